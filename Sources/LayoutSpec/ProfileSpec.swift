package import SourceText

/// How a briefing is made again and again: a checked `briefing.yaml`.
package struct ProfileSpec: Hashable, Sendable {
    /// What the as-of day is where the command line does not say.
    package enum AsOf: String, Hashable, Sendable {
        /// The day of the run, by the profile's clock.
        case today
        /// The newest article's date.
        case newest
    }

    package var path: String
    /// Files, folders and patterns, relative to the profile's folder like all its paths.
    package var sources: [String]
    package var title: String?
    package var layout: String
    /// A file's path; `{date}` stands for the day of the run or the as-of day asked for.
    package var output: String
    package var formats: [String]
    /// As in `Asia/Ho_Chi_Minh`; nil for the machine's.
    package var timeZone: String?
    /// Where the file names it.
    package var timeZonePlace: SourceLocation?
    package var asOf: AsOf
    package var onlyIfChanged: Bool
    /// How many issues are kept; nil for all.
    package var keep: Int?
    package var ledger: String?
    /// Shell commands to run afterwards.
    package var afterSuccess: String?
    package var afterFailure: String?

    /// Reads and checks a profile.
    ///
    /// - Parameters:
    ///   - text: the file's YAML.
    ///   - path: its path, for messages.
    /// - Throws: all problems of the file, `profile.syntax`, `profile.unknown-key` and the like.
    package init(_ text: String, path: String) throws(Diagnostics) {
        let node: LayoutNode
        do { node = try LayoutNode.parse(text, path: path) } catch {
            throw Diagnostics([Self.renamed(error)])
        }
        var check = LayoutCheck()
        check.check(node, Self.shape, name: "")
        guard check.problems.isEmpty else { throw Diagnostics(check.problems.map(Self.renamed)) }
        func texts(_ key: String) -> [String]? {
            guard let value = node[key] else { return nil }
            return value.text.map { [$0] } ?? value.elements.compactMap(\.text)
        }
        self.path = path
        sources = texts("sources") ?? ["seeds"]
        title = node["title"]?.text
        layout = node["layout"]?.text ?? "standard"
        output = node["output"]?.text ?? "output/briefing-{date}.pdf"
        formats = texts("format") ?? ["pdf"]
        timeZone = node["time-zone"]?.text
        timeZonePlace = node["time-zone"]?.location
        asOf = node["as-of"]?.text.flatMap(AsOf.init(rawValue:)) ?? .newest
        onlyIfChanged = node["only-if-changed"]?.text == "true"
        keep = node["keep"]?.text.flatMap { Int($0) }
        ledger = node["ledger"]?.text
        afterSuccess = node["after"]?["success"]?.text
        afterFailure = node["after"]?["failure"]?.text
    }

    private static let shape = LayoutShape.map([
        LayoutKey("version", .integer(1...1), "The form of the file; this program reads 1."),
        LayoutKey("sources", .oneOrMore(.text(maximum: 1000)), "Files, folders and patterns."),
        LayoutKey("title", .text(maximum: 200), "The briefing's title."),
        LayoutKey("layout", .text(maximum: 1000), "A layout's name or file."),
        LayoutKey("output", .template(fields: ["date"]), "The file to write."),
        LayoutKey("format", .oneOrMore(.choice(["pdf", "png", "svg", "json"])), "What to write."),
        LayoutKey("time-zone", .text(maximum: 100), "Whose clock tells the day."),
        LayoutKey("as-of", .choice(["today", "newest"]), "The day the briefing speaks of."),
        LayoutKey("only-if-changed", .flag, "Whether an issue needs something new."),
        LayoutKey("keep", .integer(1...100_000), "How many issues are kept."),
        LayoutKey("ledger", .text(maximum: 1000), "The file that past issues are recorded in."),
        LayoutKey(
            "after",
            .map([
                LayoutKey("success", .text(maximum: 4000), "A shell command for when it went well."),
                LayoutKey("failure", .text(maximum: 4000), "A shell command for when it did not."),
            ]),
            "Commands to run afterwards."
        ),
    ])

    private static func renamed(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.id = "profile" + diagnostic.id.dropFirst("layout".count)
        return diagnostic
    }
}

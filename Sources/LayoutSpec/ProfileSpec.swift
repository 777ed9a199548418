package import SourceText

/// How a briefing is made again and again: a checked `briefing.yaml`.
package struct ProfileSpec: Hashable, Sendable {
    /// What the as-of day is where the command line does not say.
    package enum AsOf: Hashable, Sendable {
        /// The day of the run, by the profile's clock.
        case today
        /// The newest article's date.
        case newest
        /// `YYYY-MM-DD`, not yet known to be in the calendar.
        case day(String)
    }

    /// What runs when all is done.
    package enum Command: Hashable, Sendable {
        /// A line for `/bin/sh`.
        case shell(String)
        /// A program and its arguments, started without a shell.
        case program([String])
    }

    package var path: String
    /// Files, folders and patterns, relative to the profile's folder like all its paths.
    package var sources: [String]
    package var title: String?
    package var layout: String
    /// A file's path, in which `{date}` stands for the day of the run or the as-of day asked for and `{number}` for
    /// the issue's; or a folder with a slash at the end.
    package var output: String
    /// Empty for what the output's ending says.
    package var formats: [String]
    /// As in `Asia/Ho_Chi_Minh`; nil for the machine's.
    package var timeZone: String?
    package var asOf: AsOf
    package var onlyIfChanged: Bool
    /// How many issues are kept; nil for all.
    package var keep: Int?
    package var ledger: String?
    /// Whether any warning counts as a finding.
    package var isStrict: Bool
    package var afterSuccess: Command?
    package var afterFailure: Command?
    private var places: [String: SourceLocation]

    /// Where the file gives the value of a key; its first line for what it does not say.
    package func place(of key: String) -> SourceLocation {
        places[key] ?? SourceLocation(path: path, line: 1, column: 1)
    }

    /// Reads and checks a profile.
    ///
    /// What its paths and its time zone name is not looked at.
    ///
    /// - Parameters:
    ///   - text: the file's YAML.
    ///   - path: its path, for messages.
    /// - Throws: all problems of the file, `profile.syntax`, `profile.unknown-key` and the like.
    package init(_ text: String, path: String) throws(Diagnostics) {
        let node: LayoutNode
        do { node = try LayoutNode.parse(text, path: path) } catch {
            throw Diagnostics([Self.ofProfile(error)])
        }
        var check = LayoutCheck()
        check.check(node, Self.shape, name: "")
        guard check.problems.isEmpty else { throw Diagnostics(check.problems.map(Self.ofProfile)) }
        func texts(_ key: String) -> [String]? {
            guard let value = node[key] else { return nil }
            return value.text.map { [$0] } ?? value.elements.compactMap(\.text)
        }
        func command(_ node: LayoutNode?) -> Command? {
            guard let node else { return nil }
            return node.text.map(Command.shell) ?? .program(node.elements.compactMap(\.text))
        }
        self.path = path
        places = [:]
        for key in Self.keys { places[key.name] = node[key.name]?.location }
        sources = texts("sources") ?? ["seeds"]
        title = node["title"]?.text
        layout = node["layout"]?.text ?? "standard"
        output = node["output"]?.text ?? "output/briefing-{date}.pdf"
        formats = texts("format") ?? []
        timeZone = node["time-zone"]?.text
        switch node["as-of"]?.text {
        case nil, "newest": asOf = .newest
        case "today": asOf = .today
        case let day?: asOf = .day(day)
        }
        onlyIfChanged = node["only-if-changed"]?.text == "true"
        keep = node["keep"]?.text.flatMap { Int($0) }
        ledger = node["ledger"]?.text
        isStrict = node["strict"]?.text == "true"
        afterSuccess = command(node["after-success"] ?? node["after"]?["success"])
        afterFailure = command(node["after-failure"] ?? node["after"]?["failure"])
        let problems = problems
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }

    private static let formatNames = ["pdf", "png", "svg", "json"]
    private static let after = LayoutShape.oneOrMore(.text(maximum: 4000))

    private static let keys = [
        LayoutKey("version", .integer(1...1), "The form of the file; this program reads 1."),
        LayoutKey("sources", .oneOrMore(.text(maximum: 1000)), "Files, folders and patterns."),
        LayoutKey("title", .text(maximum: 200), "The briefing's title."),
        LayoutKey("layout", .text(maximum: 1000), "A layout's name or file."),
        LayoutKey("output", .template(fields: ["date", "number"]), "The file to write, or a folder."),
        LayoutKey("format", .oneOrMore(.choice(formatNames)), "What to write."),
        LayoutKey("time-zone", .text(maximum: 100), "Whose clock tells the day."),
        LayoutKey("as-of", .text(maximum: 20), "The day the briefing speaks of: newest, today or a date."),
        LayoutKey("only-if-changed", .flag, "Whether an issue needs something new."),
        LayoutKey("keep", .integer(1...100_000), "How many issues are kept."),
        LayoutKey("ledger", .text(maximum: 1000), "The file that past issues are recorded in."),
        LayoutKey("strict", .flag, "Whether any warning counts as a finding."),
        LayoutKey("after-success", after, "What runs when it went well."),
        LayoutKey("after-failure", after, "What runs when it did not."),
        LayoutKey(
            "after",
            .map([
                LayoutKey("success", after, "What runs when it went well."),
                LayoutKey("failure", after, "What runs when it did not."),
            ]),
            "Commands to run afterwards."
        ),
    ]
    private static let shape = LayoutShape.map(keys)

    /// What the table of keys cannot say.
    private var problems: [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ id: String, _ message: String, _ key: String, _ hint: String) {
            found.append(Diagnostic(id: id, message, at: place(of: key), hint: hint))
        }
        if sources.isEmpty || sources.contains("") {
            report("profile.sources", "a profile names its sources", "sources", "name a file or a folder")
        }
        if layout.isEmpty {
            report("profile.layout", "'layout' has no name", "layout", "write 'standard', or leave it out")
        }
        if case .day(let day) = asOf, !Self.isDay(day) {
            report(
                "profile.as-of",
                "'as-of' cannot be '\(day)'",
                "as-of",
                "write 'newest', 'today' or a day such as 2025-01-29"
            )
        }
        let name = output.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if output.isEmpty {
            report("profile.output", "'output' has no name", "output", "name a file such as briefing.pdf")
        } else if formats.isEmpty, let point = name.lastIndex(of: "."),
            !Self.formatNames.contains(name[name.index(after: point)...].lowercased())
        {
            report(
                "profile.output",
                "the ending of '\(name)' says no format",
                "output",
                "end the name with '.pdf', or with a slash if it is a folder"
            )
        }
        return found
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    /// Faults of a layout are told in the words of a profile.
    private static func ofProfile(_ problem: Diagnostic) -> Diagnostic {
        var problem = problem
        problem.id = "profile" + problem.id.dropFirst("layout".count)
        problem.message =
            problem.message.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0 == "layout" ? "profile" : $0 }.joined(separator: " ")
        if problem.hint?.hasPrefix("start from the output of") ?? false {
            problem.hint = "write lines such as 'sources: articles'"
        }
        return problem
    }
}

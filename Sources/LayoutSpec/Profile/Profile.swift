package import SourceText

/// What a `briefing.yaml` beside the articles says: what is read, how it is set, and what happens afterwards.
package struct Profile: Sendable {
    /// A text of the file with its place, for messages about what it names.
    package struct Entry: Hashable, Sendable {
        package var text: String
        package var location: SourceLocation
    }

    /// The day an issue speaks of.
    package enum AsOf: Hashable, Sendable {
        /// That of the newest article.
        case newest
        /// The day of the turn, on the clocks of the profile's time zone.
        case today
        /// `YYYY-MM-DD`, not yet known to be in the calendar.
        case day(Entry)
    }

    /// What runs when an issue is done.
    package enum Command: Hashable, Sendable {
        /// A line for `/bin/sh`.
        case shell(String)
        /// A program and its arguments, started without a shell; a relative path is one from the profile's folder.
        case program([String])
    }

    package var path: String
    package var title: String?
    /// Files, folders and patterns, from the profile's folder; at least one.
    package var sources: [Entry]
    /// A layout's name, or the path of its file from the profile's folder.
    package var layout: Entry
    /// A file from the profile's folder, with the fields `{date}` and `{number}`, or a folder with a slash at the end.
    package var output: Entry
    /// `pdf`, `png`, `svg`, `json`; empty for what the output's ending says.
    package var formats: [String]
    /// A name of the time zone database; nil for the machine's.
    package var timeZone: Entry?
    package var asOf: AsOf
    package var onlyIfChanged: Bool
    /// How many issues stay; nil for all.
    package var keep: Int?
    /// The file of past issues, from the profile's folder; nil for one beside the output.
    package var ledger: Entry?
    package var isStrict: Bool
    package var afterSuccess: Command?
    package var afterFailure: Command?

    /// Reads and checks a profile.
    ///
    /// - Parameters:
    ///   - text: the file's YAML.
    ///   - path: its path; relative paths in it are taken from its folder.
    /// - Returns: a profile whose every value may be used; what its paths name is not looked at.
    /// - Throws: all problems of the file.
    package static func read(_ text: String, path: String) throws(Diagnostics) -> Profile {
        let node: LayoutNode
        do { node = try LayoutNode.parse(text, path: path) } catch {
            throw Diagnostics([ofProfile(error)])
        }
        var check = LayoutCheck()
        check.check(node, ProfileTable.root, name: "")
        guard check.problems.isEmpty else { throw Diagnostics(check.problems.map(ofProfile)) }
        let profile = Profile(node, path: path)
        let problems = profile.problems
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return profile
    }

    /// Faults of a layout are told in the words of a profile.
    private static func ofProfile(_ problem: Diagnostic) -> Diagnostic {
        var problem = problem
        problem.id = "profile." + problem.id.split(separator: ".").dropFirst().joined(separator: ".")
        problem.message =
            problem.message.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0 == "layout" ? "profile" : $0 }.joined(separator: " ")
        if problem.hint?.hasPrefix("start from the output of") ?? false {
            problem.hint = "write lines such as 'sources: articles'"
        }
        return problem
    }

    private init(_ node: LayoutNode, path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        func entry(_ node: LayoutNode?) -> Entry? {
            node.flatMap { node in node.text.map { Entry(text: $0, location: node.location) } }
        }
        func resolved(_ entry: Entry) -> Entry {
            var entry = entry
            if !entry.text.hasPrefix("/") { entry.text = folder + entry.text }
            return entry
        }
        func isFlagged(_ key: String) -> Bool { node[key]?.text == "true" }
        func command(_ key: String) -> Command? {
            guard let node = node[key] else { return nil }
            if let line = node.text { return .shell(line) }
            var words = node.elements.compactMap(\.text)
            if let program = words.first, program.contains("/") {
                words[0] = resolved(Entry(text: program, location: node.location)).text
            }
            return .program(words)
        }
        let start = SourceLocation(path: path, line: 1, column: 1)
        self.path = path
        title = node["title"]?.text
        sources = (node["sources"]?.elements ?? []).compactMap(entry).map(resolved)
        let layout = entry(node["layout"]) ?? Entry(text: "standard", location: start)
        self.layout = Self.isFile(layout.text) ? resolved(layout) : layout
        output = resolved(entry(node["output"]) ?? Entry(text: "output/", location: start))
        formats = (node["format"]?.elements ?? []).compactMap(\.text)
        timeZone = entry(node["time-zone"])
        switch entry(node["as-of"]) {
        case nil: asOf = .newest
        case let rule? where rule.text == "newest": asOf = .newest
        case let rule? where rule.text == "today": asOf = .today
        case let rule?: asOf = .day(rule)
        }
        onlyIfChanged = isFlagged("only-if-changed")
        keep = node["keep"]?.text.flatMap { Int($0) }
        ledger = entry(node["ledger"]).map(resolved)
        isStrict = isFlagged("strict")
        afterSuccess = command("after-success")
        afterFailure = command("after-failure")
    }

    private static func isFile(_ layout: String) -> Bool {
        layout.contains("/") || layout.hasSuffix(".yaml") || layout.hasSuffix(".yml")
    }

    // MARK: Meaning

    private var problems: [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ id: String, _ message: String, _ place: SourceLocation, _ hint: String) {
            found.append(Diagnostic(id: id, message, at: place, hint: hint))
        }
        if sources.isEmpty {
            report(
                "profile.no-sources",
                "a profile names at least one source",
                SourceLocation(path: path, line: 1, column: 1),
                "add 'sources:' with files, folders or patterns"
            )
        }
        for source in sources where source.text.isEmpty || source.text.hasSuffix("//") {
            report("profile.no-sources", "a source has a name", source.location, "name a file or a folder")
        }
        if case .day(let day) = asOf, !Self.isDay(day.text) {
            report(
                "profile.as-of",
                "'as-of' cannot be '\(day.text)'",
                day.location,
                "write 'newest', 'today' or a day such as 2025-01-29"
            )
        }
        let name = output.text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if !name.isEmpty, formats.isEmpty, !ProfileTable.formats.contains(where: { name.hasSuffix("." + $0) })
        {
            report(
                "profile.output",
                "the ending of '\(name)' says no format",
                output.location,
                "end the name with '.pdf', or with a slash if it is a folder"
            )
        }
        if let zone = timeZone, !zone.text.utf8.allSatisfy(Self.isOfZoneName) || zone.text.isEmpty {
            report(
                "profile.time-zone",
                "'\(zone.text)' is no name of a time zone",
                zone.location,
                "use a name such as 'Europe/Berlin' or 'UTC'"
            )
        }
        return found
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    private static func isOfZoneName(_ byte: UInt8) -> Bool {
        (65...90).contains(byte & 0xDF) || (48...57).contains(byte) || "/_+-".utf8.contains(byte)
    }
}

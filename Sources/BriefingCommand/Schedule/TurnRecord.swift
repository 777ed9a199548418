import BriefingModel

/// Which turn of a schedule was taken last, in a small file in the folder the schedule writes to.
struct TurnRecord {
    /// A turn taken.
    struct Turn: Hashable {
        var day: CalendarDate
        /// The exit code of its run.
        var code: Int32
        /// Seconds since 1970.
        var ended: Int
    }

    /// The variable that tells a run which turn it is.
    static let periodVariable = "BRIEFING_PERIOD"

    var folder: String
    var name: String

    init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    /// - Parameters:
    ///   - name: the schedule's.
    ///   - command: what it runs; the record lies where that writes.
    ///   - folder: where it runs.
    init(name: String, command: [String], folder: String) {
        func value(of option: String) -> String? {
            let place = command.prefix { $0 != "--" }.firstIndex(of: option)
            return place.flatMap { $0 + 1 < command.count ? command[$0 + 1] : nil }
        }
        if let profile = value(of: "--profile") {
            // Where issues go may be written to; where the profile lies perhaps not.
            let path = FilePath.absolute(profile, from: folder)
            self.init(folder: Profile.base(at: path) ?? FilePath.folder(of: path), name: name)
            return
        }
        let output = value(of: "--output")
        let plan = OutputPlan(
            output: output.map { FilePath.join(folder, $0) } ?? FilePath.join(folder, "output/"),
            day: CalendarDate(dayNumber: 0),
            formats: nil
        )
        self.init(folder: plan.folder, name: name)
    }

    init(entry: ScheduleEntry) {
        self.init(name: entry.name, command: entry.command, folder: entry.folder)
    }

    var stem: String { "briefing-schedule-\(name)" }
    var lockPath: String { FilePath.join(folder, ".\(stem).lock") }
    private var path: String { FilePath.join(folder, ".\(stem)") }

    /// Nil where none was taken yet.
    var last: Turn? {
        guard let text = try? FileTree.text(of: path) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let day = CalendarDate(words[0]), let code = Int32(words[1]),
            let ended = Int(words[2])
        else {
            return nil
        }
        return Turn(day: day, code: code, ended: ended)
    }

    func write(_ turn: Turn) throws(OutputFailure) {
        let file = OutputFile(path: path, bytes: Array("\(turn.day) \(turn.code) \(turn.ended)\n".utf8))
        let output = OutputFolder(folder: folder, stem: stem)
        output.clearLeftovers()
        try output.write([file])
    }
}

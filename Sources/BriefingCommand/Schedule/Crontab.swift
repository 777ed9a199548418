import SourceText

/// The user's crontab; lines that are not ours are left byte for byte as they were.
struct Crontab {
    /// The program that prints it for `-l` and takes a new one for `-`.
    var program = "/usr/bin/crontab"

    /// The whole table; empty where the user has none.
    func text() throws(Diagnostic) -> String {
        let outcome = try run(["-l"], input: [], silent: true)
        return outcome.code == 0 ? String(decoding: outcome.output, as: UTF8.self) : ""
    }

    func write(_ text: String) throws(Diagnostic) {
        let outcome = try run(["-"], input: Array(text.utf8), silent: false)
        guard outcome.code == 0 else {
            throw Diagnostic(
                id: "schedule.refused",
                "\(program) took no new crontab (exit code \(outcome.code))",
                hint: "print the line with --print and put it where it belongs"
            )
        }
    }

    /// The entries of ours in a table.
    static func entries(in text: String) -> [ScheduleEntry] {
        text.split(separator: "\n").compactMap { ScheduleEntry(line: String($0)) }
    }

    /// Adds a line at the end.
    static func adding(_ entry: ScheduleEntry, to text: String) -> String {
        let table = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
        return table + entry.line + "\n"
    }

    /// Takes lines of ours away.
    static func removing(_ isUnwanted: (ScheduleEntry) -> Bool, from text: String) -> String {
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let entry = ScheduleEntry(line: String(line)), isUnwanted(entry) { continue }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }

    private func run(_ arguments: [String], input: [UInt8], silent: Bool) throws(Diagnostic)
        -> ChildProcess.Outcome
    {
        // "no crontab for …" on an empty table is no complaint worth passing on.
        let process =
            silent
            ? ChildProcess(
                program: "/bin/sh",
                arguments: ["-c", "exec \"$0\" \"$@\" 2>/dev/null", program] + arguments
            )
            : ChildProcess(program: program, arguments: arguments)
        guard FileTree.exists(program) else {
            throw Diagnostic(
                id: "schedule.no-cron",
                "There is no \(program)",
                hint: "install the package cron, or print the line with --print"
            )
        }
        do { return try process.run(input: input) } catch {
            throw Diagnostic(id: "schedule.no-cron", "\(program) cannot be started: \(error)")
        }
    }
}

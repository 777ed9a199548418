import ArgumentParser
import BriefingModel
import IssueLedger
import SourceText

/// For monitors: whether the briefing is made as it should be.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tells the last run, its result and its age; exits with 1 where it failed or is stale.",
        discussion: """
            A run is stale after --stale-after hours, and half an hour after a turn of its schedule that nobody took.
            Exit codes: 0 good, 1 failed, stale or never run, 2 good but sources gave nothing or the run needs a look.

              briefing status --profile /srv/desk/briefing.yaml --stale-after 30 --json
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var series: SeriesOptions
    @OptionGroup var table: ScheduleCommand.TableOptions

    @Option(name: .long, help: ArgumentHelp("Hours after which a run is stale.", valueName: "hours"))
    var staleAfter = 80

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let console = consoleOptions.console
        let called = FilePath.current
        do {
            let ledger = try series.openLedger(console)
            let last = try ledger.runs(limit: 1).first
            let issue = try ledger.latestIssue()
            let unread =
                try issue.flatMap { (issue) throws(Diagnostic) in try ledger.briefing(of: issue.number) }?
                .sources.filter { $0.status != .read }.map(\.path) ?? []
            let age = last.flatMap { Clock(utc: $0.time) }.map { (Clock.now.seconds - $0.seconds) / 60 }
            let entries = entries(from: called)
            let turns = entries.compactMap { entry in
                entry.calendar.map { (entry, $0.next(after: Clock.now.seconds)) }
            }
            let next = turns.map(\.1).min()
            let began = last.flatMap { Clock(utc: $0.time) }?.seconds ?? 0
            let isLate = entries.contains { entry in
                let patience = Clock.now.seconds - Self.patience
                let since = max(entry.turns?.since ?? 0, began + 60)
                return entry.calendar?.due(at: patience, last: nil, since: since) != nil
            }
            let isStale = (age ?? .max) > staleAfter * 60 || isLate
            let state =
                last == nil ? "never" : last?.result == .failed ? "failed" : isStale ? "stale" : "good"
            if json {
                var text = JSONText()
                text.object { json in
                    json.key("state")
                    json.string(state)
                    json.key("lastRun")
                    json.string(last?.time)
                    json.key("result")
                    json.string(last?.result.rawValue)
                    json.key("exitCode")
                    json.number(last?.exitCode)
                    json.key("ageMinutes")
                    json.number(age)
                    json.key("nextRun")
                    json.string(next.map { IssueSeries.text(of: $0) })
                    json.key("issue")
                    json.number(issue?.number)
                    json.key("output")
                    json.string(issue?.output)
                    json.key("unread")
                    json.array(unread) { $0.string($1) }
                }
                try console.answer(text.text)
            } else {
                var words = "\(state)"
                if let last {
                    words += ": last run \(last.time), \(last.result.rawValue), exit \(last.exitCode)"
                }
                if let issue { words += "; issue \(issue.number) in \(issue.output)" }
                if let next { words += "; next run \(IssueSeries.text(of: next))" }
                if !unread.isEmpty { words += "; unread: \(unread.joined(separator: ", "))" }
                try console.answer(words)
            }
            if state != "good" { throw RunResult.failed.exitCode }
            // A source may have been lost since the last issue without anything new to make another of.
            if !unread.isEmpty || last?.exitCode == Int(RunResult.needsLook.rawValue) {
                throw RunResult.needsLook.exitCode
            }
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }

    /// How long a turn may take until it counts as missed, in seconds; a machine asks every quarter of an hour.
    private static let patience = 1800

    /// The schedules that make this briefing; none where there is no crontab to be read.
    private func entries(from called: String) -> [ScheduleEntry] {
        guard let text = try? table.crontab.text() else { return [] }
        let files = [
            "--profile": series.profile ?? (series.ledger == nil ? Profile.usualName : nil),
            "--ledger": series.ledger,
        ].compactMapValues { $0.map { FilePath.absolute($0, from: called) } }
        return Crontab.entries(in: text).filter { entry in
            files.contains { option, path in
                guard let place = entry.command.firstIndex(of: option), place + 1 < entry.command.count else {
                    return false
                }
                return FilePath.absolute(entry.command[place + 1], from: entry.folder) == path
            }
        }
    }
}

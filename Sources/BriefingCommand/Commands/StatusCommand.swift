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
              briefing status --profile /srv/desk/briefing.yaml --stale-after 30 --json
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var series: SeriesOptions

    @Option(name: .long, help: ArgumentHelp("Hours after which a run is stale.", valueName: "hours"))
    var staleAfter = 80

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let console = consoleOptions.console
        do {
            let ledger = try series.openLedger(console)
            let last = try ledger.runs(limit: 1).first
            let issue = try ledger.latestIssue()
            let unread =
                try issue.flatMap { (issue) throws(Diagnostic) in try ledger.briefing(of: issue.number) }?
                .sources.filter { $0.status != .read }.map(\.path) ?? []
            let age = last.flatMap { Clock(utc: $0.time) }.map { (Clock.now.seconds - $0.seconds) / 60 }
            let state =
                last == nil
                ? "never"
                : last?.result == .failed ? "failed" : (age ?? .max) > staleAfter * 60 ? "stale" : "good"
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
                if !unread.isEmpty { words += "; unread: \(unread.joined(separator: ", "))" }
                try console.answer(words)
            }
            if state != "good" { throw RunResult.failed.exitCode }
            if !unread.isEmpty { throw RunResult.needsLook.exitCode }
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }
}

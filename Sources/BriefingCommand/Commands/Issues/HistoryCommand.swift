import ArgumentParser
import BriefingModel
import IssueLedger
import SourceText

/// Past issues and what was new in each.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Lists past issues and what changed.",
        discussion: """
              briefing history --profile /srv/desk/briefing.yaml --limit 5
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var series: SeriesOptions

    @Option(name: .long, help: "How many issues, the newest first.")
    var limit = 10

    func run() throws {
        let console = consoleOptions.console
        do {
            let ledger = try series.openLedger(console)
            for issue in try ledger.issues(limit: limit) {
                let summary = IssueSeries.summary(
                    issue.changes,
                    since: issue.changes == nil ? nil : issue.number - 1
                )
                let day = issue.asOf.map { "as of \($0)" } ?? "undated"
                try console.answer("issue \(issue.number)  \(day)  \(issue.output)  \(summary)")
                for change in issue.changes ?? [] {
                    let values = [change.old, change.new].compactMap { $0 }.joined(separator: " → ")
                    try console.answer(
                        "    \(change.kind): \(change.what)" + (values.isEmpty ? "" : ": \(values)")
                    )
                }
            }
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }
}

extension SeriesOptions {
    /// Opens the ledger for reading.
    ///
    /// - Throws: exit code 1 after reporting a faulty profile; a diagnostic where there is no ledger.
    func openLedger(_ console: Console) throws -> Ledger {
        let path = ledger.map { FilePath.absolute($0) }
        let profile = path == nil || self.profile != nil ? try Profile.enter(self.profile, console) : nil
        guard let found = path ?? profile?.spec.ledgerPath else {
            throw Diagnostic(
                id: "ledger.unnamed",
                "There is no briefing.yaml here",
                hint: "name one with --profile, or a ledger with --ledger"
            )
        }
        return try Ledger(at: found, for: .reading)
    }
}

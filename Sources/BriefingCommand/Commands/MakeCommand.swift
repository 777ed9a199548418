import ArgumentParser
import BriefingModel
import SourceText

/// The command without a name: articles in, a page out.
struct MakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Reads articles and writes the briefing.",
        discussion: """
            Without a source it reads the folder seeds; without --output it writes output/briefing-DATE.pdf, where
            DATE is --as-of, the day of SOURCE_DATE_EPOCH, or today.

              briefing make seeds --layout standard --as-of 2025-01-29
              briefing make visit.md notes/ --output visit.pdf --format pdf,json
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var page: PageOptions

    @Argument(help: "Files and folders of articles.", completion: .file())
    var sources: [String] = ["seeds"]

    func run() throws {
        let console = consoleOptions.console
        let layout = try page.layoutSpec(console)
        let set = SourceSet(paths: sources, options: reading)
        let outcome: SourceSet.Outcome
        do { outcome = try set.outcome(topics: layout.readingTopics) } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
        console.report(outcome.reading.diagnostics)
        guard outcome.reading.result != .failed else {
            console.report(
                Diagnostic(
                    id: "source.none-read",
                    "No source could be read, so no briefing was written",
                    hint: CommandNames.nearest(to: sources).map { "did you mean 'briefing \($0)'?" }
                        ?? "the last one was left as it was"
                )
            )
            throw RunResult.failed.exitCode
        }
        try page.write(
            outcome.briefing,
            layout: layout,
            day: reading.asOf,
            result: outcome.reading.result,
            warnings: outcome.reading.warnings,
            console: console
        )
    }
}

/// Names of commands, for those who mistype one and thereby name a source.
enum CommandNames {
    static func nearest(to sources: [String]) -> String? {
        guard let first = sources.first, !first.contains("/"), !first.contains(".") else { return nil }
        return nearestName(
            to: first,
            among: BriefingCommand.configuration.subcommands.map { $0._commandName }
        )
    }
}

import ArgumentParser
import BriefingModel
import SourceText

/// Why the page says what it says.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Prints each fact with its sentence and the rule that read it, and each number set aside and why.",
        discussion: """
              briefing explain seeds/soldiers-as-diplomats.txt
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var reading: ReadingOptions

    @Argument(help: "Files and folders of articles.", completion: .file())
    var sources: [String]

    func run() throws {
        let console = consoleOptions.console
        do {
            let outcome = try SourceSet(paths: sources, options: reading).outcome(topics: Topic.standard)
            console.report(outcome.reading.diagnostics)
            try console.answer(Explanation(briefing: outcome.briefing).text)
            try outcome.reading.result.leave()
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }
}

package import ArgumentParser
import BriefingModel
import CairoRenderer

/// The program's root command.
package struct BriefingCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "briefing",
        abstract: "Turns articles into a briefing in which every number leads back to its sentence.",
        discussion: """
            Without a command it is 'make': the articles in seeds/ become output/briefing-DATE.pdf.

              briefing
              briefing make reports/2025 --layout standard --as-of 2025-01-29
              briefing explain reports/2025/visit.md

            Exit codes: 0 done, 1 could not, 2 done but something needs a look, 64 wrong usage, 75 another run \
            is writing to the same output.
            """,
        version: programVersion,
        subcommands: [
            MakeCommand.self, ExtractCommand.self, RenderCommand.self, ExplainCommand.self, CheckCommand.self,
            LayoutsCommand.self, ScheduleCommand.self, VerifyCommand.self, HistoryCommand.self,
            StatusCommand.self,
        ],
        defaultSubcommand: MakeCommand.self
    )

    package init() {}

    /// Runs the command that the arguments name; ends the process.
    package static func start() {
        Descriptor.openStandard()
        if setsPages(CommandLine.arguments.dropFirst()) { _ = LibraryStart.shared }
        main()
    }

    /// Whether the arguments, of which none is checked yet, ask for pages: the libraries for them can then get
    /// ready while the arguments are read.
    private static func setsPages(_ arguments: ArraySlice<String>) -> Bool {
        guard let first = arguments.first else { return true }
        return [MakeCommand._commandName, RenderCommand._commandName].contains(first)
    }
}

package import ArgumentParser

/// The program's root command.
package struct BriefingCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "briefing",
        abstract: "Turns articles into a one-page briefing in which every number leads back to its sentence."
    )

    package init() {}
}

import ArgumentParser
import SourceText

/// How a run ended, as the exit code tells it.
enum RunResult: Int32 {
    case done = 0
    case failed = 1
    /// Done, but something needs a look.
    case needsLook = 2
    /// Another run is at work on the same output.
    case locked = 75

    var exitCode: ExitCode { ExitCode(rawValue) }

    /// Ends the command with this result, where it is not plain success.
    func leave() throws {
        if self != .done { throw exitCode }
    }
}

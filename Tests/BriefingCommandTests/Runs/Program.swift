import Glibc
import Testing

@testable import BriefingCommand

/// The built program, run as a shell or cron would run it.
struct Program {
    /// Where it runs.
    var folder: TemporaryFolder
    /// Everything it sees of the environment.
    var environment: [String] = []

    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Beside the test bundle that the package manager built with it.
    static var path: String {
        FilePath.join(FilePath.folder(of: FilePath.program), "briefing")
    }

    /// Runs it after shell commands that go ahead, such as `ulimit`, in a folder below the test's.
    func run(_ arguments: String..., input: String = "", before: String = ":", below: String = ".") throws
        -> Outcome
    {
        try run(arguments, input: input, before: before, below: below)
    }

    func run(_ arguments: [String], input: String = "", before: String = ":", below: String = ".") throws
        -> Outcome
    {
        let script = "cd \"$0\" && \(before) && exec \"$@\" 2>\"$ERRORS\""
        let errors = TemporaryFolder()
        let process = ChildProcess(
            program: "/bin/sh",
            arguments: ["-c", script, FilePath.join(folder.path, below), Self.path] + arguments,
            environment: environment + ["ERRORS=\(errors.path)/errors"]
        )
        let outcome = try process.run(input: Array(input.utf8))
        return Outcome(
            code: outcome.code,
            output: String(decoding: outcome.output, as: UTF8.self),
            errors: String(decoding: errors.bytes("errors") ?? [], as: UTF8.self)
        )
    }
}

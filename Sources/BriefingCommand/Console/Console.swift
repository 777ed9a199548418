import Glibc
import SourceText

/// Where answers and messages go: answers alone to standard output, everything else to standard error.
struct Console {
    var isQuiet = false
    private let isColored: Bool

    init(isQuiet: Bool = false) {
        self.isQuiet = isQuiet
        isColored =
            isatty(2) == 1 && getenv("NO_COLOR") == nil
            && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
    }

    /// Prints an answer and a newline.
    ///
    /// - Throws: exit code 1 where nobody takes it, as on a full disk.
    func answer(_ text: String) throws {
        try answer(bytes: Array((text + "\n").utf8))
    }

    func answer(bytes: [UInt8]) throws {
        do { try Descriptor(standard: 1).write(bytes) } catch {
            report(Diagnostic(id: "output.failed", "Standard output takes nothing: \(error)"))
            throw RunResult.failed.exitCode
        }
    }

    /// Prints a message; with `--quiet`, only errors.
    func report(_ diagnostic: Diagnostic) {
        if isQuiet, diagnostic.severity != .error { return }
        var text = diagnostic.description
        if isColored {
            let word = "\(diagnostic.severity.rawValue):"
            let color = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
            if let range = text.firstRange(of: word) {
                text.replaceSubrange(range, with: "\u{1B}[1;\(color)m\(word)\u{1B}[0m")
            }
        }
        try? Descriptor(standard: 2).write(Array((text + "\n").utf8))
    }

    func report(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics { report(diagnostic) }
    }
}

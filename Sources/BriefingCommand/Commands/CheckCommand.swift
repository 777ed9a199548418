import ArgumentParser
import SourceText

/// Finds mistakes before the morning does; writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks layouts and articles, and writes nothing.",
        discussion: """
            Without --layout it checks every layout in Layouts; without a source, the folder seeds where there is
            one.

              briefing check
              briefing check --layout house reports/2025
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("A layout's name or file.", valueName: "name|file"))
    var layout: [String] = []

    @Flag(help: "Exit with 2 on any warning.")
    var strict = false

    @Argument(help: "Files and folders of articles.", completion: .file())
    var sources: [String] = []

    func run() throws {
        let console = consoleOptions.console
        let finder = LayoutFinder()
        var diagnostics: [Diagnostic] = []
        var layouts = 0
        for found in layout.isEmpty ? finder.all.map({ Result<_, Diagnostic>.success($0) }) : named(finder) {
            layouts += 1
            do { diagnostics += try finder.read(found.get()).warnings } catch let error as Diagnostics {
                diagnostics += error.all
            } catch let error as Diagnostic {
                diagnostics.append(error)
            }
        }
        let layoutsAreSound = !diagnostics.contains { $0.severity == .error }
        var read = 0
        var result = RunResult.done
        let paths = sources.isEmpty && FileTree.exists("seeds") ? ["seeds"] : sources
        if !paths.isEmpty {
            do {
                let reading = try SourceSet(paths: paths, options: ReadingOptions.parse([])).reading()
                diagnostics += reading.diagnostics
                read = reading.entries.count
                result = reading.result
            } catch let error as Diagnostic {
                diagnostics.append(error)
                result = .failed
            }
        }
        console.report(diagnostics)
        if !layoutsAreSound { result = .failed }
        if result == .done, strict, diagnostics.contains(where: { $0.severity != .note }) {
            result = .needsLook
        }
        if result == .done, !consoleOptions.quiet {
            try console.answer(
                "\(layouts) layout\(layouts == 1 ? "" : "s") and \(read) article\(read == 1 ? "" : "s") in order"
            )
        }
        try result.leave()
    }

    private func named(_ finder: LayoutFinder) -> [Result<LayoutFinder.Found, Diagnostic>] {
        layout.map { name in
            do throws(Diagnostic) { return .success(try finder.find(name)) } catch { return .failure(error) }
        }
    }
}

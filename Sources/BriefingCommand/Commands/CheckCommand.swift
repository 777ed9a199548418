import ArgumentParser
import SourceText

/// Finds mistakes before the morning does; writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks profile, layouts and articles, and writes nothing.",
        discussion: """
            With a profile, one asked for or briefing.yaml in the current folder, it checks what that names. Otherwise
            it checks every layout in Layouts if there is no --layout, and the folder seeds if there is no source.

              briefing check
              briefing check --profile /srv/desk/briefing.yaml
              briefing check --layout house reports/2025
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("A layout's name or file.", valueName: "name|file"))
    var layout: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("The profile to check.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var profile: String?

    @Flag(help: "Exit with 2 on any warning.")
    var strict = false

    @Argument(help: "Files and folders of articles.", completion: .file())
    var sources: [String] = []

    func run() throws {
        let console = consoleOptions.console
        let isPlain = layout.isEmpty && sources.isEmpty
        let spec = isPlain || profile != nil ? try Profile.enter(profile, console)?.spec : nil
        let finder = LayoutFinder()
        let names = layout.isEmpty ? spec.map { [$0.layout] } ?? [] : layout
        var diagnostics: [Diagnostic] = []
        var layouts = 0
        for found in names.isEmpty ? finder.all.map({ .success($0) }) : Self.named(names, finder) {
            layouts += 1
            do { diagnostics += try finder.read(found.get()).warnings } catch let error as Diagnostics {
                diagnostics += error.all
            } catch var error as Diagnostic {
                if error.location == nil, layout.isEmpty { error.location = spec?.place(of: "layout") }
                diagnostics.append(error)
            }
        }
        let layoutsAreSound = !diagnostics.contains { $0.severity == .error }
        var read = 0
        var result = RunResult.done
        let usual = spec?.sources ?? (FileTree.exists("seeds") ? ["seeds"] : [])
        let paths = sources.isEmpty ? usual : sources
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
                "\(spec == nil ? "" : "1 profile, ")\(layouts) layout\(layouts == 1 ? "" : "s") and \(read) article\(read == 1 ? "" : "s") in order"
            )
        }
        try result.leave()
    }

    private static func named(
        _ names: [String],
        _ finder: LayoutFinder
    ) -> [Result<LayoutFinder.Found, Diagnostic>] {
        names.map { name in
            do throws(Diagnostic) { return .success(try finder.find(name)) } catch { return .failure(error) }
        }
    }
}

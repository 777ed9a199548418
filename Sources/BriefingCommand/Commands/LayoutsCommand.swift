import ArgumentParser
import LayoutSpec
import SourceText

/// What there is to choose from, and how to make more.
struct LayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts",
        abstract: "Lists, shows and starts layouts.",
        discussion: """
            briefing layouts list
            briefing layouts new house
            briefing make --layout house
            """,
        subcommands: [List.self, Show.self, New.self, Schema.self],
        defaultSubcommand: List.self
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the layouts that can be named, and where each lies."
        )

        @OptionGroup var consoleOptions: ConsoleOptions

        func run() throws {
            let console = consoleOptions.console
            let finder = LayoutFinder()
            let layouts = finder.all
            let width = layouts.map(\.name.count).max() ?? 0
            var result = RunResult.done
            for found in layouts {
                var description = ""
                do { description = try finder.read(found).description } catch {
                    console.report(error.all)
                    description = "(cannot be used)"
                    result = .needsLook
                }
                let name = found.name + String(repeating: " ", count: width - found.name.count)
                try console.answer("\(name)  \(description) (\(found.isBuiltIn ? "built in" : found.path))")
            }
            try result.leave()
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Prints a layout's file."
        )

        @OptionGroup var consoleOptions: ConsoleOptions

        @Flag(help: "Print it with everything it takes from the layouts it extends.")
        var merged = false

        @Argument(help: "A layout's name or file.")
        var layout = "standard"

        func run() throws {
            let console = consoleOptions.console
            do {
                let finder = LayoutFinder()
                let found: LayoutFinder.Found
                do { found = try finder.find(layout) } catch { throw Diagnostics([error]) }
                let text = merged ? try finder.read(found).mergedText : found.text
                try console.answer(bytes: Array(text.utf8))
            } catch let error as Diagnostics {
                console.report(error.all)
                throw RunResult.failed.exitCode
            }
        }
    }

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Writes a layout file with comments, to be changed.",
            discussion: "The file goes to Layouts/NAME.yaml in the current folder; one that is there stays."
        )

        @OptionGroup var consoleOptions: ConsoleOptions

        @Argument(help: "The new layout's name, or the path of its file.")
        var name: String

        func run() throws {
            let console = consoleOptions.console
            let isPath = name.contains("/") || ["yaml", "yml"].contains(FilePath.ending(of: name))
            let path = isPath ? name : "Layouts/\(name).yaml"
            guard !FileTree.exists(path) else {
                console.report(
                    Diagnostic(
                        id: "layout.exists",
                        "There is a layout already",
                        at: SourceLocation(path: path),
                        hint: "choose another name"
                    )
                )
                throw RunResult.failed.exitCode
            }
            let file = OutputFile(path: path, bytes: Array(LayoutStart.text.utf8))
            do {
                try FileTree.makeFolder(FilePath.folder(of: path))
                try OutputFolder(folder: FilePath.folder(of: path), stem: FilePath.name(of: path)).write([
                    file
                ])
            } catch {
                let reason = (error as? OutputFailure)?.reason.description ?? "\(error)"
                console.report(
                    Diagnostic(
                        id: "output.failed",
                        "Layout cannot be written: \(reason)",
                        at: SourceLocation(path: path)
                    )
                )
                throw RunResult.failed.exitCode
            }
            try console.answer(path)
        }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema",
            abstract: "Prints the JSON Schema of layout files, for editors that check while typing."
        )

        @OptionGroup var consoleOptions: ConsoleOptions

        func run() throws {
            try consoleOptions.console.answer(bytes: Array(LayoutSpec.schema.utf8))
        }
    }
}

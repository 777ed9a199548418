import ArgumentParser
import BriefingModel
import LayoutSpec
import SourceText

/// Options of the commands that write pages.
struct PageOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("A layout's name or file.", valueName: "name|file"))
    var layout = "standard"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file, or a folder for briefing-DATE.pdf. (default: output/)",
            valueName: "path"
        ),
        completion: .file()
    )
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("What to write: pdf, png, svg, json, with commas between.", valueName: "list")
    )
    var format: OutputFormats?

    @Flag(name: .long, help: "Exit with 2 on any warning.")
    var strict = false

    /// - Throws: exit code 1 after reporting what is wrong with the layout.
    func layoutSpec(_ console: Console) throws -> LayoutSpec {
        let spec = try LayoutFinder().layout(layout, console)
        console.report(spec.warnings)
        return spec
    }
}

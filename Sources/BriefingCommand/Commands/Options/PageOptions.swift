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

    @Option(
        name: .long,
        help: ArgumentHelp("One section alone, as PNG or SVG: timeline, figures …", valueName: "type")
    )
    var section: LayoutSpec.Section.Kind?

    @Flag(name: .long, help: "Exit with 2 on any warning.")
    var strict = false

    /// A section has no title and no sources, so that as a PDF it could not keep what a briefing promises.
    ///
    /// - Parameter plan: what is going to be written.
    /// - Throws: wrong usage where one section alone is asked for as anything but a picture.
    func check(_ plan: OutputPlan) throws {
        guard section != nil, plan.formats.contains(where: { $0 != .png && $0 != .svg }) else { return }
        throw ValidationError("One section alone is a picture: add --format svg or --format png")
    }

    /// - Parameters:
    ///   - console: takes the faults.
    ///   - place: where a profile names the layout.
    /// - Returns: the layout asked for, checked.
    /// - Throws: exit code 1 after reporting what is wrong with the layout.
    func layoutSpec(_ console: Console, named place: SourceLocation? = nil) throws -> LayoutSpec {
        let spec = try LayoutFinder().layout(layout, named: place, console)
        console.report(spec.warnings)
        return spec
    }
}

extension LayoutSpec.Section.Kind: ExpressibleByArgument {}

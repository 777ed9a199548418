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

    /// Sets a briefing and prints the paths of the files written.
    ///
    /// - Parameters:
    ///   - briefing: what to set.
    ///   - spec: read already where the caller needed it.
    ///   - day: goes into the file's name; otherwise that of `SOURCE_DATE_EPOCH`, or today.
    ///   - result: how reading went; the exit code unless setting went worse.
    ///   - warnings: how many findings reading had, for a strict run.
    ///   - console: takes the paths and the messages.
    /// - Throws: the exit code, where it is not 0.
    func write(
        _ briefing: Briefing,
        layout spec: LayoutSpec? = nil,
        day: CalendarDate?,
        result: RunResult,
        warnings: Int = 0,
        console: Console
    ) throws {
        let spec = try spec ?? layoutSpec(console)
        let day = try day ?? Environment.epochDay() ?? Clock.now.localDay
        let plan = OutputPlan(output: output, day: day, formats: format?.all)
        let run = OutputRun(plan: plan, console: console)
        let outcome = try run.write { () throws(Diagnostic) in
            try PageSetting(layout: spec).files(of: briefing, plan: plan)
        }
        console.report(outcome.diagnostics)
        for file in outcome.files { try console.answer(file.path) }
        let findings = warnings + spec.warnings.count + outcome.diagnostics.count
        let strictResult: RunResult = strict && findings > 0 ? .needsLook : .done
        try (result == .done ? strictResult : result).leave()
    }
}

import ArgumentParser
import BriefingModel
import CairoRenderer
import SourceText

/// Sets a model that `extract` printed, and that a person may have edited.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Sets a briefing model as PDF, PNG or SVG.",
        discussion: """
            briefing extract seeds > model.json
            briefing render model.json --output visit.pdf
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var page: PageOptions

    @Argument(help: "The model, as JSON; '-' for standard input.", completion: .file(extensions: ["json"]))
    var model: String

    func run() throws {
        _ = LibraryStart.shared
        let console = consoleOptions.console
        do {
            let briefing = try readModel()
            var day: CalendarDate?
            if case .day(let asOf)? = briefing.asOf { day = asOf }
            let layout = try page.layoutSpec(console)
            let plan = OutputPlan(
                output: page.output,
                day: try day ?? Environment.epochDay() ?? Clock.now.localDay,
                formats: page.format?.all
            )
            try page.check(plan)
            let output = OutputRun(plan: plan, console: console)
            let lock = try output.begin()
            let outcome = try PageSetting(
                layout: layout,
                section: page.section
            ).files(of: briefing, plan: plan)
            try output.finish(outcome.files)
            _ = consume lock
            console.report(outcome.diagnostics)
            for file in outcome.files { try console.answer(file.path) }
            if page.strict, layout.warnings.count + outcome.diagnostics.count > 0 {
                throw RunResult.needsLook.exitCode
            }
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }

    private func readModel() throws(Diagnostic) -> Briefing {
        let bytes: [UInt8]
        do { bytes = try FileTree.input(model) } catch {
            throw Diagnostic(
                id: "model.unreadable",
                "Model cannot be read: \(error)",
                at: SourceLocation(path: model)
            )
        }
        return try Briefing(json: bytes, path: model == "-" ? "<stdin>" : model)
    }
}

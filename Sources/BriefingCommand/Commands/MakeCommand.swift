import ArgumentParser
import BriefingModel
import CairoRenderer
import Glibc
import IssueLedger
import LayoutSpec
import SourceText
import Summarizer

/// The command without a name: articles in, a page out.
struct MakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Reads articles and writes the briefing.",
        discussion: """
            Without a source it goes by the profile briefing.yaml in the current folder, and without one it reads the
            folder seeds. Without --output it writes output/briefing-DATE.pdf, where DATE is --as-of, the day of
            SOURCE_DATE_EPOCH, or today.

              briefing make seeds --layout standard --as-of 2025-01-29
              briefing make visit.md notes/ --output visit.pdf --format pdf,json
              briefing make --profile /srv/desk/briefing.yaml
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var series: SeriesOptions

    @Argument(help: "Files and folders of articles.", completion: .file())
    var sources: [String] = []

    func run() throws {
        _ = LibraryStart.shared
        let console = consoleOptions.console
        let settings = try MakeSettings(self, console)
        try settings.page.check(settings.plan)
        let output = OutputRun(plan: settings.plan, console: console)
        // Without a ledger a faulty layout leaves nothing behind; with one it is a failure to be recorded.
        let known = settings.ledgerPath == nil ? try settings.page.layoutSpec(console) : nil
        var issues: IssueSeries?
        do {
            let lock = try output.begin()
            issues = try settings.ledgerPath.map { try IssueSeries(path: $0, settings: settings, console) }
            let layout = try known ?? settings.page.layoutSpec(console, named: settings.layoutPlace)
            var done = try make(settings, layout, output, issues, console)
            // A page that nobody was told of needs a look.
            if !settings.after(done, console), done.result == .done { done.result = .needsLook }
            _ = consume lock
            try done.result.leave()
        } catch let code as ExitCode {
            if code.rawValue == RunResult.failed.rawValue {
                issues?.recordFailure(console)
                settings.after(.init(result: .failed), console)
            }
            throw code
        }
    }

    /// What a run left.
    struct Done {
        var result: RunResult
        var files: [String] = []
        var issue: Int?
        var summary = ""
    }

    private func make(
        _ settings: MakeSettings,
        _ layout: LayoutSpec,
        _ output: OutputRun,
        _ issues: IssueSeries?,
        _ console: Console
    ) throws -> Done {
        var issues = issues
        var outcome: SourceSet.Outcome
        do {
            outcome = try SourceSet(
                paths: settings.sources,
                options: settings.reading,
                room: BriefingRoom.page(articles:)
            )
            .outcome(topics: layout.readingTopics, cache: issues?.readings) { outline in
                if settings.onlyIfChanged, let outline, issues?.isLast(outline, layout) == true {
                    return true
                }
                issues?.readAhead()
                return false
            }
        } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
        console.report(outcome.reading.diagnostics)
        guard outcome.reading.result != .failed else {
            console.report(
                Diagnostic(
                    id: "source.none-read",
                    "No source could be read, so no briefing was written",
                    hint: CommandNames.nearest(to: sources).map { "did you mean 'briefing \($0)'?" }
                        ?? "the last one was left as it was"
                )
            )
            throw RunResult.failed.exitCode
        }
        let before =
            try outcome.isWeighed ? issues?.compare(&outcome.briefing, console) : issues?.last(console)
        let isUnchanged = !outcome.isWeighed || outcome.briefing.changes?.isEmpty == true
        if let issues, let before, settings.onlyIfChanged, isUnchanged {
            let summary = IssueSeries.unchanged(since: before.issue, newTexts: before.newTexts)
            try issues.recordUnchanged(summary, outcome.reading.result, console)
            try console.answer(summary)
            return Done(result: outcome.reading.result, issue: before.issue, summary: summary)
        }
        let number = try issues?.nextNumber(console)
        var output = output
        if let number { output.plan = output.plan.numbered(number) }
        var setting: PageSetting.Outcome
        do {
            setting = try PageSetting(
                layout: layout,
                issue: number,
                section: settings.page.section
            ).files(
                of: outcome.briefing,
                plan: output.plan
            )
        } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
        // What stands first is what an issue is known by, and takes its place last.
        setting.files =
            setting.files.filter { $0.path.hasSuffix(".pdf") }
            + setting.files.filter { !$0.path.hasSuffix(".pdf") }
        var done = Done(result: outcome.reading.result, issue: number)
        let findings = outcome.reading.warnings + layout.warnings.count + setting.diagnostics.count
        if settings.page.strict, findings > 0, done.result == .done { done.result = .needsLook }
        if let issues, let number, let file = setting.files.first {
            let target = output
            let staged = try target.stage(setting.files)
            var waiting: StagedFiles? = consume staged
            try issues.publish(
                number,
                outcome.briefing,
                layout: layout,
                file: file,
                result: done.result,
                console
            ) {
                if let staged = waiting.take() { try target.place(staged, setting.files) }
            }
        } else {
            try output.finish(setting.files)
        }
        console.report(setting.diagnostics)
        done.files = setting.files.map { settings.shown($0.path) }
        for path in done.files { try console.answer(path) }
        if issues != nil {
            done.summary = IssueSeries.summary(outcome.briefing.changes, since: before?.issue)
            try console.answer(done.summary)
        }
        return done
    }
}

/// Options of the commands that know of past issues.
struct SeriesOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The profile to go by; otherwise briefing.yaml in the current folder.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    var profile: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The file that past issues are recorded in; a profile has one anyway.",
            valueName: "file"
        ),
        completion: .file()
    )
    var ledger: String?
}

/// Names of commands, for those who mistype one and thereby name a source.
enum CommandNames {
    static func nearest(to sources: [String]) -> String? {
        guard let first = sources.first, !first.contains("/"), !first.contains(".") else { return nil }
        return nearestName(
            to: first,
            among: BriefingCommand.configuration.subcommands.map { $0._commandName }
        )
    }
}

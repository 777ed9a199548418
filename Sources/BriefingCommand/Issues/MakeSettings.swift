import ArgumentParser
import BriefingModel
import Glibc
import LayoutSpec
import SourceText

/// What a run of `make` goes by: the command line first, then the profile, then what is usual.
struct MakeSettings {
    var sources: [String]
    var reading: ReadingOptions
    var page: PageOptions
    var plan: OutputPlan
    var ledgerPath: String?
    var profile: Profile?
    /// Where the profile names the layout; nil where it does not decide.
    var layoutPlace: SourceLocation?

    /// Where the command was called; paths in answers are as seen from there.
    private var calledFrom: String

    /// Enters the profile's folder, if there is one.
    ///
    /// - Throws: exit code 1 after reporting what is wrong.
    init(_ command: MakeCommand, _ console: Console) throws {
        let start = FilePath.current
        calledFrom = start
        reading = command.reading
        page = command.page
        let isPlain = command.sources.isEmpty || command.series.profile != nil
        profile = isPlain ? try Profile.enter(command.series.profile, console) : nil
        sources = command.sources.isEmpty ? profile?.spec.sources ?? ["seeds"] : command.sources
        if profile != nil {
            // The command line's paths are meant from where it was called.
            if !command.sources.isEmpty { sources = sources.map { FilePath.absolute($0, from: start) } }
            page.output = page.output.map {
                FilePath.absolute($0, from: start) + ($0.hasSuffix("/") ? "/" : "")
            }
        }
        var day = Clock.now.localDay
        do throws(Diagnostic) {
            var asked = reading.asOf
            if asked == nil { asked = try Environment.epochDay() }
            day = asked ?? day
            switch profile?.spec.asOf {
            case .today where asked == nil: reading.asOf = day
            case .day(let text) where asked == nil:
                guard let named = CalendarDate(text) else {
                    throw Diagnostic(
                        id: "profile.as-of",
                        "There is no day '\(text)'",
                        at: profile?.spec.place(of: "as-of"),
                        hint: "write a day such as 2025-01-29"
                    )
                }
                day = named
                reading.asOf = named
            default: break
            }
        } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
        if let spec = profile?.spec {
            reading.title = reading.title ?? spec.title
            if page.layout == "standard" {
                page.layout = spec.layout
                layoutPlace = spec.place(of: "layout")
            }
            page.strict = page.strict || spec.isStrict
            if page.format == nil, !spec.formats.isEmpty {
                page.format = OutputFormats(spec.formats.compactMap(OutputFormat.init(rawValue:)))
            }
        }
        plan = OutputPlan(
            output: page.output ?? profile?.spec.output.replacing("{date}", with: day.description),
            day: day,
            formats: page.format?.all
        )
        if let spec = profile?.spec, page.output == nil {
            plan.stem = spec.stem
            plan.base = spec.base
        }
        ledgerPath =
            command.series.ledger.map { FilePath.absolute($0, from: start) } ?? profile?.spec.ledgerPath
    }

    var onlyIfChanged: Bool { profile?.spec.onlyIfChanged ?? false }
    var keep: Int? { profile?.spec.keep }

    /// A path as the caller can open it.
    func shown(_ path: String) -> String {
        FilePath.current == calledFrom ? path : FilePath.absolute(path)
    }

    /// Runs the profile's command for a success or a failure.
    ///
    /// It sees `BRIEFING_STATUS` (the exit code), `BRIEFING_FILE`, `BRIEFING_FILES`, `BRIEFING_ISSUE` and
    /// `BRIEFING_CHANGES` in its environment.
    ///
    /// - Returns: whether nothing went wrong with it.
    @discardableResult
    func after(_ done: MakeCommand.Done, _ console: Console) -> Bool {
        guard let spec = profile?.spec,
            let command = done.result == .failed ? spec.afterFailure : spec.afterSuccess
        else { return true }
        let call: (program: String, arguments: [String])
        switch command {
        case .shell(let line): call = ("/bin/sh", ["-c", line])
        case .program(let words):
            // Without a slash the search path decides, as it would in a shell; cron's is short, and says so.
            call =
                words[0].contains("/")
                ? (FilePath.absolute(words[0]), Array(words.dropFirst())) : ("/usr/bin/env", words)
        }
        let files = done.files.map { FilePath.absolute($0) }
        let process = ChildProcess(
            program: call.program,
            arguments: call.arguments,
            environment: Environment.all + [
                "BRIEFING_STATUS=\(done.result.rawValue)",
                "BRIEFING_FILE=\(files.first { $0.hasSuffix(".pdf") } ?? files.first ?? "")",
                "BRIEFING_FILES=\(files.joined(separator: "\n"))",
                "BRIEFING_ISSUE=\(done.issue.map(String.init) ?? "")", "BRIEFING_CHANGES=\(done.summary)",
            ]
        )
        let outcome = try? process.run(capturesOutput: false)
        guard outcome?.code != 0 else { return true }
        console.report(
            Diagnostic(
                .warning,
                id: "profile.after",
                "The command to run afterwards ended with \(outcome.map { "exit code \($0.code)" } ?? "an error")",
                at: SourceLocation(path: profile?.path ?? "")
            )
        )
        return false
    }
}

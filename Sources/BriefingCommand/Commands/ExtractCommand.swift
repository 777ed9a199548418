import Articles
import ArgumentParser
import BriefingModel
import Glibc
import SourceText
import Summarizer

/// The model, or every value that was recognised, for people and programs that go on from there.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Prints the briefing's model as JSON, every value with its passage.",
        discussion: """
            With --lines it reads JSON lines, {"id": …, "text": …, "date": …}, and prints one line for each, in
            order; a line that is none is answered with {"id": …, "error": …}. With --mentions it prints every
            value recognised, with byte offsets, and why some were set aside.

              briefing extract seeds > model.json
              briefing extract --lines --mentions < articles.jsonl
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions
    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Read JSON lines from the sources, or from standard input.")
    var lines = false

    @Flag(help: "Print all values recognised instead of the model.")
    var mentions = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Threads for --lines; by default as many as the machine has.", valueName: "count")
    )
    var jobs: Int?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The layout whose topics are used.", valueName: "name|file")
    )
    var layout: String?

    @Argument(help: "Files and folders of articles; '-' for standard input.", completion: .file())
    var sources: [String] = []

    func validate() throws {
        if sources.isEmpty, !lines { throw ValidationError("Name a source, or use --lines.") }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a count from 1 to 256.")
        }
    }

    func run() throws {
        let console = consoleOptions.console
        var topics = Topic.standard
        if let layout {
            topics = try LayoutFinder().layout(layout, console).readingTopics
        }
        try lines ? runLines(topics, console) : runSources(topics, console)
    }

    private func runSources(_ topics: [Topic], _ console: Console) throws {
        let set = SourceSet(paths: sources, options: reading)
        do {
            if mentions {
                let reading = try set.reading()
                console.report(reading.diagnostics)
                let summarizer = Summarizer(topics: topics)
                for entry in reading.entries {
                    guard case .read(let article) = entry.content else { continue }
                    var id = JSONText(isPretty: false)
                    id.string(entry.source.path)
                    try console.answer(
                        bytes: JSONText.mentions(summarizer.mentions(in: article), id: id.text)
                    )
                }
                return try reading.result.leave()
            }
            let outcome = try set.outcome(topics: topics)
            console.report(outcome.reading.diagnostics)
            try console.answer(bytes: Array(outcome.briefing.json().utf8))
            try outcome.reading.result.leave()
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }

    private func runLines(_ topics: [Topic], _ console: Console) throws {
        let reader = LineReading(
            summarizer: Summarizer(topics: topics),
            wantsMentions: mentions,
            date: reading.date,
            asOf: try asOf(console),
            title: reading.title
        )
        var faults = 0
        for source in sources.isEmpty ? ["-"] : sources {
            let path = source == "-" ? "<stdin>" : source
            let pipeline = LinePipeline(jobs: jobs ?? max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)) {
                reader.answer(to: $0, number: $1, path: path)
            }
            do {
                let input =
                    try source == "-" ? Descriptor(standard: 0) : Descriptor(path: source, flags: O_RDONLY)
                faults += try pipeline.run(input) { bytes, diagnostics in
                    try console.answer(bytes: bytes)
                    console.report(diagnostics)
                }
            } catch let error as SystemError {
                console.report(
                    Diagnostic(
                        id: "source.unreadable",
                        "Source cannot be read: \(error)",
                        at: SourceLocation(path: path)
                    )
                )
                throw RunResult.failed.exitCode
            }
        }
        if faults > 0 { throw RunResult.needsLook.exitCode }
    }

    private func asOf(_ console: Console) throws -> PartialDate? {
        do throws(Diagnostic) {
            if let asOf = reading.asOf { return .day(asOf) }
            return try Environment.epochDay().map(PartialDate.day)
        } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }
}

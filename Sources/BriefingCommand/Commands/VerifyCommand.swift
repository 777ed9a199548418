import Articles
import ArgumentParser
import BriefingModel
import CairoRenderer
import SourceText

/// Proves a finished page: every value is still where it was read from.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Opens the sources of a finished PDF again and tells whether each value still stands there.",
        discussion: """
            The model is taken out of the PDF. Sources are looked for by their names in --sources, or round the
            current folder and the PDF's.

              briefing verify output/briefing-2025-01-29.pdf
              briefing verify received.pdf --sources ~/articles
            """
    )

    @OptionGroup var consoleOptions: ConsoleOptions

    @Option(name: .long, help: ArgumentHelp("The folder that the sources lie in.", valueName: "folder"))
    var sources: String?

    @Argument(help: "The PDF, or its model as JSON.", completion: .file(extensions: ["pdf", "json"]))
    var file: String

    func run() throws {
        let console = consoleOptions.console
        do {
            let bytes: [UInt8]
            do { bytes = try FileTree.bytes(of: file) } catch {
                throw Diagnostic(
                    id: "verify.unreadable",
                    "File cannot be read: \(error)",
                    at: SourceLocation(path: file)
                )
            }
            var model = bytes
            if bytes.starts(with: Array("%PDF-".utf8)) {
                guard let attached = try attachedFile(in: bytes, named: "briefing.json") else {
                    throw Diagnostic(
                        id: "verify.no-model",
                        "No model travels in this PDF",
                        at: SourceLocation(path: file),
                        hint: "only briefings of this program can be verified"
                    )
                }
                model = attached
            }
            let briefing = try Briefing(json: model, path: file)
            let folders =
                sources.map { [$0] } ?? [".", FilePath.folder(of: file), FilePath.folder(of: file) + "/.."]
            let proof = Proof(of: briefing, sourcesIn: folders)
            for finding in proof.findings { try console.answer(finding) }
            try console.answer(proof.summary)
            if !proof.isWhole { throw RunResult.failed.exitCode }
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }
}

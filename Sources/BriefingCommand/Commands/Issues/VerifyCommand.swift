import Articles
import ArgumentParser
import BriefingModel
import CairoRenderer
import LayoutSpec
import SourceText

/// Proves a finished page: every value is still where it was read from.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Opens the sources of a finished PDF again and tells whether each value still stands there.",
        discussion: """
            The model is taken out of the PDF. Sources are looked for by their names in --sources, or round the
            current folder and the PDF's. Then the pages are set again and compared word by word with the printed ones,
            which needs /usr/bin/pdftotext. Exit codes: 0 all is there, 1 not all of it, 2 the pages were not compared.

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
            let isPage = bytes.starts(with: Array("%PDF-".utf8))
            var model = bytes
            if isPage {
                let attached: [UInt8]?
                do { attached = try attachedFile(in: bytes, named: PageSetting.modelName) } catch {
                    throw Diagnostic(
                        id: "verify.unreadable",
                        "PDF cannot be read",
                        at: SourceLocation(path: file),
                        hint: "ask for the file again; this one is damaged"
                    )
                }
                guard let attached else {
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
            var result = proof.isWhole ? RunResult.done : .failed
            if isPage {
                do throws(Diagnostic) {
                    let print = try PagePrint(of: bytes, path: file)
                    let differences = try print.differences(from: briefing, in: layout(of: bytes))
                    for difference in differences { try? console.answer(difference) }
                    if !differences.isEmpty { result = .failed }
                    try? console.answer(
                        differences.isEmpty
                            ? "the pages print what the model says"
                            : "the pages do not print what the model says: \(differences.count) differences"
                    )
                } catch {
                    console.report(error)
                    if result == .done { result = error.severity == .error ? .failed : .needsLook }
                }
            }
            try result.leave()
        } catch let error as Diagnostic {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }

    /// The layout that the pages were set by; that of a PDF without one is the standard layout.
    private func layout(of pdf: [UInt8]) throws(Diagnostic) -> LayoutSpec {
        let attached = try attachedFile(in: pdf, named: PageSetting.layoutName)
        do {
            guard let attached else { return try LayoutSpec.standard() }
            var layout = try LayoutSpec.read(
                String(decoding: attached, as: UTF8.self),
                path: "\(file)/\(PageSetting.layoutName)"
            ) { _ in nil }
            // A picture prints no words, and its file lies where the page was made.
            layout.logo = nil
            return layout
        } catch {
            throw error.all.first
                ?? Diagnostic(
                    id: "verify.layout",
                    "The layout in this PDF cannot be read",
                    at: SourceLocation(path: file)
                )
        }
    }
}

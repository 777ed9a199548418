// Built only on request, see `.ci/fuzz`.

import Articles
import BriefingModel
import LayoutSpec
import SourceText
import Summarizer

/// Reads any bytes as what a user may hand the program, and stops the run where a promise is broken.
///
/// The promises: no crash, every mention inside the text and on scalar boundaries, every quote of the briefing
/// exactly the bytes it names, a model that is the same when it is written and read again.
@main
struct ReadingFuzzer {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runFuzzer(&count, &arguments) { data, size in
            ReadingFuzzer.read(Array(UnsafeBufferPointer(start: data, count: size)))
            return 0
        }
    }

    /// The first bytes tell the kind of file, so that each input belongs to one reader.
    private static func read(_ file: [UInt8]) {
        if file.first == UInt8(ascii: "{") {
            readModel(file)
        } else if file.starts(with: "version:".utf8) {
            _ = try? LayoutSpec.read(String(decoding: file, as: UTF8.self), path: "input.yaml") { _ in nil }
        } else {
            readArticle(file)
        }
    }

    private static func readModel(_ file: [UInt8]) {
        guard let model = try? Briefing(json: file, path: "input.json") else { return }
        let written = model.json()
        let again = try? Briefing(json: Array(written.utf8), path: "again.json")
        precondition(again?.json() == written, "model that is another when written and read again")
    }

    private static func readArticle(_ file: [UInt8]) {
        let path = (file.first ?? 0) & 1 == 0 ? "input.txt" : "input.md"
        guard let article = ArticleReader().read(file, path: path, date: PartialDate("2024-05-08")).article
        else { return }
        for mention in summarizer.mentions(in: article) {
            precondition(isWhole(mention.span, in: article.bytes), "mention outside of the text")
        }
        for figure in summarizer.briefing(of: [article]).figures {
            for evidence in figure.evidence {
                let quote = article.bytes[evidence.start..<evidence.end]
                precondition(quote.elementsEqual(evidence.quote.utf8), "quote that is not the text's")
            }
        }
    }

    private static let summarizer = Summarizer()

    private static func isWhole(_ span: ByteSpan, in bytes: [UInt8]) -> Bool {
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return false }
        let startsScalar = bytes[span.start] & 0xC0 != 0x80
        let endsScalar = span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80
        return startsScalar && endsScalar
    }
}

/// libFuzzer's own loop, for programs that bring their own entry point.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

// The entry point libFuzzer calls. Built only on request, see `.ci/fuzz`.

import Articles
import BriefingModel
import SourceText
import Summarizer

/// Reads any bytes as a file, as text or as Markdown, and stops the run where a promise is broken.
///
/// The promises: no crash, every mention inside the text and on scalar boundaries, every quote of the briefing
/// exactly the bytes it names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReading(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let file = Array(UnsafeBufferPointer(start: data, count: size))
    let path = (file.first ?? 0) & 1 == 0 ? "input.txt" : "input.md"
    guard let article = ArticleReader().read(file, path: path, date: PartialDate("2024-05-08")).article else {
        return 0
    }
    let summarizer = Summarizer()
    for mention in summarizer.mentions(in: article) {
        precondition(isWhole(mention.span, in: article.bytes), "mention outside of the text")
    }
    for figure in summarizer.briefing(of: [article]).figures {
        for evidence in figure.evidence {
            let quote = article.bytes[evidence.start..<evidence.end]
            precondition(quote.elementsEqual(evidence.quote.utf8), "quote that is not the text's")
        }
    }
    return 0
}

private func isWhole(_ span: ByteSpan, in bytes: [UInt8]) -> Bool {
    guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return false }
    let startsScalar = bytes[span.start] & 0xC0 != 0x80
    let endsScalar = span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80
    return startsScalar && endsScalar
}

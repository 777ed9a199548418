import Articles
import BriefingModel
import SourceText

/// Reads a text that is known to be readable; an empty article where it is not, so that expectations fail.
func article(_ text: String, path: String = "note.txt", date: PartialDate? = nil) -> Article {
    ArticleReader().read(Array(text.utf8), path: path, date: date).article
        ?? Article(path: path, bytes: Array(text.utf8))
}

extension Article {
    /// Kind and text of every passage, mark-up left out.
    var outline: [String] { passages.map { "\($0.kind.rawValue): \(text(of: $0))" } }

    /// A passage's text without what is passed over, white space folded.
    func text(of passage: Passage) -> String {
        var kept: [UInt8] = []
        var index = passage.span.start
        for skipped in passage.skipped + [ByteSpan(passage.span.end, passage.span.end)] {
            kept += bytes[index..<max(index, skipped.start)]
            index = max(index, skipped.end)
        }
        return String(decoding: kept, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
            separator: " "
        )
    }
}

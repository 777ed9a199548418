package import BriefingModel
package import SourceText

/// Reads the bytes of a source into passages; opens no file.
package struct ArticleReader: Sendable {
    /// What reading gave: an article, or the reason there is none, and what a person should know of it.
    package struct Reading: Sendable {
        /// Nil unless the status is `read`.
        package var article: Article?
        package var status: Source.Status
        /// Ids: `article.empty`, `article.binary`, `article.converted`, `article.damaged-utf8`.
        package var diagnostics: [Diagnostic]
    }

    private let cues: ReadingCues

    package init(cues: ReadingCues = .standard) {
        self.cues = cues
    }

    /// - Parameters:
    ///   - file: the whole file.
    ///   - path: as the article is to be named; `.md` and `.markdown` are read as Markdown.
    ///   - date: the document's date as the user gives it; goes before any date in the file.
    /// - Returns: an article, or the diagnostic that says why there is none.
    package func read(_ file: [UInt8], path: String, date: PartialDate? = nil) -> Reading {
        let decoded: DecodedText
        do {
            decoded = try decodedText(of: file, path: path)
        } catch {
            return Reading(article: nil, status: .unreadable, diagnostics: [error])
        }
        var notes: [Diagnostic] = []
        if let note = decoded.note { notes.append(note) }
        let article = article(from: decoded.bytes, path: path, date: date)
        guard article.passages.contains(where: { $0.kind != .boilerplate }) else {
            let isBlank = article.passages.isEmpty
            notes.append(
                Diagnostic(
                    .warning,
                    id: "article.empty",
                    isBlank ? "File holds no text" : "File holds menus and credits only, no text of a report",
                    at: SourceLocation(path: path),
                    hint: "put the article's text into the file, or remove it"
                )
            )
            return Reading(article: nil, status: .empty, diagnostics: notes)
        }
        return Reading(article: article, status: .read, diagnostics: notes)
    }

    private func article(from bytes: [UInt8], path: String, date: PartialDate?) -> Article {
        var article = Article(path: path, bytes: bytes, language: language(of: bytes))
        let lowercase = path.lowercased()
        let isMarkdown = lowercase.hasSuffix(".md") || lowercase.hasSuffix(".markdown")
        let lines = textLines(of: bytes)
        let frontMatter = FrontMatter(bytes, lines: lines)
        let start = frontMatter?.lineCount ?? 0
        let blocks =
            isMarkdown
            ? MarkdownBlocks.blocks(of: bytes, lines: lines, from: start)
            : PlainTextBlocks(bytes, lines: Array(lines[start...])).blocks()
        if let frontMatter {
            article.title = frontMatter.value("title")
            article.publisher = frontMatter.value("publisher", "source", "site", "author")
            article.link = frontMatter.value("link", "url", "canonical")
            if let language = frontMatter.value("language", "lang") { article.language = language }
            if let date = frontMatter.value("date", "published", "issued").flatMap({ DateLine($0)?.date }) {
                article.date = (date, .given)
            }
        }
        var classifier = PassageClassifier(blocks, in: bytes, cues: cues, isNamed: article.title != nil)
        classifier.classify()
        article.passages = classifier.passages
        article.title = article.title ?? classifier.title
        if let date {
            article.date = (date, .given)
        } else if article.date == nil, let date = classifier.date {
            article.date = (date, .stated)
        }
        return article
    }

    /// Vietnamese is known by its own letters (U+1EA0 to U+1EF9 are nearly all its own), in one pass.
    private func language(of bytes: [UInt8]) -> String {
        let letters = bytes.withUnsafeBytes { text in
            var letters = 0
            var index = 0
            while index + 2 < text.count {
                // Eight bytes of ASCII are gone past at once.
                while index + 8 <= text.count,
                    text.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                { index += 8 }
                guard index + 2 < text.count else { break }
                if text[index] == 0xE1, text[index + 1] == 0xBA || text[index + 1] == 0xBB { letters += 1 }
                index += 1
            }
            return letters
        }
        return letters * 40 > bytes.count ? "vi" : "en"
    }
}

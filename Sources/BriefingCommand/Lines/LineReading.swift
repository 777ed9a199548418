import Articles
import BriefingModel
import SourceText
import Summarizer

/// Answers one line of `extract --lines`.
struct LineReading: Sendable {
    var summarizer: Summarizer
    var wantsMentions: Bool
    /// Of lines that give no date.
    var date: PartialDate?
    var asOf: PartialDate?
    var title: String?

    /// - Parameters:
    ///   - line: the line without its end.
    ///   - number: from 1.
    ///   - path: what the stream is called in a message.
    /// - Returns: one line of JSON; a line that cannot be read is answered with the error.
    func answer(to line: [UInt8], number: Int, path: String) -> LinePipeline.Answer {
        let record: LineRecord
        do { record = try LineRecord(line) } catch {
            let place = LineIndex(line).place(of: error.cause.offset, in: line)
            return refusal(
                id: error.id,
                Diagnostic(
                    id: "lines.bad-line",
                    error.cause.message.prefix(1).uppercased() + error.cause.message.dropFirst(),
                    at: SourceLocation(path: path, line: number, column: place.column),
                    hint: "write {\"id\": …, \"text\": …, \"date\": …} on one line"
                )
            )
        }
        let reading = ArticleReader().read(record.text, path: "", date: record.date ?? date)
        if wantsMentions {
            let mentions = reading.article.map(summarizer.mentions(in:)) ?? []
            return LinePipeline.Answer(bytes: JSONText.mentions(mentions, id: record.id))
        }
        guard var article = reading.article else {
            let message = reading.diagnostics.last?.message ?? "The text is empty"
            return refusal(
                id: record.id,
                Diagnostic(id: "lines.no-text", message, at: SourceLocation(path: path, line: number))
            )
        }
        article.path = "line \(number)"
        var source = Source(id: "S1", article: article)
        source.sha256 = SHA256.fingerprint(of: record.text)
        source.bytes = record.text.count
        let briefing = summarizer.briefing(of: [(article, source)], asOf: asOf, title: title)
        let model = briefing.json(isPretty: false)
        return LinePipeline.Answer(bytes: Array("{\"id\":\(record.id),\(model.dropFirst())".utf8))
    }

    private func refusal(id: String, _ diagnostic: Diagnostic) -> LinePipeline.Answer {
        var json = JSONText(isPretty: false)
        json.string(diagnostic.message)
        return LinePipeline.Answer(
            bytes: Array("{\"id\":\(id),\"error\":\(json.text)}\n".utf8),
            diagnostic: diagnostic
        )
    }
}

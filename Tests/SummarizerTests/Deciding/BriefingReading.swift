import Articles
import BriefingModel
import Summarizer

/// Reads a text as a file of its own, with the date a user gives.
func briefing(_ text: String, date: String? = nil, path: String = "note.txt") -> Briefing {
    briefing(of: [text], date: date, path: path)
}

func briefing(of texts: [String], date: String? = nil, path: String = "note.txt") -> Briefing {
    let articles = texts.compactMap {
        ArticleReader().read(Array($0.utf8), path: path, date: date.flatMap { PartialDate($0) }).article
    }
    return Summarizer().briefing(of: articles)
}

extension Briefing {
    /// `1954-07-04: label` in the order of the briefing.
    var eventLines: [String] {
        events.map { "\($0.date.value)\($0.date.end.map { "/\($0)" } ?? ""): \($0.label)" }
    }

    /// `more than 100 countries` in the order of the text.
    var figureLines: [String] {
        figures.sorted { ($0.evidence.first?.mention?.start ?? 0) < ($1.evidence.first?.mention?.start ?? 0) }
            .map { figure in
                let value = figure.value.description + (figure.upper.map { "-\($0)" } ?? "")
                return (figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " ") + value + " "
                    + figure.unit
            }
    }
}

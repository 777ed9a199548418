import BriefingModel
import SourceText

/// An article and what was read from it, from which the tests build whole models.
struct ArticleSketch {
    var path: String
    var text: String
    var facts: [FactSketch]

    init(_ path: String, _ text: String, _ facts: [FactSketch]) {
        self.path = path
        self.text = text
        self.facts = facts
    }
}

/// A fact with the words that state it; the first place that holds them is its evidence.
enum FactSketch {
    case figure(
        String,
        ExactNumber,
        String,
        ofWhat: String? = nil,
        qualifier: Qualifier = .exactly,
        kind: UnitKind = .count,
        currency: String? = nil,
        period: String? = nil
    )
    case event(String, PartialDate?, String, DatedEvent.Status = .past)
    case anniversary(String, Int, of: String, since: Int, observed: String)
}

/// Builds the model of an issue.
func issue(_ articles: ArticleSketch..., version: String = "1.0", asOf: String = "2024-06-10") -> Briefing {
    var briefing = Briefing(
        generator: Generator(version: version),
        title: "Morning briefing",
        asOf: PartialDate(asOf)
    )
    for (number, article) in articles.enumerated() {
        let source = "S\(number + 1)"
        briefing.sources.append(
            Source(
                id: source,
                path: article.path,
                title: article.path,
                sha256: String(fingerprint(of: article.text), radix: 16),
                bytes: article.text.utf8.count
            )
        )
        for fact in article.facts {
            switch fact {
            case .figure(
                let words,
                let value,
                let unit,
                let ofWhat,
                let qualifier,
                let kind,
                let currency,
                let period
            ):
                briefing.figures.append(
                    Figure(
                        id: "F\(briefing.figures.count + 1)",
                        value: value,
                        qualifier: qualifier,
                        unit: unit,
                        unitKind: kind,
                        currency: currency,
                        ofWhat: ofWhat,
                        period: period.map { GroundedDate(value: $0, basis: .stated) },
                        importance: 0.5,
                        evidence: [evidence(of: words, in: article.text, source: source)]
                    )
                )
            case .event(let words, let date, let label, let status):
                briefing.events.append(
                    DatedEvent(
                        id: "E\(briefing.events.count + 1)",
                        date: EventDate(value: date ?? .year(0), basis: .stated),
                        label: label,
                        status: status,
                        importance: 0.5,
                        evidence: [evidence(of: words, in: article.text, source: source)]
                    )
                )
            case .anniversary(let words, let ordinal, let of, let year, let observed):
                briefing.anniversaries.append(
                    Anniversary(
                        id: "A\(briefing.anniversaries.count + 1)",
                        ordinal: ordinal,
                        of: of,
                        originYear: year,
                        originBasis: .derived,
                        observed: observed,
                        next: nil,
                        evidence: [evidence(of: words, in: article.text, source: source)]
                    )
                )
            }
        }
    }
    return briefing
}

private func evidence(of words: String, in text: String, source: String) -> Evidence {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    var from = start
    while from > 0, bytes[from - 1] != UInt8(ascii: "\n") { from -= 1 }
    var to = start
    while to < bytes.count, bytes[to] != UInt8(ascii: "\n") { to += 1 }
    return Evidence(
        source: source,
        start: from,
        end: to,
        quote: String(decoding: bytes[from..<to], as: UTF8.self),
        mention: ByteSpan(start, start + wanted.count),
        line: 1,
        column: 1,
        passage: "paragraph",
        recognizer: "sketch"
    )
}

private func fingerprint(of text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
}

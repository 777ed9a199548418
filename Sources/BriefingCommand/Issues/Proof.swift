import Articles
import BriefingModel
import SourceText
import Summarizer

/// Whether each value of a briefing still stands in its source.
struct Proof {
    /// One line for each value that is not where it was, in the order of the page.
    private(set) var findings: [String] = []
    private var there = 0

    var isWhole: Bool { findings.isEmpty }
    var summary: String {
        isWhole
            ? "all \(there) values stand in their sources" : "\(there) values there, \(findings.count) not"
    }

    private var texts: [String: [UInt8]] = [:]
    /// The numbers that a source states, by where they stand.
    private var numbers: [String: [ByteSpan: Number]] = [:]

    private struct Number: Hashable {
        var value: ExactNumber
        var upper: ExactNumber?
    }
    private var paths: [String: String] = [:]

    /// - Parameters:
    ///   - briefing: the model of a page.
    ///   - folders: where the sources may lie, the likeliest first.
    init(of briefing: Briefing, sourcesIn folders: [String]) {
        for source in briefing.sources where source.status == .read {
            paths[source.id] = source.path
            guard let article = Self.article(of: source, in: folders) else {
                findings.append("\(source.path): source gone")
                continue
            }
            texts[source.id] = article.bytes
            numbers[source.id] = Self.numbers(of: article)
        }
        for figure in briefing.figures {
            let name = "figure \(figure.id) '\(figure.value) \(figure.unit)'"
            check(name, figure.evidence, number: Number(value: figure.value, upper: figure.upper))
        }
        for event in briefing.events {
            check("event \(event.id) '\(event.date.value) \(event.label)'", event.evidence)
        }
        for anniversary in briefing.anniversaries {
            check("anniversary \(anniversary.id) '\(anniversary.of)'", anniversary.evidence)
        }
        for statement in briefing.bottomLine { check("statement '\(statement.text)'", statement.evidence) }
    }

    /// The file of the fingerprint where there is one, otherwise the first of the name.
    private static func article(of source: Source, in folders: [String]) -> Article? {
        var nearest: Article?
        for folder in folders {
            for name in [source.path, FilePath.name(of: source.path)] {
                guard let bytes = try? FileTree.bytes(of: FilePath.join(folder, name)) else { continue }
                let article =
                    ArticleReader().read(bytes, path: source.path).article
                    ?? Article(path: source.path, bytes: bytes)
                if SHA256.fingerprint(of: bytes) == source.sha256 { return article }
                nearest = nearest ?? article
            }
        }
        return nearest
    }

    private static func numbers(of article: Article) -> [ByteSpan: Number] {
        var numbers: [ByteSpan: Number] = [:]
        for mention in Summarizer().mentions(in: article) where mention.setAside == nil {
            guard case .number(let value, let upper) = mention.value else { continue }
            numbers[mention.span] = Number(value: value, upper: upper)
        }
        return numbers
    }

    private mutating func check(_ what: String, _ evidence: [Evidence], number: Number? = nil) {
        for one in evidence {
            guard let text = texts[one.source] else { continue }
            let place = "\(paths[one.source] ?? one.source):\(one.line):\(one.column)"
            let quote = Array(one.quote.utf8)
            if one.start >= 0, one.end <= text.count, one.start <= one.end,
                text[one.start..<one.end].elementsEqual(quote), mentionIsInside(one)
            {
                // The words may stand and the model still say another number.
                if let number, let span = one.mention, let stated = numbers[one.source]?[span],
                    stated != number
                {
                    findings.append("\(place): \(what): the sentence says \(stated.value)")
                } else {
                    there += 1
                }
            } else if text.firstRange(of: quote) != nil {
                // Moved by an edit elsewhere in the file: the sentence is the same.
                there += 1
            } else {
                findings.append("\(place): \(what): \(Self.change(one, in: text))")
            }
        }
    }

    private func mentionIsInside(_ evidence: Evidence) -> Bool {
        evidence.mention.map { evidence.start <= $0.start && $0.end <= evidence.end } ?? true
    }

    /// Tells a sentence that says something else now from one that is gone.
    private static func change(_ evidence: Evidence, in text: [UInt8]) -> String {
        let quote = Array(evidence.quote.utf8)
        let head = quote.prefix(max(quote.count / 3, 12))
        let tail = quote.suffix(max(quote.count / 3, 12))
        if let start = text.firstRange(of: head)?.lowerBound {
            let end = text[start...].firstRange(of: tail)?.upperBound
            let stop = min(end ?? start + quote.count, text.count)
            return "changed; it now reads « \(String(decoding: text[start..<stop], as: UTF8.self)) »"
        }
        if let end = text.firstRange(of: tail)?.upperBound {
            return
                "changed; it now ends « \(String(decoding: text[max(end - quote.count, 0)..<end], as: UTF8.self)) »"
        }
        return "gone"
    }
}

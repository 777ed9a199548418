import Articles
import BriefingModel
import SourceText
import Summarizer

/// Whether each value of a briefing still stands in its source.
struct Proof {
    /// One line for each value that is not where it was, in the order of the page.
    private(set) var findings: [String] = []
    private var there = 0
    private var changed = 0
    /// Values that stand in sentences of which something else was changed.
    private var restated = 0
    private var gone = 0

    var isWhole: Bool { findings.isEmpty }
    var summary: String {
        if isWhole { return "all \(there) values stand in their sources" }
        return "\(there) values there, \(restated) in other sentences, \(changed) changed, \(gone) gone"
    }

    private var texts: [String: [UInt8]] = [:]
    /// The numbers that a source states, by where they stand.
    private var numbers: [String: [ByteSpan: Number]] = [:]

    private struct Number: Hashable {
        var value: ExactNumber
        var upper: ExactNumber?
    }
    private var paths: [String: String] = [:]
    private var vanished: Set<String> = []

    /// - Parameters:
    ///   - briefing: the model of a page.
    ///   - folders: where the sources may lie, the likeliest first.
    init(of briefing: Briefing, sourcesIn folders: [String]) {
        for source in briefing.sources where source.status == .read {
            paths[source.id] = source.path
            guard let article = Self.article(of: source, in: folders) else {
                findings.append("\(source.path): source gone")
                vanished.insert(source.id)
                continue
            }
            texts[source.id] = article.bytes
            numbers[source.id] = Self.numbers(of: article)
        }
        for figure in briefing.figures {
            let name = "figure \(figure.id) '\(figure.value) \(figure.unit)'"
            let number = Number(value: figure.value, upper: figure.upper)
            check(name, figure.evidence, number: number, unit: figure.unit)
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

    /// - Parameters:
    ///   - what: the value, for a finding.
    ///   - evidence: where it was read.
    ///   - number: what a figure says; nil for what is said by a whole sentence.
    ///   - unit: the name of what a figure counts.
    private mutating func check(
        _ what: String,
        _ evidence: [Evidence],
        number: Number? = nil,
        unit: String = ""
    ) {
        for one in evidence {
            guard let text = texts[one.source] else {
                if vanished.contains(one.source) { gone += 1 }
                continue
            }
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
                    changed += 1
                } else {
                    there += 1
                }
            } else if text.firstRange(of: quote) != nil {
                // Moved by an edit elsewhere in the file: the sentence is the same.
                there += 1
            } else if let (sentence, words) = Self.sentence(now: one, in: text) {
                let isSaid = number != nil && Self.isSaid(one, unit: unit, in: sentence)
                if isSaid { restated += 1 } else { changed += 1 }
                findings.append(
                    "\(place): \(what): \(isSaid ? "there, in a sentence that was changed" : "changed"); it now "
                        + "\(words) « \(String(decoding: sentence, as: UTF8.self)) »"
                )
            } else {
                findings.append("\(place): \(what): gone")
                gone += 1
            }
        }
    }

    private func mentionIsInside(_ evidence: Evidence) -> Bool {
        evidence.mention.map { evidence.start <= $0.start && $0.end <= evidence.end } ?? true
    }

    /// The sentence that stands where a quoted one stood, and whether it begins or only ends like that; nil where
    /// there is none.
    private static func sentence(
        now evidence: Evidence,
        in text: [UInt8]
    ) -> (sentence: ArraySlice<UInt8>, words: String)? {
        let quote = Array(evidence.quote.utf8)
        let head = quote.prefix(max(quote.count / 3, 12))
        let tail = quote.suffix(max(quote.count / 3, 12))
        if let start = text.firstRange(of: head)?.lowerBound {
            let end = text[start...].firstRange(of: tail)?.upperBound
            return (text[start..<min(end ?? start + quote.count, text.count)], "reads")
        }
        if let end = text.firstRange(of: tail)?.upperBound {
            return (text[max(end - quote.count, 0)..<end], "ends")
        }
        return nil
    }

    /// Whether a value, its qualifier and its unit stand in a sentence as they did, with what was changed at least a
    /// word away from them.
    private static func isSaid(_ evidence: Evidence, unit: String, in sentence: ArraySlice<UInt8>) -> Bool {
        guard let mention = evidence.mention else { return false }
        let quote = Array(evidence.quote.utf8)
        let start = mention.start - evidence.start
        let end = mention.end - evidence.start
        guard start >= 0, start < end, end <= quote.count else { return false }
        let same = zip(quote, sentence).prefix { $0 == $1 }.count
        let sameAtEnd = min(
            zip(quote.reversed(), sentence.reversed()).prefix { $0 == $1 }.count,
            min(quote.count, sentence.count) - same
        )
        func words(_ bytes: ArraySlice<UInt8>) -> Int { bytes.split(separator: 0x20).count }
        // A word that was cut by the change counts for none.
        if end <= same {
            let unitWords = unit.split(separator: " ").count
            return words(quote[end..<same]) > unitWords + 1
        }
        let changeEnd = quote.count - sameAtEnd
        return changeEnd <= start && words(quote[changeEnd..<start]) > 1
    }
}

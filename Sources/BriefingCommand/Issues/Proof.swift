import Articles
import BriefingModel

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
    private var paths: [String: String] = [:]

    /// - Parameters:
    ///   - briefing: the model of a page.
    ///   - folders: where the sources may lie, the likeliest first.
    init(of briefing: Briefing, sourcesIn folders: [String]) {
        for source in briefing.sources where source.status == .read {
            paths[source.id] = source.path
            texts[source.id] = Self.text(of: source, in: folders)
            if texts[source.id] == nil { findings.append("\(source.path): source gone") }
        }
        for figure in briefing.figures {
            check("figure \(figure.id) '\(figure.value) \(figure.unit)'", figure.evidence)
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
    private static func text(of source: Source, in folders: [String]) -> [UInt8]? {
        var nearest: [UInt8]?
        for folder in folders {
            for name in [source.path, FilePath.name(of: source.path)] {
                guard let bytes = try? FileTree.bytes(of: FilePath.join(folder, name)) else { continue }
                let text = ArticleReader().read(bytes, path: source.path).article?.bytes ?? bytes
                if SHA256.fingerprint(of: bytes) == source.sha256 { return text }
                nearest = nearest ?? text
            }
        }
        return nearest
    }

    private mutating func check(_ what: String, _ evidence: [Evidence]) {
        for one in evidence {
            guard let text = texts[one.source] else { continue }
            let place = "\(paths[one.source] ?? one.source):\(one.line):\(one.column)"
            let quote = Array(one.quote.utf8)
            if one.start >= 0, one.end <= text.count, one.start <= one.end,
                text[one.start..<one.end].elementsEqual(quote), mentionIsInside(one)
            {
                there += 1
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

import BriefingModel
import LayoutSpec
import SourceText

/// Numbers the cited passages in the order in which the page cites them, and knows who cites each.
struct Citations {
    /// A mark on the page that leads to where a value was read.
    struct Mark: Hashable {
        var text: String
        /// Nil where the page shows nothing to lead to.
        var destination: String?
        var alternative: String
    }

    struct Passage {
        var evidence: Evidence
        /// Ids of the items that cite it, in order.
        var citedBy: [String]
        /// UTF-8 offsets of the values in the quote.
        var mentions: [Range<Int>] = []

        /// Takes note of the value that was read from the passage.
        mutating func mark(_ mention: ByteSpan?) {
            let length = evidence.end - evidence.start
            guard let mention, mention.start >= evidence.start, mention.start < mention.end,
                mention.end <= evidence.end, length == evidence.quote.utf8.count
            else { return }
            let range = mention.start - evidence.start..<mention.end - evidence.start
            if !mentions.contains(range) { mentions.append(range) }
        }
    }

    private struct Key: Hashable {
        var source: String
        var start: Int
        var end: Int
        var quote: String

        init(_ evidence: Evidence) {
            source = evidence.source
            start = evidence.start
            end = evidence.end
            quote = evidence.quote
        }
    }

    private enum Form {
        case passages, sources, bare
    }

    /// How many passages an item cites; what a hundred articles say is not proved better by a hundred marks.
    private static let most = 6

    private(set) var passages: [Passage] = []
    private var numbers: [Key: Int] = [:]
    private let form: Form
    private let wording: Wording
    private let titles: [String: String]
    /// Ids of sources written in Markdown.
    private let markdown: Set<String>

    init(_ briefing: Briefing, _ layout: LayoutSpec, _ wording: Wording) {
        self.wording = wording
        let kinds = layout.sections.map(\.kind)
        let hasSources = kinds.contains(.sources) || kinds.contains(.sourcesLine)
        form = kinds.contains(.passages) ? .passages : hasSources ? .sources : .bare
        titles = Dictionary(
            briefing.sources.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        markdown = Set(
            briefing.sources.filter { $0.path.hasSuffix(".md") || $0.path.hasSuffix(".markdown") }.map(\.id)
        )
        for kind in kinds + [.bottomLine, .changes, .figures, .conflicts, .anniversaries, .events] {
            switch kind {
            case .bottomLine:
                for (index, statement) in briefing.bottomLine.enumerated() {
                    number(statement.evidence, by: Self.statement(index))
                }
            case .changes:
                for (index, change) in (briefing.changes ?? []).enumerated() {
                    number(change.evidence, by: Self.change(index))
                }
            case .figures, .facts, .comparison:
                for figure in briefing.figures { number(figure.evidence, by: figure.id) }
            case .conflicts:
                for (index, conflict) in briefing.conflicts.enumerated() {
                    number(conflict.evidence, by: Self.conflict(index))
                }
            case .anniversaries:
                for anniversary in briefing.anniversaries { number(anniversary.evidence, by: anniversary.id) }
            case .events, .next:
                for event in briefing.events { number(event.evidence, by: event.id) }
            case .title, .timeline, .gaps, .sources, .passages, .sourcesLine, .text: break
            }
        }
    }

    /// Names of places are kept apart by their first letter, whatever ids a model has.
    static func passageDestination(_ index: Int) -> String { "p.\(index + 1)" }
    static func sourceDestination(_ id: String) -> String { "s.\(id)" }

    static func statement(_ index: Int) -> String { "B\(index + 1)" }
    static func change(_ index: Int) -> String { "N\(index + 1)" }
    static func conflict(_ index: Int) -> String { "C\(index + 1)" }

    private mutating func number(_ all: [Evidence], by id: String) {
        for evidence in all.prefix(Self.most) {
            let key = Key(evidence)
            if let index = numbers[key] {
                if passages[index].citedBy.last != id, !passages[index].citedBy.contains(id) {
                    passages[index].citedBy.append(id)
                }
                passages[index].mark(evidence.mention)
            } else {
                numbers[key] = passages.count
                var passage = Passage(evidence: evidence, citedBy: [id])
                passage.mark(evidence.mention)
                passages.append(passage)
            }
        }
    }

    /// A passage as it stands in the annex.
    func text(of passage: Passage) -> CitedText {
        CitedText(
            passage.evidence.quote,
            mentions: passage.mentions,
            isMarkdown: markdown.contains(passage.evidence.source)
        )
    }

    /// Marks for the passages of an item, each once, in the order of their numbers; of very many the first, and then
    /// how many more the model holds.
    func marks(_ all: [Evidence]) -> [Mark] {
        switch form {
        case .passages:
            let cited = Set(all.prefix(Self.most).map(Key.init))
            let rest = Set(all.dropFirst(Self.most).map(Key.init)).subtracting(cited).count
            return cited.compactMap { numbers[$0] }.sorted().map { index in
                Mark(
                    text: "P\(index + 1)",
                    destination: Self.passageDestination(index),
                    alternative: wording.string(
                        "passage-link",
                        ["mark": "P\(index + 1)", "quote": passages[index].evidence.quote]
                    )
                )
            } + Self.more(rest)
        case .sources, .bare:
            var seen: Set<String> = []
            let sources = all.map(\.source).filter { seen.insert($0).inserted }
            return sources.prefix(Self.most).map { id in
                Mark(
                    text: id,
                    destination: form == .sources && titles[id] != nil ? Self.sourceDestination(id) : nil,
                    alternative: wording.string("source-link", ["mark": id, "title": titles[id] ?? ""])
                )
            } + Self.more(sources.count - Self.most)
        }
    }

    private static func more(_ count: Int) -> [Mark] {
        count > 0 ? [Mark(text: "+\(count)", destination: nil, alternative: "")] : []
    }
}

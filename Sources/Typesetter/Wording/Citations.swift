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

        /// Quotes are long, and places alone tell nearly all passages apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(start)
            hasher.combine(end)
        }
    }

    private enum Form {
        case passages, sources, bare
    }

    /// How many passages an item cites; what a hundred articles say is not proved better by a hundred marks.
    private let most: Int
    private static let usual = 6
    /// How many an item cites where that makes more passages than so many; the last step goes for any number.
    private static let steps = [(passages: 300, most: 3), (passages: 1_200, most: 1)]
    /// Of more sources than this a page is an overview, on which one passage proves an item.
    private static let fewSources = 100
    /// What a conflict cites at least: both of its sides.
    private static let sides = 2

    private(set) var passages: [Passage] = []
    /// Ids of the sources that marks or passages name.
    private(set) var sources: Set<String> = []
    private var numbers: [Key: Int] = [:]
    private let form: Form
    private let wording: Wording
    private let titles: [String: String]
    /// Ids of sources written in Markdown.
    private let markdown: Set<String>

    init(_ contents: Contents, _ wording: Wording) {
        let items = Self.items(of: contents)
        var most = contents.briefing.sources.count > Self.fewSources ? 1 : Self.usual
        for step in Self.steps where Self.passages(of: items, most: most) > step.passages {
            most = min(most, step.most)
        }
        self.most = most
        self.wording = wording
        let briefing = contents.briefing
        let kinds = contents.layout.sections.map(\.kind)
        let hasSources = kinds.contains(.sources) || kinds.contains(.sourcesLine)
        form = kinds.contains(.passages) ? .passages : hasSources ? .sources : .bare
        titles = Dictionary(
            briefing.sources.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        markdown = Set(
            briefing.sources.filter { $0.path.hasSuffix(".md") || $0.path.hasSuffix(".markdown") }.map(\.id)
        )
        for item in items { number(item.evidence, by: item.id, most: max(most, item.least)) }
    }

    private typealias Item = (id: String, evidence: [Evidence], least: Int)

    /// What the page states, in the order in which the layout names the sections.
    private static func items(of contents: Contents) -> [Item] {
        let briefing = contents.briefing
        let (figures, events) = (contents.figuresShown, contents.eventsShown)
        func first<Value>(_ values: [Value], _ kind: LayoutSpec.Section.Kind) -> ArraySlice<Value> {
            values.prefix(contents.most(kind) ?? .max)
        }
        var items: [Item] = []
        var done: Set<String> = []
        let kinds = contents.layout.sections.map(\.kind)
        for kind in kinds + [.figures, .events] {
            switch kind {
            case .bottomLine where done.insert("statements").inserted:
                for (index, statement) in first(briefing.bottomLine, .bottomLine).enumerated() {
                    items.append((Self.statement(index), statement.evidence, 1))
                }
            case .changes where done.insert("changes").inserted:
                for (index, change) in first(briefing.changes ?? [], .changes).enumerated() {
                    items.append((Self.change(index), change.evidence, 1))
                }
            case .figures, .facts, .comparison:
                guard done.insert("figures").inserted else { continue }
                for figure in briefing.figures where figures.contains(figure.id) {
                    items.append((figure.id, figure.evidence, 1))
                }
            case .conflicts where done.insert("conflicts").inserted:
                for (index, conflict) in first(briefing.conflicts, .conflicts).enumerated() {
                    items.append((Self.conflict(index), conflict.evidence, Self.sides))
                }
            case .anniversaries where done.insert("anniversaries").inserted:
                for anniversary in first(briefing.anniversaries, .anniversaries) {
                    items.append((anniversary.id, anniversary.evidence, 1))
                }
            case .events, .next:
                guard done.insert("events").inserted else { continue }
                for event in briefing.events where events.contains(event.id) {
                    items.append((event.id, event.evidence, 1))
                }
            default: break
            }
        }
        return items
    }

    /// How many passages there are where each item cites so many.
    private static func passages(of items: [Item], most: Int) -> Int {
        var keys: Set<Key> = []
        for item in items {
            for evidence in item.evidence.prefix(max(most, item.least)) { keys.insert(Key(evidence)) }
        }
        return keys.count
    }

    /// Names of places are kept apart by their first letter, whatever ids a model has.
    static func passageDestination(_ index: Int) -> String { "p.\(index + 1)" }
    static func sourceDestination(_ id: String) -> String { "s.\(id)" }

    static func statement(_ index: Int) -> String { "B\(index + 1)" }
    static func change(_ index: Int) -> String { "N\(index + 1)" }
    static func conflict(_ index: Int) -> String { "C\(index + 1)" }

    private mutating func number(_ all: [Evidence], by id: String, most: Int) {
        sources.formUnion(Self.sources(of: all, most: form == .passages ? 0 : most))
        for evidence in all.prefix(most) {
            sources.insert(evidence.source)
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

    /// Marks for the passages of an item.
    ///
    /// - Parameters:
    ///   - all: the passages of the item.
    ///   - hasSides: whether the item is a conflict.
    /// - Returns: each passage once, in the order of their numbers; of very many the first, and then how many more the
    ///   model holds.
    func marks(_ all: [Evidence], hasSides: Bool = false) -> [Mark] {
        let most = hasSides ? max(most, Self.sides) : most
        switch form {
        case .passages:
            let cited = Set(all.prefix(most).map(Key.init))
            let rest = Set(all.dropFirst(most).map(Key.init)).subtracting(cited).count
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
            let sources = Self.sources(of: all, most: .max)
            return sources.prefix(most).map { id in
                Mark(
                    text: id,
                    destination: form == .sources && titles[id] != nil ? Self.sourceDestination(id) : nil,
                    alternative: wording.string("source-link", ["mark": id, "title": titles[id] ?? ""])
                )
            } + Self.more(sources.count - most)
        }
    }

    /// Each source once, the first so many.
    private static func sources(of all: [Evidence], most: Int) -> [String] {
        var seen: Set<String> = []
        var sources: [String] = []
        for evidence in all where sources.count < most && seen.insert(evidence.source).inserted {
            sources.append(evidence.source)
        }
        return sources
    }

    private static func more(_ count: Int) -> [Mark] {
        count > 0 ? [Mark(text: "+\(count)", destination: nil, alternative: "")] : []
    }
}

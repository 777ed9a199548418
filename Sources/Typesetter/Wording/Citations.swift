import BriefingModel
import LayoutSpec

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

    private(set) var passages: [Passage] = []
    private var numbers: [Key: Int] = [:]
    private let form: Form
    private let wording: Wording
    private let titles: [String: String]

    init(_ briefing: Briefing, _ layout: LayoutSpec, _ wording: Wording) {
        self.wording = wording
        let kinds = layout.sections.map(\.kind)
        let hasSources = kinds.contains(.sources) || kinds.contains(.sourcesLine)
        form = kinds.contains(.passages) ? .passages : hasSources ? .sources : .bare
        titles = Dictionary(
            briefing.sources.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
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
        for evidence in all {
            let key = Key(evidence)
            if let index = numbers[key] {
                if !passages[index].citedBy.contains(id) { passages[index].citedBy.append(id) }
            } else {
                numbers[key] = passages.count
                passages.append(Passage(evidence: evidence, citedBy: [id]))
            }
        }
    }

    /// Marks for the passages of an item, each once, in the order of their numbers.
    func marks(_ all: [Evidence]) -> [Mark] {
        switch form {
        case .passages:
            return Set(all.compactMap { numbers[Key($0)] }).sorted().map { index in
                Mark(
                    text: "P\(index + 1)",
                    destination: Self.passageDestination(index),
                    alternative: wording.string(
                        "passage-link",
                        ["mark": "P\(index + 1)", "quote": passages[index].evidence.quote]
                    )
                )
            }
        case .sources, .bare:
            var seen: Set<String> = []
            return all.map(\.source).filter { seen.insert($0).inserted }.map { id in
                Mark(
                    text: id,
                    destination: form == .sources && titles[id] != nil ? Self.sourceDestination(id) : nil,
                    alternative: wording.string("source-link", ["mark": id, "title": titles[id] ?? ""])
                )
            }
        }
    }
}

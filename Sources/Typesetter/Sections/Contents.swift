import BriefingModel
import LayoutSpec

/// Which items of a briefing the sections of a layout show.
///
/// The sections themselves and the annex ask here, so that the annex proves what stands on the page and nothing else.
struct Contents {
    let briefing: Briefing
    let layout: LayoutSpec

    /// Entries of a section in its order, and how many it has no room for.
    struct Entries<Item> {
        var shown: [Item]
        var rest = 0

        init(_ all: [Item], most: Int?) {
            shown = Array(all.prefix(most ?? .max))
            rest = all.count - shown.count
        }

        init(shown: [Item], rest: Int) {
            self.shown = shown
            self.rest = rest
        }
    }

    /// What passes the filter of a section of figures.
    func figures(of section: LayoutSpec.Section) -> [Figure] {
        briefing.figures.filter { section.shows(topic: $0.topic, importance: $0.importance) }
    }

    func cards(of section: LayoutSpec.Section) -> Entries<Figure> {
        var cards = Entries(figures(of: section), most: section.maximum ?? 8)
        cards.rest += omitted(\.figures, section)
        return cards
    }

    /// Those that no card shows.
    func facts(of section: LayoutSpec.Section) -> Entries<Figure> {
        var onCards: Set<String> = []
        for other in layout.sections where other.kind == .figures {
            for figure in cards(of: other).shown { onCards.insert(figure.id) }
        }
        var facts = Entries(figures(of: section).filter { !onCards.contains($0.id) }, most: section.maximum)
        facts.rest += omitted(\.figures, section)
        return facts
    }

    /// What not even the model holds; of what passes a filter nobody knows how much there was.
    private func omitted(_ kind: KeyPath<Omitted, Int>, _ section: LayoutSpec.Section) -> Int {
        guard section.topics == nil, section.statuses == nil, section.importance == 0 else { return 0 }
        return briefing.omitted?[keyPath: kind] ?? 0
    }

    func comparisons(of section: LayoutSpec.Section) -> [Comparison] {
        var left = min(section.maximum ?? 12, 24)
        var shown: [Comparison] = []
        for comparison in Comparison.all(in: figures(of: section)) {
            // One bar alone compares nothing.
            let figures = comparison.figures.prefix(left)
            guard figures.count >= 2 else { continue }
            shown.append(Comparison(kind: comparison.kind, figures: Array(figures)))
            left -= figures.count
        }
        return shown
    }

    /// The most important ones, in the order of the briefing; a section of what comes next takes the nearest, and
    /// nothing that was planned for a day gone by.
    func events(of section: LayoutSpec.Section) -> Entries<DatedEvent> {
        let all = briefing.events.filter(section.shows)
        if section.kind == .next {
            let today = briefing.asOf?.firstDay
            let ahead = all.filter { event in
                let last = (event.date.end ?? event.date.value).lastDay
                return event.status == .planned && (today.map { last >= $0 } ?? true)
            }
            return Entries(ahead, most: section.maximum)
        }
        let omitted = omitted(\.events, section)
        guard let most = section.maximum, all.count > most else { return Entries(shown: all, rest: omitted) }
        let least = all.map(\.importance).sorted(by: >)[most - 1]
        var left = most - all.count { $0.importance > least }
        let shown = all.filter {
            if $0.importance == least { left -= 1 }
            return $0.importance > least || $0.importance == least && left >= 0
        }
        return Entries(shown: shown, rest: all.count - shown.count + omitted)
    }

    /// Numbers that were left out, each wording once for a reason.
    func asides(of section: LayoutSpec.Section) -> Entries<SetAside> {
        var seen: Set<String> = []
        let different = briefing.setAside.filter { seen.insert($0.text + "\u{1F}" + $0.reason).inserted }
        // Digits tell more than words: "first" and "three" are left for last.
        let ranked = different.filter(\.hasDigit) + different.filter { !$0.hasDigit }
        var asides = Entries(ranked, most: section.maximum)
        asides.rest += briefing.omitted?.setAside ?? 0
        return asides
    }

    func anniversaries(of section: LayoutSpec.Section) -> Entries<Anniversary> {
        var rows = Entries(briefing.anniversaries, most: section.maximum)
        rows.rest += briefing.omitted?.anniversaries ?? 0
        return rows
    }

    func conflicts(of section: LayoutSpec.Section) -> Entries<Conflict> {
        var entries = Entries(briefing.conflicts, most: section.maximum)
        entries.rest += briefing.omitted?.conflicts ?? 0
        return entries
    }

    /// Ids of the figures that the page states.
    var figuresShown: Set<String> {
        var ids: Set<String> = []
        for section in layout.sections {
            switch section.kind {
            case .figures: ids.formUnion(cards(of: section).shown.map(\.id))
            case .facts: ids.formUnion(facts(of: section).shown.map(\.id))
            case .comparison: ids.formUnion(comparisons(of: section).flatMap { $0.figures.map(\.id) })
            case .conflicts: ids.formUnion(sides(of: section))
            default: break
            }
        }
        return ids
    }

    /// Ids of the events that the page states.
    var eventsShown: Set<String> {
        var ids: Set<String> = []
        for section in layout.sections {
            switch section.kind {
            case .events, .next, .timeline: ids.formUnion(events(of: section).shown.map(\.id))
            case .conflicts: ids.formUnion(sides(of: section))
            default: break
            }
        }
        return ids
    }

    /// What the conflicts on the page are between.
    private func sides(of section: LayoutSpec.Section) -> [String] {
        conflicts(of: section).shown.flatMap(\.items)
    }

    /// How many entries of a kind the page shows at most; nil where it shows all, 0 where it has no such section.
    func most(_ kind: LayoutSpec.Section.Kind) -> Int? {
        var most = 0
        for section in layout.sections where section.kind == kind {
            guard let maximum = section.maximum else { return nil }
            most = max(most, maximum)
        }
        return most
    }

    /// The sources that a list names: those that the page leads to or that gave nothing, and others where there is
    /// room for them.
    ///
    /// - Parameters:
    ///   - section: the list.
    ///   - cited: ids of the sources that a mark or a passage names.
    /// - Returns: sources in the order of the briefing.
    func sources(of section: LayoutSpec.Section, cited: Set<String>) -> Entries<Source> {
        guard let most = section.maximum, briefing.sources.count > most else {
            return Entries(briefing.sources, most: nil)
        }
        func isNeeded(_ source: Source) -> Bool { source.status != .read || named.contains(source.id) }
        let named = layout.sections.filter { $0.kind == .gaps }.reduce(into: cited) { named, gaps in
            for aside in asides(of: gaps).shown { aside.evidence.first.map { _ = named.insert($0.source) } }
        }
        var room = most - briefing.sources.count(where: isNeeded)
        let shown = briefing.sources.filter { source in
            if isNeeded(source) { return true }
            room -= 1
            return room >= 0
        }
        return Entries(shown: shown, rest: briefing.sources.count - shown.count)
    }
}

extension SetAside {
    fileprivate var hasDigit: Bool { text.utf8.contains { (48...57).contains($0) } }
}

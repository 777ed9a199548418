import BriefingModel

/// Joins facts that are told twice, in one article or in several; the first telling keeps its words.
enum FactMerger {
    /// Same value and unit, and no period or subject that tells them apart.
    static func merged(_ figures: [FigureDecider.Decided]) -> [FigureDecider.Decided] {
        var kept: [FigureDecider.Decided] = []
        var byValue: [ExactNumber: [Int]] = [:]
        var words = UnitWords()
        for decided in figures {
            let match = byValue[decided.figure.value]?.first { isSame(kept[$0], decided, &words) }
            if let match {
                join(decided, into: &kept[match])
            } else {
                byValue[decided.figure.value, default: []].append(kept.count)
                kept.append(decided)
            }
        }
        return kept
    }

    /// Puts a count that a later article tells anew before its older value.
    ///
    /// - Parameters:
    ///   - figures: merged ones.
    ///   - dates: the articles' own, by their index.
    /// - Returns: the same figures in the same order; the newer one weighs as much as the heavier of both.
    static func newestFirst(_ figures: [FigureDecider.Decided], dates: [PartialDate?])
        -> [FigureDecider.Decided]
    {
        guard dates.count > 1 else { return figures }
        var figures = figures
        var words = UnitWords()
        var groups: [Set<String>: [Int]] = [:]
        for index in figures.indices where figures[index].figure.unitKind == .count {
            groups[words.of(figures[index].figure.unit), default: []].append(index)
        }
        let days = dates.map { $0?.firstDay.dayNumber }
        // Groups share no figure, so their order does not matter.
        for (unit, group) in groups where group.count > 1 {
            for (place, i) in group.enumerated() {
                guard let first = days[figures[i].article] else { continue }
                for j in group[(place + 1)...].prefix(newerOnesLookedAt) {
                    guard let second = days[figures[j].article], first != second,
                        ConflictFinder.disagree(figures[i], figures[j], unit: unit)
                    else { continue }
                    let (newer, older) = first > second ? (i, j) : (j, i)
                    guard ConflictFinder.mayRevise(figures[newer].figure, figures[older].figure) else {
                        continue
                    }
                    let most = max(figures[i].figure.importance, figures[j].figure.importance)
                    figures[newer].figure.importance = most
                    figures[older].figure.importance = max(0, most - 0.02)
                }
            }
        }
        return figures
    }

    /// So that a thousand articles that all count the same cost no more than each its share.
    private static let newerOnesLookedAt = 50

    private static func join(_ decided: FigureDecider.Decided, into kept: inout FigureDecider.Decided) {
        let wasTitle =
            kept.figure.evidence.first.map { $0.passage == "title" || $0.passage == "headline" } ?? false
        if wasTitle, decided.figure.evidence.first?.passage == "paragraph" {
            // A headline says it short; the report's own sentence carries unit and period.
            let evidence = kept.figure.evidence
            let importance = max(kept.figure.importance, decided.figure.importance)
            kept = decided
            kept.figure.importance = importance
            kept.figure.evidence += evidence
        } else {
            kept.figure.evidence += decided.figure.evidence
            kept.figure.importance = max(kept.figure.importance, decided.figure.importance)
        }
        kept.figure.importance = min(1, kept.figure.importance + 0.08)
        kept.content.formUnion(decided.content)
    }

    private static func isSame(
        _ a: FigureDecider.Decided,
        _ b: FigureDecider.Decided,
        _ words: inout UnitWords
    ) -> Bool {
        guard a.figure.upper == b.figure.upper, a.figure.unitKind == b.figure.unitKind,
            a.figure.currency == b.figure.currency, a.figure.change == b.figure.change,
            a.article != b.article || a.sentence != b.sentence
        else { return false }
        if let first = a.figure.period, let second = b.figure.period, first.basis == .stated,
            second.basis == .stated,
            first.value != second.value, !first.value.contains(second.value),
            !second.value.contains(first.value)
        {
            return false
        }
        // A share that comes back in another stretch of time is another share, however that stretch was found.
        if a.article == b.article, [.percent, .percentagePoints].contains(a.figure.unitKind),
            let first = a.figure.period?.value, let second = b.figure.period?.value, first != second,
            !first.contains(second), !second.contains(first)
        {
            return false
        }
        switch a.figure.unitKind {
        case .money:
            // "$5 million" is spent on many things, $4.73 million hardly on two.
            return a.content.isEmpty || b.content.isEmpty || !a.content.isDisjoint(with: b.content)
                || abs(a.figure.value.significand) >= 100
        case .count, .measure:
            let unit = words.of(a.figure.unit)
            let other = words.of(b.figure.unit)
            guard unit.isSubset(of: other) || other.isSubset(of: unit) else { return false }
            let (first, second) = (a.content.subtracting(unit), b.content.subtracting(other))
            // Small round numbers of people and the like stand in many articles, and twice in one.
            if !first.isEmpty, !second.isEmpty, first.isDisjoint(with: second), a.figure.value < 1_000,
                abs(a.figure.value.significand) < 100, unit.count < 3
            {
                return false
            }
            return a.article == b.article || a.figure.value >= 1_000 || unit.count >= 2
                || !first.isDisjoint(with: b.content)
        default:
            guard a.figure.unit == b.figure.unit else { return false }
            let shorter = min(a.content.count, b.content.count)
            return shorter > 0 && a.content.intersection(b.content).count * 2 >= shorter
        }
    }

    /// The meaningful words of units, each worked out once: thousands of figures have few units.
    private struct UnitWords {
        private var known: [String: Set<String>] = [:]

        mutating func of(_ unit: String) -> Set<String> {
            if let words = known[unit] { return words }
            let words = FactMerger.words(unit)
            known[unit] = words
            return words
        }
    }

    /// The meaningful words of a unit.
    static func words(_ unit: String) -> Set<String> {
        let lowercase = unit.lowercased()
        let isASCII = lowercase.utf8.allSatisfy { $0 < 0x80 }
        let words: [Substring] =
            isASCII
            ? lowercase.utf8.split { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 }.map { Substring($0) }
            : lowercase.split { !$0.isLetter && !$0.isNumber }
        return Set(words.map { ArticleView.stem(String($0)) }.filter { !small.contains($0) })
    }

    /// Words that tell no unit from another.
    private static let small: Set<String> = ["of", "and", "the", "a", "per"]

    /// Same date, and most of the shorter one's words in the other.
    static func merged(_ events: [EventDecider.Decided]) -> [EventDecider.Decided] {
        var kept: [EventDecider.Decided] = []
        var byDate: [EventDate.Key: [Int]] = [:]
        var stretches: [Int] = []
        for decided in events {
            let key = decided.event.date.key
            let match =
                byDate[key]?.first { isSame(kept[$0], decided) }
                ?? stretches.first { isSameStretch(kept[$0], decided) }
            if let match {
                if kept[match].event.evidence.first?.passage == "caption",
                    decided.event.evidence.first?.passage != "caption"
                {
                    let evidence = kept[match].event.evidence
                    kept[match] = decided
                    kept[match].event.evidence += evidence
                } else {
                    kept[match].event.evidence += decided.event.evidence
                }
                kept[match].event.importance = min(1, kept[match].event.importance + 0.08)
            } else {
                byDate[key, default: []].append(kept.count)
                if decided.event.date.basis == .inferred, decided.event.date.end != nil {
                    stretches.append(kept.count)
                }
                kept.append(decided)
            }
        }
        return kept
    }

    /// "Over the past ten years" told by two articles of neighbouring years.
    private static func isSameStretch(_ a: EventDecider.Decided, _ b: EventDecider.Decided) -> Bool {
        guard a.article != b.article, a.event.date.basis == .inferred, b.event.date.basis == .inferred,
            let end = a.event.date.end, let other = b.event.date.end,
            end.year - a.event.date.value.year == other.year - b.event.date.value.year,
            end.grain == other.grain, end.year - a.event.date.value.year >= 2, abs(end.year - other.year) <= 1
        else { return false }
        let shared = a.content.intersection(b.content).count
        return shared >= 2 && shared * 3 >= min(a.content.count, b.content.count)
    }

    private static func isSame(_ a: EventDecider.Decided, _ b: EventDecider.Decided) -> Bool {
        if a.article == b.article, a.sentence == b.sentence { return true }
        let shorter = min(a.content.count, b.content.count)
        let shared = a.content.intersection(b.content).count
        // Two tellings of one day are one event sooner than two of one year.
        let needed = a.event.date.value.grain == .day ? 0.3 : 0.5
        guard shorter > 0, shared > 0 else { return false }
        let topicsAgree = a.event.topic == nil || b.event.topic == nil || a.event.topic == b.event.topic
        // One word in common makes two tellings one only where it is most of what is said.
        if a.article != b.article, a.event.date.value.grain == .day, a.event.date.end == nil, topicsAgree,
            shared >= 2 || shared * 3 >= shorter
        {
            return true
        }
        return Double(shared) >= needed * Double(shorter)
    }

    /// Same number of years and origin, or one of them without what it is of.
    static func merged(_ rows: [AnniversaryDecider.Decided]) -> [AnniversaryDecider.Decided] {
        var kept: [AnniversaryDecider.Decided] = []
        for row in rows {
            let match = kept.firstIndex {
                $0.anniversary.ordinal == row.anniversary.ordinal
                    && $0.anniversary.originYear == row.anniversary.originYear
                    && ($0.content.isEmpty || row.content.isEmpty
                        || !$0.content.isDisjoint(with: row.content))
            }
            if let match {
                kept[match].anniversary.evidence += row.anniversary.evidence
                if kept[match].anniversary.of.isEmpty { kept[match].anniversary.of = row.anniversary.of }
                kept[match].content.formUnion(row.content)
            } else {
                kept.append(row)
            }
        }
        return kept
    }
}

extension EventDate {
    struct Key: Hashable {
        var value: PartialDate
        var end: PartialDate?
    }

    var key: Key { Key(value: value, end: end) }
}

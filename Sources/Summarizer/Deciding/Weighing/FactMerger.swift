import BriefingModel

/// Joins facts that are told twice, in one article or in several; the first telling keeps its words.
enum FactMerger {
    /// Same value and unit, and no period or subject that tells them apart.
    static func merged(_ figures: [FigureDecider.Decided]) -> [FigureDecider.Decided] {
        var kept: [FigureDecider.Decided] = []
        var traits: [FigureTraits] = []
        var alike: [FigureTraits.Key: [Int]] = [:]
        var register = WordRegister()
        for decided in figures {
            let telling = FigureTraits(decided, &register)
            if let match = alike[telling.key]?.first(where: { traits[$0].isSame(as: telling) }) {
                if join(decided, into: &kept[match]) {
                    traits[match] = telling
                } else {
                    traits[match].join(telling)
                }
            } else {
                alike[telling.key, default: []].append(kept.count)
                kept.append(decided)
                traits.append(telling)
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
        var register = WordRegister()
        var groups: [WordSet: [Int]] = [:]
        for index in figures.indices where figures[index].figure.unitKind == .count {
            groups[register.set(ofUnit: figures[index].figure.unit), default: []].append(index)
        }
        let days = dates.map { $0?.firstDay.dayNumber }
        // Groups share no figure, so their order does not matter.
        for group in groups.values where group.count > 1 {
            let counts: [(index: Int, day: Int)] = group.compactMap { index in
                days[figures[index].article].map { (index, $0) }
            }
            let traits = counts.map { FigureTraits(figures[$0.index], &register) }
            for i in counts.indices {
                for j in counts.indices.dropFirst(i + 1).prefix(newerOnesLookedAt)
                where counts[i].day != counts[j].day && traits[i].disagrees(with: traits[j]) {
                    let isFirstNewer = counts[i].day > counts[j].day
                    let newer = counts[isFirstNewer ? i : j].index
                    let older = counts[isFirstNewer ? j : i].index
                    guard ConflictFinder.mayRevise(figures[newer].figure, figures[older].figure) else {
                        continue
                    }
                    let most = max(figures[newer].figure.importance, figures[older].figure.importance)
                    figures[newer].figure.importance = most
                    figures[older].figure.importance = max(0, most - 0.02)
                }
            }
        }
        return figures
    }

    /// So that a thousand articles that all count the same cost no more than each its share.
    private static let newerOnesLookedAt = 50

    /// - Returns: whether the new telling took the kept one's place.
    private static func join(_ decided: FigureDecider.Decided, into kept: inout FigureDecider.Decided) -> Bool
    {
        let wasTitle =
            kept.figure.evidence.first.map { $0.passage == "title" || $0.passage == "headline" } ?? false
        let isWordier = wasTitle && decided.figure.evidence.first?.passage == "paragraph"
        if isWordier {
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
        return isWordier
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
        var contents: [WordSet] = []
        var byDate: [EventDate.Key: [Int]] = [:]
        var stretches: [Int] = []
        var register = WordRegister()
        for decided in events {
            let key = decided.event.date.key
            let content = register.set(of: decided.content)
            let match =
                byDate[key]?.first { isSame(kept[$0], contents[$0], decided, content) }
                ?? stretches.first { isSameStretch(kept[$0], contents[$0], decided, content) }
            if let match {
                if kept[match].event.evidence.first?.passage == "caption",
                    decided.event.evidence.first?.passage != "caption"
                {
                    let evidence = kept[match].event.evidence
                    kept[match] = decided
                    kept[match].event.evidence += evidence
                    contents[match] = content
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
                contents.append(content)
            }
        }
        return kept
    }

    /// "Over the past ten years" told by two articles of neighbouring years.
    private static func isSameStretch(
        _ a: EventDecider.Decided,
        _ content: WordSet,
        _ b: EventDecider.Decided,
        _ other: WordSet
    ) -> Bool {
        guard a.article != b.article, a.event.date.basis == .inferred, b.event.date.basis == .inferred,
            let end = a.event.date.end, let last = b.event.date.end,
            end.year - a.event.date.value.year == last.year - b.event.date.value.year,
            end.grain == last.grain, end.year - a.event.date.value.year >= 2, abs(end.year - last.year) <= 1
        else { return false }
        let shared = content.shared(with: other)
        return shared >= 2 && shared * 3 >= min(content.count, other.count)
    }

    private static func isSame(
        _ a: EventDecider.Decided,
        _ content: WordSet,
        _ b: EventDecider.Decided,
        _ other: WordSet
    ) -> Bool {
        if a.article == b.article, a.sentence == b.sentence { return true }
        let shorter = min(content.count, other.count)
        let shared = content.shared(with: other)
        guard shorter > 0, shared > 0 else { return false }
        // Two tellings of one day are one event sooner than two of one year.
        let needed = a.event.date.value.grain == .day ? 0.3 : 0.5
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

import BriefingModel

/// Joins facts that are told twice, in one article or in several; the first telling keeps its words.
///
/// What is joined is known from the tellings alone; the words follow for those facts that a briefing has room for.
enum FactMerger {
    /// A figure with all its tellings.
    struct Figure {
        let first: FigureTraits
        /// In the order in which they were joined to the first.
        var others: [FigureTraits] = []
        /// The telling whose words stand, with the words of all in its content.
        var telling: FigureTraits
        var importance: Double
        var opening: FigureTraits.Opening
    }

    /// An event with all its tellings.
    struct Event {
        let first: EventTraits
        var others: [EventTraits] = []
        /// The telling whose words stand.
        var telling: EventTraits
        var importance: Double
    }

    /// An anniversary with all its tellings.
    struct Anniversary {
        let first: AnniversaryTraits
        var others: [AnniversaryTraits] = []
        var evidence: Int
        /// The words of all.
        var content: WordSet
    }

    /// Same value and unit, and no period or subject that tells them apart.
    static func merged(_ figures: [FigureTraits], of places: [ArticlePlace]) -> [Figure] {
        var kept: [Figure] = []
        kept.reserveCapacity(figures.count)
        var alike = Chains<FigureTraits.Key>(capacity: figures.count)
        for telling in figures {
            if let match = alike.first(
                of: telling.key,
                where: { kept[$0].telling.isSame(as: telling, places) }
            ) {
                kept[match].others.append(telling)
                let importance = max(kept[match].importance, telling.importance)
                kept[match].importance = min(1, importance + 0.08)
                if isWordier(telling.opening, than: kept[match].opening) {
                    kept[match].telling = telling
                    kept[match].opening = telling.opening
                } else {
                    kept[match].telling.join(telling)
                }
            } else {
                alike.add(telling.key)
                kept.append(
                    Figure(
                        first: telling,
                        telling: telling,
                        importance: telling.importance,
                        opening: telling.opening
                    )
                )
            }
        }
        return kept
    }

    /// Puts a count that a later article tells anew before its older value.
    ///
    /// - Parameters:
    ///   - figures: merged ones.
    ///   - places: of the articles, by their index.
    ///   - most: how many figures there is room for; pairs of which neither comes near to it are left as they are.
    /// - Returns: the same figures in the same order; the newer one weighs as much as the heavier of both.
    static func newestFirst(_ figures: [Figure], of places: [ArticlePlace], most: Int) -> [Figure] {
        guard places.count > 1 else { return figures }
        let cut = most < figures.count ? figures.map(\.importance).sorted(by: >)[most] - nearTheCut : 0
        var figures = figures
        var groups: [WordSet: [Int]] = [:]
        for index in figures.indices where figures[index].telling.key.unitKind == .count {
            groups[figures[index].telling.unit, default: []].append(index)
        }
        let days = places.map { $0.date?.firstDay.dayNumber }
        // Groups share no figure, so their order does not matter.
        for group in groups.values where group.count > 1 {
            let counts: [(index: Int, day: Int, telling: FigureTraits)] = group.compactMap { index in
                let telling = figures[index].telling
                return days[telling.article].map { (index, $0, telling) }
            }
            for i in counts.indices {
                for j in counts.indices.dropFirst(i + 1).prefix(newerOnesLookedAt)
                where counts[i].day != counts[j].day
                    && max(figures[counts[i].index].importance, figures[counts[j].index].importance) >= cut
                    && counts[i].telling.disagrees(with: counts[j].telling, places)
                {
                    let isFirstNewer = counts[i].day > counts[j].day
                    let newer = counts[isFirstNewer ? i : j]
                    let older = counts[isFirstNewer ? j : i]
                    guard newer.telling.mayRevise(older.telling) else { continue }
                    let most = max(figures[newer.index].importance, figures[older.index].importance)
                    figures[newer.index].importance = most
                    figures[older.index].importance = max(0, most - 0.02)
                }
            }
        }
        return figures
    }

    /// By how much a figure can come to weigh less when newer ones are put before it.
    private static let nearTheCut = 0.1

    /// So that a thousand articles that all count the same cost no more than each its share.
    private static let newerOnesLookedAt = 50

    /// A headline says it short; the report's own sentence carries unit and period.
    private static func isWordier(_ new: FigureTraits.Opening, than kept: FigureTraits.Opening) -> Bool {
        kept == .title && new == .paragraph
    }

    /// Joins a telling in words to those before it, as ``merged(_:of:)-([FigureTraits],_)`` joined it.
    static func join(_ decided: FigureDecider.Decided, into kept: inout FigureDecider.Decided) {
        let importance = max(kept.figure.importance, decided.figure.importance)
        if isWordier(FigureTraits.Opening(decided.figure), than: FigureTraits.Opening(kept.figure)) {
            let evidence = kept.figure.evidence
            kept = decided
            kept.figure.evidence += evidence
        } else {
            kept.figure.evidence += decided.figure.evidence
            kept.content.formUnion(decided.content)
        }
        kept.figure.importance = min(1, importance + 0.08)
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
    static func merged(_ events: [EventTraits], of places: [ArticlePlace]) -> [Event] {
        var kept: [Event] = []
        kept.reserveCapacity(events.count)
        var byDate = Chains<EventTraits.Key>(capacity: events.count)
        var glances: [EventTraits.Glance] = []
        var stretches: [Int] = []
        for telling in events {
            let glance = EventTraits.Glance(telling)
            let match =
                byDate.first(of: telling.key) {
                    glances[$0].mayBeSame(as: glance) && kept[$0].telling.isSame(as: telling, places)
                }
                ?? stretches.first { kept[$0].telling.isSameStretch(as: telling) }
            if let match {
                kept[match].others.append(telling)
                if kept[match].telling.isCaption, !telling.isCaption {
                    kept[match].telling = telling
                    kept[match].importance = telling.importance
                    glances[match] = glance
                }
                kept[match].importance = min(1, kept[match].importance + 0.08)
            } else {
                byDate.add(telling.key)
                glances.append(glance)
                if telling.basis == .inferred, telling.end != nil { stretches.append(kept.count) }
                kept.append(Event(first: telling, telling: telling, importance: telling.importance))
            }
        }
        return kept
    }

    /// Joins a telling in words to those before it, as ``merged(_:of:)-([EventTraits],_)`` joined it.
    static func join(_ decided: EventDecider.Decided, into kept: inout EventDecider.Decided) {
        if EventTraits.isCaption(kept.event), !EventTraits.isCaption(decided.event) {
            let evidence = kept.event.evidence
            kept = decided
            kept.event.evidence += evidence
        } else {
            kept.event.evidence += decided.event.evidence
        }
        kept.event.importance = min(1, kept.event.importance + 0.08)
    }

    /// Same number of years and origin, or one of them without what it is of.
    static func merged(_ rows: [AnniversaryTraits]) -> [Anniversary] {
        var kept: [Anniversary] = []
        var alike = Chains<AnniversaryTraits.Key>(capacity: rows.count)
        for row in rows {
            let match = alike.first(of: row.key) {
                let content = kept[$0].content
                return content.isEmpty || row.content.isEmpty || !content.isDisjoint(with: row.content)
            }
            if let match {
                kept[match].others.append(row)
                kept[match].evidence += row.evidence
                kept[match].content.formUnion(row.content)
            } else {
                alike.add(row.key)
                kept.append(Anniversary(first: row, evidence: row.evidence, content: row.content))
            }
        }
        return kept
    }

    /// Joins a telling in words to those before it, as ``merged(_:)-([AnniversaryTraits])`` joined it.
    static func join(_ row: AnniversaryDecider.Decided, into kept: inout AnniversaryDecider.Decided) {
        kept.anniversary.evidence += row.anniversary.evidence
        if kept.anniversary.of.isEmpty { kept.anniversary.of = row.anniversary.of }
        kept.content.formUnion(row.content)
    }
}

/// The places of a list by a key that many entries share, without a list of its own for each of the many keys.
private struct Chains<Key: Hashable> {
    private var heads: [Key: Int] = [:]
    /// The next place of the same key, -1 at the end; the last one, at the first.
    private var nexts: [Int] = []
    private var tails: [Int] = []

    init(capacity: Int) {
        heads.reserveCapacity(capacity)
        nexts.reserveCapacity(capacity)
        tails.reserveCapacity(capacity)
    }

    /// Takes the key of the next place.
    mutating func add(_ key: Key) {
        let place = nexts.count
        if let head = heads[key] {
            nexts[tails[head]] = place
            tails[head] = place
        } else {
            heads[key] = place
        }
        nexts.append(-1)
        tails.append(place)
    }

    /// The first place of a key that a condition holds for.
    func first(of key: Key, where holds: (Int) -> Bool) -> Int? {
        var place = heads[key] ?? -1
        while place >= 0 {
            if holds(place) { return place }
            place = nexts[place]
        }
        return nil
    }
}

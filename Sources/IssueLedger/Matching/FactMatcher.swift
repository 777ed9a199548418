package import BriefingModel

/// Finds the same facts in two issues and tells what is different, nothing twice and nothing invented.
///
/// Facts are paired from the surest ground to the weakest: the same place of an unchanged text, the same sentence
/// around another value, the same value in other words, and last the likeness of subject and sentence.
package struct FactMatcher {
    private let old: [FactTraits]
    private let new: [FactTraits]
    private let sources: SourceChanges
    private let isOtherProgram: Bool
    private var isOldFound: [Bool]
    private var isNewFound: [Bool]
    /// Old and new fact of each pair.
    private var pairs: [(old: Int, new: Int)] = []

    /// Tells what is different in the newer of two issues.
    ///
    /// - Returns: what changed, what happened, what is new, what is gone, lost sources, and last what only
    ///   another version of the program reads otherwise; each in the order of the page.
    package static func changes(from old: Briefing, to new: Briefing) -> [Change] {
        var matcher = FactMatcher(from: old, to: new)
        matcher.pairSamePlaces()
        matcher.pairSameSentences { $0.frame }
        matcher.pairSameSentences { $0.sentence.stems.joined(separator: " ") }
        matcher.pairRenamedUnits()
        matcher.pairLikeFacts(ofEqualValue: true)
        matcher.pairLikeFacts(ofEqualValue: false)
        return matcher.changes()
    }

    private init(from old: Briefing, to new: Briefing) {
        let sources = SourceChanges(from: old.sources, to: new.sources)
        self.sources = sources
        self.old = Fact.all(in: old).map { FactTraits($0, states: sources.old) }
        self.new = Fact.all(in: new).map { FactTraits($0, states: sources.new) }
        isOtherProgram = old.generator != new.generator
        isOldFound = Array(repeating: false, count: self.old.count)
        isNewFound = Array(repeating: false, count: self.new.count)
    }

    private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
        isOldFound[oldIndex] = true
        isNewFound[newIndex] = true
        pairs.append((oldIndex, newIndex))
    }

    private func isEqual(_ oldIndex: Int, _ newIndex: Int) -> Bool {
        FactDifference(from: old[oldIndex], to: new[newIndex]) == .none
    }

    // MARK: Places and sentences

    private struct Spot: Hashable {
        var kind: Fact.Kind
        var document: Int
        var text: String
    }

    private mutating func pairSamePlaces() {
        pair(where: { $0.state == .unchanged }, by: { "\($0.span.start)-\($0.span.end)" })
    }

    private mutating func pairSameSentences(by text: (FactTraits.Place) -> String) {
        pair(where: { $0.state == .edited }, by: text)
    }

    /// Pairs facts that stand at the same spot, equal ones first and then the others in their order.
    private mutating func pair(
        where isMeant: (FactTraits.Place) -> Bool,
        by text: (FactTraits.Place) -> String
    ) {
        func spots(of traits: FactTraits) -> [Spot] {
            traits.places.filter(isMeant).map {
                Spot(kind: traits.fact.kind, document: $0.document, text: text($0))
            }
        }
        var oldAt: [Spot: [Int]] = [:]
        for index in old.indices where !isOldFound[index] {
            for spot in spots(of: old[index]) where oldAt[spot]?.last != index {
                oldAt[spot, default: []].append(index)
            }
        }
        guard !oldAt.isEmpty else { return }
        var open: [(spot: Spot, start: Int, new: Int)] = []
        var openCount: [Spot: Int] = [:]
        for index in new.indices where !isNewFound[index] {
            let places = spots(of: new[index])
            // An article that lies there twice states everything twice: one old fact answers both.
            let standing = places.flatMap { oldAt[$0] ?? [] }
            if let same = standing.first(where: { isEqual($0, index) }) {
                pair(same, index)
            } else if let spot = places.first(where: { oldAt[$0] != nil }) {
                open.append((spot, new[index].start(where: isMeant), index))
                openCount[spot, default: 0] += 1
            }
        }
        // Within a sentence the first stays the first, whatever their importance makes of them on the page.
        open.sort { ($0.start, $0.new) < ($1.start, $1.new) }
        for sameUnit in [true, false] {
            for (spot, _, index) in open where !isNewFound[index] {
                let candidates = (oldAt[spot] ?? []).filter { !isOldFound[$0] }
                    .sorted { old[$0].start(where: isMeant) < old[$1].start(where: isMeant) }
                // Rows of a list that all read alike tell nothing about which was taken out or put in.
                guard candidates.count == openCount[spot],
                    let first = candidates.first(where: {
                        !sameUnit || old[$0].unit.set == new[index].unit.set
                    })
                else { continue }
                pair(first, index)
                openCount[spot, default: 0] -= 1
            }
        }
    }

    /// Pairs figures of one value in sentences that differ in the name of what is counted, and in nothing else.
    private mutating func pairRenamedUnits() {
        func spots(of traits: FactTraits) -> [Spot] {
            guard case .figure(let figure) = traits.fact, !traits.unit.set.isEmpty else { return [] }
            return traits.places.filter { $0.state == .edited }.map { place in
                let words = place.sentence.stems.filter { !traits.unit.set.contains($0) }
                let text = "\(figure.value) \(figure.upper ?? figure.value) \(words.joined(separator: " "))"
                return Spot(kind: .figure, document: place.document, text: text)
            }
        }
        var oldAt: [Spot: [Int]] = [:]
        for index in old.indices where !isOldFound[index] {
            for spot in spots(of: old[index]) { oldAt[spot, default: []].append(index) }
        }
        guard !oldAt.isEmpty else { return }
        for index in new.indices where !isNewFound[index] {
            let candidates = spots(of: new[index]).flatMap { oldAt[$0] ?? [] }
            if let first = candidates.first(where: { !isOldFound[$0] }) { pair(first, index) }
        }
    }

    // MARK: Likeness

    /// How many words of a fact are looked up, the rarest first, and in how many facts a word may stand to be one.
    private static let wordsLookedUp = 6
    private static let factsPerWord = 200

    private mutating func pairLikeFacts(ofEqualValue isForEqual: Bool) {
        let openOld = old.indices.filter { !isOldFound[$0] }
        let openNew = new.indices.filter { !isNewFound[$0] }
        var candidates: [(score: Double, old: Int, new: Int)] = []
        if isForEqual {
            // An equal fact may be found already: then the open one is the same said again.
            candidates += likePairs(Array(old.indices), openNew, ofEqualValue: true)
            candidates += likePairs(openOld, new.indices.filter { isNewFound[$0] }, ofEqualValue: true)
        } else {
            candidates += likePairs(openOld, openNew, ofEqualValue: false)
        }
        candidates.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
        for (_, old, new) in candidates {
            let isOpen =
                isForEqual ? !isOldFound[old] || !isNewFound[new] : !isOldFound[old] && !isNewFound[new]
            if isOpen { pair(old, new) }
        }
    }

    /// What two facts without a difference have in common at least.
    private enum Amount: Hashable {
        case figure(ExactNumber, upper: ExactNumber?)
        case event(PartialDate, end: PartialDate?)
        case anniversary(Int?)

        init(_ fact: Fact) {
            self =
                switch fact {
                case .figure(let figure): .figure(figure.value, upper: figure.upper)
                case .event(let event): .event(event.date.value, end: event.date.end)
                case .anniversary(let anniversary): .anniversary(anniversary.ordinal)
                }
        }
    }

    private func likePairs(
        _ oldPositions: [Int],
        _ newPositions: [Int],
        ofEqualValue isForEqual: Bool
    ) -> [(score: Double, old: Int, new: Int)] {
        guard !oldPositions.isEmpty, !newPositions.isEmpty else { return [] }
        var (oldPositions, newPositions) = (oldPositions, newPositions)
        if isForEqual {
            // Only these can be equal, and reading the words of all others would be most of the work.
            let values = Set(oldPositions.map { Amount(old[$0].fact) })
            newPositions.removeAll { !values.contains(Amount(new[$0].fact)) }
            let wanted = Set(newPositions.map { Amount(new[$0].fact) })
            oldPositions.removeAll { !wanted.contains(Amount(old[$0].fact)) }
        }
        var index: [String: [Int]] = [:]
        for position in oldPositions {
            for word in Self.words(of: old[position]) { index[word, default: []].append(position) }
        }
        var found: [(score: Double, old: Int, new: Int)] = []
        for position in newPositions {
            let words = Self.words(of: new[position])
                .compactMap { word in index[word].map { (word: word, facts: $0) } }
                .filter { $0.facts.count <= Self.factsPerWord }
                .sorted { ($0.facts.count, $0.word) < ($1.facts.count, $1.word) }
            for other in Set(words.prefix(Self.wordsLookedUp).flatMap(\.facts)) {
                guard isForEqual == isEqual(other, position),
                    let score = old[other].likeness(to: new[position], isOfEqualValue: isForEqual)
                else { continue }
                found.append((score, other, position))
            }
        }
        return found
    }

    private static func words(of traits: FactTraits) -> Set<String> {
        traits.places.reduce(into: traits.subject.set) { $0.formUnion($1.sentence.set) }
            .filter { $0.count > 2 }
    }

    // MARK: The answer

    private static let order = ["changed", "planned to past", "new", "gone", "source vanished", "rules"]

    private func changes() -> [Change] {
        var found: [(rank: Int, position: Int, change: Change)] = []
        func add(
            _ kind: String,
            _ what: String,
            _ old: String?,
            _ new: String?,
            of traits: FactTraits?,
            at position: Int
        ) {
            let change = Change(
                kind: kind,
                what: what,
                old: old,
                new: new,
                items: traits.map { [$0.fact.id] } ?? [],
                evidence: traits?.fact.evidence ?? []
            )
            found.append((Self.order.firstIndex(of: kind) ?? Self.order.count, position, change))
        }

        // Only another program may read the same sentence otherwise.
        func sentences(of traits: [FactTraits]) -> Set<String> {
            isOtherProgram ? Set(traits.flatMap { $0.fact.evidence.map(\.quote) }) : []
        }
        let (oldSentences, newSentences) = (sentences(of: old), sentences(of: new))
        var told: Set<Int> = []
        for (oldIndex, newIndex) in pairs where told.insert(newIndex).inserted {
            let (a, b) = (old[oldIndex], new[newIndex])
            let isByRules = isOtherProgram && a.isOfUnchangedSources && b.isOfUnchangedSources
            switch FactDifference(from: a, to: b) {
            case .none: break
            case .changed(let before, let now):
                add(isByRules ? "rules" : "changed", b.fact.label, before, now, of: b, at: newIndex)
            case .happened(let before, let now):
                add("planned to past", b.fact.label, before, now, of: b, at: newIndex)
            }
        }
        for (position, traits) in new.enumerated() where !isNewFound[position] {
            let wasThere =
                traits.isOfUnchangedSources
                || traits.fact.evidence.contains { oldSentences.contains($0.quote) }
            if isOtherProgram, wasThere {
                add("rules", traits.fact.label, nil, traits.fact.value, of: traits, at: position)
            } else if !traits.isOfUnchangedSources {
                add("new", traits.fact.label, nil, traits.fact.value, of: traits, at: position)
            }
        }
        var lost: [Int: Int] = [:]
        for (position, traits) in old.enumerated() where !isOldFound[position] {
            let isThere =
                traits.isOfUnchangedSources
                || traits.fact.evidence.contains { newSentences.contains($0.quote) }
            if isOtherProgram, isThere {
                add("rules", traits.fact.label, traits.fact.value, nil, of: nil, at: position)
            } else if let place = traits.places.first, traits.places.allSatisfy({ $0.state == .alone }) {
                lost[place.document, default: 0] += 1
            } else if traits.places.contains(where: { $0.state == .edited }),
                !traits.places.contains(where: { $0.state == .unchanged })
            {
                add("gone", traits.fact.label, traits.fact.value, nil, of: nil, at: position)
            }
        }
        for (position, (source, now)) in sources.vanished.enumerated() {
            let count = sources.old[source.id].flatMap { lost[$0.document] } ?? 0
            let facts = count == 1 ? "1 fact no longer stated" : "\(count) facts no longer stated"
            let state = now.map { $0.problem ?? $0.status.rawValue }
            add("source vanished", source.path, facts, state, of: nil, at: position)
        }
        return found.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.change)
    }
}

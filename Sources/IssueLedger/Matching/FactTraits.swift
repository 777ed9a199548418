internal import BriefingModel
internal import SourceText

/// What a fact is recognised by in another issue.
struct FactTraits {
    /// One place that states it.
    struct Place {
        var document: Int
        var state: SourceChanges.State
        /// Start and end of the value in its text.
        var span: ByteSpan
        private let words: Words

        init(document: Int, state: SourceChanges.State, span: ByteSpan, evidence: Evidence) {
            self.document = document
            self.state = state
            self.span = span
            words = Words(evidence, span)
        }

        /// The sentence without any number.
        var sentence: WordBag { words.sentence }
        /// The sentence with every word and number but the value itself.
        var frame: String { words.frame }
        /// The two or three words before and after the value.
        var context: WordBag { words.context }
    }

    /// Words of a place, read when they are first asked for: most facts are found again by their place alone.
    private final class Words {
        private let evidence: Evidence
        private let span: ByteSpan

        init(_ evidence: Evidence, _ span: ByteSpan) {
            self.evidence = evidence
            self.span = span
        }

        private(set) lazy var sentence = WordBag(evidence.quote)

        private(set) lazy var context: WordBag = {
            let (before, after) = FactTraits.sides(of: span, in: evidence)
            var context = WordBag(before.split(separator: " ").suffix(3).joined(separator: " "))
            context.formUnion(WordBag(after.split(separator: " ").prefix(3).joined(separator: " ")))
            return context
        }()

        var frame: String {
            let (before, after) = FactTraits.sides(of: span, in: evidence)
            return before + "\u{0}" + after
        }
    }

    var fact: Fact
    var places: [Place]
    /// What is counted, measured or told: unit and object of a figure, label of an event.
    var subject: WordBag
    /// The words of a figure's unit.
    var unit: WordBag

    /// - Parameters:
    ///   - fact: a fact of either issue.
    ///   - states: state and document of each source of the fact's issue, by id.
    init(_ fact: Fact, states: [String: (state: SourceChanges.State, document: Int)]) {
        self.fact = fact
        switch fact {
        case .figure(let figure):
            unit = WordBag(figure.unit)
            subject = unit
            subject.formUnion(WordBag(figure.ofWhat ?? ""))
        case .event(let event):
            unit = WordBag("")
            subject = WordBag(event.label)
        case .anniversary(let anniversary):
            unit = WordBag("")
            subject = WordBag(anniversary.of)
        }
        places = fact.evidence.prefix(Self.placesCompared).map { evidence in
            let source = states[evidence.source] ?? (.alone, -1)
            let span = evidence.mention ?? ByteSpan(evidence.start, evidence.end)
            return Place(document: source.document, state: source.state, span: span, evidence: evidence)
        }
    }

    /// Where the first of some places has the value in its text.
    func start(where isMeant: (Place) -> Bool) -> Int { places.first(where: isMeant)?.span.start ?? .max }

    /// More places of one fact tell nothing that these do not.
    private static let placesCompared = 6

    /// Whether every text that states it is in both issues to the byte.
    var isOfUnchangedSources: Bool { places.allSatisfy { $0.state == .unchanged } }

    /// The sentence left and right of the value; all of it is left where the value's place is not told.
    private static func sides(of span: ByteSpan, in evidence: Evidence) -> (Substring, Substring) {
        let quote = evidence.quote
        let start = span.start - evidence.start
        let end = span.end - evidence.start
        guard evidence.mention != nil, start >= 0, end >= start, end <= quote.utf8.count else {
            return (quote[...], "")
        }
        let left = quote.utf8.index(quote.startIndex, offsetBy: start)
        let right = quote.utf8.index(quote.startIndex, offsetBy: end)
        return (quote[..<left], quote[right...])
    }
}

extension FactTraits {
    /// How far two facts of different wording or value are the same thing.
    ///
    /// - Parameters:
    ///   - other: a fact of the other issue.
    ///   - isOfEqualValue: whether both say the same value of the same unit.
    /// - Returns: 0 to 1; nil where they cannot be.
    func likeness(to other: FactTraits, isOfEqualValue: Bool) -> Double? {
        let isSameDocument = places.contains { place in
            other.places.contains { $0.document == place.document && place.document >= 0 }
        }
        var sentence = 0.0
        var context = 0.0
        for a in places {
            for b in other.places {
                let likeness = a.sentence.similarity(to: b.sentence)
                if likeness > sentence {
                    sentence = likeness
                    context = a.context.similarity(to: b.context)
                }
            }
        }
        let subjects = subject.similarity(to: other.subject)
        if !isSameDocument, speaksOfOtherNames(than: other) { return nil }
        switch (fact, other.fact) {
        case (.figure(let a), .figure(let b)):
            guard a.unitKind == b.unitKind, a.currency == b.currency, a.change == b.change else { return nil }
            if a.unitKind == .count || a.unitKind == .measure || a.unitKind == .duration {
                guard unit.overlap(with: other.unit) >= 0.5 || unit == other.unit else { return nil }
            }
            if !isSameDocument {
                if let x = a.statedPeriod, let y = b.statedPeriod, x != y { return nil }
                guard subjects >= 0.5 else { return nil }
            }
            let score =
                0.4 * sentence + 0.35 * subjects + 0.25 * context - Self.leap(from: a.value, to: b.value)
            // Two large numbers of one text are hardly the same by chance, however the sentence was put.
            let isRestated = isOfEqualValue && a.value >= 1000 && !speaksOfOtherNames(than: other)
            return score >= (isSameDocument ? isRestated ? 0.4 : 0.55 : 0.65) ? score : nil
        case (.event(let a), .event(let b)):
            let score = 0.5 * max(subjects, subject.overlap(with: other.subject) * 0.9) + 0.5 * sentence
            let closeness = Self.closeness(a, b)
            guard isSameDocument || closeness > 0 else { return nil }
            return score + closeness >= (isSameDocument ? 0.6 : 0.75) ? score + closeness : nil
        case (.anniversary(let a), .anniversary(let b)):
            let isSameOrigin = a.originYear != nil && a.originYear == b.originYear
            let score = max(subjects, subject.overlap(with: other.subject) * 0.9) + (isSameOrigin ? 0.2 : 0)
            return score >= (isSameDocument || isSameOrigin ? 0.7 : 0.9) ? score : nil
        default:
            return nil
        }
    }

    /// Whether each subject has a name that the other's sentences do not know: other places, other bodies.
    func speaksOfOtherNames(than other: FactTraits) -> Bool {
        let mine = unknownNames(to: other)
        let theirs = other.unknownNames(to: self)
        guard !mine.isEmpty, !theirs.isEmpty else { return false }
        // A name and its initials are one name.
        return !Self.abbreviates(mine, theirs) && !Self.abbreviates(theirs, mine)
    }

    private func unknownNames(to other: FactTraits) -> [String] {
        subject.stems.filter { stem in
            subject.names.contains(stem) && !other.subject.set.contains(stem)
                && !other.places.contains { $0.sentence.set.contains(stem) }
        }
    }

    private static func abbreviates(_ short: [String], _ long: [String]) -> Bool {
        let initials = long.compactMap(\.first)
        return short.contains { $0.count >= 2 && initials.starts(with: $0) || Array($0) == initials }
    }

    /// What is taken off where one count is more than ten times the other.
    private static func leap(from a: ExactNumber, to b: ExactNumber) -> Double {
        let (low, high) = (min(a, b).approximation, max(a, b).approximation)
        return low > 0 && high / low <= 10 || low == high ? 0 : 0.15
    }

    /// What is put on for dates that may be one date told twice, or an appointment that was moved.
    private static func closeness(_ a: DatedEvent, _ b: DatedEvent) -> Double {
        if a.date.value == b.date.value, a.date.end == b.date.end { return 0.25 }
        let (first, second) = (a.date.firstDay, b.date.firstDay)
        if first <= b.date.lastDay, second <= a.date.lastDay { return 0.15 }
        let days = abs(first.dayNumber - second.dayNumber)
        return days <= (a.status == .past ? 31 : 400) ? 0.05 : 0
    }
}

extension Figure {
    /// The period as the text or the user tells it; one concluded from the context shifts from issue to issue.
    var statedPeriod: String? {
        guard let period, period.basis == .stated || period.basis == .given else { return nil }
        return period.value
    }
}

extension EventDate {
    var firstDay: CalendarDate { value.firstDay }
    var lastDay: CalendarDate { (end ?? value).lastDay }
}

import BriefingModel

/// What a figure is known again by and told apart from others, in a form that is cheap to compare.
///
/// A class for its speed alone: handing a value with so many parts to a comparison costs more than comparing.
final class FigureTraits {
    /// What two tellings of one fact have in common to the letter.
    struct Key: Hashable {
        var value: ExactNumber
        var upper: ExactNumber?
        var unitKind: UnitKind
        var currency: String?
        var change: Direction?

        /// The value alone tells nearly all figures apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(value.significand)
            hasher.combine(value.exponent)
        }
    }

    /// What a figure was read from, as far as it decides whose words stand.
    enum Opening: CaseIterable {
        case other, title, paragraph

        init(_ figure: Figure) {
            switch figure.evidence.first?.passage {
            case "title", "headline": self = .title
            case "paragraph": self = .paragraph
            default: self = .other
            }
        }
    }

    let key: Key
    let article: Int
    /// Which of its article's figures it is.
    let index: Int
    let importance: Double
    let opening: Opening
    let sentence: Int
    let isComparison: Bool
    let period: GroundedDate?
    let unitText: String
    /// Meaningful words of the unit.
    let unit: WordSet
    /// Meaningful words of the unit and of what it is of.
    private(set) var content: WordSet
    /// The content without the unit.
    private var subject: WordSet {
        if let known = knownSubject { return known }
        let subject = content.subtracting(unit)
        knownSubject = subject
        return subject
    }

    /// Most figures are never compared.
    private var knownSubject: WordSet?
    /// What the value and its qualifier allow.
    private let range: ClosedRange<Double>

    init(
        key: Key,
        article: Int,
        index: Int,
        importance: Double,
        opening: Opening,
        sentence: Int,
        isComparison: Bool,
        period: GroundedDate?,
        unitText: String,
        unit: WordSet,
        content: WordSet,
        range: ClosedRange<Double>
    ) {
        self.key = key
        self.article = article
        self.index = index
        self.importance = importance
        self.opening = opening
        self.sentence = sentence
        self.isComparison = isComparison
        self.period = period
        self.unitText = unitText
        self.unit = unit
        self.content = content
        self.range = range
    }

    convenience init(
        _ decided: FigureDecider.Decided,
        at index: Int,
        of article: Int,
        _ register: inout WordRegister
    ) {
        let figure = decided.figure
        self.init(
            key: Key(
                value: figure.value,
                upper: figure.upper,
                unitKind: figure.unitKind,
                currency: figure.currency,
                change: figure.change
            ),
            article: article,
            index: index,
            importance: figure.importance,
            opening: Opening(figure),
            sentence: decided.sentence,
            isComparison: decided.isComparison,
            period: figure.period,
            unitText: figure.unit,
            unit: register.set(ofUnit: figure.unit),
            content: register.set(of: decided.content),
            range: Self.range(figure.value, figure.upper, figure.qualifier)
        )
    }

    /// Takes in the words of another telling of the same fact.
    func join(_ other: FigureTraits) {
        content.formUnion(other.content)
        knownSubject = nil
    }

    static func of(_ figures: [FigureDecider.Decided]) -> [FigureTraits] {
        var register = WordRegister()
        return figures.enumerated().map {
            FigureTraits($0.element, at: $0.offset, of: $0.element.article, &register)
        }
    }

    /// "more than 100" and 104 go together, 6 and 7 do not.
    static func range(_ least: ExactNumber, _ most: ExactNumber?, _ qualifier: Qualifier) -> ClosedRange<
        Double
    > {
        let value = least.approximation
        let upper = max(value, most?.approximation ?? value)
        let (first, last) =
            switch qualifier {
            case .exactly: (value, upper)
            case .about: (value * 0.9, upper * 1.1)
            case .nearly: (value * 0.85, upper)
            case .moreThan, .atLeast: (value, max(value, upper * 1.5))
            case .lessThan, .upTo: (0, max(0, upper))
            }
        // Nine tenths of a value below zero lie above it.
        return min(first, last)...max(first, last)
    }
}

extension FigureTraits {
    /// Whether two figures of one key are one fact told twice: no period or subject tells them apart.
    func isSame(as other: FigureTraits) -> Bool {
        let isOneArticle = article == other.article
        if isOneArticle, sentence == other.sentence { return false }
        switch key.unitKind {
        case .money:
            // "$5 million" is spent on many things, $4.73 million hardly on two.
            guard
                content.isEmpty || other.content.isEmpty || abs(key.value.significand) >= 100
                    || !content.isDisjoint(with: other.content)
            else { return false }
        case .count, .measure:
            guard unit.isSubset(of: other.unit) || other.unit.isSubset(of: unit) else { return false }
            // Small round numbers of people and the like stand in many articles, and twice in one.
            if !subject.isEmpty, !other.subject.isEmpty, subject.isDisjoint(with: other.subject),
                key.value < 1_000, abs(key.value.significand) < 100, unit.count < 3
            {
                return false
            }
            guard
                isOneArticle || key.value >= 1_000 || unit.count >= 2
                    || !subject.isDisjoint(with: other.content)
            else { return false }
        default:
            guard unitText == other.unitText else { return false }
            let shorter = min(content.count, other.content.count)
            guard shorter > 0, content.shared(with: other.content) * 2 >= shorter else { return false }
        }
        guard let period, let second = other.period, period.value != second.value else { return true }
        // A share that comes back in another stretch of time is another share, however that stretch was found.
        let isShare = key.unitKind == .percent || key.unitKind == .percentagePoints
        guard period.basis == .stated && second.basis == .stated || isOneArticle && isShare else {
            return true
        }
        return Self.isPart(period.value, of: second.value) || Self.isPart(second.value, of: period.value)
    }

    /// Whether one date's text stands in the other's: a year in its months, a day in a span that it ends.
    private static func isPart(_ part: String, of whole: String) -> Bool {
        let (part, whole) = (part.utf8, whole.utf8)
        return part.count < whole.count
            && whole.indices.dropLast(part.count - 1).contains { whole[$0...].starts(with: part) }
    }

    /// Whether two counts of one unit are said of the same thing and time and cannot both be true.
    ///
    /// - Returns: false also where too little is known to tell.
    func disagrees(with other: FigureTraits) -> Bool {
        guard article != other.article, other.key.unitKind == .count, !other.isComparison,
            key.change == nil, other.key.change == nil, !unit.isEmpty, !range.overlaps(other.range)
        else { return false }
        // A general noun counts many things; a phrase of three words hardly two.
        if unit.count < 3, subject.shared(with: other.subject) < (unit.count == 2 ? 1 : 2) { return false }
        return Self.timesMayBeEqual(period, other.period)
    }

    /// What was summed up over some time does not fall: a smaller sum contradicts the older one.
    func mayRevise(_ older: FigureTraits) -> Bool {
        period == nil || older.period == nil || key.value >= older.key.value
    }

    private static func timesMayBeEqual(_ a: GroundedDate?, _ b: GroundedDate?) -> Bool {
        guard let a, let b, a.value != b.value else { return true }
        // Stretches worked out from the dates of two articles differ by the days between these.
        guard isSpan(a.value), isSpan(b.value) else { return false }
        return a.value.prefix(4) == b.value.prefix(4) || a.basis != .stated && b.basis != .stated
    }

    private static func isSpan(_ date: String) -> Bool {
        var date = date
        return date.withUTF8 { $0.contains(UInt8(ascii: "/")) }
    }
}

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

    /// What a figure's sentence says of it.
    struct Setting {
        var owner: WordRow
        var circumstances: WordRow
        var sorts: WordRow
        var names: WordRow
        var deed: Deed?
        /// A verb's number in the register; nil where none of the past tells more than the deed.
        var act: Int32?
        var sense: Sense
        var isStanding: Bool
        var isRecalled: Bool

        var isUnacted: Bool { deed == nil && act == nil }
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
    /// Meaningful words of the unit, as it is written.
    private lazy var plainUnit = register.set(ofUnit: unitText)
    /// What is counted: those words, or what became of people.
    private(set) lazy var unit = counted()
    /// Meaningful words of the unit and of what it is of.
    private(set) lazy var content = WordSet(distinct: register.numbers(in: words))
    /// Those words in any order, each once.
    private let words: WordRow
    /// The content without the unit.
    private var subject: WordSet {
        if let known = knownSubject { return known }
        let subject = content.subtracting(plainUnit)
        knownSubject = subject
        return subject
    }

    /// Most figures are never compared.
    private var knownSubject: WordSet?
    let qualifier: Qualifier
    let setting: Setting
    let register: WordRegister
    // Of the setting, worked out where two figures of one noun are compared; names stand apart from the other words.
    private(set) lazy var names = Names(setting.names, register)
    private(set) lazy var owner = plain(setting.owner)
    private(set) lazy var circumstances = plain(setting.circumstances)
    /// Whether one of the words may tell one side of two.
    private(set) lazy var mayOppose =
        register.contains(.opposite, setting.owner) || register.contains(.opposite, setting.circumstances)
    /// Both.
    private(set) lazy var said = owner.union(circumstances)
    private(set) lazy var sorts = plain(setting.sorts)
    /// What the value and its qualifier allow.
    private(set) lazy var range = Self.range(key, qualifier, about: 0.1, more: 1.5)
    /// What a writer would have in mind with it; "more than 100" is hardly 140.
    private(set) lazy var nearRange = Self.range(key, qualifier, about: 0.05, more: 1.2)

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
        words: WordRow,
        qualifier: Qualifier,
        setting: Setting,
        register: WordRegister
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
        self.words = words
        self.qualifier = qualifier
        self.setting = setting
        self.register = register
    }

    convenience init(
        _ decided: FigureDecider.Decided,
        at index: Int,
        of article: Int,
        _ register: WordRegister
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
            words: register.row(of: decided.content),
            qualifier: figure.qualifier,
            setting: Setting(decided.setting, register),
            register: register
        )
    }

    /// "41 people killed", "41 dead" and "a death toll of 41" count the same.
    private func counted() -> WordSet {
        guard key.unitKind == .count, let deed = setting.deed, Self.fates.contains(deed) else {
            return register.set(ofCounted: unitText)
        }
        let text = EnglishDeeds.sameUnits[unitText] ?? unitText
        // "civilians killed" are the civilians of "civilians were killed".
        let words = FactMerger.words(text).filter { SettingWord.of($0)?.deed != deed }
        let isAnybody = words.allSatisfy {
            ["people", "person", "live", "body", "other", "toll"].contains($0)
        }
        if deed != .flight, isAnybody { return register.set(ofThings: [deed.rawValue]) }
        return register.set(ofThings: words.isEmpty ? FactMerger.words(text) : words)
    }

    private static let fates: Set<Deed> = [.death, .injury, .absence, .flight, .arrest, .infection]

    private func plain(_ row: WordRow) -> WordSet {
        let words = register.numbers(in: row)
        guard !words.isEmpty else { return WordSet(distinct: []) }
        let names = register.numbers(in: setting.names)
        return register.set(ofThings: words.filter { !names.contains($0) && $0 != register.people })
            .subtracting(unit)
    }

    /// Takes in the words of another telling of the same fact.
    func join(_ other: FigureTraits) {
        content.formUnion(other.content)
        knownSubject = nil
    }

    static func of(_ figures: [FigureDecider.Decided]) -> [FigureTraits] {
        let register = WordRegister()
        return figures.enumerated().map {
            FigureTraits($0.element, at: $0.offset, of: $0.element.article, register)
        }
    }

    /// "more than 100" and 104 go together, 6 and 7 do not.
    private static func range(
        _ key: Key,
        _ qualifier: Qualifier,
        about: Double,
        more: Double
    ) -> ClosedRange<Double> {
        let value = key.value.approximation
        let upper = max(value, key.upper?.approximation ?? value)
        let (first, last) =
            switch qualifier {
            case .exactly: (value, upper)
            case .about: (value * (1 - about), upper * (1 + about))
            case .nearly: (value * (1 - about * 1.5), upper)
            case .moreThan, .atLeast: (value, max(value, upper * more))
            case .lessThan, .upTo: (0, max(0, upper))
            }
        // Nine tenths of a value below zero lie above it.
        return min(first, last)...max(first, last)
    }
}

extension FigureTraits.Setting {
    init(_ setting: FigureSetting, _ register: WordRegister) {
        owner = register.row(of: setting.owner)
        circumstances = register.row(of: setting.circumstances)
        sorts = register.row(of: setting.sorts)
        names = register.row(of: setting.names)
        deed = setting.deed
        act = setting.act.isEmpty ? nil : register.number(of: setting.act)
        sense = setting.sense
        isStanding = setting.isStanding
        isRecalled = setting.isRecalled
    }
}

extension FigureTraits {
    /// Whether two figures of one key are one fact told twice: no period or subject tells them apart.
    func isSame(as other: FigureTraits, _ places: [ArticlePlace]) -> Bool {
        let isOneArticle = article == other.article
        if isOneArticle, sentence == other.sentence { return false }
        switch key.unitKind {
        case .money:
            // "$5 million" is spent on many things, $4.73 million hardly on two.
            guard
                content.isEmpty || other.content.isEmpty || abs(key.value.significand) >= 100
                    || namesShared(with: other) > 0 && setting.deed == other.setting.deed
                        && setting.act == other.setting.act
                    || !content.isDisjoint(with: other.content)
            else { return false }
        case .count, .measure:
            guard unit.isSubset(of: other.unit) || other.unit.isSubset(of: unit) else { return false }
            // Small round numbers of people and the like stand in many articles, and twice in one.
            if !subject.isEmpty, !other.subject.isEmpty, subject.isDisjoint(with: other.subject),
                isOneArticle || namesShared(with: other) == 0,
                key.value < 1_000, abs(key.value.significand) < 100, unit.count < 3
            {
                return false
            }
            guard
                isOneArticle || key.value >= 1_000 || unit.count >= 2
                    || !subject.isDisjoint(with: other.content) || namesShared(with: other) > 0
            else { return false }
        default:
            guard unitText == other.unitText else { return false }
            let shorter = min(content.count, other.content.count)
            guard shorter > 0, content.shared(with: other.content) * 2 >= shorter else { return false }
        }
        // After what is cheap to tell: a thousand articles have hundreds of figures of one value.
        guard mayTellTheSame(as: other, places) else { return false }
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

    /// What was summed up over some time does not fall: a smaller sum contradicts the older one.
    func mayRevise(_ older: FigureTraits) -> Bool {
        period == nil || older.period == nil || key.value >= older.key.value
    }
}

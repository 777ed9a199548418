import BriefingModel

/// What an event is known again by and told apart from others, in a form that is cheap to compare.
///
/// A class for its speed alone: handing a value with so many parts to a comparison costs more than comparing.
final class EventTraits {
    let article: Int
    /// Which of its article's events it is.
    let index: Int
    let value: PartialDate
    let end: PartialDate?
    let basis: Basis
    /// The topic's number in the register.
    let topic: Int32?
    let importance: Double
    /// Whether it was read from below a picture.
    let isCaption: Bool
    let sentence: Int
    private(set) lazy var content = WordSet(distinct: register.numbers(in: words))
    /// The content's words in any order, each once.
    private let words: WordRow
    let names: Names
    private let register: WordRegister

    init(
        article: Int,
        index: Int,
        value: PartialDate,
        end: PartialDate?,
        basis: Basis,
        topic: Int32?,
        importance: Double,
        isCaption: Bool,
        sentence: Int,
        words: WordRow,
        names: WordRow,
        register: WordRegister
    ) {
        self.article = article
        self.index = index
        self.value = value
        self.end = end
        self.basis = basis
        self.topic = topic
        self.importance = importance
        self.isCaption = isCaption
        self.sentence = sentence
        self.words = words
        self.names = Names(names, register)
        self.register = register
    }

    static func isCaption(_ event: DatedEvent) -> Bool { event.evidence.first?.passage == "caption" }
}

extension EventTraits {
    convenience init(
        _ decided: EventDecider.Decided,
        at index: Int,
        of article: Int,
        _ register: WordRegister
    ) {
        let event = decided.event
        self.init(
            article: article,
            index: index,
            value: event.date.value,
            end: event.date.end,
            basis: event.date.basis,
            topic: event.topic.map { register.number(of: $0) },
            importance: event.importance,
            isCaption: Self.isCaption(event),
            sentence: decided.sentence,
            words: register.row(of: decided.content),
            names: register.row(of: decided.names),
            register: register
        )
    }

    struct Key: Hashable {
        var value: PartialDate
        var end: PartialDate?
    }

    var key: Key { Key(value: value, end: end) }

    /// "Over the past ten years" told by two articles of neighbouring years.
    func isSameStretch(as other: EventTraits) -> Bool {
        guard article != other.article, basis == .inferred, other.basis == .inferred,
            let end, let last = other.end,
            end.year - value.year == last.year - other.value.year,
            end.grain == last.grain, end.year - value.year >= 2, abs(end.year - last.year) <= 1
        else { return false }
        let shared = content.shared(with: other.content)
        return shared >= 2 && shared * 3 >= min(content.count, other.content.count)
    }

    /// Whether two events of one date are one: most of the shorter one's words stand in the other.
    func isSame(as other: EventTraits, _ places: [ArticlePlace]) -> Bool {
        if article == other.article, sentence == other.sentence { return true }
        guard isSaidAlike(other) else { return false }
        // A day of the news has many events; of a day long past two articles hardly tell two.
        return !names.differ(from: other.names)
            || !isNews(in: places) && !other.isNews(in: places) && names.shared(with: other.names) > 0
    }

    /// What tells most events of one date apart at once.
    struct Glance {
        private let article: Int
        private let sentence: Int
        private let words: WordMask
        private let count: Int
        private let isDay: Bool

        init(_ event: EventTraits) {
            article = event.article
            sentence = event.sentence
            words = WordMask(event.register.numbers(in: event.words))
            count = event.words.count
            isDay = event.value.grain == .day
        }

        /// False only where ``EventTraits/isSame(as:_:)`` is.
        func mayBeSame(as other: Glance) -> Bool {
            if article == other.article, sentence == other.sentence { return true }
            let shorter = min(count, other.count)
            return shorter > 0 && words.mayShare(isDay ? 1 : (shorter + 1) / 2, with: other.words)
        }
    }

    /// Whether most of the shorter one's words stand in the other.
    private func isSaidAlike(_ other: EventTraits) -> Bool {
        let shorter = min(content.count, other.content.count)
        let shared = content.shared(with: other.content)
        guard shorter > 0, shared > 0 else { return false }
        // Two tellings of one day are one event sooner than two of one year.
        let needed = value.grain == .day && article == other.article ? 0.3 : 0.5
        let topicsAgree = topic == nil || other.topic == nil || topic == other.topic
        // One word in common makes two tellings one only where it is most of what is said.
        if article != other.article, value.grain == .day, end == nil, topicsAgree,
            shared >= 2 || shared * 2 >= shorter
        {
            return true
        }
        return Double(shared) >= needed * Double(shorter)
    }

    /// Whether its article tells of a day of its own time.
    private func isNews(in places: [ArticlePlace]) -> Bool {
        guard let date = places[article].date else { return false }
        return date.lastDay.dayNumber - value.lastDay.dayNumber < 60
    }
}

/// What an anniversary is known again by.
struct AnniversaryTraits {
    struct Key: Hashable {
        var ordinal: Int?
        var originYear: Int?
    }

    var article: Int
    /// Which of its article's anniversaries it is.
    var index: Int
    var key: Key
    /// How many passages tell it.
    var evidence: Int
    var content: WordSet

    init(article: Int, index: Int, ordinal: Int?, originYear: Int?, evidence: Int, content: WordSet) {
        self.article = article
        self.index = index
        key = Key(ordinal: ordinal, originYear: originYear)
        self.evidence = evidence
        self.content = content
    }

    init(
        _ decided: AnniversaryDecider.Decided,
        at index: Int,
        of article: Int,
        _ register: WordRegister
    ) {
        self.init(
            article: article,
            index: index,
            ordinal: decided.anniversary.ordinal,
            originYear: decided.anniversary.originYear,
            evidence: decided.anniversary.evidence.count,
            content: register.set(of: decided.content)
        )
    }
}

import BriefingModel

/// What weighing the facts of all articles against each other needs to know of them, without the words that a
/// reader gets.
///
/// Of an article that an earlier run read only this is looked at, unless one of its facts is chosen.
struct Tellings {
    private(set) var figures: [FigureTraits] = []
    private(set) var events: [EventTraits] = []
    private(set) var anniversaries: [AnniversaryTraits] = []
    private(set) var names: [Name] = []
    /// How many doubts of each kind, and numbers set aside, each article has.
    private(set) var doubts: [[Int]] = []
    private(set) var setAside: [Int] = []
    private(set) var mayContradict: [Bool] = []
    /// The names that each article writes.
    private(set) var proper: [ArticleNames] = []
    private let register = WordRegister()

    /// A name of an event, and which of its article's names it is.
    struct Name {
        var article: Int
        var index: Int
        /// Its words in their order, by their numbers in the register.
        var spelling: [Int32]
        var stems: [Int32]
    }

    /// Takes the facts of the next article.
    mutating func add(_ facts: ArticleFacts) {
        let article = setAside.count
        for (index, decided) in facts.figures.enumerated() {
            figures.append(FigureTraits(decided, at: index, of: article, register))
        }
        for (index, decided) in facts.events.enumerated() {
            events.append(EventTraits(decided, at: index, of: article, register))
        }
        for (index, decided) in facts.anniversaries.enumerated() {
            anniversaries.append(AnniversaryTraits(decided, at: index, of: article, register))
        }
        for (index, name) in facts.names.enumerated() {
            names.append(
                Name(
                    article: article,
                    index: index,
                    spelling: name.spelling.map { register.number(of: $0) },
                    stems: name.stems.map { register.number(of: $0) }
                )
            )
        }
        doubts.append(facts.doubtCounts)
        setAside.append(facts.setAside.count)
        mayContradict.append(facts.mayContradict)
        proper.append(facts.proper)
    }

    /// Takes what ``ArticleFacts/tellings`` gave for the next article.
    ///
    /// - Returns: whether the bytes are of that form; otherwise nothing was taken.
    mutating func add(kept: [UInt8]) -> Bool {
        // Whoever took them from the disk has looked at their checksum.
        let packed = PackedReader(kept, in: 0..<max(0, kept.count - 8))
        let counts = (figures.count, events.count, anniversaries.count, names.count)
        var reader = TellingReader(packed, article: setAside.count)
        do throws(PackedReader.Damage) {
            for index in 0..<(try reader.count()) { figures.append(try reader.figure(index, register)) }
            for index in 0..<(try reader.count()) { events.append(try reader.event(index, register)) }
            for index in 0..<(try reader.count()) {
                anniversaries.append(try reader.anniversary(index, register))
            }
            for index in 0..<(try reader.count()) { names.append(try reader.name(index, register)) }
            let rest = try reader.rest()
            doubts.append(rest.doubts)
            setAside.append(rest.setAside)
            mayContradict.append(rest.mayContradict)
            proper.append(rest.proper)
            return true
        } catch {
            figures.removeLast(figures.count - counts.0)
            events.removeLast(events.count - counts.1)
            anniversaries.removeLast(anniversaries.count - counts.2)
            names.removeLast(names.count - counts.3)
            return false
        }
    }
}

extension ArticleFacts {
    fileprivate var doubtCounts: [Int] {
        Doubt.Kind.allCases.map { kind in doubts.count { $0.kind == kind } }
    }

    /// Whether bytes are as ``tellings`` gave them, as far as their checksum tells.
    package static func areTellings(_ kept: [UInt8]) -> Bool { PackedReader(summed: kept) != nil }

    /// What weighing needs of the facts, in a form to be kept until the next run.
    package var tellings: [UInt8] {
        var writer = PackedWriter()
        writer.list(figures) { $0.telling($1) }
        writer.list(events) { $0.telling($1) }
        writer.list(anniversaries) { $0.telling($1) }
        writer.list(names) {
            $0.list($1.spelling) { $0.text($1) }
            $0.list($1.stems) { $0.text($1) }
        }
        for count in doubtCounts { writer.integer(count) }
        writer.integer(setAside.count)
        writer.flag(mayContradict)
        writer.names(proper)
        return writer.summed
    }
}

extension PackedWriter {
    fileprivate mutating func choice<Value: CaseIterable & Equatable>(_ value: Value) {
        integer(Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
    }

    /// What kind of date it is, then its parts.
    fileprivate mutating func telling(_ date: PartialDate) {
        switch date {
        case .year(let year):
            integer(0)
            integer(year)
        case .quarter(let quarter, let year):
            integer(quarter)
            integer(year)
        case .month(let month, let year):
            integer(4 + month)
            integer(year)
        case .day(let day):
            integer(4)
            integer(day.dayNumber)
        }
    }

    fileprivate mutating func telling(_ decided: FigureDecider.Decided) {
        let figure = decided.figure
        number(figure.value)
        optional(figure.upper) { $0.number($1) }
        choice(figure.qualifier)
        choice(figure.unitKind)
        text(figure.unit)
        optional(figure.currency) { $0.text($1) }
        optional(figure.change) { $0.choice($1) }
        optional(figure.period) {
            $0.text($1.value)
            $0.choice($1.basis)
        }
        real(figure.importance)
        choice(FigureTraits.Opening(figure))
        integer(decided.sentence)
        flag(decided.isComparison)
        words(decided.content)
        telling(decided.setting)
    }

    private mutating func telling(_ setting: FigureSetting) {
        for words in [setting.owner, setting.circumstances, setting.sorts, setting.names] {
            list(words) { $0.text($1) }
        }
        optional(setting.deed) { $0.choice($1) }
        optional(setting.act.isEmpty ? nil : setting.act) { $0.text($1) }
        choice(setting.sense)
        flag(setting.isStanding)
        flag(setting.isRecalled)
    }

    fileprivate mutating func telling(_ decided: EventDecider.Decided) {
        let event = decided.event
        telling(event.date.value)
        optional(event.date.end) { $0.telling($1) }
        choice(event.date.basis)
        optional(event.topic) { $0.text($1) }
        real(event.importance)
        flag(EventTraits.isCaption(event))
        integer(decided.sentence)
        words(decided.content)
        list(decided.names) { $0.text($1) }
    }

    fileprivate mutating func telling(_ decided: AnniversaryDecider.Decided) {
        let anniversary = decided.anniversary
        optional(anniversary.ordinal) { $0.integer($1) }
        optional(anniversary.originYear) { $0.integer($1) }
        integer(anniversary.evidence.count)
        words(decided.content)
    }
}

/// Reads the tellings of one article.
private struct TellingReader {
    typealias Damage = PackedReader.Damage

    private var reader: PackedReader
    private let article: Int
    /// The register's numbers of the article's texts; -1 where not asked for yet.
    private var numbers: [Int32] = []

    private static let qualifiers = Qualifier.allCases
    private static let unitKinds = UnitKind.allCases
    private static let directions = Direction.allCases
    private static let bases = Basis.allCases
    private static let openings = FigureTraits.Opening.allCases
    private static let deeds = Deed.allCases
    private static let senses = Sense.allCases

    init(_ reader: PackedReader, article: Int) {
        self.reader = reader
        self.article = article
        numbers.reserveCapacity(256)
    }

    mutating func count() throws(Damage) -> Int { try reader.count() }

    private mutating func optionalInteger() throws(Damage) -> Int? {
        try reader.flag() ? try reader.integer() : nil
    }

    private mutating func optionalText() throws(Damage) -> String? {
        try reader.flag() ? try reader.text() : nil
    }

    private mutating func word(_ register: WordRegister) throws(Damage) -> Int32 {
        let text = try reader.textNumber()
        while numbers.count <= text { numbers.append(-1) }
        if numbers[text] < 0 { numbers[text] = register.number(of: reader.text(numbered: text)) }
        return numbers[text]
    }

    private mutating func words(_ register: WordRegister) throws(Damage) -> WordSet {
        WordSet(try numbers(register))
    }

    private mutating func numbers(_ register: WordRegister) throws(Damage) -> [Int32] {
        let count = try reader.count()
        var words: [Int32] = []
        words.reserveCapacity(count)
        for _ in 0..<count { words.append(try word(register)) }
        return words
    }

    private mutating func row(_ register: WordRegister) throws(Damage) -> WordRow {
        try register.row(try reader.count()) { () throws(Damage) in try word(register) }
    }

    private mutating func setting(_ register: WordRegister) throws(Damage) -> FigureTraits.Setting {
        let owner = try row(register)
        let circumstances = try row(register)
        let sorts = try row(register)
        let names = try row(register)
        let deed = try reader.flag() ? try reader.choice(among: Self.deeds) : nil
        return FigureTraits.Setting(
            owner: owner,
            circumstances: circumstances,
            sorts: sorts,
            names: names,
            deed: deed,
            act: try reader.flag() ? try word(register) : nil,
            sense: try reader.choice(among: Self.senses),
            isStanding: try reader.flag(),
            isRecalled: try reader.flag()
        )
    }

    private mutating func date() throws(Damage) -> PartialDate {
        let kind = try reader.integer()
        let value = try reader.integer()
        guard (-4_000_000...4_000_000).contains(value) else { throw Damage() }
        switch kind {
        case 0: return .year(value)
        case 1...3: return .quarter(kind, year: value)
        case 4: return .day(CalendarDate(dayNumber: value))
        case 5...16: return .month(kind - 4, year: value)
        default: throw Damage()
        }
    }

    mutating func figure(_ index: Int, _ register: WordRegister) throws(Damage) -> FigureTraits {
        let value = ExactNumber(try reader.integer(), exponent: try reader.integer())
        let upper =
            try reader.flag()
            ? ExactNumber(try reader.integer(), exponent: try reader.integer()) : nil
        let qualifier = try reader.choice(among: Self.qualifiers)
        let kind = try reader.choice(among: Self.unitKinds)
        let unit = try reader.text()
        let key = FigureTraits.Key(
            value: value,
            upper: upper,
            unitKind: kind,
            currency: try optionalText(),
            change: try reader.flag() ? try reader.choice(among: Self.directions) : nil
        )
        let period =
            try reader.flag()
            ? GroundedDate(value: try reader.text(), basis: try reader.choice(among: Self.bases)) : nil
        return FigureTraits(
            key: key,
            article: article,
            index: index,
            importance: try reader.real(),
            opening: try reader.choice(among: Self.openings),
            sentence: try reader.integer(),
            isComparison: try reader.flag(),
            period: period,
            unitText: unit,
            words: try row(register),
            qualifier: qualifier,
            setting: try setting(register),
            register: register
        )
    }

    mutating func event(_ index: Int, _ register: WordRegister) throws(Damage) -> EventTraits {
        EventTraits(
            article: article,
            index: index,
            value: try date(),
            end: try reader.flag() ? try date() : nil,
            basis: try reader.choice(among: Self.bases),
            topic: try reader.flag() ? try word(register) : nil,
            importance: try reader.real(),
            isCaption: try reader.flag(),
            sentence: try reader.integer(),
            words: try row(register),
            names: try row(register),
            register: register
        )
    }

    mutating func anniversary(_ index: Int, _ register: WordRegister) throws(Damage)
        -> AnniversaryTraits
    {
        AnniversaryTraits(
            article: article,
            index: index,
            ordinal: try optionalInteger(),
            originYear: try optionalInteger(),
            evidence: try reader.integer(),
            content: try words(register)
        )
    }

    mutating func name(_ index: Int, _ register: WordRegister) throws(Damage) -> Tellings.Name {
        Tellings.Name(
            article: article,
            index: index,
            spelling: try numbers(register),
            stems: try numbers(register)
        )
    }

    mutating func rest() throws(Damage)
        -> (doubts: [Int], setAside: Int, mayContradict: Bool, proper: ArticleNames)
    {
        var doubts: [Int] = []
        for _ in ArticleFacts.Doubt.Kind.allCases {
            let count = try reader.integer()
            guard (0...1_000_000).contains(count) else { throw Damage() }
            doubts.append(count)
        }
        let setAside = try reader.integer()
        guard (0...1_000_000_000).contains(setAside) else { throw Damage() }
        let mayContradict = try reader.flag()
        let proper = try reader.names()
        guard reader.isAtEnd else { throw Damage() }
        return (doubts, setAside, mayContradict, proper)
    }
}

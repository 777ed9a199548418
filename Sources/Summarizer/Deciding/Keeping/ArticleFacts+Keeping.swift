import BriefingModel
import SourceText

extension ArticleFacts {
    /// The facts in a form to be kept until the next run.
    ///
    /// Quotes are left out, for the text has them. Each figure, event, anniversary and name stands by itself, so that
    /// one of them is read without the others, and has a checksum that tells bytes that a disk has damaged.
    package var kept: [UInt8] {
        var items: [[UInt8]] = []
        func add(_ write: (inout PackedWriter) -> Void) {
            var writer = PackedWriter()
            write(&writer)
            items.append(writer.summed)
        }
        for figure in figures { add { $0.figure(figure) } }
        for event in events { add { $0.event(event) } }
        for anniversary in anniversaries { add { $0.anniversary(anniversary) } }
        for name in names { add { $0.name(name) } }
        add { $0.rest(self) }
        var bytes = KeptFacts.numbers([figures.count, events.count, anniversaries.count, names.count])
        var end = bytes.count + 4 * items.count
        var ends: [Int] = []
        for item in items {
            end += item.count
            ends.append(end)
        }
        bytes += KeptFacts.numbers(ends)
        for item in items { bytes += item }
        return bytes
    }

    /// Reads facts that ``kept`` gave.
    ///
    /// - Parameters:
    ///   - kept: what was kept; nil comes of anything else.
    ///   - text: the text that the facts were read from.
    package init?(kept: [UInt8], text: [UInt8]) {
        guard let kept = KeptFacts(kept, text: text), var facts = kept.rest else { return nil }
        func all<Item>(_ kind: KeptFacts.Kind, _ read: (Int) -> Item?) -> [Item]? {
            let items = (0..<kept.count(kind)).compactMap(read)
            return items.count == kept.count(kind) ? items : nil
        }
        guard let figures = all(.figure, kept.figure), let events = all(.event, kept.event),
            let anniversaries = all(.anniversary, kept.anniversary), let names = all(.name, kept.name),
            kept.isWhole
        else { return nil }
        facts.figures = figures
        facts.events = events
        facts.anniversaries = anniversaries
        facts.names = names
        self = facts
    }
}

/// Facts that an earlier run kept, each read when it is asked for; damaged ones are nil.
package struct KeptFacts {
    enum Kind: Int, CaseIterable {
        case figure, event, anniversary, name
    }

    private let bytes: [UInt8]
    private let text: [UInt8]
    private let counts: [Int]

    /// Takes what ``ArticleFacts/kept`` gave for a text.
    package init?(_ bytes: [UInt8], text: [UInt8]) {
        self.bytes = bytes
        self.text = text
        guard bytes.count >= 4 * Kind.allCases.count else { return nil }
        counts = Kind.allCases.map { Self.number(at: $0.rawValue, of: bytes) }
        guard counts.reduce(0, +) < bytes.count / 4 - counts.count else { return nil }
    }

    /// Whole numbers of four bytes each.
    fileprivate static func numbers(_ values: [Int]) -> [UInt8] {
        values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    }

    private static func number(at index: Int, of bytes: [UInt8]) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[index * 4 + $1]) << ($1 * 8) }
    }

    func count(_ kind: Kind) -> Int { counts[kind.rawValue] }

    private var itemCount: Int { counts.reduce(1, +) }

    /// Whether nothing is missing at the end and nothing stands behind it.
    fileprivate var isWhole: Bool {
        Self.number(at: counts.count + itemCount - 1, of: bytes) == bytes.count
    }

    private func reader(_ item: Int) -> PackedReader? {
        let first = counts.count + itemCount
        let start = item == 0 ? first * 4 : Self.number(at: counts.count + item - 1, of: bytes)
        let end = Self.number(at: counts.count + item, of: bytes)
        guard start >= first * 4, start <= end, end <= bytes.count else { return nil }
        return PackedReader(summed: bytes, in: start..<end)
    }

    private func item<Item>(
        _ kind: Kind,
        _ index: Int,
        _ read: (inout PackedReader, [UInt8]) throws(PackedReader.Damage) -> Item
    ) -> Item? {
        guard index < counts[kind.rawValue] else { return nil }
        return item(counts[..<kind.rawValue].reduce(index, +), read)
    }

    private func item<Item>(
        _ index: Int,
        _ read: (inout PackedReader, [UInt8]) throws(PackedReader.Damage) -> Item
    ) -> Item? {
        guard var reader = reader(index), let item = try? read(&reader, text), reader.isAtEnd else {
            return nil
        }
        return item
    }

    func figure(_ index: Int) -> FigureDecider.Decided? {
        item(.figure, index) { (reader, text) throws(PackedReader.Damage) in try reader.figure(text) }
    }

    func event(_ index: Int) -> EventDecider.Decided? {
        item(.event, index) { (reader, text) throws(PackedReader.Damage) in try reader.event(text) }
    }

    func anniversary(_ index: Int) -> AnniversaryDecider.Decided? {
        item(.anniversary, index) { (reader, text) throws(PackedReader.Damage) in
            try reader.anniversary(text)
        }
    }

    func name(_ index: Int) -> ArticleFacts.EventName? {
        item(.name, index) { (reader, text) throws(PackedReader.Damage) in try reader.name(text) }
    }

    /// All but figures, events, anniversaries and names.
    var rest: ArticleFacts? {
        item(itemCount - 1) { (reader, text) throws(PackedReader.Damage) in try reader.rest(text) }
    }
}

extension PackedWriter {
    fileprivate mutating func rest(_ facts: ArticleFacts) {
        list(facts.setAside) {
            $0.text($1.text)
            $0.text($1.reason)
            $0.list($1.evidence) { $0.evidence($1) }
        }
        list(facts.leads.sorted { $0.key < $1.key }) {
            $0.integer($1.key)
            $0.real($1.value)
        }
        flag(facts.mayContradict)
        list(facts.doubts) {
            $0.integer($1.kind.rawValue)
            $0.text($1.what)
            $0.list($1.mentions) {
                $0.integer($1.start)
                $0.integer($1.end)
            }
            $0.list($1.evidence) { $0.evidence($1) }
        }
        list(facts.claims) { $0.words($1.words) }
        names(facts.proper)
    }

    fileprivate mutating func name(_ value: ArticleFacts.EventName) {
        text(value.name)
        list(value.spelling) { $0.text($1) }
        list(value.stems) { $0.text($1) }
        evidence(value.evidence)
    }

    fileprivate mutating func evidence(_ value: Evidence) {
        integer(value.start)
        integer(value.end - value.start)
        optional(value.mention) {
            $0.integer($1.start - value.start)
            $0.integer($1.end - $1.start)
        }
        integer(value.line)
        integer(value.column)
        optional(value.page) { $0.integer($1) }
        text(value.passage)
        text(value.recognizer)
    }

    mutating func number(_ value: ExactNumber) {
        integer(value.significand)
        integer(value.exponent)
    }

    fileprivate mutating func date(_ value: PartialDate) { text(value.description) }

    mutating func words(_ value: Set<String>) { list(value.sorted()) { $0.text($1) } }

    fileprivate mutating func figure(_ value: FigureDecider.Decided) {
        let figure = value.figure
        number(figure.value)
        optional(figure.upper) { $0.number($1) }
        text(figure.qualifier.rawValue)
        text(figure.unit)
        text(figure.unitKind.rawValue)
        optional(figure.currency) { $0.text($1) }
        optional(figure.change) { $0.text($1.rawValue) }
        optional(figure.ofWhat) { $0.text($1) }
        optional(figure.topic) { $0.text($1) }
        optional(figure.period) {
            $0.text($1.value)
            $0.text($1.basis.rawValue)
        }
        optional(figure.basis) { $0.text($1.rawValue) }
        real(figure.importance)
        list(figure.evidence) { $0.evidence($1) }
        integer(value.sentence)
        integer(value.span.start)
        integer(value.span.end)
        integer(value.tokens.lowerBound)
        integer(value.tokens.count)
        flag(value.isComparison)
        words(value.content)
        setting(value.setting)
    }

    mutating func names(_ value: ArticleNames) {
        for keys in [value.inside, value.opening, value.subject] { list(keys) { $0.integer(Int($1)) } }
    }

    fileprivate mutating func setting(_ value: FigureSetting) {
        list(value.owner) { $0.text($1) }
        list(value.circumstances) { $0.text($1) }
        list(value.sorts) { $0.text($1) }
        list(value.names) { $0.text($1) }
        optional(value.deed) { $0.text($1.rawValue) }
        text(value.act)
        text(value.sense.rawValue)
        flag(value.isStanding)
        flag(value.isRecalled)
        optional(value.subject) { $0.text($1) }
        optional(value.speaker) { $0.text($1) }
    }

    fileprivate mutating func event(_ value: EventDecider.Decided) {
        let event = value.event
        date(event.date.value)
        optional(event.date.end) { $0.date($1) }
        text(event.date.grain.rawValue)
        text(event.date.basis.rawValue)
        flag(event.date.approximate)
        text(event.label)
        optional(event.topic) { $0.text($1) }
        text(event.status.rawValue)
        real(event.importance)
        list(event.evidence) { $0.evidence($1) }
        integer(value.sentence)
        words(value.content)
        list(value.names) { $0.text($1) }
    }

    fileprivate mutating func anniversary(_ value: AnniversaryDecider.Decided) {
        let anniversary = value.anniversary
        optional(anniversary.ordinal) { $0.integer($1) }
        text(anniversary.of)
        optional(anniversary.originYear) { $0.integer($1) }
        optional(anniversary.originBasis) { $0.text($1.rawValue) }
        optional(anniversary.observed) { $0.text($1) }
        list(anniversary.evidence) { $0.evidence($1) }
        words(value.content)
    }
}

extension PackedReader {
    fileprivate mutating func rest(_ source: [UInt8]) throws(Damage) -> ArticleFacts {
        var facts = ArticleFacts()
        facts.setAside = try list { (reader) throws(Damage) in
            SetAside(
                text: try reader.text(),
                reason: try reader.text(),
                evidence: try reader.evidence(source)
            )
        }
        let leads = try list { (reader) throws(Damage) in
            (key: try reader.integer(), value: try reader.real())
        }
        facts.leads = Dictionary(leads.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        facts.mayContradict = try flag()
        facts.doubts = try list { (reader) throws(Damage) in
            guard let kind = ArticleFacts.Doubt.Kind(rawValue: try reader.integer()) else { throw Damage() }
            return ArticleFacts.Doubt(
                kind: kind,
                what: try reader.text(),
                mentions: try reader.list { (reader) throws(Damage) in
                    ByteSpan(try reader.integer(), try reader.integer())
                },
                evidence: try reader.evidence(source)
            )
        }
        facts.claims = try list { (reader) throws(Damage) in
            ArticleFacts.Claim(words: try reader.words())
        }
        facts.proper = try names()
        return facts
    }

    fileprivate mutating func name(_ source: [UInt8]) throws(Damage) -> ArticleFacts.EventName {
        ArticleFacts.EventName(
            name: try text(),
            spelling: try texts(),
            stems: try texts(),
            evidence: try oneEvidence(source)
        )
    }

    fileprivate mutating func evidence(_ source: [UInt8]) throws(Damage) -> [Evidence] {
        try list { (reader) throws(Damage) in try reader.oneEvidence(source) }
    }

    fileprivate mutating func oneEvidence(_ source: [UInt8]) throws(Damage) -> Evidence {
        let start = try integer()
        let length = try integer()
        guard start >= 0, length >= 0, start <= source.count, length <= source.count - start else {
            throw Damage()
        }
        let mention = try optional { (reader) throws(Damage) in
            let first = try reader.integer()
            let length = try reader.integer()
            let reach = -source.count...source.count
            guard reach.contains(first), reach.contains(length) else { throw Damage() }
            return ByteSpan(start + first, start + first + length)
        }
        return Evidence(
            source: "",
            start: start,
            end: start + length,
            quote: String(decoding: source[start..<start + length], as: UTF8.self),
            mention: mention,
            line: try integer(),
            column: try integer(),
            page: try optional { (reader) throws(Damage) in try reader.integer() },
            passage: try text(),
            recognizer: try text()
        )
    }

    mutating func number() throws(Damage) -> ExactNumber {
        ExactNumber(try integer(), exponent: try integer())
    }

    fileprivate mutating func date() throws(Damage) -> PartialDate {
        guard let date = PartialDate(try text()) else { throw Damage() }
        return date
    }

    fileprivate mutating func words() throws(Damage) -> Set<String> {
        Set(try texts())
    }

    fileprivate mutating func texts() throws(Damage) -> [String] {
        try list { (reader) throws(Damage) in try reader.text() }
    }

    private mutating func optionalText() throws(Damage) -> String? {
        try optional { (reader) throws(Damage) in try reader.text() }
    }

    private mutating func optionalInteger() throws(Damage) -> Int? {
        try optional { (reader) throws(Damage) in try reader.integer() }
    }

    fileprivate mutating func figure(_ source: [UInt8]) throws(Damage) -> FigureDecider.Decided {
        let figure = Figure(
            id: "",
            value: try number(),
            upper: try optional { (reader) throws(Damage) in try reader.number() },
            qualifier: try choice(Qualifier.self),
            unit: try text(),
            unitKind: try choice(UnitKind.self),
            currency: try optionalText(),
            change: try optional { (reader) throws(Damage) in try reader.choice(Direction.self) },
            ofWhat: try optionalText(),
            topic: try optionalText(),
            period: try optional { (reader) throws(Damage) in
                GroundedDate(value: try reader.text(), basis: try reader.choice(Basis.self))
            },
            basis: try optional { (reader) throws(Damage) in try reader.choice(Basis.self) },
            importance: try real(),
            evidence: try evidence(source)
        )
        let sentence = try integer()
        let span = ByteSpan(try integer(), try integer())
        let first = try integer()
        let count = try integer()
        guard first >= 0, count >= 0, first <= source.count, count <= source.count else { throw Damage() }
        return FigureDecider.Decided(
            figure: figure,
            article: 0,
            sentence: sentence,
            span: span,
            tokens: first..<first + count,
            isComparison: try flag(),
            content: try words(),
            setting: try setting()
        )
    }

    fileprivate mutating func setting() throws(Damage) -> FigureSetting {
        FigureSetting(
            owner: try texts(),
            circumstances: try texts(),
            sorts: try texts(),
            names: try texts(),
            deed: try optional { (reader) throws(Damage) in try reader.choice(Deed.self) },
            act: try text(),
            sense: try choice(Sense.self),
            isStanding: try flag(),
            isRecalled: try flag(),
            subject: try optionalText(),
            speaker: try optionalText()
        )
    }

    mutating func names() throws(Damage) -> ArticleNames {
        ArticleNames(inside: try keys(), opening: try keys(), subject: try keys())
    }

    private mutating func keys() throws(Damage) -> [UInt32] {
        let count = try count()
        var keys: [UInt32] = []
        keys.reserveCapacity(count)
        for _ in 0..<count {
            guard let key = UInt32(exactly: try integer()) else { throw Damage() }
            keys.append(key)
        }
        return keys
    }

    fileprivate mutating func event(_ source: [UInt8]) throws(Damage) -> EventDecider.Decided {
        let value = try date()
        let end = try optional { (reader) throws(Damage) in try reader.date() }
        let date = EventDate(
            value: value,
            end: end,
            grain: try choice(Grain.self),
            basis: try choice(Basis.self),
            approximate: try flag()
        )
        let event = DatedEvent(
            id: "",
            date: date,
            label: try text(),
            topic: try optionalText(),
            status: try choice(DatedEvent.Status.self),
            importance: try real(),
            evidence: try evidence(source)
        )
        return EventDecider.Decided(
            event: event,
            article: 0,
            sentence: try integer(),
            content: try words(),
            names: try texts()
        )
    }

    fileprivate mutating func anniversary(_ source: [UInt8]) throws(Damage) -> AnniversaryDecider.Decided {
        let anniversary = Anniversary(
            id: "",
            ordinal: try optionalInteger(),
            of: try text(),
            originYear: try optionalInteger(),
            originBasis: try optional { (reader) throws(Damage) in try reader.choice(Basis.self) },
            observed: try optionalText(),
            next: nil,
            evidence: try evidence(source)
        )
        return AnniversaryDecider.Decided(anniversary: anniversary, content: try words())
    }
}

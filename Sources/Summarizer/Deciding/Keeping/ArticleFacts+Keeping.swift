import BriefingModel
import SourceText

extension ArticleFacts {
    /// The facts in a form to be kept until the next run.
    ///
    /// Quotes are left out, for the text has them. A checksum at the end tells bytes that a disk has damaged.
    package var kept: [UInt8] {
        var writer = PackedWriter()
        writer.list(figures) { $0.figure($1) }
        writer.list(events) { $0.event($1) }
        writer.list(anniversaries) { $0.anniversary($1) }
        writer.list(setAside) {
            $0.text($1.text)
            $0.text($1.reason)
            $0.list($1.evidence) { $0.evidence($1) }
        }
        writer.list(leads.sorted { $0.key < $1.key }) {
            $0.integer($1.key)
            $0.real($1.value)
        }
        writer.flag(mayContradict)
        writer.list(doubts) {
            $0.integer($1.kind.rawValue)
            $0.text($1.what)
            $0.list($1.mentions) {
                $0.integer($1.start)
                $0.integer($1.end)
            }
            $0.list($1.evidence) { $0.evidence($1) }
        }
        writer.list(claims) { $0.words($1.words) }
        writer.list(names) {
            $0.text($1.name)
            $0.list($1.spelling) { $0.text($1) }
            $0.list($1.stems) { $0.text($1) }
            $0.evidence($1.evidence)
        }
        return writer.summed
    }

    /// Reads facts that ``kept`` gave.
    ///
    /// - Parameters:
    ///   - kept: what was kept; nil comes of anything else.
    ///   - text: the text that the facts were read from.
    package init?(kept: [UInt8], text: [UInt8]) {
        guard var reader = PackedReader(summed: kept) else { return nil }
        do throws(PackedReader.Damage) {
            figures = try reader.list { (reader) throws(PackedReader.Damage) in try reader.figure(text) }
            events = try reader.list { (reader) throws(PackedReader.Damage) in try reader.event(text) }
            anniversaries = try reader.list { (reader) throws(PackedReader.Damage) in
                try reader.anniversary(text)
            }
            setAside = try reader.list { (reader) throws(PackedReader.Damage) in
                SetAside(
                    text: try reader.text(),
                    reason: try reader.text(),
                    evidence: try reader.evidence(text)
                )
            }
            let count = try reader.list { (reader) throws(PackedReader.Damage) in
                (key: try reader.integer(), value: try reader.real())
            }
            leads = Dictionary(count.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            mayContradict = try reader.flag()
            doubts = try reader.list { (reader) throws(PackedReader.Damage) in
                guard let kind = Doubt.Kind(rawValue: try reader.integer()) else {
                    throw PackedReader.Damage()
                }
                return Doubt(
                    kind: kind,
                    what: try reader.text(),
                    mentions: try reader.list { (reader) throws(PackedReader.Damage) in
                        ByteSpan(try reader.integer(), try reader.integer())
                    },
                    evidence: try reader.evidence(text)
                )
            }
            claims = try reader.list { (reader) throws(PackedReader.Damage) in
                Claim(words: try reader.words())
            }
            names = try reader.list { (reader) throws(PackedReader.Damage) in
                EventName(
                    name: try reader.text(),
                    spelling: try reader.texts(),
                    stems: try reader.texts(),
                    evidence: try reader.oneEvidence(text)
                )
            }
        } catch {
            return nil
        }
        guard reader.isAtEnd else { return nil }
    }
}

extension PackedWriter {
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
        real(figure.importance)
        list(figure.evidence) { $0.evidence($1) }
        integer(value.sentence)
        integer(value.span.start)
        integer(value.span.end)
        integer(value.tokens.lowerBound)
        integer(value.tokens.count)
        flag(value.isComparison)
        words(value.content)
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
            content: try words()
        )
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
            content: try words()
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

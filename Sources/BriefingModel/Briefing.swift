package import SourceText

/// What a briefing says, every value with the words it was read from: the value between reading and setting.
package struct Briefing: Hashable, Sendable, Decodable {
    package static let schema = "briefing/1"

    package var generator: Generator
    package var title: String
    package var subtitle: String?
    /// BCP 47 tag of the sources' language.
    package var language: String
    /// The day the briefing speaks of; nil where neither the user nor any source gives one.
    package var asOf: PartialDate?
    package var sources: [Source]
    package var bottomLine: [Statement]
    /// Most important first.
    package var figures: [Figure]
    /// Oldest first.
    package var events: [DatedEvent]
    package var anniversaries: [Anniversary]
    package var conflicts: [Conflict]
    package var setAside: [SetAside]
    /// What the sources state beyond what a model holds; nil where it holds all.
    package var omitted: Omitted?
    /// What is new since the last issue; nil where there was none or nobody asked.
    package var changes: [Change]?

    package init(
        generator: Generator = Generator(),
        title: String,
        subtitle: String? = nil,
        language: String = "en",
        asOf: PartialDate? = nil,
        sources: [Source] = [],
        bottomLine: [Statement] = [],
        figures: [Figure] = [],
        events: [DatedEvent] = [],
        anniversaries: [Anniversary] = [],
        conflicts: [Conflict] = [],
        setAside: [SetAside] = [],
        omitted: Omitted? = nil,
        changes: [Change]? = nil
    ) {
        self.generator = generator
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.asOf = asOf
        self.sources = sources
        self.bottomLine = bottomLine
        self.figures = figures
        self.events = events
        self.anniversaries = anniversaries
        self.conflicts = conflicts
        self.setAside = setAside
        self.omitted = omitted
        self.changes = changes
    }
}

/// How many entries of each kind were less important than those a model holds.
package struct Omitted: Hashable, Sendable, Decodable {
    package var figures: Int
    package var events: Int
    package var anniversaries: Int
    package var conflicts: Int
    package var setAside: Int

    package init(
        figures: Int = 0,
        events: Int = 0,
        anniversaries: Int = 0,
        conflicts: Int = 0,
        setAside: Int = 0
    ) {
        self.figures = figures
        self.events = events
        self.anniversaries = anniversaries
        self.conflicts = conflicts
        self.setAside = setAside
    }

    package var isEmpty: Bool { self == Omitted() }

    private enum CodingKeys: CodingKey {
        case figures, events, anniversaries, conflicts, setAside
    }

    /// A kind that is not named lacks nothing.
    package init(from decoder: any Decoder) throws {
        let counts = try decoder.container(keyedBy: CodingKeys.self)
        func count(_ key: CodingKeys) throws -> Int { try counts.decodeIfPresent(Int.self, forKey: key) ?? 0 }
        figures = try count(.figures)
        events = try count(.events)
        anniversaries = try count(.anniversaries)
        conflicts = try count(.conflicts)
        setAside = try count(.setAside)
    }
}

/// The program that made a model.
package struct Generator: Hashable, Sendable, Codable {
    package var name: String
    package var version: String

    package init(name: String = "briefing", version: String = programVersion) {
        self.name = name
        self.version = version
    }
}

/// Version of this program; a change of reading rules raises it.
package let programVersion = "0.1.0"

/// A file that was asked for, whether it could be read or not.
package struct Source: Hashable, Sendable, Codable {
    package enum Status: String, Hashable, Sendable, Codable {
        case read, empty, unreadable
    }

    /// `S1`, `S2` … in the order of the list.
    package var id: String
    package var path: String
    package var title: String
    package var publisher: String?
    package var link: String?
    package var date: GroundedDate?
    /// Fingerprint of the file's bytes, in hexadecimal; empty for a file that could not be opened.
    package var sha256: String
    package var bytes: Int
    package var status: Status
    /// Why the file gave nothing, in words.
    package var problem: String?

    package init(
        id: String,
        path: String,
        title: String,
        publisher: String? = nil,
        link: String? = nil,
        date: GroundedDate? = nil,
        sha256: String = "",
        bytes: Int = 0,
        status: Status = .read,
        problem: String? = nil
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.publisher = publisher
        self.link = link
        self.date = date
        self.sha256 = sha256
        self.bytes = bytes
        self.status = status
        self.problem = problem
    }
}

/// How a date is known.
package enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    /// The text says so.
    case stated
    /// The user or the file's metadata say so.
    case given
    /// Arithmetic on stated values.
    case derived
    /// Concluded from the context.
    case inferred
}

/// A date or period together with how it is known.
package struct GroundedDate: Hashable, Sendable, Codable {
    /// A date, or two with a slash between; `..` stands for an open end: `2014/2024`, `../2029`.
    package var value: String
    package var basis: Basis

    package init(value: String, basis: Basis) {
        self.value = value
        self.basis = basis
    }
}

/// The words that a value was read from.
package struct Evidence: Hashable, Sendable, Decodable {
    /// `id` of the source.
    package var source: String
    /// Byte offsets of the quote in the source's UTF-8 text.
    package var start: Int
    package var end: Int
    /// Exactly those bytes: the sentence or caption.
    package var quote: String
    /// The value itself, in the same offsets.
    package var mention: ByteSpan?
    /// Line and column of `start`, from 1.
    package var line: Int
    package var column: Int
    /// Page of a paged source, from 1.
    package var page: Int?
    /// Kind of the passage, such as `paragraph` or `caption`.
    package var passage: String
    /// Kebab-case name of the rule that read the value.
    package var recognizer: String

    package init(
        source: String,
        start: Int,
        end: Int,
        quote: String,
        mention: ByteSpan? = nil,
        line: Int,
        column: Int,
        page: Int? = nil,
        passage: String,
        recognizer: String
    ) {
        self.source = source
        self.start = start
        self.end = end
        self.quote = quote
        self.mention = mention
        self.line = line
        self.column = column
        self.page = page
        self.passage = passage
        self.recognizer = recognizer
    }
}

/// A sentence of the bottom line.
package struct Statement: Hashable, Sendable, Decodable {
    package var text: String
    package var evidence: [Evidence]

    package init(text: String, evidence: [Evidence]) {
        self.text = text
        self.evidence = evidence
    }
}

/// How a number stands to the true value.
package enum Qualifier: String, Hashable, Sendable, Codable, CaseIterable {
    case exactly, about, nearly
    case moreThan = "more than"
    case lessThan = "less than"
    case atLeast = "at least"
    case upTo = "up to"
}

/// What a figure's number counts or measures.
package enum UnitKind: String, Hashable, Sendable, Codable, CaseIterable {
    case count, money, percent
    case percentagePoints = "percentage points"
    case ratio, measure, duration
    case ordinalRank = "ordinal rank"
}

/// Which way a value moved, where it is the amount of a move.
package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case up, down
}

/// A number that the sources state.
package struct Figure: Hashable, Sendable, Decodable {
    package var id: String
    /// In the unit's base: "1.5 million" is 1500000.
    package var value: ExactNumber
    /// The other end of a range.
    package var upper: ExactNumber?
    package var qualifier: Qualifier
    /// The noun phrase that is counted, the unit, or the currency's code.
    package var unit: String
    package var unitKind: UnitKind
    /// ISO 4217.
    package var currency: String?
    package var change: Direction?
    package var ofWhat: String?
    package var topic: String?
    package var period: GroundedDate?
    /// How value and unit are known; nil where the sentence says both.
    ///
    /// ``Basis/derived``: the value is counted out of the sentence's words, as "four fifths" is 80 per cent.
    /// ``Basis/inferred``: what is counted, or whose currency it is, other sentences tell.
    package var basis: Basis?
    /// 0 to 1.
    package var importance: Double
    package var evidence: [Evidence]

    package init(
        id: String,
        value: ExactNumber,
        upper: ExactNumber? = nil,
        qualifier: Qualifier = .exactly,
        unit: String,
        unitKind: UnitKind,
        currency: String? = nil,
        change: Direction? = nil,
        ofWhat: String? = nil,
        topic: String? = nil,
        period: GroundedDate? = nil,
        basis: Basis? = nil,
        importance: Double,
        evidence: [Evidence]
    ) {
        self.id = id
        self.value = value
        self.upper = upper
        self.qualifier = qualifier
        self.unit = unit
        self.unitKind = unitKind
        self.currency = currency
        self.change = change
        self.ofWhat = ofWhat
        self.topic = topic
        self.period = period
        self.basis = basis
        self.importance = importance
        self.evidence = evidence
    }
}

/// When an event was, is or will be.
package struct EventDate: Hashable, Sendable, Codable {
    package var value: PartialDate
    /// The last part of a span; a decade is `1980` and `1989`.
    package var end: PartialDate?
    package var grain: Grain
    package var basis: Basis
    package var approximate: Bool

    package init(
        value: PartialDate,
        end: PartialDate? = nil,
        grain: Grain? = nil,
        basis: Basis,
        approximate: Bool = false
    ) {
        self.value = value
        self.end = end
        self.grain = grain ?? (end == nil ? value.grain : .span)
        self.basis = basis
        self.approximate = approximate
    }
}

/// Something that the sources date.
package struct DatedEvent: Hashable, Sendable, Decodable {
    package enum Status: String, Hashable, Sendable, Codable {
        case past, current, planned
    }

    package var id: String
    package var date: EventDate
    /// No longer than a line.
    package var label: String
    package var topic: String?
    package var status: Status
    /// 0 to 1.
    package var importance: Double
    package var evidence: [Evidence]

    package init(
        id: String,
        date: EventDate,
        label: String,
        topic: String? = nil,
        status: Status,
        importance: Double,
        evidence: [Evidence]
    ) {
        self.id = id
        self.date = date
        self.label = label
        self.topic = topic
        self.status = status
        self.importance = importance
        self.evidence = evidence
    }
}

/// A round return of an event's year.
package struct Anniversary: Hashable, Sendable, Decodable {
    /// The round number that comes next.
    package struct Next: Hashable, Sendable, Codable {
        package var ordinal: Int
        package var date: String

        package init(ordinal: Int, date: String) {
            self.ordinal = ordinal
            self.date = date
        }
    }

    package var id: String
    /// Nil for an event whose return nobody has named yet.
    package var ordinal: Int?
    package var of: String
    package var originYear: Int?
    package var originBasis: Basis?
    package var observed: String?
    package var next: Next?
    package var evidence: [Evidence]

    package init(
        id: String,
        ordinal: Int?,
        of: String,
        originYear: Int?,
        originBasis: Basis?,
        observed: String?,
        next: Next?,
        evidence: [Evidence]
    ) {
        self.id = id
        self.ordinal = ordinal
        self.of = of
        self.originYear = originYear
        self.originBasis = originBasis
        self.observed = observed
        self.next = next
        self.evidence = evidence
    }
}

/// Statements that cannot all be true.
package struct Conflict: Hashable, Sendable, Decodable {
    /// `value`, `revision`, `sum`, `change`, `date`, `name`, `claim` or `undated`.
    package var kind: String
    package var what: String
    /// Ids of the figures, events and anniversaries concerned.
    package var items: [String]
    package var evidence: [Evidence]

    package init(kind: String, what: String, items: [String], evidence: [Evidence]) {
        self.kind = kind
        self.what = what
        self.items = items
        self.evidence = evidence
    }
}

/// A number that was seen and kept off the page.
package struct SetAside: Hashable, Sendable, Decodable {
    package var text: String
    package var reason: String
    package var evidence: [Evidence]

    package init(text: String, reason: String, evidence: [Evidence]) {
        self.text = text
        self.reason = reason
        self.evidence = evidence
    }
}

/// How a fact differs from the last issue.
package struct Change: Hashable, Sendable, Decodable {
    /// `new`, `changed`, `gone`, `source vanished`, `planned to past` or `rules`.
    package var kind: String
    package var what: String
    package var old: String?
    package var new: String?
    /// Ids of the items of this issue concerned.
    package var items: [String]
    package var evidence: [Evidence]

    package init(
        kind: String,
        what: String,
        old: String?,
        new: String?,
        items: [String],
        evidence: [Evidence]
    ) {
        self.kind = kind
        self.what = what
        self.old = old
        self.new = new
        self.items = items
        self.evidence = evidence
    }
}

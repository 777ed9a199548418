package import BriefingModel
package import SourceText

/// A value found in the text, before anyone decides whether a page should show it.
package struct Mention: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case date, period, duration, money, percent, quantity, number, ordinal, anniversary
    }

    package enum Value: Hashable, Sendable {
        /// A number, or a range from `value` to `upper`.
        case number(ExactNumber, upper: ExactNumber?)
        /// A date or a period with both ends inside.
        case date(PartialDate, end: PartialDate?)
        /// A TIMEX3 form the calendar cannot place: "XXXX-10-23" (no year known), "198X", "2013-W11".
        case timex(String)
        /// ISO 8601: "P10Y", "PT48H".
        case duration(String)
        /// The year of origin is nil where nothing dates it.
        case anniversary(Int, origin: Int?)
    }

    package var kind: Kind
    /// The bytes that say the value: with its qualifier, without the noun it counts.
    ///
    /// For dates the TIMEX3 extent.
    package var span: ByteSpan
    /// Indices of those tokens in the stream.
    package var tokens: Range<Int>
    package var value: Value
    /// Currency code, `percent`, unit name or the counted noun phrase.
    package var unit: String?
    /// Tokens of the counted noun phrase.
    package var noun: Range<Int>?
    package var unitKind: UnitKind?
    package var qualifier: Qualifier
    package var change: Direction?
    /// How a date, the origin of an anniversary, or value and unit of a number are known.
    package var basis: Basis
    package var isApproximate: Bool
    private var times: Times?
    /// Why it only names a thing and counts nothing; nil for a value that counts.
    package var setAside: String?
    /// Kebab-case name of the rule: `counted-noun`, `calendar-day`.
    package var recognizer: String

    /// For a duration that reaches back from or forward to a known date ("the past ten years"): the time it covers.
    package var reach: Reach? {
        get { times?.reach }
        set { times = Times(reach: newValue, days: days, observed: observed) }
    }

    /// The same to the day, where the document's day is known.
    package var days: Reach? {
        get { times?.days }
        set { times = Times(reach: reach, days: newValue, observed: observed) }
    }

    /// For an anniversary: the year or day it is kept.
    package var observed: PartialDate? {
        get { times?.observed }
        set { times = Times(reach: reach, days: days, observed: newValue) }
    }

    /// The recogniser of a quantity that says the same as a mention of a duration beside it.
    package static let lengthOfTime = "length-of-time"

    /// The recogniser of a length of time with two ends, which no duration tells: "between 3 and 31 months".
    static let rangeOfTime = "range-of-time"

    package init(
        kind: Kind,
        span: ByteSpan,
        tokens: Range<Int>,
        value: Value,
        unit: String? = nil,
        noun: Range<Int>? = nil,
        unitKind: UnitKind? = nil,
        qualifier: Qualifier = .exactly,
        change: Direction? = nil,
        basis: Basis = .stated,
        isApproximate: Bool = false,
        setAside: String? = nil,
        recognizer: String
    ) {
        self.kind = kind
        self.span = span
        self.tokens = tokens
        self.value = value
        self.unit = unit
        self.noun = noun
        self.unitKind = unitKind
        self.qualifier = qualifier
        self.change = change
        self.basis = basis
        self.isApproximate = isApproximate
        self.setAside = setAside
        self.recognizer = recognizer
    }
}

/// What few mentions tell beside their value; in a place of its own, since mentions are copied often.
private indirect enum Times: Hashable, Sendable {
    case told(reach: Reach?, days: Reach?, observed: PartialDate?)

    /// Nil where there is nothing to keep.
    init?(reach: Reach?, days: Reach?, observed: PartialDate?) {
        if reach == nil, days == nil, observed == nil { return nil }
        self = .told(reach: reach, days: days, observed: observed)
    }

    var reach: Reach? {
        switch self {
        case .told(let reach, _, _): reach
        }
    }

    var days: Reach? {
        switch self {
        case .told(_, let days, _): days
        }
    }

    var observed: PartialDate? {
        switch self {
        case .told(_, _, let observed): observed
        }
    }
}

/// A stretch of the calendar with both ends inside.
package struct Reach: Hashable, Sendable {
    package var first: PartialDate
    package var last: PartialDate

    package init(first: PartialDate, last: PartialDate) {
        self.first = first
        self.last = last
    }
}

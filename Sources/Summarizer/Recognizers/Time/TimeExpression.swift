import BriefingModel

/// Words that say a time, with what they say before the document's date is asked.
struct TimeExpression: Hashable, Sendable {
    /// Indices of its tokens; the TIMEX3 extent.
    var tokens: Range<Int>
    var value: TimeValue
    /// "early", "about", "the end of": the value is the whole of which a part is meant.
    var isApproximate = false
    /// Kebab-case name of the rule.
    var rule: String
}

/// What an expression says of time, as far as the words alone tell.
indirect enum TimeValue: Hashable, Sendable {
    /// Placed by its own words.
    case fixed(PartialDate, end: PartialDate?)
    /// A TIMEX3 value that no calendar places.
    case timex(String)
    case month(Int)
    case monthDay(Int, Int)
    case quarter(Int)
    case season(Int)
    case holiday(Holiday.Rule)
    case weekday(Int)
    /// A day without its month, with the weekday it fell on where that is told.
    case dayOfMonth(Int, weekday: Int?)
    /// A decade by its tens only: "the 80s".
    case decade(Int)
    /// Two numbers of which either may be the month; the year is nil where none was written.
    case undecided(Int, Int, year: Int?)
    /// "today" 0, "yesterday" -1.
    case today(Int)
    /// "this year" 0, "last week" -1; counted from the date spoken of where `fromReference`.
    case unit(TimeUnit, Int, fromReference: Bool)
    /// A month, weekday, season or quarter with "last" -1, "this" 0 or "next" 1.
    case named(TimeValue, Int)
    /// "the following spring": the first such season or month after the date spoken of.
    case following(TimeValue)
    /// "three weeks ago": a count of units from an anchor.
    case shifted(Int, TimeUnit, from: Anchor)
    case part(TimePart, of: TimeValue)
    case span(TimeValue, TimeValue)
    /// ISO 8601.
    case duration(String)
    /// A count of units that reaches back from today (negative) or forward.
    case window(Int, TimeUnit)
    /// As ``window`` in days without weekends.
    case workdays(Int)
    /// So many units from the day they begin: "two weeks starting on 3 May".
    case lasting(Int, TimeUnit, from: TimeValue)
    /// "the same period last year": what was spoken of, years away.
    case samePeriod(Int)

    indirect enum Anchor: Hashable, Sendable {
        /// The document's date.
        case document
        /// The date last spoken of.
        case reference
        /// The same to the day: "50 years to the day after".
        case referenceDay
        case time(TimeValue)
    }
}

/// A part of a longer time: "the first quarter of", "the last Sunday of".
enum TimePart: Hashable, Sendable {
    case quarter(Int)
    case half(Int)
    case month(Int)
    case season(Int)
    /// The ordinal is -1 for the last.
    case weekday(Int, ordinal: Int)
    case week(Int)
    case day(Int)
    case decade(Int)
    /// The first (positive) or last (negative) so many units.
    case run(Int, TimeUnit)
    /// The weekday within a week.
    case onWeekday(Int)
    case monthDay(Int, Int)
    case holiday(Holiday.Rule)
    /// The weekend that a day belongs to.
    case weekend
}

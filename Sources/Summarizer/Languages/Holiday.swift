package import BriefingModel

/// A holiday that comes each year.
package struct Holiday: Hashable, Sendable {
    /// How its day is found in a year.
    package enum Rule: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// Days after Easter Sunday of the western churches.
        case easter(days: Int)
        /// Days after the weekday (1 is Monday) of that ordinal in a month.
        case weekday(Int, ordinal: Int, month: Int, days: Int)
    }

    /// Its words in lower case, signs as words of their own.
    package let words: [String]
    package let rule: Rule

    package init(_ words: String, _ rule: Rule) {
        self.words = words.split(separator: " ").map(String.init)
        self.rule = rule
    }
}

extension Holiday.Rule {
    package func day(in year: Int) -> CalendarDate? {
        switch self {
        case .fixed(let month, let day):
            CalendarDate(year: year, month: month, day: day)
        case .easter(let days):
            Self.easter(in: year)?.adding(days: days)
        case .weekday(let weekday, let ordinal, let month, let days):
            CalendarDate(year: year, month: month, day: 1).map { first in
                first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1) + days)
            }
        }
    }

    /// Easter Sunday by the Gregorian computus in the form that Oudin gave it in 1940.
    private static func easter(in year: Int) -> CalendarDate? {
        let century = year / 100
        let golden = year % 19
        let correction = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        let full =
            correction - (correction / 28)
            * (1 - (correction / 28) * (29 / (correction + 1)) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7
        let offset = full - weekday
        let month = 3 + (offset + 40) / 44
        return CalendarDate(year: year, month: month, day: offset + 28 - 31 * (month / 4))
    }
}

/// A date as precise as it was told: "in 2019" is a year and not its first of January.
package enum PartialDate: Hashable, Sendable {
    case year(Int)
    /// Quarter 1 to 4.
    case quarter(Int, year: Int)
    /// Month 1 to 12.
    case month(Int, year: Int)
    case day(CalendarDate)

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Qn`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year >= 0 else {
            return nil
        }
        switch parts.count {
        case 1:
            self = .year(year)
        case 2 where parts[1].hasPrefix("Q"):
            guard parts[1].utf8.count == 2, let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter)
            else { return nil }
            self = .quarter(quarter, year: year)
        case 2:
            guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
                return nil
            }
            self = .month(month, year: year)
        default:
            guard let day = CalendarDate(text) else { return nil }
            self = .day(day)
        }
    }

    package var year: Int {
        switch self {
        case .year(let year), .quarter(_, let year), .month(_, let year): year
        case .day(let date): date.year
        }
    }

    package var grain: Grain {
        switch self {
        case .year: .year
        case .quarter: .quarter
        case .month: .month
        case .day: .day
        }
    }

    /// The first day it may mean.
    package var firstDay: CalendarDate {
        switch self {
        case .year(let year): Self.date(year, 1, 1)
        case .quarter(let quarter, let year): Self.date(year, quarter * 3 - 2, 1)
        case .month(let month, let year): Self.date(year, month, 1)
        case .day(let date): date
        }
    }

    /// The last day it may mean.
    package var lastDay: CalendarDate {
        switch self {
        case .year(let year): Self.date(year, 12, 31)
        case .quarter(let quarter, let year):
            Self.date(year, quarter * 3, 1).adding(months: 1).adding(days: -1)
        case .month(let month, let year): Self.date(year, month, CalendarDate.days(inMonth: month, of: year))
        case .day(let date): date
        }
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }
}

extension PartialDate: CustomStringConvertible {
    /// The form it is written in the model: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Qn`.
    package var description: String {
        switch self {
        case .year(let year): padded(year, 4)
        case .quarter(let quarter, let year): "\(padded(year, 4))-Q\(quarter)"
        case .month(let month, let year): "\(padded(year, 4))-\(padded(month, 2))"
        case .day(let date): "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension PartialDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = PartialDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text)' is no date of the form YYYY, YYYY-MM, YYYY-MM-DD or YYYY-Qn"
            )
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// How precise a date is.
package enum Grain: String, Hashable, Sendable, Codable {
    case day, month, quarter, year, decade, span
}

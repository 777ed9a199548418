/// A date as precise as it was told: "in 2019" is a year and not its first of January.
package enum PartialDate: Hashable, Sendable {
    case year(Int)
    /// Quarter 1 to 4.
    case quarter(Int, year: Int)
    /// Month 1 to 12.
    case month(Int, year: Int)
    case day(CalendarDate)

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Qn`.
    package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

    /// As ``init(_:)``, from bytes.
    package init?(utf8 text: [UInt8]) {
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in text[range] {
                guard byte &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(byte) - 0x30
            }
            return value
        }
        let hyphen = UInt8(ascii: "-")
        guard text.count >= 4, let year = number(0..<4) else { return nil }
        switch text.count {
        case 4: self = .year(year)
        case 7 where text[4] == hyphen && text[5] == UInt8(ascii: "Q"):
            guard let quarter = number(6..<7), (1...4).contains(quarter) else { return nil }
            self = .quarter(quarter, year: year)
        case 7 where text[4] == hyphen:
            guard let month = number(5..<7), (1...12).contains(month) else { return nil }
            self = .month(month, year: year)
        case 10 where text[4] == hyphen && text[7] == hyphen:
            guard let month = number(5..<7), let day = number(8..<10),
                let date = CalendarDate(year: year, month: month, day: day)
            else { return nil }
            self = .day(date)
        default: return nil
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
        ShortText.string(atMost: Self.longestText) { write(to: &$0) }
    }

    /// Bytes of a date whose year takes as many digits as there may be.
    package static let longestText = Int.longestDecimal + 6

    /// Appends the date as ``description`` gives it.
    func write(to text: inout ShortText) {
        text.append(year, width: 4)
        switch self {
        case .year: break
        case .quarter(let quarter, _):
            text.append(byte: UInt8(ascii: "-"))
            text.append(byte: UInt8(ascii: "Q"))
            text.append(quarter)
        case .month(let month, _):
            text.append(byte: UInt8(ascii: "-"))
            text.append(month, width: 2)
        case .day(let date):
            text.append(byte: UInt8(ascii: "-"))
            text.append(date.month, width: 2)
            text.append(byte: UInt8(ascii: "-"))
            text.append(date.day, width: 2)
        }
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

import BriefingModel

/// The rule that a zone goes on by: `EST5EDT,M3.2.0,M11.1.0` (POSIX, with the hours of RFC 9636).
struct ZoneFooter: Hashable, Sendable {
    private var standardOffset: Int
    private var summer: Summer?

    private struct Summer: Hashable {
        var offset: Int
        var start: YearlyMoment
        var end: YearlyMoment
    }

    /// A day of every year and a time by the clock in force until then.
    private struct YearlyMoment: Hashable {
        enum Day: Hashable {
            /// Week 5 is the last one; 0 is Sunday.
            case weekday(Int, week: Int, month: Int)
            /// From 1, 29 February not counted.
            case dayOfCommonYear(Int)
            /// From 0.
            case dayOfYear(Int)
        }

        var day: Day
        var second: Int

        func seconds(in year: Int) -> Int {
            let newYear = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
            let number: Int
            switch day {
            case .dayOfYear(let day): number = newYear + day
            case .dayOfCommonYear(let day):
                number = newYear + day - 1 + (CalendarDate.isLeap(year) && day >= 60 ? 1 : 0)
            case .weekday(let weekday, let week, let month):
                let first = CalendarDate(year: year, month: month, day: 1)?.dayNumber ?? newYear
                // 1 January 1970 was a Thursday.
                let ahead = ((weekday - (first + 4)) % 7 + 7) % 7
                let last = CalendarDate.days(inMonth: month, of: year)
                var day = ahead + (week - 1) * 7
                while day >= last { day -= 7 }
                number = first + day
            }
            return number * 86_400 + second
        }
    }

    init?(_ text: some Collection<UInt8>) {
        var scanner = Scanner(Array(text))
        guard scanner.name(), let west = scanner.time() else { return nil }
        standardOffset = -west
        guard !scanner.isAtEnd else { return }
        guard scanner.name() else { return nil }
        let offset = scanner.next == UInt8(ascii: ",") ? standardOffset + 3600 : scanner.time().map { -$0 }
        guard let offset, scanner.take(","), let start = scanner.moment(), scanner.take(","),
            let end = scanner.moment(), scanner.isAtEnd
        else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }

    func offset(at moment: Int) -> Int {
        guard let summer else { return standardOffset }
        let local = moment + standardOffset
        let year = CalendarDate(dayNumber: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400).year
        let start = summer.start.seconds(in: year) - standardOffset
        let end = summer.end.seconds(in: year) - summer.offset
        let isSummer = start < end ? (start..<end).contains(moment) : !(end..<start).contains(moment)
        return isSummer ? summer.offset : standardOffset
    }

    private struct Scanner {
        let bytes: [UInt8]
        var index = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { index >= bytes.count }
        var next: UInt8? { isAtEnd ? nil : bytes[index] }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard next == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        /// `EST`, or in angle brackets `<+0330>`.
        mutating func name() -> Bool {
            let start = index
            if take("<") {
                while let byte = next, byte != UInt8(ascii: ">") {
                    _ = byte
                    index += 1
                }
                return take(">")
            }
            while let byte = next, (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(byte) { index += 1 }
            return index - start >= 3
        }

        mutating func number() -> Int? {
            var value: Int?
            while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte),
                value ?? 0 < 100_000
            {
                value = (value ?? 0) * 10 + Int(byte - 48)
                index += 1
            }
            return value
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time() -> Int? {
            let isNegative = take("-")
            if !isNegative { _ = take("+") }
            guard var seconds = number().map({ $0 * 3600 }) else { return nil }
            if take(":") {
                guard let minutes = number() else { return nil }
                seconds += minutes * 60
                if take(":") {
                    guard let rest = number() else { return nil }
                    seconds += rest
                }
            }
            return isNegative ? -seconds : seconds
        }

        mutating func moment() -> YearlyMoment? {
            let day: YearlyMoment.Day
            if take("M") {
                guard let month = number(), take("."), let week = number(), take("."), let weekday = number(),
                    (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
                else { return nil }
                day = .weekday(weekday, week: week, month: month)
            } else if take("J") {
                guard let number = number() else { return nil }
                day = .dayOfCommonYear(number)
            } else {
                guard let number = number() else { return nil }
                day = .dayOfYear(number)
            }
            guard take("/") else { return YearlyMoment(day: day, second: 7200) }
            return time().map { YearlyMoment(day: day, second: $0) }
        }
    }
}

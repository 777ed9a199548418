import BriefingModel

/// Places expressions in the calendar, against the document's date and the dates spoken of before.
///
/// News looks back unless the verb looks forward. Nothing is resolved against any clock: without a document's date what
/// needs one stays open.
struct TimeResolver {
    /// The day that times without their year are told from.
    var document: PartialDate?
    /// Whether 04/07 is the fourth of July, where the document shows it.
    let writesDayFirst: Bool?
    /// The date last spoken of, with both ends.
    var reference: (first: PartialDate, last: PartialDate)? {
        didSet { if case .day? = reference?.first { dayReference = reference?.first } }
    }
    /// The day last spoken of, whatever year was named since.
    private var dayReference: PartialDate?

    init(document: PartialDate?, writesDayFirst: Bool?) {
        self.document = document
        self.writesDayFirst = writesDayFirst
    }

    enum Outcome: Hashable, Sendable {
        case placed(PartialDate, end: PartialDate?, basis: Basis)
        case open(String)
        /// What it reaches over as a page tells it, and to the day.
        case duration(String, reach: Reach?, days: Reach?)
    }

    private var day: CalendarDate? {
        if case .day(let day) = document { return day }
        return nil
    }

    private var month: Int? {
        switch document {
        case .day(let day): day.month
        case .month(let month, _): month
        default: nil
        }
    }

    /// - Returns: nil where the words place nothing, so that they are no mention.
    func outcome(of value: TimeValue, tense: TenseReader.Tense) -> Outcome? {
        switch value {
        case .duration(let text): return .duration(text, reach: nil, days: nil)
        case .window(let count, let unit): return TimeWindow(document: document).outcome(count, unit)
        case .workdays(let count): return TimeWindow(document: document).outcome(workdays: count)
        case .timex(let text): return .open(text)
        default: break
        }
        if let season = season(value, tense) { return .open(season) }
        if let (first, last) = place(value, tense) {
            return .placed(first, end: last == first ? nil : last, basis: Self.basis(of: value))
        }
        return Self.openForm(value).map { .open($0) }
    }

    static func basis(of value: TimeValue) -> Basis {
        switch value {
        case .fixed, .timex, .duration: .stated
        case .undecided(_, _, let year): year == nil ? .inferred : .stated
        case .part(_, let whole): basis(of: whole)
        case .span(let first, let last):
            basis(of: first) == basis(of: last) ? basis(of: first) : .inferred
        case .month, .monthDay, .holiday, .weekday, .dayOfMonth, .season, .quarter, .decade: .inferred
        case .today, .unit, .named, .following, .shifted, .window, .workdays, .samePeriod: .derived
        case .lasting(_, _, let start): basis(of: start)
        }
    }

    /// The TIMEX3 form with the unknown years as X.
    private static func openForm(_ value: TimeValue) -> String? {
        switch value {
        case .month(let month): "XXXX-\(two(month))"
        case .monthDay(let month, let day): "XXXX-\(two(month))-\(two(day))"
        case .weekday(let weekday), .named(.weekday(let weekday), _): "XXXX-WXX-\(weekday)"
        case .quarter(let quarter): "XXXX-Q\(quarter)"
        case .dayOfMonth(let day, _): "XXXX-XX-\(two(day))"
        case .today: "XXXX-XX-XX"
        case .unit(.day, _, _): "XXXX-XX-XX"
        case .unit(.year, _, _): "XXXX"
        case .unit(.month, _, _): "XXXX-XX"
        case .part(.month(let month), .unit(.year, _, _)): "XXXX-\(two(month))"
        case .part(.monthDay(let month, let day), .unit(.year, _, _)): "XXXX-\(two(month))-\(two(day))"
        case .span(let first, let last):
            openForm(first).flatMap { start in openForm(last).map { "\(start)/\($0)" } }
        default: nil
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: Placing

    typealias Ends = (first: PartialDate, last: PartialDate)

    private func place(_ value: TimeValue, _ tense: TenseReader.Tense) -> Ends? {
        switch value {
        case .fixed(let date, let end): return (date, end ?? date)
        case .timex, .duration, .window, .workdays, .season: return nil
        case .month(let month): return year(ofMonth: month, tense).map { same(.month(month, year: $0)) }
        case .monthDay(let month, let day): return date(month, day, tense).map { same(.day($0)) }
        case .quarter(let quarter):
            return year(ofQuarter: quarter, tense).map { same(.quarter(quarter, year: $0)) }
        case .weekday(let weekday):
            guard let day else { return nil }
            let back = (day.weekday - weekday + 7) % 7
            return same(.day(day.adding(days: tense == .future ? (7 - back) % 7 : -back)))
        case .dayOfMonth(let number, let weekday):
            return dayOfMonth(number, weekday, tense).map { same(.day($0)) }
        case .holiday(let rule):
            return nearest(tense) { rule.day(in: $0) }.map { same(.day($0)) }
        case .decade(let tens):
            let latest = document?.year ?? 2020
            let start = 2000 + tens <= latest ? 2000 + tens : 1900 + tens
            return (.year(start), .year(start + 9))
        case .undecided(let first, let second, let year):
            return undecided(first, second, year, tense)
        case .today(let days): return day.map { same(.day($0.adding(days: days))) }
        case .unit(let unit, let offset, let fromReference):
            return self.unit(unit, offset, fromReference, tense)
        case .named(let inner, let direction): return named(inner, direction)
        case .following(.month(let month)):
            guard let spokenOf = reference?.last else { return nil }
            let isLater = month > spokenOf.lastDay.month && spokenOf.grain != .year
            return same(.month(month, year: spokenOf.year + (isLater ? 0 : 1)))
        case .following: return nil
        case .shifted(let count, let unit, let anchor): return shifted(count, unit, anchor, tense)
        case .part(let part, let whole):
            guard let ends = place(whole, tense) else { return nil }
            return self.part(part, of: ends)
        case .span(let first, let last): return span(first, last, tense)
        case .samePeriod(let years): return samePeriod(years)
        case .lasting(let count, let unit, let start):
            guard case .day(let first)? = place(start, tense)?.first, count > 0,
                let end = TimeWindow.end(of: count, unit, from: first)
            else { return nil }
            return (.day(first), .day(end))
        }
    }

    private func same(_ date: PartialDate) -> Ends { (date, date) }

    private func year(ofMonth wanted: Int, _ tense: TenseReader.Tense) -> Int? {
        guard let document else { return nil }
        guard let month else { return document.year }
        switch tense {
        case .past: return wanted <= month ? document.year : document.year - 1
        case .future: return wanted >= month ? document.year : document.year + 1
        case .present:
            let gone = (month - wanted + 12) % 12
            return gone <= Self.newsMonths
                ? (wanted <= month ? document.year : document.year - 1)
                : (wanted >= month ? document.year : document.year + 1)
        case .unknown:
            let ahead = (wanted - month + 12) % 12
            if ahead * 2 < 12 - ahead { return wanted >= month ? document.year : document.year + 1 }
            return wanted <= month ? document.year : document.year - 1
        }
    }

    private func year(ofQuarter wanted: Int, _ tense: TenseReader.Tense) -> Int? {
        guard let document else { return nil }
        guard let month else { return document.year }
        let current = (month + 2) / 3
        switch tense {
        case .future: return wanted >= current ? document.year : document.year + 1
        case .present where wanted < current - 1: return document.year + 1
        case .past, .unknown, .present:
            return wanted <= current || wanted == current + 1 && current > 1
                ? document.year : document.year - 1
        }
    }

    private func date(_ wantedMonth: Int, _ wantedDay: Int, _ tense: TenseReader.Tense) -> CalendarDate? {
        guard let document else { return nil }
        if day == nil {
            guard let month else {
                return CalendarDate(year: document.year, month: wantedMonth, day: wantedDay)
            }
            let year =
                tense == .future
                ? (wantedMonth >= month ? document.year : document.year + 1)
                : (wantedMonth <= month ? document.year : document.year - 1)
            return CalendarDate(year: year, month: wantedMonth, day: wantedDay)
        }
        let told = nearest(tense) { CalendarDate(year: $0, month: wantedMonth, day: wantedDay) }
        // "ordered a rerun on 23 June", told on 11 June: a day of last year would be told with its year.
        if tense == .past, let day, let told, day.dayNumber - told.dayNumber > 365 - Self.soon,
            let next = CalendarDate(year: told.year + 1, month: wantedMonth, day: wantedDay), next > day
        {
            return next
        }
        return told
    }

    /// For how many months what is told in the present may lie behind.
    private static let newsMonths = 1

    /// How many days ahead the day of a plan lies that a verb of the past tells.
    private static let soon = 31

    /// The last or next of the days that one falls on each year.
    private func nearest(_ tense: TenseReader.Tense, _ dayIn: (Int) -> CalendarDate?) -> CalendarDate? {
        guard let day else { return document.flatMap { dayIn($0.year) } }
        let past = [0, 1, 2, 3, 4, 8].compactMap { dayIn(day.year - $0) }.first { $0 <= day }
        let future = [0, 1, 2, 3, 4, 8].compactMap { dayIn(day.year + $0) }.first { $0 >= day }
        switch tense {
        case .past: return past
        case .future: return future
        case .present:
            guard let past, day.dayNumber - past.dayNumber <= Self.newsMonths * 31 else {
                return future ?? past
            }
            return past
        case .unknown:
            guard let past, let future else { return past ?? future }
            // Told without a verb, the past is as good as a future half as far.
            return (future.dayNumber - day.dayNumber) * 2 < day.dayNumber - past.dayNumber ? future : past
        }
    }

    private func dayOfMonth(_ number: Int, _ weekday: Int?, _ tense: TenseReader.Tense) -> CalendarDate? {
        guard let day else { return nil }
        // "The concert on the 19th is sold out": of what is told in the present the day is still to come.
        let isAhead = tense == .future || tense == .present
        let months = (0..<15).map { isAhead ? $0 : -$0 }
        for offset in months {
            let base = CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: offset)
            guard let base, let date = CalendarDate(year: base.year, month: base.month, day: number) else {
                continue
            }
            if let weekday, date.weekday != weekday { continue }
            if isAhead ? date >= day : date <= day { return date }
        }
        return nil
    }

    private func undecided(_ first: Int, _ second: Int, _ year: Int?, _ tense: TenseReader.Tense) -> Ends? {
        var (month, number) = writesDayFirst == true ? (second, first) : (first, second)
        if month > 12 { swap(&month, &number) }
        if let year { return CalendarDate(year: year, month: month, day: number).map { same(.day($0)) } }
        return date(month, number, tense).map { same(.day($0)) }
    }

    private func unit(_ unit: TimeUnit, _ offset: Int, _ fromReference: Bool, _ tense: TenseReader.Tense)
        -> Ends?
    {
        var base = document
        if fromReference {
            base = reference?.first ?? document
            if unit == .day, let day {
                // "the day" of a report on yesterday's trade is that day, not one of years ago.
                if case .day(let told)? = base, offset != 0 || abs(day.dayNumber - told.dayNumber) <= 7 {
                    base = .day(told)
                } else {
                    base = document
                }
            }
        }
        // "that year" of no year told, or of several, is no year of the document's.
        if fromReference, unit == .year, offset == 0, reference.map({ $0.first.year != $0.last.year }) ?? true
        {
            return nil
        }
        guard let base else { return nil }
        switch unit {
        case .year: return same(.year(base.year + offset))
        case .decade:
            let start = base.year - base.year % 10 + offset * 10
            return (.year(start), .year(start + 9))
        case .century:
            let start = base.year - base.year % 100 + offset * 100
            return (.year(start), .year(start + 99))
        case .quarter:
            guard base.grain != .year else { return nil }
            let first = base.firstDay
            let index = first.year * 4 + (first.month - 1) / 3 + offset
            return same(.quarter(index % 4 + 1, year: index / 4))
        case .month:
            guard base.grain == .day || base.grain == .month else { return nil }
            let first = base.firstDay.adding(months: offset)
            return same(.month(first.month, year: first.year))
        case .week:
            guard case .day(let day) = base else { return nil }
            let monday = day.adding(days: 1 - day.weekday + 7 * offset)
            return (.day(monday), .day(monday.adding(days: 6)))
        case .weekend:
            guard case .day(let day) = base else { return nil }
            var saturday = day.adding(days: 6 - day.weekday + 7 * offset)
            // Told in the past, "the weekend" of a Monday's news is the one before.
            if offset == 0, saturday > day, tense == .past { saturday = saturday.adding(days: -7) }
            return (.day(saturday), .day(saturday.adding(days: 1)))
        case .day:
            guard case .day(let day) = base else { return nil }
            // "resigned the next day": after a day that the text has not named.
            if fromReference, offset > 0, tense == .past, base == document, reference?.first != document {
                return nil
            }
            return same(.day(day.adding(days: offset)))
        case .second, .minute, .hour, .night, .fortnight: return nil
        }
    }

    private func named(_ value: TimeValue, _ direction: Int) -> Ends? {
        guard let document else { return nil }
        switch value {
        case .weekday(let weekday):
            guard let day else { return nil }
            switch direction {
            case 0: return same(.day(day.adding(days: weekday - day.weekday)))
            case ..<0: return same(.day(day.adding(days: -((day.weekday - weekday + 6) % 7 + 1))))
            default: return same(.day(day.adding(days: (weekday - day.weekday + 6) % 7 + 1)))
            }
        case .holiday(let rule):
            guard let day else { return nil }
            switch direction {
            case 0: return rule.day(in: day.year).map { same(.day($0)) }
            case ..<0:
                return [0, -1].compactMap { rule.day(in: day.year + $0) }.first { $0 < day }.map {
                    same(.day($0))
                }
            default:
                return [0, 1].compactMap { rule.day(in: day.year + $0) }.first { $0 > day }.map {
                    same(.day($0))
                }
            }
        case .monthDay(let wanted, let number):
            guard let day else { return nil }
            let days = [-1, 0, 1].compactMap {
                CalendarDate(year: day.year + $0, month: wanted, day: number)
            }
            switch direction {
            case 0: return CalendarDate(year: day.year, month: wanted, day: number).map { same(.day($0)) }
            case ..<0: return days.last { $0 < day }.map { same(.day($0)) }
            default: return days.first { $0 > day }.map { same(.day($0)) }
            }
        case .month(let wanted):
            guard let month else { return direction == 0 ? same(.month(wanted, year: document.year)) : nil }
            let year =
                switch direction {
                case 0: document.year
                case ..<0: wanted < month ? document.year : document.year - 1
                default: wanted > month ? document.year : document.year + 1
                }
            return same(.month(wanted, year: year))
        default: return nil
        }
    }

    private func shifted(
        _ count: Int,
        _ unit: TimeUnit,
        _ anchor: TimeValue.Anchor,
        _ tense: TenseReader.Tense
    ) -> Ends? {
        let base: PartialDate?
        switch anchor {
        case .document: base = document
        // "A year earlier" than what the text tells of; "two years later" than something it must have named.
        // Days and weeks are counted from a day: "the highest since 1998. Two days later …".
        case .reference:
            let isOfDays = unit == .day || unit == .night || unit == .week || unit == .fortnight
            let own =
                isOfDays && reference?.first.grain != .day
                ? count > 0 ? dayReference : nil : reference?.first
            // "was done three weeks earlier": than usual, where no day was told.
            base = own ?? (count < 0 && !isOfDays ? document : nil)
        case .referenceDay: base = reference?.first
        case .time(let value): base = place(value, tense)?.first
        }
        guard let base else { return nil }
        let isAnchored =
            switch anchor {
            case .time, .referenceDay: true
            case .document, .reference: false
            }
        switch unit {
        case .year, .decade, .century:
            let years = count * (unit == .year ? 1 : unit == .decade ? 10 : 100)
            guard isAnchored, case .day(let day) = base else {
                // An anaphoric "a year earlier" is as precise as what it goes back from.
                if case .reference = anchor {
                    switch base {
                    case .month(let month, let year): return same(.month(month, year: year + years))
                    case .quarter(let quarter, let year): return same(.quarter(quarter, year: year + years))
                    default: break
                    }
                }
                return (1...9_999).contains(base.year + years) ? same(.year(base.year + years)) : nil
            }
            return same(.day(day.adding(months: years * 12)))
        case .quarter: return nil
        case .month:
            guard base.grain == .day || base.grain == .month else { return nil }
            let moved = base.firstDay.adding(months: count)
            return isAnchored && base.grain == .day
                ? same(.day(moved)) : same(.month(moved.month, year: moved.year))
        case .week, .fortnight, .day, .night, .weekend:
            guard case .day(let day) = base else { return nil }
            let days = unit == .fortnight ? 14 : unit == .week || unit == .weekend ? 7 : 1
            return same(.day(day.adding(days: count * days)))
        case .second, .minute, .hour: return nil
        }
    }

    private func span(_ first: TimeValue, _ last: TimeValue, _ tense: TenseReader.Tense) -> Ends? {
        guard let end = place(last, tense), let start = place(first, tense) else { return nil }
        guard start.first.firstDay > end.last.lastDay else {
            // "from August to October", told in between, began in the same year as it ends.
            if case .month(let a, let startYear) = start.first, case .month(let b, let year) = end.last,
                case .month = first, a <= b, startYear != year
            {
                return (.month(a, year: year), end.last)
            }
            if case .day(let a) = start.first, case .day(let b) = end.last, case .monthDay = first,
                case .monthDay = last,
                (a.month, a.day) <= (b.month, b.day), a.year != b.year,
                let moved = CalendarDate(year: b.year, month: a.month, day: a.day)
            {
                return (.day(moved), end.last)
            }
            return (start.first, end.last)
        }
        // "has proposed a truce from 10 to 25 September": where the first day is near ahead, so is the last.
        if case .day(let a) = start.first, case .day(let b) = end.last, case .monthDay = first,
            case .monthDay = last, let day, a > day,
            let moved = CalendarDate(year: a.year, month: b.month, day: b.day),
            moved > a
        {
            return (.day(a), .day(moved))
        }
        return earlier(first, start, than: end.last).map { ($0, end.last) }
    }

    private func earlier(_ value: TimeValue, _ ends: Ends, than end: PartialDate) -> PartialDate? {
        switch (value, ends.first) {
        case (.month, .month(let month, let year)): .month(month, year: year - 1)
        case (.monthDay, .day(let date)):
            CalendarDate(year: date.year - 1, month: date.month, day: date.day).map { .day($0) }
        case (.weekday, .day(let date)): .day(date.adding(days: -7))
        default: nil
        }
    }

    private func samePeriod(_ years: Int) -> Ends? {
        guard let reference, reference.first.grain != .day,
            reference.first.year == document?.year ?? reference.first.year
        else {
            return document.map { same(.year($0.year + years)) }
        }
        return (reference.first.moved(years: years), reference.last.moved(years: years))
    }

    private func season(_ value: TimeValue, _ tense: TenseReader.Tense) -> String? {
        let starts = [3, 6, 9, 12]
        switch value {
        case .season(let season):
            guard let document else { return nil }
            let start = starts[season - 1]
            guard let month else { return TimeParser.seasonValue(season, document.year) }
            let year =
                tense == .future
                ? (start + 2 >= month ? document.year : document.year + 1)
                : (start <= month ? document.year : document.year - 1)
            return TimeParser.seasonValue(season, year)
        case .following(.season(let season)):
            guard let spokenOf = reference?.last else { return nil }
            let year = spokenOf.lastDay.year
            // "In January …, the following spring": not the one that is about to begin.
            let isLater = starts[season - 1] - spokenOf.lastDay.month > 3 && spokenOf.grain != .year
            return TimeParser.seasonValue(season, isLater ? year : year + 1)
        case .named(.season(let season), let direction):
            guard let document, let month else { return nil }
            let start = starts[season - 1]
            let year =
                switch direction {
                case 0: document.year
                case ..<0: start + 2 < month ? document.year : document.year - 1
                default: start > month ? document.year : document.year + 1
                }
            return TimeParser.seasonValue(season, year)
        case .part(.season(let season), let whole):
            return place(whole, tense).map { TimeParser.seasonValue(season, $0.first.year) }
        default: return nil
        }
    }

    // MARK: Parts

    private func part(_ part: TimePart, of whole: Ends) -> Ends? {
        let first = whole.first.firstDay
        let last = whole.last.lastDay
        let year = whole.first.year
        switch part {
        case .quarter(let quarter):
            if whole.first.grain == .year {
                return quarter > 0 ? same(.quarter(quarter, year: year)) : same(.quarter(4, year: year))
            }
            return nil
        case .half(let half):
            guard whole.first.grain == .year else { return halfOf(whole, half) }
            guard whole.first == whole.last else {
                let middle = (whole.first.year + whole.last.year + 1) / 2
                return half == 1 ? (whole.first, .year(middle - 1)) : (.year(middle), whole.last)
            }
            return (.month(half * 6 - 5, year: year), .month(half * 6, year: year))
        case .month(let month):
            let number = month < 0 ? last.month : month
            return (1...12).contains(number) ? same(.month(number, year: year)) : nil
        case .monthDay(let month, let day):
            return CalendarDate(year: year, month: month, day: day).map { same(.day($0)) }
        case .season: return nil
        case .weekday(let weekday, let ordinal):
            guard last.dayNumber - first.dayNumber > 6 else { return nil }
            if ordinal > 0 {
                let date = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1))
                return date <= last ? same(.day(date)) : nil
            }
            let date = last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (ordinal + 1))
            return date >= first ? same(.day(date)) : nil
        case .week(let ordinal): return week(ordinal, first, last)
        case .day(let ordinal):
            let date = ordinal > 0 ? first.adding(days: ordinal - 1) : last.adding(days: ordinal + 1)
            return date >= first && date <= last ? same(.day(date)) : nil
        case .decade(let ordinal):
            guard whole.first.grain == .year, whole.last.year - year >= 99 else { return nil }
            return (.year(year + ordinal * 10 - 10), .year(year + ordinal * 10 - 1))
        case .run(let count, let unit): return run(count, unit, whole)
        case .onWeekday(let weekday):
            guard last.dayNumber - first.dayNumber == 6 else { return nil }
            return same(.day(first.adding(days: weekday - 1)))
        case .holiday(let rule): return rule.day(in: year).map { same(.day($0)) }
        case .weekend:
            // A Monday's is the one before, a Sunday's its own.
            let days = first.weekday == 1 ? -2 : first.weekday == 7 ? -1 : 6 - first.weekday
            let saturday = first.adding(days: days)
            return (.day(saturday), .day(saturday.adding(days: 1)))
        }
    }

    private func halfOf(_ whole: Ends, _ half: Int) -> Ends? {
        guard case .month(let month, let year) = whole.first, whole.first == whole.last,
            let first = CalendarDate(year: year, month: month, day: half == 1 ? 1 : 16)
        else { return nil }
        let last = half == 1 ? first.adding(days: 14) : whole.last.lastDay
        return (.day(first), .day(last))
    }

    /// The ISO week of which most days lie in the whole; 0 is the week that holds its first day.
    private func week(_ ordinal: Int, _ first: CalendarDate, _ last: CalendarDate) -> Ends? {
        let monday: CalendarDate
        if ordinal == 0 {
            monday = first.adding(days: 1 - first.weekday)
        } else if ordinal > 0 {
            let thursday = first.adding(days: (4 - first.weekday + 7) % 7 + 7 * (ordinal - 1))
            monday = thursday.adding(days: -3)
        } else {
            let thursday = last.adding(days: -((last.weekday - 4 + 7) % 7) + 7 * (ordinal + 1))
            monday = thursday.adding(days: -3)
        }
        guard monday.adding(days: 3) <= last || ordinal == 0 else { return nil }
        return (.day(monday), .day(monday.adding(days: 6)))
    }

    private func run(_ count: Int, _ unit: TimeUnit, _ whole: Ends) -> Ends? {
        let first = whole.first.firstDay
        let last = whole.last.lastDay
        let length = abs(count)
        switch unit {
        case .month, .quarter:
            let months = length * (unit == .quarter ? 3 : 1)
            let start =
                count > 0
                ? first
                : (CalendarDate(year: last.year, month: last.month, day: 1) ?? last).adding(
                    months: 1 - months
                )
            guard whole.first.grain != .day, start >= first else { return nil }
            let end = start.adding(months: months - 1)
            return (.month(start.month, year: start.year), .month(end.month, year: end.year))
        case .day:
            let start = count > 0 ? first : last.adding(days: 1 - length)
            guard start >= first, start.adding(days: length - 1) <= last else { return nil }
            return (.day(start), .day(start.adding(days: length - 1)))
        case .week:
            guard let edge = week(count > 0 ? 1 : -1, first, last) else { return nil }
            let start = count > 0 ? edge.first.firstDay : edge.first.firstDay.adding(days: -7 * (length - 1))
            return (.day(start), .day(start.adding(days: 7 * length - 1)))
        case .year, .decade:
            let years = length * (unit == .decade ? 10 : 1)
            guard whole.last.year - whole.first.year + 1 >= years else { return nil }
            return count > 0
                ? (.year(whole.first.year), .year(whole.first.year + years - 1))
                : (.year(whole.last.year - years + 1), .year(whole.last.year))
        default: return nil
        }
    }
}

extension PartialDate {
    func moved(years: Int) -> PartialDate {
        switch self {
        case .year(let year): .year(year + years)
        case .quarter(let quarter, let year): .quarter(quarter, year: year + years)
        case .month(let month, let year): .month(month, year: year + years)
        case .day(let date): .day(date.adding(months: years * 12))
        }
    }
}

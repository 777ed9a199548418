import BriefingModel

/// Stretches from one point to another.
extension TimeParser {
    /// "from 1965 to 1973", "between May and July 2019", "from 03 to June 08", "3-14 June 2024".
    func span(at index: Int) -> Point? {
        if has(index, [.from, .between]) {
            let isBetween = has(index, .between)
            if let days = daySpan(at: index + 1, isBetween: isBetween) { return days }
            guard let first = point(at: index + 1, isExpected: true) ?? modifiedPoint(at: index + 1),
                first.rule != "none"
            else { return nil }
            return joined(first, at: index, inside: true, isBetween: isBetween)
        }
        return daySpan(at: index, isBetween: false)
    }

    private func modifiedPoint(at index: Int) -> Point? { expression(at: index) }

    /// Days of which only the last names the month.
    private func daySpan(at index: Int, isBetween: Bool) -> Point? {
        guard isDigits(index) || has(index, .the) || entry(index).ordinal >= 0, let first = dayNumber(index)
        else { return nil }
        guard connects(first.end, inside: true, isBetween: isBetween) else { return nil }
        guard let last = monthFirst(at: first.end + 1) ?? dayMonth(at: first.end + 1) else { return nil }
        switch last.value {
        case .monthDay(let month, let day) where day > first.day:
            return Point(value: .span(.monthDay(month, first.day), last.value), end: last.end, rule: "span")
        case .fixed(.day(let date), nil) where date.day > first.day:
            guard let start = CalendarDate(year: date.year, month: date.month, day: first.day) else {
                return nil
            }
            return Point(value: .fixed(.day(start), end: .day(date)), end: last.end, rule: "span")
        default: return nil
        }
    }

    /// The word or sign between the two ends.
    private func connects(_ index: Int, inside: Bool, isBetween: Bool) -> Bool {
        if isHyphen(index) || has(index, .to) { return true }
        if has(index, .until) { return inside || has(index, .until) }
        return isBetween && has(index, .and)
    }

    /// Puts a second point to a first where the words between them make a span.
    ///
    /// With `inside` "from" or "between" stands before.
    func joined(_ first: Point, at index: Int, inside: Bool, isBetween: Bool = false) -> Point? {
        guard first.rule != "none" else { return nil }
        if inside, let long = longSpan(first) { return long }
        guard Self.isPoint(first.value) else { return nil }
        var cursor = first.end
        if isSign(cursor, ","), has(cursor + 1, .to), inside { cursor += 1 }
        guard connects(cursor, inside: inside, isBetween: isBetween), !isHyphen(cursor) || !isDoubled(cursor)
        else { return nil }
        if !inside, has(cursor, .until) { return nil }
        var next = cursor + 1
        if has(cursor, .to), has(next, .until) { next += 1 }
        // "July 13-15", "November 18 to the 19th".
        if let (month, day) = Self.monthDay(first.value), let last = dayNumber(next),
            Self.year(first.value) == nil || isHyphen(cursor),
            !isWord(last.end) || entry(last.end).month == 0, monthFollows(last.end) == false
        {
            let plausible = last.day > day || last.isOrdinal
            if plausible, !looksPlural(last.end) || isHyphen(cursor), !isSign(last.end, "%"),
                !isSign(last.end, ":")
            {
                return closeDays(first, month, day, last, hyphen: isHyphen(cursor))
            }
        }
        if inside, has(next, .deictic) || has(next, .the) && has(next + 1, .deictic) {
            let word = has(next, .deictic) ? next : next + 1
            let days = entry(word).timeNumber
            let value = TimeValue.today(days == EnglishTime.nowNumber ? 0 : Int(days))
            return Point(
                value: .span(first.value, value),
                end: word + 1,
                rule: "span",
                isApproximate: first.isApproximate
            )
        }
        guard
            let last = numericDate(at: next) ?? expression(at: next)
                ?? point(at: next, isExpected: Self.isPlaced(first.value) || inside), last.rule != "none",
            Self.isPoint(last.value)
        else { return nil }
        guard inside || isThrough(cursor) || Self.level(first.value) == Self.level(last.value),
            let value = Self.span(first.value, last.value)
        else { return nil }
        return Point(
            value: value,
            end: last.end,
            rule: "span",
            isApproximate: first.isApproximate || last.isApproximate
        )
    }

    /// The word leads nowhere but to the end of a stretch.
    private func isThrough(_ index: Int) -> Bool {
        isWord(index)
            && ["through", "thru"].contains { reading.reads(index, $0) }
    }

    /// "from the 14th to the 16th century", "from the 1960s to the 1980s".
    private func longSpan(_ first: Point) -> Point? {
        guard case .fixed(.year(let start), .some) = first.value,
            connects(first.end, inside: true, isBetween: true),
            let last = expression(at: first.end + 1), case .fixed(.year, .some(let end)) = last.value,
            end.year > start
        else { return nil }
        return Point(
            value: .fixed(.year(start), end: end),
            end: last.end,
            rule: "span",
            isApproximate: last.isApproximate
        )
    }

    private func isDoubled(_ index: Int) -> Bool { isHyphen(index + 1) }

    private func monthFollows(_ index: Int) -> Bool {
        let cursor = has(index, .of) ? index + 1 : index
        return entry(cursor).month > 0 || isSign(index, "/")
            || isSign(index, "-") && isGlued(index) && isDigits(index + 1)
    }

    private func closeDays(
        _ first: Point,
        _ month: Int,
        _ day: Int,
        _ last: (day: Int, end: Int, isOrdinal: Bool),
        hyphen: Bool
    ) -> Point? {
        // The span may run into the next month: "from April twenty-seventh to the third".
        let lastMonth = last.day > day ? month : month % 12 + 1
        guard last.day <= CalendarDate.days(inMonth: lastMonth, of: 2000) else { return nil }
        if let year = Self.year(first.value) {
            guard last.day > day, let start = CalendarDate(year: year, month: month, day: day),
                let end = CalendarDate(year: year, month: month, day: last.day)
            else { return nil }
            return Point(value: .fixed(.day(start), end: .day(end)), end: last.end, rule: "span")
        }
        if let (year, end) = year(after: last.end),
            let start = CalendarDate(year: year, month: month, day: day),
            let stop = CalendarDate(year: year, month: lastMonth, day: last.day), start < stop
        {
            return Point(value: .fixed(.day(start), end: .day(stop)), end: end, rule: "span")
        }
        return Point(
            value: .span(.monthDay(month, day), .monthDay(lastMonth, last.day)),
            end: last.end,
            rule: "span"
        )
    }

    // MARK: Which values join

    private static func isPoint(_ value: TimeValue) -> Bool {
        switch value {
        case .duration, .window, .span, .samePeriod, .timex, .fixed(_, .some): false
        default: true
        }
    }

    private static func isPlaced(_ value: TimeValue) -> Bool {
        if case .fixed = value { return true }
        return false
    }

    private static func monthDay(_ value: TimeValue) -> (Int, Int)? {
        switch value {
        case .monthDay(let month, let day): (month, day)
        case .fixed(.day(let date), nil): (date.month, date.day)
        default: nil
        }
    }

    private static func year(_ value: TimeValue) -> Int? {
        if case .fixed(let date, _) = value { return date.year }
        return nil
    }

    /// How precise the ends are; ends of one level join without "from".
    private static func level(_ value: TimeValue) -> Int {
        switch value {
        case .fixed(.day, _), .monthDay, .holiday, .undecided, .today, .part(.monthDay, _): 0
        case .weekday, .named(.weekday, _): 1
        case .month, .fixed(.month, _), .named(.month, _), .part(.month, _): 2
        case .quarter, .fixed(.quarter, _): 3
        case .fixed(.year, _): 4
        case .decade: 5
        default: 6
        }
    }

    /// Shares the year of one end with the other where only one has it.
    private static func span(_ first: TimeValue, _ last: TimeValue) -> TimeValue? {
        switch (first, last) {
        case (.fixed(let start, nil), .fixed(let end, nil)):
            guard start.firstDay <= end.lastDay else { return nil }
            return start.grain == end.grain
                ? .fixed(start, end: end)
                : .fixed(.day(start.firstDay), end: .day(end.lastDay)).coarsened(start, end)
        case (.month(let month), .fixed(.month(let endMonth, let year), nil)):
            return .fixed(
                .month(month, year: month <= endMonth ? year : year - 1),
                end: .month(endMonth, year: year)
            )
        case (.month(let month), .fixed(.day(let end), nil)):
            let year = month <= end.month ? end.year : end.year - 1
            return CalendarDate(year: year, month: month, day: 1).map { .fixed(.day($0), end: .day(end)) }
        case (.monthDay(let month, let day), .fixed(.day(let end), nil)):
            let year = (month, day) <= (end.month, end.day) ? end.year : end.year - 1
            return CalendarDate(year: year, month: month, day: day).map { .fixed(.day($0), end: .day(end)) }
        case (.fixed(.month(let month, let year), nil), .month(let endMonth)):
            return .fixed(
                .month(month, year: year),
                end: .month(endMonth, year: endMonth >= month ? year : year + 1)
            )
        case (.fixed(.day(let start), nil), .monthDay(let month, let day)):
            let year = (month, day) >= (start.month, start.day) ? start.year : start.year + 1
            return CalendarDate(year: year, month: month, day: day).map { .fixed(.day(start), end: .day($0)) }
        case (.quarter(let quarter), .fixed(.quarter(let endQuarter, let year), nil)):
            return .fixed(
                .quarter(quarter, year: quarter <= endQuarter ? year : year - 1),
                end: .quarter(endQuarter, year: year)
            )
        default:
            return .span(first, last)
        }
    }
}

extension TimeValue {
    /// Months instead of days where both ends are months or coarser.
    fileprivate func coarsened(_ start: PartialDate, _ end: PartialDate) -> TimeValue {
        guard start.grain != .day, end.grain != .day else { return self }
        let first = start.firstDay
        let last = end.lastDay
        return .fixed(.month(first.month, year: first.year), end: .month(last.month, year: last.year))
    }
}

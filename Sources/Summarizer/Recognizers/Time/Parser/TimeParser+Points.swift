import BriefingModel

/// One expression, with its determiner and its modifiers.
extension TimeParser {
    /// An expression with what stands before it: "the early 1990s", "the end of last year", "mid-2021".
    func expression(at index: Int) -> Point? {
        modified(at: index) ?? point(at: index, isExpected: false)
    }

    /// A calendar expression without modifiers.
    func point(at index: Int, isExpected: Bool) -> Point? {
        guard inside(index) else { return nil }
        if isApostrophe(index) { return shortYear(at: index) }
        if isDigits(index) {
            return digitsPoint(at: index, isExpected: isExpected) ?? shifted(at: index)
                ?? ordinalFirst(at: index) ?? swappedWindow(at: index)
        }
        let entry = entry(index)
        if entry.month > 0 { return monthFirst(at: index) }
        if entry.weekday > 0 { return weekdayFirst(at: index) }
        let time = entry.time
        if time.contains(.the) {
            return afterThe(at: index)
        }
        if !time.isDisjoint(with: [.this, .last, .next, .that, .same]) {
            return ordinalFirst(at: index) ?? relative(at: index)
        }
        if time.contains(.deictic) { return deictic(at: index) }
        if time.contains(.holiday), let holiday = holiday(at: index) { return holiday }
        if time.contains(.season) { return season(at: index) }
        if time.contains(.partLetter) { return letterFirst(at: index) }
        if time.contains(.fiscal) { return fiscal(at: index) }
        if time.contains(.decadeName) { return decadeName(at: index) }
        if time.contains(.comparative) { return comparative(at: index) }
        if time.contains(.indefinite) || time.contains(.half) { return shifted(at: index) }
        if entry.number >= 0, has(index - 1, [.in, .since, .from, .until, .forwardPreposition]),
            let (year, end) = spelledYear(index),
            (1500...2100).contains(year), !looksPlural(end), !has(end, .unit), !isSign(end, "%")
        {
            return Point(value: .fixed(.year(year), end: nil), end: end, rule: "calendar-year")
        }
        if entry.number >= 0 || entry.ordinal >= 0 {
            return ordinalFirst(at: index) ?? shifted(at: index) ?? dayMonth(at: index)
                ?? swappedWindow(at: index)
        }
        if time.contains(.unit), entry.timeNumber == TimeUnit.week.rawValue,
            let week = numberedWeek(at: index)
        {
            return week
        }
        if isExpected, time.contains(.unit), let unit = TimeUnit(rawValue: entry.timeNumber), unit.isCalendar,
            !time.contains(.plural)
        {
            return Point(value: .unit(unit, 0, fromReference: false), end: index + 1, rule: "this-unit")
        }
        return nil
    }

    private func afterThe(at index: Int) -> Point? {
        let next = index + 1
        if isDigits(next) || isApostrophe(next) {
            let point = dayMonth(at: next) ?? ordinalFirst(at: next) ?? point(at: next, isExpected: false)
            // "the 1991 settlement": the determiner is the noun's.
            return point?.rule == "calendar-year" || point?.rule == "span" ? nil : point
        }
        let time = time(next)
        if time.contains(.unit) { return bareUnit(at: next) }
        if time.contains(.betweenNumberAndUnit), has(next + 1, .unit),
            entry(next + 1).timeNumber == TimeUnit.year.rawValue,
            !has(next + 1, .plural), !has(next + 2, [.of, .before, .after])
        {
            return Point(value: .unit(.year, 0, fromReference: true), end: next + 2, rule: "this-unit")
        }
        if has(next, .period) { return nil }
        // A determiner before the month or the weekday stays outside.
        if entry(next).month > 0 || entry(next).weekday > 0 { return nil }
        guard
            !time.isDisjoint(with: [
                .this, .last, .next, .same, .season, .fiscal, .decadeName, .partLetter, .holiday,
            ])
                || entry(next).number >= 0 || entry(next).ordinal >= 0
        else { return nil }
        return point(at: next, isExpected: false)
    }

    /// "'82" after words that speak of time, "'80s".
    private func shortYear(at index: Int) -> Point? {
        guard isDigits(index + 1), isGlued(index + 1), length(index + 1) == 2 else { return nil }
        if let decade = digitsPoint(at: index + 1, isExpected: false), decade.rule == "decade" {
            return decade
        }
        guard has(index - 1, .beforeYear), !isGlued(index + 2) || !isWord(index + 2) else { return nil }
        let year = Self.century(of: digits(index + 1), reading.documentDate?.year)
        return Point(value: .fixed(.year(year), end: nil), end: index + 2, rule: "calendar-year")
    }

    /// "the eighties", "nineteen-eighties".
    private func decadeName(at index: Int) -> Point? {
        guard has(index - 1, [.the, .early, .late, .middle, .in]) || isHyphen(index - 1) else { return nil }
        return Point(value: .decade(Int(entry(index).timeNumber)), end: index + 1, rule: "decade")
    }

    // MARK: Modifiers

    private func modified(at index: Int) -> Point? {
        var cursor = index
        if has(cursor, .the) { cursor += 1 }
        if isWord(cursor), !has(cursor, [.early, .middle, .late]), cursor > index {
            cursor += has(cursor + 1, .edge) ? 1 : 0
        }
        let classes = time(cursor)
        guard !classes.isDisjoint(with: [.early, .middle, .late]) else { return nil }
        var next = cursor + 1
        if isHyphen(next), isGlued(next), isGlued(next + 1) {
            next += 1
        } else if classes.contains(.edge) {
            guard has(next, .of) else { return nil }
            next += 1
        } else if has(next, [.in, .of]) || isSign(next, "-") {
            next += 1
        }
        var inner = point(at: next, isExpected: true)
        if inner == nil, has(next, .the) {
            inner = point(at: next + 1, isExpected: true)
        }
        guard var point = inner, point.rule != "none" else { return nil }
        switch point.value {
        case .duration, .window, .span, .samePeriod, .unit(.century, 0, _), .unit(.decade, 0, _): return nil
        case .fixed(.day, _), .monthDay: if classes.contains(.edge) { return nil }
        default: break
        }
        point.isApproximate = true
        return point
    }

    /// "earlier today", "later this week", "earlier in the year".
    private func comparative(at index: Int) -> Point? {
        var next = index + 1
        if has(next, .in) { next += 1 }
        guard has(next, [.this, .the, .deictic]), var point = point(at: next, isExpected: false) else {
            return nil
        }
        switch point.value {
        case .today, .unit: break
        default: return nil
        }
        if case .unit = point.value { point.isApproximate = true }
        return point
    }
}

extension TimeUnit {
    /// Units that the calendar counts.
    var isCalendar: Bool {
        switch self {
        case .second, .minute, .hour, .night, .fortnight: false
        default: true
        }
    }

    var isDayOrLonger: Bool {
        switch self {
        case .second, .minute, .hour: false
        default: true
        }
    }
}

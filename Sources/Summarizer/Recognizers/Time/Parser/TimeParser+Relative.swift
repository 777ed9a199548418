import BriefingModel

/// Times told from today or from the time spoken of: "yesterday", "the week", "next year", "the last three months".
extension TimeParser {
    // MARK: Counted from today

    func deictic(at index: Int) -> Point? {
        let days = entry(index).timeNumber
        guard days != EnglishTime.nowNumber else { return nil }
        return Point(value: .today(Int(days)), end: index + 1, rule: "deictic")
    }

    /// "the day", "the week", where the words round them mean the one spoken of.
    func bareUnit(at index: Int) -> Point? {
        guard let unit = TimeUnit(rawValue: entry(index).timeNumber), unit.isCalendar, !has(index, .plural)
        else { return nil }
        if unit == .day, has(index + 1, [.before, .after]), has(index + 2, .deictic),
            !has(index + 1, .comparative)
        {
            let sign = has(index + 1, .before) ? -1 : 1
            return Point(
                value: .shifted(sign, .day, from: .time(.today(Int(entry(index + 2).timeNumber)))),
                end: index + 3,
                rule: "shifted"
            )
        }
        if has(index + 1, [.before, .after]),
            has(index + 1, .comparative) || !isWord(index + 2) && !isDigits(index + 2)
        {
            return nil
        }
        if has(index + 1, .after), has(index + 2, .next), !isWord(index + 3) || !has(index + 3, .unit) {
            return Point(value: .unit(unit, 2, fromReference: false), end: index + 3, rule: "relative-unit")
        }
        if unit == .week, isDigits(index + 1) { return numberedWeek(at: index) }
        if unit == .week, has(index + 1, [.of, .beforeYear]) {
            let next = has(index + 2, .on) ? index + 3 : index + 2
            if let day = point(at: next, isExpected: false) {
                switch day.value {
                case .fixed(.day, nil), .monthDay, .today, .weekday:
                    return Point(value: .part(.week(0), of: day.value), end: day.end, rule: "part-of-time")
                default: break
                }
            }
        }
        if unit == .year, let year = yearNumber(index + 1) {
            return Point(value: .fixed(.year(year), end: nil), end: index + 2, rule: "calendar-year")
        }
        // "before the year was out": the year that the text tells of.
        if unit == .year, has(index - 2, .before), isWord(index + 1), reading.reads(index + 1, "was") {
            return Point(value: .unit(.year, 0, fromReference: true), end: index + 1, rule: "this-unit")
        }
        // "in the year in which the yard was built"
        if isWord(index + 2), entry(index + 2).classes.contains(.relative) { return nil }
        let previous = index - 2
        let closes = has(previous, [.of, .in, .beforeDuration, .edge, .on]) && !has(previous, [.rate])
        guard closes || endsVerb(previous), !has(index + 1, [.of, .that]),
            !isHyphen(index + 1) || !isGlued(index + 1),
            !isWord(index + 1) || endsVerb(previous)
                || has(
                    index + 1,
                    [.beforeYear, .beforeMonth, .comparative, .pastVerb, .yearVerb, .approximate]
                )
        else { return nil }
        if unit == .century || unit == .decade || unit == .night || unit == .quarter { return nil }
        if unit == .weekend {
            return Point(value: .unit(.weekend, 0, fromReference: false), end: index + 1, rule: "this-unit")
        }
        return Point(value: .unit(unit, 0, fromReference: unit == .day), end: index + 1, rule: "this-unit")
    }

    /// "week 27 of last year", "week 3 of 2027".
    func numberedWeek(at index: Int) -> Point? {
        guard (1...53).contains(digits(index + 1)) else { return nil }
        let next = has(index + 2, .of) || isSign(index + 2, ",") ? index + 3 : index + 2
        if let year = yearNumber(next) {
            return placed(.week(digits(index + 1)), in: .fixed(.year(year), end: nil), end: next + 1)
        }
        guard let whole = relative(at: next), case .unit(.year, _, _) = whole.value else { return nil }
        return placed(.week(digits(index + 1)), in: whole.value, end: whole.end)
    }

    /// "end the day", "closed the week": the object is the one spoken of, whatever follows.
    private func endsVerb(_ index: Int) -> Bool {
        has(index, .edge)
    }

    /// "last year", "next three days", "this October", "the following week", "that year".
    func relative(at index: Int) -> Point? {
        var start = index
        var determined = false
        if has(start, .the) || has(start, .that) && has(start + 1, .same) {
            start += 1
            determined = true
        }
        determined = determined || has(index - 1, .the)
        let classes = time(start)
        guard !classes.isDisjoint(with: [.this, .last, .next, .that, .same]) else { return nil }
        // "on the very last afternoon" is the end of whatever is told of.
        if isWord(start - 1), reading.reads(start - 1, "very") { return nil }
        var direction = classes.contains(.last) ? -1 : classes.contains(.next) ? 1 : 0
        let fromReference = classes.contains(.anaphoric) || classes.contains(.that) || classes.contains(.same)
        var isWindow = classes.contains(.window)
        var cursor = start + 1
        if classes.contains(.this), has(cursor, .window) || has(cursor, .next) {
            direction = has(cursor, .last) ? -1 : 1
            isWindow = false
            cursor += 1
            if entry(cursor).weekday == 0, let unit = TimeUnit(rawValue: entry(cursor).timeNumber),
                has(cursor, .unit)
            {
                return Point(
                    value: .unit(unit, direction, fromReference: false),
                    end: cursor + 1,
                    rule: "relative-unit"
                )
            }
        }
        if has(cursor, .betweenNumberAndUnit), has(cursor + 1, .unit) { cursor += 1 }
        if has(cursor, .unit), let unit = TimeUnit(rawValue: entry(cursor).timeNumber) {
            guard !has(cursor, .plural) else { return nil }
            return relativeUnit(
                unit,
                direction,
                at: cursor,
                start: start,
                isWindow: isWindow,
                determined: determined,
                fromReference: fromReference
            )
        }
        if has(cursor, .period), classes.contains(.same) { return samePeriod(at: cursor) }
        if has(cursor, .dayPart), classes.contains(.this) || classes.contains(.last) && !isWindow {
            return Point(value: .today(direction), end: cursor + 1, rule: "deictic")
        }
        guard !classes.contains(.same), !classes.contains(.that) else { return nil }
        if let window = countedWindow(direction, at: cursor) { return window }
        let entry = entry(cursor)
        if entry.weekday > 0 {
            if let point = weekdayFirst(at: cursor) {
                switch point.value {
                case .fixed, .monthDay, .undecided: return point
                default: break
                }
            }
            return Point(
                value: .named(.weekday(Int(entry.weekday)), direction),
                end: cursor + 1,
                rule: "relative-weekday"
            )
        }
        if entry.month > 0 {
            guard
                let point = monthFirst(at: cursor)
                    ?? .some(Point(value: .month(Int(entry.month)), end: cursor + 1, rule: "month"))
            else { return nil }
            // "by last October 1"
            if case .monthDay = point.value {
                return Point(value: .named(point.value, direction), end: point.end, rule: point.rule)
            }
            guard case .month = point.value else { return point }
            if classes.contains(.anaphoric), direction > 0 {
                return Point(value: .following(point.value), end: point.end, rule: "relative-month")
            }
            return Point(value: .named(point.value, direction), end: point.end, rule: "relative-month")
        }
        if entry.time.contains(.holiday), let holiday = holiday(at: cursor), case .holiday = holiday.value {
            return Point(value: .named(holiday.value, direction), end: holiday.end, rule: "holiday")
        }
        if entry.time.contains(.season) {
            let season = TimeValue.season(Int(entry.timeNumber))
            return Point(
                value: classes.contains(.anaphoric) && direction > 0
                    ? .following(season) : .named(season, direction),
                end: cursor + 1,
                rule: "relative-season"
            )
        }
        return nil
    }

    private func relativeUnit(
        _ unit: TimeUnit,
        _ direction: Int,
        at cursor: Int,
        start: Int,
        isWindow: Bool,
        determined: Bool,
        fromReference: Bool
    ) -> Point? {
        let classes = time(start)
        if unit == .night, classes.contains(.last) {
            return Point(value: .today(-1), end: cursor + 1, rule: "deictic")
        }
        guard unit.isCalendar else { return nil }
        let before = determined ? start - 2 : start - 1
        let reaches = has(before, .beforeDuration) && !has(before, [.of, .before, .after])
        if isWindow && (unit != .week && unit != .month && unit != .quarter || determined && direction < 0)
            || determined && reaches && !fromReference && !classes.contains(.this) && unit != .day
                && unit != .quarter && unit != .week
        {
            let first = determined ? start - 1 : start
            return Point(
                value: .window(direction, unit),
                end: cursor + 1,
                rule: first < start ? "window" : "window"
            )
        }
        if unit == .day {
            if classes.contains(.this) || classes.contains(.last) && !fromReference { return nil }
            let isReference = fromReference || determined && classes.contains(.next)
            return Point(
                value: .unit(.day, direction, fromReference: isReference),
                end: cursor + 1,
                rule: "relative-unit"
            )
        }
        // "that time", "this century" place nothing new.
        if isHyphen(cursor + 1), isGlued(cursor + 1), isGlued(cursor + 2) { return nil }
        let value = TimeValue.unit(unit, direction, fromReference: fromReference)
        if unit == .week {
            let next = has(cursor + 1, .on) ? cursor + 2 : cursor + 1
            let weekday = Int(entry(next).weekday)
            if weekday > 0, tokens[next].isCapitalized {
                return Point(
                    value: .part(.onWeekday(weekday), of: value),
                    end: next + 1,
                    rule: "part-of-week"
                )
            }

        }
        return Point(value: value, end: cursor + 1, rule: "relative-unit")
    }

    /// "two decades" after "the last".
    func countedWindow(_ direction: Int, at index: Int) -> Point? {
        guard direction != 0, let count = number(index) ?? quarters(index), !count.isOrdinal,
            count.value > 0, count.value < 10_000
        else { return nil }
        var cursor = count.end
        let isWork = isWorkdays(cursor)
        if has(cursor, .betweenNumberAndUnit), has(cursor + 1, .unit) { cursor += 1 }
        guard has(cursor, .unit), let unit = TimeUnit(rawValue: entry(cursor).timeNumber) else { return nil }
        if isWork, unit == .day {
            return Point(value: .workdays(count.value * direction), end: cursor + 1, rule: "window")
        }
        if has(cursor + 1, [.of, .in]), let whole = container(at: cursor + 2) {
            return placed(.run(count.value * direction, unit), in: whole.value, end: whole.end)
        }
        return Point(value: .window(count.value * direction, unit), end: cursor + 1, rule: "window")
    }

    /// "three quarters" behind "the next": a count of them and no fraction.
    private func quarters(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
        guard entry(index).number > 1, has(index + 1, [.unit]), has(index + 1, .plural),
            entry(index + 1).timeNumber == TimeUnit.quarter.rawValue
        else { return nil }
        return (Int(entry(index).number), index + 1, false)
    }

    private func isWorkdays(_ index: Int) -> Bool {
        isWord(index) && has(index, .betweenNumberAndUnit)
            && ["business", "working", "trading"].contains {
                reading.reads(index, $0)
            }
    }

    /// "two coming months", "the 3 next weeks": the count before the direction.
    func swappedWindow(at index: Int) -> Point? {
        guard let count = number(index), !count.isOrdinal, count.value > 0, count.value < 1000,
            has(count.end, [.next, .last]), has(count.end + 1, .unit), has(count.end + 1, .plural),
            let unit = TimeUnit(rawValue: entry(count.end + 1).timeNumber)
        else { return nil }
        let direction = has(count.end, .last) ? -1 : 1
        return Point(value: .window(count.value * direction, unit), end: count.end + 2, rule: "window")
    }

    /// "the same period last year", "the same period a year earlier".
    private func samePeriod(at index: Int) -> Point? {
        var cursor = index + 1
        if has(cursor, [.of, .in]) { cursor += 1 }
        if let year = relative(at: cursor), case .unit(.year, let offset, _) = year.value, offset != 0 {
            return Point(value: .samePeriod(offset), end: year.end, rule: "same-period")
        }
        if let year = relative(at: cursor), case .window(let offset, .year) = year.value {
            return Point(value: .samePeriod(offset), end: year.end, rule: "same-period")
        }
        if let shift = shifted(at: cursor), case .shifted(let years, .year, _) = shift.value {
            return Point(value: .samePeriod(years), end: shift.end, rule: "same-period")
        }
        if let year = yearNumber(cursor) {
            return Point(value: .fixed(.year(year), end: nil), end: cursor + 1, rule: "calendar-year")
        }
        return nil
    }
}

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
                ?? ordinalFirst(at: index)
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

    // MARK: Counted from today

    private func deictic(at index: Int) -> Point? {
        let days = entry(index).timeNumber
        guard days != EnglishTime.nowNumber else { return nil }
        return Point(value: .today(Int(days)), end: index + 1, rule: "deictic")
    }

    /// "the day", "the week", where the words round them mean the one spoken of.
    private func bareUnit(at index: Int) -> Point? {
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
            guard case .month = point.value else { return point }
            return Point(value: .named(point.value, direction), end: point.end, rule: "relative-month")
        }
        if entry.time.contains(.holiday), let holiday = holiday(at: cursor), case .holiday = holiday.value {
            return Point(value: .named(holiday.value, direction), end: holiday.end, rule: "holiday")
        }
        if entry.time.contains(.season) {
            return Point(
                value: .named(.season(Int(entry.timeNumber)), direction),
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
    private func countedWindow(_ direction: Int, at index: Int) -> Point? {
        guard direction != 0, let count = number(index), !count.isOrdinal, count.value > 0,
            count.value < 10_000
        else { return nil }
        var cursor = count.end
        if has(cursor, .betweenNumberAndUnit), has(cursor + 1, .unit) { cursor += 1 }
        guard has(cursor, .unit), let unit = TimeUnit(rawValue: entry(cursor).timeNumber) else { return nil }
        if has(cursor + 1, [.of, .in]), let whole = container(at: cursor + 2) {
            return placed(.run(count.value * direction, unit), in: whole.value, end: whole.end)
        }
        return Point(value: .window(count.value * direction, unit), end: cursor + 1, rule: "window")
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

    // MARK: Counted parts

    /// The whole that a part belongs to, after "of" or "in".
    private func container(at index: Int) -> Point? {
        if let whole = expression(at: index), whole.rule != "none" { return whole }
        if let year = yearNumber(index) {
            return Point(value: .fixed(.year(year), end: nil), end: index + 1, rule: "calendar-year")
        }
        let unit = has(index, .the) ? index + 1 : index
        if has(unit, .unit), !has(unit, .plural), let kind = TimeUnit(rawValue: entry(unit).timeNumber),
            kind.isCalendar
        {
            return Point(value: .unit(kind, 0, fromReference: false), end: unit + 1, rule: "this-unit")
        }
        return nil
    }

    /// "the third quarter of this year", "the first Sunday of December", "the first nine months of 2024".
    func ordinalFirst(at index: Int) -> Point? {
        var ordinal = 0
        var cursor = index
        if has(index, .last), !has(index, .window), !has(index, .anaphoric) {
            ordinal = -1
            cursor += 1
        } else if let number = number(index), number.isOrdinal, number.value > 0, number.value < 400 {
            ordinal = number.value
            cursor = number.end
            if has(cursor, .last), ordinal < 10 {
                ordinal = -ordinal
                cursor += 1
            }
        } else {
            return nil
        }
        if ordinal > 0, let century = century(at: index) { return century }
        if ordinal == 1 || ordinal == -1, let count = number(cursor), !count.isOrdinal, has(count.end, .unit),
            has(count.end + 1, [.of, .in]), let unit = TimeUnit(rawValue: entry(count.end).timeNumber)
        {
            guard let whole = container(at: count.end + 2) else { return nil }
            return placed(.run(count.value * ordinal, unit), in: whole.value, end: whole.end)
        }
        if isHyphen(cursor), isGlued(cursor), isGlued(cursor + 1) { cursor += 1 }
        let entry = entry(cursor)
        let part: TimePart
        if entry.weekday > 0 {
            part = .weekday(Int(entry.weekday), ordinal: ordinal)
        } else if entry.time.contains(.half), ordinal == 1 || ordinal == 2 {
            part = .half(ordinal)
        } else if entry.time.contains(.unit), !entry.time.contains(.plural),
            let unit = TimeUnit(rawValue: entry.timeNumber)
        {
            switch unit {
            case .quarter where ordinal <= 4: part = .quarter(ordinal)
            case .week: part = .week(ordinal)
            case .day: part = .day(ordinal)
            case .month where ordinal <= 12: part = .month(ordinal)
            case .weekend where ordinal == -1 || ordinal == 1: return nil
            case .decade where ordinal > 0: part = .decade(ordinal)
            default: return nil
            }
        } else if ordinal > 0, ordinal <= 31 {
            return dayOfMonth(ordinal, index, end: cursor)
        } else {
            return nil
        }
        let after = cursor + 1
        if has(after, .fiscal) {
            return fiscal(at: after).map { Point(value: $0.value, end: $0.end, rule: "none") }
        }
        if has(after, [.of, .in]) {
            if has(after + 1, .fiscal) || has(after + 1, .the) && has(after + 2, .fiscal) {
                let start = has(after + 1, .fiscal) ? after + 1 : after + 2
                let end = fiscal(at: start)?.end ?? start + 2
                return Point(value: .quarter(1), end: end, rule: "none")
            }
            if let whole = container(at: after + 1) { return placed(part, in: whole.value, end: whole.end) }
        }
        switch part {
        case .quarter(let quarter):
            if let year = yearNumber(after) {
                return placed(part, in: .fixed(.year(year), end: nil), end: after + 1)
            }
            if let whole = relative(at: after), case .unit(.year, _, _) = whole.value {
                return placed(part, in: whole.value, end: whole.end)
            }
            guard quarter > 0, !has(after, .of) else { return nil }
            return Point(value: .quarter(quarter), end: after, rule: "quarter")
        case .half:
            if let year = yearNumber(after) {
                return placed(part, in: .fixed(.year(year), end: nil), end: after + 1)
            }
            if let whole = relative(at: after), case .unit(.year, _, _) = whole.value {
                return placed(part, in: whole.value, end: whole.end)
            }
            return nil
        case .weekday(_, -1):
            return Point(
                value: .named(.weekday(Int(entry.weekday)), -1),
                end: after,
                rule: "relative-weekday"
            )
        default: return nil
        }
    }

    /// "the 20th of next month", "on the 18th".
    private func dayOfMonth(_ day: Int, _ index: Int, end: Int) -> Point? {
        if has(end, .of), let whole = relative(at: end + 1), case .unit(.month, _, _) = whole.value {
            return placed(.day(day), in: whole.value, end: whole.end)
        }
        if has(end, .of) || isWord(end) && entry(end).month > 0 { return dayMonth(at: index) }
        guard isDigits(index), has(index - 1, .the), has(index - 2, .on), !isWord(end) && !isHyphen(end)
        else { return nil }
        return Point(value: .dayOfMonth(day, weekday: nil), end: end, rule: "day-of-month")
    }

    // MARK: Counted units

    /// "three weeks ago", "a year earlier", "two days after Easter", "ten days from now".
    func shifted(at index: Int) -> Point? {
        var count = 1
        var cursor = index + 1
        if !has(index, .indefinite) {
            guard let number = number(index), !number.isOrdinal, number.value > 0, number.value < 10_000
            else { return nil }
            count = number.value
            cursor = number.end
        }
        if has(cursor, .betweenNumberAndUnit), has(cursor + 1, .unit) { cursor += 1 }
        guard has(cursor, .unit), let unit = TimeUnit(rawValue: entry(cursor).timeNumber), unit.isDayOrLonger
        else { return nil }
        let after = cursor + 1
        let classes = time(after)
        if classes.contains(.ago) {
            return Point(value: .shifted(-count, unit, from: .document), end: after + 1, rule: "ago")
        }
        if classes.contains(.comparative), isWord(after + 1),
            tokens[after + 1].word == reading.lexicon.number(of: "than")
        {
            return nil
        }
        if classes.contains(.comparative) || has(after, .before) && !isWord(after + 1) && !isDigits(after + 1)
        {
            let isFuture = classes.contains(.after)
            return Point(
                value: .shifted(isFuture ? count : -count, unit, from: .reference),
                end: after + 1,
                rule: "shifted"
            )
        }
        if classes.contains(.from) || classes.contains(.after) || classes.contains(.before) {
            let sign = classes.contains(.before) ? -1 : 1
            if has(after + 1, .deictic), entry(after + 1).timeNumber == EnglishTime.nowNumber {
                return Point(value: .shifted(count, unit, from: .document), end: after + 2, rule: "shifted")
            }
            if let anchor = expression(at: after + 1), anchor.rule != "none", !isPossessive(after: anchor.end)
            {
                switch anchor.value {
                case .today, .monthDay, .holiday, .weekday, .fixed(.day, nil), .named(.weekday, _),
                    .undecided(_, _, .some):
                    return Point(
                        value: .shifted(count * sign, unit, from: .time(anchor.value)),
                        end: anchor.end,
                        rule: "shifted"
                    )
                default: break
                }
            }
        }
        return nil
    }

    private func isPossessive(after index: Int) -> Bool { isApostrophe(index) && isGlued(index) }
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

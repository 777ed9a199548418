import BriefingModel

/// Counted parts of a longer time and counts of units from a day: "the third quarter of", "two weeks ago".
extension TimeParser {
    // MARK: Counted parts

    /// The whole that a part belongs to, after "of" or "in".
    func container(at index: Int) -> Point? {
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
        // "on the 19th", "on the eleventh"; "on the first" is more often of a row.
        guard isDigits(index) || day > 3, has(index - 1, .the), has(index - 2, .on),
            !isWord(end) || isDigits(index) && has(end, [.be, .forward]), !isHyphen(end)
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
        // "two weeks and two days ago"
        if classes.contains(.and), let less = shifted(at: after + 1),
            case .shifted(let days, let smaller, .document) = less.value, days < 0,
            smaller.rawValue < unit.rawValue
        {
            return Point(
                value: .shifted(days, smaller, from: .time(.shifted(-count, unit, from: .document))),
                end: less.end,
                rule: "ago"
            )
        }
        if let lasting = lasting(count, unit, from: after, at: index) { return lasting }
        if classes.contains(.comparative), isWord(after + 1),
            reading.reads(after + 1, "than")
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
        if isRate(index) { return nil }
        if let deed = shiftedByDeed(count, unit, at: index, joint: after) { return deed }
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

    /// "Zambia five years after that", "began on 3 May 2019, two years after the board had approved it": counted from the
    /// date told before, where the words go on with a deed and not with a date.
    private func shiftedByDeed(_ count: Int, _ unit: TimeUnit, at index: Int, joint after: Int) -> Point? {
        // "to the day after"
        let isToTheDay =
            has(after, .to) && has(after + 1, .the) && entry(after + 2).timeNumber == TimeUnit.day.rawValue
            && has(after + 2, .unit)
        let joint = isToTheDay ? after + 3 : after
        guard has(joint, [.after, .before]), !has(joint, .comparative), isWord(joint + 1) else { return nil }
        if has(joint + 1, .that), !isWord(joint + 2) || has(joint + 2, .and) {
            return Point(
                value: .shifted(has(joint, .after) ? count : -count, unit, from: .reference),
                end: joint + 2,
                rule: "shifted"
            )
        }
        // Nothing parts the date from the comma before the count.
        guard let last = found.last, last.tokens.lowerBound >= sentence.lowerBound, isSign(index - 1, ","),
            last.tokens.upperBound <= index - 1, index - last.tokens.upperBound < 10,
            (last.tokens.upperBound..<index - 1).allSatisfy({ isWord($0) }),
            isDeed(from: joint + 1)
        else { return nil }
        return Point(
            value: .shifted(
                has(joint, .after) ? -count : count,
                unit,
                from: isToTheDay ? .referenceDay : .reference
            ),
            end: isToTheDay ? joint : after,
            rule: "shifted-by-deed"
        )
    }

    /// Whether a clause with a verb of the past begins at a token, and no date.
    private func isDeed(from index: Int) -> Bool {
        guard expression(at: index) == nil else { return false }
        var cursor = index + 1
        while cursor < index + 12, isWord(cursor) || isHyphen(cursor) {
            if has(cursor, .pastVerb), !has(cursor - 1, [.the, .indefinite]) { return true }
            if !tokens[cursor].isCapitalized, length(cursor) > 4, entry(cursor).number < 0,
                reading.bytes[Int(tokens[cursor].end) - 1] == UInt8(ascii: "d"),
                reading.bytes[Int(tokens[cursor].end) - 2] == UInt8(ascii: "e"),
                !has(cursor - 1, [.the, .indefinite])
            {
                return true
            }
            cursor += 1
        }
        return false
    }

    /// "390,000 won a month from 1 January": so much each month, and no month that is counted on.
    private func isRate(_ index: Int) -> Bool {
        guard has(index, .indefinite), index > 0 else { return false }
        return [index - 1, index - 2].contains { last in
            last >= 0 && (last == index - 1 || isWord(index - 1))
                && reading.numeral(at: last)?.tokens.upperBound == last + 1
        }
    }

    /// "two weeks starting on 3 May", "for a week from Monday", "a term of two years from 1 May": a length from its first
    /// day on.
    private func lasting(_ count: Int, _ unit: TimeUnit, from end: Int, at index: Int) -> Point? {
        var cursor = isSign(end, ",") ? end + 1 : end
        if isWord(cursor),
            ["starting", "beginning", "commencing"].contains(where: {
                reading.reads(cursor, $0)
            })
        {
            cursor += 1
            if has(cursor, [.from, .on]) { cursor += 1 }
        } else {
            let isLength = isWord(index - 1) && (reading.reads(index - 1, "for") || has(index - 1, .of))
            guard isLength, has(cursor, .from) else { return nil }
            cursor += 1
        }
        // "for 76 days, from 12 January to 29 March": both ends are told.
        guard let first = expression(at: cursor), !isPossessive(after: first.end),
            !has(first.end, .to), !has(first.end, .until)
        else { return nil }
        switch first.value {
        case .today, .monthDay, .holiday, .weekday, .fixed(.day, nil), .named(.weekday, _),
            .undecided(_, _, .some):
            return Point(value: .lasting(count, unit, from: first.value), end: first.end, rule: "lasting")
        default: return nil
        }
    }

    private func isPossessive(after index: Int) -> Bool { isApostrophe(index) && isGlued(index) }
}

import BriefingModel

/// Days and months, in words and in numbers.
extension TimeParser {
    /// A day or month in digits only: "2018/04/17", "04.07.1954", "2019-May-09", "2015-3".
    func numericDate(at index: Int) -> Point? {
        guard isDigits(index), isSeparator(index + 1), isGlued(index + 1), isGlued(index + 2) else {
            return nil
        }
        let separator = tokens[index + 1].word
        let first = digits(index)
        if length(index) == 4, (1000...2199).contains(first) {
            return yearFirst(at: index, separator: separator)
        }
        guard length(index) <= 2, (1...31).contains(first) else { return nil }
        if let month = monthName(index + 2), tokens[index + 3].word == separator, isGlued(index + 4),
            let year = shortYear(index + 4), let day = CalendarDate(year: year, month: month, day: first)
        {
            return Point(value: .fixed(.day(day), end: nil), end: index + 5, rule: "calendar-day")
        }
        guard isDigits(index + 2), length(index + 2) <= 2, (1...31).contains(digits(index + 2)) else {
            return monthYearInDigits(at: index)
        }
        let second = digits(index + 2)
        let continues = isSeparator(index + 3) && tokens[index + 3].word == separator && isGlued(index + 3)
        guard continues, isGlued(index + 4), isDigits(index + 4) else {
            // Without a year a slash may part a fraction, and a point does part decimals.
            let afterWeekday = entry(index - 1).weekday > 0 || goesOn(index)
            guard separator != 0x2E, afterWeekday || separator == 0x2F && has(index - 1, .on), !continues,
                !isGlued(index + 3) || !isWord(index + 3), first <= 12 || second <= 12,
                afterWeekday || first > 12 || second > 12,
                !isDigits(index + 4) || !isGlued(index + 4) || !isSign(index + 3, ".")
            else { return nil }
            return Point(value: .undecided(first, second, year: nil), end: index + 3, rule: "numeric-day")
        }
        guard
            length(index + 4) == 4
                || (length(index + 4) == 2 && (separator == 0x2F || length(index) == 2 && separator == 0x2D)),
            let year = shortYear(index + 4),
            !(isGlued(index + 5)
                && (isSeparator(index + 5) && isDigits(index + 6) && separator != 0x2F || isWord(index + 5)))
        else { return nil }
        // A point between the numbers is the habit of countries that write the day first.
        if separator == 0x2E || first > 12, let day = CalendarDate(year: year, month: second, day: first) {
            return Point(value: .fixed(.day(day), end: nil), end: index + 5, rule: "numeric-day")
        }
        if second > 12 {
            guard let day = CalendarDate(year: year, month: first, day: second) else { return nil }
            return Point(value: .fixed(.day(day), end: nil), end: index + 5, rule: "numeric-day")
        }
        guard first <= 12 else { return nil }
        return Point(value: .undecided(first, second, year: year), end: index + 5, rule: "numeric-day")
    }

    /// A further day of a list that began with one in digits: "on 11/20, 11/22 or 11/25".
    private func goesOn(_ index: Int) -> Bool {
        guard let last = found.last, case .undecided(_, _, nil) = last.value,
            isSign(index - 1, ",") || has(index - 1, [.or, .and])
        else { return false }
        return last.tokens.upperBound == index - 1
    }

    private func yearFirst(at index: Int, separator: Int32) -> Point? {
        let year = digits(index)
        if let month = monthName(index + 2), tokens[index + 3].word == separator, isGlued(index + 4),
            let day = CalendarDate(year: year, month: month, day: digits(index + 4))
        {
            return Point(value: .fixed(.day(day), end: nil), end: index + 5, rule: "calendar-day")
        }
        guard isDigits(index + 2), length(index + 2) <= 2 else { return nil }
        let second = digits(index + 2)
        if isSeparator(index + 3), tokens[index + 3].word == separator, isGlued(index + 3), isGlued(index + 4)
        {
            if isDigits(index + 4), let day = CalendarDate(year: year, month: second, day: digits(index + 4)),
                length(index + 4) <= 2
            {
                return Point(value: .fixed(.day(day), end: nil), end: index + 5, rule: "calendar-day")
            }
            if let month = monthName(index + 4), let day = CalendarDate(year: year, month: month, day: second)
            {
                return Point(value: .fixed(.day(day), end: nil), end: index + 5, rule: "calendar-day")
            }
            if isDigits(index + 4) { return nil }
        }
        guard separator != 0x2E, (1...12).contains(second),
            second != (year + 1) % 100 || separator == 0x2F && length(index + 2) == 1,
            !isGlued(index + 3) || !isWord(index + 3)
        else { return nil }
        return Point(
            value: .fixed(.month(second, year: year), end: nil),
            end: index + 3,
            rule: "calendar-month"
        )
    }

    /// "2/2013", "12-2015", where the words before speak of time; elsewhere it numbers a document.
    private func monthYearInDigits(at index: Int) -> Point? {
        guard tokens[index + 1].word != 0x2E, !numbersDocument(index), (1...12).contains(digits(index)),
            let year = yearNumber(index + 2, 1900...2100),
            !isSeparator(index + 3) || !isGlued(index + 3)
        else { return nil }
        return Point(
            value: .fixed(.month(digits(index), year: year), end: nil),
            end: index + 3,
            rule: "calendar-month"
        )
    }

    /// Whether the word before a number such as 7/2023 says that it names a document.
    private func numbersDocument(_ index: Int) -> Bool {
        let previous = index - 1
        guard inside(previous) else { return false }
        if isWord(previous) {
            return !has(previous, [.in, .since, .from, .forwardPreposition, .until])
                && (tokens[previous].isCapitalized || has(previous, .reference)
                    || !entry(previous).quantity.isDisjoint(with: [.reference, .capitalReference]))
        }
        return !isSign(previous, "?") && !isSign(previous, "(") && !isSign(previous, ",")
            && !isSign(previous, ":")
    }

    private func isSeparator(_ index: Int) -> Bool {
        isSign(index, "/") || isSign(index, "-") || isSign(index, ".")
    }

    private func monthName(_ index: Int) -> Int? {
        let month = Int(entry(index).month)
        return month > 0 && inside(index + 1) ? month : nil
    }

    private func shortYear(_ index: Int) -> Int? {
        guard isDigits(index) else { return nil }
        let value = digits(index)
        switch length(index) {
        case 4: return (1000...2199).contains(value) ? value : nil
        case 2: return Self.century(of: value, reading.documentDate?.year)
        default: return nil
        }
    }

    /// "4 July 1954", "the 4th of July", and the first of "18 and 19 June".
    func dayMonth(at index: Int) -> Point? {
        guard let (day, afterDay, _) = dayNumber(index) else { return nil }
        if let whole = monthAfterDay(day, at: afterDay) { return whole }
        // The first of several days shares the month of the last: "4, 11 and 25 May".
        var cursor = afterDay
        var month: Point?
        for _ in 0..<8 {
            guard has(cursor, [.and, .or]) || isSign(cursor, ","), let other = dayNumber(cursor + 1) else {
                break
            }
            month = monthAfterDay(other.day, at: other.end)
            if month != nil { break }
            cursor = other.end
        }
        guard let last = month else { return nil }
        let value = last.value.replacingDay(day)
        return value.map { Point(value: $0, end: afterDay, rule: last.rule) }
    }

    private func monthAfterDay(_ day: Int, at index: Int) -> Point? {
        var cursor = index
        if has(cursor, .of) { cursor += 1 }
        if has(cursor, .the) { cursor += 1 }
        let month = Int(entry(cursor).month)
        guard month > 0, day <= CalendarDate.days(inMonth: month, of: 2000) else { return nil }
        if !tokens[cursor].isCapitalized, entry(cursor).time.contains(.commonWord), cursor == index,
            isWord(cursor + 1), year(after: cursor + 1) == nil,
            reading.numeral(at: index - 1)?.isOrdinal != true
        {
            return nil
        }
        cursor += 1
        if entry(cursor - 1).time.contains(.abbreviated), isSign(cursor, "."), isGlued(cursor) { cursor += 1 }
        if let (year, end) = year(after: cursor), let date = CalendarDate(year: year, month: month, day: day)
        {
            return Point(value: .fixed(.day(date), end: nil), end: end, rule: "calendar-day")
        }
        if let day = partOfYear(.monthDay(month, day), at: cursor) { return day }
        if isSign(cursor - 1, "."), !inside(cursor) { cursor -= 1 }
        return Point(value: .monthDay(month, day), end: cursor, rule: "day-and-month")
    }

    /// "12 June of that year", "May of last year", "March next year": a day or month of a year told from another one.
    private func partOfYear(_ part: TimePart, at index: Int) -> Point? {
        // "signed on 4 April last"
        if has(index, .last), !has(index, [.window, .anaphoric]), !isWord(index + 1), !isDigits(index + 1) {
            switch part {
            case .monthDay(let month, let day):
                return Point(value: .named(.monthDay(month, day), -1), end: index + 1, rule: "day-and-month")
            case .month(let month):
                return Point(value: .named(.month(month), -1), end: index + 1, rule: "relative-month")
            default: return nil
            }
        }
        guard let year = relative(at: has(index, .of) ? index + 1 : index),
            case .unit(.year, _, _) = year.value
        else { return nil }
        return Point(value: .part(part, of: year.value), end: year.end, rule: "part-of-year")
    }

    /// "July 4, 1954", "Jan 5", "May twenty nine", "October 2014", "June".
    func monthFirst(at index: Int) -> Point? {
        let entry = entry(index)
        let month = Int(entry.month)
        guard month > 0 else { return nil }
        var cursor = index + 1
        let hasStop = entry.time.contains(.abbreviated) && isSign(cursor, ".") && isGlued(cursor)
        if hasStop { cursor += 1 }
        guard namesMonth(index, next: cursor) else { return nil }
        if isSign(cursor, "/") || isSign(cursor, "-"), isGlued(cursor), isGlued(cursor + 1) {
            if let year = yearNumber(cursor + 1) {
                return Point(
                    value: .fixed(.month(month, year: year), end: nil),
                    end: cursor + 2,
                    rule: "calendar-month"
                )
            }
            if let (day, end, _) = dayNumber(cursor + 1), day <= CalendarDate.days(inMonth: month, of: 2000) {
                return withYear(month, day, at: end)
            }
        }
        // "in February, the third in July": another thing and no day.
        let isOrdinalDay =
            isSign(cursor, ",") && dayNumber(cursor + 1)?.isOrdinal == true && !has(cursor + 1, .the)
        let afterComma = isOrdinalDay ? cursor + 1 : cursor
        if let (day, end, isOrdinal) = dayNumber(afterComma),
            day <= CalendarDate.days(inMonth: month, of: 2000),
            isDay(afterComma, end, isOrdinal, month: index)
        {
            return withYear(month, day, at: end)
        }
        if let (year, end) = year(after: cursor) {
            return Point(value: .fixed(.month(month, year: year), end: nil), end: end, rule: "calendar-month")
        }
        if let part = partOfYear(.month(month), at: cursor) { return part }
        let end = hasStop && (!inside(cursor)) ? cursor - 1 : cursor
        if let year = sharedYear(at: cursor) {
            return Point(value: .fixed(.month(month, year: year), end: nil), end: end, rule: "calendar-month")
        }
        return Point(value: .month(month), end: end, rule: "month")
    }

    private func withYear(_ month: Int, _ day: Int, at index: Int) -> Point {
        if let (year, end) = year(after: index), let date = CalendarDate(year: year, month: month, day: day) {
            return Point(value: .fixed(.day(date), end: nil), end: end, rule: "calendar-day")
        }
        if let part = partOfYear(.monthDay(month, day), at: index) { return part }
        if let year = sharedYear(at: index), let date = CalendarDate(year: year, month: month, day: day) {
            return Point(value: .fixed(.day(date), end: nil), end: index, rule: "calendar-day")
        }
        return Point(value: .monthDay(month, day), end: index, rule: "day-and-month")
    }

    /// The year that "March and April 2012" gives its first month.
    private func sharedYear(at index: Int) -> Int? {
        guard has(index, [.and, .or]) || isSign(index, ","), entry(index + 1).month > 0,
            let last = monthFirst(at: index + 1),
            case .fixed(let date, nil) = last.value
        else { return nil }
        return date.year
    }

    /// Whether the number after a month is its day and not a count, a time or a decimal.
    private func isDay(_ index: Int, _ end: Int, _ isOrdinal: Bool, month: Int) -> Bool {
        if isOrdinal { return !has(index, .the) || !isWord(end) || true }
        if isSign(end, "%") || isSign(end, ":") && isGlued(end) { return false }
        if isSign(end, ".") || isSign(end, ","), isGlued(end), isDigits(end + 1), isGlued(end + 1) {
            return false
        }
        if isDigits(index), let numeral = reading.numeral(at: index), numeral.tokens.upperBound > end,
            numeral.form == .scaled
        {
            return false
        }
        // "In June 18 countries signed": the month stands alone.
        return !(has(month - 1, .in) && looksPlural(end))
    }

    /// Whether a word that can be a month's name is one here.
    private func namesMonth(_ index: Int, next: Int) -> Bool {
        let token = tokens[index]
        let classes = entry(index).time
        let isCapital = token.isCapitalized
        let before = has(index - 1, .beforeMonth) || isHyphen(index - 1) && isGlued(index)
        var isDated = dayNumber(next) != nil || yearNumber(next) != nil || isSign(next, "/")
        if has(next, .of) || isSign(next, ","), yearNumber(next + 1) != nil { isDated = true }
        if isHyphen(next), isGlued(next), isGlued(next + 1), dayNumber(next + 1) != nil { isDated = true }
        let joins = (isHyphen(next) || has(next, [.to, .until])) && entry(next + 1).month > 0
        if classes.contains(.commonWord), !isCapital {
            guard
                has(
                    index - 1,
                    [.in, .since, .forwardPreposition, .last, .next, .this, .early, .middle, .late, .until]
                ) || isDated
            else { return false }
            return !isDated || before || yearNumber(next) != nil || !isWord(next + 1)
        }
        if classes.contains(.abbreviated), !isDated, !joins {
            // "the Jan Front": a name begins with the letters.
            if next == index + 1, isWord(next), tokens[next].isCapitalized, entry(next).month == 0,
                entry(next).weekday == 0, !tokens[next].flags.contains(.sentenceStart)
            {
                return has(index - 1, [.in, .since, .until, .last, .next, .this, .early, .middle, .late])
            }
            return before || isDigits(index - 1) || next > index + 1 && isCapital
        }
        guard !isDated, !joins, isCapital else { return true }
        if classes.contains(.commonWord) {
            if token.flags.contains(.sentenceStart) { return isHyphen(next) || has(next, [.to, .until]) }
            if has(next, [.on, .of, .from]), isWord(next + 1), entry(next + 1).weekday == 0,
                relative(at: next + 1) == nil
            {
                return false
            }
            if isPerson(index) { return false }
        }
        guard classes.contains(.givenName) else { return true }
        if isPerson(index), !before { return false }
        if before { return true }
        if isWord(next), tokens[next].isCapitalized { return false }
        return
            !(isWord(index - 1) && tokens[index - 1].isCapitalized
            && !tokens[index - 1].flags.contains(.sentenceStart)
            && entry(index - 1).weekday == 0)
    }

    /// A month's name without a preposition, where the article names a person so.
    private func isPerson(_ index: Int) -> Bool {
        has(index - 1, .title) || isSign(index - 1, ".") && has(index - 2, .title)
            || (!has(index - 1, .beforeMonth) && isApostrophe(index + 1))
    }

    /// "Friday", "Friday, 5 May 2024", "Tuesday the 19th", "Wednesday of next week".
    func weekdayFirst(at index: Int) -> Point? {
        let entry = entry(index)
        let weekday = Int(entry.weekday)
        guard weekday > 0 else { return nil }
        var cursor = index + 1
        var hasStop = false
        if entry.time.contains(.abbreviated) {
            // "thanks to the sun."
            guard tokens[index].isCapitalized || has(index - 1, [.on, .next, .last, .this]) else {
                return nil
            }
            hasStop = isSign(cursor, ".") && isGlued(cursor)
            if hasStop { cursor += 1 }
        }
        var start = cursor
        if isSign(start, ",") || isSign(start, "-") && isGlued(start) || isSign(start, "(") { start += 1 }
        if let date = numericDate(at: start) ?? dayMonth(at: start) ?? monthFirst(at: start) {
            switch date.value {
            case .fixed(.day, nil), .monthDay, .undecided, .part(.monthDay, _):
                let end = isSign(start - 1, "(") && isSign(date.end, ")") ? date.end + 1 : date.end
                return Point(value: date.value, end: end, rule: date.rule)
            default: break
            }
        }
        if let (day, end, isOrdinal) = dayNumber(cursor),
            isOrdinal && (isDigits(cursor) || isDigits(cursor + 1) || !isWord(end))
                || !isWord(end) && !isSign(end, ":") && !isSign(end, "%"),
            !entry.time.contains(.abbreviated) || isOrdinal
        {
            return Point(value: .dayOfMonth(day, weekday: weekday), end: end, rule: "day-of-month")
        }
        if entry.time.contains(.abbreviated), !hasStop, !has(index - 1, [.on, .next, .last, .this, .of]),
            !followsWeekday(index)
        {
            return nil
        }
        let next = has(cursor, [.of, .from]) ? cursor + 1 : cursor
        if let container = relative(at: next), case .unit(.week, _, _) = container.value {
            return Point(
                value: .part(.onWeekday(weekday), of: container.value),
                end: container.end,
                rule: "part-of-week"
            )
        }
        // "until Remembrance Sunday", "on Super Tuesday": a day with a name of its own.
        if index > 1, isWord(index - 1), tokens[index - 1].isCapitalized, self.entry(index - 1).month == 0,
            self.entry(index - 1).weekday == 0, self.entry(index - 1).classes.isEmpty,
            has(index - 2, [.on, .until, .since, .forwardPreposition])
        {
            return Point(value: .weekday(weekday), end: cursor, rule: "none")
        }
        // "Friday services", "Sunday papers" speak of no one day.
        if looksPlural(cursor),
            !has(index - 1, [.on, .last, .this, .next, .since, .forwardPreposition, .until]),
            !followsVerb(index)
        {
            return Point(value: .weekday(weekday), end: cursor, rule: "none")
        }
        return Point(
            value: .weekday(weekday),
            end: cursor - (hasStop && !inside(cursor) ? 1 : 0),
            rule: "weekday"
        )
    }

    /// The second of "Mon or Tue".
    private func followsWeekday(_ index: Int) -> Bool {
        has(index - 1, [.or, .and]) && entry(index - 2).weekday > 0
    }

    private func followsVerb(_ index: Int) -> Bool {
        guard isWord(index - 1) else { return false }
        let end = Int(tokens[index - 1].end)
        return has(index - 1, [.pastVerb, .forward])
            || length(index - 1) > 3 && reading.bytes[end - 1] == UInt8(ascii: "d")
                && reading.bytes[end - 2] == UInt8(ascii: "e")
    }

    /// "Christmas Eve", "New Year's Day 2020".
    func holiday(at index: Int) -> Point? {
        let first = isApostrophe(index) ? Lexicon.unknown : tokens[index].word
        for number in reading.lexicon.pointee.holidayHeads.indices
        where reading.lexicon.pointee.holidayHeads[number] == first {
            let holiday = reading.lexicon.pointee.holidays[number]
            var cursor = index
            var matches = true
            for word in holiday.words {
                if word < 0 {
                    matches = isApostrophe(cursor)
                } else {
                    matches = isWord(cursor) && tokens[cursor].word == word
                }
                guard matches else { break }
                cursor += 1
            }
            guard matches else { continue }
            if let weekend = weekend(of: .holiday(holiday.rule), at: cursor) { return weekend }
            if !isSign(cursor, ","), let (year, end) = year(after: cursor),
                let date = holiday.rule.day(in: year)
            {
                return Point(value: .fixed(.day(date), end: nil), end: end, rule: "holiday")
            }
            let next = has(cursor, .of) ? cursor + 1 : cursor
            if let whole = relative(at: next), case .unit(.year, _, _) = whole.value {
                return Point(
                    value: .part(.holiday(holiday.rule), of: whole.value),
                    end: whole.end,
                    rule: "holiday"
                )
            }
            return Point(value: .holiday(holiday.rule), end: cursor, rule: "holiday")
        }
        return nil
    }

    /// The weekend of a holiday: "Easter weekend".
    private func weekend(of day: TimeValue, at index: Int) -> Point? {
        guard has(index, .unit), entry(index).timeNumber == TimeUnit.weekend.rawValue else { return nil }
        return Point(value: .part(.weekend, of: day), end: index + 1, rule: "holiday")
    }
}

extension TimeValue {
    /// The same month and year with another day.
    func replacingDay(_ day: Int) -> TimeValue? {
        switch self {
        case .monthDay(let month, _): .monthDay(month, day)
        case .fixed(.day(let date), nil):
            CalendarDate(year: date.year, month: date.month, day: day).map { .fixed(.day($0), end: nil) }
        default: nil
        }
    }
}

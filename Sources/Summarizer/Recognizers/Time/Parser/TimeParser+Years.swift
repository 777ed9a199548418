import BriefingModel

/// Years, decades, centuries, quarters and halves.
extension TimeParser {
    /// A calendar expression that begins with digits.
    ///
    /// Where one `isExpected`, as after "the end of", a year needs no further ground.
    func digitsPoint(at index: Int, isExpected: Bool) -> Point? {
        guard isDigits(index), !continuesNumber(index), !isSign(index - 1, "$") else { return nil }
        if let date = numericDate(at: index) { return date }
        if let decade = decade(at: index) { return decade }
        if let century = century(at: index) { return century }
        if let year = yearNumber(index) {
            if let span = shortSpan(at: index, year, isExpected: isExpected) { return span }
            if let part = yearPart(at: index, year) { return part }
            guard isExpected ? !countsNext(index + 1) : isYear(at: index, year) else { return nil }
            if let era = era(at: index + 1) {
                return era.isBefore
                    ? Point(value: .timex("BC\(year)"), end: era.end, rule: "calendar-year")
                    : Point(value: .fixed(.year(year), end: nil), end: era.end, rule: "calendar-year")
            }
            return Point(value: .fixed(.year(year), end: nil), end: index + 1, rule: "calendar-year")
        }
        return dayMonth(at: index) ?? furtherDay(at: index)
    }

    /// The last of "April 3 and 4", the second and third of "April 3, 9 and 15".
    private func furtherDay(at index: Int) -> Point? {
        guard let last = found.last, last.tokens.upperBound == index - 1,
            last.rule == "day-and-month" || last.rule == "calendar-day",
            entry(last.tokens.lowerBound).month > 0 || last.tokens.count == 1,
            let (day, end, _) = dayNumber(index),
            has(index - 1, [.and, .or])
                ? endsDays(end) : isSign(index - 1, ",") && goesOnToDay(after: end, beyond: day)
        else { return nil }
        return last.value.replacingDay(day).map { Point(value: $0, end: end, rule: last.rule) }
    }

    /// Whether nothing that the last number could count follows it.
    private func endsDays(_ end: Int) -> Bool {
        (!isWord(end) || has(end, [.beforeMonth, .beforeYear])) && !isSign(end, "%") && !isHyphen(end)
    }

    /// ", 9 and 15": each day later than the one before, the last behind an "and".
    private func goesOnToDay(after index: Int, beyond day: Int) -> Bool {
        var cursor = index
        var last = day
        for _ in 0..<8 {
            let isEnd = has(cursor, .and)
            guard isEnd || isSign(cursor, ","), let next = dayNumber(cursor + 1), next.day > last else {
                return false
            }
            if isEnd { return endsDays(next.end) }
            (cursor, last) = (next.end, next.day)
        }
        return false
    }

    /// Digits that stand inside a longer number, a code or an amount.
    private func continuesNumber(_ index: Int) -> Bool {
        guard index > sentence.lowerBound, isGlued(index) else { return false }
        switch tokens[index - 1].kind {
        case .word: return entry(index - 1).month == 0 && !has(index - 1, [.fiscal])
        case .digits, .lineBreak: return false
        case .sign:
            switch tokens[index - 1].word {
            case 0x2D, 0x2F, 0x2E, 0x2C, 0x3A, 0x2010, 0x2013:
                // "1 July 2024–30 June 2025": the dash leads to a day.
                if isWord(index + 1), !isGlued(index + 1), entry(index + 1).month > 0,
                    index - 2 >= sentence.lowerBound, length(index - 2) == 4
                {
                    return false
                }
                // "133-03-03-2020" is a code, "report-2002-10-09" a date.
                return isGlued(index - 1) && index - 1 > sentence.lowerBound
                    && tokens[index - 2].kind == .digits
            case 0x24, 0xA3, 0x20AC, 0xA5, 0x23, 0x2B, 0x5F: return true
            default: return false
            }
        }
    }

    /// A noun or unit that the number before it counts.
    private func countsNext(_ index: Int) -> Bool {
        if has(index, .unit) || isSign(index, "%") { return !has(index, .indefinite) }
        if has(index, [.age]) { return true }
        if isHyphen(index), isGlued(index), has(index + 1, .unit) { return true }
        // "spending in 2025 amounts to"
        if has(index, .yearVerb) { return false }
        let entry = entry(index)
        return entry.scale > 0 || looksPlural(index)
    }

    /// Whether four digits on their own are a year, by the words round them.
    private func isYear(at index: Int, _ year: Int) -> Bool {
        let isModern = (1900...2099).contains(year)
        if let numeral = reading.numeral(at: index), numeral.tokens.count > 1 { return false }
        let previous = index - 1
        if opensLine(index) {
            if isHyphen(index + 1) || isSign(index + 1, ":") {
                return !isGlued(index + 1) || !isDigits(index + 2)
                    || tokens[index + 2].hasSpaceBefore
            }
            if !inside(index + 1) || tokens[index + 1].kind == .lineBreak || isSign(index + 1, ".") {
                return true
            }
            // "2026 (planned): a new pier"
            if isModern, isSign(index + 1, "("), isSign(index + 3, ")"), isSign(index + 4, ":") {
                return true
            }
            return isModern && has(index + 1, .yearVerb)
        }
        if countsNext(index + 1) || isTimeOfDay(index) || isMaturity(index) { return false }
        if isModern, has(previous, .period) { return true }
        // "founded 1931"
        if year >= 1500, has(previous, .founding), !isWord(index + 1) || has(index + 1, .beforeMonth) {
            return true
        }
        if isModern, has(index + 1, .to), let last = yearNumber(index + 2, 1900...2199), last > year,
            !countsNext(index + 3)
        {
            return true
        }
        // "in 2018 or later"
        if isModern, has(index + 1, .or), has(index + 2, .comparative) { return true }
        if has(previous, .beforeYear) {
            // "Bill No. 17 of 2024" is a number.
            if has(previous, .of), isDigits(previous - 1),
                has(previous - 2, .reference) || isSign(previous - 2, ".") || isSign(previous - 2, "/")
            {
                return false
            }
            return isModern
                || has(
                    previous,
                    [.in, .since, .until, .from, .early, .late, .middle, .forwardPreposition, .between]
                )
        }
        if has(previous, .unit) { return entry(previous).timeNumber == TimeUnit.year.rawValue }
        guard isModern || year >= 1500 else { return false }
        if isSign(previous, "(") {
            return isSign(index + 1, ")") || isSign(index + 1, ",") || isSign(index + 1, ";")
                || isHyphen(index + 1)
        }
        guard isModern else { return false }
        if isSign(index + 1, ")"), isSign(previous, ",") { return true }
        if let last = found.last, last.tokens.upperBound >= index - 2, last.rule == "calendar-year",
            has(previous, [.and, .or, .to]) || isSign(previous, ",")
        {
            return true
        }
        if isSign(previous, ","), isCapitalizedName(index - 2), entry(index - 2).month == 0,
            isSign(index + 1, ",")
        {
            return true
        }
        if has(previous, [.the, .indefinite, .this, .same]) || has(previous, .subject) && isWord(previous)
            || isPossessive(previous)
        {
            return isWord(index + 1)
                && !has(index + 1, [.of, .in, .and, .or, .beforeMonth, .pastVerb, .yearVerb])
        }
        guard (1950...2050).contains(year), isCapitalizedName(previous), !has(previous, [.reference, .title])
        else { return false }
        if isSign(previous, ".") { return false }
        return !isWord(index + 1) || tokens[index + 1].isCapitalized
            || has(index + 1, [.of, .in, .and, .or, .on, .beforeMonth, .yearVerb, .the])
    }

    /// Whether four digits tell a time of day, as in "1145 GMT".
    private func isTimeOfDay(_ index: Int) -> Bool {
        isWord(index + 1) && !isGlued(index + 1) && entry(index + 1).quantity.contains(.clock)
            && !has(index + 1, .unit)
    }

    /// "the 2035 bond", "its 2029 dollar notes": the year in which a loan ends is its name.
    private func isMaturity(_ index: Int) -> Bool {
        guard isWord(index + 1), !has(index - 1, .beforeYear) else { return false }
        let paper = entry(index + 1).quantity.contains(.currencyName) ? index + 2 : index + 1
        return isWord(paper) && entry(paper).classes.contains(.loanPaper)
    }

    private func isPossessive(_ index: Int) -> Bool {
        isWord(index) && isGlued(index) && isApostrophe(index - 1) && length(index) == 1
    }

    private func isCapitalizedName(_ index: Int) -> Bool {
        isWord(index) && tokens[index].isCapitalized && !tokens[index].flags.contains(.sentenceStart)
            && length(index) > 2
    }

    /// The token opens its sentence or its line, past a list mark.
    private func opensLine(_ index: Int) -> Bool {
        if index == sentence.lowerBound || tokens[index - 1].kind == .lineBreak { return true }
        guard index - 1 == sentence.lowerBound || tokens[index - 2].kind == .lineBreak else { return false }
        return isHyphen(index - 1) || isSign(index - 1, "*") || isSign(index - 1, "•")
            || isSign(index - 1, "|")
    }

    /// "1970s", "1970's", "the '80s", "70s".
    private func decade(at index: Int) -> Point? {
        let value = digits(index)
        var end = index + 1
        if isApostrophe(end), isGlued(end) { end += 1 }
        let isPlural =
            isWord(end) && isGlued(end) && length(end) == 1 && lowercaseByte(end) == UInt8(ascii: "s")
        guard
            isPlural
                || value % 10 == 0 && length(index) == 4 && isWord(end) && length(end) == 1
                    && !tokens[end].isCapitalized
                    && lowercaseByte(end) == UInt8(ascii: "s"),
            value % 10 == 0
        else { return nil }
        if length(index) == 4, (1000...2190).contains(value) {
            // "2020's biggest fair" is the year's, "1990's" the decade.
            if end > index + 1, isApostrophe(index + 1), value >= 2010,
                !has(index - 1, [.the, .early, .late, .middle])
            {
                return nil
            }
            let isCentury = value % 100 == 0 && value < 2000
            let last = value + (isCentury ? 99 : 9)
            return Point(
                value: .fixed(.year(value), end: .year(last)),
                end: end + 1,
                rule: isCentury ? "century" : "decade"
            )
        }
        guard length(index) == 2, value >= 10 else { return nil }
        let isMarked = isApostrophe(index - 1) || isApostrophe(index + 1)
        let ground = has(index - 1, [.the, .early, .late, .middle, .and, .or, .since]) || isHyphen(index - 1)
        guard isMarked || ground, isMarked || value >= 20 else { return nil }
        return Point(value: .decade(value), end: end + 1, rule: "decade")
    }

    /// "12th century", "the nineteenth century", and the first of "19th and 20th centuries".
    func century(at index: Int) -> Point? {
        guard let ordinal = number(index), ordinal.isOrdinal, (1...21).contains(ordinal.value) else {
            return nil
        }
        var cursor = ordinal.end
        if isHyphen(cursor), isGlued(cursor) { cursor += 1 }
        let first = (ordinal.value - 1) * 100
        let value = TimeValue.fixed(.year(first), end: .year(first + 99))
        if isCentury(cursor) {
            if let era = era(at: cursor + 1) {
                return era.isBefore
                    ? Point(value: .timex("BC\(ordinal.value - 1)XX"), end: era.end, rule: "century")
                    : Point(value: value, end: era.end, rule: "century")
            }
            return Point(value: value, end: cursor + 1, rule: "century")
        }
        guard has(cursor, [.and, .or, .to]) || isHyphen(cursor) else { return nil }
        cursor += has(cursor + 1, .the) ? 2 : 1
        if has(cursor, [.early, .middle, .late]) { cursor += isHyphen(cursor + 1) ? 2 : 1 }
        guard let other = number(cursor), other.isOrdinal, isCentury(other.end) else { return nil }
        return Point(value: value, end: ordinal.end, rule: "century")
    }

    /// "BC", "AD", "A.D.", "B.C.": whether it counts backwards, and the token behind it.
    private func era(at index: Int) -> (isBefore: Bool, end: Int)? {
        guard isWord(index), tokens[index].isCapitalized else { return nil }
        let isBefore = lowercaseByte(index) == UInt8(ascii: "b")
        if has(index, .era) {
            return tokens[index].flags.contains(.allCapitals) ? (isBefore, index + 1) : nil
        }
        guard length(index) == 1, isBefore || lowercaseByte(index) == UInt8(ascii: "a"),
            isSign(index + 1, "."),
            isWord(index + 2), isGlued(index + 2), length(index + 2) == 1,
            lowercaseByte(index + 2) == (isBefore ? UInt8(ascii: "c") : UInt8(ascii: "d"))
        else { return nil }
        return (isBefore, isSign(index + 3, ".") && inside(index + 4) ? index + 4 : index + 3)
    }

    private func isCentury(_ index: Int) -> Bool {
        has(index, .unit) && entry(index).timeNumber == TimeUnit.century.rawValue
    }

    /// "2023-24", "2024/25", "1914–18", "2014-2018".
    private func shortSpan(at index: Int, _ year: Int, isExpected: Bool) -> Point? {
        let cursor = index + 1
        guard isHyphen(cursor) || isSign(cursor, "/") else { return nil }
        if let last = yearNumber(cursor + 1), last > year, last - year <= 1000, !countsNext(cursor + 2),
            !isHyphen(cursor + 2) || !isGlued(cursor + 2)
        {
            let isModern = (1900...2100).contains(year) && (1900...2100).contains(last)
            guard
                isModern || isExpected || isSign(index - 1, "(") || has(index - 1, .beforeYear)
                    || opensLine(index)
            else { return nil }
            return Point(value: .fixed(.year(year), end: .year(last)), end: cursor + 2, rule: "span")
        }
        guard isGlued(cursor), isGlued(cursor + 1), isDigits(cursor + 1), length(cursor + 1) == 2,
            !countsNext(cursor + 2),
            (1800...2199).contains(year), !isGlued(cursor + 2) || !isWord(cursor + 2),
            !isHyphen(cursor + 2) || !isGlued(cursor + 2)
        else { return nil }
        let last = year - year % 100 + digits(cursor + 1)
        let isNext = (year + 1) % 100 == digits(cursor + 1)
        guard
            isNext
                || (last > year && last - year <= 30
                    && (digits(cursor + 1) > 12 || tokens[cursor].word == 0x2013))
        else {
            return nil
        }
        return Point(
            value: .fixed(.year(year), end: .year(isNext ? year + 1 : last)),
            end: cursor + 2,
            rule: "span"
        )
    }

    /// "2019-H2", "2017 q1", "2013-W11", "2018Q4".
    private func yearPart(at index: Int, _ year: Int) -> Point? {
        var cursor = index + 1
        if isHyphen(cursor), isGlued(cursor), isGlued(cursor + 1) { cursor += 1 }
        guard has(cursor, .partLetter), isGlued(cursor + 1), let part = letterPart(at: cursor) else {
            return nil
        }
        return placed(part.value, in: .fixed(.year(year), end: nil), end: part.end)
    }

    /// The part that "Q4", "H1" or "W11" names.
    private func letterPart(at index: Int) -> (value: TimePart, end: Int)? {
        guard has(index, .partLetter), isDigits(index + 1), isGlued(index + 1),
            !isGlued(index + 2) || !isWord(index + 2),
            let unit = TimeUnit(rawValue: entry(index).timeNumber)
        else { return nil }
        let value = digits(index + 1)
        switch unit {
        case .quarter where (1...4).contains(value): return (.quarter(value), index + 2)
        case .month where value == 1 || value == 2: return (.half(value), index + 2)
        case .week where (1...53).contains(value): return (.week(value), index + 2)
        default: return nil
        }
    }

    /// "Q4 2023", "H1 of 2024", "Q3".
    func letterFirst(at index: Int) -> Point? {
        guard tokens[index].isCapitalized || isGlued(index + 1), let part = letterPart(at: index) else {
            return nil
        }
        var cursor = part.end
        if isHyphen(cursor) || isSign(cursor, "/"), isGlued(cursor) {
            cursor += 1
        } else if has(cursor, .of) {
            cursor += 1
        }
        if has(cursor, .fiscal) {
            return fiscal(at: cursor).map { Point(value: $0.value, end: $0.end, rule: "none") }
        }
        if let year = yearNumber(cursor) {
            // "Q2 of 2025-26": of a fiscal year, whose months depend on the country.
            if let span = shortSpan(at: cursor, year, isExpected: true) {
                return Point(value: .quarter(1), end: span.end, rule: "none")
            }
            return placed(part.value, in: .fixed(.year(year), end: nil), end: cursor + 1)
        }
        if isApostrophe(cursor), isDigits(cursor + 1), length(cursor + 1) == 2 {
            let year = Self.century(of: digits(cursor + 1), reading.documentDate?.year)
            return placed(part.value, in: .fixed(.year(year), end: nil), end: cursor + 2)
        }
        if let container = relative(at: cursor), case .unit(.year, _, _) = container.value {
            return placed(part.value, in: container.value, end: container.end)
        }
        guard case .quarter(let quarter) = part.value, tokens[index].isCapitalized,
            has(index - 1, [.beforeMonth, .the])
        else { return nil }
        return Point(value: .quarter(quarter), end: part.end, rule: "quarter")
    }

    func placed(_ part: TimePart, in whole: TimeValue, end: Int) -> Point {
        if case .fixed(.year(let first), .year(let last)?) = whole, last == first + 1 {
            switch part {
            case .quarter, .half: return Point(value: .quarter(1), end: end, rule: "none")
            default: break
            }
        }
        if case .fixed(.year(let year), nil) = whole {
            switch part {
            case .quarter(let quarter):
                // "the last quarter of 2025" counts from the end.
                let number = quarter > 0 ? quarter : 5 + quarter
                return Point(
                    value: .fixed(.quarter(number, year: year), end: nil),
                    end: end,
                    rule: "quarter"
                )
            case .half(let half):
                return Point(
                    value: .fixed(.month(half * 6 - 5, year: year), end: .month(half * 6, year: year)),
                    end: end,
                    rule: "half-year"
                )
            case .season(let season):
                return Point(value: .timex(Self.seasonValue(season, year)), end: end, rule: "season")
            default: break
            }
        }
        return Point(value: .part(part, of: whole), end: end, rule: "part-of-time")
    }

    /// The TIMEX3 form of a season, which names no months because the hemisphere is not known.
    static func seasonValue(_ season: Int, _ year: Int) -> String {
        "\(PartialDate.year(year))-" + ["SP", "SU", "FA", "WI"][max(0, min(3, season - 1))]
    }

    /// "the spring of 1975", "summer 2019", "winter 1946-47", "this autumn".
    func season(at index: Int) -> Point? {
        let season = Int(entry(index).timeNumber)
        guard has(index, .season) else { return nil }
        var cursor = index + 1
        if has(cursor, [.of, .in]) { cursor += 1 }
        if let year = yearNumber(cursor, 1500...2199), !countsNext(cursor + 1) {
            let end =
                isHyphen(cursor + 1) && isGlued(cursor + 1) && isDigits(cursor + 2) && length(cursor + 2) == 2
                ? cursor + 3 : cursor + 1
            return placed(.season(season), in: .fixed(.year(year), end: nil), end: end)
        }
        if let container = relative(at: cursor), case .unit(.year, _, _) = container.value {
            return placed(.season(season), in: container.value, end: container.end)
        }
        // A bare "spring" or "fall" is more often no season.
        let determined = has(index - 1, .the) ? index - 2 : index - 1
        guard
            has(determined, [.in, .since, .until, .forwardPreposition])
                || isWord(determined) && determined < index - 1 && reading.reads(determined, "for")
                || tokens[index].isCapitalized && has(index - 1, .subject),
            !has(index + 1, .of),
            !isWord(index + 1) || has(index + 1, [.beforeYear, .and, .pastVerb, .yearVerb])
                || tokens[index].isCapitalized
        else { return nil }
        return Point(value: .season(season), end: index + 1, rule: "season")
    }

    /// "fiscal 2023", "FY2024-25": a period only where both years are written, since its months depend on the country.
    func fiscal(at index: Int) -> Point? {
        guard has(index, .fiscal) else { return nil }
        var cursor = index + 1
        if has(cursor, .unit), entry(cursor).timeNumber == TimeUnit.year.rawValue { cursor += 1 }
        if isHyphen(cursor), isGlued(cursor) { cursor += 1 }
        guard isDigits(cursor) else { return nil }
        if let year = yearNumber(cursor) {
            if let span = shortSpan(at: cursor, year, isExpected: true) {
                return Point(value: span.value, end: span.end, rule: "fiscal-year")
            }
            return Point(value: .fixed(.year(year), end: nil), end: cursor + 1, rule: "none")
        }
        return length(cursor) == 2 ? Point(value: .decade(0), end: cursor + 1, rule: "none") : nil
    }
}

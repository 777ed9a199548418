import BriefingModel

/// Lengths of time.
extension TimeParser {
    /// "six weeks", "27-year", "two and a half years", "over a decade", "1 hour and 30 minutes".
    func duration(at index: Int) -> Point? {
        if let period = accountingPeriod(at: index) { return period }
        var first = index
        if has(first, .approximate), !has(first, .the) { first += 1 }
        guard let (value, end, unit) = amount(at: first) else { return nil }
        // "rose by 3,400 month on month"
        if has(end, .on), isWord(end + 1), tokens[end + 1].word == tokens[end - 1].word { return nil }
        if isAge(end) { return Point(value: .duration(""), end: end, rule: "none") }
        var text = Self.period(value, unit)
        var cursor = end
        // "one year and a half", "1 hour and 30 minutes", "2 years 3 months".
        let next = nextAmount(at: cursor)
        if has(cursor, .and) {
            let half = has(next, .indefinite) ? next + 1 : next
            if has(half, .half), !has(half + 1, .indefinite),
                let more = value.adding(ExactNumber(5, exponent: -1))
            {
                text = Self.period(more, unit)
                cursor = half + 1
            }
        }
        var lastUnit = unit
        while cursor == end || lastUnit != unit {
            let next = nextAmount(at: cursor)
            guard isDigits(next) || isWord(next), let more = amount(at: next),
                more.unit.rawValue < lastUnit.rawValue,
                !has(more.end, .ago), let joined = Self.join(text, Self.period(more.value, more.unit))
            else { break }
            text = joined
            cursor = more.end
            lastUnit = more.unit
        }
        guard !text.isEmpty else { return nil }
        let afterMark =
            isApostrophe(cursor)
            ? (isWord(cursor + 1) && length(cursor + 1) == 1 ? cursor + 2 : cursor + 1) : cursor
        if afterMark > cursor, has(index - 1, .in), isWord(afterMark),
            reading.reads(afterMark, "time"),
            let count = value.integer, count > 0, count < 1000, unit.isDayOrLonger
        {
            return Point(value: .shifted(count, unit, from: .document), end: afterMark + 1, rule: "shifted")
        }
        return Point(value: .duration(text), end: cursor, rule: "duration")
    }

    /// "annual loss", "quarterly net profit": what flows is measured over the period that the adjective names.
    private func accountingPeriod(at index: Int) -> Point? {
        guard entry(index).quantity.contains(.periodic),
            let unit = TimeUnit(rawValue: entry(index).timeNumber)
        else { return nil }
        let noun = entry(index + 1).quantity.contains(.flow) ? index + 1 : index + 2
        guard entry(noun).quantity.contains(.flow), isWord(index + 1), !tokens[index + 1].isCapitalized else {
            return nil
        }
        return Point(value: .duration(Self.period(1, unit)), end: index + 1, rule: "accounting-period")
    }

    /// The token after "and" or a comma that joins two counts.
    private func nextAmount(at index: Int) -> Int {
        var next = index
        if isSign(next, ",") { next += 1 }
        if has(next, .and) { next += 1 }
        return next
    }

    /// A count with its unit.
    private func amount(at index: Int) -> (value: ExactNumber, end: Int, unit: TimeUnit)? {
        // "every two years" is how often.
        if has(index - 1, .rate), !isDigits(index) || !has(index - 1, .plural) { return nil }
        var value = ExactNumber(1)
        var cursor = index
        let isArticle = has(index, .indefinite)
        if has(index, .half) {
            // "half-century", "half an hour".
            if isHyphen(index + 1), isGlued(index + 1), has(index + 2, .unit), !has(index + 2, .plural),
                let unit = TimeUnit(rawValue: entry(index + 2).timeNumber)
            {
                return (ExactNumber(5, exponent: -1), index + 3, unit)
            }
            guard has(index + 1, .indefinite), has(index + 2, .unit),
                let unit = TimeUnit(rawValue: entry(index + 2).timeNumber)
            else {
                return nil
            }
            return (ExactNumber(5, exponent: -1), index + 3, unit)
        }
        if isArticle {
            cursor = index + 1
            if has(cursor, .half), isHyphen(cursor + 1) || has(cursor + 1, .unit) {
                value = ExactNumber(5, exponent: -1)
                cursor += isHyphen(cursor + 1) ? 2 : 1
            }
        } else if let numeral = reading.numeral(at: index), numeral.tokens.lowerBound == index {
            guard !numeral.isOrdinal else { return nil }
            value = numeral.value
            cursor = numeral.tokens.upperBound
        } else if let number = number(index), !number.isOrdinal {
            value = ExactNumber(number.value)
            cursor = number.end
        } else if has(index, .unit), !has(index, .plural), isHyphen(index + 1), isGlued(index + 1),
            has(index + 2, .betweenNumberAndUnit),
            let unit = TimeUnit(rawValue: entry(index).timeNumber), unit != .second,
            reading.reads(index + 2, "long")
        {
            // "a week-long visit".
            return (1, index + 3, unit)
        } else if has(index, .betweenNumberAndUnit), isHyphen(index + 1), isGlued(index + 1),
            isGlued(index + 2)
        {
            // "single-day", "full-year".
            cursor = index + 1
        } else if has(index, .beforeDuration), isWord(index),
            reading.reads(index, "all"), has(index + 1, .unit),
            !has(index + 1, .plural)
        {
            // "all day".
            cursor = index + 1
        } else {
            return nil
        }
        let isHyphened = isHyphen(cursor) && isGlued(cursor) && isGlued(cursor + 1)
        if isHyphened { cursor += 1 }
        if !isHyphened, has(cursor, .betweenNumberAndUnit) {
            cursor += 1
            if has(cursor, .betweenNumberAndUnit) { cursor += 1 }
        }
        // "3h"; an "h" that stands apart is a letter.
        if isWord(cursor), length(cursor) == 1, isGlued(cursor), isDigits(cursor - 1),
            !tokens[cursor].isCapitalized,
            lowercaseByte(cursor) == UInt8(ascii: "h")
        {
            return (value, cursor + 1, .hour)
        }
        guard has(cursor, .unit), let unit = TimeUnit(rawValue: entry(cursor).timeNumber) else { return nil }
        let isPlural = has(cursor, .plural)
        // "the 2021 weekend"
        if !isPlural, !isHyphened, yearNumber(index, 1900...2100) != nil { return nil }
        if unit == .quarter {
            guard isPlural, cursor > index + 1 || isDigits(index), value >= ExactNumber(2) else { return nil }
        }
        if unit == .second, !isPlural { guard isHyphened || isDigits(index) else { return nil } }
        if isArticle { guard articleIsOne(at: index, unit, end: cursor + 1) else { return nil } }
        // The second number of a range or of a product gives no length of its own.
        if !isArticle, isRange(before: index) { return nil }
        return (value, cursor + 1, unit)
    }

    private func isRange(before index: Int) -> Bool {
        let previous = index - 1
        guard isHyphen(previous) || has(previous, [.to, .or]) || has(previous, .and) && hasBetween(previous)
        else {
            if isGlued(index), isSign(previous, ".") || isSign(previous, ",") || isSign(previous, "$") {
                return true
            }
            return false
        }
        return isDigits(previous - 1) || entry(previous - 1).number >= 0
    }

    private func hasBetween(_ index: Int) -> Bool {
        has(index - 2, .between) || has(index - 3, .between)
    }

    /// Whether "a day" is a length and no rate.
    private func articleIsOne(at index: Int, _ unit: TimeUnit, end: Int) -> Bool {
        if has(index - 1, .rate) || isDigits(index - 1) || isSign(index - 1, "%") { return false }
        if reading.numeral(at: index - 1) != nil, entry(index - 1).time.isDisjoint(with: .beforeDuration) {
            return false
        }
        if has(end, .of), unit != .century { return has(index - 1, .half) }
        if isHyphen(end), isGlued(end) { return false }
        if has(index - 1, [.beforeDuration, .approximate]) { return true }
        if has(end, .and), number(end + 1) != nil { return true }
        return has(end, [.after, .before, .ago])
    }

    private func isAge(_ index: Int) -> Bool {
        if has(index, .age) { return true }
        if isHyphen(index), isGlued(index), has(index + 1, .age) { return true }
        return has(index, .of) && has(index + 1, .age)
    }

    /// The ISO 8601 form; empty for what has none.
    static func period(_ value: ExactNumber, _ unit: TimeUnit) -> String {
        func date(_ letter: String, times factor: Int = 1) -> String {
            value.multiplied(by: ExactNumber(factor)).map { "P\($0)\(letter)" } ?? ""
        }
        switch unit {
        case .second: return "PT\(value)S"
        case .minute: return "PT\(value)M"
        case .hour: return "PT\(value)H"
        case .day where value.integer == nil: return value.multiplied(by: 24).map { "PT\($0)H" } ?? ""
        case .day, .night: return date("D")
        case .week: return date("W")
        case .weekend: return date("WE")
        case .fortnight: return date("W", times: 2)
        case .month: return date("M")
        case .quarter: return date("M", times: 3)
        case .year: return date("Y")
        case .decade: return date("Y", times: 10)
        case .century: return date("Y", times: 100)
        }
    }

    /// "P2Y" and "P3M" as "P2Y3M", "P1D" and "PT3H" as "P1DT3H".
    private static func join(_ first: String, _ second: String) -> String? {
        let head = first.dropFirst()
        let tail = second.dropFirst()
        if tail.hasPrefix("T") {
            return head.contains("T") ? "P\(head)\(tail.dropFirst())" : "P\(head)\(tail)"
        }
        return head.contains("T") ? nil : "P\(head)\(tail)"
    }
}

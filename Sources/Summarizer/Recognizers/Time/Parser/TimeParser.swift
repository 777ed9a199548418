import BriefingModel

/// Reads expressions of time from the tokens of one article, without looking at its date.
///
/// Each `point` function reads one calendar expression that begins at a token; spans, modifiers and determiners
/// are put round points.
struct TimeParser {
    let reading: ReadingView
    let tokens: UnsafeBufferPointer<Token>
    /// The tokens of the sentence being read.
    var sentence: Range<Int> = 0..<0
    var found: [TimeExpression] = []

    /// A value with the token after it.
    struct Point {
        var value: TimeValue
        var end: Int
        var rule: String
        var isApproximate = false
    }

    init(reading: ReadingView) {
        self.reading = reading
        tokens = reading.tokens
    }

    mutating func expressions() -> [TimeExpression] {
        for sentence in reading.sentences {
            self.sentence = sentence.tokens
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                index = tokens[index].openings.contains(.time) ? step(at: index) : index + 1
            }
        }
        return found
    }

    /// Reads what begins at a token that may open an expression and returns the token to go on with.
    private mutating func step(at index: Int) -> Int {
        if tokens[index].kind == .sign, !isDigits(index + 1) { return index + 1 }
        if tokens[index].kind == .digits, !mayOpenTime(digits: index) { return index + 1 }
        // Most articles and prepositions lead to no time at all.
        if !tokens[index].openings.contains(.timeAlone), !mayBeTime(index + 1) { return index + 1 }
        if let span = span(at: index) { return take(span, from: index) }
        if let point = expression(at: index) {
            if let joined = joined(point, at: index, inside: false) { return take(joined, from: index) }
            return take(point, from: index)
        }
        if let duration = duration(at: index) { return take(duration, from: index) }
        return max(index + 1, numeralEnd(index))
    }

    private mutating func take(_ point: Point, from index: Int) -> Int {
        if point.rule != "none" {
            found.append(
                TimeExpression(
                    tokens: index..<point.end,
                    value: point.value,
                    isApproximate: point.isApproximate,
                    rule: point.rule
                )
            )
        }
        return max(point.end, index + 1)
    }

    /// Classes of words that an expression may begin with.
    static let openers: TimeClasses = [
        .unit, .season, .deictic, .decadeName, .holiday, .this, .that, .same, .last, .next, .early, .middle,
        .late,
        .edge, .comparative, .the, .indefinite, .from, .between, .fiscal, .partLetter, .half, .approximate,
        .betweenNumberAndUnit,
    ]

    /// Openers that need no word of time right after them.
    static let strongOpeners: TimeClasses = [
        .unit, .season, .deictic, .decadeName, .holiday, .last, .next, .early, .middle, .late, .comparative,
        .fiscal,
        .partLetter, .half,
    ]

    /// Whether the length of some digits or what follows them leaves a time open; most numbers count something else.
    private func mayOpenTime(digits index: Int) -> Bool {
        if length(index) == 4 || found.last?.tokens.upperBound == index - 1 { return true }
        let numeral = reading.numeral(at: index)
        if has(index + 1, .ordinalSuffix) || numeral?.isOrdinal ?? false { return true }
        let end = numeral?.tokens.upperBound ?? index + 1
        return mayFollowDigits(index + 1) || end > index + 1 && mayFollowDigits(end)
    }

    /// A unit or a month, or what joins, parts or shortens days and years.
    private func mayFollowDigits(_ index: Int) -> Bool {
        guard inside(index) else { return false }
        switch tokens[index].kind {
        case .word:
            return length(index) == 1 || entry(index).month > 0
                || has(
                    index,
                    [
                        .unit, .betweenNumberAndUnit, .last, .next, .of, .the, .and, .or, .to, .until,
                    ]
                )
        case .sign:
            if isSign(index, ",") { return !isDigits(index + 1) || length(index + 1) <= 2 }
            if isSign(index, ".") || isSign(index, "/") { return isGlued(index) && isGlued(index + 1) }
            return isHyphen(index) || isApostrophe(index)
        case .digits, .lineBreak: return false
        }
    }

    /// Whether a token can stand second in an expression.
    private func mayBeTime(_ index: Int) -> Bool {
        guard inside(index) else { return false }
        switch tokens[index].kind {
        case .lineBreak: return false
        case .digits: return true
        case .sign: return isApostrophe(index) || isHyphen(index)
        case .word: return tokens[index].openings.contains(.time) || has(index + 1, .edge)
        }
    }

    // MARK: Looking at tokens

    @inline(__always)
    func entry(_ index: Int) -> WordEntry {
        inside(index) ? reading.entry(index) : .none
    }

    @inline(__always)
    func time(_ index: Int) -> TimeClasses { entry(index).time }

    @inline(__always)
    func has(_ index: Int, _ classes: TimeClasses) -> Bool { !entry(index).time.isDisjoint(with: classes) }

    @inline(__always)
    func inside(_ index: Int) -> Bool { index >= sentence.lowerBound && index < sentence.upperBound }

    @inline(__always)
    func isSign(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        inside(index) && tokens[index].isSign(scalar)
    }

    @inline(__always)
    func isDigits(_ index: Int) -> Bool { inside(index) && tokens[index].kind == .digits }

    @inline(__always)
    func isWord(_ index: Int) -> Bool { inside(index) && tokens[index].kind == .word }

    /// No space before the token.
    func isGlued(_ index: Int) -> Bool { inside(index) && index > 0 && !tokens[index].hasSpaceBefore }

    func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

    func isHyphen(_ index: Int) -> Bool {
        guard inside(index), tokens[index].kind == .sign else { return false }
        switch tokens[index].word {
        case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x7E, 0x2015: return true
        default: return false
        }
    }

    func isApostrophe(_ index: Int) -> Bool {
        inside(index) && tokens[index].kind == .sign
            && (tokens[index].word == 0x27 || tokens[index].word == 0x2019)
    }

    /// The value of up to eight digits; -1 for more or for another token.
    func digits(_ index: Int) -> Int {
        guard isDigits(index), length(index) <= 8 else { return -1 }
        var value = 0
        for byte in reading.bytes[Int(tokens[index].start)..<Int(tokens[index].end)] {
            value = value * 10 + Int(byte) - 48
        }
        return value
    }

    func lowercaseByte(_ index: Int) -> UInt8 { reading.bytes[Int(tokens[index].start)] | 0x20 }

    /// A lower-case word of the text that looks like a plural noun.
    func looksPlural(_ index: Int) -> Bool {
        guard isWord(index), !tokens[index].isCapitalized, length(index) > 3 else { return false }
        let end = Int(tokens[index].end)
        if reading.bytes[end - 1] == UInt8(ascii: "s") {
            return reading.bytes[end - 2] != UInt8(ascii: "s")
                && !has(index, [.yearVerb, .forward, .this, .pastVerb, .marks])
        }
        return tokens[index].word >= 0 && reading.reads(index, "people")
    }

    func numeralEnd(_ index: Int) -> Int {
        guard let numeral = reading.numeral(at: index), numeral.tokens.lowerBound == index else {
            return index + 1
        }
        return tokens[index].kind == .digits ? index + 1 : numeral.tokens.upperBound
    }

    /// A whole number in words or digits that begins at a token.
    func number(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
        guard inside(index) else { return nil }
        if let numeral = reading.numeral(at: index), numeral.tokens.lowerBound == index,
            let value = numeral.value.integer
        {
            return (value, numeral.tokens.upperBound, numeral.isOrdinal)
        }
        guard reading.numerals.isEmpty || reading.numeral(at: index) == nil else { return nil }
        if isDigits(index), case let value = digits(index), value >= 0 {
            if isGlued(index + 1), has(index + 1, .ordinalSuffix) { return (value, index + 2, true) }
            return (value, index + 1, false)
        }
        return nil
    }

    /// Day 1 to 31 in digits or words, "4", "4th", "the fourth"; digits are read one token at a time.
    func dayNumber(_ index: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
        var start = index
        if has(start, .the) { start += 1 }
        if isDigits(start) {
            let value = digits(start)
            guard length(start) <= 2, (1...31).contains(value) else { return nil }
            if isGlued(start + 1), has(start + 1, .ordinalSuffix) { return (value, start + 2, true) }
            guard !isGlued(start + 1) || !isWord(start + 1) || entry(start + 1).month > 0 else { return nil }
            return (value, start + 1, false)
        }
        guard let number = number(start), (1...31).contains(number.value), isWord(start) else { return nil }
        return (number.value, number.end, number.isOrdinal)
    }

    /// Four digits that may be a year and are no part of a longer number.
    func yearNumber(_ index: Int, _ range: ClosedRange<Int> = 1000...2199) -> Int? {
        guard isDigits(index), length(index) == 4 else { return nil }
        let value = digits(index)
        guard range.contains(value) else { return nil }
        if isGlued(index + 1) {
            if isDigits(index + 2), isGlued(index + 2),
                isSign(index + 1, ",") || isSign(index + 1, ".") || isSign(index + 1, ":")
            {
                return nil
            }
            if isSign(index + 1, "%") || isWord(index + 1) { return nil }
        }
        return value
    }

    /// A year after its month or day: "1954", "'54", in words.
    func year(after index: Int) -> (year: Int, end: Int)? {
        var start = index
        if isSign(start, ",") { start += 1 } else if has(start, [.of, .in]) { start += 1 }
        if let year = yearNumber(start), start == index || !isSign(index, ",") || length(start) == 4 {
            // "11 February, 1900 GMT"
            if inside(start + 1), entry(start + 1).quantity.contains(.clock) { return nil }
            return (year, start + 1)
        }
        if start == index, isApostrophe(start), isDigits(start + 1), isGlued(start + 1),
            length(start + 1) == 2
        {
            return (Self.century(of: digits(start + 1), reading.documentDate?.year), start + 2)
        }
        if isWord(start), let number = spelledYear(start) { return number }
        return nil
    }

    /// "nineteen eighty-six", "two thousand and fifteen".
    func spelledYear(_ index: Int) -> (year: Int, end: Int)? {
        guard isWord(index), entry(index).number >= 0, let first = number(index), !first.isOrdinal else {
            return nil
        }
        if (1000...2199).contains(first.value) { return (first.value, first.end) }
        guard (10...21).contains(first.value), isWord(first.end), let second = number(first.end),
            !second.isOrdinal,
            (10...99).contains(second.value)
        else { return nil }
        return (first.value * 100 + second.value, second.end)
    }

    /// The year that two digits mean: at most ten years after the document's, else of the century before.
    ///
    /// Without a document's date years up to 30 are of this century.
    static func century(of twoDigits: Int, _ documentYear: Int?) -> Int {
        let latest = (documentYear ?? 2020) + 10
        let year = latest - latest % 100 + twoDigits
        return year > latest ? year - 100 : year
    }
}

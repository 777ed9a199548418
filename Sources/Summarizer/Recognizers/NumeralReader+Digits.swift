import BriefingModel

/// Numbers in digits: grouping, decimals, fractions, powers of ten.
extension NumeralScan {
    /// Decides between the decimal comma and the decimal point by the numbers that leave no doubt.
    mutating func readMarks() {
        var comma = 0
        var point = 0
        var groupedByMarks = 0
        var groupedBySpaces = 0
        // Groups by a plain space that nothing but the text's use makes one number: "74 318 declarations".
        var mayBeGrouped = 0
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .digits else {
                index += 1
                continue
            }
            let chain = Chain(at: index, self)
            switch chain.verdict {
            case .commaDecimal: comma += 1
            case .pointDecimal: point += 1
            case .none: break
            }
            if chain.groups > 1, chain.hasThrees, chain.lastLength == 3 { groupedByMarks += 1 }
            if chain.groups == 1, let number = spaced(at: index), number.end > index + 1 {
                groupedBySpaces += 1
                index = number.end
            } else if chain.groups == 1, standsFree(index),
                let number = spaced(at: index, isGrouping: true), number.end > index + 1,
                number.end >= tokens.count
                    || !entry(number.end).quantity.contains(.gun) && tokens[number.end].hasSpaceBefore
                    || tokens[number.end].kind == .sign,
                !namesAircraft(number.end - 1)
            {
                mayBeGrouped += 1
                if number.value.exponent < 0 { comma += tokens[number.end - 2].isSign(",") ? 1 : 0 }
                index = number.end
            } else {
                index = chain.end
            }
        }
        // Two numbers hardly ever stand side by side.
        spaceIsGrouping =
            groupedByMarks == 0
            && (groupedBySpaces > 1 || mayBeGrouped > 0)
        commaIsDecimal = comma > point
        pointIsGrouping = comma > 0 && comma >= point
    }

    /// Digits with the marks between them, no space anywhere.
    struct Chain {
        enum Verdict { case commaDecimal, pointDecimal }

        let start: Int
        /// The token after the last run of digits.
        var end: Int
        /// Runs of digits.
        var groups = 1
        var firstMark: Int32 = 0
        var lastMark: Int32 = 0
        /// All marks but the last are alike.
        var isRegular = true
        /// All groups but the first, and but one after a last mark of another kind, have three digits.
        var hasThrees = true
        /// As `hasThrees`, with two digits in the groups between the first and the last.
        var hasIndianTwos = true
        var lastLength = 0
        let firstLength: Int

        init(at start: Int, _ scan: NumeralScan) {
            self.start = start
            end = start + 1
            firstLength = Int(scan.tokens[start].end - scan.tokens[start].start)
            lastLength = firstLength
            while end + 1 < scan.tokens.count, groups < 16 {
                let mark = scan.tokens[end]
                let digits = scan.tokens[end + 1]
                guard mark.kind == .sign, !mark.hasSpaceBefore, digits.kind == .digits,
                    !digits.hasSpaceBefore,
                    mark.word == 0x2C || mark.word == 0x2E || mark.word == 0x27 || mark.word == 0x2019
                else { break }
                if groups > 1 {
                    if lastMark != firstMark { isRegular = false }
                    if lastLength != 3 { hasThrees = false }
                    if lastLength != (lastMark == mark.word ? 2 : 3) { hasIndianTwos = false }
                }
                if groups == 1 { firstMark = mark.word }
                lastMark = mark.word
                lastLength = Int(digits.end - digits.start)
                groups += 1
                end += 2
            }
        }

        /// The last mark is of another kind than those before it.
        var endsInDecimals: Bool { groups > 2 && lastMark != firstMark && isRegular }

        var verdict: Verdict? {
            switch (groups, firstMark, lastMark) {
            case (1, _, _): nil
            case (2, 0x2C, _): lastLength < 3 ? .commaDecimal : nil
            case (2, 0x2E, _): lastLength < 3 ? .pointDecimal : nil
            case (_, 0x2C, 0x2C): isRegular && hasThrees && lastLength == 3 ? .pointDecimal : nil
            case (_, 0x2E, 0x2E):
                isRegular && hasThrees && lastLength == 3 && groups == 3 ? .commaDecimal : nil
            case (_, 0x2C, 0x2E): endsInDecimals ? .pointDecimal : nil
            case (_, 0x2E, 0x2C): endsInDecimals ? .commaDecimal : nil
            default: nil
            }
        }
    }

    /// A number whose first token is digits, up to a fraction, a power of ten or an ordinal's ending.
    mutating func literal(at index: Int) -> Part? {
        guard var part = marked(at: index) else { return nil }
        if part.form == .digits, let fraction = fraction(after: part, from: index) { return fraction }
        if let power = powerOfTen(after: part) { part = power }
        if part.end < tokens.count, !tokens[part.end].hasSpaceBefore,
            entry(part.end).numeral.contains(.ordinalSuffix), part.value.exponent >= 0
        {
            return Part(end: part.end + 1, value: part.value, form: .digits, isOrdinal: true, isClosed: true)
        }
        return part
    }

    private mutating func marked(at index: Int) -> Part? {
        if index < plainBefore { return plain(index) }
        let chain = Chain(at: index, self)
        if chain.groups == 1 { return spaced(at: index) ?? plain(index) }
        let isGrouped = chain.firstLength <= 3 && chain.hasThrees && firstDigit(index) != 0
        let isIndian = chain.firstLength <= 2 && chain.hasIndianTwos && firstDigit(index) != 0
        if chain.endsInDecimals {
            guard isGrouped || chain.firstMark == 0x2C && isIndian else { return refuse(chain) }
            return digits(chain, decimals: true)
        }
        guard chain.isRegular else { return refuse(chain) }
        let endsInThree = chain.lastLength == 3
        switch (chain.firstMark, chain.groups) {
        case (0x2C, 2):
            if endsInThree, isGrouped, !commaIsDecimal { return digits(chain, decimals: false) }
            let mayBeDecimal = commaIsDecimal ? chain.lastLength < 7 : chain.lastLength < 3
            return mayBeDecimal ? digits(chain, decimals: true) : refuse(chain)
        case (0x2C, _):
            return endsInThree && (isGrouped || isIndian) ? digits(chain, decimals: false) : refuse(chain)
        case (0x2E, 2):
            return digits(chain, decimals: !(endsInThree && isGrouped && pointIsGrouping))
        case (0x2E, _):
            // Four groups up to 255 are an address, not a number.
            let isGrouping = endsInThree && isGrouped && !(chain.groups == 4 && !commaIsDecimal)
            return isGrouping ? digits(chain, decimals: false) : refuse(chain)
        default:
            return endsInThree && isGrouped ? digits(chain, decimals: false) : refuse(chain)
        }
    }

    private mutating func refuse(_ chain: Chain) -> Part? {
        plainBefore = chain.end
        return plain(chain.start)
    }

    private func plain(_ index: Int) -> Part? {
        var value = 0
        guard append(index, to: &value) else { return nil }
        return Part(end: index + 1, value: ExactNumber(value), form: .digits)
    }

    private func digits(_ chain: Chain, decimals: Bool) -> Part? {
        var value = 0
        var index = chain.start
        while index < chain.end {
            guard append(index, to: &value) else { return nil }
            index += 2
        }
        return Part(
            end: chain.end,
            value: ExactNumber(value, exponent: decimals ? -chain.lastLength : 0),
            form: .marked
        )
    }

    /// Up to 53, as the weeks of a year.
    private func isSmall(_ index: Int) -> Bool {
        var value = 0
        return append(index, to: &value) && value <= 53
    }

    /// "18 747 aircraft": three digits that a maker names its aircraft by.
    private func namesAircraft(_ index: Int) -> Bool {
        let start = Int(tokens[index].start)
        return tokens[index].span.count == 3 && bytes[start] == 0x37 && bytes[start + 2] == 0x37
    }

    /// Stands behind a small word or a sign, and so is not the number of a thing: not "Unit 4 200 men".
    private func standsFree(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        guard before.kind == .word else { return before.kind == .sign }
        return !before.isCapitalized
            && entry(index - 1).quantity.isDisjoint(with: [.reference, .capitalReference])
            // "on day 7 500 people came"
            && (!entry(index - 1).numeral.contains(.timeUnit) || !isSmall(index))
    }

    /// Groups parted by spaces: by thin or hard ones, or by plain ones where that leaves no doubt.
    private func spaced(at index: Int, isGrouping: Bool = false) -> Part? {
        let first = tokens[index]
        guard first.end - first.start <= 3, firstDigit(index) != 0 else { return nil }
        var end = index + 1
        var groups = 0
        var value = 0
        var isCertain = false
        guard append(index, to: &value) else { return nil }
        while end < tokens.count, tokens[end].kind == .digits, tokens[end].end - tokens[end].start == 3,
            tokens[end].hasSpaceBefore, !tokens[end].flags.contains(.sentenceStart)
        {
            let gap = Int(tokens[end - 1].end)..<Int(tokens[end].start)
            let isPlain = gap.count == 1 && bytes[gap.lowerBound] == 0x20
            let isHard = gap.count <= 3 && bytes[gap.lowerBound] >= 0xC2
            guard isPlain || isHard else { break }
            let start = Int(tokens[end].start)
            let isZeros = bytes[start] == 0x30 && bytes[start + 1] == 0x30 && bytes[start + 2] == 0x30
            guard append(end, to: &value) else { return nil }
            if isHard || isZeros { isCertain = true }
            groups += 1
            end += 1
        }
        guard groups > 1 || groups == 1 && (isCertain || spaceIsGrouping || isGrouping) else { return nil }
        // "48 155 mm howitzers"
        if !isCertain, end < tokens.count, tokens[end].kind == .word, tokens[end].span.count == 2,
            bytes[Int(tokens[end].start)] == 0x6D, bytes[Int(tokens[end].start) + 1] == 0x6D
        {
            return nil
        }
        var exponent = 0
        if end + 1 < tokens.count, tokens[end].isSign(".") || tokens[end].isSign(","),
            !tokens[end].hasSpaceBefore,
            tokens[end + 1].kind == .digits, !tokens[end + 1].hasSpaceBefore
        {
            guard append(end + 1, to: &value) else { return nil }
            exponent = -Int(tokens[end + 1].end - tokens[end + 1].start)
            end += 2
        }
        return Part(end: end, value: ExactNumber(value, exponent: exponent), form: .marked)
    }

    /// Decimals without a whole: ".25".
    func pointFirst(at index: Int) -> Part? {
        guard tokens[index].isSign("."), index + 1 < tokens.count, tokens[index + 1].kind == .digits,
            !tokens[index + 1].hasSpaceBefore
        else { return nil }
        if index > 0, !tokens[index].hasSpaceBefore {
            let before = tokens[index - 1]
            guard
                before.isSign("(") || before.isSign("-") || before.isSign("\u{2212}")
                    || before.kind == .sign && Self.isCurrencySign(before.word)
            else { return nil }
        }
        if index + 3 < tokens.count, tokens[index + 2].isSign("."), tokens[index + 3].kind == .digits,
            !tokens[index + 2].hasSpaceBefore, !tokens[index + 3].hasSpaceBefore
        {
            return nil
        }
        var value = 0
        guard append(index + 1, to: &value) else { return nil }
        let length = Int(tokens[index + 1].end - tokens[index + 1].start)
        return Part(end: index + 2, value: ExactNumber(value, exponent: -length), form: .marked)
    }

    /// The value of a sign such as "½".
    func vulgarFraction(_ index: Int) -> ExactNumber? {
        guard tokens[index].kind == .sign else { return nil }
        switch tokens[index].word {
        case 0xBC: return ExactNumber.quotient(1, 4)
        case 0xBD: return ExactNumber.quotient(1, 2)
        case 0xBE: return ExactNumber.quotient(3, 4)
        case 0x2150: return ExactNumber.quotient(1, 7)
        case 0x2151: return ExactNumber.quotient(1, 9)
        case 0x2152: return ExactNumber.quotient(1, 10)
        case 0x2153: return ExactNumber.quotient(1, 3)
        case 0x2154: return ExactNumber.quotient(2, 3)
        case 0x2155...0x2158: return ExactNumber.quotient(Int(tokens[index].word) - 0x2154, 5)
        case 0x2159: return ExactNumber.quotient(1, 6)
        case 0x215A: return ExactNumber.quotient(5, 6)
        case 0x215B...0x215E: return ExactNumber.quotient(2 * (Int(tokens[index].word) - 0x215B) + 1, 8)
        default: return nil
        }
    }

    /// "3/4", "2 1/2", "2½".
    private func fraction(after part: Part, from start: Int) -> Part? {
        let next = part.end
        guard next < tokens.count else { return nil }
        if let value = vulgarFraction(next), !tokens[next].flags.contains(.sentenceStart),
            let sum = part.value.adding(value)
        {
            return Part(end: next + 1, value: sum, form: .fraction, isClosed: true)
        }
        if let value = slashed(at: start) {
            return Part(end: start + 3, value: value, form: .fraction, isClosed: true)
        }
        if tokens[next].kind == .digits, tokens[next].hasSpaceBefore,
            !tokens[next].flags.contains(.sentenceStart), let value = slashed(at: next, isMixed: true),
            let sum = part.value.adding(value)
        {
            return Part(end: next + 3, value: sum, form: .fraction, isClosed: true)
        }
        return nil
    }

    /// A proper fraction with a denominator that people use; no date, no issue of a document.
    ///
    /// Behind a whole number any small denominator will do: "2 17/40".
    private func slashed(at index: Int, isMixed: Bool = false) -> ExactNumber? {
        guard index + 2 < tokens.count, tokens[index + 1].isSign("/") || tokens[index + 1].isSign("\u{2044}"),
            !tokens[index + 1].hasSpaceBefore, tokens[index + 2].kind == .digits,
            !tokens[index + 2].hasSpaceBefore
        else { return nil }
        if index > 0, !tokens[index].hasSpaceBefore {
            let before = tokens[index - 1]
            guard before.kind == .sign, !before.isSign("/"), !before.isSign("."), !before.isSign(",") else {
                return nil
            }
        }
        if index + 3 < tokens.count, !tokens[index + 3].hasSpaceBefore {
            let after = tokens[index + 3]
            guard after.kind != .digits, !after.isSign("/"), !after.isSign("-") || index + 4 < tokens.count
            else { return nil }
        }
        var top = 0
        var bottom = 0
        guard append(index, to: &top), append(index + 2, to: &bottom), top > 0, top < bottom else {
            return nil
        }
        if top == 1, index + 3 < tokens.count, entry(index + 3).numeral.contains(.of) {
            return ExactNumber.quotient(1, bottom)
        }
        guard
            bottom <= 10 || isMixed && bottom <= 100 || bottom == 12 || bottom == 16 || bottom == 32
                || bottom == 64 || bottom == 100
        else {
            return nil
        }
        return ExactNumber.quotient(top, bottom)
    }

    /// "1.5 × 10^6", "10⁶", "1.5e6".
    private func powerOfTen(after part: Part) -> Part? {
        var index = part.end
        guard index + 1 < tokens.count else { return nil }
        if entry(index).numeral.contains(.exponent), !tokens[index].hasSpaceBefore,
            let (power, end) = signedInteger(at: index + 1)
        {
            return raised(part.value, power, end)
        }
        if let (power, end) = exponent(at: index), part.value == ExactNumber(10) || tokens[index].isSign("^")
        {
            return Self.power(part.value, power).map {
                Part(end: end, value: $0, form: .scaled, isClosed: true)
            }
        }
        guard
            entry(index).numeral.contains(.times) || tokens[index].isSign("\u{D7}")
                || tokens[index].isSign("*")
        else { return nil }
        index += 1
        var base = 0
        guard tokens[index].kind == .digits, tokens[index].end - tokens[index].start <= 4,
            append(index, to: &base)
        else { return nil }
        let bare = base == 10 ? bareExponent(at: index + 1) : nil
        guard let (power, end) = exponent(at: index + 1) ?? bare else { return nil }
        if base == 10 { return raised(part.value, power, end) }
        return Self.power(ExactNumber(base), power).flatMap { part.value.multiplied(by: $0) }
            .map { Part(end: end, value: $0, form: .scaled, isClosed: true) }
    }

    /// A number to a whole power, as far as numbers of a text go; nil beyond.
    private static func power(_ base: ExactNumber, _ power: Int) -> ExactNumber? {
        if base == ExactNumber(10) {
            return abs(power) <= 30 ? ExactNumber(1).scaled(byPowerOfTen: power) : nil
        }
        guard let value = base.raised(to: power), abs(value.exponent) <= 30 else { return nil }
        return value
    }

    private func raised(_ value: ExactNumber, _ power: Int, _ end: Int) -> Part? {
        guard abs(power) <= 30 else { return nil }
        return Part(end: end, value: value.scaled(byPowerOfTen: power), form: .scaled, isClosed: true)
    }

    private func exponent(at index: Int) -> (Int, end: Int)? {
        guard index < tokens.count, tokens[index].kind == .sign, !tokens[index].hasSpaceBefore else {
            return nil
        }
        if tokens[index].isSign("^") { return signedInteger(at: index + 1) }
        var value = 0
        var sign = 1
        var end = index
        while end < tokens.count, tokens[end].kind == .sign, !tokens[end].hasSpaceBefore, end < index + 4 {
            switch tokens[end].word {
            case 0x207B where end == index: sign = -1
            case 0x2070: value = value * 10
            case 0xB9: value = value * 10 + 1
            case 0xB2, 0xB3: value = value * 10 + Int(tokens[end].word) - 0xB0
            case 0x2074...0x2079: value = value * 10 + Int(tokens[end].word) - 0x2070
            default: return end > index && value > 0 ? (sign * value, end) : nil
            }
            end += 1
        }
        return value > 0 ? (sign * value, end) : nil
    }

    /// "2.48×10−5", where the raised place of the digits was lost.
    private func bareExponent(at index: Int) -> (Int, end: Int)? {
        guard index + 1 < tokens.count, !tokens[index].hasSpaceBefore, !tokens[index + 1].hasSpaceBefore,
            tokens[index].isSign("-") || tokens[index].isSign("\u{2212}"), tokens[index + 1].kind == .digits
        else { return nil }
        return signedInteger(at: index)
    }

    private func signedInteger(at index: Int) -> (Int, end: Int)? {
        let start = index
        var index = index
        var sign = 1
        // A calculator's two minus signs are none.
        while index < tokens.count, index < start + 2, index == start || !tokens[index].hasSpaceBefore {
            if tokens[index].isSign("-") || tokens[index].isSign("\u{2212}") {
                sign = -sign
            } else if !tokens[index].isSign("+") {
                break
            }
            index += 1
        }
        guard index < tokens.count, tokens[index].kind == .digits, !tokens[index].hasSpaceBefore else {
            return nil
        }
        var value = 0
        guard append(index, to: &value), value < 100 else { return nil }
        return (sign * value, index + 1)
    }

    // MARK: Digits

    private func firstDigit(_ index: Int) -> UInt8 {
        bytes[Int(tokens[index].start)] - 0x30
    }

    /// Appends a token's digits to a number; false where it grows too large.
    func append(_ index: Int, to value: inout Int) -> Bool {
        for cursor in Int(tokens[index].start)..<Int(tokens[index].end) {
            let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, spilled) = tenfold.addingReportingOverflow(Int(bytes[cursor]) - 0x30)
            guard !over, !spilled else { return false }
            value = sum
        }
        return true
    }
}

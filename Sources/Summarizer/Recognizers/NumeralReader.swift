package import BriefingModel

/// Reads every number of a token stream once, for all recognisers.
///
/// Whether a point or a comma parts the decimals is decided for the whole stream from the numbers that leave no
/// doubt; a stream without such numbers is read as English.
package struct NumeralReader: Sendable {
    package let lexicon: Lexicon

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// - Returns: numbers in the order of the text, none overlapping another; what no exact number can hold is left out.
    package func numerals(in stream: TokenStream) -> [Numeral] {
        stream.tokens.withUnsafeBufferPointer { tokens in
            stream.bytes.withUnsafeBufferPointer { bytes in
                lexicon.entries.withUnsafeBufferPointer { entries in
                    withUnsafePointer(to: lexicon) { lexicon in
                        var scan = NumeralScan(
                            tokens: tokens,
                            bytes: bytes,
                            entries: entries,
                            lexicon: lexicon
                        )
                        return scan.run()
                    }
                }
            }
        }
    }
}

/// One pass over the tokens.
struct NumeralScan {
    let tokens: UnsafeBufferPointer<Token>
    let bytes: UnsafeBufferPointer<UInt8>
    let entries: UnsafeBufferPointer<WordEntry>
    /// By its address, so that a scan holds nothing to count references of.
    let lexicon: UnsafePointer<Lexicon>
    /// The text writes 1.083,5 for one thousand and eighty-three and a half.
    var commaIsDecimal = false
    /// The text parts thousands by plain spaces, as it shows by numbers that leave no doubt, and by no other mark.
    var spaceIsGrouping = false
    /// Three digits behind a point are thousands, as in a text that writes 14,5 as often as 14.5.
    var pointIsGrouping = false
    /// Runs of digits before this index belong to a chain such as 10.0.0.12 and stand each for itself.
    var plainBefore = 0

    /// What has been read so far of one number.
    struct Part {
        var end: Int
        var value: ExactNumber
        var form: Numeral.Form
        var isOrdinal = false
        /// Has marks or a fraction, so that no further digits may join.
        var isClosed = false
    }

    init(
        tokens: UnsafeBufferPointer<Token>,
        bytes: UnsafeBufferPointer<UInt8>,
        entries: UnsafeBufferPointer<WordEntry>,
        lexicon: UnsafePointer<Lexicon>
    ) {
        self.tokens = tokens
        self.bytes = bytes
        self.entries = entries
        self.lexicon = lexicon
    }

    mutating func run() -> [Numeral] {
        var numerals: [Numeral] = []
        numerals.reserveCapacity(tokens.count / 16 + 4)
        readMarks()
        var index = 0
        while index < tokens.count {
            guard tokens[index].openings.contains(.numeral), let part = number(at: index) else {
                index += 1
                continue
            }
            if abs(part.value.exponent) <= 36 {
                numerals.append(
                    Numeral(
                        tokens: index..<part.end,
                        value: part.value,
                        form: part.form,
                        isOrdinal: part.isOrdinal
                    )
                )
            }
            index = part.end
        }
        return numerals
    }

    /// A number with its sign, share or ratio.
    private mutating func number(at index: Int) -> Part? {
        let token = tokens[index]
        if isMinus(index) {
            guard index + 1 < tokens.count, !tokens[index + 1].flags.contains(.sentenceStart),
                var part = unsigned(at: index + 1), !part.isOrdinal
            else { return nil }
            part = division(part, from: index + 1) ?? part
            part.value = part.value.negated
            return part
        }
        guard token.kind != .sign || !(token.isSign("-") || token.isSign("\u{2212}")) else {
            return looseNegative(at: index)
        }
        guard let part = unsigned(at: index) else { return nil }
        guard mayGoOn(part) else { return part }
        return ratio(part, from: index) ?? division(part, from: index) ?? repeated(part) ?? part
    }

    /// "- 1 4/5", "- 10 k" as all there is, as in the cell of a table; a dash before plain digits may mark an item.
    private mutating func looseNegative(at index: Int) -> Part? {
        guard index == 0, tokens.count > 1, tokens[1].kind == .digits, var part = unsigned(at: 1),
            part.end == tokens.count, part.form == .fraction || part.form == .scaled, !part.isOrdinal
        else { return nil }
        part.value = part.value.negated
        return part
    }

    private func isMinus(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .word { return entry(index).numeral.contains(.minus) }
        guard token.isSign("-") || token.isSign("\u{2212}"), index + 1 < tokens.count,
            !tokens[index + 1].hasSpaceBefore
        else { return false }
        guard tokens[index + 1].kind == .digits || tokens[index + 1].isSign(".") else { return false }
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        // "2 -7" is a range written with one space.
        guard !token.hasSpaceBefore else {
            return before.kind != .digits || token.flags.contains(.sentenceStart)
        }
        return before.kind == .sign && (before.isSign("(") || before.isSign("[") || before.isSign("="))
    }

    private mutating func unsigned(at index: Int) -> Part? {
        switch tokens[index].kind {
        case .digits:
            guard let literal = literal(at: index) else { return nil }
            // What no integer holds is looked at as a whole, since it may be no number at all.
            let isWhole = literal.value.exponent <= 0 || literal.value.integer != nil
            if literal.isOrdinal || isWhole && !mayGoOn(literal) { return literal }
            return compound(literal, from: index)
        case .word:
            return spelled(at: index)
        case .sign:
            if let value = vulgarFraction(index) {
                return scaledFraction(Part(end: index + 1, value: value, form: .fraction, isClosed: true))
            }
            return pointFirst(at: index).flatMap { compound($0, from: index) }
        case .lineBreak:
            return nil
        }
    }

    /// Whether what follows can belong to a number; most are written in digits and end with them.
    private func mayGoOn(_ part: Part) -> Bool {
        guard let next = following(part.end - 1) else { return false }
        let token = tokens[next]
        switch token.kind {
        case .word: return token.openings.contains(.insideNumeral)
        case .digits: return true
        case .sign:
            return token.isSign("-") || token.isSign("(") || token.isSign("\u{2010}")
                || token.isSign("\u{2011}")
        case .lineBreak: return false
        }
    }

    /// "nine in ten", "seven out of ten".
    private mutating func ratio(_ part: Part, from start: Int) -> Part? {
        guard part.form == .digits || part.form == .spelled, !part.isOrdinal, let count = part.value.integer,
            count > 0, count < 1000
        else { return nil }
        guard var index = following(part.end - 1) else { return nil }
        let joint = entry(index).numeral
        var isOut = false
        if joint.contains(.out) {
            guard let of = following(index), entry(of).numeral.contains(.of) else { return nil }
            isOut = true
            index = of
        } else {
            guard joint.contains(.in) || joint.contains(.of) && count > 1 else { return nil }
        }
        guard let next = following(index), tokens[next].kind != .sign, let whole = unsigned(at: next),
            !whole.isOrdinal, whole.form == .digits || whole.form == .spelled, let all = whole.value.integer,
            count < all
        else { return nil }
        let isRound =
            all >= 2 && all <= 10 || all == 20 || all == 100 || all == 1000
            || isOut && all % 100 == 0 && part.form == .spelled && whole.form == .spelled
        guard isRound || joint.contains(.in) && count == 1 && all <= 100_000 && whole.form == .spelled else {
            return nil
        }
        if joint.contains(.of) {
            guard all >= 3, all <= 10, whole.form == part.form else { return nil }
        }
        // "two in five years" tells when, not how many of how many.
        if !isOut, let unit = following(whole.end - 1), entry(unit).numeral.contains(.timeUnit) { return nil }
        guard let value = ExactNumber.quotient(count, all) else { return nil }
        return Part(end: whole.end, value: value, form: .fraction, isClosed: true)
    }

    /// "one over twenty", with nothing behind that it could count.
    private mutating func division(_ part: Part, from start: Int) -> Part? {
        guard part.form == .digits || part.form == .spelled, !part.isOrdinal, !hasMoneyBefore(start),
            let over = following(part.end - 1), entry(over).numeral.contains(.over),
            let next = following(over), tokens[next].kind != .sign, let whole = unsigned(at: next),
            !whole.isOrdinal,
            whole.form == .digits || whole.form == .spelled, let top = part.value.integer,
            let bottom = whole.value.integer, top > 0, bottom > 1,
            following(whole.end - 1).map({ tokens[$0].isSign(".") || tokens[$0].isSign(",") }) ?? true,
            let value = ExactNumber.quotient(top, bottom)
        else { return nil }
        return Part(end: whole.end, value: value, form: .fraction, isClosed: true)
    }

    /// "thirty (30)": the same number again in brackets.
    private mutating func repeated(_ part: Part) -> Part? {
        guard !part.isOrdinal, let bracket = following(part.end - 1), tokens[bracket].isSign("("),
            let inner = following(bracket), tokens[inner].kind != .sign, let again = unsigned(at: inner),
            again.value == part.value, let close = following(again.end - 1), tokens[close].isSign(")")
        else { return nil }
        var part = part
        part.end = close + 1
        return part
    }

    // MARK: Looking around

    func entry(_ index: Int) -> WordEntry {
        let token = tokens[index]
        return token.kind == .word && token.word >= 0 ? entries[Int(token.word)] : .none
    }

    /// The next token of the same sentence, past one end of a line.
    func following(_ index: Int) -> Int? {
        var next = index + 1
        if next < tokens.count, tokens[next].kind == .lineBreak { next += 1 }
        guard next < tokens.count, tokens[next].kind != .lineBreak,
            !tokens[next].flags.contains(.sentenceStart)
        else { return nil }
        return next
    }

    /// The next word, past a hyphen that joins it.
    func joined(_ index: Int) -> Int? {
        guard let next = following(index) else { return nil }
        if tokens[next].kind == .word { return next }
        guard tokens[next].isSign("-") || tokens[next].isSign("\u{2010}") || tokens[next].isSign("\u{2011}"),
            !tokens[next].hasSpaceBefore, next + 1 < tokens.count, tokens[next + 1].kind == .word,
            !tokens[next + 1].hasSpaceBefore
        else { return nil }
        return next + 1
    }

    /// A currency's sign or a code of capitals stands directly before.
    func hasMoneyBefore(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let token = tokens[index - 1]
        switch token.kind {
        case .sign: return Self.isCurrencySign(token.word)
        case .word:
            if token.flags.contains(.allCapitals), token.end - token.start == 3 { return true }
            // "RM1.2m", "Rs3.4m"
            return token.isCapitalized && entry(index - 1).quantity.contains(.currencyPrefix)
        default: return false
        }
    }

    static func isCurrencySign(_ scalar: Int32) -> Bool {
        switch scalar {
        case 0x24, 0xA2...0xA5, 0x20A0...0x20CF, 0xFF04, 0xFFE0, 0xFFE1, 0xFFE5: true
        default: false
        }
    }
}

extension WordEntry {
    /// May be the first word of a number.
    var startsNumeral: Bool {
        number >= 0 || ordinal >= 0 || scale > 0 || setSize > 0
            || !numeral.isDisjoint(with: [.article, .half, .quarter, .minus, .point])
    }

    /// May be a further word of a number, or join it to a second one.
    var goesOnNumeral: Bool {
        startsNumeral || denominator > 0
            || !numeral.isDisjoint(with: [.and, .of, .in, .out, .over, .fractionPlural])
    }
}

extension ExactNumber {
    /// A fraction to fifteen decimals, rounded half up.
    package static func quotient(_ numerator: Int, _ denominator: Int) -> ExactNumber? {
        guard denominator > 0, numerator >= 0 else { return nil }
        var value = numerator / denominator
        var rest = numerator % denominator
        var exponent = 0
        while rest != 0, exponent > -15 {
            let (tenfold, over) = rest.multipliedReportingOverflow(by: 10)
            let (shifted, spilled) = value.multipliedReportingOverflow(by: 10)
            guard !over, !spilled else { break }
            value = shifted + tenfold / denominator
            rest = tenfold % denominator
            exponent -= 1
        }
        if rest != 0, rest >= (denominator + 1) / 2 { value += 1 }
        return ExactNumber(value, exponent: exponent)
    }

    /// A whole power; to fifteen digits, rounded half up, where an `Int` holds no more.
    ///
    /// - Returns: nil for a negative power of zero.
    package func raised(to power: Int) -> ExactNumber? {
        var value = ExactNumber(1)
        var isExact = true
        for _ in 0..<abs(power) {
            if let product = value.multiplied(by: self) {
                value = product
            } else {
                // Three more digits than are told keep the error of each step out of them.
                let product = Int128(value.significand) * Int128(significand)
                value = Self.rounded(product, exponent: value.exponent + exponent, digits: 18)
                isExact = false
            }
        }
        if power < 0 {
            guard value.significand != 0 else { return nil }
            let inverse = Self.tenToThe36 / Int128(value.significand)
            return Self.rounded(inverse, exponent: -36 - value.exponent, digits: 15)
        }
        return isExact ? value : Self.rounded(Int128(value.significand), exponent: value.exponent, digits: 15)
    }

    private static let tenToThe36: Int128 = (0..<36).reduce(1) { power, _ in power * 10 }

    private static func rounded(_ significand: Int128, exponent: Int, digits: Int) -> ExactNumber {
        let limit = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
        var unit: Int128 = 1
        var shift = 0
        while significand.magnitude / unit.magnitude >= limit.magnitude {
            unit *= 10
            shift += 1
        }
        let half = significand < 0 ? -unit / 2 : unit / 2
        return ExactNumber(Int((significand + half) / unit), exponent: exponent + shift)
    }

    func scaled(byPowerOfTen power: Int) -> ExactNumber {
        ExactNumber(significand, exponent: exponent + power)
    }
}

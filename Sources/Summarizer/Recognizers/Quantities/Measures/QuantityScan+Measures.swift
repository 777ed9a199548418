import BriefingModel

/// Amounts with a unit of measure behind the number, and ages.
extension QuantityScan {
    func measure(_ numeral: Numeral) -> Amount? {
        let range = numeral.tokens
        if let zero = absoluteZero(numeral) { return zero }
        guard var index = next(range.upperBound) else { return nil }
        var isHyphened = false
        if isHyphen(index), !token(index).hasSpaceBefore, let word = glued(index + 1), isWord(word) {
            index = word
            isHyphened = true
        }
        // "half a litre"
        if numeral.form == .fraction, entry(index).numeral.contains(.article), let unit = next(index + 1) {
            index = unit
        }
        if isSign(index, "{"), let unit = next(index + 1), isSign(next(unit + 1), "}") {
            guard let named = unitName(unit, isHyphened: false) else { return nil }
            return measured(numeral, named.name, end: unit + 2)
        }
        if let sign = signUnit(index, numeral) { return measured(numeral, sign.name, end: sign.end) }
        if isBits(index, numeral) { return measured(numeral, "bit", end: index + 1) }
        if millions(numeral) != nil { return nil }
        guard isWord(index), !isClockTime(numeral, index),
            var unit = unitName(index, isHyphened: isHyphened)
        else { return nil }
        // "six Kilo-class submarines": a name that a unit has as well.
        if token(index).isCapitalized, let hyphen = glued(unit.end), isHyphen(hyphen),
            glued(hyphen + 1).map({ reading.reads($0, "class") }) ?? false
        {
            return nil
        }
        // "rose by 3,400 month on month"
        if unit.dimension == .time, let joint = next(unit.end), isWord(joint), reading.reads(joint, "on"),
            let other = next(joint + 1), isWord(other), token(other).word == token(index).word
        {
            return nil
        }
        // "4 ms" is no length that the calendar or a clock counts.
        if unit.dimension == .time, !unit.isSymbol || entry(index).time.contains(.unit) {
            return time(numeral, unit, isHyphened: isHyphened)
        }
        for _ in 0..<3 {
            guard let rate = rate(after: unit.end) ?? inverse(after: unit) else { break }
            unit.name += " per " + rate.name
            unit.end = rate.end
        }
        var amount = measured(
            numeral,
            unit.name,
            end: unit.end,
            kind: unit.dimension == .time ? .duration : .measure
        )
        if let (part, end) = smallerPart(after: unit.end, of: unit.name), let sum = numeral.value.adding(part)
        {
            amount.value = sum
            amount.tokens = amount.tokens.lowerBound..<end
        }
        return amount
    }

    /// "8.1m passengers": a letter behind the digits that can be no length before what is counted so.
    func millions(_ numeral: Numeral) -> Amount? {
        let end = numeral.tokens.upperBound
        guard numeral.form == .digits || numeral.form == .marked, let letter = glued(end), isWord(letter),
            token(letter).span.count == 1, firstByte(letter) | 0x20 == UInt8(ascii: "m"),
            var noun = next(letter + 1), isWord(noun)
        else { return nil }
        // "3.1m registered voters", "1.2m more people"
        for _ in 0..<2 where !entry(noun).classes.contains(.inMillions) {
            guard isWord(noun),
                classes(noun).isDisjoint(with: [.preposition, .determiner, .auxiliary, .pronoun]),
                let after = next(noun + 1), isWord(after)
            else { break }
            noun = after
        }
        guard entry(noun).classes.contains(.inMillions) else { return nil }
        var amount = Amount(numeral)
        amount.tokens = amount.tokens.lowerBound..<letter + 1
        amount.value = numeral.value.scaled(byPowerOfTen: 6)
        return amount
    }

    /// The name of a temperature, unless a noun follows that the zero counts: "absolute zero tolerance".
    private func absoluteZero(_ numeral: Numeral) -> Amount? {
        guard numeral.value == 0, numeral.form == .spelled, let word = before(numeral.tokens.lowerBound),
            isWord(word), reading.text(token(word).span).lowercased() == "absolute",
            nounPhrase(after: numeral.tokens.upperBound) == nil
        else { return nil }
        var amount = measured(numeral, "kelvin", end: numeral.tokens.upperBound)
        amount.tokens = word..<numeral.tokens.upperBound
        return amount
    }

    /// "2.30 pm" and "7 am" are times; "2.1 pm" and "0.125 am" are none.
    private func isClockTime(_ numeral: Numeral, _ unit: Int) -> Bool {
        guard classes(unit).contains(.clock), !ends(unit, with: "s") else { return false }
        // Two digits behind the point are minutes.
        return numeral.value.exponent >= 0 || token(numeral.tokens.upperBound - 1).span.count == 2
    }

    /// "155 mm howitzers", "the 155-millimetre programme", "of calibre 155 mm".
    func isCalibre(_ tokens: Range<Int>) -> Bool {
        if classes(before(tokens.lowerBound)).contains(.gun) { return true }
        guard let noun = next(tokens.upperBound) else { return false }
        if classes(noun).contains(.gun) { return true }
        // A size joined to what it belongs to by a hyphen is part of its name.
        return isWord(noun) && isNounLike(noun, first: true)
            && isHyphen(glued(tokens.lowerBound + 1)) && numeral(at: tokens.lowerBound)?.value.integer != nil
    }

    /// Whether a share is only what another is a share of, as in "half of one per cent".
    func isShareOfShare(_ start: Int) -> Bool {
        guard numeral(at: start)?.form == .spelled, let of = before(start), classes(of).contains(.of),
            let half = before(of)
        else { return false }
        return numeral(at: half)?.form == .fraction || entry(half).numeral.contains(.half)
    }

    private func measured(_ numeral: Numeral, _ name: String, end: Int, kind: UnitKind = .measure) -> Amount {
        Amount(
            tokens: numeral.tokens.lowerBound..<end,
            value: numeral.value,
            kind: .quantity,
            unit: name,
            unitKind: kind,
            recognizer: "measure"
        )
    }

    /// "2 in" behind "12 ft", "4 oz" behind "6 lb", as a part of the larger unit.
    private func smallerPart(after end: Int, of name: String) -> (ExactNumber, end: Int)? {
        let parts = name == "foot" ? 12 : name == "pound" ? 16 : 0
        guard parts > 0, var index = next(end) else { return nil }
        if entry(index).numeral.contains(.and), let after = next(index + 1) { index = after }
        guard let small = numeral(at: index), small.tokens.lowerBound == index, !small.isOrdinal,
            let count = small.value.integer, count >= 0, count < parts,
            let word = next(small.tokens.upperBound),
            isWord(word)
        else { return nil }
        let isInch = entry(word).unit == Self.inch || entry(word).numeral.contains(.in)
        guard parts == 12 ? isInch : entry(word).unit == Self.ounce,
            let part = ExactNumber.quotient(count, parts)
        else { return nil }
        return (part, word + 1)
    }

    /// "1,200 b" where data are sent or kept; a "b" elsewhere is a letter of a list or a billion.
    private func isBits(_ index: Int, _ numeral: Numeral) -> Bool {
        guard numeral.form == .digits || numeral.form == .marked, isWord(index), token(index).span.count == 1,
            firstByte(index) == UInt8(ascii: "b"),
            let sentence = sentence(of: index)
        else { return false }
        return sentence.contains { classes($0).contains(.data) }
    }

    static let inch = UnitOfMeasure.index(of: "inch")
    static let ounce = UnitOfMeasure.index(of: "ounce")

    // MARK: Time and age

    /// "ten years old", "87-year-old", "three years of age"; any other length of time is left to the recogniser of time.
    private func time(_ numeral: Numeral, _ unit: UnitName, isHyphened: Bool) -> Amount {
        var amount = measured(numeral, unit.name, end: unit.end)
        amount.recognizer = "age"
        var index = next(unit.end)
        if isHyphen(index) { index = index.flatMap { glued($0 + 1) } }
        if let old = index, classes(old).contains(.old) {
            amount.tokens = numeral.tokens.lowerBound..<old + 1
            return amount
        }
        if let of = index, classes(of).contains(.of), let age = next(of + 1), classes(age).contains(.age) {
            amount.tokens = numeral.tokens.lowerBound..<age + 1
            return amount
        }
        // "3.9 months of imports" is a stock told by how long it lasts.
        if numeral.form == .marked, numeral.value.exponent < 0, let of = index, classes(of).contains(.of),
            let noun = nounPhrase(after: of)
        {
            amount.recognizer = "measure"
            amount.unit = text((unit.end - 1)..<noun.upperBound)
            return amount
        }
        amount.isTime = true
        amount.unitKind = .duration
        amount.recognizer = Mention.lengthOfTime
        return amount
    }

    /// "87 yo", "age 87", "aged 12".
    func age(_ numeral: Numeral) -> Amount? {
        guard numeral.form == .digits || numeral.form == .spelled, numeral.value < 130 else { return nil }
        let range = numeral.tokens
        if let old = next(range.upperBound), classes(old).contains(.old), token(old).span.count == 2 {
            return Amount(
                tokens: range.lowerBound..<old + 1,
                value: numeral.value,
                kind: .quantity,
                unit: "year",
                unitKind: .measure,
                recognizer: "age"
            )
        }
        guard let age = before(range.lowerBound), classes(age).contains(.age) else { return nil }
        return Amount(
            tokens: age..<range.upperBound,
            value: numeral.value,
            kind: .quantity,
            unit: "year",
            unitKind: .measure,
            recognizer: "age"
        )
    }
}

import BriefingModel

/// Numbers that tell which one of a sort a thing is, where the noun stands behind them.
extension QuantityScan {
    /// "9 Battalion", "the 37 bus".
    func nameOfSort(_ numeral: Numeral, _ noun: Range<Int>?) -> Reference? {
        guard plainDigits(numeral) > 0, let number = numeral.value.integer else { return nil }
        let start = numeral.tokens.lowerBound
        if number > 1, let end = endOfBody(from: numeral.tokens.upperBound) {
            return Reference(tokens: start..<end, reason: "number of a thing")
        }
        guard let noun, noun.lowerBound == numeral.tokens.upperBound else { return nil }
        if let the = before(start), classes(the).contains(.determiner), number > 1,
            entry(noun.lowerBound).classes.contains(.numberedRoute), !noun.contains(where: isPlural)
        {
            return Reference(tokens: start..<noun.lowerBound + 1, reason: "number of a thing")
        }
        return nil
    }

    /// "Battalion", "Infantry Brigade": capital words up to a body in the singular.
    private func endOfBody(from start: Int) -> Int? {
        var index = start
        while index < start + 4, let word = next(index), word == index, isWord(word),
            token(word).isCapitalized
        {
            // A headline in capitals may count with nouns that have no plural.
            if token(word).flags.contains(.allCapitals), token(word).span.count > 4 { return nil }
            if isPlural(word), !classes(word).contains(.pluralNoun) { return nil }
            if classes(word).contains(.body), classes(word).contains(.capitalReference) { return word + 1 }
            index += 1
        }
        return nil
    }

    /// "6B", "12K": digits with a letter that may stand for billions and may just as well be a name's.
    func isLettered(_ numeral: Numeral) -> Bool {
        guard numeral.form == .scaled, numeral.tokens.count == 2 else { return false }
        let letter = numeral.tokens.upperBound - 1
        return token(letter).span.count == 1 && token(letter).isCapitalized && !token(letter).hasSpaceBefore
            && token(letter - 1).span.count <= 2
    }

    /// "the 3W matrix": a capital letter that only looks like a unit before the noun that it names.
    func isLetterOfName(_ numeral: Numeral) -> Bool {
        let letter = numeral.tokens.upperBound
        guard (1...2).contains(plainDigits(numeral)), glued(letter) != nil, isWord(letter),
            token(letter).span.count == 1,
            token(letter).isCapitalized, let noun = next(letter + 1), isWord(noun)
        else { return false }
        return token(noun).hasSpaceBefore && isNounLike(noun, first: true)
            && classes(noun).isDisjoint(with: [.verb, .endsPhrase])
            && UnitOfMeasure.all[Int(entry(letter).capitalUnit)].dimension != .temperature
    }

    /// "turns 83", "turned 101 in March": years of life, where nothing is named that they count.
    func isBirthday(_ numeral: Numeral) -> Bool {
        guard numeral.value < 120, numeral.value > 0, numeral.form == .digits || numeral.form == .spelled,
            let verb = before(numeral.tokens.lowerBound)
        else { return false }
        return entry(verb).classes.contains(.becomesOld)
    }
}

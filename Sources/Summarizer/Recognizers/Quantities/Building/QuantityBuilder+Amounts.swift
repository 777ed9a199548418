import BriefingModel

/// What the words and signs round a number make it an amount of.
extension QuantityBuilder {
    func amount(_ index: Int) -> Amount? {
        let numeral = scan.numerals[index]
        let following = index + 1 < scan.numerals.count ? scan.numerals[index + 1] : nil
        return scan.money(numeral, next: following) ?? scan.share(numeral) ?? measured(numeral)
            ?? scan.age(numeral) ?? tolerance(numeral, index)
    }

    /// "2.45 ± 0.01 pounds": the unit behind the tolerance is that of the value.
    func tolerance(_ numeral: Numeral, _ index: Int) -> Amount? {
        guard index + 1 < scan.numerals.count, let sign = scan.next(numeral.tokens.upperBound) else {
            return nil
        }
        let second = scan.numerals[index + 1]
        var start: Int? = sign
        if scan.isSign(sign, "+"), scan.isSign(scan.glued(sign + 1), "/"), scan.isDash(scan.glued(sign + 2)) {
            start = scan.next(sign + 3)
        } else if scan.isSign(sign, "\u{B1}") {
            start = scan.next(sign + 1)
        } else {
            return nil
        }
        guard start == second.tokens.lowerBound else { return nil }
        var amount = Amount(numeral)
        if let unit = scan.share(second) ?? scan.measure(second) {
            guard !unit.isTime else { return nil }
            amount = unit
            amount.value = numeral.value
        }
        amount.tokens = numeral.tokens.lowerBound..<max(amount.tokens.upperBound, second.tokens.upperBound)
        return amount
    }

    /// A measure, unless the unit's letter only continues a designation.
    func measured(_ numeral: Numeral) -> Amount? {
        guard let amount = scan.measure(numeral), !scan.isLetterOfName(numeral) else { return nil }
        if let left = scan.gluedBefore(numeral.tokens.lowerBound) {
            if scan.isWord(left) { return nil }
            if scan.isHyphen(left), let word = scan.gluedBefore(left) {
                if scan.isWord(word) { return nil }
                if let index = scan.reading.numeralIndex(at: word),
                    fates[index] == .reference
                {
                    return nil
                }
            }
        }
        // "Figures 3K and 3L"
        if let letter = scan.glued(numeral.tokens.upperBound), scan.token(letter).span.count == 1,
            scan.isWord(letter)
        {
            let noun = scan.before(numeral.tokens.lowerBound)
            if !scan.classes(noun).isDisjoint(with: [.reference, .capitalReference]) { return nil }
            if let own = scan.reading.numeralIndex(at: numeral.tokens.lowerBound),
                own > 0, fates[own - 1] == .openReference
            {
                return nil
            }
        }
        // "Boeing 777F": a letter that only looks like a unit.
        if amount.unitKind == .measure, scan.plainDigits(numeral) > 1,
            let letter = scan.glued(numeral.tokens.upperBound),
            scan.isWord(letter), scan.token(letter).isCapitalized, scan.token(letter).span.count == 1,
            let brand = scan.before(numeral.tokens.lowerBound), scan.isWord(brand),
            scan.token(brand).isCapitalized,
            scan.classes(brand).isEmpty
        {
            return nil
        }
        return amount
    }
}

extension Amount {
    /// A number and nothing more.
    init(_ numeral: Numeral) {
        self.init(
            tokens: numeral.tokens,
            value: numeral.value,
            kind: .number,
            unit: nil,
            unitKind: nil,
            recognizer: "number"
        )
    }
}

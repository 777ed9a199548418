import BriefingModel

/// Money: signs, codes and names before and after the number.
extension QuantityScan {
    func money(_ numeral: Numeral, next: Numeral?) -> Amount? {
        let start = numeral.tokens.lowerBound
        let end = numeral.tokens.upperBound
        // "£000" heads a column of thousands.
        if numeral.value == 0, plainDigits(numeral) > 1 { return nil }
        if let prefix = moneyBefore(start, numeral) {
            var amount = Amount(
                tokens: prefix.start..<end,
                value: prefix.isMillions ? numeral.value.scaled(byPowerOfTen: 6) : numeral.value,
                kind: .money,
                unit: prefix.unit,
                unitKind: .money,
                recognizer: "money"
            )
            // "$9.99 US dollars" says it twice.
            if let suffix = moneyName(at: end), suffix.unit == prefix.unit {
                amount.tokens = prefix.start..<suffix.end
            }
            return amount
        }
        guard let suffix = moneyAfter(end, numeral, next) else { return nil }
        var amount = Amount(
            tokens: start..<suffix.end,
            value: numeral.value,
            kind: .money,
            unit: suffix.unit,
            unitKind: .money,
            recognizer: "money"
        )
        if suffix.power > 0 { amount.value = numeral.value.scaled(byPowerOfTen: suffix.power) }
        if let (value, end) = small(after: suffix.end), let sum = amount.value.adding(value) {
            amount.value = sum
            amount.tokens = start..<end
        }
        return amount
    }

    // MARK: Before the number

    /// "a loan of Euro 95 million to the utility": what follows does not count with the number.
    private func isNamedAhead(_ name: Int, _ numeral: Numeral) -> Bool {
        guard token(name).isCapitalized, !token(name).flags.contains(.sentenceStart), numeral.form == .scaled,
            let after = next(numeral.tokens.upperBound)
        else { return false }
        return !classes(after).isDisjoint(with: [
            .preposition, .conjunction, .auxiliary, .to, .of, .by, .from,
        ])
    }

    private func moneyBefore(_ start: Int, _ numeral: Numeral) -> (
        start: Int, unit: String, isMillions: Bool
    )? {
        guard var previous = before(start) else { return nil }
        let word = token(previous)
        if word.kind == .sign {
            if word.isSign("."), previous > 0, !word.hasSpaceBefore,
                classes(previous - 1).contains(.currencyPrefix), token(previous - 1).isCapitalized,
                entry(previous - 1).currency > 0
            {
                return (previous - 1, Currency.codes[Int(entry(previous - 1).currency)], false)
            }
            let currency = Currency.index(ofSign: word.word)
            guard currency > 0 else { return nil }
            // A sign behind a number of its own is that number's: "10 $ 30 $".
            if word.hasSpaceBefore, token(start).hasSpaceBefore, let other = before(previous),
                self.numeral(at: other) != nil, let after = next(numeral.tokens.upperBound),
                Currency.index(ofSign: token(after).kind == .sign ? token(after).word : 0) == currency
            {
                return nil
            }
            guard let country = before(previous), token(country).kind == .word else {
                return (previous, Currency.codes[Int(currency)], false)
            }
            let isGlued = !word.hasSpaceBefore
            let known = entry(country)
            let isLooseC =
                token(country).span.count == 1 && firstByte(country) == 0x63
            guard
                isGlued || token(country).flags.contains(.allCapitals)
                    || isLooseC && !isSign(before(country), "'")
            else {
                return (previous, Currency.codes[Int(currency)], false)
            }
            if known.quantity.contains(.currencyCode), known.currency > 0, isGlued {
                return (country, Currency.codes[Int(known.currency)], false)
            }
            let letter: UInt8 = currency == Currency.dollar ? 0x44 : currency == Currency.pound ? 0x50 : 0
            var place = Currency.index(country: known.country, letter: letter)
            if known.country == 0x4252 { place = Currency.index(of: "BRL") }
            if place > 0 { return (country, Currency.codes[Int(place)], false) }
            return (previous, Currency.codes[Int(currency)], false)
        }
        guard word.kind == .word else { return nil }
        let known = entry(previous)
        let isCertain = !token(start).hasSpaceBefore || numeral.form != .digits
        // "the OMR 30 index": a name.
        if let after = next(numeral.tokens.upperBound), entry(after).classes.contains(.market) { return nil }
        if known.quantity.contains(.currencyCode), word.flags.contains(.allCapitals),
            isCertain || !known.quantity.contains(.doubtfulCode)
        {
            return (previous, Currency.codes[Int(known.currency)], known.quantity.contains(.millionCode))
        }
        if known.quantity.contains(.currencyPrefix), word.isCapitalized {
            let code = Currency.codes[Int(known.currency)]
            return (previous, code.isEmpty ? EnglishMoney.shared : code, false)
        }
        if known.quantity.contains(.currencyName), !known.quantity.contains(.verb), known.currency > 0,
            isCertain || plainDigits(numeral) > 0,
            before(previous).map({ self.numeral(at: $0) == nil && !classes($0).contains(.determiner) })
                ?? true,
            !isWord(next(numeral.tokens.upperBound)) || isNamedAhead(previous, numeral)
        {
            if let adjective = before(previous), entry(adjective).country > 0,
                Currency.index(country: entry(adjective).country, letter: known.currencyLetter)
                    == known.currency
            {
                previous = adjective
            }
            return (previous, Currency.codes[Int(known.currency)], false)
        }
        // "K 72.13 trillion": a currency that its country writes with a letter.
        let isGlued = !token(start).hasSpaceBefore
        if word.span.count == 1, word.isCapitalized,
            numeral.form == .scaled || numeral.form == .marked && (!isGlued || numeral.value.exponent >= 0)
                || isCurrencyLetter(previous)
                    && (numeral.form == .marked
                        || numeral.form == .digits && (!isGlued || plainDigits(numeral) > 2)),
            reading.bytes[Int(word.start)] != UInt8(ascii: "A"),
            reading.bytes[Int(word.start)] != UInt8(ascii: "I"),
            !token(previous).flags.contains(.sentenceStart) || numeral.form == .scaled,
            gluedBefore(previous).map({ token($0).kind != .sign || token($0).isSign("(") }) ?? true,
            !isGlued
                || before(previous).map({ self.numeral(at: $0) == nil || token($0).kind != .digits }) ?? true
        {
            return (previous, reading.text(word.span), false)
        }
        return nil
    }

    // MARK: After the number

    private func moneyAfter(_ end: Int, _ numeral: Numeral, _ following: Numeral?)
        -> (end: Int, unit: String, power: Int)?
    {
        guard var index = next(end) else { return nil }
        if isHyphen(index), !token(index).hasSpaceBefore, let word = glued(index + 1), isWord(word) {
            index = word
        }
        let word = token(index)
        if word.kind == .sign {
            if word.isSign("\u{A2}") { return (index + 1, "cent", 0) }
            let currency = Currency.index(ofSign: word.word)
            guard currency > 0 else { return nil }
            if let following, following.tokens.lowerBound == index + 1, !token(index + 1).hasSpaceBefore {
                return nil
            }
            if let following, following.tokens.lowerBound == index + 1,
                !(next(following.tokens.upperBound).map {
                    token($0).word == word.word && token($0).kind == .sign
                }
                    ?? false), word.hasSpaceBefore
            {
                return nil
            }
            return (index + 1, Currency.codes[Int(currency)], 0)
        }
        guard word.kind == .word else { return nil }
        let known = entry(index)
        if known.quantity.contains(.currencyCode), known.currency > 0,
            word.flags.contains(.allCapitals) || known.currency <= 5 && !word.isCapitalized,
            !known.quantity.contains(.doubtfulCode) || numeral.form != .digits
        {
            // "USD 5 USD 6": the code of the next number.
            if let following, following.tokens.lowerBound == index + 1, !token(index + 1).hasSpaceBefore {
                return nil
            }
            var power = known.quantity.contains(.millionCode) ? 6 : 0
            var end = index + 1
            if let scale = next(index + 1), entry(scale).scale > 2, !entry(scale).numeral.contains(.letter) {
                power = Int(entry(scale).scale)
                end = scale + 1
            }
            return (end, Currency.codes[Int(known.currency)], power)
        }
        if known.quantity.contains(.currencyPrefix), !word.isCapitalized || word.flags.contains(.allCapitals),
            word.span.count > 1, known.currency > 0
        {
            return (index + 1, Currency.codes[Int(known.currency)], 0)
        }
        if known.quantity.contains(.smallMoney) {
            let isLetter = word.span.count == 1
            guard !isLetter || !word.hasSpaceBefore && !word.isCapitalized else { return nil }
            return (index + 1, smallUnit(index), 0)
        }
        // "3.1 US cents"
        if known.country > 0, word.span.count > 1, word.isCapitalized, let small = self.next(index + 1),
            isWord(small), token(small).span.count > 3, classes(small).contains(.smallMoney)
        {
            return (small + 1, text(index..<small + 1), 0)
        }
        if let name = moneyName(at: index) {
            // "its 2029 dollar bond": the year in which a loan ends.
            if isYearLike(numeral), let paper = self.next(name.end), entry(paper).classes.contains(.loanPaper)
            {
                return nil
            }
            if name.isPound, isMass(numeral, end: name.end) { return nil }
            return (name.end, name.unit, 0)
        }
        return nil
    }

    /// The name of a currency, alone or behind its country.
    private func moneyName(at start: Int) -> (end: Int, unit: String, isPound: Bool)? {
        guard var index = next(start) else { return nil }
        if isHyphen(index), let word = glued(index + 1) { index = word }
        let first = index
        var country: UInt16 = 0
        for step in 0..<5 {
            guard isWord(index) || step > 0 && isSign(index, ".") else { return nil }
            let known = entry(index)
            if known.quantity.contains(.currencyName) {
                // "a lead of 20 won them the match"
                if known.quantity.contains(.verb), numeral(at: start - 1).map({ $0.value < 100 }) ?? true {
                    return nil
                }
                var end = index + 1
                if let sterling = next(end), entry(sterling).currency == Currency.pound,
                    known.currency == Currency.pound, isWord(sterling)
                {
                    end = sterling + 1
                }
                var place = Currency.index(country: country, letter: known.currencyLetter)
                if place == 0 {
                    guard country == 0 || step <= 2 else { return nil }
                    if country > 0 || known.currency == 0 { return (end, name(first..<index + 1), false) }
                    guard step == 0 else { return nil }
                    place = known.currency
                }
                return (
                    end, Currency.codes[Int(place)],
                    place == Currency.pound && country == 0 && end == index + 1
                )
            }
            if known.country > 0, token(index).span.count > 1 || !token(index).isCapitalized {
                country = known.country
            } else if token(index).span.count == 1 || isSign(index, ".") {
                // "U.S."
                if firstByte(index) == UInt8(ascii: "S") { country = 0x5553 }
                guard token(first).isCapitalized else { return nil }
            } else if !(token(index).isCapitalized && (known.quantity.isEmpty || step > 0)) {
                guard known.quantity.contains(.countryPart) else { return nil }
            }
            guard let following = next(index + 1) else { return nil }
            index = following
        }
        return nil
    }

    /// A withdrawn or shared currency under its own name in the singular: "Finnish markka", "franc".
    private func name(_ range: Range<Int>) -> String {
        let text = text(range)
        return text.hasSuffix("s") ? String(text.dropLast()) : text
    }

    private func smallUnit(_ index: Int) -> String {
        switch reading.text(token(index).span).lowercased() {
        case "cent", "cents", "c": "cent"
        case "pence", "p": "pence"
        case "penny", "pennies": "penny"
        case let other: other.hasSuffix("s") ? String(other.dropLast()) : other
        }
    }

    /// "3 dollars 50 cents", "thirteen dollars and five cents".
    private func small(after end: Int) -> (ExactNumber, end: Int)? {
        guard var index = next(end) else { return nil }
        if entry(index).numeral.contains(.and), let after = next(index + 1) { index = after }
        // "64 cents a dozen" is a price for twelve.
        guard let numeral = numeral(at: index), numeral.tokens.lowerBound == index, numeral.value < 100,
            !entry(index).numeral.contains(.article), let amount = numeral.value.integer, amount > 0
        else { return nil }
        let part = numeral.value.scaled(byPowerOfTen: -2)
        if let unit = next(numeral.tokens.upperBound), isWord(unit) {
            guard classes(unit).contains(.smallMoney), token(unit).span.count > 1 else { return nil }
            return (part, unit + 1)
        }
        // "15 dollars 50." ends with the cents.
        guard amount >= 10, numeral.form == .digits || numeral.form == .spelled,
            next(numeral.tokens.upperBound).map({ isSign($0, ".") || isSign($0, ",") }) ?? true
        else { return nil }
        return (part, numeral.tokens.upperBound)
    }

    /// Pounds are a weight where something is weighed or "of" tells what; scaled by millions they are money.
    private func isMass(_ numeral: Numeral, end: Int) -> Bool {
        if numeral.form == .scaled || numeral.value > 100_000 { return false }
        if let after = next(end) {
            // "a 2,000-pound bomb"
            if !classes(after).isDisjoint(with: [.of, .per, .gun]) { return true }
        }
        var index = numeral.tokens.lowerBound
        for _ in 0..<6 {
            guard let previous = before(index) else { break }
            if classes(previous).contains(.weight) { return true }
            index = previous
        }
        return false
    }
}

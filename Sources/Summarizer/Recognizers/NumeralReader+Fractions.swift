import BriefingModel

/// Fractions in words, and what an article counts.
extension NumeralScan {
    // MARK: Articles, halves and quarters

    /// "a hundred", "a dozen", "a couple", "a third of", "a half".
    mutating func afterArticle(_ index: Int) -> Part? {
        guard let next = following(index), tokens[next].kind == .word else { return nil }
        let word = entry(next)
        if word.numeral.contains(.vague) || word.numeral.contains(.afterNumber) { return nil }
        if word.numeral.contains(.half) || word.numeral.contains(.quarter) {
            return partOfOne(at: next, word)
        }
        if word.scale > 1 {
            return compound(Part(end: next, value: ExactNumber(1), form: .spelled), from: index)
        }
        if word.setSize == 2 {
            // "a couple of thousand"
            var end = next + 1
            var at = following(next)
            if let of = at, entry(of).numeral.contains(.of) { at = following(of) }
            if let scale = at, entry(scale).scale > 1, !entry(scale).numeral.contains(.afterNumber) {
                end = scale
                return compound(Part(end: end, value: ExactNumber(2), form: .spelled), from: index)
            }
            return Part(end: end, value: ExactNumber(2), form: .spelled, isClosed: true)
        }
        if word.setSize > 0 {
            guard word.setSize == 12 || isOf(following(next)) else { return nil }
            return Part(
                end: next + 1,
                value: ExactNumber(Int(word.setSize)),
                form: .spelled,
                isClosed: true
            )
        }
        if word.number >= 20 || word.denominator > 2, let fraction = fractionOfOne(next, word, index) {
            return fraction
        }
        if countsMoney(next, word) || definesUnit(next, word, from: index) {
            return Part(end: index + 1, value: ExactNumber(1), form: .spelled, isClosed: true)
        }
        // "over a tonne"
        if word.unit > 0, index > 0, entry(index - 1).quantity.contains(.endsQualifier),
            !tokens[index].flags.contains(.sentenceStart),
            UnitOfMeasure.all[Int(word.unit)].isCountedByArticle
        {
            return Part(end: index + 1, value: ExactNumber(1), form: .spelled, isClosed: true)
        }
        if word.denominator > 2, !word.numeral.contains(.fractionPlural), isOf(following(next)),
            let value = ExactNumber.quotient(1, Int(word.denominator))
        {
            return scaledFraction(Part(end: next + 1, value: value, form: .fraction, isClosed: true))
        }
        return nil
    }

    /// "half", "half a million", "quarter million", "a quarter of".
    mutating func partOfOne(at index: Int, _ word: WordEntry) -> Part? {
        guard !word.numeral.contains(.fractionPlural), !isJoinedToWordBefore(index) else { return nil }
        let value = ExactNumber(
            word.numeral.contains(.half) ? 5 : 25,
            exponent: word.numeral.contains(.half) ? -1 : -2
        )
        let bare = Part(end: index + 1, value: value, form: .fraction, isClosed: true)
        let scaled = scaledFraction(bare)
        if scaled.end > bare.end { return scaled }
        // "the first half", "half-time", "in the quarter" are no fractions.
        if index > 0, !tokens[index].flags.contains(.sentenceStart) {
            let before = entry(index - 1)
            if before.ordinal >= 0 || before.numeral.contains(.beforeOrdinal) || before.number > 1 {
                return nil
            }
        }
        if let next = following(index), tokens[next].isSign("-"), !tokens[next].hasSpaceBefore {
            // "half-litre" is a measure, "half-time" is none.
            guard let unit = joined(index), entry(unit).unit > 0, !entry(unit).numeral.contains(.timeUnit)
            else {
                return nil
            }
            return bare
        }
        if word.numeral.contains(.quarter) { return isOf(following(index)) ? bare : nil }
        return bare
    }

    /// A fraction of a scale or set: "half a million", "two thirds of a million", "quarter million", "half a dozen".
    mutating func scaledFraction(_ fraction: Part) -> Part {
        guard var at = joined(fraction.end - 1) else { return fraction }
        if entry(at).numeral.contains(.of) {
            guard let article = following(at), entry(article).numeral.contains(.article) else {
                return fraction
            }
            at = article
        }
        if entry(at).numeral.contains(.article) {
            guard let next = following(at) else { return fraction }
            at = next
        }
        let word = entry(at)
        guard !word.numeral.contains(.afterNumber) else { return fraction }
        if word.scale > 1 {
            var value = fraction.value.scaled(byPowerOfTen: Int(word.scale))
            var end = at + 1
            if let next = joined(at), entry(next).scale > word.scale, !entry(next).numeral.contains(.letter) {
                value = value.scaled(byPowerOfTen: Int(entry(next).scale))
                end = next + 1
            }
            return Part(end: end, value: value, form: .spelled, isClosed: true)
        }
        if word.setSize == 12, let value = fraction.value.multiplied(by: ExactNumber(12)) {
            return Part(end: at + 1, value: value, form: .spelled, isClosed: true)
        }
        return fraction
    }

    // MARK: Fractions

    /// "two thirds", "one-quarter": the denominator behind a cardinal.
    func overDenominator(
        _ index: Int,
        _ word: WordEntry,
        _ current: ExactNumber?,
        _ total: ExactNumber
    )
        -> Part?
    {
        guard let top = (current ?? ExactNumber(0)).adding(total)?.integer, top > 0 else { return nil }
        let bottom: Int
        if word.numeral.contains(.half) {
            guard top == 1 || word.numeral.contains(.fractionPlural) else { return nil }
            bottom = 2
        } else if word.numeral.contains(.quarter) {
            // "two quarters" are six months.
            guard top == 1 || top == 3 && word.numeral.contains(.fractionPlural) else { return nil }
            bottom = 4
        } else {
            guard word.denominator > 0, word.numeral.contains(.fractionPlural) else { return nil }
            bottom = Int(word.denominator)
            // "one hundred thirty-fifths": the tens directly before belong to the denominator.
            let tens = top % 100
            if bottom < 10, top > 100, tens >= 20, tens % 10 == 0, !isTensOfWhole(before: index) {
                guard let value = ExactNumber.quotient(top - tens, tens + bottom) else { return nil }
                return Part(end: index + 1, value: value, form: .fraction, isClosed: true)
            }
        }
        guard let value = ExactNumber.quotient(top, bottom) else { return nil }
        return Part(end: index + 1, value: value, form: .fraction, isClosed: true)
    }

    /// "one hundred and thirty fifths": an "and" before the tens and no hyphen behind leave them to the hundred.
    private func isTensOfWhole(before denominator: Int) -> Bool {
        denominator > 1 && tokens[denominator - 1].kind == .word
            && entry(denominator - 2).numeral.contains(.and)
    }

    /// "a twenty-first of the sum"; "a fifth" as all that a sentence says.
    private mutating func fractionOfOne(_ next: Int, _ word: WordEntry, _ article: Int) -> Part? {
        var at = next
        var last = word
        var bottom = 0
        if word.number >= 20, word.number < 100, word.number % 10 == 0 {
            bottom = Int(word.number)
            guard let unit = joined(at), entry(unit).denominator < 10 else { return nil }
            at = unit
            last = entry(unit)
        }
        guard last.denominator > 2 || bottom > 0 && last.ordinal > 0, !last.numeral.contains(.fractionPlural)
        else { return nil }
        let isAll =
            tokens[article].flags.contains(.sentenceStart)
            && (following(at).map {
                [0x2E, 0x3F, 0x21].contains(tokens[$0].word) && tokens[$0].kind == .sign
            }
                ?? true)
        guard isAll || bottom > 0 && isOf(following(at)),
            let value = ExactNumber.quotient(1, bottom + Int(last.ordinal))
        else { return nil }
        return scaledFraction(Part(end: at + 1, value: value, form: .fraction, isClosed: true))
    }

    // MARK: What an article counts

    /// "costs a dollar", "a penny for each": a coin with nothing behind that the word only describes.
    private func countsMoney(_ index: Int, _ word: WordEntry) -> Bool {
        let length = tokens[index].end - tokens[index].start
        guard !word.quantity.isDisjoint(with: [.currencyName, .smallMoney]),
            word.quantity.isDisjoint(with: [.verb, .currencyCode]) || word.currency == Currency.euro,
            word.unit == 0, !tokens[index].isCapitalized,
            // Names of four letters and fewer are mostly other words as well: "a real gain", "a won match".
            word.quantity.contains(.smallMoney)
                ? length > 3 : word.currency > 0 && length > 4 || word.currency == Currency.euro
        else { return false }
        guard let next = following(index) else { return true }
        if tokens[next].kind == .sign {
            return !tokens[next].isSign("-") && !tokens[next].isSign("'") && !tokens[next].isSign("\u{2019}")
        }
        return !entry(next).quantity.isDisjoint(with: [.per, .each, .preposition, .by, .to, .from])
            && !entry(next).numeral.contains(.of)
    }

    /// "A mile is 1,609 metres": a unit of measure that a sentence says the size of.
    private func definesUnit(_ index: Int, _ word: WordEntry, from article: Int) -> Bool {
        guard tokens[article].flags.contains(.sentenceStart), let verb = following(index),
            entry(verb).quantity.contains(.auxiliary), isMeasure(index, word)
        else { return false }
        var at = verb
        // "is 12", "is about 12": nothing but a doubt between.
        for _ in 0..<3 {
            guard let next = following(at) else { return false }
            if tokens[next].kind == .digits || entry(next).number > 0 { return true }
            guard tokens[next].kind == .word,
                entry(next).quantity.contains(.endsQualifier) || isAdverb(next)
            else { return false }
            at = next
        }
        return false
    }

    /// "exactly", "roughly".
    private func isAdverb(_ index: Int) -> Bool {
        let end = Int(tokens[index].end)
        return tokens[index].end - tokens[index].start > 4 && bytes[end - 2] | 0x20 == UInt8(ascii: "l")
            && bytes[end - 1] | 0x20 == UInt8(ascii: "y")
    }

    private func isMeasure(_ index: Int, _ known: WordEntry) -> Bool {
        let word = tokens[index]
        if known.unit > 0 {
            return !known.quantity.contains(.unitSymbol)
                && UnitOfMeasure.all[Int(known.unit)].dimension != .time
        }
        guard word.word == Lexicon.unknown, word.end - word.start > 5, word.end - word.start < 24 else {
            return false
        }
        let letters = bytes[Int(word.start)..<Int(word.end)]
        let composed = UnitOfMeasure.composed(of: letters, isLoose: true) { letters in
            let number = lexicon.pointee.number(of: letters)
            return number >= 0 ? entries[Int(number)] : .none
        }
        return composed != nil
    }

    /// "one twenty-fifth", "three forty-fifths", "one one hundred fifth": a denominator of several words behind a
    /// cardinal that the first of them cannot go on with.
    func overSpelledDenominator(_ index: Int, top: ExactNumber) -> Part? {
        guard let top = top.integer, top > 0 else { return nil }
        var bottom = 0
        var at = index
        for _ in 0..<5 {
            let word = entry(at)
            if word.denominator > 0 {
                guard word.numeral.contains(.fractionPlural) != (top == 1), bottom > 0 else { return nil }
                let last = Int(word.denominator)
                guard last >= 100 || fits(last, behind: bottom, afterAnd: false),
                    let value = ExactNumber.quotient(top, last >= 100 ? bottom * last : bottom + last)
                else { return nil }
                return Part(end: at + 1, value: value, form: .fraction, isClosed: true)
            }
            if word.scale == 2, bottom > 0, bottom < 10 {
                bottom *= 100
            } else if word.number > 0, word.number < 100,
                bottom == 0 || fits(Int(word.number), behind: bottom, afterAnd: false)
            {
                bottom += Int(word.number)
            } else {
                return nil
            }
            guard let next = joined(at) else { return nil }
            at = next
        }
        return nil
    }

    /// "two and a half", "three and two thirds", "five and a half million", "3 million and a half".
    mutating func mixed(_ whole: ExactNumber, scale: Int, and: Int, form: Numeral.Form) -> Part? {
        guard let first = joined(and), tokens[first].kind == .word else { return nil }
        let word = entry(first)
        guard word.numeral.contains(.article) || word.number > 0 && word.number < 100, var at = joined(first)
        else {
            return nil
        }
        var top = word.numeral.contains(.article) ? 1 : Int(word.number)
        // "two and fifty-four hundredths"
        if top >= 20, top % 10 == 0, entry(at).number > 0, entry(at).number < 10, let next = joined(at) {
            top += Int(entry(at).number)
            at = next
        }
        let denominator = entry(at)
        let bottom: Int
        if denominator.numeral.contains(.half) {
            bottom = 2
        } else if denominator.numeral.contains(.quarter) {
            bottom = 4
        } else if denominator.denominator > 0, denominator.numeral.contains(.fractionPlural) != (top == 1) {
            bottom = Int(denominator.denominator)
        } else {
            return nil
        }
        guard top < bottom, let fraction = ExactNumber.quotient(top, bottom) else { return nil }
        var end = at + 1
        var power = scale
        if let next = joined(at), entry(next).scale > 1, !entry(next).numeral.contains(.letter) {
            at = next
            end = at + 1
            power = Int(entry(next).scale)
            if scale == 0 {
                // The scale belongs to the whole and its fraction.
                guard let sum = whole.adding(fraction) else { return nil }
                return Part(end: end, value: sum.scaled(byPowerOfTen: power), form: .scaled, isClosed: true)
            }
            guard power < scale else { return nil }
        }
        guard let sum = whole.adding(fraction.scaled(byPowerOfTen: power)) else { return nil }
        return Part(
            end: end,
            value: sum,
            form: form == .spelled ? .spelled : scale > 0 ? .scaled : .fraction,
            isClosed: true
        )
    }

    /// "two point five", "point nought four": digits said one by one or as one number.
    func pointSaid(_ whole: ExactNumber, at index: Int) -> Part? {
        guard var at = following(index) else { return nil }
        var value = 0
        var digits = 0
        var end = index
        if tokens[at].kind == .digits {
            guard append(at, to: &value) else { return nil }
            digits = Int(tokens[at].end - tokens[at].start)
            end = at + 1
        } else {
            var tens = false
            while digits < 12, entry(at).number >= 0 {
                let word = Int(entry(at).number)
                if tens, word > 0, word < 10 {
                    value += word
                    tens = false
                } else {
                    guard !tens else { break }
                    value = value * (word >= 10 ? 100 : 10) + word
                    digits += word >= 10 ? 2 : 1
                    tens = word >= 20 && word % 10 == 0
                }
                end = at + 1
                guard let next = joined(at) else { break }
                at = next
            }
        }
        guard end > index, digits > 0, digits <= 12,
            let sum = whole.adding(ExactNumber(value, exponent: -digits))
        else { return nil }
        return Part(end: end, value: sum, form: .spelled, isClosed: true)
    }
}

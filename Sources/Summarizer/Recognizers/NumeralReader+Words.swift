import BriefingModel

/// Numbers in words and words of scale.
extension NumeralScan {
    /// A number whose first token is a word.
    mutating func spelled(at index: Int) -> Part? {
        let first = entry(index)
        if first.numeral.contains(.half) || first.numeral.contains(.quarter) {
            return partOfOne(at: index, first)
        }
        if first.numeral.contains(.article) { return afterArticle(index) }
        if first.numeral.contains(.point) { return pointSaid(ExactNumber(0), at: index) }
        if first.numeral.contains(.afterNumber) { return nil }
        if first.number >= 0 { return compound(nil, from: index) }
        if first.ordinal >= 0 {
            return Part(
                end: index + 1,
                value: ExactNumber(Int(first.ordinal)),
                form: .spelled,
                isOrdinal: true,
                isClosed: true
            )
        }
        // A bare "hundred" or "thousand" is one of them; a bare "million" is none, nor is "several hundred".
        guard first.scale == 2 || first.scale == 3, !isJoinedToWordBefore(index), !isVague(index - 1) else {
            return nil
        }
        return compound(nil, from: index)
    }

    /// "two years", "six-month": the number belongs to a length of time.
    private func isFollowedByTime(_ index: Int) -> Bool {
        var next = index + 1
        if next < tokens.count, tokens[next].isSign("-") { next += 1 }
        guard next < tokens.count, tokens[next].kind == .word else { return false }
        return entry(next).numeral.contains(.timeUnit)
    }

    /// The cardinal from `start`, beginning with a number in digits or with words, and all that scales it.
    mutating func compound(_ literal: Part?, from start: Int) -> Part? {
        var total = ExactNumber(0)
        var current: ExactNumber? = literal?.value
        var end = literal?.end ?? start
        var form = literal?.form ?? .spelled
        var lastScale = 100
        var closed = literal?.isClosed ?? false
        var index: Int? = literal == nil ? start : next(after: end, literal: literal, start: start)
        let joinsWithAnd = start == 0 || !entry(start - 1).numeral.contains(.opensRange)
        var afterAnd = false
        var hasOrdinal = false
        // What stood before the "and", of which a set behind it is no multiple: "three hundred and two dozen".
        var beforeAnd = ExactNumber(0)

        reading: while let at = index {
            let word = entry(at)
            if word.number >= 0, tokens[at].kind == .word {
                let value = Int(word.number)
                if let known = current {
                    // "2,100 two years ago": two numbers.
                    guard !closed, end != literal?.end,
                        form == .spelled || lastScale < 100 || known.exponent >= 2,
                        let whole = known.integer, fits(value, behind: whole, afterAnd: afterAnd)
                    else {
                        if literal == nil, !afterAnd, let top = known.adding(total),
                            let part = overSpelledDenominator(at, top: top)
                        {
                            return part
                        }
                        break reading
                    }
                    if afterAnd, outgrows(at, scales: 2...2) { break reading }
                    if afterAnd { beforeAnd = known }
                    current = ExactNumber(whole + value)
                } else {
                    if lastScale < 100, afterAnd, outgrows(at, scales: lastScale...99) { break reading }
                    // "$8.3 billion two years ago": a count of something else.
                    if !afterAnd, value < 100, isFollowedByTime(at), literal != nil || lastScale < 100 {
                        break reading
                    }
                    current = ExactNumber(value)
                }
                end = at + 1
            } else if tokens[at].kind == .digits {
                guard current == nil || afterAnd && (current?.exponent ?? 0) >= 2,
                    lastScale < 100 || afterAnd,
                    let part = marked(behindScaleAt: at, afterAnd: afterAnd, lastScale: lastScale)
                else { break reading }
                if let known = current {
                    guard let sum = known.adding(part.value) else { return nil }
                    current = sum
                } else {
                    current = part.value
                }
                end = part.end
            } else if word.denominator > 0, current == ExactNumber(1), total == ExactNumber(0),
                literal == nil, !afterAnd,
                let value = ExactNumber.quotient(1, Int(word.denominator))
            {
                // "one third", "one-fifth"
                return scaledFraction(Part(end: at + 1, value: value, form: .fraction, isClosed: true))
            } else if word.ordinal >= 0 {
                guard literal == nil, let known = current?.integer ?? (lastScale < 100 ? 0 : nil),
                    fits(Int(word.ordinal), behind: known, afterAnd: afterAnd) || word.ordinal >= 100
                else { break reading }
                if word.ordinal >= 100 {
                    guard
                        let product = (current ?? ExactNumber(1)).multiplied(
                            by: ExactNumber(Int(word.ordinal))
                        )
                    else { break reading }
                    current = product
                } else if known > 0 || lastScale < 100 {
                    current = ExactNumber(known + Int(word.ordinal))
                } else {
                    break reading
                }
                end = at + 1
                hasOrdinal = true
                break reading
            } else if word.scale == 2 {
                let known = current ?? ExactNumber(1)
                guard !afterAnd || current != nil, known < ExactNumber(1000) || literal != nil,
                    known < ExactNumber(100) || form != .spelled
                else { break reading }
                current = known.scaled(byPowerOfTen: 2)
                if form != .spelled { form = .scaled }
                end = at + 1
                closed = false
            } else if word.scale > 2 {
                let scale = Int(word.scale)
                if current == nil, lastScale < 100 {
                    // "lakh crore", "thousand million".
                    guard !afterAnd, scale > lastScale || scale == lastScale && scale == 3 else {
                        break reading
                    }
                    total = total.scaled(byPowerOfTen: scale)
                } else {
                    guard scale < lastScale else { break reading }
                    let part = (current ?? ExactNumber(1)).scaled(byPowerOfTen: scale)
                    guard let sum = total.adding(part) else { return nil }
                    total = sum
                }
                lastScale = scale
                current = nil
                closed = false
                if form != .spelled { form = .scaled }
                end = at + 1
            } else if word.setSize > 0, let size = current ?? (at == start ? ExactNumber(1) : nil),
                lastScale == 100
            {
                guard let counted = size.adding(beforeAnd.negated),
                    let product = counted.multiplied(by: ExactNumber(Int(word.setSize))),
                    let sum = product.adding(beforeAnd), word.setSize > 2
                else {
                    break reading
                }
                current = sum
                end = at + 1
                form = form == .spelled ? .spelled : .scaled
                break reading
            } else if word.numeral.contains(.and), !afterAnd {
                guard let whole = current.flatMap({ total.adding($0) }) ?? (lastScale < 100 ? total : nil)
                else {
                    break reading
                }
                if let mixed = mixed(whole, scale: current == nil ? lastScale : 0, and: at, form: form) {
                    return mixed
                }
                guard tokens[at].hasSpaceBefore, joinsWithAnd,
                    current == nil || (current?.exponent ?? 0) >= 2, form != .marked
                else {
                    break reading
                }
                afterAnd = true
                index = following(at)
                continue reading
            } else if word.numeral.contains(.point), !afterAnd {
                guard let whole = current.flatMap({ total.adding($0) }), form == .spelled || form == .digits,
                    let part = pointSaid(whole, at: at)
                else { break reading }
                guard total == ExactNumber(0) else { return part }
                current = part.value
                end = part.end
                closed = true
            } else if !afterAnd, let fraction = overDenominator(at, word, current, total) {
                return scaledFraction(fraction)
            } else {
                break reading
            }
            afterAnd = false
            index = next(after: end, literal: literal, start: start)
        }
        guard end > start, let value = current.map({ total.adding($0) }) ?? total else { return nil }
        return Part(end: end, value: value, form: form, isOrdinal: hasOrdinal, isClosed: closed)
    }

    /// The token that may go on with a number: the next word, past a joining hyphen.
    private func next(after end: Int, literal: Part?, start: Int) -> Int? {
        guard let next = following(end - 1) else { return nil }
        if tokens[next].kind == .digits { return tokens[next].hasSpaceBefore ? next : nil }
        if literal == nil, let word = looselyJoined(next, after: end - 1) { return word }
        guard let word = joined(end - 1) else { return nil }
        let entry = entry(word)
        if tokens[next].kind == .sign {
            // "twenty-one", "two-thirds" and "2-million" are joined, "one-million" too, "10-and" is not.
            guard
                entry.scale > 1 || entry.number >= 1 && entry.number < 10 || entry.ordinal > 0
                    || entry.setSize > 2 || isHyphenedMixed(word)
                    || !entry.numeral.isDisjoint(with: [.half, .quarter, .fractionPlural])
            else { return nil }
            if entry.numeral.contains(.letter) { return nil }
            if entry.numeral.contains(.and) { return word }
            if entry.number >= 0, literal != nil { return nil }
        }
        guard entry.numeral.contains(.letter) else { return word }
        // A letter scales only digits, and only where it can be no unit.
        guard let literal, literal.end == end, tokens[word].end - tokens[word].start == 1 else { return nil }
        if word + 1 < tokens.count, !tokens[word + 1].hasSpaceBefore, tokens[word + 1].kind == .digits {
            return nil
        }
        // "Figure 3B", "2006b": a letter of a list.
        if start > 0, !self.entry(start - 1).quantity.isDisjoint(with: [.reference, .capitalReference]) {
            return nil
        }
        let letter = bytes[Int(tokens[word].start)]
        let isGlued = !tokens[word].hasSpaceBefore
        let isMoney = hasMoneyBefore(start)
        switch letter {
        case UInt8(ascii: "k"): return word
        case UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "B"):
            return isGlued || isMoney || letter != UInt8(ascii: "K") && closesGrouped(literal, word)
                ? word : nil
        case UInt8(ascii: "G"): return !isGlued && closesGrouped(literal, word) ? word : nil
        case UInt8(ascii: "b"):
            return isMoney || isGlued && literal.value.exponent < 0 ? word : nil
        case UInt8(ascii: "m"), UInt8(ascii: "T"), UInt8(ascii: "t"): return isMoney ? word : nil
        default: return nil
        }
    }

    /// The "and" of "two-and-a-half", "three-and-one-third".
    private func isHyphenedMixed(_ and: Int) -> Bool {
        entry(and).numeral.contains(.and) && and + 1 < tokens.count && !tokens[and + 1].hasSpaceBefore
            && tokens[and + 1].kind == .sign && joined(and) != nil
    }

    /// "1,674.5 G": a letter behind a grouped number with decimals and before no word can be no name and no unit.
    private func closesGrouped(_ literal: Part, _ letter: Int) -> Bool {
        guard literal.form == .marked, literal.value.exponent < 0, literal.value > 999 else { return false }
        return following(letter).map { tokens[$0].kind == .sign } ?? true
    }

    /// "ninety - five", "five - eighths": a hyphen with blanks round it, inside what can be but one number.
    private func looselyJoined(_ hyphen: Int, after last: Int) -> Int? {
        guard tokens[hyphen].isSign("-"), tokens[hyphen].hasSpaceBefore, hyphen + 1 < tokens.count,
            tokens[hyphen + 1].kind == .word, tokens[hyphen + 1].hasSpaceBefore
        else { return nil }
        let (before, word) = (entry(last), entry(hyphen + 1))
        let isTens = before.number >= 20 && before.number < 100 && before.number % 10 == 0
        let isUnit = word.number > 0 && word.number < 10 || word.ordinal > 0 && word.ordinal < 10
        let isFraction = before.number > 0 && word.numeral.contains(.fractionPlural) && word.denominator > 0
        return isTens && isUnit || isFraction ? hyphen + 1 : nil
    }

    /// A part of a number goes behind a larger part: "twenty one", "hundred five", "thousand and twelve".
    func fits(_ value: Int, behind whole: Int, afterAnd: Bool) -> Bool {
        if whole % 100 == 0, whole >= 100 { return value > 0 && value < 100 }
        if whole % 10 == 0, whole % 100 >= 20 { return !afterAnd && value > 0 && value < 10 }
        return false
    }

    /// What follows an "and" is as large as what stands before it: "between one hundred and two hundred".
    private func outgrows(_ index: Int, scales: ClosedRange<Int>) -> Bool {
        var at = index
        while let next = joined(at), entry(next).number >= 0 { at = next }
        guard let next = joined(at) else { return false }
        let word = entry(next)
        return scales.contains(Int(word.scale)) && !word.numeral.contains(.letter)
    }

    /// Digits behind a word of scale: "4 thousand 3 hundred", "3 hundred and 21".
    private mutating func marked(behindScaleAt index: Int, afterAnd: Bool, lastScale: Int) -> Part? {
        guard let part = literal(at: index), part.form == .digits, !part.isOrdinal,
            let value = part.value.integer
        else { return nil }
        let after = joined(part.end - 1).map { entry($0) } ?? .none
        let scale = after.numeral.contains(.letter) ? 0 : Int(after.scale)
        if afterAnd { return value > 0 && value < 100 && scale == 0 ? part : nil }
        return scale > 1 && scale < lastScale && value < 1000 ? part : nil
    }

    // MARK: Neighbours

    func isOf(_ index: Int?) -> Bool {
        index.map { entry($0).numeral.contains(.of) } ?? false
    }

    func isVague(_ index: Int) -> Bool {
        index >= 0 && entry(index).numeral.contains(.vague)
    }

    /// "multi-million", "mid-half".
    func isJoinedToWordBefore(_ index: Int) -> Bool {
        index > 1 && !tokens[index].hasSpaceBefore && tokens[index - 1].kind == .sign
            && !tokens[index - 1].hasSpaceBefore && tokens[index - 2].kind == .word
    }
}

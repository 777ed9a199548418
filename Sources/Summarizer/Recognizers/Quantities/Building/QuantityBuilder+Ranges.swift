import BriefingModel

/// Two numbers that are the ends of one range.
extension QuantityBuilder {
    func range(_ amount: Amount, _ index: Int) -> (amount: Amount, upper: ExactNumber, used: Int)? {
        guard index + 1 < scan.numerals.count else { return nil }
        let second = scan.numerals[index + 1]
        guard !second.isOrdinal, fates[index + 1] != .date, var joint = scan.next(amount.tokens.upperBound)
        else { return nil }
        var isDash = false
        let opener = scan.before(amount.tokens.lowerBound)
        if scan.isHyphen(joint), scan.glued(joint) != nil, let to = scan.next(joint + 1),
            scan.classes(to).contains(.to)
        {
            joint = to
        } else if scan.isDash(joint) {
            let isTight = !scan.token(joint).hasSpaceBefore && scan.glued(joint + 1) != nil
            let isLoose = scan.token(joint).hasSpaceBefore && scan.token(joint).word >= 0x2012
            // "2 -7"
            let isHalfLoose =
                scan.token(joint).hasSpaceBefore && scan.glued(joint + 1) == second.tokens.lowerBound
                && scan.plainDigits(scan.numerals[index]) > 0
            guard isTight || isLoose || isHalfLoose, second.value.significand >= 0 else { return nil }
            isDash = true
        } else if scan.entry(joint).numeral.contains(.and) {
            guard scan.classes(opener).contains(.between) || isQualified(amount, by: .between) else {
                return nil
            }
        } else if !scan.classes(joint).contains(.to) {
            return nil
        }
        // "from 64 lakh in 2013-14 to 150 lakh": the end of a year is no end of the range.
        if !isDash, let mark = scan.gluedBefore(amount.tokens.lowerBound),
            scan.isHyphen(mark) || scan.isDash(mark) || scan.isSign(mark, "/"),
            let year = scan.gluedBefore(mark), scan.token(year).kind == .digits
        {
            return nil
        }
        // The second number follows, perhaps behind its currency or a sign of doubt.
        var start = second.tokens.lowerBound
        var other: Amount?
        if let found = self.amount(index + 1) {
            start = found.tokens.lowerBound
            other = found
        }
        guard let after = scan.next(joint + 1) else { return nil }
        if after != start {
            guard let phrase = scan.qualifier(before: start), phrase.start == after else {
                return nil
            }
        }
        if let other, other.isTime {
            // "4–8 years", "from 3 to 31 months"; what the recogniser of time reads as a whole goes before.
            guard amount.kind == .number else { return nil }
        }
        var upper = other ?? Amount(second)
        if amount.kind != .number {
            guard other == nil || other?.unit == amount.unit else { return nil }
            if other == nil {
                guard amount.kind == .money, scan.nounPhrase(after: second.tokens.upperBound) == nil || isDash
                else { return nil }
                upper.kind = amount.kind
                upper.unit = amount.unit
                upper.unitKind = amount.unitKind
                upper.recognizer = amount.recognizer
            }
        }
        var lower = amount.value
        if let power = sharedScale(scan.numerals[index], second) { lower = lower.scaled(byPowerOfTen: power) }
        let first = scan.numerals[index]
        if isDash {
            if scan.isYearLike(first), scan.isYearLike(second) { return nil }
            // "12-2015" is a month or names a document.
            if scan.isYearLike(second), lower <= 12 { return nil }
            guard lower < upper.value, !isChain(after: upper.tokens.upperBound),
                !isChain(before: amount.tokens.lowerBound)
            else { return nil }
            if other == nil, amount.kind == .number, isContest(around: amount.tokens) { return nil }
        } else if scan.isYearLike(first),
            scan.isYearLike(second) && other == nil || scan.classes(opener).contains(.beforeYear)
        {
            // "from 3,327 in 2015 to 14,255": the year is no end of the range.
            return nil
        }
        if !isDash, scan.classes(joint).contains(.to) {
            let isFrom = scan.classes(opener).contains(.from)
            let mayMove = isFrom || amount.kind != .number || other == nil
            guard lower < upper.value || lower.significand < 0,
                !mayMove || !isMove(to: amount.tokens.lowerBound),
                !isStep(amount, to: upper.value)
            else {
                return nil
            }
        }
        upper.tokens = amount.tokens.lowerBound..<max(upper.tokens.upperBound, second.tokens.upperBound)
        var low = lower
        var high = upper.value
        if low > high { swap(&low, &high) }
        upper.value = low
        if upper.isTime { upper.recognizer = Mention.rangeOfTime }
        return (upper, high, 2)
    }

    /// "widened by USD 840 million to USD 10.3 billion": by how much, and to what.
    ///
    /// A range's end is seldom three times its beginning: "by 2 to 3 per cent".
    private func isStep(_ amount: Amount, to level: ExactNumber) -> Bool {
        guard
            scan.classes(scan.before(amount.tokens.lowerBound)).contains(.by) || isQualified(amount, by: .by)
        else { return false }
        return level.approximation >= 3 * amount.value.approximation
    }

    /// "doubled from TRY 6.2 to 12.5 billion": a value that moved is told in the scale of the one it moved to.
    func laterScale(_ amount: Amount, _ index: Int) -> Int? {
        guard index + 1 < scan.numerals.count, amount.kind == .money || amount.kind == .number,
            let to = scan.next(amount.tokens.upperBound), scan.classes(to).contains(.to),
            scan.classes(scan.before(amount.tokens.lowerBound)).contains(.from)
        else { return nil }
        let second = scan.numerals[index + 1]
        guard
            scan.next(to + 1) == second.tokens.lowerBound
                || self.amount(index + 1)?.tokens.lowerBound == to + 1
        else { return nil }
        return sharedScale(scan.numerals[index], second)
    }

    func isQualified(_ amount: Amount, by class: QuantityClasses) -> Bool {
        guard let phrase = scan.qualifier(before: amount.tokens.lowerBound) else {
            return false
        }
        return scan.classes(scan.before(phrase.start)).contains(`class`)
    }

    /// A further hyphen and digits make a number of a thing or of a telephone.
    func isChain(after end: Int) -> Bool {
        guard let hyphen = scan.glued(end), scan.isDash(hyphen), let after = scan.glued(hyphen + 1) else {
            return false
        }
        return scan.token(after).kind == .digits
    }

    func isChain(before start: Int) -> Bool {
        guard let left = scan.gluedBefore(start), scan.token(left).kind == .sign else { return false }
        return scan.isDash(left) || scan.isSign(left, "/") || scan.isSign(left, ".") || scan.isSign(left, "+")
    }

    func isContest(around tokens: Range<Int>) -> Bool {
        var index = tokens.lowerBound
        for _ in 0..<5 {
            guard let previous = scan.before(index) else { break }
            if scan.classes(previous).contains(.contest) { return true }
            index = previous
        }
        var end = tokens.upperBound
        for _ in 0..<5 {
            guard let next = scan.next(end) else { break }
            end = next + 1
            if scan.classes(next).contains(.contest) { return true }
        }
        return false
    }

    /// "2 to 3 million": the scale of the second number is the first one's too.
    func sharedScale(_ first: Numeral, _ second: Numeral) -> Int? {
        guard second.form == .scaled || second.form == .spelled, first.form != .scaled else { return nil }
        var power = 0
        for token in second.tokens.reversed() {
            let scale = scan.entry(token).scale
            guard scale > 2 else { break }
            power += Int(scale)
        }
        guard power > 0, first.value.exponent < 3 || first.form == .digits else { return nil }
        guard first.value < second.value.scaled(byPowerOfTen: -power) else { return nil }
        if first.form == .spelled, first.tokens.contains(where: { scan.entry($0).scale > 2 }) { return nil }
        return power
    }

    static let goings: Set<String> = [
        "went", "go", "goes", "going", "gone", "moved", "moves", "moving",
    ]

    /// A verb or noun of rising or falling before: "from 6 to 5" and "1.4 to 22.8" are two values then.
    func isMove(to start: Int) -> Bool {
        // "went from 22 to 61 seats"
        if let from = scan.before(start), scan.classes(from).contains(.from), var verb = scan.before(from) {
            // "went up from 340 to 512"
            if scan.classes(verb).contains(.direction), let first = scan.before(verb) { verb = first }
            if Self.goings.contains(scan.text(verb..<verb + 1)) { return true }
        }
        var index = start
        // "doubled its strength, from 41 to 94"
        if let from = scan.before(start), scan.classes(from).contains(.from), let comma = scan.before(from),
            scan.isSign(comma, ",")
        {
            index = comma
        }
        for step in 0..<9 {
            guard let previous = scan.before(index),
                scan.token(previous).kind != .sign || scan.isHyphen(previous)
            else { return false }
            let known = scan.classes(previous)
            if known.contains(.range) || known.contains(.between) { return false }
            // "a loss of 280 to 350 million" has moved nowhere.
            let isLoss = known.contains(.needsMeasure) && !scan.classes(scan.before(start)).contains(.from)
            if !known.isDisjoint(with: [.rises, .falls]), !known.contains(.direction), !isLoss {
                return true
            }
            // Only a "from" lets the verb stand further away.
            if step == 3, !scan.classes(scan.before(start)).contains(.from) { return false }
            index = previous
        }
        return false
    }
}

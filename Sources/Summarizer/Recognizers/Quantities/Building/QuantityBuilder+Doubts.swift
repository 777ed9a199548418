/// Whether a number that looks like a reference, a year or a result counts all the same.
extension QuantityBuilder {
    /// "The League took eighty, the Front 31": a name before a number that leaves verb and noun out.
    func isElliptic(_ index: Int, _ reference: QuantityScan.Reference) -> Bool {
        guard reference.reason == "designation", index > 0, let last = found.last,
            last.recognizer == "shared-noun",
            scan.plainDigits(scan.numerals[index]) > 0, scan.plainDigits(scan.numerals[index]) < 4,
            let sentence = scan.sentence(of: reference.tokens.lowerBound),
            sentence.contains(last.tokens.lowerBound)
        else { return false }
        let after = scan.next(reference.tokens.upperBound)
        return after == nil || scan.token(after ?? 0).kind == .sign && !scan.isHyphen(after)
    }

    private func isThrough(_ joint: Int) -> Bool { scan.reading.reads(joint, "through") }

    /// "Articles 5 and 6": the second number goes with the noun of the first.
    func continues(_ index: Int, _ noun: Range<Int>?) -> Bool {
        guard let joint = joint(index - 1, index), joint.count <= 2, scan.numerals[index].form == .digits
        else {
            return false
        }
        let isJoint = joint.allSatisfy {
            scan.isDash($0) || scan.isSign($0, ",") || scan.isSign($0, "&")
                || scan.classes($0).contains(.conjunction) || scan.classes($0).contains(.to) || isThrough($0)
        }
        return isJoint
            && (noun == nil || joint.allSatisfy { scan.isDash($0) || isThrough($0) })
    }

    /// Four plain digits that count all the same: behind a phrase such as "more than", or before people.
    func countsInFull(_ numeral: Numeral, _ noun: Range<Int>?) -> Bool {
        let start = numeral.tokens.lowerBound
        if scan.qualifier(before: start).map({ $0.1 != .about || true }) ?? false {
            return noun.map { $0.contains(where: scan.isPlural) } ?? false
        }
        guard let noun, noun.contains(where: scan.isPlural) else { return false }
        guard let previous = scan.before(start), scan.isWord(previous) else {
            return scan.classes(noun.upperBound - 1).contains(.pluralNoun)
        }
        // "in constant 2022 prices"
        if scan.classes(previous).isEmpty, let lead = scan.before(previous),
            scan.classes(lead).contains(.preposition)
        {
            return false
        }
        return !scan.classes(previous).contains(.beforeYear) && !scan.token(previous).isCapitalized
    }

    /// "one soldier" counts, "one another", "no one" and "the one" do not.
    func countsOne(_ numeral: Numeral, _ noun: Range<Int>?) -> Bool {
        guard let noun, noun.count <= 3 else { return false }
        if let previous = scan.before(numeral.tokens.lowerBound),
            scan.classes(previous).contains(.beforePronoun) || scan.isHyphen(previous)
        {
            return false
        }
        return !scan.isPlural(noun.upperBound - 1) && scan.token(noun.lowerBound).hasSpaceBefore
            && scan.next(numeral.tokens.upperBound) == noun.lowerBound
            && scan.entry(noun.lowerBound).time.isEmpty && !scan.classes(noun.lowerBound).contains(.point)
    }

    /// "3-1", "52-35", "787-9": the second number is no end of a range.
    func isScore(_ index: Int) -> Bool {
        guard index + 1 < scan.numerals.count else { return false }
        let (first, second) = (scan.numerals[index], scan.numerals[index + 1])
        guard first.form == .digits, second.form == .digits, !second.isOrdinal,
            let hyphen = scan.glued(first.tokens.upperBound), scan.isDash(hyphen),
            scan.glued(hyphen + 1) == second.tokens.lowerBound
        else { return false }
        if scan.isYearLike(first),
            scan.isYearLike(second) || second.value <= 12 || scan.plainDigits(second) == 2
        {
            return false
        }
        return true
    }
}

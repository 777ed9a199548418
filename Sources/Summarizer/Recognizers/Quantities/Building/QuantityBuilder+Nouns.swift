import BriefingModel

/// The noun that a number without a unit counts.
extension QuantityBuilder {
    /// Gives a bare number its noun.
    mutating func count(
        _ mention: inout Mention,
        _ index: Int,
        _ numeral: Numeral,
        _ core: Range<Int>
    ) {
        if numeral.form == .fraction {
            if isRatio(numeral), numeral.value.exponent >= -2 {
                // "seven out of ten"
                mention.kind = .percent
                mention.value = .number(numeral.value.scaled(byPowerOfTen: 2), upper: nil)
                mention.unit = "percent"
                mention.unitKind = .percent
                mention.recognizer = "ratio"
                return
            }
            mention.unitKind = .ratio
            mention.recognizer = "fraction"
            mention.noun = scan.nounPhrase(after: core.upperBound)
            return
        }
        if let noun = nounPhrase(after: max(core.upperBound, mention.tokens.upperBound)) {
            // "737 development": a plain number of three digits before no plural names a model.
            let isThe =
                scan.plainDigits(numeral) > 3
                && scan.classes(scan.before(core.lowerBound)).contains(.determiner)
            if scan.plainDigits(numeral) >= 3, !isThe, mention.qualifier == .exactly,
                case .number(_, upper: nil) = mention.value,
                !noun.contains(where: scan.isPlural), scan.glued(core.upperBound) == nil
            {
                mention.setAside = "designation"
                return
            }
            // "nine people were killed and 60 hurt": what happened to them is no noun of its own.
            if noun.count == 1, scan.classes(noun.lowerBound).contains(.pluralNoun),
                !scan.classes(noun.lowerBound).isDisjoint(with: [.verb, .endsPhrase]),
                let (shared, _) = lastNoun,
                scan.sentence(of: noun.lowerBound)?.contains(shared.lowerBound) ?? false
            {
                mention.noun = shared
                mention.kind = .quantity
                mention.unitKind = .count
                mention.recognizer = "shared-noun"
                return
            }
            mention.noun = noun
            mention.unit = scan.text(noun)
            mention.kind = .quantity
            mention.unitKind = .count
            mention.recognizer = "counted-noun"
            lastNoun = (noun, index)
            return
        }
        guard mention.change == nil, numeral.value.exponent >= 0 else { return }
        if let noun = scan.numberedNoun(before: mention.tokens.lowerBound) ?? sharedNoun(mention, index) {
            mention.noun = noun
            mention.kind = .quantity
            mention.unitKind = .count
            mention.recognizer = "shared-noun"
        }
    }

    /// "seven out of ten", "9 in 10": said as so many of a round number.
    func isRatio(_ numeral: Numeral) -> Bool {
        numeral.tokens.contains { !scan.entry($0).numeral.isDisjoint(with: [.in, .of]) }
            && numeral.tokens.count >= 3
    }

    /// The noun of the number before, where a list or a comparison goes on without it.
    func sharedNoun(_ mention: Mention, _ index: Int) -> Range<Int>? {
        guard let (noun, numeral) = lastNoun, index - numeral <= 4,
            let last = scan.before(mention.tokens.lowerBound),
            noun.upperBound <= last
        else { return nil }
        let known = scan.classes(last)
        let between = noun.upperBound..<mention.tokens.lowerBound
        let isSameSentence = !between.contains { scan.token($0).flags.contains(.sentenceStart) }
        if isSameSentence, between.count <= 14 {
            if known.contains(.conjunction) || known.contains(.additional) { return noun }
            if known.contains(.determiner) { return noun }
            let word = scan.before(last)
            let isMoved = word.map { !scan.classes($0).isDisjoint(with: [.rises, .falls]) } ?? false
            if known.contains(.to), isMoved { return noun }
            if known.contains(.comparison) {
                guard known.contains(.from) else { return noun }
                if isMoved || word == scan.numerals[index - 1].tokens.upperBound - 1 { return noun }
            }
            // "Of 900 voters, 400 came"
            if scan.isSign(last, ","), let sentence = scan.sentence(of: last),
                scan.classes(sentence.lowerBound).contains(.of)
            {
                return noun
            }
        }
        if let previous = found.last, previous.recognizer == "shared-noun",
            scan.sentence(of: last)?.contains(previous.tokens.lowerBound) ?? false
        {
            // "from 3.8 million to 1.9 million", "and the Front 31"
            let isPair = known.contains(.to) && previous.tokens.upperBound == last
            if isPair || scan.token(last).isCapitalized { return noun }
        }
        // "took eighty-nine": a verb and nothing behind the number.
        guard between.count <= 30, known.contains(.verb),
            known.contains(.contest) || !known.contains(.auxiliary)
        else {
            return nil
        }
        let after = scan.next(mention.tokens.upperBound)
        return after == nil || scan.isSign(after, ",") || scan.isSign(after, ".") || scan.isSign(after, ";")
            ? noun : nil
    }
}

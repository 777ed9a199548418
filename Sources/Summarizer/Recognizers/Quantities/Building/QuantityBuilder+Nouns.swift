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
                mention.basis = .derived
                mention.recognizer = "ratio"
                return
            }
            mention.unitKind = .ratio
            mention.recognizer = "fraction"
            mention.noun = scan.nounPhrase(after: core.upperBound)
            return
        }
        if isAgeLimit(mention, numeral) {
            mention.setAside = "an age"
            return
        }
        if let per = scan.before(core.lowerBound), scan.classes(per).contains(.per) {
            mention.setAside = "part of a rate"
            return
        }
        let noun = nounPhrase(after: max(core.upperBound, mention.tokens.upperBound))
        if isStrong(&mention, noun) {
            mention.noun = noun
            mention.unit = "members"
            mention.kind = .quantity
            mention.unitKind = .count
            mention.recognizer = "counted-noun"
            return
        }
        if let noun {
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
                // "its losses were two dead": of a subject of their own.
                let joint = scan.before(mention.tokens.lowerBound),
                !scan.isWord(joint) || scan.classes(joint).isDisjoint(with: .auxiliary),
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
            if !tellsPlace(mention) { lastNoun = (noun, index) }
            return
        }
        if scan.isBirthday(numeral) {
            mention.setAside = "an age"
            return
        }
        guard mention.change == nil, numeral.value.exponent >= 0, !scan.isLettered(numeral) else { return }
        if let noun = scan.numberedNoun(before: mention.tokens.lowerBound) ?? sharedNoun(mention, index) {
            mention.noun = noun
            mention.kind = .quantity
            mention.unitKind = .count
            mention.recognizer = "shared-noun"
        }
    }

    /// "58,700 people are sheltering in 187 sites, against 71,300 in May": of two counts the one that only tells where is
    /// not what a later number counts.
    private func tellsPlace(_ mention: Mention) -> Bool {
        guard let (noun, _) = lastNoun, let word = scan.before(mention.tokens.lowerBound), scan.isWord(word),
            scan.sentence(of: word)?.contains(noun.lowerBound) ?? false
        else { return false }
        // "142 students from 23 nations"
        if noun.upperBound == word, scan.classes(word).contains(.from) { return true }
        return ["in", "at", "across"].contains { scan.reading.reads(word, $0) }
    }

    /// "the 800-strong contingent", "the garrison, 4,000 strong"; the word goes with the value.
    private func isStrong(_ mention: inout Mention, _ noun: Range<Int>?) -> Bool {
        guard var word = scan.next(mention.tokens.upperBound) else { return false }
        if scan.isHyphen(word), let behind = scan.glued(word + 1) { word = behind }
        guard scan.isStrong(word) else { return false }
        if noun == nil { mention.tokens = mention.tokens.lowerBound..<word + 1 }
        return true
    }

    /// "children under 12", "those over 65": how old, not how many.
    private func isAgeLimit(_ mention: Mention, _ numeral: Numeral) -> Bool {
        guard
            mention.qualifier == .lessThan || mention.qualifier == .moreThan || mention.qualifier == .atLeast,
            numeral.form == .digits || numeral.form == .spelled, numeral.value < 100,
            mention.tokens.lowerBound + 1 == numeral.tokens.lowerBound,
            let who = scan.before(mention.tokens.lowerBound)
        else { return false }
        return scan.entry(who).classes.contains(.aged)
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

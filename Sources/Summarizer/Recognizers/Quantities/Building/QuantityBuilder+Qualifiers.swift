import BriefingModel

/// Phrases of doubt and limit, and the words that make a value the amount of a rise or fall.
extension QuantityBuilder {
    /// "The result was ($4.2 million)": in accounts an amount in brackets is below zero.
    ///
    /// Only straight behind a verb or preposition; elsewhere brackets hold a converted amount or a remark.
    func accounted(_ mention: inout Mention) {
        guard mention.kind == .money, case .number(let value, upper: nil) = mention.value,
            let open = scan.gluedBefore(mention.tokens.lowerBound), scan.isSign(open, "("),
            let close = scan.glued(mention.tokens.upperBound), scan.isSign(close, ")"),
            let word = scan.before(open), scan.isWord(word),
            !scan.classes(word).isDisjoint(with: [.auxiliary, .preposition]),
            // "1.6 trillion won ($1.2 billion)": the word is a currency's name.
            !(found.last.map { $0.kind == .money && $0.fullTokens.upperBound >= open } ?? false)
        else { return }
        mention.value = .number(value.negated, upper: nil)
        mention.tokens = open..<close + 1
    }

    func qualify(_ mention: inout Mention, _ numeral: Numeral) {
        var start = mention.tokens.lowerBound
        if case .number(_, upper: .some) = mention.value, let opener = scan.before(start),
            scan.classes(opener).contains(.between)
        {
            start = opener
            mention.tokens = start..<mention.tokens.upperBound
        }
        if let phrase = scan.qualifier(before: start), !isVerbParticle(phrase.start, start) {
            mention.tokens = phrase.start..<mention.tokens.upperBound
            mention.qualifier = phrase.1
            mention.isApproximate = phrase.1 == .about || phrase.1 == .nearly
        } else if let phrase = scan.qualifier(after: mention.tokens.upperBound) {
            mention.tokens = mention.tokens.lowerBound..<phrase.end
            mention.qualifier = phrase.1
            mention.isApproximate = phrase.1 == .about
        }
    }

    /// Tells the "over" of "handed over 50 vehicles" from that of a limit.
    func isVerbParticle(_ start: Int, _ end: Int) -> Bool {
        // "edged up to 7.5%": up to a level, and not at most.
        if start + 2 == end, scan.reading.reads(start, "up"), let verb = scan.before(start) {
            let known = scan.classes(verb)
            return !known.isDisjoint(with: [.rises, .falls])
                && known.isDisjoint(with: [.needsLink, .needsMeasure, .direction])
        }
        guard start + 1 == end, let verb = scan.before(start) else { return false }
        return scan.classes(verb).contains(.withOver) && scan.ends(start, with: "ver")
    }

    /// Marks the amount of a rise or fall: "rose 5%", "fell by 300", "a drop of 9%", "a 9% drop".
    func change(_ mention: inout Mention) {
        let isMeasured =
            mention.kind == .percent || mention.kind == .money || mention.unitKind == .measure
            || scan.classes(scan.next(mention.tokens.upperBound)).contains(.point)
        if let previous = scan.before(mention.tokens.lowerBound) {
            var at: Int? = previous
            var isLinked = scan.classes(previous).contains(.by) || scan.classes(previous).contains(.of)
            if isLinked {
                at = scan.before(previous)
            } else {
                // "by a further 5%", "another 5%"
                var steps = 0
                while let word = at, steps < 3, scan.isWord(word),
                    !scan.classes(word).isDisjoint(with: [.determiner, .additional]),
                    scan.classes(word).isDisjoint(with: [.rises, .falls])
                {
                    at = scan.before(word)
                    steps += 1
                }
                if steps > 0, let by = at, scan.classes(by).contains(.by) {
                    isLinked = true
                    at = scan.before(by)
                }
            }
            if let word = at {
                let known = scan.classes(word)
                let isDirection = known.contains(.direction)
                // "handed down 12 sentences", "call up 25,000 reservists"
                if isDirection, let verb = scan.before(word),
                    scan.classes(verb).contains(.withOver)
                        || !(isMeasured && mention.kind != .money) && !mayMove(verb)
                {
                    return
                }
                if !known.isDisjoint(with: [.rises, .falls]), isLinked || isMeasured || isDirection,
                    isLinked || !known.contains(.needsLink),
                    !known.contains(.needsMeasure) || isMeasured
                {
                    mention.change = known.contains(.rises) ? .up : .down
                    return
                }
            }
        }
        guard mention.kind == .percent, let after = scan.next(mention.tokens.upperBound) else { return }
        let known = scan.classes(after)
        if !known.isDisjoint(with: [.rises, .falls]), !known.contains(.auxiliary) {
            mention.change = known.contains(.rises) ? .up : .down
        }
    }

    /// "were up 340 tonnes", "went up 12": a word behind which "up" and "down" tell a change; behind other verbs they
    /// belong to what was done.
    private func mayMove(_ word: Int) -> Bool {
        guard scan.isWord(word) else { return true }
        return !scan.classes(word).isDisjoint(with: [.auxiliary, .rises, .falls, .endsQualifier])
            || Self.goings.contains(scan.text(word..<word + 1)) || scan.ends(word, with: "ly")
    }
}

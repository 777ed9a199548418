import BriefingModel

/// What a figure is of and when it holds, from the words around it.
struct FigureScope {
    let view: ArticleView
    let sentence: ArticleView.Sentence
    /// The sentence's values that could be figures, in order.
    let figures: [Mention]

    /// The index of the last figure that is joined to this one by commas and "and" only.
    private func groupEnd(_ index: Int) -> Int {
        var last = index
        while last + 1 < figures.count, areJoined(figures[last], figures[last + 1]) { last += 1 }
        return last
    }

    private func groupStart(_ index: Int) -> Int {
        var first = index
        while first > 0, areJoined(figures[first - 1], figures[first]) { first -= 1 }
        return first
    }

    private func areJoined(_ a: Mention, _ b: Mention) -> Bool {
        let between = a.fullTokens.upperBound..<max(a.fullTokens.upperBound, b.tokens.lowerBound)
        return !between.isEmpty && between.count <= 3
            && between.allSatisfy {
                view.tokens[$0].isSign(",") || view.classes($0).contains(.conjunction)
                    || view.tokens[$0].kind == .lineBreak
            }
    }

    // MARK: Of what

    /// The phrase after the noun ("sent to four missions"), else what stands before the number ("Turnout").
    func ofWhat(_ index: Int) -> Range<Int>? {
        let figure = figures[index]
        let after = tail(figures[groupEnd(index)])
        let before = subject(figures[groupStart(index)])
        switch figure.unitKind {
        case .money, .percent, .percentagePoints, .ratio:
            if let after, view.word(after.lowerBound) == "for" { return after }
            return before ?? after
        default:
            return after ?? before
        }
    }

    private func tail(_ figure: Mention) -> Range<Int>? {
        let start = figure.fullTokens.upperBound
        guard start < sentence.tokens.upperBound, opensTail(start) else { return nil }
        var end = start
        while end < sentence.tokens.upperBound, !view.parts(end, sentence), !isStop(end) {
            if let other = sentence.mentions.first(where: {
                $0.tokens.lowerBound == end && $0.setAside == nil
            }) {
                // A date has its own place; another number begins another statement.
                guard other.kind == .ordinal || other.kind == .anniversary else { break }
            }
            end += 1
        }
        return trimmed(start..<end)
    }

    private func isStop(_ index: Int) -> Bool {
        view.tokens[index].isSign(".") && index + 1 == sentence.tokens.upperBound || view.isSign(index, "!?")
    }

    private func opensTail(_ index: Int) -> Bool {
        guard view.tokens[index].kind == .word else { return false }
        let known = view.classes(index)
        if known.contains(.comparison) { return false }
        if known.contains(.preposition) || known.contains(.relative) { return true }
        let word = view.word(index)
        return word.hasSuffix("ed") || word.hasSuffix("ing") || known.contains(.happening)
            || known.contains(.auxiliary)
    }

    /// What the clause speaks of: its words before the verb that leads to the number.
    private func subject(_ figure: Mention) -> Range<Int>? {
        let clause = view.clause(around: figure.tokens, in: sentence)
        var range = clause.lowerBound..<figure.tokens.lowerBound
        // A clause that begins with its number takes the subject of the one before.
        if trimmed(range) == nil {
            range = sentence.tokens.lowerBound..<figure.tokens.lowerBound
            if let other = sentence.mentions.last(where: {
                $0.tokens.upperBound <= figure.tokens.lowerBound && $0.kind != .date
            }) {
                range = min(other.fullTokens.upperBound, range.upperBound)..<range.upperBound
            }
        }
        if let date = sentence.mentions.last(where: { isDate($0) && range.contains($0.tokens.lowerBound) }),
            date.tokens.lowerBound - range.lowerBound <= 2
        {
            range = min(date.tokens.upperBound, range.upperBound)..<range.upperBound
        }
        if let other = sentence.mentions.last(where: {
            $0.setAside == nil && !isDate($0) && range.contains($0.tokens.lowerBound)
                && $0.tokens != figure.tokens
        }) {
            range = min(other.fullTokens.upperBound, range.upperBound)..<range.upperBound
        }
        guard let whole = trimmed(range) else { return nil }
        if let verb = whole.first(where: { view.classes($0).contains(.auxiliary) && $0 > whole.lowerBound }) {
            return trimmed(whole.lowerBound..<verb)
        }
        return whole
    }

    /// Without joining words at the start and small words at the end.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first,
            view.tokens[first].kind != .word && view.tokens[first].kind != .digits
                || view.classes(first).contains(.conjunction)
        {
            range = range.dropFirst()
        }
        while let last = range.last,
            view.tokens[last].kind != .word && view.tokens[last].kind != .digits
                || !view.classes(last).isDisjoint(with: [.preposition, .conjunction, .determiner, .auxiliary])
        {
            range = range.dropLast()
        }
        return range.isEmpty ? nil : range
    }

    // MARK: When

    private func isDate(_ mention: Mention) -> Bool {
        guard mention.setAside == nil, mention.kind == .date || mention.kind == .period else { return false }
        if case .date = mention.value { return true }
        return false
    }

    /// The date right after the figure, else one in its clause before it, else one that opens the sentence.
    func period(_ index: Int) -> (date: Mention, isClose: Bool)? {
        let last = figures[groupEnd(index)].fullTokens.upperBound
        let first = figures[groupStart(index)].tokens.lowerBound
        let dates = sentence.mentions.filter(isDate)
        let clause = view.clause(around: first..<last, in: sentence, strong: true)
        let after = dates.first { date in
            date.tokens.lowerBound >= last && clause.contains(date.tokens.lowerBound)
                && !figures.contains {
                    $0.tokens.lowerBound >= last && $0.tokens.lowerBound < date.tokens.lowerBound
                }
        }
        if let after, after.tokens.lowerBound - last <= 4 { return (after, true) }
        let narrow = view.clause(around: first..<last, in: sentence)
        if let before = dates.last(where: {
            $0.tokens.upperBound <= first && narrow.contains($0.tokens.lowerBound)
        }) {
            return (before, false)
        }
        if let opening = dates.first(where: {
            $0.tokens.lowerBound <= sentence.tokens.lowerBound + 4 && $0.tokens.upperBound <= first
        }) {
            return (opening, false)
        }
        return after.map { ($0, false) }
    }

    /// A date as the model writes a period, open ends included.
    func grounded(_ date: Mention) -> GroundedDate? {
        guard case .date(let start, let end) = date.value else { return nil }
        let before =
            date.tokens.lowerBound > sentence.tokens.lowerBound ? view.word(date.tokens.lowerBound - 1) : ""
        let own = view.word(date.tokens.lowerBound)
        var value = start.description
        if let end {
            value = "\(start)/\(end)"
        } else if ["by", "until", "till"].contains(before) || ["by", "until", "till"].contains(own) {
            value = "../\(start)"
        } else if before == "since" || own == "since" {
            value = "\(start)/.."
        }
        return GroundedDate(value: value, basis: date.basis)
    }
}

extension Mention {
    /// The value's tokens and those of the noun it counts.
    var fullTokens: Range<Int> {
        guard let noun else { return tokens }
        return min(tokens.lowerBound, noun.lowerBound)..<max(tokens.upperBound, noun.upperBound)
    }
}

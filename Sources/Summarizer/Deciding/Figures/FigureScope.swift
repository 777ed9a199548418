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
            && a.kind == b.kind && a.unitKind == b.unitKind
            && between.allSatisfy {
                view.tokens[$0].isSign(",") || view.classes($0).contains(.conjunction)
                    || view.tokens[$0].kind == .lineBreak
            }
    }

    // MARK: Of what

    /// The phrase after the noun ("sent to four missions"), else what stands before the number ("Turnout").
    func ofWhat(_ index: Int) -> Range<Int>? {
        var phrase = phrase(of: index)
        if let whole = phrase, let older = withFrom(index, whole) { phrase = older }
        guard let phrase, phrase.count > 1, view.classes(phrase.lowerBound).contains(.possessive) else {
            return phrase
        }
        // Whose they are, "its" and "their" do not tell whoever reads the page.
        return phrase.lowerBound + 1..<phrase.upperBound
    }

    /// "against the Union's 44.9", "against 900,000 at the old harbour": whose the value beside another one is.
    private func comparedThing(_ index: Int) -> Range<Int>? {
        let figure = figures[index]
        let first = figure.tokens.lowerBound
        guard index > 0 else { return nil }
        let floor = max(sentence.tokens.lowerBound, figures[index - 1].fullTokens.upperBound, first - 7)
        guard floor < first,
            let joint = (floor..<first).last(where: { view.classes($0).contains(.comparison) }),
            view.word(joint) != "from"
        else { return nil }
        let words = joint + 1..<first
        if let own = trimmed(words), !own.contains(where: { view.parts($0, sentence) }),
            !sentence.mentions.contains(where: { own.overlaps($0.tokens) && $0.setAside == nil }),
            own.contains(where: {
                view.word($0).utf8.count > 3
                    && view.classes($0).isDisjoint(with: [
                        .preposition, .determiner, .auxiliary, .conjunction,
                    ])
            })
        {
            // "the Union's"
            let end =
                own.count > 2 && view.isSign(own.upperBound - 2, "'’") ? own.upperBound - 2 : own.upperBound
            return own.lowerBound..<end
        }
        guard let tail = tail(figure), view.classes(tail.lowerBound).contains(.preposition) else {
            return nil
        }
        return tail
    }

    /// "a quota of 2,000", "The Front's tally of 109": the word for the value itself, where nothing is counted beside it.
    private func proxy(_ index: Int) -> Range<Int>? {
        let figure = figures[index]
        let of = figure.tokens.lowerBound - 1
        guard figure.noun == nil, figure.unitKind == .count, of - 1 > sentence.tokens.lowerBound,
            view.word(of) == "of", view.classes(of - 1).isDisjoint(with: [.body, .settlement, .headcount])
        else { return nil }
        var start = of - 1
        while start > sentence.tokens.lowerBound, of - start < 7,
            view.tokens[start - 1].kind == .word || view.isSign(start - 1, "'’"),
            view.classes(start - 1).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .relative, .happening, .comparison,
            ]), !view.classes(start).contains(.determiner), !view.word(start - 1).hasSuffix("ing")
        {
            start -= 1
        }
        return start..<of
    }

    /// "Turnover doubled from": of two values of one thing the older one keeps the word that tells it from the newer.
    private func withFrom(_ index: Int, _ phrase: Range<Int>) -> Range<Int>? {
        let figure = figures[index]
        let from = figure.tokens.lowerBound - 1
        guard phrase.upperBound <= from + 1, from + 1 - phrase.lowerBound <= 12, view.word(from) == "from",
            index + 1 < figures.count, view.word(figures[index + 1].tokens.lowerBound - 1) == "to",
            figures[index + 1].tokens.lowerBound - figure.fullTokens.upperBound <= 6
        else { return nil }
        return phrase.lowerBound..<from + 1
    }

    private func phrase(of index: Int) -> Range<Int>? {
        if let part = respective(index) { return part.isEmpty ? nil : part }
        let figure = figures[index]
        if let other = comparedThing(index) ?? proxy(index) { return other }
        let last = groupEnd(index)
        var after = tail(figures[last]) ?? sharedTail(groupStart(index))
        // "64 medals, 16 of them gold": only the last are said to be so.
        if last != index, let phrase = after, refersToThem(phrase) { after = nil }
        // "2.31 crore of the 4.88 crore electors": what is said is said of the part.
        let before = isWhole(figure) ? nil : subject(figures[groupStart(index)])
        switch figure.unitKind {
        case .money, .percent, .percentagePoints, .ratio:
            if let after, view.word(after.lowerBound) == "for" || refersToThem(after) { return after }
            if let after, isSubject(figure, after) { return after }
            return before ?? after
        default:
            return after ?? before
        }
    }

    /// "A and B contributed 8 and 15 million respectively": to each value the thing in its place.
    ///
    /// - Returns: an empty range where the things cannot be told apart; nil where nothing is said to be so.
    private func respective(_ index: Int) -> Range<Int>? {
        let (first, last) = (groupStart(index), groupEnd(index))
        guard last > first else { return nil }
        var end = figures[last].fullTokens.upperBound
        if end < sentence.tokens.upperBound, view.isSign(end, ",") { end += 1 }
        guard end < sentence.tokens.upperBound, view.word(end) == "respectively" else { return nil }
        let start = figures[first].tokens.lowerBound
        let clause = view.clause(around: start..<start, in: sentence, strong: true).lowerBound..<start
        var parts: [Range<Int>] = []
        var from = clause.lowerBound
        for place in clause {
            let isJoint = view.classes(place).contains(.conjunction)
            if isJoint || view.isSign(place, ",") {
                if place > from { parts.append(from..<place) }
                from = place + 1
            }
        }
        // The verb behind the last of them is no part of it.
        let verb = (from..<start).first {
            !view.classes($0).isDisjoint(with: [.auxiliary, .happening, .movement])
                || view.word($0).hasSuffix("ed") && view.word($0).utf8.count > 4
        }
        if from < start { parts.append(from..<(verb ?? start)) }
        guard parts.count == last - first + 1, let own = trimmed(parts[index - first]) else {
            return start..<start
        }
        return own
    }

    /// "… is 34 and 92% of patients are men": the share begins a clause of its own.
    private func isSubject(_ figure: Mention, _ after: Range<Int>) -> Bool {
        let joint = figure.tokens.lowerBound - 1
        return joint > sentence.tokens.lowerBound && view.classes(joint).contains(.conjunction)
            && view.word(after.lowerBound) == "of"
            && after.contains { ["are", "were", "is", "was"].contains(view.word($0)) }
    }

    /// "of them women": the phrase stands behind a pronoun.
    private func refersToThem(_ phrase: Range<Int>) -> Bool {
        phrase.lowerBound > sentence.tokens.lowerBound
            && ["them", "whom", "these", "those"].contains(view.word(phrase.lowerBound - 1))
    }

    /// The phrase of the figure before, for one that only says "among them".
    private func sharedTail(_ index: Int) -> Range<Int>? {
        let end = figures[groupEnd(index)].fullTokens.upperBound
        guard index > 0, end < sentence.tokens.upperBound, refersBack(end) else { return nil }
        return tail(figures[index - 1])
    }

    /// "among their units", "including its two": says of what only by what stands before.
    private func refersBack(_ index: Int) -> Bool {
        guard ["among", "including", "besides", "with"].contains(view.word(index)),
            index + 1 < sentence.tokens.upperBound
        else { return false }
        return view.classes(index + 1).contains(.possessive)
            || ["them", "these", "those"].contains(view.word(index + 1))
    }

    private func tail(_ figure: Mention) -> Range<Int>? {
        var start = figure.fullTokens.upperBound
        guard start < sentence.tokens.upperBound, opensTail(start), !refersBack(start) else { return nil }
        // "16 per cent of them women"
        if start + 2 < sentence.tokens.upperBound, view.word(start) == "of",
            ["them", "whom", "these", "those"].contains(view.word(start + 1)),
            view.tokens[start + 2].kind == .word
        {
            start += 2
        }
        let isWhole = isWhole(figure)
        var end = start
        while end < sentence.tokens.upperBound, !view.parts(end, sentence), !isStop(end) {
            if let other = sentence.mentions.first(where: {
                $0.tokens.lowerBound == end && $0.setAside == nil
            }) {
                // A date has its own place; another number begins another statement.
                guard other.kind == .ordinal || other.kind == .anniversary else { break }
            }
            // "7,100 of the 9,500 pledged have arrived": the verb is that of the part.
            if isWhole, view.classes(end).contains(.auxiliary), end > start { break }
            end += 1
        }
        return trimmed(start..<end)
    }

    /// "7,100 of the 9,500 pledged": another figure is told as a part of it.
    private func isWhole(_ figure: Mention) -> Bool {
        let of = figure.tokens.lowerBound - 2
        return of > sentence.tokens.lowerBound && view.word(of) == "of"
            && view.classes(of + 1).contains(.determiner)
            && figures.contains { $0.fullTokens.upperBound == of }
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

    /// What the clause speaks of: its words before the number, or before the verb that leads to it.
    private func subject(_ figure: Mention) -> Range<Int>? {
        var end = figure.tokens.lowerBound
        let isShare = figure.unitKind != .count && figure.unitKind != .measure
        if let own = ownVerb(figure) ?? ownPart(figure, isShare: isShare) { return own }
        if let thing = thingOf(figure), isShare { return thing }
        // From the nearest piece of the sentence outward, the first that names a thing.
        for _ in 0..<4 {
            let clause = view.clause(around: end..<end, in: sentence)
            let piece = afterDate(max(clause.lowerBound, sentence.tokens.lowerBound)..<end)
            if let found = named(piece, isShare: isShare) { return found }
            end = piece.lowerBound
            while end > sentence.tokens.lowerBound, view.parts(end - 1, sentence) {
                end -= 1
                // What another statement speaks of is not what this one does.
                if view.tokens[end].isSign(";") { return nil }
                // What a bracket adds is not what the sentence speaks of.
                if view.tokens[end].isSign(")"),
                    let open = (sentence.tokens.lowerBound..<end).last(where: { view.tokens[$0].isSign("(") })
                {
                    end = open
                }
            }
            guard end > sentence.tokens.lowerBound, end < figure.tokens.lowerBound else { return nil }
        }
        return nil
    }

    /// "would need additional spending of about 1.1 billion": the thing whose amount is told.
    private func thingOf(_ figure: Mention) -> Range<Int>? {
        // The qualifier may stand between: "of about".
        let start = figure.tokens.lowerBound
        let near = max(sentence.tokens.lowerBound, start - (figure.qualifier == .exactly ? 1 : 3))...start
        guard let of = near.last(where: { view.word($0) == "of" }), of > sentence.tokens.lowerBound else {
            return nil
        }
        var first = of
        while first > sentence.tokens.lowerBound, of - first < 4, view.tokens[first - 1].kind == .word,
            view.classes(first - 1).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .determiner, .relative, .movement, .comparison,
                .reporting, .future, .happening,
            ])
        {
            first -= 1
        }
        guard of - first >= 2, view.word(first).utf8.count < 5 || !view.word(first).hasSuffix("ed"),
            !view.word(first).hasSuffix("s")
        else {
            return nil
        }
        return first..<of
    }

    /// "killed 187 people and wounded 340 others", "sank 12 boats, cut three roads": the verb behind another value, whose
    /// own verb says nothing of this one.
    private func ownVerb(_ figure: Mention) -> Range<Int>? {
        let first = figure.tokens.lowerBound
        guard let last = figures.last(where: { $0.fullTokens.upperBound < first }),
            let joint = (last.fullTokens.upperBound..<first).last(where: {
                view.tokens[$0].isSign(",") || view.classes($0).contains(.conjunction)
            })
        else { return nil }
        var verb = joint + 1
        while verb < first, ["also", "then", "later", "has", "have", "had"].contains(view.word(verb)) {
            verb += 1
        }
        guard verb < first, first - verb <= 4, view.tokens[verb].kind == .word,
            !view.tokens[verb].isCapitalized,
            view.classes(verb).isDisjoint(with: [.auxiliary, .comparison, .preposition, .relative])
        else { return nil }
        let word = view.word(verb)
        let known = SettingWord.of(view.stem(verb))
        guard
            word.utf8.count > 4 && word.hasSuffix("ed") || known?.deed != nil
                || known?.marks.contains(.verb) ?? false || view.classes(verb).contains(.happening)
        else { return nil }
        return trimmed(verb..<first)
    }

    /// "wages added 9% and new designs 23%": what stands between the "and" behind another value and this one.
    private func ownPart(_ figure: Mention, isShare: Bool) -> Range<Int>? {
        let first = figure.tokens.lowerBound
        guard let last = figures.last(where: { $0.fullTokens.upperBound < first }),
            last.tokens.lowerBound >= sentence.tokens.lowerBound
        else { return nil }
        let between = last.fullTokens.upperBound..<first
        guard between.count <= 8, !between.contains(where: { view.parts($0, sentence) }),
            let joint = between.last(where: { view.classes($0).contains(.conjunction) }), joint + 1 < first,
            !(between.lowerBound..<joint).contains(where: { view.classes($0).contains(.conjunction) })
        else { return nil }
        var piece = (joint + 1)..<first
        // "keeping the ceiling of"
        if view.word(piece.lowerBound).hasSuffix("ing"), piece.count > 2 { piece = piece.dropFirst() }
        guard !view.classes(piece.lowerBound).contains(.preposition) else { return nil }
        return named(piece, isShare: isShare)
    }

    /// Without a date that opens it.
    private func afterDate(_ range: Range<Int>) -> Range<Int> {
        guard
            let date = sentence.mentions.last(where: { isDate($0) && range.contains($0.tokens.lowerBound) }),
            date.tokens.lowerBound - range.lowerBound <= 2
        else { return range }
        // "in Sunday's election": the day belongs to what is named.
        if date.tokens.upperBound < range.upperBound, view.isSign(date.tokens.upperBound, "'’") {
            return range
        }
        var start = min(date.tokens.upperBound, range.upperBound)
        // "On Tuesday night the gauge"
        if start < range.upperBound, EventLabel.dayParts.contains(view.word(start)) { start += 1 }
        return start..<range.upperBound
    }

    /// The words of a piece that name a thing: up to its first value and its verb.
    private func named(_ piece: Range<Int>, isShare: Bool) -> Range<Int>? {
        var piece = piece
        let counted = sentence.mentions.first {
            $0.setAside == nil && $0.unitKind == .count && $0.noun != nil
                && piece.contains($0.tokens.lowerBound)
        }?.noun
        // "who introduced the text": of somebody, not of the value.
        if let first = piece.first, ["who", "which"].contains(view.word(first)) { return nil }
        // "noted that trade reached": what is told, not who tells it.
        if let that = piece.last(where: { view.word($0) == "that" }), that > piece.lowerBound,
            view.word(that - 1).hasSuffix("ed")
                || (piece.lowerBound..<that).contains(where: { view.classes($0).contains(.reporting) })
        {
            piece = (that + 1)..<piece.upperBound
        }
        if let other = sentence.mentions.first(where: {
            $0.setAside == nil && piece.contains($0.tokens.lowerBound)
                && !(isDate($0) && $0.tokens.upperBound < piece.upperBound
                    && view.isSign($0.tokens.upperBound, "'’"))
                && !($0.kind == .duration && $0.tokens.count == 1) && $0.kind != .ordinal
        }) {
            // "decided today to lower the rate": what the day parts from the value.
            if isDate(other), other.tokens.count == 1, other.tokens.upperBound < piece.upperBound,
                view.word(other.tokens.upperBound) == "to", isShare
            {
                return named(
                    (other.tokens.upperBound + 2)..<max(other.tokens.upperBound + 2, piece.upperBound),
                    isShare: isShare
                )
            }
            piece = piece.lowerBound..<other.tokens.lowerBound
        }
        guard let whole = trimmed(piece) else { return nil }
        var kept = whole
        if isShare,
            let verb = whole.first(where: { view.classes($0).contains(.auxiliary) && $0 > whole.lowerBound })
        {
            kept = trimmed(whole.lowerBound..<verb) ?? whole
        }
        let content = kept.filter { index in
            view.tokens[index].kind == .word
                && (view.word(index).utf8.count > 3
                    || view.word(index).utf8.count > 1 && view.tokens[index].flags.contains(.allCapitals))
                && view.classes(index).isDisjoint(with: [
                    .preposition, .conjunction, .auxiliary, .determiner, .relative, .movement, .comparison,
                ])
        }
        // "worth", "an increase", "their": the thing meant stands before.
        // "they", "only", "there": names nothing.
        if content.allSatisfy({ Self.namesNothing.contains(view.word($0)) }) { return nil }
        // "In the weeks under review 946 cases came, 14 per cent fewer": of the things counted.
        if view.classes(kept.lowerBound).contains(.preposition), !isInOrder(kept) {
            return counted.flatMap { $0.overlaps(kept) ? nil : $0 }
        }
        // "(OSE: HALD) earned": the one who did stands before the bracket.
        if content.count == 1, kept.count == 1, view.word(content[0]).hasSuffix("ed") { return nil }
        // "the ambassador said": who tells, not what is told.
        if let end = kept.last, view.classes(end).contains(.reporting) { return nil }
        guard let last = content.last, content.count > 1 || view.word(last) != "worth" else { return nil }
        return kept
    }

    /// "for the battle group", "by the northern route": a phrase that the value itself follows and is about.
    private func isInOrder(_ kept: Range<Int>) -> Bool {
        ["for", "of"].contains(view.word(kept.lowerBound))
    }

    private static let namesNothing: Set<String> = [
        "total", "first", "second", "third", "finally", "overall", "meanwhile",
        "they", "them", "there", "this", "these", "those", "only", "also", "just", "still", "even", "such",
        "further",
        "another", "more",
        // Adverbs that join a sentence to the one before.
        "however", "therefore", "moreover", "nevertheless", "nonetheless", "consequently", "instead", "thus",
        "hence",
    ]

    /// Without joining words and helping verbs at the start and small words at the end.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first,
            view.tokens[first].kind != .word && view.tokens[first].kind != .digits
                || view.classes(first).contains(.conjunction)
                || view.classes(first).contains(.relative) && !view.tokens[first].flags.contains(.allCapitals)
                || ["were", "was", "is", "are", "been", "have", "has"].contains(view.word(first))
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

    /// What stands beside a value of which nothing else tells what it is of, since a bare "62%" tells a reader nothing:
    /// "said they had been displaced", "On a monthly basis prices went up", "Rs 7,118 crore" of the share behind it.
    ///
    /// - Returns: nil for counts, whose noun says it.
    func wordsBeside(_ index: Int, _ kind: UnitKind) -> Range<Int>? {
        guard kind != .count, kind != .ordinalRank else { return nil }
        let figure = figures[index]
        let (first, end) = (figure.tokens.lowerBound, figure.fullTokens.upperBound)
        if let other = valueBefore(figure) { return other }
        let clause = view.clause(around: first..<end, in: sentence)
        func isOther(_ mention: Mention) -> Bool {
            mention.setAside == nil && [.money, .percent, .quantity, .number].contains(mention.kind)
        }
        // What stands before another value of the clause is told of that one first.
        let rival = sentence.mentions.first {
            isOther($0) && clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= first
        }
        let before = trimmed(clause.lowerBound..<max(clause.lowerBound, rival?.tokens.lowerBound ?? first))
        if let before, rival == nil, before.count(where: isContent) > 1 { return lastWords(before) }
        let next = sentence.mentions.first { isOther($0) && $0.tokens.lowerBound >= end }
        let stop = min(clause.upperBound, end + 12, next?.tokens.lowerBound ?? clause.upperBound)
        let after = trimmed(end..<max(end, stop))
        if let after, after.contains(where: isContent) { return after }
        return before.flatMap { $0.contains(where: isContent) ? lastWords($0) : nil }
    }

    /// "742 works (39 per cent)", "118, or 62 per cent,": the value that a share or another currency says once more.
    private func valueBefore(_ figure: Mention) -> Range<Int>? {
        var lead = figure.tokens.lowerBound - 1
        guard lead > sentence.tokens.lowerBound,
            view.isSign(lead, "(") || view.word(lead) == "or"
        else { return nil }
        if view.word(lead) == "or", view.isSign(lead - 1, ",") { lead -= 1 }
        let value = sentence.mentions.last { $0.setAside == nil && $0.fullTokens.upperBound == lead }
        // "Of the 1,906 works awarded, 742 (39 per cent)"
        if let value, let noun = value.noun, noun.upperBound <= value.tokens.lowerBound { return noun }
        return value?.fullTokens
    }

    private func isContent(_ index: Int) -> Bool {
        view.tokens[index].kind == .word && view.word(index).utf8.count > 3
            && view.classes(index).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .determiner, .relative, .comparison,
            ]) && !Self.namesNothing.contains(view.word(index)) && view.word(index) != "respectively"
    }

    /// The end of a long phrase, which stands next to the value.
    private func lastWords(_ phrase: Range<Int>) -> Range<Int> {
        phrase.count > 14 ? phrase.upperBound - 14..<phrase.upperBound : phrase
    }

    // MARK: When

    private func isDate(_ mention: Mention) -> Bool { view.dated(mention) != nil }

    /// A date that the figure's own value is compared with: "lower than five years ago".
    private func isCompared(_ date: Mention) -> Bool {
        let index = date.tokens.lowerBound - 1
        guard index >= sentence.tokens.lowerBound else { return false }
        if view.classes(index).contains(.comparison), view.word(index) != "from" { return true }
        // "compared with July 2023", "higher than in 2020"
        if index > sentence.tokens.lowerBound, view.classes(index).contains(.preposition),
            view.classes(index - 1).contains(.comparison), view.word(index - 1) != "from"
        {
            return true
        }
        // "18 per cent over the previous year", "up on last year": what the change is counted from.
        let told =
            date.tokens.contains { view.word($0) == "previous" || view.word($0) == "preceding" }
            || view.word(index) == "over" && view.word(date.tokens.lowerBound) == "last"
        if told || view.word(index) == "on", grainIsWide(date),
            figures.contains(where: {
                $0.change != nil && $0.tokens.upperBound <= date.tokens.lowerBound
                    && date.tokens.lowerBound - $0.tokens.upperBound <= 4
            })
        {
            return true
        }
        // "its lowest level since 1991": how long a record stood.
        guard view.word(index) == "since" || view.word(date.tokens.lowerBound) == "since" else {
            return false
        }
        // "for the first time since 1991"
        if index - 1 > sentence.tokens.lowerBound, view.word(index - 1) == "time" { return true }
        return (max(sentence.tokens.lowerBound, index - 7)..<index).contains {
            view.classes($0).contains(.superlative)
        }
    }

    /// "less than in the same months of 2023", "twice as much as four years ago", "what it was in 1970": the words between
    /// a value and a date say that the value is compared with that date's.
    private func leadsToBase(_ between: Range<Int>) -> Bool {
        var likened = 0
        for index in between {
            switch view.word(index) {
            case "than", "versus", "compared", "comparison", "what": return true
            case "as": likened += 1
            default: break
            }
        }
        return likened > 1
    }

    /// "a drop of 19 per cent from the last quarter of 2022": what a change is counted from.
    private func isBase(_ date: Mention, of figure: Mention) -> Bool {
        let from = date.tokens.lowerBound - 1
        return figure.change != nil && from >= figure.fullTokens.upperBound && view.word(from) == "from"
    }

    /// "at a cost of £140 million, and again last summer": the date of something further.
    private func opensConjunct(_ between: Range<Int>) -> Bool {
        between.contains {
            view.isSign($0, ",") && $0 + 1 < between.upperBound && view.classes($0 + 1).contains(.conjunction)
        }
    }

    /// "at today's rates": the day belongs to the rates.
    private func isOwner(_ date: Mention) -> Bool {
        let (first, end) = (date.tokens.lowerBound, date.tokens.upperBound)
        return first > sentence.tokens.lowerBound && view.word(first - 1) == "at"
            && end < sentence.tokens.upperBound && view.isSign(end, "'’")
    }

    /// "four times the number in 2014": a multiple has no date but that of what it is a multiple of.
    private func isMultiple(_ figure: Mention) -> Bool {
        figure.noun.map { $0.count == 1 && view.word($0.lowerBound) == "times" } ?? false
    }

    /// "…; the present contribution stands at 274": a statement of its own, which the sentence's date does not open.
    private func beginsAnew(_ clause: Range<Int>) -> Bool {
        clause.lowerBound > sentence.tokens.lowerBound && view.isSign(clause.lowerBound - 1, ";")
            && view.classes(clause.lowerBound).contains(.determiner)
    }

    /// "agreed in 2023 had been completed and that 21 …": what a further "that" tells has its own date.
    private func isOfEarlierReport(_ date: Mention, before first: Int) -> Bool {
        (date.tokens.upperBound..<max(first, date.tokens.upperBound)).contains {
            view.word($0) == "that" && view.classes($0 - 1).contains(.conjunction)
        }
    }

    /// "today sent its fiscal 2025 request of $849 billion": the value is one of that year, whenever it was told.
    private func isOfFiscalYear(_ between: Range<Int>, _ date: Mention) -> Bool {
        view.dated(date).map { $0.value.grain == .day } ?? false
            && between.contains {
                view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.fiscal)
            }
    }

    /// "Set up in May 2014 with two tents, it has grown into a town of 900": the date of the participle alone.
    private func isOfParticiple(_ date: Mention, before first: Int) -> Bool {
        let opening = sentence.tokens.lowerBound
        let word = view.word(opening)
        guard
            word.hasSuffix("ed") && word.utf8.count > 4 || ["set", "built", "born", "begun"].contains(word),
            opening < date.tokens.lowerBound
        else { return false }
        return (date.tokens.upperBound..<max(first, date.tokens.upperBound)).contains {
            view.isSign($0, ",") && view.parts($0, sentence)
        }
    }

    /// "In 2023 it won the cup, and in May it will host 300 guests": a later clause with a date of its own.
    private func isOfLaterClause(_ date: Mention, after opening: Mention, before first: Int) -> Bool {
        guard date.tokens.lowerBound > opening.tokens.upperBound, date.tokens.upperBound <= first else {
            return false
        }
        return (opening.tokens.upperBound..<date.tokens.lowerBound).contains {
            view.classes($0).contains(.conjunction) && $0 > 0 && view.isSign($0 - 1, ",")
        }
    }

    private func startsOpenSpan(_ date: Mention) -> Bool {
        view.word(date.tokens.lowerBound) == "since" || view.word(date.tokens.lowerBound - 1) == "since"
    }

    /// "600 hours since it arrived in 2019": from then on.
    private func endsSinceClause(_ date: Mention) -> Bool {
        let first = date.tokens.lowerBound
        let words = max(sentence.tokens.lowerBound, first - 6)..<first
        guard let since = words.last(where: { view.word($0) == "since" }), since + 2 < first else {
            return false
        }
        return !(since..<first).contains { view.tokens[$0].kind == .sign }
    }

    private func grainIsWide(_ date: Mention) -> Bool {
        view.dated(date).map { $0.value.grain != .day } ?? false
    }

    /// "a team of 45 after the earthquake of 12 September": when something else was.
    private func datesAnother(_ date: Mention, from end: Int) -> Bool {
        let of = date.tokens.lowerBound - 1
        guard of > end, view.word(of) == "of" else { return false }
        return (end..<of).contains { ["after", "before", "since", "following"].contains(view.word($0)) }
    }

    /// "in 2021 and for a team of 45": an "and" without a further date ends what the date holds for.
    private func isClosed(_ date: Mention, before first: Int) -> Bool {
        let end = date.tokens.upperBound
        guard end + 1 < first, view.word(end) == "and" else { return false }
        return view.classes(end + 1).contains(.preposition)
            && !sentence.mentions.contains { isDate($0) && $0.tokens.lowerBound == end + 2 }
    }

    /// The date right after the figure, else one in its clause before it, else one that opens the sentence.
    func period(_ index: Int) -> (date: Mention, isClose: Bool)? {
        // "at the peak in 2012 and fewer than 1,500 now"
        let next = figures[index].fullTokens.upperBound
        if next < sentence.tokens.upperBound, ["now", "today", "currently"].contains(view.word(next)) {
            return nil
        }
        // "(October: 1,030)"
        let colon = figures[index].tokens.lowerBound - 1
        if colon > sentence.tokens.lowerBound, view.isSign(colon, ":"),
            let own = sentence.mentions.first(where: { $0.tokens.upperBound == colon && isDate($0) }),
            own.tokens.lowerBound > sentence.tokens.lowerBound, view.isSign(own.tokens.lowerBound - 1, "(")
        {
            return (own, true)
        }
        let last = figures[groupEnd(index)].fullTokens.upperBound
        let first = figures[groupStart(index)].tokens.lowerBound
        let dates = sentence.mentions.filter {
            isDate($0) && !isCompared($0) && !view.isOfThing($0, in: sentence) && !isOwner($0)
        }
        let clause = view.clause(around: first..<last, in: sentence, strong: true)
        let after = dates.first { date in
            date.tokens.lowerBound >= last && clause.contains(date.tokens.lowerBound)
                && !datesAnother(date, from: last) && !isBase(date, of: figures[index])
                && !opensConjunct(last..<date.tokens.lowerBound)
                && !leadsToBase(last..<date.tokens.lowerBound)
                && !(isMultiple(figures[index]) && !startsOpenSpan(date))
                && !figures.contains {
                    $0.tokens.lowerBound >= last && $0.tokens.lowerBound < date.tokens.lowerBound
                }
        }
        if let after, after.tokens.lowerBound - last <= 4 || isOwnDeed(last, after) { return (after, true) }
        let narrow = view.clause(around: first..<last, in: sentence)
        // "…, and 87 people died in the last one, on 28 January 2013."
        if let after = dates.first(where: { $0.tokens.lowerBound > narrow.upperBound }),
            after.tokens.lowerBound - narrow.upperBound <= 2, view.isSign(narrow.upperBound, ","),
            (narrow.upperBound + 1..<after.tokens.lowerBound).allSatisfy({
                view.classes($0).contains(.preposition)
            }),
            after.tokens.upperBound >= sentence.tokens.upperBound
                || view.tokens[after.tokens.upperBound].kind == .sign,
            view.classes(narrow.lowerBound).contains(.conjunction)
        {
            return (after, false)
        }
        if let before = dates.last(where: {
            $0.tokens.upperBound <= first && narrow.contains($0.tokens.lowerBound) && !isTaken($0)
                && !isClosed($0, before: first) && !isOfEarlierReport($0, before: first)
                && !isOfFiscalYear($0.tokens.upperBound..<first, $0)
        }) {
            return (before, false)
        }
        // "on 16 August 1925, when the first 214 families"
        if narrow.lowerBound - 1 > sentence.tokens.lowerBound, narrow.lowerBound < narrow.upperBound,
            view.word(narrow.lowerBound) == "when",
            let before = dates.last(where: { $0.tokens.upperBound == narrow.lowerBound - 1 })
        {
            return (before, false)
        }
        // "in 2024, 9,120;" as one of a list, or behind a speaker's name.
        if clause.lowerBound > sentence.tokens.lowerBound, view.isSign(clause.lowerBound - 1, ";:"),
            let opening = dates.first(where: {
                clause.contains($0.tokens.lowerBound) && $0.tokens.lowerBound <= clause.lowerBound + 2
                    && $0.tokens.upperBound <= first && !isTaken($0)
            })
        {
            return (opening, false)
        }
        if let opening = dates.first(where: {
            $0.tokens.lowerBound <= sentence.tokens.lowerBound + 4 && $0.tokens.upperBound <= first
        }), !beginsAnew(clause), !isOfParticiple(opening, before: first),
            !dates.contains(where: { isOfLaterClause($0, after: opening, before: first) })
        {
            return (opening, false)
        }
        // Further off, a date still belongs to the number if no verb stands between.
        guard let after, after.tokens.lowerBound - last <= 8,
            !(last..<after.tokens.lowerBound).contains(where: {
                !view.classes($0).isDisjoint(with: [.auxiliary, .happening, .relative])
            })
        else { return nil }
        return (after, false)
    }

    /// "$19 billion was pledged in Paris in January": the date of the verb that the figure is the subject of.
    private func isOwnDeed(_ end: Int, _ date: Mention) -> Bool {
        guard end < date.tokens.lowerBound, date.tokens.lowerBound - end <= 8 else { return false }
        return ["was", "were"].contains(view.word(end))
            && !(end..<date.tokens.lowerBound).contains { view.classes($0).contains(.conjunction) }
    }

    /// A date that stands right after another figure, or that dates its verb, is that one's.
    private func isTaken(_ date: Mention) -> Bool {
        figures.contains {
            (0...2).contains(date.tokens.lowerBound - $0.fullTokens.upperBound)
                || isOwnDeed($0.fullTokens.upperBound, date)
        }
    }

    /// "the same quarter of 2023": the year that the part spoken of is moved to.
    private func yearOfSame(_ date: Mention) -> String? {
        let end = date.tokens.upperBound
        guard date.tokens.contains(where: { view.word($0) == "same" }), end + 1 < sentence.tokens.upperBound,
            ["of", "in"].contains(view.word(end)), view.tokens[end + 1].kind == .digits,
            view.tokens[end + 1].span.count == 4
        else { return nil }
        return view.reading.stream.text(view.tokens[end + 1].span)
    }

    /// A date as the model writes a period, open ends included.
    func grounded(_ date: Mention) -> GroundedDate? {
        guard let (start, end, basis) = view.dated(date) else { return nil }
        let before =
            date.tokens.lowerBound > sentence.tokens.lowerBound ? view.word(date.tokens.lowerBound - 1) : ""
        let own = view.word(date.tokens.lowerBound)
        var value = start.description
        if let year = yearOfSame(date), start.grain != .day, end == nil {
            value = year + value.dropFirst(4)
        } else if let end {
            value = "\(start)/\(end)"
        } else if ["by", "until", "till"].contains(before) || ["by", "until", "till"].contains(own) {
            value = "../\(start)"
        } else if before == "since" || own == "since" || endsSinceClause(date) {
            value = "\(start)/.."
        }
        return GroundedDate(value: value, basis: basis)
    }
}

extension Mention {
    /// The value's tokens and those of the noun it counts.
    var fullTokens: Range<Int> {
        guard let noun else { return tokens }
        return min(tokens.lowerBound, noun.lowerBound)..<max(tokens.upperBound, noun.upperBound)
    }
}

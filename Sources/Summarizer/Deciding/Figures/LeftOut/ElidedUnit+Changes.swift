import BriefingModel
import SourceText

/// Numbers that a count before them moved to, is held against or differs by.
extension ElidedUnit {
    /// "has 71 seats, a gain of 22": the step is of what was counted before it.
    func step(_ mention: Mention, in sentence: ArticleView.Sentence) -> Completion? {
        let of = mention.tokens.lowerBound - 1
        guard of - 1 > sentence.tokens.lowerBound, view.word(of) == "of"
        else { return nil }
        let change: Direction
        switch view.word(of - 1) {
        case "gain", "increase", "rise": change = .up
        case "loss", "drop", "fall", "decrease": change = .down
        default: return nil
        }
        guard view.classes(of - 2).contains(.determiner),
            let last = sentence.mentions.last(where: {
                $0.setAside == nil && $0.tokens.upperBound < of && $0.kind != .date && $0.kind != .period
            }), last.kind == .quantity, let noun = last.noun
        else { return nil }
        return .count(view.text(noun), change)
    }

    /// "9,870 inhabitants, 412 more than in 2020": by how much the count before it grew or fell.
    func difference(_ mention: Mention, in sentence: ArticleView.Sentence) -> Completion? {
        let next = mention.tokens.upperBound
        guard next + 2 < sentence.tokens.upperBound, view.word(next + 1) == "than",
            let change: Direction = [
                "more": .up, "higher": .up, "fewer": .down, "less": .down, "lower": .down,
            ][
                view.word(next)
            ],
            let first = (1...3).map({ mention.tokens.lowerBound - $0 }).first(where: {
                $0 < sentence.tokens.lowerBound || view.tokens[$0].kind == .sign
            }), first > sentence.tokens.lowerBound, view.isSign(first, ",;"),
            sentence.mentions.contains(where: {
                (next + 2...next + 6).contains($0.tokens.lowerBound)
                    && [.date, .period, .duration].contains($0.kind)
            }),
            let last = sentence.mentions.last(where: {
                $0.setAside == nil && $0.tokens.upperBound < mention.tokens.lowerBound
                    && $0.kind != .date && $0.kind != .period && !tellsPlace($0)
            }), last.kind == .quantity, last.unitKind ?? .count == .count, let noun = last.noun
        else { return nil }
        return .count(view.text(noun), change)
    }

    /// "fell from 37 seats to 25", "from TRY 6.2 to 12.5 billion": the unit of the value that it moved from.
    func moved(_ mention: Mention, in sentence: ArticleView.Sentence) -> Completion? {
        let to = mention.tokens.lowerBound - 1
        guard to - 2 > sentence.tokens.lowerBound, view.word(to) == "to",
            let last = sentence.mentions.last(where: { $0.fullTokens.upperBound <= to && isValue($0) }),
            isBehind("from", last, sentence), let unit = last.unit ?? last.noun.map({ view.text($0) }),
            let kind = last.unitKind ?? Self.unitKind(of: last.kind),
            // "from 55 tonnes in the first year to 70"
            last.fullTokens.upperBound == to
                || sentence.mentions.contains(where: {
                    $0.tokens.upperBound == to && view.dated($0) != nil
                        && $0.tokens.lowerBound - last.fullTokens.upperBound <= 2
                })
        else { return nil }
        return Completion(kind: last.kind, unitKind: kind, unit: unit)
    }

    /// "Patrol flights rose from 112 in 2019 to 291": the things that a clause says became more or fewer.
    func movedCount(_ mention: Mention, _ sentence: ArticleView.Sentence) -> String? {
        let clause = view.clause(around: mention.tokens, in: sentence)
        let first = mention.tokens.lowerBound
        guard first > clause.lowerBound else { return nil }
        let lead = view.word(first - 1)
        let isSum = Self.sums.contains(lead)
        guard isSum || ["to", "from", "at"].contains(lead),
            let verb = (clause.lowerBound..<first).first(where: {
                view.classes($0).contains(.movement) || isSum && $0 == first - 1
                    || view.word($0) == "went" && ["up", "down"].contains(view.word($0 + 1))
                    || ["came", "amounted"].contains(view.word($0)) && $0 == first - 2 && lead == "to"
                    || Self.stands.contains(view.word($0)) && $0 == first - 2 && lead == "at"
                    || view.word(clause.lowerBound) == "which" && view.classes($0).contains(.auxiliary)
            }),
            verb > clause.lowerBound,
            lead != "at" || Self.stands.contains(view.word(verb)) || view.word(clause.lowerBound) == "which"
        else { return nil }
        // "tourist arrivals, which rose to 412,000"
        if view.word(clause.lowerBound) == "which" { return relativeThing(clause.lowerBound, sentence) }
        var start = clause.lowerBound
        while start < verb, !view.classes(start).isDisjoint(with: [.conjunction, .determiner]) { start += 1 }
        // "Admissions so far stand at 319"
        let end = (start..<verb).first {
            view.classes($0).contains(.preposition)
                || ["so", "now", "currently", "today"].contains(view.word($0))
        }
        let thing = start..<(end ?? verb)
        guard !thing.isEmpty, thing.count <= 5,
            thing.allSatisfy({
                view.isSign($0, "-")
                    || view.tokens[$0].kind == .word
                        && view.classes($0).isDisjoint(with: [
                            .preposition, .auxiliary, .relative, .comparison, .movement,
                        ])
            }), let last = thing.last
        else { return nil }
        let entry = view.reading.lexicon.entry(of: view.tokens[last])
        let word = view.word(last)
        guard word.hasSuffix("s"), word.utf8.count > 4, !word.hasSuffix("ss"),
            entry.quantity.isDisjoint(with: [.flow, .rises, .falls]),
            entry.classes.isDisjoint(with: [.market, .measureNoun, .abstract]),
            ![
                "numbers", "figures", "prices", "costs", "fees", "wages", "salaries", "taxes", "rates",
                "shares",
                "yields", "levels", "assets", "reserves", "debts", "funds", "receipts", "payments",
            ].contains(word)
        else { return nil }
        return lowered(start..<thing.upperBound)
    }

    private static let stands: Set<String> = ["stood", "stand", "stands", "standing"]

    /// Verbs behind which stands how many of its subject there are.
    private static let sums: Set<String> = [
        "numbered", "totalled", "totaled", "numbers", "totals", "reached", "exceeded", "topped",
    ]

    /// The things that a "which" behind a comma stands for.
    private func relativeThing(_ which: Int, _ sentence: ArticleView.Sentence) -> String? {
        let comma = which - 1
        guard comma > sentence.tokens.lowerBound, view.tokens[comma].isSign(","),
            view.tokens[comma - 1].kind == .word,
            view.word(comma - 1).hasSuffix("s"), view.word(comma - 1).utf8.count > 4,
            view.reading.lexicon.entry(of: view.tokens[comma - 1]).quantity.isDisjoint(with: [.flow])
        else { return nil }
        var start = comma - 1
        while start > sentence.tokens.lowerBound, comma - start < 3, view.tokens[start - 1].kind == .word,
            view.classes(start - 1).isEmpty,
            start - 2 < sentence.tokens.lowerBound || view.word(start - 2) != "to",
            !view.reading.lexicon.entry(of: view.tokens[start - 1]).quantity.contains(.verb),
            view.reading.lexicon.entry(of: view.tokens[start - 1]).quantity.isDisjoint(with: [.rises, .falls])
        {
            start -= 1
        }
        return view.text(start..<comma)
    }

    /// "climbed from 7.9 to 9.3 per cent", "slowed to 1.7 from 1.9 per cent", "have 86 and 131 students respectively":
    /// the unit behind the second of two values is the first one's too.
    func paired(_ mention: Mention, in sentence: ArticleView.Sentence) -> Completion? {
        let joint = mention.tokens.upperBound
        guard joint + 1 < sentence.tokens.upperBound,
            let other = sentence.mentions.first(where: { $0.tokens.lowerBound == joint + 1 }),
            other.setAside == nil, let unit = other.unit ?? other.noun.map({ view.text($0) }),
            let kind = other.unitKind ?? Self.unitKind(of: other.kind)
        else { return nil }
        switch view.word(joint) {
        case "to":
            guard isBehind("from", mention, sentence) else { return nil }
        case "from":
            guard isBehind("to", mention, sentence) || isBehind("at", mention, sentence) else { return nil }
        case "and", "or":
            let end = other.fullTokens.upperBound
            let isRow = end < sentence.tokens.upperBound && view.word(end) == "respectively"
            guard isRow || kind == .percent || kind == .percentagePoints else { return nil }
        default: return nil
        }
        return Completion(kind: other.kind, unitKind: kind, unit: unit)
    }

    private func isBehind(_ word: String, _ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let first = mention.tokens.lowerBound
        return view.word(first) == word || first > sentence.tokens.lowerBound && view.word(first - 1) == word
    }

    private static func unitKind(of kind: Mention.Kind) -> UnitKind? {
        switch kind {
        case .money: .money
        case .percent: .percent
        case .quantity: .count
        default: nil
        }
    }

    /// "38.2 per cent against the Morcha's 36.9", "11.5 litres a day, up from 8 in September", "8,460 soldiers against a
    /// ceiling of 9,200": the unit of the value that it is held against.
    func compared(_ mention: Mention, _ sentence: ArticleView.Sentence, _ earlier: [Mention]) -> Completion? {
        var first = mention.tokens.lowerBound
        // "compared with some 340": the qualifier may hold the word.
        if view.classes(first).contains(.comparison) { first += 1 }
        guard let last = earlier.last, let rival = rival(of: mention, sentence, earlier),
            sentence.tokens.contains(rival.tokens.lowerBound), let kin = kin(of: rival)
        else { return nil }
        let between = last.fullTokens.upperBound..<max(last.fullTokens.upperBound, first)
        guard between.count <= 18,
            let joint = between.last(where: { isComparing($0, last) }), first - joint <= 7,
            !between.contains(where: { view.isSign($0, ";:") }),
            (joint + 1..<first).allSatisfy({ index in
                view.tokens[index].kind == .word && (index == first - 1 || view.word(index) != "of")
                    && view.classes(index).isDisjoint(with: [.auxiliary, .relative, .conjunction])
                    || view.isSign(index, "'’")
            }),
            !sentence.mentions.contains(where: { between.contains($0.tokens.lowerBound) && isValue($0) })
        else { return nil }
        return kin
    }

    /// "against", "than", "versus"; "from" only behind a word of moving: "up from", "rose to 412 from".
    private func isComparing(_ index: Int, _ last: Mention) -> Bool {
        guard view.classes(index).contains(.comparison) else { return false }
        guard view.word(index) == "from" else { return true }
        let before = index - 1
        if before >= last.fullTokens.upperBound { return view.classes(before).contains(.movement) }
        return last.tokens.lowerBound > 0 && view.word(last.tokens.lowerBound - 1) == "to"
    }

    /// "7.2 million tonnes, after 10.4 million in 2023 and a record 18.7 million in 2018": values of one thing, each with
    /// its date.
    func dated(_ mention: Mention, _ sentence: ArticleView.Sentence, _ earlier: [Mention]) -> Completion? {
        guard let last = earlier.last, let kin = kin(of: last), kin.unitKind != .money || isScaled(mention),
            date(behind: mention, sentence) != nil
        else { return nil }
        let start = date(behind: last, sentence)?.tokens.upperBound ?? last.fullTokens.upperBound
        let first = mention.tokens.lowerBound
        guard start < first, first - start <= 5,
            (start..<first).allSatisfy({ index in
                view.isSign(index, ",") || !view.classes(index).isDisjoint(with: [.conjunction, .determiner])
                    || ["after", "record", "only", "just"].contains(view.word(index))
            }),
            date(behind: last, sentence) != nil
                || (start..<first).contains(where: { view.word($0) == "after" })
        else { return nil }
        return kin
    }

    private func date(behind mention: Mention, _ sentence: ArticleView.Sentence) -> Mention? {
        let end = mention.fullTokens.upperBound
        return sentence.mentions.first {
            ($0.tokens.lowerBound == end
                || $0.tokens.lowerBound == end + 1
                    && view.classes(end).contains(.preposition))
                && view.dated($0) != nil
        }
    }

    /// "handled 36 million tonnes and expects 30 million": the unit of a value told in the same scale before.
    func inScale(_ mention: Mention, _ earlier: [Mention]) -> Completion? {
        guard isScaled(mention), let scale = mention.tokens.last, let last = earlier.last,
            mention.tokens.lowerBound - last.fullTokens.upperBound < 16,
            last.tokens.contains(where: { view.word($0) == view.word(scale) })
        else { return nil }
        return kin(of: last)
    }

    /// Ends in a word of scale: "29.7 million".
    func isScaled(_ mention: Mention) -> Bool {
        mention.tokens.last.map { view.reading.lexicon.entry(of: view.tokens[$0]).scale > 2 } ?? false
    }

    /// "the 1991-2020 average is 168", "a quota of 2,000", "a net loss of 144", "the goal for 2024 is 18,000": a word for
    /// the value itself, whose unit the value before it tells.
    func proxied(_ mention: Mention, _ sentence: ArticleView.Sentence, _ earlier: [Mention]) -> Completion? {
        let first = mention.tokens.lowerBound
        var head = first - 1
        guard head > sentence.tokens.lowerBound else { return nil }
        var standsForIt = false
        if view.word(head) == "of" {
            head -= 1
        } else {
            // "is", "was", "being", "now stands at"
            if ["at", "only"].contains(view.word(head)) { head -= 1 }
            if view.word(head) == "been", head - 1 > sentence.tokens.lowerBound { head -= 1 }
            guard head > sentence.tokens.lowerBound,
                view.classes(head).contains(.auxiliary) || ["being", "fixed"].contains(view.word(head))
            else { return nil }
            let verb = head
            head -= 1
            // "in that rotation there were only 58", "by last winter it was thirty-one"
            standsForIt = ["there", "it"].contains(view.word(head)) && !earlier.isEmpty
            while head > sentence.tokens.lowerBound, verb - head <= 5, !isProxy(head) { head -= 1 }
        }
        guard isProxy(head) || standsForIt else { return nil }
        guard let last = rival(of: mention, sentence, earlier) else { return nil }
        // Another statement speaks of its own thing, unless it is an average of the same or "there were".
        let isApart =
            last.fullTokens.upperBound < first
            && (last.fullTokens.upperBound..<first).contains { view.isSign($0, ";") && head > $0 }
        let speaksOfSame =
            standsForIt || view.classes(head).contains(.bound)
            || ["average", "norm"].contains(view.word(head))
        return isApart && !speaksOfSame ? nil : kin(of: last)
    }

    private func isProxy(_ index: Int) -> Bool {
        view.classes(index).contains(.bound) || Self.proxies.contains(view.word(index))
            || Self.namesTheValue(index, in: view)
    }

    /// "the correct figure", "the actual number": a word for a value that was told before, said to be right or wrong.
    static func namesTheValue(_ index: Int, in view: ArticleView) -> Bool {
        guard index > 0, EnglishDoubts.values.contains(view.word(index)) else {
            return false
        }
        return EnglishDoubts.right.contains(view.word(index - 1))
    }

    /// Words that stand for a value of whatever was counted before.
    private static let proxies: Set<String> = [
        "average", "norm", "standard", "mark", "tally", "total", "record", "shortfall", "surplus", "loss",
        "gain", "fall",
        "rise", "drop", "increase", "decrease", "peak", "low", "high", "excess",
    ]

    /// The things that the sentence before counted, for "At the airports they dropped from 190 to 143".
    func movedAgain(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Completion? {
        let lead = mention.tokens.lowerBound - 1
        guard lead - 1 > sentence.tokens.lowerBound, ["to", "from"].contains(view.word(lead)),
            let verb = (max(sentence.tokens.lowerBound + 1, lead - 5)..<lead).last(where: {
                view.classes($0).contains(.movement)
            }), ["they", "it"].contains(view.word(verb - 1)),
            let kin = previous(sentence).flatMap({ kin(of: $0) }), kin.kind == .quantity
        else { return nil }
        return kin
    }

    /// "(October: 1,030)", "(December: 44)": the value before the bracket at another time.
    func otherTime(_ mention: Mention, _ sentence: ArticleView.Sentence, _ earlier: [Mention]) -> Completion?
    {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        guard next < sentence.tokens.upperBound, view.isSign(next, ")"),
            first - 3 > sentence.tokens.lowerBound,
            view.isSign(first - 1, ":"),
            let date = sentence.mentions.first(where: { $0.tokens.upperBound == first - 1 }),
            view.dated(date) != nil, date.tokens.lowerBound > sentence.tokens.lowerBound,
            view.isSign(date.tokens.lowerBound - 1, "("),
            let last = earlier.last, date.tokens.lowerBound - 1 - last.fullTokens.upperBound <= 2
        else { return nil }
        return kin(of: last)
    }

    /// The nearest value before that may be of the same thing: no more than twenty times as large or small, and not one
    /// that only tells where ("in 187 sites").
    func rival(of mention: Mention, _ sentence: ArticleView.Sentence, _ earlier: [Mention]) -> Mention? {
        guard case .number(let value, _) = mention.value else { return nil }
        let own = value.approximation
        func isNear(_ other: Mention) -> Bool {
            guard kin(of: other) != nil, case .number(let value, let upper) = other.value, !tellsPlace(other)
            else { return false }
            // A share of more than all is none.
            if other.kind == .percent, own > 100 { return false }
            let size = (upper ?? value).approximation
            return own > 0 && size > 0 && own <= size * 20 && size <= own * 20
        }
        if let near = earlier.last(where: isNear) { return near }
        guard sentence.index > 0 else { return nil }
        let before = view.sentences[sentence.index - 1]
        return before.passage == sentence.passage ? before.mentions.last { isValue($0) && isNear($0) } : nil
    }

    /// The last value of the sentence before in the same passage.
    func previous(_ sentence: ArticleView.Sentence) -> Mention? {
        guard sentence.index > 0 else { return nil }
        let before = view.sentences[sentence.index - 1]
        guard before.passage == sentence.passage else { return nil }
        return before.mentions.last { isValue($0) && ($0.unit != nil || $0.noun != nil) }
    }

    /// Kind and unit of a value that has them.
    func kin(of mention: Mention) -> Completion? {
        guard mention.setAside == nil, let unit = mention.unit ?? mention.noun.map({ view.text($0) }),
            let kind = mention.unitKind ?? Self.unitKind(of: mention.kind)
        else { return nil }
        return Completion(kind: mention.kind, unitKind: kind, unit: unit)
    }
}

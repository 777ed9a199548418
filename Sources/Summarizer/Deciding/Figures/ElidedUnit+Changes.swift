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
                    && $0.kind != .date && $0.kind != .period
            }), last.kind == .quantity, last.unitKind ?? .count == .count, let noun = last.noun
        else { return nil }
        return .count(view.text(noun), change)
    }

    /// "8,460 personnel on the ground, against a ceiling of 9,200": what the count before is held against.
    func bound(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let of = mention.tokens.lowerBound - 1
        guard of - 3 > sentence.tokens.lowerBound, view.word(of) == "of",
            ["ceiling", "limit", "target", "quota", "goal", "minimum", "maximum", "plan", "capacity"]
                .contains(view.word(of - 1)),
            let joint = (max(sentence.tokens.lowerBound, of - 5)..<of).last(where: {
                view.classes($0).contains(.comparison)
            }), view.word(joint) != "from",
            let last = sentence.mentions.last(where: {
                $0.setAside == nil && $0.tokens.upperBound <= joint && $0.kind != .date && $0.kind != .period
            }), last.kind == .quantity, last.unitKind ?? .count == .count, let noun = last.noun
        else { return nil }
        return view.text(noun)
    }

    /// "fell from 37 seats to 25": the noun of the value that it moved from.
    func moved(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let to = mention.tokens.lowerBound - 1
        guard to - 3 > sentence.tokens.lowerBound, view.word(to) == "to",
            let last = sentence.mentions.first(where: { $0.fullTokens.upperBound == to }),
            last.setAside == nil, last.kind == .quantity, last.unitKind ?? .count == .count,
            let noun = last.noun, last.tokens.lowerBound > sentence.tokens.lowerBound,
            view.word(last.tokens.lowerBound - 1) == "from"
        else { return nil }
        return view.text(noun)
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
                    || view.word($0) == "stood" && $0 == first - 2 && lead == "at"
                    || view.word(clause.lowerBound) == "which" && view.classes($0).contains(.auxiliary)
            }),
            verb > clause.lowerBound,
            lead != "at" || view.word(verb) == "stood" || view.word(clause.lowerBound) == "which"
        else { return nil }
        // "tourist arrivals, which rose to 412,000"
        if view.word(clause.lowerBound) == "which" { return relativeThing(clause.lowerBound, sentence) }
        var start = clause.lowerBound
        while start < verb, !view.classes(start).isDisjoint(with: [.conjunction, .determiner]) { start += 1 }
        let preposition = (start..<verb).first { view.classes($0).contains(.preposition) }
        let thing = start..<(preposition ?? verb)
        guard !thing.isEmpty, thing.count <= 5,
            thing.allSatisfy({
                view.tokens[$0].kind == .word
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
        let text = view.text(thing)
        return view.tokens[start].flags.contains(.sentenceStart)
            && !view.tokens[start].flags.contains(.allCapitals)
            ? text.prefix(1).lowercased() + text.dropFirst() : text
    }

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
}

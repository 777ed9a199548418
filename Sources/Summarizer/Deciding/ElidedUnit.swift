import BriefingModel

/// Gives a bare number the noun that the words around it leave out.
///
/// "won 114 seats, down from 151": the noun of the count before. "257 of the 270 seats": that of the whole.
struct ElidedUnit {
    let view: ArticleView

    /// Every count of the article with the noun it names, in order.
    private let counted: [(mention: Mention, passage: Int)]

    init(view: ArticleView) {
        self.view = view
        counted = view.sentences.filter { $0.kind != .boilerplate && $0.kind != .caption }.flatMap {
            sentence in
            sentence.mentions.filter { $0.setAside == nil && $0.kind == .quantity && $0.noun != nil }
                .map { ($0, sentence.passage) }
        }
    }

    /// - Returns: the mention with unit and noun, or as it was where nothing says what it counts.
    func completed(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention {
        guard mention.kind == .number, mention.unit == nil, mention.setAside == nil,
            case .number(let value, _) = mention.value,
            value.exponent >= 0 || value.approximation >= 1_000, canStandAlone(mention, sentence),
            let noun = whole(of: mention, in: sentence) ?? numbered(mention, sentence)
                ?? before(mention, sentence)
        else { return mention }
        var mention = mention
        mention.kind = .quantity
        mention.unitKind = .count
        mention.unit = view.text(noun)
        mention.noun = nil
        return mention
    }

    /// What follows must show that the noun was left out: the clause's end, a verb, "of".
    private func canStandAlone(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let next = mention.tokens.upperBound
        let first = mention.tokens.lowerBound
        // A number straight after a capital word without a verb names it: "Unit 7".
        guard next < sentence.tokens.upperBound else { return true }
        guard
            first == sentence.tokens.lowerBound || view.tokens[first - 1].kind != .sign
                || view.isSign(first - 1, ",;") || view.tokens[first].hasSpaceBefore
        else { return false }
        if view.tokens[next].kind == .sign { return view.isSign(next, ",;.") }
        let known = view.classes(next)
        return !known.isDisjoint(with: [.auxiliary, .happening, .conjunction, .preposition])
            || view.word(next).hasSuffix("ed")
    }

    /// "257 of the 270 National Assembly seats"; for "180 of 270" the noun that 270 counts elsewhere.
    private func whole(of mention: Mention, in sentence: ArticleView.Sentence) -> Range<Int>? {
        let next = mention.tokens.upperBound
        guard next < sentence.tokens.upperBound, view.word(next) == "of",
            let whole = sentence.mentions.first(where: {
                (next + 1...next + 2).contains($0.tokens.lowerBound)
            })
        else { return nil }
        if let noun = whole.noun { return noun }
        return counted.first { $0.mention.value == whole.value }?.mention.noun
    }

    /// "the number of people without water …, from 3.8 million": what is numbered earlier in the sentence.
    private func numbered(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        for index in (sentence.tokens.lowerBound..<mention.tokens.lowerBound).reversed()
        where view.word(index) == "number" && index + 2 < mention.tokens.lowerBound
            && view.word(index + 1) == "of"
        {
            var end = index + 2
            while end < mention.tokens.lowerBound, view.tokens[end].kind == .word,
                view.classes(end).isDisjoint(with: [
                    .preposition, .auxiliary, .conjunction, .relative, .happening,
                ]),
                end - index < 6
            {
                end += 1
            }
            return end > index + 2 ? (index + 2)..<end : nil
        }
        return nil
    }

    /// The noun of the last count before it in the same paragraph, where the number stands as another of its kind.
    private func before(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        let last = counted.last {
            $0.passage == sentence.passage && $0.mention.tokens.upperBound <= mention.tokens.lowerBound
        }
        guard let last, mention.tokens.lowerBound - last.mention.tokens.upperBound < 40 else { return nil }
        return last.mention.noun
    }
}

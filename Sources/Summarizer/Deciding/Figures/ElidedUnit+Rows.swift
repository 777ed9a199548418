import BriefingModel
import SourceText

/// Nouns that a row, a list or a verb beside the number tells.
extension ElidedUnit {

    /// "44.9 billion crowns, ahead of Sweden (27.2 billion)": the currency of the amounts that the names are ranked by.
    func bracketed(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let open = mention.tokens.lowerBound - 1
        guard open - 1 > sentence.tokens.lowerBound, view.isSign(open, "("),
            view.tokens[open - 1].isCapitalized, mention.tokens.upperBound < sentence.tokens.upperBound,
            view.isSign(mention.tokens.upperBound, ")")
        else { return nil }
        return amount(before: mention, in: sentence)?.unit
    }

    /// "built 9,150 classrooms, repaired more than 4,000 others": the things that the others are.
    func others(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        guard mention.kind == .quantity, let noun = mention.noun, noun.count == 1,
            view.word(noun.lowerBound) == "others",
            mention.tokens.contains(where: { view.tokens[$0].kind == .digits }),
            let last = sentence.mentions.last(where: {
                $0.setAside == nil && $0.tokens.upperBound <= mention.tokens.lowerBound && $0.kind != .date
                    && $0.kind != .period
            }), last.kind == .quantity, last.unitKind ?? .count == .count, let things = last.noun
        else { return nil }
        return view.text(things)
    }

    /// "Of the 40 hectares that were to be replanted, 22 have been done", "Of the exhibitors, it says, 230 were domestic
    /// and 402 came from abroad".
    func ofThose(_ mention: Mention, in sentence: ArticleView.Sentence) -> Completion? {
        let (start, next) = (sentence.tokens.lowerBound, mention.tokens.upperBound)
        guard next < sentence.tokens.upperBound, start + 3 < mention.tokens.lowerBound,
            view.word(start) == "of",
            ["the", "these", "those", "its", "their", "our"].contains(view.word(start + 1)),
            view.isSign(mention.tokens.lowerBound - 1, ",")
                || view.classes(mention.tokens.lowerBound - 1).contains(.conjunction),
            !view.classes(next).isDisjoint(with: [.auxiliary, .happening]) || view.word(next).hasSuffix("ed")
                || ["came", "went", "are", "were", "have", "had"].contains(view.word(next)),
            !sentence.mentions.contains(where: {
                $0.setAside == nil && $0.tokens.lowerBound > start + 2
                    && $0.tokens.upperBound <= mention.tokens.lowerBound && ($0.noun != nil || $0.unit != nil)
            })
        else { return nil }
        if let whole = sentence.mentions.first(where: { $0.tokens.lowerBound == start + 2 }) {
            guard whole.kind == .quantity, let unit = whole.unit else { return nil }
            return Completion(kind: .quantity, unitKind: whole.unitKind ?? .count, unit: unit)
        }
        var end = start + 2
        while end < mention.tokens.lowerBound, end - start < 6, view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [.preposition, .relative, .auxiliary, .conjunction])
        {
            end += 1
        }
        guard end > start + 2, view.word(end - 1).hasSuffix("s"), !view.word(end - 1).hasSuffix("ss") else {
            return nil
        }
        return .count(view.text((start + 2)..<end))
    }

    /// Of what a number is a part.
    enum Part {
        case of(String)
        /// Of a whole whose things nobody names beside it.
        case unnamed
    }

    /// "70,000 of the 310,000 displaced", "4,000 of the Front's fighters": the things of which they are a part.
    ///
    /// - Returns: nil where no whole is told.
    func part(_ mention: Mention, in sentence: ArticleView.Sentence) -> Part? {
        let of = mention.tokens.upperBound
        guard of + 2 < sentence.tokens.upperBound, view.word(of) == "of" else { return nil }
        let first = view.classes(of + 1).contains(.determiner) ? of + 2 : of + 1
        if let whole = sentence.mentions.first(where: { $0.tokens.lowerBound == first && $0.kind != .date }) {
            guard whole.noun == nil, whole.unit == nil, whole.kind == .number || whole.kind == .quantity
            else {
                return nil
            }
            let fate = whole.tokens.upperBound
            guard fate < sentence.tokens.upperBound, view.classes(fate).contains(.fate) else {
                return .unnamed
            }
            return .of("people " + view.word(fate))
        }
        // "the Front's fighters", "its ships"
        var start = first
        if start + 3 < sentence.tokens.upperBound, view.tokens[start].isCapitalized,
            view.isSign(start + 1, "'’"), view.word(start + 2) == "s"
        {
            start += 3
        } else if first == of + 1 || !["its", "their", "our"].contains(view.word(of + 1)) {
            return nil
        }
        var end = start
        while end < sentence.tokens.upperBound, end - start < 3, view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .determiner, .relative, .happening, .reporting,
            ])
        {
            end += 1
        }
        guard end > start,
            end == sentence.tokens.upperBound || view.tokens[end].kind == .sign
                || !view.classes(end).isDisjoint(with: [.preposition, .conjunction, .auxiliary, .relative]),
            view.word(end - 1).hasSuffix("s"), !view.word(end - 1).hasSuffix("ss")
        else { return nil }
        return .of(view.text(start..<end))
    }

    /// "3,100 are pregnant women", "seven million are displaced": what they are is told behind the verb.
    func copula(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let verb = mention.tokens.upperBound
        guard verb + 1 < sentence.tokens.upperBound, ["are", "were", "remain"].contains(view.word(verb)),
            case .number(let value, _) = mention.value, value.exponent >= 0
        else { return nil }
        if view.classes(verb + 1).contains(.fate),
            verb + 2 >= sentence.tokens.upperBound || view.tokens[verb + 2].kind != .word
                || view.classes(verb + 2).contains(.preposition)
        {
            return "people " + view.word(verb + 1)
        }
        var end = verb + 1
        while end < sentence.tokens.upperBound, end - verb < 4, view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [
                .preposition, .conjunction, .determiner, .auxiliary, .relative, .comparison, .happening,
            ]), !view.word(end).hasSuffix("ed"), !view.word(end).hasSuffix("ing"),
            !view.word(end).hasSuffix("ly")
        {
            end += 1
        }
        guard end > verb + 1,
            end == sentence.tokens.upperBound || view.tokens[end].kind == .sign
                || view.classes(end).contains(.preposition)
        else { return nil }
        let last = view.reading.lexicon.entry(of: view.tokens[end - 1])
        guard
            last.quantity.contains(.pluralNoun)
                || view.word(end - 1).hasSuffix("s") && !view.word(end - 1).hasSuffix("ss"),
            last.classes.isDisjoint(with: [.fate, .future])
        else { return nil }
        return view.text((verb + 1)..<end)
    }

    /// "Merchant ships escorted: 1,820" as a line of a list: what stands before the colon is counted.
    func labelled(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        let colon = first - 1
        guard case .number(let value, _) = mention.value, value.exponent >= 0,
            colon > sentence.tokens.lowerBound,
            view.tokens[colon].isSign(":"), colon - sentence.tokens.lowerBound <= 6,
            next == sentence.tokens.upperBound || view.isSign(next, "(,;"),
            sentence.tokens.count <= 24
        else { return nil }
        var start = sentence.tokens.lowerBound
        while start < colon, view.tokens[start].kind == .sign { start += 1 }
        let label = start..<colon
        guard !label.isEmpty,
            label.allSatisfy({
                view.tokens[$0].kind == .word && view.classes($0).isDisjoint(with: [.auxiliary, .relative])
            }), label.contains(where: { view.word($0).utf8.count > 3 }),
            label.contains(where: { view.word($0).hasSuffix("s") || view.classes($0).contains(.body) })
                || label.contains(where: { ["personnel", "staff", "population"].contains(view.word($0)) })
        else { return nil }
        let text = view.text(label)
        let isName = view.tokens[start].flags.contains(.allCapitals)
        return isName ? text : text.prefix(1).lowercased() + text.dropFirst()
    }

    /// "… helped 1,318,000 people:", then "Health 612,400" and other lines of a label and a number: the same are counted.
    func listed(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        guard isLabelledLine(sentence), sentence.mentions.last == mention else { return nil }
        for earlier in view.sentences[..<sentence.index].suffix(Self.longestList).reversed() {
            if isLabelledLine(earlier) { continue }
            guard let last = earlier.tokens.last, view.tokens[last].isSign(":") else { return nil }
            let whole = earlier.mentions.first {
                $0.setAside == nil && $0.kind == .quantity && $0.noun != nil
                    && $0.unitKind ?? .count == .count
            }
            return whole?.noun.map { view.text($0) }
        }
        return nil
    }

    /// How many lines behind its lead a line may stand.
    private static let longestList = 24

    /// A short line of words that ends in its only number.
    func isLabelledLine(_ sentence: ArticleView.Sentence) -> Bool {
        guard sentence.kind == .headline || sentence.kind == .listItem || sentence.kind == .tableRow,
            sentence.tokens.count <= 10, let number = sentence.mentions.last, number.kind == .number,
            number.setAside == nil, number.unit == nil,
            number.tokens.upperBound == sentence.tokens.upperBound,
            number.tokens.lowerBound > sentence.tokens.lowerBound, sentence.mentions.count == 1
        else { return false }
        return (sentence.tokens.lowerBound..<number.tokens.lowerBound).allSatisfy {
            view.tokens[$0].kind == .word && view.classes($0).isDisjoint(with: [.auxiliary, .relative])
        }
    }

    /// "Labour won 52 seats, the Greens 31 and Fair Deal nine": the noun of the count before, behind another name.
    ///
    /// Only of what parties and teams hold: "12 tanks, Leopard 2 and Abrams" counts nothing twice.
    ///
    /// - Returns: the number alone as a count; nil for any other mention.
    func gapped(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        guard mention.setAside == nil || mention.setAside == "designation", mention.unit == nil,
            let number = mention.tokens.last,
            let numeral = view.reading.numeral(at: number), numeral.tokens.upperBound == number + 1,
            numeral.value.exponent >= 0
        else { return nil }
        let first = numeral.tokens.lowerBound
        if number + 1 < sentence.tokens.upperBound, !view.isSign(number + 1, ",;.("),
            !view.classes(number + 1).contains(.conjunction)
        {
            return nil
        }
        var start = first
        while start > sentence.tokens.lowerBound, view.tokens[start - 1].kind == .word,
            view.tokens[start - 1].isCapitalized || view.word(start - 1) == "the"
        {
            start -= 1
        }
        guard start < first, view.tokens[first - 1].isCapitalized, start > sentence.tokens.lowerBound,
            view.isSign(start - 1, ",;)") || view.classes(start - 1).contains(.conjunction),
            let whole = sentence.mentions.last(where: {
                $0.setAside == nil && $0.kind == .quantity && $0.tokens.upperBound <= start
                    && $0.noun.map { Self.holdings.contains(view.word($0.upperBound - 1)) } ?? false
            }), let noun = whole.noun,
            !(whole.fullTokens.upperBound..<start).contains(where: {
                !view.classes($0).isDisjoint(with: [.auxiliary, .happening])
            })
        else { return nil }
        var counted = mention
        counted.setAside = nil
        counted.recognizer = Self.gapped
        counted.kind = .quantity
        counted.unitKind = .count
        counted.unit = view.text(noun)
        counted.value = .number(numeral.value, upper: nil)
        counted.tokens = numeral.tokens
        counted.span = ByteSpan(Int(view.tokens[first].start), Int(view.tokens[number].end))
        return counted
    }

    /// Names the reading of such a count.
    static let gapped = "gapped-count"

    static let holdings: Set<String> = [
        "seats", "votes", "mandates", "delegates", "medals", "councillors", "deputies",
    ]
}

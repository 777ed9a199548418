import BriefingModel
import SourceText

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
            sentence.mentions.filter { mention in
                guard mention.setAside == nil, mention.kind == .quantity, mention.noun != nil,
                    case .number(let value, _) = mention.value
                else { return false }
                return value > 10
            }
            .map { ($0, sentence.passage) }
        }
    }

    /// - Returns: the mention with unit and noun, or as it was where nothing says what it counts.
    func completed(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention {
        if let noun = throughClass(mention, in: sentence) {
            var mention = mention
            mention.noun = noun
            mention.unit = view.text(noun)
            return mention
        }
        if let step = step(mention, in: sentence) ?? difference(mention, in: sentence) {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = step.noun
            mention.change = step.change
            return mention
        }
        if let unit = members(mention, in: sentence) ?? labelled(mention, in: sentence)
            ?? listed(mention, in: sentence) ?? bound(mention, in: sentence) ?? moved(mention, in: sentence)
            ?? others(mention, in: sentence) ?? inhabitants(mention, in: sentence)
        {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = unit
            mention.noun = nil
            return mention
        }
        if let whole = ofThose(mention, in: sentence) {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = whole.kind
            mention.unit = whole.unit
            return mention
        }
        if mention.kind == .number, mention.unit == nil, mention.setAside == nil,
            let noun = copula(mention, in: sentence)
        {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = noun
            return mention
        }
        if mention.kind == .number, mention.unit == nil, mention.setAside == nil,
            case .number(let value, _) = mention.value,
            value.exponent >= 0, let subject = movedCount(mention, sentence)
        {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = subject
            return mention
        }
        if let currency = partOfAmount(mention, in: sentence) ?? bracketed(mention, in: sentence) {
            var mention = mention
            mention.kind = .money
            mention.unitKind = .money
            mention.unit = currency
            return mention
        }
        if mention.kind == .number, mention.unit == nil, mention.setAside == nil,
            let unit = headcountOf(mention, in: sentence) ?? headcount(mention, in: sentence)
        {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = unit
            return mention
        }
        guard mention.kind == .number, mention.unit == nil, mention.setAside == nil,
            case .number(let value, _) = mention.value,
            value.exponent >= 0 || value.approximation >= 1_000, canStandAlone(mention, sentence),
            !isAge(mention, value, sentence)
        else { return mention }
        if let amount = amount(before: mention, in: sentence) {
            var mention = mention
            mention.kind = .money
            mention.unitKind = .money
            mention.unit = amount.unit
            return mention
        }
        let whole = whole(of: mention, in: sentence)
        if whole == nil, let part = part(mention, in: sentence) {
            guard case .of(let unit) = part else { return mention }
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = unit
            return mention
        }
        if let fate = fate(of: mention, in: sentence) {
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = fate
            return mention
        }
        guard
            let noun = whole ?? numbered(mention, sentence)
                ?? before(mention, sentence)
        else {
            guard didWhatPeopleDo(mention, sentence) else { return mention }
            var mention = mention
            mention.kind = .quantity
            mention.unitKind = .count
            mention.unit = "people"
            return mention
        }
        var mention = mention
        mention.kind = .quantity
        mention.unitKind = .count
        mention.unit = view.text(noun)
        mention.noun = nil
        return mention
    }

    /// "6 level 2 field hospitals": the noun goes on behind the class that is set aside.
    private func throughClass(_ mention: Mention, in sentence: ArticleView.Sentence) -> Range<Int>? {
        guard mention.kind == .quantity, let noun = mention.noun, let last = noun.last,
            let name = sentence.mentions.first(where: {
                $0.setAside != nil && $0.tokens.contains(last) && $0.tokens.upperBound > last + 1
            })
        else { return nil }
        var end = name.tokens.upperBound
        while end < sentence.tokens.upperBound, end - name.tokens.upperBound < 4,
            view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .determiner, .relative, .happening,
            ])
        {
            end += 1
        }
        return end > name.tokens.upperBound ? noun.lowerBound..<end : nil
    }

    /// "1.1 billion euros, of which 200 million has been paid": the currency of the amount it is a part of.
    private func partOfAmount(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let which = mention.tokens.lowerBound - 1
        guard mention.kind == .number, mention.unit == nil, mention.setAside == nil, mention.noun == nil,
            which - 1 > sentence.tokens.lowerBound, view.word(which) == "which", view.word(which - 1) == "of",
            let scale = mention.tokens.last, view.reading.lexicon.entry(of: view.tokens[scale]).scale > 2
        else { return nil }
        let amount = sentence.mentions.last { $0.tokens.upperBound <= which && isValue($0) }
        return amount.flatMap { $0.kind == .money ? $0.unit : nil }
    }

    /// "a wartime strength of 280,000", "an edition of 4,000": how many there are of it all told.
    private func headcountOf(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let of = mention.tokens.lowerBound - 1
        guard of - 1 >= sentence.tokens.lowerBound, view.word(of) == "of",
            view.classes(of - 1).contains(.headcount),
            !view.tokens[mention.tokens.lowerBound].isSign("(")
        else { return nil }
        return view.text(headcountPhrase(endingAt: of, sentence))
    }

    /// "The strength of the Armed Forces stands at 61,850: 38,400 in the Army", "the death toll has risen to 2,946": a
    /// number that ends in what it is the number of, with no other thing counted between.
    private func headcount(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let first = mention.tokens.lowerBound
        guard
            let noun = (max(sentence.tokens.lowerBound, first - 40)..<first).last(where: {
                view.classes($0).contains(.headcount)
            }),
            noun > sentence.tokens.lowerBound,
            !sentence.mentions.contains(where: {
                $0.setAside == nil && $0.tokens.lowerBound > noun && $0.tokens.lowerBound < first
                    && ($0.noun != nil || $0.unit != nil)
            }),
            leads(from: noun, to: first, sentence)
                || first == noun + 2 && view.isSign(noun + 1, ",") && mention.qualifier != .exactly
        else { return nil }
        return view.text(headcountPhrase(endingAt: noun + 1, sentence))
    }

    /// Only a verb of being or moving and other numbers of the same kind stand between.
    private func leads(from noun: Int, to first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let earlier = sentence.mentions.contains {
            $0.setAside == nil && $0.kind == .number && (noun..<first).contains($0.tokens.lowerBound)
        }
        if earlier {
            // "…: 38,400 in the Army, 12,700 in the Navy": the parts of the whole before.
            return first > 0
                && (view.isSign(first - 1, ":,;(") || view.classes(first - 1).contains(.conjunction)
                    || ["to", "at", "from"].contains(view.word(first - 1)))
                && !(noun + 1..<first).contains { view.word($0) == "while" || view.word($0) == "whereas" }
        }
        let lead = view.word(first - 1)
        guard
            [
                "at", "to", "was", "is", "were", "are", "reached", "numbers", "numbered", "totalled", "be",
                "by",
            ].contains(lead)
                || mention(before: first, isQualified: sentence)
        else { return false }
        return !(noun + 1..<first).contains { view.isSign($0, ";:") }
            && (noun + 1..<first).contains {
                !view.classes($0).isDisjoint(with: [.auxiliary, .movement]) || view.word($0) == "put"
                    || view.word($0).hasSuffix("ed")
            }
    }

    private func mention(before first: Int, isQualified sentence: ArticleView.Sentence) -> Bool {
        first > sentence.tokens.lowerBound && view.classes(first - 1).contains(.auxiliary)
    }

    /// The noun with the adjectives before it: "death toll", "wartime strength".
    private func headcountPhrase(endingAt end: Int, _ sentence: ArticleView.Sentence) -> Range<Int> {
        var start = end - 1
        while start > sentence.tokens.lowerBound, end - start < 4, view.tokens[start - 1].kind == .word,
            !view.tokens[start - 1].isCapitalized,
            view.classes(start - 1).isDisjoint(with: [
                .determiner, .preposition, .conjunction, .auxiliary, .relative, .happening, .movement,
                .reporting,
            ]), !view.word(start - 1).hasSuffix("ed"), view.word(start - 1) != "put",
            view.word(start - 1) != "s"
        {
            start -= 1
        }
        return start..<end
    }

    /// What follows must show that the noun was left out: the clause's end, a verb, "of".
    private func canStandAlone(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let next = mention.tokens.upperBound
        let first = mention.tokens.lowerBound
        if first > sentence.tokens.lowerBound {
            // "the age of 35", "Rolf Anders, 57,": an age or another thing's number.
            if view.word(first - 1) == "of" { return false }
            let goesOn =
                next < sentence.tokens.upperBound && view.classes(next).contains(.preposition)
            if view.isSign(first - 1, ","), first - 2 >= sentence.tokens.lowerBound,
                endsName(first - 2, sentence), !goesOn
            {
                return false
            }
            // "the town's only doctor, 66, retires"
            if view.isSign(first - 1, ","), next < sentence.tokens.upperBound, view.isSign(next, ","),
                case .number(let value, upper: nil) = mention.value, value < 120, !goesOn
            {
                return false
            }
        }
        // "is 65 or older", "are under 18": ages.
        if next + 1 < sentence.tokens.upperBound, view.word(next) == "or",
            ["older", "younger", "over", "above", "under"].contains(view.word(next + 1))
        {
            return false
        }
        if mention.qualifier == .lessThan || mention.qualifier == .moreThan,
            first > sentence.tokens.lowerBound,
            view.classes(first - 1).contains(.auxiliary) || view.classes(first).contains(.preposition),
            case .number(let value, upper: nil) = mention.value, value < 100,
            next >= sentence.tokens.upperBound || view.tokens[next].kind == .sign
        {
            return false
        }
        // "2,800 of yours": of what only somebody's words before tell.
        if next + 1 < sentence.tokens.upperBound, view.word(next) == "of",
            ["yours", "ours", "theirs", "mine"].contains(view.word(next + 1))
        {
            return false
        }
        // "from 9 to 15 per cent": the unit of the range's end, unless that is bare as well.
        if next < sentence.tokens.upperBound, view.word(next) == "to" {
            return sentence.mentions.contains {
                $0.tokens.lowerBound == next + 1 && $0.kind == .number && $0.unit == nil && $0.setAside == nil
            }
        }
        // A number straight after a capital word without a verb names it: "Unit 7".
        guard next < sentence.tokens.upperBound else { return true }
        guard
            first == sentence.tokens.lowerBound || view.tokens[first - 1].kind != .sign
                || view.isSign(first - 1, ",;") || view.tokens[first].hasSpaceBefore
        else { return false }
        if view.tokens[next].kind == .sign { return view.isSign(next, ",;.") }
        // "rose by 3,400 month on month"
        if next + 2 < sentence.tokens.upperBound, view.word(next + 1) == "on",
            view.tokens[next].word == view.tokens[next + 2].word
        {
            return true
        }
        // "compares with 5.4 billion a year earlier"
        if sentence.mentions.contains(where: { $0.tokens.lowerBound == next && view.dated($0) != nil }) {
            return true
        }
        let known = view.classes(next)
        return !known.isDisjoint(with: [.auxiliary, .happening, .conjunction, .preposition])
            || view.word(next).hasSuffix("ed") || view.word(next) == "out"
            || view.word(next) == "so" && next + 1 < sentence.tokens.upperBound
                && view.word(next + 1) == "far"
    }

    /// Whether a name ends at a token: "Rolf Anders", "Kim Min-ho"; a month does not.
    private func endsName(_ last: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard
            !sentence.mentions.contains(where: {
                $0.setAside == nil && $0.tokens.contains(last) && view.dated($0) != nil
            })
        else { return false }
        var index = last
        while index - 1 > sentence.tokens.lowerBound, !view.tokens[index].hasSpaceBefore { index -= 1 }
        return view.tokens[index].isCapitalized || view.tokens[index].isSign(")")
    }

    /// "who led a platoon at 20", "the youngest of whom is 92": years of somebody's life.
    private func isAge(_ mention: Mention, _ value: ExactNumber, _ sentence: ArticleView.Sentence) -> Bool {
        guard value.exponent >= 0, value.approximation < 120 else { return false }
        let first = mention.tokens.lowerBound
        guard first > sentence.tokens.lowerBound else { return false }
        if ["at", "aged", "age", "turn", "turns", "turned", "turning"].contains(view.word(first - 1)) {
            return true
        }
        return view.clause(around: mention.tokens, in: sentence).contains {
            ["youngest", "oldest", "eldest", "aged", "age", "ages"].contains(view.word($0))
        }
    }

    /// "212 million kroner in 2023, 241 million in 2024": the currency of the amount before, for one told in the same
    /// scale with no other value between.
    func amount(before mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        let last = sentence.mentions.last {
            $0.tokens.upperBound <= mention.tokens.lowerBound && isValue($0)
        }
        guard let last, let scale = mention.tokens.last,
            mention.tokens.lowerBound - last.fullTokens.upperBound < 16, view.tokens[scale].kind == .word,
            last.fullTokens.contains(where: { view.word($0) == view.word(scale) })
        else { return nil }
        if last.kind == .money { return last }
        return last.kind == .number && last.unit == nil ? amount(before: last, in: sentence) : nil
    }

    private func isValue(_ mention: Mention) -> Bool {
        mention.setAside == nil && [.money, .percent, .quantity, .number].contains(mention.kind)
    }

    /// "257 of the 270 National Assembly seats"; for "180 of 270" the noun that 270 counts elsewhere.
    private func whole(of mention: Mention, in sentence: ArticleView.Sentence) -> Range<Int>? {
        var next = mention.tokens.upperBound
        // "9 out of 16 provinces"
        if next + 1 < sentence.tokens.upperBound, view.word(next) == "out" { next += 1 }
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
    ///
    /// What only told where or from where ("served in 14 missions", "from 92 countries") is passed over.
    private func before(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        let last = counted.last {
            $0.passage == sentence.passage && $0.mention.tokens.upperBound <= mention.tokens.lowerBound
                && !tellsPlace($0.mention)
        }
        guard let last, mention.tokens.lowerBound - last.mention.tokens.upperBound < 40,
            !tellsRate(last.mention),
            !hasOwnSubject(mention, after: last.mention.fullTokens.upperBound, sentence)
        else { return nil }
        // An amount or a share between them begins another list.
        for other in view.sentences[...sentence.index].reversed() {
            guard other.tokens.lowerBound >= last.mention.tokens.upperBound else { break }
            guard
                !other.mentions.contains(where: {
                    $0.setAside == nil && ($0.kind == .money || $0.kind == .percent)
                        && $0.tokens.upperBound <= mention.tokens.lowerBound
                })
            else { return nil }
        }
        // From one sentence to the next a small number is more often something else.
        if last.mention.tokens.lowerBound < sentence.tokens.lowerBound,
            case .number(let value, _) = mention.value,
            value.approximation < 100,
            !sentence.mentions.contains(where: { $0.kind == .date || $0.kind == .period }),
            !isPartOfThem(mention, sentence)
        {
            return nil
        }
        return last.mention.noun
    }

    /// "Patrol flights rose from 112 in 2019 to 291": the things that a clause says became more or fewer.
    private func movedCount(_ mention: Mention, _ sentence: ArticleView.Sentence) -> String? {
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

    /// "…, while passenger numbers recovered to 2.9 million": a clause whose subject says itself what is counted.
    private func hasOwnSubject(_ mention: Mention, after end: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let clause = view.clause(around: mention.tokens, in: sentence)
        let first = mention.tokens.lowerBound
        guard clause.lowerBound >= end, first > clause.lowerBound,
            [
                "to", "from", "at", "numbers", "numbered", "totals", "totalled", "totaled", "is", "was",
                "reached",
            ].contains(view.word(first - 1)),
            let verb = (clause.lowerBound..<first).first(where: {
                !view.classes($0).isDisjoint(with: [.movement, .auxiliary])
                    || view.word($0).hasSuffix("ed") && view.word($0).utf8.count > 4
                    || $0 == first - 1 && ["numbers", "totals"].contains(view.word($0))
            })
        else { return false }
        if ["which", "who"].contains(view.word(clause.lowerBound)) { return true }
        return (clause.lowerBound..<max(clause.lowerBound, verb)).contains {
            view.word($0).utf8.count > 3 && view.classes($0).isEmpty
                && (view.word($0).hasSuffix("s") || !["to", "from", "at"].contains(view.word(first - 1)))
        }
    }

    /// "Some 612,000 have crossed into Tarn": a verb of which only people are the subject.
    private func didWhatPeopleDo(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var verb = mention.tokens.upperBound
        if verb < sentence.tokens.upperBound, view.word(verb) == "more" { verb += 1 }
        if verb < sentence.tokens.upperBound, ["have", "had"].contains(view.word(verb)) { verb += 1 }
        guard verb < sentence.tokens.upperBound else { return false }
        return [
            "fled", "crossed", "died", "drowned", "returned", "voted", "graduated", "enrolled", "emigrated",
            "starved",
        ]
        .contains(view.word(verb))
    }

    /// "Twelve of the injured": of those counted before.
    private func isPartOfThem(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let next = mention.tokens.upperBound
        return next + 1 < sentence.tokens.upperBound && view.word(next) == "of"
            && ["the", "them", "these", "those", "whom"].contains(view.word(next + 1))
    }

    /// "162 people a day": how many come in a time is another count than how many there are.
    private func tellsRate(_ mention: Mention) -> Bool {
        guard let noun = mention.noun, noun.count > 2 else { return false }
        return ["a", "an", "per", "each"].contains(view.word(noun.upperBound - 2))
    }

    private func tellsPlace(_ mention: Mention) -> Bool {
        let first = mention.tokens.lowerBound
        return first > 0 && ["in", "from", "at", "across"].contains(view.word(first - 1))
    }
}

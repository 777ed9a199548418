import BriefingModel
import SourceText

/// Gives a bare number the noun that the words around it leave out.
///
/// "won 114 seats, down from 151": the noun of the count before. "257 of the 270 seats": that of the whole.
struct ElidedUnit {
    let view: ArticleView

    /// Every count of the article with the noun it names, in order.
    let counted: [(mention: Mention, passage: Int)]

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

    /// What the words around a bare number tell of it.
    struct Completion {
        var kind: Mention.Kind
        var unitKind: UnitKind
        var unit: String
        var change: Direction?

        /// Things or people that are counted.
        static func count(_ unit: String, _ change: Direction? = nil) -> Completion {
            Completion(kind: .quantity, unitKind: .count, unit: unit, change: change)
        }

        static func money(_ currency: String) -> Completion {
            Completion(kind: .money, unitKind: .money, unit: currency)
        }
    }

    /// - Parameters:
    ///   - mention: one of the sentence's.
    ///   - sentence: where it stands.
    ///   - earlier: the sentence's values before it, completed already.
    /// - Returns: the mention with unit and noun, or as it was where nothing says what it counts.
    func completed(
        _ mention: Mention,
        in sentence: ArticleView.Sentence,
        after earlier: [Mention] = []
    ) -> Mention {
        var completed = mention
        if let noun = throughClass(mention, in: sentence) {
            completed.noun = noun
            completed.unit = view.text(noun)
        } else if let things = shared(mention, in: sentence) {
            completed.unit = things
        } else if let things = others(mention, in: sentence) {
            completed.unit = things
            completed.noun = nil
        } else if mention.kind == .number, mention.unit == nil, mention.setAside == nil,
            case .number(let value, _) = mention.value,
            let completion = completion(of: mention, value, sentence, earlier)
        {
            completed.kind = completion.kind
            completed.unitKind = completion.unitKind
            completed.unit = completion.unit
            completed.change = completion.change ?? mention.change
            completed.noun = nil
            if !says(sentence, completion) { completed.basis = .inferred }
        }
        return completed
    }

    /// Whether a reader finds the unit in the sentence itself; that people are killed or live somewhere, the verb says.
    private func says(_ sentence: ArticleView.Sentence, _ completion: Completion) -> Bool {
        guard completion.kind == .quantity, completion.unitKind == .count else {
            return sentence.mentions.contains { $0.unit == completion.unit }
        }
        let unit = completion.unit.lowercased()
        guard let head = unit.split(separator: " ").last, !["people", "members"].contains(unit) else {
            return true
        }
        // Singular or plural, and behind a hyphen as well.
        let stem = (head.split(separator: "-").last ?? head).dropLast(head.utf8.count > 5 ? 2 : 1)
        return sentence.tokens.contains { view.tokens[$0].kind == .word && view.word($0).hasPrefix(stem) }
    }

    /// What is told of a bare number, by the surest of the ways to tell it.
    private func completion(
        of mention: Mention,
        _ value: ExactNumber,
        _ sentence: ArticleView.Sentence,
        _ earlier: [Mention]
    ) -> Completion? {
        // "3.1 for each place": a rate of its own.
        let next = mention.tokens.upperBound
        if next + 1 < sentence.tokens.upperBound, view.word(next) == "for",
            ["each", "every"].contains(view.word(next + 1))
        {
            return nil
        }
        if let found = step(mention, in: sentence) ?? difference(mention, in: sentence)
            ?? moved(mention, in: sentence) ?? paired(mention, in: sentence)
        {
            return found
        }
        if let things = members(mention, in: sentence) ?? labelled(mention, in: sentence)
            ?? listed(mention, in: sentence) ?? inhabitants(mention, in: sentence)
        {
            return .count(things)
        }
        if let part = ofThose(mention, sentence, earlier) { return part }
        if let things = copula(mention, in: sentence) { return .count(things) }
        if let part = partOfThem(mention, sentence, earlier) { return part }
        let isWhole = value.exponent >= 0
        if isWhole, let things = movedCount(mention, sentence) { return .count(things) }
        if let currency = partOfAmount(mention, in: sentence) ?? bracketed(mention, in: sentence) {
            return .money(currency)
        }
        if let people = headcountOf(mention, in: sentence) ?? headcount(mention, in: sentence) {
            return .count(people)
        }
        if let rate = rate(mention, sentence) { return .count(rate) }
        if let found = otherTime(mention, sentence, earlier) ?? rowItem(mention.tokens, sentence)
            ?? gappedShare(mention, sentence, earlier) ?? inBrackets(mention, sentence, earlier)
            ?? headed(mention, sentence) ?? movedAgain(mention, sentence)
        {
            return found
        }
        if endsThere(mention, sentence),
            let found = compared(mention, sentence, earlier) ?? dated(mention, sentence, earlier)
                ?? proxied(mention, sentence, earlier)
        {
            return found
        }
        guard isWhole || value.approximation >= 1_000, canStandAlone(mention, sentence) else { return nil }
        if let people = fate(of: mention, in: sentence) { return .count(people) }
        if isBefallen(mention, sentence) { return .count("people") }
        guard !isAge(mention, value, sentence) else { return nil }
        if let amount = amount(before: mention, in: sentence), let currency = amount.unit {
            return .money(currency)
        }
        if let found = inScale(mention, earlier) { return found }
        // "polled 28,914"
        let lead = mention.tokens.lowerBound - 1
        if lead >= sentence.tokens.lowerBound, view.word(lead) == "polled" { return .count("votes") }
        if let seats = won(mention, sentence) { return .count(seats) }
        if let things = behindNoun(mention, sentence) { return .count(things) }
        let whole = whole(of: mention, in: sentence)
        if whole == nil, let part = part(mention, in: sentence) {
            if case .of(let things) = part { return .count(things) }
            return nil
        }
        if let noun = whole ?? numbered(mention, sentence) ?? before(mention, sentence) {
            return .count(view.text(noun))
        }
        return didWhatPeopleDo(mention, sentence) ? .count("people") : nil
    }

    /// "17 international and 12 national partners": the noun that the second of two kinds has for both.
    private func shared(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        guard mention.kind == .quantity, mention.unitKind ?? .count == .count, let kind = mention.noun,
            kind.count == 1, view.tokens[kind.lowerBound].kind == .word,
            !view.word(kind.lowerBound).hasSuffix("s"), view.classes(kind.lowerBound).isEmpty,
            kind.upperBound < sentence.tokens.upperBound,
            view.classes(kind.upperBound).contains(.conjunction),
            let other = sentence.mentions.first(where: { $0.tokens.lowerBound == kind.upperBound + 1 }),
            other.kind == .quantity, let pair = other.noun, pair.count == 2,
            pair.lowerBound == other.tokens.upperBound, let noun = pair.last, view.word(noun).hasSuffix("s"),
            // "12 crew and 40 rescue boats": a noun of its own.
            !view.reading.lexicon.entry(of: view.tokens[kind.lowerBound]).quantity.contains(.pluralNoun)
        else { return nil }
        return view.text(kind) + " " + view.word(noun)
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
        guard mention.noun == nil, which - 1 > sentence.tokens.lowerBound, view.word(which) == "which",
            view.word(which - 1) == "of",
            let scale = mention.tokens.last, view.reading.lexicon.entry(of: view.tokens[scale]).scale > 2
        else { return nil }
        let amount = sentence.mentions.last {
            $0.tokens.upperBound <= which && isValue($0) && !isConversion($0, sentence)
        }
        return amount.flatMap { $0.kind == .money ? $0.unit : nil }
    }

    /// Nothing behind the number could be its noun.
    private func endsThere(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let next = mention.tokens.upperBound
        guard next < sentence.tokens.upperBound else { return true }
        if view.tokens[next].kind == .sign { return view.isSign(next, ",;.()") }
        if sentence.mentions.contains(where: { $0.tokens.lowerBound == next && view.dated($0) != nil }) {
            return true
        }
        return !view.classes(next).isDisjoint(with: [.auxiliary, .conjunction, .preposition, .relative])
            && view.word(next) != "to"
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
        return !known.isDisjoint(with: [.auxiliary, .happening, .conjunction, .preposition, .relative])
            || ["this", "greater", "higher", "lower", "smaller", "more", "less"].contains(view.word(next))
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
            $0.tokens.upperBound <= mention.tokens.lowerBound && isValue($0) && !isConversion($0, sentence)
        }
        guard let last, let scale = mention.tokens.last,
            mention.tokens.lowerBound - last.fullTokens.upperBound < 16, view.tokens[scale].kind == .word,
            last.fullTokens.contains(where: { view.word($0) == view.word(scale) })
        else { return nil }
        if last.kind == .money { return last }
        return last.kind == .number && last.unit == nil ? amount(before: last, in: sentence) : nil
    }

    /// The text of a noun, which has no capital letter merely because a sentence begins with it.
    func lowered(_ noun: Range<Int>) -> String {
        let text = view.text(noun)
        let first = view.tokens[noun.lowerBound].flags
        guard first.contains(.sentenceStart) || first.contains(.passageStart), !first.contains(.allCapitals)
        else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// "640 million rupees ($2.2 million)": the same amount in another currency.
    private func isConversion(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var open = mention.tokens.lowerBound - 1
        if open > sentence.tokens.lowerBound, view.tokens[open].kind == .word { open -= 1 }
        return mention.kind == .money && open > sentence.tokens.lowerBound && view.isSign(open, "(")
            && sentence.mentions.contains { $0.kind == .money && $0.fullTokens.upperBound == open }
    }

    func isValue(_ mention: Mention) -> Bool {
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
        // "districts remain Orn, with 3,912": what Orn has so many of, nobody says here.
        let first = mention.tokens.lowerBound
        if first > sentence.tokens.lowerBound, view.word(first - 1) == "with" { return nil }
        // "The eldest is 101", "it will be 75 in May": years of an age.
        if first > sentence.tokens.lowerBound,
            ["is", "was", "be", "being", "turned"].contains(view.word(first - 1)),
            case .number(let value, _) = mention.value, value < 130
        {
            return nil
        }
        // An amount or a share between them begins another list.
        for other in view.sentences[...sentence.index].reversed() {
            let end = last.mention.tokens.upperBound
            guard other.tokens.upperBound > end else { break }
            // Beside the count itself a share may measure it, and "Thirty-one have come" refers to it in spite of its cost.
            let isBeside = other.tokens.lowerBound < end
            guard
                !other.mentions.contains(where: {
                    $0.setAside == nil && $0.tokens.upperBound <= first && $0.tokens.lowerBound >= end
                        && ($0.kind == .money && !(isBeside && first == sentence.tokens.lowerBound)
                            || $0.kind == .percent && !isBeside)
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

    func tellsPlace(_ mention: Mention) -> Bool {
        let first = mention.tokens.lowerBound
        // "stood at 8,468" tells no place.
        return first > 0 && mention.noun != nil
            && ["in", "from", "at", "across"].contains(view.word(first - 1))
    }
}

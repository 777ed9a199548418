import Articles
import BriefingModel

/// Why a number is no key figure.
extension FigureDecider {
    func reasonAgainst(_ sentence: ArticleView.Sentence, marketSentences: Int) -> String? {
        switch sentence.kind {
        case .boilerplate: return "part of the page, not of the report"
        case .caption: return "in a picture's caption"
        case .dateline: return "in the place and date line"
        default: break
        }
        // One remark on the markets closes many reports on other things.
        if isMarket(sentence), marketSentences == 1, view.sentences.count > 6 {
            return "remark on the markets"
        }
        return nil
    }

    func isMarket(_ sentence: ArticleView.Sentence) -> Bool {
        sentence.tokens.count { view.classes($0).contains(.market) } >= 2
    }

    func reasonAgainst(
        _ mention: Mention,
        at index: Int,
        _ scope: FigureScope,
        _ sentence: ArticleView.Sentence
    ) -> String? {
        if mention.kind == .number, mention.unit == nil { return "nothing named that it counts" }
        if mention.unitKind == .duration, mention.recognizer != Self.toldLength,
            mention.recognizer != Mention.rangeOfTime || isUntoldRange(mention, sentence)
        {
            return "a length of time"
        }
        if mention.unitKind == .ordinalRank { return "a rank" }
        if mention.recognizer == "age" || isAgeRange(mention) { return "an age" }
        if isNamed(mention) { return "number in a name" }
        if let sort = reasonOfSort(mention, sentence) { return sort }
        if isOneByArticle(mention) { return "one of a unit, named by its article" }
        if isMembership(mention) { return "part of a body's name" }
        let isFraction = view.reading.numeral(at: numeralToken(mention))?.form == .fraction
        if isFraction, mention.kind != .money, mention.recognizer != Self.fraction, !isProportion(mention) {
            return "a rough share in words"
        }
        if mention.tokens.lowerBound > sentence.tokens.lowerBound,
            view.word(mention.tokens.lowerBound - 1) == "not"
        {
            return "said not to be so"
        }
        if let noun = mention.noun, noun.count == 1, ["one", "ones"].contains(view.word(noun.lowerBound)) {
            return "nothing named that it counts"
        }
        if mention.kind == .money, follows(mention, ["of", "every"]) || follows(mention, ["of", "each"]) {
            return "a share told in coins"
        }
        if isRate(mention) { return "rate at which money is changed" }
        if isThreshold(mention, sentence) { return "limit that tells which things are meant" }
        if isHyphenated(mention) { return "part of a word that says of what kind a thing is" }
        if isNamingAmount(mention) { return "amount that a thing is named by" }
        if let first = mention.noun?.first, view.classes(first).contains(.other) {
            return "counts others beside these"
        }
        if mention.recognizer == Self.fraction { return nil }
        if isHalfDozen(mention) { return "a rough number in words" }
        if follows(mention, ["in", "every"]) || isBase(mention, sentence) { return "part of a proportion" }
        if isComparison(mention, sentence), !hasTimeOfItsOwn(index, scope),
            !opensOwnClause(mention, sentence)
        {
            return "older value that another is compared with"
        }
        if isChangeBesideLevel(mention, index, scope) { return "size of the step to a level that is shown" }
        if opensLine(mention, sentence) { return "year that opens a line" }
        if isWhole(mention, sentence) { return "the whole that another number is part of" }
        if isSmallInWords(mention), !isWeighty(mention, sentence), !countsThings(mention, sentence),
            !isBesideCount(mention, sentence), !isFactor(mention), !isHarmed(mention, sentence),
            !isShareOfAll(mention, sentence), mention.recognizer != ElidedUnit.gapped
        {
            return "small number in words"
        }
        return nil
    }

    /// "Sh130 to the dollar", "1 U.S. dollar = 3,462 tugriks"
    private func isRate(_ mention: Mention) -> Bool {
        guard mention.kind == .money else { return false }
        let end = mention.fullTokens.upperBound
        let (first, last) = (mention.tokens.lowerBound, view.tokens.count)
        if first > 0, view.tokens[first - 1].isSign("=") || end < last && view.tokens[end].isSign("=") {
            return true
        }
        if isWorthOfCurrency(mention) { return true }
        guard end + 2 < last, ["to", "per", "for"].contains(view.word(end)) else { return false }
        return (end + 1...end + 2).contains { index in
            let known = view.reading.lexicon.entry(of: view.tokens[index])
            return known.quantity.contains(.currencyName)
                || known.quantity.contains(.currencyCode)
                    && view.tokens[index].flags.contains(.allCapitals)
        }
            && (view.word(end + 1) == "the" || view.word(end) == "per")
    }

    /// "The dollar traded at 1,300 shillings": what one coin fetches in another.
    private func isWorthOfCurrency(_ mention: Mention) -> Bool {
        var index = mention.tokens.lowerBound - 1
        guard index > 2, ["at", "to"].contains(view.word(index)) else { return false }
        index -= 1
        let verb = view.classes(index)
        guard !verb.isDisjoint(with: [.trading, .movement, .auxiliary]) else { return false }
        let name = view.reading.lexicon.entry(of: view.tokens[index - 1])
        return name.quantity.contains(.currencyName) && view.word(index - 2) == "the"
            && !view.word(index - 1).hasSuffix("s")
    }

    /// "one latrine for every 94 people", "one ballot in fifty": numbers of a proportion.
    private func isBase(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, end) = (mention.tokens.lowerBound, mention.fullTokens.upperBound)
        if first > sentence.tokens.lowerBound, view.word(first - 1) == "every" { return true }
        guard case .number(let value, upper: nil) = mention.value, value <= 10, mention.noun != nil,
            end + 1 < sentence.tokens.upperBound, view.word(end) == "in"
        else { return false }
        return sentence.mentions.contains {
            $0.tokens.lowerBound == end + 1 && $0.kind == .number && $0.unit == nil
        }
    }

    /// "aged between 24 and 51": years of life.
    private func isAgeRange(_ mention: Mention) -> Bool {
        let first = mention.tokens.lowerBound
        guard first > 0, isRange(mention) else { return false }
        return [first, first - 1, first - 2].contains { $0 >= 0 && ["aged", "ages"].contains(view.word($0)) }
    }

    /// "the parade ground at Five Hills": a capital letter within the sentence, or where it opens one, of a name that
    /// stands within another.
    private func isNamed(_ mention: Mention) -> Bool {
        guard let noun = mention.noun, noun.allSatisfy({ view.tokens[$0].isCapitalized }),
            case let first = mention.tokens.lowerBound, view.tokens[first].kind == .word,
            view.tokens[first].isCapitalized, !view.tokens[first].flags.contains(.allCapitals),
            mention.tokens.count == 1
        else { return false }
        if !view.tokens[first].flags.contains(.sentenceStart) { return true }
        let (word, next) = (view.tokens[first].word, view.tokens[noun.lowerBound].word)
        guard word >= 0 else { return false }
        return view.tokens.indices.dropLast().contains { index in
            view.tokens[index].word == word && view.tokens[index].isCapitalized
                && !view.tokens[index].flags.contains(.sentenceStart)
                && view.tokens[index + 1].isCapitalized
                && (next < 0
                    ? view.word(index + 1) == view.word(noun.lowerBound)
                    : view.tokens[index + 1].word == next)
        }
    }

    /// "stores above 250 m² must donate", "homes consuming below 100 units": which of them, not how much.
    private func isThreshold(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let first = mention.tokens.lowerBound
        guard mention.unitKind != .money, mention.kind == .quantity, first > sentence.tokens.lowerBound,
            ["above", "below", "under"].contains(view.word(first)),
            view.tokens[first - 1].kind == .word,
            !view.tokens[first - 1].isCapitalized || first - 1 == sentence.tokens.lowerBound
        else { return false }
        let word = view.word(first - 1)
        return (word.hasSuffix("s") && !word.hasSuffix("ss") || word.hasSuffix("ing"))
            && view.classes(first - 1).isDisjoint(with: [.auxiliary, .happening, .movement, .preposition])
            && !view.reading.lexicon.entry(of: view.tokens[first - 1]).quantity.contains(.verb)
    }

    /// "two colleagues were wounded", "leaving one sailor dead", "shot one driver": harm to people counts, however few.
    private func isHarmed(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard case .number(let value, upper: nil) = mention.value, value >= 1 else { return false }
        guard let noun = mention.noun else {
            // "three of its own troops were killed"
            let end = mention.tokens.upperBound
            return follows(mention, ["of"]) && value > 1
                && (end..<min(sentence.tokens.upperBound, end + 8)).contains {
                    view.classes($0).contains(.harm)
                }
        }
        let (first, end) = (mention.tokens.lowerBound, mention.fullTokens.upperBound)
        // "killed one driver"; a thing that is hit is no news.
        if first > sentence.tokens.lowerBound, view.classes(first - 1).contains(.harm),
            value > 1 || view.reading.lexicon.entry(of: view.tokens[noun.upperBound - 1]).time.isEmpty
        {
            return true
        }
        var index = end
        while index < min(sentence.tokens.upperBound, end + 3) {
            if view.classes(index).contains(.harm) { return true }
            guard view.tokens[index].kind == .word,
                view.classes(index).isDisjoint(with: [.preposition, .relative])
            else { return false }
            index += 1
        }
        return follows(mention, ["lost", "their", "lives"]) || follows(mention, ["lost", "his", "life"])
            || follows(mention, ["lost", "her", "life"])
    }

    /// "nine of the twelve provinces": told against the whole.
    private func isShareOfAll(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.noun == nil, case .number(let value, upper: nil) = mention.value, value >= 2 else {
            return false
        }
        var next = mention.tokens.upperBound
        if next < sentence.tokens.upperBound, view.word(next) == "out" { next += 1 }
        guard next + 1 < sentence.tokens.upperBound, view.word(next) == "of" else { return false }
        return sentence.mentions.contains {
            $0.setAside == nil && $0.kind == .quantity && (next + 1...next + 2).contains($0.tokens.lowerBound)
        }
    }

    /// "half a dozen countries": some six.
    private func isHalfDozen(_ mention: Mention) -> Bool {
        guard case .number(let value, upper: nil) = mention.value, value == 6, mention.kind == .quantity,
            let last = mention.tokens.last
        else { return false }
        return view.reading.lexicon.entry(of: view.tokens[last]).setSize == 12
    }

    /// "three times as many as in 2018", "four times the estimate": how much something has grown.
    private func isFactor(_ mention: Mention) -> Bool {
        guard case .number(let value, upper: nil) = mention.value, value >= 3,
            mention.noun.map({ view.word($0.upperBound - 1) == "times" }) ?? false
        else { return false }
        let next = mention.fullTokens.upperBound
        return next < view.tokens.count
            && ["as", "the", "more", "higher", "larger", "what"].contains(view.word(next))
    }

    /// "two-way trade", "three-point plan", "a 60-bed hospital"; "a 45-member team" tells how many people there are.
    private func isHyphenated(_ mention: Mention) -> Bool {
        // "the 12-metre Tern"
        if mention.unitKind == .measure, mention.tokens.upperBound < view.tokens.count,
            view.tokens[mention.tokens.upperBound].isCapitalized,
            mention.tokens.contains(where: { view.tokens[$0].isSign("-") && !view.tokens[$0].hasSpaceBefore })
        {
            return true
        }
        guard let last = mention.tokens.last, last + 2 < view.tokens.count,
            view.tokens[last + 1].isSign("-"), !view.tokens[last + 1].hasSpaceBefore,
            view.tokens[last + 2].kind == .word, !view.tokens[last + 2].hasSpaceBefore,
            !view.word(last + 2).hasSuffix("s")
        else { return false }
        if view.tokens[mention.tokens.lowerBound].kind == .word {
            return isSmallInWords(mention) || mention.kind == .number
        }
        guard mention.kind == .quantity else { return false }
        guard mention.unitKind ?? .count == .count else { return false }
        let counted = [
            "member", "person", "strong", "man", "woman", "soldier", "officer", "nation", "country",
        ]
        return !counted.contains(view.word(last + 2)) && last + 3 < view.tokens.count
            && view.tokens[last + 3].kind == .word
    }

    /// "six in ten", "nine out of ten", "nearly one in four": counted out, unlike "half" and "a third".
    private func isProportion(_ mention: Mention) -> Bool {
        mention.tokens.dropFirst().dropLast().contains { view.word($0) == "in" || view.word($0) == "out" }
    }

    /// "a Rs 25 coin", "ten-taka accounts": what the thing is called, not what was paid.
    private func isNamingAmount(_ mention: Mention) -> Bool {
        guard mention.kind == .money else { return false }
        if mention.tokens.dropFirst().dropLast().contains(where: { view.tokens[$0].isSign("-") }),
            !mention.tokens.contains(where: { view.tokens[$0].kind == .digits })
        {
            return true
        }
        let end = mention.fullTokens.upperBound
        // "RM400,000 in notes": cash.
        if follows(mention, ["in"]) { return false }
        return (end..<min(view.tokens.count, end + 2)).contains {
            view.tokens[$0].kind == .word
                && ["coin", "coins", "note", "notes", "banknote", "stamp", "stamps", "ticket", "voucher"]
                    .contains(view.word($0))
        }
    }

    /// "17 clinics and three hospitals": told in one breath with a count in digits.
    func isBesideCount(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard case .number(let value, upper: nil) = mention.value, value >= 2,
            let last = mention.noun?.last, view.classes(last).isDisjoint(with: .abstract)
        else { return false }
        let (first, end) = (mention.tokens.lowerBound, mention.fullTokens.upperBound)
        return sentence.mentions.contains { other in
            guard other.setAside == nil, other.kind == .quantity, other.noun != nil, !isSmallInWords(other),
                other.unitKind ?? .count == .count
            else { return false }
            let isBefore =
                other.fullTokens.upperBound == first - 1 && joins(first - 1)
            let isAfter = other.tokens.lowerBound == end + 1 && joins(end)
            return isBefore || isAfter
        }
    }

    private func joins(_ index: Int) -> Bool {
        view.classes(index).contains(.conjunction) || view.tokens[index].isSign(",")
    }

    /// "38 of the 61 schools": 61 only gives 38 its measure; "of the 582,600 people on the roll" is a figure itself.
    func isWhole(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.kind == .quantity, case .number(let value, _) = mention.value, value < Self.smallWhole
        else {
            return false
        }
        var index = mention.tokens.lowerBound - 1
        if index >= sentence.tokens.lowerBound, view.word(index) == "the" { index -= 1 }
        guard index > sentence.tokens.lowerBound, view.word(index) == "of" else { return false }
        if view.word(index - 1) == "out" { index -= 1 }
        return sentence.mentions.contains {
            $0.tokens.upperBound == index && $0.setAside == nil && $0.kind != .date
        }
    }

    /// Below it a whole is a list that its readers know: seats, districts, member states.
    private static let smallWhole: ExactNumber = 1_000

    /// "the 15-member Council": tells who meets there, not how many came.
    func isMembership(_ mention: Mention) -> Bool {
        guard let noun = mention.noun, noun.count == 1, view.word(noun.lowerBound) == "member",
            noun.upperBound < view.tokens.count
        else { return false }
        return view.tokens[noun.upperBound].isCapitalized
    }

    /// "1988 Women may serve": the year that a line of a chronicle opens with.
    func opensLine(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let first = mention.tokens.lowerBound
        guard first == sentence.tokens.lowerBound, mention.tokens.count == 1,
            view.tokens[first].span.count == 4,
            case .number(let value, nil) = mention.value, (1_400...2_100).contains(value.approximation),
            first + 1 < sentence.tokens.upperBound, view.tokens[first + 1].kind == .word
        else { return false }
        return view.tokens[first + 1].isCapitalized
    }

    func numeralToken(_ mention: Mention) -> Int {
        mention.tokens.first { view.reading.numeral(at: $0) != nil } ?? mention.tokens.lowerBound
    }

    /// "without a penny", "A mile is 1,609 metres"; "over a tonne" is an amount.
    private func isOneByArticle(_ mention: Mention) -> Bool {
        guard mention.qualifier == .exactly, mention.change == nil,
            let numeral = view.reading.numeral(at: numeralToken(mention)), numeral.value == 1
        else { return false }
        return numeral.tokens.count == 1
            && view.reading.lexicon.entry(of: view.tokens[numeral.tokens.lowerBound]).numeral.contains(
                .article
            )
    }

    func follows(_ mention: Mention, _ words: [String]) -> Bool {
        let end = mention.fullTokens.upperBound
        guard end + words.count <= view.tokens.count else { return false }
        return words.enumerated().allSatisfy { view.word(end + $0.offset) == $0.element }
    }

    /// "down from 151", "against 23", "up from a revised 4.7": within three words before the number.
    func isComparison(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard !isRange(mention), !isAimedAt(mention, sentence),
            view.listOwner(behind: mention.fullTokens.upperBound) == nil
        else { return false }
        var index = mention.tokens.lowerBound
        if view.classes(index).contains(.comparison) { return true }
        for _ in 0..<3 {
            index -= 1
            // "against 2.0 and 2.4 percent": both are compared with.
            if index - 1 > sentence.tokens.lowerBound, view.classes(index).contains(.conjunction),
                let other = sentence.mentions.first(where: { $0.tokens.upperBound == index }),
                other.kind != .date, other.kind != .period
            {
                index = other.tokens.lowerBound - 1
            }
            guard index >= sentence.tokens.lowerBound, view.tokens[index].kind == .word else { return false }
            let known = view.classes(index)
            if known.contains(.comparison) {
                // "from 14 missions": only a value that moved is compared.
                return view.word(index) != "from" || isMoved(index, sentence)
                    || leads(from: index, to: mention, sentence)
            }
            if known.contains(.preposition) { return false }
        }
        return false
    }

    /// "against the required 95 per cent", "against the 310 million required", "against a ceiling of 250": what ought to be
    /// and not what was.
    private func isAimedAt(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (before, end) = (mention.tokens.lowerBound - 1, mention.fullTokens.upperBound)
        if before > sentence.tokens.lowerBound {
            if EnglishDeeds.aims.contains(view.word(before)) { return true }
            if view.word(before) == "of", view.classes(before - 1).contains(.bound) { return true }
        }
        return end < sentence.tokens.upperBound && EnglishDeeds.aims.contains(view.word(end))
    }

    func isRange(_ mention: Mention) -> Bool {
        if case .number(_, upper: let upper) = mention.value { return upper != nil }
        return false
    }

    func isMoved(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, index - 6)
        return (start..<index).contains { view.classes($0).contains(.movement) }
    }

    /// "slowed to 1.7 from 1.9 per cent": the newer value stands before.
    private func leads(from: Int, to mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        sentence.mentions.contains { other in
            other.setAside == nil && !isRange(other) && view.dated(other) == nil
                && other.fullTokens.upperBound == from && other.tokens.lowerBound > sentence.tokens.lowerBound
                && view.word(other.tokens.lowerBound - 1) == "to"
        }
    }

    /// "…, when the figure was 21,083": a clause with a verb of its own states the older value itself.
    func opensOwnClause(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let index = mention.tokens.lowerBound - 1
        guard index >= sentence.tokens.lowerBound else { return false }
        return view.classes(index).contains(.auxiliary)
    }

    /// "against 7.4% in the same quarter of 2023": told for a time of its own; "a year ago" only points at the value
    /// beside it.
    private func hasTimeOfItsOwn(_ index: Int, _ scope: FigureScope) -> Bool {
        guard let period = scope.period(index), let last = period.date.tokens.last,
            period.isClose || period.date.tokens.lowerBound >= scope.figures[index].fullTokens.upperBound
        else { return false }
        return !["ago", "earlier", "before", "previously"].contains(view.word(last))
    }

    /// "raised by 25 basis points to 10.25 per cent": the level says it all.
    func isChangeBesideLevel(_ mention: Mention, _ index: Int, _ scope: FigureScope) -> Bool {
        guard mention.unitKind == .percentagePoints else { return false }
        let near = [index - 1, index + 1].filter { scope.figures.indices.contains($0) }.map {
            scope.figures[$0]
        }
        return near.contains {
            $0.unitKind == .percent && $0.change == nil
                && abs($0.tokens.lowerBound - mention.tokens.lowerBound) <= 14
        }
            && mention.tokens.lowerBound > 0 && view.word(mention.tokens.lowerBound - 1) == "by"
    }

    /// "two blocs", "five volunteers": words up to ten, and "a dozen" of things.
    func isSmallInWords(_ mention: Mention) -> Bool {
        guard mention.kind == .quantity, mention.qualifier == .exactly, mention.unitKind ?? .count == .count,
            case .number(let value, upper: nil) = mention.value, value <= 10
        else { return false }
        return view.reading.numeral(at: numeralToken(mention))?.form == .spelled
    }

    /// A small count matters where its noun belongs to a topic or it opens the sentence as its subject.
    func isWeighty(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard let noun = mention.noun else { return false }
        guard case .number(let value, upper: _) = mention.value, value > 2 else { return false }
        return ["peacekeeping", "casualties", "partners"].contains(topics.topic(of: noun, in: view) ?? "")
            || noun.contains {
                view.reading.stream.text(view.tokens[$0].span).lowercased().hasPrefix("mission")
            }
    }

    /// "opened nine clinics", "Two ships sailed": things that someone does something with, told for the first time.
    func countsThings(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard let noun = mention.noun, let last = noun.last, view.classes(last).isDisjoint(with: .abstract),
            case .number(let value, upper: _) = mention.value, value >= 2,
            sentence.kind == .paragraph || sentence.kind == .listItem
        else { return false }
        let first = mention.tokens.lowerBound
        guard first > sentence.tokens.lowerBound else { return true }
        let known = view.classes(first - 1)
        // "from nine countries", "in six districts": told for the first time, and more than a pair.
        if value >= 3,
            known.isDisjoint(with: [.determiner, .comparison])
                || view.word(first - 1) == "from" && !isMoved(first - 1, sentence),
            !view.word(last).hasSuffix("times"),
            view.reading.lexicon.entry(of: view.tokens[last]).time.isEmpty
        {
            return true
        }
        if !known.isDisjoint(with: [.happening, .auxiliary, .movement]) { return true }
        // "has put two boats to sea"
        if view.reading.lexicon.entry(of: view.tokens[first - 1]).quantity.contains(.verb),
            !known.contains(.reporting), view.reading.lexicon.entry(of: view.tokens[last]).time.isEmpty
        {
            return true
        }
        let word = view.word(first - 1)
        return word.hasSuffix("ed") && word.utf8.count > 4
    }
}

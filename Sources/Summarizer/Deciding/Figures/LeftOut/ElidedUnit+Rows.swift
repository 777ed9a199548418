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
    /// and 402 came from abroad", "Of these, 37 were turned back and 19 let through".
    func ofThose(
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ earlier: [Mention]
    ) -> Completion? {
        let (start, first) = (sentence.tokens.lowerBound, mention.tokens.lowerBound)
        guard start + 2 < first, view.word(start) == "of", isPartOfWhole(mention, sentence) else {
            return nil
        }
        if Self.pronouns.contains(view.word(start + 1)),
            !view.classes(start + 2).isEmpty || start + 3 >= first
                || view.tokens[start + 2].kind == .sign
        {
            return earlier.isEmpty ? previous(sentence).flatMap { kin(of: $0) } : kin(of: earlier[0])
        }
        guard ["the", "these", "those", "its", "their", "our"].contains(view.word(start + 1)),
            start + 3 < first
        else { return nil }
        if let whole = sentence.mentions.first(where: { $0.tokens.lowerBound == start + 2 }) {
            if let kin = kin(of: whole), kin.kind == .quantity { return kin }
            // "Of the 547 who sailed"
            let who = whole.tokens.upperBound
            return whole.kind == .number && who < first && view.word(who) == "who" ? .count("people") : nil
        }
        guard earlier.allSatisfy({ $0.noun == nil }) else { return nil }
        var end = start + 2
        while end < first, end - start < 6, view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [.preposition, .relative, .auxiliary, .conjunction])
        {
            end += 1
        }
        guard end > start + 2 else { return nil }
        let isPlural = view.word(end - 1).hasSuffix("s") && !view.word(end - 1).hasSuffix("ss")
        // "Of the wounded, 12", "Of the jobless, 17.9 thousand"
        guard isPlural || end == start + 3 && view.tokens[end].isSign(",") else { return nil }
        let things = view.text((start + 2)..<end)
        return .count(view.classes(end - 1).contains(.fate) ? "people " + things : things)
    }

    private static let pronouns: Set<String> = ["these", "those", "them", "whom", "which"]

    /// The part stands behind the phrase's comma or another part, or before its verb.
    private func isPartOfWhole(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        if next < sentence.tokens.upperBound, view.classes(next).contains(.auxiliary) { return true }
        // ", a bare 350,000"
        return (max(sentence.tokens.lowerBound, first - 3)..<first).contains { index in
            view.isSign(index, ",;") || view.classes(index).contains(.conjunction)
        }
    }

    /// "412 of whom have been reunited", "27 of these can be reached by boat", "of which 541 have been laid": part of what
    /// stands before.
    func partOfThem(
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ earlier: [Mention]
    ) -> Completion? {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        var start = first
        if next + 1 < sentence.tokens.upperBound, view.word(next) == "of",
            Self.pronouns.contains(view.word(next + 1))
        {
            guard
                next + 2 == sentence.tokens.upperBound || view.tokens[next + 2].kind == .sign
                    || !view.classes(next + 2).isEmpty || view.word(next + 2).hasSuffix("ed")
                    || ["whom", "which", "them"].contains(view.word(next + 1))
            else { return nil }
        } else if first - 2 > sentence.tokens.lowerBound, view.word(first - 2) == "of",
            ["which", "whom"].contains(view.word(first - 1))
        {
            start = first - 2
        } else {
            return nil
        }
        let comma = start - 1
        // "Unaccompanied minors, 412 of whom"
        if comma > sentence.tokens.lowerBound, view.tokens[comma].isSign(","),
            ["whom", "which"].contains(view.word(start == first ? next + 1 : first - 1)),
            let things = plural(endingAt: comma, sentence)
        {
            let whole = earlier.last { ($0.noun ?? $0.tokens).overlaps(things) }
            return whole.flatMap { kin(of: $0) } ?? .count(lowered(things))
        }
        // "769 firms from 35 countries, 410 of them Polish": not what only tells from where, unless an amount of money
        // is all else there is.
        let wholes = earlier.filter { isAtLeast($0, mention) && ($0.kind != .money || isScaled(mention)) }
        if let whole = wholes.last(where: { !tellsPlace($0) }) ?? wholes.last { return kin(of: whole) }
        guard earlier.isEmpty else { return nil }
        return previous(sentence).flatMap { isAtLeast($0, mention) ? kin(of: $0) : nil }
    }

    private func isAtLeast(_ whole: Mention, _ part: Mention) -> Bool {
        guard case .number(let all, let upper) = whole.value, case .number(let some, _) = part.value else {
            return false
        }
        return (upper ?? all) >= some
    }

    /// The plural noun that ends before a token, with the words that belong to it.
    private func plural(endingAt end: Int, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        let last = end - 1
        guard last >= sentence.tokens.lowerBound, view.tokens[last].kind == .word,
            view.reading.lexicon.entry(of: view.tokens[last]).quantity.contains(.pluralNoun)
                || view.word(last).hasSuffix("s") && !view.word(last).hasSuffix("ss")
                    && view.word(last).utf8.count > 4
        else { return nil }
        var start = last
        while start > sentence.tokens.lowerBound, last - start < 3, view.tokens[start - 1].kind == .word,
            view.classes(start - 1).isEmpty, !view.word(start - 1).hasSuffix("ed")
        {
            start -= 1
        }
        return start..<end
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
            // "the Province's sixteen districts"
            if let whole = sentence.mentions.first(where: { $0.tokens.lowerBound == start }), isValue(whole) {
                return whole.noun.map { .of(view.text($0)) }
            }
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
            view.tokens[colon].isSign(":"), colon - sentence.tokens.lowerBound <= 10,
            next == sentence.tokens.upperBound || view.isSign(next, "(),;"),
            sentence.tokens.count <= 24
        else { return nil }
        var start = sentence.tokens.lowerBound
        while start < colon, view.tokens[start].kind == .sign { start += 1 }
        // "Food (people in need: 240,000)"
        if let open = (start..<colon).last(where: { view.isSign($0, "(") }) { start = open + 1 }
        // "Casualties in January: 31": when they were counted is no part of what is.
        let date = sentence.mentions.first {
            $0.tokens.upperBound == colon && $0.tokens.lowerBound > start + 1 && view.dated($0) != nil
                && view.classes($0.tokens.lowerBound - 1).contains(.preposition)
        }
        let label = start..<(date.map { $0.tokens.lowerBound - 1 } ?? colon)
        guard !label.isEmpty, label.count <= 6,
            label.allSatisfy({
                view.tokens[$0].kind == .word && view.classes($0).isDisjoint(with: [.auxiliary, .relative])
            }), label.contains(where: { view.word($0).utf8.count > 3 }),
            label.contains(where: { view.word($0).hasSuffix("s") || view.classes($0).contains(.body) })
                || label.contains(where: {
                    view.reading.lexicon.entry(of: view.tokens[$0]).quantity.contains(.pluralNoun)
                        || view.word($0) == "population"
                })
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
        if first > sentence.tokens.lowerBound, view.tokens[first - 1].isCapitalized,
            let item = rowItem(first..<number + 1, sentence),
            item.kind == .quantity
        {
            return asCount(mention, numeral, item.unit)
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
        return asCount(mention, numeral, view.text(noun))
    }

    private func asCount(_ mention: Mention, _ numeral: Numeral, _ unit: String) -> Mention {
        var counted = mention
        counted.setAside = nil
        counted.recognizer = Self.gapped
        counted.kind = .quantity
        counted.unitKind = .count
        counted.unit = unit
        counted.value = .number(numeral.value, upper: nil)
        counted.tokens = numeral.tokens
        counted.span = ByteSpan(
            Int(view.tokens[numeral.tokens.lowerBound].start),
            Int(view.tokens[numeral.tokens.upperBound - 1].end)
        )
        return counted
    }

    /// Names the reading of such a count.
    static let gapped = "gapped-count"

    static let holdings: Set<String> = [
        "seats", "votes", "mandates", "delegates", "medals", "councillors", "deputies",
    ]

    /// "New cases by district: Orn 288; Brod 141; all others 24", "1.6 million hectares: maize, 910,000; soya, 70,000": an
    /// item of a row whose head tells what is counted.
    ///
    /// - Returns: the unit of the last value before the colon, else the plural noun that opens the sentence.
    func rowItem(_ number: Range<Int>, _ sentence: ArticleView.Sentence) -> Completion? {
        let floor = max(sentence.tokens.lowerBound, number.lowerBound - Self.longestRow)
        guard let colon = (floor..<number.lowerBound).last(where: { view.isSign($0, ":") }),
            colon > sentence.tokens.lowerBound + 1, endsItem(number.upperBound, sentence)
        else { return nil }
        func isOfLabel(_ index: Int) -> Bool {
            view.tokens[index].kind == .word && !view.classes(index).contains(.conjunction)
                || view.isSign(index, "-'’")
        }
        var start = number.lowerBound - 1
        while start > colon, isOfLabel(start) { start -= 1 }
        // "maize, 910,000"
        if start == number.lowerBound - 1, view.isSign(start, ",") {
            start -= 1
            while start > colon, isOfLabel(start) { start -= 1 }
        }
        let label = start + 1..<number.lowerBound
        guard start == colon || view.isSign(start, ";,") || view.classes(start).contains(.conjunction),
            (1...5).contains(label.count),
            label.allSatisfy({ view.classes($0).isDisjoint(with: [.auxiliary, .relative, .happening]) }),
            isRow(colon, sentence)
        else { return nil }
        if let whole = sentence.mentions.last(where: { $0.tokens.upperBound <= colon && isValue($0) }) {
            guard colon - whole.fullTokens.upperBound <= 3, case .number(let all, _) = whole.value,
                let part = view.reading.numeral(at: number.upperBound - 1), part.value < all
            else { return nil }
            return kin(of: whole)
        }
        // "Deaths by town: Brod 12"; "at two places: Hall 12, Gate 3" counts nothing.
        guard
            !view.tokens[number.lowerBound - 1].isCapitalized
                || (sentence.tokens.lowerBound..<colon).contains(where: {
                    ["by", "per"].contains(view.word($0))
                })
        else { return nil }
        var end = sentence.tokens.lowerBound
        while end < colon, view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .relative, .determiner,
            ])
        {
            end += 1
        }
        guard let things = plural(endingAt: end, sentence) else { return nil }
        return .count(lowered(things))
    }

    /// How many tokens behind its colon an item may stand.
    private static let longestRow = 120

    private func endsItem(_ end: Int, _ sentence: ArticleView.Sentence) -> Bool {
        end >= sentence.tokens.upperBound || view.isSign(end, ";,.(")
            || view.classes(end).contains(.conjunction)
    }

    /// At least two numbers behind a colon that end an item of the row.
    private func isRow(_ colon: Int, _ sentence: ArticleView.Sentence) -> Bool {
        var items = 0
        for mention in sentence.mentions where mention.tokens.lowerBound > colon {
            if mention.setAside == "number of a thing" { return false }
            if endsItem(mention.tokens.upperBound, sentence) { items += 1 }
            if items > 1 { return true }
        }
        return false
    }

    /// "contributed 0.9 percentage points to growth, trade 1.6 and transport 0.8", "JSC (state) - 25;": an item between
    /// others that have their unit.
    func gappedShare(
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ earlier: [Mention]
    ) -> Completion? {
        let first = mention.tokens.lowerBound
        // "only 38 per cent have been met": the first of a row has no verb behind it.
        // "Orn won 2,624 votes, or 47.5 per cent, and Brod 2,016": no share is greater than its whole.
        let isCount = if case .number(let value, _) = mention.value { value > 100 } else { false }
        guard let last = earlier.last,
            let kin = (isCount ? earlier.last { $0.kind != .percent } : last).flatMap({ kin(of: $0) }),
            endsItem(mention.tokens.upperBound, sentence),
            last.fullTokens.upperBound < mention.tokens.lowerBound,
            !view.classes(last.fullTokens.upperBound).contains(.auxiliary),
            isCount
                ? last.kind == .percent && kin.kind == .quantity
                    || kin.unitKind == .money && isScaled(mention)
                : [.percent, .percentagePoints].contains(kin.unitKind)
                    || kin.unitKind == .money && isScaled(mention)
        else { return nil }
        var start = first - 1
        while start >= last.fullTokens.upperBound,
            view.tokens[start].kind == .word
                && view.classes(start).isDisjoint(with: [.auxiliary, .relative, .happening, .conjunction])
                || view.isSign(start, "-–'’()\"“”")
        {
            start -= 1
        }
        guard start >= last.fullTokens.upperBound, first - start > 1,
            view.isSign(start, ",;") || view.classes(start).contains(.conjunction),
            (start + 1..<first).allSatisfy({
                view.classes($0).isDisjoint(with: [.preposition, .movement, .comparison])
            })
        else { return nil }
        return kin
    }

    /// "Deaths (28,290) exceeded births (14,490)", "most of them (870,000) from the north": the things before the bracket.
    func inBrackets(
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ earlier: [Mention]
    ) -> Completion? {
        let (open, close) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
        guard open > sentence.tokens.lowerBound, view.isSign(open, "("), close < sentence.tokens.upperBound,
            view.isSign(close, ")")
        else { return nil }
        if let row = rowOfBrackets(open, earlier) { return row }
        guard close + 1 < sentence.tokens.upperBound,
            view.tokens[close + 1].kind == .word || !earlier.isEmpty,
            case .number(let value, _) = mention.value, value >= 10
        else { return nil }
        if view.word(open - 1) == "them", open - 2 > sentence.tokens.lowerBound, view.word(open - 2) == "of" {
            return earlier.last.flatMap { kin(of: $0) }
        }
        if value.exponent < 0 {
            // "67.4 per cent, the delta districts (73.8) being far ahead"
            return earlier.last.flatMap { kin(of: $0) }.flatMap { $0.unitKind == .percent ? $0 : nil }
        }
        guard let things = plural(endingAt: open, sentence),
            !view.classes(close + 1).isDisjoint(with: [.auxiliary, .conjunction, .happening])
                || view.word(close + 1).hasSuffix("ed") || view.word(close + 1) == "by"
                // "Deaths (28,290) exceeded births (14,490)."
                || earlier.last.map({ view.isSign($0.tokens.upperBound, ")") }) ?? false
        else { return nil }
        return .count(lowered(things))
    }

    /// "India (9.8 per cent), Egypt (8.5) and Qatar (7.4)": names with their values in brackets, of which the first tells
    /// the unit.
    private func rowOfBrackets(_ open: Int, _ earlier: [Mention]) -> Completion? {
        guard let last = earlier.last, let kin = kin(of: last), last.tokens.lowerBound > 0,
            view.isSign(last.tokens.lowerBound - 1, "("), view.tokens[open - 1].isCapitalized
        else { return nil }
        let end = last.fullTokens.upperBound
        guard end + 1 < open, open - end <= 7, view.isSign(end, ")"),
            view.isSign(end + 1, ",;") || view.classes(end + 1).contains(.conjunction),
            (end + 1..<open).allSatisfy({ index in
                view.tokens[index].isCapitalized || view.isSign(index, ",;-'’")
                    || !view.classes(index).isDisjoint(with: [.conjunction, .determiner])
                    || view.word(index) == "of" || view.word(index) == "s"
            })
        else { return nil }
        return kin
    }

    /// "Tents: 7,100 of the 9,500 pledged have arrived": the plural noun that heads a line counts what follows.
    func headed(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Completion? {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        var start = sentence.tokens.lowerBound
        while start < first, view.tokens[start].kind == .sign { start += 1 }
        guard case .number(let value, _) = mention.value, value > 10,
            let colon = (start..<min(first, start + 5)).first(where: { view.isSign($0, ":") }),
            let things = plural(endingAt: colon, sentence), things.lowerBound == start,
            first == colon + 1 || next < sentence.tokens.upperBound && view.word(next).hasSuffix("ed"),
            first == colon + 1
                || (colon + 1..<first).allSatisfy({ view.tokens[$0].kind != .sign || view.isSign($0, ",") }),
            endsItem(next, sentence) || view.word(next) == "of" || view.word(next).hasSuffix("ed")
        else { return nil }
        return .count(lowered(things))
    }

    /// "The Greens bagged 21": what parties and teams hold, by the noun told last in this passage or the one before.
    func won(_ mention: Mention, _ sentence: ArticleView.Sentence) -> String? {
        let verb = mention.tokens.lowerBound - 1
        guard verb > sentence.tokens.lowerBound, SettingWord.of(view.stem(verb))?.deed == .winning,
            let last = counted.last(where: { $0.mention.tokens.upperBound <= verb }),
            sentence.passage - last.passage <= 1, let noun = last.mention.noun,
            Self.holdings.contains(view.word(noun.upperBound - 1))
        else { return nil }
        return view.text(noun.upperBound - 1..<noun.upperBound)
    }

    /// "leavers 173, joiners 201": the plural noun that stands before the number and after a comma.
    func behindNoun(_ mention: Mention, _ sentence: ArticleView.Sentence) -> String? {
        let noun = mention.tokens.lowerBound - 1
        guard noun - 1 > sentence.tokens.lowerBound, !view.tokens[noun].isCapitalized,
            view.isSign(noun - 1, ",;") || view.classes(noun - 1).contains(.conjunction),
            view.classes(noun).isEmpty, endsItem(mention.tokens.upperBound, sentence),
            let things = plural(endingAt: noun + 1, sentence), things.count == 1
        else { return nil }
        return view.text(things)
    }

    /// "a magnitude 6.8 quake", "of magnitude 5.9": how strong the earth shook.
    ///
    /// - Returns: the strength as a measure; nil for any other mention.
    func magnitude(_ mention: Mention) -> Mention? {
        if let measure = magnitudeBehindHyphen(mention) { return measure }
        guard mention.setAside != nil, mention.tokens.count > 1,
            view.word(mention.tokens.lowerBound) == "magnitude", let number = mention.tokens.last,
            let numeral = view.reading.numeral(at: number), numeral.tokens.upperBound == number + 1,
            numeral.value.exponent == -1 || numeral.value.exponent == -2, numeral.value < 10
        else { return nil }
        var measure = asCount(mention, numeral, "magnitude")
        measure.unitKind = .measure
        return measure
    }

    /// "a 6.3-magnitude quake": the word for the scale behind a hyphen.
    private func magnitudeBehindHyphen(_ mention: Mention) -> Mention? {
        guard mention.kind == .quantity || mention.kind == .number,
            let number = mention.tokens.first(where: { view.reading.numeral(at: $0) != nil }),
            let numeral = view.reading.numeral(at: number), numeral.form != .spelled, numeral.value < 10,
            numeral.value.exponent >= -2, case let hyphen = numeral.tokens.upperBound,
            hyphen + 1 < view.tokens.count, view.tokens[hyphen].isSign("-"),
            !view.tokens[hyphen + 1].hasSpaceBefore, view.word(hyphen + 1) == "magnitude"
        else { return nil }
        var measure = asCount(mention, numeral, "magnitude")
        measure.unitKind = .measure
        return measure
    }

    /// "38.4 per 100,000 population": so many for each round number of something.
    func rate(_ mention: Mention, _ sentence: ArticleView.Sentence) -> String? {
        let per = mention.tokens.upperBound
        guard per + 2 < sentence.tokens.upperBound, view.word(per) == "per",
            let base = view.reading.numeral(at: per + 1), base.tokens.lowerBound == per + 1, base.value >= 100
        else { return nil }
        var end = base.tokens.upperBound
        while end < sentence.tokens.upperBound, end - base.tokens.upperBound < 3,
            view.tokens[end].kind == .word,
            view.classes(end).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .relative, .happening,
            ])
        {
            end += 1
        }
        return end > base.tokens.upperBound ? view.text(per..<end) : nil
    }
}

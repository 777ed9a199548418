import Articles
import BriefingModel
import SourceText

/// Decides which numbers of an article are key figures, and says of the others why they are not.
struct FigureDecider {
    let view: ArticleView
    let topics: TopicMatcher

    /// A figure with what later steps need to know of its place.
    struct Decided {
        var figure: Figure
        var article: Int
        var sentence: Int
        /// Where the value stands.
        var span: ByteSpan
        /// Its tokens and those of the noun it counts.
        var tokens: Range<Int>
        /// The value of another time or party that the sentence compares with.
        var isComparison: Bool
        /// Meaningful words of the unit and of what it is of.
        var content: Set<String>
    }

    /// Figures below this importance are set aside.
    static let threshold = 0.4

    func decide(article: Int) -> (figures: [Decided], setAside: [SetAside]) {
        var figures: [Decided] = []
        var setAside: [SetAside] = []
        let elided = ElidedUnit(view: view)
        let table = TableFigures(view: view)
        let marketSentences = view.sentences.count { isMarket($0) && !$0.mentions.isEmpty }
        for sentence in view.sentences {
            let cells = table.cells(of: sentence)
            figures += cells.map { figure($0, sentence, article) }
            let candidates = sentence.mentions.filter { mention in
                isCandidate(mention) && !cells.contains { $0.mention.span == mention.span }
            }
            .map { elided.completed($0, in: sentence) }
            for mention in sentence.mentions {
                guard let reason = mention.setAside else { continue }
                setAside.append(aside(mention, reason, sentence))
            }
            guard !candidates.isEmpty else { continue }
            if let reason = reasonAgainst(sentence, marketSentences: marketSentences) {
                setAside += candidates.map { aside($0, reason, sentence) }
                continue
            }
            let scope = FigureScope(view: view, sentence: sentence, figures: candidates)
            for (index, mention) in candidates.enumerated() {
                if let reason = reasonAgainst(mention, at: index, scope, sentence) {
                    setAside.append(aside(mention, reason, sentence))
                    continue
                }
                var decided = figure(mention, at: index, scope, sentence, article)
                if isSmallInWords(mention), !isWeighty(mention, sentence) {
                    // Told, but behind every other figure.
                    decided.figure.importance = Self.threshold
                }
                if decided.figure.importance >= Self.threshold {
                    figures.append(decided)
                } else {
                    setAside.append(aside(mention, "of little weight", sentence))
                }
            }
        }
        return (figures, setAside)
    }

    private func aside(_ mention: Mention, _ reason: String, _ sentence: ArticleView.Sentence) -> SetAside {
        SetAside(
            text: view.text(mention.fullTokens),
            reason: reason,
            evidence: [view.evidence(mention, in: sentence)]
        )
    }

    private func isCandidate(_ mention: Mention) -> Bool {
        guard mention.setAside == nil, case .number = mention.value else { return false }
        switch mention.kind {
        case .money, .percent, .quantity, .number: return true
        case .date, .period, .duration, .ordinal, .anniversary: return false
        }
    }

    // MARK: Reasons against

    private func reasonAgainst(_ sentence: ArticleView.Sentence, marketSentences: Int) -> String? {
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

    private func isMarket(_ sentence: ArticleView.Sentence) -> Bool {
        sentence.tokens.count { view.classes($0).contains(.market) } >= 2
    }

    private func reasonAgainst(
        _ mention: Mention,
        at index: Int,
        _ scope: FigureScope,
        _ sentence: ArticleView.Sentence
    ) -> String? {
        if mention.kind == .number, mention.unit == nil { return "nothing named that it counts" }
        if mention.unitKind == .duration { return "a length of time" }
        if mention.unitKind == .ordinalRank { return "a rank" }
        if mention.recognizer == "age" { return "an age" }
        if isMembership(mention) { return "part of a body's name" }
        let isFraction = view.reading.numeral(at: numeralToken(mention))?.form == .fraction
        if isFraction, mention.kind != .money { return "a rough share in words" }
        if let first = mention.noun?.first, view.classes(first).contains(.other) {
            return "counts others beside these"
        }
        if follows(mention, ["in", "every"]) { return "part of a proportion" }
        if isComparison(mention, sentence), ownDate(index, scope)?.basis != .stated,
            !opensOwnClause(mention, sentence)
        {
            return "older value that another is compared with"
        }
        if isChangeBesideLevel(mention, index, scope) { return "size of the step to a level that is shown" }
        if isWhole(mention, sentence) { return "the whole that another number is part of" }
        if isSmallInWords(mention), !isWeighty(mention, sentence), !countsThings(mention, sentence) {
            return "small number in words"
        }
        return nil
    }

    /// "257 of the 270 seats": 270 only gives 257 its measure.
    private func isWhole(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.kind == .quantity else { return false }
        var index = mention.tokens.lowerBound - 1
        if index >= sentence.tokens.lowerBound, view.word(index) == "the" { index -= 1 }
        guard index > sentence.tokens.lowerBound, view.word(index) == "of" else { return false }
        if view.word(index - 1) == "out" { index -= 1 }
        return sentence.mentions.contains {
            $0.tokens.upperBound == index && $0.setAside == nil && $0.kind != .date
        }
    }

    /// "the 15-member Council"
    private func isMembership(_ mention: Mention) -> Bool {
        guard let noun = mention.noun, noun.count == 1, view.word(noun.lowerBound) == "member",
            noun.upperBound < view.tokens.count
        else { return false }
        return view.tokens[noun.upperBound].isCapitalized
    }

    private func numeralToken(_ mention: Mention) -> Int {
        mention.tokens.first { view.reading.numeral(at: $0) != nil } ?? mention.tokens.lowerBound
    }

    private func follows(_ mention: Mention, _ words: [String]) -> Bool {
        let end = mention.fullTokens.upperBound
        guard end + words.count <= view.tokens.count else { return false }
        return words.enumerated().allSatisfy { view.word(end + $0.offset) == $0.element }
    }

    /// "down from 151", "against 23", "up from a revised 4.7": within three words before the number.
    private func isComparison(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard !isRange(mention) else { return false }
        var index = mention.tokens.lowerBound
        if view.classes(index).contains(.comparison) { return true }
        for _ in 0..<3 {
            index -= 1
            guard index >= sentence.tokens.lowerBound, view.tokens[index].kind == .word else { return false }
            let known = view.classes(index)
            if known.contains(.comparison) {
                // "from 14 missions": only a value that moved is compared.
                return view.word(index) != "from" || isMoved(index, sentence)
            }
            if known.contains(.preposition) { return false }
        }
        return false
    }

    private func isRange(_ mention: Mention) -> Bool {
        if case .number(_, upper: let upper) = mention.value { return upper != nil }
        return false
    }

    private func isMoved(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, index - 6)
        return (start..<index).contains { view.classes($0).contains(.movement) }
    }

    /// "…, when the figure was 21,083": a clause with a verb of its own states the older value itself.
    private func opensOwnClause(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let index = mention.tokens.lowerBound - 1
        guard index >= sentence.tokens.lowerBound else { return false }
        return view.classes(index).contains(.auxiliary)
    }

    private func ownDate(_ index: Int, _ scope: FigureScope) -> Mention? {
        guard let period = scope.period(index), period.isClose else { return nil }
        return period.date
    }

    /// "raised by 25 basis points to 10.25 per cent": the level says it all.
    private func isChangeBesideLevel(_ mention: Mention, _ index: Int, _ scope: FigureScope) -> Bool {
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
    private func isSmallInWords(_ mention: Mention) -> Bool {
        guard mention.kind == .quantity, mention.qualifier == .exactly, mention.unitKind ?? .count == .count,
            case .number(let value, upper: nil) = mention.value, value <= 10
        else { return false }
        return view.reading.numeral(at: numeralToken(mention))?.form == .spelled
    }

    /// A small count matters where its noun belongs to a topic or it opens the sentence as its subject.
    private func isWeighty(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard let noun = mention.noun else { return false }
        guard case .number(let value, upper: _) = mention.value, value > 2 else { return false }
        return ["peacekeeping", "casualties", "partners"].contains(topics.topic(of: noun, in: view) ?? "")
            || noun.contains {
                view.reading.stream.text(view.tokens[$0].span).lowercased().hasPrefix("mission")
            }
    }

    /// "opened nine clinics", "Two ships sailed": things that someone does something with, told for the first time.
    private func countsThings(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard let noun = mention.noun, let last = noun.last, view.classes(last).isDisjoint(with: .abstract),
            case .number(let value, upper: _) = mention.value, value >= 2,
            sentence.kind == .paragraph || sentence.kind == .listItem
        else { return false }
        let first = mention.tokens.lowerBound
        guard first > sentence.tokens.lowerBound else { return true }
        let known = view.classes(first - 1)
        if !known.isDisjoint(with: [.happening, .auxiliary, .movement]) { return true }
        let word = view.word(first - 1)
        return word.hasSuffix("ed") && word.utf8.count > 4
    }

    // MARK: Building

    private func figure(
        _ mention: Mention,
        at index: Int,
        _ scope: FigureScope,
        _ sentence: ArticleView.Sentence,
        _ article: Int
    ) -> Decided {
        let ofWhat = scope.ofWhat(index)
        let period = scope.period(index).flatMap { scope.grounded($0.date) }
        let noun = mention.fullTokens
        let topic =
            topics.topic(of: noun, in: view) ?? ofWhat.flatMap { topics.topic(of: $0, in: view) }
            ?? topics.topic(of: sentence.tokens, in: view)
        let isComparison = isComparison(mention, sentence)
        let (value, upper): (ExactNumber, ExactNumber?) =
            if case .number(let value, let upper) = mention.value { (value, upper) } else { (0, nil) }
        let unitKind =
            mention.unitKind
            ?? (mention.kind == .money ? .money : mention.kind == .percent ? .percent : .count)
        let figure = Figure(
            id: "",
            value: value,
            upper: upper,
            qualifier: mention.qualifier,
            unit: unit(mention, unitKind),
            unitKind: unitKind,
            currency: unitKind == .money ? isoCode(mention) : nil,
            change: mention.change,
            ofWhat: ofWhat.map { shortened(view.text($0), to: 90) },
            topic: topic,
            period: period,
            importance: importance(
                mention,
                sentence,
                value,
                unitKind,
                topic: topic,
                hasPeriod: period != nil,
                isComparison
            ),
            evidence: [view.evidence(mention, in: sentence)]
        )
        var content = mention.noun.map { view.content($0) } ?? []
        if let ofWhat { content.formUnion(view.content(ofWhat)) }
        return Decided(
            figure: figure,
            article: article,
            sentence: sentence.index,
            span: mention.span,
            tokens: mention.fullTokens,
            isComparison: isComparison,
            content: content
        )
    }

    private func figure(_ cell: TableFigures.Cell, _ sentence: ArticleView.Sentence, _ article: Int)
        -> Decided
    {
        let value: ExactNumber = if case .number(let value, _) = cell.mention.value { value } else { 0 }
        return Decided(
            figure: Figure(
                id: "",
                value: value,
                qualifier: cell.mention.qualifier,
                unit: cell.unit,
                unitKind: .count,
                ofWhat: cell.ofWhat,
                topic: topics.topic(of: sentence.tokens, in: view),
                period: cell.period,
                importance: 0.45,
                evidence: [view.evidence(cell.mention, in: sentence)]
            ),
            article: article,
            sentence: sentence.index,
            span: cell.mention.span,
            tokens: cell.mention.fullTokens,
            isComparison: true,
            content: view.content(sentence.tokens)
        )
    }

    private func isoCode(_ mention: Mention) -> String? {
        guard let unit = mention.unit, unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 })
        else { return nil }
        return unit
    }

    /// The unit as a page names it: a sign that several countries use is no currency's code.
    private func unit(_ mention: Mention, _ kind: UnitKind) -> String {
        guard let unit = mention.unit else { return mention.noun.map { view.text($0) } ?? "" }
        // "about 60 hurt" counts people.
        if kind == .count, let noun = mention.noun, noun.count == 1,
            view.classes(noun.lowerBound).contains(.fate)
        {
            return "people " + unit
        }
        if kind == .money, let each = rate(after: mention) { return unit + " per " + each }
        if kind == .money, isoCode(mention) == nil, !unit.contains(" ") { return unit + " (local currency)" }
        if kind == .percent, unit == "percent" {
            let end = mention.fullTokens.upperBound
            if end + 1 < view.tokens.count, view.word(end) == "of",
                view.tokens[end + 1].flags.contains(.allCapitals)
            {
                return "percent of " + view.text((end + 1)..<(end + 2))
            }
        }
        return unit
    }

    /// "K 100 per litre", "$80 a barrel": the unit of measure that a price is for.
    private func rate(after mention: Mention) -> String? {
        let end = mention.fullTokens.upperBound
        guard end + 1 < view.tokens.count, !view.tokens[end].flags.contains(.sentenceStart),
            ["per", "a", "an"].contains(view.word(end)),
            case let unit = view.reading.lexicon.entry(of: view.tokens[end + 1]).unit, unit > 0
        else { return nil }
        return UnitOfMeasure.all[Int(unit)].name
    }

    private func importance(
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ value: ExactNumber,
        _ kind: UnitKind,
        topic: String?,
        hasPeriod: Bool,
        _ isComparison: Bool
    ) -> Double {
        var sum = 0.5
        switch sentence.kind {
        case .title: sum += 0.1
        case .tableRow: sum -= 0.05
        default: break
        }
        sum += max(0, 0.12 - 0.02 * Double(sentence.depth))
        if topic != nil { sum += 0.08 }
        if topic == "peacekeeping" || topic == "partners" { sum += 0.08 }
        let size = abs(value.approximation)
        switch kind {
        case .money: sum += 0.08
        case .count:
            if size >= 1_000_000 {
                sum += 0.1
            } else if size >= 1_000 {
                sum += 0.08
            } else if size >= 100 {
                sum += 0.04
            }
        case .percent, .ratio: sum += 0.04
        default: break
        }
        if hasPeriod { sum += 0.03 }
        if let noun = mention.noun, noun.count >= 2 { sum += 0.03 }
        if isComparison { sum -= 0.15 }
        if mention.change != nil { sum -= 0.02 }
        // "in the 14 districts we serve": a known number that only places another.
        if kind == .count, size < 100, sentence.tokens.lowerBound + 1 < mention.tokens.lowerBound,
            view.word(mention.tokens.lowerBound - 1) == "the",
            view.classes(mention.tokens.lowerBound - 2).contains(.preposition)
        {
            sum -= 0.2
        }
        if sentence.tokens.lowerBound < mention.tokens.lowerBound,
            view.isSign(mention.tokens.lowerBound - 1, "(")
        {
            sum -= 0.12
        }
        // An amount converted into another currency belongs to the one before it.
        if isConverted(mention, sentence) { sum -= 0.12 }
        return min(1, max(0, sum))
    }

    private func isConverted(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.kind == .money, let index = sentence.mentions.firstIndex(of: mention), index > 0 else {
            return false
        }
        let before = sentence.mentions[index - 1]
        return before.kind == .money && before.unit != mention.unit
            && mention.tokens.lowerBound - before.tokens.upperBound <= 3
    }
}

/// A text of no more than some letters, cut before a word and marked; never inside one.
func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    var words = text.split(separator: " ")
    var length = text.count
    while length > limit - 1, words.count > 1 {
        length -= words.removeLast().count + 1
    }
    return words.joined(separator: " ") + "…"
}

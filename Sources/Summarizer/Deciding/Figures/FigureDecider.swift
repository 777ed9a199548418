import Articles
import BriefingModel
import SourceText

/// Decides which numbers of an article are key figures, and says of the others why they are not.
struct FigureDecider {
    let view: ArticleView
    let topics: TopicMatcher
    let names: ArticleNames

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
        /// Whose it is, where, what was done, and in what sense it holds.
        var setting: FigureSetting
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
            // Of most sentences none.
            let gapped = sentence.mentions.compactMap { mention in
                (elided.gapped(mention, in: sentence) ?? elided.magnitude(mention))
                    .map { (first: mention.tokens.lowerBound, count: $0) }
            }
            var candidates: [Mention] = []
            for mention in sentence.mentions {
                if let own = gapped.first(where: { $0.first == mention.tokens.lowerBound }) {
                    candidates.append(own.count)
                } else if let length = toldLength(mention, in: sentence) {
                    candidates.append(length)
                } else if isCandidate(mention), !cells.contains(where: { $0.mention.span == mention.span }) {
                    candidates.append(
                        proportion(mention, in: sentence)
                            ?? elided.completed(mention, in: sentence, after: candidates)
                    )
                }
            }
            for mention in sentence.mentions {
                guard let reason = mention.setAside,
                    !gapped.contains(where: { $0.first == mention.tokens.lowerBound })
                else { continue }
                setAside.append(aside(mention, reason, sentence))
            }
            for mention in sentence.mentions
            where mention.kind == .duration && mention.setAside == nil && view.dated(mention) == nil
                && !candidates.contains(where: {
                    $0.recognizer == Self.toldLength && $0.tokens.overlaps(mention.tokens)
                })
                && mention.tokens.contains(where: { view.tokens[$0].kind == .digits })
            {
                setAside.append(aside(mention, "a length of time", sentence))
            }
            guard !candidates.isEmpty else { continue }
            if let reason = reasonAgainst(sentence, marketSentences: marketSentences) {
                setAside += candidates.map { aside($0, reason, sentence) }
                continue
            }
            let scope = FigureScope(view: view, sentence: sentence, figures: candidates)
            let settings = SettingReader(view: view, sentence: sentence, figures: candidates, names: names)
            for (index, mention) in candidates.enumerated() {
                if let reason = reasonAgainst(mention, at: index, scope, sentence) {
                    setAside.append(aside(mention, reason, sentence))
                    continue
                }
                var decided = figure(mention, at: index, scope, settings, sentence, article)
                // The amount it is converted from stands on the page as well.
                if isConverted(mention, sentence) {
                    decided.figure.importance = max(decided.figure.importance, Self.threshold)
                }
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

    // MARK: Building

    private func figure(
        _ mention: Mention,
        at index: Int,
        _ scope: FigureScope,
        _ settings: SettingReader,
        _ sentence: ArticleView.Sentence,
        _ article: Int
    ) -> Decided {
        let ofWhat = scope.ofWhat(index).map { withoutOtherDate($0, scope.period(index)?.date, sentence) }
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
            change: mention.change ?? difference(mention),
            ofWhat: (ofWhat ?? scope.wordsBeside(index, unitKind)).map { shortened(view.text($0), to: 90) }
                .flatMap {
                    // "percent of GDP" says it already.
                    names($0, mention.unit) || unit(mention, unitKind).hasSuffix(" " + $0) ? nil : $0
                },
            topic: topic,
            period: period,
            basis: mention.basis == .stated ? nil : mention.basis,
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
            content: content,
            setting: settings.setting(of: index, ofWhat: ofWhat)
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
                unit: cell.mention.unitKind == .measure && value != 1 ? measures(cell.unit) : cell.unit,
                unitKind: cell.mention.unitKind ?? .count,
                currency: cell.mention.unitKind == .money ? cell.unit : nil,
                ofWhat: cell.ofWhat,
                topic: topics.topic(of: sentence.tokens, in: view),
                period: cell.period,
                importance: 0.45,
                evidence: [view.evidence(cell.mention, in: sentence)]
                    + (cell.heading.map { [view.evidence(ofHeading: $0, of: sentence)] } ?? [])
            ),
            article: article,
            sentence: sentence.index,
            span: cell.mention.span,
            tokens: cell.mention.fullTokens,
            isComparison: true,
            content: view.content(sentence.tokens),
            setting: FigureSetting()
        )
    }

    /// "4 per cent fewer than in 2022": which way a share differs from the value it is held against.
    private func difference(_ mention: Mention) -> Direction? {
        let end = mention.fullTokens.upperBound
        guard mention.kind == .percent, end + 1 < view.tokens.count, view.word(end + 1) == "than" else {
            return nil
        }
        switch view.word(end) {
        case "fewer", "less", "lower", "smaller": return .down
        case "more", "higher", "larger", "greater": return .up
        default: return nil
        }
    }

    /// "280,000 wartime strength, a wartime strength": what it is of would only say the unit again.
    private func names(_ ofWhat: String, _ unit: String?) -> Bool {
        guard let unit, !unit.isEmpty else { return false }
        let plain = ofWhat.lowercased()
        return plain == unit.lowercased() || unit.hasSuffix(" " + ofWhat)
            // "exceeded births (14,490)"
            || plain.hasSuffix(" " + unit) && plain.utf8.count - unit.utf8.count < 12
            || ["a ", "an ", "the "].contains { ofWhat.lowercased() == $0 + unit }
    }

    private func isoCode(_ mention: Mention) -> String? {
        guard let unit = mention.unit, unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 })
        else { return nil }
        return unit
    }

    /// "spending in 2025 …, compared with 1.3 per cent in 2021": what it is of, without the date of another value.
    private func withoutOtherDate(
        _ phrase: Range<Int>,
        _ own: Mention?,
        _ sentence: ArticleView.Sentence
    ) -> Range<Int> {
        guard let own,
            let date = sentence.mentions.first(where: {
                $0.tokens.upperBound == phrase.upperBound && $0.tokens.lowerBound > phrase.lowerBound
                    && view.dated($0) != nil
            }), date.tokens != own.tokens
        else { return phrase }
        var end = date.tokens.lowerBound
        while end > phrase.lowerBound + 1, view.classes(end - 1).contains(.preposition) { end -= 1 }
        return phrase.lowerBound..<end
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
        // "a 45-member team"
        if kind == .count, let noun = mention.noun?.first, noun > 0, view.tokens[noun - 1].isSign("-"),
            !view.tokens[noun].hasSpaceBefore, !unit.hasSuffix("s")
        {
            return unit == "person" ? "people" : unit + "s"
        }
        if kind == .money, let each = rate(after: mention) {
            return (unit == "cent" ? "cents" : unit) + " per " + each
        }
        if kind == .money, unit == "cent" { return "cents" }
        if kind == .money, unit == "$" { return "$ (which dollar is not said)" }
        if kind == .money, isoCode(mention) == nil, !unit.contains(" ") { return unit + " (local currency)" }
        if kind == .percent, unit == "percent" {
            let end = mention.fullTokens.upperBound
            if end + 1 < view.tokens.count, view.word(end) == "of",
                view.tokens[end + 1].flags.contains(.allCapitals)
            {
                return "percent of " + view.text((end + 1)..<(end + 2))
            }
        }
        if mention.recognizer == Mention.rangeOfTime { return plural(unit) }
        if kind == .measure, unit != "magnitude", case .number(let value, let upper) = mention.value,
            value != 1 || upper != nil
        {
            return measures(unit)
        }
        return unit
    }

    /// "household": several of them; a noun with a plural of its own in "s" alone.
    func plural(_ noun: String) -> String {
        let isPlural = ["person": "people", "child": "children", "woman": "women", "man": "men"][noun]
        if let isPlural { return isPlural }
        if noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") {
            return noun + "es"
        }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        return noun + "s"
    }

    /// "12 tonnes", "350 miles per hour", "21 degrees Celsius": as a page says it.
    private func measures(_ unit: String) -> String {
        let end = unit.firstRange(of: " per ")?.lowerBound ?? unit.endIndex
        let (measure, rate) = (unit[..<end], unit[end...])
        if measure.hasPrefix("degree ") { return "degrees" + measure.dropFirst(6) + rate }
        switch measure {
        case "foot", "square foot", "cubic foot": return measure.dropLast(4) + "feet" + rate
        case "inch", "square inch", "cubic inch": return measure + "es" + rate
        case "hertz", "lux": return unit
        default:
            let isInvariable =
                measure.hasSuffix("s") || measure.hasSuffix("hertz") || measure.last?.isLowercase != true
            return isInvariable ? unit : measure + "s" + rate
        }
    }

    /// "K 100 per litre", "$80 a barrel": the unit of measure that a price is for.
    private func rate(after mention: Mention) -> String? {
        let end = mention.fullTokens.upperBound
        guard end + 1 < view.tokens.count, !view.tokens[end].flags.contains(.sentenceStart),
            ["per", "a", "an", "each", "every"].contains(view.word(end))
                || view.tokens[end].isSign("/") && !view.tokens[end].hasSpaceBefore
                    && !view.tokens[end + 1].hasSpaceBefore,
            view.tokens[end + 1].kind == .word || view.word(end) == "per",
            // "compares with 5.4 billion a year earlier"
            end + 2 >= view.tokens.count
                || !["earlier", "ago", "before", "later"].contains(view.word(end + 2))
        else { return nil }
        // "9,500 rials per 20 litres", "3 dollars per thousand cubic feet"
        if let numeral = view.reading.numeral(at: end + 1), numeral.tokens.lowerBound == end + 1 {
            return measure(from: numeral.tokens.upperBound).map { view.text(end + 1..<$0) }
        }
        let known = view.reading.lexicon.entry(of: view.tokens[end + 1])
        // "per million British thermal units"
        if known.scale > 2 { return measure(from: end + 2).map { view.text(end + 1..<$0) } }
        // "per square metre"
        if !known.quantity.isDisjoint(with: [.square, .cubic]) {
            return measure(from: end + 1).map { view.text(end + 1..<$0) }
        }
        let unit = known.unit
        if unit > 0 {
            let measure = UnitOfMeasure.all[Int(unit)]
            // "per kilowatt-hour"
            var second = end + 2
            if second < view.tokens.count, view.tokens[second].isSign("-") { second += 1 }
            if second < view.tokens.count,
                case let other = view.reading.lexicon.entry(of: view.tokens[second]).unit,
                other > 0, let product = UnitOfMeasure.product(measure, times: UnitOfMeasure.all[Int(other)])
            {
                return product.name
            }
            return measure.name
        }
        // "€1.07 per diluted share", "R350 per person"
        guard view.word(end) == "per", !view.tokens[end + 1].isCapitalized,
            view.classes(end + 1).isDisjoint(with: [.determiner, .preposition, .conjunction])
        else { return nil }
        let isShaped =
            view.word(end + 1).hasSuffix("ed") && end + 2 < view.tokens.count
            && view.tokens[end + 2].kind == .word
        return view.text((end + 1)..<(end + (isShaped ? 3 : 2)))
    }

    /// "litres", "cubic feet", "British thermal units": behind a unit of up to three words.
    private func measure(from start: Int) -> Int? {
        var index = start
        while index < min(view.tokens.count, start + 3), view.tokens[index].kind == .word,
            !view.tokens[index].flags.contains(.sentenceStart)
        {
            let known = view.reading.lexicon.entry(of: view.tokens[index])
            if known.unit > 0 || view.word(index) == "units" { return index + 1 }
            guard known.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .determiner]) else {
                return nil
            }
            index += 1
        }
        return nil
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
        if isComparison { sum -= hasPeriod ? 0.05 : 0.15 }
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

import BriefingModel
import SourceText

/// Shares told as fractions that are exact in percent.
extension FigureDecider {
    /// The recogniser of a share that is told as a fraction.
    static let fraction = "fraction-of"

    /// "four fifths of them", "one household in five", "one in eight": the share in percent.
    ///
    /// Halves and thirds are rough, and so is any fraction that does not tell of what it is a part.
    func proportion(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        guard mention.setAside == nil else { return nil }
        return fractionOf(mention, in: sentence) ?? oneIn(mention, in: sentence)
            ?? outOfEvery(mention, in: sentence)
    }

    private func fractionOf(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        guard mention.kind == .number || mention.unitKind == .ratio,
            case .number(let value, upper: nil) = mention.value, isPlain(value),
            view.reading.numeral(at: numeralToken(mention))?.form == .fraction,
            mention.tokens.allSatisfy({ view.tokens[$0].kind == .word || view.tokens[$0].isSign("-") })
        else { return nil }
        if isOfPoint(mention.tokens.upperBound, sentence) {
            var points = mention
            points.kind = .percent
            points.unit = "percentage points"
            points.unitKind = .percentagePoints
            points.noun = nil
            points.recognizer = Self.fraction
            points.basis = .derived
            return points
        }
        let isCountedOut = mention.tokens.contains { view.word($0) == "in" || view.word($0) == "out" }
        guard
            isCountedOut || isOfWhole(mention.tokens.upperBound, sentence)
                || isOfWhatStandsBefore(mention, sentence)
        else { return nil }
        return percent(value, mention, mention.tokens)
    }

    /// "of them", "of the planted area"; not "of an hour", "of a point", "of the way".
    private func isOfWhole(_ of: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard of + 1 < sentence.tokens.upperBound, view.word(of) == "of" else { return false }
        var noun = of + 1
        if ["a", "an", "one"].contains(view.word(noun)) { noun += 1 }
        guard noun < sentence.tokens.upperBound else { return false }
        let known = view.reading.lexicon.entry(of: view.tokens[noun])
        if noun > of + 1 {
            guard known.unit == 0, known.scale == 0, known.setSize == 0,
                known.numeral.isDisjoint(with: .timeUnit),
                known.quantity.isDisjoint(with: [.point, .percent, .per, .basis, .currencyName, .smallMoney])
            else { return false }
        } else if view.classes(noun).contains(.determiner), noun + 1 < sentence.tokens.upperBound {
            noun += 1
        }
        return !["way", "time", "times", "final", "finals"].contains(view.word(noun))
    }

    /// "lowered by a quarter of a point", "a quarter of a percentage point".
    private func isOfPoint(_ of: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard of + 2 < sentence.tokens.upperBound, view.word(of) == "of", view.word(of + 1) == "a" else {
            return false
        }
        return view.word(of + 2) == "point"
            || view.word(of + 2) == "percentage" && of + 3 < sentence.tokens.upperBound
                && view.word(of + 3) == "point"
    }

    /// "€17 million, or two fifths,", "nine tenths thereof", "Of the wells, three fifths are dry".
    private func isOfWhatStandsBefore(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        if end < sentence.tokens.upperBound, view.word(end) == "thereof" { return true }
        guard first > sentence.tokens.lowerBound else { return false }
        if view.word(first - 1) == "or", first - 2 >= sentence.tokens.lowerBound {
            return sentence.mentions.contains {
                $0.setAside == nil && $0.fullTokens.upperBound <= first - 1
                    && $0.fullTokens.upperBound + 2 >= first - 1
                    && ($0.kind == .money || $0.kind == .quantity)
            }
        }
        return view.word(sentence.tokens.lowerBound) == "of" && end < sentence.tokens.upperBound
            && view.classes(end).contains(.auxiliary)
    }

    /// "one household in five", "three schools in four".
    private func oneIn(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        guard mention.kind == .quantity, mention.unitKind ?? .count == .count, let noun = mention.noun,
            noun.count == 1, noun.lowerBound == mention.tokens.upperBound,
            case .number(let top, upper: nil) = mention.value, let top = top.integer,
            view.reading.numeral(at: numeralToken(mention))?.form == .spelled,
            noun.upperBound + 1 < sentence.tokens.upperBound, view.word(noun.upperBound) == "in",
            let bottom = view.reading.numeral(at: noun.upperBound + 1), bottom.form == .spelled,
            let base = bottom.value.integer, [4, 5, 8, 10, 20].contains(base), top > 0, top < base,
            top * 2 != base, let value = ExactNumber.quotient(top, base),
            let whole = sentence.mentions.first(where: { $0.tokens.lowerBound == noun.upperBound + 1 }),
            whole.kind == .number, whole.unit == nil, whole.setAside == nil
        else { return nil }
        var share = percent(value, mention, mention.tokens.lowerBound..<bottom.tokens.upperBound)
        // A share of which the sentence says no more than the noun within it.
        let counted = view.text(noun)
        share.unit = "percent of " + (top == 1 ? plural(counted) : counted)
        return share
    }

    /// "seven out of every ten wells", "one in every five".
    private func outOfEvery(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        guard mention.kind == .quantity || mention.kind == .number, mention.unitKind ?? .count == .count,
            case .number(let top, upper: nil) = mention.value, let top = top.integer
        else { return nil }
        var index = mention.tokens.upperBound
        if index + 1 < sentence.tokens.upperBound, view.word(index) == "out", view.word(index + 1) == "of" {
            index += 2
        } else if index < sentence.tokens.upperBound, view.word(index) == "in" {
            index += 1
        } else {
            return nil
        }
        guard index + 1 < sentence.tokens.upperBound, ["every", "each"].contains(view.word(index)),
            let bottom = view.reading.numeral(at: index + 1), let base = bottom.value.integer,
            [4, 5, 8, 10, 20, 100].contains(base), top > 0, top < base, top * 2 != base,
            let value = ExactNumber.quotient(top, base)
        else { return nil }
        return percent(value, mention, mention.tokens.lowerBound..<bottom.tokens.upperBound)
    }

    /// A whole number of fortieths, which is exact in percent, and no half.
    private func isPlain(_ value: ExactNumber) -> Bool {
        guard value > 0, value < 1, value.exponent >= -3, let parts = value.multiplied(by: ExactNumber(40))
        else {
            return false
        }
        return parts.integer != nil && parts != ExactNumber(20)
    }

    private func percent(_ value: ExactNumber, _ mention: Mention, _ tokens: Range<Int>) -> Mention {
        var share = mention
        share.kind = .percent
        share.value = .number(value.scaled(byPowerOfTen: 2), upper: nil)
        share.unit = "percent"
        share.unitKind = .percent
        share.noun = nil
        share.recognizer = Self.fraction
        share.basis = .derived
        guard tokens != mention.tokens, let last = tokens.last, last < view.tokens.count else { return share }
        share.tokens = tokens
        share.span = ByteSpan(mention.span.start, Int(view.tokens[last].end))
        return share
    }
}

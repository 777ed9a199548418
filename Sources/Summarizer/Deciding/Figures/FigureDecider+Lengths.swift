import BriefingModel
import SourceText

/// Lengths of time that are the value told, and not how long something else went on.
extension FigureDecider {
    /// The recogniser of a length of time that a clause tells as its value.
    static let toldLength = "told-length"

    /// "response times were 9.8 minutes", "defendants waited 247 days on average".
    ///
    /// - Returns: the length with its number and unit; nil where it only places something in time.
    func toldLength(_ mention: Mention, in sentence: ArticleView.Sentence) -> Mention? {
        guard mention.kind == .duration, mention.setAside == nil, view.dated(mention) == nil,
            let start = mention.tokens.first(where: { view.reading.numeral(at: $0) != nil }),
            let numeral = view.reading.numeral(at: start), numeral.tokens.lowerBound == start,
            case let word = numeral.tokens.upperBound, mention.tokens.contains(word),
            view.tokens[word].kind == .word,
            case let unit = view.reading.lexicon.entry(of: view.tokens[word]).unit, unit > 0,
            UnitOfMeasure.all[Int(unit)].dimension == .time
        else { return nil }
        var length = mention
        length.kind = .quantity
        length.value = .number(numeral.value, upper: nil)
        length.unitKind = .duration
        length.unit = view.word(word)
        length.recognizer = Self.toldLength
        length.tokens = start..<word + 1
        if let (from, qualifier) = qualifier(before: start, in: sentence) {
            length.qualifier = qualifier
            length.tokens = from..<word + 1
        }
        length.span = ByteSpan(Int(view.tokens[length.tokens.lowerBound].start), Int(view.tokens[word].end))
        guard isNumeric(numeral, from: start), isTold(length, numeral.value, unit, sentence) else {
            return nil
        }
        return length
    }

    /// "Delays ranged between 3 and 31 months"; "will arrive in 3 to 5 days" only places something in time.
    func isUntoldRange(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.recognizer == Mention.rangeOfTime, case .number(let value, _) = mention.value else {
            return false
        }
        let lead = mention.tokens.lowerBound - 1
        if lead >= sentence.tokens.lowerBound,
            view.reading.lexicon.entry(of: view.tokens[lead]).quantity.contains(.range)
        {
            return false
        }
        return !isTold(mention, value, 0, sentence)
    }

    /// "just under", "more than": the longest phrase of doubt or limit that ends before a number.
    private func qualifier(before index: Int, in sentence: ArticleView.Sentence) -> (from: Int, Qualifier)? {
        guard index > sentence.tokens.lowerBound,
            view.reading.lexicon.entry(of: view.tokens[index - 1]).quantity.contains(.endsQualifier)
        else { return nil }
        var best: (from: Int, Qualifier)?
        for (words, qualifier) in Self.qualifiers {
            let from = index - words.count
            guard from >= sentence.tokens.lowerBound, from < best?.from ?? index else { continue }
            if words.enumerated().allSatisfy({ view.word(from + $0.offset) == $0.element }) {
                best = (from, qualifier)
            }
        }
        return best
    }

    private static let qualifiers = EnglishQuantities.qualifiersBefore.map {
        (words: $0.0.split(separator: " "), qualifier: $0.1)
    }

    /// Digits, a part of a unit, or more than ten: "two hours" is said of any wait.
    private func isNumeric(_ numeral: Numeral, from start: Int) -> Bool {
        numeral.value > 10 || numeral.value.exponent < 0 || view.tokens[start].kind == .digits
    }

    private func isTold(
        _ length: Mention,
        _ value: ExactNumber,
        _ unit: UInt8,
        _ sentence: ArticleView.Sentence
    )
        -> Bool
    {
        let (first, end) = (length.tokens.lowerBound, length.tokens.upperBound)
        // "94,000 hours": work that was done.
        if value >= 1_000, UnitOfMeasure.all[Int(unit)].name == "hour" { return true }
        guard
            end >= sentence.tokens.upperBound
                || !["ago", "later", "earlier", "before", "after", "old", "of", "long", "from"].contains(
                    view.word(end)
                )
        else { return false }
        let isAverage =
            end + 1 < sentence.tokens.upperBound && view.word(end) == "on" && view.word(end + 1) == "average"
        guard first > sentence.tokens.lowerBound else { return isAverage }
        let before = first - 1
        let word = view.word(before)
        if isAverage { return word != "every" && word != "per" }
        if word == "of" {
            return before > sentence.tokens.lowerBound && view.classes(before - 1).contains(.lasting)
        }
        let isLink =
            !view.classes(before).isDisjoint(with: [.auxiliary, .movement, .waiting])
            || Self.links.contains(word)
        guard isLink else { return false }
        // The subject stands before the verb, in the same clause.
        var index = before
        while index > sentence.tokens.lowerBound, before - index < 26 {
            index -= 1
            if view.parts(index, sentence, true) { break }
            if view.classes(index).contains(.lasting) { return true }
        }
        // "lorries averaged 14 hours"
        return word == "averaged" || word == "averages"
    }

    private static let links: Set<String> = [
        "averaging", "totalled", "totalling", "totaled", "totaling", "to", "by",
        "from", "at",
        "exceeded", "exceeds",
    ]
}

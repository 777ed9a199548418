import BriefingModel

/// Shares that are told one by one and together.
extension ConflictFinder {
    /// "Together the five took 76 per cent", over rows of five shares that make up 74.
    static func joined(in view: ArticleView) -> [ArticleFacts.Doubt] {
        view.sentences.compactMap { sentence in
            guard sentence.kind == .paragraph || sentence.kind == .listItem,
                let word = sentence.tokens.first(where: {
                    view.tokens[$0].kind == .word && EnglishDoubts.joints.contains(view.word($0))
                }),
                let whole = sentence.mentions.first(where: { $0.tokens.lowerBound > word && isShare($0) }),
                !sentence.mentions.contains(where: {
                    $0.tokens.lowerBound > whole.tokens.lowerBound && isShare($0)
                })
            else { return nil }
            let told = sentence.mentions.filter { $0.tokens.lowerBound < word && isShare($0) }
            let parts =
                told.count > 1
                ? told.map { ($0, sentence) } : told.isEmpty ? rows(behind: sentence, view) : []
            guard parts.count > 1 else { return nil }
            let values = [whole] + parts.map(\.0)
            let sum = parts.reduce(0) { $0 + share($1.0) }
            // Each is rounded by up to half of its last digit: three times the deviation that this gives their sum.
            let variance = values.reduce(0) { $0 + min(1, step($1)) * min(1, step($1)) / 12 }
            guard abs(sum - share(whole)) > 3 * variance.squareRoot(), sum <= 100.5,
                sum < share(whole) * 1.25,
                sum > share(whole) * 0.8
            else { return nil }
            let terms = parts.map { view.text($0.0.tokens) }.joined(separator: " + ")
            return ArticleFacts.Doubt(
                kind: .list,
                what: "\(terms) = \(rounded(sum)) per cent, but \(view.text(whole.tokens)) are stated",
                mentions: values.map(\.span),
                evidence: [view.evidence(whole, in: sentence)]
                    + parts.prefix(4).map { view.evidence($0.0, in: $0.1) }
            )
        }
    }

    /// The first share of each line behind a sentence, where they are as many as the text says.
    private static func rows(behind sentence: ArticleView.Sentence, _ view: ArticleView)
        -> [(Mention, ArticleView.Sentence)]
    {
        // "The five largest were …"
        let near = view.sentences[max(0, sentence.index - 1)...sentence.index]
        let numbers = Set(
            near.flatMap { $0.tokens }.compactMap { token -> Int? in
                guard let numeral = view.reading.numeral(at: token), numeral.tokens.lowerBound == token else {
                    return nil
                }
                return numeral.value.integer.flatMap { (3...12).contains($0) ? $0 : nil }
            }
        )
        guard !numbers.isEmpty else { return [] }
        var rows: [(Mention, ArticleView.Sentence)] = []
        for row in view.sentences[(sentence.index + 1)...].prefix(14) {
            guard row.kind != .boilerplate, row.passage != sentence.passage,
                let first = row.mentions.first(where: isShare),
                first.tokens.lowerBound - row.tokens.lowerBound <= 6
            else {
                // A heading may stand before the rows.
                if rows.isEmpty, row.tokens.count <= 16, row.index - sentence.index <= 2 { continue }
                break
            }
            rows.append((first, row))
        }
        return numbers.contains(rows.count) ? rows : []
    }

    private static func isShare(_ mention: Mention) -> Bool {
        guard mention.kind == .percent, mention.setAside == nil, mention.qualifier == .exactly,
            mention.change == nil, mention.unitKind != .percentagePoints,
            case .number(let value, upper: nil) = mention.value
        else { return false }
        return value > 0 && value <= 100
    }

    private static func share(_ mention: Mention) -> Double {
        if case .number(let value, _) = mention.value { value.approximation } else { 0 }
    }
}

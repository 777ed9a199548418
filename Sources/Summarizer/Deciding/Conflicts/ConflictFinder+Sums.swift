import Articles
import BriefingModel

/// Parts that do not make up the whole that is told.
extension ConflictFinder {
    /// Parts of one kind, closed by "the remaining" or "the rest", that do not make up a stated whole.
    func parts() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (article, view) in doubtful {
            let byPassage = Dictionary(
                grouping: figures.indices.filter {
                    figures[$0].article == article && figures[$0].figure.unitKind == .count
                },
                by: { view.sentences[figures[$0].sentence].passage }
            )
            for passage in byPassage.keys.sorted() {
                let counted = (byPassage[passage] ?? []).sorted {
                    figures[$0].span.start < figures[$1].span.start
                }
                guard closesAList(passage, view), !isSharedElsewhere(passage, article, view) else { continue }
                let units = Dictionary(grouping: counted, by: { FactMerger.words(figures[$0].figure.unit) })
                for (unit, members) in units.sorted(by: { $0.value.count > $1.value.count }).prefix(1) {
                    if let conflict = sumConflict(members, unit, article, passage, view) {
                        conflicts.append(conflict)
                    }
                }
            }
        }
        return conflicts
    }

    private func closesAList(_ passage: Int, _ view: ArticleView) -> Bool {
        view.sentences.contains { sentence in
            sentence.passage == passage && sentence.tokens.contains { view.classes($0).contains(.remainder) }
        }
    }

    /// Whether a value of the passage was joined to another article's figure: the list is no longer whole here.
    private func isSharedElsewhere(_ passage: Int, _ article: Int, _ view: ArticleView) -> Bool {
        let own = view.sentences.filter { $0.passage == passage }
        guard let first = own.first, let last = own.last else { return false }
        let bytes =
            Int(view.tokens[first.tokens.lowerBound].start)..<Int(view.tokens[last.tokens.upperBound - 1].end)
        return figures.contains { decided in
            decided.article != article
                && decided.figure.evidence.contains {
                    $0.source == view.source.id && bytes.contains($0.start)
                }
        }
    }

    private func sumConflict(
        _ members: [Int],
        _ unit: Set<String>,
        _ article: Int,
        _ passage: Int,
        _ view: ArticleView
    ) -> Conflict? {
        let parts = members.filter { index in
            let decided = figures[index]
            return !decided.isComparison && decided.figure.qualifier == .exactly
                && decided.figure.upper == nil
                && !isThreshold(decided, view)
        }
        guard parts.count >= 3 else { return nil }
        let sum = parts.reduce(0.0) { $0 + figures[$1].figure.value.approximation }
        guard sum < 1e15 else { return nil }
        // Wholes are counts of the same things outside the list.
        let wholes = figures.indices.filter {
            figures[$0].article == article && !members.contains($0)
                && view.sentences[figures[$0].sentence].passage < passage
                && figures[$0].figure.value.approximation > (figures[parts[0]].figure.value.approximation)
                && unit.isSubset(of: FactMerger.words(figures[$0].figure.unit))
        }
        guard let whole = wholes.first,
            !wholes.contains(where: { figures[$0].figure.value.approximation == sum }),
            abs(figures[whole].figure.value.approximation - sum) < sum * 0.2
        else { return nil }
        let terms = parts.map { figures[$0].figure.value.description }.joined(separator: " + ")
        return Conflict(
            kind: "sum",
            what:
                "\(terms) = \(Int(sum)), but \(spoken(figures[whole].figure)) \(figures[whole].figure.unit) are stated",
            items: [id(whole)] + parts.map { id($0) },
            evidence: figures[whole].figure.evidence.prefix(1).map { $0 }
                + parts.compactMap { figures[$0].figure.evidence.first }
        )
    }

    /// "the 136 needed for a majority" is a mark to reach, no part.
    private func isThreshold(_ decided: FigureDecider.Decided, _ view: ArticleView) -> Bool {
        let end = decided.tokens.upperBound
        let sentence = view.sentences[decided.sentence]
        return (end..<min(end + 2, sentence.tokens.upperBound)).contains {
            ["needed", "required", "necessary"].contains(view.word($0))
        }
    }

    /// "12 vessels: 7 tugs and 4 dredgers": parts listed behind a colon that miss their whole.
    static func lists(in view: ArticleView) -> [ArticleFacts.Doubt] {
        view.sentences.compactMap { sentence in
            guard let list = list(in: sentence, view) else { return nil }
            let terms = list.terms.map(String.init).joined(separator: " + ")
            return ArticleFacts.Doubt(
                kind: .list,
                what: "\(terms) = \(list.sum), but \(view.text(list.whole.fullTokens)) are stated",
                mentions: [list.whole.span] + list.parts.map(\.span),
                evidence: [view.evidence(list.whole, in: sentence)]
            )
        }
    }

    struct List {
        var whole: Mention
        var parts: [Mention]
        var terms: [Int]
        var sum: Int
    }

    /// A list whose parts do not make up its whole; nil where they do, or where it is none.
    static func list(in sentence: ArticleView.Sentence, _ view: ArticleView) -> List? {
        guard sentence.kind == .paragraph || sentence.kind == .listItem else { return nil }
        let colons = sentence.tokens.filter { view.tokens[$0].isSign(":") && view.parts($0, sentence) }
        guard colons.count == 1, let colon = colons.first else { return nil }
        let counts = sentence.mentions.filter { $0.setAside == nil && $0.kind == .quantity }
        let parts = counts.filter { $0.tokens.lowerBound > colon }
        guard let whole = counts.last(where: { $0.tokens.upperBound <= colon }), parts.count >= 2,
            sentence.mentions.allSatisfy({ $0.tokens.lowerBound < colon || parts.contains($0) }),
            colon - whole.fullTokens.upperBound <= 4, let total = count(whole)
        else { return nil }
        let terms = parts.compactMap { count($0) }
        let sum = terms.reduce(0, +)
        // Parts follow one another closely, or they are no list.
        guard terms.count == parts.count, terms.allSatisfy({ $0 < total }), sum != total,
            abs(sum - total) * 3 < total,
            zip(parts, parts.dropFirst()).allSatisfy({
                $1.tokens.lowerBound - $0.fullTokens.upperBound <= 4
            })
        else { return nil }
        return List(whole: whole, parts: parts, terms: terms, sum: sum)
    }

    private static func count(_ mention: Mention) -> Int? {
        guard mention.unitKind == .count, mention.qualifier == .exactly, mention.change == nil,
            case .number(let value, upper: nil) = mention.value, value < 1_000_000_000
        else { return nil }
        return value.integer
    }
}

import Articles
import BriefingModel

/// Finds statements that cannot all be true; few and right, since a false conflict is worse than none.
struct ConflictFinder {
    let articles: KnownArticles
    /// In the order of the briefing: the first is `F1`.
    let figures: [FigureDecider.Decided]
    /// Dated ones in the order of the briefing: the first is `E1`.
    let events: [EventDecider.Decided]
    /// In the order of the briefing: the first is `A1`.
    let anniversaries: [AnniversaryDecider.Decided]

    func conflicts() -> [Conflict] {
        otherValues() + otherDays() + otherOrigins() + parts() + lists() + steps() + startsOfMoves()
            + claims() + names()
            + openYears()
    }

    func id(_ index: Int) -> String { "F\(index + 1)" }

    func spoken(_ figure: Figure) -> String {
        let value = figure.upper.map { "\(figure.value) to \($0)" } ?? figure.value.description
        return (figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " ") + value
    }

    // MARK: The same thing with another value

    /// Counts of the same noun, said of the same thing and time by two sources.
    private func otherValues() -> [Conflict] {
        guard articles.facts.count > 1 else { return [] }
        var conflicts: [Conflict] = []
        let traits = FigureTraits.of(figures)
        var groups: [WordSet: [Int]] = [:]
        for (index, telling) in traits.enumerated() where telling.key.unitKind == .count {
            groups[telling.unit, default: []].append(index)
        }
        for (i, first) in traits.enumerated() where first.key.unitKind == .count && !first.isComparison {
            for j in groups[first.unit] ?? [] where j > i && first.disagrees(with: traits[j]) {
                conflicts.append(revision(i, j) ?? revision(j, i) ?? contradiction(i, j))
            }
        }
        return conflicts
    }

    private func contradiction(_ i: Int, _ j: Int) -> Conflict {
        Conflict(
            kind: "value",
            what:
                "\(figures[i].figure.unit): \(spoken(figures[i].figure)) against \(spoken(figures[j].figure))",
            items: [id(i), id(j)],
            evidence: [i, j].flatMap { figures[$0].figure.evidence.prefix(1) }
        )
    }

    /// A count that a later article tells anew; nil where the first is not the newer one.
    private func revision(_ newer: Int, _ older: Int) -> Conflict? {
        guard let now = articles.dates[figures[newer].article],
            let before = articles.dates[figures[older].article], before.lastDay < now.firstDay,
            Self.mayRevise(figures[newer].figure, figures[older].figure)
        else { return nil }
        return Conflict(
            kind: "revision",
            what:
                "\(figures[newer].figure.unit): \(spoken(figures[newer].figure)) (\(now.inWords)), before it "
                + "\(spoken(figures[older].figure)) (\(before.inWords))",
            items: [id(newer), id(older)],
            evidence: [newer, older].flatMap { figures[$0].figure.evidence.prefix(1) }
        )
    }

    /// What was summed up over some time does not fall: a smaller sum contradicts the older one.
    static func mayRevise(_ newer: Figure, _ older: Figure) -> Bool {
        newer.period == nil || older.period == nil || newer.value >= older.value
    }

    // MARK: Claims without a number

    /// "relations with all countries and organisations" beside "with more than 100 countries and organisations".
    func claims() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (index, decided) in figures.enumerated() where decided.figure.unitKind == .count {
            let told = articles.facts[decided.article].claims
            guard !told.isEmpty else { continue }
            let unit = FactMerger.words(decided.figure.unit)
            guard unit.count >= 2, told.contains(where: { $0.mayHold(unit) }) else { continue }
            let view = articles.view(decided.article)
            for sentence in view.sentences
            where sentence.kind == .paragraph && sentence.index != decided.sentence {
                for token in sentence.tokens where view.classes(token).contains(.universal) {
                    var end = min(token + 2 + unit.count * 2, sentence.tokens.upperBound)
                    while end > token + 1, view.tokens[end - 1].kind != .word { end -= 1 }
                    guard unit.isSubset(of: view.content((token + 1)..<max(token + 1, end))) else { continue }
                    conflicts.append(
                        Conflict(
                            kind: "claim",
                            what:
                                "\"\(view.text(token..<end))\" against \(spoken(decided.figure)) \(decided.figure.unit)",
                            items: [id(index)],
                            evidence: decided.figure.evidence.prefix(1).map { $0 }
                                + [view.evidence(sentence, mention: nil, recognizer: "universal-claim")]
                        )
                    )
                }
            }
        }
        return conflicts
    }

    // MARK: What is known beforehand

    /// Whether the text has a sentence of a kind that can contradict another one, so that it must be looked into.
    static func mayContradict(_ view: ArticleView) -> Bool {
        openYears(in: view) != nil
            || view.sentences.contains { sentence in
                levels(in: sentence, view) != nil || list(in: sentence, view) != nil
                    || sentence.mentions.contains { isStartOfMove($0, sentence, view) }
                    || sentence.tokens.contains { view.classes($0).contains(.remainder) }
            }
    }

    /// The words after each "all", "every" and the like.
    static func claims(in view: ArticleView) -> [ArticleFacts.Claim] {
        view.sentences.flatMap { sentence -> [ArticleFacts.Claim] in
            guard sentence.kind == .paragraph else { return [] }
            return sentence.tokens.compactMap { token in
                guard view.classes(token).contains(.universal) else { return nil }
                let end = min(token + 1 + ArticleFacts.Claim.reach, sentence.tokens.upperBound)
                return ArticleFacts.Claim(words: view.content((token + 1)..<max(token + 1, end)))
            }
        }
    }

    /// The articles that must be looked into, with their index.
    var doubtful: [(article: Int, view: ArticleView)] {
        articles.facts.indices.filter { articles.facts[$0].mayContradict }.map { ($0, articles.view($0)) }
    }
}

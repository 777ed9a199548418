import Articles
import BriefingModel

/// Finds statements that cannot all be true; few and right, since a false conflict is worse than none.
struct ConflictFinder {
    let articles: KnownArticles
    /// In the order of the briefing: the first is `F1`.
    let figures: [FigureDecider.Decided]
    /// Dated ones in the order of the briefing: the first is `E1`.
    let events: [EventDecider.Decided]

    func conflicts() -> [Conflict] {
        otherValues() + otherDays() + parts() + lists() + steps() + startsOfMoves() + claims() + names()
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
        var groups: [Set<String>: [Int]] = [:]
        for (index, decided) in figures.enumerated() where decided.figure.unitKind == .count {
            groups[FactMerger.words(decided.figure.unit), default: []].append(index)
        }
        var places: [Int: (unit: Set<String>, later: ArraySlice<Int>)] = [:]
        for (unit, group) in groups {
            for (place, index) in group.enumerated() { places[index] = (unit, group[(place + 1)...]) }
        }
        for (i, first) in figures.enumerated() where !first.isComparison {
            guard let (unit, later) = places[i] else { continue }
            for j in later where Self.disagree(first, figures[j], unit: unit) {
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

    /// Whether two counts of one unit are said of the same thing and time and cannot both be true.
    ///
    /// - Parameters:
    ///   - a: one count.
    ///   - b: the other.
    ///   - unit: the meaningful words of the unit of both.
    /// - Returns: false also where too little is known to tell.
    static func disagree(
        _ a: FigureDecider.Decided,
        _ b: FigureDecider.Decided,
        unit: Set<String>
    ) -> Bool {
        guard a.article != b.article, b.figure.unitKind == .count, !b.isComparison, a.figure.change == nil,
            b.figure.change == nil
        else { return false }
        guard !unit.isEmpty, !agree(a.figure, b.figure), timesMayBeEqual(a.figure.period, b.figure.period)
        else { return false }
        // A general noun counts many things; a phrase of three words hardly two.
        if unit.count >= 3 { return true }
        let needed = unit.count == 2 ? 1 : 2
        let (few, many) = a.content.count < b.content.count ? (a.content, b.content) : (b.content, a.content)
        var shared = 0
        for word in few where many.contains(word) && !unit.contains(word) {
            shared += 1
            if shared == needed { return true }
        }
        return false
    }

    /// "more than 100" and 104 go together, 6 and 7 do not.
    private static func agree(_ a: Figure, _ b: Figure) -> Bool {
        let (x, y) = (range(a), range(b))
        return x.lowerBound <= y.upperBound && y.lowerBound <= x.upperBound
    }

    private static func range(_ figure: Figure) -> ClosedRange<Double> {
        let value = figure.value.approximation
        let upper = max(value, figure.upper?.approximation ?? value)
        switch figure.qualifier {
        case .exactly: return value...upper
        case .about: return (value * 0.9)...(upper * 1.1)
        case .nearly: return (value * 0.85)...upper
        case .moreThan, .atLeast: return value...max(value, upper * 1.5)
        case .lessThan, .upTo: return 0...max(0, upper)
        }
    }

    private static func timesMayBeEqual(_ a: GroundedDate?, _ b: GroundedDate?) -> Bool {
        guard let a, let b, a.value != b.value else { return true }
        // Stretches worked out from the dates of two articles differ by the days between these.
        guard a.value.contains("/"), b.value.contains("/") else { return false }
        return a.value.prefix(4) == b.value.prefix(4) || a.basis != .stated && b.basis != .stated
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

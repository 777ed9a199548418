import Articles
import BriefingModel

/// Finds statements that cannot all be true; few and right, since a false conflict is worse than none.
struct ConflictFinder {
    let articles: KnownArticles
    /// In the order of the briefing: the first is `F1`.
    let figures: [FigureDecider.Decided]

    func conflicts() -> [Conflict] {
        otherValues() + parts() + steps() + startsOfMoves() + claims()
    }

    private func id(_ index: Int) -> String { "F\(index + 1)" }

    private func spoken(_ figure: Figure) -> String {
        let value = figure.upper.map { "\(figure.value) to \($0)" } ?? figure.value.description
        return (figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " ") + value
    }

    // MARK: The same thing with another value

    /// Counts of the same noun, said of the same thing and time by two sources.
    private func otherValues() -> [Conflict] {
        var conflicts: [Conflict] = []
        let units = figures.map { FactMerger.words($0.figure.unit) }
        for (i, first) in figures.enumerated() where first.figure.unitKind == .count && !first.isComparison {
            for j in figures.indices.dropFirst(i + 1)
            where units[i] == units[j] && disagree(first, figures[j], unit: units[i]) {
                conflicts.append(
                    Conflict(
                        kind: "value",
                        what:
                            "\(first.figure.unit): \(spoken(first.figure)) against \(spoken(figures[j].figure))",
                        items: [id(i), id(j)],
                        evidence: first.figure.evidence.prefix(1).map { $0 }
                            + figures[j].figure.evidence.prefix(1).map { $0 }
                    )
                )
            }
        }
        return conflicts
    }

    private func disagree(
        _ a: FigureDecider.Decided,
        _ b: FigureDecider.Decided,
        unit: Set<String>
    ) -> Bool {
        guard a.article != b.article, b.figure.unitKind == .count, !b.isComparison, a.figure.change == nil,
            b.figure.change == nil
        else { return false }
        guard !unit.isEmpty, !agree(a.figure, b.figure) else { return false }
        // A general noun counts many things; a phrase of three words hardly two.
        let shared = a.content.intersection(b.content).subtracting(unit).count
        guard unit.count >= 3 || unit.count == 2 && shared >= 1 || shared >= 2 else { return false }
        return timesMayBeEqual(a.figure.period, b.figure.period)
    }

    /// "more than 100" and 104 go together, 6 and 7 do not.
    private func agree(_ a: Figure, _ b: Figure) -> Bool {
        let (x, y) = (range(a), range(b))
        return x.lowerBound <= y.upperBound && y.lowerBound <= x.upperBound
    }

    private func range(_ figure: Figure) -> ClosedRange<Double> {
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

    private func timesMayBeEqual(_ a: GroundedDate?, _ b: GroundedDate?) -> Bool {
        guard let a, let b, a.value != b.value else { return true }
        // Stretches worked out from the dates of two articles differ by the days between these.
        guard a.value.contains("/"), b.value.contains("/") else { return false }
        return a.value.prefix(4) == b.value.prefix(4) || a.basis != .stated && b.basis != .stated
    }

    // MARK: Parts and whole

    /// Parts of one kind, closed by "the remaining" or "the rest", that do not make up a stated whole.
    private func parts() -> [Conflict] {
        var conflicts: [Conflict] = []
        for article in articles.facts.indices where articles.facts[article].mayContradict {
            let view = articles.view(article)
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
                guard closesAList(passage, view) else { continue }
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
                && unit.isSubset(of: FactMerger.words(figures[$0].figure.unit))
                && view.sentences[figures[$0].sentence].passage < passage
                && figures[$0].figure.value.approximation > (figures[parts[0]].figure.value.approximation)
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

    // MARK: Steps that do not fit their levels

    /// "9.1, up from 6.1: nearly a quarter more": the step told does not lead from one level to the other.
    private func steps() -> [Conflict] {
        var conflicts: [Conflict] = []
        for article in articles.facts.indices where articles.facts[article].mayContradict {
            let view = articles.view(article)
            for sentence in view.sentences where sentence.kind == .paragraph || sentence.kind == .listItem {
                guard let levels = Self.levels(in: sentence, view),
                    let step = step(in: sentence, view, after: levels.new)
                else {
                    continue
                }
                let factor = levels.newValue / levels.oldValue - 1
                guard abs(factor) < 1_000, abs(factor - step.share) > max(0.02, abs(step.share) * 0.15) else {
                    continue
                }
                conflicts.append(
                    Conflict(
                        kind: "change",
                        what:
                            "\"\(step.words)\" against a change of \(Int((factor * 100).rounded())) per cent between "
                            + "\(view.text(levels.old.tokens)) and \(view.text(levels.new.tokens))",
                        items: ids(of: levels.new, in: view),
                        evidence: [view.evidence(levels.new, in: sentence)]
                    )
                )
            }
        }
        return conflicts
    }

    private static let shares: [String: Double] = [
        "half": 0.5, "third": 1.0 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "twice": 1,
    ]

    private func ids(of mention: Mention, in view: ArticleView) -> [String] {
        figures.indices.filter { index in
            figures[index].figure.evidence.contains {
                $0.source == view.source.id && $0.mention == mention.span
            }
        }
        .map { id($0) }
    }

    /// A new level and the old one it is "up from" or "down from", of the same unit.
    private static func levels(in sentence: ArticleView.Sentence, _ view: ArticleView)
        -> (old: Mention, oldValue: Double, new: Mention, newValue: Double)?
    {
        for (before, after) in zip(sentence.mentions, sentence.mentions.dropFirst()) {
            guard before.kind == after.kind, before.unit == after.unit,
                [.money, .quantity].contains(before.kind),
                case .number(let new, upper: nil) = before.value,
                case .number(let old, upper: nil) = after.value,
                old > 0, new > 0, after.tokens.lowerBound >= 2,
                view.word(after.tokens.lowerBound - 1) == "from",
                view.classes(after.tokens.lowerBound - 2).contains(.movement)
            else { continue }
            return (after, old.approximation, before, new.approximation)
        }
        return nil
    }

    /// A step told as a share: "a quarter more", "doubled".
    private func step(in sentence: ArticleView.Sentence, _ view: ArticleView, after level: Mention)
        -> (share: Double, words: String)?
    {
        let start = level.tokens.upperBound
        for index in start..<max(start, sentence.tokens.upperBound - 1) {
            let next = view.word(index + 1)
            guard next == "more" || next == "less", let share = Self.shares[view.word(index)] else {
                continue
            }
            let first = view.tokens[index - 1].kind == .word ? index - 1 : index
            return (next == "less" ? -share : share, view.text(first..<(index + 2)))
        }
        return nil
    }

    // MARK: A move that starts elsewhere

    /// Finds a share told as one value and a rise of it told from another, "14.5 per cent" and "from 16".
    private func startsOfMoves() -> [Conflict] {
        var conflicts: [Conflict] = []
        for article in articles.facts.indices where articles.facts[article].mayContradict {
            let view = articles.view(article)
            for sentence in view.sentences where sentence.kind == .paragraph {
                guard sentence.tokens.contains(where: { view.classes($0).contains(.measureNoun) }),
                    let moved = sentence.mentions.first(where: { Self.isStartOfMove($0, sentence, view) }),
                    case .number(let start, _) = moved.value,
                    let level = figures.indices.filter({ isLevelBefore(figures[$0], article, sentence, view) }
                    )
                    .min(by: { figures[$0].span.start < figures[$1].span.start }),
                    abs(figures[level].figure.value.approximation - start.approximation) > 0.5
                else { continue }
                conflicts.append(
                    Conflict(
                        kind: "value",
                        what:
                            "\(figures[level].figure.value) \(figures[level].figure.unit) now, yet the move told starts at \(start)",
                        items: [id(level)] + ids(of: moved, in: view),
                        evidence: figures[level].figure.evidence.prefix(1).map { $0 } + [
                            view.evidence(moved, in: sentence)
                        ]
                    )
                )
            }
        }
        return conflicts
    }

    private static func isStartOfMove(
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ view: ArticleView
    )
        -> Bool
    {
        guard mention.kind == .percent, case .number(_, let upper) = mention.value, upper != nil else {
            return false
        }
        let first = mention.tokens.lowerBound
        let opensWithFrom =
            view.word(first) == "from" || first > sentence.tokens.lowerBound && view.word(first - 1) == "from"
        let before = max(sentence.tokens.lowerBound, first - 4)..<first
        return opensWithFrom && before.contains { view.classes($0).contains(.movement) }
    }

    private func isLevelBefore(
        _ decided: FigureDecider.Decided,
        _ article: Int,
        _ sentence: ArticleView.Sentence,
        _ view: ArticleView
    ) -> Bool {
        decided.article == article && decided.figure.unitKind == .percent && decided.figure.upper == nil
            && decided.figure.change == nil && !decided.isComparison && decided.sentence == sentence.index - 1
            && view.sentences[decided.sentence].passage == sentence.passage && decided.figure.period == nil
    }

    // MARK: Claims without a number

    /// "relations with all countries and organisations" beside "with more than 100 countries and organisations".
    private func claims() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (index, decided) in figures.enumerated() where decided.figure.unitKind == .count {
            let unit = FactMerger.words(decided.figure.unit)
            guard unit.count >= 2 else { continue }
            guard articles.facts[decided.article].claims.contains(where: { $0.mayHold(unit) }) else {
                continue
            }
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
        view.sentences.contains { sentence in
            levels(in: sentence, view) != nil
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
}

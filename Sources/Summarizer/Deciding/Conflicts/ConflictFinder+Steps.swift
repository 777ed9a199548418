import Articles
import BriefingModel

/// Steps that do not lead from one level told to the other.
extension ConflictFinder {
    /// "9.1, up from 6.1: nearly a quarter more": the step told does not lead from one level to the other.
    static func steps(in view: ArticleView) -> [ArticleFacts.Doubt] {
        var doubts: [ArticleFacts.Doubt] = []
        for sentence in view.sentences where sentence.kind == .paragraph || sentence.kind == .listItem {
            guard let levels = levels(in: sentence, view) else { continue }
            if let doubt = multiple(in: sentence, view, levels) { doubts.append(doubt) }
            if let doubt = rate(in: sentence, view, levels) { doubts.append(doubt) }
            if let doubt = lowered(in: sentence, view, levels) { doubts.append(doubt) }
            guard let step = step(in: sentence, view, after: levels.new) else { continue }
            let factor = levels.newValue / levels.oldValue - 1
            guard abs(factor) < 1_000, abs(factor - step.share) > max(0.02, abs(step.share) * 0.15) else {
                continue
            }
            doubts.append(
                ArticleFacts.Doubt(
                    kind: .step,
                    what:
                        "\"\(step.words)\" against a change of \(Int((factor * 100).rounded())) per cent between "
                        + "\(view.text(levels.old.tokens)) and \(view.text(levels.new.tokens))",
                    mentions: [levels.new.span],
                    evidence: [view.evidence(levels.new, in: sentence)]
                )
            )
        }
        return doubts
    }

    /// A new level and the old one it is "up from" or "down from", of the same unit.
    static func levels(in sentence: ArticleView.Sentence, _ view: ArticleView) -> Levels? {
        // A date may stand between them: "36,110 last year, down from 38,420".
        let values = sentence.mentions.filter { view.dated($0) == nil }
        for (before, after) in zip(values, values.dropFirst()) {
            guard case .number(let new, upper: nil) = before.value,
                case .number(let old, upper: nil) = after.value,
                old > 0, new > 0, after.tokens.lowerBound >= 2
            else { continue }
            if let levels = fromTo(before, after, in: sentence, view) { return levels }
            let areAlike =
                before.kind == after.kind && before.unit == after.unit
                // "36,110 offences, down from 38,420": a noun that is left out.
                || [before.kind, after.kind].allSatisfy { [.quantity, .number].contains($0) }
                    && (before.unit == nil || after.unit == nil)
                    && [before, after].allSatisfy { $0.unitKind ?? .count == .count }
            let from = after.tokens.lowerBound - 1
            let isTo =
                before.tokens.lowerBound > sentence.tokens.lowerBound
                && view.word(before.tokens.lowerBound - 1) == "to" && before.fullTokens.upperBound == from
            guard areAlike, [.money, .quantity, .number].contains(before.kind), view.word(from) == "from",
                isTo || view.classes(from - 1).contains(.movement)
            else { continue }
            return Levels(
                old: after,
                oldValue: old.approximation,
                new: before,
                newValue: new.approximation
            )
        }
        return nil
    }

    struct Levels {
        var old: Mention
        var oldValue: Double
        var new: Mention
        var newValue: Double
    }

    /// "doubled from 120 to 310": the older level first.
    private static func fromTo(
        _ first: Mention,
        _ last: Mention,
        in sentence: ArticleView.Sentence,
        _ view: ArticleView
    ) -> Levels? {
        let start = first.tokens.lowerBound
        guard start > sentence.tokens.lowerBound, view.word(start - 1) == "from",
            view.word(last.tokens.lowerBound - 1) == "to",
            last.tokens.lowerBound - first.fullTokens.upperBound <= 4,
            first.kind == last.kind && (first.unit == nil || first.unit == last.unit)
                || first.kind == .number,
            case .number(let old, upper: nil) = first.value, case .number(let new, upper: nil) = last.value,
            // "from 3 to 5 million" leaves the scale to the second.
            first.kind == last.kind || view.tokens[first.tokens.upperBound - 1].kind == .digits
        else { return nil }
        return Levels(old: first, oldValue: old.approximation, new: last, newValue: new.approximation)
    }

    /// "tripled" between levels of which the newer is twice the older.
    private static func multiple(in sentence: ArticleView.Sentence, _ view: ArticleView, _ levels: Levels)
        -> ArticleFacts.Doubt?
    {
        let near = max(
            sentence.tokens.lowerBound,
            min(levels.old.tokens.lowerBound, levels.new.tokens.lowerBound) - 6
        )
        let end = min(
            sentence.tokens.upperBound,
            max(levels.old.tokens.upperBound, levels.new.tokens.upperBound) + 8
        )
        guard let index = (near..<end).first(where: { EnglishDoubts.multiples[view.word($0)] != nil }),
            let told = EnglishDoubts.multiples[view.word(index)]
        else { return nil }
        let factor = levels.newValue / levels.oldValue
        let doubt = index > sentence.tokens.lowerBound ? view.word(index - 1) : ""
        let fits =
            switch doubt {
            case "than" where told > 1: factor >= told * 0.97
            case "nearly", "almost": factor <= told * 1.05 && factor >= told * 0.75
            default: abs(factor - told) <= told * 0.15
            }
        guard !fits, factor < 1_000 else { return nil }
        let first = doubt == "than" && index - 2 >= sentence.tokens.lowerBound ? index - 2 : index
        return ArticleFacts.Doubt(
            kind: .step,
            what:
                "\"\(view.text(first..<(index + 1)))\" against \(rounded(factor)) times between "
                + "\(view.text(levels.old.tokens)) and \(view.text(levels.new.tokens))",
            mentions: [levels.new.span, levels.old.span],
            evidence: [view.evidence(levels.new, in: sentence)]
        )
    }

    /// "cut the death toll to 24 from 26": a count that can only grow was wrong before.
    private static func lowered(in sentence: ArticleView.Sentence, _ view: ArticleView, _ levels: Levels)
        -> ArticleFacts.Doubt?
    {
        let first = min(levels.old.tokens.lowerBound, levels.new.tokens.lowerBound)
        guard levels.newValue < levels.oldValue, levels.oldValue < levels.newValue * 2,
            (max(sentence.tokens.lowerBound, first - 10)..<first).contains(where: {
                view.word($0) == "toll" || view.word($0) == "dead"
            })
        else { return nil }
        return ArticleFacts.Doubt(
            kind: .voices,
            what: "\(view.text(levels.new.tokens)) against \(view.text(levels.old.tokens)) told before",
            mentions: [levels.new.span, levels.old.span],
            evidence: [view.evidence(levels.new, in: sentence)]
        )
    }

    /// "36,110, down from 38,420, a decrease of nine per cent": a share that the two levels do not make up.
    private static func rate(in sentence: ArticleView.Sentence, _ view: ArticleView, _ levels: Levels)
        -> ArticleFacts.Doubt?
    {
        let first = min(levels.old.tokens.lowerBound, levels.new.tokens.lowerBound)
        let last = max(levels.old.fullTokens.upperBound, levels.new.fullTokens.upperBound)
        let near = sentence.mentions.filter {
            $0.kind == .percent && $0.setAside == nil && $0.unitKind != .percentagePoints
        }
        guard near.count == 1, let share = near.first, share.qualifier == .exactly,
            case .number(let told, upper: nil) = share.value,
            levels.old.qualifier == .exactly, levels.new.qualifier == .exactly,
            levels.old.unitKind != .percent, levels.new.unitKind != .percent
        else { return nil }
        // ", a decrease of nine per cent", "fell by nine per cent from"
        let lead = share.tokens.lowerBound - 1
        let isBehind = share.tokens.lowerBound >= last && share.tokens.lowerBound - last <= 7
        let isBefore = share.tokens.upperBound <= first && first - share.tokens.upperBound <= 4
        guard isBehind || isBefore, lead - 1 > sentence.tokens.lowerBound,
            ["of", "by"].contains(view.word(lead)) || share.change != nil,
            share.change != nil || view.classes(lead - 1).contains(.movement)
                || !view.reading.lexicon.entry(of: view.tokens[lead - 1]).quantity
                    .isDisjoint(with: [.rises, .falls]),
            !(isBefore ? share.tokens.upperBound..<first : last..<share.tokens.lowerBound)
                .contains(where: { view.isSign($0, ";:") || view.classes($0).contains(.conjunction) })
        else { return nil }
        let change = abs(levels.newValue / levels.oldValue - 1) * 100
        // Each value may be rounded by half of its last digit.
        let slack =
            min(1, step(of: told)) / 2
            + 50 * (step(levels.old) / levels.oldValue + step(levels.new) / levels.newValue)
            * max(1, levels.newValue / levels.oldValue)
        guard change < 1_000, abs(change - abs(told.approximation)) > slack * 1.2 + 0.2 else { return nil }
        return ArticleFacts.Doubt(
            kind: .step,
            what:
                "\"\(view.text(share.tokens))\" against a change of \(rounded(change)) per cent between "
                + "\(view.text(levels.old.tokens)) and \(view.text(levels.new.tokens))",
            mentions: [share.span, levels.new.span],
            evidence: [view.evidence(levels.new, in: sentence)]
        )
    }

    /// The worth of the last digit that is no zero.
    private static func step(of value: ExactNumber) -> Double {
        ExactNumber(1, exponent: value.exponent).approximation
    }

    /// The worth of the last digit of a mention's value.
    static func step(_ mention: Mention) -> Double {
        if case .number(let value, _) = mention.value { step(of: value) } else { 0 }
    }

    static func rounded(_ factor: Double) -> String {
        let tenths = Int((factor * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// A step told as a share: "a quarter more", "doubled".
    private static func step(in sentence: ArticleView.Sentence, _ view: ArticleView, after level: Mention)
        -> (share: Double, words: String)?
    {
        let start = level.tokens.upperBound
        for index in start..<max(start, sentence.tokens.upperBound - 1) {
            let next = view.word(index + 1)
            guard next == "more" || next == "less", let share = EnglishDoubts.shares[view.word(index)] else {
                continue
            }
            let first = view.tokens[index - 1].kind == .word ? index - 1 : index
            return (next == "less" ? -share : share, view.text(first..<(index + 2)))
        }
        return nil
    }

    /// Finds a share told as one value and a rise of it told from another, "14.5 per cent" and "from 16".
    func startsOfMoves() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (article, view) in doubtful {
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
                        items: [id(level)] + ids(of: moved.span, in: view.source.id),
                        evidence: figures[level].figure.evidence.prefix(1).map { $0 } + [
                            view.evidence(moved, in: sentence)
                        ]
                    )
                )
            }
        }
        return conflicts
    }

    static func isStartOfMove(_ mention: Mention, _ sentence: ArticleView.Sentence, _ view: ArticleView)
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
}

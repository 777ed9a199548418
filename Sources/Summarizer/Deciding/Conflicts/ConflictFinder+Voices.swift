import BriefingModel

/// Counts of one thing that two sides tell otherwise, in one article.
extension ConflictFinder {
    /// "The army puts the dead at nine; the Front speaks of at least 22": both stand, each with its owner.
    ///
    /// - Parameters:
    ///   - figures: of one article, in the order of its text.
    ///   - view: of that article.
    /// - Returns: each count with the weightiest one before it that another side tells.
    static func voices(_ figures: [FigureDecider.Decided], in view: ArticleView) -> [ArticleFacts.Doubt] {
        let counts = figures.filter { $0.figure.unitKind == .count && $0.figure.change == nil }
        guard counts.count > 1 else { return [] }
        let words = EnglishDeeds.disputes.map { view.reading.lexicon.number(of: $0) }.filter { $0 >= 0 }
        let disputed = view.sentences.map { sentence in
            sentence.tokens.contains { view.tokens[$0].kind == .word && words.contains(view.tokens[$0].word) }
        }
        let isOneOfMany = zip(counts, counts.dropFirst()).contains { $0.sentence == $1.sentence }
        let areDead = counts.count { $0.setting.deed == .death } > 1
        guard isOneOfMany || areDead || disputed.contains(true) else { return [] }
        let traits = FigureTraits.of(counts)
        var doubts: [ArticleFacts.Doubt] = []
        for j in counts.indices.dropFirst() {
            let own = counts[j].sentence
            let isDisputed = disputed[max(0, own - 1)...min(disputed.count - 1, own + 1)].contains(true)
            let rivals = (max(0, j - Self.reach)..<j).filter {
                guard
                    isDisputed || counts[$0].sentence == own
                        || areDeadTwice(counts[$0], counts[j], traits[$0], traits[j], in: view)
                else { return false }
                return
                    !traits[$0].range.overlaps(traits[j].range) && haveOneTime(counts[$0], counts[j])
                    && mayBeOfOneThing(traits[$0], traits[j])
            }
            // Of several the one that the text gives most weight.
            guard let i = rivals.max(by: { counts[$0].figure.importance < counts[$1].figure.importance }),
                haveOneDate(counts[i], counts[j], in: view),
                let first = voice(of: counts[i], in: view),
                let second = view.listOwner(behind: counts[j].tokens.upperBound)
                    ?? voice(of: counts[j], in: view),
                view.content(first).isDisjoint(with: view.content(second)),
                isDisputed || areDeadTwice(counts[i], counts[j], traits[i], traits[j], in: view)
                    || areOpposed(counts[i], counts[j], traits[i].unit == traits[j].unit, in: view)
            else { continue }
            func told(_ decided: FigureDecider.Decided, _ voice: Range<Int>) -> String {
                let figure = decided.figure
                let value = figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " "
                return "\(value)\(figure.value) \(figure.unit) (\(view.text(voice)))"
            }
            doubts.append(
                ArticleFacts.Doubt(
                    kind: .voices,
                    what: "\(told(counts[i], first)) against \(told(counts[j], second))",
                    mentions: [counts[i], counts[j]].compactMap { $0.figure.evidence.first?.mention },
                    evidence: [counts[i], counts[j]].compactMap { $0.figure.evidence.first }
                )
            )
        }
        return doubts
            + parts(counts, traits, in: view).filter { part in
                !doubts.contains { Set($0.mentions) == Set(part.mentions) }
            }
    }

    /// "The mayor said that 90 had died in his town alone", where 57 dead are told in all: a part above its whole.
    private static func parts(
        _ counts: [FigureDecider.Decided],
        _ traits: [FigureTraits],
        in view: ArticleView
    ) -> [ArticleFacts.Doubt] {
        counts.indices.compactMap { j in
            let part = counts[j]
            guard traits[j].setting.deed == .death, part.figure.qualifier != .upTo else { return nil }
            let sentence = view.sentences[part.sentence]
            let clause = view.clause(around: part.tokens, in: sentence, strong: true)
            guard
                (part.tokens.upperBound..<max(part.tokens.upperBound, clause.upperBound)).contains(where: {
                    view.word($0) == "alone"
                }), let voice = voice(of: part, in: view)
            else { return nil }
            let whole = counts.indices.filter { i in
                let other = counts[i]
                return i != j && other.sentence != part.sentence && abs(i - j) <= reach
                    && traits[i].setting.deed == .death && other.figure.qualifier == .exactly
                    && other.figure.upper == nil && other.figure.value < part.figure.value
                    && abs(other.sentence - part.sentence) <= 12 && haveOneTime(other, part)
            }
            .max { counts[$0].figure.importance < counts[$1].figure.importance }
            guard let whole else { return nil }
            return ArticleFacts.Doubt(
                kind: .voices,
                what:
                    "\(part.figure.value) \(part.figure.unit) in one part alone (\(view.text(voice))) against "
                    + "\(counts[whole].figure.value) \(counts[whole].figure.unit)",
                mentions: [counts[whole], part].compactMap { $0.figure.evidence.first?.mention },
                evidence: [counts[whole], part].compactMap { $0.figure.evidence.first }
            )
        }
    }

    static func haveOneTime(_ a: FigureDecider.Decided, _ b: FigureDecider.Decided) -> Bool {
        guard let first = a.figure.period, let second = b.figure.period else { return true }
        return first.value == second.value
    }

    /// Whether the clauses of two counts name no two dates.
    private static func haveOneDate(
        _ a: FigureDecider.Decided,
        _ b: FigureDecider.Decided,
        in view: ArticleView
    ) -> Bool {
        func days(_ decided: FigureDecider.Decided) -> [PartialDate] {
            let sentence = view.sentences[decided.sentence]
            let clause = view.clause(around: decided.tokens, in: sentence, strong: true)
            return sentence.mentions.filter { clause.contains($0.tokens.lowerBound) }
                .compactMap { view.dated($0)?.value }
        }
        let (first, second) = (days(a), days(b))
        return first.isEmpty || second.isEmpty || first.contains { second.contains($0) }
    }

    /// The same noun, or the dead by a noun of one side alone.
    private static func mayBeOfOneThing(_ a: FigureTraits, _ b: FigureTraits) -> Bool {
        // "had sold 40 ships", "had built 12 ships"
        if let first = a.setting.act, let second = b.setting.act, first != second { return false }
        if let first = a.setting.deed, let second = b.setting.deed, first != second,
            ![.counting, .holding].contains(first), ![.counting, .holding].contains(second)
        {
            return false
        }
        if !a.unit.isEmpty, a.unit == b.unit { return true }
        return a.setting.deed == .death && b.setting.deed == .death
    }

    /// Whether two tell of the dead right behind one another, and the second names no other place or day: "The Front states
    /// that 17 were killed", "The spokesman spoke of four dead".
    private static func areDeadTwice(
        _ a: FigureDecider.Decided,
        _ b: FigureDecider.Decided,
        _ first: FigureTraits,
        _ second: FigureTraits,
        in view: ArticleView
    ) -> Bool {
        guard first.setting.deed == .death, second.setting.deed == .death, b.sentence - a.sentence == 1,
            let voice = voice(of: b, in: view)
        else { return false }
        let sentence = view.sentences[b.sentence]
        guard view.sentences[a.sentence].passage == sentence.passage, voice.lowerBound < b.tokens.lowerBound
        else { return false }
        return !(voice.upperBound..<sentence.tokens.upperBound).contains { view.tokens[$0].isCapitalized }
            && !sentence.mentions.contains { view.dated($0) != nil }
    }

    /// How many counts before it one is held against.
    private static let reach = 60

    /// Whether one sentence sets the two against each other.
    private static func areOpposed(
        _ a: FigureDecider.Decided,
        _ b: FigureDecider.Decided,
        _ areOfOneNoun: Bool,
        in view: ArticleView
    ) -> Bool {
        guard a.sentence == b.sentence, areOfOneNoun else { return false }
        // "said 200 refugees left": what is done with them may be something else.
        let end = b.tokens.upperBound
        // "said 240 had been buried, against 171 in the ministry's list"
        if view.listOwner(behind: end) != nil { return true }
        let isBare =
            end >= view.sentences[b.sentence].tokens.upperBound || view.tokens[end].kind == .sign
            || view.classes(end).contains(.preposition)
        return isBare
            && (a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)).contains {
                view.isSign($0, ";") || EnglishDoubts.oppositions.contains(view.word($0))
            }
    }

    /// Who tells a count, in its own clause: "the army puts", "the ministry said", "according to the authorities".
    private static func voice(of decided: FigureDecider.Decided, in view: ArticleView) -> Range<Int>? {
        let sentence = view.sentences[decided.sentence]
        var clause = view.clause(around: decided.tokens, in: sentence, strong: true)
        // The words of a quotation are told by whoever stands before it.
        if clause.lowerBound - 2 > sentence.tokens.lowerBound, view.isSign(clause.lowerBound - 1, "\"“") {
            let before = clause.lowerBound - 2
            let lead = view.clause(around: before..<before + 1, in: sentence, strong: true)
            clause = lead.lowerBound..<clause.upperBound
        }
        if let at = clause.first(where: {
            view.word($0) == "according" && $0 + 2 < clause.upperBound && view.word($0 + 1) == "to"
        }) {
            let end =
                (at + 2..<clause.upperBound).first { view.tokens[$0].kind == .sign } ?? clause.upperBound
            return end > at + 2 ? at + 2..<min(end, at + 10) : nil
        }
        let verbs = clause.filter {
            $0 > clause.lowerBound && !decided.tokens.contains($0)
                && (view.classes($0).contains(.reporting) || EnglishDeeds.tellings.contains(view.word($0))
                    || view.word($0) == "states" && $0 + 1 < clause.upperBound && view.word($0 + 1) == "that")
        }
        // The nearest before the count, else the first behind it.
        guard let verb = verbs.last(where: { $0 < decided.tokens.lowerBound }) ?? verbs.first else {
            return nil
        }
        var start = verb
        while start > clause.lowerBound, view.tokens[start - 1].kind == .word || view.isSign(start - 1, "'’-")
        {
            start -= 1
        }
        while start < verb, view.classes(start).contains(.conjunction) { start += 1 }
        // "The mayor of Orn, the worst-hit town, said": what stands between the commas only adds to the voice.
        if start == verb, start - 1 > clause.lowerBound, view.isSign(start - 1, ","),
            let comma = (clause.lowerBound..<start - 1).last(where: { view.isSign($0, ",;:") }),
            view.isSign(comma, ","), comma - clause.lowerBound <= 9, clause.lowerBound < comma,
            !(clause.lowerBound..<comma).contains(where: { view.tokens[$0].kind == .sign })
        {
            return clause.lowerBound..<comma
        }
        // "the spokesman has spoken of"
        var end = verb
        while end > start, view.classes(end - 1).contains(.auxiliary) { end -= 1 }
        guard start < end, verb - start <= 9, !view.content(start..<end).isEmpty else { return nil }
        return start..<end
    }
}

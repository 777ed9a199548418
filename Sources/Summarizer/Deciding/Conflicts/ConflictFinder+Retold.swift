import BriefingModel

/// What one article says of one thing a second time, with another value.
extension ConflictFinder {
    /// Values that the text itself takes back, a row that misses the count told before it, and digits that changed places.
    ///
    /// - Parameters:
    ///   - figures: of one article, in the order of its text.
    ///   - view: of that article.
    /// - Returns: each with the values it is between, in the order of the text.
    static func retold(_ figures: [FigureDecider.Decided], in view: ArticleView) -> [ArticleFacts.Doubt] {
        guard figures.count > 1 else { return [] }
        return corrections(figures, in: view) + rows(figures, in: view) + slips(figures, in: view)
    }

    // MARK: Corrections

    /// Values that are put right or held against another's: "it is now put at 7.9", "It now puts the dead at 97", "the
    /// agency puts the number at 52,000".
    private static func corrections(
        _ figures: [FigureDecider.Decided],
        in view: ArticleView
    ) -> [ArticleFacts.Doubt] {
        // Most articles correct nothing.
        let anew = figures.indices.compactMap { j -> (j: Int, lead: Lead, isAnew: Bool)? in
            guard isPlain(figures[j]) else { return nil }
            if let verb = takingBack(figures[j], in: view) {
                return (j, Lead(verb: verb, namesTheNumber: true), true)
            }
            guard let lead = putting(figures[j], in: view) else { return nil }
            let isAnew = view.word(lead.verb - 1) == "now" || isCorrected(figures[j].sentence, in: view)
            return isAnew || lead.namesTheNumber ? (j, lead, isAnew) : nil
        }
        guard !anew.isEmpty else { return [] }
        let traits = FigureTraits.of(figures)
        var known: Set<Set<Int>> = []
        return anew.compactMap { j, lead, isAnew in
            let decided = figures[j]
            let rivals = (max(0, j - Self.nearby)..<min(figures.count, j + Self.nearby)).filter { i in
                i != j && isPlain(figures[i]) && figures[i].figure.unitKind == decided.figure.unitKind
                    && figures[i].figure.currency == decided.figure.currency
                    && figures[i].figure.value != decided.figure.value
                    && (i < j || isAnew) && abs(figures[i].sentence - decided.sentence) <= (isAnew ? 60 : 2)
                    && areOfOneThing(traits[i], traits[j], figures[i], decided, lead, in: view)
            }
            guard
                let i = rivals.max(by: {
                    (nearness($0, j, figures), figures[$0].figure.importance)
                        < (nearness($1, j, figures), figures[$1].figure.importance)
                })
            else { return nil }
            guard known.insert([i, j]).inserted else { return nil }
            let (first, second) = (figures[min(i, j)], figures[max(i, j)])
            return doubt("\(told(first)) against \(told(second))", [first, second])
        }
    }

    /// How many figures before or behind it one may be held against.
    private static let nearby = 200

    /// The same sentence first, then whatever weighs most.
    private static func nearness(_ i: Int, _ j: Int, _ figures: [FigureDecider.Decided]) -> Int {
        figures[i].sentence == figures[j].sentence ? 1 : 0
    }

    private struct Lead {
        var verb: Int
        /// "puts the number at": speaks of a value already told.
        var namesTheNumber: Bool
    }

    /// The verb that gives a number its value: "is now put at", "puts the number of dead at", "gave the figure as".
    private static func putting(_ decided: FigureDecider.Decided, in view: ArticleView) -> Lead? {
        let sentence = view.sentences[decided.sentence]
        let lead = place(of: decided, sentence, view) - 1
        // "The correct figure is 97"
        if lead - 1 > sentence.tokens.lowerBound, view.classes(lead).contains(.auxiliary),
            ElidedUnit.namesTheValue(lead - 1, in: view)
        {
            return Lead(verb: lead, namesTheNumber: true)
        }
        guard lead - 1 > sentence.tokens.lowerBound, ["at", "as"].contains(view.word(lead)) else {
            return nil
        }
        let floor = max(sentence.tokens.lowerBound + 1, lead - 12)
        guard floor < lead,
            let verb = (floor..<lead).last(where: {
                EnglishDoubts.puttings.contains(view.word($0))
            }), !(verb..<lead).contains(where: { view.isSign($0, ";,") })
        else { return nil }
        let names = (verb + 1..<lead).contains {
            EnglishDoubts.values.contains(view.word($0))
        }
        return Lead(verb: verb, namesTheNumber: names)
    }

    /// "the 31 deaths given in the last bulletin have been revised downwards": the verb that takes a count back.
    private static func takingBack(_ decided: FigureDecider.Decided, in view: ArticleView) -> Int? {
        guard decided.figure.unitKind == .count else { return nil }
        let sentence = view.sentences[decided.sentence]
        let end = decided.tokens.upperBound
        let words = end..<max(end, min(end + 12, sentence.tokens.upperBound))
        // "348 were withdrawn" is said of the things; what was given or announced is a number.
        guard
            let telling = words.first(where: {
                EnglishDoubts.tellings.contains(view.word($0))
            })
        else { return nil }
        return words.first { verb in
            verb > telling && EnglishDoubts.revisions.contains(view.word(verb))
                && view.classes(verb - 1).contains(.auxiliary)
                && !(end..<verb).contains { view.isSign($0, ",;:") }
        }
    }

    /// The first token of the value; the noun may stand before it.
    private static func place(
        of decided: FigureDecider.Decided,
        _ sentence: ArticleView.Sentence,
        _ view: ArticleView
    ) -> Int {
        sentence.tokens.first { Int(view.tokens[$0].start) >= decided.span.start }
            ?? decided.tokens.lowerBound
    }

    /// Whether the sentence or one beside it says that something was put right.
    private static func isCorrected(_ index: Int, in view: ArticleView) -> Bool {
        view.sentences[max(0, index - 1)...min(view.sentences.count - 1, index + 1)].contains { sentence in
            view.sentences[index].passage == sentence.passage
                && sentence.tokens.contains {
                    EnglishDoubts.corrections.contains(view.word($0))
                }
        }
    }

    private static func areOfOneThing(
        _ a: FigureTraits,
        _ b: FigureTraits,
        _ first: FigureDecider.Decided,
        _ second: FigureDecider.Decided,
        _ lead: Lead,
        in view: ArticleView
    ) -> Bool {
        // "it was given as 8.4 per cent; it is now put at 7.9"
        if first.sentence == second.sentence { return a.unit == b.unit && putting(first, in: view) != nil }
        if second.figure.unitKind != .count { return false }
        if countsTheDead(first, a, view), countsTheDead(second, b, view) { return true }
        return !a.unit.isEmpty && a.unit == b.unit && lead.namesTheNumber
    }

    private static func countsTheDead(
        _ decided: FigureDecider.Decided,
        _ traits: FigureTraits,
        _ view: ArticleView
    ) -> Bool {
        let sentence = view.sentences[decided.sentence]
        let first = place(of: decided, sentence, view)
        let near = max(sentence.tokens.lowerBound, first - 3)..<first
        return traits.setting.deed == .death
            || near.contains {
                view.tokens[$0].kind == .word && SettingWord.of(view.stem($0))?.deed == .death
            }
            || decided.figure.unit.split(separator: " ").contains {
                EnglishDoubts.dead.contains(String($0))
            }
    }

    // MARK: Rows

    /// "612 new cases", and later "New cases by district: Orn 288; Brod 141; all others 24": a row that names the rest,
    /// and so is whole, but makes up another sum.
    private static func rows(_ figures: [FigureDecider.Decided], in view: ArticleView) -> [ArticleFacts.Doubt]
    {
        let values = Set(figures.map(\.figure.value.approximation))
        return Dictionary(grouping: figures.indices, by: { figures[$0].sentence }).sorted { $0.key < $1.key }
            .compactMap { index, members in
                let sentence = view.sentences[index]
                guard members.count >= 3,
                    let colon = sentence.tokens.first(where: { view.isSign($0, ":") }),
                    let last = members.last, let first = members.first,
                    members.allSatisfy({
                        isPlain(figures[$0]) && figures[$0].figure.unitKind == .count
                            && figures[$0].figure.unit == figures[first].figure.unit
                            && figures[$0].tokens.lowerBound > colon
                    }),
                    namesTheRest(figures[last], sentence, view)
                else { return nil }
                // "new cases" were "suspected cases" before.
                let unit = FactMerger.words(figures[first].figure.unit).subtracting(["new"])
                let sum = members.reduce(0) { $0 + figures[$1].figure.value.approximation }
                let whole = figures[..<min(first, Self.nearby)].firstIndex {
                    isPlain($0) && $0.figure.unitKind == .count
                        && unit.isSubset(of: FactMerger.words($0.figure.unit))
                }
                guard !unit.isEmpty, let whole, !values.contains(sum),
                    abs(figures[whole].figure.value.approximation - sum) < sum * 0.1
                else { return nil }
                let terms = members.map { figures[$0].figure.value.description }.joined(separator: " + ")
                return doubt(
                    "\(terms) = \(Int(sum)), but \(told(figures[whole])) are stated",
                    [figures[whole]] + members.map { figures[$0] },
                    kind: .list
                )
            }
    }

    private static func namesTheRest(
        _ decided: FigureDecider.Decided,
        _ sentence: ArticleView.Sentence,
        _ view: ArticleView
    ) -> Bool {
        let first = decided.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, first - 4)..<first).contains {
            !view.classes($0).isDisjoint(with: [.remainder, .other])
        }
    }

    // MARK: Slips

    /// "186,400 people are displaced" and "168,400 displaced persons": neighbouring digits that changed places.
    private static func slips(_ figures: [FigureDecider.Decided], in view: ArticleView) -> [ArticleFacts
        .Doubt]
    {
        // Of one value one telling is enough, and only the same digits can have changed places.
        var byDigits: [String: [(value: Int, index: Int)]] = [:]
        var doubts: [ArticleFacts.Doubt] = []
        for j in figures.indices where isPlain(figures[j]) {
            guard let value = digits(of: figures[j].figure) else { continue }
            let digits = figures[j].figure.unitKind.rawValue + String(String(value).sorted())
            let known = byDigits[digits] ?? []
            if known.contains(where: { $0.value == value }) || known.count >= Self.alike { continue }
            for (_, i) in known
            where isSlip(figures[i].figure.value, figures[j].figure.value)
                && sharesAWord(figures[i], figures[j]) && mayBeOneValue(figures[i], figures[j])
            {
                doubts.append(
                    doubt("\(told(figures[i])) against \(told(figures[j]))", [figures[i], figures[j]])
                )
            }
            byDigits[digits, default: []].append((value, j))
        }
        return doubts
    }

    /// The digits of a value in which two may have changed places; nil for values too short or too often alike.
    private static func digits(of figure: Figure) -> Int? {
        switch figure.unitKind {
        case .count: figure.value.integer.flatMap { $0 >= 1_000 ? $0 : nil }
        // "34.6 per cent", "€742 million"
        case .percent, .money: figure.value.significand >= 100 ? figure.value.significand : nil
        default: nil
        }
    }

    /// Whether both may tell of one time; shares and amounts of two times are often near each other.
    private static func mayBeOneValue(_ a: FigureDecider.Decided, _ b: FigureDecider.Decided) -> Bool {
        guard a.figure.unitKind == .count else {
            return a.sentence != b.sentence && a.figure.period?.value == b.figure.period?.value
                && a.figure.currency == b.figure.currency && !a.isComparison && !b.isComparison
        }
        return haveOneTime(a, b)
    }

    /// How many values of the same digits are held against each other.
    private static let alike = 24

    /// Two numbers of three digits or more that are alike but for two neighbours in the other order.
    static func isSlip(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
        guard a != b, a > 0, b > 0 else { return false }
        var (first, second) = (a.significand, b.significand)
        if a.exponent != b.exponent {
            guard let one = a.integer, let other = b.integer else { return false }
            (first, second) = (one, other)
        }
        let (one, other) = (Array(String(first).utf8), Array(String(second).utf8))
        guard one.count == other.count else { return false }
        let apart = one.indices.filter { one[$0] != other[$0] }
        guard apart.count == 2, apart[1] == apart[0] + 1, one[apart[0]] == other[apart[1]],
            one[apart[1]] == other[apart[0]]
        else { return false }
        // "2,100" and "1,200" are too round to be one number.
        return one.filter { $0 != 0x30 }.count >= 3
    }

    /// Whether the words around both tell of one thing; that both are people says too little.
    private static func sharesAWord(_ a: FigureDecider.Decided, _ b: FigureDecider.Decided) -> Bool {
        let shared = a.content.intersection(b.content)
        return shared.contains { $0.utf8.count > 4 && $0 != "people" && $0 != "person" }
    }

    // MARK: In words

    private static func isPlain(_ decided: FigureDecider.Decided) -> Bool {
        decided.figure.upper == nil && decided.figure.change == nil
    }

    private static func told(_ decided: FigureDecider.Decided) -> String {
        let figure = decided.figure
        let qualifier = figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " "
        return "\(qualifier)\(figure.value) \(figure.unit)"
    }

    private static func doubt(
        _ what: String,
        _ decided: [FigureDecider.Decided],
        kind: ArticleFacts.Doubt.Kind = .voices
    ) -> ArticleFacts.Doubt {
        ArticleFacts.Doubt(
            kind: kind,
            what: what,
            mentions: decided.compactMap { $0.figure.evidence.first?.mention },
            evidence: decided.prefix(4).compactMap { $0.figure.evidence.first }
        )
    }
}

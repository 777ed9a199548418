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
            EnglishDoubts.thresholds.contains(view.word($0))
        }
    }

    /// "12 vessels: 7 tugs and 4 dredgers": parts listed behind a colon that miss their whole.
    static func lists(in view: ArticleView) -> [ArticleFacts.Doubt] {
        view.sentences.compactMap { sentence in
            guard
                let list = list(in: sentence, view) ?? excess(in: sentence, view)
                    ?? dashed(in: sentence, view)
            else { return nil }
            let terms = list.terms.map(String.init).joined(separator: " + ")
            return ArticleFacts.Doubt(
                kind: .list,
                what: "\(terms) = \(list.sum), but \(view.text(list.whole.fullTokens)) are stated",
                mentions: [list.whole.span] + list.parts.map(\.span),
                evidence: [view.evidence(list.whole, in: sentence)]
            )
        }
    }

    /// "Total   1,052,400" under rows that make up another sum.
    static func totals(in view: ArticleView) -> [ArticleFacts.Doubt] {
        let passages = view.reading.passages
        let table = TableFigures(view: view)
        var doubts: [ArticleFacts.Doubt] = []
        var rows: [(sentence: ArticleView.Sentence, cells: [TableFigures.Cell])] = []
        // Most articles have no total.
        var counts: [String: [Told]]?
        for sentence in view.sentences where sentence.kind == .tableRow {
            if let last = rows.last,
                passages[last.sentence.passage].heading != passages[sentence.passage].heading
            {
                rows = []
            }
            let cells = table.cells(of: sentence)
            guard !cells.isEmpty else { continue }
            // "**Total**" in Markdown
            let first = sentence.tokens.first { view.tokens[$0].kind == .word }
            guard let first, view.word(first) == "total", rows.count >= 3 else {
                rows.append((sentence, cells))
                continue
            }
            let text = counts ?? told(in: view)
            counts = text
            doubts += cells.compactMap { otherTotal($0, in: sentence, text, view) }
            for (column, total) in cells.enumerated() where rows.allSatisfy({ $0.cells.count > column }) {
                let parts = rows.map(\.cells[column])
                let terms = parts.compactMap { count($0.mention) }
                guard let whole = count(total.mention), terms.count == parts.count else { continue }
                let sum = terms.reduce(0, +)
                // A total of something else is further off.
                guard sum != whole, abs(sum - whole) * 10 < whole else { continue }
                doubts.append(
                    ArticleFacts.Doubt(
                        kind: .list,
                        what:
                            "\(total.unit): \(terms.map(String.init).joined(separator: " + ")) = \(sum), but the total is given as \(view.text(total.mention.tokens))",
                        mentions: [total.mention.span] + parts.map(\.mention.span),
                        evidence: [view.evidence(total.mention, in: sentence)]
                            + zip(rows, parts).map { view.evidence($1.mention, in: $0.sentence) }
                    )
                )
            }
            rows = []
        }
        return doubts
    }

    /// A count in a sentence of the text, and the sentence.
    private typealias Told = (mention: Mention, sentence: ArticleView.Sentence)

    /// The counts of the text's sentences by what they count.
    private static func told(in view: ArticleView) -> [String: [Told]] {
        var told: [String: [Told]] = [:]
        for sentence in view.sentences where sentence.kind == .paragraph || sentence.kind == .listItem {
            for mention in sentence.mentions {
                guard mention.setAside == nil, mention.kind == .quantity, count(mention) != nil,
                    let noun = mention.noun?.last
                else { continue }
                let stem = ArticleView.stem(view.word(noun))
                guard told[stem]?.count ?? 0 < mostTold else { continue }
                told[stem, default: []].append((mention, sentence))
            }
        }
        return told
    }

    /// How many counts of one thing a total is held against.
    private static let mostTold = 40

    /// "61 gathering sites" in the text over a table whose total of sites is 58.
    private static func otherTotal(
        _ total: TableFigures.Cell,
        in row: ArticleView.Sentence,
        _ told: [String: [Told]],
        _ view: ArticleView
    ) -> ArticleFacts.Doubt? {
        guard let whole = count(total.mention), whole >= 20 else { return nil }
        let nouns = Set(total.unit.split(separator: " ").map { ArticleView.stem($0.lowercased()) })
        let counts = nouns.sorted().flatMap { told[$0] ?? [] }
        // Where the text has the total as well, the other number is of something else.
        guard !counts.contains(where: { count($0.mention) == whole }) else { return nil }
        let rival = counts.first { mention, sentence in
            guard let value = count(mention), abs(value - whole) * 10 <= whole else { return false }
            let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
            return !sentence.mentions.contains {
                view.dated($0) != nil && clause.contains($0.tokens.lowerBound)
            }
        }
        guard let rival else { return nil }
        return ArticleFacts.Doubt(
            kind: .list,
            what:
                "\(view.text(rival.mention.fullTokens)) in the text, but the table's total is \(view.text(total.mention.tokens))",
            mentions: [rival.mention.span, total.mention.span],
            evidence: [
                view.evidence(rival.mention, in: rival.sentence), view.evidence(total.mention, in: row),
            ]
        )
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
        // "187 people: 96 in the north, 58 in the south": the parts may leave their noun out.
        let bare = sentence.mentions.filter { isBare($0) && $0.tokens.lowerBound > colon }
        let named = counts.filter { !isBare($0) && $0.tokens.lowerBound > colon }
        let areBare = named.isEmpty
        let parts = areBare ? bare : named
        guard let whole = counts.last(where: { $0.tokens.upperBound <= colon }), parts.count >= 2,
            sentence.mentions.allSatisfy({ $0.tokens.lowerBound < colon || parts.contains($0) }),
            colon - whole.fullTokens.upperBound <= 4, let total = count(whole)
        else { return nil }
        let terms = parts.compactMap { count($0) }
        let sum = terms.reduce(0, +)
        // Two parts without a noun, or a row without its "and", may leave others out.
        let isClosed =
            parts.count >= 3
            && (parts.last.map { view.classes($0.tokens.lowerBound - 1).contains(.conjunction) } ?? false)
        guard !areBare || sum > total || isClosed else { return nil }
        // Parts follow one another closely, or they are no list.
        guard terms.count == parts.count, terms.allSatisfy({ $0 < total }), sum != total,
            abs(sum - total) * 3 < total,
            zip(parts, parts.dropFirst()).allSatisfy({
                $1.tokens.lowerBound - $0.fullTokens.upperBound <= (areBare ? 6 : 4)
            }),
            !areBare || parts.allSatisfy({ view.classes($0.fullTokens.upperBound).contains(.preposition) })
        else { return nil }
        return List(whole: whole, parts: parts, terms: terms, sum: sum)
    }

    /// "214 violations, 131 by the army and 93 by the Front": parts behind a comma that are more than their whole; fewer
    /// may leave others out.
    private static func excess(in sentence: ArticleView.Sentence, _ view: ArticleView) -> List? {
        guard sentence.kind == .paragraph || sentence.kind == .listItem,
            let whole = sentence.mentions.first(where: {
                $0.setAside == nil && $0.kind == .quantity
                    && $0.fullTokens.upperBound < sentence.tokens.upperBound
                    && view.isSign($0.fullTokens.upperBound, ",")
            }), let total = count(whole)
        else { return nil }
        let parts = sentence.mentions.filter {
            isBare($0) && $0.tokens.lowerBound > whole.fullTokens.upperBound
        }
        guard parts.count >= 2, parts[0].tokens.lowerBound == whole.fullTokens.upperBound + 1,
            sentence.mentions.allSatisfy({
                $0.tokens.lowerBound < parts[0].tokens.lowerBound || parts.contains($0)
            })
        else { return nil }
        let leads = parts.map { view.word(min($0.fullTokens.upperBound, view.tokens.count - 1)) }
        let terms = parts.compactMap { count($0) }
        let sum = terms.reduce(0, +)
        guard Set(leads).count == 1, ["by", "in", "from", "at", "on", "for"].contains(leads[0]),
            terms.count == parts.count, terms.allSatisfy({ $0 < total }), sum > total, sum < total * 2
        else { return nil }
        return List(whole: whole, parts: parts, terms: terms, sum: sum)
    }

    /// "Arrests numbered 214 - 131 locals and 88 foreigners": two and more parts behind a dash that miss their whole.
    private static func dashed(in sentence: ArticleView.Sentence, _ view: ArticleView) -> List? {
        guard sentence.kind == .paragraph || sentence.kind == .listItem,
            let whole = sentence.mentions.first(where: { mention in
                let dash = mention.fullTokens.upperBound
                return mention.setAside == nil && count(mention) != nil
                    && dash + 1 < sentence.tokens.upperBound
                    && view.isSign(dash, "-–—") && view.tokens[dash].hasSpaceBefore
                    && view.tokens[dash + 1].hasSpaceBefore
            }), let total = count(whole)
        else { return nil }
        var parts: [Mention] = []
        var next = whole.fullTokens.upperBound + 1
        for part in sentence.mentions where part.tokens.lowerBound > whole.tokens.upperBound {
            guard part.tokens.lowerBound == next, part.setAside == nil, part.kind == .quantity else { break }
            parts.append(part)
            next = part.fullTokens.upperBound
            let isJoined =
                next < sentence.tokens.upperBound
                && (view.classes(next).contains(.conjunction) || view.isSign(next, ","))
            guard isJoined else { break }
            next += 1
        }
        let terms = parts.compactMap { count($0) }
        let sum = terms.reduce(0, +)
        guard parts.count >= 2, terms.count == parts.count, terms.allSatisfy({ $0 < total }), sum != total,
            abs(sum - total) * 5 < total,
            parts.dropLast().contains(where: { view.classes($0.fullTokens.upperBound).contains(.conjunction) }
            )
        else { return nil }
        return List(whole: whole, parts: parts, terms: terms, sum: sum)
    }

    /// "Of the exhibitors, 230 were domestic and 402 came from abroad", where 612 exhibitors are told before.
    static func shares(in view: ArticleView) -> [ArticleFacts.Doubt] {
        view.sentences.compactMap { sentence in
            let start = sentence.tokens.lowerBound
            guard sentence.kind == .paragraph, sentence.tokens.count > 6, view.word(start) == "of",
                view.word(start + 1) == "the",
                let comma = sentence.tokens.prefix(7).first(where: { view.isSign($0, ",") }),
                comma > start + 2
            else { return nil }
            let end = sentence.tokens.first { view.isSign($0, ";:") } ?? sentence.tokens.upperBound
            let parts = sentence.mentions.filter {
                isBare($0) && $0.tokens.lowerBound > comma && $0.tokens.lowerBound < end
            }
            let terms = parts.compactMap { count($0) }
            let noun = view.stem(comma - 1)
            let whole = view.sentences[..<sentence.index].reversed().lazy.flatMap(\.mentions).first {
                mention in
                mention.setAside == nil && mention.kind == .quantity
                    && (mention.noun?.last.map { view.stem($0) == noun } ?? false)
            }
            guard parts.count >= 2, terms.count == parts.count, let whole, let total = count(whole) else {
                return nil
            }
            let sum = terms.reduce(0, +)
            guard sum > total, sum * 2 < total * 3, terms.allSatisfy({ $0 < total }),
                let place = view.sentences.first(where: { $0.tokens.contains(whole.tokens.lowerBound) })
            else { return nil }
            return ArticleFacts.Doubt(
                kind: .list,
                what:
                    "\(terms.map(String.init).joined(separator: " + ")) = \(sum), but \(view.text(whole.fullTokens)) are stated",
                mentions: [whole.span] + parts.map(\.span),
                evidence: [view.evidence(whole, in: place)]
                    + parts.prefix(1).map { view.evidence($0, in: sentence) }
            )
        }
    }

    /// A count that leaves its noun out.
    private static func isBare(_ mention: Mention) -> Bool {
        mention.setAside == nil && [.number, .quantity].contains(mention.kind) && mention.unit == nil
    }

    private static func count(_ mention: Mention) -> Int? {
        guard mention.unitKind ?? .count == .count, mention.qualifier == .exactly, mention.change == nil,
            case .number(let value, upper: nil) = mention.value, value < 1_000_000_000
        else { return nil }
        return value.integer
    }
}

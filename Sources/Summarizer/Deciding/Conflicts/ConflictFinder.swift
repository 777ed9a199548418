import Articles
import BriefingModel
import SourceText

/// Finds statements that cannot all be true; few and right, since a false conflict is worse than none.
struct ConflictFinder {
    let articles: KnownArticles
    /// In the order of the briefing: the first is `F1`.
    let figures: [FigureDecider.Decided]
    /// Dated ones in the order of the briefing: the first is `E1`.
    let events: [EventDecider.Decided]
    /// In the order of the briefing: the first is `A1`.
    let anniversaries: [AnniversaryDecider.Decided]

    /// The first conflicts in words, and how many there are.
    func conflicts(most: Int) -> (first: [Conflict], count: Int) {
        let found: [[Found]] = [
            (otherValues() + headlines() + otherDays() + otherYears() + otherOrigins() + parts() + trades())
                .map(
                    Found.whole
                ),
            doubts(.voices), doubts(.list), doubts(.step),
            (startsOfMoves() + claims() + names()).map(Found.whole),
            doubts(.years),
        ]
        let all = found.joined()
        return (all.prefix(most).map(conflict), all.count)
    }

    private enum Found {
        case whole(Conflict)
        /// A doubt by its place among those of its kind in its article.
        case doubt(ArticleFacts.Doubt.Kind, article: Int, place: Int)
    }

    /// What texts contradict themselves in.
    private func doubts(_ kind: ArticleFacts.Doubt.Kind) -> [Found] {
        articles.tellings.doubts.enumerated().flatMap { article, counts in
            (0..<counts[kind.rawValue]).map { Found.doubt(kind, article: article, place: $0) }
        }
    }

    private func conflict(_ found: Found) -> Conflict {
        switch found {
        case .whole(let conflict): return conflict
        case .doubt(let kind, let article, let place):
            let doubt = articles.rest(article).doubts.filter { $0.kind == kind }[place]
            let source = doubt.evidence.first?.source ?? ""
            return Conflict(
                kind: kind.name,
                what: doubt.what,
                items: doubt.mentions.flatMap { ids(of: $0, in: source) },
                evidence: doubt.evidence
            )
        }
    }

    /// The figures that a value of a source is told by.
    func ids(of mention: ByteSpan, in source: String) -> [String] {
        figures.indices.filter { index in
            figures[index].figure.evidence.contains { $0.source == source && $0.mention == mention }
        }
        .map { id($0) }
    }

    func id(_ index: Int) -> String { "F\(index + 1)" }

    func spoken(_ figure: Figure) -> String {
        let value = figure.upper.map { "\(figure.value) to \($0)" } ?? figure.value.description
        return (figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " ") + value
    }

    // MARK: The same thing with another value

    /// Values of the same noun, said of the same thing and time by two sources.
    private func otherValues() -> [Conflict] {
        guard articles.count > 1 else { return [] }
        let traits = FigureTraits.of(figures)
        var groups: [WordSet: [Int]] = [:]
        // A headline rounds what its report tells.
        let isTold = figures.map { decided in
            !decided.isComparison
                && decided.figure.evidence.contains { $0.passage != "title" && $0.passage != "headline" }
        }
        for (index, telling) in traits.enumerated() where isTold[index] {
            groups[telling.unit, default: []].append(index)
        }
        // One conflict for all that is told of a thing, not one for each two.
        var told: [(isRevision: Bool, members: [Int])] = []
        for (i, first) in traits.enumerated() where isTold[i] {
            for j in groups[first.unit] ?? []
            where j > i && first.disagrees(with: traits[j], articles.places) {
                let isRevision = revises(i, j, traits) || revises(j, i, traits)
                let known = told.firstIndex { entry in
                    entry.isRevision == isRevision && (entry.members.contains(i) || entry.members.contains(j))
                        && entry.members.allSatisfy { member in
                            [i, j].allSatisfy {
                                $0 == member
                                    || traits[$0].disagrees(with: traits[member], articles.places)
                                        && (revises($0, member, traits) || revises(member, $0, traits))
                                            == isRevision
                            }
                        }
                }
                if let known {
                    told[known].members += [i, j].filter { !told[known].members.contains($0) }
                } else {
                    told.append((isRevision, [i, j]))
                }
            }
        }
        return told.map { $0.isRevision ? revision($0.members) : contradiction($0.members) }
    }

    private func contradiction(_ members: [Int]) -> Conflict {
        let days = Set(members.map { articles.places[figures[$0].article].date })
        return conflict(
            "value",
            members,
            says: members.map { told($0, dated: days.count > 1) }.joined(separator: " against ")
        )
    }

    /// A count that later articles tell anew, the newest one first.
    private func revision(_ members: [Int]) -> Conflict {
        let members = members.sorted { day(of: $0) > day(of: $1) }
        let tellings = members.map { told($0, dated: true) }
        return conflict(
            "revision",
            members,
            says: "\(tellings[0]), before it \(tellings.dropFirst().prefix(3).joined(separator: ", "))"
        )
    }

    private func conflict(_ kind: String, _ members: [Int], says: String) -> Conflict {
        Conflict(
            kind: kind,
            what: "\(thing(members[0])): \(says)",
            items: members.map(id),
            evidence: members.flatMap { figures[$0].figure.evidence.prefix(1) }
        )
    }

    private func day(of index: Int) -> Int {
        articles.places[figures[index].article].date?.firstDay.dayNumber ?? .min
    }

    /// Whether a figure is a later article's word on what an earlier one counted.
    private func revises(_ newer: Int, _ older: Int, _ traits: [FigureTraits]) -> Bool {
        guard let now = articles.places[figures[newer].article].date,
            let before = articles.places[figures[older].article].date
        else { return false }
        return before.lastDay < now.firstDay && traits[newer].mayRevise(traits[older])
    }

    // MARK: Claims without a number

    /// "relations with all countries and organisations" beside "with more than 100 countries and organisations".
    func claims() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (index, decided) in figures.enumerated() where decided.figure.unitKind == .count {
            let told = articles.rest(decided.article).claims
            guard !told.isEmpty else { continue }
            let unit = FactMerger.words(decided.figure.unit)
            guard unit.count >= 2, told.contains(where: { $0.mayHold(unit) }) else { continue }
            let view = articles.view(decided.article)
            for sentence in view.sentences
            where sentence.kind == .paragraph && sentence.index != decided.sentence {
                for token in sentence.tokens
                where Self.isUniversal(token, view) && !Self.isAim(token, in: sentence, view) {
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

    /// "with the aim of providing every household", "will reach all schools": what is to be is no claim of what is.
    private static func isAim(_ token: Int, in sentence: ArticleView.Sentence, _ view: ArticleView) -> Bool {
        let clause = view.clause(around: token..<token + 1, in: sentence, strong: true)
        return (max(sentence.tokens.lowerBound, clause.lowerBound)..<token).contains {
            view.classes($0).contains(.future) || EnglishDoubts.aims.contains(view.word($0))
        }
    }

    // MARK: What is known beforehand

    /// Whether the text has a sentence of a kind that can contradict a figure, so that it must be looked into.
    static func mayContradict(_ view: ArticleView) -> Bool {
        view.sentences.contains { sentence in
            sentence.mentions.contains { isStartOfMove($0, sentence, view) }
                || sentence.tokens.contains { view.classes($0).contains(.remainder) }
        }
    }

    /// What the text contradicts itself in.
    static func doubts(in view: ArticleView) -> [ArticleFacts.Doubt] {
        lists(in: view) + totals(in: view) + shares(in: view) + joined(in: view) + steps(in: view)
            + (openYears(in: view).map { [$0] } ?? [])
    }

    /// "all", "every"; "each" only says that every one of some does the same.
    private static func isUniversal(_ token: Int, _ view: ArticleView) -> Bool {
        view.classes(token).contains(.universal) && view.word(token) != "each"
    }

    /// The words after each "all", "every" and the like.
    static func claims(in view: ArticleView) -> [ArticleFacts.Claim] {
        view.sentences.flatMap { sentence -> [ArticleFacts.Claim] in
            guard sentence.kind == .paragraph else { return [] }
            return sentence.tokens.compactMap { token in
                guard isUniversal(token, view) else { return nil }
                let end = min(token + 1 + ArticleFacts.Claim.reach, sentence.tokens.upperBound)
                return ArticleFacts.Claim(words: view.content((token + 1)..<max(token + 1, end)))
            }
        }
    }

    /// The articles with a chosen figure that must be looked into, with their index.
    var doubtful: [(article: Int, view: ArticleView)] {
        Set(figures.map(\.article)).sorted().filter { articles.tellings.mayContradict[$0] }
            .map { ($0, articles.view($0)) }
    }
}

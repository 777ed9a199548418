package import Articles
package import BriefingModel

/// An article whose facts are known, and the way to its text for the few questions that need it again.
package struct KnownArticle {
    package enum Facts {
        case read(ArticleFacts)
        /// Of an earlier run: what ``ArticleFacts/tellings`` gave, the way to single ones, and to all of them.
        case kept(tellings: [UInt8], some: () -> KeptFacts?, all: () -> ArticleFacts)
    }

    package var source: Source
    package var title: String?
    package var date: PartialDate?
    /// BCP 47.
    package var language: String
    package var facts: Facts
    /// Reads the text again; nil where the view is at hand.
    package var article: (() -> Article)?
    var view: ArticleView?

    /// Takes what an earlier run kept.
    ///
    /// - Parameters:
    ///   - source: what its evidence names.
    ///   - title: the article's headline.
    ///   - date: the article's own date.
    ///   - language: a BCP 47 tag.
    ///   - facts: as ``Summarizer/known(_:source:)`` gave them for the same text, date and topics.
    ///   - article: gives exactly that text again.
    package init(
        source: Source,
        title: String?,
        date: PartialDate?,
        language: String,
        facts: Facts,
        article: @escaping () -> Article
    ) {
        self.source = source
        self.title = title
        self.date = date
        self.language = language
        self.facts = facts
        self.article = article
    }

    init(source: Source, article: Article, facts: ArticleFacts, view: ArticleView) {
        self.source = source
        title = article.title
        date = article.date?.value
        language = article.language
        self.facts = .read(facts)
        self.view = view
    }

    /// All facts of the article by itself.
    package var allFacts: ArticleFacts {
        switch facts {
        case .read(let facts): facts
        case .kept(_, _, let all): all()
        }
    }
}

/// What an article's facts are placed by where their own sentence says no more.
struct ArticlePlace {
    var date: PartialDate?
    var names: ArticleNames
}

/// The articles of a briefing as the steps see them that weigh all of them.
///
/// A class for its memory alone: facts and view of an article known from an earlier run are made when they are first
/// asked for, which most never are.
final class KnownArticles {
    let tellings: Tellings
    let places: [ArticlePlace]
    private let known: [KnownArticle]
    private var placed: [ArticleFacts?]
    /// Without figures, events, anniversaries and names.
    private var rests: [ArticleFacts?]
    private var opened: [KeptFacts?]
    /// The sentences of the figures that were asked for, by where their quotes begin.
    private(set) var sentences: [Quote: Sentence] = [:]
    private var views: [ArticleView?]
    private let make: (Int) -> ArticleView

    /// Where a quote begins.
    struct Quote: Hashable {
        var source: String
        var start: Int
    }

    struct Sentence: Hashable, Comparable {
        var article: Int
        var sentence: Int

        static func < (a: Sentence, b: Sentence) -> Bool {
            (a.article, a.sentence) < (b.article, b.sentence)
        }
    }

    init(_ known: [KnownArticle], make: @escaping (Int) -> ArticleView) {
        self.known = known
        self.make = make
        views = known.map(\.view)
        var placed: [ArticleFacts?] = Array(repeating: nil, count: known.count)
        var tellings = Tellings()
        for (index, article) in known.enumerated() {
            if case .kept(let kept, _, _) = article.facts, tellings.add(kept: kept) { continue }
            var facts = article.allFacts
            tellings.add(facts)
            facts.place(at: index, source: article.source.id)
            placed[index] = facts
        }
        self.tellings = tellings
        places = zip(known, tellings.proper).map { ArticlePlace(date: $0.date, names: $1) }
        self.placed = placed
        rests = Array(repeating: nil, count: known.count)
        opened = Array(repeating: nil, count: known.count)
    }

    var count: Int { known.count }

    /// An article's facts, in their place among others.
    private func facts(_ article: Int) -> ArticleFacts {
        if let facts = placed[article] { return facts }
        var facts = known[article].allFacts
        facts.place(at: article, source: known[article].source.id)
        placed[article] = facts
        return facts
    }

    private func kept(_ article: Int) -> KeptFacts? {
        if let kept = opened[article] { return kept }
        guard placed[article] == nil, case .kept(_, let some, _) = known[article].facts, let kept = some()
        else {
            return nil
        }
        opened[article] = kept
        return kept
    }

    /// One fact, in its place among others: by itself, or where that fails from all of its article.
    private func fact<Fact: Placed>(
        _ article: Int,
        _ index: Int,
        _ one: (KeptFacts) -> (Int) -> Fact?,
        _ all: KeyPath<ArticleFacts, [Fact]>
    ) -> Fact {
        guard let kept = kept(article), var fact = one(kept)(index) else {
            return facts(article)[keyPath: all][index]
        }
        fact.place(at: article, source: known[article].source.id)
        return fact
    }

    /// What an article says beside figures, events, anniversaries and names, which are left out where they can be.
    func rest(_ article: Int) -> ArticleFacts {
        if let rest = placed[article] ?? rests[article] { return rest }
        guard var rest = kept(article)?.rest else { return facts(article) }
        rest.place(at: article, source: known[article].source.id)
        rests[article] = rest
        return rest
    }

    func name(_ name: Tellings.Name) -> ArticleFacts.EventName {
        fact(name.article, name.index, KeptFacts.name, \.names)
    }

    func view(_ article: Int) -> ArticleView {
        if let view = views[article] { return view }
        let view = make(article)
        views[article] = view
        return view
    }

    // MARK: The words of what was chosen

    func figure(_ figure: FactMerger.Figure) -> FigureDecider.Decided {
        var decided = telling(figure.first)
        for other in figure.others { FactMerger.join(telling(other), into: &decided) }
        decided.figure.importance = figure.importance
        return decided
    }

    private func telling(_ traits: FigureTraits) -> FigureDecider.Decided {
        let decided = fact(traits.article, traits.index, KeptFacts.figure, \.figures)
        for evidence in decided.figure.evidence {
            sentences[Quote(source: evidence.source, start: evidence.start)] =
                Sentence(article: decided.article, sentence: decided.sentence)
        }
        return decided
    }

    func event(_ event: FactMerger.Event) -> EventDecider.Decided {
        func telling(_ traits: EventTraits) -> EventDecider.Decided {
            fact(traits.article, traits.index, KeptFacts.event, \.events)
        }
        var decided = telling(event.first)
        for other in event.others { FactMerger.join(telling(other), into: &decided) }
        return decided
    }

    func anniversary(_ row: FactMerger.Anniversary) -> AnniversaryDecider.Decided {
        func telling(_ traits: AnniversaryTraits) -> AnniversaryDecider.Decided {
            fact(traits.article, traits.index, KeptFacts.anniversary, \.anniversaries)
        }
        var decided = telling(row.first)
        for other in row.others { FactMerger.join(telling(other), into: &decided) }
        return decided
    }

    /// The first numbers that were set aside, in the order of the articles.
    func setAside(most: Int) -> [SetAside] {
        var all: [SetAside] = []
        for (article, count) in tellings.setAside.enumerated() where count > 0 && all.count < most {
            all += rest(article).setAside.prefix(most - all.count)
        }
        return all
    }
}

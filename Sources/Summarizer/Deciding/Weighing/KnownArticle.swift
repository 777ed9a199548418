package import Articles
package import BriefingModel

/// An article whose facts are known, and the way to its text for the few questions that need it again.
package struct KnownArticle {
    package enum Facts {
        case read(ArticleFacts)
        /// Of an earlier run: what ``ArticleFacts/tellings`` gave, and the way to all of them.
        case kept(tellings: [UInt8], all: () -> ArticleFacts)
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
        case .kept(_, let all): all()
        }
    }
}

/// The articles of a briefing as the steps see them that weigh all of them.
///
/// A class for its memory alone: facts and view of an article known from an earlier run are made when they are first
/// asked for, which most never are.
final class KnownArticles {
    let tellings: Tellings
    /// The articles' own.
    let dates: [PartialDate?]
    private let known: [KnownArticle]
    private var placed: [ArticleFacts?]
    private var views: [ArticleView?]
    private let make: (Int) -> ArticleView
    private let articleOfSource: [String: Int]

    init(_ known: [KnownArticle], make: @escaping (Int) -> ArticleView) {
        self.known = known
        self.make = make
        dates = known.map(\.date)
        views = known.map(\.view)
        var placed: [ArticleFacts?] = Array(repeating: nil, count: known.count)
        var tellings = Tellings()
        for (index, article) in known.enumerated() {
            if case .kept(let kept, _) = article.facts, tellings.add(kept: kept) { continue }
            var facts = article.allFacts
            tellings.add(facts)
            facts.place(at: index, source: article.source.id)
            placed[index] = facts
        }
        self.tellings = tellings
        self.placed = placed
        articleOfSource = Dictionary(
            known.enumerated().map { ($0.element.source.id, $0.offset) },
            uniquingKeysWith: { $1 }
        )
    }

    var count: Int { known.count }

    func article(ofSource id: String) -> Int? { articleOfSource[id] }

    /// An article's facts, in their place among others.
    func facts(_ article: Int) -> ArticleFacts {
        if let facts = placed[article] { return facts }
        var facts = known[article].allFacts
        facts.place(at: article, source: known[article].source.id)
        placed[article] = facts
        return facts
    }

    func view(_ article: Int) -> ArticleView {
        if let view = views[article] { return view }
        let view = make(article)
        views[article] = view
        return view
    }

    // MARK: The words of what was chosen

    func figure(_ figure: FactMerger.Figure) -> FigureDecider.Decided {
        var decided = facts(figure.first.article).figures[figure.first.index]
        for other in figure.others {
            FactMerger.join(facts(other.article).figures[other.index], into: &decided)
        }
        decided.figure.importance = figure.importance
        return decided
    }

    func event(_ event: FactMerger.Event) -> EventDecider.Decided {
        var decided = facts(event.first.article).events[event.first.index]
        for other in event.others {
            FactMerger.join(facts(other.article).events[other.index], into: &decided)
        }
        return decided
    }

    func anniversary(_ row: FactMerger.Anniversary) -> AnniversaryDecider.Decided {
        var decided = facts(row.first.article).anniversaries[row.first.index]
        for other in row.others {
            FactMerger.join(facts(other.article).anniversaries[other.index], into: &decided)
        }
        return decided
    }

    /// The first numbers that were set aside, in the order of the articles.
    func setAside(most: Int) -> [SetAside] {
        var all: [SetAside] = []
        for (article, count) in tellings.setAside.enumerated() where count > 0 && all.count < most {
            all += facts(article).setAside.prefix(most - all.count)
        }
        return all
    }
}

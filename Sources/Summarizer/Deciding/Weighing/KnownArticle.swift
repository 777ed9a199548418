package import Articles
package import BriefingModel

/// An article whose facts are known, and the way to its text for the few questions that need it again.
package struct KnownArticle: Sendable {
    package var source: Source
    package var title: String?
    package var date: PartialDate?
    /// BCP 47.
    package var language: String
    package var facts: ArticleFacts
    /// Reads the text again; nil where the view is at hand.
    package var article: (@Sendable () -> Article)?
    var view: ArticleView?

    /// Takes what an earlier run kept.
    ///
    /// - Parameters:
    ///   - source: what its evidence names.
    ///   - title: the article's headline.
    ///   - date: the article's own date.
    ///   - language: a BCP 47 tag.
    ///   - facts: as ``Summarizer/facts(of:)`` gave them for the same text, date and topics.
    ///   - article: gives exactly that text again.
    package init(
        source: Source,
        title: String?,
        date: PartialDate?,
        language: String,
        facts: ArticleFacts,
        article: @escaping @Sendable () -> Article
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
        self.facts = facts
        self.view = view
    }
}

/// The articles of a briefing as the steps see them that weigh all of them.
///
/// A class for its memory alone: the view of an article known from an earlier run is made when it is first asked for.
final class KnownArticles {
    let facts: [ArticleFacts]
    /// The articles' own.
    let dates: [PartialDate?]
    private var views: [ArticleView?]
    private let make: (Int) -> ArticleView

    init(_ articles: [KnownArticle], facts: [ArticleFacts], make: @escaping (Int) -> ArticleView) {
        self.facts = facts
        dates = articles.map(\.date)
        views = articles.map(\.view)
        self.make = make
    }

    func view(_ article: Int) -> ArticleView {
        if let view = views[article] { return view }
        let view = make(article)
        views[article] = view
        return view
    }
}

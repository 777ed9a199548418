package import Articles
package import BriefingModel

/// Reads articles into a briefing: tokens, recognisers, arbiter, and the decision what belongs on the page.
///
/// Pure: the same articles, topics and as-of date give the same briefing.
package struct Summarizer: Sendable {
    package let lexicon: Lexicon
    package let topics: [Topic]
    /// How many figures and events a briefing holds at most, the most important ones.
    package let figureLimit: Int
    package let eventLimit: Int
    /// Made once, since it looks its phrases up in the lexicon.
    let quantities: QuantityRecognizer

    package init(
        lexicon: Lexicon = .english,
        topics: [Topic] = Topic.standard,
        figureLimit: Int = 200,
        eventLimit: Int = 400
    ) {
        self.lexicon = lexicon
        self.topics = topics
        self.figureLimit = figureLimit
        self.eventLimit = eventLimit
        quantities = QuantityRecognizer(lexicon: lexicon)
    }

    /// Every value of an article, settled, in the order of the text; set-aside ones with their reason.
    package func mentions(in article: Article) -> [Mention] { mentions(in: reading(of: article)) }

    private func mentions(in reading: Reading) -> [Mention] {
        Arbiter().settled(candidates(in: reading))
    }

    private func reading(of article: Article) -> Reading {
        let stream = Tokenizer(lexicon: lexicon).stream(of: article)
        return Reading(
            stream: stream,
            numerals: Self.numerals(of: stream, lexicon: lexicon),
            lexicon: lexicon,
            passages: article.passages,
            documentDate: article.date?.value,
            documentDateBasis: article.date?.basis
        )
    }

    /// Reads articles that stand for no files of their own, as tests do; sources are named in their order.
    package func briefing(of articles: [Article], asOf: PartialDate? = nil, title: String? = nil) -> Briefing
    {
        briefing(
            of: articles.enumerated().map {
                ($0.element, Source(id: "S\($0.offset + 1)", article: $0.element))
            },
            asOf: asOf,
            title: title
        )
    }

    /// Reads articles into one briefing.
    ///
    /// - Parameters:
    ///   - articles: each with the source that its evidence names; sources without an article are the caller's.
    ///   - asOf: the day the briefing speaks of; nil for the newest date of the sources.
    ///   - title: nil for the title of the source with the most important figures; a subtitle counts the others.
    /// - Returns: figures most important first, events oldest first, ids in that order.
    package func briefing(
        of articles: [(article: Article, source: Source)],
        asOf: PartialDate? = nil,
        title: String? = nil
    ) -> Briefing {
        let asOf = asOf ?? articles.compactMap { $0.article.date?.value }.max { $0.lastDay < $1.lastDay }
        let matcher = TopicMatcher(topics)
        var views: [ArticleView] = []
        var figures: [FigureDecider.Decided] = []
        var events: [EventDecider.Decided] = []
        var anniversaries: [AnniversaryDecider.Decided] = []
        var setAside: [SetAside] = []
        for (index, (article, source)) in articles.enumerated() {
            let reading = reading(of: article)
            let view = ArticleView(reading: reading, mentions: mentions(in: reading), source: source)
            views.append(view)
            let decided = FigureDecider(view: view, topics: matcher).decide(article: index)
            figures += decided.figures
            setAside += decided.setAside
            events += EventDecider(view: view, topics: matcher, title: article.title).decide(article: index)
            anniversaries += AnniversaryDecider(view: view, year: asOf?.year).decide()
        }
        let told = FactMerger.merged(figures)
        let chosen = told.enumerated()
            .sorted {
                $0.element.figure.importance != $1.element.figure.importance
                    ? $0.element.figure.importance > $1.element.figure.importance : $0.offset < $1.offset
            }
            .prefix(figureLimit).map(\.element)
        let dated = FactMerger.merged(events).enumerated()
            .sorted {
                $0.element.event.importance != $1.element.event.importance
                    ? $0.element.event.importance > $1.element.event.importance : $0.offset < $1.offset
            }
            .prefix(eventLimit)
            .sorted {
                let (a, b) = ($0.element.event.date.value, $1.element.event.date.value)
                return (a.firstDay, a.lastDay, $0.offset) < (b.firstDay, b.lastDay, $1.offset)
            }
            .map(\.element)
        // The year of the celebration first, then the greater age.
        let remembered = FactMerger.merged(anniversaries).enumerated()
            .sorted {
                let (a, b) = ($0.element.anniversary, $1.element.anniversary)
                return (a.observed ?? "9999", -(a.ordinal ?? 0), $0.offset) < (
                    b.observed ?? "9999", -(b.ordinal ?? 0), $1.offset
                )
            }
            .map(\.element)
        let lead = title == nil ? Self.title(of: articles.map(\.article), figures: Array(chosen)) : nil
        var briefing = Briefing(
            title: title ?? lead?.title ?? "Briefing",
            subtitle: lead?.subtitle,
            language: articles.first?.article.language ?? lexicon.language,
            asOf: asOf,
            sources: articles.map(\.source),
            bottomLine: BottomLine(views: views).statements(figures: chosen, events: Array(dated)),
            figures: chosen.enumerated().map { numbered($0.element.figure, $0.offset) },
            events: dated.enumerated().map { numbered($0.element.event, $0.offset) },
            anniversaries: remembered.enumerated().map { numbered($0.element.anniversary, $0.offset) },
            setAside: setAside
        )
        briefing.conflicts = ConflictFinder(views: views, figures: Array(chosen)).conflicts()
        return briefing
    }

    /// The title of the source with the most weight in figures, and how many others there are.
    private static func title(of articles: [Article], figures: [FigureDecider.Decided]) -> (
        title: String, subtitle: String?
    )? {
        var weights = Array(repeating: 0.0, count: articles.count)
        for decided in figures.prefix(8) { weights[decided.article] += decided.figure.importance }
        let titled = articles.indices.filter { articles[$0].title != nil }
        guard let best = titled.max(by: { (weights[$0], -$0) < (weights[$1], -$1) }),
            let title = articles[best].title
        else {
            return nil
        }
        let others = articles.count - 1
        return (title, others == 0 ? nil : "and \(others) more source\(others == 1 ? "" : "s")")
    }

    private func numbered(_ figure: Figure, _ index: Int) -> Figure {
        var figure = figure
        figure.id = "F\(index + 1)"
        return figure
    }

    private func numbered(_ event: DatedEvent, _ index: Int) -> DatedEvent {
        var event = event
        event.id = "E\(index + 1)"
        return event
    }

    private func numbered(_ anniversary: Anniversary, _ index: Int) -> Anniversary {
        var anniversary = anniversary
        anniversary.id = "A\(index + 1)"
        return anniversary
    }
}

extension Source {
    /// What an article says of its own source; the fingerprint is the file's and stays empty.
    package init(id: String, article: Article) {
        self.init(
            id: id,
            path: article.path,
            title: article.title ?? article.path,
            publisher: article.publisher,
            link: article.link,
            date: article.date.map { GroundedDate(value: $0.value.description, basis: $0.basis) },
            bytes: article.bytes.count
        )
    }
}

package import Articles
package import BriefingModel

/// Reads articles into a briefing: tokens, recognisers, arbiter, and the decision what belongs on the page.
///
/// Pure: the same articles, topics and as-of date give the same briefing.
package struct Summarizer: Sendable {
    package let lexicon: Lexicon
    package let topics: [Topic]
    package let room: BriefingRoom
    /// Made once, since it looks its phrases up in the lexicon.
    let quantities: QuantityRecognizer
    private let topicCues: TopicCues

    package init(
        lexicon: Lexicon = .english,
        topics: [Topic] = Topic.standard,
        room: BriefingRoom = .model
    ) {
        self.lexicon = lexicon
        self.topics = topics
        self.room = room
        quantities = QuantityRecognizer(lexicon: lexicon)
        topicCues = TopicCues(topics)
    }

    /// Every value of an article, settled, in the order of the text; set-aside ones with their reason.
    package func mentions(in article: Article) -> [Mention] { mentions(in: reading(of: article)) }

    private func mentions(in reading: Reading) -> [Mention] {
        CurrencyReader(reading: reading).settled(Arbiter().settled(candidates(in: reading)))
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

    /// Reads one article by itself.
    ///
    /// - Parameters:
    ///   - article: the text.
    ///   - source: what its evidence names.
    /// - Returns: the article with its facts and the view at hand.
    package func known(_ article: Article, source: Source) -> KnownArticle {
        let view = view(of: article, source: source)
        let matcher = topicCues.matcher(of: view)
        var facts = ArticleFacts()
        let names = ArticleNames(in: view)
        facts.proper = names
        (facts.figures, facts.setAside) = FigureDecider(view: view, topics: matcher, names: names)
            .decide(article: 0)
        let dates = EventDecider(view: view, topics: matcher, title: article.title, names: names)
            .decide(article: 0)
        facts.events = dates.events
        facts.setAside += dates.setAside
        facts.anniversaries = AnniversaryDecider(view: view).decide()
        for sentence in facts.figures.map(\.sentence) + facts.events.map(\.sentence) {
            facts.leads[sentence] = BottomLine.bonus(of: view.sentences[sentence], in: view)
        }
        facts.mayContradict = ConflictFinder.mayContradict(view)
        let voices = ConflictFinder.voices(facts.figures, in: view)
        // What two voices tell otherwise need not be told once more.
        let retold = ConflictFinder.retold(facts.figures, in: view).filter { doubt in
            !voices.contains { $0.mentions == doubt.mentions }
        }
        facts.doubts = ConflictFinder.doubts(in: view) + voices + retold
        facts.claims = ConflictFinder.claims(in: view)
        facts.names = ConflictFinder.names(in: view)
        return KnownArticle(source: source, article: article, facts: facts, view: view)
    }

    private func view(of article: Article, source: Source) -> ArticleView {
        let reading = reading(of: article)
        return ArticleView(reading: reading, mentions: mentions(in: reading), source: source)
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
        briefing(of: articles.map { known($0.article, source: $0.source) }, asOf: asOf, title: title)
    }

    /// Weighs articles that are known already against each other.
    ///
    /// Parameters and result are those of the other function of this name, which gives the same for the same texts.
    package func briefing(
        of known: [KnownArticle],
        asOf: PartialDate? = nil,
        title: String? = nil
    ) -> Briefing {
        let asOf = asOf ?? known.compactMap(\.date).max { $0.lastDay < $1.lastDay }
        let articles = KnownArticles(known) { index in
            let article = known[index].article?() ?? Article(path: known[index].source.path, bytes: [])
            return view(of: article, source: known[index].source)
        }
        let places = articles.places
        let told = FactMerger.newestFirst(
            FactMerger.merged(articles.tellings.figures, of: places),
            of: places,
            most: room.figures
        )
        let days = known.map { $0.date?.firstDay.dayNumber ?? .min }
        let chosen = Self.heaviest(told, most: room.figures) { ($0.importance, days[$0.telling.article]) }
            .map { articles.figure($0.fact) }
        let allEvents = FactMerger.merged(articles.tellings.events, of: places)
        let dated = Self.heaviest(allEvents, most: room.events) { ($0.importance, days[$0.telling.article]) }
            .map { (offset: $0.place, element: articles.event($0.fact)) }
            .sorted {
                let (a, b) = ($0.element.event.date.value, $1.element.event.date.value)
                return (a.firstDay, a.lastDay, $0.offset) < (b.firstDay, b.lastDay, $1.offset)
            }
            .map(\.element)
        let allAnniversaries = FactMerger.merged(articles.tellings.anniversaries)
        // The year of the celebration first, then the greater age.
        let remembered = Self.heaviest(allAnniversaries, most: room.anniversaries) {
            (Double($0.evidence), 0)
        }
        .map { (place: $0.place, fact: next(articles.anniversary($0.fact), in: asOf?.year)) }
        .sorted {
            let (a, b) = ($0.fact.anniversary, $1.fact.anniversary)
            return (a.observed ?? "9999", -(a.ordinal ?? 0), $0.place) < (
                b.observed ?? "9999", -(b.ordinal ?? 0), $1.place
            )
        }
        .map(\.fact)
        let setAside = articles.setAside(most: room.setAside)
        let lead = title == nil ? Self.title(of: known.map(\.title), figures: Array(chosen)) : nil
        var briefing = Briefing(
            title: title ?? lead?.title ?? "Briefing",
            subtitle: lead?.subtitle,
            language: known.first?.language ?? lexicon.language,
            asOf: asOf,
            sources: known.map(\.source),
            bottomLine: BottomLine(articles: articles).statements(figures: chosen, events: Array(dated)),
            figures: chosen.enumerated().map { numbered($0.element.figure, $0.offset) },
            events: dated.enumerated().map { numbered($0.element.event, $0.offset) },
            anniversaries: remembered.enumerated().map { numbered($0.element.anniversary, $0.offset) },
            setAside: setAside
        )
        let conflicts = ConflictFinder(
            articles: articles,
            figures: Array(chosen),
            events: Array(dated),
            anniversaries: remembered
        ).conflicts(most: room.conflicts)
        briefing.conflicts = conflicts.first
        let omitted = Omitted(
            figures: told.count - chosen.count,
            events: allEvents.count - dated.count,
            anniversaries: allAnniversaries.count - remembered.count,
            conflicts: conflicts.count - briefing.conflicts.count,
            setAside: articles.tellings.setAside.reduce(0, +) - setAside.count
        )
        briefing.omitted = omitted.isEmpty ? nil : omitted
        return briefing
    }

    private func next(_ row: AnniversaryDecider.Decided, in year: Int?) -> AnniversaryDecider.Decided {
        guard let origin = row.anniversary.originYear, let ordinal = row.anniversary.ordinal else {
            return row
        }
        var row = row
        row.anniversary.next = AnniversaryDecider.next(after: ordinal, origin: origin, in: year)
        return row
    }

    /// The facts that weigh most; where they are more than there is room for, of equal ones those of newer articles.
    ///
    /// - Returns: each with its place among all, the heaviest first.
    private static func heaviest<Fact>(
        _ all: [Fact],
        most: Int,
        by weight: (Fact) -> (importance: Double, day: Int)
    ) -> [(place: Int, fact: Fact)] {
        let weights = all.map(weight)
        let isFull = all.count > most
        let order = all.indices.sorted { i, j in
            let (a, b) = (weights[i], weights[j])
            if a.importance != b.importance { return a.importance > b.importance }
            return isFull && a.day != b.day ? a.day > b.day : i < j
        }
        return order.prefix(most).map { (place: $0, fact: all[$0]) }
    }

    /// The title of the source with the most weight in figures, and how many others there are.
    private static func title(of titles: [String?], figures: [FigureDecider.Decided]) -> (
        title: String, subtitle: String?
    )? {
        var weights = Array(repeating: 0.0, count: titles.count)
        for decided in figures.prefix(8) { weights[decided.article] += decided.figure.importance }
        let titled = titles.indices.filter { titles[$0] != nil }
        guard let best = titled.max(by: { (weights[$0], -$0) < (weights[$1], -$1) }),
            let title = titles[best]
        else {
            return nil
        }
        let others = titles.count - 1
        return (title, others == 0 ? nil : "and \(others) more source\(others == 1 ? "" : "s")")
    }

    /// As the model's text says it, so that a page set from the text chooses the same facts.
    private static func written(_ importance: Double) -> Double { (importance * 10_000).rounded() / 10_000 }

    private func numbered(_ figure: Figure, _ index: Int) -> Figure {
        var figure = figure
        figure.id = "F\(index + 1)"
        figure.importance = Self.written(figure.importance)
        return figure
    }

    private func numbered(_ event: DatedEvent, _ index: Int) -> DatedEvent {
        var event = event
        event.id = "E\(index + 1)"
        event.importance = Self.written(event.importance)
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

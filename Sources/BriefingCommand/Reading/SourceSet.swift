import BriefingModel
import SourceText
import Summarizer

/// From paths to a briefing: finds, reads and summarises.
struct SourceSet {
    var paths: [String]
    var options: ReadingOptions
    /// Where relative paths start from.
    var folder = FilePath.current
    /// How much the briefing of so many articles holds.
    var room: (_ articles: Int) -> BriefingRoom = { _ in .model }

    /// A briefing and how it came about.
    struct Outcome {
        var briefing: Briefing
        var reading: SourceReading
        /// Whether the facts were weighed; otherwise the briefing has sources and day alone.
        var isWeighed = true
    }

    /// Opens and reads the sources.
    ///
    /// - Parameter cache: what earlier runs read, and the fingerprint of this run's topics.
    /// - Returns: every source with what it says, the refused ones with the reason.
    /// - Throws: `source.none` where the folders hold no file.
    func reading(
        cache: (readings: ReadingCache, topics: String)? = nil
    ) throws(Diagnostic) -> SourceReading {
        let found = SourceFinder(folder: folder).sources(paths)
        guard !found.isEmpty else {
            throw Diagnostic(
                id: "source.none",
                "There is no article in \(paths.map { "'\($0)'" }.joined(separator: ", "))",
                hint: "put text or Markdown files there, or name others"
            )
        }
        return SourceReading(found, date: options.date, folder: folder, cache: cache)
    }

    /// Reads the sources into a briefing.
    ///
    /// - Parameters:
    ///   - topics: what facts are sorted under.
    ///   - cache: what earlier runs read; what this one reads is added.
    ///   - isKnown: asked before the facts are weighed whether they need not be; gets a briefing of sources and day
    ///     alone, or nil where earlier runs did not read every source.
    /// - Returns: a briefing that names every source, those that gave nothing last.
    /// - Throws: `source.none`, or `environment.epoch` where that variable is no number.
    func outcome(
        topics: [Topic],
        cache: ReadingCache? = nil,
        isKnown: (Briefing?) -> Bool = { _ in false }
    ) throws(Diagnostic) -> Outcome {
        var asOf = options.asOf
        if asOf == nil { asOf = try Environment.epochDay() }
        let topicsPrint = cache == nil ? "" : ReadingCache.fingerprint(of: topics)
        func weighed() throws(Diagnostic) -> Outcome {
            let reading = try reading(cache: cache.map { ($0, topicsPrint) })
            let outline = cache?.isStale == false ? reading.outline(asOf: asOf.map(PartialDate.day)) : nil
            if isKnown(outline), let outline {
                cache?.close()
                return Outcome(briefing: outline, reading: reading, isWeighed: false)
            }
            let summarizer = Summarizer(topics: topics, room: room(reading.entries.count))
            let known = reading.entries.map { self.known($0, by: summarizer, cache) }
            cache?.close()
            var briefing = summarizer.briefing(
                of: known,
                asOf: asOf.map(PartialDate.day),
                title: options.title
            )
            briefing.sources += reading.unread
            return Outcome(briefing: briefing, reading: reading)
        }
        var outcome = try weighed()
        // A file changed under the run's hands: now every file is opened first.
        if cache?.isStale == true { outcome = try weighed() }
        // Facts that were lost and read anew meanwhile.
        cache?.close()
        return outcome
    }

    private func known(
        _ entry: SourceReading.Entry,
        by summarizer: Summarizer,
        _ cache: ReadingCache?
    ) -> KnownArticle {
        switch entry.content {
        case .read(let article):
            let known = summarizer.known(article, source: entry.source)
            if let key = entry.key, let cache {
                let facts = known.allFacts
                cache.keep(KeptArticle(article, facts: facts), facts, for: key)
            }
            return known
        case .kept(let kept, let text, let article):
            return KnownArticle(
                source: entry.source,
                title: kept.title,
                date: kept.date?.value,
                language: kept.language,
                facts: .kept(
                    tellings: kept.tellings,
                    some: { entry.key.flatMap { cache?.facts($0, text: text()) } }
                ) {
                    let article = article()
                    let facts = summarizer.known(article, source: entry.source).allFacts
                    if let key = entry.key, let cache, !cache.isStale {
                        cache.keep(KeptArticle(article, facts: facts), facts, for: key)
                    }
                    return facts
                },
                article: article
            )
        }
    }
}

import Articles
import BriefingModel
import IssueLedger
import SourceText
import Summarizer

/// What was read from the sources that were asked for.
struct SourceReading {
    /// A source that could be read.
    struct Entry {
        enum Content {
            case read(Article)
            /// Read by an earlier run; what gives the text again, and the reading of it.
            case kept(KeptArticle, text: () -> [UInt8], article: () -> Article)
        }

        var source: Source
        var content: Content
        /// What its reading may be kept by; nil where it may not.
        var key: ReadingKey?
    }

    /// Those that could be read, in the order of their names.
    var entries: [Entry] = []
    /// Those that gave nothing, in that order; their ids go on from the others.
    var unread: [Source] = []
    var diagnostics: [Diagnostic] = []

    /// Failed where nothing at all could be read.
    var result: RunResult { entries.isEmpty ? .failed : unread.isEmpty ? .done : .needsLook }
    /// How many warnings a strict run would stop at.
    var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// Sources and day of a briefing of sources that earlier runs read; nil where one was read now.
    func outline(asOf: PartialDate?) -> Briefing? {
        var newest = asOf
        for entry in entries {
            guard case .kept(let kept, _, _) = entry.content else { return nil }
            guard asOf == nil, let date = kept.date?.value else { continue }
            if newest.map({ $0.lastDay < date.lastDay }) ?? true { newest = date }
        }
        return Briefing(title: "", asOf: newest, sources: entries.map(\.source) + unread)
    }

    /// Opens the sources and reads those that no earlier run has read.
    ///
    /// - Parameters:
    ///   - found: in the order of their names.
    ///   - date: the date of articles that tell none; of a single one, goes before the date it tells.
    ///   - folder: where relative paths start from.
    ///   - cache: what earlier runs read, and the fingerprint of this run's topics.
    init(
        _ found: [FoundSource],
        date: PartialDate?,
        folder: String,
        cache: (readings: ReadingCache, topics: String)? = nil
    ) {
        let reader = ArticleReader()
        for source in found {
            if let problem = source.problem {
                note(.error, "source.unreadable", "Source cannot be read: \(problem)", source)
                unread.append(Self.unread(source, problem: problem))
                continue
            }
            let place = FilePath.join(folder, source.path)
            let (name, own) = (source.name, found.count == 1 ? date : nil)
            let circumstances = cache.map { cache in
                ReadingCache.Circumstances(
                    isMarkdown: ["md", "markdown"].contains(FilePath.ending(of: name)),
                    date: own,
                    otherwise: date,
                    topics: cache.topics
                )
            }
            let read: (_ bytes: [UInt8]) -> ArticleReader.Reading = { bytes in
                var reading = reader.read(bytes, path: name, date: own)
                if let date, let article = reading.article, article.date == nil {
                    reading.article?.date = (date, .given)
                }
                return reading
            }
            let status = cache == nil ? nil : FileStatus(path: place)
            if let cache, let circumstances, let status,
                let sha256 = cache.readings.fingerprint(of: place, status),
                let entry = kept(
                    ReadingCache.key(sha256, circumstances),
                    cache.readings,
                    name: name,
                    size: status.size,
                    text: { cache.readings.text(of: place, status, sha256) },
                    read
                )
            {
                entries.append(entry)
                continue
            }
            let bytes: [UInt8]
            do { bytes = try FileTree.bytes(of: place) } catch {
                note(.error, "source.unreadable", "Source cannot be read: \(error)", source)
                unread.append(Self.unread(source, problem: error.description))
                continue
            }
            let sha256 = SHA256.fingerprint(of: bytes)
            let key = circumstances.map { ReadingCache.key(sha256, $0) }
            if let cache, let status { cache.readings.remember(place, status, sha256) }
            if let key, let cache,
                let entry = kept(key, cache.readings, name: name, size: bytes.count, text: { bytes }, read)
            {
                entries.append(entry)
                continue
            }
            let reading = read(bytes)
            for var diagnostic in reading.diagnostics {
                diagnostic.location?.path = source.path
                diagnostics.append(diagnostic)
            }
            guard let article = reading.article else {
                let problem = reading.diagnostics.last?.message ?? "File holds no text"
                var entry = Self.unread(source, problem: problem)
                entry.status = reading.status
                entry.sha256 = sha256
                entry.bytes = bytes.count
                unread.append(entry)
                continue
            }
            var entry = Source(id: "S\(entries.count + 1)", article: article)
            entry.title = article.title ?? FilePath.name(of: source.name)
            entry.sha256 = sha256
            entry.bytes = bytes.count
            // What was said of the file must be said again, and offsets must be those of its own bytes.
            let isPlain = reading.diagnostics.isEmpty && article.bytes == bytes
            entries.append(Entry(source: entry, content: .read(article), key: isPlain ? key : nil))
        }
        for index in unread.indices { unread[index].id = "S\(entries.count + index + 1)" }
    }

    /// What an earlier run read under a key; nil where none did.
    private func kept(
        _ key: ReadingKey,
        _ readings: ReadingCache,
        name: String,
        size: Int,
        text: @escaping () -> [UInt8],
        _ read: @escaping ([UInt8]) -> ArticleReader.Reading
    ) -> Entry? {
        guard let kept = readings.head(key).flatMap(KeptArticle.init) else { return nil }
        var source = Source(id: "S\(entries.count + 1)", kept: kept, path: name)
        source.title = kept.title ?? FilePath.name(of: name)
        source.sha256 = key.sha256
        source.bytes = size
        let article = {
            let bytes = text()
            return read(bytes).article ?? Article(path: name, bytes: bytes)
        }
        return Entry(source: source, content: .kept(kept, text: text, article: article), key: key)
    }

    private mutating func note(
        _ severity: Diagnostic.Severity,
        _ id: String,
        _ message: String,
        _ source: FoundSource
    ) {
        diagnostics.append(Diagnostic(severity, id: id, message, at: SourceLocation(path: source.path)))
    }

    private static func unread(_ source: FoundSource, problem: String) -> Source {
        Source(
            id: "",
            path: source.name,
            title: FilePath.name(of: source.name),
            status: .unreadable,
            problem: problem
        )
    }
}

extension Source {
    /// What an article read by an earlier run says of its own source; the fingerprint stays empty.
    fileprivate init(id: String, kept: KeptArticle, path: String) {
        self.init(
            id: id,
            path: path,
            title: kept.title ?? path,
            publisher: kept.publisher,
            link: kept.link,
            date: kept.date.map { GroundedDate(value: $0.value.description, basis: $0.basis) }
        )
    }
}

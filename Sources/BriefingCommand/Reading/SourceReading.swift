import Articles
import BriefingModel
import SourceText

/// What was read from the sources that were asked for.
struct SourceReading {
    /// Those that could be read, in the order of their names.
    var entries: [(article: Article, source: Source)] = []
    /// Those that gave nothing, in that order; their ids go on from the others.
    var unread: [Source] = []
    var diagnostics: [Diagnostic] = []

    /// Failed where nothing at all could be read.
    var result: RunResult { entries.isEmpty ? .failed : unread.isEmpty ? .done : .needsLook }
    /// How many warnings a strict run would stop at.
    var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// Opens and reads the sources.
    ///
    /// - Parameters:
    ///   - found: in the order of their names.
    ///   - date: the date of articles that tell none; of a single one, goes before the date it tells.
    ///   - folder: where relative paths start from.
    init(_ found: [FoundSource], date: PartialDate?, folder: String) {
        let reader = ArticleReader()
        for source in found {
            if let problem = source.problem {
                note(.error, "source.unreadable", "Source cannot be read: \(problem)", source)
                unread.append(Self.unread(source, problem: problem))
                continue
            }
            let bytes: [UInt8]
            do { bytes = try FileTree.bytes(of: FilePath.join(folder, source.path)) } catch {
                note(.error, "source.unreadable", "Source cannot be read: \(error)", source)
                unread.append(Self.unread(source, problem: error.description))
                continue
            }
            var reading = reader.read(bytes, path: source.name, date: found.count == 1 ? date : nil)
            if let date, let article = reading.article, article.date == nil {
                reading.article?.date = (date, .given)
            }
            for var diagnostic in reading.diagnostics {
                diagnostic.location?.path = source.path
                diagnostics.append(diagnostic)
            }
            guard let article = reading.article else {
                let problem = reading.diagnostics.last?.message ?? "File holds no text"
                var entry = Self.unread(source, problem: problem)
                entry.status = reading.status
                entry.sha256 = SHA256.fingerprint(of: bytes)
                entry.bytes = bytes.count
                unread.append(entry)
                continue
            }
            var entry = Source(id: "S\(entries.count + 1)", article: article)
            entry.title = article.title ?? FilePath.name(of: source.name)
            entry.sha256 = SHA256.fingerprint(of: bytes)
            entry.bytes = bytes.count
            entries.append((article, entry))
        }
        for index in unread.indices { unread[index].id = "S\(entries.count + index + 1)" }
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

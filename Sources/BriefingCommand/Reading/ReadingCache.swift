import Articles
import BriefingModel
import Glibc
import IssueLedger
import SourceText
import Summarizer

/// What earlier runs read, so that an article is read once.
///
/// It lies in the ledger: what one transaction writes is there whole or not at all, one file is kept and moved, and
/// nothing lies about where no past issues are recorded. An entry answers only for the same bytes, read by the same
/// program with the same options; entries of other articles are forgotten. A faulty one is read anew.
final class ReadingCache {
    private let ledger: Ledger
    private var used: [ReadingKey] = []
    private var new: [ReadingKey: [UInt8]] = [:]

    init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// What an article's reading depends on beside its text.
    struct Circumstances {
        /// Decides how the text is read.
        var isMarkdown: Bool
        /// The date that goes before the text's own.
        var date: PartialDate?
        /// The date where the text tells none.
        var otherwise: PartialDate?
        /// Fingerprint of the topics.
        var topics: String

        var text: String {
            "\(isMarkdown ? "markdown" : "text") \(date?.description ?? "-") "
                + "\(otherwise?.description ?? "-") \(topics)"
        }
    }

    /// The running program: its version, and its file's size and time, which tell builds of one version apart.
    private static let program: String = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return programVersion }
        return "\(programVersion) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }()

    /// A fingerprint of the topics, the same for the same names and cues.
    static func fingerprint(of topics: [Topic]) -> String {
        SHA256.fingerprint(
            of: Array(
                topics.map { ([$0.name] + $0.cues).joined(separator: "\n") }.joined(separator: "\n\n").utf8
            )
        )
    }

    static func key(_ sha256: String, _ circumstances: Circumstances) -> ReadingKey {
        ReadingKey(sha256: sha256, programVersion: program, settings: circumstances.text)
    }

    /// What an earlier run read; nil where none did.
    func reading(_ key: ReadingKey) -> [UInt8]? {
        let reading = (try? ledger.cachedReading(key)) ?? nil
        if reading != nil { used.append(key) }
        return reading
    }

    func keep(_ reading: [UInt8], for key: ReadingKey) { new[key] = reading }

    /// Writes what is new and forgets what was not asked for.
    ///
    /// Without room for it the run goes on; the next one reads again.
    func close() { try? ledger.store(new, keeping: used) }
}

/// What is kept of an article: its own data and its facts.
struct KeptArticle {
    var title: String?
    var publisher: String?
    var link: String?
    var language: String
    var date: (value: PartialDate, basis: Basis)?
    var facts: ArticleFacts

    /// The data as a line of JSON, then the facts.
    var bytes: [UInt8] {
        var json = JSONText(isPretty: false)
        json.array([title, publisher, link, language, date?.value.description, date?.basis.rawValue]) {
            $0.string($1)
        }
        return Array(json.text.utf8) + [0x0A] + facts.kept
    }

    init(_ article: Article, facts: ArticleFacts) {
        title = article.title
        publisher = article.publisher
        link = article.link
        language = article.language
        date = article.date
        self.facts = facts
    }

    /// Nil where the bytes are not what ``bytes`` gave for the text.
    init?(_ bytes: [UInt8], text: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0A),
            let facts = ArticleFacts(kept: Array(bytes[(end + 1)...]), text: text),
            case .array(let nodes)? = try? JSONNode.parse(Array(bytes[..<end])).content, nodes.count == 6,
            let language = nodes[3].string
        else { return nil }
        let fields = nodes.map(\.string)
        (title, publisher, link) = (fields[0], fields[1], fields[2])
        self.language = language
        if let day = fields[4], let ground = fields[5] {
            guard let value = PartialDate(day), let basis = Basis(rawValue: ground) else { return nil }
            date = (value, basis)
        }
        self.facts = facts
    }
}

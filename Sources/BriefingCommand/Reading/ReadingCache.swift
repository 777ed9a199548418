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
///
/// A file that the file system says nobody has touched since a run read it is not even opened, unless one of its
/// facts is chosen. Where such a file then turns out to be another one, ``isStale`` is set and what was made of it is
/// to be thrown away.
final class ReadingCache {
    private let ledger: Ledger
    private var used: Set<ReadingKey> = []
    private var new: [ReadingKey: StoredReading] = [:]
    private var newFiles: [String: FileRecord] = [:]
    private var seenFiles: Set<String> = []
    /// Whether a file was another one than it seemed.
    private(set) var isStale = false
    /// How many bodies were asked for, how many are asked for singly, and all of them where it was more.
    private var asked = 0
    private static let singly = 150
    private var bodies: [ReadingKey: [UInt8]]?
    private lazy var heads = (try? ledger.heads(programVersion: Self.program)) ?? [:]
    private lazy var files = (try? ledger.files()) ?? [:]

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
    static let program: String = {
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

    /// The head of what an earlier run read; nil where none did.
    func head(_ key: ReadingKey) -> [UInt8]? {
        guard let head = heads[key] else { return nil }
        used.insert(key)
        return head
    }

    /// The facts that an earlier run read from a text; nil where they are lost.
    func facts(_ key: ReadingKey, text: @autoclosure () -> [UInt8]) -> KeptFacts? {
        body(key).flatMap { KeptFacts($0, text: text()) }
    }

    private func body(_ key: ReadingKey) -> [UInt8]? {
        asked += 1
        guard asked > Self.singly else { return (try? ledger.cachedReading(key)) ?? nil }
        // A fact that everybody tells leads to nearly every article: one question answers for all of them.
        if bodies == nil { bodies = try? ledger.cachedReadings(programVersion: Self.program) }
        return bodies?[key]
    }

    func keep(_ kept: KeptArticle, _ facts: ArticleFacts, for key: ReadingKey) {
        used.insert(key)
        new[key] = StoredReading(head: kept.head, body: facts.kept)
    }

    // MARK: Files

    /// The fingerprint of a file that nobody has touched since a run read it; nil of any other.
    func fingerprint(of path: String, _ status: FileStatus) -> String? {
        guard !isStale, let record = files[path], record.state == status.text else { return nil }
        seenFiles.insert(path)
        return record.sha256
    }

    /// Remembers a file, unless it may be changed once more without the file system telling.
    ///
    /// - Parameters:
    ///   - path: the file's.
    ///   - status: taken before the file was read.
    ///   - sha256: the fingerprint of what was read.
    func remember(_ path: String, _ status: FileStatus, _ sha256: String) {
        guard status.isSettled, FileStatus(path: path) == status else { return }
        seenFiles.insert(path)
        let record = FileRecord(state: status.text, sha256: sha256)
        if files[path] != record { newFiles[path] = record }
    }

    /// The text of a file that was not opened so far; sets ``isStale`` where it is no longer the one remembered.
    func text(of path: String, _ status: FileStatus, _ sha256: String) -> [UInt8] {
        guard let bytes = try? FileTree.bytes(of: path),
            FileStatus(path: path) == status || SHA256.fingerprint(of: bytes) == sha256
        else {
            isStale = true
            return []
        }
        return bytes
    }

    /// Writes what is new and forgets what was not asked for.
    ///
    /// Without room for it the run goes on; the next one reads again.
    func close() {
        guard !isStale else { return }
        let lost = files.keys.filter { !seenFiles.contains($0) }
        do {
            try ledger.store(new, keeping: used, files: newFiles, losing: lost)
            for (path, record) in newFiles { files[path] = record }
            for path in lost { files[path] = nil }
            new = [:]
            newFiles = [:]
        } catch {}
    }
}

/// What is kept of every article in sight: its own data, and what weighing its facts needs of them.
struct KeptArticle {
    var title: String?
    var publisher: String?
    var link: String?
    var language: String
    var date: (value: PartialDate, basis: Basis)?
    var tellings: [UInt8]

    /// The data as a line of JSON, then the tellings.
    var head: [UInt8] {
        var json = JSONText(isPretty: false)
        json.array([title, publisher, link, language, date?.value.description, date?.basis.rawValue]) {
            $0.string($1)
        }
        return Array(json.text.utf8) + [0x0A] + tellings
    }

    init(_ article: Article, facts: ArticleFacts) {
        title = article.title
        publisher = article.publisher
        link = article.link
        language = article.language
        date = article.date
        tellings = facts.tellings
    }

    /// Nil where the bytes are not what ``head`` gave.
    init?(head bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0A),
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
        tellings = Array(bytes[(end + 1)...])
        guard ArticleFacts.areTellings(tellings) else { return nil }
    }
}

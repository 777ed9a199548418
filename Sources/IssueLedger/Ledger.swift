internal import FoundationEssentials
internal import GRDB
package import SourceText

/// The record of past issues: one SQLite file, whole at every moment.
///
/// A rollback journal and full synchronisation keep it one file that survives a crash or a power cut, that
/// lies on any file system and that can be read where nothing may be written. Several series of issues may
/// share one file; a value of this type sees one of them.
package struct Ledger: Sendable {
    package enum Access: Sendable {
        /// Changes nothing on disk, so that a folder without write permission will do.
        case reading
        /// Begins the file where there is none and brings an older form up to date.
        case writing
    }

    package let path: String
    package let series: String
    let database: DatabaseQueue

    /// Opens a ledger.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must exist.
    ///   - series: what tells this briefing's issues from those of others in the same file.
    ///   - access: what will be done; an older form opened for reading is brought up to date in memory only.
    /// - Throws: `ledger.missing` where there is no file to read, `ledger.newer-version`, `ledger.not-a-ledger`,
    ///   `ledger.damaged`, `ledger.not-writable`, `ledger.disk-full`, `ledger.busy`, or `ledger.failed`.
    package init(at path: String, series: String = "", for access: Access = .writing) throws(Diagnostic) {
        self.path = path
        self.series = series
        database = try Self.attempt(at: path) {
            switch access {
            case .writing: try Self.writable(path)
            case .reading: try Self.readable(path)
            }
        }
    }

    private static func writable(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        // Asked before the journal is touched, so that a file of another program stays as it is.
        try queue.read { _ = try checkedVersion(of: $0, path: path) }
        try queue.writeWithoutTransaction { database in
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
        try queue.write { try migrate($0, path: path) }
        return queue
    }

    private static func readable(_ path: String) throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Diagnostic(
                id: "ledger.missing",
                "No issue has been recorded here",
                at: SourceLocation(path: path)
            )
        }
        settle(path)
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let version = try queue.read { try checkedVersion(of: $0, path: path) }
        guard version < steps.count else { return queue }
        let copy = try DatabaseQueue()
        try queue.backup(to: copy)
        try copy.write { try migrate($0, path: path) }
        return copy
    }

    /// Takes back what a killed run had begun to write, for a reader may not; where nothing may be written, it stays.
    private static func settle(_ path: String) {
        guard FileManager.default.fileExists(atPath: path + "-journal") else { return }
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // A read is what makes SQLite look at the journal.
        try? DatabaseQueue(path: path, configuration: configuration).read {
            _ = try Int.fetchOne($0, sql: "PRAGMA user_version")
        }
    }

    /// Turns what SQLite says into a message with the file's name and what would help.
    static func attempt<Value>(at path: String, _ body: () throws -> Value) throws(Diagnostic) -> Value {
        do {
            return try body()
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch let error as DatabaseError {
            let place = SourceLocation(path: path)
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT:
                throw Diagnostic(
                    id: "ledger.damaged",
                    "The ledger cannot be read as a database",
                    at: place,
                    hint: "move the file away; the next run begins a new one"
                )
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
                throw Diagnostic(
                    id: "ledger.not-writable",
                    "The ledger cannot be opened or written",
                    at: place,
                    hint: "give the account that runs the program write permission on the file and its folder"
                )
            case .SQLITE_FULL:
                throw Diagnostic(
                    id: "ledger.disk-full",
                    "No room is left on the disk for the ledger",
                    at: place,
                    hint: "free some space and run again; the ledger is as it was"
                )
            case .SQLITE_BUSY, .SQLITE_LOCKED:
                throw Diagnostic(
                    id: "ledger.busy",
                    "Another program has held the ledger for more than five seconds",
                    at: place,
                    hint: "run again when it has finished"
                )
            default:
                throw Diagnostic(
                    id: "ledger.failed",
                    "The ledger gave error \(error.extendedResultCode.rawValue): \(error.message ?? "no reason")",
                    at: place
                )
            }
        } catch {
            throw Diagnostic(
                id: "ledger.failed",
                "The ledger gave an error: \(error)",
                at: SourceLocation(path: path)
            )
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
        try Self.attempt(at: path) { try database.read(body) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
        try Self.attempt(at: path) { try database.write(body) }
    }
}

internal import FoundationEssentials
internal import GRDB
package import SourceText

/// What an article's reading depends on: the same key, the same outcome.
package struct ReadingKey: Hashable, Sendable {
    /// Fingerprint of the article's bytes, in hexadecimal.
    package var sha256: String
    package var programVersion: String
    /// Everything else that the reading was told, in a form of the caller's: language, date, topics.
    package var settings: String

    package init(sha256: String, programVersion: String, settings: String = "") {
        self.sha256 = sha256
        self.programVersion = programVersion
        self.settings = settings
    }

    /// The fingerprint alone tells nearly all keys apart.
    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}

/// What is stored of an article that was read, in forms of the caller's.
package struct StoredReading: Hashable, Sendable {
    /// What every later run looks at.
    package var head: [UInt8]
    /// What only those runs look at that have a use for it.
    package var body: [UInt8]

    package init(head: [UInt8], body: [UInt8]) {
        self.head = head
        self.body = body
    }
}

/// A file as a run found it, so that a later one need not read it.
package struct FileRecord: Hashable, Sendable {
    /// What the file system says of it, in a form of the caller's.
    package var state: String
    /// Fingerprint of its bytes, in hexadecimal.
    package var sha256: String

    package init(state: String, sha256: String) {
        self.state = state
        self.sha256 = sha256
    }
}

extension Ledger {
    /// The heads of all articles that a version of the program has read.
    package func heads(programVersion: String) throws(Diagnostic) -> [ReadingKey: [UInt8]] {
        try all(of: "heads", programVersion)
    }

    /// The bodies of all articles that a version of the program has read, for a run that needs most of them.
    package func cachedReadings(programVersion: String) throws(Diagnostic) -> [ReadingKey: [UInt8]] {
        try all(of: "readings", programVersion)
    }

    private func all(of table: String, _ programVersion: String) throws(Diagnostic) -> [ReadingKey: [UInt8]] {
        try read { database in
            var all: [ReadingKey: [UInt8]] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT sha256, settings, body FROM \(table) WHERE series = ? AND program_version = ?",
                arguments: [series, programVersion]
            )
            while let row = try rows.next() {
                let key = ReadingKey(sha256: row[0], programVersion: programVersion, settings: row[1])
                all[key] = try row.withUnsafeData(atIndex: 2) { data in data.map { [UInt8]($0) } }
            }
            return all
        }
    }

    /// What was stored for an article that was read before.
    ///
    /// - Returns: its body; nil where it was not read, or not by this version with these settings.
    package func cachedReading(_ key: ReadingKey) throws(Diagnostic) -> [UInt8]? {
        try Self.attempt(at: path) {
            // One statement needs no transaction of its own, and a thousand of them cost much.
            try database.unsafeRead { database in
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT body FROM readings
                        WHERE series = ? AND sha256 = ? AND program_version = ? AND settings = ?
                        """
                )
                return try Row.fetchOne(
                    statement,
                    arguments: [series, key.sha256, key.programVersion, key.settings]
                )?.withUnsafeData(atIndex: 0) { data in data.map { [UInt8]($0) } }
            }
        }
    }

    /// The files that earlier runs read, by their paths.
    package func files() throws(Diagnostic) -> [String: FileRecord] {
        try read { database in
            var files: [String: FileRecord] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT path, state, sha256 FROM files WHERE series = ?",
                arguments: [series]
            )
            while let row = try rows.next() { files[row[0]] = FileRecord(state: row[1], sha256: row[2]) }
            return files
        }
    }

    /// Stores new readings and forgets those that this run had no use for, all or nothing.
    ///
    /// - Parameters:
    ///   - new: readings made in this run.
    ///   - keys: stored ones that this run had a use for.
    ///   - files: records that are new or other than stored.
    ///   - lost: paths whose records are to be forgotten.
    /// - Throws: what opening a ledger throws; nothing is stored then.
    package func store(
        _ new: [ReadingKey: StoredReading],
        keeping keys: some Collection<ReadingKey>,
        files: [String: FileRecord] = [:],
        losing lost: some Collection<String> = [String]()
    ) throws(Diagnostic) {
        let kept = Set(keys).union(new.keys)
        // A run that read nothing anew and lost no article writes nothing.
        if new.isEmpty, files.isEmpty, lost.isEmpty {
            let counts = try read { database in
                try (count("readings", database), count("heads", database))
            }
            if counts == (kept.count, kept.count) { return }
        }
        try write { database in
            try insert(new.mapValues(\.head), into: "heads", keeping: kept, database)
            try insert(new.mapValues(\.body), into: "readings", keeping: kept, database)
            let record = try database.makeStatement(
                sql: "INSERT OR REPLACE INTO files (series, path, state, sha256) VALUES (?, ?, ?, ?)"
            )
            for (path, file) in files.sorted(by: { $0.key < $1.key }) {
                try record.execute(arguments: [series, path, file.state, file.sha256])
            }
            for path in lost {
                try database.execute(
                    sql: "DELETE FROM files WHERE series = ? AND path = ?",
                    arguments: [series, path]
                )
            }
        }
    }

    private func count(_ table: String, _ database: Database) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM \(table) WHERE series = ?",
            arguments: [series]
        ) ?? 0
    }

    private func insert(
        _ new: [ReadingKey: [UInt8]],
        into table: String,
        keeping kept: Set<ReadingKey>,
        _ database: Database
    ) throws {
        let statement = try database.makeStatement(
            sql: """
                INSERT OR REPLACE INTO \(table) (series, sha256, program_version, settings, body)
                VALUES (?, ?, ?, ?, ?)
                """
        )
        for (key, body) in new.sorted(by: { $0.key.sha256 < $1.key.sha256 }) {
            try statement.execute(arguments: [
                series, key.sha256, key.programVersion, key.settings, Data(body),
            ])
        }
        if try count(table, database) <= kept.count { return }
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT rowid, sha256, program_version, settings FROM \(table) WHERE series = ?",
            arguments: [series]
        )
        for row in rows {
            let key = ReadingKey(
                sha256: row["sha256"],
                programVersion: row["program_version"],
                settings: row["settings"]
            )
            guard !kept.contains(key) else { continue }
            let id: Int64 = row["rowid"]
            try database.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [id])
        }
    }
}

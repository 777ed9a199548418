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
}

extension Ledger {
    /// What was stored for an article that was read before.
    ///
    /// - Returns: nil where it was not, or not by this version with these settings.
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

    /// Stores new readings and forgets those that this run had no use for, all or nothing.
    ///
    /// - Parameters:
    ///   - new: readings made in this run.
    ///   - keys: stored ones that this run had a use for.
    /// - Throws: what opening a ledger throws; nothing is stored then.
    package func store(
        _ new: [ReadingKey: [UInt8]],
        keeping keys: some Collection<ReadingKey>
    ) throws(Diagnostic) {
        let kept = Set(keys).union(new.keys)
        // A run that read nothing anew and lost no article writes nothing.
        if new.isEmpty {
            let count = try read { database in
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM readings WHERE series = ?",
                    arguments: [series]
                )
            }
            if count == kept.count { return }
        }
        try write { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT rowid, sha256, program_version, settings FROM readings WHERE series = ?",
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
                try database.execute(sql: "DELETE FROM readings WHERE rowid = ?", arguments: [id])
            }
            let statement = try database.makeStatement(
                sql: """
                    INSERT OR REPLACE INTO readings (series, sha256, program_version, settings, body)
                    VALUES (?, ?, ?, ?, ?)
                    """
            )
            for (key, body) in new.sorted(by: { $0.key.sha256 < $1.key.sha256 }) {
                try statement.execute(arguments: [
                    series, key.sha256, key.programVersion, key.settings, Data(body),
                ])
            }
        }
    }
}

internal import GRDB
internal import SourceText

extension Ledger {
    /// The steps that lead from an empty file to today's form; `user_version` counts the steps taken.
    ///
    /// A step that a released program has taken is never edited: later forms are later steps.
    static let steps = [
        """
        CREATE TABLE issues (
            id INTEGER PRIMARY KEY,
            series TEXT NOT NULL,
            number INTEGER NOT NULL,
            as_of TEXT,
            title TEXT NOT NULL,
            language TEXT NOT NULL,
            program_version TEXT NOT NULL,
            layout TEXT NOT NULL,
            layout_sha256 TEXT NOT NULL,
            output TEXT NOT NULL,
            output_sha256 TEXT NOT NULL,
            changes TEXT,
            UNIQUE (series, number)
        ) STRICT;
        CREATE TABLE sources (
            issue INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            path TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            status TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (issue, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE facts (
            issue INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            item TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            label TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (issue, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX facts_by_key ON facts (key);
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            series TEXT NOT NULL,
            time TEXT NOT NULL,
            period TEXT,
            result TEXT NOT NULL,
            exit_code INTEGER NOT NULL,
            message TEXT NOT NULL,
            program_version TEXT NOT NULL,
            issue INTEGER
        ) STRICT;
        CREATE INDEX runs_by_series ON runs (series, id);
        """,
        """
        CREATE TABLE readings (
            series TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            program_version TEXT NOT NULL,
            settings TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (series, sha256, program_version, settings)
        ) STRICT;
        """,
        "ALTER TABLE issues ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;",
        // Apart from the readings, so that a run that looks at every head passes over no body.
        """
        CREATE TABLE heads (
            series TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            program_version TEXT NOT NULL,
            settings TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (series, sha256, program_version, settings)
        ) STRICT;
        CREATE TABLE files (
            series TEXT NOT NULL,
            path TEXT NOT NULL,
            state TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (series, path)
        ) STRICT, WITHOUT ROWID;
        """,
    ]

    /// Marks the file as a ledger of ours in SQLite's header: the letters `BRFG`.
    private static let applicationID = 0x4252_4647

    /// Takes the steps that the file has not taken yet, all or none.
    ///
    /// - Parameters:
    ///   - database: the open file, in a transaction.
    ///   - path: the file's name, for the messages.
    /// - Throws: `Diagnostic` `ledger.newer-version` or `ledger.not-a-ledger`.
    static func migrate(_ database: Database, path: String) throws {
        let version = try checkedVersion(of: database, path: path)
        guard version < steps.count else { return }
        for step in steps[version...] { try database.execute(sql: step) }
        try database.execute(sql: "PRAGMA user_version = \(steps.count)")
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    /// Reads how many steps the file has taken.
    static func checkedVersion(of database: Database, path: String) throws -> Int {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard application == applicationID || (application == 0 && tables == 0 && version == 0) else {
            throw Diagnostic(
                id: "ledger.not-a-ledger",
                "A database of another program stands where the ledger should",
                at: SourceLocation(path: path),
                hint: "name another file for the ledger"
            )
        }
        guard version <= steps.count else {
            throw Diagnostic(
                id: "ledger.newer-version",
                "The ledger has form \(version) and this program knows forms up to \(steps.count)",
                at: SourceLocation(path: path),
                hint: "run the newer program that wrote it, or name another file for the ledger"
            )
        }
        return version
    }
}

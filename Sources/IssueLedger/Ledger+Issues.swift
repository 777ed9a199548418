package import BriefingModel
internal import GRDB
package import SourceText

extension Ledger {
    /// How many runs are remembered beside those that made a kept issue.
    private static let keptRuns = 1000

    /// Whether a row of `runs` is of no announced issue.
    private static let isTold = """
        NOT EXISTS (SELECT 1 FROM issues
            WHERE issues.series = runs.series AND issues.number = runs.issue AND pending)
        """

    /// The number that the series' next issue bears.
    package func nextNumber() throws(Diagnostic) -> Int {
        try read { database in
            let last = try Int.fetchOne(
                database,
                sql: "SELECT max(number) FROM issues WHERE series = ?",
                arguments: [series]
            )
            return (last ?? 0) + 1
        }
    }

    /// Records an issue that went out already, all or nothing.
    ///
    /// Parameters and result are those of ``announce(_:of:run:)`` and ``publish(_:keeping:)``.
    @discardableResult
    package func record(
        _ issue: Issue,
        of briefing: Briefing,
        run: Run,
        keeping: Int? = nil
    ) throws(Diagnostic) -> [Issue] {
        try announce(issue, of: briefing, run: run)
        let surplus = try surplus(keeping: keeping)
        try publish(issue.number, keeping: keeping)
        return surplus
    }

    /// Records an issue whose file is about to take its place, all or nothing.
    ///
    /// Nobody is told of it, or of its run, before ``publish(_:keeping:)``. A run that is killed in between leaves it
    /// announced, and whether its file stands in its place tells the next run how far the other came.
    ///
    /// - Parameters:
    ///   - issue: what is to go out; its number is the next one.
    ///   - briefing: the model that was set.
    ///   - run: the run that makes it.
    /// - Throws: what opening a ledger throws; nothing is recorded then.
    package func announce(_ issue: Issue, of briefing: Briefing, run: Run) throws(Diagnostic) {
        try write { database in
            let changes = issue.changes.map { changes in
                Self.line { json in json.array(changes) { $1.write(to: &$0) } }
            }
            try database.execute(
                sql: """
                    INSERT INTO issues (series, number, as_of, title, language, program_version, layout,
                        layout_sha256, output, output_sha256, changes, pending)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                    """,
                arguments: [
                    series, issue.number, issue.asOf?.description, issue.title, issue.language,
                    issue.programVersion, issue.layout, issue.layoutFingerprint, issue.output,
                    issue.outputFingerprint, changes,
                ]
            )
            let id = database.lastInsertedRowID
            let source = try database.makeStatement(
                sql:
                    "INSERT INTO sources (issue, position, path, sha256, status, body) VALUES (?, ?, ?, ?, ?, ?)"
            )
            for (position, entry) in briefing.sources.enumerated() {
                try source.execute(arguments: [
                    id, position, entry.path, entry.sha256, entry.status.rawValue,
                    Self.line { entry.write(to: &$0) },
                ])
            }
            let row = try database.makeStatement(
                sql: """
                    INSERT INTO facts (issue, position, kind, item, key, value, label, body)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """
            )
            for (position, fact) in Fact.all(in: briefing).enumerated() {
                try row.execute(arguments: [
                    id, position, fact.kind.rawValue, fact.id, fact.key, fact.value, fact.label,
                    Self.line { fact.write(to: &$0) },
                ])
            }
            try insert(run, into: database)
        }
    }

    /// The issue that a run announced and did not live to publish.
    package func announcedIssue() throws(Diagnostic) -> Issue? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT * FROM issues WHERE series = ? AND pending ORDER BY number DESC",
                arguments: [series]
            ).map(Self.issue)
        }
    }

    /// Makes an announced issue one that went out, and forgets those that are too many now.
    ///
    /// - Parameters:
    ///   - number: the announced issue's.
    ///   - keeping: how many issues of the series stay, at least 1; nil keeps all.
    /// - Throws: `ledger.not-writable`, `ledger.disk-full` or `ledger.busy` where nothing can be written.
    package func publish(_ number: Int, keeping: Int? = nil) throws(Diagnostic) {
        try write { database in
            try database.execute(
                sql: "UPDATE issues SET pending = 0 WHERE series = ? AND number = ?",
                arguments: [series, number]
            )
            guard let keeping else { return }
            try database.execute(
                sql: """
                    DELETE FROM issues WHERE id IN (
                        SELECT id FROM issues WHERE series = ? ORDER BY number DESC LIMIT -1 OFFSET ?)
                    """,
                arguments: [series, max(1, keeping)]
            )
        }
    }

    /// The issues that ``publish(_:keeping:)`` will forget, oldest first.
    ///
    /// Their files are to be removed before, so that no kill in between leaves files that nobody knows of.
    package func surplus(keeping: Int?) throws(Diagnostic) -> [Issue] {
        guard let keeping else { return [] }
        return try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM issues WHERE series = ? ORDER BY number DESC LIMIT -1 OFFSET ?",
                arguments: [series, max(1, keeping)]
            ).reversed().map(Self.issue)
        }
    }

    /// Takes an announced issue and its run back.
    package func withdraw(_ number: Int) throws(Diagnostic) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM issues WHERE series = ? AND number = ? AND pending",
                arguments: [series, number]
            )
            guard database.changesCount > 0 else { return }
            try database.execute(
                sql: "DELETE FROM runs WHERE series = ? AND issue = ?",
                arguments: [series, number]
            )
        }
    }

    /// Records a run that made no issue.
    package func record(_ run: Run) throws(Diagnostic) {
        try write { database in
            try insert(run, into: database)
        }
    }

    private func insert(_ run: Run, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO runs (series, time, period, result, exit_code, message, program_version, issue)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                series, run.time, run.period, run.result.rawValue, run.exitCode, run.message,
                run.programVersion, run.issue,
            ]
        )
        try database.execute(
            sql: """
                DELETE FROM runs WHERE series = :series AND id <= (
                    SELECT id FROM runs WHERE series = :series ORDER BY id DESC LIMIT 1 OFFSET :kept)
                    AND (issue IS NULL OR issue NOT IN (SELECT number FROM issues WHERE series = :series))
                """,
            arguments: ["series": series, "kept": Self.keptRuns]
        )
    }

    package func latestIssue() throws(Diagnostic) -> Issue? { try issues(limit: 1).first }

    /// Newest first.
    package func issues(limit: Int) throws(Diagnostic) -> [Issue] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM issues WHERE series = ? AND NOT pending ORDER BY number DESC LIMIT ?",
                arguments: [series, limit]
            ).map(Self.issue)
        }
    }

    /// Newest first.
    package func runs(limit: Int) throws(Diagnostic) -> [Run] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM runs WHERE series = ? AND \(Self.isTold) ORDER BY id DESC LIMIT ?",
                arguments: [series, limit]
            ).map(Self.run)
        }
    }

    /// The latest turn of the schedule that a run has answered, whatever came of it.
    package func lastPeriod() throws(Diagnostic) -> String? {
        try read { database in
            try String.fetchOne(
                database,
                sql: "SELECT max(period) FROM runs WHERE series = ? AND \(Self.isTold)",
                arguments: [series]
            )
        }
    }

    /// The facts of an issue in the order of its page; empty where there is no such issue.
    package func facts(of number: Int) throws(Diagnostic) -> [Fact] {
        let rows = try factRows(of: number)
        return try decoded { try rows.map { try Fact(kind: $0.kind, body: $0.body, path: path) } }
    }

    private func factRows(of number: Int) throws(Diagnostic) -> [(kind: String, body: String)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT kind, body FROM facts JOIN issues ON issues.id = facts.issue
                    WHERE series = ? AND number = ? AND NOT pending ORDER BY position
                    """,
                arguments: [series, number]
            ).map { ($0["kind"], $0["body"]) }
        }
    }

    /// Reads what was fetched, outside of the database, which others may wait for.
    private func decoded<Value>(_ body: () throws -> Value) throws(Diagnostic) -> Value {
        try Self.attempt(at: path, body)
    }

    /// What is recorded of an issue's model: title, as-of date, sources, figures, events and anniversaries.
    ///
    /// - Returns: nil where there is no such issue.
    package func briefing(of number: Int) throws(Diagnostic) -> Briefing? {
        let found = try read { database in
            let issue = try Row.fetchOne(
                database,
                sql: "SELECT * FROM issues WHERE series = ? AND number = ? AND NOT pending",
                arguments: [series, number]
            )
            guard let issue else { return (issue: Issue, sources: [String])?.none }
            let id: Int64 = issue["id"]
            let sources = try String.fetchAll(
                database,
                sql: "SELECT body FROM sources WHERE issue = ? ORDER BY position",
                arguments: [id]
            )
            return (try Self.issue(issue), sources)
        }
        guard let found else { return nil }
        var briefing = Briefing(
            generator: Generator(version: found.issue.programVersion),
            title: found.issue.title,
            language: found.issue.language,
            asOf: found.issue.asOf,
            sources: try decoded {
                try found.sources.map { try JSONNode.parse(Array($0.utf8)).decoded(as: Source.self) }
            },
            changes: found.issue.changes
        )
        for fact in try facts(of: number) {
            switch fact {
            case .figure(let figure): briefing.figures.append(figure)
            case .event(let event): briefing.events.append(event)
            case .anniversary(let anniversary): briefing.anniversaries.append(anniversary)
            }
        }
        return briefing
    }

    /// Whether an issue was made of exactly these sources, in this order.
    package func isMade(_ number: Int, of sources: [Source]) throws(Diagnostic) -> Bool {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT path, sha256, sources.status FROM sources JOIN issues ON issues.id = sources.issue
                    WHERE series = ? AND number = ? AND NOT pending ORDER BY position
                    """,
                arguments: [series, number]
            )
            var rest = sources[...]
            while let row = try rows.next() {
                guard let source = rest.popFirst(), source.path == row[0], source.sha256 == row[1],
                    source.status.rawValue == row[2]
                else { return false }
            }
            return rest.isEmpty
        }
    }

    private static func issue(_ row: Row) throws -> Issue {
        let changes: String? = row["changes"]
        let asOf: String? = row["as_of"]
        return Issue(
            number: row["number"],
            asOf: asOf.flatMap { PartialDate($0) },
            title: row["title"],
            language: row["language"],
            programVersion: row["program_version"],
            layout: row["layout"],
            layoutFingerprint: row["layout_sha256"],
            output: row["output"],
            outputFingerprint: row["output_sha256"],
            changes: try changes.map { try JSONNode.parse(Array($0.utf8)).decoded(as: [Change].self) }
        )
    }

    private static func run(_ row: Row) -> Run {
        let result: String = row["result"]
        return Run(
            time: row["time"],
            period: row["period"],
            result: Run.Result(rawValue: result) ?? .failed,
            exitCode: row["exit_code"],
            message: row["message"],
            programVersion: row["program_version"],
            issue: row["issue"]
        )
    }

    private static func line(_ write: (inout JSONText) -> Void) -> String {
        var json = JSONText(isPretty: false)
        write(&json)
        return json.text
    }
}

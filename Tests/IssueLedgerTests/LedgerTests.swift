import BriefingModel
import FoundationEssentials
import GRDB
import SourceText
import Testing

@testable import IssueLedger

@Suite struct LedgerTests {
    /// A file name in a folder of its own, removed with this value.
    private final class Place {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
            .path
        var file: String { folder + "/issues.sqlite" }

        init() throws {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    private func model(_ count: Int = 1200) -> Briefing {
        var briefing = issue(
            ArticleSketch(
                "medics.txt",
                "The service has \(count) medics.\nA clinic opened on 5 July 2024.\nIt marks 80 years.",
                [
                    .figure("\(count) medics", ExactNumber(count), "medics", ofWhat: "of the service"),
                    .event("5 July 2024", PartialDate("2024-07-05"), "Clinic opened"),
                    .anniversary(
                        "80 years",
                        80,
                        of: "founding of the service",
                        since: 1944,
                        observed: "2024"
                    ),
                ]
            )
        )
        briefing.sources.append(
            Source(id: "S2", path: "scan.pdf", title: "scan", status: .empty, problem: "no text layer")
        )
        return briefing
    }

    private func record(_ number: Int, in ledger: Ledger, keeping: Int? = nil) throws -> [IssueLedger.Issue] {
        let briefing = model(1200 + number)
        let issue = IssueLedger.Issue(
            number: number,
            asOf: briefing.asOf,
            title: briefing.title,
            programVersion: briefing.generator.version,
            layout: "standard",
            layoutFingerprint: "aa",
            output: "briefing-\(number).pdf",
            outputFingerprint: "bb",
            changes: number == 1 ? nil : FactMatcher.changes(from: model(1199 + number), to: briefing)
        )
        let run = Run(
            time: "2024-06-\(10 + number)T05:45:00Z",
            period: "2024-06-\(10 + number)",
            result: .issue,
            programVersion: "1.0",
            issue: number
        )
        return try ledger.record(issue, of: briefing, run: run, keeping: keeping)
    }

    @Test func anIssueComesBackAsItWentOut() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        #expect(try ledger.latestIssue() == nil)
        #expect(try ledger.nextNumber() == 1)
        _ = try record(1, in: ledger)
        _ = try record(2, in: ledger)

        let reader = try Ledger(at: place.file, for: .reading)
        let latest = try #require(try reader.latestIssue())
        #expect(latest.number == 2)
        #expect(latest.changes?.map(\.kind) == ["changed"])
        #expect(try reader.issues(limit: 9).map(\.number) == [2, 1])
        #expect(try reader.nextNumber() == 3)
        var expected = model(1202)
        expected.changes = latest.changes
        #expect(try reader.briefing(of: 2) == expected)
        #expect(try reader.facts(of: 1) == Fact.all(in: model(1201)))
        #expect(try reader.briefing(of: 7) == nil)
        #expect(try reader.lastPeriod() == "2024-06-12")
    }

    @Test func aRunWithoutAnIssueLeavesALine() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        let run = Run(
            time: "2024-06-11T05:45:00Z",
            period: "2024-06-11",
            result: .unchanged,
            message: "nothing new since issue 1",
            programVersion: "1.0"
        )
        try ledger.record(run)
        #expect(try ledger.runs(limit: 5) == [run])
        #expect(try ledger.latestIssue() == nil)
    }

    @Test func onlyTheLastIssuesAreKept() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        for number in 1...3 { _ = try record(number, in: ledger) }
        #expect(try record(4, in: ledger, keeping: 2).map(\.output) == ["briefing-1.pdf", "briefing-2.pdf"])
        #expect(try ledger.issues(limit: 9).map(\.number) == [4, 3])
        #expect(try ledger.facts(of: 1) == [])
        #expect(try ledger.nextNumber() == 5)
        #expect(try record(5, in: ledger, keeping: 0).count == 2)
        #expect(try ledger.latestIssue()?.number == 5)
    }

    @Test func seriesInOneFileDoNotMix() throws {
        let place = try Place()
        let daily = try Ledger(at: place.file, series: "daily")
        _ = try record(1, in: daily)
        let weekly = try Ledger(at: place.file, series: "weekly")
        #expect(try weekly.nextNumber() == 1)
        #expect(try weekly.lastPeriod() == nil)
        let key = ReadingKey(sha256: "aa", programVersion: "1.0")
        try daily.store(
            [key: StoredReading(head: [3], body: [1, 2])],
            keeping: [key],
            files: ["a.txt": FileRecord(state: "1", sha256: "aa")]
        )
        try weekly.store([:], keeping: [ReadingKey]())
        #expect(try daily.cachedReading(key) == [1, 2])
        #expect(try weekly.cachedReading(key) == nil)
        #expect(try daily.heads(programVersion: "1.0") == [key: [3]])
        #expect(try weekly.heads(programVersion: "1.0").isEmpty && weekly.files().isEmpty)
        #expect(try daily.files() == ["a.txt": FileRecord(state: "1", sha256: "aa")])
    }

    @Test func readingsLastAsLongAsTheirArticle() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        let first = ReadingKey(sha256: "aa", programVersion: "1.0", settings: "en")
        let second = ReadingKey(sha256: "bb", programVersion: "1.0", settings: "en")
        let empty = StoredReading(head: [], body: [])
        try ledger.store(
            [first: StoredReading(head: [1], body: [7]), second: empty],
            keeping: [first, second]
        )
        #expect(try ledger.cachedReading(second) == [])
        var other = first
        other.programVersion = "1.1"
        #expect(try ledger.cachedReading(other) == nil)
        #expect(try ledger.heads(programVersion: "1.1").isEmpty)
        try ledger.store([other: StoredReading(head: [2], body: [8])], keeping: [second])
        #expect(try ledger.heads(programVersion: "1.0") == [second: []])
        #expect(try ledger.heads(programVersion: "1.1") == [other: [2]])
        #expect(try ledger.cachedReading(first) == nil)
        #expect(try ledger.cachedReading(second) == [])
        #expect(try ledger.cachedReading(other) == [8])
    }

    @Test func recordsOfFilesAreReplacedAndForgotten() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        let (one, two) = (FileRecord(state: "1", sha256: "aa"), FileRecord(state: "2", sha256: "aa"))
        try ledger.store([:], keeping: [ReadingKey](), files: ["a": one, "b": one])
        try ledger.store([:], keeping: [ReadingKey](), files: ["a": two], losing: ["b"])
        #expect(try ledger.files() == ["a": two])
    }

    // MARK: Between the page and the record

    private func announce(_ number: Int, in ledger: Ledger) throws {
        let briefing = model(1200 + number)
        let issue = IssueLedger.Issue(
            number: number,
            asOf: briefing.asOf,
            title: briefing.title,
            layout: "standard",
            layoutFingerprint: "aa",
            output: "briefing-\(number).pdf",
            outputFingerprint: "bb"
        )
        let run = Run(
            time: "2024-06-\(10 + number)T05:45:00Z",
            period: "2024-06-\(10 + number)",
            result: .issue,
            programVersion: "1.0",
            issue: number
        )
        try ledger.announce(issue, of: briefing, run: run)
    }

    @Test func nobodyIsToldOfAnIssueBeforeItsPageIsInPlace() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        _ = try record(1, in: ledger)
        try announce(2, in: ledger)
        let reader = try Ledger(at: place.file, for: .reading)
        #expect(try reader.latestIssue()?.number == 1)
        #expect(try reader.runs(limit: 9).map(\.issue) == [1])
        #expect(try reader.lastPeriod() == "2024-06-11")
        #expect(try reader.briefing(of: 2) == nil)
        #expect(try reader.facts(of: 2).isEmpty)
        #expect(try reader.announcedIssue()?.output == "briefing-2.pdf")

        try ledger.publish(2)
        #expect(try reader.latestIssue()?.number == 2)
        #expect(try reader.runs(limit: 9).map(\.issue) == [2, 1])
        #expect(try reader.briefing(of: 2)?.figures.first?.value == 1202)
        #expect(try reader.announcedIssue() == nil)
    }

    @Test func anIssueWhosePageNeverCameIsTakenBack() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        _ = try record(1, in: ledger)
        try announce(2, in: ledger)
        try ledger.withdraw(2)
        #expect(try ledger.announcedIssue() == nil)
        #expect(try ledger.nextNumber() == 2)
        #expect(try ledger.runs(limit: 9).map(\.issue) == [1])
        // What went out already stays, whoever asks.
        try ledger.withdraw(1)
        #expect(try ledger.latestIssue()?.number == 1)
    }

    @Test func surplusIssuesAreNamedBeforeTheyAreForgotten() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        for number in 1...3 { _ = try record(number, in: ledger) }
        try announce(4, in: ledger)
        #expect(try ledger.surplus(keeping: 2).map(\.number) == [1, 2])
        #expect(try ledger.issues(limit: 9).map(\.number) == [3, 2, 1])
        try ledger.publish(4, keeping: 2)
        #expect(try ledger.issues(limit: 9).map(\.number) == [4, 3])
    }

    // MARK: Forms, faults, crashes

    @Test func aLedgerOfANewerProgramIsRefusedAndStaysAsItIs() throws {
        let place = try Place()
        _ = try record(1, in: Ledger(at: place.file))
        let queue = try DatabaseQueue(path: place.file)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: place.file))
        for access in [Ledger.Access.reading, .writing] {
            let fault = #expect(throws: Diagnostic.self) { try Ledger(at: place.file, for: access) }
            #expect(fault?.id == "ledger.newer-version")
        }
        #expect(try Data(contentsOf: URL(filePath: place.file)) == before)
    }

    @Test func anOlderLedgerIsBroughtUpToDateWithWhatItHolds() throws {
        let place = try Place()
        let queue = try DatabaseQueue(path: place.file)
        try queue.write { database in
            try database.execute(sql: Ledger.steps[0])
            try database.execute(sql: "PRAGMA user_version = 1; PRAGMA application_id = 1112688199")
            try database.execute(
                sql: """
                    INSERT INTO runs (series, time, result, exit_code, message, program_version)
                    VALUES ('', '2024-01-01T06:00:00Z', 'failed', 1, 'disk full', '0.9')
                    """
            )
        }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: place.file))
        #expect(try Ledger(at: place.file, for: .reading).runs(limit: 1).first?.message == "disk full")
        #expect(try Data(contentsOf: URL(filePath: place.file)) == before)
        let ledger = try Ledger(at: place.file)
        #expect(try ledger.runs(limit: 1).first?.exitCode == 1)
        #expect(try ledger.cachedReading(ReadingKey(sha256: "aa", programVersion: "1.0")) == nil)
    }

    @Test func filesThatAreNoLedgerAreNamedAndLeftAlone() throws {
        let place = try Place()
        #expect(throws: Diagnostic.self) { try Ledger(at: place.file, for: .reading) }
        #expect(!FileManager.default.fileExists(atPath: place.file))

        let text = Data(String(repeating: "This is no database. ", count: 99).utf8)
        try text.write(to: URL(filePath: place.file))
        for access in [Ledger.Access.reading, .writing] {
            let fault = #expect(throws: Diagnostic.self) { try Ledger(at: place.file, for: access) }
            #expect(fault?.id == "ledger.damaged")
        }
        #expect(try Data(contentsOf: URL(filePath: place.file)) == text)

        let foreign = place.folder + "/foreign.sqlite"
        let queue = try DatabaseQueue(path: foreign)
        try queue.write { try $0.execute(sql: "CREATE TABLE bookmarks (name TEXT)") }
        try queue.close()
        let fault = #expect(throws: Diagnostic.self) { try Ledger(at: foreign) }
        #expect(fault?.id == "ledger.not-a-ledger")
    }

    @Test func anEmptyFileThatACrashLeftIsAnEmptyLedger() throws {
        let place = try Place()
        try Data().write(to: URL(filePath: place.file))
        #expect(try Ledger(at: place.file, for: .reading).latestIssue() == nil)
        _ = try record(1, in: Ledger(at: place.file))
        #expect(try Ledger(at: place.file, for: .reading).latestIssue()?.number == 1)
    }

    /// Stands for a crash at the worst moment: pages are overwritten already and the transaction is not done.
    @Test func aLedgerIsWholeAfterACrashInTheMiddleOfWriting() throws {
        let place = try Place()
        let ledger = try Ledger(at: place.file)
        for number in 1...20 { _ = try record(number, in: ledger) }
        let crashed = place.folder + "/crashed.sqlite"
        try ledger.database.inDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = 2")
            try database.execute(sql: "BEGIN IMMEDIATE; UPDATE facts SET body = zeroblob(3000) || body")
            try database.execute(sql: "DELETE FROM runs; DELETE FROM issues WHERE number > 1")
            try FileManager.default.copyItem(atPath: place.file, toPath: crashed)
            try FileManager.default.copyItem(atPath: place.file + "-journal", toPath: crashed + "-journal")
            try database.execute(sql: "ROLLBACK")
        }
        #expect(try Data(contentsOf: URL(filePath: crashed)) != Data(contentsOf: URL(filePath: place.file)))
        // The first to come after the crash may be one that only reads.
        #expect(try Ledger(at: crashed, for: .reading).issues(limit: 99).count == 20)
        let survivor = try Ledger(at: crashed)
        #expect(try survivor.issues(limit: 99).count == 20)
        #expect(try survivor.runs(limit: 99).count == 20)
        #expect(try survivor.briefing(of: 20)?.figures.first?.value == 1220)
        #expect(!FileManager.default.fileExists(atPath: crashed + "-journal"))
    }

    @Test func nothingLiesBesideTheLedgerBetweenRuns() throws {
        let place = try Place()
        _ = try record(1, in: Ledger(at: place.file))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder) == ["issues.sqlite"])
    }
}

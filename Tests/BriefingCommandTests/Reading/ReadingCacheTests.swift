import Articles
import BriefingModel
import Glibc
import IssueLedger
import Testing

@testable import BriefingCommand

/// An article is read once, and a briefing of articles read before is the same to the byte.
@Suite struct ReadingCacheTests {
    let folder = TemporaryFolder()

    private func article(_ name: String, _ count: Int, date: String = "10 January 2025\n\n") throws {
        try folder.file(
            "articles/\(name)",
            """
            Report on the mission \(name)
            \(date)The ministry has sent more than \(count) engineers to the region since 2019. On 3 March 2024 it \
            signed an accord with all ports. Its 30th anniversary was marked in 2024.
            """
        )
    }

    private struct Outcome: Equatable {
        /// The model.
        var json: String
        /// How many articles were taken from the cache.
        var kept: Int
    }

    private func read(
        date: String? = nil,
        topics: [Topic] = Topic.standard,
        usesCache: Bool = true
    ) throws -> Outcome {
        var options = try ReadingOptions.parse([])
        options.date = date.flatMap { PartialDate($0) }
        let set = SourceSet(paths: ["articles"], options: options, folder: folder.path)
        let cache = try usesCache ? ReadingCache(ledger: Ledger(at: folder.path + "/x.ledger")) : nil
        let outcome = try set.outcome(topics: topics, cache: cache)
        let kept = outcome.reading.entries.count {
            if case .kept = $0.content { true } else { false }
        }
        return Outcome(json: outcome.briefing.json(), kept: kept)
    }

    @Test func onlyWhatIsNewIsRead() throws {
        try article("a.txt", 1200)
        try article("b.md", 1300)
        try folder.file("articles/empty.txt", "")
        let first = try read()
        #expect(first.kept == 0)
        #expect(try read() == Outcome(json: first.json, kept: 2))
        #expect(try read(usesCache: false) == Outcome(json: first.json, kept: 0))

        try article("0.txt", 1400)
        let more = try read()
        #expect(more.kept == 2)
        #expect(try read(usesCache: false) == Outcome(json: more.json, kept: 0))
        // One changed, one gone, one renamed.
        try article("a.txt", 1201)
        FileTree.remove(folder.path + "/articles/0.txt")
        let changed = try read()
        #expect(changed.kept == 1)
        #expect(try read(usesCache: false) == Outcome(json: changed.json, kept: 0))
    }

    @Test func whatDecidesAReadingIsPartOfItsKey() throws {
        try article("a.txt", 1200, date: "")
        try article("b.txt", 1300)
        #expect(try read().kept == 0)
        #expect(try read(date: "2024-05-01").kept == 0)
        let dated = try read(date: "2024-05-01")
        #expect(dated.kept == 2)
        #expect(try read(date: "2024-05-01", usesCache: false) == Outcome(json: dated.json, kept: 0))
        let topics = [Topic(name: "ports", cues: ["port"])]
        let other = try read(topics: topics)
        #expect(other.kept == 0)
        #expect(try read(topics: topics, usesCache: false) == Outcome(json: other.json, kept: 0))
        // The same bytes under a name that says Markdown.
        let bytes = folder.bytes("articles/a.txt") ?? []
        FileTree.remove(folder.path + "/articles/a.txt")
        try folder.file("articles/a.md", bytes: bytes)
        let renamed = try read(topics: topics)
        #expect(renamed.kept == 1)
        #expect(try read(topics: topics, usesCache: false) == Outcome(json: renamed.json, kept: 0))
    }

    @Test func whatWasSaidOfAFileIsSaidAgain() throws {
        try folder.file(
            "articles/latin.txt",
            bytes: Array("Caf".utf8) + [0xE9] + Array(" had 1,200 guests.".utf8)
        )
        _ = try read()
        #expect(try read().kept == 0)
    }

    @Test func damagedEntriesAreReadAnew() throws {
        try article("a.txt", 1200)
        let first = try read()
        let ledger = try Ledger(at: folder.path + "/x.ledger")
        let bytes = try #require(folder.bytes("articles/a.txt"))
        let key = ReadingCache.key(
            SHA256.fingerprint(of: bytes),
            ReadingCache.Circumstances(
                isMarkdown: false,
                topics: ReadingCache.fingerprint(of: Topic.standard)
            )
        )
        func torn(_ bytes: [UInt8]) -> [[UInt8]] {
            [[], Array(bytes.dropLast()), Array(bytes.dropFirst()), bytes.map { $0 ^ 1 }]
        }
        let body = try #require(try ledger.cachedReading(key))
        let head = try #require(try ledger.heads(programVersion: key.programVersion)[key])
        for head in torn(head) {
            try ledger.store([key: StoredReading(head: head, body: body)], keeping: [ReadingKey]())
            #expect(try read() == Outcome(json: first.json, kept: 0))
            #expect(try read() == Outcome(json: first.json, kept: 1))
        }
        for damaged in torn(body) {
            try ledger.store([key: StoredReading(head: head, body: damaged)], keeping: [ReadingKey]())
            #expect(try read() == Outcome(json: first.json, kept: 1))
            // It was found when it was asked for, and written anew.
            #expect(try ledger.cachedReading(key) == body)
        }
    }

    @Test func aFileThatNobodyTouchedIsNotEvenOpened() throws {
        try article("a.txt", 1200)
        let path = folder.path + "/articles/a.txt"
        var status = try #require(FileStatus(path: path))
        let cache = ReadingCache(ledger: try Ledger(at: folder.path + "/x.ledger"))
        // Changed just now, it may be changed once more within the same tick of the clock.
        if !status.isSettled {
            cache.remember(path, status, "ab")
            #expect(cache.fingerprint(of: path, status) == nil)
        }
        // What was asked too early stays unsettled, whenever the file was read after it.
        while !status.isSettled {
            usleep(10_000)
            cache.remember(path, status, "ab")
            #expect(cache.fingerprint(of: path, status) == nil)
            status = try #require(FileStatus(path: path))
        }
        cache.remember(path, status, "ab")
        cache.close()
        let next = ReadingCache(ledger: try Ledger(at: folder.path + "/x.ledger"))
        #expect(next.fingerprint(of: path, status) == "ab")
        try article("a.txt", 1201)
        let changed = try #require(FileStatus(path: path))
        #expect(next.fingerprint(of: path, changed) == nil)
        next.remember(path, status, "cd")
        #expect(next.fingerprint(of: path, status) == "ab")
        // A record of a file that is gone goes too.
        ReadingCache(ledger: try Ledger(at: folder.path + "/x.ledger")).close()
        #expect(try Ledger(at: folder.path + "/x.ledger").files().isEmpty)
    }

    @Test func aFileThatIsNotTheRememberedOneIsReadAnew() throws {
        try article("a.txt", 1200)
        try article("b.txt", 1300)
        let first = try read()
        // What the file system says of the one is recorded for the text of the other.
        let ledger = try Ledger(at: folder.path + "/x.ledger")
        let texts = ["a", "b"].map { folder.path + "/articles/\($0).txt" }
        let prints = try texts.map { SHA256.fingerprint(of: try FileTree.bytes(of: $0)) }
        let states = try texts.map { try #require(FileStatus(path: $0)).text }
        try ledger.store(
            [:],
            keeping: ledger.heads(programVersion: ReadingCache.program).keys,
            files: [texts[0]: FileRecord(state: "1 2 3", sha256: prints[1])]
        )
        #expect(try read() == Outcome(json: first.json, kept: 2))
        #expect(try read(usesCache: false).json == first.json)
        let cache = ReadingCache(ledger: ledger)
        let status = try #require(FileStatus(path: texts[0]))
        #expect(cache.text(of: texts[0], status, prints[0]) == folder.bytes("articles/a.txt"))
        try article("a.txt", 1301)
        #expect(cache.text(of: texts[0], status, prints[0]).isEmpty && cache.isStale)
        #expect(states[0] != states[1])
    }
}

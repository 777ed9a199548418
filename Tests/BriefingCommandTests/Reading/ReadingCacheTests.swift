import Articles
import BriefingModel
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
        let kept = try #require(try ledger.cachedReading(key))
        for torn in [[], Array(kept.dropLast()), Array(kept.dropFirst()), kept.map { $0 ^ 1 }] {
            try ledger.store([key: torn], keeping: [ReadingKey]())
            #expect(try read() == Outcome(json: first.json, kept: 0))
            #expect(try read() == Outcome(json: first.json, kept: 1))
        }
    }
}

import Articles
import BriefingModel
import Testing

@testable import Summarizer

/// Facts kept for a later run say what the text says, or nothing at all.
@Suite struct ArticleFactsTests {
    static let texts = [
        """
        Harbour office reports on a long year
        14 March 2024

        The harbour office moved more than 3,400 containers in 2023, up from 2,900, nearly a third more. It has \
        accords with all ports and shipping lines of the coast, it said on 2 May 2023.

        Of the crews 14 left for Vinh, 9 for Hue and the remaining 3 for Can Tho, 27 crews in all. The share of \
        night work fell from 16 to 12.5 per cent. Its 40th anniversary fell on 1 June 2023.
        """,
        """
        Coast board counts its partners

        The board has accords with more than 60 ports and shipping lines. Between 2019 and 2022 it spent €3.5 \
        million on lamps. The harbour office moved 3,500 containers in 2023. Room 12 is shut.
        """,
    ]

    private func article(_ text: String) throws -> Article {
        try #require(ArticleReader().read(Array(text.utf8), path: "note.txt").article)
    }

    private func kept(_ facts: ArticleFacts, of article: Article) throws -> KnownArticle.Facts {
        let tellings = facts.tellings
        #expect(ArticleFacts.areTellings(tellings))
        let bytes = facts.kept
        let whole = try #require(ArticleFacts(kept: bytes, text: article.bytes))
        return .kept(tellings: tellings, some: { KeptFacts(bytes, text: article.bytes) }, all: { whole })
    }

    /// Towns that tell each other's counts, days and feasts again, in other words, in headlines and one against the
    /// other.
    static let towns: [String] = (1...24).map { town in
        let (count, day, year) = (40 + town % 7, 1 + town % 5, 1960 + town % 4)
        let titles = ["Town \(town) counts \(count) patrol boats of the coast", "Report of town \(town)"]
        return """
            \(titles[town % 2])
            \(1 + town) June 2024

            The coast guard counted \(count) patrol boats of the coast in 2023. Trade rose to $\(3 + town % 3).5 \
            million in 2022, up from $2 million, a quarter more. On \(day) March 2021 the harbour of Lam opened to \
            all ships. The guild marked the \(10 * (1 + town % 3))th anniversary of its founding in 2020. It met at \
            the Coastal Trade Fair\(town % 5 == 0 ? "s" : "") and left on 5 May. In \(year) the town built \(town) \
            wells. The fleet has 12 vessels: 7 tugs and \(2 + town % 4) dredgers. Of the crews 14 left for Vinh, 9 \
            for Hue and the remaining 3 for Can Tho, \(24 + town % 4) crews in all.
            """
    }

    @Test(arguments: [
        BriefingRoom.model, BriefingRoom(figures: 9, events: 5, anniversaries: 2, conflicts: 12, setAside: 7),
    ])
    func howeverManyAreKeptTheBriefingIsTheSame(room: BriefingRoom) throws {
        let summarizer = Summarizer(room: room)
        let articles = try Self.towns.map(article)
        let sources = articles.enumerated().map { Source(id: "S\($0.offset + 1)", article: $0.element) }
        let plain = summarizer.briefing(of: Array(zip(articles, sources)))
        #expect(
            plain.figures.contains { $0.evidence.count > 2 }
                && plain.events.contains { $0.evidence.count > 1 }
        )
        #expect(plain.conflicts.count > 4 && plain.setAside.count > 4)
        let counts: [Int] = [2, 3, .max]
        for step in counts {
            var asked = 0
            let known = try articles.indices.map { index in
                let known = summarizer.known(articles[index], source: sources[index])
                guard (index + 1) % step != 0 else { return known }
                let article = articles[index]
                guard case .kept(let tellings, let some, let all) = try kept(known.allFacts, of: article)
                else { return known }
                return KnownArticle(
                    source: sources[index],
                    title: known.title,
                    date: known.date,
                    language: known.language,
                    // Some articles have lost all but their tellings, some half of the rest.
                    facts: .kept(
                        tellings: tellings,
                        some: {
                            asked += 1
                            let bytes = known.allFacts.kept
                            return switch index % 3 {
                            case 0: nil
                            case 1: KeptFacts(Array(bytes.dropLast(bytes.count / 2)), text: article.bytes)
                            default: some()
                            }
                        },
                        all: all
                    ),
                    article: { article }
                )
            }
            let briefing = summarizer.briefing(of: known)
            #expect(briefing == plain)
            #expect(briefing.json() == plain.json())
            #expect(asked > 0)
        }
    }

    @Test func factsThatAreNotChosenAreNotAskedFor() throws {
        let summarizer = Summarizer(room: BriefingRoom(figures: 2, events: 1, setAside: 0))
        let articles = try days()
        var asked: Set<Int> = []
        let known = articles.enumerated().map { index, article in
            let source = Source(id: "S\(index + 1)", article: article)
            let known = summarizer.known(article, source: source)
            let facts = known.allFacts
            return KnownArticle(
                source: source,
                title: known.title,
                date: known.date,
                language: known.language,
                facts: .kept(
                    tellings: facts.tellings,
                    some: {
                        asked.insert(index)
                        return KeptFacts(facts.kept, text: article.bytes)
                    },
                    all: {
                        asked.insert(index)
                        return facts
                    }
                ),
                article: { article }
            )
        }
        #expect(summarizer.briefing(of: known) == summarizer.briefing(of: articles))
        #expect(asked.count <= 3)
        // What is no telling is asked for whole.
        let torn = known.map { article in
            var torn = article
            if case .kept(let tellings, let some, let all) = article.facts {
                torn.facts = .kept(tellings: Array(tellings.dropFirst()), some: some, all: all)
            }
            return torn
        }
        #expect(summarizer.briefing(of: torn) == summarizer.briefing(of: articles))
        #expect(asked.count == articles.count)
    }

    @Test func aBriefingOfKeptFactsIsTheSame() throws {
        let summarizer = Summarizer()
        let articles = try Self.texts.map(article)
        let sources = articles.enumerated().map { Source(id: "S\($0.offset + 1)", article: $0.element) }
        let plain = summarizer.briefing(of: Array(zip(articles, sources)))
        #expect(plain.figures.count > 5)
        #expect(!plain.anniversaries.isEmpty)
        for keeping in [[0], [1], [0, 1]] {
            let known = try articles.indices.map { index in
                let known = summarizer.known(articles[index], source: sources[index])
                guard keeping.contains(index) else { return known }
                let article = articles[index]
                return KnownArticle(
                    source: sources[index],
                    title: known.title,
                    date: known.date,
                    language: known.language,
                    // The place among others is the next run's affair.
                    facts: try kept(known.allFacts, of: article),
                    article: { article }
                )
            }
            #expect(summarizer.briefing(of: known) == plain)
        }
    }

    @Test func damageIsNoticed() throws {
        let article = try article(Self.texts[0])
        let facts = Summarizer().known(article, source: Source(id: "S1", article: article)).allFacts
        let kept = facts.kept
        for index in kept.indices {
            var torn = kept
            torn[index] ^= 0x21
            #expect(ArticleFacts(kept: torn, text: article.bytes) == nil)
        }
        for length in 0..<kept.count {
            #expect(ArticleFacts(kept: Array(kept[..<length]), text: article.bytes) == nil)
        }
        for index in facts.tellings.indices {
            var torn = facts.tellings
            torn[index] ^= 0x21
            #expect(!ArticleFacts.areTellings(torn))
        }
        // A shorter text than the facts were read from.
        #expect(ArticleFacts(kept: kept, text: Array(article.bytes[..<90])) == nil)
    }

    @Test func packedValuesComeBack() throws {
        var writer = PackedWriter()
        let numbers = [0, 1, -1, 63, 64, -65, 300, .max, .min]
        writer.list(numbers) { $0.integer($1) }
        writer.list(["a", "", "đội", "a"]) { $0.text($1) }
        writer.real(-0.1)
        writer.optional(Int?.none) { $0.integer($1) }
        var reader = PackedReader(writer.bytes, in: writer.bytes.indices)
        #expect(try reader.list { (reader) throws(PackedReader.Damage) in try reader.integer() } == numbers)
        #expect(
            try reader.list { (reader) throws(PackedReader.Damage) in try reader.text() }
                == ["a", "", "đội", "a"]
        )
        #expect(try reader.real() == -0.1)
        #expect(try reader.optional { (reader) throws(PackedReader.Damage) in try reader.integer() } == nil)
        #expect(reader.isAtEnd)
        #expect(throws: PackedReader.Damage.self) { try reader.integer() }
    }

    /// Bridges and carts of ten days, each day other ones.
    private func days() throws -> [Article] {
        try (10...19).map { day in
            try article(
                "Bridges of the day\n\(day) May 2024\n\n"
                    + "On \(day) May 2024 the town opened \(1000 + day) bridges to \(2000 + day) carts."
            )
        }
    }

    @Test func whatAModelHasNoRoomForIsCounted() throws {
        let articles = try days()
        let full = Summarizer().briefing(of: articles)
        #expect(full.omitted == nil)
        let short = Summarizer(room: BriefingRoom(figures: 4, events: 3)).briefing(of: articles)
        #expect(short.figures.count == 4 && short.events.count == min(3, full.events.count))
        #expect(
            short.omitted
                == Omitted(figures: full.figures.count - 4, events: full.events.count - short.events.count)
        )
    }

    @Test func theWrittenModelIsTheModel() throws {
        let briefing = Summarizer().briefing(of: try days() + Self.texts.map(article))
        let written = try Briefing(json: Array(briefing.json().utf8), path: "model.json")
        #expect(written.figures.map(\.importance) == briefing.figures.map(\.importance))
        #expect(written.events.map(\.importance) == briefing.events.map(\.importance))
    }

    @Test func whereRoomIsShortTheNewerOfEqualFactsStay() throws {
        let short = Summarizer(room: BriefingRoom(figures: 3)).briefing(of: try days())
        #expect(short.figures.allSatisfy { ["S8", "S9", "S10"].contains($0.evidence.first?.source) })
    }
}

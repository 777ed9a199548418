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
                    facts: try #require(ArticleFacts(kept: known.facts.kept, text: article.bytes)),
                    article: { article }
                )
            }
            #expect(summarizer.briefing(of: known) == plain)
        }
    }

    @Test func damageIsNoticed() throws {
        let article = try article(Self.texts[0])
        let kept = Summarizer().known(article, source: Source(id: "S1", article: article)).facts.kept
        for index in kept.indices {
            var torn = kept
            torn[index] ^= 0x21
            #expect(ArticleFacts(kept: torn, text: article.bytes) == nil)
        }
        for length in 0..<kept.count {
            #expect(ArticleFacts(kept: Array(kept[..<length]), text: article.bytes) == nil)
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

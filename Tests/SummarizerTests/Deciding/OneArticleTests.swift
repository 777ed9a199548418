import BriefingModel
import Summarizer
import Testing

/// What one article says of a thing in two places.
@Suite struct OneArticleTests {
    @Test(arguments: [
        ("Kesteria sends 870 soldiers to Brod", "A contingent of 850 troops left for Brod on Monday.", 1),
        // Rounded, told as well, or of another thing.
        ("Kesteria sends 900 soldiers to Brod", "A contingent of 870 troops left for Brod on Monday.", 0),
        (
            "Kesteria sends 870 soldiers to Brod",
            "With 870 soldiers on board and 850 troops waiting, the ship left.", 0
        ),
        ("Kesteria sends 870 soldiers to Brod", "The ship took 850 mules to Brod on Monday.", 0),
        (
            "Unpaid bills of schools cut to 4,310 crowns",
            "Unpaid bills of schools stood at 4,310 crowns on Monday.", 0
        ),
    ])
    func aHeadlineAgainstItsText(_ headline: String, _ text: String, count: Int) {
        let all = briefing("\(headline)\n\n\(text)\n", date: "2024-06-20")
        #expect(all.conflicts.count == count, "\(all.conflicts.map(\.what))")
    }

    @Test(arguments: [
        (
            "Trade in goods came to EUR 612 million in 2023. Exports reached EUR 341 million; imports stood at EUR 281 million.",
            1
        ),
        (
            "Trade in goods came to EUR 622 million in 2023. Exports reached EUR 341 million; imports stood at EUR 281 million.",
            0
        ),
        // Rounded parts.
        (
            "Trade in goods came to EUR 6.2 billion in 2023. Exports reached EUR 3.41 billion; imports stood at EUR 2.81 billion.",
            0
        ),
    ])
    func tradeIsExportsAndImports(_ text: String, count: Int) {
        let all = briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20")
        #expect(
            all.conflicts.count == count,
            "\(all.conflicts.map(\.what)) \(all.figures.map { $0.ofWhat ?? "-" })"
        )
    }
}

import Testing

@testable import Summarizer

/// How much a page holds of few and of very many articles.
@Suite struct BriefingRoomTests {
    @Test func aPageOfVeryManyArticlesIsAnOverview() {
        let (few, many) = (BriefingRoom.page(articles: 100), BriefingRoom.page(articles: 101))
        #expect(few.figures == 80 && few.events == 120 && few.setAside == 1_000)
        #expect(many.figures == 32 && many.events == 32 && many.anniversaries == 8)
        #expect(many.conflicts == 8 && many.setAside == 100)
    }
}

import Testing
@testable import Summarizer
@Suite struct Empty {
    @Test func lexicon() {
        #expect(Lexicon(language: "en", words: [("may", WordEntry())]).number(of: "may") == 0)
    }
}

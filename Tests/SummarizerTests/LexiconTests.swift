import Testing

@testable import Summarizer

@Suite struct LexiconTests {
    private static func entry(_ change: (inout WordEntry) -> Void) -> WordEntry {
        var entry = WordEntry()
        change(&entry)
        return entry
    }

    @Test func mergesWhatListsKnowOfAWord() throws {
        let lexicon = Lexicon(
            language: "en",
            words: [
                WordList("march\nmay  june", Self.entry { $0.month = 5 }),
                WordList("may might", Self.entry { $0.number = 7 }),
                WordList("", Self.entry { $0.number = 8 }),
            ]
        )
        #expect(lexicon.entries.count == 4)
        let may = lexicon.entries[Int(lexicon.number(of: "may"))]
        #expect(may.month == 5 && may.number == 7)
        #expect(lexicon.number(of: "march") == 0)
        #expect(lexicon.number(of: "might") == 3)
        #expect(lexicon.number(of: "april") == Lexicon.unknown)
        #expect(lexicon.number(of: "") == Lexicon.unknown)
    }

    @Test func holdsEveryWordOfALargeList() {
        let words = (0..<2000).map { "w\($0)" }
        let lexicon = Lexicon(language: "en", words: [WordList(words.joined(separator: " "), WordEntry())])
        for (index, word) in words.enumerated() { #expect(lexicon.number(of: word) == Int32(index)) }
    }

    @Test func leavesOutWordsTooLongForAKey() {
        let long = String(repeating: "x", count: WordKey.longest + 1)
        let lexicon = Lexicon(language: "en", words: [WordList(long + " y", WordEntry())])
        #expect(lexicon.number(of: long) == Lexicon.unknown)
        #expect(lexicon.number(of: "y") == 0)
    }
}

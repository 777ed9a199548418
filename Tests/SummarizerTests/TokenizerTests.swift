import Articles
import SourceText
import Testing

@testable import Summarizer

@Suite struct TokenizerTests {
    private func sentences(_ text: String) -> [String] {
        let stream = Tokenizer(lexicon: .english).stream(of: text)
        return stream.sentences.map { stream.text($0.tokens) }
    }

    @Test(arguments: [
        ("The U.S. side sent approx. 900 men, i.e. a battalion, on Jan. 5. Gen. Lee left on Feb. 2.", 2),
        ("It cost 1.5 million. Nobody paid.", 2),
        ("Lt. Gen. A. B. Carr (Ret.) spoke.", 1),
        ("\"We were two people.\" The hall was full.", 2),
        ("Under Decision No. 17 the office moved. It stayed in the U.S. The lease ends soon.", 3),
        ("Why now? Because it rains!", 2),
    ])
    func splitsAfterSentencesOnly(_ text: String, count: Int) {
        #expect(sentences(text).count == count, "\(sentences(text))")
    }

    @Test func cutsWordsDigitsAndSigns() {
        let stream = Tokenizer(lexicon: .english).stream(of: "US$4.7bn for Điện Biên’s 12th F-16")
        #expect(
            stream.tokens.map { stream.text($0.span) }
                == [
                    "US", "$", "4", ".", "7", "bn", "for", "Điện", "Biên", "’", "s", "12", "th", "F", "-",
                    "16",
                ]
        )
        #expect(stream.tokens[7].isCapitalized)
    }

    @Test func passesOverSkippedBytes() {
        let text = "about **1,200** men [here](x.html) now"
        let bytes = Array(text.utf8)
        let skips = [ByteSpan(6, 8), ByteSpan(13, 15), ByteSpan(20, 21), ByteSpan(25, 34)]
        let article = Article(
            path: "",
            bytes: bytes,
            passages: [Passage(kind: .paragraph, span: ByteSpan(0, bytes.count), skipped: skips)]
        )
        let stream = Tokenizer(lexicon: .english).stream(of: article)
        #expect(
            stream.tokens.map { stream.text($0.span) } == ["about", "1", ",", "200", "men", "here", "now"]
        )
    }

    @Test func survivesBrokenUTF8() {
        let bytes: [UInt8] = [0xC3, 0x28, 0xFF, 0x41, 0xE2, 0x82]
        let article = Article(
            path: "",
            bytes: bytes,
            passages: [Passage(kind: .paragraph, span: ByteSpan(0, bytes.count))]
        )
        #expect(!Tokenizer(lexicon: .english).stream(of: article).tokens.isEmpty)
    }

    @Test func endsASentenceThatNeverEnds() {
        let text = String(repeating: "and 7 ships ", count: 2000)
        let stream = Tokenizer(lexicon: .english).stream(of: text)
        #expect(stream.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest + 1 })
        #expect(stream.sentences.reduce(0) { $0 + $1.tokens.count } == stream.tokens.count)
    }
}

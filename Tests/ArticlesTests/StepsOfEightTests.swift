import SourceText
import Testing

@testable import Articles

/// Lines and blocks are gone through in steps of eight bytes; what they hold must not depend on where it stands.
@Suite struct StepsOfEightTests {
    @Test func findsGapsAndWidthsAtEveryPlace() {
        for place in 0..<20 {
            let head = String(repeating: "a", count: place) + "b"
            for (middle, hasGap) in [
                ("|", true), ("  ", true), ("\t", true), (" ", false), ("é", false), ("…", false),
            ] {
                let text = head + middle + "cdefghij"
                let lines = textLines(of: Array((text + "\r\n" + text).utf8))
                #expect(lines.count == 2)
                for line in lines {
                    #expect(line.hasGap == hasGap, "\(text)")
                    #expect(line.width == text.unicodeScalars.count, "\(text)")
                }
            }
        }
    }

    @Test func foldsBlanksAndCountsWordsAtEveryPlace() {
        let pieces: [(text: String, folded: String, words: Int)] = [
            ("one two", "one two", 2), ("one  two", "one two", 2), ("(one) two", "(one) two", 2),
            ("- one", "- one", 1),
            ("one\ttwo", "one two", 2), ("12 men", "12 men", 2), ("é ồ", "é ồ", 2), ("a-b c.d", "a-b c.d", 2),
            ("one .", "one .", 1), ("1,000", "1,000", 1), ("x\u{A0}y", "x y", 2),
        ]
        for place in 1..<20 {
            let head = String(repeating: "h", count: place)
            for piece in pieces {
                let bytes = Array("\(head) \(piece.text) tail of the line".utf8)
                let block = BlockText(Block(shape: .text, span: ByteSpan(0, bytes.count)), in: bytes)
                #expect(block.text == "\(head) \(piece.folded) tail of the line")
                #expect(block.wordCount == piece.words + 5, "\(block.text)")
            }
        }
    }

    @Test func countsDigitsAcrossSteps() {
        for place in 0..<20 {
            let bytes = Array((String(repeating: "h", count: place) + " in 1954 there").utf8)
            let block = BlockText(Block(shape: .text, span: ByteSpan(0, bytes.count)), in: bytes)
            #expect(block.hasYear && block.hasDigit)
        }
    }
}

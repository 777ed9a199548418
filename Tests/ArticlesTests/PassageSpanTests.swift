import Articles
import SourceText
import Testing

@Suite struct PassageSpanTests {
    /// Pieces whose mixture meets every rule of both readers.
    private static let pieces = [
        "\n", "\n\n", "\r\n", "\r", " ", "\t", "  ", "\u{A0}", "|", " | ", "- ", "* ", "1. ", "a) ", "# ",
        "---\n", "===\n",
        "```\n", "> ", "[a](b)", "![x](y)", "**b**", "_i_", "`c`", "<!-- n -->", "<b>", "(Photo: N)", "(",
        ")", "[", "]",
        "Photo: N", "Source", "Related news", "Comments (3)", "HANOI, 8 May (A) - ", "AVA: ", "4 July 1954",
        "Posted on ",
        "The force has 40 medics.", "a sentence goes on", "Đà Nẵng", "½", "€", "😀", "a\tb\t7\n",
        "Q1  6,915\n", ": ", "\\",
        "\u{0C}", "\u{200B}", "\u{FEFF}",
    ]

    /// A small generator with a fixed start, so that a failure comes back.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    @Test(arguments: ["a.txt", "a.md"])
    func liesWithinTheTextOnScalarsInOrder(_ path: String) {
        var dice = Dice(state: 42)
        for _ in 0..<600 {
            let text = (0..<dice.roll(40)).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }.joined()
            let reading = ArticleReader().read(Array(text.utf8), path: path)
            guard let article = reading.article else { continue }
            #expect(isSound(article), "\(text.debugDescription)")
        }
    }

    private func isSound(_ article: Article) -> Bool {
        func isBoundary(_ offset: Int) -> Bool {
            offset == article.bytes.count || article.bytes[offset] & 0xC0 != 0x80
        }
        var end = 0
        for passage in article.passages {
            guard passage.span.start >= end, passage.span.count > 0, passage.span.end <= article.bytes.count,
                isBoundary(passage.span.start), isBoundary(passage.span.end)
            else { return false }
            end = passage.span.end
            var inner = passage.span.start
            for skipped in passage.skipped {
                guard skipped.start >= inner, skipped.count > 0, skipped.end <= passage.span.end,
                    isBoundary(skipped.start), isBoundary(skipped.end)
                else { return false }
                inner = skipped.end
            }
        }
        return true
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["a.txt", "a.md"])
    func readsAVeryLongLineInOnePass(_ path: String) {
        let line = String(repeating: "word [x] * 1,000 | ", count: 100_000)
        #expect(ArticleReader().read(Array(line.utf8), path: path).status == .read)
    }
}

import BriefingModel
import LayoutSpec
import SourceText
import Testing

@testable import Typesetter

@Suite struct CitedTextTests {
    private static func marked(_ quote: String, _ mention: String, isMarkdown: Bool) -> String {
        let start = quote.range(of: mention).map {
            quote.utf8.distance(from: quote.startIndex, to: $0.lowerBound)
        }
        let mentions = start.map { [$0..<$0 + mention.utf8.count] } ?? []
        let cited = CitedText(quote, mentions: mentions, isMarkdown: isMarkdown)
        let bytes = Array(cited.text.utf8)
        let found = cited.mentions.map { String(decoding: bytes[$0], as: UTF8.self) }
        return cited.text + found.map { " <\($0)>" }.joined()
    }

    @Test(arguments: [
        ("Some **40 lamps** burn.", "40 lamps", "Some 40 lamps burn. <40 lamps>"),
        (
            "A [fair](https://example.org/f) of 12 stalls and `x`.", "12 stalls",
            "A fair of 12 stalls and x. <12 stalls>"
        ),
        ("Two * three is *6*, a_b_c.", "6", "Two * three is 6, a_b_c. <6>"),
        ("![Lamps](l.png) in 1962", "1962", "Lamps in 1962 <1962>"),
        ("Not\\*e [9] of **it", "9", "Not*e [9] of **it <9>"),
        ("In\n   spring 300 came.", "300", "In spring 300 came. <300>"),
    ])
    func marksGoAndValuesStay(quote: String, mention: String, wanted: String) {
        #expect(Self.marked(quote, mention, isMarkdown: true) == wanted)
    }

    @Test func plainTextKeepsItsStars() {
        #expect(Self.marked("**40** lamps", "40", isMarkdown: false) == "**40** lamps <40>")
    }

    @Test func overlappingAndBrokenMentionsAreSettled() {
        let cited = CitedText("đèn sáng", mentions: [1..<3, 0..<2, 0..<5, 90..<95], isMarkdown: false)
        #expect(cited.mentions == [0..<5])
    }

    @Test func theAnnexShowsTheValueInItsSentence() throws {
        let evidence = Evidence(
            source: "S1",
            start: 100,
            end: 128,
            quote: "The town has **3,000** lamps",
            mention: ByteSpan(115, 120),
            line: 4,
            column: 1,
            passage: "paragraph",
            recognizer: "test"
        )
        let briefing = Briefing(
            title: "Lamps",
            sources: [Source(id: "S1", path: "lamps.md", title: "Lamps", sha256: "", bytes: 200)],
            bottomLine: [Statement(text: "The town is lit.", evidence: [evidence])]
        )
        let measurer = FixedPitchMeasurer()
        _ = arrange(briefing, layout: try LayoutSpec.standard(), measurer: measurer, issue: nil)
        let index = try #require(measurer.texts.firstIndex(of: "The town has 3,000 lamps"))
        #expect(measurer.bold[index] == ["3,000"])
    }

    @Test func whatManyArticlesSayCitesTheFirst() throws {
        let evidence = (1...9).map { number in
            Evidence(
                source: "S\(number)",
                start: 0,
                end: 14,
                quote: "1,000 lamps \(number).",
                mention: ByteSpan(0, 5),
                line: 1,
                column: 1,
                passage: "paragraph",
                recognizer: "test"
            )
        }
        let briefing = Briefing(
            title: "Lamps",
            sources: (1...9).map {
                Source(id: "S\($0)", path: "\($0).txt", title: "", sha256: "", bytes: 14)
            },
            bottomLine: [Statement(text: "The town is lit.", evidence: evidence)]
        )
        let measurer = FixedPitchMeasurer()
        _ = arrange(briefing, layout: try LayoutSpec.standard(), measurer: measurer, issue: nil)
        #expect(measurer.texts.contains("P6") && measurer.texts.contains("+3"))
        #expect(!measurer.texts.contains("P7"))
    }
}

import Foundation
import SourceText
import Testing
import Typesetter

@testable import CairoRenderer

@Suite struct PangoMeasurerTests {
    @Test func breaksAtWordsAndInsideOnlyWhereOneIsTooLong() throws {
        let measurer = try PangoMeasurer(language: "en")
        let address = "https://example.org/" + String(repeating: "abcdefghij", count: 12)
        let measured = measurer.measure(
            "See " + address,
            style: Page.style(),
            width: 120,
            maximumLines: nil,
            field: "source"
        )
        #expect(measured.lines.count > 4)
        #expect(measured.lines.allSatisfy { $0.width <= 120.01 })
        #expect(measured.lines.first?.bytes.lowerBound == 0)
        #expect(measured.lines.last?.bytes.upperBound == 4 + address.utf8.count)
    }

    @Test func shortensWithASignOfOmission() throws {
        let page = try Page()
        let text = page.text(
            "One two three four five six seven eight nine ten eleven twelve",
            width: 100,
            lines: 2
        )
        #expect(text.lines.count == 2)
        #expect(text.lines.allSatisfy { $0.width <= 100.01 })
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        #expect(try Tool.text(of: page.pdf()).contains("\u{2026}"))
    }

    @Test func shortensAtAWord() throws {
        let page = try Page()
        let text = "Officers of both banks met for the second friendship exchange with their neighbours"
        page.text(text, width: 110, lines: 2)
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        let shown = try Tool.text(of: page.pdf()).split { $0.isWhitespace }.map(String.init)
        let last = try #require(shown.last)
        #expect(last.hasSuffix("\u{2026}"))
        #expect(text.split(separator: " ").contains { $0 == last.dropLast() })
    }

    @Test(arguments: ["Some 3,000 lamps burn.", "\u{2060}Some 3,000 lamps burn."])
    func emphasisIsSetInBoldAndCopiedWhole(_ text: String) throws {
        let page = try Page()
        let start = text.utf8.count - "3,000 lamps burn.".utf8.count
        let plain = page.measurer.width(of: text, style: Page.style())
        let bold = page.measurer.measure(
            text,
            style: Page.style(),
            width: 300,
            maximumLines: nil,
            emphasis: [start..<start + 5],
            field: "x"
        )
        #expect(bold.width > plain)
        page.add(.text(bold, lines: bold.lines.indices, at: Point(40, 40)))
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        #expect(try Tool.text(of: page.pdf()).contains("Some 3,000 lamps burn."))
    }

    @Test func composedAndDecomposedAreOnePicture() throws {
        let pictures = try ["\u{0110}i\u{1EC7}n Bi\u{00EA}n", "\u{0110}ie\u{0323}\u{0302}n Bie\u{0302}n"].map
        {
            let page = try Page()
            page.text($0)
            return try PageRenderer(measurer: page.measurer).png(page.frames[0], scale: 1)
        }
        #expect(pictures[0] == pictures[1])
    }

    @Test func digitsInRightToLeftTextKeepTheirOrder() throws {
        let page = try Page()
        page.text("\u{0645}\u{0631}\u{062D}\u{0628}\u{0627} 1954")
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        #expect(try Tool.text(of: page.pdf()).contains("1954"))
    }

    @Test func aPictureHasItsOwnProportion() throws {
        let page = try Page()
        let bytes = try PageRenderer(measurer: page.measurer).png(page.frames[0], scale: 1)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(page.measurer.proportion(ofPicture: file.path) == 400.0 / 842)
        #expect(page.measurer.proportion(ofPicture: file.path + "x") == nil)
    }

    @Test func shortensWhereOnlyAFurtherParagraphIsLeftOut() throws {
        let page = try Page()
        #expect(page.text("First.\nSecond.\nThird.", lines: 2).lines.count == 2)
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        let text = try Tool.text(of: page.pdf())
        #expect(text.contains("Second.\u{2026}"))
        #expect(!text.contains("Third"))
    }

    @Test func widthIsThatOfTheMeasuredLine() throws {
        let measurer = try PangoMeasurer(language: "en")
        let text = "Điện Biên Phủ 1954"
        let measured = measurer.measure(text, style: Page.style(), width: nil, maximumLines: nil, field: "x")
        #expect(abs(measurer.width(of: text, style: Page.style()) - measured.width) < 0.001)
    }

    @Test func sizesScaleExactly() throws {
        let measurer = try PangoMeasurer(language: "en")
        var style = Page.style()
        let small = measurer.width(of: "Field hospitals", style: style)
        style.size = 30
        #expect(abs(measurer.width(of: "Field hospitals", style: style) - 3 * small) < 0.01)
    }

    @Test func composedAndDecomposedMeasureAlike() throws {
        let measurer = try PangoMeasurer(language: "vi")
        let composed = measurer.measure(
            "\u{0110}i\u{1EC7}n Bi\u{00EA}n Ph\u{1EE7}",
            style: Page.style(),
            width: 50,
            maximumLines: nil,
            field: "x"
        )
        let given = "\u{0110}ie\u{0323}\u{0302}n Bie\u{0302}n Phu\u{0309}"
        let decomposed = measurer.measure(
            given,
            style: Page.style(),
            width: 50,
            maximumLines: nil,
            field: "x"
        )
        #expect(composed.lines.map(\.width) == decomposed.lines.map(\.width))
        #expect(decomposed.lines.last?.bytes.upperBound == given.utf8.count)
    }

    @Test func namesAMissingLetterAndItsField() throws {
        let measurer = try PangoMeasurer(language: "en")
        for _ in 1...2 {
            _ = measurer.measure(
                "A\u{10FFFD}",
                style: Page.style(),
                width: nil,
                maximumLines: nil,
                field: "event E4"
            )
        }
        #expect(measurer.diagnostics.map(\.id) == ["font.missing-letter"])
        #expect(measurer.diagnostics.first?.message.contains("U+10FFFD of event E4") == true)
    }

    @Test func namesThePackageOfAMissingFamily() throws {
        let measurer = try PangoMeasurer(language: "en")
        var style = Page.style()
        style.families = ["Ubuntu Nowhere"]
        _ = measurer.width(of: "a", style: style)
        style.weight = .bold
        _ = measurer.width(of: "a", style: style)
        #expect(measurer.diagnostics.map(\.id) == ["font.missing-family"])
        #expect(measurer.diagnostics.first?.hint?.contains("fonts-ubuntu") == true)
    }

    @Test func aZeroByteDoesNotEndTheText() throws {
        let page = try Page()
        page.text("before\u{0}after")
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        #expect(try Tool.text(of: page.pdf()).contains("after"))
    }

    /// A word joiner shows nothing and sends a text through Pango's own layout.
    @Test(arguments: [
        "More than 100 countries and international organisations have defence relations with Vietnam.",
        "See https://example.org/a/very/long-address?with=query&and=more#fragment, then \u{201C}rest\u{201D}\u{2014}end.",
        "Chi\u{1EBF}n d\u{1ECB}ch \u{0110}i\u{1EC7}n Bi\u{00EA}n Ph\u{1EE7} k\u{1EBF}t th\u{00FA}c n\u{0103}m 1954, sau 56 ng\u{00E0}y.",
        "First line\nsecond line that is a good deal longer than the first\n\nlast\n",
        "\u{0397} \u{0391}\u{03B8}\u{03AE}\u{03BD}\u{03B1} \u{03BA}\u{03B1}\u{03B9} (\u{03A1}\u{03CC}\u{03B4}\u{03BF}\u{03C2}), 25 \u{039C}\u{03B1}\u{03C1}\u{03C4}\u{03AF}\u{03BF}\u{03C5} 2024; in Hu\u{1EBF}.",
        "\u{0411}\u{0435}\u{043E}\u{0433}\u{0440}\u{0430}\u{0434}, \u{00AB}\u{041D}\u{043E}\u{0432}\u{0438}-\u{0421}\u{0430}\u{0434}\u{00BB} 2019\u{2013}2024, \u{0413}\u{0410}\u{0422}\u{0410} and AVAW.",
        "Donaudampfschifffahrtsgesellschaftskapit\u{00E4}nsm\u{00FC}tze AVAW To, 1\u{00A0}000\u{202F}km",
    ])
    func wordsSideBySideBreakAsPangoBreaks(_ text: String) throws {
        let measurer = try PangoMeasurer(language: "en")
        for width in [60.0, 97, 150, 333] {
            let plain = measurer.measure(
                text,
                style: Page.style(),
                width: width,
                maximumLines: nil,
                field: "x"
            )
            let full = measurer.measure(
                "\u{2060}" + text,
                style: Page.style(),
                width: width,
                maximumLines: nil,
                field: "x"
            )
            #expect(plain.lines.count == full.lines.count)
            for (one, other) in zip(plain.lines, full.lines) {
                #expect(one.bytes.upperBound == other.bytes.upperBound - 3)
                #expect(abs(one.width - other.width) < 0.05)
                #expect(abs(one.height - other.height) < 0.001 && abs(one.ascent - other.ascent) < 0.001)
            }
        }
    }

    @Test(arguments: [
        ("Hu\u{1EBF} \u{0391}\u{03B8}\u{03AE}\u{03BD}\u{03B1} \u{0411}\u{0435}\u{043E} \u{2019}", nil),
        ("Hue\u{0302}\u{0301}", "Hu\u{1EBF}"), ("\u{0391}\u{0301}", "\u{0386}"),
        ("\u{2126} \u{0387}", "\u{03A9} \u{00B7}"),
        ("e\u{0301}\u{0}", "\u{E9}\u{FFFD}"), ("\u{0}\u{1EBF}", "\u{FFFD}\u{1EBF}"),
    ])
    func lettersAreComposed(_ given: String, _ composed: String?) {
        #expect(Array(ComposedText(given).text.unicodeScalars) == Array((composed ?? given).unicodeScalars))
    }

    /// Texts of usual and less usual neighbours, each of which Pango breaks as is found without it.
    @Test func usualTextsBreakWhereTheAlgorithmSays() throws {
        let measurer = try PangoMeasurer(language: "en")
        let pieces = [
            "word", "N", "7", "2,024", "1.5", "Hu\u{1EBF}", "\u{0413}\u{0430}", "\u{03B8}", ",", ".", ":",
            ";", "'", "\"", "\u{2019}", "\u{201C}",
            "\u{AB}", "\u{BB}", "(", "[", ")", "]", "!", "?", "-", "/", "\u{2013}", "\u{2014}", "\u{2026}",
            "%", "$", "\u{20AC}", "\u{A0}", "&", "@",
            " ", " ", " ", " ", "  ",
        ]
        var state: UInt64 = 7
        var found = 0
        for _ in 0..<6000 {
            var text = ""
            for _ in 0..<9 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int((state >> 33) % UInt64(pieces.count))]
            }
            var marks: [PangoMeasurer.Breaks] = []
            let isFound = text.withUTF8 { PlainBreaks.find(in: $0, into: &marks) }
            guard isFound else { continue }
            found += 1
            text.withUTF8 { measurer.askForBreaks(in: $0) }
            #expect(marks == measurer.breaks, "\(text)")
        }
        #expect(found > 600)
    }
}

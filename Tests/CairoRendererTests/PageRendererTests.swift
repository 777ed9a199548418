import SourceText
import Testing
import Typesetter

@testable import CairoRenderer

@Suite struct PageRendererTests {
    private func small() throws -> Page {
        let page = try Page()
        page.tagged(StructureTag(.document)) {
            page.tagged(StructureTag(.heading1)) { page.text("Official field offices") }
            page.paragraph("\u{0110}ie\u{0323}\u{0302}n Bie\u{0302}n Phu\u{0309}, first-aid staff.")
            page.next()
            page.paragraph("Second page.")
        }
        return page
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        #expect(try small().pdf() == small().pdf())
    }

    @Test func wordsAreFoundAgain() throws {
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        let text = try Tool.text(of: small().pdf())
        #expect(text.contains("Official field offices"))
        #expect(text.unicodeScalars.map(\.value).contains(0x1EC7))
        #expect(text.contains("\u{0110}i\u{1EC7}n Bi\u{00EA}n Ph\u{1EE7}, first-aid staff."))
    }

    @Test func wordsAreFoundWhereReplacementTextIsIgnored() throws {
        guard Tool.isInstalled(Tool.qpdf) else { return }
        let page = try Page()
        page.paragraph("official field offices, first-aid staff")
        let objects = try Tool.run(
            Tool.qpdf,
            ["--qdf", "--object-streams=disable", "FILE", "-"],
            on: page.pdf()
        )
        #expect(!objects.contains("/ActualText"))
    }

    @Test func pictureOfAPage() throws {
        let page = try small()
        let bytes = try PageRenderer(measurer: page.measurer).png(page.frames[0], scale: 1)
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test func drawingOfAPage() throws {
        let page = try small()
        let bytes = try PageRenderer(measurer: page.measurer).svg(page.frames[0])
        #expect(String(decoding: bytes, as: UTF8.self).contains("<svg"))
    }

    @Test func aLinkMayHoldQuotes() throws {
        let page = try Page()
        page.tagged(StructureTag(.document)) {
            page.tagged(StructureTag(.paragraph)) {
                page.tagged(StructureTag(.link, target: .address("https://example.org/it's?q='a'&p=(1)\\2")))
                {
                    page.text("source")
                }
                page.tagged(StructureTag(.link, target: .destination("P'1\\"))) { page.text("passage") }
            }
            page.next()
            page.add(.destination("P'1\\", at: Point(40, 40)))
            page.paragraph("The passage.")
        }
        #expect(try !page.pdf().isEmpty)
        #expect(page.measurer.diagnostics.isEmpty)
    }

    @Test func aLinkToNowhereIsNamed() throws {
        let page = try Page()
        page.tagged(StructureTag(.document)) {
            page.tagged(StructureTag(.link, target: .destination("E9"))) { page.text("nowhere") }
        }
        #expect(try !page.pdf().isEmpty)
        #expect(page.measurer.diagnostics.map(\.id) == ["render.link"])
    }
}

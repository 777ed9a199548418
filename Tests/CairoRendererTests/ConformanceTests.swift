import Foundation
import SourceText
import CZlib
import Testing
import Typesetter

@testable import CairoRenderer

@Suite struct ConformanceTests {
    /// A table over three pages, its header repeated as decoration, with links and a figure.
    static func report() throws -> Page {
        let page = try Page()
        page.add(.begin(StructureTag(.document)))
        page.tagged(StructureTag(.heading1)) { page.text("Defence ties") }
        page.tagged(
            StructureTag(
                .figure,
                alternative: "Timeline: 1954 \u{0110}i\u{1EC7}n Bi\u{00EA}n Ph\u{1EE7}.",
                bounds: Rect(x: 40, y: 80, width: 100, height: 20)
            )
        ) {
            let red = Color(red: 0.8, green: 0, blue: 0, alpha: 0.5)
            let box = Rect(x: 40, y: 80, width: 100, height: 20)
            page.add(.rectangle(box, radius: 3, fill: red, stroke: Stroke(red, width: 1)))
        }
        page.tagged(StructureTag(.paragraph)) {
            page.tagged(StructureTag(.span)) { page.text("Read from") }
            page.tagged(StructureTag(.link, alternative: "Passage \"9\"", target: .destination("P'9"))) {
                page.text("[9]")
            }
            page.tagged(
                StructureTag(.link, target: .address("https://example.org/it's?q='\u{0111}'&p=(1)\\2"))
            ) {
                page.text("source")
            }
            page.tagged(StructureTag(.span, language: "vi")) { page.text("Trung Gi\u{00E3}") }
        }
        page.add(.begin(StructureTag(.table)))
        for row in 0..<30 {
            if row == 0 {
                header(page, isTagged: true)
            } else if row % 10 == 0 {
                page.next()
                header(page, isTagged: false)
            }
            page.tagged(StructureTag(.row)) {
                page.tagged(StructureTag(.headerCell, scope: .row)) { page.text("Row \(row)") }
                page.tagged(StructureTag(.cell, columnSpan: row == 3 ? 2 : 1)) { page.text("Value \(row)") }
            }
        }
        page.add(.end)
        page.next()
        page.add(.destination("P'9", at: Point(40, 40)))
        page.paragraph("Passage nine, \u{0645}\u{0631}\u{062D}\u{0628}\u{0627} 1954.")
        page.add(.end)
        page.frames[0].outline = [OutlineEntry(title: "Defence ties", level: 1, at: Point(40, 40))]
        return page
    }

    private static func header(_ page: Page, isTagged: Bool) {
        guard isTagged else {
            page.text("Year Event")
            return
        }
        page.tagged(StructureTag(.row)) {
            for title in ["Year", "Event"] {
                page.tagged(StructureTag(.headerCell, scope: .column)) { page.text(title) }
            }
        }
    }

    private func finished() throws -> [UInt8] {
        let page = try Self.report()
        var metadata = try Page.metadata("Defence ties: \u{0110}i\u{1EC7}n Bi\u{00EA}n & <more>")
        metadata.attachment = .init(name: "model.json", description: "The model", bytes: Array("{}".utf8))
        let bytes = try PageRenderer(measurer: page.measurer).pdf(page.frames, metadata: metadata)
        #expect(page.measurer.diagnostics.isEmpty)
        return bytes
    }

    @Test func isSoundToQPDF() throws {
        guard Tool.isInstalled(Tool.qpdf) else { return }
        let report = try Tool.run(Tool.qpdf, ["--check", "FILE"], on: finished())
        #expect(report.contains("No syntax or stream encoding errors found"), "\(report)")
    }

    @Test func repeatsAreDecorationAndRowsAreOneTable() throws {
        guard Tool.isInstalled(Tool.pdfinfo) else { return }
        let structure = try Tool.run(Tool.pdfinfo, ["-struct", "FILE"], on: finished())
        let lines = structure.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.count { $0.hasPrefix("Table") } == 1)
        #expect(lines.count { $0.hasPrefix("TR") } == 31)
        #expect(lines.count { $0.hasPrefix("TH") } == 32)
        #expect(lines.count { $0.hasPrefix("TD") } == 30)
        #expect(structure.contains("/ColSpan 2"))
    }

    @Test func linksHoldWhatTheyWereGiven() throws {
        guard Tool.isInstalled(Tool.qpdf) else { return }
        let objects = try Tool.run(
            Tool.qpdf,
            ["--qdf", "--object-streams=disable", "FILE", "-"],
            on: finished()
        )
        #expect(objects.contains("https://example.org/it's?q='%C4%91'&p=\\(1\\)%5C2"))
        #expect(objects.contains("(Passage \"9\")"))
        #expect(objects.contains("(P'9)"))
        #expect(objects.contains("/Lang (vi)"))
        #expect(objects.filter { !$0.isWhitespace }.contains("/BBox[40.00742.00140.00762.00]"))
    }

    @Test func aPictureIsShownAsItIs() throws {
        guard Tool.isInstalled(Tool.qpdf) else { return }
        let page = try Page()
        let picture = try PageRenderer(measurer: page.measurer).png(
            Frame(size: Size(width: 8, height: 4)),
            scale: 1
        )
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
        try Data(picture).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        page.add(.begin(StructureTag(.document)))
        page.paragraph("Of the house")
        page.tagged(StructureTag(.figure, alternative: "A sign")) {
            page.add(.picture(path: file.path, Rect(x: 40, y: 40, width: 80, height: 40)))
        }
        page.add(.end)
        let bytes = try PageRenderer(measurer: page.measurer).pdf(page.frames, metadata: Page.metadata())
        let objects = try Tool.run(Tool.qpdf, ["--qdf", "--object-streams=disable", "FILE", "-"], on: bytes)
        #expect(objects.contains("/Subtype /Image") && !objects.contains("/Interpolate"))
    }

    @Test func fontsHoldGlyphsAndNoInstructionsForCoarseScreens() throws {
        var tables: [[String]] = []
        try finished().withUnsafeBufferPointer { bytes in
            let file = try QPDFFile(reading: bytes)
            let fonts = (0..<file.pageCount).compactMap {
                file.value(of: "/Resources", in: file.page($0)).flatMap { file.value(of: "/Font", in: $0) }
            }
            for (font, key) in fonts.flatMap({ list in file.keys(of: list).map { (list, $0) } }) {
                guard let font = file.value(of: key, in: font) else { continue }
                let holder = file.value(of: "/DescendantFonts", in: font).map { file.item(0, of: $0) } ?? font
                guard let descriptor = file.value(of: "/FontDescriptor", in: holder),
                    let program = file.value(of: "/FontFile2", in: descriptor)
                else { continue }
                tables.append(Self.tables(of: try file.content(of: program)))
            }
        }
        #expect(tables.count > 1)
        for names in tables {
            #expect(names.contains("glyf") && names.contains("hmtx"))
            #expect(!names.contains("fpgm") && !names.contains("prep") && !names.contains("cvt "))
        }
    }

    @Test func aFontThatCannotBeReadStaysAsItIs() throws {
        try FontProgram.openLibrary()
        #expect(FontProgram.withoutHints([]) == nil)
        #expect(FontProgram.withoutHints(Array("no font at all, only words".utf8)) == nil)
    }

    /// The names of the tables of a TrueType program, whose directory begins at byte 12 with 16 bytes each.
    private static func tables(of program: [UInt8]) -> [String] {
        (0..<(Int(program[4]) << 8 + Int(program[5]))).map {
            String(decoding: program[(12 + $0 * 16)...].prefix(4), as: UTF8.self)
        }
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        #expect(try finished() == finished())
    }

    @Test func wordsStandInReadingOrder() throws {
        guard Tool.isInstalled(Tool.pdftotext) else { return }
        let text = try Tool.text(of: finished())
        for row in 0..<30 { #expect(text.contains("Value \(row)\n")) }
        #expect(text.contains("\u{0645}\u{0631}\u{062D}\u{0628}\u{0627}"))
    }

    @Test func everythingPaintedOutsideTagsIsAnArtifact() {
        let content = "q 1 0 0 RG 0 0 m S /P << /MCID 0 >> BDC BT (a \\) BDC) Tj ET EMC Q 0 0 1 1 re f"
        let marked = Array(content.utf8).withUnsafeBufferPointer { PageContent.markingArtifacts($0) }
        #expect(
            String(decoding: marked, as: UTF8.self) == """
                /Artifact BMC
                q 1 0 0 RG 0 0 m S\u{20}
                EMC
                /P << /MCID 0 >> BDC BT (a \\) BDC) Tj ET EMC
                /Artifact BMC
                 Q 0 0 1 1 re f
                EMC

                """
        )
    }

    @Test func replacementTextOutsideTagsStaysInsideItsArtifact() {
        let content = "BT /Span << /ActualText <feff0041> >> BDC (x) Tj EMC ET /P << /MCID 0 >> BDC EMC"
        let marked = String(
            decoding: Array(content.utf8).withUnsafeBufferPointer { PageContent.markingArtifacts($0) },
            as: UTF8.self
        )
        #expect(marked.hasPrefix("/Artifact BMC\nBT /Span << /ActualText <feff0041> >> BDC (x) Tj EMC ET"))
        #expect(marked.hasSuffix("EMC\n/P << /MCID 0 >> BDC EMC\n"))
    }

    @Test func aPackedStreamUnpacksToItsBytes() throws {
        let plain = Array(String(repeating: "0 0 m 10 10 l S ", count: 4_000).utf8)
        let content = try #require(PackedStream { plain }.take())
        #expect(content.plainCount == plain.count)
        var count = UInt(plain.count)
        let unpacked = [UInt8](unsafeUninitializedCapacity: plain.count) { room, size in
            _ = uncompress(room.baseAddress, &count, content.packed, UInt(content.packed.count))
            size = Int(count)
        }
        #expect(unpacked == plain)
        #expect(PackedStream { nil }.take() == nil)
    }

    @Test func whatIsNoPDFIsRefused() throws {
        let tags = TagWriter(pen: nil, destinations: [])
        #expect(throws: Diagnostic.self) {
            try ConformanceFinisher.finish(
                Array("no PDF".utf8),
                tags: tags.kept,
                metadata: Page.metadata(),
                attached: []
            )
        }
    }
}

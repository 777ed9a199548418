import Testing

@testable import SourceText

@Suite struct LineIndexTests {
    @Test func countsColumnsInScalars() {
        let bytes = Array("một\nĐiện Biên\n".utf8)
        let index = LineIndex(bytes)
        #expect(index.place(of: 0, in: bytes) == (1, 1))
        let second = Array("một\nĐiện ".utf8).count
        #expect(index.place(of: second, in: bytes) == (2, 6))
        #expect(index.lineCount == 3)
    }

    @Test func endsLinesWithAnyOfTheThreeEnds() {
        let bytes = Array("a\rb\r\nc\nd".utf8)
        let index = LineIndex(bytes)
        #expect(index.lineCount == 4)
        #expect(index.place(of: 2, in: bytes) == (2, 1))
        #expect(index.place(of: 5, in: bytes) == (3, 1))
    }

    @Test func countsColumnsInALineOfAnyLength() {
        let bytes = Array(("x\n" + String(repeating: "ồa", count: 4000)).utf8)
        let index = LineIndex(bytes)
        for scalars in [0, 1, 511, 512, 2049, 7999, 8000] {
            let offset = 2 + scalars / 2 * 4 + scalars % 2 * 3
            #expect(index.place(of: offset, in: bytes) == (2, scalars + 1))
        }
    }

    @Test func findsTheNearestName() {
        #expect(nearestName(to: "blokcs", among: ["blocks", "page", "fonts"]) == "blocks")
        #expect(nearestName(to: "zzzz", among: ["blocks", "page"]) == nil)
    }

    @Test func countsEveryScalarBeforeAnOffset() {
        let text = String(repeating: "a é … 𝟙 ", count: 90)
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        var offset = 0
        for (column, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.place(of: offset, in: bytes) == (1, column + 1))
            offset += String(scalar).utf8.count
        }
    }
}

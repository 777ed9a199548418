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

    @Test func findsTheNearestName() {
        #expect(nearestName(to: "blokcs", among: ["blocks", "page", "fonts"]) == "blocks")
        #expect(nearestName(to: "zzzz", among: ["blocks", "page"]) == nil)
    }
}

import Articles
import SourceText
import Testing

@Suite struct TextDecodingTests {
    private let text = "Café talks – 30 delegates met in Đà Nẵng for two days."

    private func read(_ file: [UInt8]) -> ArticleReader.Reading { ArticleReader().read(file, path: "a.txt") }

    @Test func keepsUTF8AndPassesOverTheByteOrderMark() throws {
        let reading = read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        let article = try #require(reading.article)
        #expect(reading.diagnostics.isEmpty)
        #expect(article.passages.first?.span == ByteSpan(3, 3 + text.utf8.count))
    }

    @Test(arguments: [true, false], [true, false])
    func convertsUTF16(isBigEndian: Bool, hasMark: Bool) throws {
        let plain = "Talks of thirty delegates went on for two days."
        var file: [UInt8] = []
        for unit in (hasMark ? [0xFEFF] : []) + Array(plain.utf16) {
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            file += isBigEndian ? bytes : bytes.reversed()
        }
        let reading = read(file)
        #expect(String(decoding: try #require(reading.article).bytes, as: UTF8.self) == plain)
        #expect(reading.diagnostics.map(\.id) == ["article.converted"])
    }

    @Test func convertsWindows1252() throws {
        let reading = read(
            Array("The caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x80]
                + Array("30 a head \u{2d} stayed open.".utf8)
        )
        #expect(
            String(decoding: try #require(reading.article).bytes, as: UTF8.self).hasPrefix(
                "The café – €30 a head"
            )
        )
        #expect(reading.diagnostics.map(\.id) == ["article.converted"])
    }

    @Test func saysThatBrokenUTF8WasMended() throws {
        let reading = read(Array(text.utf8) + [0xC3, 0x28])
        #expect(reading.status == .read)
        #expect(reading.diagnostics.map(\.id) == ["article.damaged-utf8"])
    }

    @Test(arguments: [
        Array("%PDF-1.7 …".utf8), [0x50, 0x4B, 0x03, 0x04, 1, 2], [1, 0, 7, 200, 3, 0, 0, 9, 255, 12],
        Array("a text with a\u{0} in it".utf8), (0...255).map { UInt8($0) },
    ])
    func refusesWhatIsNoText(_ file: [UInt8]) {
        let reading = read(file)
        #expect(reading.status == .unreadable)
        #expect(reading.diagnostics.map(\.id) == ["article.binary"])
    }

    @Test(arguments: ["", " \r\n\t\n\u{A0}\n", "\u{FEFF}", "----\n====\n"])
    func saysThatABlankFileIsEmpty(_ text: String) {
        let reading = read(Array(text.utf8))
        #expect(reading.status == .empty)
        #expect(reading.diagnostics.map(\.id) == ["article.empty"])
    }
}

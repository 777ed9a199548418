import SourceText
import Testing

@testable import CairoRenderer

@Suite struct PDFWriterTests {
    /// A file whose objects lie in two streams and more, and one that is free.
    private func file() throws -> [UInt8] {
        let compression = try Compression()
        var writer = PDFWriter(count: 151, compression: compression)
        for number in 1..<150 { try writer.object(number, Array("[\(number) (a \\) b)]".utf8)) }
        writer.release(150)
        let stream = try writer.stream("/Type/X", packing: Array("some text, some text".utf8))
        #expect(stream == 150)
        let root = try writer.object("<</Type/Catalog/Pages \(stream) 0 R>>")
        return try writer.finish(root: root, information: root)
    }

    @Test func whatWasWrittenIsFoundAgain() throws {
        let compression = try Compression()
        let packed = try file()
        #expect(String(decoding: packed.prefix(8), as: UTF8.self) == "%PDF-1.7")
        let plain = try CairoFile.unpacked(packed, by: compression)
        #expect(plain.starts(with: packed))
        try plain.withUnsafeBufferPointer { bytes in
            let file = try CairoFile(bytes)
            for number in 1..<150 {
                var scanner = try #require(file.scanner(of: number))
                let (start, value, text) = (scanner.next(), scanner.nextNumber(), scanner.next())
                #expect(start?.kind == .arrayStart && value == number && text?.kind == .string)
            }
            var entries: [CairoFile.Entry] = []
            file.entries(of: file.root, into: &entries)
            #expect(file.has("/Type", "/Catalog", in: entries))
            #expect(file.reference("/Pages", in: entries) == 150)
            var stream = try #require(file.scanner(of: 150))
            entries.removeAll()
            let isDictionary = stream.dictionary(into: &entries)
            #expect(isDictionary)
            let length = try #require(file.value(of: "/Length", in: entries).flatMap { file.number($0) })
            #expect(length.object == nil)
            let range = try #require(file.stream(after: stream, length: length.value))
            let text = try compression.unpacked(UnsafeBufferPointer(rebasing: bytes[range]))
            #expect(String(decoding: text, as: UTF8.self) == "some text, some text")
        }
        // What is plain stays as it is.
        #expect(try CairoFile.unpacked(plain, by: compression) == plain)
    }

    @Test func tornFilesAreRefused() throws {
        let compression = try Compression()
        let packed = try file()
        for count in [0, 9, packed.count / 2, packed.count - 40] {
            #expect(throws: Diagnostic.self) {
                _ = try CairoFile.unpacked(Array(packed.prefix(count)), by: compression)
            }
        }
        // Whatever byte is wrong, it ends with a file or a diagnostic.
        let plain = try CairoFile.unpacked(packed, by: compression)
        for place in stride(from: packed.count - 60, to: packed.count, by: 1) {
            var torn = packed
            torn[place] = 0x39
            _ = try? CairoFile.unpacked(torn, by: compression)
        }
        for place in stride(from: packed.count, to: plain.count, by: 97) {
            var torn = plain
            torn[place] = 0x39
            torn.withUnsafeBufferPointer { bytes in
                guard let file = try? CairoFile(bytes) else { return }
                var entries: [CairoFile.Entry] = []
                for number in file.numbers { file.entries(of: number, into: &entries) }
            }
        }
    }

    @Test(arguments: [
        ("a (b) \\c", "(a \\(b\\) \\\\c)"), ("", "()"), ("1\r2", "(\u{FE}\u{FF}\u{0}1\u{0}\\r\u{0}2)"),
        ("\u{E9}t\u{E9}", "(\u{E9}t\u{E9})"), ("\u{FE}\u{FF}", "(\u{FE}\u{FF}\u{0}\u{FE}\u{0}\u{FF})"),
        ("\u{0428}\u{10000}", "(\u{FE}\u{FF}\u{4}\\(\u{D8}\u{0}\u{DC}\u{0})"),
    ])
    func textsAreWrittenAsStrings(_ text: String, _ latin: String) {
        var syntax: [UInt8] = []
        syntax.appendString(text)
        #expect(syntax == latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }

    @Test(arguments: [0, 1, 70_000, 300_000])
    func streamsArePackedAndUnpacked(_ count: Int) throws {
        let compression = try Compression()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7 &* 31) }
        let packed = Array(try compression.packed(bytes))
        #expect(packed.count < count / 2 + 20)
        let again = try packed.withUnsafeBufferPointer { try Array(compression.unpacked($0)) }
        #expect(again == bytes)
        #expect(throws: Diagnostic.self) {
            try packed.dropLast(3).withUnsafeBufferPointer { _ = try compression.unpacked($0) }
        }
    }
}

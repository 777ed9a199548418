/// The first web or mail address that a text shows.
struct WebAddress: Hashable {
    /// UTF-8 offsets in the text.
    var bytes: Range<Int>
    /// With a scheme: `https://example.org/`, `mailto:desk@example.org`.
    var target: String

    /// Finds the first address: with a scheme, beginning with `www.`, or of mail.
    init?(in text: String) {
        var text = text
        let found = text.withUTF8 { bytes -> (Range<Int>, scheme: String)? in
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case UInt8(ascii: ":"):
                    guard let range = Self.withScheme(bytes, colon: index) else { continue }
                    return (range, "")
                case UInt8(ascii: "@"):
                    guard let range = Self.mail(bytes, at: index) else { continue }
                    return (range, "mailto:")
                case UInt8(ascii: "."):
                    guard let range = Self.withoutScheme(bytes, dot: index) else { continue }
                    return (range, "https://")
                default: continue
                }
            }
            return nil
        }
        guard let (range, scheme) = found else { return nil }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        bytes = range
        target = scheme + text[start..<end]
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func withScheme(_ bytes: Bytes, colon: Int) -> Range<Int>? {
        guard colon + 3 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"),
            bytes[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        let start = ["https", "http"].map { colon - $0.utf8.count }.first { start in
            start >= 0 && spells(bytes, "http", from: start)
                && (colon - start == 4 || bytes[start + 4] | 0x20 == UInt8(ascii: "s"))
        }
        guard let start else { return nil }
        let end = end(bytes, from: colon + 3)
        return end > colon + 3 ? start..<end : nil
    }

    private static func withoutScheme(_ bytes: Bytes, dot: Int) -> Range<Int>? {
        guard dot >= 3, spells(bytes, "www", from: dot - 3), dot == 3 || !isInWord(bytes[dot - 4]) else {
            return nil
        }
        let end = end(bytes, from: dot + 1)
        return bytes[min(dot + 1, end)..<end].contains(UInt8(ascii: ".")) ? dot - 3..<end : nil
    }

    private static func mail(_ bytes: Bytes, at: Int) -> Range<Int>? {
        var start = at
        while start > 0, isInWord(bytes[start - 1]) || ".+-".utf8.contains(bytes[start - 1]) { start -= 1 }
        var end = at + 1
        while end < bytes.count, isInWord(bytes[end]) || ".-".utf8.contains(bytes[end]) { end += 1 }
        while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard start < at, end > at, bytes[at + 1..<end].contains(UInt8(ascii: ".")) else { return nil }
        return start..<end
    }

    private static func spells(_ bytes: Bytes, _ word: String, from start: Int) -> Bool {
        zip(bytes[start...], word.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }

    /// The address's end: before white space, quotes and angle brackets, and without closing punctuation.
    private static func end(_ bytes: Bytes, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > 0x20, !"\"<>".utf8.contains(bytes[end]),
            // Curly quotes, dashes and the ellipsis.
            !(bytes[end] == 0xE2 && end + 1 < bytes.count && bytes[end + 1] == 0x80)
        {
            end += 1
        }
        while end > start, ".,;:!?)]'*_".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }
}

import SourceText

/// One line of a text without its end and without the white space around it.
struct TextLine: Hashable, Sendable {
    /// From the first to the last byte that is no white space; empty for a blank line.
    var span: ByteSpan
    /// Spaces before the first letter; a tab counts as four.
    var indent: Int
    /// Unicode scalars in `span`.
    var width: Int
    /// A tab, a bar or two blanks stand in it or around it, as they do between columns.
    var hasGap: Bool

    var isBlank: Bool { span.count == 0 }
}

/// Splits a text into lines in one pass; a line ends with LF, CR LF, CR or a form feed.
///
/// - Returns: every line with its trimmed span; a byte order mark belongs to none.
func textLines(of bytes: [UInt8]) -> [TextLine] {
    bytes.withUnsafeBufferPointer { text in
        var lines: [TextLine] = []
        lines.reserveCapacity(text.count / 80 + 8)
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < text.count {
            let start = index
            var width = 0
            var hasGap = false
            var last: UInt8 = 0
            while index < text.count {
                if let eight = EightBytes(text, at: index) {
                    if eight.hasBar || eight.hasDoubleBlank(after: last) { hasGap = true }
                    width += eight.scalars
                    last = eight.last
                    index += 8
                    continue
                }
                let byte = text[index]
                if byte < 0x20 {
                    if byte == 0x0A || byte == 0x0D || byte == 0x0C { break }
                    if byte == 0x09 { hasGap = true }
                } else if byte == 0x20 ? last == 0x20 : byte == UInt8(ascii: "|") {
                    hasGap = true
                }
                if byte & 0xC0 != 0x80 { width += 1 }
                last = byte
                index += 1
            }
            let whole = TextLine(span: ByteSpan(start, index), indent: 0, width: width, hasGap: hasGap)
            lines.append(trimmed(whole, in: bytes))
            if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { index += 1 }
            index += 1
        }
        return lines
    }
}

private func trimmed(_ line: TextLine, in bytes: [UInt8]) -> TextLine {
    var line = line
    while line.span.start < line.span.end {
        let length = spaceLength(bytes, at: line.span.start, before: line.span.end)
        guard length > 0 else { break }
        line.indent += bytes[line.span.start] == 0x09 ? 4 : 1
        line.span.start += length
        line.width -= 1
    }
    while line.span.end > line.span.start {
        let length = spaceLength(bytes, endingAt: line.span.end, after: line.span.start)
        guard length > 0 else { break }
        line.span.end -= length
        line.width -= 1
    }
    return line
}

/// Bytes of the white space that begins here: blank, tab, no-break and zero-width spaces; 0 if there is none.
@inline(__always)
func spaceLength<Bytes: RandomAccessCollection>(_ bytes: Bytes, at index: Int, before end: Int) -> Int
where Bytes.Element == UInt8, Bytes.Index == Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0B: return 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < end: return isWideSpace(bytes[index + 1], bytes[index + 2]) ? 3 : 0
    case 0xE3 where index + 2 < end: return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xEF where index + 2 < end: return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
}

private func spaceLength(_ bytes: [UInt8], endingAt end: Int, after start: Int) -> Int {
    switch bytes[end - 1] {
    case 0x20, 0x09, 0x0B: return 1
    case 0x80...0xBF:
        if end - start >= 2, bytes[end - 2] == 0xC2 { return spaceLength(bytes, at: end - 2, before: end) }
        guard end - start >= 3 else { return 0 }
        return spaceLength(bytes, at: end - 3, before: end) == 3 ? 3 : 0
    default: return 0
    }
}

/// U+2000 to U+200B, U+202F, U+205F and U+2060.
private func isWideSpace(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third <= 0x8B || third == 0xAF
    case 0x81: third == 0x9F || third == 0xA0
    default: false
    }
}

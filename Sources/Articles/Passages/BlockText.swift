import SourceText

/// What a short block says, as the classifier needs it.
struct BlockText: Sendable {
    /// Without mark-up, white space folded to single blanks.
    let bytes: [UInt8]
    /// In lower case.
    let lowercase: [UInt8]
    let wordCount: Int
    let hasDigit: Bool
    /// Four digits in a row, as every full date has them.
    let hasYear: Bool
    /// Ends as a sentence does: with a full stop, question mark or exclamation mark, quotes and brackets aside.
    let endsSentence: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ block: Block, in bytes: [UInt8]) {
        var kept: [UInt8] = []
        kept.reserveCapacity(block.span.count)
        var index = block.span.start
        var skip = block.skipped.startIndex
        var digits = 0
        var mostDigits = 0
        var words = 0
        var isInWord = false
        func startsLetter(_ index: Int) -> Bool {
            bytes[index] & 0xC0 != 0x80 && isLetterOrNumber(bytes[...], at: index)
        }
        while index < block.span.end {
            if skip < block.skipped.endIndex, block.skipped[skip].start <= index {
                index = max(index, block.skipped[skip].end)
                skip += 1
                continue
            }
            let byte = bytes[index]
            let space = byte > 0x20 && byte < 0x80 ? 0 : spaceLength(bytes, at: index, before: block.span.end)
            if space > 0 || byte == 0x0A || byte == 0x0D {
                if let last = kept.last, last != 0x20 { kept.append(0x20) }
                isInWord = false
                digits = 0
                index += max(1, space)
                continue
            }
            if isASCIIDigit(byte) {
                digits += 1
                mostDigits = max(mostDigits, digits)
            } else {
                digits = 0
            }
            if !isInWord, byte < 0x80 ? isASCIILetter(byte) || isASCIIDigit(byte) : startsLetter(index) {
                isInWord = true
                words += 1
            }
            kept.append(byte)
            index += 1
        }
        if kept.last == 0x20 { kept.removeLast() }
        self.bytes = kept
        lowercase = lowercased(kept[...])
        wordCount = words
        hasDigit = mostDigits > 0
        hasYear = mostDigits >= 4
        endsSentence = Self.endsSentence(kept)
    }

    /// Looks at the last sign that neither closes a quotation or bracket nor marks anything up.
    private static func endsSentence(_ text: [UInt8]) -> Bool {
        var end = text.count
        while end > 0 {
            switch text[end - 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
                UInt8(ascii: "*"):
                end -= 1
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
            default:
                if text.holds("”", at: end - 3) || text.holds("’", at: end - 3) {
                    end -= 3
                } else if text.holds("»", at: end - 2) {
                    end -= 2
                } else {
                    return text.holds("…", at: end - 3)
                }
            }
        }
        return false
    }
}

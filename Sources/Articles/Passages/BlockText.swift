import SourceText

/// What a short block says, as the classifier needs it.
struct BlockText: Sendable {
    /// Without mark-up, white space folded to single blanks.
    let bytes: [UInt8]
    /// The first bytes in lower case, more than any cue takes.
    let opening: [UInt8]
    let wordCount: Int
    let hasDigit: Bool
    /// Four digits in a row, as every full date has them.
    let hasYear: Bool
    /// A sign that parts the pieces of a menu may stand before a word.
    let mayHoldBars: Bool
    /// Ends as a sentence does: with a full stop, question mark or exclamation mark, quotes and brackets aside.
    let endsSentence: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var lowercase: [UInt8] { lowercased(bytes[...]) }

    init(_ block: Block, in bytes: [UInt8]) {
        var scan = Scan()
        self.bytes = bytes.withUnsafeBufferPointer { text in
            [UInt8](unsafeUninitializedCapacity: block.span.count) { kept, count in
                count = scan.fold(text, block, into: kept)
            }
        }
        opening = lowercased(Self.opening(of: self.bytes))
        wordCount = scan.words
        hasDigit = scan.hasDigit
        hasYear = scan.hasFourDigits
        mayHoldBars = scan.mayHoldBars
        endsSentence = Self.endsSentence(self.bytes)
    }

    /// As much of a text as a cue may take, up to a whole scalar.
    private static func opening(of text: [UInt8]) -> ArraySlice<UInt8> {
        var end = min(text.count, 64)
        while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return text[..<end]
    }

    /// What one pass over a block finds.
    private struct Scan {
        var words = 0
        var hasDigit = false
        var hasFourDigits = false
        var mayHoldBars = false
        /// Which of the last eight bytes are digits, as ``EightBytes/digits`` tells it.
        private var lastDigits: UInt64 = 0

        /// - Returns: how many bytes were kept.
        mutating func fold(
            _ text: UnsafeBufferPointer<UInt8>,
            _ block: Block,
            into kept: UnsafeMutableBufferPointer<UInt8>
        ) -> Int {
            var count = 0
            var isInWord = false
            var index = block.span.start
            var skips = block.skipped[...]
            var stop = skips.first?.start ?? block.span.end
            // Eight bytes that need a closer look are read one by one to their end.
            var closer = index
            while index < block.span.end {
                if index >= stop, let skip = skips.first {
                    index = max(index, skip.end)
                    skips = skips.dropFirst()
                    stop = skips.first?.start ?? block.span.end
                    continue
                }
                if index >= closer, index + 8 <= stop {
                    let last = count > 0 ? kept[count - 1] : 0x20
                    if let eight = EightBytes(text, at: index),
                        let opened = Self.words(of: eight, after: last, isInWord: isInWord)
                    {
                        UnsafeMutableRawBufferPointer(kept)
                            .storeBytes(of: eight.word.littleEndian, toByteOffset: count, as: UInt64.self)
                        words += opened
                        isInWord = eight.last != 0x20
                        note(digits: eight.digits)
                        count += 8
                        index += 8
                        continue
                    }
                    closer = index + 8
                }
                let byte = text[index]
                if byte <= 0x20 || byte >= 0xC2 {
                    let space = spaceLength(text, at: index, before: block.span.end)
                    if space > 0 || byte == 0x0A || byte == 0x0D {
                        if count > 0, kept[count - 1] != 0x20 {
                            kept[count] = 0x20
                            count += 1
                        }
                        isInWord = false
                        lastDigits >>= 8
                        index += max(1, space)
                        continue
                    }
                }
                note(isDigit: isASCIIDigit(byte))
                if !isInWord {
                    if isASCIILetter(byte) || isASCIIDigit(byte) {
                        isInWord = true
                        words += 1
                    } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|") {
                        mayHoldBars = true
                    } else if byte >= 0xC2 {
                        mayHoldBars = mayHoldBars || Self.isSeparator(text, at: index, before: block.span.end)
                        if isLetterOrNumber(text, at: index) {
                            isInWord = true
                            words += 1
                        }
                    }
                }
                kept[count] = byte
                count += 1
                index += 1
            }
            if count > 0, kept[count - 1] == 0x20 { count -= 1 }
            return count
        }

        @inline(__always)
        private mutating func note(digits: UInt64) {
            if digits != 0 {
                hasDigit = true
                let second = digits << 8 | lastDigits >> 56
                let third = digits << 16 | lastDigits >> 48
                let fourth = digits << 24 | lastDigits >> 40
                if digits & second & third & fourth != 0 { hasFourDigits = true }
            }
            lastDigits = digits
        }

        @inline(__always)
        private mutating func note(isDigit: Bool) {
            lastDigits = lastDigits >> 8 | (isDigit ? 0x8000_0000_0000_0000 : 0)
            guard isDigit else { return }
            hasDigit = true
            if lastDigits >> 32 == 0x8080_8080 { hasFourDigits = true }
        }

        /// Whether » or ·, › or • stands at an offset.
        private static func isSeparator(_ text: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int)
            -> Bool
        {
            switch text[index] {
            case 0xC2 where index + 1 < end: text[index + 1] == 0xBB || text[index + 1] == 0xB7
            case 0xE2 where index + 2 < end:
                text[index + 1] == 0x80 && (text[index + 2] == 0xBA || text[index + 2] == 0xA2)
            default: false
            }
        }

        /// Counts the words that begin in bytes which are kept as they are.
        ///
        /// - Returns: nil for bytes that need a closer look: other scripts, blanks to fold, signs before a word.
        @inline(__always)
        private static func words(of eight: EightBytes, after last: UInt8, isInWord: Bool) -> Int? {
            guard eight.isASCII, !eight.hasDoubleBlank(after: last) else { return nil }
            let blanks = eight.blanks
            let letters = eight.letters | eight.digits
            let starts = blanks << 8 | (isInWord ? 0 : 0x80)
            let signs = ~(blanks | letters) & 0x8080_8080_8080_8080
            return signs & starts == 0 ? EightBytes.count(letters & starts) : nil
        }
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

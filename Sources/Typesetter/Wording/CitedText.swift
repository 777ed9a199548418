import BriefingModel

/// A cited passage as a reader wants it, with the values in it that the page states.
struct CitedText: Hashable {
    private(set) var text: String
    /// UTF-8 offsets in ``text``, in order and apart.
    private(set) var mentions: [Range<Int>]

    /// - Parameters:
    ///   - quote: the passage's bytes as they stand in the source.
    ///   - mentions: UTF-8 offsets in the quote, in any order; those that are none are left out.
    ///   - isMarkdown: whether stars, backticks and the targets of links are marks that nobody reads.
    init(_ quote: String, mentions: [Range<Int>], isMarkdown: Bool) {
        text = quote
        self.mentions = []
        let bytes = Array(quote.utf8)
        var ranges = Self.merged(
            mentions.filter { range in
                [range.lowerBound, range.upperBound].allSatisfy {
                    $0 == bytes.count || bytes.indices.contains($0) && bytes[$0] & 0xC0 != 0x80
                } && !range.isEmpty
            }
        )
        var drops = isMarkdown ? Self.marks(in: bytes) : []
        // Lines of the source are not lines of the page.
        if bytes.contains(where: { $0 < 0x20 }) {
            if drops.isEmpty { drops = [Bool](repeating: false, count: bytes.count) }
            for index in bytes.indices where bytes[index] <= 0x20 && (index == 0 || bytes[index - 1] <= 0x20)
            {
                drops[index] = true
            }
        }
        if !drops.isEmpty {
            var kept: [UInt8] = []
            var moved: [Int] = []
            for (byte, isDropped) in zip(bytes, drops) {
                moved.append(kept.count)
                if !isDropped { kept.append(byte < 0x20 ? 0x20 : byte) }
            }
            moved.append(kept.count)
            text = String(decoding: kept, as: UTF8.self)
            ranges = ranges.map { moved[$0.lowerBound]..<moved[$0.upperBound] }.filter { !$0.isEmpty }
        }
        self.mentions = ranges
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, last.upperBound >= range.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// Which bytes are Markdown's: emphasis and code in pairs, a link's brackets and target, a backslash before
    /// punctuation.
    ///
    /// - Returns: empty where there are none.
    private static func marks(in bytes: [UInt8]) -> [Bool] {
        var drops = [Bool](repeating: false, count: bytes.count)
        var isMarked = false
        func drop(_ range: Range<Int>) {
            for index in range { drops[index] = true }
            isMarked = true
        }
        func isSpace(_ index: Int) -> Bool { !bytes.indices.contains(index) || bytes[index] <= 0x20 }
        func isLetter(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            return switch bytes[index] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
            default: false
            }
        }
        var open: [Range<Int>] = []
        var brackets: [Int] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\\") where index + 1 < bytes.count && isPunctuation(bytes[index + 1]):
                drop(index..<index + 1)
                index += 2
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
                var end = index + 1
                while end < bytes.count, bytes[end] == byte { end += 1 }
                let run = index..<end
                let isInWord = byte == UInt8(ascii: "_") && isLetter(index - 1) && isLetter(end)
                let partner = open.lastIndex { bytes[$0.lowerBound] == byte && $0.count == run.count }
                if let partner, !isSpace(index - 1), !isInWord {
                    drop(open[partner])
                    drop(run)
                    open.removeSubrange(partner...)
                } else if !isSpace(end), !isInWord {
                    open.append(run)
                }
                index = end
            case UInt8(ascii: "["):
                brackets.append(index)
                index += 1
            case UInt8(ascii: "]"):
                let start = brackets.popLast()
                index += 1
                guard let start, index < bytes.count, bytes[index] == UInt8(ascii: "("),
                    let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
                else { continue }
                let isPicture = start > 0 && bytes[start - 1] == UInt8(ascii: "!")
                drop((isPicture ? start - 1 : start)..<start + 1)
                drop(index - 1..<end + 1)
                index = end + 1
            default: index += 1
            }
        }
        return isMarked ? drops : []
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

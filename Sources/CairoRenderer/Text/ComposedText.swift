import CPangoCairo

/// A text in Unicode's composed form (NFC), so that "ệ" looks and is found the same however it was typed.
struct ComposedText {
    let text: String
    /// UTF-8 offsets of each character's start, composed and as given; nil where the text was composed already.
    private let offsets: [(composed: Int, given: Int)]?

    init(_ given: String) {
        var given = given
        given.makeContiguousUTF8()
        let traits = given.withUTF8 { Self.traits(of: $0) }
        // Pango takes a zero byte for the text's end.
        if traits.hasZero {
            given = String(
                String.UnicodeScalarView(given.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 })
            )
        }
        guard !traits.isComposed, let composed = Self.compose(given) else {
            text = given
            offsets = nil
            return
        }
        text = composed
        // Composing keeps what a reader sees as one letter together, so that letters pair off.
        var pairs: [(composed: Int, given: Int)] = []
        var offset = (composed: 0, given: 0)
        for (letter, givenLetter) in zip(composed, given) {
            pairs.append(offset)
            offset.composed += letter.utf8.count
            offset.given += givenLetter.utf8.count
        }
        pairs.append((composed.utf8.count, given.utf8.count))
        offsets = pairs
    }

    /// Looks for a zero byte, and whether all scalars are of blocks in which nothing combines or is written another
    /// way: Latin, Greek, Cyrillic and general punctuation, but for a few signs.
    private static func traits(of text: UnsafeBufferPointer<UInt8>) -> (hasZero: Bool, isComposed: Bool) {
        var hasZero = false
        var index = 0
        while index < text.count {
            let lead = text[index]
            if lead < 0xCC {
                // Below U+0300, where continuing bytes are passed as well.
                if lead == 0 { hasZero = true }
                index += 1
                continue
            }
            guard index + 2 < text.count || lead < 0xE0 && index + 1 < text.count else {
                return (text.contains(0), false)
            }
            let next = text[index + 1]
            switch lead {
            // Greek, without the dot that is a middle dot; Cyrillic before its marks.
            case 0xCE where next != 0x87, 0xCF, 0xD0, 0xD1: index += 2
            // Latin with further marks.
            case 0xE1 where (0xB8..<0xBC).contains(next): index += 3
            // Punctuation, without the spaces that are other spaces.
            case 0xE2 where next == 0x80 && text[index + 2] >= 0x82: index += 3
            default: return (hasZero || text[index...].contains(0), false)
            }
        }
        return (hasZero, true)
    }

    /// - Returns: nil where the text is composed already.
    private static func compose(_ given: String) -> String? {
        guard let normal = g_utf8_normalize(given, Int(given.utf8.count), G_NORMALIZE_NFC) else { return nil }
        defer { g_free(normal) }
        let composed = String(cString: normal)
        return composed.utf8.elementsEqual(given.utf8) ? nil : composed
    }

    /// - Parameter offset: in the composed text's UTF-8.
    /// - Returns: the offset in the text as it was given.
    func original(_ offset: Int) -> Int {
        guard let offsets else { return offset }
        var low = 0
        var high = offsets.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if offsets[middle].composed <= offset { low = middle } else { high = middle - 1 }
        }
        return offsets[low].given
    }

    /// - Parameter ranges: in the UTF-8 of the text as it was given.
    /// - Returns: the ranges in the composed text, between letters.
    func composed(_ ranges: [Range<Int>]) -> [Range<Int>] {
        guard let offsets else { return ranges }
        func place(_ given: Int) -> Int {
            var low = 0
            var high = offsets.count - 1
            while low < high {
                let middle = (low + high + 1) / 2
                if offsets[middle].given <= given { low = middle } else { high = middle - 1 }
            }
            return offsets[low].composed
        }
        return ranges.map { place($0.lowerBound)..<place($0.upperBound) }.filter { !$0.isEmpty }
    }
}

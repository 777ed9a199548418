import CPangoCairo

/// A text in Unicode's composed form (NFC), so that "ệ" looks and is found the same however it was typed.
struct ComposedText {
    let text: String
    /// UTF-8 offsets of each character's start, composed and as given; nil where the text was composed already.
    private let offsets: [(composed: Int, given: Int)]?

    init(_ given: String) {
        var given = given
        given.makeContiguousUTF8()
        // Pango takes a zero byte for the text's end.
        if given.utf8.contains(0) {
            given = String(
                String.UnicodeScalarView(given.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 })
            )
        }
        // Below U+0300 nothing combines.
        guard given.utf8.contains(where: { $0 >= 0xCC }), let composed = Self.compose(given) else {
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

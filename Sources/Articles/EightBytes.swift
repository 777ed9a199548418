/// Eight bytes of a line, looked at together; each mask has the top bit of every byte that is of its kind set.
struct EightBytes {
    /// The first byte in the lowest bits.
    let word: UInt64

    private static let tops: UInt64 = 0x8080_8080_8080_8080
    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// Takes no control characters below a blank, so that neither a line's end nor a tab is among them.
    ///
    /// - Returns: nil where one is, or where fewer bytes are left.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index + 8 <= text.count else { return nil }
        word = UInt64(
            littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        )
        guard (word &- 0x2020_2020_2020_2020) & ~word & Self.tops == 0 else { return nil }
    }

    var first: UInt8 { UInt8(truncatingIfNeeded: word) }
    var last: UInt8 { UInt8(truncatingIfNeeded: word >> 56) }
    var isASCII: Bool { word & Self.tops == 0 }

    /// How many scalars begin here.
    var scalars: Int { isASCII ? 8 : 8 - Self.count(word & ~(word << 1) & Self.tops) }

    /// How many bytes of a mask are set; without the processor's own instruction, which not every one has.
    @inline(__always)
    static func count(_ mask: UInt64) -> Int {
        Int(truncatingIfNeeded: ((mask >> 7) &* 0x0101_0101_0101_0101) >> 56)
    }

    var blanks: UInt64 { places(of: 0x20) }
    var hasBar: Bool { places(of: 0x7C) != 0 }

    /// ASCII letters.
    var letters: UInt64 {
        let small = (word | 0x2020_2020_2020_2020) & Self.low
        return (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & ~word & Self.tops
    }

    /// ASCII digits.
    var digits: UInt64 {
        let small = word & Self.low
        return (small &+ 0x5050_5050_5050_5050) & ~(small &+ 0x4646_4646_4646_4646) & ~word & Self.tops
    }

    /// Two blanks in a row, the first of them perhaps just before.
    func hasDoubleBlank(after last: UInt8) -> Bool {
        blanks & (blanks << 8 | (last == 0x20 ? 0x80 : 0)) != 0
    }

    @inline(__always)
    private func places(of byte: UInt8) -> UInt64 {
        let other = word ^ UInt64(byte) &* 0x0101_0101_0101_0101
        return ~((other & Self.low) &+ Self.low | other | Self.low)
    }
}

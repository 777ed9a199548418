/// A word of at most twenty-three ASCII letters, taken in at looks at eight bytes.
struct LetterWord {
    /// In bytes.
    private(set) var length: Int
    /// All its letters are capitals.
    private(set) var isInCapitals: Bool
    let key: WordKey

    /// Nil for a longer word, for one too near the text's end to be looked at so, and where another script goes on with it.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - start: where the first letter stands.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard let first = EightLetters(bytes, at: start) else { return nil }
        length = first.count
        isInCapitals = first.isInCapitals
        if length < 8 {
            key = WordKey(packed: first.lowercase)
        } else {
            guard let second = EightLetters(bytes, at: start + 8) else { return nil }
            var third: EightLetters?
            length += second.count
            isInCapitals = isInCapitals && second.isInCapitals
            if second.count == 8 {
                third = EightLetters(bytes, at: start + 16)
                guard let third, third.count < 8 else { return nil }
                length += third.count
                isInCapitals = isInCapitals && third.isInCapitals
            }
            key = WordKey(packed: first.lowercase, second.lowercase, third?.lowercase ?? 0)
        }
        guard bytes[start + length] < 0x80 else { return nil }
    }
}

/// The ASCII letters that eight bytes begin with.
private struct EightLetters {
    let count: Int
    let isInCapitals: Bool
    /// The letters in lower case, the first in the lowest bits, with zeros above the last.
    let lowercase: UInt64

    /// Nil where the text has fewer bytes left.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard start + 8 <= bytes.count else { return nil }
        let eight = UInt64(
            littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
        )
        let small = eight | 0x2020_2020_2020_2020
        let low = small & 0x7F7F_7F7F_7F7F_7F7F
        // The top bit of a byte tells that it is "a" or above, and not above "z", and no part of a longer scalar.
        let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~eight
        count = (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
        let mask: UInt64 = count == 0 ? 0 : ~0 >> UInt64(truncatingIfNeeded: 64 - count * 8)
        isInCapitals = eight & 0x2020_2020_2020_2020 & mask == 0
        lowercase = small & mask
    }
}

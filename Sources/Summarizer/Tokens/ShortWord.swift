/// A word of at most seven ASCII letters, taken in at one look at eight bytes.
struct ShortWord {
    /// In bytes; 8 where no word of ASCII letters ends within the eight bytes.
    let length: Int
    let capitals: Int
    let key: WordKey

    /// - Parameters:
    ///   - bytes: hold eight bytes from `start` on.
    ///   - start: where the first letter stands.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let lowercase = eight | 0x2020_2020_2020_2020
        let low = lowercase & 0x7F7F_7F7F_7F7F_7F7F
        // The top bit of a byte tells that it is "a" or above, and not above "z", and no part of a longer scalar.
        let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~eight
        length = (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
        let mask: UInt64 = length == 0 ? 0 : ~0 >> UInt64(truncatingIfNeeded: 64 - length * 8)
        capitals = (~eight & 0x2020_2020_2020_2020 & mask).nonzeroBitCount
        key = WordKey(packed: lowercase & mask)
    }
}

/// A word's bytes in lower case, packed to be looked up and compared at once.
struct WordKey: Hashable, Sendable {
    /// Longer words have no key.
    static let longest = 24

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0

    /// Takes bytes as they are; nil for more than ``longest`` and for none.
    init?(_ lowercase: UnsafeBufferPointer<UInt8>) {
        guard (1...Self.longest).contains(lowercase.count) else { return nil }
        pack(lowercase, 0..<lowercase.count, bit: 0)
    }

    /// Takes ASCII letters and puts them into lower case.
    init?(letters: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard range.count <= Self.longest else { return nil }
        pack(letters, range, bit: 0x20)
    }

    /// Takes bytes in lower case, eight to each number, the first in the lowest bits, with zeros above the last.
    @inline(__always)
    init(packed first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
        self.first = first
        self.second = second
        self.third = third
    }

    @inline(__always)
    private mutating func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, bit: UInt8) {
        let start = range.lowerBound
        for index in start..<min(start + 8, range.upperBound) {
            first |= UInt64(bytes[index] | bit) << UInt64(truncatingIfNeeded: (index - start) * 8)
        }
        guard range.count > 8 else { return }
        for index in (start + 8)..<min(start + 16, range.upperBound) {
            second |= UInt64(bytes[index] | bit) << UInt64(truncatingIfNeeded: (index - start) * 8 - 64)
        }
        guard range.count > 16 else { return }
        for index in (start + 16)..<range.upperBound {
            third |= UInt64(bytes[index] | bit) << UInt64(truncatingIfNeeded: (index - start) * 8 - 128)
        }
    }

    /// Well spread in its upper half.
    var hash: UInt64 {
        var hash = first &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ (hash >> 32) ^ second) &* 0xD6E8_FEB8_6659_FD93
        return (hash ^ (hash >> 32) ^ third) &* 0x9E37_79B9_7F4A_7C15
    }
}

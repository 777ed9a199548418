import BriefingModel

/// Writes values one after the other in a form that is quick to read back; each text is written once.
struct PackedWriter {
    private(set) var bytes: [UInt8] = []
    private var texts: [String: Int] = [:]

    init() {}

    /// All that was written, and behind it a checksum that tells bytes that a disk has damaged.
    var summed: [UInt8] {
        let sum = bytes[...].checksum
        return bytes + (0..<8).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) }
    }

    /// In groups of seven bits, the lowest first; the sign goes into the lowest bit.
    mutating func integer(_ value: Int) {
        var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func real(_ value: Double) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
        }
    }

    /// A text that was written before is named by its number.
    mutating func text(_ value: String) {
        if let number = texts[value] { return integer(number) }
        let number = texts.count
        texts[value] = number
        integer(number)
        integer(value.utf8.count)
        bytes += value.utf8
    }

    mutating func optional<Value>(_ value: Value?, _ write: (inout PackedWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    mutating func list<Values: Collection>(
        _ values: Values,
        _ write: (inout PackedWriter, Values.Element) -> Void
    ) {
        integer(values.count)
        for value in values { write(&self, value) }
    }
}

/// Reads what ``PackedWriter`` wrote; never beyond the end, whatever the bytes are.
struct PackedReader {
    /// The bytes are not of this form.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var index: Int
    private let end: Int
    private var texts: [String] = []

    var isAtEnd: Bool { index == end }

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
        texts.reserveCapacity(min(256, range.count / 8))
    }

    /// Reads what ``PackedWriter/summed`` gave; nil for anything else.
    init?(summed bytes: [UInt8], in range: Range<Int>? = nil) {
        let range = range ?? bytes.indices
        guard range.count > 8 else { return nil }
        let end = range.upperBound - 8
        var sum: UInt64 = 0
        for index in 0..<8 { sum |= UInt64(bytes[end + index]) << UInt64(index * 8) }
        guard sum == bytes[range.lowerBound..<end].checksum else { return nil }
        self.init(bytes, in: range.lowerBound..<end)
    }

    private mutating func byte() throws(Damage) -> UInt8 {
        guard index < end else { throw Damage() }
        defer { index += 1 }
        return bytes[index]
    }

    mutating func integer() throws(Damage) -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = try byte()
            guard shift < 64 else { throw Damage() }
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }

    /// A number of things that follow, each at least a byte long.
    mutating func count() throws(Damage) -> Int {
        let count = try integer()
        guard count >= 0, count <= end - index else { throw Damage() }
        return count
    }

    mutating func flag() throws(Damage) -> Bool { try byte() != 0 }

    mutating func real() throws(Damage) -> Double {
        var pattern: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 8) { pattern |= UInt64(try byte()) << UInt64(shift) }
        return Double(bitPattern: pattern)
    }

    mutating func text() throws(Damage) -> String { texts[try textNumber()] }

    /// A text by its number, for those who know it already.
    mutating func textNumber() throws(Damage) -> Int {
        let number = try integer()
        if texts.indices.contains(number) { return number }
        guard number == texts.count else { throw Damage() }
        let length = try count()
        texts.append(String(decoding: bytes[index..<index + length], as: UTF8.self))
        index += length
        return number
    }

    func text(numbered number: Int) -> String { texts[number] }

    mutating func choice<Value: CaseIterable>(among values: [Value]) throws(Damage) -> Value {
        let number = try integer()
        guard values.indices.contains(number) else { throw Damage() }
        return values[number]
    }

    mutating func choice<Value: RawRepresentable<String>>(_: Value.Type) throws(Damage) -> Value {
        guard let value = Value(rawValue: try text()) else { throw Damage() }
        return value
    }

    mutating func optional<Value>(
        _ read: (inout PackedReader) throws(Damage) -> Value
    ) throws(Damage) -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Value>(
        _ read: (inout PackedReader) throws(Damage) -> Value
    ) throws(Damage) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}

extension ArraySlice<UInt8> {
    /// FNV-1a over 64 bits.
    fileprivate var checksum: UInt64 {
        withUnsafeBufferPointer { bytes in
            var sum: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return sum
        }
    }
}

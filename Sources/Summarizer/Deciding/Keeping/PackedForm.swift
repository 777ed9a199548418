import BriefingModel

/// Writes values one after the other in a form that is quick to read back; each text is written once.
struct PackedWriter {
    private(set) var bytes: [UInt8] = []
    private var texts: [String: Int] = [:]

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
    private mutating func count() throws(Damage) -> Int {
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

    mutating func text() throws(Damage) -> String {
        let number = try integer()
        if texts.indices.contains(number) { return texts[number] }
        guard number == texts.count else { throw Damage() }
        let length = try count()
        let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
        index += length
        texts.append(text)
        return text
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

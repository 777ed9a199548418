/// Text of a known greatest length, set down in room that is there already.
package struct ShortText {
    private let start: UnsafeMutablePointer<UInt8>
    @usableFromInline var next: UnsafeMutablePointer<UInt8>

    /// - Parameter start: room for the greatest length.
    init(at start: UnsafeMutablePointer<UInt8>) {
        self.start = start
        next = start
    }

    /// In bytes.
    var count: Int { next - start }

    /// Makes a string of what `body` writes.
    ///
    /// - Parameters:
    ///   - length: the most bytes that it writes.
    ///   - body: writes.
    /// - Returns: the text.
    static func string(atMost length: Int, _ body: (inout ShortText) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { room in
            guard let start = room.baseAddress else { return "" }
            var text = ShortText(at: start)
            body(&text)
            return String(decoding: room[..<text.count], as: UTF8.self)
        }
    }

    @inlinable
    package mutating func append(byte: UInt8) {
        next.pointee = byte
        next += 1
    }

    @inlinable
    package mutating func append(literal text: StaticString) {
        next.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        next += text.utf8CodeUnitCount
    }

    package mutating func append(plain text: String) {
        var text = text
        text.withUTF8 { append($0[...]) }
    }

    private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let bytes = UnsafeBufferPointer(rebasing: bytes)
        guard let first = bytes.baseAddress else { return }
        next.update(from: first, count: bytes.count)
        next += bytes.count
    }

    /// Appends the decimal digits, and a hyphen before them where the number is negative.
    package mutating func append(_ number: Int) {
        next += number.writeDecimal(to: UnsafeMutableBufferPointer(start: next, count: Int.longestDecimal))
    }

    /// Appends a number with zeros before it up to a width.
    mutating func append(_ number: Int, width: Int) {
        var bound = 10
        for _ in 1..<width {
            if number < bound { append(byte: UInt8(ascii: "0")) }
            bound *= 10
        }
        append(number)
    }

    /// Moves what stands from an offset on and puts the same byte into all the places that become free.
    mutating func insert(_ byte: UInt8, times: Int, at offset: Int) {
        for index in stride(from: count - 1, through: offset, by: -1) { start[index + times] = start[index] }
        for index in offset..<(offset + times) { start[index] = byte }
        next += times
    }
}

/// Pieces of JSON.
extension ShortText {
    /// No fewer bytes than a string takes in quotation marks, with every byte escaped.
    package static func longest(_ string: String) -> Int { string.utf8.count * 6 + 2 }

    /// Appends a string in quotation marks, or null.
    package mutating func append(json string: String?) {
        guard var string else { return append(literal: "null") }
        append(byte: UInt8(ascii: "\""))
        string.withUTF8 { escape($0) }
        append(byte: UInt8(ascii: "\""))
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var plain = 0
        while true {
            let index = endOfPlain(UnsafeRawBufferPointer(text), from: plain)
            append(text[plain..<index])
            guard index < text.count else { return }
            let byte = text[index]
            append(byte: UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte: byte)
            case 0x0A: append(byte: UInt8(ascii: "n"))
            case 0x0D: append(byte: UInt8(ascii: "r"))
            case 0x09: append(byte: UInt8(ascii: "t"))
            default: append(plain: "u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            }
            plain = index + 1
        }
    }

    /// Appends a number without an exponent.
    package mutating func append(_ number: ExactNumber) { number.write(to: &self) }

    /// Appends a date as a string, or a span with a slash between its ends.
    package mutating func append(_ date: PartialDate, end: PartialDate?) {
        append(byte: UInt8(ascii: "\""))
        date.write(to: &self)
        if let end {
            append(byte: UInt8(ascii: "/"))
            end.write(to: &self)
        }
        append(byte: UInt8(ascii: "\""))
    }
}

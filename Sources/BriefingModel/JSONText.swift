/// Writes JSON with the keys in the order they are given, which Foundation's encoder cannot do.
///
/// Two spaces a level, no escaped slashes, letters beyond ASCII as they are.
package struct JSONText: Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true
    private let isPretty: Bool

    /// - Parameter isPretty: whether each entry stands on a line of its own; otherwise all is one line.
    package init(isPretty: Bool = true) {
        self.isPretty = isPretty
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func object(_ body: (inout JSONText) throws -> Void) rethrows {
        try nest("{", "}", body)
    }

    package mutating func array<Element>(
        _ elements: some Sequence<Element>,
        _ body: (inout JSONText, Element) throws -> Void
    ) rethrows {
        try nest("[", "]") { json in
            for element in elements {
                json.separate()
                try body(&json, element)
            }
        }
    }

    /// Writes a key; the value must follow.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(0x20) }
    }

    package mutating func string(_ value: String?) {
        guard var value else { return null() }
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends the text with the end of a line.
    package mutating func endLine() { bytes.append(0x0A) }

    /// Writes signs and keys that are JSON already, with no comma put before them.
    package mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes text that is JSON already.
    package mutating func json(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func number(_ value: ExactNumber?) {
        guard let value else { return null() }
        value.write(to: &bytes)
    }

    package mutating func number(_ value: Int?) {
        guard let value else { return null() }
        value.writeDecimal(to: &bytes)
    }

    package mutating func bool(_ value: Bool) { json(value ? "true" : "false") }
    package mutating func null() { json("null") }

    /// Writes a date as a string, or a span with a slash between its ends.
    package mutating func date(_ date: PartialDate, end: PartialDate? = nil) {
        bytes.append(UInt8(ascii: "\""))
        date.write(to: &bytes)
        if let end {
            bytes.append(UInt8(ascii: "/"))
            end.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a share rounded to four places, so that the last bit of a sum never shows.
    package mutating func share(_ value: Double) {
        ExactNumber(Int((value * 10_000).rounded()), exponent: -4).write(to: &bytes)
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var plain = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: text[plain..<index])
            plain = index + 1
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            default: json("u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            }
        }
        bytes.append(contentsOf: text[plain...])
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if isPretty { breakLine() }
        isFirst = false
    }

    private mutating func breakLine() {
        bytes.append(0x0A)
        for _ in 0..<depth * 2 { bytes.append(0x20) }
    }

    private mutating func nest(
        _ open: Unicode.Scalar,
        _ close: Unicode.Scalar,
        _ body: (inout JSONText) throws -> Void
    ) rethrows {
        bytes.append(UInt8(ascii: open))
        depth += 1
        isFirst = true
        try body(&self)
        depth -= 1
        if isPretty, !isFirst { breakLine() }
        bytes.append(UInt8(ascii: close))
        isFirst = false
    }
}

extension Int {
    /// Appends the decimal digits, and a hyphen before them where the number is negative.
    func writeDecimal(to bytes: inout [UInt8]) {
        if self < 0 { bytes.append(UInt8(ascii: "-")) }
        var divisor: UInt = 1
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
            divisor /= 10
        }
    }
}

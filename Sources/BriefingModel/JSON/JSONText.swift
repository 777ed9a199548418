/// Writes JSON with the keys in the order they are given, which Foundation's encoder cannot do.
///
/// Two spaces a level, no escaped slashes, letters beyond ASCII as they are.
package struct JSONText: Sendable {
    /// The text and, behind ``count``, room for more of it, so that a piece is set down with one copy.
    private var room: [UInt8] = []
    private var count = 0
    private var depth = 0
    private var isFirst = true
    private let isPretty: Bool

    /// - Parameter isPretty: whether each entry stands on a line of its own; otherwise all is one line.
    package init(isPretty: Bool = true) {
        self.isPretty = isPretty
    }

    /// UTF-8.
    package var bytes: [UInt8] { Array(room[..<count]) }
    package var text: String { String(decoding: room[..<count], as: UTF8.self) }

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
        name.withUTF8Buffer { name in
            makeRoom(for: name.count + 4)
            let start = count
            count += room.withUnsafeMutableBytes { room in
                let place = UnsafeMutableRawBufferPointer(rebasing: room[start...])
                place[0] = UInt8(ascii: "\"")
                UnsafeMutableRawBufferPointer(rebasing: place[1...])
                    .copyMemory(from: UnsafeRawBufferPointer(name))
                place[name.count + 1] = UInt8(ascii: "\"")
                place[name.count + 2] = UInt8(ascii: ":")
                place[name.count + 3] = 0x20
                return name.count + (isPretty ? 4 : 3)
            }
        }
    }

    package mutating func string(_ value: String?) {
        guard let value else { return null() }
        write(atMost: ShortText.longest(value)) { $0.append(json: value) }
    }

    /// Ends the text with the end of a line.
    package mutating func endLine() { append(0x0A) }

    /// Writes signs and keys that are JSON already, with no comma put before them.
    package mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { append($0) }
    }

    /// Writes text that is JSON already, or that needs no escape inside quotation marks.
    package mutating func json(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    package mutating func number(_ value: ExactNumber?) {
        guard let value else { return null() }
        write(atMost: value.longestText) { value.write(to: &$0) }
    }

    package mutating func number(_ value: Int?) {
        guard let value else { return null() }
        write(atMost: Int.longestDecimal) { $0.append(value) }
    }

    package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
    package mutating func null() { literal("null") }

    /// Writes a date as a string, or a span with a slash between its ends.
    package mutating func date(_ date: PartialDate, end: PartialDate? = nil) {
        write(atMost: 2 * PartialDate.longestText + 3) { $0.append(date, end: end) }
    }

    /// Writes a share rounded to four places, so that the last bit of a sum never shows.
    package mutating func share(_ value: Double) {
        number(ExactNumber(Int((value * 10_000).rounded()), exponent: -4))
    }

    /// Writes a piece of JSON that takes no more than some bytes.
    package mutating func write(atMost length: Int, _ body: (inout ShortText) -> Void) {
        makeRoom(for: length)
        let start = count
        count += room.withUnsafeMutableBufferPointer { room in
            guard let first = room.baseAddress else { return 0 }
            var text = ShortText(at: first + start)
            body(&text)
            return text.count
        }
    }

    // MARK: Setting down

    private mutating func append(_ byte: UInt8) {
        if count == room.count { makeRoom(for: 1) }
        room[count] = byte
        count += 1
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        makeRoom(for: text.count)
        let start = count
        room.withUnsafeMutableBytes {
            UnsafeMutableRawBufferPointer(rebasing: $0[start...]).copyMemory(
                from: UnsafeRawBufferPointer(text)
            )
        }
        count += text.count
    }

    private mutating func makeRoom(for length: Int) {
        let missing = count + length - room.count
        guard missing > 0 else { return }
        room.append(contentsOf: repeatElement(0, count: max(missing, room.count, 256)))
    }

    private mutating func separate() {
        if !isFirst { append(UInt8(ascii: ",")) }
        if isPretty { breakLine() }
        isFirst = false
    }

    private mutating func breakLine() {
        append(0x0A)
        for _ in 0..<depth * 2 { append(0x20) }
    }

    private mutating func nest(
        _ open: Unicode.Scalar,
        _ close: Unicode.Scalar,
        _ body: (inout JSONText) throws -> Void
    ) rethrows {
        append(UInt8(ascii: open))
        depth += 1
        isFirst = true
        try body(&self)
        depth -= 1
        if isPretty, !isFirst { breakLine() }
        append(UInt8(ascii: close))
        isFirst = false
    }
}

extension Int {
    /// The most bytes that a number takes in decimal digits.
    static let longestDecimal = 20

    /// Writes the decimal digits, and a hyphen before them where the number is negative.
    ///
    /// - Parameter bytes: room for ``longestDecimal`` of them.
    /// - Returns: how many were written.
    func writeDecimal(to bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var length = self < 0 ? 2 : 1
        var bound = magnitude
        while bound >= 10 {
            bound /= 10
            length += 1
        }
        if self < 0 { bytes[0] = UInt8(ascii: "-") }
        var rest = magnitude
        for index in stride(from: length - 1, through: self < 0 ? 1 : 0, by: -1) {
            bytes[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return length
    }
}

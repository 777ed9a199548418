/// Writes JSON with the keys in the order they are given, which Foundation's encoder cannot do.
///
/// Two spaces a level, no escaped slashes, letters beyond ASCII as they are.
package struct JSONText: Sendable {
    package private(set) var text = ""
    private var depth = 0
    private var isFirst = true
    private let isPretty: Bool

    /// - Parameter isPretty: whether each entry stands on a line of its own; otherwise all is one line.
    package init(isPretty: Bool = true) {
        self.isPretty = isPretty
    }

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
    package mutating func key(_ name: String) {
        separate()
        string(name)
        text += isPretty ? ": " : ":"
    }

    package mutating func string(_ value: String?) {
        guard let value else { return null() }
        text += "\""
        var plainStart = value.utf8.startIndex
        for index in value.utf8.indices {
            let byte = value.utf8[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            text += value[plainStart..<index]
            plainStart = value.utf8.index(after: index)
            switch byte {
            case UInt8(ascii: "\""): text += "\\\""
            case UInt8(ascii: "\\"): text += "\\\\"
            case 0x0A: text += "\\n"
            case 0x0D: text += "\\r"
            case 0x09: text += "\\t"
            default: text += "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        text += value[plainStart...]
        text += "\""
    }

    package mutating func number(_ value: ExactNumber?) { raw(value.map(\.description)) }
    package mutating func number(_ value: Int?) { raw(value.map(String.init)) }
    package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
    package mutating func null() { text += "null" }

    /// Writes a share rounded to four places, so that the last bit of a sum never shows.
    package mutating func share(_ value: Double) {
        text += ExactNumber(Int((value * 10_000).rounded()), exponent: -4).description
    }

    private mutating func raw(_ value: String?) { text += value ?? "null" }

    private mutating func separate() {
        if !isFirst { text += "," }
        if isPretty {
            text += "\n"
            text += String(repeating: "  ", count: depth)
        }
        isFirst = false
    }

    private mutating func nest(_ open: String, _ close: String, _ body: (inout JSONText) throws -> Void)
        rethrows
    {
        text += open
        depth += 1
        isFirst = true
        try body(&self)
        depth -= 1
        if isPretty, !isFirst {
            text += "\n"
            text += String(repeating: "  ", count: depth)
        }
        text += close
        isFirst = false
    }
}

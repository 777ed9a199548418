/// A piece of JSON that knows where it stands, so that a mistake in it can be shown.
package struct JSONNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case null
        case bool(Bool)
        /// As it is written.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// In the order of the text; each key once.
        case object([Member])
    }

    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSONNode
    }

    package var content: Content
    /// Offset of its first byte.
    package var offset: Int

    package subscript(key: String) -> JSONNode? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }

    package var string: String? {
        if case .string(let value) = content { value } else { nil }
    }

    /// What it is, in words.
    package var kind: String {
        switch content {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONNode {
    /// What is wrong with a text that should be JSON, and where.
    package struct Fault: Error, Hashable {
        package var message: String
        /// Offset of the byte at which reading stopped.
        package var offset: Int

        package init(message: String, offset: Int) {
            self.message = message
            self.offset = offset
        }
    }

    /// Reads one value as RFC 8259 describes it; white space may stand around it.
    package static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
        var parser = JSONParser(bytes)
        parser.skipSpace()
        let node = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.isAtEnd else { throw parser.fault("nothing may follow the value") }
        return node
    }
}

/// Reads JSON from bytes in one pass.
package struct JSONParser {
    /// Deeper nesting is refused, so that no input exhausts the stack.
    private static let deepest = 200

    package let bytes: [UInt8]
    package private(set) var index: Int
    private let end: Int

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = 0
        end = bytes.count
        // A byte order mark is no part of the text.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    package var isAtEnd: Bool { index >= end }

    package func fault(_ message: String) -> JSONNode.Fault {
        JSONNode.Fault(message: isAtEnd ? "the text ends too early" : message, offset: index)
    }

    package mutating func skipSpace() {
        while index < end {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    /// Goes past a byte if it is the next one.
    package mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < end, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    package mutating func value(depth: Int) throws(JSONNode.Fault) -> JSONNode {
        guard index < end else { throw fault("a value is missing") }
        guard depth < Self.deepest else { throw fault("the nesting is deeper than \(Self.deepest)") }
        let start = index
        let content: JSONNode.Content
        switch bytes[index] {
        case UInt8(ascii: "{"): content = try object(depth: depth)
        case UInt8(ascii: "["): content = try array(depth: depth)
        case UInt8(ascii: "\""): content = .string(String(decoding: try string(), as: UTF8.self))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        case UInt8(ascii: "t"): content = .bool(try word("true", means: true))
        case UInt8(ascii: "f"): content = .bool(try word("false", means: false))
        case UInt8(ascii: "n"):
            _ = try word("null", means: true)
            content = .null
        default: throw fault("a value is missing")
        }
        return JSONNode(content: content, offset: start)
    }

    private mutating func object(depth: Int) throws(JSONNode.Fault) -> JSONNode.Content {
        var members: [JSONNode.Member] = []
        // Most objects have few members; a set is for those that do not.
        var keys: Set<String> = []
        let few = 16
        index += 1
        skipSpace()
        if skip("}") { return .object(members) }
        while true {
            skipSpace()
            let start = index
            guard index < end, bytes[index] == UInt8(ascii: "\"") else {
                throw fault("a key in quotes is missing")
            }
            let key = String(decoding: try string(), as: UTF8.self)
            if members.count == few { keys = Set(members.map(\.key)) }
            let isNew =
                members.count < few ? !members.contains { $0.key == key } : keys.insert(key).inserted
            guard isNew else {
                throw JSONNode.Fault(message: "the key '\(key)' stands twice", offset: start)
            }
            skipSpace()
            guard skip(":") else { throw fault("a colon is missing after the key") }
            skipSpace()
            members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
            if skip(",") { continue }
            guard skip("}") else { throw fault("a comma or a closing brace is missing") }
            return .object(members)
        }
    }

    private mutating func array(depth: Int) throws(JSONNode.Fault) -> JSONNode.Content {
        var elements: [JSONNode] = []
        index += 1
        skipSpace()
        if skip("]") { return .array(elements) }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if skip(",") { continue }
            guard skip("]") else { throw fault("a comma or a closing bracket is missing") }
            return .array(elements)
        }
    }

    private mutating func word(_ word: String, means value: Bool) throws(JSONNode.Fault) -> Bool {
        for byte in word.utf8 {
            guard index < end, bytes[index] == byte else { throw fault("a value is missing") }
            index += 1
        }
        return value
    }

    private mutating func number() throws(JSONNode.Fault) -> String {
        let start = index
        _ = skip("-")
        let whole = index
        skipDigits()
        guard index > whole, bytes[whole] != UInt8(ascii: "0") || index == whole + 1 else {
            index = start
            throw fault("a number has no digits, or a zero before others")
        }
        if skip(".") {
            let fraction = index
            skipDigits()
            guard index > fraction else { throw fault("digits are missing after the point") }
        }
        if skip("e") || skip("E") {
            if !skip("-") { _ = skip("+") }
            let exponent = index
            skipDigits()
            guard index > exponent else { throw fault("digits are missing in the exponent") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipDigits() {
        while index < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    }

    /// Reads a string in quotes; escapes are resolved, half a surrogate pair becomes U+FFFD.
    ///
    /// - Returns: its UTF-8.
    package mutating func string() throws(JSONNode.Fault) -> [UInt8] {
        guard skip("\"") else { throw fault("a string in quotes is missing") }
        var text: [UInt8] = []
        text.reserveCapacity(lengthOfString())
        while true {
            let plain = index
            index = bytes.withUnsafeBytes { endOfPlain($0, from: plain) }
            text += bytes[plain..<index]
            guard index < end else { break }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return text
            }
            if byte < 0x20 { throw fault("a string holds a control character") }
            index += 1
            guard index < end else { break }
            let sign = bytes[index]
            index += 1
            switch sign {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "u"): text += try escapedScalar()
            default:
                index -= 1
                throw fault("a string holds an unknown escape")
            }
        }
        throw fault("a string is not closed")
    }

    /// How many bytes stand before the quotation mark that closes the string being read.
    private func lengthOfString() -> Int {
        bytes.withUnsafeBytes { text in
            var close = index
            while close < end {
                close = endOfPlain(text, from: close)
                guard close < end, text[close] != UInt8(ascii: "\"") else { break }
                close += text[close] == UInt8(ascii: "\\") ? 2 : 1
            }
            return min(close, end) - index
        }
    }

    private mutating func escapedScalar() throws(JSONNode.Fault) -> [UInt8] {
        var unit = try hexadecimal()
        if (0xD800...0xDBFF).contains(unit) {
            let after = index
            if skip("\\"), skip("u") {
                let low = try hexadecimal()
                if (0xDC00...0xDFFF).contains(low) {
                    unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    index = after
                }
            } else {
                index = after
            }
        }
        let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(JSONNode.Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < end, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                throw fault("four hexadecimal digits are missing")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}

/// Goes past bytes that a JSON string holds as they are, eight at a time: all but control characters, quotation marks
/// and backslashes.
///
/// - Returns: the offset of the first other byte, or the text's end.
func endOfPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let quote = word ^ 0x2222_2222_2222_2222
        let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
        // The top bit of the first byte that stops, and of none before it.
        let stops =
            ((word &- 0x2020_2020_2020_2020) & ~word | (quote &- 0x0101_0101_0101_0101) & ~quote
                | (slash &- 0x0101_0101_0101_0101) & ~slash) & 0x8080_8080_8080_8080
        if stops != 0 { return index + stops.trailingZeroBitCount / 8 }
        index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
        bytes[index] != UInt8(ascii: "\\")
    {
        index += 1
    }
    return index
}

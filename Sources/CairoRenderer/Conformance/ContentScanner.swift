/// Reads the tokens of a page's content (ISO 32000-1, 7.8.2).
struct ContentScanner {
    enum Kind {
        case number, name, string, keyword
        case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
    }

    struct Token {
        var kind: Kind
        var range: Range<Int>
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) {
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Token? {
        skipSpace()
        guard position < end else { return nil }
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "("):
            skipString()
            return Token(kind: .string, range: start..<position)
        case UInt8(ascii: "<"):
            if position + 1 < end, bytes[position + 1] == UInt8(ascii: "<") {
                position += 2
                return Token(kind: .dictionaryStart, range: start..<position)
            }
            while position < end, bytes[position] != UInt8(ascii: ">") { position += 1 }
            position = min(position + 1, end)
            return Token(kind: .string, range: start..<position)
        case UInt8(ascii: ">"):
            position = min(position + 2, end)
            return Token(kind: .dictionaryEnd, range: start..<position)
        case UInt8(ascii: "["):
            position += 1
            return Token(kind: .arrayStart, range: start..<position)
        case UInt8(ascii: "]"):
            position += 1
            return Token(kind: .arrayEnd, range: start..<position)
        case UInt8(ascii: "/"):
            position += 1
            skipRegular()
            return Token(kind: .name, range: start..<position)
        case let byte:
            position += 1
            skipRegular()
            let isNumber = (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
            return Token(kind: isNumber ? .number : .keyword, range: start..<position)
        }
    }

    private mutating func skipSpace() {
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else if Self.isSpace(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func skipRegular() {
        while position < end, Self.isRegular(bytes[position]) { position += 1 }
    }

    private mutating func skipString() {
        var depth = 0
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 {
                    position += 1
                    return
                }
            default: break
            }
            position += 1
        }
        position = end
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        // Letters and digits are by far the most.
        if byte >= 0x30, byte != 0x3C, byte != 0x3E, byte != 0x5B, byte != 0x5D, byte != 0x7B, byte != 0x7D {
            return true
        }
        switch byte {
        case 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: return false
        default: return !isSpace(byte)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for (offset, index) in range.enumerated() where self[index] != word.utf8Start[offset] { return false }
        return true
    }
}

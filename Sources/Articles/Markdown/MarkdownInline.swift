import SourceText

/// Finds the signs inside a paragraph of Markdown that are no text: emphasis, link targets, code ticks, tags.
enum MarkdownInline {
    /// The mark-up of one block from `start` or its begin on, in ascending spans that do not overlap.
    static func markup(in bytes: [UInt8], _ span: ByteSpan, after start: Int?) -> [ByteSpan] {
        var spans: [ByteSpan] = []
        var index = start ?? span.start
        // Bytes of a link's end that the opening bracket has already looked for.
        var targets: [Int: Int] = [:]
        func byte(_ offset: Int) -> UInt8 { offset >= span.start && offset < span.end ? bytes[offset] : 0x20 }
        func add(_ from: Int, _ to: Int) {
            if let last = spans.last, last.end == from {
                spans[spans.count - 1].end = to
            } else {
                spans.append(ByteSpan(from, to))
            }
        }
        while index < span.end {
            let here = bytes[index]
            switch here {
            case UInt8(ascii: "\\") where isPunctuation(byte(index + 1)):
                add(index, index + 1)
                index += 2
            case UInt8(ascii: "*"), UInt8(ascii: "~"):
                var end = index
                while byte(end) == here { end += 1 }
                let isMark =
                    (byte(index - 1) != 0x20 || byte(end) != 0x20)
                    && (here == UInt8(ascii: "*") || end - index == 2)
                if isMark { add(index, end) }
                index = end
            case UInt8(ascii: "_"):
                var end = index
                while byte(end) == here { end += 1 }
                if !isWordByte(byte(index - 1)) || !isWordByte(byte(end)) { add(index, end) }
                index = end
            case UInt8(ascii: "`"):
                add(index, index + 1)
                index += 1
            case UInt8(ascii: "<"):
                if isWordByte(byte(index + 1)) || byte(index + 1) == UInt8(ascii: "/")
                    || byte(index + 1) == UInt8(ascii: "!"),
                    let close = position(
                        of: UInt8(ascii: ">"),
                        in: bytes,
                        from: index,
                        to: min(span.end, index + 400)
                    )
                {
                    add(index, close + 1)
                    index = close + 1
                } else {
                    index += 1
                }
            case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["):
                add(index, index + 1)
                index += 1
            case UInt8(ascii: "["):
                if byte(index + 1) == UInt8(ascii: "^"),
                    let close = position(
                        of: UInt8(ascii: "]"),
                        in: bytes,
                        from: index,
                        to: min(span.end, index + 40)
                    )
                {
                    add(index, close + 1)
                    index = close + 1
                } else if let (close, end) = linkTarget(in: bytes, from: index, span: span) {
                    targets[close] = end
                    add(index, index + 1)
                    index += 1
                } else {
                    index += 1
                }
            case UInt8(ascii: "]"):
                if let end = targets[index] {
                    add(index, end)
                    index = end
                } else {
                    index += 1
                }
            default:
                index += 1
            }
        }
        return spans
    }

    /// Where the text of a link ends and where its target does: `[text](target)` or `[text][name]`.
    private static func linkTarget(in bytes: [UInt8], from open: Int, span: ByteSpan) -> (
        close: Int, end: Int
    )? {
        let limit = min(span.end, open + 400)
        var depth = 0
        var close = open
        while close < limit {
            if bytes[close] == UInt8(ascii: "[") { depth += 1 }
            if bytes[close] == UInt8(ascii: "]") {
                depth -= 1
                if depth == 0 { break }
            }
            close += 1
        }
        guard close + 1 < limit else { return nil }
        if bytes[close + 1] == UInt8(ascii: "(") {
            var brackets = 0
            for index in (close + 1)..<min(span.end, close + 1_000) {
                if bytes[index] == UInt8(ascii: "(") { brackets += 1 }
                if bytes[index] == UInt8(ascii: ")") {
                    brackets -= 1
                    if brackets == 0 { return (close, index + 1) }
                }
            }
        } else if bytes[close + 1] == UInt8(ascii: "["),
            let end = position(of: UInt8(ascii: "]"), in: bytes, from: close + 1, to: limit)
        {
            return (close, end + 1)
        }
        return nil
    }

    private static func position(of sign: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        start < end ? bytes[start..<end].firstIndex(of: sign) : nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isWordByte(byte)
    }
}

import SourceText

/// The head of a Markdown file between two lines of three hyphens: what its maker says of it.
struct FrontMatter: Hashable, Sendable {
    private var pairs: [Pair] = []
    /// From the opening to the closing line.
    private(set) var span: ByteSpan
    /// How many lines it takes.
    private(set) var lineCount: Int

    private struct Pair: Hashable, Sendable {
        var key: String
        var value: String
    }

    /// - Returns: nil where the first line is no `---` or no line closes the head.
    init?(_ bytes: [UInt8], lines: [TextLine]) {
        func text(_ line: TextLine) -> String { String(decoding: bytes[line.span.range], as: UTF8.self) }
        guard let first = lines.first, first.width == 3, text(first) == "---",
            let end = lines.dropFirst().firstIndex(where: {
                $0.width == 3 && ["---", "..."].contains(text($0))
            })
        else { return nil }
        span = ByteSpan(first.span.start, lines[end].span.end)
        lineCount = end + 1
        for line in lines[1..<end] where line.indent == 0 && line.width < 2_000 {
            let row = text(line)
            guard !row.hasPrefix("#"), let colon = row.firstIndex(of: ":") else { continue }
            let value = Self.unquoted(row[row.index(after: colon)...])
            if !value.isEmpty { pairs.append(Pair(key: row[..<colon].lowercased(), value: value)) }
        }
    }

    /// The value of the first of some keys that is present.
    func value(_ keys: String...) -> String? {
        for key in keys {
            if let pair = pairs.first(where: { $0.key == key }) { return pair.value }
        }
        return nil
    }

    private static func unquoted(_ text: Substring) -> String {
        var value = text.drop { $0 == " " || $0 == "\t" }
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
            return String(value.dropFirst().dropLast())
        }
        return String(value)
    }
}

import SourceText

/// Cuts Markdown into blocks: headings, lists, tables, quotes, paragraphs; code and comments are left out.
///
/// Follows CommonMark 0.31 for what articles use, and GitHub's tables.
struct MarkdownBlocks {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private var blocks: [Block] = []
    private var index: Int
    private var inComment = false

    /// Begins at `first`, the line after the front matter.
    init(_ bytes: [UInt8], lines: [TextLine], from first: Int) {
        self.bytes = bytes
        self.lines = lines
        index = first
    }

    static func blocks(of bytes: [UInt8], lines: [TextLine], from first: Int) -> [Block] {
        var reader = MarkdownBlocks(bytes, lines: lines, from: first)
        return reader.read()
    }

    private mutating func read() -> [Block] {
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                index += 1
            } else if starts(line, "<!--") {
                skipComment()
            } else if starts(line, "```") || starts(line, "~~~") {
                skipFence()
            } else if let heading = heading(line) {
                add(heading)
                index += 1
            } else if isRule(line) || isLinkDefinition(line) {
                index += 1
            } else if isTableHead(index) {
                readTable()
            } else {
                readParagraph()
            }
        }
        return blocks
    }

    private mutating func add(_ block: Block) {
        var block = block
        block.skipped =
            (block.skipped + MarkdownInline.markup(in: bytes, block.span, after: block.skipped.last?.end))
            .sorted { $0.start < $1.start }
        let span = block.span
        let skipped = block.skipped.reduce(0) { $0 + $1.count }
        guard skipped < span.count else { return }
        blocks.append(block)
    }

    // MARK: Kinds of line

    private func starts(_ line: TextLine, _ text: String) -> Bool {
        bytes[line.span.range].starts(with: text.utf8)
    }

    private func isRule(_ line: TextLine) -> Bool {
        let signs = bytes[line.span.range].filter { $0 != 0x20 }
        guard signs.count >= 3, let first = signs.first, "-*_=".utf8.contains(first) else { return false }
        return signs.allSatisfy { $0 == first }
    }

    /// Whether it only names the target of a link elsewhere: `[name]: target`.
    private func isLinkDefinition(_ line: TextLine) -> Bool {
        guard starts(line, "["), !starts(line, "[^") else { return false }
        guard let close = bytes[line.span.range].firstIndex(of: UInt8(ascii: "]")) else { return false }
        return close + 1 < line.span.end && bytes[close + 1] == UInt8(ascii: ":")
    }

    private func heading(_ line: TextLine) -> Block? {
        var start = line.span.start
        while start < line.span.end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        let level = start - line.span.start
        guard (1...6).contains(level), start < line.span.end, bytes[start] == 0x20 || bytes[start] == 0x09
        else {
            return nil
        }
        while start < line.span.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        var end = line.span.end
        while end > start, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 { end -= 1 }
        return end > start ? Block(shape: .heading(level: level), span: ByteSpan(start, end)) : nil
    }

    /// The level of the heading that an underline of `=` or `-` makes of the line before.
    private func underlineLevel(_ line: TextLine) -> Int? {
        guard let first = bytes[line.span.range].first,
            first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
            bytes[line.span.range].allSatisfy({ $0 == first })
        else { return nil }
        return first == UInt8(ascii: "=") ? 1 : 2
    }

    private func isTableHead(_ index: Int) -> Bool {
        guard index + 1 < lines.count, bytes[lines[index].span.range].contains(UInt8(ascii: "|")) else {
            return false
        }
        let line = bytes[lines[index + 1].span.range]
        return line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    // MARK: Longer stretches

    private mutating func skipComment() {
        while index < lines.count {
            let line = lines[index]
            index += 1
            if String(decoding: bytes[line.span.range], as: UTF8.self).contains("-->") { return }
        }
    }

    private mutating func skipFence() {
        let fence = bytes[lines[index].span.start]
        index += 1
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.width >= 3, bytes[line.span.range].allSatisfy({ $0 == fence }) { return }
        }
    }

    private mutating func readTable() {
        let heading = trimmedRow(lines[index].span)
        add(Block(shape: .tableHead, span: heading))
        index += 2
        while index < lines.count, !lines[index].isBlank,
            bytes[lines[index].span.range].contains(UInt8(ascii: "|"))
        {
            add(Block(shape: .tableRow, span: trimmedRow(lines[index].span), heading: heading))
            index += 1
        }
    }

    private func trimmedRow(_ span: ByteSpan) -> ByteSpan {
        var span = span
        while span.count > 0, bytes[span.start] == UInt8(ascii: "|") || bytes[span.start] == 0x20 {
            span.start += 1
        }
        while span.count > 0, bytes[span.end - 1] == UInt8(ascii: "|") || bytes[span.end - 1] == 0x20 {
            span.end -= 1
        }
        return span
    }

    private mutating func readParagraph() {
        var block = Block(shape: .text, span: lines[index].span)
        var start = skipQuoteMarks(block.span.start, before: block.span.end, in: &block)
        if let marker = listMarker(bytes, in: ByteSpan(start, block.span.end)) {
            block.shape = .listItem(isNumbered: marker.isNumbered)
            block.skipped.append(ByteSpan(start, marker.end))
            start = marker.end
        }
        if let footnote = footnoteLabel(ByteSpan(start, block.span.end)) { block.skipped.append(footnote) }
        index += 1
        while index < lines.count, !lines[index].isBlank {
            let line = lines[index]
            if case .text = block.shape, let level = underlineLevel(line) {
                block.shape = .heading(level: level)
                index += 1
                break
            }
            var probe = block
            let content = skipQuoteMarks(line.span.start, before: line.span.end, in: &probe)
            if starts(line, "```") || starts(line, "<!--") || heading(line) != nil || isRule(line)
                || isTableHead(index) || listMarker(bytes, in: ByteSpan(content, line.span.end)) != nil
            {
                break
            }
            block.skipped = probe.skipped
            block.span.end = line.span.end
            block.lineCount += 1
            index += 1
        }
        if isPicture(block.span) { block.shape = .picture }
        add(block)
    }

    /// Passes over `>` marks.
    ///
    /// - Returns: the offset of the first byte after them.
    private func skipQuoteMarks(_ start: Int, before end: Int, in block: inout Block) -> Int {
        var index = start
        var after = start
        while index < end, bytes[index] == UInt8(ascii: ">") || (bytes[index] == 0x20 && index > start) {
            if bytes[index] == UInt8(ascii: ">") { after = index + 1 }
            index += 1
        }
        guard after > start else { return start }
        block.skipped.append(ByteSpan(start, index))
        return index
    }

    /// The label that opens a footnote: `[^1]:`.
    private func footnoteLabel(_ span: ByteSpan) -> ByteSpan? {
        guard bytes[span.range].starts(with: "[^".utf8),
            let close = bytes[span.range].firstIndex(of: UInt8(ascii: "]")), close + 1 < span.end,
            bytes[close + 1] == UInt8(ascii: ":")
        else { return nil }
        return ByteSpan(span.start, close + 2)
    }

    /// A paragraph that is one picture.
    private func isPicture(_ span: ByteSpan) -> Bool {
        bytes[span.range].starts(with: "![".utf8) && bytes[span.end - 1] == UInt8(ascii: ")")
            && bytes[span.range].count { $0 == UInt8(ascii: "!") } == 1
    }
}

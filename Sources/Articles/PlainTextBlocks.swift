import SourceText

/// Cuts plain text into blocks by blank lines, list marks, columns and the width lines were wrapped at.
struct PlainTextBlocks {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    /// The width that long lines were broken at; nil for a text with a paragraph on each line.
    private let wrapWidth: Int?

    private let groups: [Group]

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - lines: those of the text, behind what its maker says of it.
    init(_ bytes: [UInt8], lines: [TextLine]) {
        self.bytes = bytes
        self.lines = lines
        groups = Self.groups(of: lines, in: bytes)
        wrapWidth = Self.wrapWidth(of: lines, in: bytes)
    }

    func blocks() -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(lines.count)
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.isBlank || isRule(line) {
                index += 1
                continue
            }
            if let rows = tableRows(from: index) {
                append(rows, to: &blocks)
                index = rows.upperBound
                continue
            }
            var block = Block(shape: .text, span: line.span)
            if let marker = listMarker(line), !isLooseMinus(line, before: marker.end) {
                block.shape = .listItem(isNumbered: marker.isNumbered)
                block.skipped = [ByteSpan(line.span.start, marker.end)]
            }
            while index + 1 < lines.count, continues(index) {
                index += 1
                block.span.end = lines[index].span.end
                block.lineCount += 1
            }
            index += 1
            blocks.append(block)
        }
        return blocks
    }

    /// "- 2 1/4" as all there is: a minus, since a list has more.
    private func isLooseMinus(_ line: TextLine, before content: Int) -> Bool {
        let isDigit = bytes[content] >= 0x30 && bytes[content] <= 0x39
        let letters = bytes[content..<line.span.end].count { $0 >= 0x41 }
        return isDigit && letters <= 1 && bytes[line.span.start] == UInt8(ascii: "-")
            && lines.allSatisfy { $0.isBlank || $0.span == line.span }
    }

    /// A line of signs only that draws a border.
    private func isRule(_ line: TextLine) -> Bool {
        line.width >= 3
            && bytes[line.span.range].allSatisfy {
                switch $0 {
                case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"),
                    UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "+"), 0x20:
                    true
                default: false
                }
            }
    }

    // MARK: Wrapped lines

    /// Whether the next line goes on with the paragraph of this one.
    private func continues(_ index: Int) -> Bool {
        let next = lines[index + 1]
        // "© 2025 Harbour Press": the page's own line.
        guard !next.isBlank, bytes[next.span.start] != UInt8(ascii: "|"),
            !bytes.holds("©", at: next.span.start),
            breaksOff(index)
        else { return false }
        return !isRule(next) && listMarker(next) == nil && tableRows(from: index + 1) == nil
    }

    /// Whether a line ends inside its paragraph, by its width and its end.
    private func breaksOff(_ index: Int) -> Bool {
        let line = lines[index]
        let next = lines[index + 1]
        if let wrapWidth {
            return line.width <= wrapWidth && line.width + 1 + firstWordWidth(next) > wrapWidth
        }
        // Among lines of other kinds, a sentence that breaks off was cut by hand.
        guard (40...110).contains(line.width), !Self.endsSentence(bytes, line.span) else { return false }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next.span.start]) { return true }
        let group = groups[index]
        return group.hasSentence && group.widest <= 110 && line.width >= 55
            && line.width * 4 >= group.widest * 3
    }

    /// Whether the last sign of a line is one that ends a sentence or leads a list in.
    private static func endsSentence(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var end = span.end
        while end > span.start, ")\"'".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > span.start && ".!?:;|".utf8.contains(bytes[end - 1])
    }

    /// The lines between two blank ones, told for each of them.
    private struct Group {
        var widest = 0
        var hasSentence = false
    }

    private static func groups(of lines: [TextLine], in bytes: [UInt8]) -> [Group] {
        var groups = Array(repeating: Group(), count: lines.count)
        var start = 0
        while start < lines.count {
            var end = start
            var group = Group()
            while end < lines.count, !lines[end].isBlank {
                group.widest = max(group.widest, lines[end].width)
                if endsSentence(bytes, lines[end].span) { group.hasSentence = true }
                end += 1
            }
            for index in start..<end { groups[index] = group }
            start = max(end, start + 1)
        }
        return groups
    }

    private func firstWordWidth(_ line: TextLine) -> Int { Self.firstWordWidth(line, in: bytes) }

    private static func firstWordWidth(_ line: TextLine, in bytes: [UInt8]) -> Int {
        var width = 0
        for byte in bytes[line.span.range] {
            if byte == 0x20 || byte == 0x09 { break }
            if byte & 0xC0 != 0x80 { width += 1 }
            if width > 200 { break }
        }
        return width
    }

    /// Finds the width at which most line ends are forced: the next line's first word would not have fitted.
    private static func wrapWidth(of lines: [TextLine], in bytes: [UInt8]) -> Int? {
        let widest = lines.reduce(0) { max($0, $1.width) }
        guard (40...130).contains(widest) else { return nil }
        var forced = 0
        var free = 0
        for index in lines.indices.dropLast() {
            let line = lines[index]
            let next = lines[index + 1]
            guard !line.isBlank, !next.isBlank else { continue }
            if line.width + 1 + firstWordWidth(next, in: bytes) > widest { forced += 1 } else { free += 1 }
        }
        return forced >= 3 && forced >= free * 2 ? widest : nil
    }

    // MARK: Lists

    /// The mark of a list item and where the blanks after it end.
    private func listMarker(_ line: TextLine) -> (end: Int, isNumbered: Bool)? {
        Articles.listMarker(bytes, in: line.span)
    }

    // MARK: Columns

    /// The cells of a line whose columns are held apart by tabs, bars or two blanks and more; empty if there are none.
    private func cells(of line: TextLine) -> [ByteSpan] {
        guard line.hasGap, line.width <= 400, line.span.count > 0 else { return [] }
        return bytes.withUnsafeBufferPointer { Self.cells(of: line, in: $0) }
    }

    private static func cells(of line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> [ByteSpan] {
        let hasBars = bytes[line.span.range].contains(UInt8(ascii: "|"))
        var cells: [ByteSpan] = []
        var start = line.span.start
        var index = start
        while index < line.span.end {
            var gap = index
            var isGap = false
            while gap < line.span.end {
                if bytes[gap] == 0x09 || bytes[gap] == UInt8(ascii: "|") {
                    isGap = true
                } else if bytes[gap] != 0x20 {
                    break
                }
                gap += 1
            }
            if !isGap, !hasBars, gap - index >= 2 {
                isGap = index == line.span.start || !isSentenceEnd(bytes[index - 1])
            }
            if isGap {
                if index > start { cells.append(ByteSpan(start, index)) }
                start = gap
                index = gap
            } else {
                index = max(gap, index + 1)
            }
        }
        if start < line.span.end { cells.append(ByteSpan(start, line.span.end)) }
        return cells.count > 1 ? cells : []
    }

    private static func isSentenceEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: ":")
    }

    /// Two lines or more with equally many short cells, one of them a number.
    private func tableRows(from first: Int) -> Range<Int>? {
        let columns = cells(of: lines[first])
        guard !columns.isEmpty, columns.allSatisfy({ $0.count <= 80 }) else { return nil }
        var end = first + 1
        var hasNumber = columns.contains { isNumber($0) }
        while end < lines.count {
            let next = cells(of: lines[end])
            guard next.count == columns.count, next.allSatisfy({ $0.count <= 80 }) else { break }
            hasNumber = hasNumber || next.contains { isNumber($0) }
            end += 1
            // Columns of words are looked at once more from each of their lines.
            if !hasNumber, end - first > 32 { return nil }
        }
        return end - first >= 2 && hasNumber ? first..<end : nil
    }

    /// A cell that holds a digit and no more than a word beside it.
    private func isNumber(_ cell: ByteSpan) -> Bool {
        var digits = 0
        var letters = 0
        for byte in bytes[cell.range] {
            if byte >= 0x30, byte <= 0x39 { digits += 1 }
            if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { letters += 1 }
        }
        return digits > 0 && letters <= max(3, digits)
    }

    private func append(_ rows: Range<Int>, to blocks: inout [Block]) {
        var heading: ByteSpan?
        for index in rows {
            let isHead = index == rows.lowerBound && !cells(of: lines[index]).contains { isNumber($0) }
            var span = lines[index].span
            while span.count > 0, bytes[span.start] == UInt8(ascii: "|") || bytes[span.start] == 0x20 {
                span.start += 1
            }
            while span.count > 0, bytes[span.end - 1] == UInt8(ascii: "|") || bytes[span.end - 1] == 0x20 {
                span.end -= 1
            }
            if isHead { heading = span }
            blocks.append(
                Block(shape: isHead ? .tableHead : .tableRow, span: span, heading: isHead ? nil : heading)
            )
        }
    }
}

/// Finds a bullet, number or letter that marks an item of a list.
///
/// - Returns: the offset after the mark and the blanks that follow it.
func listMarker(_ bytes: [UInt8], in span: ByteSpan) -> (end: Int, isNumbered: Bool)? {
    var index = span.start
    func byte(_ offset: Int) -> UInt8 { offset < span.end ? bytes[offset] : 0 }
    func afterBlanks(_ offset: Int) -> Int? {
        var end = offset
        while end < span.end {
            let length = spaceLength(bytes, at: end, before: span.end)
            guard length > 0 else { break }
            end += length
        }
        return end > offset && end < span.end ? end : nil
    }
    let bullet = bulletLength(byte(index), byte(index + 1), byte(index + 2))
    if bullet > 0 { return afterBlanks(index + bullet).map { ($0, false) } }
    let isBracketed = byte(index) == UInt8(ascii: "(")
    if isBracketed { index += 1 }
    let start = index
    while byte(index) >= 0x30, byte(index) <= 0x39 { index += 1 }
    let digits = index - start
    if digits == 0 {
        while byte(index) >= UInt8(ascii: "a"), byte(index) <= UInt8(ascii: "z"), index - start < 4 {
            index += 1
        }
        let isRoman = bytes[start..<index].allSatisfy { "ivx".utf8.contains($0) }
        guard index - start == 1 || (isRoman && index > start), byte(index) == UInt8(ascii: ")") else {
            return nil
        }
    }
    guard digits <= 3,
        byte(index) == UInt8(ascii: ")") || (!isBracketed && digits > 0 && byte(index) == UInt8(ascii: "."))
    else { return nil }
    return afterBlanks(index + 1).map { ($0, true) }
}

/// Bytes of the bullet sign that begins with these three: `- * + • – — ‣ ▪ ► ● ·`; 0 if they are none.
private func bulletLength(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    switch (first, second, third) {
    case (UInt8(ascii: "-"), _, _), (UInt8(ascii: "*"), _, _), (UInt8(ascii: "+"), _, _): 1
    case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0xA3): 3
    case (0xE2, 0x96, 0xAA), (0xE2, 0x96, 0xBA), (0xE2, 0x97, 0x8F): 3
    case (0xC2, 0xB7, _): 2
    default: 0
    }
}

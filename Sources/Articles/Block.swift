import SourceText

/// A stretch of lines that belong together by their form alone, before anyone asks what it is for.
struct Block: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
        case text
        /// Marked as a heading; 1 is the highest.
        case heading(level: Int)
        case listItem(isNumbered: Bool)
        case tableRow
        /// The row that names the columns.
        case tableHead
        /// A picture's description.
        case picture
    }

    var shape: Shape
    var span: ByteSpan
    /// Mark-up inside `span`, ascending, not overlapping.
    var skipped: [ByteSpan] = []
    /// For a table row, the span of the row that names the columns.
    var heading: ByteSpan?
    /// How many lines of the file it takes.
    var lineCount = 1
}

/// What a short block says, as the classifier needs it.
struct BlockText: Sendable {
    /// Without mark-up, white space folded to single blanks.
    let text: String
    /// In lower case.
    let lowercase: String
    let wordCount: Int
    let hasDigit: Bool
    /// Ends as a sentence does: with a full stop, question mark or exclamation mark, quotes and brackets aside.
    let endsSentence: Bool

    init(_ block: Block, in bytes: [UInt8]) {
        var kept: [UInt8] = []
        kept.reserveCapacity(block.span.count)
        var index = block.span.start
        var skip = block.skipped.startIndex
        var hasDigit = false
        while index < block.span.end {
            if skip < block.skipped.endIndex, block.skipped[skip].start <= index {
                index = max(index, block.skipped[skip].end)
                skip += 1
                continue
            }
            let space = spaceLength(bytes, at: index, before: block.span.end)
            if space > 0 || bytes[index] == 0x0A || bytes[index] == 0x0D {
                if let last = kept.last, last != 0x20 { kept.append(0x20) }
                index += max(1, space)
                continue
            }
            if bytes[index] >= 0x30, bytes[index] <= 0x39 { hasDigit = true }
            kept.append(bytes[index])
            index += 1
        }
        if kept.last == 0x20 { kept.removeLast() }
        text = String(decoding: kept, as: UTF8.self)
        lowercase = text.lowercased()
        wordCount = text.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
        self.hasDigit = hasDigit
        let end = text.last { !"\"'”’)]»*".contains($0) }
        endsSentence = end.map { ".!?…".contains($0) } ?? false
    }
}

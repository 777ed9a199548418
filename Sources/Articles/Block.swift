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

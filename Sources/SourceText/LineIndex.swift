/// Where each line of a text begins, so that a byte offset can be told as line and column.
package struct LineIndex: Sendable {
    /// Offset of the first byte of each line, ascending; always at least one.
    private var starts: [Int]

    /// A line ends with LF, CR LF or a lone CR.
    package init(_ bytes: some Collection<UInt8>) {
        starts = [0]
        var lastWasReturn = false
        for (offset, byte) in bytes.enumerated() {
            if lastWasReturn, byte != 0x0A { starts.append(offset) }
            lastWasReturn = byte == 0x0D
            if byte == 0x0A { starts.append(offset + 1) }
        }
    }

    package var lineCount: Int { starts.count }

    /// Tells line and column of an offset, both counted from 1, columns in Unicode scalars.
    ///
    /// - Parameters:
    ///   - offset: a byte offset; one past the end is told as the place after the last byte.
    ///   - bytes: the text this index was made from.
    /// - Returns: the line's number and the column in it.
    package func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        var column = 1
        var cursor = starts[low]
        while cursor < min(offset, bytes.count) {
            if bytes[cursor] & 0xC0 != 0x80 { column += 1 }
            cursor += 1
        }
        return (low + 1, column)
    }
}

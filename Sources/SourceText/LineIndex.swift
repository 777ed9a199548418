/// Where each line of a text begins, so that a byte offset can be told as line and column.
package struct LineIndex: Sendable {
    /// Offset of the first byte of each line, ascending; always at least one.
    private var starts: [Int]

    /// How many scalars begin before each multiple of ``stride``, so that a place in a line of any length is told
    /// at once.
    private var scalars: [Int] = []
    private static let stride = 256

    /// A line ends with LF, CR LF or a lone CR.
    package init(_ bytes: [UInt8]) {
        starts = [0]
        var lastWasReturn = false
        var count = 0
        for offset in bytes.indices {
            let byte = bytes[offset]
            if offset % Self.stride == 0 { scalars.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
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
        let column = scalarCount(before: offset, in: bytes) - scalarCount(before: starts[low], in: bytes) + 1
        return (low + 1, column)
    }

    private func scalarCount(before offset: Int, in bytes: [UInt8]) -> Int {
        let offset = min(offset, bytes.count)
        guard offset > 0, let last = scalars.indices.last else { return 0 }
        let block = min(offset / Self.stride, last)
        var count = scalars[block]
        var cursor = block * Self.stride
        bytes.withUnsafeBytes { text in
            while cursor + 8 <= offset {
                let word = text.loadUnaligned(fromByteOffset: cursor, as: UInt64.self)
                // The top bit of each byte that goes on with a scalar.
                count += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
                cursor += 8
            }
        }
        for cursor in cursor..<offset where bytes[cursor] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

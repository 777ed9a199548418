/// A half-open range of UTF-8 bytes in one source text.
package struct ByteSpan: Hashable, Sendable, Codable {
    package var start: Int
    package var end: Int

    /// - Parameters:
    ///   - start: offset of the first byte.
    ///   - end: offset after the last byte, at least `start`.
    @inlinable
    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    @inlinable
    package var count: Int { end - start }
    @inlinable
    package var range: Range<Int> { start..<max(start, end) }

    @inlinable
    package func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }
    @inlinable
    package func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }
}

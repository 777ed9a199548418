/// A measured text with what follows it on its last line: marks, links, small print.
struct Piece {
    /// A run that follows the text.
    struct Tail {
        var text: MeasuredText
        /// Nil for plain text.
        var link: StructureTag?
        /// Distance to what stands before it.
        var gap: Points = 3
    }

    private struct PlacedTail {
        var tail: Tail
        var x: Points
        var row: Int
    }

    private struct Row {
        var top: Points
        var height: Points
        var ascent: Points
    }

    private var text: MeasuredText?
    private var tails: [PlacedTail] = []
    private var rows: [Row] = []
    private let textRows: Int
    /// Where the text itself leads; nil for plain text.
    private let link: StructureTag?
    let width: Points

    /// - Parameters:
    ///   - text: nil where only the tails are wanted.
    ///   - tails: in the order they are to follow it.
    ///   - width: what both stay within.
    ///   - link: where the text itself leads; nil for plain text.
    init(_ text: MeasuredText?, tails: [Tail], width: Points, link: StructureTag? = nil) {
        self.link = link
        self.text = text
        self.width = width
        var top: Points = 0
        for line in text?.lines ?? [] {
            rows.append(Row(top: top, height: line.height, ascent: line.ascent))
            top += line.height
        }
        textRows = rows.count
        var x = text?.lines.last?.width ?? 0
        for tail in tails {
            let gap = x > 0 ? tail.gap : 0
            if rows.isEmpty || (x > 0 && x + gap + tail.text.width > width) {
                let line = tail.text.lines.first
                let before = rows.last
                rows.append(
                    Row(
                        top: top,
                        height: before?.height ?? line?.height ?? 0,
                        ascent: before?.ascent ?? line?.ascent ?? 0
                    )
                )
                top += rows[rows.count - 1].height
                x = 0
            } else {
                x += gap
            }
            self.tails.append(PlacedTail(tail: tail, x: x, row: rows.count - 1))
            x += tail.text.width
        }
    }

    var height: Points { rows.last.map { $0.top + $0.height } ?? 0 }
    var rowCount: Int { rows.count }
    var firstAscent: Points { rows.first?.ascent ?? 0 }

    func height(of range: Range<Int>) -> Points { rows[range].reduce(0) { $0 + $1.height } }

    /// The rows from a first one that fit in a height; at least one, so that every text comes to its end.
    func rows(from first: Int, fitting height: Points) -> Range<Int> {
        var end = first
        var sum: Points = 0
        while end < rows.count, end == first || sum + rows[end].height <= height {
            sum += rows[end].height
            end += 1
        }
        return first..<end
    }

    /// The whole piece inside a tag.
    func items(_ tag: StructureTag, at place: Point) -> [FrameItem] {
        if let text, tails.isEmpty, link == nil {
            return [.begin(tag), .text(text, lines: text.lines.indices, at: place), .end]
        }
        return [.begin(tag)] + items(of: rows.indices, at: place) + [.end]
    }

    /// Some rows, each run in a tag of its own, without one round them all.
    func items(of range: Range<Int>, at place: Point) -> [FrameItem] {
        guard let first = range.first else { return [] }
        let origin = rows[first].top
        var items: [FrameItem] = []
        let lines = range.clamped(to: 0..<textRows)
        if let text, !lines.isEmpty {
            var tag = link ?? StructureTag(.span)
            if link != nil {
                let width = lines.reduce(0) { max($0, text.lines[$1].width) }
                tag.bounds = Rect(x: place.x, y: place.y, width: width, height: text.height(of: lines))
            }
            items += [.begin(tag), .text(text, lines: lines, at: place), .end]
        }
        var isPlain = link == nil && !items.isEmpty
        for placed in tails where range.contains(placed.row) {
            let row = rows[placed.row]
            let text = placed.tail.text
            let at = Point(
                place.x + placed.x,
                place.y + row.top - origin + row.ascent - (text.lines.first?.ascent ?? 0)
            )
            var tag = placed.tail.link ?? StructureTag(.span)
            if tag.role == .link {
                tag.bounds = Rect(x: at.x - 1, y: at.y, width: text.width + 2, height: text.height)
            }
            // Plain runs that follow each other need no tag each.
            if placed.tail.link == nil, isPlain { items.removeLast() } else { items.append(.begin(tag)) }
            items += [.text(text, lines: text.lines.indices, at: at), .end]
            isPlain = placed.tail.link == nil
        }
        return items
    }
}

import LayoutSpec

/// Fills pages with strips, one page after the other, looking ahead no further than strips hold together.
struct PageBuilder {
    private let size: Size
    private let area: Rect
    private(set) var frames: [Frame] = []
    private var page: Frame
    /// Top of the next strip.
    private var y: Points
    private var isFresh = true
    /// Strips whose last one still holds on to what comes.
    private var held: [Strip] = []
    private var heldHeight: Points = 0
    private var heldHold = Strip.Hold.free
    private var columns: Columns?

    /// A stretch of strips that stand in columns side by side.
    private struct Columns {
        var count: Int
        var gap: Points
        /// Strips that wait until they fill a page or the stretch ends.
        var strips: [Strip] = []
        var height: Points = 0
    }

    /// A page that content follows is at least so full, as a share of its height.
    static let leastFill = 0.64
    /// A section that wants a new page gets it where the page before is at least so full.
    static let leastFillBeforeStart = 0.72

    init(page spec: LayoutSpec.Page) {
        size = Size(width: spec.width, height: spec.height)
        area = Rect(
            x: spec.left,
            y: spec.top,
            width: spec.width - spec.left - spec.right,
            height: spec.height - spec.top - spec.bottom
        )
        page = Frame(size: size)
        y = area.y
    }

    /// What strips may be wide: the body, or a column of it.
    var bodyWidth: Points {
        guard let columns else { return area.width }
        return (area.width - columns.gap * Double(columns.count - 1)) / Double(columns.count)
    }
    var bodyHeight: Points { area.height }

    /// The height left on the page when everything has been placed that was added so far.
    var room: Points { bottom - y - heldHeight }
    private var bottom: Points { area.y + area.height }

    mutating func add(_ strips: [Strip]) {
        for strip in strips { add(strip) }
    }

    mutating func add(_ strip: Strip) {
        if columns != nil { return addToColumns(strip) }
        if strip.startsPage, held.isEmpty, !isFresh, y >= size.height * Self.leastFillBeforeStart {
            turnPage()
        }
        held.append(strip)
        heldHeight += strip.space + strip.height
        heldHold = strip.hold
        // A group taller than a page cannot be kept together, so nothing is gained by waiting for its end.
        guard strip.hold == .free || heldHeight > area.height else { return }
        settle()
    }

    mutating func finish() -> [Frame] {
        endColumns()
        settle()
        frames.append(page)
        return frames
    }

    private var isFullEnough: Bool { y >= size.height * Self.leastFill }
    private var free: Points { bottom - y }

    private mutating func settle() {
        place(held[...])
        held = []
        heldHeight = 0
        heldHold = .free
    }

    private mutating func place(_ group: ArraySlice<Strip>) {
        guard let first = group.first else { return }
        if height(of: group, isFirst: isFresh) <= free + 0.01 {
            for strip in group { put(strip) }
            return
        }
        let whole = height(of: group, isFirst: true) + (first.repeated?.height ?? 0)
        if !isFresh, isFullEnough, whole <= area.height {
            turnPage()
            for strip in group { put(strip) }
            return
        }
        // Weak holds give way first; then, for a group that no page could hold, firm ones.
        let level: Strip.Hold = group.dropLast().contains { $0.hold == .weak } ? .firm : .free
        if level == .free, group.count == 1 || whole <= area.height {
            if !isFresh { turnPage() }
            for strip in group { put(strip) }
            return
        }
        var start = group.startIndex
        while start < group.endIndex {
            var end = start
            if level == .firm {
                while end < group.endIndex - 1, group[end].hold == .firm { end += 1 }
            }
            place(group[start...end])
            start = end + 1
        }
    }

    private func height(of group: ArraySlice<Strip>, isFirst: Bool) -> Points {
        var sum: Points = 0
        for (index, strip) in zip(group.indices, group) {
            sum += strip.height + (isFirst && index == group.startIndex ? 0 : strip.space)
        }
        return sum
    }

    // MARK: Columns

    /// Sets the strips that follow in columns; what holds on to them stays above them.
    mutating func beginColumns(_ count: Int, gap: Points) {
        guard columns == nil, count > 1 else { return }
        columns = Columns(count: count, gap: gap)
    }

    /// Ends the columns, all of about one height where they end.
    mutating func endColumns() {
        guard columns != nil else { return }
        fillColumns(isLast: true)
        columns = nil
    }

    private mutating func addToColumns(_ strip: Strip) {
        guard var stretch = columns else { return }
        columns = nil
        stretch.strips.append(strip)
        stretch.height += strip.space + strip.height
        let isFull = stretch.height > Double(stretch.count) * max(room, area.height / 4)
        columns = stretch
        if isFull { fillColumns(isLast: false) }
    }

    private mutating func fillColumns(isLast: Bool) {
        guard var stretch = columns, !stretch.strips.isEmpty else { return }
        // A heading is not left at a page's foot with a line or two of each column.
        if !isFresh, room < area.height / 8 { turnPage() }
        settle()
        let gap = isFresh ? 0 : stretch.strips[0].space
        while !stretch.strips.isEmpty {
            let top = isFresh ? y : y + gap
            var ends = pack(stretch, height: bottom - top, mayCut: isFresh)
            if ends.last == 0 {
                turnPage()
                continue
            }
            if ends.last == stretch.strips.count {
                guard isLast else { break }
                ends = balanced(stretch, within: bottom - top)
            }
            let width = bodyWidth
            var start = 0
            var lowest = top
            for (column, end) in ends.enumerated() {
                let x = area.x + Double(column) * (width + stretch.gap)
                var place = top
                for index in start..<end {
                    let strip = stretch.strips[index]
                    if index > start {
                        place += strip.space
                    } else if let repeated = repeated(above: strip, inColumn: column) {
                        append(repeated.items, x: x, y: place, joins: false)
                        place += repeated.height
                    }
                    put(strip, x: x, y: place, joins: index > start)
                    place += strip.height
                }
                lowest = max(lowest, place)
                start = end
            }
            isFresh = false
            y = lowest
            stretch.strips.removeFirst(start)
            if !stretch.strips.isEmpty { turnPage() }
        }
        stretch.height = stretch.strips.reduce(0) { $0 + $1.space + $1.height }
        columns = stretch
    }

    private func repeated(above strip: Strip, inColumn column: Int) -> Strip.Repeated? {
        column > 0 || isFresh && !frames.isEmpty ? strip.repeated : nil
    }

    /// Where each column ends when filled from the top, as counts of strips; a group that no column can hold may be
    /// cut, at least one strip being taken.
    private func pack(_ stretch: Columns, height: Points, mayCut: Bool) -> [Int] {
        let strips = stretch.strips
        var ends: [Int] = []
        var index = 0
        for column in 0..<stretch.count {
            let start = index
            var sum: Points = 0
            while index < strips.count {
                var end = index
                while end < strips.count - 1, strips[end].hold == .firm { end += 1 }
                var needed: Points = 0
                if index == start { needed = repeated(above: strips[index], inColumn: column)?.height ?? 0 }
                for strip in index...end {
                    needed += strips[strip].height + (strip == start ? 0 : strips[strip].space)
                }
                guard sum + needed > height + 0.01 else {
                    sum += needed
                    index = end + 1
                    continue
                }
                guard mayCut, index == start, column == 0 || needed > area.height else { break }
                while index <= end, index == start || sum + strips[index].height <= height {
                    sum += strips[index].height + strips[index].space
                    index += 1
                }
                break
            }
            ends.append(index)
        }
        return ends
    }

    /// Column ends for the least height that holds all strips.
    private func balanced(_ stretch: Columns, within height: Points) -> [Int] {
        var low = stretch.height / Double(stretch.count) / 2
        var high = height
        var best = pack(stretch, height: height, mayCut: true)
        while high - low > 1 {
            let middle = (low + high) / 2
            let ends = pack(stretch, height: middle, mayCut: false)
            if ends.last == stretch.strips.count {
                best = ends
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }

    // MARK: Placing

    private mutating func put(_ strip: Strip) {
        if isFresh {
            if let repeated = strip.repeated, !frames.isEmpty {
                append(repeated.items, x: area.x, y: y, joins: false)
                y += repeated.height
            }
        } else if strip.space + strip.height > free + 0.01 {
            turnPage()
            return put(strip)
        } else {
            y += strip.space
        }
        isFresh = false
        put(strip, x: area.x, y: y, joins: true)
        y += strip.height
    }

    private mutating func put(_ strip: Strip, x: Points, y: Points, joins: Bool) {
        append(strip.items, x: x, y: y, joins: joins)
        if var entry = strip.outline {
            entry.at = entry.at.moved(x: x, y: y)
            page.outline.append(entry)
        }
    }

    /// Lines of one text that follow each other become one item again, and so do the parts of one link.
    private mutating func append(_ items: [FrameItem], x: Points, y: Points, joins: Bool) {
        var items = items[...]
        let count = page.items.count
        if joins, items.count >= 3, count >= 3, case .begin(let tag) = items[items.startIndex],
            tag.role == .span || tag.role == .link,
            case .text(let text, let lines, _) = items[items.startIndex + 1],
            case .end = page.items[count - 1],
            case .text(let before, let earlier, let at) = page.items[count - 2],
            case .begin(var opened) = page.items[count - 3], opened.role == tag.role,
            before.id == text.id, earlier.upperBound == lines.lowerBound
        {
            if let bounds = opened.bounds {
                opened.bounds?.height = bounds.height + text.height(of: lines)
                page.items[count - 3] = .begin(opened)
            }
            page.items[count - 2] = .text(before, lines: earlier.lowerBound..<lines.upperBound, at: at)
            // The tag that was open goes on, and ends where the new one would.
            page.items.removeLast()
            items = items.dropFirst(2)
        }
        for item in items { page.items.append(item.moved(x: x, y: y)) }
    }

    private mutating func turnPage() {
        frames.append(page)
        page = Frame(size: size)
        y = area.y
        isFresh = true
    }
}

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

    /// A page that content follows is at least so full, as a share of its height.
    static let leastFill = 0.64

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

    var bodyWidth: Points { area.width }
    var bodyHeight: Points { area.height }

    mutating func add(_ strips: [Strip]) {
        for strip in strips { add(strip) }
    }

    mutating func add(_ strip: Strip) {
        if strip.startsPage, held.isEmpty, !isFresh, isFullEnough { turnPage() }
        held.append(strip)
        heldHeight += strip.space + strip.height
        heldHold = strip.hold
        // A group taller than a page cannot be kept together, so nothing is gained by waiting for its end.
        guard strip.hold == .free || heldHeight > area.height else { return }
        settle()
    }

    mutating func finish() -> [Frame] {
        settle()
        frames.append(page)
        return frames
    }

    private var isFullEnough: Bool { y >= size.height * Self.leastFill }
    private var room: Points { area.y + area.height - y }

    private mutating func settle() {
        place(held[...])
        held = []
        heldHeight = 0
        heldHold = .free
    }

    private mutating func place(_ group: ArraySlice<Strip>) {
        guard let first = group.first else { return }
        if height(of: group, isFirst: isFresh) <= room + 0.01 {
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

    private mutating func put(_ strip: Strip) {
        if isFresh {
            if let repeated = strip.repeated, !frames.isEmpty {
                append(repeated.items, x: area.x, y: y)
                y += repeated.height
            }
        } else if strip.space + strip.height > room + 0.01 {
            turnPage()
            return put(strip)
        } else {
            y += strip.space
        }
        isFresh = false
        append(strip.items, x: area.x, y: y)
        if var entry = strip.outline {
            entry.at = entry.at.moved(x: area.x, y: y)
            page.outline.append(entry)
        }
        y += strip.height
    }

    /// Lines of one text that follow each other become one item again.
    private mutating func append(_ items: [FrameItem], x: Points, y: Points) {
        var items = items[...]
        if items.count >= 3, case .begin(let tag) = items[items.startIndex], tag.role == .span,
            case .text(let text, let lines, _) = items[items.startIndex + 1],
            case .end = items[items.startIndex + 2],
            page.items.count >= 3, case .end = page.items[page.items.count - 1],
            case .text(let before, let earlier, let at) = page.items[page.items.count - 2],
            before.id == text.id, earlier.upperBound == lines.lowerBound
        {
            page.items[page.items.count - 2] = .text(
                before,
                lines: earlier.lowerBound..<lines.upperBound,
                at: at
            )
            items = items.dropFirst(3)
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

import BriefingModel

/// The geometry of one panel of a timeline: marks on a ruler, labels in layers above and below, leaders
/// between them.
///
/// Coordinates have their origin at the panel's top left corner.
struct TimelinePanel {
    /// What a label needs to know of its events.
    struct Entry {
        /// The days it covers: first, and the day after the last.
        var days: Range<Int>
        var size: Size
    }

    enum Side: Int {
        case above, below
    }

    struct Placed: Hashable {
        /// Index of the entry.
        var entry: Int
        var side: Side
        /// 0 is next to the ruler.
        var layer: Int
        var label: Rect
        /// From the mark to the label.
        var leader: [Point]
        /// The mark's extent along the ruler.
        var mark: ClosedRange<Points>
        /// Middle line of the mark's row.
        var markY: Points
        /// Whether the days go on past the right end of the ruler.
        var isCut: Bool
    }

    private(set) var placed: [Placed] = []
    private(set) var ruler: Rect
    private(set) var height: Points
    let scale: TimeScale

    static let rulerHeight: Points = 13
    static let laneHeight: Points = 7
    /// Narrowest extent of a mark, so that a day can be seen.
    static let leastMark: Points = 5.2
    private static let labelGap: Points = 7
    private static let stubGap: Points = 3.5
    /// Height of the zone in which leaders slant.
    private static let slant: Points = 7
    /// A label further from its date than this is better placed in another panel.
    private static let farthest: Points = 130

    private struct Slot {
        var items: [(entry: Int, isStub: Bool)] = []
        /// Where the last item ends, had each been put down as far left as it likes.
        var end: Points = -.infinity
        var used: Points = 0
    }

    /// - Parameters:
    ///   - entries: in date order.
    ///   - scale: the axis, `scale.width` wide.
    ///   - layers: rows of labels on each side at most.
    /// - Returns: nil where the labels do not fit near their dates.
    init?(_ entries: [Entry], scale: TimeScale, layers: Int) {
        self.scale = scale
        let width = scale.width
        let marks = entries.map { Self.mark(of: $0.days, scale) }
        let anchors = marks.map { ($0.lowerBound + $0.upperBound) / 2 }
        let order = entries.indices.sorted { (anchors[$0], $0) < (anchors[$1], $1) }

        var slots = [[Slot]](repeating: [Slot](repeating: Slot(), count: layers), count: 2)
        var homes = [(side: Int, layer: Int)](repeating: (0, 0), count: entries.count)
        var lastSide = 1
        for entry in order {
            let label = entries[entry].size.width
            guard label <= width else { return nil }
            let wish = max(label / 2, min(width - label / 2, anchors[entry]))
            var best: (cost: Double, side: Int, layer: Int)?
            for side in 0..<2 {
                var inner: Points = 0
                for layer in 0..<layers {
                    let slot = slots[side][layer]
                    let shift = max(0, slot.end + Self.labelGap - (wish - label / 2))
                    let isRoom =
                        slot.used + Self.labelGap + label <= width
                        && (0..<layer).allSatisfy { slots[side][$0].used + 2 * Self.stubGap <= width }
                    if isRoom {
                        let cost = shift + inner + Double(layer) * 14 + (side == lastSide ? 3 : 0)
                        if cost < best?.cost ?? .infinity { best = (cost, side, layer) }
                    }
                    inner += max(0, slot.end + Self.stubGap - anchors[entry])
                }
            }
            guard let best else { return nil }
            homes[entry] = (best.side, best.layer)
            lastSide = best.side
            for layer in 0..<best.layer {
                let end = slots[best.side][layer].end
                slots[best.side][layer].items.append((entry, true))
                slots[best.side][layer].end = max(anchors[entry], end + Self.stubGap)
                slots[best.side][layer].used += 2 * Self.stubGap
            }
            let end = slots[best.side][best.layer].end
            slots[best.side][best.layer].items.append((entry, false))
            slots[best.side][best.layer].end = max(wish - label / 2, end + Self.labelGap) + label
            slots[best.side][best.layer].used += Self.labelGap + label
        }

        // Exact places, layer by layer, from the ruler outwards.
        var places = [[Points]](repeating: [], count: entries.count)
        for side in 0..<2 {
            for layer in 0..<layers {
                let slot = slots[side][layer]
                var items: [LabelPlacement.Item] = []
                for (index, item) in slot.items.enumerated() {
                    let isStub = item.isStub
                    let gap =
                        index > 0 && !isStub && !slot.items[index - 1].isStub ? Self.labelGap : Self.stubGap
                    items.append(
                        LabelPlacement.Item(
                            wish: anchors[item.entry],
                            width: isStub ? 0 : entries[item.entry].size.width,
                            gap: gap
                        )
                    )
                }
                let needed = items.enumerated().reduce(0) {
                    $0 + $1.element.width + ($1.offset > 0 ? $1.element.gap : 0)
                }
                guard needed <= width + 0.001 else { return nil }
                for (item, place) in zip(slot.items, LabelPlacement.places(of: items, width: width)) {
                    if !item.isStub {
                        let half = entries[item.entry].size.width / 2
                        let edge = max(half, min(width - half, anchors[item.entry]))
                        guard abs(place - edge) <= Self.farthest || entries.count == 1 else { return nil }
                    }
                    places[item.entry].append(place)
                }
            }
        }

        // Rows of marks on each side, those that touch on one row.
        var lanes = [[Points]](repeating: [], count: 2)
        var laneOf = [Int](repeating: 0, count: entries.count)
        for entry in entries.indices {
            let side = homes[entry].side
            let lane = lanes[side].firstIndex { $0 <= marks[entry].lowerBound + 0.01 } ?? lanes[side].count
            if lane == lanes[side].count { lanes[side].append(0) }
            lanes[side][lane] = marks[entry].upperBound
            laneOf[entry] = lane
        }

        func depth(_ side: Int, _ layer: Int) -> Points {
            slots[side][layer].items.reduce(0) { $0 + ($1.isStub ? 0 : 1) } == 0
                ? 0
                : slots[side][layer].items.reduce(0) {
                    $1.isStub ? $0 : max($0, entries[$1.entry].size.height)
                }
        }
        func laneDepth(_ side: Int) -> Points {
            lanes[side].isEmpty ? 0 : Double(lanes[side].count) * Self.laneHeight + 2
        }
        func reach(_ side: Int) -> Points {
            laneDepth(side)
                + (0..<layers).reduce(0) { $0 + (depth(side, $1) > 0 ? depth(side, $1) + Self.slant : 0) }
        }
        let above = max(reach(0), 2)
        ruler = Rect(x: 0, y: above, width: width, height: Self.rulerHeight)
        height = above + Self.rulerHeight + max(reach(1), 2)

        for entry in entries.indices {
            let (side, layer) = homes[entry]
            let out: Points = side == 0 ? -1 : 1
            let base = side == 0 ? ruler.y : ruler.y + ruler.height
            let markY = base + out * ((Double(laneOf[entry]) + 0.5) * Self.laneHeight + 1)
            var y = base + out * laneDepth(side)
            var x = anchors[entry]
            var leader = [Point(x, markY + out * Self.laneHeight * 0.4), Point(x, y)]
            for inner in 0..<layer {
                x = places[entry][inner]
                if depth(side, inner) > 0 { y += out * Self.slant }
                leader.append(Point(x, y))
                y += out * depth(side, inner)
                leader.append(Point(x, y))
            }
            let size = entries[entry].size
            let middle = places[entry][layer]
            y += out * Self.slant
            x = max(middle - size.width / 2 + 2, min(middle + size.width / 2 - 2, x))
            leader.append(Point(x, y + out * -0.5))
            placed.append(
                Placed(
                    entry: entry,
                    side: side == 0 ? .above : .below,
                    layer: layer,
                    label: Rect(
                        x: middle - size.width / 2,
                        y: side == 0 ? y - size.height : y,
                        width: size.width,
                        height: size.height
                    ),
                    leader: leader,
                    mark: marks[entry],
                    markY: markY,
                    isCut: entries[entry].days.upperBound > (scale.segments.last?.days.upperBound ?? 0)
                )
            )
        }
    }

    private static func mark(of days: Range<Int>, _ scale: TimeScale) -> ClosedRange<Points> {
        let start = scale.position(of: days.lowerBound)
        let end = max(start, scale.position(of: days.upperBound))
        guard end - start < leastMark else { return start...end }
        let middle = max(leastMark / 2, min(scale.width - leastMark / 2, (start + end) / 2))
        return (middle - leastMark / 2)...(middle + leastMark / 2)
    }
}

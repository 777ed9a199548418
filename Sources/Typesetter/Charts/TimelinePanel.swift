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

    /// Panels of more labels are set as they come: there, nearly every place is taken anyway.
    static let mostImproved = 20

    /// Which labels stand in which layer, before their exact places are known.
    private typealias Home = (side: Int, layer: Int)

    private struct Plan {
        let entries: [Entry]
        let anchors: [Points]
        let order: [Int]
        let layers: Int
        let width: Points

        /// Exact places of labels and of the leaders that pass, layer by layer from the ruler outwards.
        ///
        /// - Returns: how far things are from where they would like to be and how much height they take, and for
        ///   each entry its places from the innermost layer to its own; nil where a layer is too full.
        func solve(_ homes: [Home]) -> (cost: Double, places: [[Points]])? {
            var places = [[Points]](repeating: [], count: entries.count)
            for entry in entries.indices { places[entry].reserveCapacity(homes[entry].layer + 1) }
            // Kept from one layer to the next.
            var members: [Int] = []
            var items: [LabelPlacement.Item] = []
            members.reserveCapacity(entries.count)
            items.reserveCapacity(entries.count)
            var cost = 0.0
            for side in 0..<2 {
                for layer in 0..<layers {
                    members.removeAll(keepingCapacity: true)
                    items.removeAll(keepingCapacity: true)
                    var depth: Points = 0
                    var needed: Points = 0
                    var wasStub = true
                    for entry in order where homes[entry].side == side && homes[entry].layer >= layer {
                        let isStub = homes[entry].layer > layer
                        let gap = isStub || wasStub ? stubGap : labelGap
                        let label = isStub ? 0 : entries[entry].size.width
                        needed += label + (members.isEmpty ? 0 : gap)
                        members.append(entry)
                        items.append(LabelPlacement.Item(wish: anchors[entry], width: label, gap: gap))
                        if !isStub { depth = max(depth, entries[entry].size.height) }
                        wasStub = isStub
                    }
                    guard needed <= width + 0.001 else { return nil }
                    if depth > 0 { cost += depth + slant }
                    for (entry, place) in zip(members, LabelPlacement.places(of: items, width: width)) {
                        places[entry].append(place)
                        let isStub = homes[entry].layer > layer
                        let half = isStub ? 0 : entries[entry].size.width / 2
                        let shift = abs(place - max(half, min(width - half, anchors[entry])))
                        // Within its own width a label may move freely: its leader stays upright.
                        let slack = max(0, shift - half * 0.8)
                        cost += slack * slack * 0.03 + (isStub ? 1 : shift * 0.02)
                    }
                }
            }
            return (cost, places)
        }

        /// Moves labels to other layers one at a time, as long as that makes the panel better.
        func improve(_ homes: inout [Home], _ cost: inout Double, _ places: inout [[Points]]) {
            for _ in 0..<3 {
                let before = cost
                for entry in order {
                    for side in 0..<2 {
                        for layer in 0..<layers where homes[entry] != (side, layer) {
                            var other = homes
                            other[entry] = (side, layer)
                            guard let better = solve(other), better.cost < cost - 0.01 else { continue }
                            homes = other
                            (cost, places) = better
                        }
                    }
                }
                if cost == before { return }
            }
        }
    }

    private struct Slot {
        /// Where the last item ends, had each been put down as far left as it likes.
        var end: Points = -.infinity
        var used: Points = 0
    }

    /// - Parameters:
    ///   - entries: in date order.
    ///   - scale: the axis, `scale.width` wide.
    ///   - layers: rows of labels on each side at most.
    ///   - improves: whether labels may be moved to other layers as long as that makes the panel better.
    ///
    /// Nil where the labels do not fit near their dates.
    init?(_ entries: [Entry], scale: TimeScale, layers: Int, improves: Bool = true) {
        self.scale = scale
        let width = scale.width
        let marks = entries.map { Self.mark(of: $0.days, scale) }
        let anchors = marks.map { ($0.lowerBound + $0.upperBound) / 2 }
        let order = entries.indices.sorted { (anchors[$0], $0) < (anchors[$1], $1) }

        var slots = [[Slot]](repeating: [Slot](repeating: Slot(), count: layers), count: 2)
        var homes = [Home](repeating: (0, 0), count: entries.count)
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
                slots[best.side][layer].end = max(anchors[entry], end + Self.stubGap)
                slots[best.side][layer].used += 2 * Self.stubGap
            }
            let end = slots[best.side][best.layer].end
            slots[best.side][best.layer].end = max(wish - label / 2, end + Self.labelGap) + label
            slots[best.side][best.layer].used += Self.labelGap + label
        }

        let plan = Plan(entries: entries, anchors: anchors, order: order, layers: layers, width: width)
        guard var (cost, places) = plan.solve(homes) else { return nil }
        if improves, entries.count <= Self.mostImproved { plan.improve(&homes, &cost, &places) }
        for entry in entries.indices {
            let half = entries[entry].size.width / 2
            let edge = max(half, min(width - half, anchors[entry]))
            guard abs((places[entry].last ?? edge) - edge) <= Self.farthest || entries.count == 1 else {
                return nil
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
            entries.indices.reduce(0) {
                homes[$1].side == side && homes[$1].layer == layer ? max($0, entries[$1].size.height) : $0
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

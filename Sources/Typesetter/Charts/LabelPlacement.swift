/// Finds places for things on a line that would all like to stand somewhere and must not overlap.
enum LabelPlacement {
    /// A thing with its width and where its middle would like to be.
    struct Item: Hashable {
        var wish: Points
        var width: Points
        /// Distance to whatever stands before it.
        var gap: Points
    }

    /// The places of least total squared shift that keep order, gaps and the two walls: exact, by isotonic
    /// regression, because with the widths taken out the constraints say only that places do not decrease.
    ///
    /// - Parameters:
    ///   - items: in the order they are to keep.
    ///   - width: distance of the walls; the items have to fit between them.
    /// - Returns: the middles of the items.
    static func places(of items: [Item], width: Points) -> [Points] {
        guard !items.isEmpty else { return [] }
        // Distance of each middle from the first one, were all packed tight.
        var offsets: [Points] = []
        offsets.reserveCapacity(items.count)
        var offset: Points = 0
        for (index, item) in items.enumerated() {
            if index > 0 { offset += items[index - 1].width / 2 + item.gap + item.width / 2 }
            offsets.append(offset)
        }
        var blocks: [(sum: Double, count: Double)] = []
        blocks.reserveCapacity(items.count)
        for (item, offset) in zip(items, offsets) {
            var block = (sum: item.wish - offset, count: 1.0)
            while let before = blocks.last, before.sum / before.count > block.sum / block.count {
                block = (before.sum + block.sum, before.count + block.count)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        let low = (items.first?.width ?? 0) / 2
        let high = width - (items.last?.width ?? 0) / 2 - offset
        var places: [Points] = []
        places.reserveCapacity(items.count)
        for block in blocks {
            let base = max(low, min(high, block.sum / block.count))
            for _ in 0..<Int(block.count) { places.append(base + offsets[places.count]) }
        }
        return places
    }
}

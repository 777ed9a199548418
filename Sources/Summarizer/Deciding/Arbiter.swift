import SourceText

/// Settles which of several readings of the same words stands.
///
/// The longest wins; of equally long ones the kind that says most, in the order of ``priority(of:)``. A date inside
/// an anniversary's phrase stands beside it, and so does the measure of a length of time.
package struct Arbiter: Sendable {
    package init() {}

    /// - Parameter candidates: those of each recogniser, in any order.
    /// - Returns: mentions in the order of the text, none overlapping another but dates inside anniversaries.
    package func settled(_ candidates: [[Mention]]) -> [Mention] {
        var places: [Place] = []
        places.reserveCapacity(candidates.reduce(0) { $0 + $1.count })
        for (list, mentions) in candidates.enumerated() {
            mentions.withUnsafeBufferPointer { mentions in
                for index in mentions.indices {
                    places.append(Place(span: mentions[index].span, list: list, index: index))
                }
            }
        }
        places.sort { a, b in
            if a.span.start != b.span.start { return a.span.start < b.span.start }
            if a.span.end != b.span.end { return a.span.end > b.span.end }
            return candidates[a.list][a.index].recognizer < candidates[b.list][b.index].recognizer
        }
        var kept: [Mention] = []
        kept.reserveCapacity(places.count)
        var first = 0
        while first < places.count {
            // Readings that touch one another are settled together.
            var end = places[first].span.end
            var last = first + 1
            while last < places.count, places[last].span.start < end {
                end = max(end, places[last].span.end)
                last += 1
            }
            if last - first == 1 {
                kept.append(candidates[places[first].list][places[first].index])
            } else {
                kept += settle(places[first..<last].map { candidates[$0.list][$0.index] })
            }
            first = last
        }
        return kept
    }

    /// Where a candidate stands in the text and among the others; sorted in its stead, since a mention is large.
    private struct Place {
        var span: ByteSpan
        var list: Int
        var index: Int
    }

    private func settle(_ rivals: [Mention]) -> [Mention] {
        var winners: [Mention] = []
        for mention in rivals.sorted(by: isStronger)
        where !winners.contains(where: { excludes($0, mention) }) {
            winners.append(mention)
        }
        return winners.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    private func isStronger(_ a: Mention, than b: Mention) -> Bool {
        if a.span.count != b.span.count { return a.span.count > b.span.count }
        let (first, second) = (priority(of: a), priority(of: b))
        if first != second { return first < second }
        return (a.span.start, a.recognizer) < (b.span.start, b.recognizer)
    }

    private func excludes(_ winner: Mention, _ mention: Mention) -> Bool {
        guard winner.span.overlaps(mention.span) else { return false }
        if winner.kind == .anniversary, mention.kind == .date, mention.span.start > winner.span.start {
            return false
        }
        if winner.recognizer == Mention.lengthOfTime || mention.recognizer == Mention.lengthOfTime {
            return winner.kind != .duration && mention.kind != .duration
        }
        return true
    }

    /// A smaller number goes first.
    ///
    /// What only names a thing goes before any count, since a name taken for a count is wrong on the page, while a
    /// count taken for a name is only missing.
    package func priority(of mention: Mention) -> Int {
        // "80s" is a decade before it is a designation.
        if mention.kind == .period, mention.setAside == nil { return -1 }
        if mention.setAside != nil { return 0 }
        switch mention.kind {
        case .anniversary: return 1
        case .date: return 2
        case .period: return 3
        case .money: return 4
        case .percent: return 5
        // A length of time is the recogniser of time's to read.
        case .quantity: return mention.unitKind == .duration ? 8 : 6
        case .duration: return 7
        case .ordinal: return 9
        case .number: return 10
        }
    }
}

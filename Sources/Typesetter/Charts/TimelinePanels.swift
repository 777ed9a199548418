import BriefingModel
import LayoutSpec

/// Cuts the labels of a timeline into panels, one after the other, each as full as its page allows.
///
/// Labels are measured when their panel's turn comes, so that a long chart is never held whole.
struct TimelinePanels {
    private let groups: [ArraySlice<DatedEvent>]
    private let section: LayoutSpec.Section
    private let tallest: Points
    private let labelWidth: Points
    private let lines: Int?
    /// The first group that no panel shows yet.
    private var start = 0
    /// Labels that were measured, from ``start`` on.
    private var labels: [TimelineLabel] = []
    private(set) var count = 0

    /// Takes groups of events of one date, in date order.
    init(
        groups: [ArraySlice<DatedEvent>],
        composer: Composer<some TextMeasurer>,
        section: LayoutSpec.Section
    ) {
        self.groups = groups
        self.section = section
        let width = composer.width
        tallest = composer.builder.bodyHeight * 0.4
        // Few labels may be wider, which takes fewer lines.
        labelWidth = min(groups.count <= 12 ? 108 : 92, width / 3)
        let hasTable = composer.layout.sections.contains { $0.kind == .events }
        lines = hasTable ? (groups.count <= Self.mostInFull ? 4 : 3) : nil
    }

    /// Labels of a chart with no more than these say a little more.
    private static let mostInFull = 24

    var isDone: Bool { start == groups.count }

    /// Sets the next panel, for the height left on the page or for the next one; nil when all groups have been shown.
    mutating func next(room: Points, composer: Composer<some TextMeasurer>)
        -> (panel: TimelinePanel, labels: [TimelineLabel])?
    {
        guard start < groups.count else { return nil }
        let perPanel = max(4, Int(Double(2 * section.layers) * composer.width / labelWidth))
        // Two panels of one size are better than a full one and the rest.
        let left = groups.count - start
        let most = left <= perPanel ? left : left < 2 * perPanel ? (left + 1) / 2 : perPanel
        if left <= perPanel, let whole = panel(of: left, composer, tallest: min(room, tallest)) {
            return take(whole)
        }
        if left <= perPanel, room < tallest {
            // All that is left in one panel on the next page, or a part of it here?
            if let short = shortened(left, composer, tallest: room) { return take(short) }
            if start == 0, let whole = panel(of: left, composer, tallest: tallest) { return take(whole) }
        }
        let isRoomy = room > composer.builder.bodyHeight * 0.2
        let height = isRoomy ? min(room, tallest) : tallest
        var count = most
        while count > 1 {
            let good = goodEnd(near: count)
            if let panel = panel(of: good, composer, tallest: height, improves: false) {
                return take(self.panel(of: good, composer, tallest: height) ?? panel)
            }
            count -= max(1, count / 10)
            // A panel of a few labels where many follow would be a waste of an axis.
            if isRoomy, height < tallest, count < min(5, left) {
                return nextOnFreshPage(composer)
            }
        }
        guard let single = panel(of: 1, composer, tallest: .infinity) else { return skip() }
        return take(single)
    }

    private mutating func nextOnFreshPage(_ composer: Composer<some TextMeasurer>)
        -> (panel: TimelinePanel, labels: [TimelineLabel])?
    {
        next(room: 0, composer: composer)
    }

    /// A label wider than the axis cannot be placed; no label is measured so wide.
    private mutating func skip() -> (panel: TimelinePanel, labels: [TimelineLabel])? {
        start += 1
        labels = Array(labels.dropFirst())
        return nil
    }

    private mutating func take(_ panel: TimelinePanel) -> (panel: TimelinePanel, labels: [TimelineLabel])? {
        let taken = Array(labels.prefix(panel.placed.count))
        labels.removeFirst(taken.count)
        start += taken.count
        count += 1
        return (panel, taken)
    }

    /// Sets so many of the next labels as a panel.
    private mutating func panel(
        of count: Int,
        _ composer: Composer<some TextMeasurer>,
        tallest: Points,
        improves: Bool = true
    ) -> TimelinePanel? {
        guard count > 0, tallest > 0 else { return nil }
        while labels.count < count {
            labels.append(composer.label(groups[start + labels.count], width: labelWidth, lines: lines))
        }
        return composer.panel(
            of: Array(labels.prefix(count)),
            section,
            isOnly: count == groups.count,
            tallest: tallest,
            improves: improves
        )
    }

    /// Sets the labels with fewer lines each, where the layout has a table that says the rest.
    private mutating func shortened(
        _ count: Int,
        _ composer: Composer<some TextMeasurer>,
        tallest: Points
    ) -> TimelinePanel? {
        guard lines != nil, tallest > 0 else { return nil }
        let short = groups[start..<start + count].map {
            composer.label($0, width: labelWidth, lines: 2)
        }
        let panel = composer.panel(
            of: short,
            section,
            isOnly: count == groups.count,
            tallest: tallest,
            improves: true
        )
        if panel != nil { labels = short }
        return panel
    }

    /// A number of labels near the wanted one after which another year begins.
    private func goodEnd(near count: Int) -> Int {
        func year(_ group: Int) -> Int { groups[group].first?.date.value.year ?? 0 }
        for distance in 0...min(4, count / 3) {
            let end = start + count - distance
            if end == groups.count || year(end) != year(end - 1) { return count - distance }
        }
        return count
    }
}

import BriefingModel
import LayoutSpec

extension Composer {
    /// One panel, or as many as the labels need; no event that the layout asks for is left out.
    mutating func composeTimeline(_ section: LayoutSpec.Section) {
        let entries = contents.events(of: section)
        let events = entries.shown.sorted {
            ($0.date.days.lowerBound, $0.date.days.upperBound) < (
                $1.date.days.lowerBound, $1.date.days.upperBound
            )
        }
        if isDone(section, "timeline", isEmpty: events.isEmpty, saying: "no-events") { return }
        open(section, "timeline")
        let groups = TimelineLabel.groups(of: events)
        let again = continued(section.title ?? wording.string("timeline"))
        var panels = TimelinePanels(groups: groups, composer: self, section: section)
        // The marks are explained once, below the first panel.
        let hasAsOf = asOfDay.map { day in
            events.contains { $0.date.days.lowerBound <= day }
                && events.contains { $0.date.days.upperBound > day }
        }
        let legend = legendItems(events, hasAsOf: hasAsOf ?? false)
        while !panels.isDone {
            let isFirst = panels.count == 0
            let free = room() - (isFirst ? legend.height + 12 : 12)
            guard let (panel, labels) = panels.next(room: free, composer: self) else { continue }
            draw(panel, labels, legend: isFirst ? legend : ([], 0), repeated: isFirst ? nil : again)
            if !panels.isDone { flushAll() }
        }
        addRest(entries.rest)
        close(section, floats: panels.count == 1)
    }

    private var asOfDay: Int? { briefing.asOf?.lastDay.dayNumber }

    /// The heading of a section, for the pages that it runs on to.
    private func continued(_ title: String) -> Strip.Repeated {
        let text = measure(
            wording.string("continued", ["title": title]),
            look.mark,
            width,
            field: "heading '\(title)'"
        )
        return Strip.Repeated(
            height: text.height + 6,
            items: [.text(text, lines: text.lines.indices, at: Point(0, 0))]
        )
    }

    /// Measures events of one date, each with so many lines at most; nil for all.
    func label(_ events: ArraySlice<DatedEvent>, width: Points, lines: Int?) -> TimelineLabel {
        let date = events.first.map { wording.date($0.date, isShort: true) } ?? ""
        return TimelineLabel(
            events: events,
            texts: events.enumerated().map { index, event in
                // The date leads the first text instead of taking a line of its own.
                let lead = index == 0 ? date : ""
                return measure(
                    lead.isEmpty ? event.label : "\(lead) \(event.label)",
                    look.chart,
                    width,
                    lines: lines.map { events.count > 2 ? min(2, $0) : $0 },
                    emphasis: lead.isEmpty ? [] : [0..<lead.utf8.count],
                    field: "event \(event.id)"
                )
            }
        )
    }

    /// Sets labels as one panel.
    ///
    /// - Parameters:
    ///   - labels: in date order.
    ///   - section: says how many layers there may be, and whether years may be cut out.
    ///   - isOnly: whether the chart has no other labels; otherwise what goes on far beyond is cut off.
    ///   - tallest: what it may be high.
    ///   - improves: whether labels may be moved until the panel gets no better, which takes its time.
    /// - Returns: nil where the labels do not fit near their dates or take too much height.
    func panel(
        of labels: [TimelineLabel],
        _ section: LayoutSpec.Section,
        isOnly: Bool,
        tallest: Points,
        improves: Bool
    ) -> TimelinePanel? {
        let entries = labels.map { TimelinePanel.Entry(days: $0.days, size: $0.size) }
        let breakWidth = measurer.width(of: skipped(1900...1999), style: look.chart) + 18
        // A span may run far beyond the events told with it; their starts are what places the panel.
        let firstStart = entries.map(\.days.lowerBound).min() ?? 0
        let lastStart = entries.map(\.days.lowerBound).max() ?? 0
        let limit = isOnly ? Int.max : lastStart + max(200, (lastStart - firstStart) / 4)
        let scale = TimeScale(
            entries.map { $0.days.lowerBound..<max($0.days.lowerBound + 1, min($0.days.upperBound, limit)) },
            width: width,
            breakWidth: section.breaks ? breakWidth : nil
        )
        // A few labels get all layers to choose from; many take as few as they can.
        let needed = entries.reduce(0) { $0 + $1.size.width } / width / 2
        let choices =
            labels.count <= TimelinePanel.mostImproved
            ? [section.layers] : Array(max(1, min(section.layers, Int(needed)))...section.layers)
        for layers in choices {
            guard let panel = TimelinePanel(entries, scale: scale, layers: layers, improves: improves)
            else { continue }
            return panel.height <= tallest ? panel : nil
        }
        return nil
    }

    private func skipped(_ years: ClosedRange<Int>) -> String {
        wording.string("skipped", ["from": String(years.lowerBound), "to": String(years.upperBound)])
    }

    // MARK: Drawing

    private mutating func draw(
        _ panel: TimelinePanel,
        _ labels: [TimelineLabel],
        legend: (items: [FrameItem], height: Points),
        repeated: Strip.Repeated?
    ) {
        var strip = Strip(height: panel.height)
        strip.space = repeated == nil ? 4 : 10
        strip.repeated = repeated
        let hair = Stroke(look.tint(look.grey, 0.55), width: 0.5)
        var items = rulerItems(panel)
        for placed in panel.placed {
            let steps = placed.leader.enumerated().map {
                $0.offset == 0 ? Path.Step.move($0.element) : .line($0.element)
            }
            items.append(.path(Path(steps), fill: nil, stroke: hair))
        }
        for placed in panel.placed { items += markItems(placed, labels[placed.entry]) }
        for placed in panel.placed.sorted(by: { $0.entry < $1.entry }) {
            let label = labels[placed.entry]
            var y = placed.label.y
            for text in label.texts {
                items.append(.text(text, lines: text.lines.indices, at: Point(placed.label.x, y)))
                y += text.height + TimelineLabel.textGap
            }
        }
        if !legend.items.isEmpty {
            strip.height += legend.height + 6
            items += legend.items.map { $0.moved(x: 0, y: panel.height + 6) }
        }
        strip.items =
            [
                .begin(
                    StructureTag(
                        .figure,
                        alternative: alternative(labels),
                        bounds: Rect(x: 0, y: 0, width: width, height: strip.height)
                    )
                )
            ] + items + [.end]
        add(strip)
    }

    /// The dated sentences, oldest first.
    private func alternative(_ labels: [TimelineLabel]) -> String {
        let events = labels.flatMap(\.events)
        let sentences = events.map { event -> String in
            let ground = wording.ground(event.date.basis)
            return "\(wording.date(event.date)): \(event.label)\(ground.isEmpty ? "" : " (\(ground))")."
        }
        let summary = wording.string(
            "timeline-alternative",
            [
                "count": wording.digits(events.count),
                "from": events.first.map { String($0.date.value.year) } ?? "",
                "to": events.map { String(($0.date.end ?? $0.date.value).year) }.max() ?? "",
            ]
        )
        return ([summary] + sentences).joined(separator: " ")
    }

    private func asOfPlace(_ panel: TimelinePanel) -> Points? {
        guard let day = asOfDay, panel.scale.contains(day) else { return nil }
        return panel.scale.position(of: day + 1)
    }

    private func rulerItems(_ panel: TimelinePanel) -> [FrameItem] {
        let ruler = panel.ruler
        let scale = panel.scale
        var items: [FrameItem] = []
        let asOf = asOfPlace(panel)
        let border = Stroke(look.rule, width: 0.6)
        for segment in scale.segments {
            let rect = Rect(x: segment.x, y: ruler.y, width: segment.width, height: ruler.height)
            items.append(.rectangle(rect, radius: 0, fill: look.tint(look.rule, 0.55), stroke: nil))
            // What is still to come stands on white.
            let from =
                asOf.map { max($0, segment.x) }
                ?? ((briefing.asOf?.lastDay.dayNumber ?? .max) < segment.days.lowerBound ? segment.x : nil)
            if let from, from < segment.x + segment.width {
                let rest = Rect(
                    x: from,
                    y: ruler.y,
                    width: segment.x + segment.width - from,
                    height: ruler.height
                )
                items.append(.rectangle(rest, radius: 0, fill: look.paper, stroke: border))
            }
        }
        for x in scale.smallTicks(apart: 34, least: 3) {
            items.append(
                line(Point(x, ruler.y + ruler.height - 2.2), Point(x, ruler.y + ruler.height), look.grey, 0.4)
            )
        }
        var style = look.chart
        style.color = look.grey
        let textHeight = style.size * 1.36
        let top = ruler.y + (ruler.height - textHeight) / 2
        var textEnd: Points = -1
        let ticks = scale.ticks(apart: 34)
        var tickless = scale.segments
        for (index, tick) in ticks.enumerated() {
            items.append(line(Point(tick.x, ruler.y), Point(tick.x, ruler.y + ruler.height), look.grey, 0.6))
            let text =
                switch tick.label {
                case .year(let year): String(year)
                case .month(let month, _): wording.locale.shortMonths[month - 1]
                case .day(let date): "\(date.day) \(wording.locale.shortMonths[date.month - 1])"
                }
            let measured = measure(text, style, nil, field: "axis")
            let segmentEnd =
                scale.segments.first { $0.x <= tick.x + 0.01 && tick.x < $0.x + $0.width }
                .map { $0.x + $0.width } ?? scale.width
            let next = index + 1 < ticks.count ? min(ticks[index + 1].x, segmentEnd) : segmentEnd
            let x = tick.x + 2.5
            guard x >= textEnd, x + measured.width <= next + 0.5 else { continue }
            items.append(.text(measured, lines: measured.lines.indices, at: Point(x, top)))
            textEnd = x + measured.width + 2
            tickless.removeAll { $0.x <= tick.x + 0.01 && tick.x < $0.x + $0.width }
        }
        // A stretch too short for a round year says at least where it begins.
        for segment in tickless {
            let text = measure(
                String(CalendarDate(dayNumber: segment.days.lowerBound).year),
                style,
                nil,
                field: "axis"
            )
            guard text.width + 4 <= segment.width else { continue }
            items.append(.text(text, lines: text.lines.indices, at: Point(segment.x + 2.5, top)))
        }
        for gap in scale.breaks { items += breakItems(gap, ruler, style, top) }
        if let asOf {
            // Within the ruler the change of ground tells it, and no line runs through a year.
            for (from, to) in [(ruler.y - 8, ruler.y), (ruler.y + ruler.height, ruler.y + ruler.height + 8)] {
                items.append(
                    .path(
                        Path([.move(Point(asOf, from)), .line(Point(asOf, to))]),
                        fill: nil,
                        stroke: Stroke(look.ink, width: 0.9, dashes: [2, 1.5])
                    )
                )
            }
        }
        return items
    }

    /// A zigzag at each side of what is left out, and its years between them.
    private func breakItems(_ gap: TimeScale.Break, _ ruler: Rect, _ style: TextStyle, _ top: Points)
        -> [FrameItem]
    {
        var items: [FrameItem] = []
        for x in [gap.x + 2.5, gap.x + gap.width - 2.5] {
            let count = 4
            let step = (ruler.height + 4) / Double(count)
            let steps = (0...count).map { index -> Path.Step in
                let point = Point(x + (index % 2 == 0 ? -1.8 : 1.8), ruler.y - 2 + Double(index) * step)
                return index == 0 ? .move(point) : .line(point)
            }
            items.append(.path(Path(steps), fill: nil, stroke: Stroke(look.grey, width: 0.7)))
        }
        let text = measure(skipped(gap.years), style, nil, field: "axis")
        items.append(
            .text(text, lines: text.lines.indices, at: Point(gap.x + (gap.width - text.width) / 2, top))
        )
        return items
    }

    private func markItems(_ placed: TimelinePanel.Placed, _ label: TimelineLabel) -> [FrameItem] {
        mark(
            label.precision,
            from: placed.mark.lowerBound,
            to: placed.mark.upperBound,
            y: placed.markY,
            isHollow: label.isHollow,
            isApproximate: label.isApproximate,
            isPlanned: label.isPlanned,
            isCut: placed.isCut
        )
    }

    private func mark(
        _ precision: TimelineLabel.Precision,
        from start: Points,
        to end: Points,
        y: Points,
        isHollow: Bool,
        isApproximate: Bool,
        isPlanned: Bool,
        isCut: Bool
    ) -> [FrameItem] {
        let color = isPlanned ? look.tint(look.accent, 0.5) : look.accent
        let fill = isHollow ? look.paper : color
        let outline = Stroke(color, width: 0.9)
        let middle = (start + end) / 2
        var items: [FrameItem] = []
        switch precision {
        case .point:
            if isApproximate { items += halo(around: middle, y, radius: 2.4, color) }
            items.append(circle(middle, y, 2.3, fill: fill, stroke: outline))
        case .whisker:
            if isApproximate { items += halo(around: middle, y, radius: 2, color) }
            items.append(line(Point(start, y), Point(end, y), color, 1))
            items.append(line(Point(start, y - 2.4), Point(start, y + 2.4), color, 0.8))
            items.append(line(Point(end, y - 2.4), Point(end, y + 2.4), color, 0.8))
            items.append(circle(middle, y, 1.7, fill: fill, stroke: outline))
        case .bar:
            let bar = Rect(x: start + 0.3, y: y - 2.1, width: max(2, end - start - 0.6), height: 4.2)
            if isApproximate {
                items.append(.rectangle(bar, radius: 0, fill: look.paper, stroke: nil))
                // Its ends fade, because nobody knows where they are.
                let fade = min(12, bar.width / 3)
                let parts = 4
                for part in 0..<parts {
                    let share = Double(part + 1) / Double(parts + 1)
                    let width = fade / Double(parts)
                    let offset = Double(part) * width
                    let tint = look.tint(color, isHollow ? share * 0.5 : share)
                    for x in [bar.x + offset, bar.x + bar.width - offset - width] {
                        items.append(
                            .rectangle(
                                Rect(x: x, y: bar.y, width: width, height: bar.height),
                                radius: 0,
                                fill: tint,
                                stroke: nil
                            )
                        )
                    }
                }
                let core = Rect(x: bar.x + fade, y: bar.y, width: bar.width - 2 * fade, height: bar.height)
                items.append(
                    .rectangle(core, radius: 0, fill: isHollow ? look.tint(color, 0.5) : color, stroke: nil)
                )
            } else {
                items.append(.rectangle(bar, radius: 1.2, fill: fill, stroke: outline))
            }
            if isCut {
                let tip = Path([
                    .move(Point(end - 1, y - 3.4)), .line(Point(end + 4, y)), .line(Point(end - 1, y + 3.4)),
                    .close,
                ])
                items.append(.path(tip, fill: color, stroke: nil))
            }
        }
        return items
    }

    private func halo(around x: Points, _ y: Points, radius: Points, _ color: Color) -> [FrameItem] {
        [
            circle(x, y, radius + 1.9, fill: look.tint(color, 0.22), stroke: nil),
            circle(x, y, radius + 1, fill: look.tint(color, 0.42), stroke: nil),
        ]
    }

    private func circle(_ x: Points, _ y: Points, _ radius: Points, fill: Color?, stroke: Stroke?)
        -> FrameItem
    {
        .rectangle(
            Rect(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius),
            radius: radius,
            fill: fill,
            stroke: stroke
        )
    }

    private func line(_ from: Point, _ to: Point, _ color: Color, _ width: Points) -> FrameItem {
        .path(Path([.move(from), .line(to)]), fill: nil, stroke: Stroke(color, width: width))
    }

    /// Explains the marks that the chart uses, and only those.
    private func legendItems(_ events: [DatedEvent], hasAsOf: Bool) -> (items: [FrameItem], height: Points) {
        var style = look.small
        style.size = max(6.5, look.chart.size - 0.4)
        var items: [FrameItem] = []
        var x: Points = 0
        var y: Points = 0
        let height = style.size * 1.36
        func entry(_ symbolWidth: Points, _ name: String, _ symbol: (Points, Points) -> [FrameItem]) {
            let text = measure(name, style, nil, field: "legend")
            if x > 0, x + symbolWidth + 4 + text.width > width {
                x = 0
                y += height + 2
            }
            items += symbol(x, y + height / 2)
            items.append(.text(text, lines: text.lines.indices, at: Point(x + symbolWidth + 4, y)))
            x += symbolWidth + 4 + text.width + 14
        }
        func sample(
            _ precision: TimelineLabel.Precision,
            _ symbolWidth: Points,
            _ name: String,
            isHollow: Bool = false,
            isApproximate: Bool = false,
            isPlanned: Bool = false
        ) {
            entry(symbolWidth, wording.string(name)) { x, y in
                mark(
                    precision,
                    from: x,
                    to: x + symbolWidth,
                    y: y,
                    isHollow: isHollow,
                    isApproximate: isApproximate,
                    isPlanned: isPlanned,
                    isCut: false
                )
            }
        }
        let precisions = Set(events.map(\.date.precision))
        if precisions.contains(.point) { sample(.point, 6, "mark-of-day") }
        if precisions.contains(.whisker) { sample(.whisker, 11, "mark-of-month") }
        if precisions.contains(.bar) { sample(.bar, 16, "mark-of-span") }
        if events.contains(where: { $0.date.basis == .derived || $0.date.basis == .inferred }) {
            sample(.point, 6, "mark-of-derived", isHollow: true)
        }
        if events.contains(where: \.date.approximate) {
            sample(.point, 8, "mark-of-approximate", isApproximate: true)
        }
        if events.contains(where: { $0.status == .planned }) {
            sample(.point, 6, "mark-of-planned", isPlanned: true)
        }
        if hasAsOf {
            entry(2, asOf) { x, y in
                [
                    .path(
                        Path([.move(Point(x + 1, y - 4.5)), .line(Point(x + 1, y + 4.5))]),
                        fill: nil,
                        stroke: Stroke(look.ink, width: 0.9, dashes: [2, 1.5])
                    )
                ]
            }
        }
        return (items, y + height)
    }
}

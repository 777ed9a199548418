import BriefingModel
import LayoutSpec
import Testing

@testable import Typesetter

@Suite struct TimelineTests {
    private static func panels(events: Int, layers: Int = 3) throws -> [(TimelinePanel, [TimelineLabel])] {
        let briefing = Sample.briefing(events: events)
        let layout = try LayoutSpec.standard()
        let composer = Composer(briefing, layout, FixedPitchMeasurer(), issue: nil)
        var section = try #require(layout.sections.first { $0.kind == .timeline })
        section.layers = layers
        let groups = TimelineLabel.groups(of: briefing.events)
        var panels = TimelinePanels(groups: groups, composer: composer, section: section)
        var all: [(TimelinePanel, [TimelineLabel])] = []
        var room = 500.0
        while !panels.isDone {
            guard let next = panels.next(room: room, composer: composer) else { continue }
            room = next.panel.height <= room ? room - next.panel.height - 12 : 700 - next.panel.height
            all.append(next)
        }
        return all
    }

    private static func overlap(_ a: Rect, _ b: Rect) -> Bool {
        min(a.x + a.width, b.x + b.width) - max(a.x, b.x) > 0.01
            && min(a.y + a.height, b.y + b.height) - max(a.y, b.y) > 0.01
    }

    /// Whether a line has a part inside a rectangle.
    private static func cuts(_ a: Point, _ b: Point, _ rect: Rect) -> Bool {
        var low = 0.0
        var high = 1.0
        for (from, to, start, end) in [
            (a.x, b.x, rect.x + 0.05, rect.x + rect.width - 0.05),
            (a.y, b.y, rect.y + 0.05, rect.y + rect.height - 0.05),
        ] {
            if abs(to - from) < 1e-9 {
                if from <= start || from >= end { return false }
            } else {
                let t = [(start - from) / (to - from), (end - from) / (to - from)].sorted()
                low = max(low, t[0])
                high = min(high, t[1])
            }
        }
        return low < high
    }

    /// Whether two lines cross at a point inside both.
    private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        let epsilon = 1e-6
        let (s1, s2, s3, s4) = (side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b))
        return s1 * s2 < -epsilon && s3 * s4 < -epsilon
    }

    @Test(arguments: [1, 2, 14, 60, 500])
    func labelsAndLeadersKeepOutOfEachOthersWay(events: Int) throws {
        let panels = try Self.panels(events: events)
        #expect(panels.flatMap { $0.1.flatMap(\.events) }.count == events)
        for (panel, labels) in panels {
            #expect(panel.placed.map(\.entry) == Array(labels.indices))
            let placed = panel.placed
            for (index, one) in placed.enumerated() {
                #expect(one.label.x >= -0.01 && one.label.x + one.label.width <= panel.ruler.width + 0.01)
                #expect(one.label.y >= -0.01 && one.label.y + one.label.height <= panel.height + 0.01)
                #expect(!Self.overlap(one.label, panel.ruler))
                let pieces = Array(zip(one.leader, one.leader.dropFirst()))
                for (other, two) in placed.enumerated() {
                    for (a, b) in pieces { #expect(!Self.cuts(a, b, two.label)) }
                    guard other > index else { continue }
                    #expect(!Self.overlap(one.label, two.label))
                    for (a, b) in pieces {
                        for (c, d) in zip(two.leader, two.leader.dropFirst()) {
                            #expect(!Self.cross(a, b, c, d), "\(one.entry) \(two.entry)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: LayoutSpec.shipped.map(\.name))
    func labelsAreLargeEnoughToRead(layout name: String) throws {
        let text = try #require(LayoutSpec.shipped.first { $0.name == name }?.text)
        let layout = try LayoutSpec.read(text, path: name) { _ in nil }
        #expect(layout.styles["chart"]?.size ?? 0 >= 6.5)
    }

    @Test(arguments: [14, 60, 500])
    func everyEventStandsInTheChart(events: Int) throws {
        let briefing = Sample.briefing(events: events)
        let layout = try LayoutSpec.read("sections: [{type: title}, {type: timeline}]", path: "test") { _ in
            nil
        }
        let measurer = FixedPitchMeasurer()
        let frames = arrange(briefing, layout: layout, measurer: measurer, issue: nil)
        var shown = ""
        for case .text(let text, let lines, _) in frames.flatMap(\.items) where lines == text.lines.indices {
            shown += measurer.texts[text.id] + "\n"
        }
        for event in briefing.events { #expect(shown.contains(event.label + "\n"), "\(event.id)") }
    }

    @Test func furtherPagesOfAChartSaySo() throws {
        let measurer = FixedPitchMeasurer()
        let frames = arrange(
            Sample.briefing(events: 200),
            layout: try LayoutSpec.read("sections: [{type: timeline, layers: 3}]", path: "test") { _ in nil },
            measurer: measurer,
            issue: nil
        )
        let lines = outline(of: frames, measurer).split(separator: "\n")
        let again = lines.filter { $0.contains("“Timeline (continued)”") }
        #expect(again.count >= 2 && again.allSatisfy { $0.contains("~") })
        // Marks are explained once.
        #expect(lines.count { $0.contains("“hollow = worked out”") } == 1)
    }

    @Test func aChartAloneIsAsHighAsItself() throws {
        let frames = arrange(
            only: .timeline,
            of: Sample.briefing(events: 10),
            layout: try LayoutSpec.standard(),
            measurer: FixedPitchMeasurer()
        )
        #expect(frames.count == 1)
        #expect(frames.allSatisfy { $0.size.height < 400 && $0.size.width < 540 })
        #expect(ArrangeTests.problems(of: frames) == [])
    }

    @Test func placesHaveTheLeastShift() {
        let items = [10.0, 12, 40].map { LabelPlacement.Item(wish: $0, width: 10, gap: 2) }
        #expect(LabelPlacement.places(of: items, width: 100) == [5, 17, 40])
        let tight = [50.0, 50].map { LabelPlacement.Item(wish: $0, width: 10, gap: 0) }
        #expect(LabelPlacement.places(of: tight, width: 100) == [45, 55])
    }

    private static func days(_ dates: String...) -> [Range<Int>] {
        dates.compactMap(PartialDate.init).map { $0.firstDay.dayNumber..<$0.lastDay.dayNumber + 1 }
    }

    @Test func emptyYearsAreCutOutAndNamed() {
        let scale = TimeScale(Self.days("1944", "1954-05", "2020", "2024-10-23"), width: 480, breakWidth: 50)
        #expect(scale.breaks.map(\.years) == [1955...2019])
        #expect(scale.segments.count == 2)
        #expect(scale.ticks(apart: 34).map(\.label).first == .year(1944))
        #expect(abs(scale.position(of: TimeScale.yearStart(2025)) - 480) < 0.001)
    }

    @Test(arguments: [
        (["2024-10-23"], "23 Oct"), (["2024", "2025"], "2024"), (["1000", "1990"], "1000"),
        (["2024-01", "2024-06"], "2024"),
    ])
    func ticksStandAtRoundDates(dates: [String], wanted: String) {
        let stretches = dates.compactMap { PartialDate($0) }
            .map { $0.firstDay.dayNumber..<$0.lastDay.dayNumber + 1 }
        let ticks = TimeScale(stretches, width: 480, breakWidth: nil).ticks(apart: 34)
        let told = ticks.map { tick -> String in
            switch tick.label {
            case .year(let year): "\(year)"
            case .month(let month, let year): "\(month)/\(year)"
            case .day(let date): "\(date.day) \(date.month == 10 ? "Oct" : "?")"
            }
        }
        #expect(told.contains(wanted), "\(told)")
        #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1.x - $0.x >= 33 })
    }

    @Test func spansThatTouchStandOnOneRow() throws {
        let entries = [("1990", "1995"), ("1996", "2000"), ("2001", "2004")].compactMap { from, to in
            PartialDate(from).flatMap { start in
                PartialDate(to).map {
                    TimelinePanel.Entry(
                        days: start.firstDay.dayNumber..<$0.lastDay.dayNumber + 1,
                        size: Size(width: 40, height: 20)
                    )
                }
            }
        }
        let scale = TimeScale(entries.map(\.days), width: 480, breakWidth: nil)
        let panel = try #require(TimelinePanel(entries, scale: scale, layers: 1))
        for side in [TimelinePanel.Side.above, .below] {
            #expect(Set(panel.placed.filter { $0.side == side }.map(\.markY)).count <= 1)
        }
    }
}

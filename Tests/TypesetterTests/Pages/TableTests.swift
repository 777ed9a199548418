import BriefingModel
import LayoutSpec
import Testing

@testable import Typesetter

@Suite struct TableTests {
    private static func event(_ number: Int, _ label: String, topic: String? = nil) -> DatedEvent {
        DatedEvent(
            id: "E\(number)",
            date: EventDate(value: .year(1900 + number), basis: .stated),
            label: label,
            topic: topic,
            status: .past,
            importance: 0.5,
            evidence: []
        )
    }

    private static func set(_ events: [DatedEvent], _ sections: String, strings: String = "") throws
        -> (frames: [Frame], measurer: FixedPitchMeasurer)
    {
        let text = "sections:\n\(sections)\n" + (strings.isEmpty ? "" : "strings:\n\(strings)\n")
        let layout = try LayoutSpec.read(text, path: "test") { _ in nil }
        let measurer = FixedPitchMeasurer()
        let frames = arrange(
            Briefing(title: "Test", events: events),
            layout: layout,
            measurer: measurer,
            issue: nil
        )
        #expect(ArrangeTests.problems(of: frames) == [])
        return (frames, measurer)
    }

    private static func lines(_ set: (frames: [Frame], measurer: FixedPitchMeasurer)) -> [Substring] {
        outline(of: set.frames, set.measurer).split(separator: "\n")
    }

    @Test func tallRowsAndATallHeaderLoseNothing() throws {
        let detail = Array(repeating: "a bridge for carts and lorries", count: 8).joined(separator: " ")
        let events = (1...90).map { Self.event($0, "Event number \($0): \(detail)") }
        let header = Array(repeating: "when it happened", count: 8).joined(separator: " ")
        let set = try Self.set(events, "  - type: events", strings: "  date: \(header)")
        #expect(set.frames.count > 5)
        let lines = Self.lines(set)
        for number in 1...90 {
            #expect(lines.count { $0.contains("“Event number \(number):") } == 1)
        }
        #expect(lines.count { $0.contains("Table") } == 1)
        #expect(lines.count { $0.contains("TH scope=Column") } == 3)
        // The repeated header is decoration.
        let repeats = lines.filter { $0.contains("when it happened") && !$0.contains("Event number") }
        #expect(repeats.count == set.frames.count)
        #expect(repeats.count { $0.contains("~") } == set.frames.count - 1)
    }

    @Test func groupHeadingsReturnAsContinued() throws {
        let events =
            (1...70).map { Self.event($0, "Visit \($0)", topic: "diplomacy") }
            + [Self.event(90, "Fair", topic: "trade")]
        let set = try Self.set(events, "  - type: events\n    group: topic")
        #expect(set.frames.count >= 2)
        let lines = Self.lines(set)
        #expect(lines.count { $0.hasSuffix("“Diplomacy”") } == 1)
        let continued = lines.filter { $0.contains("“Diplomacy (continued)”") }
        #expect(continued.count >= 1 && continued.allSatisfy { $0.contains("~") })
        #expect(lines.contains { $0.hasSuffix("“Trade”") })
    }

    @Test func namesDoNotOutnumberWhatTheyName() throws {
        let one = Self.lines(try Self.set([Self.event(1, "Visit")], "  - type: events"))
        #expect(one.count { $0.contains("TH scope=Column") } == 3)
        #expect(one.count { $0.contains("TH scope=Row") } == 0)
        let many = Self.lines(try Self.set((1...5).map { Self.event($0, "Visit") }, "  - type: events"))
        #expect(many.count { $0.contains("TH scope=Row") } == 5)
    }

    @Test func manyGroupHeadingsArePlainCells() throws {
        let events = (1...12).map { Self.event($0, "Visit \($0)", topic: "topic \($0 % 4)") }
        let set = try Self.set(events, "  - type: events\n    group: topic")
        #expect(Self.lines(set).count { $0.contains("TH scope=Column") } == 3)
        let spans = set.frames.flatMap(\.items).count {
            if case .begin(let tag) = $0 { tag.role == .cell && tag.columnSpan == 3 } else { false }
        }
        #expect(spans == 4)
    }

    @Test func rowsMayRunInColumns() throws {
        let events = (1...90).map { Self.event($0, "Visit \($0)") }
        let one = try Self.set(events, "  - type: events")
        let two = try Self.set(events, "  - type: events\n    columns: 2")
        #expect(two.frames.count < one.frames.count)
        let lines = Self.lines(two)
        for number in 1...90 { #expect(lines.count { $0.hasSuffix("“Visit \(number)”") } == 1) }
        #expect(lines.count { $0.contains("TH scope=Column") } == 3)
        // The header stands over each column, once as what it is; a few last rows take but one column.
        #expect([0, 1].contains(two.frames.count * 2 - lines.count { $0.contains("“Event”") }))
    }

    @Test func aCellTallerThanAPageFlowsOn() throws {
        let label = (1...3000).map { "word\($0)" }.joined(separator: " ")
        let set = try Self.set([Self.event(1, label)], "  - type: events")
        #expect(set.frames.count >= 2)
        var shown: [Int] = []
        for frame in set.frames {
            for case .text(let text, let lines, _) in frame.items where set.measurer.texts[text.id] == label {
                shown += lines
            }
        }
        #expect(shown == Array(0..<(shown.last ?? -1) + 1))
        #expect(shown.count > 100)
    }

    @Test func anUnbreakableWordStaysInItsColumn() throws {
        let word = String(repeating: "Một", count: 80)
        let set = try Self.set([Self.event(1, word), Self.event(2, "after")], "  - type: events")
        for frame in set.frames {
            for case .text(let text, let lines, let at) in frame.items
            where set.measurer.texts[text.id] == word {
                let width = lines.map { text.lines[$0].width }.max() ?? 0
                #expect(at.x + width <= frame.size.width - 100)
            }
        }
    }

    @Test func rowsAreRegular() throws {
        let set = try Self.set((1...40).map { Self.event($0, "Visit") }, "  - type: events")
        var cells = 0
        var counts: Set<Int> = []
        for item in set.frames.flatMap(\.items) {
            guard case .begin(let tag) = item else { continue }
            if tag.role == .row {
                if cells > 0 { counts.insert(cells) }
                cells = 0
            }
            if tag.role == .cell || tag.role == .headerCell { cells += tag.columnSpan }
        }
        #expect(counts == [3])
    }
}

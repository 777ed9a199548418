import LayoutSpec
import Testing

@testable import Typesetter

@Suite struct PageTests {
    private static let page = LayoutSpec.Page(
        width: 300,
        height: 500,
        top: 50,
        right: 50,
        bottom: 50,
        left: 50
    )

    /// Strips of a height and a hold; each says its number as a destination.
    private static func pages(_ strips: [(Points, Strip.Hold)]) -> [[String]] {
        var builder = PageBuilder(page: page)
        for (index, (height, hold)) in strips.enumerated() {
            var strip = Strip(height: height, items: [.destination("\(index)", at: Point(0, 0))])
            strip.hold = hold
            builder.add(strip)
        }
        return builder.finish().map {
            $0.items.compactMap { item in
                if case .destination(let name, _) = item { name } else { nil }
            }
        }
    }

    @Test func aHeadingGoesWithItsText() {
        #expect(Self.pages([(380, .free), (20, .firm), (20, .free)]) == [["0"], ["1", "2"]])
    }

    @Test func aSectionKeptTogetherDoesNotLeaveAPageHalfEmpty() {
        let strips: [(Points, Strip.Hold)] =
            [(150, .free), (20, .firm)] + Array(repeating: (80, .weak), count: 3) + [(80, .free)]
        #expect(Self.pages(strips) == [["0", "1", "2", "3"], ["4", "5"]])
    }

    @Test func aSectionKeptTogetherTurnsANearlyFullPage() {
        #expect(
            Self.pages([(330, .free), (20, .firm), (60, .weak), (60, .free)]) == [["0"], ["1", "2", "3"]]
        )
    }

    @Test func aGroupTallerThanAPageIsPlacedAllTheSame() {
        #expect(Self.pages(Array(repeating: (150, .firm), count: 4)) == [["0", "1"], ["2", "3"]])
    }

    @Test func aStripTallerThanAPageStandsAlone() {
        #expect(Self.pages([(20, .free), (900, .free), (20, .free)]) == [["0"], ["1"], ["2"]])
    }

    /// Where strips of a height stand in columns, as x and y.
    private static func places(_ heights: [Points], columns: Int) -> [[Point]] {
        var builder = PageBuilder(page: page)
        builder.beginColumns(columns, gap: 20)
        for height in heights {
            builder.add(Strip(height: height, items: [.destination("d", at: Point(0, 0))]))
        }
        return builder.finish().map {
            $0.items.compactMap { item in
                if case .destination(_, let at) = item { at } else { nil }
            }
        }
    }

    @Test func columnsEndAtOneHeight() {
        #expect(
            Self.places([100, 100, 100, 100], columns: 2) == [
                [Point(50, 50), Point(50, 150), Point(160, 50), Point(160, 150)]
            ]
        )
    }

    @Test func columnsFillAPageBeforeTheNext() {
        let pages = Self.places(Array(repeating: 100, count: 10), columns: 2)
        #expect(pages.map(\.count) == [8, 2])
        #expect(pages[1] == [Point(50, 50), Point(160, 50)])
    }

    @Test func aStripTallerThanAColumnStandsAlone() {
        #expect(Self.places([30, 900, 30], columns: 2).joined().count == 3)
    }

    @Test func linesOfOneTextBecomeOneItemAgain() {
        let line = MeasuredText.Line(width: 10, ascent: 8, height: 10, bytes: 0..<1)
        let text = MeasuredText(id: 7, measure: 200, lines: Array(repeating: line, count: 60))
        var builder = PageBuilder(page: Self.page)
        for row in 0..<60 {
            var strip = Strip(height: 10)
            strip.items = [
                .begin(StructureTag(.span)), .text(text, lines: row..<row + 1, at: Point(0, 0)), .end,
            ]
            builder.add(strip)
        }
        let ranges = builder.finish().map { frame in
            frame.items.compactMap { item -> Range<Int>? in
                if case .text(_, let lines, _) = item { lines } else { nil }
            }
        }
        #expect(ranges == [[0..<40], [40..<60]])
    }
}

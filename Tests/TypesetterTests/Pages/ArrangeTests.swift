import BriefingModel
import LayoutSpec
import Testing

@testable import Typesetter

@Suite struct ArrangeTests {
    /// Begin and end of tags match, links and leaves hold text, nothing leaves the page.
    static func problems(of frames: [Frame]) -> [String] {
        var problems: [String] = []
        var open: [StructureTag.Role] = []
        for (index, frame) in frames.enumerated() {
            for item in frame.items {
                switch item {
                case .begin(let tag): open.append(tag.role)
                case .end:
                    if open.popLast() == nil { problems.append("page \(index + 1): end without begin") }
                case .text(let text, let lines, let at):
                    let height = text.height(of: lines)
                    let width = lines.map { text.lines[$0].width }.max() ?? 0
                    if at.x < 0 || at.x + width > frame.size.width + 0.5 || at.y < 0
                        || at.y + height > frame.size.height
                    {
                        problems.append("page \(index + 1): text leaves the page at \(at)")
                    }
                default: break
                }
            }
        }
        if !open.isEmpty { problems.append("left open: \(open.map(\.rawValue))") }
        return problems
    }

    @Test func anEmptyBriefingSaysSo() throws {
        let measurer = FixedPitchMeasurer()
        let frames = arrange(
            Briefing(title: "Nothing"),
            layout: try LayoutSpec.standard(),
            measurer: measurer,
            issue: nil
        )
        #expect(frames.count == 1)
        #expect(Self.problems(of: frames) == [])
        #expect(measurer.texts.contains("No key figure was found in the sources."))
        #expect(measurer.texts.contains("Page 1 of 1"))
    }

    @Test(arguments: [0, 1, 14, 200])
    func everyTagIsClosedAndNothingLeavesThePage(events: Int) throws {
        let measurer = FixedPitchMeasurer()
        let frames = arrange(
            Sample.briefing(events: events),
            layout: try LayoutSpec.standard(),
            measurer: measurer,
            issue: 3
        )
        #expect(Self.problems(of: frames) == [])
        for frame in frames.dropLast() {
            let lowest = frame.items.reduce(0) { lowest, item in
                guard case .text(let text, let lines, let at) = item, at.y < 785 else { return lowest }
                return max(lowest, at.y + text.height(of: lines))
            }
            #expect(lowest / frame.size.height >= 0.6)
        }
    }

    @Test(arguments: LayoutSpec.shipped.map(\.name))
    func everyShippedLayoutSetsASample(name: String) throws {
        let text = try #require(LayoutSpec.shipped.first { $0.name == name }?.text)
        let measurer = FixedPitchMeasurer()
        let layout = try LayoutSpec.read(text, path: name) { _ in nil }
        let frames = arrange(Sample.briefing(events: 12), layout: layout, measurer: measurer, issue: 1)
        #expect(Self.problems(of: frames) == [])
        if name == "snapshot" { #expect(frames.count == 1) }
    }

    @Test func aPageLimitIsKeptByShorterLists() throws {
        let text = try #require(LayoutSpec.shipped.first { $0.name == "snapshot" }?.text)
        let layout = try LayoutSpec.read(text, path: "snapshot") { _ in nil }
        let measurer = FixedPitchMeasurer()
        let briefing = Sample.briefing(events: 200, figures: 40)
        #expect(arrange(briefing, layout: layout, measurer: measurer, issue: nil).count == 1)
        #expect(measurer.texts.contains { $0.hasPrefix("Not shown here:") })
    }

    /// What is measured tells the work: it may not grow faster than the pages.
    @Test func workGrowsWithTheBriefing() throws {
        func work(_ events: Int) throws -> Int {
            let measurer = FixedPitchMeasurer()
            let briefing = Sample.briefing(events: events)
            _ = arrange(briefing, layout: try LayoutSpec.standard(), measurer: measurer, issue: nil)
            return measurer.texts.count
        }
        #expect(try Double(work(2000)) < Double(work(200)) * 10.5)
    }

    @Test(arguments: [
        ("when: filled", 0), ("empty: hide", 0), ("empty: say", 1), ("when: always", 1),
        ("when: compared", 0),
    ])
    func anEmptySectionSpeaksAsTheLayoutWishes(key: String, wanted: Int) throws {
        let layout = try LayoutSpec.read(
            "sections:\n  - type: title\n  - type: figures\n    \(key)\n",
            path: "test"
        ) { _ in nil }
        let measurer = FixedPitchMeasurer()
        _ = arrange(Briefing(title: "Nothing"), layout: layout, measurer: measurer, issue: nil)
        #expect(measurer.texts.count { $0 == "No key figure was found in the sources." } == wanted)
    }

    @Test func aTextWithAnAddressIsALink() throws {
        let statement = Statement(
            text: "It stands at https://example.org/it's?q='a'&p=(1)\\2 today.",
            evidence: []
        )
        let frames = arrange(
            Briefing(title: "Links", bottomLine: [statement]),
            layout: try LayoutSpec.standard(),
            measurer: FixedPitchMeasurer(),
            issue: nil
        )
        let links = frames.flatMap(\.items).compactMap { item -> StructureTag? in
            if case .begin(let tag) = item, tag.role == .link { tag } else { nil }
        }
        #expect(links.map(\.target) == [.address("https://example.org/it's?q='a'&p=(1)\\2")])
        #expect(links.allSatisfy { $0.bounds != nil && $0.alternative?.isEmpty == false })
    }

    /// A figure that a passage tells, which begins at a place of its source.
    private static func figure(
        _ id: String,
        _ unit: String,
        _ value: Int,
        _ kind: UnitKind,
        _ year: String?,
        start: Int
    ) -> Figure {
        Figure(
            id: id,
            value: ExactNumber(value),
            unit: unit,
            unitKind: kind,
            period: year.map { GroundedDate(value: $0, basis: .stated) },
            importance: 1,
            evidence: [
                Evidence(
                    source: "S1",
                    start: start,
                    end: start + 9,
                    quote: "Row \(unit)",
                    line: 1,
                    column: 1,
                    passage: "table row",
                    recognizer: "test"
                )
            ]
        )
    }

    @Test func thenAndNowShareARow() throws {
        func figure(_ id: String, _ unit: String, _ value: Int, _ year: String, start: Int) -> Figure {
            Self.figure(id, unit, value, .count, year, start: start)
        }
        let pairs = [
            figure("F1", "stalls", 17, "2022", start: 0), figure("F2", "stalls", 24, "2024", start: 0),
            figure("F3", "guests", 30, "2022", start: 50), figure("F4", "guests", 27, "2024", start: 50),
        ]
        #expect(Comparison.all(in: pairs).map { $0.figures.map(\.id) } == [["F1", "F2"], ["F3", "F4"]])
        // The same unit in two passages need not count the same thing.
        let apart = [pairs[0], figure("F5", "stalls", 9, "2024", start: 70)]
        #expect(Comparison.all(in: apart).isEmpty)
    }

    /// Shares of two passages are shares of two things.
    @Test func sharesAreComparedWithinOnePassage() {
        func share(_ id: String, _ value: Int, start: Int) -> Figure {
            Self.figure(id, "percent", value, .percent, nil, start: start)
        }
        let shares = [share("F1", 41, start: 0), share("F2", 4, start: 60), share("F3", 37, start: 0)]
        #expect(Comparison.all(in: shares).map { $0.figures.map(\.id) } == [["F1", "F3"]])
        #expect(Comparison.all(in: Array(shares.prefix(2))).isEmpty)
    }

    @Test func everyLinkHasSomewhereToGo() throws {
        let frames = arrange(
            Sample.briefing(events: 60, figures: 20),
            layout: try LayoutSpec.standard(),
            measurer: FixedPitchMeasurer(),
            issue: nil
        )
        var names: [String] = []
        var links: Set<String> = []
        for item in frames.flatMap(\.items) {
            if case .destination(let name, _) = item { names.append(name) }
            if case .begin(let tag) = item, case .destination(let name) = tag.target {
                links.insert(name)
                #expect(tag.bounds != nil && tag.alternative?.isEmpty == false)
            }
        }
        #expect(Set(names).count == names.count)
        #expect(links.subtracting(names) == [])
    }

    @Test func aSmallBriefingReadsInOrder() throws {
        let layout = try LayoutSpec.read(
            "sections: [{type: title}, {type: bottom-line}, {type: figures}, {type: passages}]",
            path: "test"
        ) { _ in nil }
        let evidence = Evidence(
            source: "S1",
            start: 0,
            end: 30,
            quote: "The town has more than 3,000 lamps.",
            line: 4,
            column: 1,
            passage: "paragraph",
            recognizer: "test"
        )
        let briefing = Briefing(
            title: "Lamps",
            asOf: .year(2025),
            bottomLine: [Statement(text: "The town is lit.", evidence: [evidence])],
            figures: [
                Figure(
                    id: "F1",
                    value: 3000,
                    qualifier: .moreThan,
                    unit: "lamps",
                    unitKind: .count,
                    importance: 1,
                    evidence: [evidence]
                )
            ]
        )
        let measurer = FixedPitchMeasurer()
        let frames = arrange(briefing, layout: layout, measurer: measurer, issue: 2)
        #expect(
            outline(of: frames, measurer) == """
                page 1
                  Document
                    Sect
                      H1
                        “Lamps”
                      P
                        “As of 2025  ·  Issue 2”
                    Sect
                      H2
                        “Bottom line”
                      @i.B1
                      P
                        Span
                          “The town is lit.”
                        Link → p.1
                          “P1”
                    Sect
                      H2
                        “Key figures”
                      L
                        @i.F1
                        LI
                          LBody
                            P
                              “more than”
                              “3,000”
                            P
                              “lamps”
                            P
                              Link → p.1
                                “P1”
                    Sect
                      H2
                        “Cited passages”
                      L
                        @p.1
                        LI
                          Lbl
                            “P1”
                          LBody
                            Span
                              “The town has more than 3,000 lamps.”
                              “S1, line 4”
                              “cited by”
                            Link → i.B1
                              “B1”
                            Link → i.F1
                              “F1”
                    P
                      “Issue 2”
                    P
                      “Page 1 of 1”
                    P
                      “Lamps  ·  As of 2025”
                """
        )
    }
}

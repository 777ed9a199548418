import BriefingModel
import LayoutSpec
import Testing

@testable import Typesetter

/// What the annex lists of very many sources and facts.
@Suite struct AnnexTests {
    /// A figure, an event and a source of its own for each number.
    private func briefing(facts: Int, sources: Int) -> Briefing {
        var briefing = Sample.briefing(events: facts, figures: facts)
        briefing.bottomLine = []
        briefing.sources = (1...sources).map {
            Source(
                id: "S\($0)",
                path: "town-\($0).txt",
                title: "Town number \($0).",
                sha256: "ab\($0)",
                bytes: 90
            )
        }
        for index in briefing.figures.indices {
            briefing.figures[index].importance = 1 - Double(index) / 1000
            briefing.figures[index].evidence[0].source = "S\(sources - index)"
            briefing.figures[index].evidence[0].quote = "Figure sentence \(index + 1)."
        }
        briefing.events = []
        return briefing
    }

    private func texts(_ briefing: Briefing, _ layout: LayoutSpec) -> [String] {
        let measurer = FixedPitchMeasurer()
        _ = arrange(briefing, layout: layout, measurer: measurer, issue: nil)
        return measurer.texts
    }

    @Test func ofManySourcesTheCitedOnesAreListedAndTheOthersCounted() throws {
        var briefing = briefing(facts: 5, sources: 300)
        briefing.sources[150].status = .empty
        let texts = texts(briefing, try LayoutSpec.standard())
        let listed = (1...300).filter { texts.contains("Town number \($0).") }
        #expect(listed == Array(1...34) + [151] + Array(296...300))
        #expect(
            texts.contains("Further sources, read and not cited here: 260; the attached model names each")
        )
        #expect(texts.contains("Figure sentence 5."))
    }

    @Test func fewSourcesAreAllListed() throws {
        let texts = texts(briefing(facts: 1, sources: 40), try LayoutSpec.standard())
        #expect((1...40).allSatisfy { texts.contains("Town number \($0).") })
        #expect(!texts.contains { $0.hasPrefix("Further sources") })
    }

    @Test func everySourceThatIsCitedStandsHoweverMany() throws {
        let texts = texts(briefing(facts: 90, sources: 300), try LayoutSpec.standard())
        #expect((211...300).allSatisfy { texts.contains("Town number \($0).") })
        #expect(
            texts.contains("Further sources, read and not cited here: 210; the attached model names each")
        )
    }

    @Test func passagesAreThoseOfFactsOnThePage() throws {
        var briefing = briefing(facts: 200, sources: 200)
        briefing.omitted = Omitted(figures: 1000, events: 7)
        let layout = try LayoutSpec.read(
            "sections: [{type: figures, max: 8}, {type: facts, max: 150}, {type: sources, max: 40}, {type: passages}]",
            path: "test"
        ) { _ in nil }
        let texts = texts(briefing, layout)
        // Eight cards and 150 rows.
        #expect(texts.contains("Figure sentence 158.") && !texts.contains("Figure sentence 159."))
        #expect(texts.contains("Not shown here: 1,042 less important"))
        #expect(texts.contains("Town number 43.") && !texts.contains("Town number 42."))
    }

    @Test func theStandardPageLosesNothingOfAModel() throws {
        let texts = texts(briefing(facts: 200, sources: 200), try LayoutSpec.standard())
        #expect((1...200).allSatisfy { texts.contains("Figure sentence \($0).") })
        #expect((1...200).allSatisfy { texts.contains("Town number \($0).") })
    }

    @Test func aLineOfSourcesIsCutInTheSameWay() throws {
        let layout = try LayoutSpec.read(
            "sections: [{type: figures, max: 2}, {type: sources-line, max: 3}]",
            path: "test"
        ) { _ in nil }
        let line = texts(briefing(facts: 5, sources: 90), layout).first { $0.hasPrefix("Sources: ") }
        #expect(
            line
                == "Sources: S1 Town number 1.; S89 Town number 89.; S90 Town number 90.; Further sources, read and "
                + "not cited here: 87; the attached model names each"
        )
    }

    @Test func whatAConflictIsBetweenIsProvedToo() throws {
        let layout = try LayoutSpec.read(
            "sections: [{type: figures, max: 1}, {type: conflicts, max: 1}, {type: passages}]",
            path: "test"
        ) { _ in nil }
        var briefing = briefing(facts: 5, sources: 9)
        briefing.conflicts = [["F3", "F4"], ["F2", "F5"]].map {
            Conflict(kind: "value", what: "bridges", items: $0, evidence: [])
        }
        let texts = texts(briefing, layout)
        #expect([1, 3, 4].allSatisfy { texts.contains("Figure sentence \($0).") })
        #expect(![2, 5].contains { texts.contains("Figure sentence \($0).") })
    }

    @Test func eventsInATableAreTheMostImportantOnes() throws {
        let layout = try LayoutSpec.read("sections: [{type: events, max: 2}]", path: "test") { _ in nil }
        var briefing = Sample.briefing(events: 5)
        for (index, importance) in [0.2, 0.9, 0.3, 0.8, 0.1].enumerated() {
            briefing.events[index].importance = importance
            briefing.events[index].label = "event \(index)"
        }
        #expect(texts(briefing, layout).filter { $0.hasPrefix("event ") } == ["event 1", "event 3"])
    }

    @Test func whatAModelHasNoRoomForIsCountedInEverySection() throws {
        let layout = try LayoutSpec.read(
            "sections: [{type: anniversaries}, {type: conflicts}, {type: gaps, max: 1}]",
            path: "test"
        ) { _ in nil }
        var briefing = briefing(facts: 1, sources: 2)
        briefing.anniversaries = [
            Anniversary(
                id: "A1",
                ordinal: 5,
                of: "founding",
                originYear: nil,
                originBasis: nil,
                observed: nil,
                next: nil,
                evidence: []
            )
        ]
        briefing.conflicts = [Conflict(kind: "value", what: "bridges", items: [], evidence: [])]
        briefing.setAside = [SetAside(text: "level 2", reason: "class number", evidence: [])]
        briefing.omitted = Omitted(anniversaries: 21, conflicts: 32, setAside: 43)
        let texts = texts(briefing, layout)
        for count in [21, 32, 43] { #expect(texts.contains("Not shown here: \(count) less important")) }
        #expect(texts.contains { $0.contains("44") })
    }

    @Test func whatWasPlannedForADayGoneByIsNotWhatComesNext() throws {
        let layout = try LayoutSpec.read("sections: [{type: next}]", path: "test") { _ in nil }
        var briefing = Sample.briefing(events: 3)
        briefing.asOf = PartialDate("2024-10-26")
        for (index, day) in ["2024-03-04", "2024-10", "2025"].enumerated() {
            briefing.events[index].date.value = try #require(PartialDate(day))
            briefing.events[index].date.end = nil
            briefing.events[index].status = .planned
            briefing.events[index].label = "event \(index)"
        }
        #expect(texts(briefing, layout).filter { $0.hasPrefix("event ") } == ["event 1", "event 2"])
    }

    @Test func aPageOfVeryManySourcesProvesAnItemOnceAndAConflictFromBothSides() throws {
        var briefing = briefing(facts: 3, sources: 101)
        for index in briefing.figures.indices {
            let one = briefing.figures[index].evidence[0]
            briefing.figures[index].evidence = (1...4).map { telling in
                var evidence = one
                (evidence.source, evidence.quote) = (
                    "S\(10 * index + telling)", "Told \(index) by \(telling)."
                )
                return evidence
            }
        }
        briefing.conflicts = [
            Conflict(
                kind: "value",
                what: "bridges",
                items: ["F1", "F2"],
                evidence: briefing.figures.prefix(2).map { $0.evidence[1] }
            )
        ]
        let layout = try LayoutSpec.standard()
        func told() -> [String] { texts(briefing, layout).filter { $0.hasPrefix("Told ") } }
        #expect(told() == ["Told 0 by 1.", "Told 1 by 1.", "Told 2 by 1.", "Told 0 by 2.", "Told 1 by 2."])
        let marks = Citations(Contents(briefing: briefing, layout: layout), Wording(layout))
            .marks(briefing.figures[0].evidence)
        #expect(marks.map(\.text) == ["P1", "+3"])
        briefing.sources.removeLast()
        #expect(told().count == 12)
    }

    @Test func veryManyPassagesAreCitedLessEach() throws {
        let layout = try LayoutSpec.standard()
        func passages(_ figures: Int) -> Int {
            var briefing = briefing(facts: figures, sources: 9)
            for index in briefing.figures.indices {
                let one = briefing.figures[index].evidence[0]
                briefing.figures[index].evidence = (0..<6).map { telling in
                    var evidence = one
                    evidence.source = "S1"
                    evidence.start = index * 1000 + telling
                    return evidence
                }
            }
            return Citations(Contents(briefing: briefing, layout: layout), Wording(layout)).passages.count
        }
        #expect(passages(50) == 300 && passages(51) == 153)
        #expect(passages(400) == 1_200 && passages(401) == 401)
    }
}

import BriefingModel
import Summarizer
import Testing

@Suite struct FigureTests {
    @Test func keepsCaptionsAndTheirCreditsOffThePage() {
        let all = briefing(
            """
            News of the force

            The force now has 530 divers. They train at sea all year round.

            | Corporal V. with one of 7 dogs at Gate 4 on 9 June. (Photo: Press Desk) |

            The next course begins soon, says the head of the school.
            """,
            date: "2024-06-20"
        )
        #expect(all.figureLines == ["530 divers"])
        #expect(all.setAside.contains { $0.text.hasPrefix("7") })
        #expect(!all.json().contains("Press Desk"))
    }

    @Test func keepsSentencesWholePastAbbreviations() throws {
        let all = briefing(
            "A short headline\n\nUnder Decree No. 71 the E.U. side, led by Maj. Gen. C. D. Voss (Ret.), sent approx. 2,300 medics, i.e. three units, on Jan. 9. Gen. Voss left on Feb. 3.\n",
            date: "2024-06-20"
        )
        let figure = try #require(all.figures.first)
        #expect(figure.value == 2_300)
        #expect(figure.qualifier == .about)
        #expect(figure.evidence.first?.quote.hasSuffix("on Jan. 9.") == true)
        #expect(!all.figures.contains { $0.value == 71 })
    }

    @Test func sharesPeriodAndPurposeAcrossARow() throws {
        let all = briefing(
            "A short headline\n\nIn the past 8 years, Kesteria has sent more than 2,400 doctors and nurses, 9 mobile clinics, and 4 rescue teams to work in the flood zones.\n",
            date: "2024-06-20"
        )
        #expect(
            all.figureLines == ["more than 2400 doctors and nurses", "9 mobile clinics", "4 rescue teams"]
        )
        for figure in all.figures {
            #expect(figure.period == GroundedDate(value: "2016/2024", basis: .inferred))
            #expect(figure.ofWhat == "to work in the flood zones")
        }
    }

    @Test func joinsWhatTwoArticlesSay() throws {
        let all = briefing(of: [
            "First note\n\nThe league has ties with 48 coastal states and island republics today.\n",
            "Second note\n\nIts office counts 48 coastal states and island republics among its friends.\n",
        ])
        let figure = try #require(all.figures.first)
        #expect(all.figures.count == 1)
        #expect(figure.evidence.map(\.source) == ["S1", "S2"])
    }

    @Test func countsCellsByTheirHeads() {
        let all = briefing(
            "# Fairs\n\nThe fair grew again.\n\n| Measure | 2021 | 2023 |\n| --- | --- | --- |\n| Exhibitors | 310 | 402 |\n",
            path: "f.md"
        )
        #expect(all.figures.map(\.unit) == ["exhibitors", "exhibitors"])
        #expect(all.figures.map { $0.period?.value } == ["2021", "2023"])
    }

    @Test func findsWhereTwoArticlesDisagree() throws {
        let all = briefing(of: [
            "First note\n\nSince 2015 the navy has sent 5 class 3 rescue ships to the mission in the straits.\n",
            "Second note\n\nThe navy has sent 6 class 3 rescue ships to the mission in the straits since 2015.\n",
        ])
        let conflict = try #require(all.conflicts.first)
        #expect(all.conflicts.count == 1)
        #expect(conflict.kind == "value")
        #expect(conflict.evidence.map(\.source) == ["S1", "S2"])
    }

    @Test func findsPartsThatMissTheirWhole() throws {
        let all = briefing(
            "Town vote\n\nResults are out for 57 of the 60 council seats.\n\nThe Greens won 30 seats. The Farmers took 15 seats, and the Liberals won 8 seats; the remaining 6 seats went to independents.\n",
            date: "2024-06-20"
        )
        let conflict = try #require(all.conflicts.first)
        #expect(conflict.kind == "sum")
        #expect(conflict.what.hasPrefix("30 + 15 + 8 + 6 = 59"))
        #expect(!all.figures.contains { $0.value == 60 })
    }

    @Test func reportsNoConflictBetweenDifferentThings() {
        let all = briefing(of: [
            "First note\n\nThe Green Union won 40 seats in the house, and the Reform List won 31 seats.\n",
            "Second note\n\nThe town council has 22 seats and meets in the old hall each month.\n",
        ])
        #expect(all.conflicts.isEmpty)
    }

    @Test func provesEveryFigureByItsQuote() {
        let text =
            "Budget note\n\nThe ministry spent €4.2 million on 310 km of road, up 12 per cent from 2020. It plans 45 bridges by 2030.\n"
        let bytes = Array(text.utf8)
        for figure in briefing(text, date: "2022-03-01").figures {
            for evidence in figure.evidence {
                #expect(bytes[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8))
                let mention = evidence.mention ?? .init(0, 0)
                #expect(evidence.start <= mention.start && mention.end <= evidence.end)
            }
        }
    }

    @Test func ordersAnniversariesAndGivesTheNextRoundOne() throws {
        let all = briefing(
            "A short headline\n\nIn 2023 the port marked the 40th anniversary of its free zone and the 90th anniversary of the founding of the lighthouse.\n",
            date: "2023-12-01"
        )
        #expect(all.anniversaries.map(\.ordinal) == [90, 40])
        #expect(all.anniversaries.map(\.originYear) == [1933, 1983])
        #expect(all.anniversaries.first?.next == Anniversary.Next(ordinal: 95, date: "2028"))
        #expect(all.anniversaries.first?.originBasis == .derived)
    }
}

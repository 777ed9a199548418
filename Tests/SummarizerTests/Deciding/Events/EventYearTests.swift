import BriefingModel
import Summarizer
import Testing

/// In what year a date lies that leaves it to other words, and dates that lie in none.
@Suite struct EventYearTests {
    private func lines(_ text: String, date: String = "2025-06-01") -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: date).eventLines
    }

    @Test(arguments: [
        (
            "Parliament chose Ana Ruiz as ombudsman for a term of five years from 1 March 2024.",
            "2024-03-01/2029-02-28: Parliament chose Ana Ruiz as ombudsman for a term of five years"
        ),
        (
            "The council gave the board a mandate of six months, beginning on 3 July 2024.",
            "2024-07-03/2025-01-02: The council gave the board a mandate of six months"
        ),
        // Without "of" the years are counted on from the day.
        ("The licence will lapse four years from 1 October 2022.", "2026-10-01: The licence will lapse"),
    ])
    func beginsSpansAtTheirFirstDay(_ text: String, _ expected: String) {
        #expect(lines(text) == [expected])
    }

    @Test(arguments: [
        (
            "The white paper of 2011 foresaw the end of the yard. The yard was sold on 9 May of that year.",
            "2011-05-09: The yard was sold"
        ),
        (
            "The road opened on 4 May 2011, and the bridge was shut on 6 June the same year.",
            "2011-06-06: The bridge was shut"
        ),
        ("The tram opened on 3 May of last year.", "2024-05-03: The tram opened"),
    ])
    func takesTheYearToldBefore(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test(arguments: [
        // The count of years is that of its own clause.
        (
            "Plans are under way for the 60th anniversary of the bank in 2026; the hall has been shut since 6 January.",
            "2025-01-06: The hall has been shut since 6 January"
        ),
        // Both ends of a span lie ahead where the first does.
        (
            "The envoy has proposed a truce for the harvest, from 10 to 28 June.",
            "2025-06-10/2025-06-28: The envoy has proposed a truce for the harvest"
        ),
    ])
    func placesDaysByWhatStandsWithThem(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    /// The tense of a plural's verb, of a deadline gone by and of a will to celebrate.
    @Test(arguments: [
        ("In August our ports celebrate 65 years of ties.", "2025-08: Our ports celebrate 65 years of ties"),
        ("In March some 200 sappers leave for Orn.", "2026-03: Some 200 sappers leave for Orn"),
        ("In March the envoys met in Orn.", "2025-03: The envoys met in Orn"),
        (
            "On 16 May the brigade will celebrate its 30th anniversary.",
            "2026-05-16: The brigade will celebrate its 30th anniversary"
        ),
    ])
    func looksTheWayItsVerbDoes(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected), "\(lines(text))")
    }

    @Test(arguments: [
        "The appeals were only 41 per cent funded by the end of July.",
        "Celebrations go on until Remembrance Sunday.",
    ])
    func placesNothingAhead(_ text: String) {
        #expect(
            !lines(text).contains { $0.hasPrefix("2025-07") || $0.hasPrefix("2025-06") },
            "\(lines(text))"
        )
    }

    /// Years that only seem to be told: a length, a comparison with the usual, a year described by another clause.
    @Test(arguments: [
        "The money will come from a loan repayable in 25 years.",
        "The harvest was completed three weeks earlier than is usual.",
        "The harvest was completed three weeks earlier thanks to the sun.",
        "The works will begin in the year in which the railway will be honoured.",
    ])
    func workOutNoDayFromLengths(_ text: String) {
        #expect(lines(text) == [])
    }

    @Test func leavesTheYearOpenThatNobodyHasTold() {
        #expect(lines("The yard was sold on 9 May of that year.") == [])
    }

    @Test(arguments: [
        "Each member pays its share by 31 March of each year.",
        "The council meets annually in May.",
        "Every year on 4 May the town lays a wreath.",
        "The shelters must be ready before the first frost, which usually comes in October.",
    ])
    func setsAsideWhatComesAgain(_ text: String) {
        let read = briefing("A headline of some words\n\n\(text)\n", date: "2025-06-01")
        #expect(read.eventLines == [])
        #expect(read.setAside.map(\.reason) == ["time that recurs or that a report covers"])
    }

    @Test(arguments: [
        (
            "Members shall send from 2 May to 4 June of each year, starting in 2026, a table of catches.",
            "2026: Members shall send from 2 May to 4 June of each year a table of catches"
        ),
        ("The usually dry valley was flooded in April.", "2025-04: The usually dry valley was flooded"),
        ("The festival, held every year, opens on 4 July.", "2025-07-04: The festival opens"),
    ])
    func keepsWhatHappensBesideIt(_ text: String, _ expected: String) {
        #expect(lines(text) == [expected])
    }

    private static let report = """
        A flood hit Orlo on 8 March, and a new office opened in Varn in November. By the end of April, crews had
        rebuilt the pier at Moll. Next year marks the 40th anniversary of the fund. A new plan will be adopted in
        Voss on 9 June.
        """

    @Test(arguments: [
        "Lake Fund Annual Report 2022", "Lake Fund: Report for the Year 2022", "2022 in Review",
        "Yearbook 2022",
        "Review of 2022: Money",
    ])
    func readsReportsFromTheYearTheyTellOf(_ title: String) {
        let read = briefing("\(title)\n\n\(Self.report)\n", date: "2023-05-20")
        #expect(
            read.eventLines == [
                "2022-03-08: A flood hit Orlo", "2022-04: Crews had rebuilt the pier at Moll",
                "2022-11: A new office opened in Varn", "2023-06-09: A new plan will be adopted in Voss",
            ]
        )
        #expect(read.events.map(\.date.basis) == [.inferred, .inferred, .inferred, .inferred])
        #expect(read.events.map(\.status) == [.past, .past, .past, .planned])
        #expect(read.anniversaries.map(\.observed) == ["2023"])
    }

    /// News of a report, reports of a year of account and reports of the year they come out in tell their own time.
    @Test(arguments: [
        "Minister praises Annual Report 2022", "Annual Report 2022/23", "Annual Report 2023",
        "Annual Report 2022 shows rise in crime",
    ])
    func readsOtherTextsFromTheirOwnDate(_ title: String) {
        let read = briefing("\(title)\n\nA flood hit Orlo on 8 March.\n", date: "2023-05-20")
        #expect(read.eventLines == ["2023-03-08: A flood hit Orlo"])
    }
}

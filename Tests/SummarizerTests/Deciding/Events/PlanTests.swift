import BriefingModel
import Summarizer
import Testing

/// What is still to come, and what only looks as if it were.
@Suite struct PlanTests {
    @Test(arguments: [
        // A verb of the present looks forward, past what is said of its subject.
        (
            "Norvik Ferries, carved out of the old harbour board, completes 40 years on 3 September.",
            "2024-09-03: Norvik Ferries completes 40 years"
        ),
        ("The bridge over the Tarn opens in October.", "2024-10: The bridge over the Tarn opens"),
        // The news of the day stays behind.
        (
            "The council meets in Voss on 18 June.",
            "2024-06-18: The council meets in Voss"
        ),
        // To another day, and not the end of a stretch.
        (
            "The count in Voss has been put off to 2 July.",
            "2024-07-02: The count in Voss has been put off to 2 July"
        ),
        (
            "Pensions go up by 3 per cent, backdated to 1 January.",
            "2024-01-01: Pensions go up by 3 per cent backdated"
        ),
        // A goal is an event, however its value is told.
        (
            "The plan is to double the share of wind to 40 per cent by 2031.",
            "2031: The plan is to double the share of wind to 40 per cent"
        ),
        (
            "Fares on the coast line go up from 4 to 5 crowns on 1 August.",
            "2024-08-01: Fares on the coast line go up from 4 to 5 crowns"
        ),
        // A count of things to come is no value of its quarter.
        (
            "Two tugs are to be delivered in the third quarter of 2026.",
            "2026-Q3: Two tugs are to be delivered"
        ),
        (
            "The fifth round is due in Voss in the last quarter of 2025.",
            "2025-Q4: The fifth round is due in Voss"
        ),
        (
            "The minister today tabled the review in Parliament.",
            "2024-06-20: The minister tabled the review in Parliament"
        ),
        (
            "A clinic for 30 patients is to be opened in the third quarter.",
            "2024-Q3: A clinic for 30 patients is to be opened"
        ),
        // What the verb leaves out is its own.
        (
            "The first two cranes are to arrive in March 2026, the remaining pair no later than 30 June 2027.",
            "2027-06-30: The remaining pair are to arrive"
        ),
        (
            "Under the Clear Water scheme, launched on 4 May 2022, 31,000 homes have got a tap.",
            "2022-05-04: The Clear Water scheme launched"
        ),
        ("In 2007 came the first grant from the county.", "2007: The first grant from the county"),
    ])
    func tellsWhatIsToBe(_ sentence: String, expected: String) {
        let all = briefing("A headline of some words\n\n\(sentence)\n", date: "2024-06-20")
        #expect(all.eventLines.contains(expected), "\(all.eventLines)")
    }

    @Test(arguments: [
        "The bank expects prices to rise by 3.1 per cent in 2026.",
        "Growth is forecast at 2.4 per cent for 2025.",
    ])
    func aForecastIsNoEvent(_ sentence: String) {
        let all = briefing("A headline of some words\n\n\(sentence)\n", date: "2024-06-20")
        #expect(all.events.isEmpty, "\(all.eventLines)")
        #expect(all.setAside.contains { $0.reason.hasPrefix("date ") || $0.reason.hasPrefix("reporting ") })
    }

    /// The months of a fiscal year depend on the country: its second quarter is not that of its first year.
    @Test func aQuarterOfAFiscalYearIsNotPlaced() {
        let all = briefing(
            "A headline of some words\n\nThe second unit is slated for Q2 of 2025-26.\n",
            date: "2024-06-20"
        )
        #expect(!all.events.contains { $0.date.value.description.hasPrefix("2025") })
    }

    @Test func aDateInCapitalsHeadsWhatFollowsIt() {
        let all = briefing(
            """
            Our road so far

            OCTOBER 1983. Pupils of the dairy school stop a lorry of cheese on its way to the tip.

            1987, THE GREAT FROST. Within a week 90 helpers hand out 12,000 blankets.

            4 MAY 1994. The society is entered in the register.
            """,
            date: "2024-06-20"
        )
        #expect(
            all.eventLines.map { String($0.prefix { $0 != ":" }) } == ["1983-10", "1987", "1994-05-04"],
            "\(all.eventLines)"
        )
    }

    @Test func thePaperOfAnOfficeIsAnEventOfItsDay() {
        let all = briefing(
            """
            PRICES AND EARNINGS, MAY 2024
            Bulletin 2024/19 | Embargo until 11:00, Thursday 20 June 2024

            Prices were 2.9 per cent higher than a year ago.
            """,
            date: "2024-06-20"
        )
        #expect(all.events.contains { $0.date.value.description == "2024-06-20" }, "\(all.eventLines)")
    }

    @Test(arguments: [
        (
            "The institute, which marks its 80th anniversary this year, will use a new scale in 2026.", 80,
            1944
        ),
        (
            "Voss will hold its own party next autumn, when the branch marks its fifteenth anniversary.", 15,
            2009
        ),
        (
            "The 75th anniversary of the treaty is celebrated this year with a stamp and, on 30 October, a concert.",
            75, 1949
        ),
        ("In four years' time we shall mark fifty years of independence.", 50, 1978),
    ])
    func anAnniversaryIsKeptWhenItSays(_ sentence: String, ordinal: Int, origin: Int) {
        let all = briefing("A headline of some words\n\n\(sentence)\n", date: "2024-06-20")
        #expect(all.anniversaries.map(\.ordinal) == [ordinal])
        #expect(all.anniversaries.map(\.originYear) == [origin])
    }

    /// Before a semicolon that opens the text stands nothing to be shared.
    @Test func aTextMayOpenWithASemicolon() {
        let all = briefing("; the second barge on 8 June 2019.")
        #expect(all.figures.isEmpty)
    }

    /// "and be …" where nothing before says what is to be.
    @Test func aPlanMayLackItsVerb() {
        let all = briefing("The port works of May 2024 and be completed by June 2028, the ministry said.")
        #expect(all.events.map(\.date.value.description).contains("2024-05"))
    }
}

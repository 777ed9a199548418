import BriefingModel
import Testing

/// Statements of several articles: the same thing told twice, told anew, or told otherwise, and things only alike.
@Suite struct ConflictTests {
    /// Articles of a headline, a day and a text each.
    private func briefing(_ texts: [(day: String, text: String)]) -> Briefing {
        SummarizerTests.briefing(of: texts.map { "A short headline\n\($0.day)\n\n\($0.text)\n" })
    }

    // MARK: The same thing with another value

    @Test func whatStandsAmongTheOwnersThingsIsNoPartOfThem() throws {
        let all = briefing([
            (
                "27 December 2024",
                "In the past ten years, it says, the army of Orn has sent seven tented field clinics to the "
                    + "missions of the United Nations."
            ),
            (
                "20 January 2025",
                "Over the past 10 years more than 1,000 nurses have gone from Orn to the missions of the United "
                    + "Nations, with 6 tented field clinics among their units."
            ),
        ])
        #expect(all.conflicts.count == 1)
        let what = try #require(all.conflicts.first).what
        #expect(what.hasPrefix("tented field clinics") && what.contains(": 6 ("), "\(what)")
    }

    @Test(arguments: [
        // Told anew by a later article.
        (
            "The avalanche at Brod killed 17 people, the prefect said.",
            "The avalanche at Brod has killed 23 people, the prefect said.",
            "people killed (the avalanche at Brod)"
        ),
        (
            "Some 4,100 people have left Tarn since the dam broke.",
            "Some 9,300 people have left Tarn since the dam broke.", "people left Tarn since the dam broke"
        ),
        (
            "The corps has 310 pilots in Voss.", "The corps has 355 pilots in Voss.",
            "pilots in Voss (the corps)"
        ),
        (
            "The death toll from the fire at Port Ava stands at 31.",
            "The fire at Port Ava killed 38 people.",
            "people killed"
        ),
        (
            "So far 12 states have ratified the Orn Accord.",
            "The Orn Accord has been ratified by 15 countries.",
            "countries (the Orn Accord)"
        ),
        (
            "Halden plans to send 40 medics to Brod.", "Halden plans to send 65 medics to Brod.",
            "medics to Brod"
        ),
        (
            "About 2,000 troops from 4 countries take part in Exercise Reed.",
            "Some 2,900 soldiers from 4 countries took part in Exercise Reed.", "soldiers"
        ),
    ])
    func showsWhatALaterArticleTellsAnew(_ older: String, _ newer: String, _ thing: String) throws {
        let all = briefing([("3 May 2024", older), ("9 May 2024", newer)])
        let conflict = try #require(all.conflicts.first)
        #expect(all.conflicts.count == 1)
        #expect(conflict.kind == "revision")
        #expect(conflict.what.hasPrefix(thing), "\(conflict.what)")
        #expect(conflict.evidence.map(\.source) == ["S2", "S1"])
    }

    @Test(arguments: [
        (
            "The guard said 52 raiders were killed in the fight for Brod on 2 May 2024.",
            "The raiders said 4 raiders were killed in the fight for Brod on 2 May 2024.",
            "52 (the guard) against 4 (the raiders)"
        ),
        (
            "Turnout in the vote on the harbour was 51.4 per cent, the board said.",
            "Turnout in the vote on the harbour was 47.9 per cent, according to the mayor.",
            "51.4 per cent (the board) against 47.9 per cent (the mayor)"
        ),
        (
            "Trade between Orvan and Keld reached $3.1 billion in 2023.",
            "Bilateral trade between Orvan and Keld amounted to $2.6 billion in 2023.",
            "$3.1 billion against $2.6 billion"
        ),
        (
            "The Green List won 31 seats in the town council.",
            "The Green List has won 28 seats in the town council.",
            "31 against 28"
        ),
    ])
    func showsWhatTwoReportsOfADayContradict(_ first: String, _ second: String, _ values: String) throws {
        let all = briefing([("3 May 2024", first), ("3 May 2024", second)])
        let conflict = try #require(all.conflicts.first)
        #expect(all.conflicts.count == 1)
        #expect(conflict.kind == "value")
        #expect(conflict.what.hasSuffix(values), "\(conflict.what)")
    }

    @Test func tellsARowOfCountsOnce() throws {
        let all = briefing([
            ("3 May 2024", "Storm Asta killed at least 6 people in Voss, the prefect said."),
            ("5 May 2024", "Storm Asta has killed 14 people in Voss, the prefect said."),
            ("8 May 2024", "The death toll from Storm Asta stands at 19, the prefect said."),
        ])
        let conflict = try #require(all.conflicts.first)
        #expect(all.conflicts.count == 1)
        #expect(
            conflict.what.hasSuffix(
                "19 (the prefect, 8 May 2024), before it 14 (the prefect, 5 May 2024), "
                    + "at least 6 (the prefect, 3 May 2024)"
            ),
            "\(conflict.what)"
        )
    }

    // MARK: Other things

    @Test(arguments: [
        // Another place, body, owner or partner.
        (
            "Under Order 812, the River Board keeps 15 divers in the district of Brod and writes to the council in Orn.",
            "Under Order 813, the Ferry Office keeps 19 divers in the district of Voss and writes to the council in Keld."
        ),
        ("A rockfall killed 12 people in Brod.", "A rockfall killed 19 people in Voss."),
        ("Orvan has 150 pilots at the base in Brod.", "Keld has 87 pilots at the base in Brod."),
        ("The Green List won 31 seats in the council.", "The Farmers won 17 seats in the council."),
        ("Orvan sold 4,000 tonnes of tea to Keld.", "Orvan sold 1,500 tonnes of tea to Halden."),
        (
            "Orvan helps Tarn. It sent 12 nurses to the town of Tarn.",
            "Keld helps Tarn. It sent 20 nurses to the town of Tarn."
        ),
        ("The Orn Accord has been ratified by 41 states.", "The Voss Pact has been ratified by 37 states."),
        // Another part of the same land or house.
        (
            "The northern valleys counted 310 cases of fever.",
            "The southern valleys counted 122 cases of fever."
        ),
        ("The Green List won 112 seats in the lower house.", "The Green List won 21 seats in the senate."),
        ("Orvan hosts 84,000 refugees.", "The Tarn camp in Orvan hosts 12,000 refugees."),
        // Another deed.
        ("The blast at Brod killed 12 people.", "The blast at Brod injured 60 people."),
        ("The Orn Accord has been signed by 41 states.", "The Orn Accord has been ratified by 37 states."),
        ("Orvan ordered 120 trams from Keld.", "Orvan received 36 trams from Keld."),
        ("Orvan sold 4,000 tonnes of tea to Keld.", "Orvan imported 1,500 tonnes of tea from Keld."),
        ("The rebels freed 14 hostages in Brod.", "The rebels still hold 23 hostages in Brod."),
        // Meant and done, bound and reached, on average and at once, on top and in all.
        ("The guild plans to build 500 huts in Brod.", "The guild has built 320 huts in Brod."),
        ("The council set a ceiling of 900 guards for the post at Brod.", "The post at Brod has 640 guards."),
        (
            "The customs stop an average of 40 trucks a day at Brod.",
            "The customs stopped 310 trucks at Brod."
        ),
        ("A total of 8,400 refugees have come to Brod.", "A further 600 refugees came to Brod."),
        (
            "The clinic at Brod reported 94 new fever cases.",
            "The clinic at Brod reported 740 fever cases so far."
        ),
        ("The fair at Brod drew 700 guests.", "Of the guests of the fair at Brod 90 were from Keld."),
        // Another time.
        ("The guard saved 320 sailors off Brod in 2022.", "The guard saved 411 sailors off Brod in 2023."),
        ("On Monday 240 people crossed the Orn at Brod.", "On Wednesday 310 people crossed the Orn at Brod."),
        ("The budget of Orvan for 2024 is $4.2 billion.", "The budget of Orvan for 2025 is $4.6 billion."),
        (
            "The 2013 census counted 3.6 million people in Orvan.",
            "The 2023 census counted 4.2 million people in Orvan."
        ),
        // Another share.
        (
            "Some 91 per cent of the wells near Brod are dry.",
            "Some 28 per cent of the ponds near Brod are dry."
        ),
    ])
    func findsNoConflictBetweenThingsThatAreOnlyAlike(_ first: String, _ second: String) {
        let all = briefing([("3 May 2024", first), ("9 May 2024", second)])
        #expect(all.conflicts.map(\.what) == [])
    }

    @Test func takesTheSameDeedOfAnotherYearForAnother() {
        let all = briefing([
            ("3 May 2019", "The avalanche killed 17 people in Brod."),
            ("3 May 2024", "The avalanche killed 23 people in Brod."),
        ])
        #expect(all.conflicts.isEmpty)
    }

    // MARK: The same value

    @Test(arguments: [
        (
            "The Grain Fund brought 1,200 tonnes of rye to Brod.",
            "A total of 1,200 metric tons of rye was brought to Brod by the Grain Fund.", 1_200
        ),
        (
            "Some 5,200 troops take part in Exercise Reed in Voss.",
            "About 5,200 soldiers are taking part in Exercise Reed in Voss.", 5_200
        ),
        (
            "Some 8,400 refugees from Keldia live in tents in Brod.",
            "About 8,400 Keldian refugees are living in the tents in Brod.", 8_400
        ),
        (
            "The crash near Orn left 14 people dead.",
            "Police said 14 people were killed in the crash near Orn.", 14
        ),
        (
            "Since 2014 Orvan has sent 1,150 medics to missions of the River Nations Union.",
            "Since 2014 Orvan has deployed 1,150 medics to RNU missions.", 1_150
        ),
    ])
    func joinsOneFactToldTwice(_ first: String, _ second: String, _ value: Int) throws {
        let all = briefing([("3 May 2024", first), ("4 May 2024", second)])
        let figures = all.figures.filter { $0.value == ExactNumber(value) }
        #expect(figures.count == 1)
        #expect(figures.first?.evidence.count == 2)
    }

    @Test(arguments: [
        ("The guild sent 1,500 tents to Brod.", "The guild sent 1,500 tents to Voss.", 1_500),
        ("The academy in Brod trained 1,500 officers.", "The ministry dismissed 1,500 officers.", 1_500),
        ("The guild plans to send 1,500 tents to Brod.", "The guild has sent 1,500 tents to Brod.", 1_500),
        (
            "Orvan gave $5 million to the school at Brod.", "Keld gave $5 million to the school at Voss.",
            5_000_000
        ),
    ])
    func keepsTwoFactsOfOneNumberApart(_ first: String, _ second: String, _ value: Int) {
        let all = briefing([("3 May 2024", first), ("4 May 2024", second)])
        #expect(all.figures.count { $0.value == ExactNumber(value) } == 2)
    }

    // MARK: Events

    @Test(arguments: [
        (
            "On 2 May 2024 Orvan signed a pact on trade with Keld.",
            "On 2 May 2024 Orvan signed a pact on trade with Halden."
        ),
        (
            "On 2 May 2024 a convoy with flour reached Brod.",
            "On 2 May 2024 a convoy with tents reached Voss."
        ),
        (
            "On 2 May 2024 the senate passed the budget.",
            "On 2 May 2024 the senate rejected the pact with Keld."
        ),
    ])
    func keepsTwoEventsOfADayApart(_ first: String, _ second: String) {
        let all = briefing([("3 May 2024", first), ("4 May 2024", second)])
        #expect(all.events.count { $0.date.value == PartialDate("2024-05-02") } == 2)
    }

    @Test(arguments: [
        (
            "On 2 May 2024 Orvan signed a pact on trade with Keld.",
            "Keld and Orvan concluded a trade pact on 2 May 2024."
        ),
        (
            "President Lund opened the Orn bridge on 2 May 2024.",
            "On 2 May 2024 the Orn bridge was opened by Ana Lund."
        ),
    ])
    func joinsOneEventToldTwice(_ first: String, _ second: String) {
        let all = briefing([("3 May 2024", first), ("4 May 2024", second)])
        #expect(all.events.count { $0.date.value == PartialDate("2024-05-02") } == 1)
    }

    @Test func findsNoConflictBetweenDaysOfTwoPlaces() {
        let all = briefing([
            ("3 May 2024", "On 2 May 2024 a rockfall closed the road and the railway in the valley of Brod."),
            ("9 May 2024", "On 8 May 2024 a rockfall closed the road and the railway in the valley of Voss."),
        ])
        #expect(all.conflicts.isEmpty)
    }
}

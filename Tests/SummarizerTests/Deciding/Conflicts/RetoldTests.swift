import BriefingModel
import Summarizer
import Testing

/// One thing told twice in one article, with another value.
@Suite struct RetoldTests {
    private func conflicts(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-09-15").conflicts.map(\.what)
    }

    @Test(arguments: [
        (
            "Growth in the quarter was given as 8.4 per cent in May; it is now put at 7.9 per cent.",
            "8.4 percent against 7.9 percent"
        ),
        (
            """
            The landslide killed at least 112 people at Orn.

            The council has corrected its toll. It now puts the number of dead at 97.
            """, "at least 112 people against 97 dead"
        ),
        (
            "Our office has registered 38,270 arrivals. The border guard puts the number for the same weeks at 52,000.",
            "38270 arrivals against 52000 arrivals"
        ),
        (
            """
            Some days after the flood 186,400 people are displaced, by the register that closed in May.

            The register that closed in May held 168,400 displaced persons.
            """, "186400 people against 168400 displaced persons"
        ),
        (
            """
            The province recorded 612 cases of measles in the week.

            New cases by district: Orn 288; Brod 141; Voss 96; Tarn 45; all others 24.
            """, "288 + 141 + 96 + 45 + 24 = 594, but 612 cases of measles are stated"
        ),
        (
            "Arrests over the five months numbered 214 - 131 locals and 88 foreigners.",
            "131 + 88 = 219, but 214 are stated"
        ),
        (
            """
            The Northern Army states that shelling killed 17 villagers. The government's spokesman has spoken of "no \
            more than four dead, all of them fighters".
            """, "17 villagers (The Northern Army) against up to 4 people dead (The government's spokesman)"
        ),
        (
            "The minister told the house that 8,210 recruits had joined in spring. The correct figure is 8,120.",
            "8210 recruits against 8120 recruits"
        ),
        (
            """
            Turnout at the poll was 34.6 per cent, the clerk said.

            The returning officer put turnout in the town at 36.4 per cent.
            """, "34.6 percent against 36.4 percent"
        ),
        (
            "The mayor of Orn, the worst-hit town, said 240 bodies lay there, against 171 in the ministry's list.",
            "240 bodies (The mayor of Orn) against 171 bodies (the ministry)"
        ),
        (
            """
            So far 27 deaths have been recorded in the county.

            The 31 deaths given in the last bulletin have been revised downwards.
            """, "27 deaths against 31 deaths"
        ),
        (
            "Officials cut the death toll from the landslide to 24 from 26, since two were counted twice.",
            "24 against 26 told before"
        ),
        (
            """
            The storm killed 57 people on the island, the interior ministry said.

            The mayor of Orn told the radio that 90 people had died in his district alone.
            """, "90 people in one part alone (The mayor of Orn) against 57 people"
        ),
        (
            "Orn (41 per cent), Brod (11 per cent) and Voss (10 per cent) together took 65 per cent of exports.",
            "41 per cent + 11 per cent + 10 per cent = 62 per cent, but 65 per cent are stated"
        ),
        (
            """
            The four largest sellers are named below. Together they took 76 per cent of all exports of the year.

            Share of exports

            Orn: 44 per cent of the whole

            Brod: 12 per cent of the whole

            Voss: 10.5 per cent of the whole

            Tarn: 6.1 per cent of the whole

            The council published these shares in its yearly report to the senate on Monday, as it does in every year.
            """,
            "44 per cent + 12 per cent + 10.5 per cent + 6.1 per cent = 72.6 per cent, but 76 per cent are stated"
        ),
        (
            "The force recorded 36,110 thefts last year, down from 38,420 in 2023, a decrease of nine per cent.",
            "\"nine per cent\" against a change of 6 per cent between 38,420 and 36,110"
        ),
        (
            """
            The families live in 61 gathering sites.

            District | Sites | Tents
            Orn | 22 | 410
            Brod | 19 | 280
            Voss | 17 | 190
            Total | 58 | 880
            """, "61 gathering sites in the text, but the table's total is 58"
        ),
    ])
    func isFound(_ text: String, expected: String) {
        let found = conflicts(text)
        #expect(found.contains(expected), "\(found)")
    }

    @Test func theSameDayOfTwoYearsIsOneDeedToldTwice() {
        let found = conflicts(
            """
            The museum opened on 16 October 1965 in a former mill.

            A plaque says that the duke opened the museum on 16 October 1966.
            """
        )
        #expect(found.contains { $0.contains("16 October 1965 against 16 October 1966") }, "\(found)")
    }

    @Test func aTableInMarkdownWithAWrongTotal() {
        let found = conflicts(
            """
            | Region | Teams | Mines found |
            |:--|--:|--:|
            | North | 14 | 1,107 |
            | East | 6 | 420 |
            | South | 9 | 389 |
            | **Total** | **29** | **1,961** |
            """
        )
        #expect(found == ["mines found: 1107 + 420 + 389 = 1916, but the total is given as 1,961"])
    }

    /// Two values of two things, two times or two places, and parts that say nothing of the rest.
    @Test(arguments: [
        "The mill made 186,400 tonnes of flour in May. The port moved 168,400 tonnes of salt.",
        "In 2022 the town counted 186,400 people. In 2023 it counted 168,400 people.",
        "Rents came to 8.4 per cent of pay; the rate is now put at 7.9 per cent.",
        "Orn had 612 cases of measles. New cases by district: Brod 288; Voss 141; Tarn 96.",
        "Police said 12 people were killed in Brod. The Red Cross said 30 were killed in Voss.",
        "The fleet has 214 ships - 131 of them new and 40 in dock.",
        "The school opened on 1 September 1965. A library opened on 1 September 1999.",
        "In all 1,648 complaints came in. Of these, 421 complaints were upheld; 348 complaints were withdrawn.",
        "Orn (41 per cent), Brod (11 per cent) and Voss (10 per cent) together took 63 per cent of exports.",
        "Sales fell by 20 per cent to 2,480 tonnes from 3,100 tonnes in 2023.",
        "They sold 1.2 million tonnes, up from 1.1 million, an increase of 7 per cent.",
        "Turnout in 2020 was 34.6 per cent. Turnout in 2024 was 36.4 per cent.",
        "The plan began with the aim of giving every rural household a tap. It reached 6,130 rural households.",
        """
        The families live in 61 gathering sites and left 58 sites in May.

        District | Sites | Tents
        Orn | 22 | 410
        Brod | 19 | 280
        Voss | 17 | 190
        Total | 58 | 880
        """,
    ])
    func isNotFound(_ text: String) {
        #expect(conflicts(text) == [])
    }

    @Test func columnsOfMeasuresKeepTheirUnit() {
        let lines = briefing(
            """
            Fields

            | Province | Area (km²) | Rice (tonnes) |
            |:--|--:|--:|
            | Orn | 15.2 | 1,107 |
            | Brod | 12.9 | 864 |
            """,
            date: "2024-09-15"
        ).figureLines
        #expect(lines.contains("15.2 square kilometres"), "\(lines)")
        #expect(lines.contains("864 tonnes"), "\(lines)")
    }
}

/// Work in proportion to the text, told by a count that no clock can spoil: a value told once more costs no comparison.
@Suite struct RetoldAtLengthTests {
    @Test func aSlipIsFoundBehindAnyNumberOfOtherCounts() {
        let middle = (0..<400).map { "Depot \($0 + 10) of the coast keeps \(20_000 + 37 * $0) blankets." }
            .joined(separator: " ")
        let found = briefing(
            """
            A headline of some words

            By the register 186,400 people are displaced.

            \(middle)

            The second register held 168,400 displaced persons.
            """,
            date: "2024-09-15"
        ).conflicts.map(\.what)
        #expect(found.contains("186400 people against 168400 displaced persons"), "\(found)")
    }
}

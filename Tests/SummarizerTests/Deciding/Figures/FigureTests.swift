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

    @Test func givesCellsTheUnitsOfTheirHeads() {
        let all = briefing(
            "# Ports\n\nTrade grew again.\n\n| Port | Exports (US$ million) | Share, % | Ships |\n| --- | --- | --- | --- |\n| Arbel | 310 | 41.5 | 77 |\n",
            path: "p.md"
        )
        #expect(all.figureLines == ["310000000 USD", "41.5 percent", "77 ships"])
        #expect(all.figures.map(\.ofWhat) == ["Exports, Arbel", "Share, Arbel", "Arbel"])
        #expect(all.figures.map(\.currency) == ["USD", nil, nil])
        #expect(all.figures.first?.evidence.last?.quote.contains("US$ million") == true)
    }

    @Test func givesCellsTheUnitInTheCornerOfTheTable() {
        let all = briefing(
            "# Mill\n\nThe mill grew.\n\n| £000 | 2021 | 2023 |\n| --- | --- | --- |\n| Turnover | 310 | 402 |\n",
            path: "m.md"
        )
        #expect(all.figureLines == ["310000 GBP", "402000 GBP"])
        #expect(all.figures.map { $0.period?.value } == ["2021", "2023"])
        #expect(all.figures.map(\.ofWhat) == ["Turnover", "Turnover"])
    }

    @Test func keepsTheCoinOfAnIdiomOffThePage() {
        let all = briefing(
            "Ferry\n\nThe ferry to Arbel carried 4,300 people in March without a penny of help.\n"
        )
        #expect(all.figureLines == ["4300 people"])
        let tonne = briefing(
            "Port\n\nCustoms officers seized over a tonne of tea in Arbel harbour in March.\n"
        )
        #expect(tonne.figureLines == ["more than 1 tonne"])
        let defined = briefing("Path\n\nThe path is 12 miles long. A mile is 1,609 metres.\n")
        #expect(!defined.figureLines.contains("1 mile"))
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

    @Test(arguments: [
        ("The fleet tripled from 40 to 90 vessels in a decade.", "change"),
        ("Output more than doubled from 30 tonnes to 52 tonnes.", "change"),
        ("The yard has 15 vessels: 7 tugs and 6 dredgers.", "sum"),
    ])
    func findsArithmeticThatDoesNotHold(_ sentence: String, kind: String) {
        let all = briefing("A note\n\n\(sentence)\n", date: "2024-06-20")
        #expect(all.conflicts.map(\.kind) == [kind])
    }

    @Test(arguments: [
        "The fleet nearly doubled from 40 to 78 vessels in a decade.", "Staff tripled from 40 to 121 people.",
        "The yard has 15 vessels: 9 tugs and 6 dredgers.",
        "It has two offices: 14 people work there, 6 at night.",
        "Prices rose from 30 to 52 dollars.",
    ])
    func findsNoFaultInArithmeticThatHolds(_ sentence: String) {
        #expect(briefing("A note\n\n\(sentence)\n", date: "2024-06-20").conflicts.isEmpty)
    }

    @Test func findsOneEventUnderTwoNames() throws {
        let all = briefing(
            "A note\n\nThe Sagara Naval Defense Expo opens in May. Last year the Sagara Naval Defence Expo drew 300 firms.\n",
            date: "2024-04-02"
        )
        let conflict = try #require(all.conflicts.first { $0.kind == "name" })
        #expect(conflict.evidence.count == 2)
        let short =
            "A note\n\nThe Sagara Naval Defence Expo opens in May. The Naval Defence Expo drew 300 firms.\n"
        #expect(briefing(short, date: "2024-04-02").conflicts.isEmpty)
    }

    @Test func saysWhereAYearIsMissing() {
        let text = "A note\n\nThe ferry sank on 12 March with its load, and was raised on April 4.\n"
        #expect(briefing(text).conflicts.map(\.kind) == ["undated"])
        #expect(briefing(text, date: "2022-05-01").conflicts.isEmpty)
    }

    @Test func findsTwoDaysOfOneEvent() {
        let all = briefing(of: [
            "One\n\nThe ministry opened the new suspension bridge over the Selva gorge on 3 May 2021.\n",
            "Two\n\nOn 6 May 2021 the ministry opened the new suspension bridge over the Selva gorge.\n",
        ])
        #expect(all.conflicts.map(\.kind) == ["date"])
    }

    @Test func showsTheNewerCountFirst() throws {
        let all = briefing(of: [
            "One\n\nPosted on 3 May 2021\n\nThe flood in the delta killed 41 people in three villages.\n",
            "Two\n\nPosted on 6 May 2021\n\nThe flood in the delta killed 56 people in three villages.\n",
        ])
        #expect(all.figures.first?.value == 56)
        let conflict = try #require(all.conflicts.first)
        #expect(conflict.kind == "revision")
        #expect(conflict.items == ["F1", "F2"])
        #expect(
            conflict.what
                == "people killed (the flood in the delta): 56 (6 May 2021), before it 41 (3 May 2021)"
        )
    }

    @Test func takesASmallerSumForAContradiction() throws {
        let all = briefing(of: [
            "One\n\nPosted on 3 May 2021\n\nOver the past ten years the navy sent 9 level 3 survey vessels to the gulf.\n",
            "Two\n\nPosted on 6 May 2021\n\nOver the past ten years the navy sent 8 level 3 survey vessels to the gulf.\n",
        ])
        #expect(all.conflicts.map(\.kind) == ["value"])
    }

    @Test func countsThingsInSmallWordsBehindTheOthers() {
        let all = briefing(
            "A note\n\nThe charity opened nine clinics for 12,400 patients. There are three ways to help. Two ferries sailed.\n",
            date: "2024-04-02"
        )
        #expect(all.figures.map(\.unit) == ["patients", "clinics", "ferries"])
    }

    @Test func asksTheFigureBeforeOfWhat() {
        let all = briefing(
            "A note\n\nMore than 400 medics served in the northern camps, with 8 mobile theatres among their units.\n",
            date: "2024-04-02"
        )
        #expect(
            all.figures.map(\.ofWhat) == ["served in the northern camps", "served in the northern camps"]
        )
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

    @Test(arguments: [
        (
            "Over 5,000 medics and nurses have worked in 14 missions. Today 412 are deployed: 220 in Tarn, 96 in Belmora and 96 at sea.",
            ["more than 5000 medics and nurses", "412 medics and nurses", "96 medics and nurses"]
        ),
        ("Some 36,200 rowers from 92 towns started; 34,871 finished.", ["34871 rowers"]),
        ("The regatta drew a crowd of 85,000 to the quays.", ["85000 people"]),
        ("So far 9 out of 16 provinces have closed their schools.", ["9 provinces"]),
    ])
    func givesABareNumberTheNounThatActed(_ text: String, _ expected: [String]) {
        let lines = briefing("A short headline\n\n\(text)\n", date: "2024-06-01").figureLines
        #expect(expected.allSatisfy(lines.contains), "\(lines)")
    }

    @Test(arguments: [
        "The 15-member Council met behind closed doors for most of the day.",
        "The runner broke a 15-year-old mark on the wet track of the harbour.",
        "The town counted 98,210 births. Every fifth resident is 65 or older.",
    ])
    func takesNoAgeAndNoMembershipForAFigure(_ text: String) {
        let lines = briefing("A short headline\n\n\(text)\n", date: "2024-06-01").figureLines
        #expect(lines.allSatisfy { $0.hasPrefix("98210") }, "\(lines)")
    }

    @Test(arguments: [
        ("The mission sent 1,150 troops, 16 per cent of them women.", "16 women"),
        ("Wages had added 9% and changes of design 23% to the price.", "23 changes of design"),
        ("The two sides noted that trade reached 1.38 billion euros in 2018.", "1380000000 trade"),
        ("Annual inflation was 2.2% in April.", "2.2 Annual inflation"),
        ("Halden Marine (OSE: HALD) earned 512 million euros.", "512000000 Halden Marine"),
    ])
    func saysOfWhatAValueIs(_ text: String, _ expected: String) {
        let all = briefing("A short headline\n\n\(text)\n", date: "2024-06-01")
        let lines = all.figures.map { "\($0.value.description) \($0.ofWhat ?? "")" }
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test func givesADateToTheSumThatItsVerbTellsOf() {
        let all = briefing(
            "A short headline\n\nThe dyke needs much: $19 billion was pledged in Tarn in January 2021 and about $2.5 billion has been paid.\n",
            date: "2024-06-01"
        )
        #expect(all.figures.first { $0.value == 19_000_000_000 }?.period?.value == "2021-01")
        #expect(all.figures.first { $0.value == 2_500_000_000 }?.period?.value != "2021-01")
    }

    @Test func keepsTheSameShareOfTwoYearsApart() {
        let all = briefing(
            "A short headline\n\nInflation was 2.2% in August.\n\nThe board expects inflation to be 2.2% in 2025.\n",
            date: "2024-09-12"
        )
        #expect(all.figures.count { $0.value.description == "2.2" } == 2)
    }

    @Test func takesTheNumberInAnIndexesNameForNoMoney() {
        let all = briefing(
            "A short headline\n\nThe OMR 30 index lost 212 points on the day of the vote.\n",
            date: "2024-06-01"
        )
        #expect(!all.figures.contains { $0.unit == "OMR" })
    }

    @Test func movesTheSameQuarterToItsOwnYear() {
        let all = briefing(
            "A short headline\n\nThe yard took NOK 2,145 million in the third quarter of 2023, compared with NOK 1,870 million in the same quarter of 2022.\n",
            date: "2023-11-01"
        )
        #expect(all.figures.first { $0.value == 1_870_000_000 }?.period?.value ?? "2022-Q3" == "2022-Q3")
    }

    @Test(arguments: [
        ("Rations were cut by a third in July 2022, and by a further 20% in October.", "20 Rations"),
        ("There were 98,210 births in the valleys of the north.", "98210 in the valleys of the north"),
        ("In the weeks under review 946 new cases came, a decrease of 14 per cent.", "14 cases"),
    ])
    func namesNoThingByWordsThatNameNone(_ text: String, _ expected: String) {
        let all = briefing("A short headline\n\n\(text)\n", date: "2022-12-01")
        let lines = all.figures.map { "\($0.value.description) \($0.ofWhat ?? "")" }
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test func takesNoYearForTheEndOfARange() {
        let lines = briefing(
            "A short headline\n\nThe number of women divers has gone up from 1,327 in 2015 to 4,255 in 2024.\n",
            date: "2024-11-11"
        ).figureLines
        #expect(lines.contains("4255 women divers"), "\(lines)")
        #expect(!lines.contains { $0.contains("2015") }, "\(lines)")
    }

    @Test func countsWhatStandsBeforeTheColonOfALine() {
        let lines = briefing(
            "A short headline\n\nFacts and figures\n- Merchant ships escorted: 1,820 (all of them safely)\n- Personnel: 650\n- Room: 212\n",
            date: "2025-03-05"
        ).figureLines
        #expect(lines == ["1820 merchant ships escorted", "650 personnel"], "\(lines)")
    }

    @Test func aListOfAmountsKeepsItsCurrencyAndEachItsYear() {
        let all = briefing(
            """
            A short headline

            Mr Lie: In 2023, 8,412 pupils sat the test; in 2024, 9,120; and in 2025, up to 31 October, 10,377. The cost \
            was 212 million kroner in 2023, 241 million in 2024 and 268 million so far this year.
            """,
            date: "2025-11-12"
        )
        #expect(
            all.figureLines == [
                "8412 pupils", "9120 pupils", "10377 pupils", "212000000 kroner (local currency)",
                "241000000 kroner (local currency)", "268000000 kroner (local currency)",
            ]
        )
        let periods = Dictionary(
            uniqueKeysWithValues: all.figures.map { ($0.value.description, $0.period?.value) }
        )
        #expect(periods["8412"] == "2023")
        #expect(periods["9120"] == "2024")
        #expect(periods["241000000"] == "2024")
    }

    @Test func theYearsOfALifeCountNoOneElse() {
        let all = briefing(
            """
            A short headline

            The mayor met 312 drivers, the youngest of whom is 92, and 16 envoys came. Among the guests was Colonel Bo \
            Min-ho, 95, who led a crew at 20.
            """,
            date: "2025-11-12"
        )
        #expect(all.figureLines == ["312 drivers", "16 envoys"])
    }

    @Test func aValueHasTheDateOfItsOwnPart() {
        let all = briefing(
            """
            A short headline

            Trade reached $3.7 billion in 2025, an increase of 18 per cent over the previous year. Tarn thanked Voss for the \
            900 crates sent in 2021 and for a 45-member team after the landslide of 4 May 2019. Since 2014 Voss has sent 1,100 nurses; the present team \
            counts 274 nurses.

            1988 Women may serve in all branches.
            """,
            date: "2026-07-09"
        )
        let periods = Dictionary(
            uniqueKeysWithValues: all.figures.map { ($0.value.description, $0.period?.value) }
        )
        #expect(periods["274"] == .some(nil))
        #expect(periods["18"] == .some(nil))
        #expect(periods["900"] == "2021")
        #expect(periods["45"] == .some(nil))
        #expect(all.figureLines.contains("45 members"))
        #expect(!all.figures.contains { $0.value == 1_988 })
    }

    @Test func anAmountIsOfTheThingBeforeIt() {
        let all = briefing(
            "A short headline\n\nThe council wants to raise it, which would need additional spending of about $1.1 billion.\n",
            date: "2025-11-12"
        )
        #expect(all.figures.first?.ofWhat?.hasSuffix("additional spending") == true)
    }

    @Test func theBottomLineOpensWithWhoIsMeant() {
        let all = briefing(
            """
            A short headline

            The mayor came to the quay. He said that 2,400 crates had been lost to the sea. The harbour office counted 1,900 \
            broken crates on the quay. Fishermen brought home 1,700 empty barrels. The guard sent 1,200 divers.
            """,
            date: "2025-11-12"
        )
        #expect(all.bottomLine.count >= 2)
        #expect(!all.bottomLine.contains { $0.text.hasPrefix("He ") })
    }

    @Test func takesWhatIsShotDownForNoDecrease() {
        let all = briefing("A short headline\n\nThe guard shot down 27 drones over the pass at Brod.\n")
        #expect(all.figures.map(\.change) == [nil])
    }

    @Test func saysWhatAFigureIsOfWithoutIts() {
        let all = briefing(
            "A short headline\n\nOrvan keeps ties with many ports. Its envoys work in 37 harbour towns.\n",
            date: "2025-05-10"
        )
        #expect(all.figures.map(\.ofWhat) == ["envoys work"])
    }

    @Test(arguments: [
        "about -12 degrees Celsius", "nearly -40 degrees Celsius", "about -5 to -3 degrees Celsius",
    ])
    func comparesValuesBelowZero(_ amount: String) {
        let all = briefing(
            "A short headline\n\nThe night at the pass brought \(amount) and much snow.\n",
            date: "2025-05-10"
        )
        #expect(all.figures.allSatisfy { $0.value < 0 })
    }

    /// A date with which the value is only compared is not the time at which it holds.
    @Test(arguments: [
        "The share was 64 per cent, 5.3 points higher than in 2020.",
        "Compared with May 2023, landings fell by 3.7 per cent.",
        "Trade was worth 17 times what it was in 1970.",
        "Tarn sold 900 boats, twice as many as four years ago.",
        "Prices rose 2.8 per cent in the year to April.",
        "Set up in May 2014 with two tents, the camp has grown into a town of 900 houses.",
        "The budget rose by $16 million, $4 million more than was foreseen in October.",
    ])
    func takesNoPeriodFromWhatAValueIsComparedWith(_ sentence: String) {
        let figures = briefing("A short headline\n\n\(sentence)\n", date: "2024-06-20").figures
        #expect(!figures.isEmpty)
        #expect(figures.allSatisfy { $0.period == nil })
    }

    @Test(arguments: [
        ("The strength of the fleet stands at 40,150: 31,000 at sea and 9,150 on land.", "40150 strength"),
        ("The strength of the fleet stands at 40,150: 31,000 at sea and 9,150 on land.", "31000 strength"),
        ("The death toll has risen to 2,946 since Monday.", "2946 death toll"),
        ("Tarn can call on a wartime strength of 28,000.", "28000 wartime strength"),
        ("The town wants an army of 3,000.", "3000 members"),
        ("Voss will pull out its 800-strong contingent.", "800 members"),
        ("The road is closed, 40 lorries burned and 38 missing persons were found.", "38 missing persons"),
        ("The yard has six tugs and 17 smaller vessels.", "17 smaller vessels"),
        ("The brigade has 96 Lynx 2A6 tanks.", "96 Lynx 2A6 tanks"),
        ("It buys 12 F/A-18 trainers.", "12 F/A-18 trainers"),
        ("The line carried 8.1m passengers in May.", "8100000 passengers"),
        ("Of those at sea 3,100 are young divers.", "3100 young divers"),
        ("Seven million are displaced.", "7000000 people displaced"),
        (
            "Tarn will give 50 grants and hopes for more tourist arrivals, which stood at 412,000.",
            "412000 tourist arrivals"
        ),
        ("Some 612,000 have crossed into Tarn.", "about 612000 people"),
        ("Patrol flights rose from 112 in 2019 to 291 in 2021.", "291 patrol flights"),
        ("Raids in the gulf fell to 22 from 84.", "22 raids"),
        ("Tarn pledged 1.1 billion euros, of which 200 million has come.", "200000000 EUR"),
        ("The dividend is €1.07 per diluted share.", "1.07 EUR per diluted share"),
        ("The raid cost the lives of 21.", "21 lives"),
        ("A budget of R2.4 trillion was read, and fees rise by R130 to R2,315.", "130 R (local currency)"),
        ("Tarn has just 1.4 doctors per 10,000 people.", "1.4 doctors per 10,000 people"),
    ])
    func namesWhatIsCounted(_ sentence: String, _ line: String) {
        let all = briefing("A short headline\n\n\(sentence)\n", date: "2024-06-20")
        #expect(all.figureLines.contains(line))
    }

    /// Numbers that count nothing on the page.
    @Test(arguments: [
        "Passes go to people under 27.",
        "The clinic is a role 2 hospital.", "The harbour shed dates from about 230 BC.",
        "Trade is slow ($1 = 0.9158 euros).", "Guns of calibre 155 mm were shown.",
        "Its 2029 dollar bond was sold.", "Old divers aged 71 to 88 came.",
        "It costs less than half of one per cent of the budget.",
        "4.1 Personnel. The fleet is small.",
    ])
    func setsNumbersAsideThatCountNothing(_ sentence: String) {
        #expect(briefing("A short headline\n\n\(sentence)\n", date: "2024-06-20").figures.isEmpty)
    }

    @Test func readsTablesByTheirLabelsAndCaptions() {
        let all = briefing(
            """
            # Fleets

            | Rank | Port | Crews | Women |
            |---|---|---|---|
            | 1 | Tarn | 5,713 | 10.8% |

            ## Trade, EUR million

            | Month | Sales | Balance |
            |---|---|---|
            | May 2024 | 13,204 | -186 |
            """,
            date: "2024-06-20",
            path: "note.md"
        )
        let lines = all.figures.map {
            "\($0.value) \($0.unit) \($0.ofWhat ?? "-") \($0.period?.value ?? "-")"
        }
        #expect(
            Set(lines) == [
                "5713 crews Tarn -", "10.8 percent Women, Tarn -", "13204000000 EUR Sales 2024-05",
                "-186000000 EUR Balance 2024-05",
            ]
        )
    }

    @Test func givesEachOfSeveralItsOwnValue() {
        let all = briefing(
            "A short headline\n\nTarn and the river port contributed 8,200 and 15,400 tonnes respectively.\n",
            date: "2024-06-20"
        )
        #expect(!all.figures.contains { $0.value == 8_200 && $0.ofWhat?.contains("port") == true })
    }

    /// A number takes no noun of another statement.
    @Test func givesNoNounOfAnotherStatement() {
        let all = briefing(
            """
            A short headline

            A plea against night flights drew 1,900 signatures, and in May the council voted 11 to 8 to hear it. The town's only doctor, 66, leaves in July. The yard numbers 3,315.
            """,
            date: "2024-06-20"
        )
        #expect(all.figureLines == ["1900 signatures"])
    }

    /// A value of which no subject is told keeps the words beside it: a bare "62%" tells a reader nothing.
    @Test(arguments: [
        (
            "Of 1,870 adults that we asked, 62% said they had lost work.", "62 percent",
            "said they had lost work"
        ),
        (
            "On a monthly basis prices went up by 0.3 per cent.", "0.3 percent",
            "On a monthly basis prices went up"
        ),
        ("Of the 906 wells, 742 (39 per cent) are dry.", "39 percent", "wells"),
        (
            "With a budget of 164 million kroner (€16.2 million) it is small.", "16200000 EUR",
            "164 million kroner"
        ),
    ])
    func wordsBesideAValueSayWhatItIsOf(sentence: String, value: String, words: String) {
        let figures = briefing("A headline of some words\n\n\(sentence)\n", date: "2024-06-20").figures
        let figure = figures.first { "\($0.value) \($0.unit)" == value }
        #expect(figure?.ofWhat == words, "\(figures.map { ($0.value, $0.unit, $0.ofWhat) })")
    }
}

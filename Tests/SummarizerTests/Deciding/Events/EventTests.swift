import BriefingModel
import Summarizer
import Testing

@Suite struct EventTests {
    @Test(arguments: [
        (
            "On May 9, 1961, the river states signed a treaty on shared dams, the first of its kind.",
            "1961-05-09: The river states signed a treaty on shared dams"
        ),
        (
            "The last warship of the class, built for 40 million, was scrapped on 3 March 1987.",
            "1987-03-03: The last warship of the class was scrapped"
        ),
        (
            "In June 2012, Admiral Ana Reyes, then chief of the fleet, was appointed as an adviser to the cabinet.",
            "2012-06: Admiral Ana Reyes was appointed as an adviser to the cabinet"
        ),
        (
            "Despite old quarrels over the islands, the two governments restored their consulates (11 August 1999).",
            "1999-08-11: The two governments restored their consulates"
        ),
        (
            "1978 - Six nurses open a clinic in a rented barn.",
            "1978: Six nurses open a clinic in a rented barn"
        ),
        (
            "The first prototype was handed over on 19 April 2004 to the navy.",
            "2004-04-19: The first prototype was handed over to the navy"
        ),
        (
            "By late 2031 the Agency, founded on a whim, hopes to launch a second satellite.",
            "2031: The Agency hopes to launch a second satellite"
        ),
        (
            "Planning for the years after 2032 has begun.",
            "2032: Planning for the years after 2032 has begun"
        ),
        (
            "The order book has doubled since 2016.",
            "2016: The order book has doubled since 2016"
        ),
        (
            "The year 2022 saw the launch of three new ferries.",
            "2022: The year 2022 saw the launch of three new ferries"
        ),
        (
            "On 3 and 4 July the guests visit the dry dock.",
            "2024-07-03/2024-07-04: The guests visit the dry dock"
        ),
        (
            "Ferries sailed to Voss in 1961 and to Tarn in 1974.",
            "1974: Ferries sailed to Tarn"
        ),
        (
            "The first lock was opened in 1911; the second in 1926.",
            "1926: The second was opened"
        ),
        (
            "The yearbook for 2022 will be printed on 9 August 2024, and maps for Voss on 2 September.",
            "2024-09-02: Maps for Voss will be printed"
        ),
        (
            "Tarn signed the Reef Accord in 1975, joined the Coast League in 1994 and left it in 2003.",
            "1994: Tarn joined the Coast League"
        ),
        (
            "The week opens the 60th anniversary of the Pilot School, which was founded in 1964.",
            "1964: The Pilot School was founded"
        ),
        (
            "They were shown the cutter Alk and the tug Bro, both launched in 2019.",
            "2019: The cutter Alk and the tug Bro launched"
        ),
        (
            "The lease of the yard, signed in 1984, runs out on 30 November 2024 and is to be renewed.",
            "2024-11-30: The lease of the yard runs out"
        ),
        (
            "The bank cut its rate on 2 May and is expected to cut it again on 5 September.",
            "2024-05-02: The bank cut its rate"
        ),
        (
            "Two polls, in 2009 and in 2014, were lost by the mayor.",
            "2009: Two polls were lost by the mayor"
        ),
        (
            "The museum keeps the tug Hermod (built 1907) and two barges.",
            "1907: Hermod built"
        ),
        (
            "It is the worst storm since 1953, when 300 people drowned in Voss.",
            "1953: 300 people drowned in Voss"
        ),
        (
            "Turnout in Sunday's ballot of the dockers was low.",
            "2024-05-26: Turnout in Sunday's ballot of the dockers was low"
        ),
        (
            "Races such as the Cup – with 40 boats – take place from 27 June to 1 August.",
            "2024-06-27/2024-08-01: Races such as the Cup take place"
        ),
        (
            "The port has 14 cranes and ten barges; two were sold in 2022, and the last is due on 9 August.",
            "2024-08-09: The last of the barges is due"
        ),
        (
            "Two were drowned: Lt. Ana Moe in a storm on 9 May, and Sgt. Bo Dahl in the lock in June 2021.",
            "2021-06: Sgt. Bo Dahl drowned in the lock"
        ),
        (
            "In 2023 it won the cup, and in September it will host the race.",
            "2024-09: It will host the race"
        ),
        (
            "Ties were renewed in 1952 and embassies opened in 1955.",
            "1955: Embassies opened"
        ),
        (
            "The two ship-to-shore cranes ordered in November 2021 were tried out on 14 May.",
            "2021-11: The two ship-to-shore cranes ordered"
        ),
        (
            "The bill will be read after the general election due by July.",
            "2024-07: The general election"
        ),
        (
            "In the exchange of crews of 1923, 40 men left.",
            "1923: The exchange of crews"
        ),
        (
            "The cup is held on 14 July 2024, and on 1-3 August the whole fleet puts to sea.",
            "2024-08-01/2024-08-03: The whole fleet puts to sea"
        ),
        (
            "The contract with the lock keepers was let in 2019. It now ends on 30 July 2024.",
            "2024-07-30: The contract with the lock keepers now ends"
        ),
        (
            "The 12th edition of the exercise Salt Wind between the navies of Tarn and of the river states ended off Voss on 3 May.",
            "2024-05-03: The 12th edition of the exercise Salt Wind between the navies ended off Voss"
        ),
        (
            "In 2024 the academy, opened on 4 October 1974, turns 50.",
            "2024: The academy turns 50"
        ),
        (
            "Since the founding of the guild in Voss in 1861, training has grown longer.",
            "1861: The founding of the guild in Voss"
        ),
        (
            "On 21 April, the busiest day, crews were called out to the lock.",
            "2024-04-21: Crews were called out to the lock"
        ),
        (
            "By the time the first flight took off in March 2016, half the town had left.",
            "2016-03: The first flight took off"
        ),
        (
            "The mill is due to open in the third quarter of 2025.",
            "2025-Q3: The mill is due to open"
        ),
        (
            "The monks held the island from 1461 until 1517.",
            "1461/1517: The monks held the island"
        ),
        (
            "The pact was renewed in the spring of 1948.",
            "1948-03/1948-05: The pact was renewed"
        ),
        (
            "WHO sent 300 nurses on 9 May; more are to follow.",
            "2024-05-09: WHO sent 300 nurses"
        ),
        (
            "The pier is closed at both ends, and the ferry at Moss, built in 1998, still sails.",
            "1998: The ferry at Moss built"
        ),
        (
            "At the call of the Minister of Trade of Tarn, Mr. Ole Berg, the Minister of Trade of Voss, Ms. Eva Lund, paid a visit to Tarn on 8 July 2021.",
            "2021-07-08: Ms. Eva Lund paid a visit to Tarn"
        ),
        (
            "Three of the eight cranes ordered in 2019 were delivered.",
            "2019: The eight cranes ordered"
        ),
        (
            "The town marks 25 years of membership in the League, which the country joined on 12 March 1999.",
            "1999-03-12: The country joined the League"
        ),
        (
            "The contract for 246 vans, worth 59 million crowns and signed last spring, foresees first deliveries in 2031.",
            "2031: The contract for 246 vans foresees first deliveries"
        ),
        (
            "Tarn thanked Voss for sending nurses after the landslide of 4 May 2019.",
            "2019-05-04: The landslide"
        ),
        (
            "Tarn thanked Voss for the 90 crates of serum provided under the old accord in 2017 and for its advice.",
            "2017: The 90 crates of serum provided under the old accord"
        ),
        (
            "Work on the quay is to begin in May 2031 and be completed in May 2033.",
            "2033-05: Work on the quay is to be completed"
        ),
        (
            "The yard was handed over on 6 August 2011.",
            "2011-08-06: The yard was handed over"
        ),
        (
            "It has trained over 700 divers in the old dock, some of them with help from abroad in May 2018.",
            "2018-05: It has trained over 700 divers in the old dock"
        ),
        (
            "On 3 March 2004 Captain Ilse Moen sailed to the distant southern islands as a scout and opened the way to the trade of the reef.",
            "2004-03-03: Captain Ilse Moen sailed to the distant southern islands as a scout"
        ),
    ])
    func labelsAnEventWithWordsOfItsSentence(_ sentence: String, _ expected: String) {
        #expect(
            briefing("A short headline\n\n\(sentence)\n", date: "2024-06-01").eventLines.contains(expected)
        )
    }

    @Test(arguments: [
        (
            "The frost of January 1987 was the hardest since the harbour opened in 1911.",
            "1911: The harbour opened"
        ),
        ("It was the driest spring since secession in 1958.", "1958: Secession"),
        (
            "The envoy of Tarn recalled that 12 medics had gone missing in March 2015.",
            "2015-03: 12 medics had gone missing"
        ),
        (
            "The cabinet set aside 3 million crowns ($400,000) for dykes on 4 March 2024.",
            "2024-03-04: The cabinet set aside 3 million crowns for dykes"
        ),
        (
            "It was opened by Harbour Minister Lena Foss, who entered parliament in May 2019.",
            "2019-05: Harbour Minister Lena Foss entered parliament"
        ),
        (
            "Tarn, which joined the customs union on 3 May 2004, will hold the chair.",
            "2004-05-03: Tarn joined the customs union"
        ),
        (
            "The port had lent 40 boats, six of them new, and will open a dry dock by March 2026.",
            "2026-03: The port will open a dry dock"
        ),
        (
            "The board decided to close the old quay for good, with effect from 8 July 2024.",
            "2024-07-08: The board decided to close the old quay for good"
        ),
        (
            "The yard was founded in 1921 and is older than the town.",
            "1921: The yard was founded"
        ),
        (
            "The 1954 Convention was ratified in 1978.",
            "1978: The 1954 Convention was ratified"
        ),
        (
            "Since 1971 the fund has given 40 million crowns to schools.",
            "1971: The fund has given 40 million crowns to schools"
        ),
        (
            "The chamber called on both to keep in full the truce signed at Belmora on 3 April 2020.",
            "2020-04-03: The truce signed at Belmora"
        ),
        (
            "They marked the relations between Tarn and Belmora, established on 5 May 1970.",
            "1970-05-05: Relations between Tarn and Belmora established"
        ),
        (
            "Of the 30 pleas of our lodge's letter of June 2018, the ministry has heard nine.",
            "2018-06: Our lodge's letter"
        ),
        (
            "The ministry could not tell why the reserve had been spent by March 2022.",
            "2022-03: The ministry could not tell why the reserve had been spent"
        ),
        (
            "The Chamber decided to extend the mandate of the Mission of Good Offices in the Northern Isles until 30 June 2026.",
            "2026-06-30: Mandate of the Mission of Good Offices in the Northern Isles until 30 June 2026"
        ),
        (
            "Dredging the mouth of the river is expected to cost about $300 million and will take until 2032.",
            "2032: Dredging the mouth of the river is expected to cost about $300 million"
        ),
        (
            "The duties were first raised on 17 March 2014, in reply to the blockade, and now apply until 15 May 2026.",
            "2026-05-15: The duties now apply until 15 May 2026"
        ),
        (
            "Some 6,000 scouts have been trained by the school set up in November 2022.",
            "2022-11: The school set up"
        ),
        (
            "The minister informed the House in a written reply that the mole had been mended in 2021.",
            "2021: The mole had been mended"
        ),
        (
            "Ann Rell joined the navy in 1951 and was given her first ship, the frigate Odd, 14 years later.",
            "1965: Ann Rell was given her first ship"
        ),
        (
            "Four divers have died at the reef, the last of them Corporal Ann Rell on 7 May 2016.",
            "2016-05-07: Four divers have died at the reef, the last of them Corporal Ann Rell"
        ),
    ])
    func labelsTheDeedThatTheDateBelongsTo(_ sentence: String, _ expected: String) {
        let lines = briefing("A short headline\n\n\(sentence)\n", date: "2024-06-01").eventLines
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test(arguments: [
        "Prices were 4.1 per cent lower than in 2019 across the whole of the northern province.",
        "The yield was the smallest since 1993 in all the valleys of the north.",
        "The House read the Harbours Bill, 2021 a second time before it rose for the day.",
        "The number of women divers has gone up from 1,327 in 2015 to 4,255 in 2024.",
        "The parcel of rules, the 14th since February 2022, bars some vessels.",
        "Some 80 divers took part, against 30 divers in the search of 2017.",
        "Profit of NOK 512 million (Q3 2023: NOK 431 million) pleased the owners.",
        "For 2024 the yard expects an income of 80 million crowns.",
        "The yard would hold the chair if elected in June 2023.",
        "Sixty villages were flooded, the harbour master said on Wednesday.",
        "The storm threw down two masts, one of them raised in 1962.",
    ])
    func takesNoEventFromADateThatOnlySaysWhenANumberHeld(_ sentence: String) {
        #expect(briefing("A short headline\n\n\(sentence)\n", date: "2024-06-01").events.isEmpty)
    }

    @Test func tellsNoEventOfAnAddressOnTheNet() {
        let all = briefing("Notes\n\nSee https://example.org/2019-Mar-04/port-news for more on the port.\n")
        #expect(all.events.isEmpty)
    }

    @Test func joinsTheSameStretchToldInTwoYears() {
        let text = "Over the past 8 years the academy has trained more than 900 pilots from the islands.\n"
        let all = briefing(of: [
            "One\n\nPosted on 5 May 2023\n\n" + text, "Two\n\nPosted on 7 June 2024\n\n" + text,
        ])
        #expect(all.events.count { $0.date.end != nil } == 1)
    }

    @Test func keepsTwoFactsOfOneDayThatShareAWord() {
        let all = briefing(of: [
            "One\n\nOn 9 May 2017 the army opened a museum of old maps in the northern garrison town.\n",
            "Two\n\nOn 9 May 2017 the army lost a transport plane over the eastern desert with all its crew.\n",
        ])
        #expect(all.events.count == 2)
    }

    @Test func neverCutsALabelInsideAName() {
        let text =
            "On 2 May 2001 delegates from many distant provinces met for the first time at the Grand Hall of the People of Port Ava."
        for event in briefing("A headline\n\n\(text)\n").events {
            #expect(event.label.count <= 80)
            #expect(!event.label.hasSuffix("Grand"))
            #expect(!event.label.hasSuffix("the"))
        }
    }

    @Test func readsNoDateFromVerbsAndNames() {
        let all = briefing(
            "Notes from the base\n\nUnits may march on the second day; information Friday services may vary. The May meeting on Sunday agreed nothing.\n",
            date: "2024-05-08"
        )
        #expect(all.events.map { $0.date.value.description } == ["2024-05-05"])
    }

    @Test func marksCaptionDatesAsInferred() throws {
        let all = briefing(
            "Port days\n\nThe port was full of ships this week, and the crews were glad.\n\n| Cadets parade at the quay on 14 March. (Photo: Press Corps) |\n\nThe ships leave soon, the harbour master says.\n",
            date: "2024-03-20"
        )
        let event = try #require(all.events.first)
        #expect(event.date.basis == .inferred)
        #expect(event.date.value == PartialDate("2024-03-14"))
        #expect(event.evidence.first?.passage == "caption")
    }

    @Test func quotesExactlyTheSentence() throws {
        let text = "A headline\n\nNobody came. On 2 May 2001 the bridge opened. It rained.\n"
        let evidence = try #require(briefing(text).events.first?.evidence.first)
        #expect(evidence.quote == "On 2 May 2001 the bridge opened.")
        #expect(Array(text.utf8)[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8))
        #expect(evidence.line == 3)
        #expect(evidence.column == 14)
    }

    @Test func leadsWithSentencesThatStandAlone() {
        let all = briefing(of: [
            "One\n\nIn the past ten years, it says, the navy sent 9 level 3 survey vessels to the northern gulf.\n",
            "Two\n\nThe navy sent 9 level 3 survey vessels to the gulf of the north in the past ten years.\n",
        ])
        #expect(all.bottomLine.map(\.text).allSatisfy { !$0.contains("it says") })
        #expect(!all.bottomLine.isEmpty)
    }

    @Test func leadsWithOneSideOfAContradictionAtMost() {
        let all = briefing(of: [
            "One\n\nPosted on 3 May 2021\n\nUntil now 9 level 3 survey vessels of the navy sailed the gulf.\n",
            "Two\n\nPosted on 3 May 2021\n\nThe strait and the gulf saw, the ministry writes, 8 level 3 survey vessels.\n",
        ])
        #expect(all.conflicts.map(\.kind) == ["value"])
        #expect(all.bottomLine.count == 1)
    }

    @Test func givesNothingWhereThereIsNothing() {
        let empty = briefing(
            "Thoughts\n\nThe sea was calm and nobody spoke of it for a long while.\n",
            date: "2024-05-08"
        )
        #expect(
            empty.figures.isEmpty && empty.events.isEmpty && empty.conflicts.isEmpty
                && empty.bottomLine.isEmpty
        )
    }

    @Test func keepsAnAnniversaryInItsYear() {
        let all = briefing(
            "A short headline\n\nThe school at Brod, opened in 2003, celebrates its 22nd anniversary on 1 September.\n",
            date: "2025-03-05"
        )
        #expect(all.eventLines.contains { $0.hasPrefix("2025-09-01") }, "\(all.eventLines)")
        #expect(all.anniversaries.map(\.of) == ["school at Brod"])
    }

    @Test func tellsAnAnniversaryOnceThoughTheHeadLineShortensIt() {
        let all = briefing(
            "Tarn and Belmora mark 50 years of ties\n\nThe port kept the 50th anniversary of trade relations between Tarn and Belmora on Monday.\n",
            date: "2024-06-05"
        )
        #expect(all.anniversaries.count == 1)
    }

    @Test func endsALineWithAnAddress() {
        let all = briefing(
            "A short headline\n\nContact: Ann Rell, Relief Office, a.rell@relief.example\nThe next report will come on 5 November 2024.\n",
            date: "2024-10-22"
        )
        #expect(all.eventLines == ["2024-11-05: The next report will come"])
    }

    @Test(arguments: [
        "The port moved 90,000 crates, twice as many as in 2011.",
        "The clinic counted 340 cases as of 3 March 2018.",
        "Mr Lie: In 2011, 820 pupils sat the test; in 2012, 910; and in 2013, up to 31 May, 1,040.",
        "A fifth goes by rail now. By 2034 it should be 40 percent.",
    ])
    func aDateThatOnlyTellsWhenAValueHeldIsNoEvent(_ text: String) {
        let lines = briefing("A short headline\n\n\(text)\n", date: "2020-06-20").eventLines
        #expect(!lines.contains { !$0.hasPrefix("2011: 820") })
    }

    @Test func aCurrencyIsNoVerbOfThePast() {
        let all = briefing(
            "A short headline\n\nThe grant will go up by 8 percent to 390,000 won a month from 1 January.\n",
            date: "2026-06-19"
        )
        #expect(all.events.map(\.date.value.description) == ["2027-01-01"])
    }

    @Test func agoCountsFromTheDayOfTheTextOnly() {
        let text =
            "A short headline\n\nThe corps, formed in 1948 and dissolved in 1973, was re-founded 12 years ago.\n"
        #expect(briefing(text).anniversaries.allSatisfy { $0.originYear == nil })
        #expect(briefing(text, date: "2026-06-19").anniversaries.map(\.originYear) == [2014])
    }

    @Test func namesWhatAnAnniversaryIsOf() {
        let all = briefing(
            """
            A short headline

            They recalled that ties between both ports were opened on 15 March 1967 and decided to mark the sixtieth \
            anniversary next year with a fair. To mark 75 years since the flood on the Orn in which 1,180 people died, \
            a bell rang.
            """,
            date: "2026-07-09"
        )
        #expect(
            all.anniversaries.map(\.of).sorted() == [
                "Ties between both ports were opened", "flood on the Orn",
            ]
        )
    }

    @Test(arguments: [
        (
            "The Halden Institute marked the 50th anniversary of its founding on Friday. The institute was founded in 1973.",
            ["founding (Halden Institute): 1973 is told, 50 years before 2025 would be 1975"]
        ),
        (
            "This year marks the 60th anniversary of the establishment of relations between Orvan and Keld. "
                + "Orvan and Keld established relations in 1962.",
            [
                "establishment of relations between Orvan and Keld: 1962 is told, 60 years before 2025 would be 1965"
            ]
        ),
        // Another land, the first year of a count, and another deed.
        (
            "This year marks the 60th anniversary of the establishment of relations between Orvan and Keld. "
                + "Orvan established relations with Hald in 1962.", []
        ),
        (
            "The Halden Institute marked the 50th anniversary of its founding on Friday. The institute was founded in 1974.",
            []
        ),
        (
            "The Halden Institute marked the 50th anniversary of its founding on Friday. The institute was closed in 1979.",
            []
        ),
    ])
    func findsABeginningThatAnAnniversaryContradicts(_ text: String, _ conflicts: [String]) {
        let all = briefing("A short headline\n\n\(text)\n", date: "2025-05-10")
        #expect(all.conflicts.map(\.what) == conflicts)
    }

    @Test(arguments: [
        "Twenty years ago today, on 1 June 2004, the bridge fell.",
        "The yield on the 2035 bond dropped to 3.1 per cent.",
        "Crude stood at $80 by 1145 GMT.",
        "Port records: Institute of Harbours (1 June 2024).",
        "The twelfth-century chapel was damaged.",
        "The league published figures for the quarter ended 11 May 2024.",
    ])
    func makesNoEventOfWhatOnlyPointsToATime(_ sentence: String) {
        let lines = briefing("A short headline\n\n\(sentence)\n", date: "2024-06-01").eventLines
        #expect(!lines.contains { $0.hasPrefix("2024-06-01") || $0.hasPrefix("2035") || $0.hasPrefix("11") })
    }

    @Test func readsTheYearThatOpensALineForTheWholeLine() {
        let lines = briefing(
            """
            History of the pier

            1954 – Nine sailors rent a shed.
            1961: The shed opens its doors on 6 May; 400 guests come.
            1968 A fire destroys the shed and its boats.
            """,
            date: "2024-06-01"
        ).eventLines
        #expect(
            lines == [
                "1954: Nine sailors rent a shed", "1961-05-06: The shed opens its doors",
                "1968: A fire destroys the shed and its boats",
            ]
        )
    }

    /// A number of some time is no deed of that time.
    @Test(arguments: [
        "On 31 May the guard numbered 18,600 sailors.",
        "Nine cases were told, six times as many as in the whole of 2023.",
        "The field is long and, for the first time since 1991, booked.",
        "The league has trained 5,000 divers since 2018.",
        "In the first five months of 2024 landings totalled 91 tonnes.",
        "Prices rose 2.8 per cent in the year to April.",
        "The bank sees growth of 2 per cent in its November forecast.",
    ])
    func makesNoEventOfAState(_ sentence: String) {
        #expect(briefing("A short headline\n\n\(sentence)\n", date: "2024-06-01").eventLines.isEmpty)
    }
}

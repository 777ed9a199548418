import Articles
import BriefingModel
import Testing

@Suite struct PlainTextTests {
    @Test func tellsThePageFromTheReport() {
        let page = article(
            """
            Home > News > Peacekeeping

            Engineers return from the north

            Posted on: 03 MAR 2023 6:10PM
            Text size: A- A A+

            | Sappers clear a bridge near Camp Delta. (Photo: Press Office) |

            PORT AVA - The last of 210 engineers came home on Thursday after a year abroad. They built nine bridges.

            What they built
            The unit repaired 64 km of road. Its tour ended in February.

            Related news
            - 900 pupils visit the naval museum
            - Navy beats coast guard 4-2
            Comments (3) | Print | Hotline: 1800 1234
            """
        )
        #expect(
            page.outline == [
                "boilerplate: Home > News > Peacekeeping",
                "title: Engineers return from the north",
                "dateline: Posted on: 03 MAR 2023 6:10PM",
                "boilerplate: Text size: A- A A+",
                "caption: Sappers clear a bridge near Camp Delta.",
                "dateline: PORT AVA -",
                "paragraph: The last of 210 engineers came home on Thursday after a year abroad. They built nine bridges.",
                "headline: What they built",
                "paragraph: The unit repaired 64 km of road. Its tour ended in February.",
                "boilerplate: Related news",
                "boilerplate: 900 pupils visit the naval museum",
                "boilerplate: Navy beats coast guard 4-2",
                "boilerplate: Comments (3) | Print | Hotline: 1800 1234",
            ]
        )
        #expect(page.title == "Engineers return from the north")
        #expect(page.date?.value == PartialDate("2023-03-03"))
        #expect(page.date?.basis == .stated)
    }

    /// What a page asks its reader, and lines that lead to other reports.
    @Test func tellsRequestsToTheReaderFromTheReport() {
        let page = article(
            """
            Tugs return to the river

            We and our 640 partners store data on a device, for instance cookies. Choices can be changed at any time.

            The last of 12 tugs came home on Thursday after a year abroad. They towed nine wrecks to the yard.

            SEE ALSO: 7 charts of the river

            We sent 12 tugs, said the harbour master, and none was lost to the sea or to the wind.

            What do you think? 87 readers have answered. Write to us (max. 200 words).
            """
        )
        #expect(
            page.outline.filter { $0.hasPrefix("boilerplate") } == [
                "boilerplate: We and our 640 partners store data on a device, for instance cookies. Choices can be changed at any time.",
                "boilerplate: SEE ALSO: 7 charts of the river",
                "boilerplate: What do you think? 87 readers have answered. Write to us (max. 200 words).",
            ]
        )
    }

    @Test(arguments: [
        ("- 4 2/3", "title: - 4 2/3"), ("- 4 tents", "list item: 4 tents"),
    ])
    func keepsTheMinusOfANumberAlone(_ text: String, line: String) {
        #expect(article(text).outline == [line])
    }

    @Test(arguments: [
        "Photo: Minh Tran", "Source: National News Agency", "Source", "Share this", "© 2021 The Daily",
        "Print | E-mail",
        "Follow us: 3.1K followers | Donate £7", "(Notice ID: 881) | Views: 90",
        "Copyright 2019. All rights reserved.",
        "Did you know? The first lighthouse burned 80 kg of coal a night.",
        "For media enquiries: +44 20 7946 0000",
    ])
    func setsLinesOfThePageAside(_ line: String) {
        let page = article(
            "A title of some words\n\nThe mission has 40 observers in the field today.\n\n\(line)\n"
        )
        #expect(page.passages.map(\.kind) == [.title, .paragraph, .boilerplate])
    }

    @Test(arguments: [
        ("| Medics board the ship. (Photo: A. Nguyen) |", "caption: Medics board the ship."),
        ("Medics board the ship at dawn. (Image by A. Nguyen)", "caption: Medics board the ship at dawn."),
        ("Caption: Medics board the ship at dawn", "caption: Caption: Medics board the ship at dawn"),
        ("Medics board the ship at dawn. Photo: VNA", "caption: Medics board the ship at dawn."),
        (
            "Photo: The medics of the second rotation board the ship.",
            "caption: Photo: The medics of the second rotation board the ship."
        ),
        ("Spending fell again last year. (Source: Treasury)", "paragraph: Spending fell again last year."),
    ])
    func readsCaptionsWithoutTheirCredits(_ line: String, _ expected: String) {
        let page = article(
            "A title of some words\n\nThe mission has 40 observers in the field today.\n\n\(line)\n\nIt stays until May of next year.\n"
        )
        #expect(page.outline[2] == expected)
    }

    @Test func joinsLinesThatWereWrapped() {
        let page = article(
            """
            The river commission met for the third time this year and
            agreed on a common flood warning service. Its members will
            pay equal shares of the cost, which the secretariat puts
            at two million a year.

            The next meeting is held in the spring, when the results
            of the trial are known to all members.
            """
        )
        #expect(page.passages.count == 2)
        #expect(page.outline[0].hasSuffix("two million a year."))
    }

    @Test func joinsHandCutSentencesAmongShortLines() {
        let page = article(
            """
            FLOODS IN THE DELTA
            Second report

            SITUATION
            Rain has fallen since Monday in all four districts of the lower delta. About 800
            people left their homes, and water is rising in the port. The road to
            Anse is closed.

            FUNDING
            Two thirds of the appeal has been paid.
            """
        )
        #expect(
            page.outline == [
                "title: FLOODS IN THE DELTA", "headline: Second report", "headline: SITUATION",
                "paragraph: Rain has fallen since Monday in all four districts of the lower delta. About 800 people left their homes, and water is rising in the port. The road to Anse is closed.",
                "headline: FUNDING", "paragraph: Two thirds of the appeal has been paid.",
            ]
        )
    }

    @Test(arguments: [
        ("HANOI, 8 May (Agency) - Talks on the bridge began today.", "dateline: HANOI, 8 May (Agency) -"),
        (
            "ROTTERDAM, Netherlands – October 29, 2024 – Crane maker Harbour sold 31 cranes.",
            "dateline: ROTTERDAM, Netherlands – October 29, 2024 –"
        ),
        ("KALA: The commission met for the first time.", "dateline: KALA:"),
    ])
    func setsPlaceAndDateBeforeTheFirstSentenceApart(_ line: String, _ expected: String) {
        let page = article("Bridge talks begin\n\n\(line) They end on Friday.\n")
        #expect(page.outline[1] == expected)
        #expect(page.passages.map(\.kind) == [.title, .dateline, .paragraph])
    }

    @Test func cutsNoBracketThatHoldsADash() {
        let page = article(
            "Harbour day kept\n\nThe Harbour Day (May 2, 1945 - May 2, 2024) drew 300 people. They left at noon.\n"
        )
        #expect(page.passages.map(\.kind) == [.title, .paragraph])
    }

    @Test func keepsLinesApartWhereEachIsAParagraph() {
        let page = article(
            """
            The first paragraph is a long one that states several things about the harbour and its piers, one after another, without a break.
            The second is short.
            The third paragraph tells what became of the piers after the storm had passed and the insurers had paid for the damage.
            """
        )
        #expect(page.passages.map(\.kind) == [.paragraph, .paragraph, .paragraph])
    }

    @Test func readsListsWithTheirLeadIn() {
        let page = article(
            "Aims of the programme\n\nThe programme has three aims:\n- train 300 nurses\n* open 12 clinics\n1) raise funds\n"
        )
        #expect(
            page.outline == [
                "title: Aims of the programme", "headline: The programme has three aims:",
                "list item: train 300 nurses", "list item: open 12 clinics", "list item: raise funds",
            ]
        )
        #expect(page.passages[2].heading == page.passages[1].span)
        #expect(page.passages[4].heading == page.passages[1].span)
    }

    @Test func readsNumberedParagraphsAsParagraphs() {
        let page = article(
            "STATEMENT TO THE HOUSE\n\n12. The fund paid out 40 million. It closes in May.\n13. The rest is carried over. Nobody loses.\n"
        )
        #expect(page.outline[1] == "paragraph: The fund paid out 40 million. It closes in May.")
        #expect(page.passages[2].kind == .paragraph)
    }

    @Test func readsColumnsAsRows() {
        let page = article(
            "Arrivals by quarter\n\nArrivals rose in every quarter but one.\n\nQuarter\tVisitors\nQ1\t6,100\nQ2\t4,950\n\nThe trend holds for now.\n"
        )
        #expect(
            page.passages.map(\.kind) == [.title, .paragraph, .headline, .tableRow, .tableRow, .paragraph]
        )
        #expect(page.passages[3].heading == page.passages[2].span)
    }

    @Test func takesNoDateFromACopyrightLine() {
        let page = article(
            "Our work\n\nWe run nine clinics in two districts of the north.\n\n(c) 2024 Northern Aid\n"
        )
        #expect(page.date == nil)
    }

    @Test func prefersTheUsersDate() {
        let page = article(
            "Our work\n\nPosted on 4 May 2022\n\nWe run nine clinics in the north of the country.\n",
            date: PartialDate("2022-06-01")
        )
        #expect(page.date?.value == PartialDate("2022-06-01"))
        #expect(page.date?.basis == .given)
    }

    @Test func aPapersNameAndDayStandOverTheTitle() {
        let page = article(
            """
            Harbour Gazette, Friday, 19 June 2026

            Divers honoured on the quay

            The mayor met 312 divers on Thursday. They came by boat.
            """
        )
        #expect(page.title == "Divers honoured on the quay")
        #expect(page.date?.value == PartialDate("2026-06-19"))
    }

    @Test func plainTextMayHaveAHeadToo() {
        let page = article(
            """
            ---
            title: Harbour doubles its trade
            publisher: Gazette
            date: 2026-05-18
            ---

            The harbour moved 1.8 million crates last year. It is the largest of the coast.
            """
        )
        #expect(page.title == "Harbour doubles its trade")
        #expect(page.publisher == "Gazette")
        #expect(page.date?.value == PartialDate("2026-05-18"))
        #expect(page.outline.count == 1)
    }

    @Test func aLetterheadIsNoTitle() {
        let page = article(
            """
            MINISTRY OF HARBOURS
            PRESS RELEASE No. 214/2025

            Secretary of state visits the new quay

            The secretary of state came to the quay on Monday. She met 40 divers.
            """
        )
        #expect(page.title == "Secretary of state visits the new quay")
    }
}

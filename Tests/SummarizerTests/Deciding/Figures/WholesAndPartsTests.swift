import BriefingModel
import Summarizer
import Testing

/// Numbers whose noun, time or currency other words of the text tell.
@Suite struct WholesAndPartsTests {
    private func read(_ text: String, date: String = "2024-06-20") -> Briefing {
        briefing("A headline of some words\n\n\(text)\n", date: date)
    }

    @Test(arguments: [
        ("In all 418,306 of the 582,600 people on the roll went to vote.", "582600 people"),
        ("Some 70,000 of the 310,000 displaced had gone home.", "310000 people displaced"),
        (
            "They handed in 612 rifles. Around 70,000 of the 310,000 displaced had gone home.",
            "about 70000 people displaced"
        ),
        ("Under the accord 4,000 of the Front's fighters are to disarm.", "4000 fighters"),
        ("Brenner now has 9,870 inhabitants, 412 more than in 2020.", "412 inhabitants"),
        ("It had 8,460 soldiers on the ground, against an authorised ceiling of 9,200.", "9200 soldiers"),
        ("The Union fell from 37 seats to 25 in the early election.", "25 seats"),
        ("Joint patrols with the army went up from 340 to 512.", "512 joint patrols"),
        ("We built 9,150 classrooms and repaired more than 4,000 others.", "more than 4000 classrooms"),
        ("Of the exhibitors, it says, 230 were domestic and 402 came from abroad.", "402 exhibitors"),
        ("Of the 40 hectares of reef to be replanted, 22 have been done.", "22 hectares"),
        (
            "The army placed an order for between 1,500 and 2,000 short-range missiles.",
            "1500-2000 short-range missiles"
        ),
        ("We have three diggers for a town of 22,000 and take turns.", "22000 people"),
        ("The number of jobless persons rose by 3,400 month on month to 167,200.", "3400 jobless persons"),
        ("The total strength of the force is estimated at 11,500.", "about 11500 total strength"),
        ("Exports added up to 191.4 billion euros.", "191400000000 EUR"),
        (
            "Exports reached 44.9 billion euros, ahead of Sweden (27.2 billion) and Norway (15.8 billion).",
            "15800000000 EUR"
        ),
        (
            "Contracts worth €3.4 billion were signed, up from €2.1 billion at the previous show in 2023.",
            "2100000000 EUR"
        ),
        ("The army hands over 46 prisoners.", "46 prisoners"),
    ])
    func areFigures(_ sentence: String, expected: String) {
        let lines = read(sentence).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test(arguments: [
        (
            "The company paid for a 60-bed hospital and a school.",
            "part of a word that says of what kind a thing is"
        ),
        ("The two sides sign a 14-point agreement.", "part of a word that says of what kind a thing is"),
        (
            "A patrol boat, the 12-metre Tern, stayed at sea.",
            "part of a word that says of what kind a thing is"
        ),
        ("Men aged between 24 and 51 were arrested.", "an age"),
        ("He spoke at Five Hills, where they had trained.", "number in a name"),
        ("The rate used in the estimates is Sh130 to the dollar.", "rate at which money is changed"),
        ("There is one latrine for every 94 people.", "part of a proportion"),
        ("Roughly one ballot in fifty was spoiled.", "part of a proportion"),
    ])
    func areNone(_ sentence: String, reason: String) {
        let all = read(sentence)
        #expect(all.setAside.contains { $0.reason == reason }, "\(all.setAside.map { ($0.text, $0.reason) })")
        #expect(all.figures.isEmpty, "\(all.figureLines)")
    }

    @Test func aSharedCurrencyIsThatOfTheCountryNamedFirst() {
        let own = read(
            "NAIROBI - The Ministry of Defence of Kenya will need Sh173.9 billion in the coming year, the minister told the house."
        )
        #expect(own.figures.map(\.unit) == ["KES"])
        let other = read(
            "The Ministry of Defence of Norlund will need 173.9 billion crowns in the coming year, the minister told the house.\n\nSweden was its largest customer."
        )
        #expect(other.figures.map(\.currency) == [nil])
    }

    @Test func aTextMayOpenWithTheValueThatMoved() {
        #expect(
            briefing("37 national guard seats to 25 fell.").figureLines.contains("37 national guard seats")
        )
    }

    @Test func aValueOfLaterDoesNotTakeAnEarlierDate() {
        let all = read("The land had 3,600 soldiers abroad at the peak in 2012 and fewer than 1,500 now.")
        #expect(all.figures.first { $0.value == 1_500 }?.period == nil)
        let last = read(
            "In July 1949 a quake wiped out a town, and 87 people died in the last one, on 28 January 2013."
        )
        #expect(last.figures.first?.period?.value == "2013-01-28")
        let compared = read(
            "Exports came to 48.7 billion euros in 2022, 6 per cent more than in 2021. The deficit of 8.6 billion euros compares with 5.4 billion a year earlier.",
            date: "2023-02-15"
        )
        #expect(compared.figures.first { $0.value == 5_400_000_000 }?.period?.value == "2021")
    }

    @Test func aTableOfScaledCellsCountsNothing() {
        let all = read(
            """
            Table 1. Trade by quarter, million crowns, current prices
            Quarter    Exports   Imports
            Q1 2022    46,120    51,340
            Q2 2022    48,310    54,870
            """
        )
        #expect(all.figures.isEmpty, "\(all.figureLines)")
    }

    @Test func aColumnOfTotalsCountsWhatTheTableIsOf() {
        let all = read(
            """
            Refugees and asylum-seekers by country of asylum

            Country             Total        New arrivals
            Uganda              553,200      4,870
            Burundi             88,600       1,310
            """
        )
        #expect(all.figures.contains { $0.value == 88_600 && $0.unit == "refugees and asylum-seekers" })
    }
}

/// Events and their dates in the forms that chronicles, histories and releases use.
@Suite struct ToldDateTests {
    private func events(_ text: String, date: String = "2024-06-20") -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: date).events.map {
            $0.date.value.description + ($0.date.end.map { "/\($0)" } ?? "") + " " + $0.label
        }
    }

    @Test(arguments: [
        ("The cocaine was burnt under guard yesterday.", "2024-06-19 The cocaine was burnt under guard"),
        ("At noon today the siren will sound.", "2024-06-20 At noon the siren will sound"),
        ("It opened in 1975. Twelve years later it was sold.", "1987 It was sold"),
        (
            "We began in the spring of 1875. Twelve years later we moved into a house of our own.",
            "1887 We moved into a house of our own"
        ),
        (
            "The exhibition, \"Our Daily Paper\", opened on 4 May and runs until 30 November.",
            "2024-11-30 The exhibition runs until 30 November"
        ),
        (
            "The exhibition \"Our Daily Paper\" opened on 4 May.",
            "2024-05-04 The exhibition \"Our Daily Paper\" opened"
        ),
        (
            "In July 1949 a quake wiped out a town, and 87 people died in the last one, on 28 January 2013.",
            "2013-01-28 87 people died in the last one"
        ),
        (
            "The Renters (Security of Tenure) Bill [Bill 112 of 2023-24] had its second reading on 29 April.",
            "2024-04-29 The Renters Bill had its second reading"
        ),
        ("On Tuesday night the gauge at the port failed.", "2024-06-18 The gauge at the port failed"),
        (
            "The president declared Friday a day of mourning.",
            "2024-06-21 The president declared a day of mourning"
        ),
        (
            "The office publishes the next index on 18 May, and the minister has promised a paper.",
            "2025-05-18 The office publishes the next index"
        ),
        (
            "Recruitment, stopped since March, resumes from 6 to 17 January.",
            "2025-01-06/2025-01-17 Recruitment resumes"
        ),
    ])
    func isTold(_ text: String, expected: String) {
        #expect(events(text).contains(expected), "\(events(text))")
    }

    @Test(arguments: [
        "The gap was the widest since 2008.",
        "Exports came to 48.7 billion euros, 6.2 per cent more than in the same quarter of 2021.",
        "Employment fell by 0.2 per cent but remained 0.7 per cent above its level of August 2023.",
        "Contracts worth €3.4 billion were signed, up from €2.1 billion at the previous show in 2023.",
        "The ferry was lifted two years later.",
        "Every state had signed, the republic on the very last afternoon.",
        "8-10 October",
        "Country             Total        New arrivals, May\nUganda              553,200      4,870",
    ])
    func tellsOfNothing(_ text: String) { #expect(events(text).isEmpty, "\(events(text))") }

    @Test func aLineWithADateHeadsTheParagraphUnderIt() {
        let told = events(
            """
            This chronicle is put together from statements by both parties.

            23 September 2023
            In the border town the two sides sign an agreement. It is long.

            24 September
            The line holds. Seven lorries drive into the valley.
            """
        )
        #expect(
            told == [
                "2023-09-23 In the border town the two sides sign an agreement", "2023-09-24 The line holds",
            ]
        )
    }

    @Test func daysInBracketsAreOfTheYearBefore() {
        let all = briefing(
            "A headline of some words\n\nThe year 2017 brought two more: Tarn (8 March) and Vell (30 November).\n",
            date: "2025-01-30"
        )
        #expect(all.events.map(\.date.value.description) == ["2017"])
    }

    @Test(arguments: [
        ("On 21 September our Annex, opened in 2000 in the old customs shed, turns 25.", 25, 2000),
        ("The owner is the port authority, founded in 1964, which turns sixty in November.", 60, 1964),
        ("In March 2025 the Cultural Centre on Harbour Street, opened in 2015, will turn ten.", 10, 2015),
        ("Lindqvist's building cost much, and we marked its centenary in 1987 with a new roof.", 100, 1887),
        (
            "The protocol was adopted on 21 May 2023. During the same meeting delegates marked the tenth anniversary of the convention.",
            10, 2013
        ),
        ("2028: one hundred years since the Vega Nord returned.", 100, 1928),
    ])
    func anniversariesAreKept(_ text: String, ordinal: Int, origin: Int) {
        let all = briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20")
        #expect(all.anniversaries.map(\.ordinal) == [ordinal])
        #expect(all.anniversaries.map(\.originYear) == [origin])
    }

    @Test func whatTurnsSoOldCountsNothing() {
        let all = briefing(
            "A headline of some words\n\nWe lent to museums in 17 countries. Our Annex turns 25.\n",
            date: "2024-06-20"
        )
        #expect(all.figures.map(\.value) == [17])
    }
}

/// Parts that do not make up the whole told with them, in one article.
@Suite struct MissedSumTests {
    private func conflicts(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20").conflicts.map(\.what)
    }

    @Test(arguments: [
        (
            "The floods have killed 187 people: 96 in the north, 58 in the south and 41 in Tamsin.",
            "96 + 58 + 41 = 195, but 187 people are stated"
        ),
        (
            "They count 214 violations, 131 by the army and 93 by the Front.",
            "131 + 93 = 224, but 214 violations are stated"
        ),
        (
            "A total of 612 exhibitors came. Of the exhibitors, it says, 230 were domestic and 402 came from abroad.",
            "230 + 402 = 632, but 612 exhibitors are stated"
        ),
        (
            """
            Refugees by country of asylum

            Country             Total        New arrivals
            Uganda              553,200      4,870
            Burundi             88,600       1,310
            Tanzania            84,700       1,060
            Total               736,500      7,240
            """,
            "refugees: 553200 + 88600 + 84700 = 726500, but the total is given as 736,500"
        ),
    ])
    func isTold(_ text: String, what: String) { #expect(conflicts(text) == [what]) }

    @Test(arguments: [
        "The floods have killed 195 people: 96 in the north, 58 in the south and 41 in Tamsin.",
        "They count 214 violations, 131 by the army and 3 by the Front.",
        "The poll asked 1,000 people: 300 in towns, 500 in villages.",
        "The fleet lost 12 ships: 3 in the north and 8 by fire.",
        "A total of 632 exhibitors came. Of the exhibitors, it says, 230 were domestic and 402 came from abroad.",
        "Country      Total        New\nUganda       553,200      4,870\nBurundi      88,600       1,310\nTanzania     84,700       1,060\nTotal        726,500      7,240",
        "Country      Total        New\nUganda       553,200      4,870\nBurundi      88,600       1,310\nTanzania     84,700       1,060\nTotal        126,500      7,240",
    ])
    func isNone(_ text: String) { #expect(conflicts(text) == []) }
}

/// Counts that two sides tell otherwise in one article.
@Suite struct TwoVoicesTests {
    private func conflicts(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20").conflicts.map(\.what)
    }

    @Test(arguments: [
        (
            "The army puts the number of civilians killed at nine; the Front speaks of \"at least 22 dead, all of them farmers\". Neither figure can be checked.",
            "9 civilians killed (The army) against at least 22 people dead (the Front)"
        ),
        (
            "Some 14,000 displaced people have gone back since May, according to the district authorities; aid groups in the same valley count only about 9,500.",
            "about 14000 displaced people (the district authorities) against about 9500 displaced people (aid groups in the same valley)"
        ),
        (
            "The ministry counted 400 schools, but the union said there were 350 schools.",
            "400 schools (The ministry) against 350 schools (the union)"
        ),
    ])
    func areTold(_ text: String, what: String) { #expect(conflicts(text) == [what]) }

    @Test(arguments: [
        "The army said 12 soldiers died; the police said 5 officers died.",
        "In 2019 the ministry counted 400 schools; in 2021 the office counted 350 schools.",
        "The firm said it had sold 40 ships, while the yard said it had built 12 ships.",
        "The agency said 300 refugees arrived in May, while the council said 200 refugees left.",
        "The agency said 300 refugees arrived, while the council said 200 had gone home.",
        "The ministry said 300 troops were sent, but the union said 200 troops had come back.",
    ])
    func areNone(_ text: String) { #expect(conflicts(text) == []) }
}

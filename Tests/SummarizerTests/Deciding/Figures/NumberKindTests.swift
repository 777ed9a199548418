import BriefingModel
import Summarizer
import Testing

/// Kinds of numbers that are told apart by the words around them.
@Suite struct NumberKindTests {
    private func lines(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20").figureLines
    }

    @Test(arguments: [
        ("Six in ten patients pay nothing at all.", "60 percent"),
        ("Nearly one in four of the recruits was accepted.", "nearly 25 percent"),
        ("Overnight guests numbered 212,400 last year.", "212400 overnight guests"),
        ("Arrivals by sea reached 318,400 last year.", "318400 arrivals"),
        ("The span cost three times the sum that was planned.", "3 times"),
        ("Two colleagues were wounded in May.", "2 colleagues"),
        ("The list carried nine of the twelve provinces.", "9 provinces"),
        ("The Reds have 71 seats, a gain of 22.", "22 seats"),
        ("Votes from abroad came to 61,300.", "61300 votes"),
        ("The appeal has 34 national and international partners.", "34 national and international partners"),
        ("There are 12 public or private schools.", "12 public or private schools"),
        ("It has 45 staff and runs its own boats.", "45 staff"),
        ("The course drew 1,908 applicants, of whom 1,204 started training.", "1204 applicants"),
        ("Orn won 262,411 votes, or 47.5 per cent, and Brod 201,683, or 36.5 per cent.", "201683 votes"),
        ("There are 14 rural and 9 urban districts.", "14 rural districts"),
        ("They lost 12 crew and 40 rescue boats.", "12 crew"),
        ("Police stopped two pick-up trucks and 30 follow-up cars.", "30 follow-up cars"),
        ("They dug up 212 mines, including 19 of type B.", "19 mines"),
        ("It said 19 servicemen had died and that its own losses were two dead.", "2 people dead"),
        ("The bank lent Euro 95 million to the utility.", "95000000 EUR"),
        ("Exports rose 38 per cent and production 7.", "7 percent"),
        ("The society runs 17 clinics and three surgical hospitals.", "3 surgical hospitals"),
    ])
    func areFigures(_ sentence: String, expected: String) {
        #expect(lines(sentence).contains(expected), "\(lines(sentence))")
    }

    @Test(arguments: [
        ("A 25-crown coin and a ten-crown stamp will be issued.", "amount that a thing is named by"),
        ("The story gives the number of homes as 26,500, not 62,500.", "said not to be so"),
        ("Debt takes up nearly 16 cents of every dollar.", "a share told in coins"),
        ("The units reached 604, with 102 new ones listed in May.", "nothing named that it counts"),
        ("Shops above 250 square metres must give it away.", "limit that tells which things are meant"),
        ("Two-way trade grew last year.", "part of a word that says of what kind a thing is"),
        ("The vote in constituency 117 was put off.", "number of a thing"),
        ("The rules follow Pillar 2 rules of the accord.", "number of a thing"),
        (
            "Only 38 per cent have been met, and recommendation 7, on cells, has been repeated.",
            "number of a thing"
        ),
        ("Slides 3 through 9 reconcile adjusted measures.", "number of a thing"),
        ("Shares may not add up to 100 per cent because of rounding.", "a note on rounding"),
    ])
    func areNone(_ sentence: String, reason: String) {
        let all = briefing("A headline of some words\n\n\(sentence)\n", date: "2024-06-20")
        #expect(
            all.setAside.contains { $0.reason == reason },
            "\(all.figureLines) \(all.setAside.map(\.reason))"
        )
    }

    /// A bare number that ends the text, and a share that touches the levels behind it.
    @Test(arguments: ["0 d 700", "1\u{0C}*4²", "Sales fell by 12 per cent 3,100 to 2,480 tonnes"])
    func nothingIsReadBehindTheEnd(_ text: String) {
        #expect(briefing(text, date: "2024-06-20").figures.count < 9)
    }

    /// A goal of the United Nations is no amount of Sudanese pounds.
    @Test func aGoalIsNoMoney() { #expect(lines("We work towards SDG 6.").isEmpty) }

    /// "2 900" is two thousand nine hundred where the text parts its thousands so, and never nine hundred.
    @Test func spacesPartThousandsWhereTheTextShowsIt() {
        let found = lines(
            "The bank saved 35 000 tonnes of food in 86 000 hours of work. It gave them to 2 900 partner societies."
        )
        #expect(found.contains("2900 partner societies"), "\(found)")
        #expect(!found.contains { $0.hasPrefix("900") })
    }

    @Test func aBareDollarIsTheOneTheTextHasNamed() {
        #expect(
            lines("The deficit is EC$74.6 million. Schools get $148.2 million.")
                == ["74600000 XCD", "148200000 XCD"]
        )
        // A text for readers elsewhere means its own.
        #expect(
            lines("The mine cost A$500 million ($330 million). The road cost $20 million.")
                == ["500000000 AUD", "330000000 USD", "20000000 USD"]
        )
    }

    /// What the sentence does not say of a value itself, the page marks.
    @Test(arguments: [
        ("Six in ten patients pay nothing at all.", Basis.derived),
        ("We employ 1,150 people, four fifths of them women.", .derived),
        ("One household in five is headed by a widow.", .derived),
        ("The deficit is EC$74.6 million. Schools get $148.2 million.", .inferred),
        ("The mission counted 1,204 breaches in June. Of these, 137 were grave.", .inferred),
        ("The mission counted 1,204 breaches, of which 137 were grave.", nil),
        ("The flood killed 137 and cost $3 million.", nil),
        ("Prices rose by 3 per cent.", nil),
    ])
    func whatTheSentenceDoesNotSayIsMarked(text: String, basis: Basis?) {
        let found = briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20").figures
        #expect(found.contains { $0.basis == basis }, "\(found.map { ($0.value, $0.unit, $0.basis) })")
        #expect(basis != nil || found.allSatisfy { $0.basis == nil })
    }

    /// What another thing in the sentence is counted by, or when something else was, is not this number's.
    @Test(arguments: [
        (
            "Interest of Rs 41.32 lakh, earned in 63 accounts on 19 of them, was lost.", "19 accounts",
            "19 INR"
        ),
        (
            "Some 142 pupils from 23 states sat the test, and about 1,600 attend shorter courses.",
            "about 1600 pupils",
            "about 1600 states"
        ),
        ("Bids rose by 40 per cent, and there were 3.1 for each plot.", "40 percent", "3.1 percent"),
        ("The hall has 850 seats; on Sundays from 10 to 15 it is open.", "850 seats", "10-15 seats"),
        (
            "In 2023 we fed 3.4 million people in 19 states, 280,000 fewer than in 2022.", "280000 people",
            "280000 states"
        ),
        ("Sales fell when six Kilo-class boats were sold.", "6 Kilo-class boats", "6 kilograms"),
        ("The list has 678 items. It follows parts 01 to 12.", "678 items", "12 items"),
        ("Trade came to $127 billion in constant 2022 prices.", "127000000000 USD", "2022 prices"),
        ("In six districts pipes were bought in haste.", "6 districts", "6 districts pipes"),
        (
            "The show has nearly 300 objects and runs until 30 April 2025.", "nearly 300 objects",
            "nearly 300 objects and runs"
        ),
        ("Buyers were Peru (9.8 per cent), Chile (8.5) and Egypt (7.4).", "7.4 percent", "9.8 Peru"),
        ("A 6.3-magnitude quake shook the coast.", "6.3 magnitude", "6.3 quake"),
        ("Delays ranged between 3 and 31 months.", "3-31 months", "31 months"),
    ])
    func isCountedByItsOwnThing(text: String, wanted: String, wrong: String) {
        let found = lines(text)
        #expect(found.contains(wanted), "\(found)")
        #expect(!found.contains(wrong))
    }

    /// A date beside another statement is not when the number held.
    @Test(arguments: [
        (
            "The lease was renewed in December 2020 at a cost of £140 million, and again last summer.",
            "2020-12"
        ),
        ("The squadron has flown 600 sorties since it arrived in 2019.", "2019/.."),
        ("They hit 762 people, a drop of 19 per cent from the last quarter of 2022.", nil),
        ("Over thirty years Norway gave USD 190 million at today's rates.", nil),
    ])
    func holdsWhenItsOwnStatementDoes(text: String, period: String?) {
        let found = briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20").figures
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.period?.value == period }, "\(found.map(\.period))")
    }

    @Test func theImprintIsNoFigure() {
        let found = lines(
            """
            The office counted 4,120 beds in June, as many as in May, and will count them again in autumn.

            Information service: tel. 01 234 51 04, Monday to Thursday | ISSN 1855-0916 | Print run: 250 copies
            """
        )
        #expect(found == ["4120 beds"])
    }

    /// "tel." stands in "hotel." too, which says nothing of a publisher.
    @Test func aRowThatNamesAHotelIsNoImprint() {
        let found = lines(
            """
            The office counted 4,120 beds in June, as many as in May, and will count them again in autumn.

            | Delegates of the nine lake states slept at the Grand Hotel. | They took 310 rooms | for four nights |
            """
        )
        #expect(found.contains("310 rooms"))
    }

    @Test func otherStoriesBeforeThePublishersLineAreNoFigures() {
        let found = lines(
            """
            The office counted 4,120 beds in June, as many as in May, and will count them again in autumn.

            Got a story? Call 055 000 4411
            MOST READ: 1. Crown gains 3.2% 2. Lions held in Voss 3. 7 foods that lower the pressure of blood
            © 2024 Harbour Press. All rights reserved.
            """
        )
        #expect(found == ["4120 beds"])
    }

    /// "Sea Party nine" leaves the seats out; a machine's name never does.
    @Test func aRowOfPartiesSharesItsNoun() {
        #expect(
            lines("The Reds have 52 seats (41.3%), the Greens 31 (20%) and Sea Party nine (7.1%).")
                .filter { $0.hasSuffix("seats") } == ["52 seats", "31 seats", "9 seats"]
        )
        #expect(lines("The army has 42 tanks, Leopard 2 and Abrams.") == ["42 tanks"])
    }

    /// The end of a fiscal year is no end of a range.
    @Test func aYearEndsNoRange() {
        let found = lines(
            "Fish landed has gone up from 64 lakh tonnes in 2013-14 to about 150 lakh tonnes in 2024-25."
        )
        #expect(found.contains("about 15000000 tonnes"), "\(found)")
        #expect(!found.contains { $0.contains("-") })
    }

    /// From one number to another by going there: two values, and no range.
    @Test func whatWentFromOneToAnotherIsNoRange() {
        #expect(lines("The Forward list went from 22 to 61 seats.").contains("61 seats"))
        #expect(!lines("The flat rate goes from 22 to 24 per cent.").contains { $0.contains("-") })
        #expect(lines("It feeds from 22 to 24 villages.") == ["22-24 villages"])
    }

    @Test func aListOfLabelsCountsWhatItsLeadCounts() {
        let found = lines(
            """
            In all 1,318,000 people were reached by the teams in the nineteen valleys:
              Health 612,400
              Education 158,900

            The work goes on next year, in the same valleys and with the same teams as before.
            """
        )
        #expect(found.contains("612400 people"), "\(found)")
        #expect(found.contains("158900 people"), "\(found)")
    }

    @Test func theInjuredAndTheMissingAreCounted() {
        let found = lines("The committee put the injured at 3,460 and the missing at between 150 and 200.")
        #expect(found == ["3460 people injured", "150-200 people missing"])
    }

    /// As a page says it; one of a unit stays one.
    @Test(arguments: [
        ("They stopped a lorry with 12 tonnes of cheese.", "12 tonnes"),
        ("The ferry makes 38 miles per hour.", "38 miles per hour"),
        ("The pipe is 9,200 feet long.", "9200 feet"),
    ])
    func unitsStandInThePlural(_ sentence: String, expected: String) {
        #expect(lines(sentence) == [expected])
    }

    /// What a value is of never names the year of the value beside it.
    @Test func anOlderValueKeepsItsOwnYear() throws {
        let all = briefing(
            "A headline of some words\n\nSpending on roads in 2025 amounts to 2 per cent of output, compared with 1.3 per cent in 2021.\n",
            date: "2025-06-20"
        )
        let older = try #require(all.figures.first { $0.value == ExactNumber(13, exponent: -1) })
        #expect(older.ofWhat == "Spending on roads")
        #expect(older.period?.value == "2021")
    }
}

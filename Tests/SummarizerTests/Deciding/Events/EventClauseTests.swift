import BriefingModel
import Summarizer
import Testing

/// Which words of a sentence tell of a date, where several clauses and several dates stand in it.
@Suite struct EventClauseTests {
    private func read(_ text: String, date: String) -> Briefing {
        briefing("A headline of some words\n\n\(text)\n", date: date)
    }

    private func lines(_ text: String, date: String = "2024-06-20") -> [String] {
        read(text, date: date).eventLines
    }

    /// A day before "'s" is that of the thing, if the verb has its own.
    @Test func tellsWhoseDayStandsBeforeAnApostrophe() {
        #expect(
            lines("The bill for Sunday night's fire in the market of Orlo rose to 40 million on Wednesday.")
                == [
                    "2024-06-16: Fire in the market of Orlo",
                    "2024-06-19: The bill for Sunday night's fire in the market of Orlo rose to 40 million",
                ]
        )
        #expect(
            lines("The council voted at Sunday's meeting to raise the fee in August.").contains(
                "2024-06-16: The council voted at Sunday's meeting to raise the fee"
            )
        )
    }

    @Test(arguments: [
        // What needs no subject of the sentence.
        (
            "The board welcomed the grant, as well as the loan of the Orlo Bank signed in Voss on 4 April last.",
            "2024-04-04: The loan of the Orlo Bank signed in Voss"
        ),
        (
            "The answer is not convincing, as at this rate the last 900 homes would be linked only in 2029.",
            "2029: At this rate the last 900 homes would be linked"
        ),
        (
            "Women make up 14 per cent of them, against a target of 25 per cent by 2028.",
            "2028: A target of 25 per cent"
        ),
        (
            "The clerk today released the report of the poll, votes for which were counted on 17 June.",
            "2024-06-17: Votes were counted"
        ),
        // Openings and words beside the date.
        (
            "Before the flood 9,000 visitors came to Orlo in 2019.",
            "2019: Before the flood 9,000 visitors came to Orlo"
        ),
        (
            "The camp took in 40 families, a record, and in May alone some 900 people asked for help.",
            "2024-05: Some 900 people asked for help"
        ),
        (
            "Earlier, on June 10, the region received a delegation from Orlo.",
            "2024-06-10: The region received a delegation from Orlo"
        ),
        // The main clause, and not what stands before it or between commas.
        (
            "The ceiling of 1,650 guards, last renewed by the council, expires on 15 November 2024.",
            "2024-11-15: The ceiling of 1,650 guards expires"
        ),
        (
            "And next spring, if the council votes the money, work will begin on a pier at Moll.",
            "2025-03/2025-05: Work will begin on a pier at Moll"
        ),
        (
            """
            A spokesman said the gap was due to double counting in two of the villages of the valley and that the list
            would be checked by Friday.
            """,
            "2024-06-21: The list would be checked"
        ),
        (
            """
            Noting that the pact was opened for signature on 12 June 2003, that is, a long time ago, and entered into
            force on 1 September 2005,
            """,
            "2005-09-01: The pact entered into force"
        ),
        (
            "Noting that the pact was opened for signature at Voss on 12 June 2003, after long talks,",
            "2003-06-12: The pact was opened for signature at Voss"
        ),
        // A second date of the same clause.
        (
            """
            The Clean Tap scheme was launched on 2 October 2019 with the aim of giving every home in the valley a tap
            by March 2025.
            """,
            "2025-03: Giving every home in the valley a tap"
        ),
        (
            "Navy cadets were admitted from 1952, air cadets from 1954 and civilians, at first only three, from 1971.",
            "1954: Air cadets from 1954"
        ),
        (
            "Navy cadets were admitted from 1952, air cadets from 1954 and civilians, at first only three, from 1971.",
            "1971: Civilians from 1971"
        ),
        (
            "Two helicopters of the wing, which has flown no fewer than 600 hours since it arrived in 2019, took part.",
            "2019: The wing arrived"
        ),
        (
            "The guards train at the Peace School in Orlo, which since it opened in 2004 has taught 900 men.",
            "2004: The Peace School in Orlo opened"
        ),
        // What stands round the date, between commas or behind "and".
        (
            "The Harbour Council, at its sitting of Wednesday, 5 June 2024, resolved to lower the fee.",
            "2024-06-05: The Harbour Council resolved to lower the fee"
        ),
        (
            "The mission began in 2019, and its mandate, last extended by decree, expires on 31 March 2026.",
            "2026-03-31: Its mandate expires"
        ),
        (
            "The first guns are due in the autumn of 2027, with deliveries wrapping up in 2030.",
            "2030: Deliveries wrapping up"
        ),
        (
            "On 10 June the board met in Voss and gave both sides until 29 June to submit their accounts.",
            "2024-06-29: The board gave both sides until 29 June to submit their accounts"
        ),
        (
            "Police arrested the captain, a man of 51 identified only by his initials, on Saturday.",
            "2024-06-15: Police arrested the captain"
        ),
        (
            "The flying school at Orlo winged 46 pilots last year, up from 31, and wants to turn out 80 by 2027.",
            "2027: The flying school at Orlo wants to turn out 80"
        ),
        (
            "She has promised to build a school, with room for 900, and to freeze the fee until April 2027.",
            "2027-04: She has promised to freeze the fee until April 2027"
        ),
        (
            "A donor has pledged a further 9,000 crowns, to be released in August.",
            "2024-08: A further 9,000 crowns to be released"
        ),
        (
            "Polling was held in two rounds on May 7 and May 20 at 900 stations.",
            "2024-05-20: Polling was held in two rounds at 900 stations"
        ),
        (
            "More than 100 rules have been reviewed, and since 1 May the test has been waived for cooks.",
            "2024-05-01: The test has been waived for cooks"
        ),
        (
            "Images show that about 9,200 hectares of farmland were still flooded on Friday.",
            "2024-06-14: About 9,200 hectares of farmland were still flooded"
        ),
        // Whom "which", "that" and a number stand for.
        (
            "There were forty tremors, the strongest of which, at 5.2, brought down a tower on Sunday.",
            "2024-06-16: The strongest brought down a tower"
        ),
        (
            "Colonel Bo Tarn, Deputy Minister, stressed that the storm, which made landfall on 15 June, was strong.",
            "2024-06-15: The storm made landfall"
        ),
        (
            "Nine guards were hurt, and two, Ann Orr and Bo Lind, died on the night of 16 June.",
            "2024-06-16: Two died"
        ),
        (
            "Lesk, to which at least 30 states have sent aid since February 2022, became a large importer.",
            "2022-02: At least 30 states have sent aid to Lesk since February 2022"
        ),
        (
            "The report makes 14 pleas, of which the council accepted 11 in its reply of 27 May 2024.",
            "2024-05-27: The council accepted 11 in its reply"
        ),
        (
            "Their names stand on a granite wall in the yard that was unveiled on the school's birthday, 9 May 1946.",
            "1946-05-09: A granite wall in the yard was unveiled on the school's birthday"
        ),
        (
            "The bridges are shut, among them the long span, which had reopened only on 3 May.",
            "2024-05-03: The long span had reopened"
        ),
        (
            "It was on 8 May 1950 that Tarn, among the first lands in the world, recognised the young republic.",
            "1950-05-08: Tarn recognised the young republic"
        ),
        (
            "They chose to convene the sixth session in Orlo in March 2026 and the 7th talks in Hue in late 2027.",
            "2027: The 7th talks in Hue"
        ),
        (
            "In a filing with the Orlo exchange Friday, Hansen valued the very same contract at 9 million crowns.",
            "2024-06-14: Hansen valued the very same contract at 9 million crowns"
        ),
        (
            "On Saturday 6 July the force, which was founded with 31 men, throws its gates open.",
            "2024-07-06: The force throws its gates open"
        ),
        (
            "The guards recorded 9,110 offences in calendar year 2023.",
            "2023: The guards recorded 9,110 offences"
        ),
        (
            "Crime fell by 3 per cent, to 9,000 cases, the Chief Warden, Ann Orr, told the panel on Wednesday.",
            "2024-06-19: The Chief Warden told the panel"
        ),
        (
            "Our year runs from April to March, and all figures refer to the twelve months that ended on 31 March 2024.",
            "2024-03-31: The twelve months ended"
        ),
        // The words behind an hour.
        ("- June 8, 0600 GMT - The storm is named Ida.", "2024-06-08: The storm is named Ida"),
        // An anniversary is no part of another deed.
        (
            "The board decided to mark in 2025 the fortieth anniversary of the bridge and asked the office for a plan.",
            "2025: The board decided to mark the fortieth anniversary of the bridge"
        ),
    ])
    func takesTheClauseOfTheDate(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test(arguments: [
        ("The May figure for the price index has been revised upwards.", "date that a thing is named by"),
        (
            "Of those made in 2022, only 38 per cent have been put into effect.",
            "date that a thing is named by"
        ),
        ("The catch had sunk to a third of the level of 2021.", "date of a value compared with"),
        (
            "The trade was worth 138 million crowns, compared with 127 million crowns (in constant prices) in 2021.",
            "date at which a value held"
        ),
        (
            "We passed on 31 per cent of funds (2022: 26 per cent; target for 2025: 40 per cent).",
            "date at which a value held"
        ),
        (
            "The guard is 7,520 men strong, against a need of 7,700 men by 2026.",
            "date at which a value held"
        ),
        ("Catches came to 40 tonnes, more than in all of 2019.", "date of a value compared with"),
        ("The classes follow COICOP 2018.", "date in a document's name"),
        ("Families were paid under the circular dated 15 June 2015.", "date in a document's name"),
        ("Both sides reaffirmed Article 4 of the 1961 protocol.", "date in a document's name"),
        ("The harvest is early owing to the dry May.", "date that a thing is named by"),
        ("April data are preliminary.", "date that a thing is named by"),
        ("Of the 1,650 people at work on Friday, four in five are women.", "date that a thing is named by"),
    ])
    func setsAsideWhatOnlyTellsOfAValueOrAName(_ text: String, _ reason: String) {
        let read = read(text, date: "2024-06-20")
        #expect(read.eventLines == [])
        #expect(read.setAside.map(\.reason).contains(reason))
    }

    /// Its label would be that of the clause before.
    @Test func leavesTheDateOfAClauseWithoutItsVerb() {
        #expect(
            lines(
                "Orlo was the largest buyer, although its imports in 2023, some 240 million, had sunk by half."
            ) == []
        )
    }

    @Test func tellsOneHappeningOnce() {
        #expect(
            lines(
                "The dam gave way in the night of 13 to 14 June, after three times the June average of rain."
            ) == [
                "2024-06-13/2024-06-14: The dam gave way"
            ]
        )
    }

    @Test func takesHopesThatRoseForPast() {
        let read = read(
            "Hopes rose on Thursday when a girl was pulled alive from the ruins.",
            date: "2024-06-20"
        )
        #expect(read.events.map(\.status) == [.past])
    }

    /// Beside a day of the text itself only the words of its own clause look ahead.
    @Test func tellsWhatIsDoneFromWhatIsToCome() {
        let read = read(
            "The search was called off on Thursday and will resume on Friday.",
            date: "2024-06-20"
        )
        #expect(read.events.map(\.status) == [.past, .planned])
    }

    @Test func takesWhatLastedUntilADayForPast() {
        #expect(
            briefing("A headline of some words\n\nWe did not open again until 3 May 1947.\n").events.map(
                \.status
            )
                == [.past]
        )
    }

    /// A deadline lies ahead, whatever else the sentence tells.
    @Test func placesADeadlineAhead() {
        let text = """
            The board decided to mark in 2025 the fortieth anniversary of the bridge and asked the office to report
            by 30 November on the plan.
            """
        #expect(lines(text).contains { $0.hasPrefix("2024-11-30: ") })
    }

    @Test(arguments: [
        ("Prices rose by 3 per cent.\n\nNext release: 12 July 2024", "2024-07-12: Next release"),
        ("Relief Alliance | Next report: on or around 26 June\n\nThe flood rose.", "2024-06-26: Next report"),
    ])
    func tellsWhenTheNextIssueComes(_ text: String, _ expected: String) {
        let read = read(text, date: "2024-06-20")
        #expect(read.eventLines == [expected])
        #expect(read.events.map(\.status) == [.planned])
    }

    @Test func labelsWhatIsTooLongWithTheThingOfTheSentenceBefore() {
        let text = """
            The contract with the Orlo shipyard was signed in 2012. It was extended in May 2020 by two years at a cost of
            140 million crowns in all.
            """
        #expect(
            lines(text).contains { $0.hasPrefix("2020-05: The contract with the Orlo shipyard was extended") }
        )
    }
}

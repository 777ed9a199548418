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
            "2029: At this rate the last 900 homes would be linked only"
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
    ])
    func setsAsideWhatOnlyTellsOfAValueOrAName(_ text: String, _ reason: String) {
        let read = read(text, date: "2024-06-20")
        #expect(read.eventLines == [])
        #expect(read.setAside.map(\.reason).contains(reason))
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

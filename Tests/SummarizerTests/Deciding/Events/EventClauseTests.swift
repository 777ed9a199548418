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
}

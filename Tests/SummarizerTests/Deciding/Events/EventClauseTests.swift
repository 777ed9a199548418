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

    /// A deadline lies ahead, whatever else the sentence tells.
    @Test func placesADeadlineAhead() {
        let text = """
            The board decided to mark in 2025 the fortieth anniversary of the bridge and asked the office to report
            by 30 November on the plan.
            """
        #expect(lines(text).contains { $0.hasPrefix("2024-11-30: ") })
    }
}

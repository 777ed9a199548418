import BriefingModel
import Summarizer
import Testing

/// Thousands parted by a plain space, and other forms of numbers that a reader of English papers seldom meets.
@Suite struct GroupedNumbersTests {
    private func lines(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2025-05-10").figureLines
    }

    @Test(arguments: [
        "In the month 74 318 forms were filed, 98,7 % of them by wire.": "74318 forms",
        "Guards stopped 1 206 lorries at the pass.": "1206 lorries",
        "Exports came to 1 612,4 million euros, 6,3 % more.": "1612400000 EUR",
        "The gap was 235,5 million euros; a year ago it had been by 135,2 million greater.": "135200000 EUR",
        "They bought 48 155 mm howitzers.": "48 155 mm howitzers",
        "A broker put the loss at $280 million to $350 million.": "280000000-350000000 USD",
        "The fund paid down $250 million of debt.": "250000000 USD",
        "Entries so far stand at 319.": "319 entries",
        "The Greens polled 28,914 in the town.": "28914 votes",
        "The attack rate is 38.4 per 100,000 population.": "38.4 per 100,000 population",
        "The unit had 24 clerks, against the required 31.": "31 clerks",
        "The firm has 214 guards, against an authorised ceiling of 250.": "250 guards",
    ])
    func areReadWhole(_ text: String, expected: String) {
        let found = lines(text)
        #expect(found.contains(expected), "\(found)")
    }

    @Test(arguments: [
        "The eldest of 95 widows, Jan Oster, is 101 and still bakes.": ["95 widows"],
        "The Hall drew 38 floats; it will be 75 in May.": ["38 floats"],
        "The 5.25% Senior Notes due 2031 pay 12 banks.": ["12 banks"],
        "Craters of 82-mm and 120-mm rounds lay by 14 huts.": ["14 huts"],
        "The guide (PDF, 1.4 MB) names 44 huts.": ["44 huts"],
    ])
    func countNothing(_ text: String, expected: [String]) {
        #expect(lines(text) == expected)
    }

    @Test func debtThatIsPaidDownHasNotFallenByIt() {
        let read = briefing("A headline\n\nThe fund paid down $250 million of debt.\n", date: "2025-05-10")
        #expect(read.figures.first?.change == nil)
    }
}

/// Labels that stand whole, and dates that stay on their side of the day.
@Suite struct LabelledDaysTests {
    private func events(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2025-02-06").eventLines
    }

    @Test(arguments: [
        (
            "On the afternoon of January 17, at Stone Barracks, General Ida Falk, Deputy Minister, received the pilots.",
            "2025-01-17: General Ida Falk received the pilots"
        ),
        (
            "In the early hours of 7 January, at about 03:40, the market of Voss was hit.",
            "2025-01-07: The market of Voss was hit"
        ),
        (
            "The Parole Act, 2025 comes into operation on July 1, 2025.",
            "2025-07-01: The Parole Act, 2025 comes into operation"
        ),
        (
            "Harmon has put money into the site, where Minister Ida Falk, 44, opens a mill in 2028.",
            "2028: Minister Ida Falk, 44, opens a mill"
        ),
        (
            "The museum has been shut since 6 January to be repaired.",
            "2025-01-06: The museum has been shut since 6 January to be repaired"
        ),
    ])
    func tellWhoDidWhat(_ text: String, expected: String) {
        let found = events(text)
        #expect(found.contains(expected), "\(found)")
    }

    @Test(arguments: [
        (
            "The debt was settled by 14 January, and the balance will follow before the holidays.",
            "2025-01-14: The debt was settled"
        ),
        ("Data for September will be published on 10 March 2025.", "2025-03-10: Data will be published"),
    ])
    func standOnTheirSideOfTheDay(_ text: String, expected: String) {
        #expect(events(text) == [expected])
    }

    @Test func anHourIsNoYear() {
        #expect(!events("Feb 4, 1900 GMT - The port of Voss was closed.").contains { $0.hasPrefix("1900") })
    }

    @Test func aPartyWhoseNameBeginsLikeAMonthIsNoDate() {
        #expect(events("The Jan Front has won 64 seats.") == [])
    }
}

import BriefingModel
import Testing

@testable import Summarizer

@Suite struct TimeRecognizerTests {
    /// Every date, period and duration of a text as `words = value`, against a document's date.
    static func found(_ text: String, on date: String? = "2024-11-08") -> [String] {
        mentions(text, on: date).map { mention in "\(mention.words) = \(mention.value)" }
    }

    static func mentions(_ text: String, on date: String?) -> [(
        words: String, value: String, mention: Mention
    )] {
        let stream = Tokenizer(lexicon: .english).stream(of: text)
        let reading = Reading(
            stream: stream,
            numerals: NumeralReader(lexicon: .english).numerals(in: stream),
            lexicon: .english,
            passages: [],
            documentDate: date.flatMap { PartialDate($0) }
        )
        return TimeRecognizer().mentions(in: reading).map { mention in
            let value =
                switch mention.value {
                case .date(let date, let end): end.map { "\(date)/\($0)" } ?? "\(date)"
                case .timex(let text), .duration(let text): text
                case .number, .anniversary: "?"
                }
            return (stream.text(mention.span), value, mention)
        }
    }

    @Test(arguments: [
        ("July 4, 1954", "1954-07-04"), ("4 July 1954", "1954-07-04"), ("the 4th of July 1954", "1954-07-04"),
        ("04.07.1954", "1954-07-04"), ("2018/04/17", "2018-04-17"), ("2019-May-09", "2019-05-09"),
        ("01 APR 2025", "2025-04-01"), ("Jan. 5, 1998", "1998-01-05"), ("October 2014", "2014-10"),
        ("June of 1992", "1992-06"), ("Q4 2023", "2023-Q4"),
        ("the 1980s", "1980/1989"),
        ("the early 1990s", "1990/1999"),
        ("the 12th century", "1100/1199"), ("the spring of 1975", "1975-SP"),
        ("the third quarter of 2006", "2006-Q3"),
        ("the first half of 2024", "2024-01/2024-06"), ("the first Sunday of December 2019", "2019-12-01"),
        ("the first nine months of 2024", "2024-01/2024-09"), ("the first day of 1958", "1958-01-01"),
        ("2013-W11", "2013-03-11/2013-03-17"),
        ("fiscal year 2024-25", "2024/2025"), ("March 21-22, 2019", "2019-03-21/2019-03-22"),
        ("from 1965 to 1973", "1965/1973"), ("between May and July 2019", "2019-05/2019-07"),
        ("3-14 June 2024", "2024-06-03/2024-06-14"), ("mid-2021", "2021"), ("the end of 2030", "2030"),

    ])
    func readsPlacedDates(_ words: String, value: String) {
        #expect(Self.found("The work took place in \(words).", on: nil) == ["\(words) = \(value)"])
    }

    @Test(arguments: [
        // A passage of text, the document's date, what it says.
        ("The envoy arrived on 23 May.", "2024-11-08", "23 May = 2024-05-23"),
        ("The envoy will arrive on 23 May.", "2024-11-08", "23 May = 2025-05-23"),
        ("The minister travelled north on December 3.", "2024-01-15", "December 3 = 2023-12-03"),
        ("Talks ended on Monday.", "2024-11-08", "Monday = 2024-11-04"),
        ("Talks will resume on Monday.", "2024-11-08", "Monday = 2024-11-11"),
        ("The port stays closed until Friday.", "2008-09-18", "Friday = 2008-09-19"),
        ("Sales fell last year.", "2024-11-08", "last year = 2023"),
        ("The mission arrived three weeks ago.", "2024-11-08", "three weeks ago = 2024-10-18"),
        ("A fair was held this October.", "2024-11-08", "this October = 2024-10"),
        ("It was agreed yesterday.", "2024-11-01", "yesterday = 2024-10-31"),
        ("At the end of last year the plant closed.", "2009-02-18", "the end of last year = 2008"),
    ])
    func resolvesAgainstTheDocument(_ text: String, date: String, expected: String) {
        #expect(Self.found(text, on: date) == [expected])
    }

    @Test func leavesTheYearOpenWithoutADocumentDate() {
        #expect(Self.found("Guests at the border on October 23.", on: nil) == ["October 23 = XXXX-10-23"])
        #expect(Self.mentions("He spoke on October 23.", on: "2024-11-08").first?.mention.basis == .inferred)
    }

    @Test(arguments: [
        "It was the second visit and the first by a president.",
        "Do you have a plan for the year of the snake?",
        "See circular 17/2023 and annex 4.", "She may march on the second leg.",
        "It weighs 2,019 kg and 1990 more.",
    ])
    func findsNoDates(_ text: String) {
        #expect(Self.found(text).isEmpty)
    }
}

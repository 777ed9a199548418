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

    /// Where days and ends of years lie that are told without their year.
    @Test(arguments: [
        ("He ordered a recount on 3 December.", "3 December = 2024-12-03"),
        ("The plan agreed in November will end it.", "November = 2024-11"),
        ("It won in May, and in January it will race.", "January = 2025-01"),
        ("Work began in May; by 13 June the roof was on.", "13 June = 2024-06-13"),
        ("From the 5th to the 7th century A.D. it grew.", "From the 5th to the 7th century A.D. = 0400/0699"),
        ("It was built in the 4th century B.C. by Greeks.", "the 4th century B.C. = BC3XX"),
        (
            "The budget for 1 July 2024–30 June 2025 is small.",
            "1 July 2024–30 June 2025 = 2024-07-01/2025-06-30"
        ),
    ])
    func placesWhatLeavesOutItsYear(_ text: String, expected: String) {
        #expect(Self.found(text).contains(expected))
    }

    @Test func takesTheEndOfAYearGoneByForLastYears() {
        #expect(
            Self.found("Reserves stood at 9 at the end of the year.", on: "2025-02-03") == [
                "the end of the year = 2024"
            ]
        )
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
        (
            "Repolling is set for the first Sunday of December.", "2023-11-21",
            "the first Sunday of December = 2023-12-03"
        ),
        ("Talks ended on Monday.", "2024-11-08", "Monday = 2024-11-04"),
        ("By Friday the road was open.", "2024-12-22", "Friday = 2024-12-20"),
        ("The road may open in May.", "2024-12-22", "May = 2025-05"),
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
        // Days of a span that share the month, before or after.
        ("The market ran April 11-12 on the quay.", ["April 11-12 = 2024-04-11/2024-04-12"]),
        ("The squadron stays from 02 to July 09.", ["from 02 to July 09 = 2024-07-02/2024-07-09"]),
        // Decades and centuries are no years.
        ("1960s lorries and an 11th century tower", ["1960s = 1960/1969", "11th century = 1000/1099"]),
        ("He collects 80's radios.", ["80's = 1980/1989"]),
        // Names, verbs and units that look like dates.
        ("Mrs May saw the envoy in May 2017.", ["May 2017 = 2017-05"]),
        ("July 2020 net receipts rose.", ["July 2020 = 2020-07"]),
        ("Reference 1982014 was filed in March.", ["March = 2024-03"]),
        // Years of two digits and house numbers.
        ("Built 07/05/54 at 2070 Station Road.", ["07/05/54 = 1954-07-05"]),
        ("Signed 2016/02/18, amended 2017-Oct-07.", ["2016/02/18 = 2016-02-18", "2017-Oct-07 = 2017-10-07"]),
        // Years and months that share a word.
        ("The plan for the period 2021 to 2025 failed.", ["2021 to 2025 = 2021/2025"]),
        ("In March and April 2012 it rained.", ["March = 2012-03", "April 2012 = 2012-04"]),
        ("On April 3 and 4, two men died.", ["April 3 = 2024-04-03", "4 = 2024-04-04"]),
        ("From the 14th to the 16th century it grew.", ["From the 14th to the 16th century = 1300/1599"]),
        ("It is held every two years.", []),
        ("The 1991 accord and the 2008 fair are over.", ["1991 = 1991", "2008 = 2008"]),
    ])
    func tellsDatesFromTheirLikes(_ text: String, expected: [String]) {
        #expect(Self.found(text) == expected)
    }

    @Test func dropsTheMonthThatADayMakesMorePrecise() {
        #expect(
            Self.found(
                "Firms may march on; Tuesday courses may vary. The May fair on Sunday closed.",
                on: "2024-05-08"
            )
                == ["Sunday = 2024-05-05"]
        )
    }

    @Test func readsTheOrderOfDayAndMonthFromTheDocument() {
        #expect(Self.found("Sent 25/03/2019, answered 04/05/2019.").last == "04/05/2019 = 2019-05-04")
        #expect(Self.found("Sent 03/25/2019, answered 04/05/2019.").last == "04/05/2019 = 2019-04-05")
        #expect(Self.found("Sent on 25 March 2019, answered 04/05/2019.").last == "04/05/2019 = 2019-05-04")
        let doubtful = Self.mentions("It was answered 04/05/2019.", on: nil).first?.mention
        #expect(doubtful?.recognizer == "ambiguous-day")
        #expect(doubtful?.isApproximate == true)
    }

    @Test(arguments: [
        ("a 27-year contract", "27-year = P27Y"), ("It took six weeks.", "six weeks = P6W"),
        ("It came within 48 hours.", "48 hours = PT48H"),
        ("It ran for two and a half years.", "two and a half years = P2.5Y"),
        ("It was the worst in over a decade.", "over a decade = P10Y"),
        ("Sales grew over the past ten years.", "the past ten years = P10Y"),
        ("It lasted 1 hour and 30 minutes.", "1 hour and 30 minutes = PT1H30M"),
        ("It took a week-long search.", "week-long = P1W"), ("It rained all day.", "all day = P1D"),
        ("It took 1 day, 2 hours and 5 minutes.", "1 day, 2 hours and 5 minutes = P1DT2H5M"),
        ("It took an hour and 45 minutes.", "an hour and 45 minutes = PT1H45M"),
        ("the half-century of peace", "half-century = P50Y"),
        ("a single-day fall", "single-day = P1D"),
    ])
    func readsDurations(_ text: String, expected: String) {
        #expect(Self.found(text) == [expected])
    }

    @Test func keepsTheTimeThatAWindowCovers() {
        let mention = Self.mentions("Over the past ten years the force grew.", on: "2024-12-22").first?
            .mention
        #expect(mention?.reach == Reach(first: .year(2014), last: .year(2024)))
    }

    @Test(arguments: [
        "It was the second visit and the first by a president.",
        "Do you have a plan for the year of the snake?",
        "See circular 17/2023 and annex 4.", "She may march on the second leg.",
        "It has lasted several months.",
        "It fell from 3.8 to 1.9 million, to 6.2 per cent and from 1/4 to 1/3.",
        "Bill No. 17 of 2024 was read.",
        "Q1 6,915", "A 12-year-old boy paid $40 a day.",
        "It weighs 2,019 kg and 1990 more.",
    ])
    func findsNoDates(_ text: String) {
        #expect(Self.found(text).isEmpty)
    }

    @Test(arguments: [
        // A length that reaches from the document's day, and the days it covers; the document is of a Friday.
        ("the next four days", "2024-11-09/2024-11-12"), ("the past two weeks", "2024-10-25/2024-11-07"),
        ("the five coming months", "2024-11-09/2025-04-08"), ("the last three quarters", "2024-01/2024-09"),
        ("the next two quarters", "2025-01/2025-06"), ("the next six working days", "2024-11-11/2024-11-18"),
        ("the coming three years", "2024-11-09/2027-11-08"),
    ])
    func countsTheDaysOfAWindow(_ words: String, expected: String) {
        let days = Self.mentions("The crew trains for \(words).", on: "2024-11-08").first?.mention.days
        #expect(days.map { "\($0.first)/\($0.last)" } == expected)
    }

    @Test(arguments: [
        (
            "The port closes for ten days starting on 2 December 2024.",
            "ten days starting on 2 December 2024 = 2024-12-02/2024-12-11"
        ),
        ("Talks will run for a week from Monday.", "a week from Monday = 2024-11-11/2024-11-17"),
        ("The convoy left three weeks and four days ago.", "three weeks and four days ago = 2024-10-14"),
        ("The ban holds in 2023 through June 2026.", "2023 through June 2026 = 2023-01/2026-06"),
        ("It may be built in 2031 or later.", "2031 = 2031"),
        ("The licence (7-2019) has lapsed.", "7-2019 = 2019-07"),
        ("It sailed on 14/Mar/2021.", "14/Mar/2021 = 2021-03-14"),
        ("The roads were full on Easter weekend.", "Easter weekend = 2024-03-30/2024-03-31"),
        ("The bank posted its first annual net loss.", "annual = P1Y"),
        ("The shift lasts 9h.", "9h = PT9H"),
        ("The navy will mark the 60th anniversary of the school in September.", "September = 2024-09"),
    ])
    func readsStretchesAndTheirParts(_ text: String, expected: String) {
        #expect(Self.found(text) == [expected])
    }

    @Test(arguments: [
        "The annual report is out.", "He came in the 2021 weekend rush.", "Decree 12/2015 holds.",
    ])
    func readsNoLengthThere(_ text: String) {
        #expect(!Self.found(text).contains { $0.contains("= P") || $0.contains("12") })
    }
}

import BriefingModel
import Testing

@testable import Summarizer

@Suite struct AnniversaryRecognizerTests {
    /// Every anniversary as `words: n from origin, of what`.
    private func found(_ text: String, on date: String?) -> [String] {
        let stream = Tokenizer(lexicon: .english).stream(of: text)
        let reading = Reading(
            stream: stream,
            numerals: NumeralReader(lexicon: .english).numerals(in: stream),
            lexicon: .english,
            passages: [],
            documentDate: date.flatMap { PartialDate($0) }
        )
        return AnniversaryRecognizer().mentions(in: reading).map { mention in
            guard case .anniversary(let years, let origin) = mention.value else { return "?" }
            let noun = mention.noun.map { stream.text($0) } ?? "-"
            return "\(stream.text(mention.span)): \(years) from \(origin.map(String.init) ?? "?"), \(noun)"
        }
    }

    @Test(arguments: [
        (
            "The town marked the 40th anniversary of the founding of its fire brigade.",
            "40th anniversary: 40 from 1984, the founding of its fire brigade"
        ),
        ("The harbour's centenary falls in 2026.", "centenary: 100 from 1926, The harbour"),
        ("The golden jubilee of the school was quiet.", "golden jubilee: 50 from 1974, the school"),
        ("The bridge turned 60 last year.", "turned 60: 60 from 1963, The bridge"),
        ("The choir was founded 25 years ago.", "25 years ago: 25 from 1999, The choir"),
        ("The village celebrated 30 years of the River Pact.", "30 years: 30 from 1994, the River Pact"),
        ("2023 marks 70 years since the dam broke.", "70 years since: 70 from 1953, the dam broke"),
        ("The 58th Liberation Day was rainy.", "58th Liberation Day: 58 from 1966, Liberation Day"),
        (
            "They kept the 110th anniversary of her birth (1913-2023).",
            "110th anniversary: 110 from 1913, her birth"
        ),
        (
            "The 50-year anniversary of the pact of 1974 is near.",
            "50-year anniversary: 50 from 1974, the pact of 1974"
        ),
        ("In our 45th year we opened a clinic.", "45th year: 45 from ?, -"),
        ("The academy, opened on 4 May 1974, turns 50.", "turns 50: 50 from 1974, The academy"),
        ("The quay was laid in 1954 and so turns 70 this year.", "turns 70: 70 from 1954, The quay"),
        (
            "Cargo is down in the port, which celebrates 175 years in 2024.",
            "175 years: 175 from 1849, the port"
        ),
        ("In Voss the league celebrates its 75th birthday.", "75th birthday: 75 from 1949, -"),
        (
            "The fair marks the 2,500th anniversary of the town with 40 concerts between 15 June and 2 July.",
            "2,500th anniversary: 2500 from ?, the town"
        ),
    ])
    func worksOutTheYearOfOrigin(_ text: String, expected: String) {
        #expect(found(text, on: "2024-05-07") == [expected])
    }

    @Test func sharesTheWordAcrossCoordination() {
        #expect(
            found(
                "The year 2022 saw the 90th anniversary of the founding of the guild, the 60th anniversary of the charter "
                    + "and the 15th of Harvest Day.",
                on: "2023-01-10"
            ) == [
                "90th anniversary: 90 from 1932, the founding of the guild",
                "60th anniversary: 60 from 1962, the charter", "15th: 15 from 2007, Harvest Day",
            ]
        )
        #expect(
            found(
                "Stamps honour the 65th and 35th anniversaries of the ferry and of the mill.",
                on: "2024-12-22"
            )
                == ["65th: 65 from 1959, the ferry", "35th anniversaries: 35 from 1989, the mill"]
        )
    }

    @Test func leavesTheOriginOpenWhereNothingDatesIt() {
        #expect(
            found("It was the 20th anniversary of the treaty.", on: nil) == [
                "20th anniversary: 20 from ?, the treaty"
            ]
        )
        #expect(found("Families came for the anniversary of the flood.", on: "2024-05-07").isEmpty)
        #expect(found("He turned 60 and sold the firm for 25 years of pay.", on: "2024-05-07").isEmpty)
    }
}

import BriefingModel
import Summarizer
import Testing

/// Ways to tell that years have gone by since something began.
@Suite struct AnniversaryKindsTests {
    private func lines(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-05-22").anniversaries.map {
            "\($0.ordinal ?? 0) \($0.of) \($0.originYear.map(String.init) ?? "")"
        }
    }

    @Test(arguments: [
        ("The school in Tarn will blow out twenty candles next year.", "20 The school in Tarn 2005"),
        (
            "The League had planned to keep its 35th foundation day with a rally this October.",
            "35 League 1989"
        ),
        ("The society's pearl jubilee falls in June.", "30 The society 1994"),
        ("And next year the Tarn Rowing Society will be 70 years old.", "70 Tarn Rowing Society 1955"),
        ("On 1 September the Board, set up by decree in 1919, will be 105 years old.", "105 Board 1919"),
        (
            "The riding school in Voss completed ten years of existence on 8 October 2023.",
            "10 The riding school in Voss 2013"
        ),
        ("The oldest, at Senna, turns sixty in 2025.", "60 The oldest 1965"),
        ("The Coast Guard, which turns 75 in December, has 4,000 people.", "75 The Coast Guard 1949"),
        (
            "It drew 18,000 people in 1995, when the country was marking half a century since the war.",
            "50 war 1945"
        ),
        (
            "On 14 June, 80 years to the day after the brigade landed at Arn, a new wing opens.",
            "80 brigade landed at Arn 1944"
        ),
        (
            "The command, which was carved out of three units on 1 August 2014, will mark its first decade.",
            "10 command 2014"
        ),
    ])
    func readsWhatIsRemembered(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test func readsAMetalWithoutItsOwner() {
        #expect(
            lines("Our first clinic opened in 1984. In October we will gather for our ruby anniversary.")
                .contains {
                    $0.hasPrefix("40 ") && $0.hasSuffix(" 1984")
                }
        )
    }

    @Test(arguments: [
        "The bridge is 45 years old.",
        "Mr Olsen will be 70 years old in June.",
        "The work took 30 years to the last day.",
        "They lit ten candles.",
    ])
    func leavesAgesAlone(_ text: String) {
        #expect(lines(text).isEmpty)
    }
}

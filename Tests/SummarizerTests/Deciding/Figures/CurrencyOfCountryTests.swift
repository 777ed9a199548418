import BriefingModel
import Summarizer
import Testing

/// Whose money a text reckons in, and what a price is for.
@Suite struct CurrencyOfCountryTests {
    private func lines(_ text: String) -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20").figureLines
    }

    @Test func theLineOfPlaceTellsWhoseRupeesTheyAre() {
        let text =
            "COLOMBO, June 12 (Desk) - The port will spend 320 million rupees on two cranes that were made in India, it said on Monday."
        #expect(lines(text) == ["320000000 LKR"])
    }

    @Test func aTextOfOneCountryWritesItsOwnDollar() {
        let paragraph =
            "The college will get $12 million over two years, and Canberra will pay two thirds of the sum."
        #expect(lines(paragraph) == ["12000000 AUD"])
        // Another country or a body of many makes it anybody's.
        #expect(lines(paragraph + " Fees from Mexico fell.") == ["12000000 USD"])
        #expect(lines(paragraph + " The U.S. pays the rest.") == ["12000000 USD"])
        #expect(lines(paragraph + " So does UNICEF.") == ["12000000 USD"])
    }

    /// Named more often than any other country, one lends its dollar where it is named far more often; else the text leaves
    /// open whose is meant.
    @Test func aCountryThatIsNamedMostLendsItsDollarOrLeavesItOpen() {
        let own = "Australia will spend $12 million. Australian firms say that Australia can, as Mexico did."
        #expect(lines(own) == ["12000000 AUD"])
        #expect(
            lines(own + " Mexico paid an estimated $3 million.").last
                == "about 3000000 $ (which dollar is not said)"
        )
        let late = "The grant is $12 million.\n\n" + "Two.\n\nThree.\n\nFour.\n\n"
        #expect(
            lines(late + "Australia and Australian firms wait, as Canberra does.")
                == ["12000000 $ (which dollar is not said)"]
        )
    }

    @Test(arguments: [
        ("Power is bought at 5.2 US cents per kilowatt-hour.", "5.2 US cents per kilowatt hour"),
        ("Power is sold at 4.5 cents per kWh.", "4.5 cents per kilowatt hour"),
        ("Officers found Bt2.4 million in a boat.", "2400000 THB"),
        ("The raid netted RM31.5mil in notes.", "31500000 MYR"),
        ("The town lent RM1.4m to farmers.", "1400000 MYR"),
        ("Rents are 12 euros per square metre.", "12 EUR per square metre"),
        ("Gas costs 3 dollars per thousand cubic feet.", "3 USD per thousand cubic feet"),
        ("A tanker sells water at 700 rials per 15 litres.", "700 rial per 15 litres"),
    ])
    func readsPrices(_ sentence: String, expected: String) {
        #expect(lines(sentence).contains(expected), "\(lines(sentence))")
    }
}

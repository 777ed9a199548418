import BriefingModel
import Testing

@testable import Summarizer

@Suite struct QuantityRecognizerTests {
    /// Each value as `text=value unit`, with qualifier and change; those set aside as `text!reason`.
    private func quantities(_ text: String) -> [String] {
        let lexicon = Lexicon.english
        let stream = Tokenizer(lexicon: lexicon).stream(of: text)
        let reading = Reading(
            stream: stream,
            numerals: NumeralReader(lexicon: lexicon).numerals(in: stream),
            lexicon: lexicon,
            passages: []
        )
        return QuantityRecognizer().mentions(in: reading).filter { $0.kind != .ordinal || $0.setAside != nil }
            .map {
                mention in
                let said = stream.text(mention.span)
                if let reason = mention.setAside { return "\(said)!\(reason)" }
                guard case .number(let value, let upper) = mention.value else { return said }
                var line = "\(said)=\(value)"
                if let upper { line += "…\(upper)" }
                if let unit = mention.unit ?? mention.noun.map({ stream.text($0) }) { line += " \(unit)" }
                if mention.qualifier != .exactly { line += ", \(mention.qualifier.rawValue)" }
                if let change = mention.change { line += ", \(change.rawValue)" }
                return line
            }
    }

    @Test(arguments: [
        (
            "The dam cost VND2,415 billion, or USD96.6 million.",
            [
                "VND2,415 billion=2415000000000 VND", "USD96.6 million=96600000 USD",
            ]
        ),
        (
            "It raised £3.5m, €20 and A$40, then 512 pounds.",
            [
                "£3.5m=3500000 GBP", "€20=20 EUR", "A$40=40 AUD", "512 pounds=512 GBP",
            ]
        ),
        (
            "Spending reached K 6.4 trillion, or Rs 1.2 lakh crore.",
            [
                "K 6.4 trillion=6400000000000 K", "Rs 1.2 lakh crore=1200000000000 INR",
            ]
        ),
        (
            "Tickets cost 3 Swiss francs, 40 pence, 5 dollars 20 cents or 7 francs.",
            [
                "3 Swiss francs=3 CHF", "40 pence=40 pence", "5 dollars 20 cents=5.2 USD", "7 francs=7 franc",
            ]
        ),
        (
            "Loans of half a million dollars reached a thousand farms.",
            [
                "half a million dollars=500000 USD", "a thousand=1000 farms",
            ]
        ),
    ])
    func readsMoney(_ text: String, expected: [String]) { #expect(quantities(text) == expected) }

    @Test(arguments: [
        (
            "Support stood at 61.2 per cent, 4 percentage points and 25 basis points.",
            [
                "61.2 per cent=61.2 percent", "4 percentage points=4 percentage points",
                "25 basis points=25 basis points",
            ]
        ),
        (
            "The road is 12 km long, 8 metres wide, and carries 40 litres a day at 60 km/h.",
            [
                "12 km=12 kilometre", "8 metres=8 metre", "40 litres a day=40 litre per day",
                "60 km/h=60 kilometre per hour",
            ]
        ),
        (
            "Fields of 300 square kilometres, 24 km2 and 5 sq km at -3 °C.",
            [
                "300 square kilometres=300 square kilometre", "24 km2=24 square kilometre",
                "5 sq km=5 square kilometre", "-3 °C=-3 degree Celsius",
            ]
        ),
        ("The canal is three and one-half kilometres long.", ["three and one-half kilometres=3.5 kilometre"]),
    ])
    func readsSharesAndMeasures(_ text: String, expected: [String]) { #expect(quantities(text) == expected) }

    @Test(arguments: [
        (
            "More than 700 pilots and engineers from 14 allied nations came.",
            [
                "More than 700=700 pilots and engineers, more than", "14=14 allied nations",
            ]
        ),
        (
            "They found 12 sets of papers and treated 50 patients a day.",
            [
                "12=12 sets of papers", "50=50 patients a day",
            ]
        ),
        (
            "The party won 80 seats, down from 95; its rival took sixty-one.",
            [
                "80=80 seats", "95=95 seats", "sixty-one=61 seats",
            ]
        ),
        ("Results came for 12 of the 20 council wards.", ["12=12 council wards", "20=20 council wards"]),
        (
            "It is a US$2.4 billion group[3] with over 81,200 staff in 64 countries.",
            [
                "US$2.4 billion=2400000000 USD", "[3]!footnote mark", "over 81,200=81200 staff, more than",
                "64=64 countries",
            ]
        ),
        ("The number of dealers crossed 400 for good.", ["crossed 400=400 dealers, more than"]),
    ])
    func countsNouns(_ text: String, expected: [String]) { #expect(quantities(text) == expected) }

    @Test(arguments: [
        (
            "Of 9,000 members, 4,100 came, against 3,800 last year.",
            [
                "9,000=9000 members", "4,100=4100 members", "3,800=3800 members",
            ]
        ),
        (
            "The number of donors went up to over 60 from 50-odd.",
            [
                "over 60=60 donors, more than", "50-odd=50 donors, about",
            ]
        ),
        (
            "The corps has 5 level 2 clinics and a company of 900 men and women.",
            [
                "5=5 level 2 clinics", "level 2!number of a thing", "900=900 men and women",
            ]
        ),
        (
            "Some 7 villagers were killed and 30 hurt.",
            [
                "Some 7=7 villagers, about", "30=30 villagers",
            ]
        ),
        (
            "Eight out of ten towns hold 2.5 months of reserves.",
            [
                "Eight out of ten=80 percent", "2.5 months=2.5 months of reserves",
            ]
        ),
    ])
    func findsNounsThatStandElsewhere(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }

    @Test(arguments: [
        ("Between 11.5 and 12.8 tonnes were shipped.", ["Between 11.5 and 12.8 tonnes=11.5…12.8 tonne"]),
        (
            "Some 50-60 percent, 2 to 3 million voters, from 5 to 9 boats.",
            [
                "Some 50-60 percent=50…60 percent, about", "2 to 3 million=2000000…3000000 voters",
                "5 to 9=5…9 boats",
            ]
        ),
        (
            "Sales fell $2.1 million to $30.5 million.",
            [
                "$2.1 million=2100000 USD, down", "$30.5 million=30500000 USD",
            ]
        ),
        ("The deficit was cut from 7.1 to 6.2 percent.", ["7.1=7.1", "6.2 percent=6.2 percent"]),
        ("Output rose 8.3% to 90 tons.", ["8.3%=8.3 percent, up", "90 tons=90 ton"]),
    ])
    func tellsRangesFromChanges(_ text: String, expected: [String]) { #expect(quantities(text) == expected) }

    @Test(arguments: [
        (
            "Under Resolution 1540 and Articles 7 and 9 the F-22 flew.",
            [
                "Resolution 1540!number of a thing", "Articles 7!number of a thing", "9!number of a thing",
                "F-22!designation",
            ]
        ),
        (
            "See circular 23/2019 and annex 6.",
            ["circular 23/2019!number of a document", "annex 6!number of a thing"]
        ),
        (
            "A level 3 hospital in room 14, No. 77-QD/TW, page 8.",
            [
                "level 3!number of a thing", "room 14!number of a thing", "No. 77-QD/TW!number of a document",
                "page 8!number of a thing",
            ]
        ),
        (
            "The 15th Congress met the G20 over SARS-2.",
            [
                "15th Congress!number of a body or meeting", "G20!designation", "SARS-2!designation",
            ]
        ),
        (
            "They won 4-2 at 19:30 with 105mm howitzers.",
            [
                "4-2!score or designation", "19!time of day or ratio", "30!time of day or ratio",
                "105mm!calibre",
            ]
        ),
        ("It fell on 14 March 1998, on March 3-5 and in 2011.", []),
        (
            "The Boeing 737-800 and the iPhone 5 left 9 Harbour Lane [4, 11].",
            [
                "Boeing 737!designation", "iPhone 5!designation", "9 Harbour Lane!street address",
                "[4, 11]!footnote mark",
            ]
        ),
    ])
    func setsAsideWhatOnlyNames(_ text: String, expected: [String]) { #expect(quantities(text) == expected) }

    @Test(arguments: [
        ("The plant burns 12 gigajoules a day.", ["12 gigajoules a day=12 gigajoule per day"]),
        (
            "A cell of 350 mAh gave 4.2 kV and 15 µs pulses.",
            ["350 mAh=350 milliampere hour", "4.2 kV=4.2 kilovolt", "15 µs=15 microsecond"]
        ),
        (
            "They stored 64 GiB, 9 PB and 7 exabytes.",
            ["64 GiB=64 gibibyte", "9 PB=9 petabyte", "7 exabytes=7 exabyte"]
        ),
        ("Probes of 3.5 pm and 0.125 am were built.", ["3.5 pm=3.5 picometre", "0.125 am=0.125 attometre"]),
        (
            "The bolt takes 45 Nm, the field 30 newton-metres.",
            ["45 Nm=45 newton metre", "30 newton-metres=30 newton metre"]
        ),
        (
            "It moved 8 TWh, or 620 kilowatt hours per person.",
            ["8 TWh=8 terawatt hour", "620 kilowatt hours=620 kilowatt hour"]
        ),
    ])
    func composesUnitsFromPrefixesAndBases(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }

    @Test(arguments: [
        ("It falls at 6.1 m/s2 and turns 12 rad.", ["6.1 m/s2=6.1 metre per square second", "12=12 rad"]),
        (
            "Flow was 30 m s-1 and waves came at 5 s-1.",
            ["30 m s-1=30 metre per second", "5 s-1=5 inverse second"]
        ),
        (
            "The field pumps 90,000 bpd of oil and the mill takes 700 tpd.",
            ["90,000 bpd=90000 barrel per day", "700 tpd=700 ton per day"]
        ),
        (
            "They sold 40 troy ounces, 9 short tons and 25,000 British thermal units.",
            [
                "40 troy ounces=40 troy ounce", "9 short tons=9 short ton",
                "25,000 British thermal units=25000 british thermal unit",
            ]
        ),
        ("It stood at −40° on the Fahrenheit scale.", ["−40°=-40 degree Fahrenheit"]),
    ])
    func raisesMultipliesAndDividesUnits(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }

    @Test(arguments: [
        ("It runs 3 TV channels for 20 MPs.", ["3=3 TV channels", "20=20 MPs"]),
        ("The show begins at 7 pm and ends at 11.30 pm.", ["7!time of day", "11.30!time of day"]),
        ("Police found over a tonne of resin, not a bit of it dry.", ["over a tonne=1 tonne, more than"]),
    ])
    func takesNoWordForAUnitThatIsNone(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }

    @Test(arguments: [
        (
            "The voyage took 4 years, 2 months and 9 days.",
            ["4 years=4 year", "2 months=2 month", "9 days=9 day"]
        ),
        (
            "A five-week strike cost about 30 hrs of work.",
            ["five-week=5 week", "about 30 hrs=30 hour, about"]
        ),
    ])
    func measuresLengthsOfTimeThatNoDatePlaces(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }

    @Test(arguments: [
        ("The quarter's result was ($3.4 million).", ["($3.4 million)=-3400000 USD"]),
        ("The bridge cost 60 million dong ($2,400).", ["60 million dong=60000000 VND", "$2,400=2400 USD"]),
        ("Eggs cost 80 cents a dozen.", ["80 cents=80 cent", "a dozen=12"]),
    ])
    func readsAccountsAndPrices(_ text: String, expected: [String]) { #expect(quantities(text) == expected) }

    @Test(arguments: [
        (
            "A mebibyte is precisely 1,024 kibibytes.",
            ["A mebibyte=1 mebibyte", "1,024 kibibytes=1024 kibibyte"]
        ),
        ("The archive fills 3 pebibytes or 2 EiB.", ["3 pebibytes=3 pebibyte", "2 EiB=2 exbibyte"]),
        ("A barrel is now 60 dollars.", ["60 dollars=60 USD"]),
        ("A mile is longer than it looks.", []),
        ("Stamps cost a penny, later a dollar for each set.", ["a penny=1 penny", "a dollar=1 USD"]),
        ("He keeps a dollar bill and a penny stock, a real gain.", []),
        ("The router drops packets of 1200 b or 900b.", ["1200 b=1200 bit", "900b=900 bit"]),
    ])
    func readsUnitsOfOneAndOfData(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }

    @Test(arguments: [
        ("Floods drove out 14,000 Minh Long people.", ["14,000=14000 Minh Long people"]),
        ("It vaccinated 2,500 High Bridge residents in May.", ["2,500=2500 High Bridge residents"]),
    ])
    func countsPeopleBehindNamesOfPlaces(_ text: String, expected: [String]) {
        #expect(quantities(text) == expected)
    }
}

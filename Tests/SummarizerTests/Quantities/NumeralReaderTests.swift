import BriefingModel
import Testing

@testable import Summarizer

@Suite struct NumeralReaderTests {
    /// Each number as `text=value`, with "th" behind an ordinal.
    private func numerals(_ text: String) -> [String] {
        let stream = Tokenizer(lexicon: .english).stream(of: text)
        return NumeralReader(lexicon: .english).numerals(in: stream).map {
            "\(stream.text($0.tokens))=\($0.value)\($0.isOrdinal ? "th" : "")"
        }
    }

    @Test(arguments: [
        ("A fleet of 6 ships left in 1954.", ["6=6", "1954=1954"]),
        ("He sold 1,250 tons for 14.5 each.", ["1,250=1250", "14.5=14.5"]),
        ("It rose to 12,34,567.89 in all.", ["12,34,567.89=1234567.89"]),
        (
            "In all 2'450'000 and 1\u{202F}200 and 3 400 000 voted.",
            [
                "2'450'000=2450000", "1\u{202F}200=1200", "3 400 000=3400000",
            ]
        ),
        ("Only .25 of it, or -4.2, was minus 7.", [".25=0.25", "-4.2=-4.2", "minus 7=-7"]),
        (
            "The host 10.0.12.7 fell on 12.05.2024.",
            [
                "10=10", "0=0", "12=12", "7=7", "12=12", "05=5", "2024=2024",
            ]
        ),
        (
            "Mass 1.5 x 10^6 and 3 × 10⁻⁴ and 2.5e+3.",
            ["1.5 x 10^6=1500000", "3 × 10⁻⁴=0.0003", "2.5e+3=2500"]
        ),
        ("Lines 22,24,26 apply.", ["22=22", "24=24", "26=26"]),
    ])
    func readsDigits(_ text: String, expected: [String]) {
        #expect(numerals(text) == expected)
    }

    @Test(arguments: [
        (
            "Output fell to 14,5 in May, from 16,2; 1.083 firms and 12.500.000 tons.",
            [
                "14,5=14.5", "16,2=16.2", "1.083=1083", "12.500.000=12500000",
            ]
        ),
        (
            "Output fell to 14.5, from 16.2; 1,083 firms and 1.083 tons.",
            [
                "14.5=14.5", "16.2=16.2", "1,083=1083", "1.083=1.083",
            ]
        ),
        ("It is 1.083 in all.", ["1.083=1.083"]),
        (
            "It has 2.140 men, 13,5 per cent, for $40.2 and 4,000 more.",
            [
                "2.140=2140", "13,5=13.5", "40.2=40.2", "4,000=4000",
            ]
        ),
    ])
    func tellsPointFromCommaByTheTextsOwnUsage(_ text: String, expected: [String]) {
        #expect(numerals(text) == expected)
    }

    @Test(arguments: [
        (
            "It paid 3bn, 2.4 million, 7 lakh crore, 5 Mrd. and 10k.",
            [
                "3bn=3000000000", "2.4 million=2400000", "7 lakh crore=7000000000000", "5 Mrd=5000000000",
                "10k=10000",
            ]
        ),
        ("A 5m pool cost £5m.", ["5=5", "5m=5000000"]),
        ("four hundred and twelve thousand", ["four hundred and twelve thousand=412000"]),
        ("Eighty-nine men and twenty one boys", ["Eighty-nine=89", "twenty one=21"]),
        ("Aid of half a million reached a thousand homes.", ["half a million=500000", "a thousand=1000"]),
        (
            "two-thirds of it, three quarters, a fifth of it",
            ["two-thirds=0.666666666666667", "three quarters=0.75", "a fifth=0.2"]
        ),
        (
            "nine in ten, seven out of ten, two in five days",
            [
                "nine in ten=0.9", "seven out of ten=0.7", "two=2", "five=5",
            ]
        ),
        (
            "a dozen eggs, half a dozen, three dozen, dozens",
            ["a dozen=12", "half a dozen=6", "three dozen=36"]
        ),
        (
            "two and one-half miles, 2 1/2 or 2½, five and a half million",
            [
                "two and one-half=2.5", "2 1/2=2.5", "2½=2.5", "five and a half million=5500000",
            ]
        ),
        ("3 million and a half", ["3 million and a half=3500000"]),
        ("between one hundred and two hundred", ["one hundred=100", "two hundred=200"]),
        ("several hundred men, millions of them, a multi-million deal", []),
        (
            "a 3rd, the twenty-first, the 12th, the third",
            ["3rd=3th", "twenty-first=21th", "12th=12th", "third=3th"]
        ),
        ("in the first half and the third quarter", ["first=1th", "third=3th"]),
        ("six point two five per cent", ["six point two five=6.25"]),
        ("a couple of hundred", ["a couple of hundred=200"]),
        ("negative ten", ["negative ten=-10"]),
        ("one third and one-fifth", ["one third=0.333333333333333", "one-fifth=0.2"]),
        ("thirty (30) days", ["thirty (30)=30"]),
        ("half-litre bottles at half-time", ["half=0.5"]),
    ])
    func readsWordsAndScales(_ text: String, expected: [String]) {
        #expect(numerals(text) == expected)
    }

    @Test func leavesOutWhatNoNumberCanHold() {
        #expect(numerals("99999999999999999999999 and 4") == ["4=4"])
        #expect(numerals("9223372036854775807 million million million million").count <= 1)
        #expect(numerals("one million million million million million million million").count <= 1)
    }

    @Test func endsANumberWithItsSentence() {
        #expect(numerals("They were twenty. Two left.") == ["twenty=20", "Two=2"])
    }

    @Test(arguments: [
        ("It holds 2^12 cells and 3x2^5 rows.", ["2^12=4096", "3x2^5=96"]),
        ("The factor is 4^-2.", ["4^-2=0.0625"]),
        ("It is one and thirty-six hundredths.", ["one and thirty-six hundredths=1.36"]),
        ("It is minus one over 40.", ["minus one over 40=-0.025"]),
    ])
    func readsPowersAndHundredths(_ text: String, expected: [String]) { #expect(numerals(text) == expected) }

    @Test(arguments: [
        ("He keeps one thirty-second of it.", ["one=1", "thirty-second=32th"]),
        ("The heir got one thirty-sixth of the farm.", ["one thirty-sixth=0.027777777777778"]),
        (
            "It lost three fortieths, then two twenty-fifths.",
            ["three fortieths=0.075", "two twenty-fifths=0.08"]
        ),
        ("One one hundred twenty-fifth went to the crew.", ["One one hundred twenty-fifth=0.008"]),
        ("Two hundred forty-fifths is an odd sum.", ["Two hundred forty-fifths=4.444444444444444"]),
        ("A wall three - eighths thick, seventy - two high.", ["three - eighths=0.375", "seventy - two=72"]),
        ("Some three out of six hundred agreed.", ["three out of six hundred=0.005"]),
        ("They packed four hundred and three dozen eggs.", ["four hundred and three dozen=436"]),
        ("- 3 1/4", ["- 3 1/4=-3.25"]),
        ("- 20 k", ["- 20 k=-20000"]),
        ("- 3 1/4 cups of flour", ["3 1/4=3.25"]),
        ("- 20 soldiers", ["20=20"]),
        ("It holds 2,310.5 G", ["2,310.5 G=2310500000000"]),
        ("It sold 4,120.75 M.", ["4,120.75 M=4120750000"]),
        ("It pulled 4.5 G and met 3,120.5 M Street.", ["4.5=4.5", "3,120.5=3120.5"]),
        ("He won, twenty - none of the rest did.", ["twenty=20"]),
    ])
    func readsFractionsSignsAndScalesWithBlanks(_ text: String, expected: [String]) {
        #expect(numerals(text) == expected)
    }

    @Test(arguments: [
        // 1.3^31 has more digits than a number holds exactly.
        ("The factor is 1.3^+31 here.", ["1.3^+31=3405.99433674493"]),
        ("It shrinks to 1.7^-9 of that.", ["1.7^-9=0.00843256519586383"]),
        ("Both signs of 3^--4 cancel.", ["3^--4=81"]),
        ("Heirs got a forty-second of the estate.", ["a forty-second=0.023809523809524"]),
        ("a thirty-fifth", ["a thirty-fifth=0.028571428571429"]),
        ("A twenty-first birthday came.", ["twenty-first=21th"]),
        ("It lasted three-and-a-half hours.", ["three-and-a-half=3.5"]),
        ("A two-and-a-quarter-mile walk, 12-and-under entry.", ["two-and-a-quarter=2.25", "12=12"]),
        ("Cut it to 3 17/40 inches.", ["3 17/40=3.425"]),
        ("It took a billionth of a second.", ["a billionth=0.000000001", "second=2th"]),
        ("A third, larger ship left.", ["third=3th"]),
        ("one hundred and sixty fourths", ["one hundred and sixty fourths=40"]),
    ])
    func readsPowersAndParts(_ text: String, expected: [String]) {
        #expect(numerals(text) == expected)
    }
}

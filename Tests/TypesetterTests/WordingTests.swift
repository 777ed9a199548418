import BriefingModel
import LayoutSpec
import Testing

@testable import Typesetter

@Suite struct WordingTests {
    private static func wording(_ layout: String) throws -> Wording {
        let text = try #require(LayoutSpec.shipped.first { $0.name == layout }?.text)
        return Wording(try LayoutSpec.read(text, path: layout) { _ in nil })
    }

    private static func figure(
        _ value: ExactNumber,
        upper: ExactNumber? = nil,
        _ qualifier: Qualifier = .exactly,
        unit: String,
        _ kind: UnitKind = .count,
        currency: String? = nil,
        change: Direction? = nil
    ) -> Figure {
        Figure(
            id: "F1",
            value: value,
            upper: upper,
            qualifier: qualifier,
            unit: unit,
            unitKind: kind,
            currency: currency,
            change: change,
            importance: 1,
            evidence: []
        )
    }

    @Test(arguments: [
        (figure(1000, .moreThan, unit: "soldiers"), "more than 1,000"),
        (figure(1_234_567_890_123, unit: "votes"), "1,234,567,890,123"),
        (figure(1_500_000, unit: "people"), "1.5 million"),
        (figure(12_345_678, unit: "people"), "12,345,678"),
        (figure(6_000_000, upper: 18_000_000, .about, unit: "people"), "about 6 to 18 million"),
        (figure(900_000, upper: 1_200_000, unit: "people"), "900,000 to 1.2 million"),
        (figure(ExactNumber(7213, exponent: 10), unit: "K", .money), "K 72.13 trillion"),
        (
            figure(3_520_000_000, .nearly, unit: "USD", .money, currency: "USD", change: .up),
            "up nearly USD 3.52 billion"
        ),
        (figure(ExactNumber(7213, exponent: 10), unit: "K (local currency)", .money), "K 72.13 trillion"),
        (figure(ExactNumber(145, exponent: -1), unit: "percent", .percent), "14.5%"),
        (figure(3, unit: "rank", .ordinalRank), "3rd"),
        (figure(-4, unit: "degrees", .measure), "−4"),
        (figure(0, unit: "cases"), "0"),
    ])
    func amountsKeepWhatQualifiesThem(figure: Figure, wanted: String) throws {
        #expect(FigureWording(figure, try Self.wording("standard")).amount == wanted)
    }

    @Test func aHouseWritesNumbersItsOwnWay() throws {
        let wording = try Self.wording("vietnamese")
        #expect(FigureWording(Self.figure(1000, .moreThan, unit: "người"), wording).amount == "hơn 1.000")
        let money = Self.figure(ExactNumber(35, exponent: 8), unit: "USD", .money, currency: "USD")
        #expect(FigureWording(money, wording).amount == "3,5 tỷ USD")
        let named = FigureWording(
            Self.figure(212_000_000, unit: "kroner (local currency)", .money),
            try Self.wording("standard")
        )
        #expect(named.amount == "212 million")
        #expect(named.unit == "kroner (local currency)")
        #expect(wording.ordinal(80) == "thứ 80")
        #expect(wording.period("2014/2024") == "2014 đến 2024")
    }

    /// A value that was counted out of words, and a currency that other sentences tell, are marked.
    @Test func aGroundStandsBehindTheUnit() throws {
        let wording = try Self.wording("standard")
        var share = Self.figure(80, unit: "percent", .percent)
        share.basis = .derived
        #expect(FigureWording(share, wording).unit == "(worked out)")
        var count = Self.figure(137, unit: "breaches")
        count.basis = .inferred
        #expect(FigureWording(count, wording).unit == "breaches (inferred)")
        count.basis = .stated
        #expect(FigureWording(count, wording).unit == "breaches")
    }

    @Test(arguments: [
        (figure(1_234_567, .moreThan, unit: "Stück"), "more than 1.234.567"),
        (figure(ExactNumber(35, exponent: 5), unit: "Euro", .money, currency: "EUR"), "3,5 Mio. EUR"),
        (figure(ExactNumber(125, exponent: -1), unit: "percent", .percent), "12,5%"),
        (figure(6000, upper: 18000, unit: "Stück"), "6.000 bis 18.000"),
    ])
    func numbersAreWrittenAsInGerman(figure: Figure, wanted: String) throws {
        let layout = try LayoutSpec.read(
            """
            locale:
              language: de
              thousands: "."
              decimal: ","
              scales: { million: Mio., billion: Mrd., trillion: Bio. }
              money: "{value} {currency}"
              range: "{from} bis {to}"
            """,
            path: "test"
        ) { _ in nil }
        #expect(FigureWording(figure, Wording(layout)).amount == wanted)
    }

    @Test(arguments: [
        ("The plan runs to 2030.", "2030"), ("It has 2030 members now.", "2,030"),
        ("It has 2,030 of them.", "2,030"),
    ])
    func aYearThatIsCalledACountIsAYear(quote: String, wanted: String) throws {
        var figure = Self.figure(2030, unit: "Members")
        figure.evidence = [
            Evidence(
                source: "S1",
                start: 0,
                end: quote.utf8.count,
                quote: quote,
                line: 1,
                column: 1,
                passage: "paragraph",
                recognizer: "test"
            )
        ]
        #expect(FigureWording(figure, try Self.wording("standard")).digits == wanted)
    }

    @Test(arguments: [
        ("1954-07-04", "4 July 1954"), ("1991-07", "July 1991"), ("2014/2024", "2014 to 2024"),
        ("../2029", "until 2029"), ("2014/..", "since 2014"), ("2024-Q3", "quarter 3 of 2024"),
        ("some day", "some day"), ("2024/2024", "2024"),
    ])
    func datesAreWrittenOut(text: String, wanted: String) throws {
        #expect(try Self.wording("standard").period(text) == wanted)
    }

    @Test func spansAndDecadesAreToldApart() throws {
        let wording = try Self.wording("standard")
        let decade = EventDate(value: .year(1980), end: .year(1989), basis: .stated)
        #expect(wording.date(decade) == "1980s")
        let span = EventDate(value: .year(1981), end: .year(1989), basis: .stated, approximate: true)
        #expect(wording.date(span) == "about 1981 to 1989")
    }

    @Test(arguments: [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd"), (113, "113th"), (80, "80th"),
    ])
    func ordinalsEndRightly(number: Int, wanted: String) throws {
        #expect(try Self.wording("standard").ordinal(number) == wanted)
    }
}

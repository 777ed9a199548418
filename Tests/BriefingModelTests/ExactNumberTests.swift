import Testing

@testable import BriefingModel

@Suite struct ExactNumberTests {
    @Test(arguments: ["0", "1500000", "-4.2", "0.05", "93380000000000", "10.25"])
    func writesWhatItReads(_ text: String) throws {
        #expect(try #require(ExactNumber(text)).description == text)
    }

    @Test func multipliesExactly() {
        #expect(
            ExactNumber("1.27")?.multiplied(by: ExactNumber(1, exponent: 12))?.description == "1270000000000"
        )
        #expect(ExactNumber(Int.max).multiplied(by: 3) == nil)
    }

    @Test func comparesAcrossExponents() throws {
        #expect(try #require(ExactNumber("0.5")) < 2)
        #expect(ExactNumber(1, exponent: 30) > 5)
    }

    @Test func theNearestBinaryNumberIsThatOfItsText() {
        for number in [
            ExactNumber(12, exponent: -1), 35, 1_000_000, ExactNumber(1, exponent: 22), -7,
            ExactNumber(123_456_789, exponent: -9), ExactNumber(9_007_199_254_740_993),
            ExactNumber(3, exponent: 30),
        ] {
            #expect(number.approximation == Double("\(number.significand)e\(number.exponent)"))
        }
    }
}

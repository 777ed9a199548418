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
}

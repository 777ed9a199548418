import BriefingModel
import Summarizer
import Testing

@Suite struct BriefingFuzzTests {
    private static let pieces = [
        "On 4 July 1954", "in 2019", "(July 12, 1995)", "by 2030", "since 1993", "the past 10 years", ", ",
        ". ", "; ", ": ",
        " – ", "\n", "\n\n", "(", ")", "\"", "1,000 ships", "6 level 2 clinics", "the remaining 9 seats",
        "12 per cent of GDP",
        "up from $6.1 million", "$9.1 million", "nearly a quarter more", "the 80th anniversary of the port",
        "our 50th year",
        "999999999999999999999999", "rose 15% to 40", "General Ana Reyes", "was appointed", "and", "of the",
        "who", "Ministry",
        "of Defence", "all countries", "more than 100 countries", "The Greens won 30 seats",
        "257 of the 270 seats", "- ", "| ",
        "HANOI, 8 May 2020 (A) - ", "½", "Đà", "seven", "half a million", "9:00", "No. 53-KL/TW", "|a|7|\n",
        "Q1  6,915\n",
    ]

    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    @Test(arguments: ["a.txt", "a.md"])
    func provesWhateverItSays(_ path: String) {
        var dice = Dice(state: 7)
        for _ in 0..<60 {
            let text = (0..<dice.roll(40)).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }.joined(
                separator: " "
            )
            let bytes = Array(text.utf8)
            let all = briefing(text, date: "2021-05-06", path: path)
            let evidence =
                all.figures.flatMap(\.evidence) + all.events.flatMap(\.evidence)
                + all.bottomLine.flatMap(\.evidence)
            for one in evidence {
                #expect(bytes[one.start..<one.end].elementsEqual(one.quote.utf8), "\(text.debugDescription)")
            }
            for event in all.events {
                #expect(!event.label.isEmpty && event.label.count <= 100, "\(text.debugDescription)")
            }
        }
    }
}

import SourceText
import Testing

@testable import BriefingModel

@Suite struct JSONNodeTests {
    static let model =
        #"{"schema": "briefing/1", "generator": {"name": "b", "version": "1"}, "title": "T", "#
        + #""language": "en", "sources": [], "bottomLine": [], "figures": [], "events": [], "anniversaries": [], "#
        + #""conflicts": [], "setAside": []"#

    @Test func writesWhatItReads() throws {
        let evidence = Evidence(
            source: "S1",
            start: 0,
            end: 12,
            quote: "Over 1,000 \"men\"",
            mention: ByteSpan(5, 10),
            line: 1,
            column: 1,
            passage: "paragraph",
            recognizer: "counted-noun"
        )
        let briefing = Briefing(
            title: "A \\ title / with — marks",
            asOf: PartialDate("2025-01-29"),
            sources: [Source(id: "S1", path: "seeds/a.txt", title: "A")],
            bottomLine: [Statement(text: "Text", evidence: [evidence])],
            figures: [
                Figure(
                    id: "F1",
                    value: ExactNumber(12_345, exponent: -3),
                    upper: 20,
                    qualifier: .moreThan,
                    unit: "men",
                    unitKind: .count,
                    period: GroundedDate(value: "2014/2024", basis: .inferred),
                    importance: 0.25,
                    evidence: [evidence]
                )
            ]
        )
        let read = try Briefing(json: Array(briefing.json().utf8), path: "m.json")
        #expect(read == briefing)
        #expect(read.json() == briefing.json())
    }

    @Test(arguments: [
        ("{", 1, 2, "model.syntax"), ("", 1, 1, "model.syntax"), ("[]", 1, 1, "model.schema"),
        ("{}", 1, 1, "model.schema"),
        (#"{"schema": "briefing/9"}"#, 1, 12, "model.schema"),
        (#"{"schema": "briefing/1"}"#, 1, 1, "model.value"),
        ("{\n \"é\": 01}", 2, 7, "model.syntax"), ("{\"a\": 1,\n \"a\": 2}", 2, 2, "model.syntax"),
        ("{\"a\": \"x\ny\"}", 1, 9, "model.syntax"), (model + ", \"asOf\": \"soon\"}", 1, 226, "model.value"),
        (model + ",\n\"asOf\": 3}", 2, 9, "model.value"), (model + "}}", 1, 217, "model.syntax"),
    ])
    func tellsLineAndColumn(_ text: String, _ line: Int, _ column: Int, _ id: String) throws {
        do {
            _ = try Briefing(json: Array(text.utf8), path: "m.json")
            Issue.record("was read")
        } catch {
            #expect(error.id == id)
            #expect(error.location == SourceLocation(path: "m.json", line: line, column: column))
        }
    }

    @Test func refusesBottomlessNesting() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONNode.Fault.self) { try JSONNode.parse(Array(text.utf8)) }
    }

    @Test func readsAndWritesSignsAtEveryPlaceOfAString() throws {
        for place in 0..<20 {
            for sign in ["\"", "\\", "\n", "\u{1F}", "é", "…"] {
                let text = String(repeating: "x", count: place) + sign + String(repeating: "y", count: 9)
                var json = JSONText(isPretty: false)
                json.string(text)
                var parser = JSONParser(Array((json.text + ",").utf8))
                #expect(String(decoding: try parser.string(), as: UTF8.self) == text)
                #expect(parser.skip(",") && parser.isAtEnd)
            }
        }
    }

    @Test func tellsWhereAStringBreaksOff() {
        for length in 0..<20 {
            let plain = String(repeating: "x", count: length)
            for (ending, offset) in [("", length + 1), ("\\", length + 2), ("\u{1}\"", length + 1)] {
                var parser = JSONParser(Array(("\"" + plain + ending).utf8))
                let fault = #expect(throws: JSONNode.Fault.self) { try parser.string() }
                #expect(fault?.offset == offset)
            }
        }
    }

    @Test func writesWholeNumbersOfAnyLength() {
        for number in [0, 7, 10, 99, 100, -1, -10, 1_234_567_890, .max, .min] {
            var json = JSONText(isPretty: false)
            json.number(number)
            #expect(json.text == String(number))
        }
        var json = JSONText(isPretty: false)
        json.number(ExactNumber(15, exponent: 5))
        json.literal(" ")
        json.number(ExactNumber(-42, exponent: -1))
        #expect(json.text == "1500000 -4.2")
    }
}

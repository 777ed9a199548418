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
}

import SourceText
import Testing

@testable import BriefingModel

/// Evidence as the model's JSON tells it.
@Suite struct EvidenceTests {
    private func statement(_ evidence: String) throws -> Statement {
        try JSONNode.parse(Array(#"{"text": "t", "evidence": [\#(evidence)]}"#.utf8)).decoded(
            as: Statement.self
        )
    }

    private static let whole = """
        {"source": "S1", "start": 5, "end": 16, "quote": "ten bridges", "mention": {"start": 5, "end": 8}, "line": 2,
        "column": 3, "page": 4, "passage": "paragraph", "recognizer": "counted-noun"}
        """

    @Test func everyPartIsRead() throws {
        let read = try statement(Self.whole).evidence
        #expect(
            read == [
                Evidence(
                    source: "S1",
                    start: 5,
                    end: 16,
                    quote: "ten bridges",
                    mention: ByteSpan(5, 8),
                    line: 2,
                    column: 3,
                    page: 4,
                    passage: "paragraph",
                    recognizer: "counted-noun"
                )
            ]
        )
        let bare = Self.whole.replacing(#"{"start": 5, "end": 8}"#, with: "null")
            .replacing(#""page": 4, "#, with: "")
        #expect(try statement(bare).evidence.first?.mention == nil)
        #expect(try statement(bare).evidence.first?.page == nil)
    }

    @Test(arguments: [
        (#""start": 5, "end": 16"#, #""end": 16"#, "the key 'start' is missing"),
        (#""end": 16"#, #""end": "far""#, "'end' is a whole number, not a string"),
        (#""ten bridges""#, "10", "'quote' is a string, not a number"),
        (#"{"start": 5, "end": 8}"#, "5", "'mention' is an object, not a number"),
        (#""page": 4"#, #""page": []"#, "'page' is a whole number, not an array"),
    ])
    func aMistakeIsNamed(_ right: String, _ wrong: String, _ message: String) throws {
        let error = #expect(throws: JSONMismatch.self) {
            try statement(Self.whole.replacing(right, with: wrong))
        }
        #expect(error?.message == message)
    }
}

import BriefingModel
import Testing

@testable import BriefingCommand

@Suite struct LineRecordTests {
    @Test func readsALine() throws {
        let line =
            #" {"date": "2024-05-08T10:00:00Z", "other": [1, {"a": null}], "id": "a\"1", "text": "5 \u20ac \ud83d\ude00\n\ud83d x"} "#
        let record = try LineRecord(Array(line.utf8))
        #expect(record.id == #""a\"1""#)
        #expect(record.text == Array("5 € 😀\n\u{FFFD} x".utf8))
        #expect(record.date == PartialDate("2024-05-08"))
    }

    @Test(arguments: [
        (#"{"id": 7, "txt": "a"}"#, "7", 0), (#"{"id": 7"#, "7", 8), (#"[1]"#, "null", 0),
        (#"{"id": "x", "text": 3}"#, #""x""#, 20),
        (#"{"id": 1, "text": "a", "date": "soon"}"#, "1", 31), (#"{"text": "a"} x"#, "null", 14),
        (#"{"text": "\x"}"#, "null", 11), (#"{"id": 01, "text": "a"}"#, "null", 7), ("", "null", 0),
    ])
    func tellsWhatIsWrongAndWhere(_ line: String, _ id: String, _ offset: Int) {
        do {
            _ = try LineRecord(Array(line.utf8))
            Issue.record("was read")
        } catch {
            #expect(error.id == id)
            #expect(error.cause.offset == offset)
        }
    }

    @Test(arguments: [1, 2, 5])
    func answersInOrderOnAnyNumberOfThreads(_ jobs: Int) throws {
        let folder = TemporaryFolder()
        let lines = (0..<5000).map { "line \($0) " + String(repeating: "x", count: $0 % 700) }
        try folder.file("in", lines.joined(separator: "\n"))
        let pipeline = LinePipeline(jobs: jobs) { line, number in
            LinePipeline.Answer(bytes: Array("\(number) ".utf8) + line.prefix(9) + [0x0A])
        }
        var output: [UInt8] = []
        let faults = try pipeline.run(Descriptor(path: folder.path + "/in", flags: 0)) { bytes, _ in
            output += bytes
        }
        #expect(faults == 0)
        let answered = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(answered.count == 5000)
        #expect(
            answered.enumerated().allSatisfy { $0.element.hasPrefix("\($0.offset + 1) line \($0.offset)") }
        )
    }
}

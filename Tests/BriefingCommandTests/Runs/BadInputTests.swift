import Glibc
import Testing

@testable import BriefingCommand

/// Whatever is put into the folder, there is a message and the right exit code, and yesterday's page stays.
@Suite struct BadInputTests {
    let folder = TemporaryFolder()
    var program: Program { Program(folder: folder) }

    static let article = """
        Report on the mission
        10 January 2025

        The ministry has sent more than 1,200 engineers to the region since 2019.
        """

    /// Bytes without any order, the same on each run.
    static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    static let hopeless: [(name: String, bytes: [UInt8])] = [
        ("empty.txt", []), ("blank.txt", Array(" \n\t\n\r\n  ".utf8)),
        ("zeros.txt", [UInt8](repeating: 0, count: 4096)),
        ("noise-1.txt", noise(10, seed: 1)), ("noise-2.md", noise(100_000, seed: 2)),
        ("noise-3.txt", noise(65_537, seed: 3)),
        ("mark.txt", [0xEF, 0xBB, 0xBF]), ("mark-16.txt", [0xFF, 0xFE]),
        ("page.pdf", Array("%PDF-1.7\n%âãÏÓ\n".utf8)),
        ("letter.docx", [0x50, 0x4B, 3, 4] + noise(500, seed: 4)),
        ("picture.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]),
        ("only-front-matter.md", Array("---\ntitle: x\n---\n".utf8)),
        ("escape.txt", [0x1B] + [UInt8](repeating: 7, count: 99)),
    ]

    @Test(arguments: hopeless)
    func aSourceThatGivesNothingIsNamed(_ input: (name: String, bytes: [UInt8])) throws {
        try folder.file("output/briefing-2025-01-29.pdf", "yesterday")
        try folder.file("seeds/\(input.name)", bytes: input.bytes)
        let alone = try program.run("make", "--as-of", "2025-01-29")
        #expect(alone.code == 1)
        #expect(alone.errors.contains("seeds/\(input.name)"))
        #expect(alone.output == "")
        #expect(folder.names("output") == ["briefing-2025-01-29.pdf"])
        #expect(folder.bytes("output/briefing-2025-01-29.pdf") == Array("yesterday".utf8))

        try folder.file("seeds/good.txt", Self.article)
        let together = try program.run("make", "--as-of", "2025-01-29", "--format", "pdf,json")
        #expect(together.code == 2)
        #expect(together.errors.contains("seeds/\(input.name)"))
        #expect(folder.bytes("output/briefing-2025-01-29.pdf")?.starts(with: Array("%PDF-".utf8)) == true)
        let model = String(decoding: folder.bytes("output/briefing-2025-01-29.json") ?? [], as: UTF8.self)
        #expect(model.contains("\"path\": \"seeds/\(input.name)\""))
    }

    static let strange: [(name: String, bytes: [UInt8])] = [
        ("utf-16.txt", [0xFF, 0xFE] + article.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        ("utf-16-big.txt", [0xFE, 0xFF] + article.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        ("latin.txt", Array(article.utf8) + Array(" Caf".utf8) + [0xE9, 0x2E]),
        (
            "broken.txt",
            Array("Đại tướng và 1,200 người.\n\n".utf8) + Array(article.utf8) + [0xC3, 0x28, 0x0A]
        ),
        (
            "line.txt",
            Array(article.utf8)
                + Array(repeatElement(Array(" 12,345 men and 6".utf8), count: 12_000).joined())
        ),
        ("letters.txt", [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)),
        ("digits.txt", [UInt8](repeating: UInt8(ascii: "9"), count: 200_000)),
        (
            "returns.txt",
            Array(
                article.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r").utf8
            )
        ),
        ("brackets.md", Array(String(repeating: "[(*_`> ", count: 100_000).utf8)),
        ("name with 'quotes' and ü.txt", Array(article.utf8)),
    ]

    @Test(arguments: strange)
    func strangeTextIsReadOrRefusedButNeverFatal(_ input: (name: String, bytes: [UInt8])) throws {
        try folder.file("seeds/\(input.name)", bytes: input.bytes)
        let outcome = try program.run("extract", "seeds")
        #expect((0...2).contains(outcome.code), "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("{\n  \"schema\": \"briefing/1\""))
        #expect(outcome.output.contains("seeds/\(input.name.split(separator: "\"").joined())"))
    }

    @Test func placesThatAreNoArticles() throws {
        try folder.file("seeds/good.txt", Self.article)
        try folder.file("seeds/shut.txt", Self.article)
        chmod(folder.path + "/seeds/shut.txt", 0)
        try FileTree.makeFolder(folder.path + "/void")
        mkfifo(folder.path + "/pipe", 0o600)
        let cases: [(arguments: [String], code: Int32, words: String)] = [
            (["missing.txt"], 1, "missing.txt: error: Source cannot be read: no such file or folder"),
            (["seeds/good.txt", "missing.txt"], 2, "missing.txt: error"),
            (["void"], 1, "There is no article in 'void'"),
            (["/dev/zero"], 1, "is no regular file"),
            (["seeds/good.txt/x"], 1, "no such file or folder"),
            (["pipe"], 1, "pipe: "),
        ]
        for (arguments, code, words) in cases {
            let outcome = try program.run(["make", "--output", "x.pdf"] + arguments)
            #expect(outcome.code == code, "\(arguments)")
            #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
        }
        // Only where rights bind; the superuser reads everything.
        if getuid() != 0 {
            #expect(try program.run("make", "seeds", "--output", "x.pdf").code == 2)
        }
    }

    @Test(arguments: [
        ["make", "--as-of", "2025-02-30"], ["make", "--nonsense"], ["make", "--format", "doc"], ["extract"],
        ["layouts", "paint"], ["extract", "--lines", "--jobs", "0"], ["schedule", "add", "--at", "25:00"],
    ])
    func wrongUsageIsToldApart(_ arguments: [String]) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.code == 64, "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test(arguments: [
        "nonsense: 1\n", "version: 2\n", "version: 1\nextends: none\n", "version: 1\nextends: broken\n",
        "\t- x", "[]", "",
        "version: 1\npage: { size: A0815 }\n", "version: 1\nsections: [{ type: timelien }]\n", "a: b: c",
        "version: 1\nversion: 1\n",
    ])
    func aBrokenLayoutLeavesYesterdaysPage(_ text: String) throws {
        try folder.file("output/briefing-2025-01-29.pdf", "yesterday")
        try folder.file("seeds/good.txt", Self.article)
        try folder.file("Layouts/broken.yaml", text)
        let outcome = try program.run("make", "--as-of", "2025-01-29", "--layout", "broken")
        #expect(outcome.code == 1 || text == "", "\(outcome.errors)")
        if outcome.code == 1 {
            #expect(outcome.errors.contains("Layouts/broken.yaml:"))
            #expect(folder.bytes("output/briefing-2025-01-29.pdf") == Array("yesterday".utf8))
        }
    }

    @Test func linesThatAreNoneAreAnsweredInTheirPlace() throws {
        let lines = [
            #"{"id": 1, "text": "In 2019 they sent 1,200 men."}"#, "nonsense", "", #"{"id": "b", "text": 5}"#,
            #"{"id": 2, "text": "Nothing."}"#,
        ]
        let outcome = try program.run(
            "extract",
            "--lines",
            "--mentions",
            input: lines.joined(separator: "\n")
        )
        #expect(outcome.code == 2)
        let answers = outcome.output.split(separator: "\n")
        #expect(answers.count == 4)
        #expect(answers[0].hasPrefix(#"{"id":1,"mentions":["#))
        #expect(answers[1] == #"{"id":null,"error":"A line is an object"}"#)
        #expect(answers[2].hasPrefix(#"{"id":"b","error":"#))
        #expect(answers[3].hasPrefix(#"{"id":2,"mentions":["#))
        #expect(outcome.errors.contains("<stdin>:2:1: error: A line is an object [lines.bad-line]"))
        #expect(outcome.errors.contains("<stdin>:4:21: error: "))
    }
}

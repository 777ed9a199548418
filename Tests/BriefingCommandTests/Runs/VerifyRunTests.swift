import BriefingModel
import LayoutSpec
import Testing

@testable import BriefingCommand

/// The proof of a finished page, and pages whose print and model do not agree.
@Suite(.enabled(if: FileTree.exists("/usr/bin/pdftotext"), "poppler-utils reads the pages back"))
struct VerifyRunTests {
    let folder = TemporaryFolder()
    var program: Program { Program(folder: folder) }

    init() throws {
        try folder.file(
            "articles/report.txt",
            """
            Report on the mission
            10 January 2025

            The ministry has sent more than 1,200 engineers to the region, and spent $3.5 million on 6 field hospitals. The \
            mission opened on 3 March 2019.
            """
        )
    }

    @Test(arguments: LayoutSpec.shipped.map(\.name))
    func aPageSaysWhatItsModelSays(_ layout: String) throws {
        let made = try program.run("make", "articles", "--layout", layout, "--output", "page.pdf")
        #expect(made.code == 0, "\(made.errors)")
        let outcome = try program.run("verify", "page.pdf")
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.hasSuffix("the pages print what the model says\n"))
    }

    @Test func theLayoutAndTheIssueTravelWithThePage() throws {
        try folder.file(
            "house.yaml",
            "strings: { figures: Numbers, issue: No. {number} }\nmarking: FOR OUR DESK\nlocale: { thousands: \".\", decimal: \",\" }\n"
                .replacing(
                    "{ figures: Numbers, issue: No. {number} }",
                    with: "{ figures: Numbers, issue: \"No. {number}\" }"
                )
        )
        let made = try program.run(
            "make",
            "articles",
            "--layout",
            "house.yaml",
            "--ledger",
            "x.ledger",
            "--output",
            "sent/page.pdf"
        )
        #expect(made.code == 0, "\(made.errors)")
        FileTree.remove(folder.path + "/house.yaml")
        let outcome = try program.run("verify", "page.pdf", "--sources", "..", below: "sent")
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    }

    /// Puts another model into a page.
    private func exchange(_ old: String, _ new: String) throws {
        _ = try program.run("make", "articles", "--output", "page.pdf", "--format", "pdf,json")
        let model = String(decoding: folder.bytes("page.json") ?? [], as: UTF8.self)
        #expect(model.contains(old))
        try folder.file("briefing.json", model.replacing(old, with: new))
        let qpdf = ChildProcess(
            program: "/usr/bin/qpdf",
            arguments: [
                folder.path + "/page.pdf", "--remove-attachment=briefing.json", "--add-attachment",
                folder.path + "/briefing.json", "--", folder.path + "/other.pdf",
            ]
        )
        #expect(try qpdf.run().code == 0)
    }

    @Test(.enabled(if: FileTree.exists("/usr/bin/qpdf")))
    func aNumberThatTheModelDoesNotSayIsNamedWithItsPage() throws {
        try exchange("\"value\": 1200", "\"value\": 1250")
        let outcome = try program.run("verify", "other.pdf")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("page 1: prints « 1,200 »"), "\(outcome.output)")
        #expect(outcome.output.contains("where the model says « 1,250 »"))
        #expect(outcome.output.contains("(figure F1 '1250 engineers')"))
        // And the words that the model itself quotes say otherwise.
        #expect(outcome.output.contains("the sentence says 1200"))
    }

    @Test(.enabled(if: FileTree.exists("/usr/bin/qpdf")))
    func aWordThatTheModelDoesNotSayIsNamed() throws {
        try exchange("\"qualifier\": \"more than\"", "\"qualifier\": \"nearly\"")
        let outcome = try program.run("verify", "other.pdf")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("page 1: prints « more than »"), "\(outcome.output)")
    }

    @Test func ofASentenceThatWasChangedOnlyTheChangedValueIsNamedSo() throws {
        _ = try program.run("make", "articles", "--output", "page.pdf")
        func verify(_ old: String, _ new: String) throws -> String {
            let text = String(decoding: folder.bytes("articles/report.txt") ?? [], as: UTF8.self)
            try folder.file("articles/report.txt", text.replacing(old, with: new))
            defer { try? folder.file("articles/report.txt", text) }
            let outcome = try program.run("verify", "page.pdf")
            #expect(outcome.code == 1)
            return outcome.output
        }
        let count = try verify("1,200", "1,300")
        #expect(count.contains("'1200 engineers': changed; it now"), "\(count)")
        #expect(count.contains("'3500000 USD': there, in a sentence that was changed"))
        #expect(count.contains("'6 field hospitals': there, in a sentence that was changed"))
        let qualifier = try verify("more than 1,200", "about 1,200")
        #expect(qualifier.contains("'1200 engineers': changed; it now"), "\(qualifier)")
        let unit = try verify("6 field hospitals", "6 field kitchens")
        #expect(unit.contains("'6 field hospitals': changed; it now"), "\(unit)")
        #expect(unit.contains("'1200 engineers': there, in a sentence that was changed"))
    }

    @Test func aFileThatIsNoPageIsRefused() throws {
        try folder.file("x.pdf", "%PDF-1.7\nnonsense")
        try folder.file("y.pdf", "")
        for name in ["x.pdf", "y.pdf", "z.pdf", "articles"] {
            let outcome = try program.run("verify", name)
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains(name))
        }
    }
}

import Glibc
import Testing

@testable import BriefingCommand

/// Complaints from the field about jobs that make reports: what cron, an account without a home, bad sources, a kill
/// or a full disk do to them.
@Suite struct FieldCaseTests {
    let folder = TemporaryFolder()

    static let article = """
        Đoàn công binh lên đường
        10 January 2025

        General Phan Văn Giang sent more than 1,200 engineers to the region in 2024, and Đại tướng Nguyễn Chí Vịnh \
        received 45 guests.
        """

    init() throws {
        try folder.file(
            "desk/daily.yaml",
            "version: 1\nsources: articles\noutput: out/page.pdf\nas-of: newest\nledger: out/page.ledger\n"
        )
        try folder.file("desk/articles/a.txt", Self.article)
    }

    private func shell(_ script: String) throws -> ChildProcess.Outcome {
        try ChildProcess(program: "/bin/sh", arguments: ["-c", script]).run()
    }

    private var pages: [[Substring]] {
        get throws {
            try PagePrint(of: #require(folder.bytes("desk/out/page.pdf")), path: "page.pdf").pages
        }
    }

    // MARK: From cron's empty environment and another folder

    @Test func aProfileWorksFromAnywhereWithoutAnEnvironment() throws {
        let profile = folder.path + "/desk/daily.yaml"
        let fromShell = try Program(folder: folder).run("make", "--profile", "daily.yaml", below: "desk")
        #expect(fromShell.code == 0, "\(fromShell.errors)")
        let page = folder.bytes("desk/out/page.pdf")
        #expect(page != nil)
        _ = try shell("rm -r '\(folder.path)/desk/out'")
        let fromCron = try shell(
            "env -i /bin/sh -c \"cd / && '\(Program.path)' make --profile '\(profile)' </dev/null >/dev/null\" 2>&1"
        )
        #expect(fromCron.code == 0)
        #expect(fromCron.output.isEmpty)
        #expect(folder.bytes("desk/out/page.pdf") == page)
    }

    @Test func whatIsMissingIsNamedInALine() throws {
        let missing = folder.path + "/desk/weekly.yaml"
        let outcome = try Program(folder: folder).run("make", "--profile", missing)
        #expect(outcome.code == 1)
        #expect(outcome.errors.hasPrefix("\(missing): error: "))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        try folder.file("desk/daily.yaml", "version: 1\nsources: nowhere\noutput: out/page.pdf\n")
        let empty = try Program(folder: folder).run("make", "--profile", "desk/daily.yaml")
        #expect(empty.code == 1)
        #expect(empty.errors.contains("nowhere: error: Source cannot be read: no such file or folder"))
    }

    // MARK: An account without a writable home

    @Test func anAccountWithoutAHomeSetsTheSamePage() throws {
        let plain = try Program(folder: folder, environment: ["HOME=\(folder.path)"]).run(
            "make",
            "--profile",
            "desk/daily.yaml"
        )
        #expect(plain.code == 0, "\(plain.errors)")
        let page = folder.bytes("desk/out/page.pdf")
        let home = folder.path + "/home"
        try FileTree.makeFolder(home)
        chmod(home, 0o555)
        for environment in [[], ["HOME=\(home)"], ["HOME=/nonexistent", "XDG_CACHE_HOME=\(home)"]] {
            _ = try shell("rm -r '\(folder.path)/desk/out'")
            let outcome = try Program(folder: folder, environment: environment).run(
                "make",
                "--profile",
                "desk/daily.yaml"
            )
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(outcome.errors == "")
            #expect(folder.bytes("desk/out/page.pdf") == page)
        }
    }

    /// Rights do not bind the superuser, who can take on another account.
    @Test(.enabled(if: getuid() == 0 && FileTree.exists("/usr/bin/setpriv")))
    func anotherAccountSetsTheSamePage() throws {
        #expect(try Program(folder: folder).run("make", "--profile", "desk/daily.yaml").code == 0)
        let page = folder.bytes("desk/out/page.pdf")
        let other = "setpriv --reuid=65534 --regid=65534 --clear-groups"
        let script = """
            cp '\(Program.path)' '\(folder.path)/briefing' && chmod 755 '\(folder.path)' && rm -r '\(folder.path)/desk/out' \
            && chown -R 65534 '\(folder.path)/desk' && cd / \
            && env -i \(other) '\(folder.path)/briefing' make --profile '\(folder.path)/desk/daily.yaml' 2>&1 >/dev/null
            """
        let outcome = try shell(script)
        #expect(outcome.code == 0)
        #expect(outcome.output.split(separator: 10).count <= 1)
        #expect(folder.bytes("desk/out/page.pdf") == page)
    }

    // MARK: Sources that give nothing

    @Test(.enabled(if: FileTree.exists("/usr/bin/pdftotext"), "poppler-utils reads the page back"))
    func sourcesThatGaveNothingAreNamedOnThePage() throws {
        try folder.file("desk/articles/b.txt", "")
        try folder.file("desk/articles/scan.pdf", "%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n")
        let program = Program(folder: folder)
        let outcome = try program.run("make", "--profile", "desk/daily.yaml")
        #expect(outcome.code == 2)
        let text = try pages.joined().joined(separator: " ")
        #expect(text.contains("What is missing"))
        #expect(text.contains("Source without text: b.txt") || text.contains("articles/b.txt"))
        #expect(text.contains("scan.pdf"))
        #expect(text.contains("1,200"))
        #expect(try program.run("status", "--profile", "desk/daily.yaml").code == 2)

        let page = folder.bytes("desk/out/page.pdf")
        try folder.file("desk/articles/a.txt", " \n")
        let hopeless = try program.run("make", "--profile", "desk/daily.yaml")
        #expect(hopeless.code == 1)
        #expect(hopeless.errors.contains("no briefing was written"))
        #expect(folder.bytes("desk/out/page.pdf") == page)
        #expect(try program.run("status", "--profile", "desk/daily.yaml").code == 1)
    }

    // MARK: Kills

    @Test func aKillLeavesAWholePageAndNothingTheNextRunDoesNotClear() throws {
        let program = Program(folder: folder)
        #expect(try program.run("make", "--profile", "desk/daily.yaml").code == 0)
        for round in 1...20 {
            try folder.file("desk/articles/a.txt", Self.article + " Then \(round + 50) boats came.")
            // Milliseconds spread over a run without any order, the same on each test.
            let moment = (round * 7919) % 180
            _ = try shell(
                """
                '\(Program.path)' make --profile '\(folder.path)/desk/daily.yaml' >/dev/null 2>&1 & run=$!
                sleep 0.\(moment < 100 ? moment < 10 ? "00" : "0" : "")\(moment); kill -9 $run 2>/dev/null; wait $run 2>/dev/null; :
                """
            )
            let page = try #require(folder.bytes("desk/out/page.pdf"))
            #expect(page.starts(with: Array("%PDF-".utf8)))
            #expect(
                page.suffix(7).elementsEqual("%%EOF\n".utf8.suffix(7))
                    || page.suffix(6).elementsEqual("%%EOF\n".utf8)
            )
            #expect(try program.run("status", "--profile", "desk/daily.yaml").code == 0)
        }
        try folder.file("desk/articles/a.txt", Self.article)
        let last = try program.run("make", "--profile", "desk/daily.yaml")
        #expect(last.code == 0, "\(last.errors)")
        #expect(folder.names("desk/out") == ["page.ledger", "page.pdf"])
    }
}

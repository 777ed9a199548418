import BriefingModel
import Glibc
import IssueLedger
import Testing

@testable import BriefingCommand

/// A briefing made again and again by a profile, and the proof of a finished page.
@Suite struct IssueRunTests {
    let folder = TemporaryFolder()
    var program: Program { Program(folder: folder) }

    init() throws {
        try folder.file(
            "desk/briefing.yaml",
            """
            version: 1
            sources: articles/*.txt
            output: out/desk-{date}.pdf
            time-zone: Asia/Ho_Chi_Minh
            only-if-changed: true
            after:
              success: echo "$BRIEFING_STATUS $BRIEFING_ISSUE $BRIEFING_CHANGES" >> log
              failure: echo "$BRIEFING_STATUS" >> log
            """
        )
        try article(engineers: "1,200")
    }

    private func article(engineers: String) throws {
        try folder.file(
            "desk/articles/report.txt",
            "Report on the mission\n10 January 2025\n\nThe ministry has sent more than \(engineers) engineers to the region."
        )
    }

    private func make(_ day: String) throws -> Program.Outcome {
        try program.run("make", "--profile", "desk/briefing.yaml", "--as-of", day)
    }

    private var log: String { String(decoding: folder.bytes("desk/log") ?? [], as: UTF8.self) }

    @Test func anIssueNeedsSomethingNew() throws {
        let first = try make("2025-01-29")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.hasSuffix("/desk/out/desk-2025-01-29.pdf\nfirst issue\n"))
        #expect(try make("2025-01-30").output == "nothing new since issue 1\n")
        try article(engineers: "1,300")
        #expect(try make("2025-01-31").output.hasSuffix("desk-2025-01-31.pdf\n1 changed since issue 1\n"))
        #expect(folder.names("desk/out") == ["desk-2025-01-29.pdf", "desk-2025-01-31.pdf", "desk.ledger"])
        #expect(log == "0 1 first issue\n0 1 nothing new since issue 1\n0 2 1 changed since issue 1\n")
        let history = try program.run("history", below: "desk").output
        #expect(
            history.hasPrefix("issue 2  as of 2025-01-31  out/desk-2025-01-31.pdf  1 changed since issue 1\n")
        )
    }

    @Test func theSameSourcesOfTheSameDayAreNotWeighedAgain() throws {
        for number in 1...3 { try other(number) }
        #expect(try make("2025-01-29").code == 0)
        let database = try Ledger(at: folder.path + "/desk/out/desk.ledger")
        #expect(try make("2025-01-29").output == "nothing new since issue 1\n")
        #expect(try database.runs(limit: 9).map(\.message) == ["nothing new since issue 1", "first issue"])
        // Another order of names, another text, one less, one that cannot be read: each is weighed.
        let sources = try #require(try database.briefing(of: 1)).sources
        #expect(try database.isMade(1, of: sources))
        var others = [sources.reversed(), Array(sources.dropLast()), sources + sources.suffix(1)]
        others.append(sources)
        others[3][1].sha256 = "ab"
        others.append(sources)
        others[4][1].status = .empty
        for other in others { #expect(try !database.isMade(1, of: other)) }
        #expect(try !database.isMade(2, of: sources))
        try other(2, count: "700")
        #expect(try make("2025-01-29").output.hasSuffix("1 changed since issue 1\n"))
        FileTree.remove(folder.path + "/desk/articles/other-3.txt")
        #expect(try make("2025-01-29").output.hasSuffix("1 source vanished since issue 2\n"))
    }

    private func other(_ number: Int, count: String = "90") throws {
        try folder.file(
            "desk/articles/other-\(number).txt",
            "Other report \(number)\n8 January 2025\n\nPort \(number) has \(count)\(number) cranes on its quay."
        )
    }

    @Test func aSourceThatAddsNoFactIsNotPassedOverInSilence() throws {
        #expect(try make("2025-01-29").code == 0)
        try folder.file(
            "desk/articles/thanks.txt",
            "Thanks\n11 January 2025\n\nThe ministry thanked its guests."
        )
        let summary = "nothing new since issue 1; 1 new source changes none of its facts"
        #expect(try make("2025-01-30").output == summary + "\n")
        #expect(log.hasSuffix("0 1 \(summary)\n"))
    }

    @Test func aFailureIsRecordedAndTold() throws {
        #expect(try make("2025-01-29").code == 0)
        FileTree.remove(folder.path + "/desk/articles/report.txt")
        #expect(try make("2025-01-30").code == 1)
        #expect(log.hasSuffix("\n1\n"))
        #expect(try program.run("status", below: "desk").code == 1)
        #expect(folder.names("desk/out") == ["desk-2025-01-29.pdf", "desk.ledger"])
    }

    /// A profile of its own for one test.
    private func profile(_ lines: String...) throws {
        try folder.file("desk/briefing.yaml", (["sources: articles"] + lines).joined(separator: "\n"))
    }

    @Test func aFaultyLayoutIsAFailureThatIsRecordedAndTold() throws {
        #expect(try make("2025-01-29").code == 0)
        try profile("output: out/desk-{date}.pdf", "after-failure: echo failed >> log", "layout: house")
        let outcome = try make("2025-01-30")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("briefing.yaml:4:9: error: There is no layout 'house'"))
        #expect(log.hasSuffix("\nfailed\n"))
        let status = try program.run("status", below: "desk")
        #expect(status.code == 1 && status.output.hasPrefix("failed: "))
    }

    @Test func numberAndDateStandInFileAndFolder() throws {
        try profile("output: out/{date}/{number}-desk.pdf", "format: [pdf, json]", "keep: 1")
        #expect(try make("2025-01-29").code == 0)
        #expect(folder.names("desk/out") == ["2025-01-29", "desk.ledger"])
        #expect(folder.names("desk/out/2025-01-29") == ["1-desk.json", "1-desk.pdf"])
        // What a killed run leaves is found again although the next issue has another name and folder.
        try folder.file("desk/out/.desk.1-desk.pdf.4194304.part", "half a page")
        try article(engineers: "1,300")
        #expect(try make("2025-01-30").code == 0)
        #expect(folder.names("desk/out") == ["2025-01-29", "2025-01-30", "desk.ledger"])
        #expect(folder.names("desk/out/2025-01-29") == [])
        #expect(folder.names("desk/out/2025-01-30") == ["2-desk.json", "2-desk.pdf"])
    }

    @Test func anIssueIsKnownByItsPageAndASourceWithoutTextIsNotForgotten() throws {
        try profile("output: out/desk.pdf", "format: [json, pdf]", "only-if-changed: true")
        #expect(try make("2025-01-29").output.contains("/desk.pdf\n"))
        #expect(try program.run("history", below: "desk").output.contains("  out/desk.pdf  "))
        #expect(try program.run("status", below: "desk").code == 0)
        try folder.file("desk/articles/empty.txt", "")
        let unchanged = try make("2025-01-30")
        #expect(unchanged.output == "nothing new since issue 1\n" && unchanged.code == 2)
        let status = try program.run("status", below: "desk")
        #expect(status.code == 2 && status.output.contains("unchanged, exit 2"))
    }

    @Test func aCommandIsCalledWithoutAShellAndItsFailureNeedsALook() throws {
        try profile("output: out/page.pdf", "after-success: [./tell, \"a  b\"]")
        let silent = try make("2025-01-29")
        #expect(silent.code == 2)
        #expect(silent.errors.contains("warning: The command to run afterwards ended with"))
        try folder.file("desk/tell", "#!/bin/sh\necho \"$1 ${BRIEFING_FILE##*/} $BRIEFING_STATUS\" >> log\n")
        chmod(folder.path + "/desk/tell", 0o755)
        #expect(try make("2025-01-29").code == 0)
        #expect(log == "a  b page.pdf 0\n")
    }

    @Test func aNamedDayIsTheAsOfDay() throws {
        try profile("output: out/{date}.json", "as-of: 2025-02-03")
        #expect(try program.run("make", below: "desk").output.hasPrefix("out/2025-02-03.json\n"))
        try profile("as-of: 2025-02-30")
        #expect(
            try program.run("make", below: "desk").errors.contains(
                "briefing.yaml:2:8: error: There is no day"
            )
        )
    }

    @Test func aProfileIsCheckedWithWhatItNames() throws {
        try profile("layout: memo")
        #expect(
            try program.run("check", below: "desk").output == "1 profile, 1 layout and 1 article in order\n"
        )
        try profile("layout: mamo")
        let outcome = try program.run("check", "--profile", "desk/briefing.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("desk/briefing.yaml:2:9: error: There is no layout 'mamo'"))
    }

    @Test func statusTellsTheNextTurnAndAMissedOne() throws {
        func status(since: Int) throws -> Program.Outcome {
            let line =
                "* * * * * cd / && /x/briefing schedule turn --name x --at 00:00 --days daily --time-zone UTC --since \(since) "
                + "-- make --profile \(folder.path)/desk/briefing.yaml >/dev/null # briefing:x"
            try folder.file("crontab", "#!/bin/sh\necho '\(line)'\n")
            chmod(folder.path + "/crontab", 0o755)
            return try program.run(
                "status",
                "--json",
                "--crontab",
                folder.path + "/crontab",
                below: "desk"
            )
        }
        #expect(try make("2025-01-29").code == 0)
        let now = Clock.now.seconds
        let tomorrow = CalendarDate(dayNumber: now / 86_400 + 1)
        let good = try status(since: now)
        #expect(good.code == 0)
        #expect(good.output.contains("\"nextRun\": \"\(tomorrow)T00:00Z\""))
        guard FileTree.exists("/usr/bin/faketime") else { return }
        // The last run was before a turn that is long over.
        let late = try ChildProcess(
            program: "/usr/bin/faketime",
            arguments: [
                "-f", "+26h", Program.path, "status", "--json", "--profile",
                folder.path + "/desk/briefing.yaml", "--crontab", folder.path + "/crontab",
            ]
        ).run()
        #expect(late.code == 1)
        #expect(String(decoding: late.output, as: UTF8.self).contains("\"state\": \"stale\""))
    }

    @Test func aMistakeInAProfileHasItsPlace() throws {
        try folder.file("desk/briefing.yaml", "version: 1\nsuorces: articles\n")
        let outcome = try program.run("make", below: "desk")
        #expect(outcome.code == 1)
        #expect(
            outcome.errors.contains("briefing.yaml:2:1: error: unknown key 'suorces' [profile.unknown-key]")
        )
        #expect(outcome.errors.contains("replace 'suorces' with 'sources'"))
    }

    @Test func aDigitChangedInTheSourceIsFound() throws {
        #expect(try make("2025-01-29").code == 0)
        let page = folder.path + "/desk/out/desk-2025-01-29.pdf"
        let untouched = try program.run("verify", page, "--sources", "desk")
        #expect(untouched.code == 0, "\(untouched.output)")
        try article(engineers: "1,201")
        let changed = try program.run("verify", page, "--sources", "desk")
        #expect(changed.code == 1)
        #expect(changed.output.contains("1200"))
        #expect(changed.output.contains("1,201 engineers"))
        FileTree.remove(folder.path + "/desk/articles/report.txt")
        let gone = try program.run("verify", page, "--sources", "desk")
        #expect(gone.code == 1)
        #expect(gone.output.contains("articles/report.txt: source gone"))
    }

    // MARK: Killed between page and record

    /// Leaves the ledger as a run does that is killed just before or just after its page takes its place.
    private func announceAgain(_ bytes: [UInt8], keepsPage: Bool) throws {
        let ledger = try Ledger(at: folder.path + "/desk/out/desk.ledger")
        var issue = try #require(try ledger.latestIssue())
        let briefing = try #require(try ledger.briefing(of: issue.number))
        issue.number += 1
        issue.output = "out/desk-2025-01-30.pdf"
        issue.outputFingerprint = SHA256.fingerprint(of: bytes)
        let run = Run(
            time: "2025-01-30T05:00Z",
            result: .issue,
            programVersion: programVersion,
            issue: issue.number
        )
        try ledger.announce(issue, of: briefing, run: run)
        if keepsPage { try folder.file("desk/out/desk-2025-01-30.pdf", bytes: bytes) }
    }

    @Test func anIssueWhosePageIsInPlaceWentOut() throws {
        #expect(try make("2025-01-29").code == 0)
        try announceAgain([1, 2, 3], keepsPage: true)
        #expect(try make("2025-01-31").output == "nothing new since issue 2\n")
        let history = try program.run("history", below: "desk").output
        #expect(history.hasPrefix("issue 2  as of 2025-01-29  out/desk-2025-01-30.pdf"))
    }

    @Test func anIssueWhosePageNeverCameIsForgotten() throws {
        #expect(try make("2025-01-29").code == 0)
        try announceAgain([1, 2, 3], keepsPage: false)
        #expect(try program.run("history", below: "desk").output.hasPrefix("issue 1  "))
        #expect(try make("2025-01-31").output == "nothing new since issue 1\n")
        try article(engineers: "1,300")
        #expect(try make("2025-01-31").output.hasSuffix("1 changed since issue 1\n"))
        #expect(try program.run("history", below: "desk").output.hasPrefix("issue 2  as of 2025-01-31"))
    }

    @Test func aPageThatCannotTakeItsPlaceIsNoIssue() throws {
        #expect(try make("2025-01-29").code == 0)
        try FileTree.makeFolder(folder.path + "/desk/out/desk-2025-01-30.json/in-the-way")
        try article(engineers: "1,300")
        let refused = try program.run(
            "make",
            "--profile",
            "desk/briefing.yaml",
            "--as-of",
            "2025-01-30",
            "--format",
            "pdf,json"
        )
        #expect(refused.code == 1)
        #expect(refused.errors.contains("desk-2025-01-30.json: error: Output cannot be written: is a folder"))
        #expect(folder.names("desk/out") == ["desk-2025-01-29.pdf", "desk-2025-01-30.json", "desk.ledger"])
        #expect(try make("2025-01-31").output.hasSuffix("1 changed since issue 1\n"))
    }

    /// The second run takes the article from the ledger, the third reads it in another folder.
    @Test func aPageOfArticlesReadBeforeIsTheSame() throws {
        try folder.file(
            "desk/briefing.yaml",
            "version: 1\nsources: articles/*.txt\noutput: out/desk.pdf\nas-of: newest\nformat: [pdf, json]\n"
        )
        #expect(try program.run("make", below: "desk").code == 0)
        try folder.file(
            "desk/articles/more.txt",
            "Second report\n11 January 2025\n\nSome 57 partners met in Vinh."
        )
        #expect(try program.run("make", below: "desk").code == 0)
        let cached = (folder.bytes("desk/out/desk.pdf"), folder.bytes("desk/out/desk.json"))
        // The same two issues, the second of articles that nobody has read before.
        FileTree.remove(folder.path + "/desk/out/desk.ledger")
        FileTree.remove(folder.path + "/desk/articles/more.txt")
        #expect(try program.run("make", below: "desk").code == 0)
        let ledger = try Ledger(at: folder.path + "/desk/out/desk.ledger")
        try ledger.store(
            [ReadingKey(sha256: "", programVersion: ""): StoredReading(head: [], body: [])],
            keeping: [ReadingKey]()
        )
        try folder.file(
            "desk/articles/more.txt",
            "Second report\n11 January 2025\n\nSome 57 partners met in Vinh."
        )
        #expect(try program.run("make", below: "desk").code == 0)
        #expect(cached.0 != nil)
        #expect(cached.0 == folder.bytes("desk/out/desk.pdf"))
        #expect(cached.1 == folder.bytes("desk/out/desk.json"))
    }
}

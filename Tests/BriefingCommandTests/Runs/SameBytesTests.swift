import Glibc
import Testing

@testable import BriefingCommand

/// The same articles, layout and day give the same bytes, wherever and however the command runs.
@Suite struct SameBytesTests {
    let folder = TemporaryFolder()

    private func fill(_ place: String, reversed: Bool) throws {
        let files = [
            (
                "a.txt",
                "Mission report\n10 January 2025\n\nSome 1,200 engineers have served abroad since 2019."
            ),
            (
                "sub/b.md",
                "# Partners\n\nThe ministry counts 57 partners; on 3 March 2024 it signed the last accord."
            ),
            ("z.txt", "Nhà nước\n\nĐại tướng đón 45 khách ngày 2 tháng 9 năm 2024."),
        ]
        for (name, text) in reversed ? files.reversed() : files {
            try folder.file("\(place)/seeds/\(name)", text)
        }
    }

    @Test func whateverTheZoneLocaleFolderAndOrder() throws {
        try fill("one", reversed: false)
        try fill("two/deeper", reversed: true)
        let plain = Program(folder: folder)
        let first = try plain.run("make", "--as-of", "2025-01-29", "--output", "x.pdf", below: "one")
        #expect(first.code == 0, "\(first.errors)")
        let foreign = Program(
            folder: folder,
            environment: [
                "TZ=Pacific/Kiritimati", "LC_ALL=vi_VN.UTF-8", "LANG=tr_TR.UTF-8", "HOME=/nonexistent",
                "PATH=",
            ]
        )
        let second = try foreign.run(
            "make",
            "--as-of",
            "2025-01-29",
            "--output",
            "x.pdf",
            "seeds/z.txt",
            "\(folder.path)/two/deeper/seeds",
            below: "two/deeper"
        )
        #expect(second.code == 0, "\(second.errors)")
        let bytes = folder.bytes("one/x.pdf")
        #expect(bytes != nil)
        #expect(bytes == folder.bytes("two/deeper/x.pdf"))
    }

    @Test func theEpochStandsForTheDay() throws {
        try fill("one", reversed: false)
        let program = Program(folder: folder, environment: ["SOURCE_DATE_EPOCH=1738108800"])
        let outcome = try program.run("make", below: "one")
        #expect(outcome.output == "output/briefing-2025-01-29.pdf\n")
        #expect(
            try Program(folder: folder, environment: ["SOURCE_DATE_EPOCH=soon"]).run("make", below: "one")
                .code == 1
        )
    }

    @Test func worksWithAllStreamsClosed() throws {
        try fill("one", reversed: false)
        let script = "exec \(Program.path) make --as-of 2025-01-29 <&- >&- 2>&-"
        let outcome = try Program(folder: folder).run("--version", before: "(\(script))", below: "one")
        #expect(outcome.code == 0)
        #expect(folder.bytes("one/output/briefing-2025-01-29.pdf")?.starts(with: Array("%PDF-".utf8)) == true)
    }

    @Test func aRunAtWorkSendsOthersAway() throws {
        try fill("one", reversed: false)
        try FileTree.makeFolder(folder.path + "/one/output")
        let lock = try RunLock(path: folder.path + "/one/output/.briefing.lock")
        let outcome = try Program(folder: folder).run("make", below: "one")
        #expect(outcome.code == 75)
        #expect(
            outcome.errors.contains("Another run is writing to output/briefing (process \(getpid()), since ")
        )
        #expect(folder.names("one/output") == [".briefing.lock"])
        _ = consume lock
        #expect(try Program(folder: folder).run("make", below: "one").code == 0)
    }

    @Test func aFullDiskLeavesYesterdaysPage() throws {
        try fill("one", reversed: false)
        try folder.file("one/output/briefing-2025-01-29.pdf", "yesterday")
        // A file size limit refuses as a full disk does.
        let outcome = try Program(folder: folder).run(
            "make",
            "--as-of",
            "2025-01-29",
            before: "trap '' XFSZ && ulimit -f 4",
            below: "one"
        )
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("output/briefing-2025-01-29.pdf: error: Output cannot be written"))
        #expect(folder.bytes("one/output/briefing-2025-01-29.pdf") == Array("yesterday".utf8))
        #expect(folder.names("one/output") == ["briefing-2025-01-29.pdf"])
    }
}

import Glibc
import Testing

@testable import BriefingCommand

/// The schedule as the user meets it, on a crontab program of the tests' own.
@Suite struct ScheduleRunTests {
    let folder = TemporaryFolder()

    init() throws {
        try folder.file(
            "crontab",
            """
            #!/bin/sh
            case "$1" in
            -l) [ -f '\(folder.path)/table' ] && /bin/cat '\(folder.path)/table' || { echo none >&2; exit 1; } ;;
            -) /bin/cat > '\(folder.path)/table' ;;
            esac
            """
        )
        chmod(folder.path + "/crontab", 0o755)
        try folder.file(
            "seeds/a.txt",
            "Mission report\n10 January 2025\n\nSome 1,200 engineers have served since 2019."
        )
    }

    private var table: String { String(decoding: folder.bytes("table") ?? [], as: UTF8.self) }

    @Test func aLineWorksFromAnEmptyEnvironment() throws {
        let program = Program(folder: folder)
        let crontab = folder.path + "/crontab"
        let others = "MAILTO=me\n# notes, 100%\n5 4 * * * /bin/true\n"
        try folder.file("table", others)
        let added = try program.run(
            "schedule",
            "add",
            "--crontab",
            crontab,
            "--at",
            "06:00",
            "--as-of",
            "2025-01-29"
        )
        #expect(added.code == 0, "\(added.errors)")
        #expect(table.hasPrefix(others + "0 6 * * * cd \(folder.path) && /"))
        #expect(try program.run("schedule", "add", "--crontab", crontab, "--at", "07:00").code == 1)

        let line = try #require(table.split(separator: "\n").last)
        let command = line.split(separator: " ", maxSplits: 5)[5].split(separator: "\\%").joined(
            separator: "%"
        )
        let cron = ChildProcess(
            program: "/usr/bin/env",
            arguments: ["-i", "/bin/sh", "-c", "cd / && \(command)"],
            environment: []
        )
        let run = try cron.run()
        #expect(run.code == 0)
        #expect(run.output.isEmpty)
        let shell = try program.run("make", "--as-of", "2025-01-29", "--output", "shell.pdf")
        #expect(shell.code == 0)
        #expect(folder.bytes("output/briefing-2025-01-29.pdf") == folder.bytes("shell.pdf"))

        #expect(
            try program.run("schedule", "list", "--crontab", crontab).output.hasPrefix(
                "briefing  06:00 daily  next "
            )
        )
        #expect(try program.run("schedule", "remove", "--crontab", crontab, "briefing").code == 0)
        #expect(table == others)
    }

    @Test func aTurnIsTakenOnce() throws {
        let program = Program(folder: folder)
        func turn() throws -> Program.Outcome {
            let script = "exec \(Program.path) schedule turn --name x --at 00:00 --time-zone UTC -- make"
            return try program.run("--version", before: "(\(script))")
        }
        #expect(try turn().output.hasPrefix("output/briefing-"))
        #expect(!(try turn().output.hasPrefix("output/briefing-")))
        #expect(folder.names("output").contains(".briefing-schedule-x"))
    }

    /// Debian's own daemon, where the tests may start it.
    @Test(
        .enabled(if: getuid() == 0 && FileTree.exists("/usr/sbin/cron") && Environment.variable("CI") != nil)
    )
    func theRealDaemonMakesTheSamePage() throws {
        let program = Program(folder: folder)
        let before = try Crontab().text()
        defer { try? Crontab().write(before) }
        let soon = ZoneRules.local.text(of: Clock.now.seconds + 61).suffix(5)
        let added = try program.run(
            "schedule",
            "add",
            "--name",
            "daemon-test",
            "--at",
            String(soon),
            "--as-of",
            "2025-01-29"
        )
        #expect(added.code == 0, "\(added.errors)")
        _ = try ChildProcess(
            program: "/bin/sh",
            arguments: ["-c", "pgrep -x cron >/dev/null || /usr/sbin/cron"]
        ).run()
        for _ in 0..<130 where folder.bytes("output/briefing-2025-01-29.pdf") == nil { sleep(1) }
        #expect(try program.run("make", "--as-of", "2025-01-29", "--output", "shell.pdf").code == 0)
        #expect(folder.bytes("output/briefing-2025-01-29.pdf") == folder.bytes("shell.pdf"))
        #expect(try program.run("schedule", "remove", "daemon-test").code == 0)
    }
}

import ArgumentParser
import BriefingModel
import Glibc
import SourceText

extension ScheduleCommand {
    /// What cron calls: takes the turn if one is due, and leaves at once if none is.
    struct Turn: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "turn",
            abstract: "Takes a turn if one is due; called by cron.",
            shouldDisplay: false
        )

        @OptionGroup var consoleOptions: ConsoleOptions

        @Option var name: String
        @Option var at: ClockTime
        @Option var days = Weekdays.all
        @Option var timeZone: String?
        @Option var since = 0

        @Argument(parsing: .postTerminator)
        var command: [String]

        func run() throws {
            let console = consoleOptions.console
            guard let zone = timeZone.map({ ZoneRules(named: $0) }) ?? .some(.local) else {
                console.report(
                    Diagnostic(
                        id: "schedule.zone",
                        "There is no time zone '\(timeZone ?? "")' in /usr/share/zoneinfo",
                        hint: "install the package tzdata"
                    )
                )
                throw RunResult.failed.exitCode
            }
            let calendar = TurnCalendar(time: at, days: days, zone: zone)
            let record = TurnRecord(name: name, command: command, folder: FilePath.current)
            // Asked first without the lock, for most calls end here.
            guard calendar.due(at: Clock.now.seconds, last: record.last?.day, since: since) != nil else {
                return
            }
            try? FileTree.makeFolder(record.folder)
            let lock: RunLock
            do { lock = try RunLock(path: record.lockPath) } catch {
                switch error {
                case .held: throw RunResult.locked.exitCode
                case .system(let reason):
                    console.report(
                        Diagnostic(
                            id: "schedule.record",
                            "The schedule's record cannot be kept: \(reason)",
                            at: SourceLocation(path: record.folder)
                        )
                    )
                    throw RunResult.failed.exitCode
                }
            }
            guard let day = calendar.due(at: Clock.now.seconds, last: record.last?.day, since: since) else {
                return
            }
            // The day in a file's name is the zone's.
            if let timeZone { setenv("TZ", timeZone, 1) }
            setenv(TurnRecord.periodVariable, day.description, 1)
            let code = try take(console)
            // Another run at work on the output took no turn from this schedule.
            if code != RunResult.locked.rawValue {
                do { try record.write(TurnRecord.Turn(day: day, code: code, ended: Clock.now.seconds)) } catch
                {
                    console.report(
                        Diagnostic(
                            id: "schedule.record",
                            "The schedule's record cannot be kept: \(error.reason)",
                            at: SourceLocation(path: error.path)
                        )
                    )
                    throw RunResult.failed.exitCode
                }
            }
            _ = consume lock
            if code != 0 { throw ExitCode(code) }
        }

        private func take(_ console: Console) throws -> Int32 {
            do {
                return try ChildProcess(program: FilePath.program, arguments: command).run(
                    capturesOutput: false
                ).code
            } catch {
                console.report(Diagnostic(id: "schedule.run", "The command cannot be started: \(error)"))
                return RunResult.failed.rawValue
            }
        }
    }
}

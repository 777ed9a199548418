import ArgumentParser
import BriefingModel
import SourceText

/// Briefings that cron makes.
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Adds, lists and removes crontab lines that make briefings.",
        discussion: """
              briefing schedule add --at 06:00 --days mon-fri seeds
              briefing schedule add --at 07:45 --time-zone America/New_York --name embassy reports
              briefing schedule list
              briefing schedule remove embassy
            """,
        subcommands: [Add.self, List.self, Remove.self, Turn.self],
        defaultSubcommand: List.self
    )

    /// Where the table is.
    struct TableOptions: ParsableArguments {
        @Option(name: .customLong("crontab"), help: .hidden)
        var program = "/usr/bin/crontab"

        var crontab: Crontab { Crontab(program: program) }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Adds a line that makes a briefing at a time of the day.",
            discussion: """
                Paths are taken from the current folder and written as absolute ones. With --time-zone,
                --catch-up or a profile the program is asked every quarter of an hour whether a turn is due: the time is kept
                over clock changes, and a turn that was missed is made up once.
                """
        )

        @OptionGroup var consoleOptions: ConsoleOptions
        @OptionGroup var table: TableOptions
        @OptionGroup var reading: ReadingOptions
        @OptionGroup var page: PageOptions

        @Option(name: .long, help: ArgumentHelp("The time by the clock.", valueName: "hh:mm"))
        var at: ClockTime

        @Option(
            name: .long,
            help: ArgumentHelp("The days: daily, mon-fri, or a list with commas.", valueName: "days")
        )
        var days = Weekdays.all

        @Option(name: .long, help: ArgumentHelp("Whose clock, as in Asia/Ho_Chi_Minh.", valueName: "zone"))
        var timeZone: String?

        @Flag(name: .long, help: "Make up a turn that was missed, once.")
        var catchUp = false

        @Option(name: .long, help: "What the schedule is called.")
        var name = "briefing"

        @Flag(name: .customLong("print"), help: "Print the line instead of changing the crontab.")
        var printsOnly = false

        @Option(
            name: .long,
            help: ArgumentHelp("The profile to go by.", valueName: "file"),
            completion: .file()
        )
        var profile: String?

        @Flag(name: .long, help: "Print a systemd timer and service instead of changing the crontab.")
        var systemd = false

        @Argument(help: "Files and folders of articles.", completion: .file())
        var sources: [String] = []

        func validate() throws {
            guard ScheduleEntry.isName(name) else {
                throw ValidationError("A schedule's name has letters, digits, '.', '_' and '-' only.")
            }
            if let timeZone, ZoneRules(named: timeZone) == nil {
                throw ValidationError("There is no time zone '\(timeZone)' in /usr/share/zoneinfo.")
            }
        }

        func run() throws {
            let console = consoleOptions.console
            let folder = FilePath.current
            let spec = try profile.map { try Profile.enter($0, console)?.spec } ?? nil
            var command = [FilePath.program, "make"] + reading.arguments + page.arguments
            if let profile {
                command += ["--profile", FilePath.absolute(profile, from: folder)]
            }
            if profile == nil || !sources.isEmpty {
                command += ["--"] + (sources.isEmpty ? ["seeds"] : sources)
            }
            let zone = timeZone ?? spec?.timeZone
            guard (command + [folder]).allSatisfy({ !$0.contains("\n") }) else {
                console.report(
                    Diagnostic(id: "schedule.newline", "A crontab line cannot hold a path with a line break")
                )
                throw RunResult.failed.exitCode
            }
            let entry = ScheduleEntry(
                name: name,
                time: at,
                days: days,
                folder: folder,
                command: command,
                turns: zone != nil || catchUp || profile != nil || systemd
                    ? ScheduleEntry.Turns(zone: zone, since: Clock.now.seconds) : nil
            )
            if systemd {
                return try console.answer(
                    "# \(name).timer\n\(entry.systemdTimer)\n# \(name).service\n\(entry.systemdService)"
                )
            }
            if printsOnly { return try console.answer(entry.line) }
            do {
                let text = try table.crontab.text()
                guard !Crontab.entries(in: text).contains(where: { $0.name == name }) else {
                    throw Diagnostic(
                        id: "schedule.exists",
                        "There is a schedule named '\(name)' already",
                        hint: "choose another --name, or run 'briefing schedule remove \(name)' first"
                    )
                }
                try table.crontab.write(Crontab.adding(entry, to: text))
            } catch let error as Diagnostic {
                console.report(error)
                throw RunResult.failed.exitCode
            }
            try console.answer(entry.line)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the schedules with their next and last turn."
        )

        @OptionGroup var consoleOptions: ConsoleOptions
        @OptionGroup var table: TableOptions

        func run() throws {
            let console = consoleOptions.console
            let entries: [ScheduleEntry]
            do { entries = try Crontab.entries(in: table.crontab.text()) } catch {
                console.report(error)
                throw RunResult.failed.exitCode
            }
            for entry in entries {
                var line = "\(entry.name)  \(entry.time) \(entry.days)"
                if let zone = entry.turns?.zone { line += " \(zone)" }
                if let calendar = entry.calendar {
                    line += "  next \(calendar.zone.text(of: calendar.next(after: Clock.now.seconds)))"
                }
                if let turn = TurnRecord(entry: entry).last {
                    line += "  last \(turn.day) exit \(turn.code)"
                }
                let call = entry.command.map(ShellWord.quoted).joined(separator: " ")
                try console.answer("\(line)  in \(entry.folder): \(call)")
            }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Removes a schedule's line from the crontab."
        )

        @OptionGroup var consoleOptions: ConsoleOptions
        @OptionGroup var table: TableOptions

        @Flag(help: "Remove all schedules.")
        var all = false

        @Argument(help: "The schedule's name.")
        var name: String?

        func validate() throws {
            if all == (name != nil) { throw ValidationError("Name a schedule, or use --all.") }
        }

        func run() throws {
            let console = consoleOptions.console
            do {
                let text = try table.crontab.text()
                let entries = Crontab.entries(in: text)
                if let name, !entries.contains(where: { $0.name == name }) {
                    throw Diagnostic(
                        id: "schedule.missing",
                        "There is no schedule named '\(name)'",
                        hint: nearestName(to: name, among: entries.map(\.name)).map {
                            "did you mean '\($0)'?"
                        }
                    )
                }
                try table.crontab.write(Crontab.removing({ all || $0.name == name }, from: text))
            } catch let error as Diagnostic {
                console.report(error)
                throw RunResult.failed.exitCode
            }
        }
    }
}

extension ReadingOptions {
    /// The options as they are written on a command line.
    var arguments: [String] {
        var words: [String] = []
        if let date { words += ["--date", date.description] }
        if let asOf { words += ["--as-of", asOf.description] }
        if let title { words += ["--title", title] }
        return words
    }
}

extension PageOptions {
    /// The options as they are written on a command line.
    var arguments: [String] {
        var words: [String] = []
        if layout != "standard" { words += ["--layout", layout] }
        if let output { words += ["--output", output] }
        if let format { words += ["--format", format.defaultValueDescription] }
        if strict { words.append("--strict") }
        return words
    }
}

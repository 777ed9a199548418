/// A line of a crontab that makes a briefing.
struct ScheduleEntry: Hashable {
    /// Letters, digits, points, dashes and underscores.
    var name: String
    var time: ClockTime
    var days: Weekdays
    /// Where the command runs; absolute.
    var folder: String
    /// The program's absolute path and its arguments.
    var command: [String]
    /// Present where the program itself decides whether a turn is due.
    var turns: Turns?

    struct Turns: Hashable {
        /// Nil for the machine's own.
        var zone: String?
        /// Seconds since 1970; turns before do not count.
        var since: Int
    }

    private static let mark = " # briefing:"

    static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// The line without its newline.
    ///
    /// Everything in it is absolute, for cron knows neither the folder nor the search path of the shell. What the
    /// command answers is dropped and what it complains of is kept, so that cron mails complaints only.
    var line: String {
        let call = words.map(ShellWord.quoted).joined(separator: " ")
        let command = ShellWord.escapedForCron("cd \(ShellWord.quoted(folder)) && \(call) >/dev/null")
        return "\(moments) \(command)\(Self.mark)\(name)"
    }

    /// The program's path and arguments as they are called, with the question whether a turn is due before them.
    var words: [String] { command.prefix(1) + turnWords + command.dropFirst() }

    /// Cron's five fields.
    ///
    /// Where the program decides, it is asked every quarter of an hour: all zones are whole quarters from
    /// each other, and a turn missed while the machine was off is made up soon after. Clocks leap at full quarters.
    private var moments: String {
        guard turns != nil else { return "\(time.minute) \(time.hour) * * \(days.cron)" }
        let starts = timesAfterLeaps.isEmpty ? [time.minute % 15] : Set([0, time.minute % 15]).sorted()
        let minutes = [0, 15, 30, 45].flatMap { quarter in starts.map { String(quarter + $0) } }
        return minutes.joined(separator: ",") + " * * * *"
    }

    /// How far ahead the turns are looked at for times that the clocks leap over.
    private static let daysAhead = 5 * 366

    /// What the clocks show at the turns whose own time they leap over.
    var timesAfterLeaps: [ClockTime] {
        guard let calendar else { return [] }
        let first = calendar.zone.day(at: turns?.since ?? 0)
        var seconds: Set<Int> = []
        for ahead in 0..<Self.daysAhead {
            let day = first.adding(days: ahead)
            guard let moment = calendar.moment(of: day), calendar.zone.day(at: moment) == day else {
                continue
            }
            let shown = moment + calendar.zone.offset(at: moment) - day.dayNumber * 86_400
            if shown != time.second { seconds.insert(shown) }
        }
        return seconds.sorted().map { ClockTime(hour: $0 / 3600, minute: $0 / 60 % 60) }
    }

    private var turnWords: [String] {
        guard let turns else { return [] }
        var words = [
            "schedule", "turn", "--name", name, "--at", time.description, "--days", days.description,
        ]
        if let zone = turns.zone { words += ["--time-zone", zone] }
        return words + ["--since", String(turns.since), "--"]
    }

    /// Reads a line that ``line`` wrote; nil for any other.
    init?(line: String) {
        guard let mark = line.ranges(of: Self.mark).last else { return nil }
        let name = String(line[mark.upperBound...])
        guard Self.isName(name) else { return nil }
        self.name = name
        let parts = line[..<mark.lowerBound].split(separator: " ", maxSplits: 5)
        guard parts.count == 6 else { return nil }
        var words = ShellWord.words(
            parts[5].split(separator: "\\%", omittingEmptySubsequences: false).joined(separator: "%")
        )
        guard words.count >= 5, words[0] == "cd", words[2] == "&&", words.removeLast() == ">/dev/null" else {
            return nil
        }
        folder = words[1]
        words.removeFirst(3)
        guard let end = words.firstIndex(of: "--"), words.count > 3, words[1] == "schedule",
            words[2] == "turn"
        else {
            guard let minute = Int(parts[0]), let hour = Int(parts[1]), let days = Weekdays(cron: parts[4])
            else {
                return nil
            }
            time = ClockTime(hour: hour, minute: minute)
            self.days = days
            command = words
            return
        }
        var options: [String: String] = [:]
        for index in stride(from: 3, to: end - 1, by: 2) { options[words[index]] = words[index + 1] }
        guard let time = options["--at"].flatMap(ClockTime.init(argument:)),
            let days = options["--days"].flatMap(Weekdays.init(argument:)),
            let since = options["--since"].flatMap({ Int($0) })
        else { return nil }
        self.time = time
        self.days = days
        turns = Turns(zone: options["--time-zone"], since: since)
        command = [words[0]] + words[(end + 1)...]
    }

    init(
        name: String,
        time: ClockTime,
        days: Weekdays,
        folder: String,
        command: [String],
        turns: Turns? = nil
    ) {
        self.name = name
        self.time = time
        self.days = days
        self.folder = folder
        self.command = command
        self.turns = turns
    }

    /// When it runs; nil for a zone the machine does not know.
    var calendar: TurnCalendar? {
        let zone = turns?.zone.map { ZoneRules(named: $0) } ?? .some(.local)
        return zone.map { TurnCalendar(time: time, days: days, zone: $0) }
    }
}

extension Weekdays {
    /// Reads the last of cron's five fields, as ``cron`` writes it.
    fileprivate init?(cron: Substring) {
        if cron == "*" {
            self = .all
            return
        }
        days = []
        for part in cron.split(separator: ",") {
            let ends = part.split(separator: "-").map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, (1...7).contains(first),
                (first...7).contains(last)
            else { return nil }
            days.formUnion(first...last)
        }
    }
}

import Testing

@testable import BriefingCommand

@Suite struct CrontabTests {
    static let entry = ScheduleEntry(
        name: "embassy",
        time: ClockTime(hour: 7, minute: 45),
        days: Weekdays(days: [1, 2, 3, 4, 5]),
        folder: "/srv/it's 100%/day",
        command: ["/opt/briefing", "make", "--title", "What's new: 50%", "--", "seeds"]
    )

    @Test func writesALineThatShAndCronRead() {
        #expect(
            Self.entry.line == #"45 7 * * 1-5 cd '/srv/it'\''s 100\%/day' && /opt/briefing make "#
                + #"--title 'What'\''s new: 50\%' -- seeds >/dev/null # briefing:embassy"#
        )
    }

    @Test(arguments: [
        nil, ScheduleEntry.Turns(zone: "Asia/Ho_Chi_Minh", since: 1_700_000_000), .init(zone: nil, since: 5),
    ])
    func readsItsOwnLines(_ turns: ScheduleEntry.Turns?) {
        var entry = Self.entry
        entry.turns = turns
        #expect(ScheduleEntry(line: entry.line) == entry)
    }

    @Test func asksEveryQuarterWhereTheProgramDecides() {
        var entry = Self.entry
        entry.turns = ScheduleEntry.Turns(zone: "UTC", since: 0)
        #expect(entry.line.hasPrefix("0,15,30,45 * * * * "))
        entry.time.minute = 37
        #expect(entry.line.hasPrefix("7,22,37,52 * * * * "))
    }

    @Test func leavesOtherLinesByteForByte() {
        let others = "# mail\nMAILTO=me\n\n5 4 * * * /bin/true # briefing: by hand\n\t@daily x%y  \n"
        let table = Crontab.adding(Self.entry, to: others)
        #expect(Crontab.entries(in: table) == [Self.entry])
        #expect(Crontab.removing({ $0.name == "embassy" }, from: table) == others)
        #expect(Crontab.removing({ $0.name == "other" }, from: table) == table)
        #expect(Crontab.adding(Self.entry, to: "a").hasPrefix("a\n45 "))
    }

    @Test(arguments: [
        ("mon-fri", "1-5", "mon-fri"), ("daily", "*", "daily"), ("sat,sun", "6,7", "sat,sun"),
        ("fri-mon", "1,5-7", "mon,fri-sun"),
        ("WED", "3", "wed"),
    ])
    func readsDays(_ text: String, _ cron: String, _ shown: String) throws {
        let days = try #require(Weekdays(argument: text))
        #expect(days.cron == cron)
        #expect(days.description == shown)
    }

    @Test(arguments: ["", "mon-", "monday", "mon,,tue", "1-5", "mon-tue-wed"])
    func refusesOtherDays(_ text: String) {
        #expect(Weekdays(argument: text) == nil)
    }

    @Test(arguments: ["24:00", "6", "6:0", "06:60", "-1:00", "6:00 ", "+6:00"])
    func refusesOtherTimes(_ text: String) {
        #expect(ClockTime(argument: text) == nil)
    }
}

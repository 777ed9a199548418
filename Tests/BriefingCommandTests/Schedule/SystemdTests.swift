import Testing

@testable import BriefingCommand

@Suite struct SystemdTests {
    private func entry(_ time: String, _ days: String, zone: String?) throws -> ScheduleEntry {
        ScheduleEntry(
            name: "desk",
            time: try #require(ClockTime(argument: time)),
            days: try #require(Weekdays(argument: days)),
            folder: "/srv/100%",
            command: ["/opt/a b/briefing", "make", "--", #"$x "y""#],
            turns: ScheduleEntry.Turns(zone: zone, since: 1_735_689_600)
        )
    }

    @Test func theTimerNamesDaysTimeAndZone() throws {
        let timer = try entry("07:45", "mon-fri", zone: "America/New_York").systemdTimer
        #expect(
            timer.contains(
                "OnCalendar=Mon,Tue,Wed,Thu,Fri 07:45 America/New_York\nPersistent=true\n"
            )
        )
    }

    @Test func aTimeThatClocksLeapOverIsAskedForAtTheLeap() throws {
        let daily = try entry("02:10", "daily", zone: "Australia/Lord_Howe")
        #expect(
            daily.systemdTimer.contains(
                "OnCalendar=02:10 Australia/Lord_Howe\nOnCalendar=02:30 Australia/Lord_Howe\n"
            )
        )
        #expect(daily.line.hasPrefix("0,10,15,25,30,40,45,55 * * * * "))
        // The clocks there change on Sundays only.
        let workdays = try entry("02:10", "mon-fri", zone: "Australia/Lord_Howe")
        #expect(!workdays.systemdTimer.contains("02:30"))
        #expect(workdays.line.hasPrefix("10,25,40,55 * * * * "))
    }

    @Test func theServiceQuotesItsWords() throws {
        let service = try entry("07:45", "daily", zone: nil).systemdService
        #expect(service.contains("WorkingDirectory=/srv/100%%\n"))
        #expect(service.contains(#"ExecStart="/opt/a b/briefing" "schedule" "turn" "--name" "desk" "#))
        #expect(service.contains(#""make" "--" "$$x \"y\"""# + "\n"))
    }

    @Test func anEntryReadsBackFromItsLine() throws {
        let entry = try entry("02:10", "daily", zone: "Australia/Lord_Howe")
        #expect(ScheduleEntry(line: entry.line) == entry)
    }
}

import BriefingModel
import Testing

@testable import BriefingCommand

@Suite struct TurnCalendarTests {
    /// A year of quarter-hours, as cron asks: every working day has exactly one turn, at the right time by the
    /// zone's clocks.
    @Test(
        arguments: ["America/New_York", "Europe/Berlin", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe"],
        [0, 15, 30, 45]
    )
    func everyDayOfAYearHasItsTurnOnce(_ name: String, _ minute: Int) throws {
        let zone = try #require(ZoneRules(named: name))
        // The hour between two and three is the one that clock changes take away or give twice.
        let calendar = TurnCalendar(time: ClockTime(hour: 2, minute: minute), days: .all, zone: zone)
        let start = try #require(CalendarDate("2025-01-01")).dayNumber * 86_400
        var last: CalendarDate?
        var turns = 0
        for moment in stride(from: start, to: start + 365 * 86_400, by: 900) {
            guard let day = calendar.due(at: moment, last: last, since: start) else { continue }
            if let last { #expect(day == last.adding(days: 1)) }
            last = day
            turns += 1
            #expect(zone.day(at: moment) == day)
            let second = moment + zone.offset(at: moment) - day.dayNumber * 86_400
            let isLeaptOver = zone.offset(at: moment) != zone.offset(at: moment - 1)
            #expect(second == calendar.time.second || isLeaptOver && second > calendar.time.second)
        }
        #expect((364...366).contains(turns))
    }

    @Test func aMissedTurnIsMadeUpOnceAndOnlyTheLatest() throws {
        let calendar = TurnCalendar(
            time: ClockTime(hour: 6, minute: 0),
            days: try #require(Weekdays(argument: "mon-fri")),
            zone: .utc
        )
        let monday = try #require(CalendarDate("2025-01-27"))
        func moment(_ days: Int, _ hour: Int) -> Int { (monday.dayNumber + days) * 86_400 + hour * 3600 }
        #expect(calendar.due(at: moment(0, 5), last: monday.adding(days: -3), since: 0) == nil)
        #expect(calendar.due(at: moment(0, 7), last: monday.adding(days: -3), since: 0) == monday)
        #expect(calendar.due(at: moment(0, 7), last: monday, since: 0) == nil)
        // Off from Monday to Thursday: Thursday's turn is taken, the others are past.
        #expect(calendar.due(at: moment(3, 9), last: monday, since: 0) == monday.adding(days: 3))
        // Off over Friday: made up on Saturday.
        #expect(
            calendar.due(at: moment(5, 1), last: monday.adding(days: 3), since: 0) == monday.adding(days: 4)
        )
        // A schedule made at seven does not make up six o'clock.
        #expect(calendar.due(at: moment(0, 8), last: nil, since: moment(0, 7)) == nil)
        #expect(calendar.next(after: moment(4, 6)) == moment(7, 6))
    }

    @Test func clockChangesKeepTheTime() throws {
        let zone = try #require(ZoneRules(named: "America/New_York"))
        let spring = try #require(CalendarDate("2025-03-09"))
        // 02:30 is leapt over; the leap is at 07:00 UTC.
        #expect(zone.moment(of: spring, second: 9000) == spring.dayNumber * 86_400 + 7 * 3600)
        let autumn = try #require(CalendarDate("2025-11-02"))
        // 01:30 comes twice; the first is by summer time.
        #expect(zone.moment(of: autumn, second: 5400) == autumn.dayNumber * 86_400 + 5 * 3600 + 1800)
        let far = try #require(CalendarDate("2060-07-01"))
        #expect(zone.moment(of: far, second: 0) == far.dayNumber * 86_400 + 4 * 3600)
    }

    @Test(arguments: [
        ("EST5EDT,M3.2.0,M11.1.0", "2060-07-01", -14_400), ("EST5EDT,M3.2.0,M11.1.0", "2060-01-01", -18_000),
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2060-01-01", 39_600),
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2060-07-01", 37_800),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2060-07-01", 7200), ("<+07>-7", "2060-07-01", 25_200),
    ])
    func rulesGoOnAfterTheTables(_ footer: String, _ day: String, _ offset: Int) throws {
        let rule = try #require(ZoneFooter(Array(footer.utf8)))
        let day = try #require(CalendarDate(day))
        #expect(rule.offset(at: day.dayNumber * 86_400) == offset)
    }

    @Test(arguments: ["", "../../etc/passwd", "/etc/localtime", "Mars/Olympus", "Europe"])
    func refusesWhatIsNoZone(_ name: String) {
        #expect(ZoneRules(named: name) == nil)
    }
}

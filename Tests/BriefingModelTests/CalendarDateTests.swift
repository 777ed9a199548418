import Testing

@testable import BriefingModel

@Suite struct CalendarDateTests {
    @Test func countsDaysBothWays() {
        for number in stride(from: -800_000, through: 800_000, by: 997) {
            #expect(CalendarDate(dayNumber: number).dayNumber == number)
        }
    }

    @Test func knowsTheWeekday() throws {
        #expect(try #require(CalendarDate("2024-05-08")).weekday == 3)
        #expect(try #require(CalendarDate("1969-12-28")).weekday == 7)
    }

    @Test func refusesDaysThatAreNone() {
        #expect(CalendarDate("2023-02-29") == nil)
        #expect(PartialDate("2024-13") == nil)
        #expect(PartialDate("2006-Q4")?.lastDay.description == "2006-12-31")
    }
}

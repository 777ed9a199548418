import Articles
import BriefingModel
import Testing

@Test(arguments: [
    ("Thursday 13 June 2024", "2024-06-13"),
    ("Posted On: 01 APR 2025 4:32PM", "2025-04-01"),
    ("LONDON, March 3rd, 2021 (Agency)", "2021-03-03"),
    ("Tuesday, 28/05/2024 09:15 (GMT+7)", "2024-05-28"),
    ("05/28/2024", "2024-05-28"),
    ("2024-05-28T09:00:00Z", "2024-05-28"),
    ("7 tháng 5 năm 1954", "1954-05-07"),
    ("June 2019", "2019-06"),
    ("17.3.2011", "2011-03-17"),
])
func readsFullDates(_ line: String, _ date: String) {
    #expect(DateLine(line)?.date == PartialDate(date))
}

@Test(arguments: ["HANOI, 8 May (Agency) -", "03/05/2011", "31 June 2020", "Room 12, level 3", "2024", ""])
func readsNoDateThatNeedsContext(_ line: String) {
    #expect(DateLine(line) == nil)
}

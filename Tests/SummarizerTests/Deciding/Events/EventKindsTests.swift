import BriefingModel
import Summarizer
import Testing

/// Ways to tell when something was done or is to be done, and whom or what the words for it name.
@Suite struct EventKindsTests {
    private func lines(_ text: String, date: String = "2024-05-22") -> [String] {
        briefing("A headline of some words\n\n\(text)\n", date: date).eventLines
    }

    @Test(arguments: [
        (
            "The levee held on 3 May. Four days later the sluice at Varn burst.",
            "2024-05-07: The sluice at Varn burst"
        ),
        (
            "The gauge stood at 4 metres on 3 May, its highest since 1998. Two days later the sluice burst.",
            "2024-05-05: The sluice burst"
        ),
        (
            "Five days ago the Orla fell to its lowest level since 1998.",
            "2024-05-17: The Orla fell to its lowest level since 1998"
        ),
        ("The dive team, disbanded nine years ago, had four swimmers.", "2015: The dive team disbanded"),
        ("Ten years ago we shut our doors for good.", "2014: We shut our doors for good"),
        (
            "Kenya followed in 2004, Malawi in 2009, and Zambia five years after that.",
            "2014: Zambia followed"
        ),
        (
            "Kenya followed in 2004, Malawi in 2009, and Zambia five years after that.",
            "2009: Malawi followed"
        ),
        (
            "Work on the tunnel started on 4 February 2019, two years after parliament had approved the loan.",
            "2017: Parliament had approved the loan"
        ),
        (
            "Fighting began on 22 April 2023, one week after the truce had collapsed in Orlo.",
            "2023-04-15: The truce had collapsed in Orlo"
        ),
        (
            "On 14 June, 80 years to the day after the brigade landed at Arn, a new wing opens.",
            "1944-06-14: The brigade landed at Arn"
        ),
        (
            "On 14 June, 80 years to the day after the brigade landed at Arn, a new wing opens.",
            "2024-06-14: A new wing opens"
        ),
        (
            "Thirty years ago this autumn, in a rented barn, three nurses founded the clinic.",
            "1994: Three nurses founded the clinic"
        ),
    ])
    func countsFromAnotherDay(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test(arguments: [
        ("The case is to be heard on 11 June.", "2024-06-11: The case is to be heard"),
        (
            "Corn Street depot, shut in 2015, is to reopen as a museum of trams next spring.",
            "2025-03/2025-05: Corn Street depot is to reopen as a museum of trams"
        ),
        (
            "The two smallest schools, Elm and Oak, will shut at the end of next year.",
            "2025-12-31: The two smallest schools will shut"
        ),
        (
            "Kabel took up an option on 12 radars, with deliveries to start in the second half of 2027.",
            "2027-07/2027-12: Deliveries to start"
        ),
        (
            "It ruled that the force shall reach full strength not later than 31 January.",
            "2025-01-31: It ruled that the force shall reach full strength"
        ),
        (
            "That leaves 40,000 pounds to be raised by the end of June if work is to start in August.",
            "2024-06-30: That leaves 40,000 pounds to be raised if work is to start"
        ),
        (
            "That leaves 40,000 pounds to be raised by the end of June if work is to start in August.",
            "2024-08: Work is to start"
        ),
        (
            "Night firing is set for Friday and Saturday off Tarn.",
            "2024-05-24/2024-05-25: Night firing is set off Tarn"
        ),
        (
            "Handover of the northern slopes is planned for the autumn.",
            "2024-09/2024-11: Handover of the northern slopes is planned"
        ),
        (
            "On Saturday, a set of three coins with a combined value of 30 crowns will be released.",
            "2024-05-25: A set of three coins with a combined value of 30 crowns will be released"
        ),
        (
            "On 1 September the Board, set up by decree in 1919, will be dissolved.",
            "2024-09-01: The Board will be dissolved"
        ),
        (
            "The second pump is to follow in February, the third and the fourth in July.",
            "2025-02: The second pump is to follow"
        ),
        ("Bookings open next spring, and half of the halls have been let.", "2025-03/2025-05: Bookings open"),
        (
            "Members voted to raise the fee a year from January.",
            "2025-01: Members voted to raise the fee a year"
        ),
        ("The farewell concert on the 29th is sold out.", "2024-05-29: The farewell concert is sold out"),
        (
            "The court has set 14 July as the date for its ruling.",
            "2024-07-14: The court has set as the date for its ruling"
        ),
    ])
    func tellsWhatIsToCome(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test(arguments: [
        (
            "And on Sunday 9 June the brigade, which was founded on 4 June 1851 with 20 men, opens its yard.",
            "1851-06-04: The brigade was founded with 20 men"
        ),
        (
            "The Board on the Future Port, which was set up on 15 December 2020, met again.",
            "2020-12-15: The Board on the Future Port was set up"
        ),
        (
            "The company, whose first mill went up on the island of Arn in 2002, runs six.",
            "2002: The company's first mill went up on the island of Arn"
        ),
        (
            "Three were killed in fighting that began on Monday near the town of Lesk.",
            "2024-05-20: Fighting began near the town of Lesk"
        ),
        (
            "The truce that took effect on 1 May was observed along most of the line.",
            "2024-05-01: The truce took effect"
        ),
        (
            "Founded as a school for 40 girls in 1972, the college is now open to all.",
            "1972: The college, founded as a school for 40 girls"
        ),
        (
            "First held in 1993 in a barn, the fair returns from 2 to 5 September 2025.",
            "2025-09-02/2025-09-05: The fair returns"
        ),
        (
            "The plant grew, and on Monday, 2 March 1992, the firm, by then owned by a fund, filed for bankruptcy.",
            "1992-03-02: The firm filed for bankruptcy"
        ),
        (
            "Drills off Arn will last until Friday, followed by a parade before the palace on Sunday.",
            "2024-05-26: A parade before the palace"
        ),
        ("In 2019, the year it turned 40, the firm moved to Tarn.", "2019: The firm moved to Tarn"),
        ("The 1987 storm felled 15 million trees.", "1987: The storm felled 15 million trees"),
        (
            "UPDATE, Tuesday, 4 p.m.: The hospital has lowered its toll to 14.",
            "2024-05-21: The hospital has lowered its toll to 14"
        ),
    ])
    func namesWhomTheDateTellsOf(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test(arguments: [
        (
            "The council approved 3 million crowns in November.",
            "2023-11: The council approved 3 million crowns"
        ),
        (
            "Twelve launchers were seen near Point 9 on 17 May.",
            "2024-05-17: Twelve launchers were seen near Point 9"
        ),
        (
            "It was the worst flood since July 1990, when 388 people lost their lives.",
            "1990-07: 388 people lost their lives"
        ),
        (
            "The pact was adopted by the assembly in the spring.",
            "2024-03/2024-05: The pact was adopted by the assembly"
        ),
    ])
    func keepsDeedsBesideNumbers(_ text: String, _ expected: String) {
        #expect(lines(text).contains(expected))
    }

    @Test(arguments: [4, 11, 18]) func readsEachDayOfARow(_ day: Int) {
        let text = "Votes were held on 4, 11 and 18 May. Runs follow on June 4, 11 and 18."
        let two = day < 10 ? "0\(day)" : "\(day)"
        #expect(lines(text).contains("2024-05-\(two): Votes were held"))
        #expect(lines(text).contains { $0.hasPrefix("2024-06-\(two)") })
    }

    @Test(arguments: [
        "The society meets every November in the old mill.",
        "The museum is open from 10am to 4pm, Tuesday to Saturday.",
        "This report covers the period from 5 to 18 May.",
        "Older farmers compare this flood with that of 1946.",
        "Not even the record year 2019 had seen as much rain.",
        "The rules are in line with SNA 2008.",
        "By Christmas 1988, volunteers had fitted 2,300 people.",
        "At the end of March the force had 2,188 officers.",
        "The backlog had reached 1,146 cases by December.",
        "In the first quarter of 2024 the rate was 6.7 per cent.",
        "Next month will be a busy one.",
        "On 1 January the population was 1,871,500.",
        "Bakers blame energy, with 9 million tonnes in the barns by late July.",
        "Of the budget, $97 million had been received by the end of the quarter.",
    ])
    func tellsNoEventOf(_ text: String) {
        #expect(lines(text).isEmpty, "\(lines(text))")
    }

    @Test func leavesTheMonthsOfASeasonInTheSouthOpen() {
        #expect(
            lines("The mill at Tarn in New Zealand was founded in the spring of 1948.").contains {
                $0.hasPrefix("1948: ")
            }
        )
    }
}

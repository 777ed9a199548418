import BriefingModel
import Summarizer
import Testing

/// Numbers that only name a thing or tell of what sort it is, and those beside them that count.
@Suite struct RefusalTests {
    private func read(_ text: String, date: String = "2024-06-20") -> Briefing {
        briefing("A headline of some words\n\n\(text)\n", date: date)
    }

    @Test(arguments: [
        ("The school put 2,400 cadets through Track 7B last year.", "designation"),
        ("All societies report to the 4W table.", "designation"),
        ("The coast is held by 8 Brigade.", "number of a thing"),
        ("They handed over to 14 Signal Regiment.", "number of a thing"),
        ("She still drives the 52 tram.", "number of a thing"),
        ("Most 911 calls came at night.", "number of a thing"),
        ("The desk answers on +44 20 79 46 01 82.", "telephone number"),
        ("The ward can be rung on 0404 555 0161.", "telephone number"),
        ("There is a meal for 300 helpers, and on 8 November Ilse herself turns 91.", "an age"),
        ("A 20-foot trailer was found.", "size that tells of what sort a thing is"),
        ("An 800-gram tin costs more than it did.", "size that tells of what sort a thing is"),
        ("A 66 kV substation was hit.", "size that tells of what sort a thing is"),
        ("A 1,000-pound bomb was found.", "size that tells of what sort a thing is"),
        ("The 25mm turret was tried out.", "calibre"),
        ("The college stands in the 301-350 bracket.", "range that a class is named by"),
        ("Moisture at 0-30 cm was low.", "stretch within which a value holds"),
        ("The auditor came with 640 pages.", "length of a document"),
        ("Water is sold at 700 rials per 15 litres.", "part of a rate"),
        ("Its shares closed 3.1 percent higher.", "price of a share or level of an index"),
        ("The MDX-30 index shed 1.7 per cent.", "price of a share or level of an index"),
        ("Admission £8.", "what a visitor or reader pays"),
        ("He offered to take the ferry over for $1.", "token price"),
        ("A 1.5 litre bottle was found.", "size that tells of what sort a thing is"),
        ("The wreck lies at 11.5 degrees north.", "a place on the map"),
        ("The port ranked 48 out of 160 harbours.", "a rank"),
        ("The school scored 38 out of 100.", "a mark"),
        ("She won the 800 m final.", "length of a race"),
        ("The Nikkei lost 1.2 percent.", "price of a share or level of an index"),
        ("The dollar stood at 1,450 kwacha.", "rate at which money is changed"),
        ("The 7 o'clock ferry was late.", "time of day"),
        ("The 4-8-12 rule is old.", "designation"),
        ("Talks go on with half a dozen ports.", "a rough number in words"),
    ])
    func areNone(_ sentence: String, reason: String) {
        let all = read(sentence)
        #expect(
            all.setAside.contains { $0.reason == reason },
            "\(all.figureLines) \(all.setAside.map(\.reason))"
        )
    }

    @Test(arguments: [
        ("The firm has 5M users.", "5000000 users"),
        ("A line of 92 kilometres runs north.", "92 kilometres"),
        ("A 92-kilometre line runs north.", "92 kilometres"),
        ("Families get 9 litres a head, short of the 15-litre emergency threshold.", "15 litres"),
        ("They found 40 mm of rain in the pan.", "40 millimetres"),
        ("Crews brought two boats to the camp.", "2 boats"),
        ("The 60 bus drivers went on strike.", "60 bus drivers"),
        ("911 calls totalled 81,300.", "81300 calls"),
        ("The consumer price index rose 2.4 percent in May.", "2.4 percent"),
        ("Stocks of wheat fell 12 percent.", "12 percent"),
        ("Rice sold for $1 a kilo.", "1 USD per kilogram"),
    ])
    func areFigures(_ sentence: String, expected: String) {
        #expect(read(sentence).figureLines.contains(expected), "\(read(sentence).figureLines)")
    }

    @Test func daysOfOneMonthAreNoCount() {
        let all = read("Three rounds were held, on March 3, 10 and 17, and turnout fell.")
        #expect(!all.figureLines.contains { $0.hasPrefix("17") || $0.hasPrefix("10") }, "\(all.figureLines)")
        #expect(read("By 5 May, 12 and 14 guards had left.").figureLines.contains("14 guards"))
    }

    @Test func whatTheDoorAsksIsNoFigure() {
        let all = briefing(
            """
            A mill opens its doors again

            The mill at Harrow ground 4,200 tonnes of flour in its best year, and stood empty for forty years after.

            It holds 310 tools now, and 95 of them work.

            The mill is open from 9am to 5pm. Admission £4, under-12s free. Ring 01999 555 014.
            """,
            date: "2024-06-20"
        )
        #expect(all.figureLines == ["4200 tonnes", "310 tools", "95 tools"])
    }

    @Test func aPlaceInARowOfPicturesOpensACaption() {
        let all = briefing(
            """
            Engineers finish the bridge at Tarn

            The engineers laid 140 metres of bridge in nine days, the office said on Monday.

            Picture 3 of 14: the first 6 lorries on the bridge
            """,
            date: "2024-06-20"
        )
        #expect(all.figureLines == ["140 metres"])
        #expect(all.setAside.contains { $0.reason == "in a picture's caption" })
    }
}

/// The small print under a report, and numbers that name a calibre, an age, a score or a show.
@Suite struct SmallPrintTests {
    private func lines(_ text: String) -> [String] { briefing(text, date: "2025-05-10").figureLines }

    private static let report = """
        Harbour report

        The office counted 4,120 beds in June, as many as in May, and will count them again in autumn.

        The harbour moved 61,300 tonnes of salt in the year, and most of it went abroad on foreign ships.

        """

    @Test(arguments: [
        "Harbour Trust, 61 Mole Road. Tel: 876-000-4912. Crime line: 311. A reward of up to $250,000 is paid.",
        "Registered charity no. 2042217. Text BOAT to 70085 to give £3. Printed on 100% recycled paper.",
        "Number of readings: 1,207. Follow the port on Viber: +382 20 000 331",
        "RELATED: 15 things to know about salt | Top 100 harbours\nAbout the author: Ida Falk has written for 17 years.",
        "EARLIER: Salt prices up; LISTEN: The Daily 10 podcast",
        "Notes: 1. Beds are those of the old town. 2. See Table B7.",
    ])
    func isNoFigure(_ foot: String) {
        #expect(lines(Self.report + "\n" + foot + "\n") == ["4120 beds", "61300 tonnes"])
    }

    @Test func aStatementBeforeTheSmallPrintStays() {
        let read = briefing(
            Self.report
                + "\nThe next count will be published on 15 June. Enquiries: port office, tel. 555 41 20.\n",
            date: "2025-05-10"
        )
        #expect(read.events.contains { $0.date.value.description == "2025-06-15" }, "\(read.eventLines)")
    }

    @Test(arguments: [
        "They took 41 rifles of 7.62 calibre.": ["41 rifles"],
        "The 85+ age group was asked by 12 teachers.": ["12 teachers"],
        "Port United beat Mole Town by 43 runs before 6,000 people.": ["6000 people"],
        "The show \"50 Frames\" drew 4,300 visitors.": ["4300 visitors"],
        "The line has 84 tunnels: Lot 1 Bar-Voss is first.": ["84 tunnels"],
        "Engineers placed 340 buoys.": ["340 buoys"],
    ])
    func namesCountNothing(_ text: String, expected: [String]) {
        #expect(lines("A headline of some words\n\n\(text)\n") == expected)
    }
}

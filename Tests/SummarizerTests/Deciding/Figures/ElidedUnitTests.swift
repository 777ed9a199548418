import BriefingModel
import Summarizer
import Testing

/// Bare numbers whose noun, unit or currency stands elsewhere in the text.
@Suite struct ElidedUnitTests {
    private func read(_ text: String) -> Briefing {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-09-15")
    }

    /// Who is killed, housed or held is a person, where no noun says otherwise.
    @Test(arguments: [
        ("The landslide killed 187 and buried a school.", "187 people"),
        ("The landslide killed at least 187 and injured 340.", "340 people"),
        ("At least 23 were killed and 40 injured when the pier gave way.", "40 people injured"),
        ("A coach rolled into the gorge, killing 31.", "31 people"),
        ("The stadium now shelters 19,500.", "19500 people"),
        ("The mill employs 2,300 in three valleys.", "2300 people"),
        ("Guards detained 45 on the night ferry.", "45 people"),
        ("More than 300 have been detained since the vote.", "more than 300 people"),
        ("The prefect put the dead at 23.", "23 people dead"),
        ("The inquiry heard 12 people. Sixty-one have lost their homes.", "61 people"),
        ("The storm took 340 homes. At least 230 were killed.", "at least 230 people killed"),
        ("The population stood at 871,500 in spring.", "871500 people"),
    ])
    func countsPeople(_ text: String, expected: String) {
        let lines = read(text).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test func whatAHerdLostIsNotPeople() {
        #expect(
            !read("The blizzard killed 12,000 of the herd.").figureLines.contains { $0.contains("people") }
        )
    }

    /// Two values of one thing share the unit that only the second one has.
    @Test(arguments: [
        ("Core prices slowed to 1.7 from 1.9 per cent.", "1.7 percent"),
        ("The two valleys have 86 and 131 pupils respectively.", "86 pupils"),
        ("Growth was 7.2 and 9.1 per cent in those quarters.", "7.2 percent"),
        ("Turnover doubled from TRY 6.2 to 12.5 billion.", "6200000000 TRY"),
        ("Turnover doubled from TRY 6.2 to 12.5 billion.", "12500000000 TRY"),
        ("The gap widened by USD 840 million to USD 10.27 billion.", "840000000 USD"),
        ("They were lifting the share of women from four to 10 per cent.", "10 percent"),
    ])
    func sharesTheUnitBehind(_ text: String, expected: String) {
        let lines = read(text).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test func theOlderOfTwoValuesSaysSo() {
        let figures = read("Turnover doubled from TRY 6.2 to 12.5 billion.").figures
        #expect(figures.first { $0.value == 6_200_000_000 }?.ofWhat == "Turnover doubled from")
    }

    /// What a value is held against has its unit, and is said to be what it is.
    @Test(arguments: [
        ("The Reds polled 47.2 percent against the Greens' rival's 44.9.", "44.9 percent"),
        ("Camps get six litres a head against the minimum standard of 15.", "15 litres"),
        ("Wells gave 11.5 litres a head, up from 8 in June.", "8 litres"),
        ("In spring 940 nurses left. The goal for 2025 is 1,800.", "1800 nurses"),
        ("The crop is put at 7.2 million tonnes, after 10.4 million in 2022.", "10400000 tonnes"),
        ("The coast had 41 millimetres of rain; the long-term average is 168.", "168 millimetres"),
        ("So far 1,150 welders have come, within a quota of 2,000.", "2000 welders"),
        ("Some 207 clerks joined and 351 left, a net loss of 144.", "144 clerks"),
        ("In all 6,340 people crossed in March: a daily average of 488.", "488 people"),
        ("Breaches in May: 31 (April: 44), all of them small.", "44 breaches"),
        ("The inspectors found 22 wet rooms; by last winter it was thirty-one.", "31 wet rooms"),
        ("The berth handled 36 million tonnes and expects 30 million this time.", "30000000 tonnes"),
    ])
    func sharesTheUnitOfWhatItIsComparedWith(_ text: String, expected: String) {
        let lines = read(text).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    @Test(arguments: [
        ("Camps get six litres a head against the minimum standard of 15.", 15, "the minimum standard"),
        ("So far 1,150 welders have come, within a quota of 2,000.", 2000, "a quota"),
        ("Rent took 12 per cent of pay, compared with 14 per cent in Brod.", 14, "in Brod"),
    ])
    func aValueBesideAnotherIsNotSaidToBeOfItsSubject(_ text: String, value: Int, ofWhat: String) {
        let figures = read(text).figures
        #expect(figures.first { $0.value == ExactNumber(value) }?.ofWhat == ofWhat)
    }

    @Test func aValueAtAnotherTimeHasThatTime() {
        let figures = read("Breaches in May: 31 (April: 44), all of them small.").figures
        #expect(figures.first { $0.value == 44 }?.period?.value == "2024-04")
    }

    /// Parts of what stands before.
    @Test(arguments: [
        ("The patrol logged 63 breaches. Of these, 37 were the army's and 19 the rebels'.", "37 breaches"),
        ("Of the wounded, 12 are in a ward.", "12 people wounded"),
        ("Of the 547 who sailed in spring, 163 never came back.", "163 people"),
        ("Of the barns on the island 870 were lost and 1,300 damaged.", "1300 barns"),
        ("Of the 1.1 million hectares under pipes, a bare 350,000 were watered.", "350000 hectares"),
        ("Lone children, 412 of whom have been found a home, came first.", "412 lone children"),
        ("Offences numbered 388, of which 42 led to injury.", "42 offences"),
        ("A line of 1,219 kilometres, of which 541 have been laid, is planned.", "541 kilometres"),
        ("Taking part were 769 firms from 35 countries, 410 of them foreign.", "410 firms"),
        ("Reports came from eleven of the Province's sixteen districts.", "11 districts"),
    ])
    func arePartsOfTheWhole(_ text: String, expected: String) {
        let lines = read(text).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    /// Items of a row, whose head or neighbour tells what is counted.
    @Test(arguments: [
        ("New cases by district: Orn 288; Brod 141; all others 24.", "288 new cases"),
        ("New cases by district: Orn 288; Brod 141; all others 24.", "24 new cases"),
        ("The fields come to 1.6 million hectares: maize, 910,000; soya, 70,000.", "70000 hectares"),
        (
            "Mills added 0.9 percentage points to growth, trade 1.6 and transport 0.8.",
            "0.8 percentage points"
        ),
        ("Owners: Norsund Vind - 60 percent; the state - 25; a fund - 15 percent.", "25 percent"),
        ("Tents: 7,100 of the 9,500 pledged have come.", "9500 tents"),
        ("Leavers numbered 173, joiners 201.", "201 joiners"),
        ("Deaths (28,290) exceeded births (14,490).", "14490 births"),
        ("It houses 1.2 million refugees, most of them (870,000) from the north.", "870000 refugees"),
        ("Turnout was 67.4 per cent, the delta towns (73.8) being ahead.", "73.8 percent"),
        ("Food (people in need: 240,000)", "240000 people in need"),
        ("The front has 52 seats. The Greens bagged 21.", "21 seats"),
        ("The gulf was hit by a magnitude 6.8 quake.", "6.8 magnitude"),
    ])
    func areItemsOfARow(_ text: String, expected: String) {
        let lines = read(text).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    /// A number that only names a hall or falls by a share is no item.
    @Test(arguments: [
        "The council met at three places: Hall 12, Room 7 and Gate 3.",
        "Burglary was down by 11.6 per cent, to 2,904.",
        "The worst districts, of twenty, remain Orn, with 3,912, and Brod.",
    ])
    func giveNoUnitToOtherNumbers(_ text: String) {
        let lines = read(text).figureLines
        #expect(!lines.contains { $0.hasPrefix("12 ") || $0.hasPrefix("2904 ") || $0.hasPrefix("3912 ") })
    }

    @Test func aBracketsConversionIsNotTheAmountThatIsParted() {
        let lines = read("It cost 640 million kroner ($2.2 million), of which fuel took 410 million.")
            .figureLines
        #expect(!lines.contains("410000000 USD"))
    }
}

/// Where a count's noun ends and another deed begins.
@Suite struct CountedDeedsTests {
    private func read(_ text: String) -> Briefing {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-09-15")
    }

    @Test(arguments: [
        ("The quake killed 187 people and wounded 340 others.", "187 people"),
        ("The quake killed 187 people and wounded 340 bystanders.", "340 bystanders"),
        ("The depot hosts 12,000 refugees and feeds 4,000 children.", "12000 refugees"),
        ("Some 3,400 sailors, marines and divers are taking part.", "about 3400 sailors, marines and divers"),
        ("It has 40 officers and soldiers.", "40 officers and soldiers"),
        ("A staff of 486 and more than 3,000 volunteers work here.", "486 members"),
    ])
    func endTheNoun(_ text: String, expected: String) {
        let lines = read(text).figureLines
        #expect(lines.contains(expected), "\(lines)")
    }

    /// Each value is said to be of its own verb.
    @Test(arguments: [
        ("Police seized 12 boats and arrested 34 people.", 34, "arrested"),
        ("The storm sank 12 boats, cut 13 roads and hit 40 villages.", 40, "hit"),
        ("The flood destroyed 12 bridges and damaged 340 homes.", 340, "damaged"),
    ])
    func haveAVerbOfTheirOwn(_ text: String, value: Int, ofWhat: String) {
        let figures = read(text).figures
        #expect(figures.first { $0.value == ExactNumber(value) }?.ofWhat == ofWhat)
    }

    @Test func whatIsCalledUpOrClosedDownHasNotMoved() {
        let called = read("He said the army would call up 25,000 reservists.").figures
        #expect(called.first { $0.value == 25_000 }?.change == nil)
        let up = read("Exports were up 340 tonnes on the year.").figures
        #expect(up.first { $0.value == 340 }?.change == .up)
    }

    /// "2,100 two years ago" holds two numbers.
    @Test(arguments: [
        ("About 3,400 came, up from 2,100 two years ago.", "2022"),
        ("Trade came to $8.3 billion two years ago.", "2022"),
    ])
    func aCountOfYearsIsNoPartOfTheNumberBefore(_ text: String, year: String) {
        let read = read(text)
        #expect(!read.events.contains { $0.date.value.description < "1900" })
        #expect(!read.figures.contains { $0.value == 8_300_000_002 })
    }

    @Test func eachOfSomeIsNoClaimAboutAll() {
        let read = read(
            """
            The four partner states sent their men to the lake. The force was drawn from 4 partner states.

            The summit urged each partner state to pay its share.
            """
        )
        #expect(read.conflicts.allSatisfy { $0.kind != "claim" })
    }
}

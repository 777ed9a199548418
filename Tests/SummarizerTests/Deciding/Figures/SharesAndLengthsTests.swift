import Articles
import BriefingModel
import Summarizer
import Testing

/// Shares told as fractions, lengths of time and single deaths that are what a sentence tells.
@Suite struct SharesAndLengthsTests {
    private func read(_ text: String) -> Briefing {
        briefing("A headline of some words\n\n\(text)\n", date: "2024-06-20")
    }

    @Test(arguments: [
        ("Roughly two fifths of the orchards were lost.", "about 40 percent"),
        ("They fed 3,100 people, three fifths of them children.", "60 percent"),
        ("Water stood in a quarter of the district's farms.", "25 percent"),
        ("Just under seven tenths of the wells are dry.", "less than 70 percent"),
        ("One farm in five has no well.", "20 percent of farms"),
        ("Three schools in four have no roof.", "75 percent of schools"),
        ("Nine out of every ten wells were dug by hand.", "90 percent"),
        ("The dam cost €40 million, of which €16 million, or two fifths, is paid.", "40 percent"),
        ("Debts stand at €30 million, seven tenths thereof owed by one town.", "70 percent"),
        ("Of the 400 wells, three fifths are dry.", "60 percent"),
        ("The rate was lowered by a quarter of a point.", "0.25 percentage points"),
        ("One in eight of the recruits was turned away.", "12.5 percent"),
    ])
    func fractionsAreShares(_ sentence: String, expected: String) {
        #expect(read(sentence).figureLines.contains(expected), "\(read(sentence).figureLines)")
    }

    @Test(arguments: [
        "Half of the wells are dry.", "Two thirds of the wells are dry.",
        "They left a quarter of an hour later.",
        "They lost in the last quarter of the match.",
        "Two tenths of a second parted them.", "Sales fell by a fifth.",
        "Three quarters of the time he slept.",
    ])
    func roughOnesAreNone(_ sentence: String) {
        #expect(read(sentence).figureLines.isEmpty, "\(read(sentence).figureLines)")
    }

    /// What the words say stays as it is: only the page counts in percent.
    @Test func mentionsStayAsTheyAreSaid() {
        let text = "Two fifths of the orchards were lost."
        let article = ArticleReader().read(Array(text.utf8), path: "note.txt").article
        let mentions = article.map { Summarizer().mentions(in: $0) } ?? []
        #expect(
            mentions.first?.value
                == .number(ExactNumber(4, exponent: -1), upper: nil)
        )
    }

    @Test(arguments: [
        ("The median age of the herders has reached 51.4 years.", "51.4 years"),
        ("Patients waited 133 days on average.", "133 days"),
        ("Average waiting times were about 7.5 hours at the pass.", "about 7.5 hours"),
        ("The new scanner cut the time at the gate to nineteen minutes.", "19 minutes"),
        ("The four got sentences totalling 47 years.", "47 years"),
        ("The crews gave 18,200 hours of work.", "18200 hours"),
    ])
    func lengthsThatAreTold(_ sentence: String, expected: String) {
        let all = read(sentence)
        #expect(all.figureLines.contains(expected), "\(all.figureLines)")
        #expect(all.figures.contains { $0.unitKind == .duration })
    }

    @Test(arguments: [
        "The envoy waited 25 minutes at the gate.", "\"We waited 12 years for this,\" she said.",
        "He was sentenced to 14 years in prison.", "A visa is valid for 90 days.",
        "The pass was shut after 30 hours of snow.",
    ])
    func lengthsThatOnlyPlaceSomething(_ sentence: String) {
        #expect(read(sentence).figureLines.isEmpty, "\(read(sentence).figureLines)")
    }

    @Test func aShareHeldAgainstAnotherTellsWhichWayItDiffers() {
        let all = read("The pass counted 9,100 lorries, 4 per cent fewer than in 2022.")
        #expect(all.figures.first { $0.value == 4 }?.change == .down)
    }

    @Test(arguments: [
        ("Three of their guards were killed.", "3 guards"),
        ("One pilot died when the engine failed.", "1 pilot"),
        ("The collapse left one miner dead.", "1 miner"),
        ("Gunmen killed one driver on the road.", "1 driver"),
        ("Five herders had died by noon.", "5 herders"),
    ])
    func oneKilledCounts(_ sentence: String, expected: String) {
        #expect(read(sentence).figureLines.contains(expected), "\(read(sentence).figureLines)")
    }
}

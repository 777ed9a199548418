import BriefingModel
import Testing

@testable import IssueLedger

@Suite struct FactMatcherTests {
    private let border = """
        The border service trained 1,200 medics at the Lang Son school last year.
        Its budget reached $40 million.
        The new clinic will open on 5 July 2024.
        """

    private func borderFacts(
        medics: (String, ExactNumber) = ("1,200 medics", 1200),
        qualifier: Qualifier = .exactly,
        unit: String = "medics",
        opening: (String, String) = ("5 July 2024", "2024-07-05"),
        status: DatedEvent.Status = .planned
    ) -> [FactSketch] {
        [
            .figure(medics.0, medics.1, unit, ofWhat: "trained at the Lang Son school", qualifier: qualifier),
            .figure("$40 million", 40_000_000, "USD", ofWhat: "budget", kind: .money, currency: "USD"),
            .event(opening.0, PartialDate(opening.1), "New clinic opens", status),
        ]
    }

    private var before: Briefing { issue(ArticleSketch("border.txt", border, borderFacts())) }

    /// Kind and both values of each change, which is what a reader is told.
    private func told(_ old: Briefing, _ new: Briefing) -> [String] {
        FactMatcher.changes(from: old, to: new).map { "\($0.kind): \($0.old ?? "-") → \($0.new ?? "-")" }
    }

    // MARK: The ten planted pairs

    @Test func aValueThatChangedIsToldWithBothValues() {
        let text = border.replacing("1,200 medics", with: "1,350 medics")
        let after = issue(ArticleSketch("border.txt", text, borderFacts(medics: ("1,350 medics", 1350))))
        #expect(told(before, after) == ["changed: 1,200 medics → 1,350 medics"])
        #expect(FactMatcher.changes(from: before, to: after).first?.items == ["F1"])
    }

    @Test func aQualifierThatChangedIsTold() {
        let text = border.replacing("1,200 medics", with: "more than 1,200 medics")
        let facts = borderFacts(medics: ("more than 1,200 medics", 1200), qualifier: .moreThan)
        let after = issue(ArticleSketch("border.txt", text, facts))
        #expect(told(before, after) == ["changed: 1,200 medics → more than 1,200 medics"])
    }

    @Test func anotherWordForTheUnitIsTold() {
        let text = border.replacing("1,200 medics", with: "1,200 medics and drivers")
        let facts = borderFacts(medics: ("1,200 medics and drivers", 1200), unit: "medics and drivers")
        let after = issue(ArticleSketch("border.txt", text, facts))
        #expect(told(before, after) == ["changed: 1,200 medics → 1,200 medics and drivers"])
    }

    @Test func aUnitOfQuiteAnotherNameIsTold() {
        let text = border.replacing("1,200 medics", with: "1,200 orderlies")
        let mentions = issue(
            ArticleSketch("border.txt", text, borderFacts(medics: ("1,200", 1200), unit: "orderlies"))
        )
        let old = issue(ArticleSketch("border.txt", border, borderFacts(medics: ("1,200", 1200))))
        #expect(told(old, mentions) == ["changed: 1,200 medics → 1,200 orderlies"])
        let other = issue(
            ArticleSketch(
                "border.txt",
                border.replacing("1,200 medics", with: "900 orderlies"),
                borderFacts(medics: ("900", 900), unit: "orderlies")
            )
        )
        #expect(told(old, other) == ["new: - → 900 orderlies", "gone: 1,200 medics → -"])
    }

    @Test func aDateThatMovedIsTold() {
        let text = border.replacing("5 July 2024", with: "19 August 2024")
        let facts = borderFacts(opening: ("19 August 2024", "2024-08-19"))
        let after = issue(ArticleSketch("border.txt", text, facts))
        #expect(told(before, after) == ["changed: 2024-07-05 → 2024-08-19"])
    }

    @Test func aSourceThatVanishedIsToldOnce() {
        let other = ArticleSketch("port.txt", "The port has 14 cranes.", [.figure("14 cranes", 14, "cranes")])
        let both = issue(ArticleSketch("border.txt", border, borderFacts()), other)
        #expect(told(both, issue(other)) == ["source vanished: 3 facts no longer stated → -"])
    }

    @Test func aSourceThatCannotBeReadAnyMoreHasVanishedWithTheReason() {
        var after = before
        after.sources[0].status = .unreadable
        after.sources[0].problem = "no text layer"
        after.figures = []
        after.events = []
        #expect(told(before, after) == ["source vanished: 3 facts no longer stated → no text layer"])
    }

    @Test func anArticleInAnotherOrderIsNothingNew() {
        let lines = border.split(separator: "\n").reversed().joined(separator: "\n")
        let after = issue(ArticleSketch("border.txt", lines, Array(borderFacts().reversed())))
        #expect(told(before, after) == [])
    }

    @Test func anArticleUnderASecondNameIsNothingNew() {
        let copy = ArticleSketch("copy of border.txt", border, borderFacts())
        let twice = issue(ArticleSketch("border.txt", border, borderFacts()), copy)
        #expect(told(before, twice) == [])
        #expect(told(twice, before) == [])
        #expect(told(before, issue(copy)) == [])
    }

    @Test func somethingAnnouncedThatHappenedIsTold() {
        let text = border.replacing("will open on 5 July", with: "opened on 5 July")
        let after = issue(ArticleSketch("border.txt", text, borderFacts(status: .past)), asOf: "2024-07-08")
        #expect(told(before, after) == ["planned to past: planned for 2024-07-05 → 2024-07-05"])
        let sameText = issue(
            ArticleSketch("border.txt", border, borderFacts(status: .past)),
            asOf: "2024-07-08"
        )
        #expect(told(before, sameText) == ["planned to past: planned for 2024-07-05 → 2024-07-05"])
    }

    @Test func anotherReadingOfTheSameTextIsAChangeOfRules() {
        var facts = borderFacts(qualifier: .about)
        facts.removeLast()
        facts.append(.figure("last year", 1, "year", kind: .duration))
        let after = issue(ArticleSketch("border.txt", border, facts), version: "1.1")
        #expect(
            told(before, after) == [
                "rules: 1,200 medics → about 1,200 medics", "rules: - → 1 year", "rules: 2024-07-05 → -",
            ]
        )
    }

    @Test func theSameIssueTwiceHasNoChange() {
        #expect(told(before, before) == [])
    }

    // MARK: Pairs that look like changes, or hide one

    @Test func ofTwoLikeFiguresInOneArticleOnlyTheChangedOneIsTold() {
        func article(_ first: String, _ second: String, _ a: ExactNumber, _ b: ExactNumber) -> Briefing {
            issue(
                ArticleSketch(
                    "mission.txt",
                    "In the north \(first) troops guard the road.\nIn the south \(second) troops guard the port.",
                    [
                        .figure(first, a, "troops", ofWhat: "guard the road"),
                        .figure(second, b, "troops", ofWhat: "guard the port"),
                    ]
                )
            )
        }
        let old = article("1,200", "1,400", 1200, 1400)
        #expect(told(old, article("1,200", "1,500", 1200, 1500)) == ["changed: 1,400 troops → 1,500 troops"])
        #expect(
            told(old, article("1,400", "1,500", 1400, 1500)) == [
                "changed: 1,200 troops → 1,400 troops", "changed: 1,400 troops → 1,500 troops",
            ]
        )
        let swapped = article("1,400", "1,200", 1400, 1200)
        #expect(told(old, swapped).count == 2)
    }

    @Test func twoFiguresOfOneUnitInOneSentenceKeepTheirPlaces() {
        func article(_ first: String, _ second: String, _ a: ExactNumber, _ b: ExactNumber) -> Briefing {
            issue(
                ArticleSketch(
                    "mission.txt",
                    "The mission grew from \(first) troops to \(second) troops.",
                    [.figure(first, a, "troops"), .figure(second, b, "troops")]
                )
            )
        }
        let old = article("800", "950", 800, 950)
        #expect(told(old, article("800", "990", 800, 990)) == ["changed: 950 troops → 990 troops"])
    }

    @Test func valuesThatChangePlacesKeepTheirUnits() {
        func article(_ engineers: ExactNumber, _ tents: ExactNumber, first: String, second: String)
            -> Briefing
        {
            let facts: [FactSketch] = [
                .figure(first, engineers, "engineers", ofWhat: "The neighbour sent"),
                .figure(second, tents, "tents", ofWhat: "The neighbour sent"),
            ]
            return issue(
                ArticleSketch(
                    "aid.txt",
                    "The neighbour sent \(first) engineers and \(second) tents.",
                    engineers > tents ? facts : facts.reversed()
                )
            )
        }
        let old = article(120, 4, first: "120", second: "4")
        let new = article(4, 120, first: "4", second: "120")
        #expect(
            Set(told(old, new)) == [
                "changed: 120 engineers → 4 engineers", "changed: 4 tents → 120 tents",
            ]
        )
    }

    @Test func aLargeNumberInOtherWordsIsTheSameNumber() {
        func article(_ text: String, _ subject: String) -> Briefing {
            issue(ArticleSketch("stock.txt", text, [.figure("210,000", 210_000, "doses", ofWhat: subject)]))
        }
        let old = article("Vaccine stocks fell to 210,000 doses.", "Vaccine stocks")
        let new = article(
            "The stocks of vaccine have now fallen to 210,000 doses, officials said.",
            "The stocks of vaccine have now fallen"
        )
        #expect(told(old, new) == [])
    }

    @Test func aNumberInAnotherSentenceIsTheSameNumber() {
        let old = ArticleSketch(
            "aid.txt",
            "The convoy carried 300 tonnes of rice to Kassala on Monday.",
            [.figure("300 tonnes", 300, "tonnes of rice", ofWhat: "to Kassala", kind: .measure)]
        )
        let new = ArticleSketch(
            "aid.txt",
            "Officials said that a convoy had brought 300 tonnes of rice to the town of Kassala.",
            [.figure("300 tonnes", 300, "tonnes of rice", ofWhat: "to the town of Kassala", kind: .measure)]
        )
        #expect(told(issue(old), issue(new)) == [])
    }

    @Test func theNextDaysArticleChangesYesterdaysFigure() {
        let old = ArticleSketch(
            "monday.txt",
            "The agency counts 24,000 displaced people in Bria.",
            [.figure("24,000", 24_000, "displaced people", ofWhat: "in Bria")]
        )
        let new = ArticleSketch(
            "tuesday.txt",
            "The agency now counts 26,500 displaced people in Bria.",
            [.figure("26,500", 26_500, "displaced people", ofWhat: "in Bria")]
        )
        #expect(
            told(issue(old), issue(new)) == [
                "changed: 24,000 displaced people → 26,500 displaced people",
                "source vanished: 0 facts no longer stated → -",
            ]
        )
        #expect(told(issue(old), issue(old, new)) == ["new: - → 26,500 displaced people"])
    }

    @Test func theSameUnitElsewhereIsAnotherFact() {
        let old = ArticleSketch(
            "monday.txt",
            "The agency counts 24,000 displaced people in Bria.",
            [.figure("24,000", 24_000, "displaced people", ofWhat: "in Bria")]
        )
        let new = ArticleSketch(
            "tuesday.txt",
            "The agency counts 31,000 displaced people in Goma.",
            [.figure("31,000", 31_000, "displaced people", ofWhat: "in Goma")]
        )
        #expect(
            told(issue(old), issue(new)) == [
                "new: - → 31,000 displaced people", "source vanished: 1 fact no longer stated → -",
            ]
        )
    }

    @Test func anotherPlaceInTheSameSentenceIsTold() {
        func article(_ place: String) -> Briefing {
            issue(
                ArticleSketch(
                    "camps.txt",
                    "The agency runs 12 camps in \(place) since the flood.",
                    [.figure("12 camps", 12, "camps", ofWhat: "in \(place)")]
                )
            )
        }
        #expect(told(article("Bria"), article("Goma")) == ["changed: 12 camps in Bria → 12 camps in Goma"])
    }

    @Test func aSentenceTakenOutIsGoneAndOnePutInIsNew() {
        let text = border.replacing("Its budget reached $40 million.", with: "The school owns 14 trucks.")
        var facts = borderFacts()
        facts[1] = .figure("14 trucks", 14, "trucks", ofWhat: "owned by the school")
        let after = issue(ArticleSketch("border.txt", text, facts))
        #expect(told(before, after) == ["new: - → 14 trucks", "gone: USD 40 million → -"])
    }

    @Test func aRowPutIntoAListChangesNoOther() {
        func list(_ counts: [ExactNumber]) -> Briefing {
            issue(
                ArticleSketch(
                    "list.txt",
                    counts.map { "Partners: \($0)" }.joined(separator: "\n"),
                    counts.map { .figure("\($0)", $0, "partners") }
                )
            )
        }
        #expect(told(list([27, 41]), list([27, 35, 41])) == ["new: - → 35 partners"])
    }

    @Test func aFactLeftOutOfAnUnchangedTextIsNotGone() {
        var after = before
        after.figures.removeLast()
        #expect(told(before, after) == [])
        #expect(told(after, before) == [])
    }

    @Test func otherFiguresOfAChangedTextAreNoChangeOfRules() {
        let text = border.replacing("1,200 medics", with: "1,350 medics")
        let after = issue(
            ArticleSketch("border.txt", text, borderFacts(medics: ("1,350 medics", 1350))),
            version: "1.1"
        )
        #expect(told(before, after) == ["changed: 1,200 medics → 1,350 medics"])
    }

    @Test func aRoundYearThatMovesOnIsTold() {
        func article(_ ordinal: Int, _ year: String) -> Briefing {
            issue(
                ArticleSketch(
                    "corps.txt",
                    "The corps marks its \(ordinal)th anniversary in \(year).",
                    [
                        .anniversary(
                            "\(ordinal)th",
                            ordinal,
                            of: "founding of the corps",
                            since: 1944,
                            observed: year
                        )
                    ]
                )
            )
        }
        #expect(
            told(article(80, "2024"), article(85, "2029")) == [
                "changed: 80th anniversary in 2024, since 1944 → 85th anniversary in 2029, since 1944"
            ]
        )
        #expect(told(article(80, "2024"), article(80, "2024")) == [])
    }

    @Test func yearlyMeetingsAreTwoEvents() {
        func article(_ path: String, _ date: String, _ words: String) -> ArticleSketch {
            ArticleSketch(
                path,
                "The forum on mine action met in Vienna on \(words).",
                [.event(words, PartialDate(date), "Forum on mine action met in Vienna")]
            )
        }
        let old = article("2023.txt", "2023-06-05", "5 June 2023")
        let new = article("2024.txt", "2024-06-03", "3 June 2024")
        #expect(told(issue(old), issue(old, new)) == ["new: - → 2024-06-03"])
        #expect(
            told(issue(old), issue(new)) == [
                "new: - → 2024-06-03", "source vanished: 1 fact no longer stated → -",
            ]
        )
    }

    @Test func initialsStandForTheirName() {
        let old = ArticleSketch(
            "force.txt",
            "Hanoi sent 190 engineers to the United Nations Force.",
            [.figure("190 engineers", 190, "engineers", ofWhat: "sent to the United Nations Force")]
        )
        let new = ArticleSketch(
            "force.txt",
            "Hanoi has sent 190 engineers to the UNF.",
            [.figure("190 engineers", 190, "engineers", ofWhat: "sent to the UNF")]
        )
        #expect(told(issue(old), issue(new)) == [])
    }

    @Test func hundredsOfLikeFactsAreMatchedInShortTime() {
        func day(_ day: Int) -> Briefing {
            var briefing = issue(version: "1.0")
            for number in 0..<100 {
                let text = (0..<5).map {
                    "District \(number) depot \($0) holds \(day + $0 + number) crates of stock."
                }
                let one = issue(
                    ArticleSketch(
                        "day\(day)-\(number).txt",
                        text.joined(separator: "\n"),
                        (0..<5).map {
                            .figure("\(day + $0 + number) crates", ExactNumber(day + $0 + number), "crates")
                        }
                    )
                )
                var source = one.sources[0]
                source.id = "S\(number)"
                briefing.sources.append(source)
                briefing.figures += one.figures.map { figure in
                    var figure = figure
                    figure.evidence[0].source = source.id
                    return figure
                }
            }
            return briefing
        }
        let clock = ContinuousClock()
        let (old, new) = (day(1), day(2))
        #expect(clock.measure { _ = FactMatcher.changes(from: old, to: new) } < .seconds(10))
    }

    @Test(
        arguments: [
            ("sent to the camp", "trucks sent to the camp"), ("The number of trucks", "The number of trucks"),
        ]
    )
    func aChangeNamesWhatItsValueIsSaidOf(_ ofWhat: String, _ label: String) throws {
        let article = ArticleSketch(
            "a.txt",
            "14 trucks",
            [.figure("14 trucks", 14, "trucks", ofWhat: ofWhat)]
        )
        #expect(try #require(issue(article).figures.first.map(Fact.figure)).label == label)
    }

    @Test(
        arguments: [
            (ExactNumber(1200), "1,200"), (ExactNumber(1_500_000), "1.5 million"), (ExactNumber(12), "12"),
            (ExactNumber(3_000_000_000), "3 billion"), (ExactNumber(1_234_567), "1,234,567"),
            (ExactNumber(42, exponent: -1), "4.2"), (ExactNumber(-1200), "-1,200"),
        ] as [(ExactNumber, String)]
    )
    func numbersAreWrittenForReading(_ number: ExactNumber, _ words: String) {
        #expect(Fact.wording(of: number) == words)
    }
}

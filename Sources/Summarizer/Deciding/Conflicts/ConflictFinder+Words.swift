import BriefingModel

/// How a conflict names a thing and its values.
extension ConflictFinder {
    /// What a figure is of, in a line: "people killed by floods in the delta", "seats in the senate (the Green Union)".
    func thing(_ index: Int) -> String {
        let figure = figures[index].figure
        let subject = figures[index].setting.subject.map { inner($0) }
        let isCount = figure.unitKind == .count || figure.unitKind == .measure
        let phrase = figure.ofWhat.map { shortened($0, to: 60) }
        var thing =
            isCount
            ? figure.unit
            : subject ?? phrase.map { inner($0.hasPrefix("of ") ? String($0.dropFirst(3)) : $0) }
                ?? figure.unit
        if isCount {
            // A phrase cut in the middle tells less than none.
            let tail = phrase.flatMap {
                $0 == figure.ofWhat && $0.first?.isLowercase ?? false ? $0 : nil
            }
            if let fate = figures[index].setting.deed.flatMap({ Self.fates[$0] }),
                !(figure.unit + " " + (tail ?? "")).split(separator: " ").contains(where: {
                    SettingWord.of(String($0))?.deed == figures[index].setting.deed
                })
            {
                thing += " " + fate
            }
            if let tail { thing += " " + tail }
            if let subject { thing += " (\(subject))" }
        }
        if let period = figure.period, period.basis == .stated, let date = PartialDate(period.value) {
            thing += ", " + date.inWords
        }
        return thing
    }

    /// What became of people, where their noun does not say it.
    private static let fates: [Deed: String] = [
        .death: "killed", .injury: "injured", .absence: "missing", .flight: "displaced", .arrest: "arrested",
        .infection: "infected",
    ]

    /// A value as its source writes it, with who says so and when where that tells two apart.
    func told(_ index: Int, dated: Bool) -> String {
        let decided = figures[index]
        var marks: [String] = []
        if let speaker = decided.setting.speaker { marks.append(inner(shortened(speaker, to: 40))) }
        if dated, let date = articles.places[decided.article].date { marks.append(date.inWords) }
        return written(decided.figure) + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
    }

    func haveOneDate(_ i: Int, _ j: Int) -> Bool {
        articles.places[figures[i].article].date == articles.places[figures[j].article].date
    }

    /// The words of the quote that say the value.
    private func written(_ figure: Figure) -> String {
        guard let evidence = figure.evidence.first, let mention = evidence.mention,
            mention.start >= evidence.start, mention.end <= evidence.end
        else { return spoken(figure) }
        let bytes = Array(evidence.quote.utf8)[
            (mention.start - evidence.start)..<(mention.end - evidence.start)
        ]
        return inner(String(decoding: bytes, as: UTF8.self))
    }

    /// As it stands inside of a sentence: a small word that opened one loses its capital.
    private func inner(_ text: String) -> String {
        let first = text.prefix { $0 != " " }
        guard
            [
                "The", "At", "About", "Some", "More", "Nearly", "Over", "A", "An", "Up", "Around", "Almost",
                "Less", "Fewer",
            ]
            .contains(first)
        else { return text }
        return first.lowercased() + text.dropFirst(first.count)
    }
}

extension PartialDate {
    /// The date as an English sentence writes it: "3 May 2021", "the second quarter of 2021".
    var inWords: String {
        switch self {
        case .year(let year): String(year)
        case .quarter(let quarter, let year):
            "the \(["first", "second", "third", "fourth"][(quarter - 1) % 4]) quarter of \(year)"
        case .month(let month, let year): "\(Self.months[(month - 1) % 12]) \(year)"
        case .day(let date): "\(date.day) \(Self.months[(date.month - 1) % 12]) \(date.year)"
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

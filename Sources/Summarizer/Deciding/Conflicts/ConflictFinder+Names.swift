import Articles
import BriefingModel
import SourceText

/// One thing under several names, one event on several days, and days without a year.
extension ConflictFinder {
    // MARK: Names

    /// The same fair, meeting or exercise spelled in two ways, or named differently by two articles.
    func names() -> [Conflict] {
        var groups: [NameGroup] = []
        // Names are of one event only where they end in the same word.
        var byLast: [Int32: [Int]] = [:]
        for name in articles.tellings.names {
            guard let last = name.stems.last else { continue }
            let stems = WordSet(Set(name.stems))
            if let group = byLast[last]?.first(where: { groups[$0].takes(stems) }) {
                groups[group].add(name, stems)
            } else {
                byLast[last, default: []].append(groups.count)
                groups.append(NameGroup(stems: [stems], forms: [name]))
            }
        }
        return groups.compactMap(conflict)
    }

    private struct NameGroup {
        /// The different sets of stems of its names.
        var stems: [WordSet]
        /// The first name of each spelling.
        var forms: [Tellings.Name]

        func takes(_ other: WordSet) -> Bool {
            stems.allSatisfy { $0.isSubset(of: other) || other.isSubset(of: $0) }
        }

        mutating func add(_ name: Tellings.Name, _ other: WordSet) {
            if !stems.contains(other) { stems.append(other) }
            if !forms.contains(where: { $0.spelling == name.spelling }) { forms.append(name) }
        }
    }

    private func conflict(of group: NameGroup) -> Conflict? {
        let forms = group.forms
        // A name that the same article only shortens is no contradiction.
        guard
            forms.contains(where: { a in
                forms.contains { b in
                    a.spelling != b.spelling && (a.stems == b.stems || a.article != b.article)
                }
            })
        else { return nil }
        let told = forms.prefix(3).map { articles.name($0) }
        return Conflict(
            kind: "name",
            what: "one event under several names: "
                + told.map { "\"\($0.name)\"" }.joined(separator: ", "),
            items: [],
            evidence: told.map(\.evidence)
        )
    }

    /// Rows of capital words that end in what people gather for.
    static func names(in view: ArticleView) -> [ArticleFacts.EventName] {
        view.sentences.flatMap { $0.kind == .boilerplate ? [] : names(in: $0, view) }
    }

    private static func names(in sentence: ArticleView.Sentence, _ view: ArticleView)
        -> [ArticleFacts.EventName]
    {
        var names: [ArticleFacts.EventName] = []
        var start = sentence.tokens.lowerBound
        for index in sentence.tokens where view.tokens[index].kind == .word {
            guard view.tokens[index].isCapitalized else { continue }
            let isLinked =
                index > start && view.tokens[index - 1].kind == .word
                && view.tokens[index - 1].isCapitalized
            if !isLinked { start = index }
            guard view.classes(index).contains(.gathering), index - start >= 2 else { continue }
            var words = (start...index).map { view.word($0) }
            // The article at a sentence's start is no part of the name.
            if view.classes(start).contains(.determiner) { words.removeFirst() }
            guard words.count >= 3 else { continue }
            let span = ByteSpan(
                Int(view.tokens[index - words.count + 1].start),
                Int(view.tokens[index].end)
            )
            names.append(
                ArticleFacts.EventName(
                    name: view.reading.stream.text(span),
                    spelling: words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 },
                    stems: words.map { ArticleView.stem($0) },
                    evidence: view.evidence(sentence, mention: span, recognizer: "event-name")
                )
            )
        }
        return names
    }

    // MARK: Days

    /// The same event told on different days by two articles.
    func otherDays() -> [Conflict] {
        var conflicts: [Conflict] = []
        let register = WordRegister()
        for (i, first) in events.enumerated() where isOneDay(first) {
            for j in events.indices.dropFirst(i + 1)
            where isOneDay(events[j]) && first.article != events[j].article {
                let second = events[j]
                let apart = abs(
                    first.event.date.value.firstDay.dayNumber - second.event.date.value.firstDay.dayNumber
                )
                let shared = first.content.intersection(second.content).count
                let shorter = min(first.content.count, second.content.count)
                // Nearly all words alike: two tellings of one deed, not two of a kind.
                guard apart > 0, apart <= 31, shared >= 4, shared * 4 >= shorter * 3,
                    !Names(first.names, register).differ(from: Names(second.names, register))
                else { continue }
                conflicts.append(
                    Conflict(
                        kind: "date",
                        what:
                            "\(first.event.label): \(first.event.date.value.inWords) against \(second.event.date.value.inWords)",
                        items: ["E\(i + 1)", "E\(j + 1)"],
                        evidence: [first, second].flatMap { $0.event.evidence.prefix(1) }
                    )
                )
            }
        }
        return conflicts
    }

    /// "opened on 16 October 1965" and "was opened on 16 October 1966" in one article: one deed on one day of two years.
    func otherYears() -> [Conflict] {
        var conflicts: [Conflict] = []
        for (i, first) in events.enumerated() where isOneDay(first) && first.event.status == .past {
            for j in events.indices.dropFirst(i + 1) where isOneDay(events[j]) {
                let second = events[j]
                let (a, b) = (first.event.date.value, second.event.date.value)
                guard first.article == second.article, second.event.status == .past, a.year != b.year,
                    abs(a.year - b.year) <= 5, a.firstDay.month == b.firstDay.month,
                    a.firstDay.day == b.firstDay.day,
                    first.content.intersection(second.content).contains(where: {
                        SettingWord.of($0)?.deed != nil || $0.hasPrefix("found")
                    })
                else { continue }
                conflicts.append(
                    Conflict(
                        kind: "date",
                        what: "\(first.event.label): \(a.inWords) against \(b.inWords)",
                        items: ["E\(i + 1)", "E\(j + 1)"],
                        evidence: [first, second].flatMap { $0.event.evidence.prefix(1) }
                    )
                )
            }
        }
        return conflicts
    }

    private func isOneDay(_ decided: EventDecider.Decided) -> Bool {
        // A weekday reckoned from an article's date may be that of the report.
        decided.event.date.grain == .day && decided.event.date.end == nil
            && decided.event.date.basis == .stated
            && decided.event.evidence.count == 1 && decided.event.evidence.first?.passage != "caption"
    }

    // MARK: Years

    /// Days that a text without a date of its own tells without their year, all in one doubt.
    static func openYears(in view: ArticleView) -> ArticleFacts.Doubt? {
        guard view.reading.documentDate == nil else { return nil }
        var days: [String] = []
        var evidence: [Evidence] = []
        for sentence in view.sentences where sentence.kind != .boilerplate {
            for mention in sentence.mentions {
                guard case .timex(let value) = mention.value, value.hasPrefix("XXXX-"),
                    value.utf8.count == 10, value.utf8.allSatisfy({ $0 != UInt8(ascii: "W") }),
                    !value.hasSuffix("XX")
                else { continue }
                let day = view.text(mention.tokens)
                guard !days.contains(day) else { continue }
                days.append(day)
                evidence.append(view.evidence(mention, in: sentence))
            }
        }
        guard !days.isEmpty else { return nil }
        return ArticleFacts.Doubt(
            kind: .years,
            what: "no year is told, and the text has no date: " + days.prefix(6).joined(separator: ", "),
            evidence: Array(evidence.prefix(6))
        )
    }
}

import BriefingModel

/// Turns anniversary mentions into rows: what is remembered and its year of origin.
///
/// The next round return depends on the briefing's year and is added when that is known.
struct AnniversaryDecider {
    let view: ArticleView

    struct Decided {
        var anniversary: Anniversary
        var content: Set<String>
    }

    func decide() -> [Decided] {
        var rows: [Decided] = []
        for sentence in view.sentences where sentence.kind != .boilerplate {
            for mention in sentence.mentions where mention.setAside == nil {
                if let row = toTheDay(mention, sentence) { rows.append(row) }
                guard case .anniversary(let ordinal, let told) = mention.value, (1...5_000).contains(ordinal)
                else {
                    continue
                }
                let isBare = told != nil && subject(mention, sentence) == nil
                var beginning = told == nil || isBare ? beginning(ordinal, mention) : nil
                if isBare, beginning?.year != told { beginning = nil }
                let row = row(ordinal, told ?? beginning?.year, mention, sentence, beginning)
                // A count of years of nobody knows what, from nobody knows when, tells nothing.
                if row.anniversary.of.isEmpty, row.anniversary.originYear == nil { continue }
                rows.append(row)
            }
        }
        return withoutEchoes(rows)
    }

    /// "On 14 June, 80 years to the day after the brigade landed, …": the day counted back to is remembered on the other.
    private func toTheDay(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Decided? {
        guard mention.recognizer == "shifted-by-deed", mention.tokens.count >= 5,
            let last = mention.tokens.last, view.word(last) == "day",
            let years = view.reading.numeral(at: mention.tokens.lowerBound)?.value.integer, years >= 5,
            case .date(.day(let origin), nil) = mention.value,
            let kept = CalendarDate(year: origin.year + years, month: origin.month, day: origin.day)
        else { return nil }
        let deed =
            last
            + 2..<max(
                last + 2,
                view.clause(around: (last + 1)..<(last + 2), in: sentence).upperBound
            )
        guard !deed.isEmpty else { return nil }
        return Decided(
            anniversary: Anniversary(
                id: "",
                ordinal: years,
                of: shortened(withoutArticle(view.text(deed)), to: 80),
                originYear: origin.year,
                originBasis: .derived,
                observed: kept.description,
                next: nil,
                evidence: [view.evidence(mention, in: sentence)]
            ),
            content: view.content(deed)
        )
    }

    /// A head line names in short what the report tells in full: "50 years of ties".
    private func withoutEchoes(_ rows: [Decided]) -> [Decided] {
        func isShort(_ row: Decided) -> Bool {
            row.anniversary.evidence.first?.passage == "title" || row.content.count <= 1
        }
        return rows.enumerated().filter { place, row in
            !isShort(row)
                || !rows.enumerated().contains {
                    $0.offset != place && !isShort($0.element)
                        && $0.element.anniversary.ordinal == row.anniversary.ordinal
                        && $0.element.anniversary.originYear == row.anniversary.originYear
                }
        }.map(\.element)
    }

    /// The first date of the text, where it lies as many years back as an "Nth year" counts, give or take its first.
    private func beginning(_ ordinal: Int, _ mention: Mention) -> (year: Int, label: String)? {
        guard let observed = mention.observed?.year ?? view.reading.documentDate?.year else { return nil }
        var first: (year: Int, mention: Mention, sentence: ArticleView.Sentence)?
        for sentence in view.sentences where sentence.kind == .paragraph || sentence.kind == .listItem {
            for other in sentence.mentions where other.setAside == nil && other.basis == .stated {
                guard case .date(let date, _) = other.value, date.year < first?.year ?? .max else { continue }
                first = (date.year, other, sentence)
            }
        }
        guard let first, (observed - ordinal...observed - ordinal + 1).contains(first.year) else {
            return nil
        }
        let label = EventLabel(view: view, sentence: first.sentence).text(without: first.mention)
        return (first.year, label ?? "")
    }

    private func row(
        _ ordinal: Int,
        _ origin: Int?,
        _ mention: Mention,
        _ sentence: ArticleView.Sentence,
        _ beginning: (year: Int, label: String)?
    ) -> Decided {
        var subject = subject(mention, sentence)
        // "its founding" says nothing by itself: the one who keeps the day is named behind it.
        var owner: Range<Int>?
        if let deed = subject, deed.count >= 2, view.classes(deed.lowerBound).contains(.possessive) {
            owner = keeper(before: deed.lowerBound, sentence)
            subject = deed.lowerBound + 1..<deed.upperBound
        }
        let own = subject == nil ? self.label(of: origin, sentence) : ""
        let label = subject == nil ? own.isEmpty ? beginning?.label ?? "" : own : nil
        let suffix = owner.map { " (\(withoutArticle(view.text($0))))" } ?? ""
        let observed = mention.observed?.description ?? origin.map { String($0 + ordinal) }
        return Decided(
            anniversary: Anniversary(
                id: "",
                ordinal: ordinal,
                of: subject.map { shortened(withoutArticle(view.text($0)), to: 80) + suffix } ?? label ?? "",
                originYear: origin,
                originBasis: origin == nil ? nil : mention.basis == .stated ? .stated : .derived,
                observed: observed,
                next: nil,
                evidence: [view.evidence(mention, in: sentence)]
            ),
            content: [subject, owner].compactMap(\.self).reduce(into: []) { $0.formUnion(view.content($1)) }
        )
    }

    /// "relations were established on 15 March 1967 …, to mark the sixtieth anniversary": what happened in the year that
    /// the sentence counts from.
    private func label(of origin: Int?, _ sentence: ArticleView.Sentence) -> String {
        let label = EventLabel(view: view, sentence: sentence)
        let date = sentence.mentions.first { mention in
            view.dated(mention).map { $0.value.year == origin } ?? false
        }
        return date.flatMap { label.text(without: $0) } ?? ""
    }

    private func withoutArticle(_ text: String) -> String {
        text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    }

    /// The next multiple of five after what has been marked and after the year of the briefing.
    static func next(after ordinal: Int, origin: Int, in year: Int?) -> Anniversary.Next {
        let reached = max(ordinal, (year ?? 0) - origin)
        let round = (reached / 5 + 1) * 5
        return Anniversary.Next(ordinal: round, date: String(origin + round))
    }

    /// "of the founding of the army": from the mention to the end of its piece; else what stands before it.
    private func subject(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        if let noun = mention.noun, !noun.isEmpty { return noun }
        var start = mention.tokens.upperBound
        while start < sentence.tokens.upperBound,
            ["of", "since", "the"].contains(view.word(start)) || view.classes(start).contains(.determiner)
        {
            start += 1
        }
        var end = start
        while end < sentence.tokens.upperBound, !view.parts(end, sentence), !view.isSign(end, ".!?"),
            !sentence.mentions.contains(where: { $0.tokens.lowerBound == end }),
            !isJoinedToNext(end, sentence)
        {
            end += 1
        }
        while end > start, !view.classes(end - 1).isDisjoint(with: [.preposition, .conjunction, .determiner])
        { end -= 1 }
        if end > start,
            view.word(mention.tokens.upperBound) == "of" || view.word(mention.tokens.upperBound) == "since"
        {
            return start..<end
        }
        // "In our 50th year": the one who speaks; "the army's 80th anniversary": the owner before it.
        var first = mention.tokens.lowerBound
        while first > sentence.tokens.lowerBound, view.tokens[first - 1].kind == .word,
            view.tokens[first - 1].isCapitalized || view.word(first - 1) == "s"
                || !view.tokens[first - 1].hasSpaceBefore
        {
            first -= 1
        }
        return first < mention.tokens.lowerBound
            ? first..<mention.tokens.lowerBound : keeper(before: mention.tokens.lowerBound - 1, sentence)
    }

    /// "The yard, opened in 1903, celebrates its centenary": who keeps the day, before the verb and its "its".
    ///
    /// - Parameters:
    ///   - owner: the place of "its".
    ///   - sentence: where it stands.
    /// - Returns: the name; nil where none stands at the sentence's head.
    private func keeper(before owner: Int, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        guard owner > sentence.tokens.lowerBound, view.classes(owner).contains(.possessive) else {
            return nil
        }
        var first = sentence.tokens.lowerBound
        while first < owner, !view.classes(first).isDisjoint(with: [.conjunction, .relative, .determiner]) {
            first += 1
        }
        var end = first
        while end < owner, !view.parts(end, sentence),
            view.tokens[end].kind == .word
                // "Ada Lindqvist's building"
                || view.isSign(end, "'’") && !view.tokens[end].hasSpaceBefore && view.word(end + 1) == "s",
            view.classes(end).isDisjoint(with: [.auxiliary, .happening, .future, .relative]),
            !sentence.mentions.contains(where: { $0.tokens.contains(end) })
        {
            end += 1
        }
        // The verb before "its" is no part of the name.
        if end == owner { end -= 1 }
        while end > first, !view.classes(end - 1).isDisjoint(with: [.preposition, .conjunction]) { end -= 1 }
        guard end > first, end < owner, end - first <= 8, !view.classes(first).contains(.preposition) else {
            return nearKeeper(before: owner, sentence)
        }
        return first..<end
    }

    /// "In Port Ava this week the alliance celebrates its 75th birthday": the thing right before the verb.
    private func nearKeeper(before owner: Int, _ sentence: ArticleView.Sentence) -> Range<Int>? {
        let verb = owner - 1
        guard verb > sentence.tokens.lowerBound,
            view.reading.lexicon.entry(of: view.tokens[verb]).time.contains(.marks)
        else { return nil }
        var first = verb
        while first > sentence.tokens.lowerBound, verb - first < 6, view.tokens[first - 1].kind == .word,
            view.classes(first - 1).isDisjoint(with: [.preposition, .conjunction, .auxiliary, .relative]),
            !sentence.mentions.contains(where: { $0.tokens.contains(first - 1) })
        {
            first -= 1
            if view.classes(first).contains(.determiner) { break }
        }
        guard verb - first >= 2, view.classes(first).contains(.determiner) else { return nil }
        let isItself = view.word(verb - 1) == "itself"
        return verb - first > 2 || !isItself ? first..<(isItself ? verb - 1 : verb) : nil
    }

    /// "… and the 35th anniversary": the next one in the row is no part of this one.
    private func isJoinedToNext(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard view.classes(index).contains(.conjunction) else { return false }
        return sentence.mentions.contains {
            $0.kind == .anniversary && (index + 1...index + 3).contains($0.tokens.lowerBound)
        }
    }
}

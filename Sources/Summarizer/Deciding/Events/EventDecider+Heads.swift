import Articles
import BriefingModel

/// Lines of a chronicle, which open with their date, and the lines that date the document itself.
extension EventDecider {
    // MARK: Lines of a chronicle

    /// Joins a date that opens a paragraph as a sentence of its own with what it heads.
    ///
    /// "8 MARCH 1994. The fund is entered in the register."
    func headed(_ sentences: [ArticleView.Sentence]) -> [ArticleView.Sentence] {
        var joined: [ArticleView.Sentence] = []
        joined.reserveCapacity(sentences.count)
        for sentence in sentences {
            if let head = joined.last,
                head.passage == sentence.passage && head.kind == sentence.kind && isHead(head)
                    || head.passage + 1 == sentence.passage && isDateLine(head)
                        && (sentence.kind == .paragraph || sentence.kind == .listItem),
                !(head.tokens.upperBound..<sentence.tokens.lowerBound).contains(where: {
                    view.tokens[$0].kind != .lineBreak
                })
            {
                var whole = sentence
                whole.tokens = head.tokens.lowerBound..<sentence.tokens.upperBound
                whole.mentions = withOpeningYear(head).mentions + sentence.mentions
                joined[joined.count - 1] = whole
            } else {
                joined.append(sentence)
            }
        }
        return joined
    }

    /// "24 September", "Last Monday, 29 November": a line of its own that dates the paragraph under it.
    private func isDateLine(_ sentence: ArticleView.Sentence) -> Bool {
        guard sentence.kind == .paragraph || sentence.kind == .headline, sentence.tokens.count <= 8,
            view.tokens[sentence.tokens.lowerBound].flags.contains(.passageStart),
            let first = sentence.mentions.first(where: { view.dated($0) != nil }),
            first.tokens.lowerBound == sentence.tokens.lowerBound
        else { return false }
        return sentence.tokens.allSatisfy { index in
            view.tokens[index].kind != .word
                || sentence.mentions.contains { $0.tokens.contains(index) && view.dated($0) != nil }
        }
    }

    /// "1997, THE FLOOD.": a date at the start of a paragraph with at most a heading in capitals behind it.
    func isHead(_ sentence: ArticleView.Sentence) -> Bool {
        guard sentence.kind == .paragraph || sentence.kind == .listItem, sentence.tokens.count <= 12,
            view.tokens[sentence.tokens.lowerBound].flags.contains(.passageStart),
            let date = withOpeningYear(sentence).mentions.first(where: { view.dated($0) != nil }),
            date.tokens.lowerBound <= sentence.tokens.lowerBound + 1
        else { return false }
        return (date.tokens.upperBound..<sentence.tokens.upperBound).allSatisfy {
            view.tokens[$0].kind != .word || view.tokens[$0].flags.contains(.allCapitals)
        }
    }

    /// A line of a chronicle with the year that it opens with as a date: "1968 A fire destroys the shed".
    func withYear(_ sentence: ArticleView.Sentence) -> ArticleView.Sentence {
        let first = sentence.tokens.lowerBound
        guard isChronicle, sentence.tokens.count >= 4, view.tokens[first + 1].isCapitalized,
            view.tokens[first + 1].hasSpaceBefore
        else { return sentence }
        return withOpeningYear(sentence)
    }

    /// A line with the four digits that it opens with as a year.
    func withOpeningYear(_ sentence: ArticleView.Sentence) -> ArticleView.Sentence {
        let first = sentence.tokens.lowerBound
        guard view.tokens[first].kind == .digits, view.tokens[first].span.count == 4,
            view.tokens[first].flags.contains(.passageStart),
            !sentence.mentions.contains(where: { $0.tokens.contains(first) && view.dated($0) != nil }),
            let year = Int(view.text(first..<first + 1)), (1_400...2_100).contains(year)
        else { return sentence }
        var dated = sentence
        dated.mentions.removeAll { $0.tokens.contains(first) }
        dated.mentions.insert(
            Mention(
                kind: .date,
                span: view.tokens[first].span,
                tokens: first..<first + 1,
                value: .date(.year(year), end: nil),
                basis: .stated,
                recognizer: "calendar-year"
            ),
            at: 0
        )
        return dated
    }

    /// The year before a colon or dash that opens the line of a day without a year: "1961: … on 6 May".
    func yearOfLine(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Int? {
        guard let opening = sentence.mentions.first, opening.tokens.lowerBound == sentence.tokens.lowerBound,
            opening.tokens.count == 1, opening.tokens.upperBound < mention.tokens.lowerBound,
            view.isSign(opening.tokens.upperBound, ":–—-."),
            case .year(let year)? = view.dated(opening)?.value
        else { return nil }
        return year
    }

    // MARK: The document itself

    /// "Posted on 3 March 2023", "Read by the Minister, 13 June 2024": the document's own appearance.
    func issue(_ sentence: ArticleView.Sentence, _ article: Int) -> Decided? {
        guard let title, let date = view.reading.documentDate, announces(sentence) else { return nil }
        let mention = sentence.mentions.first { $0.kind == .date && $0.value == .date(date, end: nil) }
        // A line that holds another day tells of something before.
        guard mention != nil || !sentence.mentions.contains(where: { $0.kind == .date }) else { return nil }
        return Decided(
            event: DatedEvent(
                id: "",
                date: EventDate(value: date, basis: .stated),
                label: shortened(title, to: EventLabel.limit),
                topic: nil,
                status: .past,
                importance: 0.6,
                evidence: [
                    view.evidence(
                        sentence,
                        mention: mention?.span,
                        recognizer: mention?.recognizer ?? "document-date"
                    )
                ]
            ),
            article: article,
            sentence: sentence.index,
            content: []
        )
    }

    /// "Next release: 12 December", "Relief note 7 | Next report: on or around 26 August": when the reader hears more.
    func nextIssue(_ sentence: ArticleView.Sentence, _ article: Int) -> Decided? {
        guard let document = view.reading.documentDate, sentence.kind != .tableRow,
            sentence.mentions.contains(where: { view.dated($0) != nil }),
            let next = sentence.tokens.first(where: {
                view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.next)
                    && view.word($0) == "next" && opensNote($0, sentence)
            }),
            next + 2 < sentence.tokens.upperBound,
            let colon = (next + 2..<min(next + 5, sentence.tokens.upperBound)).first(where: {
                view.tokens[$0].isSign(":")
            }),
            EnglishDeeds.issues.contains(view.word(colon - 1)),
            let mention = sentence.mentions.first(where: {
                view.dated($0) != nil && $0.tokens.lowerBound > colon
            }),
            (colon + 1..<mention.tokens.lowerBound).allSatisfy({
                view.tokens[$0].kind == .word
                    && (!view.classes($0).isDisjoint(with: [.preposition, .conjunction])
                        || view.reading.lexicon.entry(of: view.tokens[$0]).weekday > 0)
            }),
            let date = date(mention, sentence), date.value.firstDay > document.lastDay
        else { return nil }
        return Decided(
            event: DatedEvent(
                id: "",
                date: date,
                label: EventLabel(view: view, sentence: sentence).capitalized(view.text(next..<colon)),
                topic: nil,
                status: .planned,
                importance: 0.55,
                evidence: [view.evidence(mention, in: sentence)]
            ),
            article: article,
            sentence: sentence.index,
            content: view.content(next..<colon)
        )
    }

    /// The first word of a line, or of one of its parts between bars.
    private func opensNote(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        index == sentence.tokens.lowerBound || view.tokens[index - 1].kind == .lineBreak
            || view.isSign(index - 1, "|.;·•")
    }

    /// A line that holds the document's own date and hardly anything told.
    func isDated(_ sentence: ArticleView.Sentence) -> Bool {
        guard let date = view.reading.documentDate else { return false }
        return sentence.mentions.contains { $0.kind == .date && $0.value == .date(date, end: nil) }
            && !sentence.tokens.contains { !view.classes($0).isDisjoint(with: [.auxiliary]) }
    }

    /// Whether the document itself is the news: a text that is read to an assembly, or a release of numbers.
    func announces(_ dateline: ArticleView.Sentence) -> Bool {
        let head = view.sentences.prefix { $0.kind == .title || $0.kind == .headline || $0.kind == .dateline }
        let isOfficial = head.contains { sentence in
            sentence.tokens.contains { view.classes($0).contains(.paper) }
        }
        if isOfficial, dateline.kind == .headline || !dateline.mentions.isEmpty { return true }
        let words = dateline.tokens.filter { view.classes($0).contains(.issuing) }.map { view.word($0) }
        guard !words.isEmpty else { return false }
        if words.contains(where: {
            ["read", "delivered", "presented", "tabled", "statement", "speech"].contains($0)
        }) {
            return true
        }
        return view.sentences.contains { sentence in
            sentence.kind == .title
                && sentence.mentions.contains {
                    $0.setAside == nil && [.money, .percent, .quantity].contains($0.kind)
                }
        }
    }
}

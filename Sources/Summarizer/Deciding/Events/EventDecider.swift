import Articles
import BriefingModel

/// Decides which dates of an article tell of an event, and not only when a number held.
struct EventDecider {
    let view: ArticleView
    let topics: TopicMatcher
    /// The document's title, for head lines that date the document itself.
    let title: String?
    let names: ArticleNames
    /// Whether at least two lines of the text open with their year.
    let isChronicle: Bool
    /// Whether the text names a land whose seasons are those of the south, so that none of its months are known.
    private let isInSouth: Bool

    init(view: ArticleView, topics: TopicMatcher, title: String?, names: ArticleNames) {
        self.view = view
        self.topics = topics
        self.title = title
        self.names = names
        isInSouth =
            view.sentences.contains { sentence in
                sentence.mentions.contains { if case .timex = $0.value { true } else { false } }
            }
            && view.tokens.indices.contains {
                view.tokens[$0].kind == .word && view.tokens[$0].isCapitalized
                    && EnglishDeeds.southernLands.contains(view.word($0))
            }
        isChronicle =
            view.sentences.count { sentence in
                sentence.mentions.first.map { mention in
                    mention.tokens.lowerBound == sentence.tokens.lowerBound
                        && view.dated(mention)?.value.grain == .year
                } ?? false
            } >= 2
    }

    struct Decided {
        var event: DatedEvent
        var article: Int
        var sentence: Int
        var content: Set<String>
        /// Names of whom or what took part, in the order of the text, as stems.
        var names: [String] = []
    }

    /// - Returns: the events, and the dates that tell of none with the reason.
    func decide(article: Int) -> (events: [Decided], setAside: [SetAside]) {
        var events: [Decided] = []
        var setAside: [SetAside] = []
        for sentence in headed(view.sentences) {
            if let next = nextIssue(sentence, article) {
                events.append(next)
                if sentence.kind == .paragraph { continue }
            }
            switch sentence.kind {
            case .boilerplate, .title: continue
            case .dateline,
                .headline where sentence.depth == 0 && isDated(sentence):
                if let event = issue(sentence, article),
                    !events.contains(where: { $0.event.label == event.event.label })
                {
                    events.append(event)
                }
                continue
            case _ where isAddress(sentence): continue
            case .tableRow where isRowOfWords(sentence): continue
            case .headline where isTableHead(sentence): continue
            case .headline
            where sentence.tokens.contains { view.tokens[$0].isSign("|") } && isRowOfWords(sentence):
                continue
            default: break
            }
            if isCapitalsOnly(sentence) { continue }
            let sentence = withYear(sentence)
            var joined: Mention?
            for (index, mention) in sentence.mentions.enumerated() {
                // "on 21 and 22 October": the second day ends the first one's event.
                if mention == joined { continue }
                guard var date = date(mention, sentence) else { continue }
                joined = following(mention, date, sentence)
                if let joined {
                    date = EventDate(
                        value: date.value,
                        end: view.dated(joined)?.value,
                        basis: date.basis,
                        approximate: date.approximate
                    )
                }
                let reason = reasonAgainst(mention, index, date, sentence)
                if let season = season(mention) { date = season }
                if reason == nil, let event = event(mention, date, sentence, article) {
                    events.append(event)
                } else {
                    let text = view.text(mention.tokens)
                    let evidence = view.evidence(mention, in: sentence)
                    setAside.append(
                        SetAside(text: text, reason: reason ?? Self.nothingNamed, evidence: [evidence])
                    )
                }
            }
        }
        return (events, setAside)
    }

    private static let nothingNamed = "date of nothing that is named"

    /// "PORT AVA, FEB 1 (AGENCY)", "NOTICE 12 OF 2023": heads of a text, in which nothing happens.
    private func isCapitalsOnly(_ sentence: ArticleView.Sentence) -> Bool {
        sentence.tokens.allSatisfy {
            view.tokens[$0].kind != .word || view.tokens[$0].flags.contains(.allCapitals)
        }
    }

    /// The next day or month after an "and", where it follows on the one before: "21 and 22 October".
    private func following(_ mention: Mention, _ date: EventDate, _ sentence: ArticleView.Sentence)
        -> Mention?
    {
        guard date.end == nil, let index = sentence.mentions.firstIndex(of: mention),
            let next = sentence.mentions[(index + 1)...].first(where: { $0.setAside == nil }),
            let (value, end, _) = view.dated(next), end == nil, value.grain == date.value.grain,
            next.tokens.lowerBound == mention.tokens.upperBound + 1,
            ["and", "&"].contains(view.word(mention.tokens.upperBound)),
            mention.tokens.count < 3 || next.tokens.count < 3
        else { return nil }
        switch value.grain {
        case .day: return value.firstDay == date.value.lastDay.adding(days: 1) ? next : nil
        case .month:
            return value.firstDay == date.value.lastDay.adding(days: 1) && value.year == date.value.year
                ? next : nil
        // "164 took redundancy in 2020 and 2021": a count over both.
        case .year where next.tokens.count == 1:
            return value.year == date.value.year + 1
                && sentence.mentions.contains { other in
                    other.setAside == nil && [.money, .percent, .quantity, .number].contains(other.kind)
                } ? next : nil
        default: return nil
        }
    }

    /// A row of a table that holds hardly a word, or only the heads of its columns.
    private func isRowOfWords(_ sentence: ArticleView.Sentence) -> Bool {
        sentence.tokens.count { view.tokens[$0].kind == .word } < 4
            || !sentence.tokens.contains { !view.classes($0).isDisjoint(with: [.happening, .auxiliary]) }
                && !sentence.mentions.contains {
                    $0.setAside == nil && $0.kind != .date && $0.kind != .period
                }
    }

    /// "Country   Total   New arrivals, September": the row of heads over the rows of a table.
    private func isTableHead(_ sentence: ArticleView.Sentence) -> Bool {
        let passages = view.reading.passages
        let next = sentence.passage + 1
        return passages.indices.contains(next) && passages[next].heading == passages[sentence.passage].span
    }

    /// A line that names a page on the net tells of no event.
    private func isAddress(_ sentence: ArticleView.Sentence) -> Bool {
        zip(sentence.tokens, sentence.tokens.dropFirst(2)).contains {
            view.tokens[$0].isSign(":") && view.tokens[$0 + 1].isSign("/") && view.tokens[$1].isSign("/")
        }
    }

    func date(_ mention: Mention, _ sentence: ArticleView.Sentence) -> EventDate? {
        guard let (told, end, basis) = view.dated(mention) else { return nil }
        var value = told
        // "celebrates its 22nd anniversary on 1 September": the count tells the year that the day leaves out.
        if mention.basis != .stated, end == nil, value.grain == .day, !statesYear(mention),
            let observed = observedYear(in: sentence), abs(observed - value.year) == 1,
            !isDeadline(mention, sentence),
            countsIn(view.clause(around: mention.tokens, in: sentence, strong: true), sentence),
            let moved = PartialDate(String(observed) + value.description.dropFirst(4))
        {
            value = moved
        } else if mention.basis != .stated, end == nil, value.grain != .year, !statesYear(mention),
            let year = yearOfLine(mention, sentence),
            mention.tokens.contains(where: { view.tokens[$0].kind == .digits }),
            let moved = PartialDate(year < 1_000 ? "" : String(year) + value.description.dropFirst(4))
        {
            return EventDate(value: moved, basis: .stated)
        }
        let isDecade =
            end.map { value.grain == .year && $0.year - value.year == 9 && value.year % 10 == 0 } ?? false
        let isCaption = sentence.kind == .caption
        if end == nil, isEndAsDeadline(mention, sentence),
            view.reading.documentDate.map({ value.lastDay > $0.lastDay }) ?? false
        {
            value = .day(value.lastDay)
        }
        return EventDate(
            value: value,
            end: end,
            grain: isDecade ? .decade : nil,
            basis: isCaption && mention.basis == .stated && !statesYear(mention) ? .inferred : basis,
            approximate: mention.isApproximate
        )
    }

    /// "Plans are under way for the 60th anniversary; the hall has been shut since 6 January": each clause has its year.
    private func countsIn(_ clause: Range<Int>, _ sentence: ArticleView.Sentence) -> Bool {
        sentence.mentions.contains { $0.kind == .anniversary && clause.contains($0.tokens.lowerBound) }
    }

    private func isDeadline(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        mention.tokens.lowerBound > sentence.tokens.lowerBound
            && view.word(mention.tokens.lowerBound - 1) == "by"
    }

    /// The months of a season, "the spring of 1948", as the north counts them; nil where the text speaks of a land in the
    /// south.
    private func season(_ mention: Mention) -> EventDate? {
        guard !isInSouth, case .timex(let text) = mention.value, text.utf8.count == 7,
            let year = Int(text.prefix(4)),
            let place = ["-SP", "-SU", "-FA"].firstIndex(of: String(text.dropFirst(4)))
        else { return nil }
        let month = 3 + place * 3
        return EventDate(
            value: .month(month, year: year),
            end: .month(month + 2, year: year),
            basis: .inferred,
            approximate: true
        )
    }

    /// "by the end of March", "before the close of the year", "will shut at the end of 2027": a deadline is a day.
    private func isEndAsDeadline(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let first = mention.tokens.lowerBound
        guard first > sentence.tokens.lowerBound,
            mention.tokens.dropLast().contains(where: {
                view.word($0 + 1) == "of"
                    && view.reading.lexicon.entry(of: view.tokens[$0]).time.isSuperset(of: [.edge, .late])
            })
        else { return false }
        let piece = view.clause(around: mention.tokens, in: sentence)
        // "took them there by the end of the month": told by a verb of the past.
        guard
            !piece.contains(where: {
                view.word($0) == "had"
                    || EnglishDeeds.pastActs.contains(view.word($0))
                        && !["be", "been", "will", "shall", "would", "to", "must"]
                            .contains(view.word(max(piece.lowerBound, $0 - 1)))
            })
        else { return false }
        switch view.word(first - 1) {
        case "by", "before", "until", "till": return true
        case "at":
            return piece.contains { view.classes($0).contains(.future) || isPresentOfPlan($0) }
        default: return false
        }
    }

    /// The year in which the only anniversary of a sentence is kept.
    func observedYear(in sentence: ArticleView.Sentence) -> Int? {
        let years = sentence.mentions.compactMap { mention -> Int? in
            guard mention.setAside == nil, case .anniversary(let ordinal, let origin?) = mention.value else {
                return nil
            }
            return origin + ordinal
        }
        return years.count == 1 ? years[0] : nil
    }

    private func statesYear(_ mention: Mention) -> Bool {
        mention.tokens.contains { view.tokens[$0].kind == .digits && view.tokens[$0].span.count == 4 }
    }

    /// "8-10 October": a line of nothing but dates, which tells of something only where it heads what follows.
    private func isOnlyDates(_ sentence: ArticleView.Sentence) -> Bool {
        sentence.tokens.allSatisfy { index in
            view.tokens[index].kind != .word || EventLabel.dayParts.contains(view.word(index))
                || sentence.mentions.contains { $0.tokens.contains(index) && view.dated($0) != nil }
        }
    }

    // MARK: Building

    private func event(
        _ mention: Mention,
        _ date: EventDate,
        _ sentence: ArticleView.Sentence,
        _ article: Int
    ) -> Decided? {
        guard let label = EventLabel(view: view, sentence: sentence).text(without: mention),
            !isOnlyDates(sentence), label.contains(where: { $0.isLetter }),
            !isValueOfUnnamed(label, mention, sentence), !Self.isFragment(label)
        else { return nil }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        let topic = topics.topic(of: clause, in: view) ?? topics.topic(of: sentence.tokens, in: view)
        var importance = 0.5
        switch date.grain {
        case .day: importance += 0.15
        case .month: importance += 0.1
        default: break
        }
        if sentence.kind == .caption { importance -= 0.15 }
        if topic != nil { importance += 0.05 }
        if happens(around: mention, in: sentence) { importance += 0.1 }
        importance += max(0, 0.1 - 0.01 * Double(sentence.depth))
        return Decided(
            event: DatedEvent(
                id: "",
                date: date,
                label: label,
                topic: topic,
                status: status(
                    date,
                    deed(around: mention, in: sentence).map { joined(to: mention, in: $0) } ?? clause,
                    isDeadline: isDeadline(mention, sentence)
                ),
                importance: min(1, importance),
                evidence: [view.evidence(mention, in: sentence)]
            ),
            article: article,
            sentence: sentence.index,
            content: view.content(clause).subtracting(view.content(mention.tokens)),
            names: clause.compactMap {
                names.isName($0, in: sentence.kind, view) ? ArticleView.stem(view.word($0)) : nil
            }
        )
    }

    /// "Be filed with the court", "To which the bank lends", "2010 and approved": words cut out of the middle of a clause tell
    /// no event.
    private static func isFragment(_ label: String) -> Bool {
        let words = label.split(separator: " ").prefix(2).map { $0.lowercased() }
        guard let first = words.first else { return true }
        guard words.count > 1 else { return false }
        return ["be", "been", "being", "cent"].contains(first)
            || ["to", "for", "of", "in", "on", "by"].contains(first)
                && ["which", "whom", "that"].contains(words[1])
            || first.allSatisfy(\.isNumber) && ["and", "or"].contains(words[1])
    }

    /// "By 2030 it should be 40 per cent": a value of what only an earlier sentence names.
    private func isValueOfUnnamed(
        _ label: String,
        _ mention: Mention,
        _ sentence: ArticleView.Sentence
    ) -> Bool {
        guard ["It ", "They ", "This ", "These "].contains(where: { label.hasPrefix($0) }),
            !happens(around: mention, in: sentence)
        else { return false }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        return clause.count <= 16
            && sentence.mentions.contains {
                $0.setAside == nil && [.money, .percent, .number].contains($0.kind)
                    && clause.contains($0.tokens.lowerBound)
            }
    }

    /// The piece between commas that the date stands in, if it has a verb of its own.
    private func deed(around mention: Mention, in sentence: ArticleView.Sentence) -> Range<Int>? {
        let piece = view.clause(around: mention.tokens, in: sentence)
        let hasVerb = piece.contains { !view.classes($0).isDisjoint(with: [.auxiliary, .happening]) }
        return hasVerb ? piece : nil
    }

    /// "was called off at dusk on Sunday and will resume on Monday", "said on Sunday that it would": the part of a piece
    /// between joining words that the date stands in.
    private func joined(to mention: Mention, in piece: Range<Int>) -> Range<Int> {
        func joins(_ index: Int) -> Bool { ["and", "but", "that"].contains(view.word(index)) }
        func holdsVerb(_ range: Range<Int>) -> Bool {
            range.contains {
                !view.classes($0).isDisjoint(with: [.auxiliary, .happening, .reporting])
                    || view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.pastVerb)
            }
        }
        let end = mention.tokens.upperBound
        guard end < piece.upperBound, joins(end), holdsVerb(piece.lowerBound..<mention.tokens.lowerBound)
        else {
            return piece
        }
        return piece.lowerBound..<end
    }

    /// Whether it lies behind or ahead; where `isDeadline`, "by" leads to the date.
    private func status(_ date: EventDate, _ clause: Range<Int>, isDeadline: Bool) -> DatedEvent.Status {
        let last = (date.end ?? date.value).lastDay
        // "set up" is no plan.
        let isFuture = clause.contains {
            isPresentOfPlan($0)
                || view.classes($0).contains(.future)
                    && !(view.word($0) == "set" && $0 + 1 < clause.upperBound && view.word($0 + 1) == "up")
                    // "Hopes rose", "Plans were drawn up": a noun.
                    && !(view.tokens[$0].flags.contains(.sentenceStart) && $0 + 1 < clause.upperBound
                        && view.reading.lexicon.entry(of: view.tokens[$0 + 1]).time.contains(.pastVerb))
        }
        guard let document = view.reading.documentDate else {
            let isTold = clause.contains { ["did", "had", "was", "were"].contains(view.word($0)) }
            return (isFuture || isDeadline) && !isTold ? .planned : .past
        }
        if date.value.firstDay > document.lastDay { return .planned }
        if last < document.firstDay { return .past }
        if date.grain == .day { return isFuture && last >= document.lastDay ? .planned : .past }
        return last > document.lastDay && isFuture ? .planned : .current
    }
}

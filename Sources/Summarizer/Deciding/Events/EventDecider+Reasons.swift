import Articles
import BriefingModel

/// Why a date tells of no event.
extension EventDecider {
    /// Why a date tells of no event.
    func reasonAgainst(
        _ mention: Mention,
        _ index: Int,
        _ date: EventDate,
        _ sentence: ArticleView.Sentence
    ) -> String? {
        let first = mention.tokens.lowerBound
        let opens = first - sentence.tokens.lowerBound <= 2
        let isPlan = isPlan(mention, date, sentence)
        if isOnlyPointedAt(mention, date, sentence) { return "date of what is told elsewhere" }
        if view.isOfThing(mention, in: sentence) || isOfReading(mention, sentence)
            || isOfPart(mention, sentence)
        {
            return "date that a thing is named by"
        }
        if isLevelOf(first, sentence) { return "date of a value compared with" }
        func before(_ steps: Int) -> WordClasses {
            first - steps >= sentence.tokens.lowerBound ? view.classes(first - steps) : []
        }
        // "lower than five years ago", "compared with 2018"
        if !isPlan, !isAtTheLatest(first, sentence),
            before(1).contains(.comparison) && view.word(first - 1) != "from"
                || before(2).contains(.comparison) && before(1).contains(.preposition)
                || isEquated(first, sentence)
        {
            return "date of a value compared with"
        }
        if !isPlan, isAsOf(first, sentence) { return "day up to which a count goes" }
        if isBareValue(mention, sentence) { return Self.ofValue }
        if isFiscal(mention, date), !isPlan, !opens || isPeriodOfValue(mention, sentence) {
            return "reporting period of a value"
        }
        if isOfData(mention, sentence) { return "reporting period of a value" }
        if isOfRun(mention, date, sentence) { return "time that recurs or that a report covers" }
        if isRecord(mention, sentence) { return "since when a record stands" }
        if isDocumentYear(mention, first, sentence) || isDateOfPaper(first, sentence)
            || isYearOfHeading(mention, date, sentence)
        {
            return "date in a document's name"
        }
        if !isPlan, index > 0, isStatistic(sentence.mentions[index - 1], before: mention, date, sentence) {
            return Self.ofValue
        }
        if isWithinReach(date, mention, sentence) { return "a day beside it tells it better" }
        let happens = happens(around: mention, in: sentence)
        if !isPlan, isValueOfAnotherTime(mention, date, sentence, happens: happens) { return Self.ofValue }
        if isVague(mention), !happens, !isPlan, !(date.grain == .day && isDone(mention, sentence)),
            !isLaterDeed(mention, date, sentence), !isParticipleOf(mention, sentence),
            !(mention.recognizer == "ago" && hasDeed(mention, sentence))
        {
            return "vague date on which nothing is said to happen"
        }
        // A stretch of time without an opening or a deed only tells what a number covers.
        if date.end != nil, date.grain == .span, !opens, !hasDay(date), !isJoined(date),
            !isPlan, !isDeedOfYears(mention, date, sentence)
        {
            return "stretch of time that a number covers"
        }
        return nil
    }

    static let ofValue = "date at which a value held"

    /// Two months that follow on each other, each of which the words name.
    func isJoined(_ date: EventDate) -> Bool {
        date.value.grain == .month
            && date.end.map { $0.firstDay == date.value.lastDay.adding(days: 1) } ?? false
    }

    /// "is due to open in the third quarter of 2025", "to halve it by 2030": something is to be done then, and the date
    /// is not the time of a forecast value.
    func isPlan(_ mention: Mention, _ date: EventDate, _ sentence: ArticleView.Sentence) -> Bool {
        guard let document = view.reading.documentDate else { return false }
        if case .timex = mention.value, date.value.lastDay > document.lastDay {
            return isAhead(mention, sentence)
        }
        guard date.value.firstDay > document.lastDay else { return false }
        let first = mention.tokens.lowerBound
        if isInfinitive(before: first, sentence) { return true }
        if first > sentence.tokens.lowerBound, ["by", "before", "than"].contains(view.word(first - 1)) {
            // "had been received by the end of the quarter"
            let piece = view.clause(around: mention.tokens, in: sentence)
            return !piece.contains { $0 < first && view.word($0) == "had" }
                && !isCountOfPhrase(piece, before: first, sentence)
        }
        if isPhraseOfPlan(mention, sentence) { return true }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        let figures = sentence.mentions.filter {
            $0.setAside == nil && [.money, .percent, .quantity, .number].contains($0.kind)
                && clause.contains($0.tokens.lowerBound)
        }
        // On a day something is done, also to a rate: "rises to 24 per cent on 1 January".
        if date.value.grain == .day || figures.isEmpty && date.value.grain != .year { return true }
        guard clause.contains(where: { view.classes($0).contains(.future) || isPresentOfPlan($0) }) else {
            return false
        }
        let isRate = figures.contains { $0.kind == .percent || $0.kind == .money }
        return figures.isEmpty || clause.contains { view.classes($0).contains(.happening) }
            || !isRate && !clause.contains { view.classes($0).contains(.movement) }
    }

    /// "is to reopen next spring", "planned for the autumn": a season of this year or a later one that is still to come.
    private func isAhead(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        if mention.recognizer == "relative-season", view.word(mention.tokens.lowerBound) == "next" {
            return true
        }
        return isToldAhead(mention, sentence)
    }

    /// "signed for 12 boats, with delivery from 2028 to 2031": what comes with a deed, without a value of its own.
    func isPhraseOfPlan(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let piece = view.clause(around: mention.tokens, in: sentence)
        return piece.lowerBound > sentence.tokens.lowerBound && view.word(piece.lowerBound) == "with"
            && piece.lowerBound + 1 < mention.tokens.lowerBound && !holdsFigure(mention, sentence)
    }

    private func isToldAhead(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        view.clause(around: mention.tokens, in: sentence, strong: true).contains {
            !mention.tokens.contains($0) && (view.classes($0).contains(.future) || isPresentOfPlan($0))
        }
    }

    /// "with deliveries to start in 2027": what is to be done then, right before the date.
    func isInfinitive(before first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        var verb = first - 1
        while verb > sentence.tokens.lowerBound,
            !view.classes(verb).isDisjoint(with: [.preposition, .determiner])
        {
            verb -= 1
        }
        guard verb - 2 > sentence.tokens.lowerBound, verb < first - 1, view.word(verb - 1) == "to",
            view.tokens[verb].kind == .word, view.tokens[verb - 2].kind == .word
        else { return false }
        return !view.tokens[verb].isCapitalized
    }

    /// "is to", "are to", "to be opened": a plan without a word for it.
    func isPresentOfPlan(_ index: Int) -> Bool {
        guard index + 1 < view.tokens.count else { return false }
        let next = view.word(index + 1)
        return ["is", "are"].contains(view.word(index)) && next == "to"
            || view.word(index) == "to" && next == "be"
    }

    /// "The minister today tabled the review", "Today both lands mark the day": what is done, beside the word for the day.
    func isDone(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        let marks = (end..<min(sentence.tokens.upperBound, end + 4)).contains {
            view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.marks)
        }
        if marks || hasDeed(mention, sentence) { return true }
        return (max(sentence.tokens.lowerBound, first - 3)..<min(sentence.tokens.upperBound, end + 2))
            .contains {
                !mention.tokens.contains($0) && view.tokens[$0].kind == .word
                    && !view.tokens[$0].isCapitalized
                    && view.word($0).hasSuffix("ed") && view.word($0).utf8.count > 5
                    && view.classes($0).isDisjoint(with: [.movement, .reporting, .comparison, .future])
            }
    }

    /// "Twelve years later we moved into a house of our own": counted on from the date before.
    ///
    /// "Two days later the dyke gave way": days and what is counted "after that" are told for nothing but a deed.
    private func isLaterDeed(_ mention: Mention, _ date: EventDate, _ sentence: ArticleView.Sentence)
        -> Bool
    {
        guard let last = mention.tokens.last, mention.tokens.count > 1 else { return false }
        if view.word(last) == "that", mention.recognizer == "shifted" { return true }
        guard view.word(last) == "later" else { return false }
        return date.value.grain == .day && !holdsFigure(mention, sentence) || hasDeed(mention, sentence)
    }

    /// "disbanded eight years ago", "a hall built only last year": what became of a thing stands right before the date.
    private func isParticipleOf(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var before = mention.tokens.lowerBound - 1
        while before > sentence.tokens.lowerBound,
            !view.classes(before).isDisjoint(with: [.preposition, .determiner])
                || ["only", "just", "some", "about", "almost", "nearly"].contains(view.word(before))
        {
            before -= 1
        }
        // "which the council did up only three years ago"
        if before - 1 > sentence.tokens.lowerBound,
            ["up", "down", "out", "off", "over"].contains(view.word(before + 1)),
            view.reading.lexicon.entry(of: view.tokens[before]).time.contains(.pastVerb),
            view.classes(before).isDisjoint(with: [.movement]) || view.word(before) == "cut"
        {
            return !holdsFigure(mention, sentence)
        }
        guard before > sentence.tokens.lowerBound, view.tokens[before].kind == .word,
            !view.tokens[before].isCapitalized,
            view.classes(before).isDisjoint(with: [.movement, .reporting, .comparison, .future]),
            EnglishDeeds.pastActs.contains(view.word(before))
                || view.word(before).hasSuffix("ed") && view.word(before).utf8.count > 4
        else { return false }
        return !holdsFigure(mention, sentence)
    }

    /// Whether a value stands between the commas round a date.
    private func holdsFigure(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let clause = view.clause(around: mention.tokens, in: sentence)
        return sentence.mentions.contains {
            $0.setAside == nil && [.money, .percent, .quantity, .number].contains($0.kind)
                && clause.contains($0.tokens.lowerBound)
        }
    }

    /// "no later than 3 May", "not later than 31 December": a deadline and no comparison.
    func isAtTheLatest(_ first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        first - 3 >= sentence.tokens.lowerBound && view.word(first - 1) == "than"
            && view.word(first - 2) == "later" && ["no", "not"].contains(view.word(first - 3))
    }

    /// "In the third quarter of 2024 output amounted to 24 billion": how much it was in that time.
    private func isPeriodOfValue(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let clause = view.clause(around: mention.tokens, in: sentence)
        guard holdsFigure(mention, sentence), !happens(around: mention, in: sentence) else { return false }
        return clause.contains {
            ["was", "were", "amounted", "totalled", "totaled", "stood", "averaged"].contains(view.word($0))
        }
            && !clause.contains { view.classes($0).contains(.movement) }
    }

    /// "every November", "open Tuesday to Saturday", "the best of the year", "It covers the period from 5 to 18 August":
    /// a time that comes again, that a thing is the best of, or that the report is about.
    func isOfRun(_ mention: Mention, _ date: EventDate, _ sentence: ArticleView.Sentence) -> Bool {
        if view.recurs(mention, in: sentence) { return true }
        let first = mention.tokens.lowerBound
        let before = first - 1
        guard before >= sentence.tokens.lowerBound else { return false }
        if ["every", "each"].contains(view.word(before)) { return true }
        if mention.recognizer == "this-unit", view.word(before) == "of", mention.tokens.count == 2 {
            return true
        }
        guard date.end != nil else { return false }
        if view.word(before) == "period"
            || before > sentence.tokens.lowerBound
                && view.word(before - 1) == "period" && view.classes(before).contains(.preposition)
        {
            return true
        }
        let isOfWeekdays =
            mention.tokens.count == 3
            && [first, first + 2].allSatisfy {
                view.reading.lexicon.entry(of: view.tokens[$0]).weekday > 0
            } && ["to", "-", "–"].contains(view.word(first + 1))
        return isOfWeekdays
            && !sentence.tokens.contains {
                !view.classes($0).isDisjoint(with: [.future, .happening])
                    || view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.pastVerb)
            }
    }

    /// "was burnt under guard yesterday", "gave himself up the next day", "will sound at noon today": a verb of doing in
    /// the clause of a date, and no number that it could be about.
    private func hasDeed(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard !holdsFigure(mention, sentence) else { return false }
        let clause = view.clause(around: mention.tokens, in: sentence)
        return clause.contains { index in
            guard view.tokens[index].kind == .word, !mention.tokens.contains(index),
                !view.tokens[index].isCapitalized
            else { return false }
            let word = view.word(index)
            if EnglishDeeds.pastActs.contains(word) { return true }
            guard index + 1 < clause.upperBound, view.tokens[index + 1].kind == .word else { return false }
            let next = view.word(index + 1)
            switch word {
            case "was", "were":
                return EnglishDeeds.pastActs.contains(next)
                    || ["ed", "en", "nt", "wn", "lt", "ught", "pt"].contains { next.hasSuffix($0) }
                        && next.utf8.count > 3 && view.classes(index + 1).isEmpty
            case "moved": return ["to", "into", "in", "out"].contains(next)
            case "will":
                return view.classes(index + 1).isDisjoint(with: [.auxiliary, .movement, .determiner])
            default: return false
            }
        }
    }

    /// "held the place from 1461 until 1917": years with a deed of somebody and without a number.
    func isDeedOfYears(_ mention: Mention, _ date: EventDate, _ sentence: ArticleView.Sentence)
        -> Bool
    {
        guard date.value.grain == .year, let end = date.end, end.year - date.value.year < 500,
            !isFiscal(mention, date)
        else { return false }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        return !sentence.mentions.contains {
            $0.setAside == nil && $0.kind != .date && $0.kind != .period && $0.kind != .ordinal
                && clause.contains($0.tokens.lowerBound)
        }
            && clause.contains {
                $0 < mention.tokens.lowerBound && view.tokens[$0].kind == .word
                    && !view.tokens[$0].isCapitalized
                    && (view.classes($0).contains(.happening) || view.word($0).hasSuffix("ed")
                        || view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.pastVerb))
            }
    }

    /// "ten years ago today", "I remember that day": points back at what is told elsewhere; "(3 November 2023)" behind a
    /// name without a deed says when the text itself came out.
    func isOnlyPointedAt(
        _ mention: Mention,
        _ date: EventDate,
        _ sentence: ArticleView.Sentence
    ) -> Bool {
        let first = mention.tokens.lowerBound
        let isLed = first > sentence.tokens.lowerBound && view.classes(first - 1).contains(.preposition)
        let opening = view.word(first)
        // "the quarter ended 31 March": how far the time told of reaches.
        let ended = first > sentence.tokens.lowerBound && view.word(first - 1) == "on" ? first - 2 : first - 1
        if ended > sentence.tokens.lowerBound, ["ended", "ending"].contains(view.word(ended)) {
            if view.reading.lexicon.entry(of: view.tokens[ended - 1]).time.contains(.unit) { return true }
        }
        // "celebrates 175 years in 2024": the anniversary tells it.
        if date.value.grain == .year,
            view.reading.documentDate.map({ date.value.firstDay <= $0.lastDay }) ?? true,
            observedYear(in: sentence) == date.value.year,
            !sentence.tokens.contains(where: { view.classes($0).contains(.happening) })
        {
            return true
        }
        // "the twelfth-century mosque": how old a thing is.
        if mention.recognizer == "century", mention.tokens.upperBound < sentence.tokens.upperBound,
            mention.tokens.contains(where: { view.tokens[$0].isSign("-") })
        {
            return true
        }
        if opening == "that", mention.tokens.count == 2, !isLed { return true }
        // "Last year's harvest"
        if date.value.grain != .day, isVague(mention),
            mention.tokens.upperBound + 1 < sentence.tokens.upperBound,
            view.isSign(mention.tokens.upperBound, "'’"), view.word(mention.tokens.upperBound + 1) == "s"
        {
            return true
        }
        // "the harvest of this year was brought in early"
        if date.value.grain == .year, mention.recognizer == "relative-unit", isLed,
            view.word(first - 1) == "of",
            first - 3 >= sentence.tokens.lowerBound, view.classes(first - 2).isEmpty,
            view.classes(first - 3).contains(.determiner)
        {
            return true
        }
        if first > sentence.tokens.lowerBound, view.word(first - 1) == "ago",
            ["today", "this", "next", "last"].contains(opening)
        {
            return true
        }
        // "compare this flood with that of 1946"
        if first - 2 >= sentence.tokens.lowerBound, view.word(first - 1) == "of",
            ["that", "those"].contains(view.word(first - 2))
        {
            return true
        }
        // "Note 2/2025 (20 January to 2 February)": what time a report is of.
        if date.end != nil, first > sentence.tokens.lowerBound, view.tokens[first - 1].isSign("("),
            mention.tokens.upperBound + 1 >= sentence.tokens.upperBound,
            !sentence.tokens.contains(where: { !view.classes($0).isDisjoint(with: [.happening, .auxiliary]) }
            ),
            !sentence.tokens.contains(where: { view.word($0).hasSuffix("ed") })
        {
            return true
        }
        // "Next month will be a busy one."
        if first == sentence.tokens.lowerBound, isVague(mention),
            mention.tokens.upperBound + 1 < sentence.tokens.upperBound,
            view.word(mention.tokens.upperBound) == "will",
            view.word(mention.tokens.upperBound + 1) == "be",
            !sentence.tokens.contains(where: { view.classes($0).contains(.happening) })
        {
            return true
        }
        if view.reading.documentDate == date.value, first > sentence.tokens.lowerBound,
            view.tokens[first - 1].isSign("("),
            !sentence.tokens.contains(where: { !view.classes($0).isDisjoint(with: [.happening, .auxiliary]) })
        {
            return true
        }
        // A line of a single word: "Answered on 25 November 2024".
        return sentence.tokens.count - mention.tokens.count <= 2
            && view.reading.documentDate == date.value
    }

    /// "twice as many as in 2019": a year compared with.
    func isEquated(_ first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        // "six times as many as in the whole of 2023"
        if let last = (max(start, first - 6)..<first).last(where: { view.word($0) == "as" }),
            (max(start, last - 3)..<last).contains(where: { view.word($0) == "as" }),
            (last + 1..<first).allSatisfy({
                !view.classes($0).isDisjoint(with: [.preposition, .determiner])
                    || ["whole", "all", "same", "period", "month", "months", "quarter", "half", "year"]
                        .contains(
                            view.word($0)
                        )
            })
        {
            return true
        }
        // "more than in all of May"
        if let than = (max(start, first - 5)..<first).last(where: { view.word($0) == "than" }),
            (than + 1..<first).contains(where: { ["all", "whole"].contains(view.word($0)) }),
            (than + 1..<first).allSatisfy({
                !view.classes($0).isDisjoint(with: [.preposition, .determiner])
                    || ["all", "whole"].contains(view.word($0))
            })
        {
            return true
        }
        let joint = first > start && view.word(first - 1) == "as" ? first - 1 : first - 2
        // "17 times what it was in 1970"
        if first - 4 > start, view.word(first - 2) == "was" || view.word(first - 2) == "were",
            view.word(first - 4) == "what"
        {
            return true
        }
        guard joint > start, view.word(joint) == "as",
            joint == first - 1 || view.classes(first - 1).contains(.preposition)
        else { return false }
        return (max(start, joint - 4)..<joint).contains { view.word($0) == "as" }
    }

    /// "212 cases as of 1 March", "up to 31 October, 10,377": when the counting stopped.
    func isAsOf(_ first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard first - 2 >= sentence.tokens.lowerBound else { return false }
        let pair = (view.word(first - 2), view.word(first - 1))
        return pair == ("as", "of") || pair == ("as", "at") || pair == ("up", "to")
    }

    /// "in 2024, 9,120;": nothing but the value stands with the date.
    func isBareValue(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        if isHeadOfValue(mention, sentence) { return true }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        var holdsValue = false
        for index in clause where !mention.tokens.contains(index) && view.tokens[index].kind != .sign {
            let own = sentence.mentions.first {
                $0.setAside == nil && ($0.tokens.contains(index) || $0.noun?.contains(index) ?? false)
            }
            if let own, [.money, .percent, .quantity, .number].contains(own.kind) {
                holdsValue = true
            } else if own == nil || own.map({ view.dated($0) == nil }) ?? true,
                view.classes(index).isDisjoint(with: [.preposition, .conjunction, .determiner]),
                !["up", "about", "some", "only"].contains(view.word(index))
            {
                return false
            }
        }
        return holdsValue
    }

    /// "(2022: 26 per cent; target for 2025: 40 per cent)": of when each value in a bracket is.
    private func isHeadOfValue(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let end = mention.tokens.upperBound
        guard end + 1 < sentence.tokens.upperBound, view.tokens[end].isSign(":"),
            let figure = sentence.mentions.first(where: { $0.tokens.lowerBound == end + 1 }),
            figure.setAside == nil, [.money, .percent, .quantity, .number].contains(figure.kind),
            let close = (end..<sentence.tokens.upperBound).first(where: { view.isSign($0, "();") })
        else { return false }
        return view.isSign(close, ");")
            && (sentence.tokens.lowerBound..<end).last(where: { view.isSign($0, "()") })
                .map { view.tokens[$0].isSign("(") } ?? false
    }

    /// Whether the date only tells when a value held: one compared with, forecast, or true today.
    func isValueOfAnotherTime(
        _ mention: Mention,
        _ date: EventDate,
        _ sentence: ArticleView.Sentence,
        happens: Bool
    ) -> Bool {
        let first = mention.tokens.lowerBound
        let end = mention.tokens.upperBound
        let lower = sentence.tokens.lowerBound
        let piece = view.clause(around: mention.tokens, in: sentence)
        let figures = sentence.mentions.filter {
            [.money, .percent, .quantity, .number].contains($0.kind) && $0.setAside == nil
        }
        // "against 900 soldiers in the flood of 2019"
        if let joint = (piece.lowerBound..<first).last(where: {
            view.classes($0).contains(.comparison) && view.word($0) != "from"
        }),
            figures.contains(where: { (joint..<first).contains($0.tokens.lowerBound) })
                || sentence.mentions.contains(where: {
                    $0.kind == .duration && (joint..<first).contains($0.tokens.lowerBound)
                })
                || (joint + 1..<first).contains(where: {
                    view.reading.numeral(at: $0) != nil && view.word(joint) == "against"
                }),
            !(joint..<first).contains(where: { view.classes($0).contains(.happening) })
        {
            return true
        }
        // "6.2 per cent more than in the same quarter of 2021", "0.7 per cent above its level of August 2023"
        if let than = (max(piece.lowerBound, first - 9)..<first).last(where: { index in
            view.word(index) == "than" && index > piece.lowerBound
                && (view.word(index - 1).hasSuffix("er") || ["more", "less"].contains(view.word(index - 1)))
                || ["above", "below"].contains(view.word(index)) && index + 2 < first
                    && ["level", "levels", "total", "figure", "value", "mark", "peak", "average", "reading"]
                        .contains(view.word(index + 2))
        }),
            figures.contains(where: {
                (max(piece.lowerBound, than - 8)..<than).contains($0.tokens.lowerBound)
            }),
            !(than..<first).contains(where: {
                view.classes($0).contains(.happening) || view.word($0) == "when"
            })
        {
            return true
        }
        // "up from €2.1 billion at the previous show in 2023"
        if let from = (piece.lowerBound..<first).last(where: { view.word($0) == "from" }),
            from > piece.lowerBound,
            ["up", "down"].contains(view.word(from - 1)),
            figures.contains(where: { (from..<first).contains($0.tokens.lowerBound) })
        {
            return true
        }
        if isCountOfPhrase(piece, before: first, sentence) { return true }
        // "By Christmas 1988, volunteers had fitted 2,300 people": how far a count had come.
        if !happens, view.word(piece.lowerBound) == "by", piece.lowerBound + 1 == first,
            piece.upperBound == end,
            end + 1 < sentence.tokens.upperBound, view.isSign(end, ","),
            case let next = view.clause(around: (end + 1)..<(end + 2), in: sentence),
            next.contains(where: { view.word($0) == "had" }),
            figures.contains(where: { next.contains($0.tokens.lowerBound) })
        {
            return true
        }
        // "Between June and July the price rose by 28 per cent"
        if date.end != nil, date.value.grain != .day, !happens,
            figures.contains(where: { $0.kind == .percent && piece.contains($0.tokens.lowerBound) }),
            piece.contains(where: { view.classes($0).contains(.movement) })
        {
            return true
        }
        // "beating the 8.3 million of 1996"
        if (piece.lowerBound..<first).contains(where: {
            ["beating", "surpassing", "exceeding", "topping"].contains(view.word($0))
        }) {
            return true
        }
        // "has come down to 0.9 days from 4 days in 2011"
        if let from = (piece.lowerBound..<first).last(where: { view.word($0) == "from" }), first - from <= 5,
            from + 1 < first, view.tokens[from + 1].kind == .digits,
            (piece.lowerBound..<from).contains(where: { view.classes($0).contains(.movement) })
        {
            return true
        }
        // "(Q3 2023: NOK 431 million)"
        if first > lower, view.tokens[first - 1].isSign("("), end < sentence.tokens.upperBound,
            view.tokens[end].isSign(":")
        {
            return true
        }
        if isComparedOverBracket(mention, figures, sentence) { return true }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        let holdsFigure = figures.contains { clause.contains($0.tokens.lowerBound) }
        if holdsFigure, sentence.kind == .paragraph, tellsState(mention, piece, figures, happens: happens) {
            return true
        }
        // "For 2024 the company expects", "the forecast for 2024"
        if first > lower, view.word(first - 1) == "for", date.grain == .year || date.grain == .month,
            holdsFigure || isOfThing(first - 2, sentence)
        {
            return true
        }
        // "3,940 employees at 30 September 2024"
        if first > lower, view.word(first - 1) == "at", holdsFigure, !happens,
            end >= sentence.tokens.upperBound || !view.isSign(end, "'’"),
            !clause.contains(where: { view.classes($0).contains(.auxiliary) })
        {
            return true
        }
        // "Today 412 are deployed", "if elected in June"
        if mention.tokens.count == 1, view.word(first) == "today",
            clause.contains(where: { ["are", "is"].contains(view.word($0)) })
        {
            return true
        }
        return (clause.lowerBound..<first).contains { view.word($0) == "if" }
    }

    /// "compared with 127 million crowns (in constant prices) in 2021": the bracket parts no value from its date.
    private func isComparedOverBracket(
        _ mention: Mention,
        _ figures: [Mention],
        _ sentence: ArticleView.Sentence
    )
        -> Bool
    {
        var close = mention.tokens.lowerBound - 1
        if close > sentence.tokens.lowerBound, view.classes(close).contains(.preposition) { close -= 1 }
        guard close > sentence.tokens.lowerBound, view.tokens[close].isSign(")"),
            let open = (max(sentence.tokens.lowerBound, close - 12)..<close).last(where: {
                view.tokens[$0].isSign("(")
            }), open > sentence.tokens.lowerBound
        else { return false }
        let before = view.clause(around: (open - 1)..<open, in: sentence)
        return before.contains { view.classes($0).contains(.comparison) && view.word($0) != "from" }
            && figures.contains { before.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < open }
    }

    /// "The May figure has been revised", "three times the June average": of when a value is.
    private func isOfReading(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        guard mention.recognizer == "month" else { return false }
        // "owing to the dry July"
        if first - 2 >= sentence.tokens.lowerBound, view.word(first - 2) == "the",
            view.tokens[first - 1].kind == .word, !view.tokens[first - 1].isCapitalized,
            view.classes(first - 1).isEmpty
        {
            return true
        }
        // "December data are preliminary"
        let isBare = first == sentence.tokens.lowerBound || view.classes(first - 1).contains(.conjunction)
        guard isBare || view.classes(first - 1).contains(.determiner) else { return false }
        let noun = (end..<max(end, min(end + 3, sentence.tokens.upperBound))).prefix {
            view.tokens[$0].kind == .word && view.classes($0).isDisjoint(with: [.preposition, .auxiliary])
        }
        return noun.contains { EnglishDeeds.readings.contains(view.word($0)) }
    }

    /// "Of those made in 2022, only 38 per cent …": of which of them a share is told.
    private func isOfPart(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let piece = view.clause(around: mention.tokens, in: sentence)
        return piece.upperBound < sentence.tokens.upperBound && view.tokens[piece.upperBound].isSign(",")
            && view.word(piece.lowerBound) == "of" && piece.lowerBound + 1 < mention.tokens.lowerBound
            && (["those", "these", "them"].contains(view.word(piece.lowerBound + 1))
                // "Of the 1,650 people at work on Friday, four in five are women"
                || view.word(piece.lowerBound + 1) == "the"
                    && view.reading.numeral(at: piece.lowerBound + 2) != nil
                    && view.word(mention.tokens.lowerBound - 1) != "of"
                    && !(piece.lowerBound + 3..<max(piece.lowerBound + 3, mention.tokens.lowerBound)).contains
                    {
                        !view.classes($0).isDisjoint(with: [.relative, .auxiliary, .happening])
                            || view.word($0).hasSuffix("ed")
                    })
    }

    /// "the circular dated 15 June 2015": a paper told by its date.
    private func isDateOfPaper(_ first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        first - 2 >= sentence.tokens.lowerBound && view.word(first - 1) == "dated"
            && view.tokens[first - 2].kind == .word
    }

    /// "Exams 2025": a heading of a word or two with its year.
    private func isYearOfHeading(_ mention: Mention, _ date: EventDate, _ sentence: ArticleView.Sentence)
        -> Bool
    {
        guard sentence.kind == .headline, date.value.grain == .year, mention.recognizer == "calendar-year",
            mention.tokens.upperBound == sentence.tokens.upperBound,
            mention.tokens.lowerBound > sentence.tokens.lowerBound
        else { return false }
        let words = (sentence.tokens.lowerBound..<mention.tokens.lowerBound).filter {
            view.tokens[$0].kind == .word
        }
        return words.count <= 2 && words.last == mention.tokens.lowerBound - 1
            && words.allSatisfy { view.classes($0).isDisjoint(with: [.preposition, .happening]) }
    }

    /// "a third of the level of 2021": a value told by another one.
    private func isLevelOf(_ first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        first - 3 >= sentence.tokens.lowerBound && view.word(first - 1) == "of"
            && ["level", "levels", "value", "total", "figure", "average", "peak"].contains(
                view.word(first - 2)
            )
            && !view.classes(first - 3).isDisjoint(with: [.determiner, .possessive])
    }

    /// Whether a phrase only counts what there was: "with 9 million tonnes in its barns by late July".
    private func isCountOfPhrase(_ piece: Range<Int>, before first: Int, _ sentence: ArticleView.Sentence)
        -> Bool
    {
        let opening = view.word(piece.lowerBound)
        guard opening == "with" || opening == "against", piece.lowerBound > sentence.tokens.lowerBound
        else {
            return false
        }
        let phrase = piece.lowerBound..<max(first, piece.lowerBound)
        // "against a target of 25 per cent by 2030" is a plan.
        if opening == "against",
            phrase.contains(where: { ["target", "goal", "aim"].contains(view.word($0)) })
        {
            return false
        }
        return sentence.mentions.contains {
            $0.setAside == nil && [.money, .percent, .quantity, .number].contains($0.kind)
                && phrase.contains($0.tokens.lowerBound)
        }
            && !phrase.contains {
                view.word($0) == "to" || view.classes($0).contains(.happening)
                    || view.word($0).hasSuffix("ed") && view.word($0).utf8.count > 4
            }
    }

    /// "On 31 May the forces numbered 18,600", "has trained 5,000 troops since 2018": how many there were, not what was
    /// done.
    func tellsState(_ mention: Mention, _ piece: Range<Int>, _ figures: [Mention], happens: Bool)
        -> Bool
    {
        let first = mention.tokens.lowerBound
        let end = mention.tokens.upperBound
        // "Sunday's ballot" is what happened.
        if end < piece.upperBound, view.isSign(end, "'’") { return false }
        guard let figure = figures.first(where: { piece.contains($0.tokens.lowerBound) }) else {
            return false
        }
        if view.word(first) == "since"
            || first > piece.lowerBound + 1 && view.word(first - 1) == "since"
        {
            return piece.contains {
                ["has", "have"].contains(view.word($0)) && $0 < figure.tokens.lowerBound
                    && figure.tokens.lowerBound - $0 < 6
            }
        }
        // "unemployment, published by the agency, which in May was 5.5 %": the deed is another clause's.
        guard
            !happens
                || !piece.contains(where: {
                    view.classes($0).contains(.happening) && !mention.tokens.contains($0)
                })
        else { return false }
        if hasReached(figure, piece) || isWhereTheyWere(figure, piece) { return true }
        guard figure.tokens.lowerBound > mention.tokens.upperBound else { return false }
        let lead = figure.tokens.lowerBound - 1
        return [
            "had", "totalled", "totaled", "numbered", "averaged", "comprised", "was", "were", "stood",
            "amounted", "fetched",
        ]
        .contains { word in
            view.word(lead) == word || ["at", "to"].contains(view.word(lead)) && view.word(lead - 1) == word
        }
    }

    /// "In August 5,870 were in place", "4,300 people were on the payroll": where how many were.
    private func isWhereTheyWere(_ figure: Mention, _ piece: Range<Int>) -> Bool {
        let verb = figure.fullTokens.upperBound
        return verb + 1 < piece.upperBound && ["was", "were"].contains(view.word(verb))
            && view.classes(verb + 1).contains(.preposition)
    }

    /// "had reached 1,146 cases by December", "had fallen to 4 million by the end of the year": how far a count had come.
    private func hasReached(_ figure: Mention, _ piece: Range<Int>) -> Bool {
        var verb = figure.tokens.lowerBound - 1
        while verb > piece.lowerBound, verb > figure.tokens.lowerBound - 4,
            !view.classes(verb).isDisjoint(with: [.preposition, .comparison])
                || ["about", "some", "nearly", "almost", "only", "to"].contains(view.word(verb))
        {
            verb -= 1
        }
        guard verb - 1 > piece.lowerBound, view.word(verb - 1) == "had" else { return false }
        // "By Christmas the volunteers had fitted 2,300 people"
        if view.word(piece.lowerBound) == "by" { return true }
        return view.word(verb) == "reached" || view.word(verb) == "stood"
            || view.classes(verb).contains(.movement)
    }

    /// "final data for 2023", "results for August": of what time a thing is; "is planned for 2026" tells when.
    func isOfThing(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard index >= sentence.tokens.lowerBound, view.tokens[index].kind == .word else { return false }
        return view.classes(index).isDisjoint(with: [.future, .auxiliary, .happening, .preposition])
            && !view.word(index).hasSuffix("ed")
    }

    /// "The May meeting on Sunday": a day of the same clause dates it better.
    func isWithinReach(_ date: EventDate, _ mention: Mention, _ sentence: ArticleView.Sentence)
        -> Bool
    {
        guard date.end == nil, date.value.grain != .day else { return false }
        // "1961: … on 6 May": the day in the line tells it better.
        if mention.tokens.lowerBound == sentence.tokens.lowerBound,
            sentence.mentions.contains(where: { other in
                yearOfLine(other, sentence) == date.value.year
                    && self.date(other, sentence).map {
                        $0.value.grain == .day && $0.value.year == date.value.year
                    }
                        ?? false
            })
        {
            return true
        }
        let clause = view.clause(around: mention.tokens, in: sentence, strong: true)
        return sentence.mentions.contains { other in
            guard other.setAside == nil, other.tokens != mention.tokens,
                clause.contains(other.tokens.lowerBound), case .date(let finer, let last) = other.value,
                finer.grain == .day
            else { return false }
            guard !view.recurs(other, in: sentence) else { return false }
            return date.value.firstDay <= finer.firstDay && (last ?? finer).lastDay <= date.value.lastDay
        }
    }

    func hasDay(_ date: EventDate) -> Bool { date.value.grain == .day }

    func isFiscal(_ mention: Mention, _ date: EventDate) -> Bool {
        let words = mention.tokens.map { view.word($0) }
        if words.contains("fy") || words.contains("fiscal") || words.contains("financial")
            || words.contains("quarter")
        {
            return true
        }
        // "2024/25", "2023-24"
        return date.end != nil && words.count == 3 && (words[1] == "/" || words[1] == "-" || words[1] == "–")
            && words[2].utf8.count <= 2
    }

    /// "Data for September will be published": of when the data are.
    private func isOfData(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let of = mention.tokens.lowerBound - 1
        return of > sentence.tokens.lowerBound && ["for", "of"].contains(view.word(of))
            && ["data", "figures", "results", "statistics", "estimates"].contains(view.word(of - 1))
    }

    /// "the smallest since 1993", "for the first time since 1979".
    func isRecord(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        // "Not even the record year 2022 had seen as much"
        if first - 2 >= sentence.tokens.lowerBound,
            view.word(first - 1) == "year" || view.word(first) == "year"
        {
            let rank = view.word(first) == "year" ? first - 1 : first - 2
            if view.classes(rank).contains(.superlative) { return true }
        }
        guard first > sentence.tokens.lowerBound,
            view.word(first - 1) == "since" || view.word(first) == "since"
        else {
            return false
        }
        // "since 1960, when 12,000 people died": what happened then is told as well.
        if end + 1 < sentence.tokens.upperBound, view.isSign(end, ","), view.word(end + 1) == "when" {
            return false
        }
        if first - 2 >= sentence.tokens.lowerBound,
            ["first", "last", "only"].contains(view.word(first - 2))
                || view.word(first - 2) == "time"
                || first - 2 >= sentence.tokens.lowerBound
                    && view.reading.numeral(at: first - 2)?.isOrdinal ?? false
        {
            return true
        }
        let start = max(sentence.tokens.lowerBound, first - 7)
        return (start..<first).contains {
            // "at least 30 states" is no record.
            view.classes($0).contains(.superlative)
                && !($0 > sentence.tokens.lowerBound && view.word($0 - 1) == "at")
                || isMost($0, sentence)
                // "the first visit at such level since 1983"
                || view.word($0) == "first" && $0 > sentence.tokens.lowerBound && view.word($0 - 1) == "the"
        }
    }

    /// "the widest", "widest since 2008".
    private func isMost(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let word = view.word(index)
        guard word.hasSuffix("est"), word.utf8.count > 5, !view.tokens[index].isCapitalized else {
            return false
        }
        if index > sentence.tokens.lowerBound,
            !view.classes(index - 1).isDisjoint(with: [.determiner, .possessive])
        {
            return !["interest", "harvest", "forest", "protest", "request", "conquest", "arrest"].contains(
                word
            )
        }
        return view.word(index + 1) == "since"
    }

    /// Whether the year belongs to a document's name, as in "Appropriation Bill, 2024" and "Act 17 of 2024".
    func isDocumentYear(_ mention: Mention, _ first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.tokens.count == 1, view.tokens[first].kind == .digits else { return false }
        // "in line with SNA 2008"
        if first > sentence.tokens.lowerBound, view.tokens[first - 1].kind == .word,
            view.tokens[first - 1].flags.contains(.allCapitals),
            (2...10).contains(view.tokens[first - 1].span.count),
            !view.classes(first - 1).contains(.preposition), !happens(around: mention, in: sentence)
        {
            return true
        }
        // "the 1982 UNCLOS", "the 1961 communiqué"
        if first > sentence.tokens.lowerBound, view.classes(first - 1).contains(.determiner),
            first + 1 < sentence.tokens.upperBound, view.tokens[first + 1].kind == .word,
            view.tokens[first + 1].flags.contains(.allCapitals)
                || !view.classes(first + 1).isDisjoint(with: [.documentNoun, .paper])
        {
            return true
        }
        // "Annual Report 2023"
        if first > sentence.tokens.lowerBound, view.tokens[first - 1].isCapitalized,
            ["report", "review", "yearbook"].contains(view.word(first - 1))
        {
            return true
        }
        // "The 1951 Convention"
        var next = first + 1
        while next < sentence.tokens.upperBound, next < first + 4, view.tokens[next].isCapitalized {
            if view.classes(next).contains(.documentNoun) { return true }
            next += 1
        }
        var index = first - 1
        for _ in 0..<4 {
            guard index >= sentence.tokens.lowerBound else { return false }
            if view.classes(index).contains(.documentNoun) { return true }
            guard
                view.tokens[index].kind != .word || view.tokens[index].isCapitalized
                    || view.word(index) == "of"
            else {
                return false
            }
            index -= 1
        }
        return false
    }

    /// "5.4 per cent in 2023", "151 in 2018": the date says when the number held.
    func isStatistic(
        _ figure: Mention,
        before mention: Mention,
        _ date: EventDate,
        _ sentence: ArticleView.Sentence
    ) -> Bool {
        guard figure.kind != .date, figure.kind != .period, figure.kind != .anniversary,
            figure.setAside == nil, !isObject(figure, sentence), !isDesignation(figure, sentence)
        else { return false }
        var end = figure.fullTokens.upperBound
        // "46.9% of GDP at end-December"
        if figure.kind == .percent, end + 1 < sentence.tokens.upperBound, view.word(end) == "of",
            view.tokens[end + 1].flags.contains(.allCapitals)
        {
            end += 2
        }
        while end < sentence.tokens.upperBound, view.tokens[end].isSign(")") { end += 1 }
        guard mention.tokens.lowerBound >= end, mention.tokens.lowerBound - end <= 2 else { return false }
        // On a day something was done, even if the sentence ends in a number.
        let clause = view.clause(around: figure.tokens, in: sentence)
        if date.value.grain == .day,
            clause.contains(where: { !view.classes($0).isDisjoint(with: [.happening, .movement]) })
        {
            return false
        }
        let between = end..<mention.tokens.lowerBound
        guard
            between.allSatisfy({ view.tokens[$0].kind == .word || view.tokens[$0].isSign("-") }),
            // "two were delivered last June": the date of a deed.
            !between.contains(where: { !view.classes($0).isDisjoint(with: [.auxiliary, .happening]) })
        else { return false }
        switch figure.kind {
        case .percent, .number: return true
        case .money: return date.grain != .day
        case .quantity:
            let start = max(sentence.tokens.lowerBound, figure.tokens.lowerBound - 3)
            // "has gone up from 3,327 to 14,255 in 2024"
            let moves =
                date.value.grain == .year
                && clause.contains { $0 < figure.tokens.lowerBound && view.classes($0).contains(.movement) }
            return moves
                || (start..<figure.tokens.lowerBound).contains { view.classes($0).contains(.comparison) }
        default: return false
        }
    }

    /// "seen near Post 9 on 17 May": a number behind a name belongs to it.
    private func isDesignation(_ figure: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let before = figure.tokens.lowerBound - 1
        guard figure.kind == .number, figure.tokens.count == 1, before > sentence.tokens.lowerBound else {
            // "Post 9": the name is a part of the value's words.
            return figure.kind == .number && figure.tokens.count == 2
                && figure.tokens.lowerBound > sentence.tokens.lowerBound
                && view.tokens[figure.tokens.lowerBound].kind == .word
                && view.tokens[figure.tokens.lowerBound].isCapitalized
        }
        return view.tokens[before].kind == .word && view.tokens[before].isCapitalized
            && !view.isSign(before, ",")
    }

    /// "approved 3 million crowns in November", "voted by 40 to 12 on Monday": what was done with the value, and no passive,
    /// of which it may be a count.
    private func isObject(_ figure: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var verb = figure.tokens.lowerBound - 1
        while verb > sentence.tokens.lowerBound, verb > figure.tokens.lowerBound - 8,
            view.tokens[verb].kind == .word,
            !view.classes(verb).isDisjoint(with: [.preposition, .comparison])
                || ["up", "to", "about", "some", "more", "less", "nearly", "almost", "only", "another"]
                    .contains(view.word(verb))
                || view.reading.numeral(at: verb) != nil
        {
            verb -= 1
        }
        guard verb > sentence.tokens.lowerBound, view.tokens[verb].kind == .word,
            !view.tokens[verb].isCapitalized,
            EnglishDeeds.decisions.contains(view.word(verb)),
            !["be", "been", "was", "were", "is", "are", "being"].contains(view.word(verb - 1))
        else { return false }
        return view.tokens[verb - 1].kind == .word && !view.parts(verb - 1, sentence)
    }

    /// "last year", "this month", "today": worked out from the document's date and wide.
    func isVague(_ mention: Mention) -> Bool {
        guard mention.basis != .stated, mention.recognizer != "shifted-by-deed" else { return false }
        // "Four days ago" is a day like any other.
        if mention.recognizer == "ago", case .date(.day, nil) = mention.value { return false }
        return !mention.tokens.contains {
            view.tokens[$0].kind == .digits || view.reading.lexicon.entry(of: view.tokens[$0]).weekday > 0
                || view.reading.lexicon.entry(of: view.tokens[$0]).month > 0
        }
    }

    func happens(around mention: Mention, in sentence: ArticleView.Sentence) -> Bool {
        // The "end" of "the end of March" is no deed.
        view.clause(around: mention.tokens, in: sentence, strong: true)
            .contains { view.classes($0).contains(.happening) && !mention.tokens.contains($0) }
    }
}

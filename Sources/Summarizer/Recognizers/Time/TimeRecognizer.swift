import BriefingModel
import SourceText

/// Finds dates, periods and durations.
///
/// Two layers: a parser reads what the words say, then a pass over the whole article places it by the document's date,
/// the tense and the dates spoken of before.
package struct TimeRecognizer: Recognizer {
    package init() {}

    package func mentions(in reading: Reading) -> [Mention] {
        let year = ReportYear.year(of: reading)
        return reading.withView { mentions(in: $0, reportYear: year) }
    }

    private func mentions(in reading: ReadingView, reportYear: Int?) -> [Mention] {
        var parser = TimeParser(reading: reading)
        let expressions = parser.expressions()
        guard !expressions.isEmpty else { return [] }
        var resolver = TimeResolver(
            document: reading.documentDate,
            writesDayFirst: Self.writesDayFirst(expressions, reading)
        )
        let tenses = TenseReader(reading: reading)
        let reportEnd = reportYear.flatMap { year in
            expressions.contains { $0.value.isOfNews } ? nil : CalendarDate(year: year, month: 12, day: 31)
        }
        var mentions: [Mention] = []
        mentions.reserveCapacity(expressions.count)
        var sentence = 0
        var reference = 0
        /// The last date that stood alone on its line.
        var line: CalendarDate?
        let sentences = reading.sentences
        for expression in expressions {
            while sentence + 1 < sentences.count,
                sentences[sentence].tokens.upperBound <= expression.tokens.lowerBound
            { sentence += 1 }
            let range = sentences[sentence].tokens
            // "has been shut since 6 January to be repaired" lies behind, whatever the verb looks forward to.
            let isSince =
                expression.tokens.lowerBound > range.lowerBound
                && reading.reads(expression.tokens.lowerBound - 1, "since")
            let tense: TenseReader.Tense =
                if expression.value.needsTense || reportEnd != nil && expression.value.isOfReport,
                    !Self.keepsCount(expression, range, reading, tenses)
                {
                    isSince ? .past : tenses.tense(of: expression.tokens, in: range)
                } else {
                    .unknown
                }
            var value = expression.value
            let isLine = expression.tokens == range
            if isLine, let line, let told = Self.next(expression.value, after: line) { value = told }
            if let told = Self.inBrackets(expression, resolver.reference, since: reference, range, reading) {
                value = told
            }
            if Self.isYearGoneBy(expression, range, reading, tenses) {
                value = .unit(.year, -1, fromReference: false)
            }
            // A plan lies ahead of the day on which the report is written.
            let isOfReport =
                reportEnd != nil && value.isOfReport
                && (tense != .future || value.isOtherYear || Self.holdsPast(expression, range, reading))
            if isOfReport { resolver.document = reportEnd.map { .day($0) } }
            defer { resolver.document = reading.documentDate }
            guard var outcome = resolver.outcome(of: value, tense: isOfReport ? .past : tense) else {
                continue
            }
            if isOfReport, case .placed(let first, let end, _) = outcome {
                outcome = .placed(first, end: end, basis: .inferred)
            }
            if isSince, case .placed(let first, end: _, basis: .inferred) = outcome,
                let day = reading.documentDate, first.firstDay > day.lastDay
            {
                // A date of next year that was spoken of before lends its year to none that lies behind.
                let now = TimeResolver(document: day, writesDayFirst: resolver.writesDayFirst)
                outcome = now.outcome(of: value, tense: .past) ?? outcome
            }
            if case .duration = outcome,
                let date = Self.comingDate(expression, range, reading, tenses, resolver)
            {
                outcome = date
            }
            switch outcome {
            // "6 per cent more than in the same quarter of 2021": the text goes on to speak of its own time.
            case .placed where Self.isComparedWith(expression, range, reading): break
            case .placed(let first, let end, _):
                resolver.reference = (first, end ?? first)
                reference = expression.tokens.lowerBound
                if isLine, case .day(let day) = end ?? first { line = day }
            case .open(let text):
                // "the spring of 1875": what is told to be later is later than that.
                if let year = Int(text.prefix(4)), text.dropFirst(4).first == "-" {
                    resolver.reference = (.year(year), .year(year))
                }
            default: break
            }
            mentions.append(Self.mention(of: expression, outcome, resolver, reading))
        }
        return Self.withoutCoarser(mentions, sentences)
    }

    /// "by the end of April, 900 homes had received help": a deadline that a report tells as gone by.
    private static func holdsPast(
        _ expression: TimeExpression,
        _ sentence: Range<Int>,
        _ reading: ReadingView
    ) -> Bool {
        guard expression.tokens.lowerBound > sentence.lowerBound,
            reading.entry(expression.tokens.lowerBound - 1).time.contains(.forwardPreposition)
        else { return false }
        let end = min(sentence.upperBound, expression.tokens.upperBound + 12)
        return (expression.tokens.upperBound..<max(expression.tokens.upperBound, end)).contains {
            reading.tokens[$0].kind == .word && reading.entry($0).time.contains(.pastVerb)
        }
    }

    /// "24 September" under a line "23 September 2021": lines of a chronicle follow on each other.
    private static func next(_ value: TimeValue, after line: CalendarDate) -> TimeValue? {
        guard case .monthDay(let month, let day) = value else { return nil }
        let days = [0, 1].compactMap { CalendarDate(year: line.year + $0, month: month, day: day) }
        return days.first { $0 >= line }.map { .fixed(.day($0), end: nil) }
    }

    private static func isComparedWith(
        _ expression: TimeExpression,
        _ sentence: Range<Int>,
        _ reading: ReadingView
    ) -> Bool {
        var index = expression.tokens.lowerBound - 1
        for _ in 0..<6 where index >= sentence.lowerBound && reading.tokens[index].kind == .word {
            if reading.reads(index, "than") { return true }
            let known = reading.entry(index)
            guard
                !known.classes.isDisjoint(with: [.preposition, .determiner]) || known.time.contains(.unit)
                    || known.time.contains(.same)
            else { return false }
            index -= 1
        }
        return false
    }

    /// "The year 2017 brought two more: Tarn (8 March) and Vell (30 November)": days of the year that the sentence has
    /// named.
    private static func inBrackets(
        _ expression: TimeExpression,
        _ spokenOf: (first: PartialDate, last: PartialDate)?,
        since place: Int,
        _ sentence: Range<Int>,
        _ reading: ReadingView
    ) -> TimeValue? {
        let first = expression.tokens.lowerBound
        guard case .monthDay(let month, let day) = expression.value, let spokenOf,
            sentence.contains(place), spokenOf.first.year == spokenOf.last.year,
            first > sentence.lowerBound, reading.tokens[first - 1].isSign("("),
            let date = CalendarDate(year: spokenOf.first.year, month: month, day: day)
        else { return nil }
        return .fixed(.day(date), end: nil)
    }

    /// "Reserves stood at 9 million at the end of the year", told in February: the end lies behind, and so is last year's.
    private static func isYearGoneBy(
        _ expression: TimeExpression,
        _ sentence: Range<Int>,
        _ reading: ReadingView,
        _ tenses: TenseReader
    ) -> Bool {
        guard case .unit(.year, 0, false) = expression.value, let document = reading.documentDate,
            document.grain != .year, document.firstDay.month < 7,
            expression.tokens.contains(where: {
                reading.entry($0).time.isSuperset(of: [.edge, .late])
            })
        else { return false }
        return tenses.tense(of: expression.tokens, in: sentence) == .past
    }

    /// "Will mark the 75th anniversary in October": the count of years, which goes by the document's year, holds the
    /// month in that year too.
    private static func keepsCount(
        _ expression: TimeExpression,
        _ sentence: Range<Int>,
        _ reading: ReadingView,
        _ tenses: TenseReader
    ) -> Bool {
        switch expression.value {
        case .month: break
        case .monthDay(let month, _):
            // "On 16 June it will celebrate its 30th anniversary", in a text of December: a day of the next year.
            if let document = reading.documentDate, document.grain != .year, month < document.firstDay.month,
                tenses.tense(of: expression.tokens, in: sentence) == .future
            {
                return false
            }
        default: return false
        }
        // "… and asked the office to report by 30 June": a deadline of its own.
        let before = expression.tokens.lowerBound - 1
        if before > sentence.lowerBound, reading.entry(before).time.contains(.forwardPreposition) {
            return false
        }
        return sentence.dropFirst().contains { index in
            reading.entry(index).time.contains(.anniversary)
                && reading.numeral(at: index - 1)?.isOrdinal == true
        }
    }

    /// "The May meeting on Sunday": a bare month straight before a day of that month says nothing of its own.
    private static func withoutCoarser(
        _ mentions: [Mention],
        _ sentences: UnsafeBufferPointer<TokenStream.Sentence>
    ) -> [Mention] {
        let coarser = mentions.indices.dropLast().filter { index in
            guard case .date(.month(let month, let year), nil) = mentions[index].value,
                case .date(.day(let day), nil) = mentions[index + 1].value,
                day.month == month, day.year == year, mentions[index].recognizer == "month"
            else { return false }
            let between = mentions[index].tokens.upperBound..<mentions[index + 1].tokens.lowerBound
            return between.count <= 3
                && !sentences.contains { between.contains($0.tokens.lowerBound) }
        }
        var kept = mentions
        for index in coarser.reversed() { kept.remove(at: index) }
        return kept
    }

    private static func mention(
        of expression: TimeExpression,
        _ outcome: TimeResolver.Outcome,
        _ resolver: TimeResolver,
        _ reading: ReadingView
    ) -> Mention {
        let tokens = reading.tokens
        var span = ByteSpan(0, 0)
        if let first = expression.tokens.first, let last = expression.tokens.last {
            span = ByteSpan(Int(tokens[first].start), Int(tokens[last].end))
        }
        var kind = Mention.Kind.date
        var basis = TimeResolver.basis(of: expression.value)
        var isApproximate = expression.isApproximate
        let value: Mention.Value
        var reach: Reach?
        var days: Reach?
        switch outcome {
        case .placed(let first, let end, let ground):
            kind = end == nil && first.grain != .quarter ? .date : .period
            basis = ground
            value = .date(first, end: end)
            if case .shifted(_, let unit, let anchor) = expression.value, unit != .day, anchor == .document {
                isApproximate = true
            }
        case .open(let text):
            kind =
                text.contains("-S") || text.contains("-F") || text.contains("-W") || text.contains("/")
                ? .period : .date
            value = .timex(text)
        case .duration(let text, let told, let toTheDay):
            kind = .duration
            value = .duration(text)
            reach = told
            days = toTheDay
        }
        var rule = expression.rule
        if case .undecided(let a, let b, _) = expression.value, a != b, a <= 12, b <= 12,
            resolver.writesDayFirst == nil
        {
            isApproximate = true
            rule = "ambiguous-day"
        }
        var mention = Mention(
            kind: kind,
            span: span,
            tokens: expression.tokens,
            value: value,
            basis: basis,
            isApproximate: isApproximate,
            recognizer: rule
        )
        mention.reach = reach
        mention.days = days
        return mention
    }

    /// "in two weeks" after a verb that looks forward is a day and not a length.
    private static func comingDate(
        _ expression: TimeExpression,
        _ sentence: Range<Int>,
        _ reading: ReadingView,
        _ tenses: TenseReader,
        _ resolver: TimeResolver
    ) -> TimeResolver.Outcome? {
        let before = expression.tokens.lowerBound - 1
        guard before >= sentence.lowerBound, case .duration(let text) = expression.value,
            reading.documentDate != nil,
            reading.entry(before).time.contains(.in),
            // "a loan repayable in 25 years": from when it is taken.
            before == sentence.lowerBound || !reading.text(reading.tokens[before - 1].span).hasSuffix("able"),
            tenses.tense(of: expression.tokens, in: sentence) == .future, let shift = count(of: text)
        else { return nil }
        return resolver.outcome(of: .shifted(shift.count, shift.unit, from: .document), tense: .future)
    }

    /// The whole units of a simple ISO 8601 duration of days or longer.
    private static func count(of text: String) -> (count: Int, unit: TimeUnit)? {
        guard let count = Int(text.dropFirst().dropLast()), let letter = text.last, count < 1000 else {
            return nil
        }
        switch letter {
        case "D": return (count, .day)
        case "W": return (count, .week)
        case "M": return (count, .month)
        case "Y": return (count, .year)
        default: return nil
        }
    }

    /// What order of day and month the document writes: by a day above 12 in digits, else by dates in words.
    private static func writesDayFirst(_ expressions: [TimeExpression], _ reading: ReadingView) -> Bool? {
        var inDigits = 0
        var inWords = 0
        for expression in expressions {
            guard let first = expression.tokens.first else { continue }
            let token = reading.tokens[first]
            switch expression.value {
            case .fixed(.day(let date), nil) where expression.rule == "numeric-day":
                inDigits +=
                    reading.text(token.span) == "\(date.month)"
                        || reading.text(token.span) == "0\(date.month)" ? -1 : 1
            case .fixed(.day, nil) where expression.rule == "calendar-day",
                .monthDay where expression.rule == "day-and-month":
                if token.kind == .digits { inWords += token.end - token.start <= 2 ? 1 : 0 }
                if reading.entry(first).month > 0 { inWords -= 1 }
            default: break
            }
        }
        if inDigits != 0 { return inDigits > 0 }
        return inWords == 0 ? nil : inWords > 0
    }
}

extension TimeValue {
    /// Whether past and future verbs place it differently.
    var needsTense: Bool {
        switch self {
        case .fixed, .timex, .duration, .window, .workdays, .today, .decade, .named, .following: false
        case .lasting(_, _, let start): start.needsTense
        case .undecided(_, _, let year): year == nil
        case .part(_, let whole): whole.needsTense
        case .span(let first, let last): first.needsTense || last.needsTense
        case .unit(let unit, let count, let fromReference):
            unit == .weekend || unit == .day && count > 0 && fromReference
        default: true
        }
    }
}

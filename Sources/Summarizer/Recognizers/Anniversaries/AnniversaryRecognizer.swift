import BriefingModel
import SourceText

/// Finds anniversaries, with what they commemorate and the year it happened.
///
/// The year of origin is the stated one where the sentence gives it; else it is worked out from the year of the celebration,
/// which the sentence or the document's date tells.
package struct AnniversaryRecognizer: Recognizer {
    package init() {}

    package func mentions(in reading: Reading) -> [Mention] {
        mentions(in: reading, dates: nil)
    }

    /// Takes what ``TimeRecognizer`` found in the same reading, or finds it anew where nil.
    package func mentions(in reading: Reading, dates: [Mention]?) -> [Mention] {
        let candidates = reading.withView { AnniversaryParser(reading: $0).candidates() }
        guard !candidates.isEmpty else { return [] }
        let resolver = AnniversaryResolver(
            reading: reading,
            dates: dates ?? TimeRecognizer().mentions(in: reading)
        )
        return candidates.map { resolver.mention(of: $0) }
    }
}

/// An anniversary as the words say it.
struct AnniversaryCandidate: Hashable, Sendable {
    var tokens: Range<Int>
    var sentence: Range<Int>
    var years: Int
    /// Tokens of what it commemorates.
    var noun: Range<Int>?
    /// Kebab-case name of the rule.
    var rule: String
    /// Counts from the first holding, so that the years since are not certain.
    var isEdition = false
}

/// Gives an anniversary its years.
struct AnniversaryResolver {
    let reading: Reading
    /// In the order of the text.
    let dates: [Mention]

    func mention(of candidate: AnniversaryCandidate) -> Mention {
        let tokens = reading.stream.tokens
        var span = ByteSpan(0, 0)
        if let first = candidate.tokens.first, let last = candidate.tokens.last {
            span = ByteSpan(Int(tokens[first].start), Int(tokens[last].end))
        }
        let years = self.years(of: candidate)
        var mention = Mention(
            kind: .anniversary,
            span: span,
            tokens: candidate.tokens,
            // A year before our era has no place in the calendar of a briefing.
            value: .anniversary(candidate.years, origin: years.origin.flatMap { $0 > 0 ? $0 : nil }),
            noun: candidate.noun,
            basis: years.basis,
            recognizer: candidate.rule
        )
        mention.observed = years.observed
        return mention
    }

    /// The year that "this year", "next year" or "next autumn" close to an anniversary means.
    private func relativeYear(beside candidate: AnniversaryCandidate, in near: [Mention]) -> Int? {
        var best: (year: Int, distance: Int)?
        for mention in near where mention.basis != .stated {
            let year: Int?
            switch mention.value {
            case .date(let date, nil) where date.grain == .year && isYearToKeepIn(mention, date):
                year = date.year
            case .timex(let text) where text.utf8.count == 7 && text.dropFirst(4).first == "-":
                year = Int(text.prefix(4))
            default: year = nil
            }
            let distance =
                mention.tokens.lowerBound >= candidate.tokens.upperBound
                ? mention.tokens.lowerBound - candidate.tokens.upperBound
                : candidate.tokens.lowerBound - mention.tokens.upperBound
            guard let year, distance <= 9, distance < best?.distance ?? .max else { continue }
            best = (year, distance)
        }
        return best?.year
    }

    /// "this year", "last year", "in four years' time"; "five years ago" tells of something else.
    private func isYearToKeepIn(_ mention: Mention, _ date: PartialDate) -> Bool {
        mention.recognizer == "relative-unit"
            || mention.basis == .derived && reading.documentDate.map { date.year > $0.year } ?? false
    }

    /// The last date told before a sentence that says of "the same" meeting, day or place before its anniversary.
    private func sameTime(of candidate: AnniversaryCandidate) -> PartialDate? {
        let says = (candidate.sentence.lowerBound..<candidate.tokens.lowerBound).contains {
            reading.stream.tokens[$0].kind == .word
                && reading.stream.text(reading.stream.tokens[$0].span) == "same"
        }
        guard says,
            let last = dates.last(where: { $0.tokens.upperBound <= candidate.sentence.lowerBound }),
            candidate.sentence.lowerBound - last.tokens.upperBound < 40, last.basis == .stated,
            case .date(let date, _) = last.value
        else { return nil }
        return date
    }

    private func years(of candidate: AnniversaryCandidate) -> (
        origin: Int?, observed: PartialDate?, basis: Basis
    ) {
        let near = dates.filter {
            $0.tokens.lowerBound >= candidate.sentence.lowerBound
                && $0.tokens.upperBound <= candidate.sentence.upperBound
        }
        var stated: [(date: PartialDate, distance: Int)] = []
        for mention in near where mention.basis == .stated {
            guard case .date(let first, let last) = mention.value else { continue }
            let distance = abs(mention.tokens.lowerBound - candidate.tokens.lowerBound)
            // "(1913-2023)": both ends of the time commemorated.
            if let last, last.year - first.year == candidate.years { return (first.year, last, .stated) }
            stated.append((first, distance))
            if let last, last.year != first.year { stated.append((last, distance)) }
        }
        for origin in stated {
            if let kept = stated.first(where: { $0.date.year - origin.date.year == candidate.years }) {
                return (origin.date.year, kept.date, .stated)
            }
        }
        // "marked its centenary in 1987": kept then, however long ago.
        if let kept = near.first(where: {
            $0.basis == .stated && candidate.tokens.upperBound + 1 == $0.tokens.lowerBound
                && reading.stream.text(reading.stream.tokens[candidate.tokens.upperBound].span) == "in"
        }), case .date(let date, nil) = kept.value {
            return (date.year - candidate.years, date, .derived)
        }
        // "in 1995, when the country was marking half a century since the war": kept then.
        if let kept = near.last(where: { mention in
            let comma = mention.tokens.upperBound
            return mention.basis == .stated && comma + 1 < candidate.tokens.lowerBound
                && candidate.tokens.lowerBound - comma < 10 && reading.stream.tokens[comma].isSign(",")
                && reading.stream.text(reading.stream.tokens[comma + 1].span) == "when"
        }), case .date(let date, nil) = kept.value {
            return (date.year - candidate.years, date, .derived)
        }
        // "During the same meeting delegates marked the tenth anniversary": when the sentence before says.
        if stated.isEmpty, let kept = sameTime(of: candidate) {
            return (kept.year - candidate.years, .year(kept.year), .derived)
        }
        let documentYear = reading.documentDate?.year
        // "marks its 80th anniversary this year": said right beside it, whatever other year the sentence holds.
        if let year = relativeYear(beside: candidate, in: near) {
            let origin = year - candidate.years
            let isStated = stated.contains { $0.date.year == origin }
            return (origin, .year(year), isStated ? .stated : .derived)
        }
        if let documentYear,
            let origin = stated.first(where: { abs($0.date.year + candidate.years - documentYear) <= 1 })
        {
            return (origin.date.year, .year(origin.date.year + candidate.years), .stated)
        }
        // "ago" counts from the day of the text, never from another date beside it.
        if candidate.rule == AnniversaryParser.foundedYearsAgo {
            guard let documentYear else { return (nil, nil, .inferred) }
            return (documentYear - candidate.years, .year(documentYear), .derived)
        }
        if candidate.isEdition { return (nil, documentYear.map { .year($0) }, .inferred) }
        let keptAfter = documentYear.map { $0 - min(30, candidate.years / 2) } ?? 0
        // Without a day of the text only a date right beside it tells when it is kept.
        if let kept = stated.filter({ $0.date.year >= keptAfter && (documentYear != nil || $0.distance <= 6) }
        ).min(by: { $0.distance < $1.distance }) {
            return (kept.date.year - candidate.years, kept.date, .derived)
        }
        for mention in near.reversed() {
            guard mention.basis != .stated, case .date(let date, _) = mention.value else { continue }
            let isYear =
                mention.recognizer == "relative-unit" && date.grain == .year
                || mention.recognizer == "relative-month"
            let isNextToNow =
                mention.basis == .inferred && documentYear.map { abs(date.year - $0) == 1 } ?? false
            if isYear || isNextToNow { return (date.year - candidate.years, date, .derived) }
        }
        guard let documentYear else { return (nil, nil, .inferred) }
        return (documentYear - candidate.years, .year(documentYear), .derived)
    }
}

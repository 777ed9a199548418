import Articles
import BriefingModel

/// The year that a report of a year tells of: a day without its year in "Annual Report 2023" is one of 2023.
enum ReportYear {
    /// How many of a text's first sentences may hold its name.
    private static let head = 8
    private static let small: Set<String> = ["of", "for", "the", "on", "and", "in", "a"]

    /// The year before the document's that its title or first heading names as the one it reports on.
    static func year(of reading: Reading) -> Int? {
        guard let written = reading.documentDate?.year else { return nil }
        for sentence in reading.stream.sentences.prefix(head)
        where reading.passages.indices.contains(sentence.passage) {
            let kind = reading.passages[sentence.passage].kind
            guard kind == .title || kind == .headline else { continue }
            let words = sentence.tokens.filter { reading.stream.tokens[$0].kind != .lineBreak }
            for place in words.indices.prefix(24) {
                if let year = year(at: place, words, reading), year < written, year + 3 > written {
                    return year
                }
            }
        }
        return nil
    }

    private static func year(at place: Int, _ words: [Int], _ reading: Reading) -> Int? {
        let tokens = reading.stream.tokens
        let token = tokens[words[place]]
        guard token.kind == .digits, token.span.count == 4, let year = Int(reading.stream.text(token.span))
        else {
            return nil
        }
        func word(_ place: Int) -> String {
            words.indices.contains(place) ? reading.stream.text(tokens[words[place]].span).lowercased() : ""
        }
        // "Annual Report 2023/24": a year of account, whose months depend on the country.
        if place + 2 < words.count, tokens[words[place + 1]].kind == .sign,
            tokens[words[place + 2]].kind == .digits,
            !tokens[words[place + 2]].hasSpaceBefore
        {
            return nil
        }
        var start = place
        var end = place + 1
        if word(place + 1) == "in", word(place + 2) == "review" {
            end = place + 3
        } else if word(place + 1) == "annual", ["report", "review"].contains(word(place + 2)) {
            end = place + 3
        } else if let name = nameOfReport(before: place, word) {
            start = name
        } else {
            return nil
        }
        // A headline that only speaks of such a report goes on with a verb.
        let isName = words[..<start].allSatisfy { index in
            tokens[index].kind != .word || tokens[index].isCapitalized
                || small.contains(reading.stream.text(tokens[index].span))
        }
        return isName && (end == words.count || tokens[words[end]].kind == .sign) ? year : nil
    }

    /// Where "Annual Report", "Review of", "Report for the year", "Year in Review" or "Yearbook" begins before a year.
    private static func nameOfReport(before place: Int, _ word: (Int) -> String) -> Int? {
        var noun = place - 1
        while noun > 0, ["of", "for", "the", "year"].contains(word(noun)) { noun -= 1 }
        let isLed = noun < place - 1
        switch word(noun) {
        case "yearbook": return noun
        case "report", "review":
            if ["annual", "yearly", "activity"].contains(word(noun - 1)) { return noun - 1 }
            if word(noun) == "review", word(noun - 1) == "in", word(noun - 2) == "year" { return noun - 2 }
            return isLed ? noun : nil
        default: return nil
        }
    }
}

extension TimeValue {
    /// Whether a report of a year tells it of that year, as it does bare days and months, and "next year".
    var isOfReport: Bool {
        switch self {
        case .month, .monthDay, .quarter, .season, .holiday: true
        case .unit(.year, _, let fromReference): !fromReference
        case .named(let inner, _): inner.isOfReport
        case .part(_, let whole): whole.isOfReport
        case .span(let first, let last): first.isOfReport && last.isOfReport
        case .undecided(_, _, let year): year == nil
        default: false
        }
    }

    /// "next year", "last year": counted from the year that a report is about.
    var isOtherYear: Bool {
        if case .unit(.year, let offset, _) = self { return offset != 0 }
        return false
    }

    /// Whether it is told from the very day of the text, as news tell theirs.
    var isOfNews: Bool {
        switch self {
        case .today, .weekday, .unit(.week, _, false), .named(.weekday, _): true
        default: false
        }
    }
}

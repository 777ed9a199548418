package import BriefingModel

/// Finds the full dates that a head line or a front matter gives for a whole document.
///
/// Only dates that need no context are read: all of day, month and year, or month and year. A numeric date whose
/// day and month could change places is read only where both are the same.
package struct DateLine: Sendable {
    /// The first full date found.
    package let date: PartialDate
    /// How many of the text's words belong to it, weekday and time of day included.
    package let wordCount: Int

    /// Nil where the line states no full date.
    package init?(_ text: some StringProtocol) {
        let words = Self.words(of: text)
        for index in words.indices {
            guard let (date, length) = Self.date(in: words[index...]) else { continue }
            // A day that the month does not have makes no month's date.
            if case .month = date, index > 0, Self.dayNumber(words[index - 1]) != nil { return nil }
            self.date = date
            let others = (words[..<index] + words[(index + length)...]).count { Self.isTimeWord($0) }
            wordCount = length + others
            return
        }
        return nil
    }

    /// Cuts at everything but letters, digits and the signs that hold a date together.
    private static func words(of text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = ""
        func flush() {
            while let last = word.last, "-/.:".contains(last) { word.removeLast() }
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else if "-/.:".contains(character), !word.isEmpty {
                word.append(character)
            } else {
                flush()
            }
        }
        flush()
        return words
    }

    private static func date(in words: ArraySlice<String>) -> (PartialDate, Int)? {
        guard let first = words.first else { return nil }
        if let numeric = numericDate(first) { return (numeric, 1) }
        func word(_ offset: Int) -> String? {
            words.indices.contains(words.startIndex + offset) ? words[words.startIndex + offset] : nil
        }
        if let day = dayNumber(first) {
            // "4 July 2024", "4th of July 2024", Vietnamese "4 tháng 7 năm 2024"
            var next = 1
            if word(next) == "of" || word(next) == "tháng" { next += 1 }
            let month =
                months[word(next) ?? ""] ?? (word(next - 1) == "tháng" ? word(next).flatMap { Int($0) } : nil)
            let yearAt = word(next + 1) == "năm" ? next + 2 : next + 1
            if let month, let year = year(word(yearAt)),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return (.day(date), yearAt + 1)
            }
        }
        if let month = months[first] {
            if let day = dayNumber(word(1) ?? ""), let year = year(word(2)),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return (.day(date), 3)
            }
            if let year = year(word(1)) { return (.month(month, year: year), 2) }
        }
        return nil
    }

    private static func numericDate(_ word: String) -> PartialDate? {
        let head = word.prefix { $0 != "t" }
        guard let separator = head.first(where: { "-/.".contains($0) }) else { return nil }
        let parts = head.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        if let month = months[String(parts[1])] {
            guard let day = Int(parts[0]), let year = year(String(parts[2])) else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { .day($0) }
        }
        guard let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2]) else { return nil }
        if parts[0].count == 4 { return CalendarDate(year: a, month: b, day: c).map { .day($0) } }
        guard parts[2].count == 4 else { return nil }
        // Points stand between day and month first only; with slashes the larger number must be the day.
        if separator == "." || a > 12 || a == b {
            return CalendarDate(year: c, month: b, day: a).map { .day($0) }
        }
        if b > 12 { return CalendarDate(year: c, month: a, day: b).map { .day($0) } }
        return nil
    }

    private static func dayNumber(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day) else {
            return nil
        }
        return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? day : nil
    }

    private static func year(_ word: String?) -> Int? {
        guard let word, word.count == 4, let year = Int(word), (1000...2999).contains(year) else {
            return nil
        }
        return year
    }

    private static func isTimeWord(_ word: String) -> Bool {
        if weekdays.contains(word) || months[word] != nil || timeSigns.contains(word) { return true }
        guard let first = word.first, first.isNumber else { return false }
        let rest = word.drop { $0.isNumber || $0 == ":" || $0 == "." }
        return word.contains(":") || ["am", "pm", "h"].contains(rest) || DateLine.numericDate(word) != nil
    }

    private static let timeSigns: Set<String> = [
        "am", "pm", "gmt", "utc", "ist", "bst", "est", "cet", "gmt+7", "hrs", "ngày", "at", "on", "7",
    ]
    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
        "thu",
        "fri", "sat", "sun",
    ]
    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]
}

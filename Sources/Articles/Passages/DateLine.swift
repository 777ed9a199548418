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
    package init?(_ text: some StringProtocol) { self.init(lowercase: lowercased(Array(text.utf8)[...])) }

    /// Reads a line that is in lower case already.
    init?(lowercase line: [UInt8]) {
        let words = DateWords(line)
        for index in words.all.indices {
            guard let (date, length) = words.date(at: index) else { continue }
            // A day that the month does not have makes no month's date.
            if case .month = date, index > 0, words.dayNumber(words.all[index - 1]) != nil { return nil }
            self.date = date
            let others = (words.all[..<index] + words.all[(index + length)...])
                .count { words.isTimeWord($0) }
            wordCount = length + others
            return
        }
        return nil
    }
}

/// The words of a line, each a range of its bytes.
private struct DateWords {
    let line: [UInt8]
    private(set) var all: [Range<Int>] = []

    /// Cuts at everything but letters, digits and the signs that hold a date together.
    init(_ line: [UInt8]) {
        self.line = line
        var index = 0
        var start = 0
        var end = 0
        while index < line.count {
            let length = line[index] < 0x80 ? 1 : scalar(line, at: index).length
            if isLetterOrNumber(line, at: index) {
                if end == start { start = index }
                end = index + length
            } else if !Self.isJoint(line[index]) {
                if end > start { all.append(start..<end) }
                start = 0
                end = 0
            }
            index += length
        }
        if end > start { all.append(start..<end) }
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":")
    }

    /// - Returns: the date that begins with a word, and how many words it takes.
    func date(at index: Int) -> (PartialDate, Int)? {
        if let numeric = numericDate(all[index]) { return (numeric, 1) }
        func word(_ offset: Int) -> Range<Int> {
            all.indices.contains(index + offset) ? all[index + offset] : 0..<0
        }
        if let day = dayNumber(all[index]) {
            // "4 July 2024", "4th of July 2024", Vietnamese "4 tháng 7 năm 2024"
            var next = 1
            let isVietnamese = reads(word(1), "tháng")
            if isVietnamese || reads(word(1), "of") { next += 1 }
            let monthNumber = month(word(next)) ?? (isVietnamese ? number(word(next)) : nil)
            let yearAt = reads(word(next + 1), "năm") ? next + 2 : next + 1
            if let monthNumber, let year = year(word(yearAt)),
                let date = CalendarDate(year: year, month: monthNumber, day: day)
            {
                return (.day(date), yearAt + 1)
            }
        }
        if let monthNumber = month(all[index]) {
            if let day = dayNumber(word(1)), let year = year(word(2)),
                let date = CalendarDate(year: year, month: monthNumber, day: day)
            {
                return (.day(date), 3)
            }
            if let year = year(word(1)) { return (.month(monthNumber, year: year), 2) }
        }
        return nil
    }

    private func numericDate(_ word: Range<Int>) -> PartialDate? {
        // The time of day begins with a T.
        let head = word.lowerBound..<(line[word].firstIndex(of: UInt8(ascii: "t")) ?? word.upperBound)
        guard
            let first = head.first(where: { Self.isJoint(line[$0]) && line[$0] != UInt8(ascii: ":") })
        else { return nil }
        let separators = head.filter { line[$0] == line[first] }
        guard separators.count == 2, let second = separators.last else { return nil }
        let parts = [head.lowerBound..<first, (first + 1)..<second, (second + 1)..<head.upperBound]
        if let month = month(parts[1]) {
            guard let day = number(parts[0]), let year = year(parts[2]) else { return nil }
            return CalendarDate(year: year, month: month, day: day).map { .day($0) }
        }
        guard let a = number(parts[0]), let b = number(parts[1]), let c = number(parts[2]) else { return nil }
        if parts[0].count == 4 { return CalendarDate(year: a, month: b, day: c).map { .day($0) } }
        guard parts[2].count == 4 else { return nil }
        // Points stand between day and month first only; with slashes the larger number must be the day.
        if line[first] == UInt8(ascii: ".") || a > 12 || a == b {
            return CalendarDate(year: c, month: b, day: a).map { .day($0) }
        }
        if b > 12 { return CalendarDate(year: c, month: a, day: b).map { .day($0) } }
        return nil
    }

    /// "4", "4th".
    func dayNumber(_ word: Range<Int>) -> Int? {
        let digits = line[word].prefix(while: isASCIIDigit).count
        guard (1...2).contains(digits),
            let day = number(word.lowerBound..<(word.lowerBound + digits)), (1...31).contains(day)
        else { return nil }
        let suffix = word.dropFirst(digits)
        let isDay =
            suffix.isEmpty || reads(suffix, "st") || reads(suffix, "nd") || reads(suffix, "rd")
            || reads(suffix, "th")
        return isDay ? day : nil
    }

    private func year(_ word: Range<Int>) -> Int? {
        guard word.count == 4, let year = number(word), (1000...2999).contains(year) else { return nil }
        return year
    }

    private func month(_ word: Range<Int>) -> Int? {
        guard word.count >= 3 else { return nil }
        for (index, name) in Self.months.enumerated() where line.holds(name.short, at: word.lowerBound) {
            let isMonth = word.count == 3 || reads(word, name.long) || reads(word, "sept")
            return isMonth ? index + 1 : nil
        }
        return nil
    }

    /// The value of digits only, at most nine.
    private func number(_ word: Range<Int>) -> Int? {
        guard (1...9).contains(word.count), line[word].allSatisfy(isASCIIDigit) else { return nil }
        return line[word].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private func reads(_ word: Range<Int>, _ text: StaticString) -> Bool {
        word.count == text.utf8CodeUnitCount && line.holds(text, at: word.lowerBound)
    }

    /// A weekday, the time of day or what stands around it.
    func isTimeWord(_ word: Range<Int>) -> Bool {
        if month(word) != nil || Self.timeSigns.contains(where: { reads(word, $0) }) { return true }
        guard isASCIIDigit(line[word.lowerBound]) else { return false }
        let rest = word.drop {
            isASCIIDigit(line[$0]) || line[$0] == UInt8(ascii: ":") || line[$0] == UInt8(ascii: ".")
        }
        return line[word].contains(UInt8(ascii: ":")) || reads(rest, "am") || reads(rest, "pm")
            || reads(rest, "h") || numericDate(word) != nil
    }

    private static let timeSigns: [StaticString] = [
        "am", "pm", "gmt", "utc", "ist", "bst", "est", "cet", "hrs", "ngày", "at", "on", "7",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
        "thu", "fri", "sat", "sun",
    ]

    private static let months: [(short: StaticString, long: StaticString)] = [
        ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may", "may"),
        ("jun", "june"), ("jul", "july"), ("aug", "august"), ("sep", "september"), ("oct", "october"),
        ("nov", "november"), ("dec", "december"),
    ]
}

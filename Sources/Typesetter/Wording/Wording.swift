import BriefingModel
import LayoutSpec

/// Writes numbers, dates and the page's own words as the house does.
struct Wording {
    let locale: LayoutSpec.Locale
    private let strings: [String: String]

    init(_ layout: LayoutSpec) {
        locale = layout.locale
        strings = layout.strings
    }

    /// A text of the page, its fields filled in.
    func string(_ name: String, _ fields: [String: String] = [:]) -> String {
        Self.fill(strings[name] ?? "", fields)
    }

    /// - Returns: the template with fields in place of `{name}`; an unknown field becomes empty.
    static func fill(_ template: String, _ fields: [String: String]) -> String {
        guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += fields[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    // MARK: Numbers

    /// All digits, grouped in threes.
    func digits(_ number: ExactNumber) -> String {
        var plain = number.description[...]
        let sign = plain.hasPrefix("-") ? "\u{2212}" : ""
        if !sign.isEmpty { plain = plain.dropFirst() }
        let parts = plain.split(separator: ".", maxSplits: 1)
        var whole = ""
        let count = parts.first?.count ?? 0
        for (index, digit) in (parts.first ?? "0").enumerated() {
            if index > 0, (count - index) % 3 == 0 { whole += locale.thousands }
            whole.append(digit)
        }
        return sign + whole + (parts.count > 1 ? locale.decimal + parts[1] : "")
    }

    func digits(_ number: Int) -> String { digits(ExactNumber(number)) }

    /// Digits and the word for their scale, where no more than so many decimal places are left over; otherwise all
    /// digits and no word.
    func scaled(_ number: ExactNumber, places: Int) -> (digits: String, scale: String) {
        let size = number.approximation.magnitude
        for (index, word) in locale.scales.enumerated().reversed() {
            let power = 6 + 3 * index
            guard !word.isEmpty, size >= Double("1e\(power)") ?? .infinity else { continue }
            let share = ExactNumber(number.significand, exponent: number.exponent - power)
            if share.exponent >= -places { return (digits(share), word) }
        }
        return (digits(number), "")
    }

    func ordinal(_ number: Int) -> String {
        guard locale.ordinal == "english" else {
            return Self.fill(locale.ordinal, ["number": String(number)])
        }
        let suffix =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(digits(number))\(suffix)"
    }

    func range(_ from: String, _ to: String) -> String { Self.fill(locale.range, ["from": from, "to": to]) }

    // MARK: Dates

    func date(_ date: PartialDate, isShort: Bool = false) -> String {
        let months = isShort ? locale.shortMonths : locale.months
        switch date {
        case .year(let year): return String(year)
        case .quarter(let quarter, let year):
            return Self.fill(locale.quarter, ["quarter": String(quarter), "year": String(year)])
        case .month(let month, let year):
            return Self.fill(
                isShort ? locale.shortMonth : locale.month,
                ["month": months[month - 1], "year": String(year)]
            )
        case .day(let day):
            return Self.fill(
                isShort ? locale.shortDay : locale.day,
                ["day": String(day.day), "month": months[day.month - 1], "year": String(day.year)]
            )
        }
    }

    func date(_ date: EventDate, isShort: Bool = false) -> String {
        var text = self.date(date.value, isShort: isShort)
        if let end = date.end {
            if case .year(let first) = date.value, case .year(let last) = end, first % 10 == 0,
                last == first + 9
            {
                text = Self.fill(locale.decade, ["year": String(first)])
            } else if end != date.value {
                text = range(text, self.date(end, isShort: isShort))
            }
        } else if date.grain == .decade {
            text = Self.fill(locale.decade, ["year": String(date.value.year / 10 * 10)])
        }
        return date.approximate ? string("approximate", ["date": text]) : text
    }

    /// A date or period as the model writes it: `2014/2024`, `../2029`; anything else is left as it is.
    func period(_ text: String, isShort: Bool = false) -> String {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        func side(_ part: Substring) -> String {
            PartialDate(part).map { date($0, isShort: isShort) } ?? String(part)
        }
        guard parts.count == 2 else { return side(text[...]) }
        if parts[0] == ".." { return string("until", ["date": side(parts[1])]) }
        if parts[1] == ".." { return string("since", ["date": side(parts[0])]) }
        return parts[0] == parts[1] ? side(parts[0]) : range(side(parts[0]), side(parts[1]))
    }

    /// How a date is known, where it was not simply said: "worked out".
    func ground(_ basis: Basis?) -> String {
        switch basis {
        case .derived: string("derived")
        case .inferred: string("inferred")
        case .given, .stated, nil: ""
        }
    }

    func period(_ grounded: GroundedDate) -> String {
        let text = period(grounded.value)
        let ground = ground(grounded.basis)
        return ground.isEmpty ? text : "\(text) (\(ground))"
    }

    func status(_ status: DatedEvent.Status) -> String { string(status.rawValue) }
}

internal import BriefingModel

extension Fact {
    /// Names the same thing in every issue as long as its words stay the same, whatever its value.
    package var key: String {
        switch self {
        case .figure(let figure):
            "\(figure.unitKind.rawValue)|\(WordBag.stems(of: figure.unit))|\(WordBag.stems(of: figure.ofWhat ?? ""))"
        case .event(let event): WordBag.stems(of: event.label)
        case .anniversary(let anniversary): WordBag.stems(of: anniversary.of)
        }
    }

    /// What the value is said of.
    package var label: String {
        switch self {
        case .figure(let figure):
            switch figure.unitKind {
            case .money, .percent, .percentagePoints, .ratio, .measure, .duration:
                figure.ofWhat ?? figure.topic ?? figure.unit
            case .count, .ordinalRank:
                switch figure.ofWhat {
                case nil: figure.unit
                // A subject of its own names the thing already: "The number of countries that buy".
                case let subject? where subject.first?.isUppercase ?? false: subject
                case let subject?: "\(figure.unit) \(subject)"
                }
            }
        case .event(let event): event.label
        case .anniversary(let anniversary): anniversary.of
        }
    }

    /// The value as a person reads it, with qualifier and unit.
    package var value: String {
        switch self {
        case .figure(let figure): Self.wording(of: figure)
        case .event(let event): Self.wording(of: event.date)
        case .anniversary(let anniversary): Self.wording(of: anniversary)
        }
    }

    private static func wording(of figure: Figure) -> String {
        var text = figure.qualifier == .exactly ? "" : figure.qualifier.rawValue + " "
        if let change = figure.change { text += change.rawValue + " " }
        if figure.unitKind == .money { text += (figure.currency ?? figure.unit) + " " }
        text += wording(of: figure.value)
        if let upper = figure.upper { text += "–" + wording(of: upper) }
        switch figure.unitKind {
        case .money: break
        case .percent: text += "%"
        case .ordinalRank, .ratio, .count, .measure, .duration, .percentagePoints:
            if !figure.unit.isEmpty { text += " " + figure.unit }
        }
        return text
    }

    /// Digits in groups of three; whole and tenth millions and billions by their word.
    static func wording(of number: ExactNumber) -> String {
        if number.significand < 0 { return "-" + wording(of: number.negated) }
        for (exponent, word) in [(12, "trillion"), (9, "billion"), (6, "million")] {
            guard number >= ExactNumber(1, exponent: exponent), number.exponent >= exponent - 2 else {
                continue
            }
            return ExactNumber(number.significand, exponent: number.exponent - exponent).description + " "
                + word
        }
        let plain = number.description.split(separator: ".", omittingEmptySubsequences: false)
        var grouped = ""
        for (offset, digit) in (plain.first ?? "").enumerated() {
            if offset > 0, ((plain.first?.count ?? 0) - offset) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        if plain.count > 1 { grouped += "." + plain[1] }
        return grouped
    }

    private static func wording(of date: EventDate) -> String {
        var text = date.approximate ? "about " : ""
        if date.grain == .decade {
            text += "\(date.value)s"
        } else {
            text += date.value.description
            if let end = date.end { text += "/" + end.description }
        }
        return text
    }

    private static func wording(of anniversary: Anniversary) -> String {
        var text =
            anniversary.ordinal.map { "\($0)\(ordinalEnding($0)) anniversary" } ?? "no anniversary named"
        if let observed = anniversary.observed { text += " in \(observed)" }
        if let origin = anniversary.originYear { text += ", since \(origin)" }
        return text
    }

    private static func ordinalEnding(_ number: Int) -> String {
        if (11...13).contains(number % 100) { return "th" }
        switch number % 10 {
        case 1: return "st"
        case 2: return "nd"
        case 3: return "rd"
        default: return "th"
        }
    }
}

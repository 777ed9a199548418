import BriefingModel

/// The parts of a figure as they stand on a page; whatever qualifies the number is one of them.
struct FigureWording: Hashable {
    /// "more than", "up more than"; empty for an exact value.
    var qualifier: String
    /// "USD", before the number or after it.
    var currency: String
    var isCurrencyFirst: Bool
    /// "72.13", "300 to 400", "25%".
    var digits: String
    /// "trillion".
    var scale: String
    /// What is counted, and how value and unit are known where the sentence does not say them; empty where the number
    /// says it all.
    var unit: String
    var ofWhat: String
    var period: String

    init(_ figure: Figure, _ wording: Wording) {
        let places = figure.unitKind == .money ? 3 : 2
        let low =
            figure.yearCalledCount.map { (digits: String($0), scale: "") }
            ?? wording.scaled(figure.value, places: places)
        digits = low.digits
        scale = low.scale
        if let upper = figure.upper {
            let high = wording.scaled(upper, places: places)
            if high.scale == low.scale {
                digits = wording.range(low.digits, high.digits)
            } else {
                digits = wording.range(
                    low.scale.isEmpty ? low.digits : low.digits + " " + low.scale,
                    high.digits
                )
                scale = high.scale
            }
        }
        unit = figure.unit
        currency = ""
        isCurrencyFirst = true
        switch figure.unitKind {
        case .percent:
            digits += "%"
            if ["%", "percent", "per cent", "pct"].contains(figure.unit.lowercased()) { unit = "" }
        case .money:
            // "212 million kroner": a name is read after the number, a code or a sign with it.
            let isNamed = figure.currency == nil && figure.unit.prefix { $0.isLetter }.count > 3
            // "K (local currency)": the sign stands with the number, what is said of it below.
            let sign = figure.unit.prefix { $0 != " " }
            currency = isNamed ? "" : figure.currency ?? String(sign)
            if unit == currency {
                unit = ""
            } else if !isNamed, figure.currency == nil {
                unit = String(figure.unit.dropFirst(sign.count + 1))
            }
            let place = wording.locale.money
            if let money = place.firstIndex(of: "c"), let value = place.firstIndex(of: "v") {
                isCurrencyFirst = money < value
            }
        case .ordinalRank:
            if let rank = figure.value.integer, figure.upper == nil { digits = wording.ordinal(rank) }
        case .count, .percentagePoints, .ratio, .measure, .duration: break
        }
        let ground = wording.ground(figure.basis)
        if !ground.isEmpty { unit = unit.isEmpty ? "(\(ground))" : "\(unit) (\(ground))" }
        let move =
            switch figure.change {
            case .up: wording.string("rise")
            case .down: wording.string("fall")
            case nil: ""
            }
        let name = figure.qualifier.rawValue.split(separator: " ").joined(separator: "-")
        qualifier = [move, wording.string(name)].filter { !$0.isEmpty }.joined(separator: " ")
        ofWhat = figure.ofWhat ?? ""
        period = figure.period.map { wording.period($0) } ?? ""
    }

    /// The amount in a line of text: "more than USD 3.52 billion".
    var amount: String {
        let money =
            isCurrencyFirst ? [qualifier, currency, digits, scale] : [qualifier, digits, scale, currency]
        return money.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Figure {
    /// The year that a model calls a count: every source writes its four digits together, and what is counted does
    /// not follow them.
    fileprivate var yearCalledCount: Int? {
        guard unitKind == .count, upper == nil, change == nil, let year = value.integer,
            (1900...2199).contains(year), !evidence.isEmpty
        else { return nil }
        let digits = String(year)
        let counted = unit.lowercased().prefix { $0 != " " }
        for place in evidence {
            let words = place.quote.lowercased()
                .split { !$0.isLetter && !$0.isNumber && $0 != "," && $0 != "." }
                .map { $0.last == "," || $0.last == "." ? $0.dropLast() : $0 }
            guard let found = words.firstIndex(where: { $0 == digits }) else { return nil }
            if found + 1 < words.count, words[found + 1] == counted { return nil }
        }
        return year
    }
}

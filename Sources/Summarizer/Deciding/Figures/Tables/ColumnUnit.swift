import BriefingModel

/// The unit that the head of a column or row gives its cells: "Exports (US$ million)", "Share, %", "€bn".
struct ColumnUnit: Equatable {
    /// An ISO 4217 code, "percent", or a unit of measure: "square kilometre".
    var name: String
    var kind: UnitKind
    /// The power of ten that scales the cells.
    var power = 0

    /// - Returns: nil for a head that says no unit, or more than one that is known.
    init?(_ head: String, _ lexicon: Lexicon) {
        var currency: String?
        var measure: String?
        var isShare = false
        for word in Self.unit(in: head).split(whereSeparator: { $0 == " " || $0 == "," }) {
            let known = lexicon.entry(ofWord: word)
            if word == "%" || known.quantity.contains(.percent) {
                isShare = true
            } else if word == "in" || known.quantity.contains(.per) || known.quantity.contains(.centOfPer) {
                if known.quantity.contains(.centOfPer) { isShare = true }
            } else if known.scale > 2, !known.numeral.contains(.letter) {
                power += Int(known.scale)
            } else if currency != nil,
                let letters = ["m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9][word.lowercased()]
            {
                power += letters
            } else if word == "000" || word == "'000" || word == "000s" {
                power += 3
            } else if Self.start(in: head) != nil, measure == nil, let unit = Self.measure(word, lexicon) {
                measure = unit
            } else {
                guard currency == nil, let money = Self.money(word, known, lexicon) else { return nil }
                currency = money.code
                power += money.power
            }
        }
        if let measure {
            guard !isShare, currency == nil else { return nil }
            (name, kind) = (measure, .measure)
            return
        }
        guard isShare != (currency != nil), !isShare || power == 0 else { return nil }
        name = currency ?? "percent"
        kind = isShare ? .percent : .money
    }

    /// "tonnes", "ha", "km²": a length, area, volume, mass or energy.
    private static func measure(_ word: Substring, _ lexicon: Lexicon) -> String? {
        var plain = word
        var power = ""
        if plain.last == "²" || plain.last == "³" { power = plain.removeLast() == "²" ? "square " : "cubic " }
        let known = lexicon.entry(ofWord: plain)
        let place = plain.first?.isUppercase ?? false ? max(known.capitalUnit, known.unit) : known.unit
        guard place > 0 else { return nil }
        let unit = UnitOfMeasure.all[Int(place)]
        switch unit.dimension {
        case .length, .area, .volume, .mass, .energy: return power + unit.name
        default: return nil
        }
    }

    /// "£", "US$", "€m", "USD", "dollars".
    private static func money(_ word: Substring, _ known: WordEntry, _ lexicon: Lexicon) -> (
        code: String, power: Int
    )? {
        if known.quantity.contains(.currencyCode), word.utf8.allSatisfy({ $0 < 0x61 }) {
            return (Currency.codes[Int(known.currency)], known.quantity.contains(.millionCode) ? 6 : 0)
        }
        if known.quantity.contains(.currencyName), known.currency > 0 {
            return (Currency.codes[Int(known.currency)], 0)
        }
        let scalars = word.unicodeScalars
        guard
            let sign = scalars.firstIndex(where: {
                Currency.index(ofSign: Int32(truncatingIfNeeded: $0.value)) > 0
            })
        else { return nil }
        var place = Currency.index(ofSign: Int32(truncatingIfNeeded: scalars[sign].value))
        let country = word[..<sign]
        if !country.isEmpty {
            let letter: UInt8 = place == Currency.dollar ? 0x44 : place == Currency.pound ? 0x50 : 0
            place = Currency.index(country: lexicon.entry(ofWord: country).country, letter: letter)
            guard place > 0 else { return nil }
        }
        let scale = word[scalars.index(after: sign)...]
        guard !scale.isEmpty else { return (Currency.codes[Int(place)], 0) }
        let power = scale == "000" || scale == "'000" ? 3 : Int(lexicon.entry(ofWord: scale).scale)
        return power > 2 ? (Currency.codes[Int(place)], power) : nil
    }

    /// The words that may be a unit: those in the brackets at the end or behind the last comma, else all.
    private static func unit(in head: String) -> Substring {
        guard let start = start(in: head) else { return head[...] }
        return head[head.index(after: start)...].filter { $0 != ")" }[...]
    }

    /// The words of a head without the unit: "Exports" of "Exports (US$ million)"; empty for a head that is all unit.
    static func name(in head: String, _ lexicon: Lexicon) -> String {
        guard ColumnUnit(head, lexicon) != nil else { return head }
        guard let start = start(in: head) else { return "" }
        var name = head[..<start]
        while name.last == " " { name = name.dropLast() }
        return String(name)
    }

    private static func start(in head: String) -> String.Index? {
        head.last == ")" ? head.lastIndex(of: "(") : head.lastIndex(of: ",")
    }
}

extension Lexicon {
    /// What is known of a word in any case.
    fileprivate func entry(ofWord word: Substring) -> WordEntry {
        let number = number(of: word.lowercased())
        return number >= 0 ? entries[Int(number)] : .none
    }
}

/// A prefix that multiplies a unit: those of the international system and the binary ones of IEC 80000-13.
struct UnitPrefix: Sendable {
    let name: StaticString
    let symbol: StaticString

    static let all: [UnitPrefix] = [
        UnitPrefix(name: "kilo", symbol: "k"), UnitPrefix(name: "mega", symbol: "M"),
        UnitPrefix(name: "giga", symbol: "G"), UnitPrefix(name: "tera", symbol: "T"),
        UnitPrefix(name: "peta", symbol: "P"), UnitPrefix(name: "exa", symbol: "E"),
        UnitPrefix(name: "zetta", symbol: "Z"), UnitPrefix(name: "yotta", symbol: "Y"),
        UnitPrefix(name: "hecto", symbol: "h"), UnitPrefix(name: "deci", symbol: "d"),
        UnitPrefix(name: "centi", symbol: "c"),
        UnitPrefix(name: "milli", symbol: "m"), UnitPrefix(name: "micro", symbol: "\u{B5}"),
        UnitPrefix(name: "micro", symbol: "\u{3BC}"), UnitPrefix(name: "micro", symbol: "u"),
        UnitPrefix(name: "nano", symbol: "n"), UnitPrefix(name: "pico", symbol: "p"),
        UnitPrefix(name: "femto", symbol: "f"), UnitPrefix(name: "atto", symbol: "a"),
        UnitPrefix(name: "kibi", symbol: "Ki"), UnitPrefix(name: "mebi", symbol: "Mi"),
        UnitPrefix(name: "gibi", symbol: "Gi"), UnitPrefix(name: "tebi", symbol: "Ti"),
        UnitPrefix(name: "pebi", symbol: "Pi"), UnitPrefix(name: "exbi", symbol: "Ei"),
        UnitPrefix(name: "zebi", symbol: "Zi"), UnitPrefix(name: "yobi", symbol: "Yi"),
    ]

    /// The letters that the names begin with, each by a bit.
    static let initials: UInt32 = all.reduce(0) { $0 | 1 << UInt32($1.name.utf8Start.pointee & 0x1F) }

    /// Kibi and its like go with bits and bytes only.
    var isBinary: Bool { symbol.utf8CodeUnitCount == 2 && "\(symbol)".hasSuffix("i") }
}

/// Units put together from a prefix and a unit, or from two units: "gigajoules", "kPa", "mAh", "Nm".
extension UnitOfMeasure {
    /// - Parameters:
    ///   - word: the word's UTF-8 as it stands in the text.
    ///   - isLoose: the word stands apart from its number, where two capitals are mostly no unit ("3 TV").
    ///   - entry: what the lexicon knows of a word in lower case.
    /// - Returns: nil for a word that is no such unit.
    static func composed(
        of word: Slice<UnsafeBufferPointer<UInt8>>,
        isLoose: Bool,
        entry: (UnsafeBufferPointer<UInt8>) -> WordEntry
    ) -> UnitOfMeasure? {
        word.count > 5 ? named(word, entry) : symbol(word, isLoose: isLoose)
    }

    private static func named(
        _ word: Slice<UnsafeBufferPointer<UInt8>>,
        _ entry: (UnsafeBufferPointer<UInt8>) -> WordEntry
    )
        -> UnitOfMeasure?
    {
        guard let first = word.first, UnitPrefix.initials & 1 << UInt32(first & 0x1F) != 0 else { return nil }
        for prefix in UnitPrefix.all
        where starts(word, with: prefix.name, foldingCase: true) {
            let rest = word.dropFirst(prefix.name.utf8CodeUnitCount).map { $0 | 0x20 }
            let known = rest.withUnsafeBufferPointer(entry)
            guard known.unit > 0, !known.quantity.contains(.unitSymbol) else { continue }
            let base = all[Int(known.unit)]
            guard base.takesPrefix, !prefix.isBinary || base.dimension == .data else { continue }
            let name = base.name == "annum" ? "year" : base.name
            return UnitOfMeasure(name: "\(prefix.name)\(name)", dimension: base.dimension)
        }
        return nil
    }

    private static func symbol(_ word: Slice<UnsafeBufferPointer<UInt8>>, isLoose: Bool) -> UnitOfMeasure? {
        let isCapitals = isLoose && word.count == 2 && word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        if !isCapitals, let product = product(word) { return product }
        for prefix in UnitPrefix.all where starts(word, with: prefix.symbol, foldingCase: false) {
            let rest = word.dropFirst(prefix.symbol.utf8CodeUnitCount)
            guard !rest.isEmpty else { continue }
            if let base = symbols.first(where: { equal(rest, $0.symbol) }) {
                guard base.takes(prefix), !isCapitals || base.standsInCapitals,
                    !isLoose || base.unit.name != "year"
                else { continue }
                return UnitOfMeasure(
                    name: "\(prefix.name)\(base.unit.name)",
                    dimension: base.unit.dimension
                )
            }
            if let product = product(rest) {
                return UnitOfMeasure(name: "\(prefix.name)\(product.name)", dimension: product.dimension)
            }
        }
        return nil
    }

    /// "Nm", "Ah", "Js": two symbols of which the second multiplies the first.
    private static func product(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> UnitOfMeasure? {
        guard word.count > 1,
            let factor = factors.first(where: { equal(word.suffix(1), $0.symbol) }),
            let base = symbols.first(where: { equal(word.dropLast(), $0.symbol) }),
            factor.times.contains(base.unit.name)
        else { return nil }
        return UnitOfMeasure(name: "\(base.unit.name) \(factor.name)", dimension: .energy)
    }

    /// The unit that multiplies another in a name of two words: "kilowatt hours", "newton metres".
    static func product(_ unit: UnitOfMeasure, times factor: UnitOfMeasure) -> UnitOfMeasure? {
        guard
            let known = factors.first(where: { "\($0.name)" == factor.name }),
            known.times.contains(where: { unit.name.hasSuffix("\($0)") })
        else { return nil }
        return UnitOfMeasure(name: "\(unit.name) \(factor.name)", dimension: .energy)
    }

    /// What may follow a unit as its factor, and after which units; others than these are plurals ("5 Cs").
    private static let factors: [(symbol: StaticString, name: StaticString, times: [String])] = [
        ("h", "hour", ["watt", "ampere", "volt ampere"]),
        ("s", "second", ["joule", "watt", "newton", "candela", "lumen", "pascal"]),
        ("m", "metre", ["newton"]),
    ]

    private struct Symbol: Sendable {
        let symbol: StaticString
        let unit: UnitOfMeasure
        /// The symbols of the prefixes that people write before it; with others it spells something else ("PM").
        let prefixes: [String]

        func takes(_ prefix: UnitPrefix) -> Bool { prefixes.contains("\(prefix.symbol)") }

        /// Written with a prefix, both in capitals: "MW", "GJ", "TB".
        var standsInCapitals: Bool { ["watt", "joule", "byte", "litre"].contains(unit.name) }
    }

    /// The symbols of units that take prefixes.
    private static let symbols: [Symbol] = {
        let small = ["m", "\u{B5}", "\u{3BC}", "u", "n", "p"]
        let large = ["k", "M", "G", "T", "P", "E"]
        let binary = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"]
        func symbol(_ symbol: StaticString, _ name: String, _ dimension: Dimension, _ prefixes: [String])
            -> Symbol
        {
            Symbol(symbol: symbol, unit: UnitOfMeasure(name: name, dimension: dimension), prefixes: prefixes)
        }
        return [
            symbol("m", "metre", .length, small + ["k", "M", "h", "d", "c", "f", "a"]),
            symbol("g", "gram", .mass, small + ["k", "M", "G", "T", "h", "d", "c", "f"]),
            symbol("t", "tonne", .mass, ["k", "M", "G"]),
            symbol("l", "litre", .volume, small + ["k", "M", "h", "d", "c"]),
            symbol("L", "litre", .volume, small + ["k", "M", "h", "d", "c"]),
            symbol("s", "second", .time, small + ["f"]), symbol("a", "year", .other, ["k", "M", "G"]),
            symbol("W", "watt", .energy, small + large), symbol("J", "joule", .energy, small + large),
            symbol("V", "volt", .energy, small + ["k", "M", "G"]),
            symbol("A", "ampere", .energy, small + ["k", "M"]),
            symbol("VA", "volt ampere", .energy, ["k", "M", "G"]),
            symbol("\u{3A9}", "ohm", .energy, small + large),
            symbol("\u{2126}", "ohm", .energy, small + large),
            symbol("eV", "electronvolt", .energy, ["m", "k", "M", "G", "T"]),
            symbol("cal", "calorie", .energy, ["k"]),
            symbol("Hz", "hertz", .frequency, ["m", "k", "M", "G", "T"]),
            symbol("Pa", "pascal", .pressure, ["m", "h", "k", "M", "G"]),
            symbol("bar", "bar", .pressure, ["m", "k"]), symbol("N", "newton", .other, ["m", "k", "M", "G"]),
            symbol("T", "tesla", .other, small), symbol("K", "kelvin", .temperature, small),
            symbol("Sv", "sievert", .other, small), symbol("Gy", "gray", .other, small),
            symbol("Bq", "becquerel", .other, large + ["m"]),
            symbol("Ci", "curie", .other, small + ["k", "M"]),
            symbol("mol", "mole", .other, small + ["k"]), symbol("M", "molar", .other, small),
            symbol("lm", "lumen", .other, ["k"]), symbol("lx", "lux", .other, ["k"]),
            symbol("cd", "candela", .other, ["m", "k"]), symbol("F", "farad", .other, small),
            symbol("H", "henry", .other, small), symbol("C", "coulomb", .other, small + ["k"]),
            symbol("S", "siemens", .other, small + ["k"]),
            symbol("B", "byte", .data, large + binary + ["Z", "Y"]),
            symbol("bit", "bit", .data, ["k", "M", "G", "T"] + binary),
            symbol("bps", "bit per second", .data, ["k", "M", "G", "T"]),
        ]
    }()

    private static func starts(
        _ word: Slice<UnsafeBufferPointer<UInt8>>,
        with prefix: StaticString,
        foldingCase: Bool
    )
        -> Bool
    {
        let length = prefix.utf8CodeUnitCount
        guard word.count > length else { return false }
        let bit: UInt8 = foldingCase ? 0x20 : 0
        return prefix.withUTF8Buffer { letters in
            for offset in 0..<length where word[word.startIndex + offset] | bit != letters[offset] {
                return false
            }
            return true
        }
    }

    private static func equal(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ symbol: StaticString) -> Bool {
        word.count == symbol.utf8CodeUnitCount && symbol.withUTF8Buffer { word.elementsEqual($0) }
    }
}

/// The units of measure that words and signs name, alone, raised, multiplied and divided.
extension QuantityScan {
    // MARK: Units

    struct UnitName {
        var name: String
        var dimension: UnitOfMeasure.Dimension
        var end: Int
        var isSymbol: Bool
    }

    /// The unit that a word begins.
    func unitName(_ index: Int, isHyphened: Bool, isDivisor: Bool = false) -> UnitName? {
        let known = entry(index)
        // "Lot 1 Bar-Podgorica"
        if token(index).isCapitalized, token(index).span.count > 2,
            let hyphen = glued(index + 1), isHyphen(hyphen),
            glued(hyphen + 1).map({ isWord($0) && token($0).isCapitalized }) ?? false
        {
            return nil
        }
        if known.quantity.contains(.square) || known.quantity.contains(.cubic) {
            let power = known.quantity.contains(.square) ? "square " : "cubic "
            var word = next(index + 1)
            if isHyphen(word) || isSign(word, ".") { word = word.flatMap { next($0 + 1) } }
            guard let word, isWord(word), let base = simpleUnit(word, isHyphened: false),
                base.dimension == .length
            else {
                return nil
            }
            return UnitName(name: power + base.name, dimension: .area, end: word + 1, isSymbol: false)
        }
        if known.quantity.contains(.opensUnit), let unit = longName(index) { return unit }
        guard let unit = simpleUnit(index, isHyphened: isHyphened) else { return nil }
        var end = index + 1
        if unit.name == "degree" {
            return temperature(after: end)
                ?? UnitName(name: "degree", dimension: .angle, end: end, isSymbol: false)
        }
        let isSymbol = isSymbol(index)
        if isSymbol, isModelName(index) { return nil }
        var name = unit.name
        // "km2", "km²", "km^2", "km squared"; what is divided by may be raised as well: "/s2".
        if unit.dimension == .length || isDivisor, let power = power(after: end) {
            name = power.name + name
            end = power.end
        } else if isSymbol, let inverse = negativePower(after: end) {
            return UnitName(
                name: "inverse " + inverse.name + name,
                dimension: .other,
                end: inverse.end,
                isSymbol: true
            )
        } else if let digits = glued(end), token(digits).kind == .digits {
            return nil
        } else if !isSymbol, let (product, after) = product(unit, at: end) {
            return UnitName(name: product.name, dimension: product.dimension, end: after, isSymbol: false)
        }
        return UnitName(name: name, dimension: unit.dimension, end: end, isSymbol: isSymbol)
    }

    /// "four Mi-17 helicopters", "12 F/A-18 jets": capital letters apart from the number that a hyphen and digits go on with.
    private func isModelName(_ index: Int) -> Bool {
        guard token(index).isCapitalized, token(index).hasSpaceBefore, var mark = glued(index + 1) else {
            return false
        }
        if token(mark).isSign("/"), let letters = glued(mark + 1), isWord(letters),
            let next = glued(letters + 1)
        {
            mark = next
        }
        return isHyphen(mark) && glued(mark + 1).map { token($0).kind == .digits } ?? false
    }

    private func isSymbol(_ index: Int) -> Bool {
        let known = entry(index)
        return known.quantity.contains(.unitSymbol) || token(index).isCapitalized && known.capitalUnit > 0
            || known.unit == 0 && token(index).span.count < 5
    }

    /// "metric tons", "troy ounces", "British thermal units": a name of several words.
    private func longName(_ index: Int) -> UnitName? {
        var words = reading.text(token(index).span).lowercased()
        var at = index
        for _ in 0..<2 {
            guard let word = next(at + 1), isWord(word) else { return nil }
            at = word
            let unit = simpleUnit(word, isHyphened: false)
            var own = unit?.name ?? reading.text(token(word).span).lowercased()
            if unit == nil, own.hasSuffix("s") { own = String(own.dropLast()) }
            // "metric tonnes" are metric tons.
            words += " " + (words == "metric" && own == "tonne" ? "ton" : own)
            let place = UnitOfMeasure.index(of: words)
            if place > 0 {
                let known = UnitOfMeasure.all[Int(place)]
                return UnitName(name: known.name, dimension: known.dimension, end: word + 1, isSymbol: false)
            }
        }
        return nil
    }

    /// "kilowatt hours", "newton-metres".
    private func product(_ unit: UnitOfMeasure, at end: Int) -> (UnitOfMeasure, end: Int)? {
        guard unit.dimension == .energy || unit.dimension == .other || unit.dimension == .pressure,
            var word = next(end)
        else { return nil }
        if isHyphen(word), let joined = glued(word + 1) { word = joined }
        guard isWord(word), entry(word).unit > 0,
            let product = UnitOfMeasure.product(unit, times: UnitOfMeasure.all[Int(entry(word).unit)])
        else { return nil }
        return (product, word + 1)
    }

    private func simpleUnit(_ index: Int, isHyphened: Bool) -> UnitOfMeasure? {
        let word = token(index)
        let known = entry(index)
        guard word.kind == .word else { return nil }
        let isGlued = !word.hasSpaceBefore
        if let composed = composedUnit(index) { return composed }
        if word.isCapitalized {
            if known.capitalUnit > 0 {
                if word.span.count == 1, !isGlued {
                    // "30 C": no kelvin, which would be a thousand, and no letter of a list.
                    let isTemperature =
                        known.capitalUnit == Self.celsius || known.capitalUnit == Self.fahrenheit
                    if let after = glued(index + 1), token(after).kind != .sign || isHyphen(after) {
                        return nil
                    }
                    guard isTemperature || known.capitalUnit != Self.kelvin || !isCapitalWord(index + 1)
                    else {
                        return nil
                    }
                }
                return UnitOfMeasure.all[Int(known.capitalUnit)]
            }
            guard known.unit > 0, word.span.count > 1 else { return nil }
            if known.quantity.contains(.unitSymbol), word.flags.contains(.allCapitals), word.span.count == 2,
                !isGlued
            {
                return nil
            }
            return UnitOfMeasure.all[Int(known.unit)]
        }
        guard known.unit > 0 else { return nil }
        // "737s", "the 30s": a plural, no seconds.
        if isGlued, known.unit == Self.second, word.span.count == 1, previousIsPlain(index) { return nil }
        if isHyphened, known.quantity.contains(.unitSymbol), word.span.count == 1 { return nil }
        // "two s": a symbol of one letter belongs to digits.
        if word.span.count == 1, numeral(at: index - (isGlued ? 1 : 1))?.form == .spelled { return nil }
        return UnitOfMeasure.all[Int(known.unit)]
    }

    /// A unit with a prefix: of a word that the lexicon does not know, or whose capitals inside tell it from another.
    private func composedUnit(_ index: Int) -> UnitOfMeasure? {
        let word = token(index)
        let known = entry(index)
        guard word.span.count > 1, word.span.count < 24 else { return nil }
        let bytes = reading.bytes[Int(word.start)..<Int(word.end)]
        let hasCapital = bytes.contains { $0 >= 0x41 && $0 <= 0x5A }
        if known.unit > 0 || known.capitalUnit > 0 {
            guard hasCapital, word.span.count < 6, !bytes.allSatisfy({ $0 < 0x61 }) || known.capitalUnit == 0
            else { return nil }
        } else if word.word != Lexicon.unknown {
            guard known.quantity.contains(.clock) else { return nil }
        }
        return UnitOfMeasure.composed(of: bytes, isLoose: word.hasSpaceBefore) { letters in
            let number = reading.lexicon.pointee.number(of: letters)
            return number >= 0 ? reading.entries[Int(number)] : .none
        }
    }

    private static let celsius = UnitOfMeasure.index(of: "degree Celsius")
    private static let fahrenheit = UnitOfMeasure.index(of: "degree Fahrenheit")
    private static let second = UnitOfMeasure.index(of: "second")
    private static let kelvin = UnitOfMeasure.index(of: "kelvin")

    private func isCapitalWord(_ index: Int) -> Bool {
        next(index).map { token($0).kind == .word && token($0).isCapitalized } ?? false
    }

    private func previousIsPlain(_ index: Int) -> Bool {
        numeral(at: index - 1).map { plainDigits($0) > 0 } ?? false
    }

    private func power(after end: Int) -> (name: String, end: Int)? {
        guard end < reading.tokens.count else { return nil }
        let token = token(end)
        if token.kind == .sign, !token.hasSpaceBefore {
            if token.word == 0xB2 { return ("square ", end + 1) }
            if token.word == 0xB3 { return ("cubic ", end + 1) }
            if token.isSign("^"), let digit = glued(end + 1) { return power(digit) }
            return nil
        }
        if token.kind == .digits, !token.hasSpaceBefore { return power(end) }
        if classes(end).contains(.squared), next(end) != nil { return ("square ", end + 1) }
        return nil
    }

    /// "-1" and "⁻²" behind a symbol: the power's word and the token after it.
    private func negativePower(after end: Int) -> (name: String, end: Int)? {
        guard let sign = glued(end), token(sign).kind == .sign, let digit = glued(sign + 1) else {
            return nil
        }
        let isRaised = token(sign).word == 0x207B
        if token(sign).isSign("^"), isDash(digit), let power = glued(digit + 1) { return negative(power) }
        guard isRaised || isDash(sign) else { return nil }
        return negative(digit)
    }

    private func negative(_ digit: Int) -> (name: String, end: Int)? {
        let token = token(digit)
        if token.kind == .sign {
            switch token.word {
            case 0xB9: return ("", digit + 1)
            case 0xB2: return ("square ", digit + 1)
            case 0xB3: return ("cubic ", digit + 1)
            default: return nil
            }
        }
        guard token.kind == .digits, token.span.count == 1 else { return nil }
        if reading.bytes[Int(token.start)] == 0x31 { return ("", digit + 1) }
        return power(digit)
    }

    private func power(_ digit: Int) -> (name: String, end: Int)? {
        guard token(digit).span.count == 1 else { return nil }
        switch firstByte(digit) {
        case 0x32: return ("square ", digit + 1)
        case 0x33: return ("cubic ", digit + 1)
        default: return nil
        }
    }

    /// "°", "°C", "\"" and other signs of units.
    func signUnit(_ index: Int, _ numeral: Numeral) -> (name: String, end: Int)? {
        guard token(index).kind == .sign else {
            // "5 in", where nothing follows that an "in" could lead to.
            if entry(index).numeral.contains(.in), numeral.form != .spelled {
                let after = next(index + 1)
                let isEnd = after.map { token($0).kind == .sign && !isHyphen($0) } ?? true
                return isEnd || classes(after).contains(.extent) ? ("inch", index + 1) : nil
            }
            return nil
        }
        switch token(index).word {
        case 0xB0, 0xBA:
            if let degree = temperature(after: index + 1) { return (degree.name, degree.end) }
            if let name = scale(after: index + 1) { return (name, index + 1) }
            return ("degree", index + 1)
        case 0x2103: return ("degree Celsius", index + 1)
        case 0x2109: return ("degree Fahrenheit", index + 1)
        case 0x2033: return ("inch", index + 1)
        case 0x2032: return ("foot", index + 1)
        case 0x22:
            if !token(index).hasSpaceBefore { return isClosingQuote(index) ? nil : ("inch", index + 1) }
            return classes(next(index + 1)).contains(.extent) ? ("inch", index + 1) : nil
        default: return nil
        }
    }

    private func isClosingQuote(_ index: Int) -> Bool {
        var isOpen = false
        var at = index
        // A quotation longer than this is no longer open.
        for _ in 0..<300 {
            guard let previous = before(at) else { break }
            if isSign(previous, "\"") { isOpen.toggle() }
            at = previous
        }
        return isOpen
    }

    /// The unit of "° on the Celsius scale".
    private func scale(after end: Int) -> String? {
        guard let on = next(end), classes(on).contains(.preposition), let the = next(on + 1),
            classes(the).contains(.determiner)
        else { return nil }
        return temperature(after: the + 1)?.name
    }

    private func temperature(after end: Int) -> UnitName? {
        guard let index = next(end), isWord(index) else { return nil }
        let known = entry(index)
        let unit = token(index).span.count == 1 ? known.capitalUnit : known.unit
        if unit == Self.celsius || unit == Self.fahrenheit || unit == Self.kelvin {
            return UnitName(
                name: UnitOfMeasure.all[Int(unit)].name,
                dimension: .temperature,
                end: index + 1,
                isSymbol: false
            )
        }
        return nil
    }

    /// "/h", "per second", "a day".
    func rate(after end: Int) -> (name: String, end: Int)? {
        guard let joint = next(end) else { return nil }
        if isSign(joint, "/") || classes(joint).contains(.per) {
            guard let word = next(joint + 1), isWord(word) else { return nil }
            if isSign(joint, "/"), token(word).hasSpaceBefore || token(joint).hasSpaceBefore { return nil }
            return unitName(word, isHyphened: false, isDivisor: true).map { ($0.name, $0.end) }
        }
        guard classes(joint).contains(.each), !classes(joint).contains(.per), let word = next(joint + 1),
            isWord(word), entry(word).numeral.contains(.timeUnit), !ends(word, with: "s"),
            entry(word).unit > 0
        else { return nil }
        return (UnitOfMeasure.all[Int(entry(word).unit)].name, word + 1)
    }

    /// "m s-1", "mg·L⁻¹": a symbol with a negative power divides the one before.
    func inverse(after unit: UnitName) -> (name: String, end: Int)? {
        guard unit.isSymbol, var word = next(unit.end) else { return nil }
        if isSign(word, "\u{B7}") || isSign(word, "\u{22C5}"), let after = glued(word + 1) { word = after }
        guard isWord(word), token(word).span.count < 5, let base = simpleUnit(word, isHyphened: false),
            let power = negativePower(after: word + 1)
        else { return nil }
        return (power.name + base.name, power.end)
    }
}

import BriefingModel

/// Shares and measures: what stands behind the number.
extension QuantityScan {
    func share(_ numeral: Numeral) -> Amount? {
        let range = numeral.tokens
        guard var index = next(range.upperBound) else { return nil }
        if isHyphen(index), !token(index).hasSpaceBefore, let word = glued(index + 1), isWord(word) {
            index = word
        }
        var end = index + 1
        let known = classes(index)
        var isPoints = false
        if token(index).kind == .sign {
            switch token(index).word {
            case 0x25, 0xFF05, 0x66A: break
            case 0x2030:
                return Amount(
                    tokens: range.lowerBound..<end,
                    value: numeral.value,
                    kind: .percent,
                    unit: "per mille",
                    unitKind: .ratio,
                    recognizer: "share"
                )
            default: return nil
            }
        } else if known.contains(.percent) {
            // "2 PC" is two police constables.
            if token(index).span.count == 2 {
                guard !token(index).isCapitalized, token(index).hasSpaceBefore || numeral.form != .spelled
                else { return nil }
            }
        } else if known.contains(.per), let cent = next(end), classes(cent).contains(.centOfPer) {
            end = cent + 1
        } else if known.contains(.basis) {
            if known.contains(.point) {
                isPoints = true
            } else {
                guard let point = next(end), classes(point).contains(.point) else { return nil }
                end = point + 1
            }
            return Amount(
                tokens: range.lowerBound..<end,
                value: numeral.value,
                kind: .percent,
                unit: "basis points",
                unitKind: .percentagePoints,
                recognizer: "share"
            )
        } else {
            return nil
        }
        if let point = next(end) ?? nil {
            if classes(point).contains(.point), token(point).hasSpaceBefore || isHyphen(point - 1) {
                isPoints = true
                end = point + 1
            } else if isHyphen(point), let word = glued(point + 1), classes(word).contains(.point) {
                isPoints = true
                end = word + 1
            }
        }
        return Amount(
            tokens: range.lowerBound..<end,
            value: numeral.value,
            kind: .percent,
            unit: isPoints ? "percentage points" : "percent",
            unitKind: isPoints ? .percentagePoints : .percent,
            recognizer: "share"
        )
    }

    func measure(_ numeral: Numeral) -> Amount? {
        let range = numeral.tokens
        guard var index = next(range.upperBound) else { return nil }
        var isHyphened = false
        if isHyphen(index), !token(index).hasSpaceBefore, let word = glued(index + 1), isWord(word) {
            index = word
            isHyphened = true
        }
        // "half a litre"
        if numeral.form == .fraction, entry(index).numeral.contains(.article), let unit = next(index + 1) {
            index = unit
        }
        if isSign(index, "{"), let unit = next(index + 1), isSign(next(unit + 1), "}") {
            guard let named = unitName(unit, isHyphened: false) else { return nil }
            return measured(numeral, named.name, end: unit + 2)
        }
        if let sign = signUnit(index, numeral) { return measured(numeral, sign.name, end: sign.end) }
        guard isWord(index), var unit = unitName(index, isHyphened: isHyphened) else { return nil }
        if unit.dimension == .time, !unit.isSymbol { return time(numeral, unit, isHyphened: isHyphened) }
        if let rate = rate(after: unit.end) {
            unit.name += " per " + rate.name
            unit.end = rate.end
            if let second = self.rate(after: unit.end) {
                unit.name += " per " + second.name
                unit.end = second.end
            }
        }
        var amount = measured(
            numeral,
            unit.name,
            end: unit.end,
            kind: unit.dimension == .time ? .duration : .measure
        )
        if let (part, end) = smallerPart(after: unit.end, of: unit.name), let sum = numeral.value.adding(part)
        {
            amount.value = sum
            amount.tokens = amount.tokens.lowerBound..<end
        }
        return amount
    }

    private func measured(_ numeral: Numeral, _ name: String, end: Int, kind: UnitKind = .measure) -> Amount {
        Amount(
            tokens: numeral.tokens.lowerBound..<end,
            value: numeral.value,
            kind: .quantity,
            unit: name,
            unitKind: kind,
            recognizer: "measure"
        )
    }

    /// "2 in" behind "12 ft", "4 oz" behind "6 lb", as a part of the larger unit.
    private func smallerPart(after end: Int, of name: String) -> (ExactNumber, end: Int)? {
        let parts = name == "foot" ? 12 : name == "pound" ? 16 : 0
        guard parts > 0, var index = next(end) else { return nil }
        if entry(index).numeral.contains(.and), let after = next(index + 1) { index = after }
        guard let small = numeral(at: index), small.tokens.lowerBound == index, !small.isOrdinal,
            let count = small.value.integer, count >= 0, count < parts,
            let word = next(small.tokens.upperBound),
            isWord(word)
        else { return nil }
        let isInch = entry(word).unit == Self.inch || entry(word).numeral.contains(.in)
        guard parts == 12 ? isInch : entry(word).unit == Self.ounce,
            let part = ExactNumber.quotient(count, parts)
        else { return nil }
        return (part, word + 1)
    }

    private static let inch = UnitOfMeasure.index(of: "inch")
    private static let ounce = UnitOfMeasure.index(of: "ounce")

    // MARK: Units

    struct UnitName {
        var name: String
        var dimension: UnitOfMeasure.Dimension
        var end: Int
        var isSymbol: Bool
    }

    /// The unit that a word begins.
    func unitName(_ index: Int, isHyphened: Bool) -> UnitName? {
        let known = entry(index)
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
        if known.quantity.contains(.metric) || known.quantity.contains(.nautical)
            || known.quantity.contains(.light)
        {
            guard let word = next(index + 1), let base = simpleUnit(word, isHyphened: false) else {
                return nil
            }
            let isPair =
                known.quantity.contains(.metric) && base.name == "ton"
                || known.quantity.contains(.nautical) && base.name == "mile"
                || known.quantity.contains(.light) && base.name == "year"
            guard isPair else { return nil }
            let name =
                known.quantity.contains(.metric)
                ? "metric ton" : known.quantity.contains(.nautical) ? "nautical mile" : "light year"
            return UnitName(
                name: name,
                dimension: base.dimension == .time ? .length : base.dimension,
                end: word + 1,
                isSymbol: false
            )
        }
        guard let unit = simpleUnit(index, isHyphened: isHyphened) else { return nil }
        var end = index + 1
        if unit.name == "degree" {
            return temperature(after: end)
                ?? UnitName(name: "degree", dimension: .angle, end: end, isSymbol: false)
        }
        var name = unit.name
        // "km2", "km²", "km^2", "km squared"
        if unit.dimension == .length, let power = power(after: end) {
            name = power.name + name
            end = power.end
        } else if let digits = glued(end), token(digits).kind == .digits {
            return nil
        }
        let isSymbol =
            known.quantity.contains(.unitSymbol) || token(index).isCapitalized && known.capitalUnit > 0
        return UnitName(name: name, dimension: unit.dimension, end: end, isSymbol: isSymbol)
    }

    private func simpleUnit(_ index: Int, isHyphened: Bool) -> UnitOfMeasure? {
        let word = token(index)
        let known = entry(index)
        guard word.kind == .word else { return nil }
        let isGlued = !word.hasSpaceBefore
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
        guard end < reading.stream.tokens.count else { return nil }
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

    private func power(_ digit: Int) -> (name: String, end: Int)? {
        guard token(digit).span.count == 1 else { return nil }
        switch reading.stream.bytes[Int(token(digit).start)] {
        case 0x32: return ("square ", digit + 1)
        case 0x33: return ("cubic ", digit + 1)
        default: return nil
        }
    }

    /// "°", "°C", "\"" and other signs of units.
    private func signUnit(_ index: Int, _ numeral: Numeral) -> (name: String, end: Int)? {
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
            guard let unit = unitName(word, isHyphened: false) else { return nil }
            var end = unit.end
            var name = unit.name
            if unit.dimension == .time, let digit = glued(end), token(digit).kind == .digits,
                let power = power(digit)
            {
                name = power.name + name
                end = power.end
            }
            return (name, end)
        }
        guard classes(joint).contains(.each), !classes(joint).contains(.per), let word = next(joint + 1),
            isWord(word), entry(word).numeral.contains(.timeUnit), !ends(word, with: "s"),
            entry(word).unit > 0
        else { return nil }
        return (UnitOfMeasure.all[Int(entry(word).unit)].name, word + 1)
    }

    // MARK: Time and age

    /// "ten years old", "87-year-old", "three years of age"; any other length of time is left to the recogniser of time.
    private func time(_ numeral: Numeral, _ unit: UnitName, isHyphened: Bool) -> Amount {
        var amount = measured(numeral, unit.name, end: unit.end)
        amount.recognizer = "age"
        var index = next(unit.end)
        if isHyphen(index) { index = index.flatMap { glued($0 + 1) } }
        if let old = index, classes(old).contains(.old) {
            amount.tokens = numeral.tokens.lowerBound..<old + 1
            return amount
        }
        if let of = index, classes(of).contains(.of), let age = next(of + 1), classes(age).contains(.age) {
            amount.tokens = numeral.tokens.lowerBound..<age + 1
            return amount
        }
        // "3.9 months of imports" is a stock told by how long it lasts.
        if numeral.form == .marked, numeral.value.exponent < 0, let of = index, classes(of).contains(.of),
            let noun = nounPhrase(after: of)
        {
            amount.recognizer = "measure"
            amount.unit = text((unit.end - 1)..<noun.upperBound)
            return amount
        }
        amount.isTime = true
        return amount
    }

    /// "87 yo", "age 87", "aged 12".
    func age(_ numeral: Numeral) -> Amount? {
        guard numeral.form == .digits || numeral.form == .spelled, numeral.value < 130 else { return nil }
        let range = numeral.tokens
        if let old = next(range.upperBound), classes(old).contains(.old), token(old).span.count == 2 {
            return Amount(
                tokens: range.lowerBound..<old + 1,
                value: numeral.value,
                kind: .quantity,
                unit: "year",
                unitKind: .measure,
                recognizer: "age"
            )
        }
        guard let age = before(range.lowerBound), classes(age).contains(.age) else { return nil }
        return Amount(
            tokens: age..<range.upperBound,
            value: numeral.value,
            kind: .quantity,
            unit: "year",
            unitKind: .measure,
            recognizer: "age"
        )
    }
}

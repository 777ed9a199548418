/// Words that count, scale and order.
enum EnglishNumbers {
    static let words: [WordList] =
        cardinals + ordinals + scales + sets + shapes

    private static let cardinals: [WordList] = {
        let small =
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            + "seventeen eighteen nineteen twenty"
        let tens = "thirty forty fifty sixty seventy eighty ninety"
        return small.split(separator: " ").enumerated().map { WordList(String($1), cardinal(Int64($0))) }
            + tens.split(separator: " ").enumerated().map {
                WordList(String($1), cardinal(30 + 10 * Int64($0)))
            }
            + [WordList("nought naught", cardinal(0)), WordList("fourty", cardinal(40))]
    }()

    private static let ordinals: [WordList] = {
        let small =
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        let tens = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
        let named: [(String, Int64)] =
            small.split(separator: " ").enumerated().map { (String($1), Int64($0) + 1) }
            + tens.split(separator: " ").enumerated().map { (String($1), 30 + 10 * Int64($0)) }
            + [
                ("hundredth", 100), ("thousandth", 1000), ("millionth", 1_000_000),
                ("billionth", 1_000_000_000), ("nineth", 9),
                ("twelvth", 12),
            ]
        return named.flatMap { name, value in
            var entry = WordEntry()
            entry.ordinal = value
            guard value > 2 else { return [WordList(name, entry)] }
            var plural = WordEntry()
            plural.numeral = .fractionPlural
            plural.denominator = Int32(truncatingIfNeeded: value)
            entry.denominator = Int32(truncatingIfNeeded: value)
            return [WordList(name, entry), WordList(name + "s", plural)]
        }
    }()

    private static let scales: [WordList] =
        scale("hundred", 2) + scale("thousand", 3) + scale("lakh lac", 5) + scale("million", 6)
        + scale("crore", 7)
        + scale("billion milliard", 9) + scale("trillion", 12) + scale("quadrillion", 15)
        + scale("hundreds", 2, .afterNumber) + scale("thousands", 3, .afterNumber)
        + scale("lakhs lacs", 5, .afterNumber)
        + scale("millions mn mln mio mil", 6, .afterNumber) + scale("crores cr", 7, .afterNumber)
        + scale("billions bn bln bil mrd mlrd", 9, .afterNumber)
        + scale("trillions tn trn tln", 12, .afterNumber)
        + scale("k", 3, [.afterNumber, .letter]) + scale("m", 6, [.afterNumber, .letter])
        + scale("b", 9, [.afterNumber, .letter]) + scale("g", 9, [.afterNumber, .letter])
        + scale("t", 12, [.afterNumber, .letter])

    private static let sets: [WordList] =
        set("dozen", 12) + set("dozens doz dozs", 12, .afterNumber) + set("score", 20) + set("couple", 2)

    private static let shapes: [WordList] =
        shape("and", .and) + shape("a an", .article) + shape("half halves", .half)
        + shape("quarter quarters", .quarter) + shape("point", .point) + shape("minus negative", .minus)
        + shape("of", .of) + shape("in", .in) + shape("out", .out) + shape("st nd rd th", .ordinalSuffix)
        + shape("between from", .opensRange) + shape("x", .times) + shape("e", .exponent)
        + shape("several few many some numerous multi countless various", .vague)
        + shape("the this that last other latter former next each every no per", .beforeOrdinal)
        + shape("halves quarters", .fractionPlural) + shape("over", .over)
        + shape(
            "second seconds minute minutes hour hours day days week weeks month months year years decade decades",
            .timeUnit
        )

    private static func cardinal(_ value: Int64) -> WordEntry {
        var entry = WordEntry()
        entry.number = value
        return entry
    }

    private static func scale(_ list: String, _ power: UInt8, _ classes: NumeralClasses = [])
        -> [WordList]
    {
        var entry = WordEntry()
        entry.scale = power
        entry.numeral = classes
        return [WordList(list, entry)]
    }

    private static func set(_ list: String, _ size: UInt8, _ classes: NumeralClasses = [])
        -> [WordList]
    {
        var entry = WordEntry()
        entry.setSize = size
        entry.numeral = classes
        return [WordList(list, entry)]
    }

    private static func shape(_ list: String, _ classes: NumeralClasses)
        -> [WordList]
    {
        var entry = WordEntry()
        entry.numeral = classes
        return [WordList(list, entry)]
    }
}

/// How words join and shape numerals.
package struct NumeralClasses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    private static func bit(_ index: UInt32) -> NumeralClasses { NumeralClasses(rawValue: 1 << index) }

    /// Joins hundreds and tens, wholes and fractions.
    package static let and = bit(0)
    /// "a", "an": one, before a word of scale or a set.
    package static let article = bit(1)
    package static let half = bit(2)
    package static let quarter = bit(3)
    /// "thirds", "quarters": a denominator and never an ordinal.
    package static let fractionPlural = bit(4)
    /// The decimal point said aloud.
    package static let point = bit(5)
    package static let minus = bit(6)
    package static let of = bit(7)
    package static let `in` = bit(8)
    package static let out = bit(9)
    /// "st", "nd", "rd", "th".
    package static let ordinalSuffix = bit(10)
    /// "between", "from": the "and" that follows parts two numbers.
    package static let opensRange = bit(11)
    /// "x" before a power of ten.
    package static let times = bit(12)
    /// "e" inside 1.5e6.
    package static let exponent = bit(13)
    /// "several": the hundred that follows is no hundred.
    package static let vague = bit(14)
    /// A scale or set that stands only behind a number: "bn", "millions".
    package static let afterNumber = bit(15)
    /// A scale of one letter, read as such only where no unit is meant.
    package static let letter = bit(16)
    /// "the", "last": a half or a third that follows is a part with a name, no fraction.
    package static let beforeOrdinal = bit(17)
    /// "days": two numbers joined by "in" before it are no share.
    package static let timeUnit = bit(18)
    /// "over" in "one over twenty".
    package static let over = bit(19)
}

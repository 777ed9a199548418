/// Classes of words that decide what a number counts, measures or names.
package struct QuantityClasses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    private static func bit(_ index: UInt64) -> QuantityClasses { QuantityClasses(rawValue: 1 << index) }

    // Grammar
    /// "the", "its", "these".
    package static let determiner = bit(0)
    package static let preposition = bit(1)
    /// Auxiliaries and common verbs in the forms that end a noun phrase.
    package static let verb = bit(2)
    package static let pronoun = bit(3)
    /// "and", "or".
    package static let conjunction = bit(4)
    /// Adverbs and other words that no noun phrase goes on with.
    package static let endsPhrase = bit(5)
    /// Counted without an "s": "people", "aircraft".
    package static let pluralNoun = bit(6)
    /// Joins what it counts by "of": "sets of remains".
    package static let collective = bit(7)
    /// "more", "other", "further": stands between number and noun and is no part of the noun.
    package static let additional = bit(8)
    package static let of = bit(9)

    // References
    /// Names one of several by the number that follows, in any case: "article 5".
    package static let reference = bit(10)
    /// Names one by the number that follows only with a capital: "Unit 5".
    package static let capitalReference = bit(11)
    /// A body or meeting that ordinals number: "13th Congress".
    package static let body = bit(12)
    /// "a.m.", "GMT", "o'clock": the number before is a time of day.
    package static let clock = bit(13)
    /// Games and votes: two numbers joined by a hyphen are their result.
    package static let contest = bit(14)
    /// Guns and shells: millimetres before them name a model.
    package static let gun = bit(15)
    /// "century", "anniversary": the ordinal before belongs to it.
    package static let ordinalTime = bit(16)

    // Change
    package static let rises = bit(17)
    package static let falls = bit(18)
    /// "gain", "lose": a change only with a share, points or money.
    package static let needsMeasure = bit(19)
    /// "up", "down".
    package static let direction = bit(20)
    package static let by = bit(21)
    package static let to = bit(22)
    package static let from = bit(23)
    package static let between = bit(24)
    package static let range = bit(25)

    // Shares and rates
    package static let percent = bit(26)
    /// The word "per".
    package static let per = bit(27)
    /// "cent" behind "per".
    package static let centOfPer = bit(28)
    package static let percentage = bit(29)
    package static let basis = bit(30)
    package static let point = bit(31)
    /// "a", "each", "every": a rate before a unit of time.
    package static let each = bit(32)

    // Units
    package static let unitSymbol = bit(33)
    /// "square", "sq".
    package static let square = bit(34)
    /// "cubic", "cu".
    package static let cubic = bit(35)
    /// The word "squared".
    package static let squared = bit(36)
    /// "metric", "nautical", "troy": first word of a unit of several.
    package static let opensUnit = bit(37)
    /// "annual": measured over the unit of time that is the word's number.
    package static let periodic = bit(38)
    /// "loss", "output": an amount of a period.
    package static let flow = bit(39)
    package static let old = bit(40)
    package static let age = bit(41)
    /// "tall", "long": an inch or foot may stand before.
    package static let extent = bit(42)
    /// "weighs": pounds behind it are no money.
    package static let weight = bit(43)

    // Money
    package static let currencyCode = bit(44)
    /// A code that is also a word.
    package static let doubtfulCode = bit(45)
    package static let currencyPrefix = bit(46)
    package static let currencyName = bit(47)
    package static let smallMoney = bit(48)
    package static let millionCode = bit(49)

    // Qualifiers
    /// The last word before a number in at least one phrase of doubt or limit.
    package static let endsQualifier = bit(50)
    /// The first word after a number in such a phrase.
    package static let startsQualifier = bit(51)
    /// "one" stands here as a pronoun: "no one", "the one".
    package static let beforePronoun = bit(52)
    package static let top = bit(53)
    /// "each", "times": multiples.
    package static let times = bit(54)
    /// Stands where years do: "in 1954", "since 1954".
    package static let beforeYear = bit(55)
    /// "handed", "took": an "over" behind it belongs to the verb.
    package static let withOver = bit(56)
    /// First word of a country's name of two: "Hong", "South".
    package static let countryPart = bit(57)
    /// "is", "have": ends a noun phrase wherever it stands.
    package static let auxiliary = bit(58)
    /// "number", "total": what it is a number of is counted.
    package static let number = bit(59)
    /// "raised": a change only by an amount, "raised £5" is none.
    package static let needsLink = bit(60)
    /// "against": the value behind is compared with the one before and counts the same.
    package static let comparison = bit(61)
    /// "Road": with a name between, the number before is a house's.
    package static let street = bit(62)
    /// "bandwidth": a lone "b" behind a number in its sentence is a bit.
    package static let data = bit(63)
}

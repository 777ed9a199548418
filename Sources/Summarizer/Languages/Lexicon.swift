/// What a language's words mean to the recognisers; data without logic.
///
/// Every word the recognisers ask for has a number, given once when the lexicon is built, so that a recogniser
/// compares numbers and looks up properties by index instead of comparing strings.
package struct Lexicon: Sendable {
    /// The number of every word that is not in the lexicon.
    package static let unknown: Int32 = -1

    /// BCP 47.
    package let language: String
    /// What is known of each word, by its number.
    package private(set) var entries: [WordEntry] = []
    /// Holidays on the same day each year, by the numbers of their words; -1 stands for an apostrophe.
    ///
    /// Longer names come before shorter ones that begin alike.
    package private(set) var holidays: [(words: [Int32], rule: Holiday.Rule)] = []

    /// The first words of ``holidays``.
    private(set) var holidayHeads: [Int32] = []
    /// What each word may begin, by its number.
    private(set) var openings: [Token.Openings] = []

    /// Open addressing over a power of two: in the upper half a part of the word's hash, in the lower one its number
    /// plus one; 0 is an empty slot.
    private var slots: [UInt32]
    /// By the word's number.
    private var keys: [WordKey] = []

    /// - Parameters:
    ///   - language: BCP 47 tag.
    ///   - words: of at most ``WordKey/longest`` bytes each; what several lists know of one word is merged.
    ///   - holidays: those on the same day each year; their words must be among `words`.
    package init(language: String, words: [WordList], holidays: [Holiday] = []) {
        self.language = language
        let count = words.reduce(0) { $0 + $1.count }
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        entries.reserveCapacity(count)
        keys.reserveCapacity(count)
        for list in words {
            list.forEach { add($0, list.entry) }
        }
        openings = entries.map { Token.Openings($0) }
        self.holidays = holidays.map { holiday in
            (holiday.words.map { $0 == "'" ? Self.unknown : number(of: $0) }, holiday.rule)
        }
        holidayHeads = self.holidays.map { $0.words.first ?? Self.unknown }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ entry: WordEntry) {
        guard let key = WordKey(word), entries.count < 0xFFFF else { return }
        let (slot, number) = find(key)
        if number >= 0 {
            entries[Int(number)].merge(entry)
        } else {
            slots[slot] = UInt32(key.hash >> 48) << 16 | UInt32(entries.count + 1)
            entries.append(entry)
            keys.append(key)
        }
    }

    /// The number of a word.
    ///
    /// - Parameter lowercase: the word's UTF-8 in lower case.
    /// - Returns: ``unknown`` where the lexicon does not hold it.
    package func number(of lowercase: UnsafeBufferPointer<UInt8>) -> Int32 {
        WordKey(lowercase).map { number(of: $0) } ?? Self.unknown
    }

    @inline(__always)
    func number(of key: WordKey) -> Int32 { find(key).number }

    /// The number of a word given in lower case.
    package func number(of lowercase: String) -> Int32 {
        var word = lowercase
        return word.withUTF8 { number(of: $0) }
    }

    /// What is known of a token's word; an empty entry for an unknown one and for signs and digits.
    package func entry(of token: Token) -> WordEntry {
        token.kind == .word && token.word >= 0 ? entries[Int(token.word)] : .none
    }

    /// Goes on in linear steps to the word's slot or the first free one.
    @inline(__always)
    private func find(_ key: WordKey) -> (slot: Int, number: Int32) {
        let mask = slots.count - 1
        let hash = key.hash
        let mark = UInt32(truncatingIfNeeded: hash >> 48)
        var slot = Int(truncatingIfNeeded: hash >> 28) & mask
        while true {
            let held = slots[slot]
            if held == 0 { return (slot, Self.unknown) }
            let number = Int(held & 0xFFFF) - 1
            if held >> 16 == mark, keys[number] == key { return (slot, Int32(number)) }
            slot = (slot + 1) & mask
        }
    }
}

/// Words that mean the same to the recognisers.
package struct WordList: Sendable {
    /// In lower case, with blanks and ends of lines between them.
    private let words: String
    let entry: WordEntry

    package init(_ words: String, _ entry: WordEntry) {
        self.words = words
        self.entry = entry
    }

    var count: Int {
        var count = 0
        forEach { _ in count += 1 }
        return count
    }

    /// Hands out each word's bytes: making a string of every one would take longer than all the rest of a start.
    func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A {
                if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
                start = end + 1
            }
        }
    }
}

/// What one word can be; a word may be several things at once ("second", "may", "march").
package struct WordEntry: Hashable, Sendable {
    package static var none: WordEntry { WordEntry() }

    // Numerals
    /// "seven" 7, "twenty" 20, "hundred" 100; -1 where the word is no number.
    package var number: Int64 = -1
    /// "third" 3, "twentieth" 20; -1 where the word is no ordinal.
    package var ordinal: Int64 = -1
    /// Power of ten that a word of scale multiplies by ("million" 6, "crore" 7); 0 where it is none.
    package var scale: UInt8 = 0
    /// "dozen" 12, "score" 20, "couple" 2; 0 where the word names no set of a known size.
    package var setSize: UInt8 = 0
    /// What the word divides by as a fraction: "third" and "thirds" 3; 0 where it is no denominator.
    package var denominator: Int32 = 0
    /// How the word joins or shapes numerals.
    package var numeral: NumeralClasses = []

    // Quantities
    /// Place in ``UnitOfMeasure/all`` of the unit that the word names in small letters; 0 where it is none.
    package var unit: UInt8 = 0
    /// As ``unit``, where the word begins with a capital: "MW".
    package var capitalUnit: UInt8 = 0
    /// Place in ``Currency/codes``; 0 where the word names no currency, or one that needs its country.
    package var currency: UInt8 = 0
    /// The letter that a currency's name gives to the code of its country: "D" of "dollar".
    package var currencyLetter: UInt8 = 0
    /// The two letters of the country that the word names before a currency; 0 where it names none.
    package var country: UInt16 = 0
    /// Classes that the quantity recognisers ask for.
    package var quantity: QuantityClasses = []

    // Time
    /// 1 to 12; 0 where the word names no month.
    package var month: UInt8 = 0
    /// 1 (Monday) to 7; 0 where the word names no weekday.
    package var weekday: UInt8 = 0
    /// What a word of time counts, as its class says: the unit, the season, days from today, tens of a decade's
    /// years, or the years of an anniversary.
    package var timeNumber: Int16 = 0

    /// Classes that recognisers ask for.
    package var classes: WordClasses = []
    /// Classes of time words.
    package var time: TimeClasses = []

    package init() {}

    /// Adds what another entry of the same spelling knows.
    package mutating func merge(_ other: WordEntry) {
        if other.number >= 0 { number = other.number }
        if other.ordinal >= 0 { ordinal = other.ordinal }
        if other.scale > 0 { scale = other.scale }
        if other.setSize > 0 { setSize = other.setSize }
        if other.denominator > 0 { denominator = other.denominator }
        numeral.formUnion(other.numeral)
        if other.unit > 0 { unit = other.unit }
        if other.capitalUnit > 0 { capitalUnit = other.capitalUnit }
        if other.currency > 0 { currency = other.currency }
        if other.currencyLetter > 0 { currencyLetter = other.currencyLetter }
        if other.country > 0 { country = other.country }
        quantity.formUnion(other.quantity)
        if other.month > 0 { month = other.month }
        if other.weekday > 0 { weekday = other.weekday }
        if other.timeNumber != 0 { timeNumber = other.timeNumber }
        classes.formUnion(other.classes)
        time.formUnion(other.time)
    }
}

/// Grammatical and topical classes of words.
package struct WordClasses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// Classes of words that have to do with time.
package struct TimeClasses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
}

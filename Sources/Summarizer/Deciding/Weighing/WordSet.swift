/// Words as numbers, so that many facts are compared by their words at little cost.
struct WordSet: Hashable {
    /// Ascending, each once.
    private var numbers: [Int32]

    /// - Parameter numbers: in any order.
    init(_ numbers: some Sequence<Int32>) {
        self.numbers = numbers.sorted()
        guard zip(self.numbers, self.numbers.dropFirst()).contains(where: { $0 == $1 }) else { return }
        self.numbers = self.numbers.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// - Parameter numbers: in any order, each once.
    init(distinct numbers: ArraySlice<Int32>) { self.numbers = numbers.sorted() }

    /// How many words pass a test, which is given their numbers.
    fileprivate func count(where test: (Int) -> Bool) -> Int { numbers.count { test(Int($0)) } }

    fileprivate func compactMap<Value>(_ value: (Int32) -> Value?) -> [Value] { numbers.compactMap(value) }

    /// Whether a word that the other has not passes a test, which is given its number.
    fileprivate func containsExtra(over other: WordSet, where test: (Int) -> Bool) -> Bool {
        numbers.withUnsafeBufferPointer { mine in
            other.numbers.withUnsafeBufferPointer { theirs in
                var j = 0
                for number in mine {
                    while j < theirs.count, theirs[j] < number { j += 1 }
                    if j == theirs.count || theirs[j] != number, test(Int(number)) { return true }
                }
                return false
            }
        }
    }

    /// Some of the words tell nearly all sets apart.
    func hash(into hasher: inout Hasher) {
        hasher.combine(numbers.count)
        hasher.combine(numbers.first ?? -1)
        hasher.combine(numbers.last ?? -1)
    }

    var count: Int { numbers.count }
    var isEmpty: Bool { numbers.isEmpty }

    /// How many words both have.
    func shared(with other: WordSet) -> Int {
        var shared = 0
        forEachShared(with: other) {
            shared += 1; return true
        }
        return shared
    }

    func isDisjoint(with other: WordSet) -> Bool {
        var isDisjoint = true
        forEachShared(with: other) {
            isDisjoint = false; return false
        }
        return isDisjoint
    }

    func isSubset(of other: WordSet) -> Bool { count <= other.count && shared(with: other) == count }

    func subtracting(_ other: WordSet) -> WordSet {
        var rest = self
        rest.numbers.removeAll { other.numbers.contains($0) }
        return rest
    }

    mutating func formUnion(_ other: WordSet) {
        let new = other.numbers.filter { !numbers.contains($0) }
        if !new.isEmpty { numbers = (numbers + new).sorted() }
    }

    func union(_ other: WordSet) -> WordSet {
        var both = self
        both.formUnion(other)
        return both
    }

    func intersection(_ other: WordSet) -> WordSet {
        var both = self
        both.numbers.removeAll { !other.numbers.contains($0) }
        return both
    }

    /// Walks both at once until a visit returns false.
    private func forEachShared(with other: WordSet, _ visit: () -> Bool) {
        numbers.withUnsafeBufferPointer { mine in
            other.numbers.withUnsafeBufferPointer { theirs in
                var (i, j) = (0, 0)
                while i < mine.count, j < theirs.count {
                    if mine[i] == theirs[j] {
                        guard visit() else { return }
                        i += 1
                        j += 1
                    } else if mine[i] < theirs[j] {
                        i += 1
                    } else {
                        j += 1
                    }
                }
            }
        }
    }
}

/// A set of words in so few bits that most sets with too little in common are told apart without a look at their words.
struct WordMask {
    private var bits: SIMD4<UInt64> = .zero
    /// How many words found their bit taken.
    private var hidden = 0

    init(_ words: ArraySlice<Int32>) {
        for number in words {
            let place = Int(number & 0xFF)
            let bit = (1 as UInt64) << UInt64(place & 63)
            if bits[place >> 6] & bit != 0 { hidden += 1 }
            bits[place >> 6] |= bit
        }
    }

    /// False only where the two sets have fewer words in common.
    func mayShare(_ count: Int, with other: WordMask) -> Bool {
        let shared = bits & other.bits
        return shared[0].nonzeroBitCount + shared[1].nonzeroBitCount + shared[2].nonzeroBitCount
            + shared[3].nonzeroBitCount + hidden >= count
    }
}

/// Some words of a ``WordRegister`` one after the other, in their order.
struct WordRow {
    fileprivate let places: Range<Int>

    var count: Int { places.count }
    var isEmpty: Bool { places.isEmpty }
}

/// Numbers the words of one briefing; sets of two registers do not compare.
///
/// A class, since figures ask it for the words of their settings when they are compared, which most never are.
final class WordRegister {
    private var numbers: [String: Int32] = [:]
    /// By their numbers.
    private var words: [String] = []
    /// All rows, one behind the other: a list of its own for each would cost more than its words.
    private var rows: [Int32] = []
    private var units: [String: WordSet] = [:]
    private var counted: [String: WordSet] = [:]
    /// The numbers of words in settings and names by their own: those that mean the same thing share one; -1 where not
    /// asked for yet.
    private var things: [Int32] = []
    private var names: [Int32] = []
    /// Of those names that are short enough to stand for a row of others.
    private var shortNames: [Int32: [UInt8]] = [:]
    /// What the reading of settings knows of a word, by its number; of those beyond the end nothing.
    private var marks: [SettingWord.Marks] = []

    /// The number of a word that is said of everybody.
    private(set) lazy var people = number(of: "people")

    func number(of word: String) -> Int32 {
        if let number = numbers[word] { return number }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        things.append(-1)
        names.append(-1)
        return number
    }

    func row(of words: some Sequence<String>) -> WordRow {
        let start = rows.count
        for word in words { rows.append(number(of: word)) }
        return WordRow(places: start..<rows.count)
    }

    /// Takes so many words by their numbers; what gives these may fail, and then there is no row.
    func row<Failure>(_ count: Int, _ next: () throws(Failure) -> Int32) throws(Failure) -> WordRow {
        let start = rows.count
        for _ in 0..<count { rows.append(try next()) }
        return WordRow(places: start..<rows.count)
    }

    func numbers(in row: WordRow) -> ArraySlice<Int32> { rows[row.places] }

    func word(_ number: Int32) -> String { words[Int(number)] }

    func set(of words: some Sequence<String>) -> WordSet {
        WordSet(words.map { number(of: $0) })
    }

    /// The meaningful words of a unit, worked out once: thousands of figures have few units.
    func set(ofUnit unit: String) -> WordSet {
        if let words = units[unit] { return words }
        let words = set(of: FactMerger.words(unit))
        units[unit] = words
        return words
    }

    /// The words of what a unit counts, worked out once; "soldiers" and "troops" are one.
    func set(ofCounted unit: String) -> WordSet {
        if let words = counted[unit] { return words }
        let words = set(ofThings: FactMerger.words(EnglishDeeds.sameUnits[unit] ?? unit))
        counted[unit] = words
        return words
    }

    /// The words of a setting; "soldier" and "troop" are one.
    func set(ofThings words: some Sequence<String>) -> WordSet {
        set(ofThings: words.map { number(of: $0) })
    }

    func set(ofThings words: some Sequence<Int32>) -> WordSet { WordSet(words.map { thing($0) }) }

    /// What stands for a word of a setting.
    private func thing(_ own: Int32) -> Int32 {
        let known = things[Int(own)]
        if known >= 0 { return known }
        let text = word(own)
        let number = EnglishDeeds.sameThings[text].map { self.number(of: $0) } ?? own
        things[Int(own)] = number
        mark(number, text)
        return number
    }

    /// Whether a word of settings is marked so, or one that means the same.
    func contains(_ mark: SettingWord.Marks, _ row: WordRow) -> Bool {
        numbers(in: row).contains { isMarked(Int(thing($0)), mark) }
    }

    /// The words of names; those of a land and of its people are one.
    func set(ofNames words: some Sequence<Int32>) -> WordSet {
        WordSet(
            words.map { own in
                let known = names[Int(own)]
                if known >= 0 { return known }
                let text = word(own)
                let root = ArticleNames.root(text)
                let number = number(of: root)
                names[Int(own)] = number
                if (2...6).contains(root.count) { shortNames[number] = Array(root.utf8) }
                mark(number, text)
                return number
            }
        )
    }

    /// Those of some names that are short enough to stand for a row of two to six others.
    func shortNames(in names: WordSet) -> [[UInt8]] { names.compactMap { shortNames[$0] } }

    private func mark(_ number: Int32, _ word: String) {
        guard let own = SettingWord.of(word)?.marks, !own.isEmpty else { return }
        while marks.count <= number { marks.append([]) }
        marks[Int(number)].formUnion(own)
    }

    private func isMarked(_ number: Int, _ mark: SettingWord.Marks) -> Bool {
        number < marks.count && !marks[number].isDisjoint(with: mark)
    }

    /// How many of some words of settings or names are marked so.
    func count(of mark: SettingWord.Marks, in words: WordSet) -> Int {
        words.count { isMarked($0, mark) }
    }

    /// Whether one of some words of settings or names that others have not is not marked so.
    func holdsExtra(_ words: WordSet, over others: WordSet, besides mark: SettingWord.Marks) -> Bool {
        words.containsExtra(over: others) { !isMarked($0, mark) }
    }
}

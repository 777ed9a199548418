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

    /// How many words pass a test, which is given their numbers.
    fileprivate func count(where test: (Int) -> Bool) -> Int { numbers.count { test(Int($0)) } }

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

/// Numbers the words of one briefing; sets of two registers do not compare.
///
/// A class, since figures ask it for the words of their settings when they are compared, which most never are.
final class WordRegister {
    private var numbers: [String: Int32] = [:]
    private var units: [String: WordSet] = [:]
    /// The numbers of words in settings, which those that mean the same thing share.
    private var things: [String: Int32] = [:]
    private var names: [String: Int32] = [:]
    /// What the reading of settings knows of a word, by its number.
    private var marks: [Int: SettingWord.Marks] = [:]

    func number(of word: String) -> Int32 {
        if let number = numbers[word] { return number }
        let number = Int32(numbers.count)
        numbers[word] = number
        return number
    }

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

    /// The words of a setting; "soldier" and "troop" are one.
    func set(ofThings words: some Sequence<String>) -> WordSet {
        WordSet(
            words.map { word in
                if let number = things[word] { return number }
                let number = number(of: EnglishDeeds.sameThings[word] ?? word)
                things[word] = number
                mark(number, word)
                return number
            }
        )
    }

    /// The words of names; those of a land and of its people are one.
    func set(ofNames words: some Sequence<String>) -> WordSet {
        WordSet(
            words.map { word in
                if let number = names[word] { return number }
                let number = number(of: ArticleNames.root(word))
                names[word] = number
                mark(number, word)
                return number
            }
        )
    }

    private func mark(_ number: Int32, _ word: String) {
        if let own = SettingWord.of(word)?.marks, !own.isEmpty {
            marks[Int(number), default: []].formUnion(own)
        }
    }

    /// How many of some words of settings or names are marked so.
    func count(of mark: SettingWord.Marks, in words: WordSet) -> Int {
        words.count { !(marks[$0] ?? []).isDisjoint(with: mark) }
    }
}

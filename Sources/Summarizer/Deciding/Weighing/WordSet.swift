/// Words as numbers, so that many facts are compared by their words at little cost.
struct WordSet: Hashable {
    /// Ascending, each once.
    private var numbers: [Int32]

    /// - Parameter numbers: in any order, each once.
    init(_ numbers: some Sequence<Int32>) { self.numbers = numbers.sorted() }

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
struct WordRegister {
    private var numbers: [String: Int32] = [:]
    private var units: [String: WordSet] = [:]

    mutating func number(of word: String) -> Int32 {
        if let number = numbers[word] { return number }
        let number = Int32(numbers.count)
        numbers[word] = number
        return number
    }

    mutating func set(of words: some Sequence<String>) -> WordSet {
        WordSet(words.map { number(of: $0) })
    }

    /// The meaningful words of a unit, worked out once: thousands of figures have few units.
    mutating func set(ofUnit unit: String) -> WordSet {
        if let words = units[unit] { return words }
        let words = set(of: FactMerger.words(unit))
        units[unit] = words
        return words
    }
}

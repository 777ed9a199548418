/// The names that one telling holds, ready to be compared with those of others.
///
/// A class for its speed alone: what is worked out of the names is worked out once, and of most never.
final class Names {
    /// In the order of the text, as stems.
    let written: [String]
    private let register: WordRegister
    /// Those of a land and of its people are one.
    private(set) lazy var words = register.set(ofNames: written)
    /// What rows of the names may be shortened to: "un" of "United Nations".
    private lazy var initials = register.set(ofNames: runs.map(\.letters))

    init(_ written: [String], _ register: WordRegister) {
        self.written = written
        self.register = register
    }

    private var runs: [(letters: String, places: Range<Int>)] {
        guard written.count > 1 else { return [] }
        return (0..<(written.count - 1)).flatMap { first in
            (first + 2...min(written.count, first + 6)).map { end in
                (String(written[first..<end].compactMap(\.first)), first..<end)
            }
        }
    }

    /// Whether each names something that the other does not.
    func differ(from other: Names) -> Bool {
        guard !written.isEmpty, !other.written.isEmpty else { return false }
        let shared = words.shared(with: other.words)
        guard shared < words.count, shared < other.words.count else { return false }
        if initials.isDisjoint(with: other.words), other.initials.isDisjoint(with: words) {
            return isUntitled(words.subtracting(other.words)) && isUntitled(other.words.subtracting(words))
        }
        return !extra(over: other).isEmpty && !other.extra(over: self).isEmpty
    }

    /// "President Lund" is "Ana Lund": what somebody is called is no name.
    private func isUntitled(_ extra: WordSet) -> Bool {
        register.count(of: .title, in: extra) < extra.count
    }

    /// How many names both have that are no mere words of offices and bodies.
    func shared(with other: Names) -> Int {
        let shared = words.intersection(other.words)
        return shared.count - register.count(of: .body, in: shared)
    }

    /// The names that the other has not, in full or by their first letters.
    func extra(over other: Names) -> [String] {
        let roots = Set(other.written.map { ArticleNames.root($0) })
        let shortened = Set(runs.filter { other.written.contains($0.letters) }.flatMap(\.places))
        let shortenings = Set(other.runs.map(\.letters))
        return written.indices.filter { index in
            let name = written[index]
            return !roots.contains(ArticleNames.root(name)) && !shortened.contains(index)
                && !shortenings.contains(name) && !(SettingWord.of(name)?.marks.contains(.title) ?? false)
        }
        .map { written[$0] }
    }
}

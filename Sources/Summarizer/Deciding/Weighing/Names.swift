/// The names that one telling holds, ready to be compared with those of others.
///
/// A class for its speed alone: what is worked out of the names is worked out once, and of most never.
final class Names {
    /// In the order of the text, as stems.
    private let row: WordRow
    private let register: WordRegister
    private lazy var written = register.numbers(in: row).map { register.word($0) }
    /// Those of a land and of its people are one.
    private(set) lazy var words = register.set(ofNames: register.numbers(in: row))
    /// The first letters of all in their order: "un" of "United Nations", and of all rows of names what they may be
    /// shortened to.
    private lazy var letters = Array(written.compactMap { $0.first.map(String.init) }.joined().utf8)
    /// Those that are short enough to stand for a row of names.
    private lazy var short = register.shortNames(in: words)

    /// Takes the names as they stand in the register, in the order of the text.
    init(_ row: WordRow, _ register: WordRegister) {
        self.row = row
        self.register = register
    }

    /// Takes stems in the order of the text.
    convenience init(_ written: [String], _ register: WordRegister) {
        self.init(register.row(of: written), register)
    }

    private var runs: [(letters: String, places: Range<Int>)] {
        guard written.count > 1 else { return [] }
        return (0..<(written.count - 1)).flatMap { first in
            (first + 2...min(written.count, first + 6)).map { end in
                (String(written[first..<end].compactMap { $0.first }), first..<end)
            }
        }
    }

    /// Whether each names something that the other does not.
    func differ(from other: Names) -> Bool {
        guard !row.isEmpty, !other.row.isEmpty else { return false }
        let (mine, theirs) = (words, other.words)
        // "President Lund" is "Ana Lund": what somebody is called is no name.
        guard register.holdsExtra(mine, over: theirs, besides: .title),
            register.holdsExtra(theirs, over: mine, besides: .title)
        else { return false }
        if !mayShorten(other), !other.mayShorten(self) { return true }
        return !extra(over: other).isEmpty && !other.extra(over: self).isEmpty
    }

    /// Whether one of these names may be short for some of the other's.
    private func mayShorten(_ other: Names) -> Bool {
        short.contains { name in
            let letters = other.letters
            guard letters.count >= name.count else { return false }
            return (0...letters.count - name.count).contains { letters[$0...].starts(with: name) }
        }
    }

    /// How many names both have that are no mere words of offices and bodies.
    func shared(with other: Names) -> Int {
        let shared = words.intersection(other.words)
        return shared.count - register.count(of: .body, in: shared)
    }

    /// The names that the other has not, in full or by their first letters.
    func extra(over other: Names) -> [String] {
        if words.isSubset(of: other.words) { return [] }
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

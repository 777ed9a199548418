import Articles
import SourceText

/// The names an article writes, known by numbers that a land and its people share.
struct ArticleNames: Hashable, Sendable {
    /// Every name that stands inside a sentence, ascending.
    private(set) var inside: [UInt32] = []
    /// Words that only open sentences and so may be names or not, ascending.
    private(set) var opening: [UInt32] = []
    /// Those of its headline and its first sentences: what the article is about.
    private(set) var subject: [UInt32] = []

    init() {}

    init(inside: [UInt32], opening: [UInt32], subject: [UInt32]) {
        self.inside = inside
        self.opening = opening
        self.subject = subject
    }

    /// How many sentences of the report tell what it is about.
    private static let lead = 2

    init(in view: ArticleView) {
        var seen: Set<UInt64> = []
        var found: Set<UInt32> = []
        var openers: Set<UInt32> = []
        var leading: Set<UInt32> = []
        var left = Self.lead
        for sentence in view.sentences where sentence.kind == .paragraph || sentence.kind == .listItem {
            var run: [Int] = []
            for token in sentence.tokens {
                let own = view.tokens[token]
                guard own.kind == .word, own.isCapitalized, Self.mayName(token, view) else {
                    // "the Ministry of Health" is one name.
                    if own.kind != .word || !["of", "and", "for"].contains(view.word(token)) { run = [] }
                    continue
                }
                run.append(token)
                let isFirst = token == sentence.tokens.lowerBound
                guard seen.insert(Self.print(of: token, isFirst, view)).inserted || left > 0 else { continue }
                if isFirst {
                    openers.insert(Self.key(view.word(token)))
                    continue
                }
                var keys = [Self.key(view.word(token))]
                // "the United Nations" is "the UN" in another article.
                if run.count > 1 { keys.append(Self.key(String(run.compactMap { view.word($0).first }))) }
                found.formUnion(keys)
                if left > 0, !Self.isOfBodies(token, view) { leading.formUnion(keys) }
            }
            left -= 1
        }
        for sentence in view.sentences where sentence.kind == .title || sentence.kind == .dateline {
            let words = sentence.tokens.filter { view.tokens[$0].kind == .word }
            // In a headline of capitals only the text tells which words are names.
            let isAllCapitals = !words.contains {
                !view.tokens[$0].isCapitalized && view.tokens[$0].span.count > 3
                    && view.classes($0).isDisjoint(with: [.preposition, .conjunction, .auxiliary])
            }
            for token in words where view.tokens[token].isCapitalized && Self.mayName(token, view) {
                let key = Self.key(view.word(token))
                let isInside =
                    token > sentence.tokens.lowerBound && (!isAllCapitals || sentence.kind == .dateline)
                guard isInside || found.contains(key) else { continue }
                found.insert(key)
                if !Self.isOfBodies(token, view) { leading.insert(key) }
            }
        }
        inside = found.sorted()
        opening = openers.subtracting(found).sorted()
        subject = leading.sorted()
    }

    /// "Ministry", "Council": in the names of many bodies.
    private static func isOfBodies(_ token: Int, _ view: ArticleView) -> Bool {
        SettingWord.of(view.stem(token))?.marks.contains(.body) ?? false
    }

    /// Tells the words of a text apart before anything is made of them.
    private static func print(of token: Int, _ isFirst: Bool, _ view: ArticleView) -> UInt64 {
        view.reading.stream.bytes.withUnsafeBufferPointer { bytes in
            bytes[view.tokens[token].span.range].reduce(isFirst ? 1 : 0xCBF2_9CE4_8422_2325 as UInt64) {
                ($0 ^ UInt64($1)) &* 0x100_0000_01B3
            }
        }
    }

    // MARK: Questions

    /// Whether a word is one of a name, also at the start of a sentence.
    func isName(_ token: Int, in kind: Passage.Kind, _ view: ArticleView) -> Bool {
        let own = view.tokens[token]
        guard own.kind == .word, own.isCapitalized, Self.mayName(token, view) else { return false }
        if kind == .title || kind == .headline { return Self.holds(inside, Self.key(view.word(token))) }
        if !own.flags.contains(.sentenceStart) || own.flags.contains(.allCapitals) { return true }
        return token + 1 < view.tokens.count && view.tokens[token + 1].kind == .word
            && view.tokens[token + 1].isCapitalized
            || Self.holds(inside, Self.key(view.word(token)))
    }

    /// Whether the article may speak of a name.
    func mayContain(_ key: UInt32) -> Bool { Self.holds(inside, key) || Self.holds(opening, key) }

    /// Whether one of the two is about something that the other speaks of at all; also where nothing is known of one.
    func mayBeAboutTheSame(as other: ArticleNames) -> Bool {
        subject.isEmpty || other.subject.isEmpty
            || subject.contains { other.mayContain($0) } || other.subject.contains { mayContain($0) }
    }

    var isSubjectUnknown: Bool { subject.isEmpty }

    /// Whether both are about one thing of a name.
    func areAboutTheSame(as other: ArticleNames) -> Bool {
        subject.contains { Self.holds(other.subject, $0) }
    }

    private static func holds(_ keys: [UInt32], _ key: UInt32) -> Bool {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key
    }

    // MARK: Words

    /// Months, days of the week and small words have capitals without being names.
    private static func mayName(_ token: Int, _ view: ArticleView) -> Bool {
        let entry = view.reading.lexicon.entry(of: view.tokens[token])
        return entry.month == 0 && entry.weekday == 0 && view.tokens[token].span.count > 1
            && entry.classes.isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .determiner, .relative, .sentenceOpener,
                .documentNoun,
                .abbreviationBeforeName,
            ])
    }

    /// The number of a name's word in lower case.
    static func key(_ word: String) -> UInt32 {
        let hash = root(ArticleView.stem(word)).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    private static let endings = ["ian", "ese", "ish", "ia", "an", "ey", "a", "e", "y", "i", "o"]

    /// What a land's name and that of its people have in common: "Keldia" and "Keldian".
    static func root(_ stem: String) -> String {
        var root = EnglishDeeds.peoples[stem] ?? stem
        while let ending = endings.first(where: {
            root.utf8.count - $0.utf8.count >= 4 && root.hasSuffix($0)
        }) {
            root.removeLast(ending.utf8.count)
        }
        return root
    }
}

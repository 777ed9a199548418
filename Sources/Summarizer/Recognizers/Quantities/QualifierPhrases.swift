import BriefingModel

/// The phrases of doubt and limit of a language, by the numbers of their words.
struct QualifierPhrases: Sendable {
    private struct Phrase: Sendable {
        /// Numbers of words; a sign stands as -2 less its scalar.
        let words: [Int32]
        let qualifier: Qualifier
    }

    private let before: [Phrase]
    private let after: [Phrase]

    init(lexicon: Lexicon, before: [(String, Qualifier)], after: [(String, Qualifier)]) {
        func phrases(_ list: [(String, Qualifier)]) -> [Phrase] {
            list.map { text, qualifier in
                Phrase(
                    words: text.split(separator: " ").map { word in
                        let number = lexicon.number(of: String(word))
                        guard let scalar = word.unicodeScalars.first, !scalar.properties.isAlphabetic else {
                            return number
                        }
                        return -2 - Int32(scalar.value)
                    },
                    qualifier: qualifier
                )
            }
            .sorted { $0.words.count > $1.words.count }
        }
        self.before = phrases(before)
        self.after = phrases(after)
    }

    /// The longest phrase that ends before a token.
    func phrase(before index: Int, in scan: QuantityScan) -> (start: Int, Qualifier)? {
        guard let last = scan.before(index),
            scan.token(last).kind == .sign || scan.classes(last).contains(.endsQualifier)
        else { return nil }
        for phrase in before {
            var at: Int? = last
            var start = index
            var matches = true
            for word in phrase.words.reversed() {
                guard let token = at, Self.code(scan.token(token)) == word else {
                    matches = false
                    break
                }
                start = token
                at = scan.before(token)
            }
            if matches { return (start, phrase.qualifier) }
        }
        return nil
    }

    /// The longest phrase that begins at a token.
    func phrase(after index: Int, in scan: QuantityScan) -> (end: Int, Qualifier)? {
        guard let first = scan.next(index),
            scan.token(first).kind == .sign || scan.classes(first).contains(.startsQualifier)
        else { return nil }
        for phrase in after {
            var at: Int? = first
            var end = index
            var matches = true
            for word in phrase.words {
                guard let token = at, Self.code(scan.token(token)) == word else {
                    matches = false
                    break
                }
                end = token + 1
                at = scan.next(end)
            }
            if matches { return (end, phrase.qualifier) }
        }
        return nil
    }

    private static func code(_ token: Token) -> Int32 {
        switch token.kind {
        case .word: token.word == Lexicon.unknown ? -1 : token.word
        case .sign: -2 - token.word
        case .digits, .lineBreak: .min
        }
    }
}

import BriefingModel

/// The phrases of doubt and limit of a language, by the numbers of their words.
///
/// A class, so that what holds them is copied with one count of references.
final class QualifierPhrases: Sendable {
    /// Phrases one after the other, each with the word that is looked at first in front.
    private struct List: Sendable {
        /// Numbers of words; a sign stands as -2 less its scalar.
        var words: [Int32] = []
        /// The first words once more, close together and in ascending order.
        var heads: [Int32] = []
        var starts: [Int] = [0]
        var qualifiers: [Qualifier] = []

        /// The phrases that a word begins, longest first.
        func phrases(from head: Int32) -> Range<Int> {
            var first = 0
            var end = heads.count
            while first < end {
                let middle = (first + end) / 2
                if heads[middle] < head { first = middle + 1 } else { end = middle }
            }
            while end < heads.count, heads[end] == head { end += 1 }
            return first..<end
        }
    }

    private let before: List
    private let after: List

    init(lexicon: Lexicon, before: [(String, Qualifier)], after: [(String, Qualifier)]) {
        func list(_ phrases: [(String, Qualifier)], isReversed: Bool) -> List {
            let coded = phrases.map { text, qualifier in
                (
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
            var list = List()
            let ordered = coded.map { (words: isReversed ? $0.words.reversed() : $0.words, $0.qualifier) }
                .sorted { ($0.words.first ?? -1, -$0.words.count) < ($1.words.first ?? -1, -$1.words.count) }
            for (words, qualifier) in ordered {
                guard let head = words.first else { continue }
                list.heads.append(head)
                list.words += words
                list.starts.append(list.words.count)
                list.qualifiers.append(qualifier)
            }
            return list
        }
        self.before = list(before, isReversed: true)
        self.after = list(after, isReversed: false)
    }

    /// The longest phrase that ends before a token.
    func phrase(before index: Int, in scan: QuantityScan) -> (start: Int, Qualifier)? {
        guard let last = scan.before(index),
            scan.token(last).kind == .sign || scan.classes(last).contains(.endsQualifier)
        else { return nil }
        let head = Self.code(scan.token(last))
        for number in before.phrases(from: head) {
            var start = last
            var matches = true
            for place in (before.starts[number] + 1)..<before.starts[number + 1] {
                guard let token = scan.before(start), Self.code(scan.token(token)) == before.words[place]
                else {
                    matches = false
                    break
                }
                start = token
            }
            if matches { return (start, before.qualifiers[number]) }
        }
        return nil
    }

    /// The longest phrase that begins at a token.
    func phrase(after index: Int, in scan: QuantityScan) -> (end: Int, Qualifier)? {
        guard let first = scan.next(index),
            scan.token(first).kind == .sign || scan.classes(first).contains(.startsQualifier)
        else { return nil }
        let head = Self.code(scan.token(first))
        for number in after.phrases(from: head) {
            var end = first + 1
            var matches = true
            for place in (after.starts[number] + 1)..<after.starts[number + 1] {
                guard let token = scan.next(end), Self.code(scan.token(token)) == after.words[place] else {
                    matches = false
                    break
                }
                end = token + 1
            }
            // "a staff of 486 and more than 3,000 volunteers"
            if matches, let than = scan.next(end), scan.isWord(than), scan.reading.reads(than, "than") {
                matches = false
            }
            if matches { return (end, after.qualifiers[number]) }
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

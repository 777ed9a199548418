package import SourceText

/// A word, a run of digits or a sign, with its place in the article.
package struct Token: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        /// Letters of any script, with an inner apostrophe's tail as a word of its own ("army", "'s").
        case word
        /// ASCII digits only; grouping and decimal marks are signs of their own.
        case digits
        /// One sign: punctuation, currency sign, fraction such as ½.
        case sign
        /// The end of a line inside a passage.
        case lineBreak
    }

    package struct Flags: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// White space, a line's end or skipped mark-up stands before it.
        package static let spaceBefore = Flags(rawValue: 1)
        /// The first letter is a capital.
        package static let capitalized = Flags(rawValue: 2)
        /// Two letters or more, all capitals.
        package static let allCapitals = Flags(rawValue: 4)
        /// The first token of its sentence.
        package static let sentenceStart = Flags(rawValue: 8)
        /// The first token of its passage.
        package static let passageStart = Flags(rawValue: 16)
    }

    /// What may begin or go on with a token, so that recognisers let the others go without looking the word up.
    package struct Openings: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        package static let numeral = Openings(rawValue: 1)
        /// An expression of time, if the next token goes with it.
        package static let time = Openings(rawValue: 2)
        /// An expression of time by itself.
        package static let timeAlone = Openings(rawValue: 4)
        /// Words by which an anniversary is told.
        package static let anniversary = Openings(rawValue: 8)
        /// A word that may stand second in a number.
        package static let insideNumeral = Openings(rawValue: 16)

        package static let digits: Openings = [.numeral, .time, .timeAlone]
    }

    /// Byte offsets in the article.
    package var start: Int32
    package var end: Int32
    package var kind: Kind
    package var flags: Flags
    package var openings: Openings = []
    /// The word's number in the lexicon, by its lower-case form; for a sign, its Unicode scalar.
    ///
    /// ``Lexicon/unknown`` for a word the lexicon does not hold.
    package var word: Int32

    package var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
    package var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }
    package var isCapitalized: Bool { flags.contains(.capitalized) }

    package func isSign(_ scalar: Unicode.Scalar) -> Bool { kind == .sign && word == Int32(scalar.value) }
}

/// An article's tokens, passage by passage and sentence by sentence.
package struct TokenStream: Sendable {
    package struct Sentence: Hashable, Sendable {
        /// Indices into ``TokenStream/tokens``.
        package var tokens: Range<Int>
        /// Index into the article's passages.
        package var passage: Int
    }

    package var bytes: [UInt8]
    package var tokens: [Token]
    /// In the order of the text; every token belongs to exactly one.
    package var sentences: [Sentence]

    package init(bytes: [UInt8], tokens: [Token] = [], sentences: [Sentence] = []) {
        self.bytes = bytes
        self.tokens = tokens
        self.sentences = sentences
    }

    /// The bytes from the first to the last of some tokens, as text.
    package func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return text(ByteSpan(Int(tokens[first].start), Int(tokens[last].end)))
    }

    package func text(_ span: ByteSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }
}

package import Articles
package import BriefingModel

/// What all recognisers of one article may look at.
package struct Reading: Sendable {
    package var stream: TokenStream
    /// Every number of the text, read once, in order; none overlaps another.
    package var numerals: [Numeral]
    /// For each token the index of the numeral that holds it; -1 where there is none.
    package var numeralAt: [Int32]
    package var lexicon: Lexicon
    package var passages: [Passage]
    /// The document's date; everything relative is resolved against it, and stays open without it.
    package var documentDate: PartialDate?
    package var documentDateBasis: Basis?

    package init(
        stream: TokenStream,
        numerals: [Numeral],
        lexicon: Lexicon,
        passages: [Passage],
        documentDate: PartialDate? = nil,
        documentDateBasis: Basis? = nil
    ) {
        self.stream = stream
        self.numerals = numerals
        self.lexicon = lexicon
        self.passages = passages
        self.documentDate = documentDate
        self.documentDateBasis = documentDateBasis
        numeralAt = Array(repeating: -1, count: stream.tokens.count)
        for (index, numeral) in numerals.enumerated() {
            for token in numeral.tokens { numeralAt[token] = Int32(index) }
        }
    }

    package func numeral(at token: Int) -> Numeral? {
        token >= 0 && token < numeralAt.count && numeralAt[token] >= 0 ? numerals[Int(numeralAt[token])] : nil
    }
}

/// Finds one family of values.
///
/// Pure: the same reading gives the same mentions.
package protocol Recognizer: Sendable {
    /// - Returns: candidates in the order of the text; they may overlap those of other recognisers.
    func mentions(in reading: Reading) -> [Mention]
}

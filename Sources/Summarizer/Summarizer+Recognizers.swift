extension Summarizer {
    /// Everything that looks for values; each is asked once an article.
    static let recognizers: [any Recognizer] = [
        TimeRecognizer(), AnniversaryRecognizer(), QuantityRecognizer(),
    ]

    /// The numbers of a text, read once for all recognisers.
    static func numerals(of stream: TokenStream, lexicon: Lexicon) -> [Numeral] {
        NumeralReader(lexicon: lexicon).numerals(in: stream)
    }
}

extension Summarizer {
    /// What each recogniser finds; they are asked once an article, and their mentions may overlap.
    func candidates(in reading: Reading) -> [[Mention]] {
        let dates = TimeRecognizer().mentions(in: reading)
        return [
            dates, AnniversaryRecognizer().mentions(in: reading, dates: dates),
            quantities.mentions(in: reading),
        ]
    }

    /// The numbers of a text, read once for all recognisers.
    static func numerals(of stream: TokenStream, lexicon: Lexicon) -> [Numeral] {
        NumeralReader(lexicon: lexicon).numerals(in: stream)
    }
}

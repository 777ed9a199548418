extension Summarizer {
    /// What all recognisers find; each is asked once an article, and they may overlap.
    func candidates(in reading: Reading) -> [Mention] {
        var all = TimeRecognizer().mentions(in: reading)
        all += AnniversaryRecognizer().mentions(in: reading, dates: all)
        all += quantities.mentions(in: reading)
        return all
    }

    /// The numbers of a text, read once for all recognisers.
    static func numerals(of stream: TokenStream, lexicon: Lexicon) -> [Numeral] {
        NumeralReader(lexicon: lexicon).numerals(in: stream)
    }
}

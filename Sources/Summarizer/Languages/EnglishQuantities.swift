/// Words of measure, money and counting.
enum EnglishQuantities {
    static let words: [(spelling: String, entry: WordEntry)] = []
}

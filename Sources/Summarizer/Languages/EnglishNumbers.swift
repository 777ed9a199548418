/// Words that count, scale and order.
enum EnglishNumbers {
    static let words: [(spelling: String, entry: WordEntry)] = []
}

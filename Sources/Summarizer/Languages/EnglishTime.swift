/// Words of time.
enum EnglishTime {
    static let words: [(spelling: String, entry: WordEntry)] = []
}

/// Words of topics and of deciding what matters.
enum EnglishTopics {
    static let words: [(spelling: String, entry: WordEntry)] = []
}

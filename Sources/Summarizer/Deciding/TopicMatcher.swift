import BriefingModel

/// Finds the topic whose cues stand in some words.
struct TopicMatcher: Sendable {
    private let topics: [(name: String, cues: [[String]])]

    init(_ topics: [Topic]) {
        self.topics = topics.map { topic in
            (
                topic.name,
                topic.cues.map { $0.lowercased().split(separator: " ").map { ArticleView.stem(String($0)) } }
            )
        }
    }

    /// The first topic one of whose cues stands in a range of tokens.
    func topic(of range: Range<Int>, in view: ArticleView) -> String? {
        let words = range.compactMap { view.tokens[$0].kind == .word ? ArticleView.stem(view.word($0)) : nil }
        for topic in topics where topic.cues.contains(where: { stands($0, in: words) }) { return topic.name }
        return nil
    }

    private func stands(_ cue: [String], in words: [String]) -> Bool {
        guard let first = cue.first, words.count >= cue.count else { return false }
        for start in 0...(words.count - cue.count) where words[start] == first {
            if words[start..<(start + cue.count)].elementsEqual(cue) { return true }
        }
        return false
    }
}

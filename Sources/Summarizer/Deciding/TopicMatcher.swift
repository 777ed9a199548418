import BriefingModel

/// The cues of topics, ready to be looked for.
struct TopicCues: Sendable {
    private struct Cue: Sendable {
        var topic: Int
        /// Stems of the words after the first.
        var rest: [WordStem]
    }

    fileprivate let names: [String]
    private var cues: [WordStem: [Cue]] = [:]
    /// Most words begin no cue: told by some bits of a stem's hash before it is looked for.
    private var mayOpen = [Bool](repeating: false, count: 4096)

    init(_ topics: [Topic]) {
        names = topics.map(\.name)
        for (index, topic) in topics.enumerated() {
            for cue in topic.cues {
                let stems = cue.lowercased().split(separator: " ").map { WordStem(String($0)) }
                guard let first = stems.first else { continue }
                cues[first, default: []].append(Cue(topic: index, rest: Array(stems.dropFirst())))
                mayOpen[first.mark] = true
            }
        }
    }

    /// Looks through an article once.
    func matcher(of view: ArticleView) -> TopicMatcher {
        var found: [TopicMatcher.Found] = []
        let words = view.tokens.indices.filter { view.tokens[$0].kind == .word }
        let stems = words.map { view.stem($0) }
        for (place, stem) in stems.enumerated() where mayOpen[stem.mark] {
            for cue in cues[stem] ?? [] {
                let last = place + cue.rest.count
                guard last < stems.count, stems[(place + 1)..<(last + 1)].elementsEqual(cue.rest) else {
                    continue
                }
                found.append(.init(topic: cue.topic, first: words[place], last: words[last]))
            }
        }
        return TopicMatcher(names: names, found: found)
    }
}

/// Finds the topic whose cues stand in some words of one article.
struct TopicMatcher: Sendable {
    struct Found: Sendable {
        var topic: Int
        /// The cue's first and last token.
        var first: Int
        var last: Int
    }

    fileprivate let names: [String]
    /// In the order of the text.
    fileprivate let found: [Found]

    /// The first topic one of whose cues stands in a range of tokens.
    func topic(of range: Range<Int>, in view: ArticleView) -> String? {
        var low = 0
        var high = found.count
        while low < high {
            let middle = (low + high) / 2
            if found[middle].first < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var best: Int?
        while low < found.count, found[low].first < range.upperBound {
            if found[low].last < range.upperBound { best = min(best ?? .max, found[low].topic) }
            low += 1
        }
        return best.map { names[$0] }
    }
}

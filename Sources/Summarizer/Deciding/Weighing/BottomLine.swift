import Articles
import BriefingModel

/// Chooses two or three sentences of the sources that carry the most important facts.
struct BottomLine {
    let articles: KnownArticles

    /// Longer sentences are no bottom line.
    private static let longest = 420

    /// - Returns: whole sentences word for word, in the order of the sources; none where there are no facts.
    func statements(figures: [FigureDecider.Decided], events: [EventDecider.Decided]) -> [Statement] {
        typealias Key = KnownArticles.Sentence
        var weights: [Key: Double] = [:]
        for decided in figures {
            // The next fact of a sentence adds less: three good sentences say more than one full of numbers.
            let tellings =
                [Key(article: decided.article, sentence: decided.sentence)]
                + decided.figure.evidence.compactMap { sentence(of: $0) }
            // The first telling that can stand by itself.
            let key = tellings.first { articles.rest($0.article).leads[$0.sentence] != nil } ?? tellings[0]
            let weight = max(0, decided.figure.importance - 0.35)
            weights[key, default: 0] += weights[key] == nil ? weight * 2 : weight * 0.5
        }
        for decided in events {
            let key = Key(article: decided.article, sentence: decided.sentence)
            weights[key, default: 0] += max(0, decided.event.importance - 0.5) * 0.6
        }
        var ranked: [(key: Key, weight: Double)] = []
        for (key, weight) in weights {
            guard let bonus = articles.rest(key.article).leads[key.sentence] else { continue }
            ranked.append((key: key, weight: weight + bonus))
        }
        ranked.sort { (a, b) -> Bool in a.weight != b.weight ? a.weight > b.weight : a.key < b.key }
        // Which facts a sentence tells, the other tellings of a fact included.
        var facts: [Key: Set<Int>] = [:]
        for (index, decided) in figures.enumerated() {
            for evidence in decided.figure.evidence {
                guard let sentence = sentence(of: evidence) else { continue }
                facts[sentence, default: []].insert(index)
            }
        }
        var chosen: [Key] = []
        var said: [Set<String>] = []
        var told: Set<Int> = []
        let traits = FigureTraits.of(figures)
        for entry in ranked where chosen.count < 3 {
            let own = facts[entry.key] ?? []
            // Asked first, for the text need not be looked at.
            guard told.isDisjoint(with: own) else { continue }
            // What sources contradict each other in belongs side by side among the conflicts.
            let isContradicted = own.contains { index in
                told.contains {
                    traits[$0].disagrees(with: traits[index], articles.places)
                }
            }
            guard !isContradicted else { continue }
            let view = articles.view(entry.key.article)
            guard view.sentences.indices.contains(entry.key.sentence) else { continue }
            let words = view.content(view.sentences[entry.key.sentence].tokens)
            let isRepeat = said.contains {
                Double($0.intersection(words).count) > 0.6 * Double(min($0.count, words.count))
            }
            guard !isRepeat else { continue }
            // A third sentence must be worth its line.
            if chosen.count == 2, let best = ranked.first?.weight, entry.weight < best * 0.4 { break }
            chosen.append(entry.key)
            said.append(words)
            told.formUnion(own)
        }
        return chosen.sorted().map { key in
            let view = articles.view(key.article)
            let sentence = view.sentences[key.sentence]
            return Statement(
                text: view.text(sentence.tokens),
                evidence: [view.evidence(sentence, mention: nil, recognizer: "bottom-line")]
            )
        }
    }

    private func sentence(of evidence: Evidence) -> KnownArticles.Sentence? {
        articles.sentences[KnownArticles.Quote(source: evidence.source, start: evidence.start)]
    }

    /// What speaks for a sentence to lead the briefing, by its place alone.
    ///
    /// - Returns: nil for one that cannot stand there.
    static func bonus(of sentence: ArticleView.Sentence, in view: ArticleView) -> Double? {
        guard isFit(sentence, view) else { return nil }
        // "He announced …": of whom only an earlier sentence tells.
        let leans = ["he", "she", "it", "they"].contains(view.word(sentence.tokens.lowerBound))
        return leadBonus(sentence) - (leans ? 0.6 : 0)
    }

    /// The report's first paragraphs sum it up; the first lines of a chronicle do not.
    private static func leadBonus(_ sentence: ArticleView.Sentence) -> Double {
        let opensWithDate = sentence.mentions.first.map {
            ($0.kind == .date || $0.kind == .period) && $0.tokens.lowerBound == sentence.tokens.lowerBound
        }
        return opensWithDate == true ? -0.15 : max(0, 0.15 - 0.05 * Double(sentence.depth))
    }

    private static func isFit(_ sentence: ArticleView.Sentence, _ view: ArticleView) -> Bool {
        guard sentence.kind == .paragraph || sentence.kind == .listItem, sentence.tokens.count >= 6 else {
            return false
        }
        let first = view.tokens[sentence.tokens.lowerBound]
        let last = view.tokens[sentence.tokens.upperBound - 1]
        // Half of a quotation does not stand alone.
        let quotes = sentence.tokens.count { view.isSign($0, "\"“”") }
        return Int(last.end - first.start) <= longest && quotes % 2 == 0 && !namesNobody(sentence, view)
    }

    /// ", it says," leans on a sentence that is not there.
    private static func namesNobody(_ sentence: ArticleView.Sentence, _ view: ArticleView) -> Bool {
        sentence.tokens.dropLast(2).contains { index in
            let next = view.reading.lexicon.entry(of: view.tokens[index + 1])
            guard view.isSign(index, ","), view.tokens[index + 1].kind == .word,
                next.quantity.contains(.pronoun), !next.classes.contains(.relative)
            else { return false }
            return (index + 2..<min(index + 5, sentence.tokens.upperBound)).contains {
                view.isSign($0, ",")
            }
        }
    }
}

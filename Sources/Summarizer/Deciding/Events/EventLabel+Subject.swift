/// Whom or what a label tells of, where the words beside the date leave it out.
extension EventLabel {
    /// The last name of a piece, or its words after the last verb or preposition.
    func lastThing(_ words: [Int]) -> [Int] {
        func isName(_ index: Int) -> Bool {
            view.tokens[index].kind == .word && view.tokens[index].isCapitalized
        }
        var first = words.count
        while first > 0,
            isName(words[first - 1])
                || first < words.count && ["of", "on", "the", "for"].contains(view.word(words[first - 1]))
                || first == words.count && view.tokens[words[first - 1]].kind != .word
        {
            first -= 1
        }
        while first < words.count, !isName(words[first]) { first += 1 }
        // "relations between Port Ava and Tarn": the names alone are not what was established.
        if first > 1, first < words.count, ["and", "between"].contains(view.word(words[first - 1])),
            let between = words[..<first].lastIndex(where: { view.word($0) == "between" })
        {
            first = between
            while first > 0, view.tokens[words[first - 1]].kind == .word,
                view.classes(words[first - 1]).isDisjoint(with: [.preposition, .determiner, .auxiliary]),
                !isVerb(words[first - 1])
            {
                first -= 1
            }
        }
        if first < words.count { return Array(words[first...]) }
        let verb = words.lastIndex { isVerb($0) || view.classes($0).contains(.preposition) } ?? -1
        return Array(words[(verb + 1)...])
    }

    func opensWithPreposition(_ words: [Int]) -> Bool {
        words.first.map { view.classes($0).contains(.preposition) } ?? false
    }

    /// A piece that leads the sentence in: "Despite …", "Overcoming …", "However".
    func isOpening(_ piece: Range<Int>) -> Bool {
        guard let first = piece.first, view.tokens[first].kind == .word else { return false }
        // "years before any embassy opened", "it says"
        if piece.count > 2, ["before", "after", "later"].contains(view.word(first + 1)) { return true }
        // "Before then there is a meeting to get through, …"
        if piece.contains(where: {
            view.word($0) == "there" && $0 + 1 < piece.upperBound
                && ["is", "are", "was", "were"].contains(view.word($0 + 1))
        }) {
            return false
        }
        // "Even so, …"
        if piece.count == 2, first == sentence.tokens.lowerBound,
            ["so", "then", "told", "again", "now", "least"].contains(view.word(first + 1))
        {
            return true
        }
        // "Unanimously adopting the text"
        if first == sentence.tokens.lowerBound, piece.count > 2, view.word(first).hasSuffix("ly"),
            view.word(first + 1).hasSuffix("ing")
        {
            return true
        }
        if piece.count > 2, opensWithParticiple(first),
            !piece.contains(where: { view.classes($0).contains(.auxiliary) })
        {
            return true
        }
        return !view.classes(first).isDisjoint(with: [.preposition, .conjunction, .relative])
            || view.word(first).hasSuffix("ing") && first == sentence.tokens.lowerBound
            || piece.count == 1
                && (!view.tokens[first].isCapitalized || view.word(first).hasSuffix("ly")
                    || view.classes(first).contains(.sentenceOpener)
                    || view.reading.lexicon.entry(of: view.tokens[first]).time.contains(.comparative))
    }

    /// The subject of a clause whose verb stands in a later piece: the first piece that leads nothing in.
    func subject(_ pieces: ArraySlice<Range<Int>>) -> [Int] {
        if let late = lateSubject(pieces) { return late }
        // "Recalling that the pact was opened in 2003, and entered into force in 2005"
        if let preamble = pieces.first, preamble.lowerBound == sentence.tokens.lowerBound,
            view.word(preamble.lowerBound).hasSuffix("ing"), case let own = words(preamble),
            let that = own.firstIndex(where: { view.word($0) == "that" }), that <= 4,
            let verb = own.firstIndex(where: { $0 > own[that] && isVerb($0) }), verb > that + 1
        {
            return Array(own[(that + 1)..<verb])
        }
        // "forty tremors, the strongest of which, at 5.2, brought down the tower"
        if let last = pieces.last(where: { !isOpening($0) }), case let own = words(last),
            (3...7).contains(own.count),
            let which = own.last, ["which", "whom"].contains(view.word(which)),
            view.word(own[own.count - 2]) == "of"
        {
            return Array(own.dropLast(2))
        }
        guard let piece = pieces.first(where: { !isOpening($0) }) else {
            // "By late 2026 the department, …": an opening without its comma.
            return pieces.last.map { afterOpening(words($0)) } ?? []
        }
        var own = words(piece)
        // "It is notified that the President has, under section 9, declared …": who acts is told behind "that".
        if let that = own.firstIndex(where: { view.word($0) == "that" }), that > 0, that + 1 < own.count,
            own[..<that].contains(where: { isVerb($0) || view.classes($0).contains(.reporting) })
        {
            own = Array(own[(that + 1)...])
        }
        if let verb = own.firstIndex(where: { isVerb($0) }) { return verb > 0 ? Array(own[..<verb]) : [] }
        return own
    }

    /// A subject that stands behind another one.
    ///
    /// "The road is cut, and the bridge at Mora, built in 1998, …": that of the second clause. "At the invitation of A,
    /// Mr B, the Minister of C, Ms D, paid …": the name that stands before the verb, behind its office.
    private func lateSubject(_ pieces: ArraySlice<Range<Int>>) -> [Int]? {
        let later = pieces.indices.dropFirst().last { index in
            guard let first = pieces[index].first, pieces[index].count > 1,
                ["and", "but", "while"].contains(view.word(first))
            else { return false }
            let words = self.words(pieces[index])
            // "Nine were hurt, and two, Ann Orr and Bo Lind, died"
            if words.count == 2 { return view.reading.numeral(at: words[1]) != nil }
            return words.count > 2 && !hasVerb(words)
                && (view.classes(first + 1).contains(.determiner) || view.tokens[first + 1].isCapitalized)
        }
        if let later, isTold(pieces[..<later]) { return Array(words(pieces[later]).dropFirst()) }
        guard pieces.count > 3, let opening = pieces.first, isOpening(opening),
            let name = pieces.last, let office = pieces.dropLast().last,
            let first = name.first, view.tokens[first].isCapitalized,
            view.classes(first).isDisjoint(with: [.determiner, .preposition, .conjunction]),
            let start = office.first, view.classes(start).contains(.determiner), !hasVerb(words(office))
        else { return nil }
        return words(name)
    }

    func afterOpening(_ words: [Int]) -> [Int] {
        words.first.map { view.classes($0).contains(.preposition) } ?? false ? [] : words
    }

    /// What the clause tells where its date only opens it.
    func told(_ pieces: ArraySlice<Range<Int>>, _ rest: [Int]) -> [Int] {
        var head = isBare(rest) ? [] : trimmedStart(rest)
        for (index, piece) in zip(pieces.indices, pieces).dropFirst() {
            let words = self.words(piece)
            // "In 2019, the year it turned 40, the firm moved": what the time was is no deed.
            if head.isEmpty, words.count > 2, index + 1 < pieces.endIndex,
                view.classes(words[0]).contains(.determiner),
                view.reading.lexicon.entry(of: view.tokens[words[1]]).time.contains(.unit)
            {
                continue
            }
            // "On 4 May, 50 years after the regiment landed, …" is another date's.
            guard !words.isEmpty,
                !sentence.mentions.contains(where: {
                    $0.recognizer == "shifted-by-deed" && piece.overlaps($0.tokens)
                })
            else { continue }
            if head.isEmpty {
                // "…, the firm, by then owned by a fund, filed for …"
                let isSubject =
                    words.count == 2 && view.classes(words[0]).contains(.determiner)
                    && pieces[(index + 1)...].contains { opensWithVerb(self.words($0)) }
                let isCondition = ["if", "unless", "provided", "although", "though", "once"]
                    .contains(view.word(words[0]))
                if isOpening(piece) || isCondition || words.count <= 2 && !isSubject,
                    index + 1 < pieces.endIndex
                {
                    continue
                }
                head = words
            } else if opensWithVerb(words) || opensWithPresentForm(words),
                !isDescription(words, before: pieces[(index + 1)...])
            {
                head += words
            } else if view.reading.lexicon.entry(of: view.tokens[words[0]]).time.contains(.turns),
                words.count > 1
            {
                return head + words
            } else if isBare(rest), !hasVerb(head), hasVerb(words), words.count > 2, !isVerb(words[0]),
                !isOpening(piece),
                !view.tokens[head[0]].isCapitalized, !isTold(pieces[(index + 1)...])
            {
                // "On 21 July, the busiest day, crews were called out": the day was described first.
                head = words
            } else {
                continue
            }
            if hasVerb(head) { return head }
        }
        return head
    }

    /// "founded on 27 May as a centre, hopes to …": a participle before the verb that the sentence goes on with.
    func isDescription(_ words: [Int], before later: ArraySlice<Range<Int>>) -> Bool {
        guard let first = words.first, isParticiple(first) else { return false }
        return later.contains { piece in
            guard let next = piece.first else { return false }
            let entry = view.reading.lexicon.entry(of: view.tokens[next])
            return isVerb(next) && !view.word(next).hasSuffix("ed") || view.classes(next).contains(.future)
                || !view.tokens[next].isCapitalized && !entry.time.isDisjoint(with: [.turns, .marks])
        }
    }

    /// What "who" or "which" stands for: the last name with its office, or the last thing.
    func antecedent(_ words: [Int]) -> [Int] {
        let verb = words.lastIndex { isVerb($0) || view.classes($0).contains(.reporting) } ?? -1
        let after = Array(words[(verb + 1)...])
        let joint = after.lastIndex { view.classes($0).contains(.preposition) && view.word($0) != "of" } ?? -1
        // "to break the record": behind the verb that "to" opens.
        let isInfinitive =
            joint >= 0 && view.word(after[joint]) == "to" && joint + 2 < after.count
            && view.classes(after[joint + 2]).contains(.determiner)
        var thing = Array(after[(joint + (isInfinitive ? 2 : 1))...])
        // "the 30th anniversary of the academy, which was founded in 1995": not the anniversary was founded.
        if let day = thing.firstIndex(where: {
            view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.anniversary)
        }), day + 2 < thing.count, view.word(thing[day + 1]) == "of" {
            thing = Array(thing[(day + 2)...])
        }
        // "the Peace School in Orlo, which opened": a name with its place.
        if joint > 0, ["in", "at"].contains(view.word(after[joint])), joint + 1 < after.count,
            view.tokens[after[joint - 1]].isCapitalized, view.tokens[after[joint + 1]].isCapitalized,
            let start = after[..<joint].lastIndex(where: { view.classes($0).contains(.determiner) }),
            joint - start < 7,
            after[(start + 1)..<joint].allSatisfy({ view.tokens[$0].isCapitalized || view.word($0) == "of" })
        {
            return Array(after[start...])
        }
        // "the Board on the Future Port, which was …": a name goes on behind its preposition.
        if joint > 0, view.tokens[after[joint - 1]].isCapitalized,
            thing.contains(where: { view.tokens[$0].isCapitalized }),
            verb < 0, joint <= 4
        {
            thing = after
        }
        // "among them the long span, which had reopened"
        if let first = thing.first, view.word(first) == "them" { thing.removeFirst() }
        return thing.contains { index in
            view.tokens[index].kind == .word
                // "15.5 per cent" is no thing.
                && !sentence.mentions.contains(where: {
                    $0.setAside == nil && $0.kind == .percent && $0.fullTokens.contains(index)
                })
                && view.classes(index).isDisjoint(with: [
                    .preposition, .determiner, .conjunction, .auxiliary, .relative, .possessive,
                ])
        } ? thing : []
    }

    /// "…, 14 vessels; two were handed over in 2022": of the things counted before in the sentence.
    func counted(_ tokens: [Int]) -> String? {
        guard let first = tokens.first else { return nil }
        let start = view.word(first) == "the" ? 1 : 0
        var end = start
        while end < tokens.count, end - start < 2, view.tokens[tokens[end]].kind == .word,
            view.reading.numeral(at: tokens[end]) != nil
                || ["last", "latest"].contains(view.word(tokens[end]))
        {
            end += 1
        }
        guard end > start, end < tokens.count, tokens[end] == tokens[end - 1] + 1, isVerb(tokens[end]),
            let noun = sentence.mentions.last(where: { mention in
                guard mention.setAside == nil, mention.kind == .quantity,
                    mention.fullTokens.upperBound <= first,
                    case .number(let value, _) = mention.value, value >= 2, let last = mention.noun?.last
                else { return false }
                return view.word(last).hasSuffix("s")
            })?.noun
        else { return nil }
        let text =
            "\(join(Array(tokens[..<end]))) of the \(view.text(noun)) \(join(trimmedEnd(tokens[end...])))"
        return text.count <= Self.limit ? capitalized(text) : nil
    }

    /// "It now ends": what the sentence before speaks of, where that can be but one thing.
    func named(_ tokens: [Int]) -> String? {
        guard let first = tokens.first, first == sentence.tokens.lowerBound, view.word(first) == "it",
            sentence.index > 0, case let earlier = view.sentences[sentence.index - 1],
            earlier.passage == sentence.passage, view.word(earlier.tokens.lowerBound) == "the",
            // "It is doubtful whether …" speaks of nothing before it.
            !sentence.tokens.dropFirst().prefix(5).contains(where: {
                ["whether", "that", "how", "if"].contains(view.word($0))
            })
        else { return nil }
        let label = EventLabel(view: view, sentence: earlier)
        guard let piece = label.pieces(of: earlier.tokens).first else { return nil }
        let words = label.words(piece)
        guard let verb = words.firstIndex(where: { label.isVerb($0) }), (2...7).contains(verb),
            words[..<verb].allSatisfy({
                view.tokens[$0].kind == .word
                    && view.classes($0).isDisjoint(with: [.conjunction, .relative, .auxiliary, .reporting])
            })
        else { return nil }
        let subject = Array(words[..<verb])
        // A person is no "it", nor are several things.
        let head =
            subject.firstIndex { view.classes($0).contains(.preposition) }.map { subject[$0 - 1] }
            ?? subject[verb - 1]
        let noun = view.word(head)
        guard !view.tokens[head].isCapitalized,
            !["er", "or", "ist", "man", "ant", "s"].contains(where: { noun.hasSuffix($0) })
        else { return nil }
        let text = fitted(subject + tokens[1...])
        return text.count <= Self.limit ? capitalized(text) : nil
    }
}

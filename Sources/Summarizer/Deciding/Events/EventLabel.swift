/// Writes what happened in a few words of the sentence, no longer than a line.
///
/// Words are taken in their order; dates, brackets, openings ("Despite …,") and descriptions between commas are
/// left out, names go whole or not at all.
struct EventLabel {
    let view: ArticleView
    let sentence: ArticleView.Sentence

    /// Letters that a line of the timeline holds.
    static let limit = 80

    /// The words that tell the event, without the date and its preposition, the first with a capital; never empty.
    func text(without date: Mention) -> String {
        let clause = view.clause(around: date.tokens, in: sentence, strong: true)
        let pieces = pieces(of: clause)
        guard let own = pieces.firstIndex(where: { $0.overlaps(date.tokens) }) else { return shortSentence() }
        let rest = words(pieces[own])
        // A date that stands alone in brackets or after a colon belongs to what is said before it.
        if clause.count - date.tokens.count <= 2 || pieces.count == 1 && isBare(rest) {
            return bracketed(before: clause) ?? after(clause) ?? shortSentence()
        }
        var tokens: [Int]
        if own == 0 || pieces[..<own].allSatisfy({ isOpening($0) }) {
            tokens =
                isBare(rest) || !hasVerb(rest) && pieces.count > own + 1 ? told(pieces[own...], rest) : rest
        } else if isTold(pieces[..<own]), let first = rest.first, view.word(first).hasSuffix("ed") {
            // "… ratified the treaty, signed in May": what was signed stands last before the comma.
            tokens = lastThing(words(pieces[own - 1])) + rest
        } else if opensWithVerb(rest) || opensWithPreposition(rest)
            || !isTold(pieces[..<own]) && opensLow(rest)
        {
            tokens = subject(pieces[..<own]) + rest
        } else if !hasVerb(rest), !rest.contains(where: date.tokens.contains),
            let told = pieces[..<own].lastIndex(where: { hasVerb(words($0)) })
        {
            // "…, two of them with help from abroad": what they were stands in the piece before.
            let deed = words(pieces[told])
            tokens = opensWithVerb(deed) ? subject(pieces[..<told]) + deed : deed
        } else {
            tokens = rest
        }
        tokens = trimmedStart(tokens)
        guard tokens.contains(where: { view.tokens[$0].kind == .word }) else { return shortSentence() }
        return capitalized(fitted(tokens))
    }

    private func shortSentence() -> String { capitalized(fitted(trimmedStart(Array(sentence.tokens)))) }

    // MARK: Pieces

    /// The stretches between commas; commas inside numbers and dates part nothing.
    private func pieces(of clause: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = clause.lowerBound
        for index in clause where view.tokens[index].isSign(",") && view.parts(index, sentence) {
            if index + 1 < clause.upperBound, !view.tokens[index + 1].hasSpaceBefore { continue }
            if index > start { pieces.append(start..<index) }
            start = index + 1
        }
        if start < clause.upperBound { pieces.append(start..<clause.upperBound) }
        return pieces
    }

    /// The words of a piece without dates and the prepositions that lead to them.
    private func words(_ piece: Range<Int>) -> [Int] {
        var left = Set(piece)
        for mention in sentence.mentions where view.dated(mention) != nil || mention.kind == .date {
            guard mention.setAside == nil, piece.overlaps(mention.tokens), !isPartOfTelling(mention) else {
                continue
            }
            left.subtract(mention.tokens)
            var index = mention.tokens.lowerBound - 1
            var prepositions = 0
            // "in 2022 and 2024", "since the spring of 2019"; the "over" of "handed over on" is the verb's.
            while piece.contains(index) {
                let known = view.classes(index)
                let joins = known.contains(.conjunction) && !left.contains(index - 1)
                guard joins || !known.isDisjoint(with: [.preposition, .determiner]) else { break }
                if known.contains(.preposition) {
                    guard prepositions == 0 || index == piece.lowerBound || !isVerb(index - 1) else { break }
                    prepositions += 1
                }
                left.remove(index)
                index -= 1
            }
        }
        return left.sorted().filter { view.tokens[$0].kind != .lineBreak }
    }

    /// A date that the words make no sense without: what came after or since it, or what it did itself.
    private func isPartOfTelling(_ date: Mention) -> Bool {
        let first = date.tokens.lowerBound
        if ["since", "until", "till"].contains(view.word(first)) { return true }
        guard first > sentence.tokens.lowerBound else { return isSubject(date) }
        switch view.word(first - 1) {
        case "since", "after", "before", "until", "till", "beyond": return true
        case "to": return first - 2 >= sentence.tokens.lowerBound && !isVerb(first - 2)
        default: return isSubject(date)
        }
    }

    /// "2025 is the last year of", "The year 2019 saw": the date stands before the verb of its clause.
    private func isSubject(_ date: Mention) -> Bool {
        let end = date.tokens.upperBound
        guard end < sentence.tokens.upperBound, date.kind == .date,
            isVerb(end)
                || !view.reading.lexicon.entry(of: view.tokens[end]).time.isDisjoint(with: [
                    .yearVerb, .pastVerb,
                ])
        else { return false }
        var first = date.tokens.lowerBound
        while first > sentence.tokens.lowerBound,
            view.classes(first - 1).contains(.determiner) || view.word(first - 1) == "year"
        {
            first -= 1
        }
        return first == sentence.tokens.lowerBound
            || view.parts(first - 1, sentence)
                && view.tokens[first - 1].isSign(";")
    }

    private func isBare(_ words: [Int]) -> Bool {
        words.count {
            view.tokens[$0].kind == .word
                && view.classes($0).isDisjoint(with: [.preposition, .determiner, .conjunction])
        } == 0
    }

    private func isVerb(_ index: Int) -> Bool {
        guard view.tokens[index].kind == .word else { return false }
        if !view.classes(index).isDisjoint(with: [.auxiliary, .happening]) {
            return !view.tokens[index].isCapitalized
        }
        let word = view.word(index)
        return word.hasSuffix("ed") && word.utf8.count > 4 && !view.tokens[index].isCapitalized
    }

    private func hasVerb(_ words: [Int]) -> Bool { words.contains { isVerb($0) } }

    private func opensWithVerb(_ words: [Int]) -> Bool {
        guard let first = words.first else { return false }
        if isVerb(first) || view.classes(first).contains(.future) && !view.tokens[first].isCapitalized {
            return true
        }
        // "has held", "proactively organised", "later sent"
        return words.count > 1 && isVerb(words[1]) && !view.tokens[first].isCapitalized
            && (view.word(first).hasSuffix("ly") || view.classes(first).contains(.future))
    }

    /// Whether some pieces already hold a subject and its verb.
    private func isTold(_ pieces: ArraySlice<Range<Int>>) -> Bool {
        pieces.contains { !isOpening($0) && $0.dropFirst().contains { isVerb($0) } }
    }

    /// A small letter that begins a predicate: "expires", "normal", not "the" or "who".
    private func opensLow(_ words: [Int]) -> Bool {
        guard let first = words.first, view.tokens[first].kind == .word, !view.tokens[first].isCapitalized
        else {
            return false
        }
        return view.classes(first).isDisjoint(with: [.conjunction, .relative, .determiner])
    }

    /// The last name of a piece, or its words after the last verb or preposition.
    private func lastThing(_ words: [Int]) -> [Int] {
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
        if first < words.count { return Array(words[first...]) }
        let verb = words.lastIndex { isVerb($0) || view.classes($0).contains(.preposition) } ?? -1
        return Array(words[(verb + 1)...])
    }

    private func opensWithPreposition(_ words: [Int]) -> Bool {
        words.first.map { view.classes($0).contains(.preposition) } ?? false
    }

    /// A piece that leads the sentence in: "Despite …", "Overcoming …", "However".
    private func isOpening(_ piece: Range<Int>) -> Bool {
        guard let first = piece.first, view.tokens[first].kind == .word else { return false }
        // "years before any embassy opened", "it says"
        if piece.count > 2, ["before", "after", "later"].contains(view.word(first + 1)) { return true }
        return !view.classes(first).isDisjoint(with: [.preposition, .conjunction, .relative])
            || view.word(first).hasSuffix("ing") && first == sentence.tokens.lowerBound
            || piece.count == 1
                && (!view.tokens[first].isCapitalized || view.word(first).hasSuffix("ly")
                    || view.classes(first).contains(.sentenceOpener))
    }

    /// The subject of a clause whose verb stands in a later piece: the first piece that leads nothing in.
    private func subject(_ pieces: ArraySlice<Range<Int>>) -> [Int] {
        guard let piece = pieces.first(where: { !isOpening($0) }) else {
            // "By late 2026 the department, …": an opening without its comma.
            return pieces.last.map { afterOpening(words($0)) } ?? []
        }
        let own = words(piece)
        if let verb = own.firstIndex(where: { isVerb($0) }) { return verb > 0 ? Array(own[..<verb]) : [] }
        return own
    }

    private func afterOpening(_ words: [Int]) -> [Int] {
        words.first.map { view.classes($0).contains(.preposition) } ?? false ? [] : words
    }

    /// What the clause tells where its date only opens it.
    private func told(_ pieces: ArraySlice<Range<Int>>, _ rest: [Int]) -> [Int] {
        var head = isBare(rest) ? [] : trimmedStart(rest)
        for (index, piece) in zip(pieces.indices, pieces).dropFirst() {
            let words = self.words(piece)
            guard !words.isEmpty else { continue }
            if head.isEmpty {
                if isOpening(piece) || words.count <= 2, index + 1 < pieces.endIndex { continue }
                head = words
            } else if opensWithVerb(words), !isDescription(words, before: pieces[(index + 1)...]) {
                head += words
            } else {
                continue
            }
            if hasVerb(head) { return head }
        }
        return head
    }

    /// "founded on 27 May as a centre, hopes to …": a participle before the verb that the sentence goes on with.
    private func isDescription(_ words: [Int], before later: ArraySlice<Range<Int>>) -> Bool {
        guard let first = words.first, view.word(first).hasSuffix("ed") else { return false }
        return later.contains { piece in
            guard let next = piece.first else { return false }
            return isVerb(next) && !view.word(next).hasSuffix("ed") || view.classes(next).contains(.future)
        }
    }

    // MARK: Brackets

    /// The words before a bracket that holds the date, as many of the last ones as fit.
    private func bracketed(before clause: Range<Int>) -> String? {
        var end = clause.lowerBound
        while end > sentence.tokens.lowerBound, view.tokens[end - 1].kind != .word,
            view.tokens[end - 1].kind != .digits
        {
            end -= 1
        }
        guard end > sentence.tokens.lowerBound else { return nil }
        let before = view.clause(around: (end - 1)..<end, in: sentence, strong: true)
        guard var tokens = pieces(of: before.lowerBound..<end).last.map({ words($0) }), tokens.count > 1
        else { return nil }
        while length(tokens) > Self.limit, tokens.count > 2 {
            tokens.removeFirst()
            // A phrase begins after its preposition.
            while tokens.count > 3, !view.classes(tokens[0] - 1).contains(.preposition),
                length(tokens) > Self.limit / 2
            {
                tokens.removeFirst()
            }
        }
        tokens = trimmedStart(tokens)
        return tokens.isEmpty ? nil : capitalized(fitted(tokens))
    }

    /// The words after a date that stands before a colon or dash.
    private func after(_ clause: Range<Int>) -> String? {
        var start = clause.upperBound
        while start < sentence.tokens.upperBound, view.tokens[start].kind == .sign { start += 1 }
        guard start < sentence.tokens.upperBound else { return nil }
        let next = view.clause(around: start..<(start + 1), in: sentence, strong: true)
        var tokens = Array(next)
        let isShort = tokens.count <= 2 && next.upperBound < sentence.tokens.upperBound
        if isShort {
            // "2010 - Haiti: £18.5m raised": a heading word takes what follows along.
            let later = view.clause(
                around: (next.upperBound + 1)..<(next.upperBound + 1),
                in: sentence,
                strong: true
            )
            tokens = Array(next.lowerBound..<later.upperBound)
        } else {
            let pieces = pieces(of: next)
            tokens = pieces.first.map { Array($0) } ?? tokens
            if pieces.count > 1, !hasVerb(tokens) { tokens = Array(next) }
        }
        tokens = trimmedStart(tokens)
        return tokens.isEmpty ? nil : capitalized(fitted(tokens))
    }

    // MARK: Fitting

    private func length(_ tokens: [Int]) -> Int { join(tokens).count }

    private func join(_ tokens: [Int]) -> String {
        var text = ""
        var last = -1
        for index in tokens {
            let token = view.tokens[index]
            guard token.kind != .lineBreak else { continue }
            if !text.isEmpty, token.hasSpaceBefore || index != last + 1 { text += " " }
            text += view.reading.stream.text(token.span)
            last = index
        }
        return text
    }

    private func trimmedStart(_ tokens: [Int]) -> [Int] {
        Array(
            tokens.drop { index in
                let token = view.tokens[index]
                if token.kind == .sign { return !view.isSign(index, "$€£₹¥#“\"") }
                let known = view.classes(index)
                if token.kind == .lineBreak || known.contains(.conjunction) || known.contains(.relative) {
                    return true
                }
                return ["is", "are", "was", "were", "since", "than", "against"].contains(view.word(index))
            }
        )
    }

    /// Cuts to the limit before a whole word, never inside a name, and leaves no small word at the end.
    private func fitted(_ all: [Int]) -> String {
        let tokens = trimmedEnd(all[...])
        if length(tokens) <= Self.limit { return join(tokens) }
        let cut = withoutOpenEnd(trimmedEnd(self.cut(tokens)[...]))
        // A subject so long that its verb's object is lost gives way to the deed.
        if let verb = tokens.firstIndex(where: { isVerb($0) }), verb >= 4, cut.count <= verb + 1,
            tokens.count > verb + 1
        {
            let start = view.classes(tokens[verb]).contains(.auxiliary) ? verb + 1 : verb
            return join(withoutOpenEnd(trimmedEnd(self.cut(Array(tokens[start...]))[...])))
        }
        return join(cut)
    }

    /// Without what the cut left without its object: an infinitive ("… as an envoy to meet"), a participle ("… a
    /// conference marking") or a second deed ("… and opened the way").
    private func withoutOpenEnd(_ tokens: [Int]) -> [Int] {
        guard tokens.count > 4, let last = tokens.last, last + 1 < sentence.tokens.upperBound,
            view.tokens[last].kind == .word
        else { return tokens }
        let second = tokens.indices.dropLast().last {
            view.classes(tokens[$0]).contains(.conjunction) && isVerb(tokens[$0 + 1])
        }
        if let second, second > 4, length(Array(tokens[..<second])) >= Self.limit / 2 {
            return trimmedEnd(tokens[..<second])
        }
        if view.tokens[last].isCapitalized { return tokens }
        if view.word(tokens[tokens.count - 2]) == "to" { return trimmedEnd(tokens.dropLast(2)) }
        return view.word(last).hasSuffix("ing") && view.classes(tokens[tokens.count - 2]).isEmpty
            ? trimmedEnd(tokens.dropLast()) : tokens
    }

    private func cut(_ tokens: [Int]) -> [Int] {
        if length(tokens) <= Self.limit { return tokens }
        var end = 0
        var length = 0
        while end < tokens.count {
            let token = view.tokens[tokens[end]]
            length += Int(token.end - token.start) + (token.hasSpaceBefore ? 1 : 0)
            if length > Self.limit + 1 { break }
            end += 1
        }
        // Best before a phrase, so that the one before it is whole; else before a word outside of names.
        var cut = end
        while cut > 3, !opensPhrase(tokens, cut) || isInside(tokens, cut) { cut -= 1 }
        if cut <= 3 || self.length(Array(tokens[..<cut])) < Self.limit / 3 {
            cut = end
            while cut > 3, isInside(tokens, cut) { cut -= 1 }
        }
        if cut <= 3 {
            cut = end
            while cut > 1, cut < tokens.count, !view.tokens[tokens[cut]].hasSpaceBefore { cut -= 1 }
        }
        return Array(tokens[..<cut])
    }

    private func opensPhrase(_ tokens: [Int], _ cut: Int) -> Bool {
        guard cut < tokens.count else { return false }
        let known = view.classes(tokens[cut])
        if view.tokens[tokens[cut]].kind == .sign {
            return view.tokens[tokens[cut]].isSign(",") || view.isSign(tokens[cut], "(–—")
        }
        guard !known.isDisjoint(with: [.preposition, .conjunction, .relative]) else { return false }
        return !isVerb(tokens[cut - 1])
            && view.classes(tokens[cut - 1]).isDisjoint(with: [.preposition, .determiner])
    }

    /// Whether a cut before this token would part a word, a name or a number from its noun.
    private func isInside(_ tokens: [Int], _ cut: Int) -> Bool {
        guard cut < tokens.count else { return false }
        let (before, after) = (tokens[cut - 1], tokens[cut])
        if after == before + 1, !view.tokens[after].hasSpaceBefore { return true }
        // A value goes with its noun.
        if sentence.mentions.contains(where: {
            $0.setAside == nil && $0.fullTokens.contains(after)
                && ($0.fullTokens.contains(before) || isVerb(before))
        }) {
            return true
        }
        func isName(_ index: Int) -> Bool {
            view.tokens[index].kind == .word && view.tokens[index].isCapitalized
        }
        if view.tokens[before].kind == .digits { return true }
        // "13th National Congress", "14.5 per cent"
        if cut >= 2, view.tokens[tokens[cut - 2]].kind == .digits, !view.tokens[before].hasSpaceBefore {
            return true
        }
        if isName(before), isName(after) { return true }
        // "French counterparts": a capital adjective goes with its noun.
        if isName(before), view.tokens[after].kind == .word,
            view.classes(after).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .determiner, .relative, .happening,
            ])
        {
            return true
        }
        guard isName(after) || isName(before) else { return false }
        // "Ministry of Defence": small words inside a name.
        if isName(before), view.word(after) == "of", cut + 1 < tokens.count {
            return isName(tokens[cut + 1]) || cut + 2 < tokens.count && isName(tokens[cut + 2])
        }
        return isName(after) && cut >= 2 && ["of", "the", "and"].contains(view.word(before))
            && (isName(tokens[cut - 2]) || cut >= 3 && view.word(before) == "the" && isName(tokens[cut - 3]))
    }

    private func trimmedEnd(_ tokens: ArraySlice<Int>) -> [Int] {
        var tokens = tokens
        // "was handed over", "was called off": the particle is the verb's.
        func isParticle(_ last: Int) -> Bool {
            tokens.count > 2 && isVerb(tokens[tokens.endIndex - 2])
                && ["over", "up", "down", "out", "off"].contains(view.word(last))
        }
        while tokens.count > 1, let last = tokens.last, !isParticle(last),
            view.tokens[last].kind == .sign && !view.isSign(last, "%)”\"")
                || view.tokens[last].kind == .lineBreak
                || !view.classes(last).isDisjoint(with: [.preposition, .conjunction, .determiner, .relative])
                // "… as an envoy and opened": a second deed without its object.
                || tokens.count > 4 && isVerb(last)
                    && view.classes(tokens[tokens.endIndex - 2]).contains(.conjunction)
        {
            tokens = tokens.dropLast()
        }
        return Array(tokens)
    }

    private func capitalized(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        return first.uppercased() + text.dropFirst()
    }
}

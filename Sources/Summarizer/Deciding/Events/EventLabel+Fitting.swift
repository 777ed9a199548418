/// Brings the words of a label to the length of a line.
extension EventLabel {
    /// How many letters ``join(_:)`` gives.
    func length(_ tokens: [Int]) -> Int {
        var length = 0
        var last = -1
        for index in tokens {
            let token = view.tokens[index]
            guard token.kind != .lineBreak else { continue }
            // Beyond ASCII a letter may be several bytes.
            guard view.reading.stream.bytes[token.span.range].allSatisfy({ $0 < 0x80 }) else {
                return join(tokens).count
            }
            if length > 0, token.hasSpaceBefore || index != last + 1 { length += 1 }
            length += token.span.count
            last = index
        }
        return length
    }

    func join(_ tokens: [Int]) -> String {
        var text = ""
        var last = -1
        for index in tokens {
            let token = view.tokens[index]
            guard token.kind != .lineBreak else { continue }
            // What stood before this comma was the date.
            if token.isSign(","), text.hasSuffix(":") || text.hasSuffix(",") { continue }
            if !text.isEmpty, token.hasSpaceBefore || index != last + 1 { text += " " }
            text += view.reading.stream.text(token.span)
            last = index
        }
        return text
    }

    func trimmedStart(_ tokens: [Int]) -> [Int] {
        // "That leaves 40,000 to be found": no joining word.
        if let first = tokens.first, first == sentence.tokens.lowerBound, view.word(first) == "that" {
            return tokens
        }
        var tokens = tokens
        // "thanks to the accord", "owing to the storm"
        if tokens.count > 3, ["thanks", "owing"].contains(view.word(tokens[0])),
            view.word(tokens[1]) == "to"
        {
            tokens.removeFirst(2)
        }
        // "Following the loss of the ferry on 3 May"
        if let first = tokens.first, view.word(first) == "following", tokens.count > 2,
            view.classes(tokens[1]).contains(.determiner), !hasVerb(tokens)
        {
            tokens.removeFirst()
        }
        return Array(
            tokens.drop { index in
                let token = view.tokens[index]
                if token.kind == .sign { return !view.isSign(index, "$€£₹¥#“\"") }
                let known = view.classes(index)
                if token.kind == .lineBreak || known.contains(.conjunction) { return true }
                // The WHO is no "who".
                if known.contains(.relative) { return !token.flags.contains(.allCapitals) }
                return [
                    "is", "are", "was", "were", "since", "than", "against", "why", "how", "whether", "photo",
                    "picture", "caption",
                ].contains(view.word(index))
            }
        )
    }

    /// Cuts to the limit before a whole word, never inside a name, and leaves no small word at the end.
    func fitted(_ all: [Int]) -> String {
        let tokens = trimmedEnd(all[...])
        if length(tokens) <= Self.limit { return join(tokens) }
        let cut = withoutOpenEnd(trimmedEnd(self.cut(tokens)[...]))
        // A subject so long that its verb's object is lost gives way to the deed.
        if let verb = tokens.firstIndex(where: { isVerb($0) }), verb >= 4, cut.count <= verb + 1,
            tokens.count > verb + 1
        {
            // "The 12th edition of the exercise between the navies of … concluded": the subject without its last phrases.
            let isSubject = !view.classes(tokens[verb - 1]).contains(.conjunction)
            let ends = tokens[2..<verb].indices.reversed().filter {
                isSubject && view.classes(tokens[$0]).contains(.preposition)
                    && view.classes(tokens[$0 - 1]).isDisjoint(with: [
                        .preposition, .conjunction, .determiner,
                    ])
            }
            for end in ends {
                let short = trimmedEnd(tokens[..<end] + tokens[verb...])
                if length(short) <= Self.limit { return join(short) }
            }
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
            // What an anniversary is of may be a long phrase.
            let whole = $0.recognizer == "anniversary" ? $0.tokens : $0.fullTokens
            return $0.setAside == nil && whole.contains(after) && (whole.contains(before) || isVerb(before))
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

    func trimmedEnd(_ tokens: ArraySlice<Int>) -> [Int] {
        var tokens = tokens
        // "was handed over", "was called off": the particle is the verb's.
        func isParticle(_ last: Int) -> Bool {
            tokens.count > 2 && isVerb(tokens[tokens.endIndex - 2])
                && (["over", "up", "down", "out", "off"].contains(view.word(last))
                    // "since the rains set in (late June)"
                    || view.word(last) == "in" && tokens[tokens.endIndex - 2] == last - 1
                        && last + 1 < sentence.tokens.upperBound
                        && (view.tokens[last + 1].kind == .sign || view.word(last + 1) == "by"))
        }
        // "stolen in a break-in"
        func isGlued(_ last: Int) -> Bool {
            !view.tokens[last].hasSpaceBefore && last > 0 && view.tokens[last - 1].isSign("-")
                && tokens[tokens.endIndex - 2] == last - 1
        }
        while tokens.count > 1, let last = tokens.last, !isParticle(last), !isGlued(last),
            view.tokens[last].kind == .sign && !view.isSign(last, "%)”\"")
                || view.tokens[last].kind == .lineBreak
                || !view.classes(last).isDisjoint(with: [.preposition, .conjunction, .determiner, .relative])
                || view.word(last) == "respectively"
                // "had reopened only three months ago"
                || tokens.count > 2 && ["only", "just"].contains(view.word(last))
                // "The main ceremony is": what it is was the date.
                || tokens.count > 2 && ["is", "are", "was", "were"].contains(view.word(last))
                // "… as an envoy and opened": a second deed without its object.
                || tokens.count > 4 && isVerb(last)
                    && view.classes(tokens[tokens.endIndex - 2]).contains(.conjunction)
        {
            tokens = tokens.dropLast()
        }
        return Array(tokens)
    }

    func capitalized(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        return first.uppercased() + text.dropFirst()
    }
}

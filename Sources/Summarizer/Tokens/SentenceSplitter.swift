/// Finds where sentences end, past abbreviations, initials, decimal points and closing quotes.
package struct SentenceSplitter: Sendable {
    /// The most tokens a sentence may have: what runs on longer is no prose, and looking round in it for every
    /// number would cost the square of its length.
    package static let longest = 300

    package let lexicon: Lexicon

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Adds the sentences of one passage to a stream and marks their first tokens.
    package func split(_ range: Range<Int>, passage: Int, in stream: inout TokenStream) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            switch stream.tokens[index].kind {
            case .sign where Self.isStop(stream.tokens[index]) && ends(at: index, range, stream):
                var stop = index + 1
                while stop < range.upperBound, closes(stop, stream) { stop += 1 }
                close(start..<stop, passage, &stream)
                start = stop
                index = stop
            case .lineBreak where endsInAddress(index, start, stream):
                close(start..<index, passage, &stream)
                start = index
                index += 1
            default:
                if index - start >= Self.longest, stream.tokens[index].hasSpaceBefore {
                    close(start..<index, passage, &stream)
                    start = index
                } else {
                    index += 1
                }
            }
        }
        close(start..<range.upperBound, passage, &stream)
    }

    private func close(_ range: Range<Int>, _ passage: Int, _ stream: inout TokenStream) {
        var range = range
        while let first = range.first, stream.tokens[first].kind == .lineBreak { range = range.dropFirst() }
        var content = range
        while let last = content.last, stream.tokens[last].kind == .lineBreak { content = content.dropLast() }
        guard let first = content.first else { return }
        stream.tokens[first].flags.insert(.sentenceStart)
        stream.sentences.append(.init(tokens: content, passage: passage))
    }

    /// A line that closes with an address ("press@port.example") goes on in no other.
    private func endsInAddress(_ end: Int, _ start: Int, _ stream: TokenStream) -> Bool {
        var index = end - 1
        while index > start, end - index < 12, !stream.tokens[index].hasSpaceBefore {
            if stream.tokens[index].isSign("@") { return true }
            index -= 1
        }
        return false
    }

    /// A closing quote or bracket straight after the stop belongs to the sentence it ends, a footnote mark too.
    private func closes(_ index: Int, _ stream: TokenStream) -> Bool {
        let token = stream.tokens[index]
        guard token.kind == .sign, !token.hasSpaceBefore else { return false }
        switch token.word {
        case 0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x29, 0x5D, 0x2E, 0x21, 0x3F: return true
        default: return false
        }
    }

    private static func isStop(_ token: Token) -> Bool {
        token.isSign(".") || token.isSign("!") || token.isSign("?") || token.isSign("…")
    }

    /// Whether a stop, question mark or exclamation mark ends its sentence.
    private func ends(at index: Int, _ range: Range<Int>, _ stream: TokenStream) -> Bool {
        let token = stream.tokens[index]
        var next = index + 1
        while next < range.upperBound, closes(next, stream) { next += 1 }
        guard next < range.upperBound else { return true }
        guard stream.tokens[next].hasSpaceBefore || stream.tokens[next].kind == .lineBreak else {
            return false
        }
        while next < range.upperBound, stream.tokens[next].kind == .lineBreak { next += 1 }
        guard next < range.upperBound else { return true }
        if startsLow(next, stream) { return false }
        return !token.isSign(".") || !isAbbreviation(before: index, range, next: next, stream)
    }

    /// A small letter, a comma or the like goes on with the same sentence.
    private func startsLow(_ index: Int, _ stream: TokenStream) -> Bool {
        let token = stream.tokens[index]
        switch token.kind {
        case .word: return isLowercase(token, stream)
        case .sign: return token.isSign(",") || token.isSign(";") || token.isSign(":") || token.isSign(")")
        default: return false
        }
    }

    private func isLowercase(_ token: Token, _ stream: TokenStream) -> Bool {
        guard !token.isCapitalized else { return false }
        if stream.bytes[Int(token.start)] < 0x80 { return true }
        let first = stream.text(token.span).unicodeScalars.first
        return first?.properties.isLowercase ?? false
    }

    /// Tells a stop after an abbreviation from one that ends the sentence as well.
    private func isAbbreviation(before index: Int, _ range: Range<Int>, next: Int, _ stream: TokenStream)
        -> Bool
    {
        guard index > range.lowerBound else { return false }
        let word = stream.tokens[index - 1]
        guard !stream.tokens[index].hasSpaceBefore, word.kind == .word else {
            // "12. Text": a number with a stop at a passage's start is its list number.
            return word.kind == .digits && index - 1 == range.lowerBound
        }
        let classes = lexicon.entry(of: word).classes
        // "No. 53", "Jan. 5", "approx. 1,200": the abbreviation needs what follows.
        if classes.contains(.abbreviationBeforeNumber), stream.tokens[next].kind == .digits { return true }
        if classes.contains(.abbreviationBeforeName), stream.tokens[next].kind == .word { return true }
        if classes.contains(.abbreviation) {
            return stream.tokens[next].kind != .word || !opensSentence(next, stream)
        }
        let length = Int(word.end - word.start)
        guard length == 1, word.isCapitalized || index >= 2 else { return false }
        // "receives $1.5B. Exercises": a letter of scale, and no initial.
        if index >= 2, !word.hasSpaceBefore, stream.tokens[index - 2].kind == .digits { return false }
        let isInitial = word.isCapitalized
        let isInAcronym = index >= 3 && stream.tokens[index - 2].isSign(".") && !word.hasSpaceBefore
        if isInAcronym {
            // "the U.S. side" goes on, "in the U.S. The side" does not: the next word decides.
            return stream.tokens[next].kind != .word || !opensSentence(next, stream)
        }
        return isInitial && stream.tokens[next].kind == .word
    }

    /// A capital word that a name would hardly begin with.
    private func opensSentence(_ index: Int, _ stream: TokenStream) -> Bool {
        lexicon.entry(of: stream.tokens[index]).classes.contains(.sentenceOpener)
    }
}

extension WordClasses {
    /// "e.g", "approx", "etc": its stop does not end a sentence unless an opener follows.
    package static let abbreviation = WordClasses(rawValue: 1 << 0)
    /// "No", "Art", "pp", months: its stop goes on before digits.
    package static let abbreviationBeforeNumber = WordClasses(rawValue: 1 << 1)
    /// "Gen", "Dr", "St": its stop goes on before a name.
    package static let abbreviationBeforeName = WordClasses(rawValue: 1 << 2)
    /// Articles, pronouns, conjunctions, prepositions: words that begin sentences and not names.
    package static let sentenceOpener = WordClasses(rawValue: 1 << 3)
    // Bits 4 to 31 belong to the quantity recognisers, 32 to 63 to the deciding step.
}

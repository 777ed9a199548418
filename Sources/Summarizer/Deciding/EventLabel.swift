/// Writes what happened in a few words of the sentence, no longer than a line.
struct EventLabel {
    let view: ArticleView
    let sentence: ArticleView.Sentence

    /// Letters that a line of the timeline holds.
    static let limit = 72

    /// - Parameter date: the mention that dates the event; it and its preposition stay out.
    /// - Returns: words in the order of the sentence, whole, the first with a capital; never empty.
    func text(without date: Mention) -> String {
        let whole = withoutPreposition(date)
        let after = segment(after: whole.upperBound)
        let before = segment(before: whole.lowerBound)
        let opens = whole.lowerBound - sentence.tokens.lowerBound <= 1
        let range: Range<Int>
        if opens, let after {
            range = after
        } else if let before, view.text(before).count >= 14 {
            range = before
        } else if let after, before == nil || view.text(after).count >= 14 {
            range = before.map { $0.lowerBound..<after.upperBound } ?? after
        } else {
            range = before ?? sentence.tokens
        }
        return capitalized(fitted(range))
    }

    /// The label of a date that is no part of a sentence: the sentence's own words, shortened.
    func text() -> String { capitalized(fitted(sentence.tokens)) }

    private func withoutPreposition(_ date: Mention) -> Range<Int> {
        var start = date.tokens.lowerBound
        while start > sentence.tokens.lowerBound,
            !view.classes(start - 1).isDisjoint(with: [.preposition, .determiner]),
            view.word(start - 1) != "than"
        {
            start -= 1
        }
        return start..<date.tokens.upperBound
    }

    private func segment(after start: Int) -> Range<Int>? {
        var first = start
        while first < sentence.tokens.upperBound,
            view.tokens[first].kind != .word && view.tokens[first].kind != .digits
        {
            first += 1
        }
        var end = first
        while end < sentence.tokens.upperBound, !ends(end) { end += 1 }
        return first < end ? first..<end : nil
    }

    private func segment(before end: Int) -> Range<Int>? {
        var last = end
        while last > sentence.tokens.lowerBound,
            view.tokens[last - 1].kind != .word && view.tokens[last - 1].kind != .digits
                || !view.classes(last - 1).isDisjoint(with: [.preposition, .conjunction])
        {
            last -= 1
        }
        var first = last
        while first > sentence.tokens.lowerBound, !ends(first - 1) { first -= 1 }
        guard first < last else { return nil }
        // A short piece between commas takes its sentence's beginning along.
        if view.text(first..<last).count < 24 {
            var wider = first
            while wider > sentence.tokens.lowerBound, !endsStrongly(wider - 1) { wider -= 1 }
            if view.text(wider..<last).count <= Self.limit { first = wider }
        }
        while first < last, view.classes(first).contains(.conjunction) { first += 1 }
        return first < last ? first..<last : nil
    }

    private func endsStrongly(_ index: Int) -> Bool {
        view.tokens[index].kind == .sign && view.isSign(index, ";:()[]“”\"—–")
    }

    /// A sign that closes a piece of the sentence; commas inside numbers and names' stops do not.
    private func ends(_ index: Int) -> Bool {
        let token = view.tokens[index]
        guard token.kind == .sign else { return false }
        if token.isSign(","), index + 1 < view.tokens.count, !view.tokens[index + 1].hasSpaceBefore {
            return false
        }
        if token.isSign("."), index + 1 < sentence.tokens.upperBound { return false }
        return view.parts(index, sentence) || view.isSign(index, ".!?")
    }

    /// Cuts to the limit before a whole word, never inside a name, and leaves no small word at the end.
    private func fitted(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, view.tokens[first].kind == .sign, !view.isSign(first, "$€£₹¥#") {
            range = range.dropFirst()
        }
        if view.text(range).count <= Self.limit { return view.text(trimmedEnd(range)) }
        var end = range.lowerBound
        var length = 0
        for index in range {
            let token = view.tokens[index]
            length += Int(token.end - token.start) + (token.hasSpaceBefore ? 1 : 0)
            if length > Self.limit { break }
            end = index + 1
        }
        var cut = end
        // A name goes whole or not at all; the only one goes as far as it fits.
        while cut > range.lowerBound + 3, cut < range.upperBound,
            isInsideName(cut) || !view.tokens[cut].hasSpaceBefore
        {
            cut -= 1
        }
        if cut <= range.lowerBound + 3 {
            cut = end
            while cut > range.lowerBound + 1, cut < range.upperBound, !view.tokens[cut].hasSpaceBefore {
                cut -= 1
            }
        }
        let kept = trimmedEnd(range.lowerBound..<cut)
        return view.text(kept)
    }

    private func isInsideName(_ index: Int) -> Bool {
        let (before, after) = (view.tokens[index - 1], view.tokens[index])
        func isName(_ token: Token) -> Bool {
            token.kind == .word && token.isCapitalized || token.kind == .digits
        }
        if isName(before), isName(after) { return true }
        // "Ministry of Defence", "Department of Peace"
        guard view.classes(index - 1).contains(.preposition) || view.word(index - 1) == "the" else {
            return isName(before) && view.word(index) == "of"
                || view.tokens[index].kind == .word && view.word(index) == "s"
        }
        return isName(after)
    }

    private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while range.count > 1, let last = range.last,
            view.tokens[last].kind == .sign && !view.isSign(last, "%)")
                || view.tokens[last].kind == .lineBreak
                || !view.classes(last).isDisjoint(with: [.preposition, .conjunction, .determiner, .relative])
        {
            range = range.dropLast()
        }
        return range
    }

    private func capitalized(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        return first.uppercased() + text.dropFirst()
    }
}

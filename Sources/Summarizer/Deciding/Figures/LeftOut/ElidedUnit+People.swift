import BriefingModel
import SourceText

/// Numbers of people, whom a verb, a word of what became of them or a noun of many people tells.
extension ElidedUnit {
    /// "a wartime strength of 280,000", "an edition of 4,000": how many there are of it all told.
    func headcountOf(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let of = mention.tokens.lowerBound - 1
        guard of - 1 >= sentence.tokens.lowerBound, view.word(of) == "of",
            view.classes(of - 1).contains(.headcount),
            !view.tokens[mention.tokens.lowerBound].isSign("(")
        else { return nil }
        return view.word(of - 1) == "population"
            ? "people" : view.text(headcountPhrase(endingAt: of, sentence))
    }

    /// "The strength of the Armed Forces stands at 61,850: 38,400 in the Army", "the death toll has risen to 2,946": a
    /// number that ends in what it is the number of, with no other thing counted between.
    func headcount(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        // "lowers the toll to 24; 31 still missing": of those behind it their fate is told.
        if (next..<max(next, min(next + 2, sentence.tokens.upperBound))).contains(where: {
            view.classes($0).contains(.fate)
        }) {
            return nil
        }
        guard
            let noun = (max(sentence.tokens.lowerBound, first - 40)..<first).last(where: {
                view.classes($0).contains(.headcount)
            }),
            !sentence.mentions.contains(where: {
                $0.setAside == nil && $0.tokens.lowerBound > noun && $0.tokens.lowerBound < first
                    && ($0.noun != nil || $0.unit != nil)
            }),
            leads(from: noun, to: first, sentence)
                || first == noun + 2 && view.isSign(noun + 1, ",") && mention.qualifier != .exactly
        else { return nil }
        if view.word(noun) == "population" { return "people" }
        return lowered(headcountPhrase(endingAt: noun + 1, sentence))
    }

    /// Only a verb of being or moving and other numbers of the same kind stand between.
    private func leads(from noun: Int, to first: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let earlier = sentence.mentions.contains {
            $0.setAside == nil && $0.kind == .number && (noun..<first).contains($0.tokens.lowerBound)
        }
        if earlier {
            // "…: 38,400 in the Army, 12,700 in the Navy": the parts of the whole before.
            return first > 0
                && (view.isSign(first - 1, ":,;(") || view.classes(first - 1).contains(.conjunction)
                    || ["to", "at", "from"].contains(view.word(first - 1)))
                && !(noun + 1..<first).contains { view.word($0) == "while" || view.word($0) == "whereas" }
        }
        let lead = view.word(first - 1)
        guard
            [
                "at", "to", "was", "is", "were", "are", "reached", "numbers", "numbered", "totalled", "be",
                "by",
            ].contains(lead)
                || mention(before: first, isQualified: sentence)
        else { return false }
        return !(noun + 1..<first).contains { view.isSign($0, ";:") }
            && (noun + 1..<first).contains {
                !view.classes($0).isDisjoint(with: [.auxiliary, .movement]) || view.word($0) == "put"
                    || view.word($0).hasSuffix("ed")
            }
    }

    private func mention(before first: Int, isQualified sentence: ArticleView.Sentence) -> Bool {
        first > sentence.tokens.lowerBound && view.classes(first - 1).contains(.auxiliary)
    }

    /// The noun with the adjectives before it: "death toll", "wartime strength".
    private func headcountPhrase(endingAt end: Int, _ sentence: ArticleView.Sentence) -> Range<Int> {
        var start = end - 1
        while start > sentence.tokens.lowerBound, end - start < 4, view.tokens[start - 1].kind == .word,
            !view.tokens[start - 1].isCapitalized,
            view.classes(start - 1).isDisjoint(with: [
                .determiner, .preposition, .conjunction, .auxiliary, .relative, .happening, .movement,
                .reporting,
            ]), !view.word(start - 1).hasSuffix("ed"), view.word(start - 1) != "put",
            view.word(start - 1) != "s"
        {
            start -= 1
        }
        return start..<end
    }

    /// "put the injured at 3,460", "the missing at between 150 and 200": people by what became of them.
    func fate(of mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        // "the 310,000 displaced had gone home"
        let next = mention.tokens.upperBound
        if mention.tokens.lowerBound > sentence.tokens.lowerBound, next < sentence.tokens.upperBound,
            view.word(mention.tokens.lowerBound - 1) == "the", view.classes(next).contains(.fate)
        {
            return "people " + view.word(next)
        }
        var at = mention.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound,
            ["between", "about", "some", "around", "nearly", "over"].contains(view.word(at))
        {
            at -= 1
        }
        guard at - 1 > sentence.tokens.lowerBound, ["at", "to"].contains(view.word(at)),
            view.classes(at - 1).contains(.fate), view.classes(at - 2).contains(.determiner)
        else { return nil }
        return "people " + view.word(at - 1)
    }

    /// "a town of 22,000": people live there.
    func inhabitants(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let of = mention.tokens.lowerBound - 1
        guard of - 1 > sentence.tokens.lowerBound, view.word(of) == "of",
            view.classes(of - 1).contains(.settlement),
            case .number(let value, _) = mention.value, value >= 100
        else { return nil }
        return "people"
    }

    /// "a force of 203": a body of people is counted by its members.
    func members(_ mention: Mention, in sentence: ArticleView.Sentence) -> String? {
        let first = mention.tokens.lowerBound
        guard first - 2 >= sentence.tokens.lowerBound,
            view.word(first - 1) == "of", view.classes(first - 2).contains(.body)
        else { return nil }
        // "a crowd of 30,000" has no members.
        return ["crowd", "audience", "workforce"].contains(view.word(first - 2)) ? "people" : "members"
    }

    /// "Some 612,000 have crossed into Tarn": a verb of which only people are the subject.
    func didWhatPeopleDo(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var verb = mention.tokens.upperBound
        if verb < sentence.tokens.upperBound, view.word(verb) == "more" { verb += 1 }
        if verb < sentence.tokens.upperBound, ["have", "had"].contains(view.word(verb)) { verb += 1 }
        guard verb < sentence.tokens.upperBound else { return false }
        // "the 547 who sailed", "eighty-seven have lost their lives"
        return view.classes(verb).contains(.peopleDo) || view.word(verb) == "who"
            || view.word(verb) == "lost" && verb + 2 < sentence.tokens.upperBound
                && view.classes(verb + 1).contains(.possessive)
                && ["lives", "homes", "jobs"].contains(view.word(verb + 2))
    }

    /// "killed at least 187 and wounded 340", "23 were arrested", "employs 2,300 in three towns".
    func isBefallen(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        if first > sentence.tokens.lowerBound, view.classes(first - 1).contains(.befalling) {
            // "killed 340 of the herd": of what, the words behind tell.
            return next == sentence.tokens.upperBound || view.word(next) != "of"
        }
        var verb = next
        if verb < sentence.tokens.upperBound, ["more", "others"].contains(view.word(verb)) { verb += 1 }
        // "more than 300 have been detained"
        while verb < sentence.tokens.upperBound, verb - next < 4,
            Self.passives.contains(view.word(verb)) || view.word(verb).hasSuffix("ly")
        {
            verb += 1
        }
        guard verb < sentence.tokens.upperBound else { return false }
        let known = view.classes(verb)
        return known.contains(.fate) || known.contains(.befalling) && view.word(verb).hasSuffix("ed")
    }

    private static let passives: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "still", "also", "remain",
        "remained",
    ]
}

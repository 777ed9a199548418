/// Which of the clauses of a sentence a date belongs to.
extension EventLabel {
    /// A clause with what a bracket parts from it: "the mission (UNAMK) until June".
    func wide(_ clause: Range<Int>) -> Range<Int> {
        var (start, end) = (clause.lowerBound, clause.upperBound)
        while start - 1 > sentence.tokens.lowerBound, view.tokens[start - 1].isSign(")"),
            let open = (sentence.tokens.lowerBound..<start - 1).last(where: { view.tokens[$0].isSign("(") }),
            open > sentence.tokens.lowerBound
        {
            start = view.clause(around: open..<open, in: sentence, strong: true).lowerBound
        }
        while end < sentence.tokens.upperBound, view.tokens[end].isSign("("),
            let close = (end..<sentence.tokens.upperBound).first(where: { view.tokens[$0].isSign(")") }),
            close + 1 < sentence.tokens.upperBound
        {
            end = view.clause(around: (close + 1)..<(close + 1), in: sentence, strong: true).upperBound
        }
        if let subject = beforeDashes(start) { start = subject }
        return start..<end
    }

    /// "Exercises such as this – with 40 ships – take place in June": the subject stands before what two dashes enclose.
    ///
    /// A verb without a subject behind the second dash shows it.
    private func beforeDashes(_ start: Int) -> Int? {
        let dash = start - 1
        guard dash > sentence.tokens.lowerBound, isLongDash(dash),
            opensWithVerb([start, start + 1].filter { $0 < sentence.tokens.upperBound })
                || view.reading.lexicon.entry(of: view.tokens[start]).quantity.contains(.verb)
                    && !view.tokens[start].isCapitalized,
            let open = (sentence.tokens.lowerBound..<dash).last(where: { isLongDash($0) }),
            open > sentence.tokens.lowerBound
        else { return nil }
        return view.clause(around: (open - 1)..<open, in: sentence, strong: true).lowerBound
    }

    func isLongDash(_ index: Int) -> Bool { view.isSign(index, "–—") && view.tokens[index].hasSpaceBefore }

    /// "since 1960, when 12,000 people died": what happened then stands behind the date.
    func after(when date: Mention, in clause: Range<Int>) -> [Int]? {
        let comma = date.tokens.upperBound
        guard comma + 2 < clause.upperBound, view.tokens[comma].isSign(","), view.word(comma + 1) == "when"
        else {
            return nil
        }
        let piece = pieces(of: (comma + 2)..<clause.upperBound).first.map { words($0) } ?? []
        return piece.count > 1 && piece.dropFirst().contains { isVerb($0) }
            && !["he", "she", "it", "they", "we"].contains(view.word(piece[0])) ? piece : nil
    }

    /// A subject whose verb is told once for several: "The first was delivered in 2019; the second on 8 June", "results
    /// will be published on 3 May, and those for April on 20 June", "Embassies opened in A in 1978 and in B in 1993".
    func elliptic(
        _ rest: [Int],
        _ date: Mention,
        _ clause: Range<Int>,
        _ pieces: [Range<Int>],
        _ own: Int
    ) -> [Int]? {
        if let shared = sharedVerb(rest, date) { return shared }
        var core =
            rest.first.map { view.classes($0).contains(.conjunction) } ?? false
            ? Array(rest.dropFirst()) : rest
        let isJoined = core.count < rest.count
        // "the remaining pair no later than 30 June"
        while let last = core.last,
            view.tokens[last].kind == .sign
                || ["no", "not", "later", "earlier", "than"].contains(view.word(last))
        {
            core.removeLast()
        }
        guard let first = core.first, view.tokens[first].kind == .word, !hasVerb(core), core.count <= 12,
            core.allSatisfy({ $0 < date.tokens.lowerBound }), !opensWithPreposition(core),
            pieces[own].upperBound == date.tokens.upperBound || own + 1 == pieces.count
        else { return nil }
        // "Two were killed: Sgt. Han in May, and Capt. Orr in July": each of those told of before the colon.
        if clause.lowerBound > sentence.tokens.lowerBound + 1, view.isSign(clause.lowerBound - 1, ":"),
            !pieces.contains(where: { hasVerb(words($0)) })
        {
            let end = clause.lowerBound - 1
            let told = words(view.clause(around: (end - 1)..<end, in: sentence, strong: true))
            guard let participle = told.last, isParticiple(participle),
                told.dropLast().contains(where: { ["was", "were"].contains(view.word($0)) })
            else { return nil }
            let preposition = core.firstIndex { view.classes($0).contains(.preposition) } ?? core.count
            return core[..<preposition] + [participle] + core[preposition...]
        }
        if own > 1 || own == 1 && !isJoined, let told = sharedFromAfar(core, pieces, own) { return told }
        // The clause before holds the verb: behind a comma with "and", or behind a semicolon.
        let before: [Int]
        let isParallel =
            own > 0 && view.word(first) == "the"
            && sentence.mentions.contains { view.dated($0) != nil && pieces[own - 1].overlaps($0.tokens) }
        if own > 0, isJoined || isParallel {
            before = words(pieces[own - 1])
        } else if own == 0, clause.lowerBound > sentence.tokens.lowerBound + 1,
            view.isSign(clause.lowerBound - 1, ";")
        {
            let end = clause.lowerBound - 1
            let earlier = view.clause(around: (end - 1)..<end, in: sentence, strong: true)
            guard let told = self.pieces(of: earlier).first(where: { hasVerb(words($0)) }) else { return nil }
            before = words(told)
        } else {
            return nil
        }
        guard let verb = before.firstIndex(where: { isVerb($0) || view.classes($0).contains(.future) }),
            verb > 0,
            sentence.mentions.contains(where: { view.dated($0) != nil && $0.tokens.upperBound <= first })
        else { return nil }
        var end = verb
        while end < before.count {
            let isPart =
                isVerb(before[end]) || view.classes(before[end]).contains(.future)
                || view.word(before[end]) == "be"
            // "are to arrive", "is to be built"
            let isAfterTo = end > verb && view.word(before[end - 1]) == "to"
            guard isPart || isAfterTo || view.word(before[end]) == "to" && end > verb else { break }
            end += 1
        }
        let group = before[verb..<end]
        // "was delivered", "will be published": a verb that tells without what follows it.
        guard group.count > 1 || verb + group.count == before.count else { return nil }
        return core + group
    }

    /// "Tarn followed in 2006, Voss in 2009, and Orlo five years after that": the verb of the first in a row, each with
    /// its date.
    private func sharedFromAfar(_ core: [Int], _ pieces: [Range<Int>], _ own: Int) -> [Int]? {
        guard core.count <= 5, let first = core.first,
            view.tokens[first].isCapitalized || view.word(first) == "the"
        else { return nil }
        var place = own - 1
        while place >= 0 {
            guard
                sentence.mentions.contains(where: {
                    view.dated($0) != nil && pieces[place].overlaps($0.tokens)
                })
            else { return nil }
            let words = self.words(pieces[place])
            if let verb = words.firstIndex(where: { isVerb($0) || view.classes($0).contains(.future) }) {
                guard verb > 0, words.count - verb <= 4,
                    words[verb...].allSatisfy({
                        isVerb($0) || view.classes($0).contains(.future) || view.word($0) == "to"
                            || view.word($0) == "be" || view.word($0 - 1) == "to"
                    })
                else { return nil }
                return core + words[verb...]
            }
            place -= 1
        }
        return nil
    }

    /// "opened in A in 1978 and in B in 1993": of two places joined by "and" the one that stands with the date.
    private func sharedVerb(_ rest: [Int], _ date: Mention) -> [Int]? {
        guard
            let joint = rest.lastIndex(where: { view.word($0) == "and" && $0 < date.tokens.lowerBound }),
            joint + 2 < rest.count, joint > 2, let verb = rest[..<joint].lastIndex(where: { isVerb($0) }),
            verb > 0,
            verb + 1 < joint,
            view.classes(rest[verb + 1]).contains(.preposition),
            view.word(rest[verb + 1]) == view.word(rest[joint + 1]),
            sentence.mentions.contains(where: {
                view.dated($0) != nil && $0.tokens.lowerBound > rest[verb]
                    && $0.tokens.upperBound <= rest[joint]
            })
        else { return nil }
        return Array(rest[...verb]) + Array(rest[(joint + 1)...].prefix { $0 < date.tokens.lowerBound })
    }

    /// The tokens of whole brackets inside a stretch.
    func bracketed(in stretch: Range<Int>) -> Set<Int> {
        var inside: Set<Int> = []
        var open: Int?
        var dash: Int?
        for index in stretch {
            if isLongDash(index) {
                if let first = dash { inside.formUnion(first...index) }
                dash = dash == nil ? index : nil
            }
            if view.tokens[index].isSign("(") || view.tokens[index].isSign("[") { open = index }
            if view.tokens[index].isSign(")") || view.tokens[index].isSign("]"), let first = open {
                inside.formUnion(first...index)
                open = nil
            }
        }
        return inside
    }

    /// "sent a team after the earthquake of 12 September": a thing named with its date inside another statement.
    func datedThing(_ piece: Range<Int>, _ date: Mention) -> [Int]? {
        var of = date.tokens.lowerBound - 1
        guard of > piece.lowerBound else { return nil }
        if view.word(of) != "of" {
            // "after the election due by May"
            guard view.classes(of).contains(.preposition),
                ["due", "held", "planned", "scheduled", "set"].contains(view.word(of - 1)),
                of - 1 > piece.lowerBound
            else { return nil }
            of -= 1
        }
        var first = of
        while first > piece.lowerBound, of - first < 6, view.tokens[first - 1].kind == .word,
            view.classes(first - 1).isDisjoint(with: [.preposition, .conjunction, .auxiliary, .determiner])
        {
            first -= 1
        }
        // "since the night of 3 January": a time and no thing.
        guard !view.reading.lexicon.entry(of: view.tokens[of - 1]).time.contains(.unit) else { return nil }
        guard first < of, first - 1 > piece.lowerBound, view.word(first - 1) == "the",
            ["after", "before", "since", "following", "during"].contains(view.word(first - 2))
        else { return nil }
        return Array((first - 1)..<of)
    }

    /// The token behind the "'s" of "Sunday's" or "Friday night's".
    func ownedBy(_ date: Mention) -> Int? {
        var mark = date.tokens.upperBound
        if mark < sentence.tokens.upperBound, Self.dayParts.contains(view.word(mark)) { mark += 1 }
        guard mark + 2 < sentence.tokens.upperBound, view.isSign(mark, "'’"),
            !view.tokens[mark].hasSpaceBefore,
            view.word(mark + 1) == "s", !view.tokens[mark + 1].hasSpaceBefore
        else { return nil }
        return mark + 2
    }

    /// "The toll of Friday night's fire in the market rose to 9 on Monday": the verb has a date of its own, and the day
    /// before "'s" is the fire's.
    ///
    /// - Returns: nil for another date, nothing where what the day owns is a value or too bare a word.
    func possessed(_ piece: Range<Int>, _ date: Mention) -> [Int]? {
        guard let start = ownedBy(date), start < piece.upperBound, date.tokens.lowerBound > piece.lowerBound,
            // "voted at Sunday's meeting" is the verb's own date.
            ["from", "of", "for", "by"].contains(view.word(date.tokens.lowerBound - 1)),
            sentence.mentions.contains(where: {
                view.dated($0) != nil && piece.overlaps($0.tokens) && $0.tokens != date.tokens
                    && ownedBy($0) == nil
            })
        else { return nil }
        let thing = Array(
            words(piece).drop { $0 < start }.prefix {
                !isVerb($0)
                    && view.classes($0).isDisjoint(with: [.auxiliary, .future, .conjunction, .relative])
            }
        )
        let isValue = thing.prefix(3).contains { EnglishDeeds.readings.contains(view.word($0)) }
        return thing.count > 1 && !isValue ? thing : []
    }

    /// "with 900 taps laid since April", "as the last homes would be linked in 2029", "as well as the loan signed in May":
    /// behind a comma, what needs no subject of the sentence.
    func clauseOfItsOwn(_ rest: [Int]) -> [Int]? {
        guard rest.count > 3 else { return nil }
        switch view.word(rest[0]) {
        case "with"
        where (hasVerb(rest) || rest.dropFirst(2).contains { view.word($0).hasSuffix("ing") })
            && view.word(rest[1]) != "effect":
            return Array(rest.dropFirst())
        // "the army is at full strength, heard a conference held on Monday": where it was said.
        case "heard" where view.classes(rest[1]).contains(.determiner): return Array(rest.dropFirst())
        case "as" where view.word(rest[1]) == "well" && view.word(rest[2]) == "as":
            return Array(rest.dropFirst(3))
        case "as" where !["of", "per", "a", "an", "part", "if"].contains(view.word(rest[1])):
            return rest.contains { view.classes($0).contains(.auxiliary) } ? Array(rest.dropFirst()) : nil
        // "against a target of 25 per cent by 2030": what is aimed at, and not what there is.
        case "against" where rest.prefix(5).contains { ["target", "goal", "aim"].contains(view.word($0)) }:
            return Array(rest.dropFirst())
        // "the plan, of which the board took over 11 in May", "the league, to which the land has belonged since 1949"
        case "of" where ["which", "whom"].contains(view.word(rest[1])) && hasVerb(rest):
            return Array(rest.dropFirst(2))
        // "the poll, votes for which were counted on Monday"
        case _ where view.classes(rest[1]).contains(.preposition) && view.word(rest[2]) == "which":
            return opensLow(rest) ? [rest[0]] + rest.dropFirst(3) : nil
        default: return nil
        }
    }

    /// "the league, to which the land has belonged since 1949": "The land has belonged to the league since 1949".
    func belonging(_ rest: [Int], before: [Int], _ date: Mention) -> [Int]? {
        guard rest.count > 3, view.classes(rest[0]).contains(.preposition), view.word(rest[0]) != "of",
            ["which", "whom"].contains(view.word(rest[1])), hasVerb(rest),
            let start = before.lastIndex(where: { view.classes($0).contains(.determiner) })
                ?? before.firstIndex(where: { view.tokens[$0].isCapitalized }),
            !before[start...].contains(where: {
                !view.classes($0).isDisjoint(with: [.preposition, .auxiliary])
            })
        else { return nil }
        let told = rest[2...]
        let end = told.firstIndex { $0 >= date.tokens.lowerBound - 1 } ?? told.endIndex
        return told[..<end] + [rest[0]] + before[start...] + told[end...]
    }

    /// "The Council, at its sitting of 5 May, resolved to …": a phrase with the date between a subject and its verb.
    func aroundPhrase(_ rest: [Int], _ date: Mention, _ pieces: [Range<Int>], _ own: Int) -> [Int]? {
        // "in office since 2013" tells of the subject itself.
        guard own > 0, !["since", "from", "until", "till"].contains(view.word(date.tokens.lowerBound - 1)),
            own + 1 < pieces.count, opensWithPreposition(rest), !hasVerb(rest),
            case let head = words(pieces[own - 1]), !head.isEmpty, !hasVerb(head),
            !isOpening(pieces[own - 1]),
            !opensWithPreposition(head),
            own == 1 || isOpening(pieces[own - 2]),
            case let deed = words(pieces[own + 1]), opensWithVerb(deed), deed.count > 2
        else { return nil }
        return head + deed
    }

    /// "the twelve months that ended on 31 March": a time that has its end, whatever the sentence tells.
    func endedTime(_ date: Mention) -> [Int]? {
        let on = date.tokens.lowerBound - 1
        guard on - 4 > sentence.tokens.lowerBound, view.word(on) == "on", view.word(on - 1) == "ended",
            ["that", "which"].contains(view.word(on - 2)),
            view.reading.lexicon.entry(of: view.tokens[on - 3]).time.contains(.unit),
            let start = (on - 6..<on - 3).last(where: {
                $0 >= sentence.tokens.lowerBound && view.classes($0).contains(.determiner)
            })
        else { return nil }
        return Array(start..<on - 2) + [on - 1]
    }

    /// "Crime fell, the Chief Constable, Ann Orr, told the panel on Monday": who speaks stands right before, behind what is
    /// told.
    func speaker(_ rest: [Int], _ pieces: ArraySlice<Range<Int>>) -> [Int]? {
        guard let told = rest.first, view.word(told) == "told" else { return nil }
        var start = pieces.endIndex
        while start > pieces.startIndex, case let words = words(pieces[start - 1]), !words.isEmpty,
            !hasVerb(words),
            !opensWithPreposition(words)
        {
            start -= 1
        }
        return start < pieces.endIndex ? words(pieces[start]) + rest : nil
    }

    /// "It was on 8 May 1950 that the land was recognised": what stands behind "that".
    func cleft(_ date: Mention, _ pieces: [Range<Int>], _ own: Int) -> [Int]? {
        let piece = pieces[own]
        let that = date.tokens.upperBound
        guard piece.lowerBound + 2 < date.tokens.lowerBound, that + 1 < piece.upperBound,
            view.word(piece.lowerBound) == "it", ["was", "is"].contains(view.word(piece.lowerBound + 1)),
            date.tokens.lowerBound - piece.lowerBound <= 4, view.word(that) == "that"
        else { return nil }
        let told = words((that + 1)..<piece.upperBound)
        if hasVerb(told) { return told }
        let verb = pieces[(own + 1)...].first { opensWithVerb(words($0)) }
        return verb.map { told + words($0) }
    }

    /// "to convene the session in Rabat in March and the 7th talks in Hue in 2027": the second thing in a row has its own
    /// date.
    func secondThing(_ rest: [Int], _ date: Mention, _ piece: Range<Int>) -> [Int]? {
        guard let joint = rest.lastIndex(where: { view.word($0) == "and" && $0 < date.tokens.lowerBound }),
            joint > 2, joint + 2 < rest.count, hasVerb(Array(rest[..<joint])),
            view.classes(rest[joint + 1]).contains(.determiner),
            sentence.mentions.contains(where: {
                view.dated($0) != nil && $0.tokens.lowerBound > piece.lowerBound
                    && $0.tokens.upperBound == rest[joint]
            }),
            case let thing = rest[(joint + 1)...].prefix(while: {
                $0 < date.tokens.lowerBound && !["not", "no", "later", "than"].contains(view.word($0))
            }),
            (2...9).contains(thing.count), !hasVerb(Array(thing)), !opensWithPresent(thing.dropFirst(1))
        else { return nil }
        return Array(thing)
    }

    /// "The ceiling of 900 guards, last renewed by decree, expires on 4 May": what a participle says between commas parts no
    /// subject from its verb.
    func overAside(_ rest: [Int], _ pieces: [Range<Int>], _ own: Int) -> [Int]? {
        let aside = words(pieces[own - 1])
        guard let opening = aside.first, aside.count > 1 else { return nil }
        let isLate = ["last", "first", "then", "later", "since", "recently", "newly", "originally"]
            .contains(view.word(opening))
        let joint = pieces[own - 2].lowerBound
        let isJoined = view.classes(joint).contains(.conjunction)
        guard isParticiple(opening) || isLate && isParticiple(aside[1]),
            isJoined || !isOpening(pieces[own - 2]),
            let verb = rest.first, view.tokens[verb].kind == .word, !view.tokens[verb].isCapitalized,
            opensWithVerb(rest)
                || view.word(verb).hasSuffix("s")
                    && view.classes(verb).isDisjoint(with: [.preposition, .determiner, .conjunction])
        else { return nil }
        let subject = words(pieces[own - 2]).drop { isJoined && $0 == joint }
        return subject.isEmpty || hasVerb(Array(subject)) || opensWithPreposition(Array(subject))
            ? nil : subject + rest
    }

    /// "has flown 600 hours since it came in 2019": what "it" did, for the thing that "which" stands for.
    func deedOfIt(_ rest: [Int], _ date: Mention) -> [Int]? {
        guard
            let joint = rest.lastIndex(where: {
                ["since", "when", "after", "before"].contains(view.word($0)) && $0 < date.tokens.lowerBound
            }), joint + 2 < rest.count, ["it", "they"].contains(view.word(rest[joint + 1])),
            case let deed = Array(rest[(joint + 2)...].prefix { $0 < date.tokens.lowerBound }),
            opensWithVerb(deed)
        else { return nil }
        return deed
    }

    /// "was launched on 2 May 2019 with the aim of giving every home a tap by 2024": the second date is the aim's.
    func aim(_ rest: [Int], _ date: Mention, _ piece: Range<Int>) -> [Int]? {
        guard
            sentence.mentions.contains(where: {
                view.dated($0) != nil && piece.overlaps($0.tokens)
                    && $0.tokens.upperBound <= date.tokens.lowerBound
            }),
            let noun = rest.lastIndex(where: {
                ["aim", "aims", "goal", "objective", "view", "intention", "purpose"].contains(view.word($0))
                    && $0 < date.tokens.lowerBound
            }), noun + 3 < rest.count, ["of", "to"].contains(view.word(rest[noun + 1])),
            rest[noun + 2] < date.tokens.lowerBound, view.word(rest[noun + 2]).hasSuffix("ing")
        else { return nil }
        return Array(rest[(noun + 2)...])
    }

    /// "Navy cadets were admitted from 1952, air cadets from 1954 and civilians, at first only three, from 1971": whom each
    /// later date is told of, with the preposition that it shares with the first.
    func gapped(_ rest: [Int], _ date: Mention, _ pieces: [Range<Int>], _ own: Int) -> [Int]? {
        let joint = date.tokens.lowerBound - 1
        guard own > 0, joint >= pieces[own].lowerBound, view.classes(joint).contains(.preposition),
            !rest.contains(where: { $0 > date.tokens.upperBound && isVerb($0) })
        else { return nil }
        func isSamePhrase(_ other: Mention) -> Bool {
            view.dated(other) != nil && other.tokens.lowerBound > sentence.tokens.lowerBound
                && view.word(other.tokens.lowerBound - 1) == view.word(joint)
        }
        func isThing(_ words: [Int]) -> Bool {
            (1...6).contains(words.count) && !hasVerb(words) && !isBare(words)
                && words.allSatisfy {
                    view.tokens[$0].kind == .word
                        && view.classes($0).isDisjoint(with: [.conjunction, .relative, .future, .reporting])
                } && !opensWithPreposition(words)
        }
        // The piece before holds the verb, or is itself such a row.
        guard view.word(joint) == "from" || view.word(joint) == "since",
            let first = sentence.mentions.first(where: { isSamePhrase($0) && $0.tokens.upperBound < joint }),
            hasVerb(words(sentence.tokens.lowerBound..<first.tokens.lowerBound))
        else { return nil }
        let phrase = [joint] + Array(date.tokens)
        let thing = rest.filter { $0 < joint }
        if isThing(thing) { return thing + phrase }
        // "…, air cadets from 1954 and civilians, at first only three a year, from 1971"
        guard thing.isEmpty, own > 1, isOpening(pieces[own - 1]),
            let last = sentence.mentions.last(where: { isSamePhrase($0) && $0.tokens.upperBound < joint }),
            pieces[own - 2].contains(last.tokens.lowerBound),
            last.tokens.upperBound + 1 < pieces[own - 2].upperBound,
            view.word(last.tokens.upperBound) == "and"
        else { return nil }
        let tail = Array((last.tokens.upperBound + 1)..<pieces[own - 2].upperBound)
        return isThing(tail) ? tail + phrase : nil
    }

    /// "the worst since independence in 1961", "lives lost since the mission was set up in April": the date tells of
    /// what stands behind the joining word.
    func subordinate(_ piece: Range<Int>, _ date: Mention) -> [Int]? {
        let before = words(piece).filter { $0 < date.tokens.lowerBound }
        guard
            let joint = before.lastIndex(where: {
                ["since", "when", "after", "before", "until", "till", "once", "if"].contains(view.word($0))
                    // "By the time the first flight took off"
                    || view.word($0) == "time" && $0 == piece.lowerBound + 2
                        && view.word(piece.lowerBound) == "by"
            }), joint + 1 < before.count
        else { return nil }
        // "Before the flood 900 people lived there in 2019": no comma ends what it opens with.
        if before[joint] == sentence.tokens.lowerBound,
            ["before", "after", "since"].contains(view.word(before[joint])),
            piece.upperBound >= sentence.tokens.upperBound || !view.tokens[piece.upperBound].isSign(","),
            !(date.tokens.upperBound..<max(date.tokens.upperBound, piece.upperBound)).contains(where: {
                view.tokens[$0].kind == .word
            })
        {
            return nil
        }
        let deed = Array(before[(joint + 1)...])
        guard !isBare(deed), !["he", "she", "it", "they", "we"].contains(view.word(deed[0])) else {
            return nil
        }
        if deed.dropFirst().contains(where: { isVerb($0) }) { return deed }
        let isThing =
            view.word(before[joint]) == "since" && deed.count <= 6
            && !view.reading.lexicon.entry(of: view.tokens[deed[deed.count - 1]]).time.contains(.unit)
        return isThing && !deed.contains { view.tokens[$0].kind == .digits } ? deed : nil
    }

    /// The words behind "recalled that", where the date stands among them.
    func afterReport(_ words: [Int], _ date: Mention) -> [Int] {
        guard
            let that = words.firstIndex(where: { view.word($0) == "that" && $0 < date.tokens.lowerBound }),
            that > 0,
            // "said that … and that …": however long the first clause is.
            words[..<that].suffix(["and", "but"].contains(view.word(words[that - 1])) ? that : 10)
                .contains(where: {
                    view.classes($0).contains(.reporting) || EnglishDeeds.findings.contains(view.word($0))
                })
                // "Noting with concern that the lake has fallen"
                || words[0] == sentence.tokens.lowerBound && view.word(words[0]).hasSuffix("ing") && that <= 4
        else { return words }
        return Array(words[(that + 1)...])
    }

    /// "began on 3 May 2019, two years after the board had approved it": what stands behind "after".
    func afterJoint(_ date: Mention, _ piece: Range<Int>) -> String? {
        guard
            let joint = (date.tokens.upperBound..<piece.upperBound).first(where: {
                ["after", "before"].contains(view.word($0))
            }), joint + 1 < piece.upperBound
        else { return nil }
        let told = words((joint + 1)..<piece.upperBound)
        guard !isBare(told), !["he", "she", "it", "they", "we"].contains(view.word(told[0])) else {
            return nil
        }
        return capitalized(fitted(trimmedStart(told)))
    }

    /// "UPDATE, Wednesday, 5 p.m.: The council has …": a date before a colon, with nothing said there.
    func isLineHead(_ clause: Range<Int>, _ date: Mention) -> Bool {
        guard clause.lowerBound == sentence.tokens.lowerBound,
            clause.upperBound + 2 < sentence.tokens.upperBound,
            view.tokens[clause.upperBound].isSign(":"), clause.count - date.tokens.count <= 10,
            clause.count - date.tokens.count > 0,
            // A place and a day head the whole text.
            date.tokens.contains(where: { view.reading.lexicon.entry(of: view.tokens[$0]).weekday > 0 })
        else { return false }
        return clause.allSatisfy { index in
            view.tokens[index].kind != .word || date.tokens.contains(index)
                || view.tokens[index].flags.contains(.allCapitals) || view.tokens[index].span.count <= 2
                || Self.dayParts.contains(view.word(index))
        }
    }

    /// "killed four people in fighting that began on Monday near Lesk": what "that" stands for, with its own verb.
    func restrictive(_ words: [Int], _ date: Mention) -> [Int]? {
        guard
            let joint = words.lastIndex(where: {
                ["that", "which", "who"].contains(view.word($0)) && $0 < date.tokens.lowerBound
            }), joint > 1, joint + 1 < words.count, words[joint + 1] == words[joint] + 1,
            words[joint - 1] + 1 == words[joint], isVerb(words[joint + 1]),
            words[joint + 1] < date.tokens.lowerBound,
            !view.classes(words[joint - 1]).contains(.reporting), !isVerb(words[joint - 1])
        else { return nil }
        // "the last of which", "a firm that makes boxes followed": the date is not the clause's.
        guard view.classes(words[joint - 1]).isDisjoint(with: [.preposition, .conjunction]) else {
            return nil
        }
        var verbs = joint + 1
        while verbs < words.count, isVerb(words[verbs]) { verbs += 1 }
        guard !words[verbs...].contains(where: { $0 < date.tokens.lowerBound && isVerb($0) }) else {
            return nil
        }
        var thing = antecedent(Array(words[..<joint]))
        guard !thing.isEmpty, thing.last == words[joint - 1] else { return nil }
        // "a wall in the yard that was unveiled": the one thing that is new to the reader.
        let led = words[..<joint].lastIndex { view.classes($0).contains(.preposition) }
        if let led, led + 1 < joint, ["in", "at", "on"].contains(view.word(words[led])),
            view.word(words[led + 1]) == "the",
            let new = words[..<led].lastIndex(where: { view.classes($0).contains(.determiner) }),
            ["a", "an"].contains(view.word(words[new])), thing.first == words[led + 1]
        {
            thing = Array(words[new..<joint])
            // "It relieves a unit that has held the post": the verb before it may be one that no list knows.
        } else if let start = thing.indices.dropFirst().last(where: {
            view.classes(thing[$0]).contains(.determiner) && view.word(thing[$0 - 1]) != "of"
        }) {
            thing.removeSubrange(..<start)
        }
        // Behind the date another verb goes on with the whole sentence: "The truce that began in May was kept".
        var end = joint + 1
        while end < words.count {
            let index = words[end]
            if index >= date.tokens.upperBound,
                isVerb(index) || view.classes(index).contains(.future)
                    || view.classes(index).contains(.conjunction) || view.classes(index).contains(.relative)
            {
                break
            }
            end += 1
        }
        return thing + words[(joint + 1)..<end]
    }

    /// "the company, whose first turbine went up in 2002": "The company's first turbine went up".
    func owned(_ rest: [Int], _ pieces: [Range<Int>], _ own: Int) -> String? {
        guard own > 0, rest.count > 2, view.word(rest[0]) == "whose" else { return nil }
        let owner = antecedent(words(pieces[own - 1]))
        let told = fitted(Array(rest.dropFirst()))
        guard !owner.isEmpty else { return capitalized(told) }
        let name = capitalized(join(owner.filter { !view.classes($0).contains(.conjunction) }))
        let whole = "\(name)\(name.hasSuffix("s") ? "'" : "'s") \(told)"
        return whole.count <= Self.limit ? whole : capitalized(told)
    }

    /// "he said": somebody speaks, and nothing is told.
    func isSpeakerAlone(_ words: [Int]) -> Bool {
        words.count == 2 && view.classes(words[1]).contains(.reporting)
            && view.word(words[1]) != "reported"
    }

    /// "Founded as a school in 1972, the university is …": the one who acts behind the comma was founded.
    func participleOpening(_ rest: [Int], _ date: Mention, _ pieces: [Range<Int>], _ own: Int) -> String? {
        guard own == 0, pieces.count > 1, let first = rest.first, first == sentence.tokens.lowerBound,
            opensWithParticiple(first), rest.count > 1, let next = pieces[1].first,
            view.classes(next).contains(.determiner) || view.tokens[next].isCapitalized
        else { return nil }
        let words = words(pieces[1])
        let verb =
            words.firstIndex { index in
                isVerb(index) || view.classes(index).contains(.future)
                    || view.word(index).hasSuffix("s") && !view.tokens[index].isCapitalized
                        && view.reading.lexicon.entry(of: view.tokens[index]).quantity.contains(.verb)
            } ?? words.count
        guard verb > 0, verb <= 6, view.word(next) != "it" else { return nil }
        let subject = capitalized(join(Array(words[..<verb])))
        var told = fitted(rest)
        guard let letter = told.first else { return nil }
        told = letter.lowercased() + told.dropFirst()
        let whole = "\(subject), \(told)"
        return whole.count <= Self.limit ? whole : nil
    }

    /// "Founded as", "First held in", "Set up under": said of the one who acts behind the comma.
    func opensWithParticiple(_ first: Int) -> Bool {
        guard first == sentence.tokens.lowerBound, view.tokens[first].kind == .word,
            first + 2 < sentence.tokens.upperBound
        else { return false }
        func isForm(_ index: Int) -> Bool {
            let word = view.word(index)
            return word.hasSuffix("ed") && word.utf8.count > 4
                || ["built", "held", "set", "born", "made", "stolen", "written", "begun", "found", "sunk"]
                    .contains(word)
        }
        let isLate =
            ["first", "originally", "once", "long", "only"].contains(view.word(first)) && isForm(first + 1)
        guard isForm(first) || isLate else { return false }
        let after = isLate ? first + 2 : first + 1
        guard view.tokens[after].kind == .word, !view.tokens[after].isCapitalized else { return false }
        return view.classes(after).contains(.preposition)
            || ["up", "as", "out", "off"].contains(view.word(after))
    }

    /// Of deeds joined by "and", the one that the date stands with.
    func ownDeed(_ words: [Int], _ date: Mention) -> [Int] {
        var words = words
        func joins(_ index: Int) -> Bool { ["and", "but"].contains(view.word(index)) }
        // "opened in 1959 and is older than the state"
        if let tail = words.firstIndex(where: { $0 >= date.tokens.upperBound }),
            words[tail] == date.tokens.upperBound,
            joins(words[tail]), hasVerb(Array(words[..<tail])) || opensWithPresent(words[..<tail])
        {
            words = Array(words[..<tail])
        }
        // "killed 212 people and were the worst since the war in 1950": the second deed has its own date.
        if let tail = words.firstIndex(where: { $0 > date.tokens.upperBound && joins($0) }),
            tail + 2 < words.count,
            isVerb(words[tail + 1]), hasVerb(Array(words[..<tail])),
            sentence.mentions.contains(where: {
                view.dated($0) != nil && $0.tokens.lowerBound > words[tail]
                    && $0.tokens.upperBound <= sentence.tokens.upperBound
            })
        {
            words = Array(words[..<tail])
        }
        // "was founded in 1924 and marks its centenary this year"
        guard
            let joint = words.lastIndex(where: { joins($0) && $0 < date.tokens.lowerBound }),
            joint + 1 < words.count,
            sentence.mentions.contains(where: {
                view.dated($0) != nil
                    && ($0.tokens.lowerBound > (words.first ?? 0)
                        || view.clause(around: date.tokens, in: sentence).contains($0.tokens.lowerBound))
                    && $0.tokens.upperBound <= words[joint]
            })
        else { return words }
        let later = Array(words[(joint + 1)...])
        let opens = view.word(later[0])
        if isVerb(later[0])
            || opens.hasSuffix("s") && !view.tokens[later[0]].isCapitalized
                && (later.count > 2 || later.count == 2 && ["until", "till"].contains(view.word(later[1])))
                && !isVerb(later[1]),
            let verb = words[..<joint].firstIndex(where: { isVerb($0) })
        {
            // "is to begin in May and be completed by 2028"
            if opens == "be",
                let to = words[verb..<joint].first(where: {
                    view.word($0) == "to" || view.classes($0).contains(.future)
                })
            {
                return words[...joint].prefix { $0 <= to } + later
            }
            return Array(words[..<verb]) + later
        }
        return hasVerb(later) ? later : words
    }

    /// "runs out on 31 December": a verb in the present whose subject stands in a piece before.
    private func opensWithPresent(_ words: ArraySlice<Int>) -> Bool {
        guard let first = words.first, !view.tokens[first].isCapitalized else { return false }
        return view.word(first).hasSuffix("s")
            && view.reading.lexicon.entry(of: view.tokens[first]).quantity.contains(.verb)
    }

    /// The "to" of "ship-to-shore".
    private func isInCompound(_ index: Int) -> Bool {
        index > sentence.tokens.lowerBound && index + 1 < sentence.tokens.upperBound
            && view.tokens[index - 1].isSign("-") && !view.tokens[index].hasSpaceBefore
            && view.tokens[index + 1].isSign("-") && !view.tokens[index + 1].hasSpaceBefore
    }

    /// "called on them to keep the accord signed at Port Ava in May": what was signed, not who calls.
    func agreedThing(_ words: [Int], _ date: Mention) -> [Int]? {
        guard
            let participle = words.lastIndex(where: {
                $0 < date.tokens.lowerBound
                    && (view.word($0).hasSuffix("ed")
                        || view.classes($0).contains(.happening)
                            && ["set", "built", "held", "sent", "made"].contains(view.word($0)))
            }), participle > 2, !isVerb(words[participle - 1])
        else { return nil }
        var first = participle - 1
        while first > 0, participle - first < 8, !view.classes(words[first]).contains(.determiner) {
            guard
                view.classes(words[first]).isDisjoint(with: [.preposition, .auxiliary, .conjunction])
                    || view.word(words[first]) == "of" || isInCompound(words[first])
            else {
                return nil
            }
            first -= 1
        }
        // "three of the radars ordered in 2019 were delivered": the verb behind the date is another's.
        if words[participle] + 2 >= date.tokens.lowerBound,
            date.tokens.upperBound < sentence.tokens.upperBound,
            view.classes(date.tokens.upperBound).contains(.auxiliary),
            view.classes(words[first]).contains(.determiner), first < participle - 1
        {
            return Array(words[first...participle])
        }
        // "Under a plan agreed in November the mission will leave"
        if first == 1, view.classes(words[0]).contains(.preposition), words[0] == sentence.tokens.lowerBound,
            view.classes(words[first]).contains(.determiner), participle - first >= 2,
            words[participle] + 2 >= date.tokens.lowerBound
        {
            return Array(words[first...participle])
        }
        // "thanked them for the boats provided": what a preposition leads to does not act itself.
        let isLed = first > 0 && view.classes(words[first - 1]).contains(.preposition)
        guard view.classes(words[first]).contains(.determiner), first < participle - 1,
            isLed || view.classes(words[participle]).contains(.happening),
            words[..<first].dropFirst().contains(where: { isVerb($0) || view.word($0) == "to" })
        else { return nil }
        return Array(words[first...])
    }

    /// "decided to extend the mandate of the mission until 30 June": what lasts until then, if the line holds no more.
    func untilThen(_ words: [Int], _ date: Mention) -> [Int]? {
        let first = date.tokens.lowerBound
        guard first > sentence.tokens.lowerBound, ["until", "till"].contains(view.word(first - 1)),
            let end = words.firstIndex(where: { $0 >= date.tokens.upperBound })
                ?? words.indices.last.map({ $0 + 1 }),
            length(Array(words[..<end])) > Self.limit,
            let to = words[..<end].lastIndex(where: { view.word($0) == "to" && $0 < first }), to + 3 < end
        else { return nil }
        // The thing that lasts begins with its article and has no verb of its own.
        guard view.classes(words[to + 2]).contains(.determiner), to + 3 < end,
            !hasVerb(Array(words[(to + 3)..<end]))
        else { return nil }
        let start = to + 3
        return Array(words[start..<end])
    }

    /// "the office said on Wednesday": the day of the telling, not of what is told.
    func isOnlySaid(_ words: [Int], _ date: Mention) -> Bool {
        guard let last = words.last(where: { $0 < date.tokens.lowerBound }) else { return false }
        let isLast = !words.contains { $0 >= date.tokens.upperBound && view.tokens[$0].kind == .word }
        // "is to be heard on 9 July": nobody speaks.
        let isDone =
            last > sentence.tokens.lowerBound && view.word(last) != "told"
            && ["be", "been", "was", "were"].contains(view.word(last - 1))
        let said =
            view.classes(last).contains(.reporting) && !isDone
            || view.word(last) == "reporters" && last > 0 && view.classes(last - 1).contains(.reporting)
        return said && isLast && !words.dropLast().contains { view.classes($0).contains(.happening) }
    }

    /// "one of them built in 1962": nobody is named.
    func isSomeOfThem(_ words: [Int]) -> Bool {
        guard words.count > 2 else { return false }
        return view.word(words[1]) == "of"
            && ["them", "these", "those", "which"].contains(view.word(words[2]))
            && view.reading.numeral(at: words[0]) != nil
            && !words.dropFirst(3).contains {
                view.tokens[$0].kind == .word && view.tokens[$0].isCapitalized
            } && words.count < 8
    }

    /// Whether a label would begin with a verb whose subject stands elsewhere; a line of a list may well begin with one.
    func isDangling(_ words: [Int], _ clause: Range<Int>) -> Bool {
        guard let first = words.first, view.tokens[first].kind == .word, !view.tokens[first].isCapitalized,
            first != sentence.tokens.lowerBound, first != clause.lowerBound
        else { return false }
        return isVerb(first) || !view.classes(first).isDisjoint(with: [.auxiliary, .reporting])
    }
}

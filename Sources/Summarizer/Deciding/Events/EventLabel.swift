/// Writes what happened in a few words of the sentence, no longer than a line.
///
/// Words are taken in their order; dates, brackets, openings ("Despite …,") and descriptions between commas are
/// left out, names go whole or not at all.
struct EventLabel {
    let view: ArticleView
    let sentence: ArticleView.Sentence

    /// Letters that a line of the timeline holds.
    static let limit = 80

    /// The words that tell the event, without the date and its preposition, the first with a capital.
    ///
    /// - Returns: nil where nobody is named who did it, or where somebody only spoke.
    func text(without date: Mention) -> String? {
        let date = firstOfList(date)
        let clause = overBrackets(wide(view.clause(around: date.tokens, in: sentence, strong: true)))
        let pieces = pieces(of: clause)
        guard let own = pieces.firstIndex(where: { $0.overlaps(date.tokens) }) else { return shortSentence() }
        if date.recognizer == "shifted-by-deed" { return afterJoint(date, pieces[own]) }
        if isLineHead(clause, date) { return after(clause) }
        if let thing = possessed(pieces[own], date) {
            return thing.isEmpty ? nil : capitalized(fitted(thing))
        }
        if let thing = datedThing(pieces[own], date) { return capitalized(fitted(thing)) }
        if let deed = subordinate(pieces[own], date) { return capitalized(fitted(trimmedStart(deed))) }
        var rest = afterReport(words(pieces[own]), date)
        if let time = endedTime(date) { return capitalized(fitted(time)) }
        if let told = cleft(date, pieces, own) { return capitalized(fitted(told)) }
        if let thing = secondThing(rest, date, pieces[own]) { return capitalized(fitted(thing)) }
        if let aim = aim(rest, date, pieces[own]) { return capitalized(fitted(aim)) }
        if let row = gapped(rest, date, pieces, own) { return capitalized(fitted(row)) }
        if let described = participleOpening(rest, date, pieces, own) { return described }
        if let owned = owned(rest, pieces, own) { return owned }
        if after(when: date, in: clause) == nil, let told = restrictive(rest, date) {
            return capitalized(fitted(trimmedStart(told)))
        }
        // "According to the ministry's table of 23 August the area …": the table is what the day belongs to.
        if rest.count > 3, view.word(rest[0]) == "according", view.word(rest[1]) == "to",
            rest[0] == pieces[own].lowerBound, date.tokens.lowerBound > rest[2]
        {
            return capitalized(fitted(rest.dropFirst(2).filter { $0 < date.tokens.lowerBound }))
        }
        // "…, with deliveries to start in 2027", "…, followed by a parade on Tuesday": things of their own.
        if own > 0, rest.count == 2 || rest.count == 3, view.word(rest[0]) == "with", !hasVerb(rest),
            view.word(rest[1]) != "effect",
            let deed = pieces[..<own].last(where: { hasVerb(words($0)) }).map({ words($0) }),
            !opensWithVerb(deed)
        {
            let whole = trimmedStart(deed) + [pieces[own].lowerBound - 1] + rest
            if length(whole) <= Self.limit { return capitalized(fitted(whole)) }
            // Of a deed told at length, what is to come and of what.
            guard
                let thing = sentence.mentions.last(where: {
                    $0.setAside == nil && $0.kind == .quantity
                        && $0.tokens.upperBound <= pieces[own].lowerBound
                })
            else { return nil }
            let text = "\(join(trimmedEnd(rest.dropFirst()))): \(view.text(thing.fullTokens))"
            return text.count <= Self.limit ? capitalized(text) : nil
        }
        if own > 0, rest.count > 2 {
            if view.word(rest[0]) == "with", let to = rest.lastIndex(where: { view.word($0) == "to" }),
                to > 1,
                rest[to] + 4 >= date.tokens.lowerBound
            {
                return capitalized(fitted(Array(rest.dropFirst())))
            }
            if view.word(rest[0]) == "followed", view.word(rest[1]) == "by" {
                return capitalized(fitted(Array(rest.dropFirst(2))))
            }
        }
        // "the tug Hercules (built 1907)", "the plant (480 MW, opened in 1998)": said of what stands before the bracket.
        if clause.lowerBound > sentence.tokens.lowerBound + 1, view.tokens[clause.lowerBound - 1].isSign("("),
            let verb = rest.first, isParticiple(verb), !takesObject(rest)
        {
            let end = clause.lowerBound - 1
            let before = view.clause(around: (end - 1)..<end, in: sentence, strong: true)
            if let piece = self.pieces(of: before.lowerBound..<end).last {
                return capitalized(fitted(trimmedStart(ownThing(words(piece)) + rest)))
            }
        }
        // A date that stands alone in brackets or after a colon belongs to what is said before it.
        if clause.count - date.tokens.count <= 2 || pieces.count == 1 && isBare(rest) {
            if let before = bracketed(before: clause) { return before }
            // "Tarn (8 March) and Vell (30 November)": what stands behind belongs to the next one's date.
            let isOneOfSome =
                clause.lowerBound > sentence.tokens.lowerBound
                && view.tokens[clause.lowerBound - 1].isSign("(")
                && sentence.mentions.count(where: { view.dated($0) != nil }) > 1
            return isOneOfSome ? nil : after(clause) ?? shortSentence()
        }
        // "Feb 8, 0600 GMT - Named Ida": the hour tells nothing.
        if isHour(of: clause, date) { return after(clause) }
        rest = agreedThing(ownDeed(rest, date), date) ?? untilThen(rest, date) ?? ownDeed(rest, date)
        guard !isOnlySaid(rest, date), !isSomeOfThem(rest), !isSpeakerAlone(rest) else { return nil }
        let tokens = trimmedStart(
            after(when: date, in: clause) ?? elliptic(rest, date, clause, pieces, own)
                ?? telling(rest, date, pieces, own)
        )
        if tokens.isEmpty, own > 0,
            rest.first.map({
                ["which", "although", "though", "whereas", "because", "while"].contains(view.word($0))
            }) ?? false
        {
            return nil
        }
        if isLoneWord(tokens) { return nil }
        // "will be fitted": what, stands in no piece that was read.
        if let first = tokens.first, view.classes(first).contains(.auxiliary),
            !view.tokens[first].isCapitalized
        {
            return nil
        }
        guard tokens.contains(where: { view.tokens[$0].kind == .word }) else { return shortSentence() }
        if isDangling(tokens, clause) { return nil }
        return counted(tokens) ?? named(tokens) ?? capitalized(fitted(tokens))
    }

    /// "was held on May 7, May 13 and May 20": the first of a row of days that share a deed.
    private func firstOfList(_ date: Mention) -> Mention {
        var first = date
        guard let place = sentence.mentions.firstIndex(of: date) else { return date }
        for last in sentence.mentions[max(0, place - 8)..<place].reversed() {
            guard last.tokens.lowerBound > sentence.tokens.lowerBound,
                view.dated(last)?.value.grain == .day, view.dated(first)?.value.grain == .day,
                ["day-and-month", "calendar-day", "weekday"].contains(first.recognizer),
                (1...2).contains(first.tokens.lowerBound - last.tokens.upperBound),
                (last.tokens.upperBound..<first.tokens.lowerBound).allSatisfy({
                    view.tokens[$0].isSign(",") || view.word($0) == "and"
                })
            else { return first }
            first = last
        }
        return first
    }

    /// "The Renters (Security of Tenure) Bill [Bill 112] had its second reading": a bracket parts no subject from its verb.
    private func overBrackets(_ clause: Range<Int>) -> Range<Int> {
        var start = clause.lowerBound
        while start > sentence.tokens.lowerBound + 2,
            view.tokens[start - 1].isSign(")") || view.tokens[start - 1].isSign("]"),
            start < clause.upperBound, view.tokens[start].kind == .word,
            !view.tokens[start].isCapitalized
                || start < clause.lowerBound,
            let open = (sentence.tokens.lowerBound..<start - 1).last(where: {
                view.tokens[$0].isSign("(") || view.tokens[$0].isSign("[")
            }), open > sentence.tokens.lowerBound, start - open < 12
        {
            start = view.clause(around: (open - 1)..<open, in: sentence, strong: true).lowerBound
        }
        return start..<clause.upperBound
    }

    /// The words of the date's own piece, with those of other pieces where it leaves out who did it or what was done.
    private func telling(_ rest: [Int], _ date: Mention, _ pieces: [Range<Int>], _ own: Int) -> [Int] {
        let core =
            rest.first.map { view.classes($0).contains(.conjunction) } ?? false
            ? Array(rest.dropFirst()) : rest
        let earlier = pieces[..<own]
        if own > 0, let clause = clauseOfItsOwn(rest) { return clause }
        if own > 1, let told = overAside(rest, pieces, own) { return told }
        if own > 0, let told = speaker(rest, earlier) { return told }
        if let told = aroundPhrase(rest, date, pieces, own) { return told }
        if own > 0, let told = belonging(rest, before: words(pieces[own - 1]), date) { return told }
        // "…, while its imports in 2023, some 240 million, had sunk": of another clause, and not of the one before.
        if own > 0, !hasVerb(rest), rest.count > 1,
            ["although", "though", "whereas", "because", "while"].contains(view.word(rest[0]))
        {
            return []
        }
        // "shall keep, beginning in 2023, a closed season": what the verb does stands behind the aside.
        if own > 0, pieces[own].upperBound == date.tokens.upperBound, own + 1 < pieces.count,
            ["beginning", "starting", "commencing"].contains(view.word(pieces[own].lowerBound)),
            case let object = words(pieces[own + 1]), let first = object.first,
            view.classes(first).contains(.determiner), !hasVerb(object),
            case let deed = words(pieces[own - 1]), hasVerb(deed)
        {
            return deed + object
        }
        if own > 0, isBare(core) {
            // "…, and 87 people died in the last one, on 28 January": of the clause right before it.
            let before = words(pieces[own - 1])
            // "a wall that was unveiled on the school's birthday, 9 November 1946"
            if let told = restrictive(before, date) { return told }
            if let joint = before.first, ["and", "but", "while"].contains(view.word(joint)), before.count > 2,
                !isVerb(before[1]), hasVerb(Array(before.dropFirst()))
            {
                return Array(before.dropFirst())
            }
            // "…, and on 2 March 1992, the firm, by then owned by a fund, filed for bankruptcy": of the clause it opens.
            if let joint = pieces[own].first, ["and", "but", "while"].contains(view.word(joint)),
                own + 1 < pieces.count
            {
                let told = told(pieces[own...], core)
                if hasVerb(told) { return told }
            }
        }
        // "the site, where the minister expects 400 jobs by 2028"
        if own > 0, rest.count > 3, view.word(rest[0]) == "where" { return Array(rest.dropFirst()) }
        if own > 0, let first = rest.first, ["who", "which"].contains(view.word(first)) {
            var place = own - 1
            // "the port office, founded in 1964, which turns sixty": whatever a participle says stands between.
            if place > 0, case let aside = words(pieces[place]), let verb = aside.first, isParticiple(verb),
                !aside.contains(where: { view.word($0) == "that" })
            {
                place -= 1
            }
            let before = words(pieces[place])
            var thing = antecedent(before)
            // "the 60th anniversary of the Bank, which falls on 14 September"
            if rest.count > 1, ["falls", "fell"].contains(view.word(rest[1])),
                let day = before.lastIndex(where: {
                    view.reading.lexicon.entry(of: view.tokens[$0]).time.contains(.anniversary)
                })
            {
                thing = Array(before[max(0, day - 2)...])
            }
            // "two helicopters of the wing, which has flown 600 hours since it came": singular, so of the wing.
            if rest.count > 1, ["has", "is", "was"].contains(view.word(rest[1])), let count = thing.first,
                view.reading.numeral(at: count) != nil, view.word(count) != "one",
                let of = thing.lastIndex(where: { view.word($0) == "of" }), of + 1 < thing.count
            {
                thing = Array(thing[(of + 1)...])
            }
            if let deed = deedOfIt(rest, date) { return thing + deed }
            // "membership in NATO, which the country joined"
            if rest.count > 3, view.classes(rest[1]).contains(.determiner),
                hasVerb(Array(rest[2...])) || thing.isEmpty
            {
                // "a share of 15 per cent, which the board wants to see at 20": of what nobody knows.
                if thing.isEmpty { return [] }
                return rest.dropFirst().filter { view.tokens[$0].kind != .sign } + thing
            }
            return thing + rest.dropFirst()
        }
        if own == 0 || earlier.allSatisfy({ isOpening($0) }) {
            // "Under the scheme, launched in May, …": the thing of the opening.
            if own > 0, let first = rest.first, isParticiple(first), !takesObject(rest) {
                let opening = words(pieces[own - 1])
                if let lead = opening.first, view.classes(lead).contains(.preposition), opening.count > 1 {
                    return Array(opening.dropFirst()) + rest
                }
            }
            // "In 2002 came the first grant": who came stands behind the verb.
            if own == 0, let verb = rest.first, date.tokens.upperBound == verb,
                ["came", "followed", "began", "opened"].contains(view.word(verb)), rest.count > 1
            {
                return Array(rest.dropFirst())
            }
            // "By late 2031 the yard, founded in 1920, …"
            if own > 0, opensWithVerb(rest) { return subject(earlier) + rest }
            if let first = date.tokens.first, first > pieces[own].lowerBound, view.word(first - 1) == "of",
                opensWithPreposition(rest), !hasVerb(rest)
            {
                // "Of the pleas of our report of May 2019, …": the thing that the date belongs to.
                let joint = rest.lastIndex { view.classes($0).contains(.preposition) } ?? -1
                // "In the exchange of crews of 1923": "crews" alone tells nothing.
                let whole = rest.lastIndex {
                    view.classes($0).contains(.preposition) && view.word($0) != "of"
                }
                return Array(rest[((joint + 2 == rest.count ? whole ?? joint : joint) + 1)...])
            }
            // "Bookings open next spring, and two halls …": a clause of its own, if with a verb that no list knows.
            if own == 0, rest.count > 1, pieces.count > own + 1,
                pieces[own].upperBound == date.tokens.upperBound,
                pieces[own].lowerBound < date.tokens.lowerBound - 1, !opensWithPreposition(rest),
                let next = pieces[own + 1].first, ["and", "but"].contains(view.word(next))
            {
                return rest
            }
            // "In a filing with the exchange on Friday, the firm valued …": the clause that the phrase opens.
            if own == 0, let opening = rest.first, ["in", "at"].contains(view.word(opening)), !hasVerb(rest),
                pieces.count > 1, !isBare(rest),
                pieces[0].upperBound == date.tokens.upperBound,
                case let deed = words(pieces[1]), deed.count > 2, !isOpening(pieces[1]),
                deed.dropFirst().contains(where: { isVerb($0) }), !opensWithVerb(deed)
            {
                return deed
            }
            return isBare(rest) || !hasVerb(rest) && pieces.count > own + 1
                ? told(pieces[own...], rest) : rest
        }
        // "has promised to build a school, and to freeze the fee until 2027": the promise again.
        if core.count > 2, view.word(core[0]) == "to",
            let deed = earlier.last(where: { hasVerb(words($0)) }).map({ words($0) }),
            let to = deed.indices.dropFirst().first(where: {
                view.word(deed[$0]) == "to" && isVerb(deed[$0 - 1])
            })
        {
            let whole = opensWithVerb(deed) ? subject(earlier) + deed[..<to] : Array(deed[..<to])
            return whole + core
        }
        // "a new strategy, to run from 2025", "pledged 9,000 crowns, to be released in July": the thing right before.
        if rest.count > 1, view.word(rest[0]) == "to", case let before = words(pieces[own - 1]),
            before.count > 1
        {
            let start =
                before.lastIndex { isVerb($0) }.map { $0 + 1 }
                ?? (view.classes(before[0]).contains(.conjunction) ? 1 : 0)
            if start < before.count { return before[start...] + rest }
        }
        if core.count < rest.count,
            opensWithVerb(core) || opensWithPresentForm(core)
                || ["now", "then", "later", "still"].contains(core.first.map { view.word($0) } ?? "")
        {
            return subject(earlier) + core
        }
        if let all = rest.first, ["both", "all"].contains(view.word(all)), rest.count > 1, isVerb(rest[1]) {
            // "… the vessel and the tug, both delivered in 2022"
            let words = words(pieces[own - 1])
            let verb = words.lastIndex { isVerb($0) } ?? -1
            let things = words[(verb + 1)...]
            let start = things.firstIndex {
                view.classes($0).contains(.determiner) || view.tokens[$0].isCapitalized
            }
            return Array(things[(start ?? things.startIndex)...]) + rest.dropFirst()
        }
        // "Nine were hurt, and two, Ann Orr and Bo Lind, died": the subject stands before those who are named.
        if own > 2, let opening = words(pieces[own - 2]).first, view.classes(opening).contains(.conjunction),
            !hasVerb(words(pieces[own - 2])), !hasVerb(words(pieces[own - 1])), opensWithVerb(rest)
        {
            return subject(earlier) + rest
        }
        if isTold(earlier), let first = rest.first, isParticiple(first), !takesObject(rest) {
            // "… ratified the treaty, signed in May": what was signed stands last before the comma.
            return ownThing(words(pieces[own - 1])) + rest
        }
        // "arrested the captain, a man identified only by his initials, on Monday": who somebody is, is no deed.
        func isWhoHeIs(_ index: Int) -> Bool {
            index > earlier.startIndex && ["a", "an"].contains(view.word(pieces[index].lowerBound))
                && isTold(earlier[..<index])
        }
        let deed = earlier.indices.last { hasVerb(words(pieces[$0])) && !isWhoHeIs($0) }.map { index in
            // "…, two of them with help from abroad": what they were stands in the piece before.
            let deed = ownDeed(words(pieces[index]), date)
            return opensWithVerb(deed) ? subject(pieces[..<index]) + deed : deed
        }
        if let deed, opensWithPreposition(rest), !hasVerb(rest) { return deed }
        if opensWithVerb(rest) || opensWithPreposition(rest) || !isTold(earlier) && opensLow(rest) {
            return subject(earlier) + rest
        }
        // "The contract, worth 40 million and signed in May, foresees …": a verb that no list knows.
        if opensLow(rest), rest.count > 2, view.word(rest[0]).hasSuffix("s"),
            let head = earlier.first(where: { !isOpening($0) }), !hasVerb(words(head))
        {
            return subject(earlier) + rest
        }
        guard let deed, !hasVerb(rest), !isClause(core), !rest.contains(where: date.tokens.contains) else {
            guard isBare(rest) else { return rest }
            // "Two votes, in 2010 and in 2016, were won by …": the verb stands behind the dates.
            let thing = words(pieces[own - 1])
            if own + 1 < pieces.count, !hasVerb(thing), opensWithVerb(words(pieces[own + 1])) {
                return thing + words(pieces[own + 1])
            }
            return thing
        }
        // "…, the last of them the Aurora": one of those of whom the piece before tells.
        if rest.count > 4, ["last", "first", "latest"].contains(view.word(rest[1])),
            view.word(rest[2]) == "of"
        {
            return deed + [pieces[own].lowerBound - 1] + rest
        }
        return deed
    }

    /// Whether nothing but a time of day stands beside a date before a colon or dash.
    private func isHour(of clause: Range<Int>, _ date: Mention) -> Bool {
        let beside = clause.filter { !date.tokens.contains($0) && view.tokens[$0].kind != .sign }
        return clause.upperBound + 1 < sentence.tokens.upperBound && !view.isSign(clause.upperBound, "([")
            && beside.contains { view.tokens[$0].kind == .digits }
            && beside.allSatisfy {
                view.tokens[$0].kind == .digits
                    || view.reading.lexicon.entry(of: view.tokens[$0]).quantity.contains(.clock)
            }
    }

    /// "signed", "built", "due to open": said of the thing right before the comma, and not of who acts in the sentence.
    func isParticiple(_ index: Int) -> Bool {
        guard view.tokens[index].kind == .word, !view.tokens[index].isCapitalized else { return false }
        let word = view.word(index)
        return word.hasSuffix("ed")
            || [
                "built", "held", "sent", "made", "set", "won", "lost", "bought", "sold", "led", "born",
                "begun",
                "written", "taken", "found", "due", "slated", "payable",
            ].contains(word)
    }

    /// The thing that a participle behind a comma tells of: the last name, with what it is a part of.
    private func ownThing(_ words: [Int]) -> [Int] {
        // "…, and the ferry at Moss, built in 1998": the subject of a clause of its own.
        if !hasVerb(words), let joint = words.first, view.classes(joint).contains(.conjunction) {
            return Array(words.dropFirst())
        }
        let last = lastThing(words)
        guard let first = last.first, let place = words.firstIndex(of: first), place > 1,
            view.word(words[place - 1]) == "of", !view.tokens[words[place - 2]].isCapitalized,
            view.tokens[words[place - 2]].kind == .word
        else { return last }
        // "the mosque of Tinmal, built in 1156"
        let whole = antecedent(words)
        return whole.isEmpty || whole.first.map { view.classes($0).contains(.relative) } ?? true
            ? whole.isEmpty ? last : Array(whole.dropFirst()) : whole
    }

    /// "the whole fleet puts to sea": a thing and a verb in the present that only its form shows.
    private func isClause(_ words: [Int]) -> Bool {
        guard words.count > 3,
            view.classes(words[0]).contains(.determiner) || view.tokens[words[0]].isCapitalized
        else { return false }
        return words.dropFirst(2).contains { index in
            let entry = view.reading.lexicon.entry(of: view.tokens[index])
            return !view.tokens[index].isCapitalized && entry.quantity.contains(.verb)
                && view.word(index).hasSuffix("s")
                && view.classes(index - 1).isDisjoint(with: [.determiner, .preposition])
        }
    }

    /// "signed the Final Act in 1975, joined the Partnership in 1994": a verb with its object tells of the same subject.
    private func takesObject(_ words: [Int]) -> Bool {
        guard words.count > 1, words[1] == words[0] + 1 else { return false }
        return view.classes(words[1]).contains(.determiner) && words.count > 2
            || view.tokens[words[1]].kind == .word && view.tokens[words[1]].isCapitalized
                && view.classes(words[1]).isEmpty
    }

    /// A word alone names nobody and says of nothing what happened: "Appears".
    private func isLoneWord(_ tokens: [Int]) -> Bool {
        guard tokens.count == 1, sentence.kind == .paragraph else { return false }
        return !view.tokens[tokens[0]].isCapitalized || tokens[0] == sentence.tokens.lowerBound
    }

    func shortSentence() -> String {
        let words = words(sentence.tokens)
        return capitalized(fitted(trimmedStart(words.isEmpty ? Array(sentence.tokens) : words)))
    }

    static let dayParts: Set<String> = ["morning", "afternoon", "evening", "night", "noon", "midnight"]

    // MARK: Pieces

    /// The stretches between commas; commas inside numbers and dates part nothing.
    func pieces(of clause: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = clause.lowerBound
        let inBrackets = bracketed(in: clause)
        for index in clause
        where view.tokens[index].isSign(",") && view.parts(index, sentence) && !inBrackets.contains(index) {
            if index + 1 < clause.upperBound, !view.tokens[index + 1].hasSpaceBefore { continue }
            if index > start { pieces.append(start..<index) }
            start = index + 1
        }
        if start < clause.upperBound { pieces.append(start..<clause.upperBound) }
        return pieces
    }

    /// The words of a piece without dates and the prepositions that lead to them.
    func words(_ piece: Range<Int>) -> [Int] {
        var left = Set(piece).subtracting(bracketed(in: piece))
        for mention in sentence.mentions where view.dated(mention) != nil || mention.kind == .date {
            guard mention.setAside == nil, piece.overlaps(mention.tokens),
                !isPartOfTelling(mention, in: piece)
            else {
                continue
            }
            // "for a term of four years from 1 October": the length stays.
            let isLength = mention.recognizer == "lasting"
            let date =
                isLength
                ? mention.tokens.drop {
                    !["from", "starting", "beginning", "commencing"].contains(view.word($0))
                }
                : mention.tokens
            left.subtract(date)
            if isLength { continue }
            // "on Tuesday night": the part of the day goes with it.
            let behind = min(mention.tokens.upperBound, view.tokens.count - 1)
            if Self.dayParts.contains(view.word(behind)) || view.word(behind) == "alone" {
                left.remove(behind)
            }
            var index = mention.tokens.lowerBound - 1
            var prepositions = 0
            // "in calendar year 2024"
            if index > piece.lowerBound, view.word(index) == "year", view.word(index - 1) == "calendar" {
                left.subtract([index, index - 1])
                index -= 2
            }
            // "in 2022 and 2024", "since the spring of 2019"; the "over" of "handed over on" is the verb's.
            while piece.contains(index) {
                let known = view.classes(index)
                // "on the afternoon of 17 June", "in the early hours of 7 May"
                if prepositions == 1, view.word(index + 1) == "of" {
                    let isHours =
                        view.word(index) == "hours" && index > piece.lowerBound
                        && ["early", "late", "small"].contains(view.word(index - 1))
                    if isHours || Self.dayParts.contains(view.word(index)) {
                        left.remove(index)
                        if isHours { left.remove(index - 1) }
                        index -= isHours ? 2 : 1
                        prepositions = 0
                        continue
                    }
                }
                // The second "in" of "a break-in in May" is the date's, the first one the noun's.
                guard view.tokens[index].hasSpaceBefore || index == piece.lowerBound else { break }
                // "The 1987 storm": the article is the storm's.
                let end = mention.tokens.upperBound
                if known.contains(.determiner), index == mention.tokens.lowerBound - 1,
                    mention.recognizer == "calendar-year", end < piece.upperBound,
                    view.tokens[end].kind == .word, view.classes(end).isEmpty
                {
                    break
                }
                let joins = known.contains(.conjunction) && !left.contains(index - 1)
                guard joins || !known.isDisjoint(with: [.preposition, .determiner]) else { break }
                if known.contains(.preposition) {
                    guard prepositions == 0 || index == piece.lowerBound || !isVerb(index - 1) else { break }
                    prepositions += 1
                }
                left.remove(index)
                index -= 1
                // "no later than 30 June"
                if view.word(index + 1) == "than", index > piece.lowerBound, view.word(index) == "later",
                    ["no", "not"].contains(view.word(index - 1))
                {
                    left.subtract([index, index - 1])
                }
            }
        }
        return left.sorted().filter {
            view.tokens[$0].kind != .lineBreak && view.word($0) != "respectively"
        }
    }

    /// A date that the words make no sense without: what came after or since it, or what it did itself.
    func isPartOfTelling(_ date: Mention, in piece: Range<Int>) -> Bool {
        let first = date.tokens.lowerBound
        // "Since 1969 the fund has given …": the words tell it without the date.
        let opening =
            view.classes(piece.lowerBound).contains(.conjunction) ? piece.lowerBound + 1 : piece.lowerBound
        if first == opening || first == opening + 1, date.tokens.upperBound < piece.upperBound,
            view.word(opening) == "since"
        {
            return false
        }
        if isPartOfName(date) || isAttribute(date, in: piece) { return true }
        if view.recurs(date, in: sentence) { return true }
        if ["since", "until", "till"].contains(view.word(first)) { return true }
        guard first > sentence.tokens.lowerBound else { return isSubject(date) }
        switch view.word(first - 1) {
        case "since", "after", "before", "until", "till", "beyond": return true
        case "to": return first - 2 >= sentence.tokens.lowerBound && !isVerb(first - 2)
        default: return isSubject(date)
        }
    }

    /// "Sunday's election", "the twelfth-century mosque": the date belongs to the noun behind it.
    private func isAttribute(_ date: Mention, in piece: Range<Int>) -> Bool {
        let end = date.tokens.upperBound
        guard end + 1 < piece.upperBound else { return false }
        if let owned = ownedBy(date) { return owned <= piece.upperBound }
        // "owing to the dry July"
        if date.recognizer == "month", date.tokens.lowerBound - 2 >= piece.lowerBound,
            view.word(date.tokens.lowerBound - 2) == "the",
            view.tokens[date.tokens.lowerBound - 1].kind == .word,
            !view.tokens[date.tokens.lowerBound - 1].isCapitalized,
            view.classes(date.tokens.lowerBound - 1).isEmpty
        {
            return true
        }
        return ["century", "decade"].contains(date.recognizer) && view.tokens[end].kind == .word
            && view.classes(end).isEmpty && !view.tokens[end].isCapitalized
    }

    /// "The 1951 Convention": the year belongs to what is named.
    private func isPartOfName(_ date: Mention) -> Bool {
        let (first, end) = (date.tokens.lowerBound, date.tokens.upperBound)
        guard date.tokens.count == 1, view.tokens[first].kind == .digits, first > sentence.tokens.lowerBound,
            end < sentence.tokens.upperBound
        else { return false }
        return view.classes(first - 1).contains(.determiner) && view.tokens[end].kind == .word
            && view.tokens[end].isCapitalized
    }

    /// "2025 is the last year of", "The year 2019 saw": the date stands before the verb of its clause.
    func isSubject(_ date: Mention) -> Bool {
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

    func isBare(_ words: [Int]) -> Bool {
        words.count {
            view.tokens[$0].kind == .word
                && view.classes($0).isDisjoint(with: [.preposition, .determiner, .conjunction])
        } == 0
    }

    func isVerb(_ index: Int) -> Bool {
        guard view.tokens[index].kind == .word else { return false }
        if !view.classes(index).isDisjoint(with: [.auxiliary, .happening]) {
            return !view.tokens[index].isCapitalized
        }
        guard !view.tokens[index].isCapitalized else { return false }
        let word = view.word(index)
        if word.hasSuffix("ed"), word.utf8.count > 4 { return true }
        if index + 1 < sentence.tokens.upperBound, view.classes(index + 1).contains(.determiner),
            view.reading.lexicon.entry(of: view.tokens[index]).time.contains(.marks)
        {
            return true
        }
        // "cut its rate", "drove home"; "the cut" is a noun.
        return view.reading.lexicon.entry(of: view.tokens[index]).time.contains(.pastVerb)
            && index > sentence.tokens.lowerBound
            && view.classes(index - 1).isDisjoint(with: [.determiner, .preposition])
    }

    func hasVerb(_ words: [Int]) -> Bool { words.contains { isVerb($0) } }

    func opensWithVerb(_ words: [Int]) -> Bool {
        guard let first = words.first else { return false }
        if isVerb(first) || view.classes(first).contains(.future) && !view.tokens[first].isCapitalized {
            return true
        }
        // "has held", "proactively organised", "later sent"
        return words.count > 1 && isVerb(words[1]) && !view.tokens[first].isCapitalized
            && (view.word(first).hasSuffix("ly") || view.classes(first).contains(.future))
    }

    /// "wants to turn out 80 a year": the form of a verb in the present, with what it leads to.
    func opensWithPresentForm(_ words: [Int]) -> Bool {
        guard words.count > 2, view.tokens[words[0]].kind == .word, !view.tokens[words[0]].isCapitalized,
            view.word(words[0]).hasSuffix("s"), view.classes(words[0]).isEmpty
        else { return false }
        return view.word(words[1]) == "to" || view.classes(words[1]).contains(.determiner)
    }

    /// Whether some pieces already hold a subject and its verb.
    func isTold(_ pieces: ArraySlice<Range<Int>>) -> Bool {
        pieces.contains { !isOpening($0) && $0.dropFirst().contains { isVerb($0) } }
    }

    /// A small letter that begins a predicate: "expires", "normal", not "the" or "who".
    func opensLow(_ words: [Int]) -> Bool {
        guard let first = words.first, view.tokens[first].kind == .word, !view.tokens[first].isCapitalized
        else {
            return false
        }
        return view.classes(first).isDisjoint(with: [.conjunction, .relative, .determiner])
    }

    // MARK: Brackets

    /// The words before a bracket that holds the date, as many of the last ones as fit.
    func bracketed(before clause: Range<Int>) -> String? {
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
        // "46 deaths since the rains set in (late June)": what stands behind the joining word.
        if let joint = tokens.lastIndex(where: {
            ["since", "when", "after", "before"].contains(view.word($0))
        }),
            joint + 2 < tokens.count, hasVerb(Array(tokens[(joint + 2)...]))
        {
            tokens = Array(tokens[(joint + 1)...])
        }
        tokens = trimmedStart(tokens)
        // A name alone, or one out of a row of such brackets, tells of nothing done.
        guard tokens.count > 1, !tokens.contains(where: { view.tokens[$0].isSign("(") }) else { return nil }
        return capitalized(fitted(tokens))
    }

    /// The words after a date that stands before a colon or dash.
    func after(_ clause: Range<Int>) -> String? {
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
}

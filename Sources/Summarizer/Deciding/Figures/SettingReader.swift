import Articles
import BriefingModel

/// Reads what a sentence says of its figures beside what they count.
struct SettingReader {
    let view: ArticleView
    let sentence: ArticleView.Sentence
    /// The sentence's values that could be figures, in order.
    let figures: [Mention]
    /// Names of the article as its texts write them inside of sentences; tells a name at a sentence's start.
    let names: ArticleNames
    /// Who says what the sentence tells.
    private let telling: Telling?
    /// Where the sentence's values and dates stand, those that could be figures with what they count.
    private let values: [Range<Int>]

    init(
        view: ArticleView,
        sentence: ArticleView.Sentence,
        figures: [Mention],
        names: ArticleNames
    ) {
        self.view = view
        self.sentence = sentence
        self.figures = figures
        self.names = names
        telling = Telling(view: view, sentence: sentence)
        values = sentence.mentions.flatMap { figures.contains($0) ? [$0.tokens, $0.extent] : [$0.tokens] }
    }

    /// What is said of a figure; `ofWhat` is the phrase that it shares with those it is joined to.
    func setting(of index: Int, ofWhat: Range<Int>?) -> FigureSetting {
        let figure = figures[index]
        let (first, last) = (figure.tokens.lowerBound, figure.extent.upperBound)
        let clause = self.clause(of: figure)
        var setting = FigureSetting()
        setting.speaker = telling.flatMap { isPronoun($0.speaker) ? nil : view.text($0.speaker) }
        let lead = self.lead(of: index, from: clause.lowerBound)
        let tail = last..<self.end(of: index, until: clause.upperBound)
        let verb = verb(in: lead)
        var owner: Range<Int>?
        var acts: [Int] = verb.map { [$0.last] } ?? []
        var leads = [lead]
        if let verb {
            owner =
                subject(lead.lowerBound..<verb.first) ?? outerSubject(before: lead, from: clause.lowerBound)
        } else {
            owner = subject(lead)
            // "The hospital, with 63 members, left": whose they are stands before.
            if owner == nil, let opening = lead.first, lead.lowerBound > clause.lowerBound,
                ["with", "of"].contains(view.word(opening))
            {
                owner = outerSubject(before: lead, from: clause.lowerBound)
            } else if lead.lowerBound == clause.lowerBound, lead.count == 1,
                view.word(lead.lowerBound) == "with"
            {
                owner = innerSubject(behind: tail)
            }
            // "the Greens won 40 seats, the Farmers 15": the deed told before, and "8,000 troops and 900 officers"
            // also whose they are.
            if let leading = leadingFigure(of: index, in: clause) {
                let opening = self.lead(of: leading, from: clause.lowerBound)
                if let before = self.verb(in: opening) {
                    acts = [before.last]
                    leads.append(opening)
                    if owner == nil {
                        owner =
                            subject(opening.lowerBound..<before.first)
                            ?? outerSubject(before: opening, from: clause.lowerBound)
                    }
                }
            }
        }
        if owner.map({ isPronoun($0) }) ?? false { owner = telling?.speaker ?? subjectBefore() }
        if let act = acts.first {
            (setting.deed, setting.act) = deed(of: act)
            if verb?.isGuess ?? false, setting.deed == nil { setting.act = Self.base(of: view.word(act)) }
        }
        let shared = shared(tail, index, clause, ofWhat)
        // The figure is what the clause speaks of: "41 people have been killed by floods", "left 14 people dead".
        var passive: Int?
        if let fate = tail.first, view.tokens[fate].kind == .word, view.classes(fate).contains(.fate),
            word(fate)?.deed != nil
        {
            passive = fate
        } else if setting.deed == nil || setting.deed == .holding && owner == nil, setting.act.isEmpty {
            passive = firstDeed(in: Array(tail)) ?? firstDeed(in: shared)
        }
        if let passive {
            (setting.deed, setting.act) = deed(of: passive)
            acts.append(passive)
        }
        // "Trade reached $3.7 billion", but "has reached 900 people".
        if setting.act == "reach", figure.unitKind != .count { (setting.deed, setting.act) = (.holding, "") }
        if let own = ownDeed(of: figure) { (setting.deed, setting.act) = (own, "") }
        if let passive, owner == nil, passive + 1 < tail.upperBound, view.word(passive + 1) == "by" {
            owner = phrase(from: passive + 2, to: tail.upperBound)
        }
        if first > sentence.tokens.lowerBound, ["the", "these", "those"].contains(view.word(first - 1)) {
            setting.isRecalled = true
        }
        var counted = 0..<0
        // "Doctors Abroad counted 1,610 cases": who counts says so, and has none of them.
        if setting.deed == .counting, let verb, let counter = owner {
            setting.act = ArticleView.stem(view.word(verb.last))
            if Self.counts.contains(view.word(verb.last)) {
                if setting.speaker == nil { setting.speaker = view.text(counter) }
                counted = counter
                owner = nil
                setting.names = years(in: counter)
            }
        }
        setting.subject = named(figure, clause, owner)
        let rest = lead.filter { !counted.contains($0) }
        fill(
            &setting,
            figure: figure,
            owner: owner,
            words: opening(of: clause, lead: lead, owner: owner) + rest + tail + shared,
            acts: acts
        )
        setting.sense = sense(of: figure, lead: lead, tail: tail, clause: clause)
        setting.isStanding = isStanding(
            words: leads.flatMap { $0.suffix(8) } + tail.prefix(8) + shared.prefix(8),
            act: acts.first
        )
        return setting
    }

    /// What leads to the place of what is told.
    private static let places: Set<String> = [
        "in", "at", "near", "across", "off", "around", "throughout", "inside", "outside", "on", "along",
    ]

    /// Verbs whose subject only says the value.
    private static let counts: Set<String> = [
        "counted", "counts", "count", "confirmed", "confirms", "estimated", "estimates", "estimate", "put",
        "puts",
        "verified", "tallied", "claimed", "claims", "claim",
    ]

    // MARK: Pieces

    /// The figure's part of the sentence: without who says so, between semicolons, brackets and the like.
    private func clause(of figure: Mention) -> Range<Int> {
        var clause = view.clause(around: figure.extent, in: sentence, strong: true)
        if let told = telling?.told, told.contains(figure.tokens.lowerBound) {
            clause = clause.clamped(to: told)
        }
        return clause
    }

    /// The words that lead to a figure: behind the one before, or behind the last comma or joining word of the clause.
    private func lead(of index: Int, from start: Int) -> Range<Int> {
        let first = figures[index].tokens.lowerBound
        let clauseStart = min(start, first)
        var start = clauseStart
        if index > 0, figures[index - 1].extent.upperBound > start {
            start = min(figures[index - 1].extent.upperBound, first)
        }
        var behind = start
        for token in start..<first {
            let next = token + 1 < first ? token + 1 : nil
            let parts = next != nil && view.parts(token, sentence)
            // "16 died and 30 were hurt": behind another figure "and" begins anew.
            let joins =
                view.classes(token).contains(.conjunction)
                && (!["and", "or"].contains(view.word(token)) || next.map { isVerb($0) } ?? false
                    || start > clauseStart)
            let opens = next != nil && ["that", "which", "who", "when", "where"].contains(view.word(token))
            if parts || joins || opens { behind = token + 1 }
        }
        return behind..<first
    }

    /// Where what follows a figure ends: at the next figure or where the sentence begins to tell of something else.
    private func end(of index: Int, until limit: Int) -> Int {
        let start = figures[index].extent.upperBound
        var end = max(start, limit)
        if index + 1 < figures.count { end = min(end, max(start, figures[index + 1].tokens.lowerBound)) }
        for token in start..<end where token + 1 < end {
            let word = view.word(token)
            if ["and", "but", "while", "whereas"].contains(word),
                word != "and" || isVerb(token + 1) || isReport(token + 1)
            {
                return token
            }
            // What a comma adds is of something else, unless it only says where.
            if view.tokens[token].isSign(","), !Self.places.contains(view.word(token + 1)) { return token }
        }
        return end
    }

    private func isReport(_ token: Int) -> Bool { view.classes(token).contains(.reporting) }

    // MARK: Verbs

    private struct Verb {
        /// The first word of what may be several: "has sent", "plans to deliver".
        var first: Int
        /// The one that says what was done.
        var last: Int
        /// Known by its place alone.
        var isGuess: Bool
    }

    private func word(_ token: Int) -> SettingWord? {
        view.tokens[token].kind == .word ? SettingWord.of(view.stem(token)) : nil
    }

    private func isVerb(_ token: Int) -> Bool {
        guard view.tokens[token].kind == .word else { return false }
        if view.classes(token).contains(.auxiliary) { return true }
        guard !view.tokens[token].isCapitalized else { return false }
        return word(token)?.deed != nil || word(token)?.marks.contains(.verb) ?? false || isPast(token)
            || !view.classes(token).isDisjoint(with: [.happening, .movement])
                && token > sentence.tokens.lowerBound && !view.classes(token - 1).contains(.preposition)
    }

    private func isPast(_ token: Int) -> Bool {
        let word = view.word(token)
        return word.utf8.count > 4 && word.hasSuffix("ed") && !view.tokens[token].isCapitalized
    }

    /// The verb that governs what stands behind a piece.
    private func verb(in lead: Range<Int>) -> Verb? {
        var first: Int?
        var last: Int?
        for token in lead where view.tokens[token].kind == .word && !isNoun(token, lead) {
            let known = word(token)
            guard isVerb(token) || known?.marks.contains(.plan) ?? false && !view.tokens[token].isCapitalized
            else {
                continue
            }
            if first == nil { first = token }
            // "has been sent", "displaced … has risen to": what only helps or moves a level is not what was done.
            let isWeak =
                known?.deed == .holding || known?.deed == nil && view.classes(token).contains(.movement)
            if last == nil || !isWeak || word(last ?? token)?.deed == nil && known?.deed != nil {
                last = token
            }
        }
        // "the Mission keeps 15", "the rebels still hold 23": what stands right before a number behind its subject
        // governs it.
        if first == nil, let end = lead.last, lead.count >= 2, isMeaningful(end),
            !view.tokens[end].isCapitalized,
            view.classes(end).isDisjoint(with: [.comparison, .superlative, .other]),
            view.classes(end - 1).isDisjoint(with: [.determiner, .preposition, .possessive]),
            view.tokens[end - 1].kind == .word, !view.word(end - 1).hasPrefix("'"),
            !["far", "also", "least", "most", "until"].contains(view.word(end))
        {
            return Verb(first: end, last: end, isGuess: true)
        }
        guard let first, let last else { return nil }
        return Verb(first: first, last: last, isGuess: false)
    }

    /// "the attack", "armed men": a form of a verb that stands as or before a noun.
    private func isNoun(_ token: Int, _ lead: Range<Int>) -> Bool {
        guard token > sentence.tokens.lowerBound else {
            return token + 1 < lead.upperBound && !isHelp(token + 1)
        }
        let before = view.classes(token - 1)
        if before.contains(.relative) { return false }
        // "Vetria's armed forces"
        if token + 1 < lead.upperBound, isPast(token), ["'s", "’s"].contains(view.word(token - 1)) {
            return true
        }
        if before.contains(.determiner) || before.contains(.preposition) && view.word(token - 1) != "to" {
            return !view.classes(token).contains(.auxiliary)
        }
        return false
    }

    private func isHelp(_ token: Int) -> Bool { view.classes(token).contains(.auxiliary) }

    private func deed(of token: Int) -> (Deed?, String) {
        if let known = word(token)?.deed { return (known, "") }
        return (
            nil,
            isPast(token) || word(token)?.marks.contains(.verb) ?? false
                || view.classes(token).contains(.happening) ? Self.base(of: view.word(token)) : ""
        )
    }

    /// "escorts" and "escorted" are one act.
    private static func base(of verb: String) -> String {
        var base = Substring(ArticleView.stem(verb))
        if base.hasSuffix("ed") { base = base.dropLast(2) }
        if base.last == "e" { base = base.dropLast() }
        return String(base)
    }

    /// The first verb behind a figure, of what became of those counted.
    private func firstDeed(in tail: [Int]) -> Int? {
        var help: Int?
        for token in tail.prefix(12) where view.tokens[token].kind == .word {
            let deed = word(token)?.deed
            if let deed, deed != .holding { return token }
            if isPast(token) || view.classes(token).contains(.happening), deed == nil { return token }
            if help == nil, deed == .holding { help = token }
        }
        return help
    }

    // MARK: Owners

    /// The thing that a piece before a verb names; nil where it only tells where or when.
    private func subject(_ piece: Range<Int>) -> Range<Int>? {
        var piece = piece
        while let first = piece.first,
            view.tokens[first].kind != .word || view.classes(first).contains(.conjunction)
        {
            piece = piece.dropFirst()
        }
        if let first = piece.first, view.classes(first).contains(.preposition) {
            // "Over the past ten years the army"
            if let date = sentence.mentions.first(where: {
                piece.contains($0.tokens.lowerBound) && $0.tokens.lowerBound <= first + 3
                    && view.dated($0) != nil
            }), date.tokens.upperBound < piece.upperBound {
                return subject(date.tokens.upperBound..<piece.upperBound)
            }
            // "In Sahand the earthquake": behind the phrase of place.
            guard
                let article = piece.dropFirst(2).first(where: {
                    view.classes($0).contains(.determiner) && !view.classes($0 - 1).contains(.preposition)
                })
            else { return nil }
            piece = article..<piece.upperBound
        }
        if piece.count <= 2, let first = piece.first, view.word(first) == "there" { return nil }
        while let last = piece.last, view.classes(last).contains(.relative) || view.tokens[last].kind != .word
        {
            piece = piece.dropLast()
        }
        return piece.contains { isMeaningful($0) || isPronoun($0..<($0 + 1)) } ? piece : nil
    }

    /// "the agency, which works in the north, sent": the subject stands before what is put in.
    private func outerSubject(before lead: Range<Int>, from start: Int) -> Range<Int>? {
        var end = lead.lowerBound
        // "the clashes that displaced": of the noun right before.
        if end > start, ["that", "which", "who"].contains(view.word(end - 1)) {
            var last = end - 1
            if last > start, view.tokens[last - 1].isSign(",") { last -= 1 }
            var first = last
            while first > start, view.tokens[first - 1].kind == .word, !isVerb(first - 1),
                view.classes(first - 1).isDisjoint(with: [.preposition, .conjunction])
                    || view.word(first - 1) == "of" || view.word(first - 1) == "in"
            {
                first -= 1
            }
            while first < last, view.classes(first).contains(.preposition) { first += 1 }
            return first < last ? first..<last : nil
        }
        while end > start {
            end -= 1
            var first = end
            while first > start, !view.parts(first - 1, sentence) { first -= 1 }
            let piece = first..<end
            if let opening = piece.first, view.classes(opening).isDisjoint(with: [.relative, .preposition]),
                !["which", "who", "that"].contains(view.word(opening))
            {
                let verb = verb(in: piece)
                return subject(piece.lowerBound..<(verb?.first ?? piece.upperBound))
            }
            end = first
        }
        return nil
    }

    /// "With 190 members, the guild is the largest": whose they are stands behind the comma.
    private func innerSubject(behind tail: Range<Int>) -> Range<Int>? {
        guard let comma = tail.first(where: { view.tokens[$0].isSign(",") }),
            let verb = (comma + 1..<tail.upperBound).first(where: { view.classes($0).contains(.auxiliary) })
        else { return nil }
        return subject(comma + 1..<verb)
    }

    private func isPronoun(_ range: Range<Int>) -> Bool {
        range.count == 1 && ["it", "they", "he", "she", "we"].contains(view.word(range.lowerBound))
    }

    /// Up to the next preposition other than "of".
    private func phrase(from start: Int, to limit: Int) -> Range<Int>? {
        var end = start
        while end < limit, view.tokens[end].kind == .word,
            !view.classes(end).contains(.preposition) || view.word(end) == "of"
        {
            end += 1
        }
        return end > start ? start..<end : nil
    }

    // MARK: Words

    private func isMeaningful(_ token: Int) -> Bool {
        guard view.tokens[token].kind == .word else { return false }
        return view.classes(token).isDisjoint(with: [
            .preposition, .conjunction, .auxiliary, .determiner, .relative, .comparison,
        ])
            && !view.reading.lexicon.entry(of: view.tokens[token]).quantity.contains(.endsPhrase)
            && view.tokens[token].span.count > 2 || view.tokens[token].flags.contains(.allCapitals)
    }

    private func fill(
        _ setting: inout FigureSetting,
        figure: Mention,
        owner: Range<Int>?,
        words: [Int],
        acts: [Int]
    ) {
        let noun = figure.extent
        func add(_ token: Int, isOwner: Bool) {
            guard !noun.contains(token), !acts.contains(token) else { return }
            let known = word(token)
            let isRank = known?.marks.contains(.rank) ?? false
            guard
                isRank
                    || (isMeaningful(token) || known?.marks.contains(.opposite) ?? false) && !isInValue(token)
            else { return }
            let stem = ArticleView.stem(view.word(token))
            if names.isName(token, in: sentence.kind, view) {
                if !setting.names.contains(stem) { setting.names.append(stem) }
            } else if view.classes(token).contains(.reporting)
                || !isOwner
                    && (isPast(token) || isAct(token) || isPurpose(token)
                        || ["up", "down", "out"].contains(view.word(token)))
                || isOwner && known?.deed != nil && known?.deed == setting.deed
                || view.reading.lexicon.entry(of: view.tokens[token]).quantity.contains(.number)
            {
                return
            } else if let known, !known.marks.isDisjoint(with: [.plan, .rate, .addition, .total]) {
                return
            }
            if isOwner {
                if !setting.owner.contains(stem) { setting.owner.append(stem) }
            } else if !setting.owner.contains(stem), !setting.circumstances.contains(stem) {
                setting.circumstances.append(stem)
            }
        }
        if let owner { setting.names += years(in: owner) }
        owner?.forEach { add($0, isOwner: true) }
        var isSort = false
        var isOwners = false
        for token in words where !(owner?.contains(token) ?? false) {
            if view.classes(token).contains(.preposition) {
                isSort = Self.sorting.contains(view.word(token))
                // "with 6 hospitals among their units": the owner's, of whom nothing new is told.
                isOwners =
                    isSort && view.word(token) == "among" && token + 1 < view.tokens.count
                    && view.classes(token + 1).contains(.possessive)
            }
            if isOwners { continue }
            let count = setting.circumstances.count
            add(token, isOwner: false)
            if isSort, setting.circumstances.count > count, let last = setting.circumstances.last {
                setting.sorts.append(last)
            }
        }
    }

    /// What these lead to tells some of the things counted from all of them: "stations for voters abroad".
    private static let sorting: Set<String> = ["for", "among", "without", "aboard"]

    /// "to participate in": a verb of what the things are for.
    private func isPurpose(_ token: Int) -> Bool {
        word(token)?.deed != nil && token > sentence.tokens.lowerBound && view.word(token - 1) == "to"
    }

    /// A verb that is no known deed: "struck", "began".
    private func isAct(_ token: Int) -> Bool {
        let known = word(token)
        return known?.marks.contains(.verb) ?? false
            || known?.deed == nil && view.classes(token).contains(.happening)
    }

    /// What a reader may call the figure's owner; of an amount all that leads to it: "Halden will buy 24 trams".
    private func named(_ figure: Mention, _ clause: Range<Int>, _ owner: Range<Int>?) -> String? {
        guard let owner, !isPronoun(owner) else { return nil }
        var words = owner
        if figure.kind == .money, clause.contains(owner.lowerBound),
            owner.lowerBound < figure.tokens.lowerBound
        {
            words = owner.lowerBound..<figure.tokens.lowerBound
        }
        while let last = words.last,
            view.tokens[last].kind != .word
                || !view.classes(last).isDisjoint(with: [
                    .preposition, .auxiliary, .determiner, .conjunction, .relative, .future,
                ])
        {
            words = words.dropLast()
        }
        return words.isEmpty ? nil : shortened(view.text(words), to: 60)
    }

    /// "The 2023 census": which of several.
    private func years(in range: Range<Int>) -> [String] {
        range.filter { view.tokens[$0].kind == .digits && view.tokens[$0].span.count == 4 }.map {
            view.text($0..<($0 + 1))
        }
    }

    /// What opens the clause before its subject: "In Sahand, …".
    private func opening(of clause: Range<Int>, lead: Range<Int>, owner: Range<Int>?) -> [Int] {
        guard let first = clause.first,
            Self.places.contains(view.word(first)) || ["during", "after"].contains(view.word(first))
        else { return [] }
        var end = first
        while end < lead.lowerBound, !view.parts(end, sentence), !(owner?.contains(end) ?? false) { end += 1 }
        return Array(first..<end)
    }

    /// What a figure shares with those it is joined to: "14 died and 30 were hurt in the crash near Orsk".
    private func shared(_ tail: Range<Int>, _ index: Int, _ clause: Range<Int>, _ ofWhat: Range<Int>?)
        -> [Int]
    {
        if let ofWhat, ofWhat.lowerBound >= tail.upperBound { return Array(ofWhat) }
        // "20,000 soldiers from 13 countries take part in": the phrase goes on behind the figure in it.
        let goesOn = tail.last.map { view.classes($0).contains(.preposition) } ?? false
        guard index + 1 < figures.count, clause.contains(figures[index + 1].tokens.lowerBound),
            goesOn || !tail.contains(where: { view.classes($0).contains(.preposition) }),
            tail.upperBound <= figures[index + 1].tokens.lowerBound,
            figures[index + 1].tokens.lowerBound - tail.upperBound < 4
        else { return [] }
        return Array(figures[index + 1].extent.upperBound..<end(of: index + 1, until: clause.upperBound))
    }

    /// The first figure of the clause, for one that others stand before.
    private func leadingFigure(of index: Int, in clause: Range<Int>) -> Int? {
        var first = index
        while first > 0, figures[first - 1].tokens.lowerBound >= clause.lowerBound { first -= 1 }
        return first < index ? first : nil
    }

    /// What the sentence before speaks of, for "it sent 12 doctors".
    private func subjectBefore() -> Range<Int>? {
        guard sentence.index > 0 else { return nil }
        let before = view.sentences[sentence.index - 1]
        guard before.kind == .paragraph, let first = before.tokens.first else { return nil }
        var end = first
        while end < before.tokens.upperBound, end - first < 12, !isVerb(end) || end == first,
            !view.parts(end, before)
        {
            end += 1
        }
        let subject = first..<end
        return view.classes(first).contains(.preposition) || isPronoun(subject) ? nil : subject
    }

    /// "signatories", "deaths": what is counted says what was done.
    private func ownDeed(of figure: Mention) -> Deed? {
        guard let unit = figure.unit, figure.unitKind == .count else { return nil }
        let deeds = unit.split(separator: " ").lazy.compactMap {
            SettingWord.of(ArticleView.stem($0.lowercased()))?.deed
        }
        return deeds.first { $0 != .holding && $0 != .counting }
    }

    /// Whether a token is part of another value or a date.
    private func isInValue(_ token: Int) -> Bool {
        values.contains { $0.contains(token) }
    }

    // MARK: Sense

    private func sense(of figure: Mention, lead: Range<Int>, tail: Range<Int>, clause: Range<Int>) -> Sense {
        let near = lead.suffix(8)
        let noun = figure.extent
        func marks(_ tokens: some Sequence<Int>) -> SettingWord.Marks {
            tokens.reduce(into: []) { $0.formUnion(word($1)?.marks ?? []) }
        }
        if isPart(figure, clause) { return .part }
        // "more than 200" is no addition, "200 more" and "another 200" are.
        let own = noun.filter { !figure.tokens.contains($0) || view.word($0) != "more" }
        let beside = marks(lead.suffix(2)).union(marks(own)).union(marks(tail.prefix(1)))
        if beside.contains(.addition) { return .addition }
        let before = marks(near)
        let after = marks(tail.prefix(6))
        if tail.contains(where: { view.word($0) == "overnight" }) { return .addition }
        if before.contains(.rate) || marks(tail.prefix(3)).contains(.rate) || isEach(noun.upperBound) {
            return .rate
        }
        if figure.qualifier == .upTo || before.contains(.cap) || marks(tail.prefix(3)).contains(.cap) {
            return .cap
        }
        if before.contains(.need) || after.contains(.need) { return .need }
        if before.contains(.plan) || after.contains(.plan) || isMeant(lead) { return .plan }
        return .level
    }

    /// "agreed to send": what "to" leads to is not done yet, unless it was managed.
    private func isMeant(_ lead: Range<Int>) -> Bool {
        guard let to = lead.last(where: { view.word($0) == "to" }), to > lead.lowerBound,
            to + 1 < lead.upperBound,
            word(to + 1)?.deed != nil
        else { return false }
        return !["managed", "helped", "continued", "continues", "able", "used", "began", "came"].contains(
            view.word(to - 1)
        )
    }

    /// "40 trucks a day".
    private func isEach(_ end: Int) -> Bool {
        guard end + 1 < sentence.tokens.upperBound, ["a", "an"].contains(view.word(end)) else { return false }
        return ["day", "week", "month", "year", "hour", "night"].contains(view.word(end + 1))
    }

    /// "of them 12 people", "including 9 children", "12 of the injured".
    private func isPart(_ figure: Mention, _ clause: Range<Int>) -> Bool {
        let first = figure.tokens.lowerBound
        let end = figure.extent.upperBound
        for token in max(sentence.tokens.lowerBound, first - 4)..<first {
            let word = view.word(token)
            if word == "including" || word == "among" { return true }
            if word == "of", token + 1 < first,
                ["them", "whom", "these", "those"].contains(view.word(token + 1))
            {
                return true
            }
        }
        guard end + 1 < sentence.tokens.upperBound, ["of", "among"].contains(view.word(end)) else {
            return false
        }
        return ["them", "whom", "these", "those"].contains(view.word(end + 1))
    }

    private func isStanding(words: [Int], act: Int?) -> Bool {
        let past: Set<String> = ["was", "were", "had", "did"]
        let present: Set<String> = [
            "has", "have", "is", "are", "now", "currently", "keeps", "remains", "far",
        ]
        var standing = false
        for token in words where view.tokens[token].kind == .word {
            let word = view.word(token)
            // "rose to 93": so many there are now.
            if word == "to", token > 0, view.classes(token - 1).contains(.movement) { return true }
            if past.contains(word) { return false }
            if present.contains(word) { standing = true }
        }
        if standing { return true }
        guard let verb = act else { return false }
        // "keeps", "hosts", "live": a verb of the present.
        let word = view.word(verb)
        if word == "left" || word == "leaving" { return false }
        if word.utf8.last == UInt8(ascii: "s"), !word.hasSuffix("ss") { return true }
        return self.word(verb)?.deed == .holding && !word.hasSuffix("ed")
            && !["stood", "kept", "made", "took", "ran"].contains(word)
    }
}

extension Mention {
    /// The value's tokens and those of its noun, where that follows: one that was left out stands further before.
    fileprivate var extent: Range<Int> {
        guard let noun, noun.lowerBound >= tokens.lowerBound else { return tokens }
        return tokens.lowerBound..<max(tokens.upperBound, noun.upperBound)
    }
}

/// Who says what a sentence tells.
private struct Telling {
    var speaker: Range<Int>
    /// The tokens that are told.
    var told: Range<Int>

    init?(view: ArticleView, sentence: ArticleView.Sentence) {
        let tokens = sentence.tokens
        guard let last = tokens.last else { return nil }
        for index in tokens where view.tokens[index].kind == .word {
            let word = view.word(index)
            // "according to the ministry"
            if word == "according", index + 2 < last, view.word(index + 1) == "to" {
                var end = index + 2
                while end < last, !view.parts(end, sentence) { end += 1 }
                if index == tokens.lowerBound {
                    self.init(speaker: index + 2..<end, told: end..<tokens.upperBound)
                } else {
                    self.init(speaker: index + 2..<end, told: tokens.lowerBound..<index)
                }
                return
            }
            guard
                view.classes(index).contains(.reporting) || ["announced", "claimed", "claims"].contains(word)
            else {
                continue
            }
            // "…, the ministry said on Monday."
            if let comma = (tokens.lowerBound..<index).last(where: { view.parts($0, sentence) }),
                comma + 1 < index, index - comma <= 8, comma > tokens.lowerBound + 2,
                sentence.mentions.contains(where: { $0.tokens.upperBound <= comma }) && index + 8 > last
            {
                self.init(speaker: comma + 1..<index, told: tokens.lowerBound..<comma)
                return
            }
            // "…, said the ministry."
            if index > tokens.lowerBound, view.parts(index - 1, sentence), index + 1 < last {
                self.init(speaker: index + 1..<last, told: tokens.lowerBound..<index - 1)
                return
            }
            // "The ministry said (that) …": not "reported 41 deaths".
            guard
                word == "said" || word == "says" || word == "say"
                    || view.word(min(index + 1, last)) == "that",
                index > tokens.lowerBound, index - tokens.lowerBound <= 10
            else { continue }
            var start = tokens.lowerBound
            if let comma = (start..<index).last(where: { view.parts($0, sentence) }) { start = comma + 1 }
            guard start < index else { continue }
            var next = index + 1
            if view.word(min(next, last)) == "that" { next += 1 }
            self.init(speaker: start..<index, told: min(next, tokens.upperBound)..<tokens.upperBound)
            return
        }
        return nil
    }

    private init(speaker: Range<Int>, told: Range<Int>) {
        self.speaker = speaker
        self.told = told
    }
}

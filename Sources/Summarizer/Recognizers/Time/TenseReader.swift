import Articles

/// Tells whether words near a date look back or forward.
struct TenseReader {
    enum Tense: Hashable, Sendable {
        case past, future, unknown
        /// "opens in September": mostly a plan, sometimes the news of the day.
        case present
    }

    let reading: ReadingView
    private let be: Int32
    private let had: Int32
    private let moves: [Int32]
    private let names: [Int32]
    private let set: Int32

    init(reading: ReadingView) {
        self.reading = reading
        be = reading.lexicon.pointee.number(of: "be")
        had = reading.lexicon.pointee.number(of: "had")
        set = reading.lexicon.pointee.number(of: "set")
        moves = ["put", "moved", "pushed", "postponed", "deferred", "delayed", "rescheduled"].map {
            reading.lexicon.pointee.number(of: $0)
        }
        .filter { $0 != Lexicon.unknown }
        names = ["declared", "proclaimed", "designated"].map { reading.lexicon.pointee.number(of: $0) }
            .filter { $0 != Lexicon.unknown }
    }

    /// The tense of the verb that a time expression most likely belongs to.
    ///
    /// The nearest marker before it in its sentence decides, then the nearest after it.
    func tense(of expression: Range<Int>, in sentence: Range<Int>) -> Tense {
        var before = expression.lowerBound - 1
        if before >= sentence.lowerBound, time(before).contains(.the) { before -= 1 }
        if before >= sentence.lowerBound {
            let classes = time(before)
            if classes.contains(.until) { return .future }
            // "asked the office to report by 30 November"
            if classes.contains(.forwardPreposition), before - 2 > sentence.lowerBound,
                time(before - 2).contains(.to), reading.reads(before - 2, "to"), !endsInEd(before - 1),
                reading.tokens[before - 1].kind == .word, !reading.tokens[before - 1].isCapitalized
            {
                return .future
            }
            if classes.contains(.forwardPreposition), !isGoneBy(before, expression, sentence) {
                return .future
            }
            if classes.contains(.to), isPutOff(before, sentence) { return .future }
            if isAtTheLatest(before, sentence) { return .future }
            if classes.contains(.from), hasInfinitive(before: before, sentence) { return .future }
        }
        // "has set 14 April as the date for its ruling"
        if before >= sentence.lowerBound, reading.tokens[before].kind == .word,
            reading.tokens[before].word == set,
            expression.upperBound < sentence.upperBound,
            reading.text(reading.tokens[expression.upperBound].span) == "as"
        {
            return .future
        }
        // "declared Friday a day of mourning": a day is named before it comes.
        if before >= sentence.lowerBound, before == expression.lowerBound - 1,
            expression.upperBound < sentence.upperBound, time(expression.upperBound).contains(.indefinite),
            reading.tokens[before].kind == .word, names.contains(reading.tokens[before].word)
        {
            return .future
        }
        var index = expression.lowerBound - 1
        // "In 2023 it won the cup, and in May it will host the race": the verb behind, in a clause of its own.
        let start = clauseStart(before: expression.lowerBound, in: sentence)
        if start > sentence.lowerBound {
            let own = tense(from: expression.lowerBound - 1, down: start)
            if own != .unknown { return own }
            var after = expression.upperBound
            while after < sentence.upperBound, !joins(after, sentence), !reading.tokens[after].isSign(";") {
                let tense = marker(at: after, in: sentence)
                if tense != .unknown { return tense }
                after += 1
            }
            // What a semicolon parts is told by itself.
            if start > sentence.lowerBound, reading.tokens[start - 1].isSign(";") {
                return (start..<after).contains { isPresent($0, sentence) } ? .present : .unknown
            }
        }
        while index >= sentence.lowerBound {
            switch marker(at: index, in: sentence) {
            case .unknown:
                // "The company, carved out of the board, completes 25 years on 1 August"
                if isPresent(index, sentence),
                    actsHere(index - 1) || reading.entry(index - 1).classes.contains(.relative)
                {
                    return .present
                }
                index -= 1
            case let tense: return tense
            }
        }
        // "The office publishes its index on 18 June, and the minister has promised …": its own verb before another's.
        let own = (start..<expression.lowerBound).contains { isPresent($0, sentence) }
        index = expression.upperBound
        while index < sentence.upperBound {
            if own,
                joins(index, sentence) || reading.tokens[index].isSign(";")
                    || index == expression.upperBound && reading.tokens[index].isSign(",")
            {
                return .present
            }
            if let end = endOfAside(from: index, sentence) {
                index = end
                continue
            }
            switch marker(at: index, in: sentence) {
            case .unknown: index += 1
            case let tense: return tense
            }
        }
        return sentence.contains { isPresent($0, sentence) } ? .present : .unknown
    }

    /// "On 1 May the board, set up by decree, will be …": behind what a participle says between commas.
    private func endOfAside(from comma: Int, _ sentence: Range<Int>) -> Int? {
        guard reading.tokens[comma].isSign(","), comma + 1 < sentence.upperBound,
            reading.tokens[comma + 1].kind == .word, !reading.tokens[comma + 1].isCapitalized,
            endsInEd(comma + 1) || time(comma + 1).contains(.founding)
        else { return nil }
        return (comma + 2..<min(sentence.upperBound, comma + 16)).first { reading.tokens[$0].isSign(",") }
    }

    /// "put off to 1 June", "moved to Friday": to another day, and not the end of a stretch.
    private func isPutOff(_ to: Int, _ sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, to - 3)
        return (start..<to).contains {
            reading.tokens[$0].kind == .word && moves.contains(reading.tokens[$0].word)
        }
    }

    /// "voted to raise the fee from January": what was decided begins then.
    private func hasInfinitive(before end: Int, _ sentence: Range<Int>) -> Bool {
        guard end - 3 > sentence.lowerBound else { return false }
        return (sentence.lowerBound..<end - 3).contains { index in
            guard time(index).contains(.to), reading.reads(index, "to") else { return false }
            let next = reading.tokens[index + 1]
            return next.kind == .word && !next.isCapitalized && reading.entry(index + 1).number < 0
                && reading.entry(index + 1).classes.isDisjoint(with: [.determiner, .preposition])
                && !reading.entry(index + 2).classes.isDisjoint(with: [.determiner, .possessive])
        }
    }

    /// "not later than 31 December", "no later than Friday": a day that is still to come.
    private func isAtTheLatest(_ than: Int, _ sentence: Range<Int>) -> Bool {
        guard than - 2 >= sentence.lowerBound, reading.tokens[than].kind == .word,
            reading.reads(than, "than"),
            reading.reads(than - 1, "later"), reading.tokens[than - 1].kind == .word,
            reading.tokens[than - 2].kind == .word,
            reading.reads(than - 2, "no") || reading.reads(than - 2, "not")
        else { return false }
        return true
    }

    /// A name, or the comma behind what is said of it: what stands next to it is its verb.
    private func actsHere(_ index: Int) -> Bool {
        reading.tokens[index].isSign(",")
            || reading.tokens[index].kind == .word && reading.tokens[index].isCapitalized
    }

    /// "the hospital opens", "Parliament meets", "is celebrated": a verb of the present behind who does it.
    private func isPresent(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = reading.tokens[index]
        guard index > sentence.lowerBound, token.kind == .word else { return false }
        if time(index).contains(.be), index + 1 < sentence.upperBound,
            endsInEd(index + 1) || time(index + 1).contains(.pastVerb)
        {
            return token.word != be
        }
        guard !token.isCapitalized else { return false }
        guard reading.bytes[Int(token.end) - 1] == UInt8(ascii: "s") else {
            return isPresentOfMany(index, sentence)
        }
        let entry = reading.entry(index)
        // "The board, carved out of the harbour, completes 40 years": its place between them shows the verb.
        if actsHere(index - 1), reading.tokens[index - 1].isSign(","), index + 1 < sentence.upperBound,
            reading.tokens[index + 1].kind == .digits
                || reading.entry(index + 1).classes.contains(.determiner)
                || reading.entry(index + 1).classes.contains(.preposition) && index + 2 < sentence.upperBound
                    && reading.tokens[index + 2].kind == .digits,
            entry.classes.isEmpty
        {
            return true
        }
        // "The bridge, closed since May, reopens to lorries on Monday"
        if reading.tokens[index - 1].isSign(","), entry.classes.isEmpty, index + 1 < sentence.upperBound,
            reading.entry(index + 1).classes.contains(.preposition),
            (max(sentence.lowerBound, index - 16)..<index - 1).contains(where: {
                endOfAside(from: $0, sentence) == index - 1
            })
        {
            return true
        }
        // "The office publishes the index": between a thing in the singular that opens the sentence and its object.
        if index - sentence.lowerBound <= 5, index - sentence.lowerBound >= 2,
            index + 1 < sentence.upperBound,
            reading.entry(index + 1).classes.contains(.determiner), entry.classes.isEmpty,
            reading.entry(sentence.lowerBound).classes.contains(.determiner),
            (sentence.lowerBound + 1..<index).allSatisfy({
                reading.tokens[$0].kind == .word && reading.entry($0).classes.isEmpty
            }), reading.bytes[Int(reading.tokens[index - 1].end) - 1] != UInt8(ascii: "s")
        {
            return true
        }
        return
            (entry.quantity.contains(.verb) || entry.classes.contains(.happening)
            || !entry.time.isDisjoint(with: [.marks, .turns]))
            && !entry.quantity.contains(.auxiliary) && entry.time.isDisjoint(with: [.pastVerb, .be])
            && reading.entry(index - 1).classes.isDisjoint(with: [.determiner, .preposition])
    }

    /// "In August our countries celebrate", "some 200 soldiers leave": the plain form of a verb straight behind a plural
    /// that opens the clause or stands behind its number.
    private func isPresentOfMany(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let subject = reading.tokens[index - 1]
        guard index - 2 >= sentence.lowerBound, subject.kind == .word, !subject.isCapitalized,
            subject.end - subject.start > 3, reading.bytes[Int(subject.end) - 1] == UInt8(ascii: "s"),
            reading.entry(index - 1).classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary]),
            reading.tokens[index - 2].kind == .digits
                || !reading.entry(index - 2).classes.isDisjoint(with: [.determiner, .possessive]),
            index + 1 < sentence.upperBound, reading.tokens[index + 1].kind != .sign
        else { return false }
        let entry = reading.entry(index)
        return
            (entry.classes.contains(.happening) || !entry.time.isDisjoint(with: [.marks, .turns])
            || entry.quantity.contains(.verb))
            && !entry.quantity.contains(.auxiliary) && entry.time.isDisjoint(with: [.pastVerb, .be])
            && entry.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary]) && !endsInEd(index)
    }

    private func tense(from last: Int, down first: Int) -> Tense {
        var index = last
        while index >= first {
            let tense = marker(at: index, in: first..<last + 1)
            if tense != .unknown { return tense }
            index -= 1
        }
        return .unknown
    }

    /// The first token behind the last ", and" or semicolon before a token.
    private func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
        var index = end - 1
        while index > sentence.lowerBound {
            if reading.tokens[index].isSign(";") || joins(index, sentence) { return index + 1 }
            index -= 1
        }
        return sentence.lowerBound
    }

    /// An "and" or "but" behind a comma.
    private func joins(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && reading.tokens[index - 1].isSign(",")
            && reading.tokens[index].kind == .word && reading.entry(index).classes.contains(.conjunction)
    }

    private func time(_ index: Int) -> TimeClasses { reading.entry(index).time }

    private func marker(at index: Int, in sentence: Range<Int>) -> Tense {
        let token = reading.tokens[index]
        guard token.kind == .word else { return .unknown }
        let classes = time(index)
        if classes.contains(.forward) {
            return token.isCapitalized && reading.entry(index).month > 0 ? .unknown : .future
        }
        if classes.contains(.to), index > sentence.lowerBound,
            time(index - 1).contains(.be) || isWere(index - 1)
        {
            return .future
        }
        let isPast = classes.contains(.pastVerb) || endsInEd(index)
        guard isPast, !isCurrency(index, sentence) else { return .unknown }
        // "…, followed by a parade on Sunday": the tense is that of what it follows.
        if index > sentence.lowerBound, reading.tokens[index - 1].isSign(","),
            index + 1 < sentence.upperBound,
            reading.tokens[index + 1].kind == .word, reading.reads(index + 1, "by"),
            reading.text(token.span) == "followed"
        {
            return .unknown
        }
        // "a set of stamps", "a combined value": a noun or adjective that has the form of a verb.
        if index > sentence.lowerBound, !time(index - 1).isDisjoint(with: [.indefinite, .the]) {
            return .unknown
        }
        // "will be signed", "to be held": the auxiliary decides.
        if index > sentence.lowerBound {
            // A modal, and not the noun of "plans announced in January".
            if time(index - 1).isSuperset(of: [.forward, .yearVerb]) { return .future }
            let previous = reading.tokens[index - 1]
            if previous.word == be, previous.kind == .word {
                return index - 1 > sentence.lowerBound && time(index - 2).contains(.to) ? .future : .unknown
            }
            // "is set for Friday": a plan; "are held": a participle of the present.
            if time(index - 1).contains(.be) {
                let isPlan =
                    token.word == set && index + 1 < sentence.upperBound
                    && reading.tokens[index + 1].kind == .word
                    && (reading.reads(index + 1, "for") || reading.reads(index + 1, "to"))
                return isPlan ? .future : .unknown
            }
        }
        return .past
    }

    /// "Talks that were to resume on Friday": a plan, if one that came to nothing.
    private func isWere(_ index: Int) -> Bool {
        reading.tokens[index].kind == .word && (reading.reads(index, "were") || reading.reads(index, "was"))
    }

    /// "390,000 won": no verb.
    private func isCurrency(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard reading.entry(index).currency > 0, index > sentence.lowerBound else {
            return false
        }
        return reading.tokens[index - 1].kind == .digits || reading.entry(index - 1).number >= 0
    }

    private func endsInEd(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        let end = Int(token.end)
        guard token.end - token.start > 3, !token.isCapitalized, reading.bytes[end - 1] == UInt8(ascii: "d"),
            reading.bytes[end - 2] == UInt8(ascii: "e"), reading.bytes[end - 3] != UInt8(ascii: "e")
        else { return false }
        return reading.entry(index).number < 0
    }

    /// "by Friday the road was open", "they had left by May": a deadline that has gone by.
    private func isGoneBy(_ preposition: Int, _ expression: Range<Int>, _ sentence: Range<Int>) -> Bool {
        var isPerfect = false
        for index in sentence.lowerBound..<preposition {
            if marker(at: index, in: sentence) == .future { return false }
            isPerfect = isPerfect || reading.tokens[index].kind == .word && reading.tokens[index].word == had
            // "was settled by 14 November", "were only 41 per cent funded by the end of October"
            if isWere(index), !time(index + 1).contains(.to),
                (index + 1..<min(preposition, index + 6)).contains(where: {
                    reading.tokens[$0].kind == .word && (endsInEd($0) || time($0).contains(.pastVerb))
                })
            {
                isPerfect = true
            }
        }
        if isPerfect { return true }
        // "the harvest, brought in by 20 September, came to"
        if let comma = (max(sentence.lowerBound, preposition - 5)..<preposition).last(where: {
            reading.tokens[$0].isSign(",")
        }), comma + 1 < preposition, marker(at: comma + 1, in: sentence) == .past {
            return true
        }
        guard preposition == clauseStart(before: preposition + 1, in: sentence) else { return false }
        for index in expression.upperBound..<sentence.upperBound {
            let tense = marker(at: index, in: sentence)
            if tense != .unknown { return tense == .past }
        }
        return false
    }
}

/// Which noun phrase a number counts, by closed classes of words and the endings of the others.
extension QuantityScan {
    /// The counted noun phrase behind a number: without determiner, with what "of" and "and" join to it.
    func nounPhrase(after end: Int) -> Range<Int>? {
        guard var index = next(end) else { return nil }
        if isHyphen(index), !token(index).hasSpaceBefore {
            // "five-member panel": the word behind the hyphen is counted.
            guard let word = glued(index + 1), isWord(word) else { return nil }
            // "the 800-strong contingent": as many as the body behind it has.
            if isStrong(word) { return next(word + 1).flatMap { simplePhrase(from: $0) } }
            return isNounLike(word, first: true) ? word..<word + 1 : nil
        }
        if isStrong(index) { return nil }
        // "rose by 3,400 month on month"
        if isWord(index), entry(index).numeral.contains(.timeUnit), let on = next(index + 1), isWord(on),
            reading.reads(on, "on"), let again = next(on + 1), token(again).word == token(index).word
        {
            return nil
        }
        // "48 155 mm howitzers": the calibre belongs to the guns.
        if let size = numeral(at: index), size.tokens.lowerBound == index, let measured = measure(size),
            measured.unit == "millimetre", let guns = next(measured.tokens.upperBound),
            classes(guns).contains(.gun)
        {
            return index..<guns + 1
        }
        while classes(index).contains(.additional), !isOther(index), let next = next(index + 1) {
            index = next
        }
        // An opening quotation mark, not a closing one.
        if isSign(index, "\"") || isSign(index, "\u{201C}"), token(index).hasSpaceBefore,
            let word = glued(index + 1)
        {
            index = word
        }
        if classes(index).contains(.of) {
            guard var noun = next(index + 1) else { return nil }
            // "nine of type B"
            if ["type", "kind", "sort"].contains(where: { reading.reads(noun, $0) }) { return nil }
            let isOwned = classes(noun).contains(.determiner)
            while isWord(noun), classes(noun).contains(.determiner), let next = next(noun + 1) { noun = next }
            if let inner = reading.numeral(at: noun), inner.tokens.lowerBound == noun {
                guard let next = next(inner.tokens.upperBound) else { return nil }
                noun = next
            }
            // "12 of its kind", "the 8.3 million of Atlanta": where or of what kind, not what is counted.
            guard let counted = phrase(from: noun),
                !isOwned && !token(noun).isCapitalized || counted.contains(where: isPlural)
                    || entry(noun).classes.contains(.superlative)
                    || entry(counted.upperBound - 1).classes.contains(.body)
            else { return nil }
            return counted
        }
        return phrase(from: index).map { withoutSubject($0, behind: end) }
    }

    /// "In six divisions pipes were bought": the plural that the verb behind it speaks of begins another phrase.
    private func withoutSubject(_ phrase: Range<Int>, behind end: Int) -> Range<Int> {
        let last = phrase.upperBound - 1
        guard phrase.count > 1, isWord(last - 1), isPlural(last), isPlural(last - 1),
            let verb = next(phrase.upperBound), classes(verb).contains(.auxiliary),
            let number = reading.numeral(at: end - 1), let lead = before(number.tokens.lowerBound),
            classes(lead).contains(.preposition),
            before(lead).map({ !isWord($0) || classes($0).contains(.conjunction) }) ?? true
        else { return phrase }
        return phrase.lowerBound..<last
    }

    /// "4,000 strong", "an 800-strong contingent": tells of how many members a body is.
    func isStrong(_ index: Int) -> Bool {
        guard isWord(index), token(index).span.count == 6, !token(index).isCapitalized,
            reading.reads(index, "strong")
        else { return false }
        if !token(index).hasSpaceBefore { return true }
        return next(index + 1).map { !isWord($0) || !isNounLike($0, first: false) } ?? true
    }

    /// Capital letters and digits that go on with a model's name: the "2A6" of "Leopard 2A6 tanks".
    private func endsModel(from digits: Int) -> Bool {
        var index = digits + 1
        while index < reading.tokens.count, glued(index) != nil, token(index).kind != .sign { index += 1 }
        guard let noun = next(index), isWord(noun), token(noun).hasSpaceBefore, !token(noun).isCapitalized
        else {
            return false
        }
        return isPlural(noun) && isNounLike(noun, first: false)
    }

    private func isOther(_ index: Int) -> Bool {
        classes(index).contains(.additional) && ends(index, with: "ther") || classes(index).contains(.pronoun)
            || ends(index, with: "thers")
    }

    /// May be part of a noun phrase.
    func isNounLike(_ index: Int, first: Bool) -> Bool {
        let known = classes(index)
        guard
            known.isDisjoint(with: [
                .determiner, .preposition, .pronoun, .conjunction, .auxiliary, .by, .to, .from, .of,
            ])
        else { return false }
        // Numbers and months end the phrase.
        guard entry(index).number < 0 || reading.numeralAt[index] < 0 else { return false }
        // "3,800 last year"
        if first, !entry(index).time.isDisjoint(with: [.last, .next]) { return false }
        if token(index).isCapitalized, entry(index).weekday > 0 || entry(index).month > 0 { return false }
        return true
    }

    private func phrase(from start: Int) -> Range<Int>? {
        guard let core = simplePhrase(from: start) else { return nil }
        var range = core
        // "sets of remains", "patients a day"
        if classes(range.upperBound - 1).contains(.collective), let of = next(range.upperBound),
            classes(of).contains(.of), let word = next(of + 1), isWord(word),
            !classes(word).contains(.determiner),
            let inner = simplePhrase(from: word)
        {
            range = range.lowerBound..<inner.upperBound
        }
        if let row = row(behind: range) { return range.lowerBound..<row }
        if isPlural(range.upperBound - 1), let and = next(range.upperBound),
            classes(and).contains(.conjunction),
            entry(and).numeral.contains(.and) || ends(and, with: "r"), let word = next(and + 1), isWord(word),
            reading.numeralAt[word] < 0, let second = simplePhrase(from: word), second.count <= 3,
            isPlural(second.upperBound - 1),
            second.count > 1 || !ends(second.lowerBound, with: "ed") || ends(range.upperBound - 1, with: "ed")
                || classes(range.upperBound - 1).contains(.endsPhrase),
            !isClause(after: second.upperBound, noun: second), !isDeed(second)
        {
            range = range.lowerBound..<second.upperBound
        }
        if let noun = noun(ofPair: range) { range = range.lowerBound..<noun }
        // "1.4 doctors per 10,000 people"
        if let per = next(range.upperBound), classes(per).contains(.per), let number = next(per + 1),
            let base = numeral(at: number), base.tokens.lowerBound == number,
            let people = next(base.tokens.upperBound).flatMap({ simplePhrase(from: $0) })
        {
            return range.lowerBound..<people.upperBound
        }
        if let each = next(range.upperBound), classes(each).contains(.each) || classes(each).contains(.per),
            let unit = next(each + 1), entry(unit).numeral.contains(.timeUnit), !ends(unit, with: "s")
        {
            range = range.lowerBound..<unit + 1
        }
        return range
    }

    /// "34 national and international partners": two words that say of what kind before the noun they share.
    ///
    /// - Returns: the noun's end; nil where the first word is a noun itself.
    private func noun(ofPair first: Range<Int>) -> Int? {
        guard first.count == 1, !isPlural(first.lowerBound), !token(first.lowerBound).isCapitalized,
            classes(first.lowerBound).isDisjoint(with: [.pluralNoun, .verb, .endsPhrase]),
            let and = next(first.upperBound), isWord(and), classes(and).contains(.conjunction),
            entry(and).numeral.contains(.and) || ends(and, with: "r"),
            let word = next(and + 1), isWord(word), reading.numeralAt[word] < 0, !token(word).isCapitalized,
            !isPlural(word), !ends(word, with: "ed"), let second = simplePhrase(from: word), second.count > 1,
            isPlural(second.upperBound - 1)
        else { return nil }
        return second.upperBound
    }

    /// "ten ships and planes landed" joins two nouns; "ten ships and planes are to follow" does too, but a verb in a
    /// form of its own behind a capital name does not.
    private func isClause(after end: Int, noun: Range<Int>) -> Bool {
        guard let verb = next(end), isWord(verb) else { return false }
        return token(noun.lowerBound).isCapitalized && classes(verb).contains(.auxiliary)
    }

    /// "3,400 sailors, marines and aircrew are taking part": the end of a row of plural nouns that one number counts.
    private func row(behind first: Range<Int>) -> Int? {
        guard isPlural(first.upperBound - 1), !token(first.upperBound - 1).isCapitalized else { return nil }
        var end = first.upperBound
        for _ in 0..<3 {
            guard let joint = next(end) else { return nil }
            let isLast = entry(joint).numeral.contains(.and) && classes(joint).contains(.conjunction)
            guard isLast || isSign(joint, ","), let word = next(joint + 1), isWord(word),
                !token(word).isCapitalized, reading.numeralAt[word] < 0, let noun = simplePhrase(from: word),
                noun.count <= 2, isPlural(noun.upperBound - 1), !ends(noun.lowerBound, with: "ed"),
                !ends(noun.lowerBound, with: "ing"), !isDeed(noun)
            else { return nil }
            // "ships and planes" is read as it stands.
            if isLast { return end > first.upperBound && endsRow(noun.upperBound) ? noun.upperBound : nil }
            end = noun.upperBound
        }
        return nil
    }

    /// A row is the whole of what is counted where a verb, a preposition or the clause's end follows.
    private func endsRow(_ end: Int) -> Bool {
        guard let following = next(end) else { return true }
        return token(following).kind == .sign
            || !classes(following).isDisjoint(with: [.auxiliary, .preposition, .verb, .of, .from, .to, .by])
            || !entry(following).classes.isDisjoint(with: [.auxiliary, .preposition, .happening, .relative])
    }

    /// "refugees and feeds 4,000 children", "people and wounded 340 others", "banks and owns the port": what is done
    /// with another thing.
    private func isDeed(_ second: Range<Int>) -> Bool {
        guard !token(second.lowerBound).isCapitalized else { return false }
        if second.dropFirst().contains(where: { token($0).kind == .digits && token($0).hasSpaceBefore }) {
            return true
        }
        guard second.count == 1, let object = next(second.upperBound) else { return false }
        // "shows 300 objects and runs until May"
        if reading.reads(object, "until") || reading.reads(object, "till") { return true }
        if numeral(at: object)?.tokens.lowerBound == object { return true }
        return isWord(object)
            && ["the", "an", "its", "their", "his", "her"].contains { reading.reads(object, $0) }
    }

    private func simplePhrase(from start: Int) -> Range<Int>? {
        var index = start
        var end = start
        var lastWord: Int?
        var words = 0
        if let noun = noun(behindNameAt: start) {
            lastWord = noun - 1
            words = min(4, noun - start)
            end = noun
            index = noun
        }
        while words < 7 {
            let token = token(index)
            if token.kind == .word, words > 0, !token.hasSpaceBefore, token.isCapitalized,
                self.token(index - 1).kind == .digits || self.token(index - 1).isSign("/")
            {
                // The "A" of "F-35A aircraft".
                lastWord = nil
                end = index + 1
            } else if token.kind == .word {
                // "short-range missiles", "under-fives": what a hyphen joins is one word.
                let isJoined =
                    token.span.count > 2 && isHyphen(glued(index + 1))
                    && glued(index + 2).map { isWord($0) } ?? false
                // "pick-up trucks": the small word behind the hyphen is a part of the noun's.
                let isTail = words > 0 && !token.hasSpaceBefore && isHyphen(index - 1)
                guard isJoined && !token.isCapitalized || isTail || isNounLike(index, first: words == 0)
                else {
                    break
                }
                let known: QuantityClasses = isJoined && words == 0 || isTail ? [] : classes(index)
                if let last = lastWord {
                    if isPlural(last) {
                        // Behind a plural only a longer name of nouns goes on: "sports cars", "police officers".
                        // "infantry fighting vehicles"
                        let isVerbal =
                            ends(index, with: "ing") && !ends(last, with: "s")
                            && (next(index + 1).map { isWord($0) && isPlural($0) && ends($0, with: "s") }
                                ?? false)
                        guard !token.isCapitalized || self.token(last).isCapitalized,
                            isPlural(index) || isVerbal,
                            known.isDisjoint(with: [.verb, .endsPhrase, .rises, .falls]),
                            !self.classes(last).contains(.pluralNoun) || isPlural(index) || isVerbal
                        else { break }
                    } else if !known.isDisjoint(with: [.verb, .endsPhrase]) {
                        // "84 radar sets,"
                        let isLast = token.span.count == 4 && next(index + 1).map { !isWord($0) } ?? true
                        guard isPlural(index), token.span.count > 4 || isLast,
                            known.isDisjoint(with: [.endsPhrase, .auxiliary])
                        else { break }
                    } else if !token.isCapitalized, ends(index, with: "ly") {
                        break
                    } else if ends(index, with: "ed") || ends(index, with: "ing") {
                        guard let following = next(index + 1), isWord(following),
                            isNounLike(following, first: false),
                            isPlural(following), classes(following).isDisjoint(with: [.verb, .endsPhrase])
                        else { break }
                    }
                } else if !known.isDisjoint(with: [.verb, .endsPhrase, .additional]) {
                    if known.contains(.verb) {
                        guard isPlural(index) else { break }
                    } else if known.contains(.endsPhrase) {
                        // "dead" and "missing" stand for people only where nothing follows; "38 missing persons",
                        // "17 smaller vessels" and "four weekly flights" are told by their noun.
                        let following = next(index + 1).flatMap {
                            isWord($0) && isNounLike($0, first: false) ? $0 : nil
                        }
                        let isAdjective =
                            following.map {
                                isPlural($0) && !token.isCapitalized
                                    && classes($0).isDisjoint(with: [.verb, .endsPhrase, .additional])
                            } ?? false
                        guard isAdjective || known.contains(.pluralNoun) && following == nil else { break }
                    } else if !isOther(index) {
                        break
                    }
                }
                if lastWord == nil, words == 0, !token.isCapitalized, ends(index, with: "ed"),
                    !known.contains(.pluralNoun) || next(index + 1).map({ isWord($0) }) ?? false
                {
                    // "the 60 needed to pass": no noun, unless one follows.
                    guard let following = next(index + 1), isWord(following) || isHyphen(following),
                        isNounLike(following, first: false)
                    else { break }
                }
                lastWord = index
                words += 1
                end = index + 1
            } else if token.kind == .digits {
                // "A330 jets", "new 737 aircraft"
                let isNumbered = lastWord.map { classes($0).contains(.reference) } ?? false
                let isModel = lastWord.map { self.token($0).isCapitalized } ?? false && token.span.count < 3
                guard words > 0,
                    !token.hasSpaceBefore || token.span.count == 3 || isNumbered
                        || isModel && endsModel(from: index)
                else { break }
                lastWord = nil
                end = index + 1
            } else if token.kind == .sign {
                guard words > 0, !token.hasSpaceBefore, let after = glued(index + 1) else { break }
                if isHyphen(index) {
                    guard isWord(after) || self.token(after).kind == .digits else { break }
                    lastWord = nil
                } else if token.isSign("."), let last = lastWord, self.token(last).span.count == 1 {
                    lastWord = nil
                } else if token.isSign("/"), let last = lastWord, self.token(last).span.count < 4,
                    self.token(last).flags.contains(.allCapitals) || self.token(last).span.count == 1,
                    self.token(last).isCapitalized, isWord(after), self.token(after).isCapitalized
                {
                    // "F/A-18 conversions"
                    lastWord = nil
                } else {
                    break
                }
                end = index
            } else {
                break
            }
            guard let following = next(index + 1) else { break }
            // "U.S. troops": the stop of initials.
            if isSign(following, "."), !self.token(following).hasSpaceBefore, let last = lastWord,
                self.token(last).span.count == 1, self.token(last).isCapitalized,
                let word = next(following + 1)
            {
                lastWord = nil
                index = word
                continue
            }
            index = following
        }
        while end > start, token(end - 1).kind == .sign { end -= 1 }
        guard words > 0, end > start else { return nil }
        // "809,000 forcibly displaced": how it was done is no thing.
        if words == 1, !token(start).isCapitalized, ends(start, with: "ly"), !isPlural(start),
            next(end).map({ isWord($0) }) ?? false
        {
            return nil
        }
        // "of whom 1,204 started training"
        if words == 1, end - start == 1, !token(start).isCapitalized, ends(start, with: "ed"),
            !classes(start).contains(.pluralNoun)
        {
            return nil
        }
        // "11.8 crore received direct assistance": a verb with what was received.
        if !token(start).isCapitalized, ends(start, with: "ed"), end - start > 1,
            !(start..<end).contains(where: isPlural), !isHyphen(glued(start + 1))
        {
            return nil
        }
        return start..<end
    }

    /// "Long An residents": the small word behind a name of several capital words, whatever they mean in small letters.
    private func noun(behindNameAt start: Int) -> Int? {
        var index = start
        while index - start < 4, isWord(index), token(index).isCapitalized, entry(index).weekday == 0,
            entry(index).month == 0, let next = next(index + 1), next == index + 1
        {
            index = next
        }
        guard index > start + 1, isWord(index), !token(index).isCapitalized, isPlural(index),
            isNounLike(index, first: false),
            classes(index).isDisjoint(with: [.verb, .endsPhrase]) || classes(index).contains(.pluralNoun)
        else { return nil }
        return index
    }

    /// The noun of "the number of …" earlier in the clause.
    func numberedNoun(before start: Int) -> Range<Int>? {
        var index = start
        for _ in 0..<18 {
            guard let previous = before(index) else { return nil }
            if classes(previous).contains(.of), let number = before(previous),
                classes(number).contains(.number)
            {
                var noun = previous + 1
                while isWord(next(noun)), classes(next(noun)).contains(.determiner) { noun += 1 }
                return next(noun).flatMap { simplePhrase(from: $0) }
            }
            if token(previous).kind == .sign, !isSign(previous, ",") { return nil }
            index = previous
        }
        return nil
    }
}

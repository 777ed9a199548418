import BriefingModel

/// Numbers that only name a thing.
extension QuantityScan {
    struct Reference {
        /// From the noun that is numbered.
        var tokens: Range<Int>
        var reason: String
        /// More numbers may follow for the same noun: "Articles 5 and 6".
        var isOpen = false
    }

    /// What a number names, if no unit or currency makes it an amount.
    func reference(_ numeral: Numeral, _ noun: Range<Int>?) -> Reference? {
        let start = numeral.tokens.lowerBound
        let end = numeral.tokens.upperBound
        if let glue = gluedLeft(numeral) { return glue }
        if let glue = gluedRight(numeral) { return glue }
        if let name = nameOfSort(numeral, noun) { return name }
        // "about 2300 BC"
        if let era = next(end), entry(era).time.contains(.era), token(era).flags.contains(.allCapitals),
            firstByte(era) == UInt8(ascii: "B"), plainDigits(numeral) > 0
        {
            return Reference(tokens: start..<era + 1, reason: "a year before our era")
        }
        if let letter = next(end), isWord(letter), token(letter).span.count == 1, token(letter).isCapitalized,
            firstByte(letter) == UInt8(ascii: "B"), isSign(glued(letter + 1), "."),
            let other = glued(letter + 2),
            isWord(other), token(other).span.count == 1, firstByte(other) == UInt8(ascii: "C"),
            plainDigits(numeral) > 0
        {
            return Reference(tokens: start..<other + 1, reason: "a year before our era")
        }
        if isClock(end), numeral.value.exponent >= 0 || token(end - 1).span.count == 2, numeral.value <= 2400
        {
            return Reference(tokens: numeral.tokens, reason: "time of day")
        }
        guard var previous = before(start) else {
            // "3. Text", "(3) Text": the number of a list's item.
            if token(start).flags.contains(.passageStart), plainDigits(numeral) > 0, plainDigits(numeral) < 4,
                let mark = glued(end), isSign(mark, ".") || isSign(mark, ")"),
                mark + 1 < reading.tokens.count, token(mark + 1).hasSpaceBefore
            {
                return Reference(tokens: numeral.tokens, reason: "list number")
            }
            if isSectionNumber(numeral) { return Reference(tokens: numeral.tokens, reason: "list number") }
            return nil
        }
        if plainDigits(numeral) > 1, firstByte(start) == 0x30 {
            return Reference(tokens: numeral.tokens, reason: "number of a thing", isOpen: true)
        }
        if let noun, plainDigits(numeral) > 0, noun.lowerBound == end,
            classes(noun.upperBound - 1).contains(.street),
            noun.count > 1, noun.allSatisfy({ token($0).isCapitalized })
        {
            return Reference(tokens: start..<noun.upperBound, reason: "street address")
        }
        if isSign(previous, "#") { return Reference(tokens: previous..<end, reason: "number of a thing") }
        if plainDigits(numeral) > 0, let marks = footnoteMarks(around: numeral) { return marks }
        if isSign(previous, "("), isSign(glued(end), ")"), plainDigits(numeral) > 0 {
            let outside = before(previous)
            let isAfterStop =
                outside.map { token($0).kind == .sign || classes($0).contains(.conjunction) } ?? true
            // "Comments (17)" with nothing behind: a counter beside a text.
            if isWord(outside), next(end + 1).map({ isSign($0, "|") }) ?? true {
                return Reference(tokens: previous..<end + 1, reason: "counter on the page")
            }
            if isAfterStop, plainDigits(numeral) < 3, isWord(next(end + 1)) {
                return Reference(tokens: numeral.tokens, reason: "list number")
            }
            // "Section 4(2)"
            if let outer = gluedBefore(previous), token(outer).kind == .digits {
                return Reference(tokens: numeral.tokens, reason: "part of a reference")
            }
        }
        if isSign(previous, "."), let word = gluedBefore(previous), isWord(word), token(start).hasSpaceBefore
        {
            previous = word
        }
        guard isWord(previous) else { return nil }
        // "Poor's 500" with no noun behind
        if noun == nil, plainDigits(numeral) > 2,
            ends(previous, with: "s") || token(previous).span.count == 1,
            let mark = gluedBefore(previous), isSign(mark, "'") || isSign(mark, "\u{2019}"),
            let name = gluedBefore(mark), token(name).isCapitalized
        {
            return Reference(tokens: name..<end, reason: "designation")
        }
        if classes(previous).contains(.top), plainDigits(numeral) > 0 || numeral.form == .spelled {
            return Reference(tokens: previous..<end, reason: "rank")
        }
        return named(numeral, by: previous, noun)
    }

    /// The number of a part of the text before the capital word of its head: "4.1 Personnel".
    private func isSectionNumber(_ numeral: Numeral) -> Bool {
        guard token(numeral.tokens.lowerBound).flags.contains(.passageStart), numeral.form == .marked,
            numeral.value < 100, (-2 ... -1).contains(numeral.value.exponent)
        else { return false }
        var word = numeral.tokens.upperBound
        if let dot = glued(word), isSign(dot, ".") { word = dot + 1 }
        guard word < reading.tokens.count, token(word).hasSpaceBefore else { return false }
        return token(word).kind == .word && token(word).isCapitalized
    }

    /// Square brackets with nothing but numbers: "[2]", "[19, 34, 41]", "[7–12]".
    private func footnoteMarks(around numeral: Numeral) -> Reference? {
        var start = numeral.tokens.lowerBound
        var steps = 0
        while let previous = before(start), steps < 24 {
            if isSign(previous, "[") {
                var end = numeral.tokens.upperBound
                while let next = next(end), steps < 48 {
                    if isSign(next, "]") {
                        return Reference(tokens: previous..<next + 1, reason: "footnote mark")
                    }
                    guard token(next).kind == .digits || isDash(next) || isSign(next, ",") else { return nil }
                    end = next + 1
                    steps += 1
                }
                return nil
            }
            guard token(previous).kind == .digits || isDash(previous) || isSign(previous, ",") else {
                return nil
            }
            start = previous
            steps += 1
        }
        return nil
    }

    /// "Article 51", "Room 12", "Boeing 737".
    private func named(_ numeral: Numeral, by previous: Int, _ noun: Range<Int>?) -> Reference? {
        let start = numeral.tokens.lowerBound
        let end = numeral.tokens.upperBound
        let known = classes(previous)
        let isCapital = token(previous).isCapitalized || hasInnerCapital(previous)
        let isSmall =
            numeral.form == .digits || numeral.form == .spelled
            || numeral.value.exponent < 0 && numeral.form == .marked
            || isLettered(numeral)
        guard isSmall, !numeral.isOrdinal else { return nil }
        let isDigits = token(start).kind == .digits
        if known.contains(.reference), !isCountingVerb(previous) {
            // "no two are alike"
            let isShort = token(previous).span.count < 3
            if !isShort || isDigits {
                if isShort, !isCapital, !isSign(previous + 1, "."), noun != nil, known.contains(.determiner) {
                    return nil
                }
                return Reference(
                    tokens: previous..<end,
                    reason: "number of a thing",
                    isOpen: ends(previous, with: "s") || isDigits
                )
            }
        }
        // "Of the force 131 are women"
        let isSubject = !isCapital && next(end).map { classes($0).contains(.auxiliary) } ?? false
        if known.contains(.capitalReference), !isSubject,
            isCapital || noun == nil && numeral.form == .digits
        {
            let opensSentence = token(previous).flags.contains(.sentenceStart)
            if isDigits || numeral.form == .spelled && token(start).isCapitalized
                || !opensSentence && isCapital
            {
                return Reference(
                    tokens: previous..<end,
                    reason: "number of a thing",
                    isOpen: ends(previous, with: "s")
                )
            }
        }
        if isNumberedNoun(previous, numeral, noun) {
            return Reference(tokens: previous..<end, reason: "number of a thing")
        }
        if isThroughNumbers(previous, numeral) {
            return Reference(tokens: previous..<end, reason: "number of a thing", isOpen: true)
        }
        // "Group of 77": a club by the number of its members.
        if known.contains(.of), let club = before(previous), classes(club).contains(.capitalReference),
            token(club).isCapitalized, noun == nil || token(start).isCapitalized
        {
            return Reference(tokens: club..<end, reason: "name")
        }
        guard isCapital,
            numeral.form == .digits || numeral.form == .spelled && token(start).isCapitalized
                || isLettered(numeral) && noun == nil,
            known.isDisjoint(with: [
                .determiner, .preposition, .verb, .auxiliary, .pronoun, .conjunction, .endsPhrase,
                .additional,
                .endsQualifier, .rises, .falls, .by, .to, .of, .from, .between,
            ]), entry(previous).month == 0, entry(previous).weekday == 0,
            !token(previous).flags.contains(.sentenceStart)
                || entry(previous).classes.isEmpty
                    && entry(previous).time.isEmpty && !ends(previous, with: "ly")
                    && !ends(previous, with: "ing")
        else { return nil }
        let isCounted = noun.map { $0.contains { isPlural($0) && !token($0).isCapitalized } } ?? false
        if isCounted, token(previous).isCapitalized, numeral.value < 100 || followsPlace(previous) {
            return nil
        }
        // "Officials Say Ten People Died" is a headline and names nothing.
        if numeral.form == .spelled, noun.map({ $0.contains(where: isPlural) }) ?? false { return nil }
        return Reference(tokens: previous..<end, reason: "designation")
    }

    /// "…, and recommendation 7 has been made again": a noun of deeds in the singular, without an article, before a small
    /// number that counts nothing; "and production 7." leaves out a verb and a unit.
    private func isNumberedNoun(_ word: Int, _ numeral: Numeral, _ noun: Range<Int>?) -> Bool {
        guard noun == nil, plainDigits(numeral) > 0, plainDigits(numeral) < 3, !token(word).isCapitalized,
            token(word).span.count > 6,
            ends(word, with: "tion") || ends(word, with: "sion") || ends(word, with: "ment"),
            let lead = before(word), isWord(lead),
            !classes(lead).isDisjoint(with: [.preposition, .conjunction, .to, .of, .by, .from]),
            let after = next(numeral.tokens.upperBound)
        else { return false }
        if isSign(after, ","), let word = next(after + 1) { return classes(word).contains(.preposition) }
        return !classes(after).isDisjoint(with: [.auxiliary, .of])
    }

    /// "Slides 3 through 9": what has so many of them has its numbers joined by "to".
    private func isThroughNumbers(_ word: Int, _ numeral: Numeral) -> Bool {
        guard isPlural(word), plainDigits(numeral) > 0, plainDigits(numeral) < 4,
            let joint = next(numeral.tokens.upperBound), reading.reads(joint, "through"),
            let other = self.numeral(at: joint + 1)
        else { return false }
        return plainDigits(other) > 0
    }

    /// "Offences numbered 388": tells how many there are; "a page numbered 12" names one.
    private func isCountingVerb(_ word: Int) -> Bool {
        guard reading.reads(word, "numbered"), let subject = before(word), isWord(subject) else {
            return false
        }
        return isPlural(subject) || entry(subject).classes.contains(.fate)
    }

    /// A name with a capital inside, as trade names have.
    private func hasInnerCapital(_ index: Int) -> Bool {
        let token = token(index)
        guard token.word == Lexicon.unknown, token.span.count > 2 else { return false }
        return reading.bytes[(Int(token.start) + 1)..<Int(token.end)].contains {
            $0 >= 0x41 && $0 <= 0x5A
        }
    }

    /// "In New York 120 firms": the capital word stands in a phrase of place.
    private func followsPlace(_ index: Int) -> Bool {
        var at = index
        while let previous = before(at), isWord(previous) {
            if classes(previous).contains(.preposition) { return true }
            guard token(previous).isCapitalized else { return false }
            at = previous
        }
        return false
    }

    /// Part of an address on the net or of a code, whatever stands behind it.
    func isCode(_ numeral: Numeral) -> Bool {
        guard let left = gluedBefore(numeral.tokens.lowerBound), token(left).kind == .sign else {
            return false
        }
        switch token(left).word {
        case 0x3D:
            // "?page=3"; "x=3" is an equation.
            guard let name = gluedBefore(left), let mark = gluedBefore(name) else { return false }
            return token(mark).isSign("?") || token(mark).isSign("&")
        case 0x5F, 0x40, 0x26, 0x3F, 0x5C, 0x25: return gluedBefore(left) != nil
        default: return false
        }
    }

    /// Letters, hyphens, strokes and colons that join the number to what stands before.
    private func gluedLeft(_ numeral: Numeral) -> Reference? {
        let start = numeral.tokens.lowerBound
        let end = numeral.tokens.upperBound
        guard let left = gluedBefore(start) else { return nil }
        if isWord(left) { return Reference(tokens: left..<end, reason: "designation") }
        guard token(left).kind == .sign else { return nil }
        switch token(left).word {
        case 0x2D, 0x2010, 0x2011, 0x2013:
            guard let word = gluedBefore(left) else { return nil }
            if isWord(word) {
                // A dash between clauses is no joint: "came–12 of them".
                guard token(left).word != 0x2013, entry(word).number < 0 else { return nil }
                return Reference(tokens: word..<end, reason: "designation")
            }
            // "the 5-10-15 rule": no range has three ends.
            if token(word).kind == .digits, let other = gluedBefore(word), isDash(other),
                gluedBefore(other).map({ token($0).kind == .digits }) ?? false
            {
                return Reference(tokens: start..<end, reason: "designation")
            }
            return nil
        case 0x2B:
            // "C++17", "J0437.2+4715": a name that letters begin.
            var first = left
            while let before = gluedBefore(first), !isWord(first), left - first < 6 { first = before }
            guard first < left, isWord(first) else { return nil }
            return Reference(tokens: first..<end, reason: "name")
        case 0x2F:
            guard let word = gluedBefore(left) else { return nil }
            return Reference(
                tokens: numeral.tokens,
                reason: token(word).kind == .digits ? "number of a document" : "code"
            )
        case 0x3A:
            guard gluedBefore(left).map({ token($0).kind == .digits }) ?? false else { return nil }
            return Reference(tokens: numeral.tokens, reason: "time of day or ratio")
        case 0x2E:
            guard let digits = gluedBefore(left), token(digits).kind == .digits else { return nil }
            return Reference(tokens: numeral.tokens, reason: "version or address")
        case 0x5F, 0x40, 0x26, 0x3F, 0x5C, 0x25:
            return Reference(tokens: numeral.tokens, reason: "code")
        case 0x27, 0x2019:
            return plainDigits(numeral) == 2 ? Reference(tokens: numeral.tokens, reason: "short year") : nil
        default: return nil
        }
    }

    /// Letters, strokes and colons that join the number to what stands behind.
    private func gluedRight(_ numeral: Numeral) -> Reference? {
        let range = numeral.tokens
        guard let right = glued(range.upperBound), numeral.form != .spelled, numeral.form != .scaled else {
            return nil
        }
        if isWord(right) { return Reference(tokens: range.lowerBound..<right + 1, reason: "designation") }
        guard token(right).kind == .sign, let after = glued(right + 1) else { return nil }
        switch token(right).word {
        case 0x2F:
            guard token(after).kind == .digits || token(after).isCapitalized else { return nil }
            return document(range, after)
        case 0x3A where token(after).kind == .digits:
            return Reference(tokens: range, reason: "time of day or ratio")
        case 0x2E where token(after).kind == .digits && numeral.form == .digits:
            return Reference(tokens: range, reason: "version or address")
        case 0x2D where isWord(after) && token(after).isCapitalized && plainDigits(numeral) > 0:
            // "53-KL/TW"; "12-Nation" in a headline counts.
            guard token(after).flags.contains(.allCapitals) || token(after).span.count == 1 else {
                return nil
            }
            return document(range, after)
        default: return nil
        }
    }

    /// "17/2023", "53/QD-BTC", "Circular 5/2021": all that strokes join, with the noun before.
    private func document(_ range: Range<Int>, _ after: Int) -> Reference {
        var start = range.lowerBound
        var isNamed = false
        var previous = before(start)
        if let dot = previous, isSign(dot, ".") { previous = before(dot) }
        if let noun = previous, isWord(noun),
            !classes(noun).isDisjoint(with: [.reference, .capitalReference])
        {
            start = noun
            isNamed = true
        }
        var end = after + 1
        var groups = 2
        while let mark = glued(end), isSign(mark, "/") || isHyphen(mark), let next = glued(mark + 1),
            token(next).kind != .sign
        {
            end = next + 1
            groups += 1
        }
        // Without a noun "3/2023" may be a month, "3/4/2023" and "3/May/2023" a day.
        let first = numerals.isEmpty ? 0 : numeral(at: range.lowerBound)?.value ?? 0
        let mayBeDate =
            !isNamed && (groups > 2 || first <= 12) && (token(after).kind == .digits || isMonth(after))
        return Reference(
            tokens: start..<end,
            reason: mayBeDate ? "date or number of a document" : "number of a document"
        )
    }

    private func isClock(_ end: Int) -> Bool {
        guard let word = next(end), isWord(word) else { return false }
        if classes(word).contains(.clock) {
            // "only 3 hrs" is a length, "0900 hrs" a time.
            return !ends(word, with: "rs") || token(end - 1).span.count == 4
        }
        // "6 o'clock"
        if token(word).span.count == 1, firstByte(word) | 0x20 == UInt8(ascii: "o"),
            let mark = glued(word + 1), isSign(mark, "'") || isSign(mark, "\u{2019}"),
            let clock = glued(mark + 1), isWord(clock), reading.reads(clock, "clock")
        {
            return true
        }
        guard token(word).span.count == 1, isSign(glued(word + 1), "."), let m = glued(word + 2),
            token(m).span.count == 1
        else { return false }
        let letter = firstByte(word) | 0x20
        return (letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"))
            && firstByte(m) | 0x20 == UInt8(ascii: "m")
    }

    // MARK: Dates

    /// The number belongs to a date or names a century, a session or the like of time.
    func isDatePart(_ numeral: Numeral) -> Bool {
        let start = numeral.tokens.lowerBound
        let end = numeral.tokens.upperBound
        guard numeral.form == .digits || numeral.isOrdinal else { return false }
        if isMonth(before(start)), numeral.value < 32 || isYearLike(numeral) { return true }
        if let dot = before(start), isSign(dot, "."), isMonth(gluedBefore(dot)) { return true }
        if let next = next(end) {
            if isMonth(next), numeral.value < 32 { return true }
            if numeral.isOrdinal {
                if classes(next).contains(.ordinalTime) { return true }
                if isHyphen(next), classes(glued(next + 1)).contains(.ordinalTime) { return true }
                if classes(next).contains(.of), isMonth(self.next(next + 1)) { return true }
            }
        }
        return false
    }

    /// Joined to a number before or after by what joins the days of a date.
    func isDayJoint(_ range: Range<Int>) -> Bool {
        guard range.count <= 2 else { return false }
        return range.allSatisfy {
            isDash($0) || isSign($0, ",") || isSign($0, "/") || entry($0).numeral.contains(.and)
                || classes($0).contains(.to) || classes($0).contains(.of)
        }
    }
}

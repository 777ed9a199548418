/// Finds the words that tell an anniversary.
struct AnniversaryParser {
    let reading: ReadingView
    private let tokens: UnsafeBufferPointer<Token>
    private let entries: UnsafeBufferPointer<WordEntry>
    private var sentence: Range<Int> = 0..<0
    private var found: [AnniversaryCandidate] = []

    init(reading: ReadingView) {
        self.reading = reading
        tokens = reading.tokens
        entries = reading.entries
    }

    func candidates() -> [AnniversaryCandidate] {
        var parser = self
        for sentence in reading.sentences {
            parser.sentence = sentence.tokens
            for index in sentence.tokens where tokens[index].openings.contains(.anniversary) {
                parser.read(at: index)
            }
        }
        return parser.found
    }

    /// Classes of the words that tell an anniversary.
    static let openers: TimeClasses = [.anniversary, .jubilee, .turns, .unit, .ago]

    private mutating func read(at index: Int) {
        let entry = entries[Int(tokens[index].word)]
        let classes = entry.time
        if classes.contains(.anniversary) {
            if entry.timeNumber > 0 {
                add(index..<index + 1, Int(entry.timeNumber), rule: "named-anniversary")
            } else {
                anniversary(at: index)
            }
        } else if classes.contains(.jubilee) {
            if entry.timeNumber < 0 { candles(at: index) } else { jubilee(at: index) }
        } else if classes.contains(.turns) {
            turned(at: index)
        } else if classes.contains(.ago) {
            founded(at: index)
        } else if classes.contains(.unit) {
            if entry.timeNumber == TimeUnit.day.rawValue, !classes.contains(.plural) {
                if tokens[index].isCapitalized { namedDay(at: index) } else { foundationDay(at: index) }
            } else {
                years(at: index)
            }
        }
    }

    // MARK: Looking at tokens

    private func inside(_ index: Int) -> Bool { index >= sentence.lowerBound && index < sentence.upperBound }

    private func time(_ index: Int) -> TimeClasses {
        guard inside(index), tokens[index].kind == .word, tokens[index].word >= 0 else { return [] }
        return entries[Int(tokens[index].word)].time
    }

    private func has(_ index: Int, _ classes: TimeClasses) -> Bool { !time(index).isDisjoint(with: classes) }

    private func isWord(_ index: Int) -> Bool { inside(index) && tokens[index].kind == .word }

    private func isSign(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        inside(index) && tokens[index].isSign(scalar)
    }

    private func isHyphen(_ index: Int) -> Bool {
        isSign(index, "-") || isSign(index, "–") || isSign(index, "‑")
    }

    /// A whole number that ends just before a token.
    private func number(before index: Int) -> (value: Int, tokens: Range<Int>, isOrdinal: Bool)? {
        guard inside(index - 1), let numeral = reading.numeral(at: index - 1),
            numeral.tokens.upperBound == index,
            let value = numeral.value.integer, value > 0, value <= 3000
        else { return nil }
        return (value, numeral.tokens, numeral.isOrdinal)
    }

    // MARK: Forms

    private mutating func add(
        _ range: Range<Int>,
        _ years: Int,
        noun: Range<Int>? = nil,
        rule: String,
        isEdition: Bool = false
    ) {
        guard years > 0, found.last.map({ $0.tokens.upperBound <= range.lowerBound }) ?? true else { return }
        found.append(
            AnniversaryCandidate(
                tokens: range,
                sentence: sentence,
                years: years,
                noun: noun ?? object(after: range.upperBound) ?? owner(before: range.lowerBound),
                rule: rule,
                isEdition: isEdition
            )
        )
    }

    /// "80th anniversary", "tenth founding anniversary", "60-year anniversary", "65th and 35th anniversaries".
    private mutating func anniversary(at index: Int) {
        let isBirthday = entries[Int(tokens[index].word)].timeNumber < 0
        // "our ruby anniversary"; a couple's is no one else's.
        if !isBirthday, has(index - 1, .jubileeMetal), !tokens[index].isCapitalized || has(index + 1, .of) {
            add(index - 1..<index + 1, Int(entries[Int(tokens[index - 1].word)].timeNumber), rule: "jubilee")
            return
        }
        var cursor = index
        for _ in 0..<4 {
            if let number = number(before: cursor), number.isOrdinal {
                // A person's is an age; "its" tells that a thing keeps it.
                let isThing =
                    isWord(number.tokens.lowerBound - 1) && reading.reads(number.tokens.lowerBound - 1, "its")
                if isBirthday, number.value < 80, !isThing, !has(index + 1, .of) { return }
                add(coordinated: number, noun: index, at: cursor)
                return
            }
            if has(cursor - 1, .unit), !has(cursor - 1, .plural) {
                let end = isHyphen(cursor - 2) ? cursor - 2 : cursor - 1
                if let number = number(before: end), !number.isOrdinal {
                    let factor = entries[Int(tokens[cursor - 1].word)].timeNumber
                    guard factor == TimeUnit.year.rawValue else { return }
                    add(number.tokens.lowerBound..<index + 1, number.value, rule: "anniversary")
                    return
                }
            }
            guard isWord(cursor - 1),
                !has(cursor - 1, [.of, .the, .indefinite, .pastVerb, .yearVerb, .forward, .and])
            else { return }
            cursor -= 1
        }
    }

    /// Adds an anniversary and those that share its noun, and goes on to "and the 35th of".
    private mutating func add(
        coordinated number: (value: Int, tokens: Range<Int>, isOrdinal: Bool),
        noun index: Int,
        at cursor: Int
    ) {
        var shared: [(value: Int, tokens: Range<Int>)] = [(number.value, number.tokens)]
        if cursor == index {
            var first = number.tokens.lowerBound
            while has(first - 1, [.and, .or]) || isSign(first - 1, ","), shared.count < 8 {
                let end = isSign(first - 2, ",") ? first - 2 : first - 1
                guard let other = self.number(before: end), other.isOrdinal else { break }
                shared.insert((other.value, other.tokens), at: 0)
                first = other.tokens.lowerBound
            }
        }
        let objects = shared.count > 1 ? objects(after: index + 1, count: shared.count) : []
        for (place, item) in shared.enumerated() {
            let isLast = place == shared.count - 1
            add(
                item.tokens.lowerBound..<(isLast ? index + 1 : item.tokens.upperBound),
                item.value,
                noun: place < objects.count ? objects[place] : nil,
                rule: "anniversary"
            )
        }
        elliptic(after: index + 1)
    }

    /// "the 80th anniversary of A, the 70th of B and the 35th of C".
    private mutating func elliptic(after index: Int) {
        var cursor = index
        while cursor < sentence.upperBound {
            guard let numeral = reading.numeral(at: cursor) else {
                if has(cursor, .anniversary) { return }
                cursor += 1
                continue
            }
            let end = numeral.tokens.upperBound
            let previous =
                has(numeral.tokens.lowerBound - 1, .the)
                ? numeral.tokens.lowerBound - 2 : numeral.tokens.lowerBound - 1
            let continues = has(previous, .and) || isSign(previous, ",")
            if numeral.isOrdinal, continues, has(end, .of), let value = numeral.value.integer {
                let object = object(after: end)
                if let first = object?.first, has(first, .unit) == false, entryMonth(first) == false {
                    add(numeral.tokens, value, noun: object, rule: "anniversary")
                }
            }
            cursor = max(end, cursor + 1)
        }
    }

    private func entryMonth(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].word >= 0 && entries[Int(tokens[index].word)].month > 0
    }

    /// "golden jubilee".
    private mutating func jubilee(at index: Int) {
        if has(index - 1, .jubileeMetal) {
            add(index - 1..<index + 1, Int(entries[Int(tokens[index - 1].word)].timeNumber), rule: "jubilee")
        } else if let number = number(before: index), number.isOrdinal {
            add(number.tokens.lowerBound..<index + 1, number.value, rule: "jubilee")
        }
    }

    /// "the shipyard turned 60": of things only, a person's age is none.
    private mutating func turned(at index: Int) {
        guard let numeral = reading.numeral(at: index + 1), numeral.tokens.lowerBound == index + 1,
            !numeral.isOrdinal,
            let value = numeral.value.integer, (5...1000).contains(value),
            !isWord(numeral.tokens.upperBound)
                || has(numeral.tokens.upperBound, [.beforeYear, .and, .this, .last, .next, .on])
        else { return }
        guard let noun = turning(before: index) else { return }
        add(index..<numeral.tokens.upperBound, value, noun: noun, rule: "turned-years")
    }

    /// What turns so old: "the academy, opened in 1974, turns 50", "the port authority, founded in 1964, which turns 60",
    /// "our Maritime Annex will turn 25".
    private func turning(before verb: Int) -> Range<Int>? {
        var end = verb
        while has(end - 1, [.forward, .pastVerb, .be]), end - 1 > sentence.lowerBound { end -= 1 }
        if isWord(end - 1), isRelative(end - 1) {
            guard reading.reads(end - 1, "which") || reading.reads(end - 1, "that") else { return nil }
            end -= 1
        }
        // Whatever stands between commas says of it what is known.
        for _ in 0..<2 where isSign(end - 1, ",") {
            let comma = (max(sentence.lowerBound, end - 14)..<end - 1).last { index in
                isSign(index, ",") && isWord(index + 1)
                    && (has(index + 1, .founding) || reading.text(tokens[index + 1].span).hasSuffix("ed")
                        || end - index <= 6
                            && reading.entry(index + 1).classes.contains(.preposition))
            }
            end = comma ?? end - 1
        }
        var first = end
        while isWord(first - 1) || isHyphen(first - 1) && !tokens[first - 1].hasSpaceBefore && isWord(first),
            first > max(sentence.lowerBound, end - 9),
            !has(first - 1, [.and, .yearVerb, .since, .until])
        {
            first -= 1
            if has(first, [.the, .this, .subject]) { break }
        }
        let noun = first..<end
        if noun.count > 1, has(first, [.the, .this, .subject]), tokens[first + 1].kind == .word {
            return noun
        }
        // "The museum was founded in 1954 and so turns 70": the subject of the verb before.
        guard has(sentence.lowerBound, [.the, .this]),
            let joint = (sentence.lowerBound..<verb).last(where: { has($0, .and) }), verb - joint <= 2,
            let other = (sentence.lowerBound..<joint).first(where: {
                has($0, [.be, .pastVerb, .yearVerb])
            }),
            other - sentence.lowerBound > 1, other - sentence.lowerBound <= 7,
            (sentence.lowerBound..<other).allSatisfy({ isWord($0) })
        else { return nil }
        return sentence.lowerBound..<other
    }

    /// "The school will blow out twenty candles next year": of a thing that begins with its article.
    private mutating func candles(at index: Int) {
        guard let number = number(before: index), !number.isOrdinal, number.value >= 5 else { return }
        let verb = number.tokens.lowerBound - 2
        guard isWord(verb), isWord(verb + 1), reading.text(tokens[verb + 1].span) == "out",
            ["blow", "blows", "blew", "blown", "blowing"].contains(reading.text(tokens[verb].span)),
            let noun = turning(before: verb)
        else { return }
        add(verb..<index + 1, number.value, noun: noun, rule: "turned-years")
    }

    /// "the society will be 70 years old": round counts of a thing, and only where somebody looks at the day.
    private mutating func oldYears(at index: Int, from start: Int, _ count: Int) {
        guard inside(index + 1), isWord(index + 1), reading.text(tokens[index + 1].span) == "old",
            count >= 10, count % 5 == 0, isWord(start - 1), reading.text(tokens[start - 1].span) == "be",
            has(start - 2, .forward), let noun = turning(before: start)
        else { return }
        add(start..<index + 2, count, noun: noun, rule: "turned-years")
    }

    /// Whether a verb before a count of years completes them: "completed ten years of existence".
    private func completes(before index: Int) -> Bool {
        isWord(index - 1)
            && ["complete", "completes", "completed", "completing"]
                .contains(reading.text(tokens[index - 1].span))
    }

    static let foundedYearsAgo = "founded-years-ago"

    /// "founded 40 years ago".
    private mutating func founded(at index: Int) {
        guard has(index - 1, .unit), let number = number(before: index - 1), !number.isOrdinal else { return }
        let unit = entries[Int(tokens[index - 1].word)].timeNumber
        let before =
            has(number.tokens.lowerBound - 1, .approximate)
            ? number.tokens.lowerBound - 2 : number.tokens.lowerBound - 1
        // Too young to be an anniversary.
        guard unit == TimeUnit.year.rawValue, has(before, .founding), number.value >= 5 else { return }
        // "re-established"
        let verb = isHyphen(before - 1) && !tokens[before].hasSpaceBefore ? before - 2 : before
        let start = has(verb - 1, [.pastVerb, .yearVerb]) ? verb - 1 : verb
        add(
            number.tokens.lowerBound..<index + 1,
            number.value,
            noun: owner(endingAt: start),
            rule: Self.foundedYearsAgo
        )
    }

    /// "79th National Day".
    private mutating func namedDay(at index: Int) {
        var first = index
        while isWord(first - 1), tokens[first - 1].isCapitalized, first > index - 5,
            reading.numeral(at: first - 1) == nil
        { first -= 1 }
        guard first < index, has(first, .holiday) else { return foundationDay(at: index) }
        guard let number = number(before: first), number.isOrdinal,
            number.value > 1
        else { return }
        let counting = entries[Int(tokens[first].word)].timeNumber
        guard counting > 0 else { return }
        add(
            number.tokens.lowerBound..<index + 1,
            number.value,
            noun: first..<index + 1,
            rule: "numbered-day",
            isEdition: counting > 1
        )
    }

    /// "its 35th foundation day", "the 20th Founders' Day": counted from the founding, which the sentence or the day tells.
    private mutating func foundationDay(at index: Int) {
        var noun = index - 1
        if isSign(noun, "'") || isSign(noun, "’") { noun -= 1 }
        guard isWord(noun), let number = number(before: noun), number.isOrdinal, number.value > 1,
            ["foundation", "founding", "founders", "raising", "formation", "inauguration"]
                .contains(reading.text(tokens[noun].span).lowercased())
        else { return }
        add(
            number.tokens.lowerBound..<index + 1,
            number.value,
            noun: owner(before: number.tokens.lowerBound),
            rule: "numbered-day"
        )
    }

    /// "marks 70 years since", "celebrated 50 years of", "the 25th since", "in our 50th year".
    private mutating func years(at index: Int) {
        let entry = entries[Int(tokens[index].word)]
        guard let unit = TimeUnit(rawValue: entry.timeNumber),
            unit == .year || unit == .decade || unit == .century
        else { return }
        if !entry.time.contains(.plural), unit == .year, let number = number(before: index), number.isOrdinal,
            number.value >= 5,
            has(number.tokens.lowerBound - 1, .subject),
            !has(number.tokens.lowerBound - 1, [.the, .indefinite, .this])
        {
            let range = number.tokens.lowerBound..<index + 1
            if has(index + 1, .of) == false {
                add(range, number.value, noun: nil, rule: "ordinal-year", isEdition: true)
            }
            return
        }
        let factor = unit == .year ? 1 : unit == .decade ? 10 : 100
        var start = index - 1
        var count = 1
        // "half a century since"
        if unit == .century, has(index - 1, .indefinite), has(index - 2, .half) {
            if has(index + 1, .since), marked(before: index - 2) || isItself(before: index - 2) {
                add(index - 2..<index + 2, 50, noun: clause(from: index + 2), rule: "years-since")
            }
            return
        }
        // "will mark its first decade"
        if unit != .year, !entry.time.contains(.plural), let number = number(before: index), number.isOrdinal,
            number.value < 20, marked(before: number.tokens.lowerBound)
        {
            add(number.tokens.lowerBound..<index + 1, number.value * factor, rule: "years-of")
            return
        }
        if let number = number(before: index), !number.isOrdinal {
            start = number.tokens.lowerBound
            count = number.value
        } else if !has(index - 1, .indefinite) {
            return
        }
        let isMarked = marked(before: start)
        oldYears(at: index, from: start, count * factor)
        if count * factor >= 5, has(index + 1, .of), completes(before: start), inside(index + 2),
            let noun = turning(before: start - 1)
        {
            add(start..<index + 1, count * factor, noun: noun, rule: "years-of")
            return
        }
        // "2028: one hundred years since the Vega Nord returned."
        let opens = start == sentence.lowerBound || isSign(start - 1, ":")
        if has(index + 1, .since), isMarked || isItself(before: start) || opens && count * factor >= 5 {
            let clause = clause(from: index + 2)
            add(start..<index + 2, count * factor, noun: clause, rule: "years-since")
        } else if has(index + 1, .of), isMarked {
            add(start..<index + 1, count * factor, rule: "years-of")
        } else if isMarked, count * factor >= 5,
            let verb = (start - 4..<start).last(where: { has($0, .marks) }),
            !inside(index + 1) || tokens[index + 1].kind == .sign
                || isTime(index + 1) && has(index + 1, .beforeYear)
                || has(index + 1, .this)
        {
            // "the port, which celebrates 175 years in 2024"
            var end = verb
            if isWord(end - 1), isRelative(end - 1) { end -= 1 }
            if isSign(end - 1, ",") { end -= 1 }
            if let noun = owner(endingAt: end), has(noun.lowerBound, [.the, .this]), noun.count > 1 {
                add(start..<index + 1, count * factor, noun: noun, rule: "years-of")
            }
        }
    }

    /// "marks", "celebrated", a few words before.
    private func marked(before index: Int) -> Bool {
        var cursor = index - 1
        while cursor >= sentence.lowerBound, cursor >= index - 3 {
            if has(cursor, .marks) { return true }
            guard
                has(cursor, [.the, .approximate, .subject])
                    || reading.entry(cursor).classes.contains(.possessive)
            else { return false }
            cursor -= 1
        }
        return false
    }

    /// "It is 70 years since".
    private func isItself(before index: Int) -> Bool {
        has(index - 1, .be) || has(index - 1, .yearVerb) && has(index - 2, .subject)
    }

    // MARK: What is commemorated

    private func object(after index: Int) -> Range<Int>? {
        guard has(index, .of) else { return nil }
        return phrase(from: index + 1)
    }

    /// "of A and of B", "of A, B and C" for as many as are asked.
    private func objects(after index: Int, count: Int) -> [Range<Int>] {
        guard has(index, .of) else { return [] }
        var objects: [Range<Int>] = []
        var cursor = index + 1
        while objects.count < count, let whole = phrase(from: cursor) {
            var end = whole.upperBound
            if objects.count < count - 1, let cut = whole.first(where: { has($0, .and) }) { end = cut }
            guard end > cursor else { break }
            objects.append(cursor..<end)
            var next = end
            while has(next, [.and, .of]) || isSign(next, ",") { next += 1 }
            guard next > end, next < sentence.upperBound else { break }
            cursor = next
        }
        return objects
    }

    /// A noun phrase: up to a verb, a date, a clause's sign or another ordinal.
    private func phrase(from index: Int) -> Range<Int>? {
        var end = index
        while end < sentence.upperBound {
            let token = tokens[end]
            if token.kind == .lineBreak { break }
            if token.kind == .sign {
                guard
                    isHyphen(end) && !token.hasSpaceBefore || token.isSign("'") || token.isSign("’")
                        || token.isSign("&")
                else { break }
            }
            if token.kind == .word {
                if end > index, isRelative(end) { return withoutPreposition(index..<end) }
                if has(end, [.forward, .be, .yearVerb]) || has(end, .pastVerb) && !token.isCapitalized,
                    end > index
                {
                    break
                }
                if has(end, [.in, .on, .since, .forwardPreposition, .until, .this, .last, .next]),
                    end > index, isTime(end)
                {
                    break
                }
                // "with 40 concerts", "between 15 June and 2 September": how and when it is kept.
                if end > index, inside(end + 1), has(end, .between) || reading.reads(end, "with"),
                    tokens[end + 1].kind == .digits || reading.numeral(at: end + 1) != nil
                {
                    break
                }
                if has(end, .and),
                    isOrdinal(end + 1) || has(end + 1, .the) && isOrdinal(end + 2) || has(end + 1, .of)
                        // "the jubilee of the bridge and asked the office for a plan": another deed.
                        || isDeed(end + 1)
                {
                    break
                }
            }
            end += 1
        }
        return end > index ? index..<end : nil
    }

    /// A verb of the past with its object.
    private func isDeed(_ index: Int) -> Bool {
        guard isWord(index), isWord(index + 1), !tokens[index].isCapitalized,
            has(index + 1, [.the, .indefinite])
        else { return false }
        let end = Int(tokens[index].end)
        return has(index, .pastVerb)
            || tokens[index].end - tokens[index].start > 3 && reading.bytes[end - 1] == UInt8(ascii: "d")
                && reading.bytes[end - 2] == UInt8(ascii: "e")
    }

    private func isOrdinal(_ index: Int) -> Bool {
        inside(index) && reading.numeral(at: index)?.isOrdinal == true
    }

    /// A preposition before a date, or a word that begins one.
    private func isTime(_ index: Int) -> Bool {
        if has(index, [.this, .last, .next]) { return has(index + 1, .unit) }
        guard inside(index + 1) else { return true }
        let next = tokens[index + 1]
        if next.kind == .digits { return true }
        guard next.kind == .word, next.word >= 0 else { return false }
        let entry = entries[Int(next.word)]
        return entry.month > 0 || entry.weekday > 0
            || !entry.time.isDisjoint(with: [.this, .last, .next, .deictic, .early, .late, .middle])
    }

    /// The rest of a clause, up to its first sign.
    private func clause(from index: Int) -> Range<Int>? {
        var end = index
        while end < sentence.upperBound, tokens[end].kind != .lineBreak {
            if tokens[end].kind == .sign, !isHyphen(end) || tokens[end].hasSpaceBefore,
                !tokens[end].isSign("'"), !tokens[end].isSign("’")
            {
                break
            }
            if end > index, isRelative(end) { return withoutPreposition(index..<end) }
            end += 1
        }
        return end > index ? index..<end : nil
    }

    private func isRelative(_ index: Int) -> Bool {
        reading.entry(index).classes.contains(.relative)
    }

    /// "the flood in which 1,180 people died": without the word that leads to "which".
    private func withoutPreposition(_ phrase: Range<Int>) -> Range<Int> {
        phrase.count > 1 && has(phrase.upperBound - 1, [.in, .on, .of]) ? phrase.dropLast() : phrase
    }

    /// "the republic's" before its centenary.
    private func owner(before index: Int) -> Range<Int>? {
        var end = index
        if isWord(end - 1), tokens[end - 1].end - tokens[end - 1].start == 1,
            isSign(end - 2, "'") || isSign(end - 2, "’")
        {
            end -= 2
        } else if isSign(end - 1, "'") || isSign(end - 1, "’") {
            end -= 1
        } else {
            return nil
        }
        return owner(endingAt: end)
    }

    private func owner(endingAt end: Int) -> Range<Int>? {
        var first = end
        while isWord(first - 1), first > end - 8 {
            if has(
                first - 1,
                [.pastVerb, .forward, .yearVerb, .marks, .on, .in, .forwardPreposition, .since, .from, .and]
            ) {
                break
            }
            first -= 1
            if has(first, [.the, .subject]) { break }
        }
        return first < end ? first..<end : nil
    }
}

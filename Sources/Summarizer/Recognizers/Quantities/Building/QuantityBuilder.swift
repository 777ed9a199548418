import BriefingModel
import SourceText

/// Builds the mentions of one reading, number by number.
struct QuantityBuilder {
    let scan: QuantityScan
    var found: [Mention] = []
    /// What became of each number.
    var fates: [Fate]
    /// Plain numbers that name a thing somewhere in the text: "737".
    var designations: Set<Int> = []
    /// The last counted noun, for numbers that leave theirs out.
    var lastNoun: (noun: Range<Int>, numeral: Int)?
    /// The noun phrase that was looked for last, since it is asked for again when its number is found to count.
    private var lastPhrase: (end: Int, noun: Range<Int>?) = (0, nil)

    enum Fate {
        case open, date, reference, openReference, value
    }

    init(scan: QuantityScan) {
        self.scan = scan
        fates = Array(repeating: .open, count: scan.numerals.count)
        found.reserveCapacity(scan.numerals.count)
    }

    mutating func mentions() -> [Mention] {
        markDates()
        findDesignations()
        var index = 0
        while index < scan.numerals.count {
            let used = fates[index] == .date || fates[index] == .reference ? 1 : read(index)
            index += max(1, used)
        }
        return found
    }

    // MARK: Dates and designations

    /// Marks days and years, also those joined to one that a month stands beside.
    mutating func markDates() {
        for index in scan.numerals.indices where scan.isDatePart(scan.numerals[index]) {
            fates[index] = .date
        }
        for index in scan.numerals.indices where fates[index] == .date {
            var other = index
            while other > 0, fates[other - 1] != .date, mayBeDay(other - 1, beside: other) {
                other -= 1
                fates[other] = .date
            }
        }
        for index in scan.numerals.indices.dropFirst()
        where fates[index] != .date && fates[index - 1] == .date {
            if let end = daysListed(from: index) {
                for day in index..<end { fates[day] = .date }
                continue
            }
            if mayBeDay(index, beside: index - 1) || mayBeYear(index, after: index - 1) {
                fates[index] = .date
            }
        }
    }

    func joint(_ first: Int, _ second: Int) -> Range<Int>? {
        let start = scan.numerals[first].tokens.upperBound
        let end = scan.numerals[second].tokens.lowerBound
        guard start < end, !scan.token(end).flags.contains(.sentenceStart) else { return nil }
        return start..<end
    }

    func mayBeDay(_ index: Int, beside other: Int) -> Bool {
        let numeral = scan.numerals[index]
        guard numeral.form == .digits, numeral.value > 0, numeral.value < 32,
            scan.numerals[other].value < 32,
            let joint = joint(min(index, other), max(index, other)), scan.isDayJoint(joint)
        else { return false }
        // "on 5 May, 12 soldiers": a number behind the month's comma counts.
        if index > other, joint.count == 1, scan.isDash(joint.lowerBound) { return true }
        if index > other, joint.contains(where: { scan.isSign($0, ",") }) || joint.count > 1 { return false }
        return index < other
            || scan.next(numeral.tokens.upperBound).map { !scan.isWord($0) || scan.isMonth($0) } ?? true
    }

    /// "on 3 March", "March 3, 10 and 17": days that go on with a month before the first of them.
    ///
    /// - Returns: the index behind the last of them; nil where a noun follows, which they may count.
    func daysListed(from first: Int) -> Int? {
        guard let month = scan.before(scan.numerals[first - 1].tokens.lowerBound), scan.isMonth(month) else {
            return nil
        }
        var index = first
        while index < scan.numerals.count {
            let numeral = scan.numerals[index]
            guard numeral.form == .digits, numeral.value < 32, numeral.value > scan.numerals[index - 1].value,
                let joint = joint(index - 1, index), joint.count == 1
            else { return nil }
            if scan.classes(joint.lowerBound).contains(.conjunction) {
                let next = scan.next(numeral.tokens.upperBound)
                let isEnd =
                    next.map {
                        !scan.isWord($0) || !scan.classes($0).isDisjoint(with: [.auxiliary, .preposition])
                    }
                    ?? true
                return isEnd ? index + 1 : nil
            }
            guard scan.isSign(joint.lowerBound, ",") else { return nil }
            index += 1
        }
        return nil
    }

    func mayBeYear(_ index: Int, after other: Int) -> Bool {
        guard scan.isYearLike(scan.numerals[index]), let joint = joint(other, index) else { return false }
        return joint.count <= 3
            && joint.allSatisfy { scan.isSign($0, ",") || scan.isMonth($0) || scan.isSign($0, ".") }
    }

    mutating func findDesignations() {
        for (index, numeral) in scan.numerals.enumerated() where fates[index] != .date {
            guard scan.plainDigits(numeral) == 3, let value = numeral.value.integer,
                let reference = scan.reference(numeral, scan.nounPhrase(after: numeral.tokens.upperBound)),
                reference.reason == "designation", scan.measure(numeral) == nil, scan.share(numeral) == nil
            else { continue }
            designations.insert(value)
        }
    }

    // MARK: One number

    /// As the scan's, which it asks once for the same place.
    mutating func nounPhrase(after end: Int) -> Range<Int>? {
        if lastPhrase.end != end { lastPhrase = (end, scan.nounPhrase(after: end)) }
        return lastPhrase.noun
    }

    /// - Returns: how many numbers it used.
    mutating func read(_ index: Int) -> Int {
        let numeral = scan.numerals[index]
        if numeral.isOrdinal {
            ordinal(numeral)
            return 1
        }
        if scan.isCode(numeral) { return refuse(.init(tokens: numeral.tokens, reason: "code"), index) }
        if let end = telephone(from: index) {
            let tokens = numeral.tokens.lowerBound..<scan.numerals[end - 1].tokens.upperBound
            aside(tokens, numeral.value, "telephone number")
            for part in index..<end { fates[part] = .reference }
            return end - index
        }
        if let amount = amount(index) {
            guard !amount.isTime else {
                measureTime(amount, numeral)
                fates[index] = .date
                return 1
            }
            return add(amount, index)
        }
        if let last = found.last, last.recognizer == "age", fates[max(0, index - 1)] == .value,
            let joint = scan.next(last.tokens.upperBound), joint + 1 == numeral.tokens.lowerBound,
            scan.classes(joint).contains(.to) || scan.isDash(joint)
                || scan.classes(joint).contains(.conjunction),
            scan.classes(last.tokens.lowerBound).contains(.age)
        {
            return refuse(.init(tokens: numeral.tokens, reason: "an age"), index)
        }
        if let millions = scan.millions(numeral) { return add(millions, index) }
        let noun = nounPhrase(after: numeral.tokens.upperBound)
        if let reference = scan.reference(numeral, noun), !isElliptic(index, reference) {
            return refuse(reference, index)
        }
        if let value = numeral.value.integer, scan.plainDigits(numeral) == 3, designations.contains(value) {
            return refuse(.init(tokens: numeral.tokens, reason: "designation"), index)
        }
        if isVote(index) {
            let second = scan.numerals[index + 1]
            aside(numeral.tokens.lowerBound..<second.tokens.upperBound, numeral.value, "result of a vote")
            fates[index] = .reference
            fates[index + 1] = .reference
            return 2
        }
        // "8- to 16-meter"
        if let range = range(Amount(numeral), index) {
            return add(range.amount, index, upper: range.upper, used: range.used)
        }
        if isScore(index) {
            let second = scan.numerals[index + 1]
            aside(numeral.tokens.lowerBound..<second.tokens.upperBound, numeral.value, "score or designation")
            fates[index] = .reference
            fates[index + 1] = .reference
            return 2
        }
        // "No. 000 451"
        if index > 0, fates[index - 1] == .reference || fates[index - 1] == .openReference, noun == nil,
            scan.numerals[index - 1].tokens.upperBound == numeral.tokens.lowerBound,
            scan.plainDigits(numeral) > 0,
            scan.before(numeral.tokens.lowerBound) != nil
        {
            return refuse(.init(tokens: numeral.tokens, reason: "number of a thing"), index)
        }
        if index > 0, fates[index - 1] == .openReference, continues(index, noun) {
            return refuse(.init(tokens: numeral.tokens, reason: "number of a thing", isOpen: true), index)
        }
        if scan.isYearLike(numeral), !countsInFull(numeral, noun) {
            fates[index] = .date
            return 1
        }
        if numeral.form == .spelled, numeral.value == 1, numeral.tokens.count == 1, !countsOne(numeral, noun)
        {
            return 1
        }
        return add(Amount(numeral), index)
    }

    /// "+235 66 00 00 14", "030 255 5017": groups of digits that a plus or a zero opens and nothing but blanks, hyphens
    /// and brackets part.
    ///
    /// - Returns: the index behind the last group.
    private func telephone(from first: Int) -> Int? {
        let start = scan.numerals[first].tokens.lowerBound
        guard scan.token(start).kind == .digits, scan.numerals[first].tokens.count == 1 else { return nil }
        let isInternational =
            scan.gluedBefore(start).map {
                scan.isSign($0, "+") && scan.gluedBefore($0).map { scan.isSign($0, "(") } ?? true
            }
            ?? false
        guard isInternational || scan.firstByte(start) == UInt8(ascii: "0") else { return nil }
        var digits = scan.token(start).span.count
        var end = first + 1
        while end < scan.numerals.count {
            let numeral = scan.numerals[end]
            let gap = scan.numerals[end - 1].tokens.upperBound..<numeral.tokens.lowerBound
            guard numeral.tokens.allSatisfy({ scan.token($0).kind == .digits }), gap.count <= 2,
                !scan.token(numeral.tokens.lowerBound).flags.contains(.sentenceStart),
                gap.allSatisfy({ scan.isDash($0) || scan.isSign($0, "(") || scan.isSign($0, ")") })
            else { break }
            digits += numeral.tokens.reduce(0) { $0 + scan.token($1).span.count }
            end += 1
        }
        guard digits >= 7, digits <= 15, end - first >= (isInternational ? 2 : 3) else { return nil }
        return end
    }

    /// Whether two numbers are those for and against, as in "voted 11 to 8".
    private func isVote(_ index: Int) -> Bool {
        let numeral = scan.numerals[index]
        guard index + 1 < scan.numerals.count, scan.plainDigits(numeral) > 0,
            scan.plainDigits(scan.numerals[index + 1]) > 0,
            let verb = scan.before(numeral.tokens.lowerBound), scan.classes(verb).contains(.contest),
            scan.reading.reads(verb, "voted"),
            let joint = scan.next(numeral.tokens.upperBound),
            joint + 1 == scan.numerals[index + 1].tokens.lowerBound
        else { return false }
        return scan.classes(joint).contains(.to) || scan.isDash(joint)
    }

    /// Where no date places a length of time, it is measured like any other length.
    private mutating func measureTime(_ amount: Amount, _ numeral: Numeral) {
        guard scan.reading.documentDate == nil else { return }
        var mention = Mention(
            kind: .quantity,
            span: scan.span(amount.tokens),
            tokens: amount.tokens,
            value: .number(amount.value, upper: nil),
            unit: amount.unit,
            unitKind: .duration,
            basis: .stated,
            recognizer: Mention.lengthOfTime
        )
        qualify(&mention, numeral)
        mention.span = scan.span(mention.tokens)
        found.append(mention)
    }

    mutating func refuse(_ reference: QuantityScan.Reference, _ index: Int) -> Int {
        fates[index] = reference.isOpen ? .openReference : .reference
        let numeral = scan.numerals[index]
        if reference.reason == "date or number of a document" { return 1 }
        // Quarters, years and times of day are read by the recogniser of time.
        let first = reference.tokens.lowerBound
        if scan.entry(first).time.contains(.partLetter) || scan.entry(first).time.contains(.fiscal) {
            return 1
        }
        // "737-800": what a hyphen joins to the number goes with it.
        if reference.reason == "designation" || reference.reason == "number of a thing",
            index + 1 < scan.numerals.count, let hyphen = scan.glued(numeral.tokens.upperBound),
            scan.isDash(hyphen),
            scan.glued(hyphen + 1) == scan.numerals[index + 1].tokens.lowerBound
        {
            fates[index + 1] = .reference
        }
        var inner = index + 1
        while inner < scan.numerals.count,
            scan.numerals[inner].tokens.lowerBound < reference.tokens.upperBound
        {
            fates[inner] = .reference
            inner += 1
        }
        if scan.isYearLike(numeral), reference.reason != "number of a thing",
            reference.tokens.lowerBound == numeral.tokens.lowerBound
                || reference.reason == "designation"
        {
            return 1
        }
        if reference.reason == "short year" { return 1 }
        aside(reference.tokens, numeral.value, reference.reason)
        return 1
    }

    mutating func aside(_ tokens: Range<Int>, _ value: ExactNumber, _ reason: String) {
        found.append(
            Mention(
                kind: .number,
                span: scan.span(tokens),
                tokens: tokens,
                value: .number(value, upper: nil),
                basis: .stated,
                setAside: reason,
                recognizer: "reference"
            )
        )
    }

    mutating func ordinal(_ numeral: Numeral) {
        guard let value = numeral.value.integer, value > 0 else { return }
        let noun = scan.next(numeral.tokens.upperBound)
        var reason: String?
        var tokens = numeral.tokens
        if let noun, scan.isWord(noun) {
            if scan.classes(noun).contains(.ordinalTime) { return }
            var last = noun
            for _ in 0..<3 {
                if scan.classes(last).contains(.body),
                    scan.token(last).isCapitalized || !scan.token(noun).isCapitalized
                {
                    reason = "number of a body or meeting"
                    tokens = numeral.tokens.lowerBound..<last + 1
                    break
                }
                guard let next = scan.next(last + 1), scan.isWord(next) else { break }
                last = next
            }
        }
        found.append(
            Mention(
                kind: .ordinal,
                span: scan.span(tokens),
                tokens: tokens,
                value: .number(numeral.value, upper: nil),
                unitKind: .ordinalRank,
                basis: .stated,
                setAside: reason,
                recognizer: "ordinal"
            )
        )
    }

    // MARK: Finishing

    mutating func add(_ amount: Amount, _ index: Int, upper: ExactNumber? = nil, used: Int = 1) -> Int {
        var amount = amount
        var upper = upper
        var used = used
        if upper == nil, let range = range(amount, index) {
            amount = range.amount
            upper = range.upper
            used = range.used
        } else if upper == nil, let power = laterScale(amount, index) {
            amount.value = amount.value.scaled(byPowerOfTen: power)
        }
        found.append(mention(of: amount, upper: upper, index))
        let end = found[found.count - 1].tokens.upperBound
        for offset in 0..<used { fates[index + offset] = .value }
        // Numbers inside the unit or the cents are used as well.
        while index + used < scan.numerals.count, scan.numerals[index + used].tokens.lowerBound < end {
            fates[index + used] = .value
            used += 1
        }
        return used
    }

    /// Whether an amount tells what a currency is worth in another, as in "($1 = 0.9158 euros)".
    private func isExchangeRate(_ tokens: Range<Int>) -> Bool {
        if scan.isSign(scan.next(tokens.upperBound), "=") { return true }
        return scan.isSign(scan.before(tokens.lowerBound), "=") && found.last?.kind == .money
    }

    private mutating func mention(of amount: Amount, upper: ExactNumber?, _ index: Int) -> Mention {
        let numeral = scan.numerals[index]
        let core = amount.tokens
        var mention = Mention(
            kind: amount.kind,
            span: ByteSpan(0, 0),
            tokens: core,
            value: .number(amount.value, upper: upper),
            unit: amount.unit,
            unitKind: amount.unitKind,
            basis: .stated,
            recognizer: amount.recognizer
        )
        if amount.unit == "millimetre", scan.isCalibre(core) { mention.setAside = "calibre" }
        if amount.kind == .money, isExchangeRate(core) { mention.setAside = "exchange rate" }
        if amount.kind == .percent, scan.isShareOfShare(core.lowerBound) {
            mention.setAside = "a rough share in words"
        }
        qualify(&mention, numeral)
        accounted(&mention)
        change(&mention)
        if amount.kind == .number { count(&mention, index, numeral, core) }
        mention.span = scan.span(mention.tokens)
        return mention
    }
}

import BriefingModel
import SourceText

/// Finds amounts of money, shares, measures, counts with what they count, and numbers that only name a thing.
///
/// One pass over the numbers of a reading; what stands around each decides what it is.
package struct QuantityRecognizer: Recognizer {
    private let phrases: QualifierPhrases

    /// - Parameter lexicon: of the language of the phrases of doubt and limit; the readings must use the same.
    package init(lexicon: Lexicon = .english) {
        phrases = QualifierPhrases(
            lexicon: lexicon,
            before: EnglishQuantities.qualifiersBefore,
            after: EnglishQuantities.qualifiersAfter
        )
    }

    package func mentions(in reading: Reading) -> [Mention] {
        guard !reading.numerals.isEmpty else { return [] }
        var builder = QuantityBuilder(scan: QuantityScan(reading: reading, phrases: phrases))
        return builder.mentions()
    }
}

/// Builds the mentions of one reading, number by number.
struct QuantityBuilder {
    let scan: QuantityScan
    private var found: [Mention] = []
    /// What became of each number.
    private var fates: [Fate]
    /// Plain numbers that name a thing somewhere in the text: "737".
    private var designations: Set<Int> = []
    /// The last counted noun, for numbers that leave theirs out.
    private var lastNoun: (noun: Range<Int>, numeral: Int)?

    private enum Fate {
        case open, date, reference, openReference, value
    }

    init(scan: QuantityScan) {
        self.scan = scan
        fates = Array(repeating: .open, count: scan.numerals.count)
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
    private mutating func markDates() {
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
            if mayBeDay(index, beside: index - 1) || mayBeYear(index, after: index - 1) {
                fates[index] = .date
            }
        }
    }

    private func joint(_ first: Int, _ second: Int) -> Range<Int>? {
        let start = scan.numerals[first].tokens.upperBound
        let end = scan.numerals[second].tokens.lowerBound
        guard start < end, !scan.token(end).flags.contains(.sentenceStart) else { return nil }
        return start..<end
    }

    private func mayBeDay(_ index: Int, beside other: Int) -> Bool {
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

    private func mayBeYear(_ index: Int, after other: Int) -> Bool {
        guard scan.isYearLike(scan.numerals[index]), let joint = joint(other, index) else { return false }
        return joint.count <= 3
            && joint.allSatisfy { scan.isSign($0, ",") || scan.isMonth($0) || scan.isSign($0, ".") }
    }

    private mutating func findDesignations() {
        for (index, numeral) in scan.numerals.enumerated() where fates[index] != .date {
            guard scan.plainDigits(numeral) == 3, let value = numeral.value.integer,
                let reference = scan.reference(numeral, scan.nounPhrase(after: numeral.tokens.upperBound)),
                reference.reason == "designation", scan.measure(numeral) == nil, scan.share(numeral) == nil
            else { continue }
            designations.insert(value)
        }
    }

    // MARK: One number

    /// - Returns: how many numbers it used.
    private mutating func read(_ index: Int) -> Int {
        let numeral = scan.numerals[index]
        if numeral.isOrdinal {
            ordinal(numeral)
            return 1
        }
        if scan.isCode(numeral) { return refuse(.init(tokens: numeral.tokens, reason: "code"), index) }
        if let amount = amount(index) {
            guard !amount.isTime else {
                fates[index] = .date
                return 1
            }
            return add(amount, index)
        }
        let noun = scan.nounPhrase(after: numeral.tokens.upperBound)
        if let reference = scan.reference(numeral, noun), !isElliptic(index, reference) {
            return refuse(reference, index)
        }
        if let value = numeral.value.integer, scan.plainDigits(numeral) == 3, designations.contains(value) {
            return refuse(.init(tokens: numeral.tokens, reason: "designation"), index)
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

    private func amount(_ index: Int) -> Amount? {
        let numeral = scan.numerals[index]
        let following = index + 1 < scan.numerals.count ? scan.numerals[index + 1] : nil
        return scan.money(numeral, next: following) ?? scan.share(numeral) ?? measured(numeral)
            ?? scan.age(numeral) ?? tolerance(numeral, index)
    }

    /// "2.45 ± 0.01 pounds": the unit behind the tolerance is that of the value.
    private func tolerance(_ numeral: Numeral, _ index: Int) -> Amount? {
        guard index + 1 < scan.numerals.count, let sign = scan.next(numeral.tokens.upperBound) else {
            return nil
        }
        let second = scan.numerals[index + 1]
        var start: Int? = sign
        if scan.isSign(sign, "+"), scan.isSign(scan.glued(sign + 1), "/"), scan.isDash(scan.glued(sign + 2)) {
            start = scan.next(sign + 3)
        } else if scan.isSign(sign, "\u{B1}") {
            start = scan.next(sign + 1)
        } else {
            return nil
        }
        guard start == second.tokens.lowerBound else { return nil }
        var amount = Amount(numeral)
        if let unit = scan.share(second) ?? scan.measure(second) {
            guard !unit.isTime else { return nil }
            amount = unit
            amount.value = numeral.value
        }
        amount.tokens = numeral.tokens.lowerBound..<max(amount.tokens.upperBound, second.tokens.upperBound)
        return amount
    }

    /// A measure, unless the unit's letter only continues a designation.
    private func measured(_ numeral: Numeral) -> Amount? {
        guard let amount = scan.measure(numeral) else { return nil }
        if let left = scan.gluedBefore(numeral.tokens.lowerBound) {
            if scan.isWord(left) { return nil }
            if scan.isHyphen(left), let word = scan.gluedBefore(left) {
                if scan.isWord(word) { return nil }
                if let index = scan.reading.numeralAt[word] >= 0 ? Int(scan.reading.numeralAt[word]) : nil,
                    fates[index] == .reference
                {
                    return nil
                }
            }
        }
        // "Figures 3K and 3L"
        if let letter = scan.glued(numeral.tokens.upperBound), scan.token(letter).span.count == 1,
            scan.isWord(letter)
        {
            let noun = scan.before(numeral.tokens.lowerBound)
            if !scan.classes(noun).isDisjoint(with: [.reference, .capitalReference]) { return nil }
            if let own = scan.reading.numeralAt[numeral.tokens.lowerBound] >= 0
                ? Int(scan.reading.numeralAt[numeral.tokens.lowerBound]) : nil,
                own > 0, fates[own - 1] == .openReference
            {
                return nil
            }
        }
        // "Boeing 777F": a letter that only looks like a unit.
        if amount.unitKind == .measure, scan.plainDigits(numeral) > 1,
            let letter = scan.glued(numeral.tokens.upperBound),
            scan.isWord(letter), scan.token(letter).isCapitalized, scan.token(letter).span.count == 1,
            let brand = scan.before(numeral.tokens.lowerBound), scan.isWord(brand),
            scan.token(brand).isCapitalized,
            scan.classes(brand).isEmpty
        {
            return nil
        }
        return amount
    }

    private mutating func refuse(_ reference: QuantityScan.Reference, _ index: Int) -> Int {
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

    private mutating func aside(_ tokens: Range<Int>, _ value: ExactNumber, _ reason: String) {
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

    private mutating func ordinal(_ numeral: Numeral) {
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

    // MARK: Doubts

    /// "The League took eighty, the Front 31": a name before a number that leaves verb and noun out.
    private func isElliptic(_ index: Int, _ reference: QuantityScan.Reference) -> Bool {
        guard reference.reason == "designation", index > 0, let last = found.last,
            last.recognizer == "shared-noun",
            scan.plainDigits(scan.numerals[index]) > 0, scan.plainDigits(scan.numerals[index]) < 4,
            let sentence = scan.sentence(of: reference.tokens.lowerBound),
            sentence.contains(last.tokens.lowerBound)
        else { return false }
        let after = scan.next(reference.tokens.upperBound)
        return after == nil || scan.token(after ?? 0).kind == .sign && !scan.isHyphen(after)
    }

    /// "Articles 5 and 6": the second number goes with the noun of the first.
    private func continues(_ index: Int, _ noun: Range<Int>?) -> Bool {
        guard let joint = joint(index - 1, index), joint.count <= 2, scan.numerals[index].form == .digits
        else {
            return false
        }
        let isJoint = joint.allSatisfy {
            scan.isDash($0) || scan.isSign($0, ",") || scan.isSign($0, "&")
                || scan.classes($0).contains(.conjunction) || scan.classes($0).contains(.to)
        }
        return isJoint && (noun == nil || joint.allSatisfy { scan.isDash($0) })
    }

    /// Four plain digits that count all the same: behind a phrase such as "more than", or before people.
    private func countsInFull(_ numeral: Numeral, _ noun: Range<Int>?) -> Bool {
        let start = numeral.tokens.lowerBound
        if scan.phrases.phrase(before: start, in: scan).map({ $0.1 != .about || true }) ?? false {
            return noun.map { $0.contains(where: scan.isPlural) } ?? false
        }
        guard let noun, noun.contains(where: scan.isPlural) else { return false }
        guard let previous = scan.before(start), scan.isWord(previous) else {
            return scan.classes(noun.upperBound - 1).contains(.pluralNoun)
        }
        return !scan.classes(previous).contains(.beforeYear) && !scan.token(previous).isCapitalized
    }

    /// "one soldier" counts, "one another", "no one" and "the one" do not.
    private func countsOne(_ numeral: Numeral, _ noun: Range<Int>?) -> Bool {
        guard let noun, noun.count <= 3 else { return false }
        if let previous = scan.before(numeral.tokens.lowerBound),
            scan.classes(previous).contains(.beforePronoun) || scan.isHyphen(previous)
        {
            return false
        }
        return !scan.isPlural(noun.upperBound - 1) && scan.token(noun.lowerBound).hasSpaceBefore
            && scan.next(numeral.tokens.upperBound) == noun.lowerBound
            && scan.entry(noun.lowerBound).time.isEmpty && !scan.classes(noun.lowerBound).contains(.point)
    }

    /// "3-1", "52-35", "787-9": the second number is no end of a range.
    private func isScore(_ index: Int) -> Bool {
        guard index + 1 < scan.numerals.count else { return false }
        let (first, second) = (scan.numerals[index], scan.numerals[index + 1])
        guard first.form == .digits, second.form == .digits, !second.isOrdinal,
            let hyphen = scan.glued(first.tokens.upperBound), scan.isDash(hyphen),
            scan.glued(hyphen + 1) == second.tokens.lowerBound
        else { return false }
        if scan.isYearLike(first), scan.isYearLike(second) || scan.plainDigits(second) == 2 { return false }
        return true
    }

    // MARK: Ranges

    private func range(_ amount: Amount, _ index: Int) -> (amount: Amount, upper: ExactNumber, used: Int)? {
        guard index + 1 < scan.numerals.count else { return nil }
        let second = scan.numerals[index + 1]
        guard !second.isOrdinal, fates[index + 1] != .date, var joint = scan.next(amount.tokens.upperBound)
        else { return nil }
        var isDash = false
        let opener = scan.before(amount.tokens.lowerBound)
        if scan.isHyphen(joint), scan.glued(joint) != nil, let to = scan.next(joint + 1),
            scan.classes(to).contains(.to)
        {
            joint = to
        } else if scan.isDash(joint) {
            let isTight = !scan.token(joint).hasSpaceBefore && scan.glued(joint + 1) != nil
            let isLoose = scan.token(joint).hasSpaceBefore && scan.token(joint).word >= 0x2012
            // "2 -7"
            let isHalfLoose =
                scan.token(joint).hasSpaceBefore && scan.glued(joint + 1) == second.tokens.lowerBound
                && scan.plainDigits(scan.numerals[index]) > 0
            guard isTight || isLoose || isHalfLoose, second.value.significand >= 0 else { return nil }
            isDash = true
        } else if scan.entry(joint).numeral.contains(.and) {
            guard scan.classes(opener).contains(.between) || isQualified(amount, by: .between) else {
                return nil
            }
        } else if !scan.classes(joint).contains(.to) {
            return nil
        }
        // The second number follows, perhaps behind its currency or a sign of doubt.
        var start = second.tokens.lowerBound
        var other: Amount?
        if let found = self.amount(index + 1) {
            start = found.tokens.lowerBound
            other = found
        }
        guard let after = scan.next(joint + 1) else { return nil }
        if after != start {
            guard let phrase = scan.phrases.phrase(before: start, in: scan), phrase.start == after else {
                return nil
            }
        }
        if let other, other.isTime {
            // "4–8 years"; what the recogniser of time reads as a whole goes before.
            guard isDash, amount.kind == .number else { return nil }
        }
        var upper = other ?? Amount(second)
        if amount.kind != .number {
            guard other == nil || other?.unit == amount.unit else { return nil }
            if other == nil {
                guard amount.kind == .money, scan.nounPhrase(after: second.tokens.upperBound) == nil || isDash
                else { return nil }
                upper.kind = amount.kind
                upper.unit = amount.unit
                upper.unitKind = amount.unitKind
                upper.recognizer = amount.recognizer
            }
        }
        var lower = amount.value
        if let power = sharedScale(scan.numerals[index], second) { lower = lower.scaled(byPowerOfTen: power) }
        let first = scan.numerals[index]
        if isDash {
            if scan.isYearLike(first), scan.isYearLike(second) { return nil }
            guard lower < upper.value, !isChain(after: upper.tokens.upperBound),
                !isChain(before: amount.tokens.lowerBound)
            else { return nil }
            if other == nil, amount.kind == .number, isContest(around: amount.tokens) { return nil }
        } else if scan.isYearLike(first), scan.isYearLike(second), other == nil {
            return nil
        }
        if !isDash, scan.classes(joint).contains(.to) {
            let isFrom = scan.classes(opener).contains(.from)
            let mayMove = isFrom || amount.kind != .number || other == nil
            guard lower < upper.value || lower.significand < 0,
                !mayMove || !isMove(to: amount.tokens.lowerBound)
            else {
                return nil
            }
        }
        upper.tokens = amount.tokens.lowerBound..<max(upper.tokens.upperBound, second.tokens.upperBound)
        var low = lower
        var high = upper.value
        if low > high { swap(&low, &high) }
        upper.value = low
        return (upper, high, 2)
    }

    private func isQualified(_ amount: Amount, by class: QuantityClasses) -> Bool {
        guard let phrase = scan.phrases.phrase(before: amount.tokens.lowerBound, in: scan) else {
            return false
        }
        return scan.classes(scan.before(phrase.start)).contains(`class`)
    }

    /// A further hyphen and digits make a number of a thing or of a telephone.
    private func isChain(after end: Int) -> Bool {
        guard let hyphen = scan.glued(end), scan.isDash(hyphen), let after = scan.glued(hyphen + 1) else {
            return false
        }
        return scan.token(after).kind == .digits
    }

    private func isChain(before start: Int) -> Bool {
        guard let left = scan.gluedBefore(start), scan.token(left).kind == .sign else { return false }
        return scan.isDash(left) || scan.isSign(left, "/") || scan.isSign(left, ".") || scan.isSign(left, "+")
    }

    private func isContest(around tokens: Range<Int>) -> Bool {
        var index = tokens.lowerBound
        for _ in 0..<5 {
            guard let previous = scan.before(index) else { break }
            if scan.classes(previous).contains(.contest) { return true }
            index = previous
        }
        var end = tokens.upperBound
        for _ in 0..<5 {
            guard let next = scan.next(end) else { break }
            end = next + 1
            if scan.classes(next).contains(.contest) { return true }
        }
        return false
    }

    /// "2 to 3 million": the scale of the second number is the first one's too.
    private func sharedScale(_ first: Numeral, _ second: Numeral) -> Int? {
        guard second.form == .scaled || second.form == .spelled, first.form != .scaled else { return nil }
        var power = 0
        for token in second.tokens.reversed() {
            let scale = scan.entry(token).scale
            guard scale > 2 else { break }
            power += Int(scale)
        }
        guard power > 0, first.value.exponent < 3 || first.form == .digits else { return nil }
        guard first.value < second.value.scaled(byPowerOfTen: -power) else { return nil }
        if first.form == .spelled, first.tokens.contains(where: { scan.entry($0).scale > 2 }) { return nil }
        return power
    }

    /// A verb or noun of rising or falling before: "from 6 to 5" and "1.4 to 22.8" are two values then.
    private func isMove(to start: Int) -> Bool {
        var index = start
        for step in 0..<9 {
            guard let previous = scan.before(index),
                scan.token(previous).kind != .sign || scan.isHyphen(previous)
            else { return false }
            let known = scan.classes(previous)
            if known.contains(.range) || known.contains(.between) { return false }
            if !known.isDisjoint(with: [.rises, .falls]), !known.contains(.direction) { return true }
            // Only a "from" lets the verb stand further away.
            if step == 3, !scan.classes(scan.before(start)).contains(.from) { return false }
            index = previous
        }
        return false
    }

    // MARK: Finishing

    private mutating func add(_ amount: Amount, _ index: Int, upper: ExactNumber? = nil, used: Int = 1) -> Int
    {
        var amount = amount
        var upper = upper
        var used = used
        if upper == nil, let range = range(amount, index) {
            amount = range.amount
            upper = range.upper
            used = range.used
        }
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
        if amount.unit == "millimetre", scan.classes(scan.next(core.upperBound)).contains(.gun) {
            mention.setAside = "calibre"
        }
        qualify(&mention, numeral)
        change(&mention)
        if amount.kind == .number { count(&mention, index, numeral, core) }
        mention.span = scan.span(mention.tokens)
        found.append(mention)
        for offset in 0..<used { fates[index + offset] = .value }
        // Numbers inside the unit or the cents are used as well.
        while index + used < scan.numerals.count,
            scan.numerals[index + used].tokens.lowerBound < mention.tokens.upperBound
        {
            fates[index + used] = .value
            used += 1
        }
        return used
    }

    private func qualify(_ mention: inout Mention, _ numeral: Numeral) {
        var start = mention.tokens.lowerBound
        if case .number(_, upper: .some) = mention.value, let opener = scan.before(start),
            scan.classes(opener).contains(.between)
        {
            start = opener
            mention.tokens = start..<mention.tokens.upperBound
        }
        if let phrase = scan.phrases.phrase(before: start, in: scan), !isVerbParticle(phrase.start, start) {
            mention.tokens = phrase.start..<mention.tokens.upperBound
            mention.qualifier = phrase.1
            mention.isApproximate = phrase.1 == .about || phrase.1 == .nearly
        } else if let phrase = scan.phrases.phrase(after: mention.tokens.upperBound, in: scan) {
            mention.tokens = mention.tokens.lowerBound..<phrase.end
            mention.qualifier = phrase.1
            mention.isApproximate = phrase.1 == .about
        }
    }

    /// Tells the "over" of "handed over 50 vehicles" from that of a limit.
    private func isVerbParticle(_ start: Int, _ end: Int) -> Bool {
        guard start + 1 == end, let verb = scan.before(start) else { return false }
        return scan.classes(verb).contains(.withOver) && scan.ends(start, with: "ver")
    }

    /// Marks the amount of a rise or fall: "rose 5%", "fell by 300", "a drop of 9%", "a 9% drop".
    private func change(_ mention: inout Mention) {
        let isMeasured =
            mention.kind == .percent || mention.kind == .money || mention.unitKind == .measure
            || scan.classes(scan.next(mention.tokens.upperBound)).contains(.point)
        if let previous = scan.before(mention.tokens.lowerBound) {
            var at: Int? = previous
            var isLinked = scan.classes(previous).contains(.by) || scan.classes(previous).contains(.of)
            if isLinked {
                at = scan.before(previous)
            } else {
                // "by a further 5%", "another 5%"
                var steps = 0
                while let word = at, steps < 3, scan.isWord(word),
                    !scan.classes(word).isDisjoint(with: [.determiner, .additional]),
                    scan.classes(word).isDisjoint(with: [.rises, .falls])
                {
                    at = scan.before(word)
                    steps += 1
                }
                if steps > 0, let by = at, scan.classes(by).contains(.by) {
                    isLinked = true
                    at = scan.before(by)
                }
            }
            if let word = at {
                let known = scan.classes(word)
                let isDirection = known.contains(.direction)
                if isDirection, let verb = scan.before(word), scan.classes(verb).contains(.withOver) {
                    return
                }
                if !known.isDisjoint(with: [.rises, .falls]), isLinked || isMeasured || isDirection,
                    isLinked || !known.contains(.needsLink),
                    !known.contains(.needsMeasure) || isMeasured
                {
                    mention.change = known.contains(.rises) ? .up : .down
                    return
                }
            }
        }
        guard mention.kind == .percent, let after = scan.next(mention.tokens.upperBound) else { return }
        let known = scan.classes(after)
        if !known.isDisjoint(with: [.rises, .falls]), !known.contains(.auxiliary) {
            mention.change = known.contains(.rises) ? .up : .down
        }
    }

    /// Gives a bare number its noun.
    private mutating func count(
        _ mention: inout Mention,
        _ index: Int,
        _ numeral: Numeral,
        _ core: Range<Int>
    ) {
        if numeral.form == .fraction {
            if isRatio(numeral), numeral.value.exponent >= -2 {
                // "seven out of ten"
                mention.kind = .percent
                mention.value = .number(numeral.value.scaled(byPowerOfTen: 2), upper: nil)
                mention.unit = "percent"
                mention.unitKind = .percent
                mention.recognizer = "ratio"
                return
            }
            mention.unitKind = .ratio
            mention.recognizer = "fraction"
            mention.noun = scan.nounPhrase(after: core.upperBound)
            return
        }
        if let noun = scan.nounPhrase(after: max(core.upperBound, mention.tokens.upperBound)) {
            // "737 development": a plain number of three digits before no plural names a model.
            let isThe =
                scan.plainDigits(numeral) > 3
                && scan.classes(scan.before(core.lowerBound)).contains(.determiner)
            if scan.plainDigits(numeral) >= 3, !isThe, mention.qualifier == .exactly,
                case .number(_, upper: nil) = mention.value,
                !noun.contains(where: scan.isPlural), scan.glued(core.upperBound) == nil
            {
                mention.setAside = "designation"
                return
            }
            // "nine people were killed and 60 hurt": what happened to them is no noun of its own.
            if noun.count == 1, scan.classes(noun.lowerBound).contains(.pluralNoun),
                !scan.classes(noun.lowerBound).isDisjoint(with: [.verb, .endsPhrase]),
                let (shared, _) = lastNoun,
                scan.sentence(of: noun.lowerBound)?.contains(shared.lowerBound) ?? false
            {
                mention.noun = shared
                mention.kind = .quantity
                mention.unitKind = .count
                mention.recognizer = "shared-noun"
                return
            }
            mention.noun = noun
            mention.unit = scan.text(noun)
            mention.kind = .quantity
            mention.unitKind = .count
            mention.recognizer = "counted-noun"
            lastNoun = (noun, index)
            return
        }
        guard mention.change == nil, numeral.value.exponent >= 0 else { return }
        if let noun = scan.numberedNoun(before: mention.tokens.lowerBound) ?? sharedNoun(mention, index) {
            mention.noun = noun
            mention.kind = .quantity
            mention.unitKind = .count
            mention.recognizer = "shared-noun"
        }
    }

    /// "seven out of ten", "9 in 10": said as so many of a round number.
    private func isRatio(_ numeral: Numeral) -> Bool {
        numeral.tokens.contains { !scan.entry($0).numeral.isDisjoint(with: [.in, .of]) }
            && numeral.tokens.count >= 3
    }

    /// The noun of the number before, where a list or a comparison goes on without it.
    private func sharedNoun(_ mention: Mention, _ index: Int) -> Range<Int>? {
        guard let (noun, numeral) = lastNoun, index - numeral <= 4,
            let last = scan.before(mention.tokens.lowerBound),
            noun.upperBound <= last
        else { return nil }
        let known = scan.classes(last)
        let between = noun.upperBound..<mention.tokens.lowerBound
        let isSameSentence = !between.contains { scan.token($0).flags.contains(.sentenceStart) }
        if isSameSentence, between.count <= 14 {
            if known.contains(.conjunction) || known.contains(.additional) { return noun }
            if known.contains(.determiner) { return noun }
            let word = scan.before(last)
            let isMoved = word.map { !scan.classes($0).isDisjoint(with: [.rises, .falls]) } ?? false
            if known.contains(.to), isMoved { return noun }
            if known.contains(.comparison) {
                guard known.contains(.from) else { return noun }
                if isMoved || word == scan.numerals[index - 1].tokens.upperBound - 1 { return noun }
            }
            // "Of 900 voters, 400 came"
            if scan.isSign(last, ","), let sentence = scan.sentence(of: last),
                scan.classes(sentence.lowerBound).contains(.of)
            {
                return noun
            }
        }
        if let previous = found.last, previous.recognizer == "shared-noun",
            scan.sentence(of: last)?.contains(previous.tokens.lowerBound) ?? false
        {
            // "from 3.8 million to 1.9 million", "and the Front 31"
            let isPair = known.contains(.to) && previous.tokens.upperBound == last
            if isPair || scan.token(last).isCapitalized { return noun }
        }
        // "took eighty-nine": a verb and nothing behind the number.
        guard between.count <= 30, known.contains(.verb),
            known.contains(.contest) || !known.contains(.auxiliary)
        else {
            return nil
        }
        let after = scan.next(mention.tokens.upperBound)
        return after == nil || scan.isSign(after, ",") || scan.isSign(after, ".") || scan.isSign(after, ";")
            ? noun : nil
    }
}

extension Amount {
    /// A number and nothing more.
    init(_ numeral: Numeral) {
        self.init(
            tokens: numeral.tokens,
            value: numeral.value,
            kind: .number,
            unit: nil,
            unitKind: nil,
            recognizer: "number"
        )
    }
}

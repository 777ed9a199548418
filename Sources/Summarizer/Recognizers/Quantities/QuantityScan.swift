import BriefingModel
import SourceText

/// An article's tokens, with the questions that all rules for quantities ask of them.
struct QuantityScan {
    let reading: ReadingView
    private let phrases: QualifierPhrases
    /// Capital letters that this text writes before amounts in millions: its local currencies.
    private var currencyLetters = CapitalLetters()
    var numerals: UnsafeBufferPointer<Numeral> { reading.numerals }

    init(reading: ReadingView, phrases: QualifierPhrases) {
        self.reading = reading
        self.phrases = phrases
        for numeral in reading.numerals where numeral.form == .scaled {
            guard let previous = before(numeral.tokens.lowerBound), token(previous).span.count == 1,
                token(previous).isCapitalized
            else { continue }
            currencyLetters.insert(firstByte(previous))
        }
    }

    @inline(__always)
    func entry(_ index: Int) -> WordEntry { reading.entry(index) }
    @inline(__always)
    func classes(_ index: Int) -> QuantityClasses { entry(index).quantity }
    func classes(_ index: Int?) -> QuantityClasses { index.map { entry($0).quantity } ?? [] }
    @inline(__always)
    func token(_ index: Int) -> Token { reading.tokens[index] }
    @inline(__always)
    func firstByte(_ index: Int) -> UInt8 { reading.bytes[Int(token(index).start)] }

    func isCurrencyLetter(_ index: Int) -> Bool { currencyLetters.contains(firstByte(index)) }

    /// The longest phrase of doubt or limit that ends before a token.
    func qualifier(before index: Int) -> (start: Int, Qualifier)? {
        phrases.phrase(before: index, in: self)
    }

    /// The longest phrase of doubt or limit that begins at a token.
    func qualifier(after index: Int) -> (end: Int, Qualifier)? {
        phrases.phrase(after: index, in: self)
    }

    /// The token before in the same sentence, past one end of a line.
    func before(_ index: Int) -> Int? {
        guard index > 0, !token(index).flags.contains(.sentenceStart) else { return nil }
        var previous = index - 1
        if token(previous).kind == .lineBreak {
            guard previous > 0, !token(previous).flags.contains(.sentenceStart) else { return nil }
            previous -= 1
        }
        return token(previous).kind == .lineBreak ? nil : previous
    }

    /// The token at an index if it goes on with the sentence of the token before it, past one end of a line.
    func next(_ index: Int) -> Int? {
        var next = index
        guard next < reading.tokens.count, next > 0 else { return nil }
        if token(next).kind == .lineBreak, !token(next).flags.contains(.sentenceStart) { next += 1 }
        guard next < reading.tokens.count, token(next).kind != .lineBreak,
            !token(next).flags.contains(.sentenceStart)
        else { return nil }
        return next
    }

    /// The token at an index, if nothing parts it from the one before.
    func glued(_ index: Int) -> Int? {
        guard index > 0, index < reading.tokens.count, !token(index).hasSpaceBefore,
            token(index).kind != .lineBreak, !token(index).flags.contains(.sentenceStart)
        else { return nil }
        return index
    }

    /// The token before an index, if nothing parts the two.
    func gluedBefore(_ index: Int) -> Int? {
        guard index > 0, !token(index).hasSpaceBefore, !token(index).flags.contains(.sentenceStart),
            token(index - 1).kind != .lineBreak
        else { return nil }
        return index - 1
    }

    func isHyphen(_ index: Int?) -> Bool {
        guard let index, token(index).kind == .sign else { return false }
        switch token(index).word {
        case 0x2D, 0x2010, 0x2011: return true
        default: return false
        }
    }

    func isDash(_ index: Int?) -> Bool {
        guard let index, token(index).kind == .sign else { return false }
        switch token(index).word {
        case 0x2D, 0x2010...0x2015, 0x2212: return true
        default: return false
        }
    }

    func isSign(_ index: Int?, _ scalar: Unicode.Scalar) -> Bool {
        index.map { token($0).isSign(scalar) } ?? false
    }

    func isWord(_ index: Int?) -> Bool { index.map { token($0).kind == .word } ?? false }

    func isMonth(_ index: Int?) -> Bool {
        guard let index, token(index).kind == .word, token(index).isCapitalized else { return false }
        return entry(index).month > 0
    }

    func numeral(at index: Int?) -> Numeral? { index.flatMap { reading.numeral(at: $0) } }

    /// The number of digits of a plain numeral; 0 for any other.
    func plainDigits(_ numeral: Numeral) -> Int {
        guard numeral.form == .digits, !numeral.isOrdinal, let first = numeral.tokens.first else { return 0 }
        return token(first).span.count
    }

    /// Four plain digits that may well be a year.
    func isYearLike(_ numeral: Numeral) -> Bool {
        guard plainDigits(numeral) == 4, let year = numeral.value.integer else { return false }
        return year >= 1000 && year < 2200
    }

    func ends(_ index: Int, with suffix: StaticString) -> Bool {
        let token = token(index)
        let length = suffix.utf8CodeUnitCount
        guard token.kind == .word, token.span.count > length else { return false }
        return suffix.withUTF8Buffer { letters in
            for offset in 0..<length
            where reading.bytes[Int(token.end) - length + offset] | 0x20 != letters[offset] {
                return false
            }
            return true
        }
    }

    /// Ends like a plural: "ships", "bodies"; or is one without the "s".
    func isPlural(_ index: Int) -> Bool {
        guard token(index).kind == .word else { return false }
        if classes(index).contains(.pluralNoun) { return true }
        guard ends(index, with: "s"), token(index).span.count > 3 else { return false }
        return !ends(index, with: "ss") && !ends(index, with: "us") && !ends(index, with: "is")
    }

    /// The tokens of the sentence around a token.
    func sentence(of index: Int) -> Range<Int>? {
        let sentences = reading.sentences
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].tokens.contains(index) ? sentences[low].tokens : nil
    }

    func span(_ range: Range<Int>) -> ByteSpan {
        ByteSpan(Int(token(range.lowerBound).start), Int(token(range.upperBound - 1).end))
    }

    /// The words of some tokens with single spaces between them.
    func text(_ range: Range<Int>) -> String {
        let text = reading.text(range)
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A set of the capital letters of ASCII.
private struct CapitalLetters {
    private var bits: UInt32 = 0

    mutating func insert(_ letter: UInt8) { bits |= 1 << UInt32(letter & 0x1F) }
    func contains(_ letter: UInt8) -> Bool { bits & 1 << UInt32(letter & 0x1F) != 0 }
}

/// What a number is an amount of.
struct Amount {
    /// From the sign of currency to the unit.
    var tokens: Range<Int>
    var value: ExactNumber
    var kind: Mention.Kind
    var unit: String?
    var unitKind: UnitKind?
    var recognizer: String
    /// A length of time, which the recogniser of time reads.
    var isTime = false
}

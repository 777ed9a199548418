import Articles
import BriefingModel
import SourceText

/// An article as the deciding step sees it: sentences with the values found in them.
struct ArticleView: Sendable {
    struct Sentence: Sendable {
        /// Index in the article.
        var index: Int
        var tokens: Range<Int>
        /// Index of the article's passage.
        var passage: Int
        var kind: Passage.Kind
        /// Settled mentions whose tokens lie here, in order; set-aside ones too.
        var mentions: [Mention]
        /// How many passages with sentences of the report stand before; from 0.
        var depth: Int
    }

    var reading: Reading
    var sentences: [Sentence]
    var source: Source
    private var lines: LineIndex
    /// For each token whether a value holds it: its comma or dash parts nothing.
    private var isInMention: [Bool]
    private let words: [String]

    init(reading: Reading, mentions all: [Mention], source: Source) {
        let mentions = all.filter { $0.recognizer != Mention.lengthOfTime }
        self.reading = reading
        words = Self.words(of: reading.stream)
        isInMention = Array(repeating: false, count: reading.stream.tokens.count)
        for mention in mentions {
            for index in mention.tokens.clamped(to: isInMention.indices) { isInMention[index] = true }
        }
        for title in Self.quotedTitles(reading.stream.tokens) {
            isInMention[title.lowerBound] = true
            isInMention[title.upperBound - 1] = true
        }
        for comma in Self.closeCommas(reading) { isInMention[comma] = true }
        self.source = source
        lines = LineIndex(reading.stream.bytes)
        sentences = []
        sentences.reserveCapacity(reading.stream.sentences.count)
        var next = 0
        var depth = -1
        var lastPassage = -1
        for (index, sentence) in reading.stream.sentences.enumerated() {
            while next < mentions.count, mentions[next].tokens.lowerBound < sentence.tokens.lowerBound {
                next += 1
            }
            var end = next
            while end < mentions.count, mentions[end].tokens.lowerBound < sentence.tokens.upperBound {
                end += 1
            }
            let kind = reading.passages[sentence.passage].kind
            if sentence.passage != lastPassage, kind == .paragraph || kind == .listItem { depth += 1 }
            lastPassage = sentence.passage
            sentences.append(
                Sentence(
                    index: index,
                    tokens: sentence.tokens,
                    passage: sentence.passage,
                    kind: kind,
                    mentions: mentions[next..<end].map { Self.within(sentence.tokens, $0, reading.stream) },
                    depth: max(0, depth)
                )
            )
            next = end
        }
    }

    var tokens: [Token] { reading.stream.tokens }

    /// A value that a sentence's end cuts through is none that a rule could look beside: it is set aside up to there.
    private static func within(_ sentence: Range<Int>, _ mention: Mention, _ stream: TokenStream) -> Mention {
        guard
            mention.tokens.upperBound > sentence.upperBound
                || mention.noun.map({ $0.upperBound > sentence.upperBound }) ?? false
        else { return mention }
        var cut = mention
        cut.tokens = mention.tokens.clamped(to: sentence)
        cut.span = ByteSpan(mention.span.start, Int(stream.tokens[cut.tokens.upperBound - 1].end))
        cut.noun = nil
        cut.setAside = mention.setAside ?? "runs over the end of its sentence"
        return cut
    }

    /// Commas around an age ("Minister Ioana Marcu, 44, expects") and before the year of an act ("the Parole Act, 2025"):
    /// they part no clause.
    private static func closeCommas(_ reading: Reading) -> [Int] {
        let tokens = reading.stream.tokens
        var commas: [Int] = []
        for index in tokens.indices.dropLast().dropFirst(2)
        where tokens[index].kind == .digits && tokens[index - 1].isSign(",")
            && tokens[index - 2].isCapitalized
        {
            let length = tokens[index].span.count
            if length == 2, tokens[index + 1].isSign(",") { commas += [index - 1, index + 1] }
            if length == 4, reading.lexicon.entry(of: tokens[index - 2]).classes.contains(.documentNoun) {
                commas.append(index - 1)
            }
        }
        return commas
    }

    /// The words between quotation marks that name a thing, with their marks: the exhibition "Our Daily Paper".
    ///
    /// All but small words begin with a capital letter; what somebody said does not.
    private static func quotedTitles(_ tokens: [Token]) -> [Range<Int>] {
        func isMark(_ index: Int) -> Bool {
            tokens[index].isSign("\"") || tokens[index].isSign("“") || tokens[index].isSign("”")
        }
        var titles: [Range<Int>] = []
        var index = 0
        while index + 2 < tokens.count {
            guard isMark(index), tokens[index].hasSpaceBefore, !tokens[index + 1].hasSpaceBefore,
                tokens[index + 1].isCapitalized,
                let end = (index + 2..<min(tokens.count, index + 9)).first(where: isMark),
                !tokens[end].hasSpaceBefore, index > 0,
                tokens[index - 1].kind == .word
                    || tokens[index - 1].isSign(","),
                (index + 1..<end).allSatisfy({
                    tokens[$0].kind == .word && (tokens[$0].isCapitalized || tokens[$0].span.count < 4)
                        || tokens[$0].kind == .digits
                })
            else {
                index += 1
                continue
            }
            titles.append(index..<end + 1)
            index = end + 1
        }
        return titles
    }

    func classes(_ index: Int) -> WordClasses { reading.lexicon.entry(of: tokens[index]).classes }

    func isSign(_ index: Int, _ signs: String) -> Bool {
        guard tokens[index].kind == .sign, let scalar = Unicode.Scalar(UInt32(bitPattern: tokens[index].word))
        else {
            return false
        }
        return signs.unicodeScalars.contains(scalar)
    }

    /// A token's text in lower case.
    func word(_ index: Int) -> String { words[index] }

    /// The text of every token in lower case: each is asked for ten times over, and cutting it out anew costs as much as
    /// all the looking.
    private static func words(of stream: TokenStream) -> [String] {
        stream.bytes.withUnsafeBufferPointer { bytes in
            stream.tokens.map { token in
                let word = bytes[token.span.range]
                guard word.allSatisfy({ $0 < 0x80 }) else {
                    return String(decoding: word, as: UTF8.self).lowercased()
                }
                return String(unsafeUninitializedCapacity: word.count) { letters in
                    for (place, byte) in word.enumerated() {
                        letters[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                    }
                    return word.count
                }
            }
        }
    }

    /// A token's word without its endings.
    func stem(_ index: Int) -> WordStem {
        let range = tokens[index].span.range
        let stem = reading.stream.bytes.withUnsafeBufferPointer {
            WordStem(letters: UnsafeBufferPointer(rebasing: $0[range]))
        }
        return stem ?? WordStem(word(index))
    }

    /// Tokens as printable text: mark-up left out, white space folded.
    func text(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            let token = tokens[index]
            guard token.kind != .lineBreak else { continue }
            if !text.isEmpty, token.hasSpaceBefore || tokens[index - 1].kind == .lineBreak { text += " " }
            text += reading.stream.text(token.span)
        }
        return text
    }

    /// The passage that proves a mention.
    func evidence(_ mention: Mention, in sentence: Sentence) -> Evidence {
        evidence(sentence, mention: mention.span, recognizer: mention.recognizer)
    }

    func evidence(_ sentence: Sentence, mention: ByteSpan?, recognizer: String) -> Evidence {
        let start = Int(tokens[sentence.tokens.lowerBound].start)
        let end = Int(tokens[sentence.tokens.upperBound - 1].end)
        let place = lines.place(of: start, in: reading.stream.bytes)
        return Evidence(
            source: source.id,
            start: start,
            end: end,
            quote: reading.stream.text(ByteSpan(start, end)),
            mention: mention,
            line: place.line,
            column: place.column,
            page: reading.passages[sentence.passage].page,
            passage: sentence.kind.rawValue,
            recognizer: recognizer
        )
    }

    /// The row of heads that a row of a table is read by.
    func evidence(ofHeading heading: ByteSpan, of row: Sentence) -> Evidence {
        let place = lines.place(of: heading.start, in: reading.stream.bytes)
        return Evidence(
            source: source.id,
            start: heading.start,
            end: heading.end,
            quote: reading.stream.text(heading),
            line: place.line,
            column: place.column,
            page: reading.passages[row.passage].page,
            passage: Passage.Kind.tableRow.rawValue,
            recognizer: "table-cell"
        )
    }

    // MARK: Dates

    /// When a mention is, "the past 10 years" counted back from the document's date; nil for what the calendar cannot place.
    func dated(_ mention: Mention) -> (value: PartialDate, end: PartialDate?, basis: Basis)? {
        guard mention.setAside == nil else { return nil }
        switch mention.value {
        case .date(let value, let end): return (value, end, mention.basis)
        case .duration:
            // A window with a direction: "the past 10 years", "over the last decade".
            guard let reach = mention.reach else { return nil }
            return (reach.first, reach.last, .inferred)
        case .timex(let text):
            // "the spring of 1948", "next autumn": the months depend on the hemisphere, the year does not; a winter has
            // two of them.
            guard text.utf8.count == 7, let year = Int(text.prefix(4)), text.dropFirst(4).first == "-",
                ["SP", "SU", "FA"].contains(text.suffix(2))
                    || text.suffix(2) == "WI"
                        && mention.tokens.contains(where: { tokens[$0].kind == .digits })
            else { return nil }
            return (.year(year), nil, mention.basis)
        default: return nil
        }
    }

    /// "in its November forecast", "in the year to December", "the five years to 2022": a date that belongs to another
    /// thing or ends a stretch, and tells neither when a value held nor when something was done.
    func isOfThing(_ date: Mention, in sentence: Sentence) -> Bool {
        let (first, end) = (date.tokens.lowerBound, date.tokens.upperBound)
        let unit = first - 2
        if unit >= sentence.tokens.lowerBound, word(first - 1) == "to",
            reading.lexicon.entry(of: tokens[unit]).time.contains(.unit)
        {
            return true
        }
        guard end < sentence.tokens.upperBound, tokens[end].kind == .word else { return false }
        // "the year" of "the year to December"
        if word(end) == "to", ["year", "months", "quarter"].contains(word(end - 1)),
            sentence.mentions.contains(where: { $0.tokens.lowerBound == end + 1 && dated($0) != nil })
        {
            return true
        }
        return first > sentence.tokens.lowerBound && classes(first - 1).contains(.possessive)
            && date.recognizer == "month" && classes(end).isEmpty && !tokens[end].isCapitalized
            && !word(end).hasSuffix("ed")
    }

    // MARK: Clauses

    /// The part of a sentence around a token: up to a semicolon, colon, dash or bracket on either side, or to a
    /// comma unless only `strong` signs part.
    func clause(around range: Range<Int>, in sentence: Sentence, strong: Bool = false) -> Range<Int> {
        var start = range.lowerBound
        while start > sentence.tokens.lowerBound, !parts(start - 1, sentence, strong) { start -= 1 }
        var end = range.upperBound
        while end < sentence.tokens.upperBound, !parts(end, sentence, strong) { end += 1 }
        return start..<max(start, end)
    }

    /// Whether a token parts clauses; a sign inside a mention does not.
    func parts(_ index: Int, _ sentence: Sentence, _ strong: Bool = false) -> Bool {
        let token = tokens[index]
        guard token.kind == .sign else { return false }
        if isInMention[index] { return false }
        // "9:00", "3-1"
        if token.isSign(":"), !token.hasSpaceBefore, index + 1 < tokens.count,
            !tokens[index + 1].hasSpaceBefore
        {
            return false
        }
        if !strong, token.isSign(",") { return true }
        if isSign(index, ";:()[]—–\"“”") { return true }
        return token.isSign("-") && token.hasSpaceBefore && index + 1 < tokens.count
            && tokens[index + 1].hasSpaceBefore
    }

    /// Words that carry meaning, in a form that plural and spelling do not change.
    func content(_ range: Range<Int>) -> Set<String> {
        var words: Set<String> = []
        for index in range where tokens[index].kind == .word {
            let known = classes(index)
            guard known.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .determiner, .relative])
            else {
                continue
            }
            let stem = Self.stem(word(index))
            if stem.utf8.count > 2 { words.insert(stem) }
        }
        return words
    }

    /// "Defenses" and "defence" are one word.
    static func stem(_ word: String) -> String {
        var word = word
        if word.utf8.last == UInt8(ascii: "s") {
            if ends(word, "ies"), word.utf8.count > 4 {
                word = word.dropLast(3) + "y"
            } else if !ends(word, "ss"), word.utf8.count > 3 {
                word = String(word.dropLast())
            }
        }
        if word.utf8.last == UInt8(ascii: "e"), ends(word, "nse") { word = word.dropLast(2) + "ce" }
        // Few words have the letter, and searching for a text is dear.
        if word.utf8.contains(UInt8(ascii: "z")), let range = word.firstRange(of: "ization") {
            word.replaceSubrange(range, with: "isation")
        }
        return word
    }

    /// By bytes, which is enough for ASCII letters and costs a tenth.
    private static func ends(_ word: String, _ suffix: StaticString) -> Bool {
        let letters = word.utf8.suffix(suffix.utf8CodeUnitCount)
        return suffix.withUTF8Buffer { $0.elementsEqual(letters) }
    }

    /// "171 in the ministry's list": who keeps the list that a number stands in.
    func listOwner(behind end: Int) -> Range<Int>? {
        guard end + 4 < tokens.count, ["in", "on", "by", "from"].contains(word(end)) else { return nil }
        let start = classes(end + 1).contains(.determiner) ? end + 2 : end + 1
        guard let mark = (start + 1..<min(start + 4, tokens.count - 2)).first(where: { isSign($0, "'’") }),
            (start..<mark).allSatisfy({ tokens[$0].kind == .word }), word(mark + 1) == "s",
            EnglishDoubts.registers.contains(word(mark + 2))
        else { return nil }
        return end + 1..<mark
    }
}

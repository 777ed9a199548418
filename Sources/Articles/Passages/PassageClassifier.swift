import BriefingModel
import SourceText

/// Tells what each block of a text is for: title, headline, paragraph, caption, part of the page.
///
/// Decides by form and place first (bars between short pieces, a short line without a sentence's end, head or
/// tail of the text) and by ``ReadingCues`` where the form leaves it open.
struct PassageClassifier {
    private let bytes: [UInt8]
    private let cues: ReadingCues
    private let blocks: [Block]
    /// What short blocks say; nil for long ones, which need no closer look.
    private let texts: [BlockText?]
    /// The first and last block that carry the report: a sentence, a list item, a row with a number.
    private let body: ClosedRange<Int>?
    /// Whether a front matter or a heading names the text, so that no line has to.
    private let isNamed: Bool

    private(set) var passages: [Passage] = []
    private var hasTitlePassage = false
    /// The last block before the one in hand that is no list item, and the last that is no table row.
    private var lastOutsideList: Int?
    private var lastOutsideTable: Int?
    /// The piece that was looked for last, since a block is asked for its credit more than once.
    private var foundPiece: (from: Int, end: Int, start: Int?) = (0, 0, nil)
    private(set) var title: String?
    /// The first full date of the head lines, or one that a line calls the date of publication.
    private(set) var date: PartialDate?

    /// Blocks longer than this are never part of the page's frame.
    private static let shortBytes = 600

    init(_ blocks: [Block], in bytes: [UInt8], cues: ReadingCues, isNamed: Bool) {
        self.bytes = bytes
        self.cues = cues
        self.blocks = blocks
        self.isNamed = isNamed
        let texts = blocks.map { $0.span.count <= Self.shortBytes ? BlockText($0, in: bytes) : nil }
        self.texts = texts
        func isBody(_ index: Int) -> Bool {
            guard let text = texts[index] else { return true }
            switch blocks[index].shape {
            case .text: return text.endsSentence && text.wordCount >= 6
            case .listItem, .tableRow: return text.wordCount >= 2
            case .heading, .tableHead, .picture: return false
            }
        }
        let first = blocks.indices.first(where: isBody)
        let last = blocks.indices.last(where: isBody)
        if let first, let last { body = first...last } else { body = nil }
    }

    mutating func classify() {
        var sideStory = false
        let isMenu = menuLines()
        for (index, block) in blocks.enumerated() {
            defer {
                if case .listItem = block.shape {} else { lastOutsideList = index }
                if block.shape != .tableRow { lastOutsideTable = index }
            }
            guard let text = texts[index] else {
                sideStory = false
                addParagraph(block, index)
                continue
            }
            if sideStory, endsSideStory(block, text) { sideStory = false }
            if isSideHeadline(text) {
                sideStory = true
                // Whatever stood under it before a real paragraph is not part of this report.
            }
            if sideStory || isMenu[index] {
                add(.boilerplate, block)
                continue
            }
            classify(block, text, index)
        }
    }

    private mutating func classify(_ block: Block, _ text: BlockText, _ index: Int) {
        switch block.shape {
        case .heading(let level):
            if title == nil { title = text.text }
            add(level == 1 && !hasTitlePassage ? .title : .headline, block)
        case .picture:
            addCaption(block)
        case .tableHead:
            add(.headline, block)
        case .tableRow:
            add(.tableRow, block, heading: block.heading ?? headingBefore())
        case .listItem(let isNumbered):
            if isFrame(text, index) && !isNumbered {
                add(.boilerplate, block)
            } else if isNumbered, text.wordCount >= 25 || text.bytes.contains(". ") {
                // Official statements number their paragraphs.
                add(.paragraph, block)
            } else {
                add(.listItem, block, heading: leadIn())
            }
        case .text:
            classifyText(block, text, index)
        }
    }

    private mutating func classifyText(_ block: Block, _ text: BlockText, _ index: Int) {
        if isBarred(block) || hasCaptionCue(text) { return addCaption(block) }
        if hasTrailingPhotoCredit(block, text) { return addCaption(block) }
        if isAside(text) { return add(.boilerplate, block) }
        // A longer text is no date line even if it holds a date.
        if text.wordCount <= 24, text.hasYear, mayBeDateline(text, index),
            let dateLine = DateLine(lowercase: text.lowercase), isDateline(dateLine, text, index)
        {
            if date == nil || startsWithCue(text.opening, cues.publicationDates) { date = dateLine.date }
            return add(.dateline, block)
        }
        if title == nil, !isNamed, isLetterhead(text, index) { return add(.headline, block) }
        if title == nil, !isNamed, isTitle(text, index) {
            title = withoutSiteName(text)
            return add(.title, block)
        }
        if isFrame(text, index) || isCredit(text) { return add(.boilerplate, block) }
        if isHeadline(text), trailingCredit(block, isPhotoOnly: false).isEmpty {
            // A line without a sentence after the report's end belongs to the page.
            return add(isAfterBody(index) ? .boilerplate : .headline, block)
        }
        addParagraph(block, index)
    }

    // MARK: Adding

    private mutating func add(_ kind: Passage.Kind, _ block: Block, heading: ByteSpan? = nil) {
        passages.append(Passage(kind: kind, span: block.span, skipped: block.skipped, heading: heading))
        if kind == .title { hasTitlePassage = true }
    }

    /// Adds a paragraph; the place and agency before the first sentence become a dateline of their own.
    private mutating func addParagraph(_ block: Block, _ index: Int) {
        if title == nil, !isNamed, let text = texts[index], isLeadSentence(text, index) { title = text.text }
        var block = block
        block.skipped += trailingCredit(block, isPhotoOnly: false)
        if isEarly(index), var head = placeLine(block), !endsInBracket(head) {
            if let dateEnd = datePiece(from: head.end, in: block) { head.end = dateEnd }
            if date == nil {
                date = DateLine(String(decoding: bytes[head.range], as: UTF8.self))?.date
            }
            passages.append(
                Passage(kind: .dateline, span: head, skipped: block.skipped.filter { head.contains($0) })
            )
            var start = head.end
            while start < block.span.end, !isReadable(bytes[start]) { start += 1 }
            block.skipped.removeAll { $0.start < start }
            block.span.start = start
        }
        let isSingleItem = block.shape == .listItem(isNumbered: false)
        passages.append(
            Passage(kind: isSingleItem ? .listItem : .paragraph, span: block.span, skipped: block.skipped)
        )
    }

    /// Adds a caption, bars and credits passed over; a credit alone is none.
    private mutating func addCaption(_ block: Block) {
        var block = block
        while block.span.count > 0, isBarOrBlank(bytes[block.span.start]) { block.span.start += 1 }
        while block.span.count > 0, isBarOrBlank(bytes[block.span.end - 1]) { block.span.end -= 1 }
        guard block.span.count > 0 else { return }
        block.skipped.removeAll { $0.start < block.span.start || $0.end > block.span.end }
        let credit = trailingCredit(block, isPhotoOnly: false)
        block.skipped = (block.skipped.filter { span in !credit.contains { $0.overlaps(span) } } + credit)
            .sorted { $0.start < $1.start }
        let rest = BlockText(block, in: bytes)
        add(
            rest.wordCount == 0 || (rest.wordCount < 4 && !rest.endsSentence && credit.isEmpty)
                ? .boilerplate : .caption,
            block
        )
    }

    private func isBarOrBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == 0x20 || byte == 0x09
    }

    private func isReadable(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ":")
    }

    // MARK: Captions and credits

    /// A line between bars with no bar inside: a table of one cell, as picture captions are set.
    private func isBarred(_ block: Block) -> Bool {
        let line = bytes[block.span.range]
        return line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|") && line.count > 4
            && line.count { $0 == UInt8(ascii: "|") } <= 3
    }

    private func hasCaptionCue(_ text: BlockText) -> Bool {
        guard text.wordCount >= 4 else { return false }
        if startsWithCue(text.opening, cues.captions, before: UInt8(ascii: ":")) { return true }
        // "Photo: Soldiers rehearse the drill." describes; "Photo: Nguyen Hong" only names.
        return startsWithCue(text.opening, cues.credits, before: UInt8(ascii: ":")) && text.wordCount >= 7
            && !text.opening.holds("source", at: 0)
    }

    /// "Photo: An Nguyen", "Source: VNA", "(Photo: VNA)".
    private func isCredit(_ text: BlockText) -> Bool {
        guard text.wordCount <= 8, !text.endsSentence || text.opening.first == UInt8(ascii: "(") else {
            return false
        }
        let start = text.opening.firstIndex { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") }
        return start.map { startsWithCue(text.opening, cues.credits, from: $0, before: UInt8(ascii: ":")) }
            ?? false
    }

    private mutating func hasTrailingPhotoCredit(_ block: Block, _ text: BlockText) -> Bool {
        text.wordCount <= 70 && !trailingCredit(block, isPhotoOnly: true).isEmpty
    }

    /// The credit at a block's end: "(Photo: …)", "[Image by …]", "Photo: …" after the last sentence.
    private mutating func trailingCredit(_ block: Block, isPhotoOnly: Bool) -> [ByteSpan] {
        let from = max(block.span.start, block.span.end - 200)
        var end = block.span.end
        while end > from, isTrailing(bytes[end - 1]) { end -= 1 }
        guard end > from else { return [] }
        let close = bytes[end - 1]
        if close == UInt8(ascii: ")") || close == UInt8(ascii: "]") {
            let sign = close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
            guard let open = bytes[from..<(end - 1)].lastIndex(of: sign) else { return [] }
            let inner = lowercased(bytes[(open + 1)..<(end - 1)])
            return isCreditText(inner, isPhotoOnly: isPhotoOnly) ? [ByteSpan(open, end)] : []
        }
        guard let start = lastPiece(from: from, to: end) else { return [] }
        var first = start
        while first < end, !isLetter(bytes[..<end], at: first), !bytes.holds("©", at: first) { first += 1 }
        let words = bytes[first..<end].split(separator: 0x20, maxSplits: 8)
        guard words.count <= 7,
            isCreditText(lowercased(bytes[first..<end]), isPhotoOnly: true, isBare: true)
        else { return [] }
        return [ByteSpan(start, end)]
    }

    private func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x20: true
        default: false
        }
    }

    /// Where the blank after the last stop, dash, slash or bar stands; nil where more than a credit follows it.
    private mutating func lastPiece(from: Int, to end: Int) -> Int? {
        if foundPiece.from != from || foundPiece.end != end {
            let start = bytes.withUnsafeBufferPointer { Self.lastPiece(of: $0, from: from, to: end) }
            foundPiece = (from, end, start)
        }
        return foundPiece.start
    }

    private static func lastPiece(of bytes: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Int? {
        var words = 0
        var start = end - 1
        while start > from {
            if bytes[start] == 0x20 {
                switch bytes[start - 1] {
                case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"),
                    UInt8(ascii: "/"):
                    return start
                default: break
                }
                if isASCIILetter(bytes[start + 1]) { words += 1 }
                if words > 7 { return nil }
            }
            start -= 1
        }
        return nil
    }

    /// Tells a picture's credit by the phrase that it begins with.
    ///
    /// - Parameters:
    ///   - text: in lower case.
    ///   - isPhotoOnly: whether phrases are left out that also name the source of a text.
    ///   - isBare: whether something must follow the phrase.
    /// - Returns: whether the text is a credit.
    private func isCreditText(_ text: [UInt8], isPhotoOnly: Bool, isBare: Bool = false) -> Bool {
        guard let start = text.firstIndex(where: { $0 != 0x20 }) else { return false }
        let names = cues.credits.contains(startOf: text, from: start) { cue, end in
            if isPhotoOnly, cue.holds("source", at: 0) || cue == Self.vietnameseSource { return false }
            let rest = text[end...].firstIndex { $0 != 0x20 }
            guard let rest else { return !isBare }
            return text[rest] == UInt8(ascii: ":") || text[rest] == UInt8(ascii: "/")
                || text.holds("©", at: rest) || text.holds("by ", at: rest)
                || text.holds("courtesy", at: rest) || text.holds("credit", at: rest)
                || text.holds("from ", at: rest)
        }
        if names { return true }
        guard !isBare else { return false }
        return text.holds(" photo", at: text.count - 6) || text.holds(" photos", at: text.count - 7)
            || text.holds("©", at: start)
    }

    private static let vietnameseSource = Array("nguồn".utf8)

    // MARK: The page around the report

    /// Lines that belong to the page: menus, counters, contacts, rights.
    private func isFrame(_ text: BlockText, _ index: Int) -> Bool {
        if isPathOrBar(text) { return true }
        if startsWithCue(text.opening, cues.pageLines) {
            // A sentence that happens to begin with such a word stays; a line of pieces goes.
            return !text.endsSentence || text.wordCount <= 12
        }
        if isUnderStandingHeadline(index) { return true }
        return isAfterBody(index, orLast: true) && isContact(text)
    }

    /// "Home > About us", "Comments (17) | Print", "A- A A+": short pieces between signs.
    private func isPathOrBar(_ text: BlockText) -> Bool {
        guard text.mayHoldBars else { return false }
        let present = Self.separators(in: text.bytes)
        for (place, separator) in Self.separators.enumerated() where present & 1 << place != 0 {
            let pieces = Self.pieces(of: text.bytes, between: separator)
            guard pieces.count >= 2 else { continue }
            let words = pieces.map { Self.wordCount(of: text.bytes[$0]) }
            guard words.allSatisfy({ $0 <= 7 }) else { continue }
            if separator == Self.bar, pieces.count == 2, title == nil, words[0] >= 4 { continue }
            return !zip(pieces, words).dropLast().contains { piece, words in
                text.bytes[piece].last == UInt8(ascii: ".") && words > 3
            }
        }
        return false
    }

    /// How many stretches without a blank there are.
    private static func wordCount(of text: ArraySlice<UInt8>) -> Int {
        var count = 0
        var last: UInt8 = 0x20
        for byte in text {
            if byte != 0x20, last == 0x20 { count += 1 }
            last = byte
        }
        return count
    }

    private static let bar = Array("|".utf8)
    private static let separators =
        [">", "»", "›"].map { Array($0.utf8) } + [bar]
        + ["·", "•"].map { Array($0.utf8) }

    /// What stands between signs that have a blank on either side; nothing empty.
    private static func pieces(of text: [UInt8], between sign: [UInt8]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while index + sign.count + 1 < text.count {
            guard text[index] == 0x20, text[index + 1] == sign[0], text.holds(sign, at: index + 1),
                text[index + 1 + sign.count] == 0x20
            else {
                index += 1
                continue
            }
            if index > start { pieces.append(start..<index) }
            index += sign.count + 2
            start = index
        }
        if start < text.count { pieces.append(start..<text.count) }
        return pieces
    }

    /// Which of the signs between pieces stand after a blank, each by a bit; most texts hold none.
    private static func separators(in text: [UInt8]) -> Int {
        text.withUnsafeBufferPointer { text in
            var present = 0
            var index = 0
            while index + 2 < text.count {
                if text[index] == 0x20 {
                    switch (text[index + 1], text[index + 2]) {
                    case (UInt8(ascii: ">"), _): present |= 1
                    case (0xC2, 0xBB): present |= 1 << 1
                    case (0xE2, 0x80): present |= 1 << 2 | 1 << 5
                    case (UInt8(ascii: "|"), _): present |= 1 << 3
                    case (0xC2, 0xB7): present |= 1 << 4
                    default: break
                    }
                }
                index += 1
            }
            return present
        }
    }

    /// A line of a telephone number, an address of mail or web and little else.
    private func isContact(_ text: BlockText) -> Bool {
        guard text.wordCount <= 16, !text.endsSentence else { return false }
        let line = text.lowercase
        if line.contains(UInt8(ascii: "@")) || line.contains("www.") || line.contains("http") {
            return true
        }
        var run = 0
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                run += 1
                if run >= 8 { return true }
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "%"),
                UInt8(ascii: "$"):
                run = 0
            case 0x80...0xBF: break
            default: if isLetter(line, at: index) { run = 0 }
            }
        }
        return false
    }

    private func isAside(_ text: BlockText) -> Bool { startsWithCue(text.opening, cues.asides) }

    private func isSideHeadline(_ text: BlockText) -> Bool {
        guard text.wordCount <= 6, !text.endsSentence else { return false }
        // Without the signs that lead on to the list.
        var line: [UInt8] = []
        var index = 0
        let lowercase = text.lowercase
        while index < lowercase.count {
            let byte = lowercase[index]
            if lowercase.holds("…", at: index) {
                index += 3
            } else if lowercase.holds("»", at: index) {
                index += 2
            } else {
                index += 1
                let isBlank = byte == 0x20 && (line.isEmpty || line.last == 0x20)
                if byte != UInt8(ascii: ":"), byte != UInt8(ascii: ">"), !isBlank { line.append(byte) }
            }
        }
        while line.last == 0x20 { line.removeLast() }
        return cues.sideHeadlines.contains(startOf: line) { cue, end in
            end == line.count || (line[end] == 0x20 && cue.contains(0x20))
        }
    }

    /// A paragraph of several sentences, or a heading of this text, brings the report back.
    private func endsSideStory(_ block: Block, _ text: BlockText) -> Bool {
        switch block.shape {
        case .heading: true
        case .text: text.wordCount >= 25 && text.endsSentence
        default: false
        }
    }

    /// Standing text such as "About the company" closes a release; it goes to the end or to the next headline.
    private func isUnderStandingHeadline(_ index: Int) -> Bool {
        guard index * 2 > blocks.count else { return false }
        for before in stride(from: index, through: max(0, index - 4), by: -1) {
            guard let text = texts[before] else { continue }
            let isLine = !text.endsSentence && text.wordCount <= 7
            if isLine, startsWithCue(text.opening, cues.standingHeadlines),
                !(text.bytes.count == 8 && text.opening.holds("about us", at: 0))
            {
                return true
            }
            if isLine, before < index { return false }
        }
        return false
    }

    /// Which blocks stand in runs of three and more lines of a word or two, as menus and tag lists are.
    private func menuLines() -> [Bool] {
        var isMenu = [Bool](repeating: false, count: blocks.count)
        var start = 0
        func isMenuLine(_ index: Int) -> Bool {
            guard let text = texts[index], blocks[index].shape == .text else { return false }
            return text.wordCount <= 3 && !text.endsSentence && !text.hasDigit
                && text.bytes.last != UInt8(ascii: ":")
        }
        while start < blocks.count {
            var end = start
            while end < blocks.count, isMenuLine(end) { end += 1 }
            if end - start >= 3 {
                for index in start..<end { isMenu[index] = true }
            }
            start = max(end, start + 1)
        }
        return isMenu
    }

    // MARK: Heads

    private func isHeadline(_ text: BlockText) -> Bool {
        guard text.wordCount <= 16, let last = text.bytes.last else { return false }
        if last == UInt8(ascii: ":") { return text.wordCount <= 8 }
        return !text.endsSentence || (last == UInt8(ascii: "?") && text.wordCount <= 10)
    }

    private func isTitle(_ text: BlockText, _ index: Int) -> Bool {
        guard isEarly(index), text.wordCount >= 2, text.wordCount <= 30 else { return false }
        return !text.endsSentence && !isPathOrBar(text) && !startsWithCue(text.opening, cues.pageLines)
            && text.bytes.last != UInt8(ascii: ":")
            || (text.bytes.last == UInt8(ascii: "?") && text.wordCount <= 14)
    }

    /// Few words in capitals over a title in small letters: "MINISTRY OF TRADE".
    private func isLetterhead(_ text: BlockText, _ index: Int) -> Bool {
        guard text.wordCount <= 5, Self.isInCapitals(text) else { return false }
        return (index + 1..<min(index + 4, texts.count)).contains { later in
            guard let line = texts[later], blocks[later].shape == .text else { return false }
            return line.wordCount >= 5 && !Self.isInCapitals(line) && isTitle(line, later)
                && DateLine(lowercase: line.lowercase) == nil
        }
    }

    private static func isInCapitals(_ text: BlockText) -> Bool {
        var capitals = 0
        var others = 0
        for byte in text.bytes {
            if byte &- 0x41 < 26 { capitals += 1 }
            if byte &- 0x61 < 26 { others += 1 }
        }
        // "No. 214" is small among them.
        return capitals >= 4 && others * 8 <= capitals
    }

    /// A text without a title begins with its lead sentence.
    private func isLeadSentence(_ text: BlockText, _ index: Int) -> Bool {
        index == blocks.indices.first && text.wordCount <= 30 && text.endsSentence && blocks.count > 1
    }

    private func withoutSiteName(_ text: BlockText) -> String {
        guard text.bytes.contains(" | ") else { return text.text }
        return text.text.split(separator: " | ").first.map(String.init) ?? text.text
    }

    /// Inside the report only a cue makes a date line.
    private func mayBeDateline(_ text: BlockText, _ index: Int) -> Bool {
        isEarly(index) || isAfterBody(index) || startsWithCue(text.opening, cues.publicationDates)
    }

    private func isDateline(_ dateLine: DateLine, _ text: BlockText, _ index: Int) -> Bool {
        if startsWithCue(text.opening, cues.publicationDates) { return text.wordCount <= 16 }
        if dateLine.wordCount * 3 >= text.wordCount * 2 { return isEarly(index) || isAfterBody(index) }
        guard isEarly(index), title != nil || isNamed || isMasthead(text, index) else { return false }
        return text.wordCount <= 16 && !text.endsSentence
    }

    /// "General Gazette, Friday, 19 June 2026" over the headline: the paper's name, parted from its day.
    private func isMasthead(_ text: BlockText, _ index: Int) -> Bool {
        guard title == nil, let next = texts.indices.contains(index + 1) ? texts[index + 1] : nil,
            !blocks[...index].contains(where: { $0.shape != .text }), isTitle(next, index + 1)
        else { return false }
        let pieces = text.lowercase.split { ",|·".utf8.contains($0) || $0 == 0x28 }
        for count in 1...2 where pieces.count > count {
            let tail = Array(pieces.suffix(count).joined(separator: [0x20]))
            if let date = DateLine(lowercase: tail),
                date.wordCount == tail.split(separator: 0x20).count
            {
                return true
            }
        }
        return false
    }

    /// Up to and with the first paragraph of the report.
    private func isEarly(_ index: Int) -> Bool {
        guard let body else { return true }
        return index <= body.lowerBound
    }

    private func isAfterBody(_ index: Int, orLast: Bool = false) -> Bool {
        guard let body else { return false }
        return index > body.upperBound || (orLast && index == body.upperBound)
    }

    /// "HANOI, 8 May (Agency) -", "KALAPUR:", "Geneva –" at the start of the first paragraph.
    private func placeLine(_ block: Block) -> ByteSpan? {
        let limit = min(block.span.end, block.span.start + 90)
        var words = 0
        var letters = 0
        var capitals = 0
        var hasDigit = false
        var index = block.span.start
        var isWordStart = true
        while index < limit {
            let byte = bytes[index]
            let next = index + 1 < limit ? bytes[index + 1] : 0
            switch byte {
            case UInt8(ascii: ":") where next == 0x20:
                return letters >= 3 && letters == capitals && words <= 4 && !hasDigit
                    ? ByteSpan(block.span.start, index + 1) : nil
            case UInt8(ascii: "-") where next == 0x20 && isWordStart:
                return isPlace(words, letters) ? ByteSpan(block.span.start, index + 1) : nil
            case 0xE2
            where isWordStart && next == 0x80 && index + 3 < limit
                && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94):
                return isPlace(words, letters) ? ByteSpan(block.span.start, index + 3) : nil
            case 0x20, UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")"),
                UInt8(ascii: "/"):
                isWordStart = true
            default:
                if isWordStart {
                    words += 1
                    let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
                    let isDigit = byte >= 0x30 && byte <= 0x39
                    // Places and agencies are names; "of" and "the" may stand among them, verbs may not.
                    guard
                        isCapital || byte >= 0xC3 || (isDigit && words > 1)
                            || smallWord(at: index, before: limit)
                    else {
                        return nil
                    }
                    if isDigit { hasDigit = true }
                    isWordStart = false
                }
                if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { letters += 1 }
                if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { capitals += 1 }
            }
            index += 1
        }
        return nil
    }

    /// The dash stands inside a bracket, as in "The Day (May 2, 1945 - May 2, 2024) drew".
    private func endsInBracket(_ head: ByteSpan) -> Bool {
        let text = bytes[head.range]
        let opened = text.filter { $0 == UInt8(ascii: "(") }.count
        return opened > text.filter { $0 == UInt8(ascii: ")") }.count
    }

    /// The date between the place and a second dash: "GENEVA – October 29, 2024 – ".
    private func datePiece(from start: Int, in block: Block) -> Int? {
        let limit = min(block.span.end, start + 40)
        for index in start..<max(start, limit) where bytes[index] == 0x20 && index + 4 < limit {
            let after = bytes[(index + 1)..<limit]
            for dash in ["– ", "— ", "-- ", "- "] where after.starts(with: dash.utf8) {
                let piece = String(decoding: bytes[start..<index], as: UTF8.self)
                return DateLine(piece).map { $0.wordCount == 3 ? index + dash.utf8.count : nil } ?? nil
            }
        }
        return nil
    }

    private func isPlace(_ words: Int, _ letters: Int) -> Bool { (1...10).contains(words) && letters >= 2 }

    private func smallWord(at index: Int, before limit: Int) -> Bool {
        ["of ", "the ", "de ", "and "].contains { bytes[index..<limit].starts(with: $0.utf8) }
    }

    // MARK: Lists and tables

    /// The line before a list that leads it in.
    private func leadIn() -> ByteSpan? {
        guard let lastOutsideList else { return nil }
        let span = blocks[lastOutsideList].span
        return bytes[span.end - 1] == UInt8(ascii: ":") ? span : nil
    }

    /// The headline that stands right over a table without a head row.
    private func headingBefore() -> ByteSpan? {
        guard let lastOutsideTable, let text = texts[lastOutsideTable], isHeadline(text) else { return nil }
        return blocks[lastOutsideTable].span
    }

    /// Whether a line begins with one of some cues as a whole word; `sign` must follow it, or anything but a letter.
    private func startsWithCue(
        _ line: [UInt8],
        _ cues: CueList,
        from start: Int = 0,
        before sign: UInt8? = nil
    ) -> Bool {
        cues.contains(startOf: line, from: start) { cue, end in
            if let sign {
                return line[end...].first { $0 != 0x20 } == sign
            }
            guard end < line.count, cue.last != 0x20 else { return true }
            switch line[end] {
            case UInt8(ascii: "'"), UInt8(ascii: "-"): return false
            default: return !isLetterOrNumber(line, at: end) && !line.holds("’", at: end)
            }
        }
    }
}

import BriefingModel
import SourceText

/// Tells what each block of a text is for: title, headline, paragraph, caption, part of the page.
///
/// Decides by form and place first (bars between short pieces, a short line without a sentence's end, head or
/// tail of the text) and by ``ReadingCues`` where the form leaves it open.
struct PassageClassifier {
    let bytes: [UInt8]
    let cues: ReadingCues
    let blocks: [Block]
    /// What short blocks say; nil for long ones, which need no closer look.
    let texts: [BlockText?]
    /// The first and last block that carry the report: a sentence, a list item, a row with a number.
    let body: ClosedRange<Int>?
    /// Whether a front matter or a heading names the text, so that no line has to.
    let isNamed: Bool

    private(set) var passages: [Passage] = []
    private var hasTitlePassage = false
    /// The last block before the one in hand that is no list item, and the last that is no table row.
    private var lastOutsideList: Int?
    private var lastOutsideTable: Int?
    /// The piece that was looked for last, since a block is asked for its credit more than once.
    var foundPiece: (from: Int, end: Int, start: Int?) = (0, 0, nil)
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
        case .tableRow where isContactRow(text):
            add(.boilerplate, block)
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
            return add(.dateline, withoutCounters(block))
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
        if let shown = endOfPlaceInRow(block) { block.span.start = shown }
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

    /// "Press desk | Monday, 3 May 2021 | 3 min read": the last piece tells of the page.
    private func withoutCounters(_ block: Block) -> Block {
        var block = block
        while let bar = bytes[block.span.range].lastIndex(of: UInt8(ascii: "|")) {
            let piece = lowercased(bytes[(bar + 1)..<block.span.end])
            guard let digit = piece.firstIndex(where: { $0 != 0x20 }), piece[digit] >= 0x30,
                piece[digit] <= 0x39,
                let word = piece[digit...].firstIndex(where: { $0 >= 0x61 || $0 == UInt8(ascii: "-") }),
                startsWithCue(piece, cues.counters, from: word)
            else { break }
            block.span.end = bar
            while block.span.count > 0, isBarOrBlank(bytes[block.span.end - 1]) { block.span.end -= 1 }
        }
        block.skipped.removeAll { $0.end > block.span.end }
        return block
    }

    private func isBarOrBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == 0x20 || byte == 0x09
    }

    private func isReadable(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ":")
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
    func startsWithCue(
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

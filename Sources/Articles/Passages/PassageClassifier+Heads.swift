import BriefingModel
import SourceText

/// The head of a report: titles, datelines, mastheads.
extension PassageClassifier {
    func isHeadline(_ text: BlockText) -> Bool {
        guard text.wordCount <= 16, let last = text.bytes.last else { return false }
        if last == UInt8(ascii: ":") { return text.wordCount <= 8 }
        return !text.endsSentence || (last == UInt8(ascii: "?") && text.wordCount <= 10)
    }

    func isTitle(_ text: BlockText, _ index: Int) -> Bool {
        guard isEarly(index), text.wordCount >= 2, text.wordCount <= 30 else { return false }
        return !text.endsSentence && !isPathOrBar(text) && !startsWithCue(text.opening, cues.pageLines)
            && text.bytes.last != UInt8(ascii: ":")
            || (text.bytes.last == UInt8(ascii: "?") && text.wordCount <= 14)
    }

    /// Few words in capitals over a title in small letters: "MINISTRY OF TRADE".
    func isLetterhead(_ text: BlockText, _ index: Int) -> Bool {
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
    func isLeadSentence(_ text: BlockText, _ index: Int) -> Bool {
        index == blocks.indices.first && text.wordCount <= 30 && text.endsSentence && blocks.count > 1
    }

    func withoutSiteName(_ text: BlockText) -> String {
        guard text.bytes.contains(" | ") else { return text.text }
        return text.text.split(separator: " | ").first.map(String.init) ?? text.text
    }

    /// Inside the report only a cue makes a date line.
    func mayBeDateline(_ text: BlockText, _ index: Int) -> Bool {
        isEarly(index) || isAfterBody(index) || startsWithCue(text.opening, cues.publicationDates)
    }

    func isDateline(_ dateLine: DateLine, _ text: BlockText, _ index: Int) -> Bool {
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
    func isEarly(_ index: Int) -> Bool {
        guard let body else { return true }
        return index <= body.lowerBound
    }

    func isAfterBody(_ index: Int, orLast: Bool = false) -> Bool {
        guard let body else { return false }
        return index > body.upperBound || (orLast && index == body.upperBound)
    }

    /// "HANOI, 8 May (Agency) -", "KALAPUR:", "Geneva –" at the start of the first paragraph.
    func placeLine(_ block: Block) -> ByteSpan? {
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
    func endsInBracket(_ head: ByteSpan) -> Bool {
        let text = bytes[head.range]
        let opened = text.filter { $0 == UInt8(ascii: "(") }.count
        return opened > text.filter { $0 == UInt8(ascii: ")") }.count
    }

    /// The date between the place and a second dash: "GENEVA – October 29, 2024 – ".
    func datePiece(from start: Int, in block: Block) -> Int? {
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
}

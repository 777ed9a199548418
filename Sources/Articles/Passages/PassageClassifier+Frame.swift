import BriefingModel
import SourceText

/// The page around the report: menus, counters, contacts, other stories.
extension PassageClassifier {
    /// Lines that belong to the page: menus, counters, contacts, rights.
    func isFrame(_ text: BlockText, _ index: Int) -> Bool {
        if isPathOrBar(text) { return true }
        if isFoot(text, index) { return true }
        if startsWithCue(text.opening, cues.pageLines) {
            // A sentence that happens to begin with such a word stays; a line of pieces goes.
            if !text.endsSentence || text.wordCount <= 12 { return true }
            // So does one that tells how to reach somebody, whatever small print follows; what has a day is no small print.
            if text.wordCount <= 60, startsWithCue(text.opening, cues.contacts), holdsContact(text),
                DateLine(lowercase: text.lowercase) == nil
            {
                return true
            }
            return false
        }
        if isVisit(text, index) { return true }
        if isUnderStandingHeadline(index) { return true }
        return isAfterBody(index, orLast: true) && isContact(text)
    }

    /// "Home > About us", "Comments (17) | Print", "A- A A+": short pieces between signs.
    func isPathOrBar(_ text: BlockText) -> Bool {
        guard text.mayHoldBars else { return false }
        let present = Self.separators(in: text.bytes)
        for (place, separator) in Self.separators.enumerated() where present & 1 << place != 0 {
            let pieces = Self.pieces(of: text.bytes, between: separator)
            guard pieces.count >= 2 else { continue }
            // "(With inputs from PTN) | Also read: 10 tall towers of the world | Print edition, page 1"
            if separator == Self.bar, text.bytes.contains(UInt8(ascii: ":")),
                pieces.contains(where: {
                    startsWithCue(
                        lowercased(text.bytes[$0]),
                        cues.sideHeadlines,
                        before: UInt8(ascii: ":")
                    )
                })
            {
                return true
            }
            let words = pieces.map { Self.wordCount(of: text.bytes[$0]) }
            guard words.allSatisfy({ $0 <= 7 }) else {
                // "Information: tel. 01 234 51 04, Monday to Thursday | ISSN 1855-0916 | Print run: 250 copies"
                if separator == Self.bar, pieces.count >= 3, isImprint(text) { return true }
                continue
            }
            if separator == Self.bar, pieces.count == 2, title == nil, words[0] >= 4 { continue }
            return !zip(pieces, words).dropLast().contains { piece, words in
                text.bytes[piece].last == UInt8(ascii: ".") && words > 3
            }
        }
        return false
    }

    /// "Read us daily | WhatsApp 030 555 5017": a row of the page and of no table.
    func isContactRow(_ text: BlockText) -> Bool { isImprint(text) && holdsContact(text) }

    /// A line that says how to reach who publishes it, or by which number libraries know it.
    private func isImprint(_ text: BlockText) -> Bool {
        cues.imprints.contains(in: text.lowercase)
    }

    /// How many stretches without a blank there are.
    static func wordCount(of text: ArraySlice<UInt8>) -> Int {
        var count = 0
        var last: UInt8 = 0x20
        for byte in text {
            if byte != 0x20, last == 0x20 { count += 1 }
            last = byte
        }
        return count
    }

    static let bar = Array("|".utf8)
    private static let separators =
        [">", "»", "›"].map { Array($0.utf8) } + [bar]
        + ["·", "•"].map { Array($0.utf8) }

    /// What stands between signs that have a blank on either side; nothing empty.
    static func pieces(of text: [UInt8], between sign: [UInt8]) -> [Range<Int>] {
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

    /// Small print as one of the last blocks, as "Data Unit, 61 Spring Road, tel: 876-000-4912"; what has a day is none.
    private func isFoot(_ text: BlockText, _ index: Int) -> Bool {
        guard index + 3 >= blocks.count, index * 2 > blocks.count, text.wordCount <= 60 else { return false }
        if startsWithCue(text.opening, cues.sideHeadlines, before: UInt8(ascii: ":")) { return true }
        let line = text.lowercase
        guard let place = cues.footers.firstPlace(in: line), DateLine(lowercase: line) == nil else {
            return false
        }
        // "The data will be published on 15 March. Enquiries: tel. 555 41 20": a statement before it stays.
        return !cues.statements.contains(in: line, before: place)
    }

    /// "The mill is open from 10am to 4pm, admission £4": what a visitor needs to know, near the end of a report.
    private func isVisit(_ text: BlockText, _ index: Int) -> Bool {
        guard index * 2 > blocks.count, text.wordCount <= 45, text.hasDigit else { return false }
        let line = text.lowercase
        return cues.openingHours.contains(in: line)
            && (cues.admissions.contains(in: line) || holdsContact(text))
    }

    /// A line of a telephone number, an address of mail or web and little else.
    private func isContact(_ text: BlockText) -> Bool {
        text.wordCount <= 16 && !text.endsSentence && holdsContact(text)
    }

    /// A telephone number, an address of mail or web.
    private func holdsContact(_ text: BlockText) -> Bool {
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

    func isAside(_ text: BlockText) -> Bool {
        startsWithCue(text.opening, cues.asides) || isConsent(text) || leadsElsewhere(text)
    }

    /// "We and our partners store and access information on a device, such as cookies": what a page asks its reader.
    private func isConsent(_ text: BlockText) -> Bool {
        guard startsWithCue(text.opening, cues.consentOpenings) else { return false }
        return cues.consentWords.contains(in: text.lowercase)
    }

    /// "See also: 7 charts that explain the talks": a line that leads to another report.
    private func leadsElsewhere(_ text: BlockText) -> Bool {
        !text.endsSentence && text.wordCount <= 20
            && startsWithCue(text.opening, cues.sideHeadlines, before: UInt8(ascii: ":"))
            && !startsWithCue(text.opening, ["others"])
    }

    func isSideHeadline(_ text: BlockText) -> Bool {
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
    func endsSideStory(_ block: Block, _ text: BlockText) -> Bool {
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
    func menuLines() -> [Bool] {
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
}

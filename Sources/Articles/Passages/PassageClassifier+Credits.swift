import BriefingModel
import SourceText

/// Captions of pictures and the credits that stand with them.
extension PassageClassifier {
    /// A line between bars with no bar inside: a table of one cell, as picture captions are set.
    func isBarred(_ block: Block) -> Bool {
        let line = bytes[block.span.range]
        return line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|") && line.count > 4
            && line.count { $0 == UInt8(ascii: "|") } <= 3
    }

    func hasCaptionCue(_ text: BlockText) -> Bool {
        guard text.wordCount >= 4 else { return false }
        if startsWithCue(text.opening, cues.captions, before: UInt8(ascii: ":")) { return true }
        if placeInRow(text.opening) != nil { return true }
        // "Photo: Soldiers rehearse the drill." describes; "Photo: Nguyen Hong" only names.
        return startsWithCue(text.opening, cues.credits, before: UInt8(ascii: ":")) && text.wordCount >= 7
            && !text.opening.holds("source", at: 0)
    }

    /// "Photo 2/9:", "Picture 4 of 12:": which one of a row of pictures, before what it shows.
    ///
    /// - Parameter line: in lower case.
    /// - Returns: the offset behind the colon.
    private func placeInRow(_ line: [UInt8]) -> Int? {
        var place: Int?
        _ = cues.credits.contains(startOf: line) { _, end in
            place = Self.endOfPlace(line, from: end)
            return place != nil
        }
        return place
    }

    private static func endOfPlace(_ line: [UInt8], from start: Int) -> Int? {
        var index = start
        var hasDigit = false
        while index < line.count, index < start + 16 {
            switch line[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: ":"): return hasDigit ? index + 1 : nil
            case 0x20, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "#"): break
            case UInt8(ascii: "o") where line.holds("of ", at: index): index += 1
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// Where a caption's own words begin behind its place in a row of pictures.
    func endOfPlaceInRow(_ block: Block) -> Int? {
        let start = block.span.start
        guard let end = placeInRow(lowercased(bytes[start..<min(block.span.end, start + 64)])) else {
            return nil
        }
        var shown = start + end
        while shown < block.span.end, bytes[shown] == 0x20 { shown += 1 }
        return shown
    }

    /// "Photo: An Nguyen", "Source: VNA", "(Photo: VNA)".
    func isCredit(_ text: BlockText) -> Bool {
        guard text.wordCount <= 8, !text.endsSentence || text.opening.first == UInt8(ascii: "(") else {
            return false
        }
        let start = text.opening.firstIndex { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") }
        return start.map { startsWithCue(text.opening, cues.credits, from: $0, before: UInt8(ascii: ":")) }
            ?? false
    }

    mutating func hasTrailingPhotoCredit(_ block: Block, _ text: BlockText) -> Bool {
        text.wordCount <= 70 && !trailingCredit(block, isPhotoOnly: true).isEmpty
    }

    /// The credit at a block's end: "(Photo: …)", "[Image by …]", "Photo: …" after the last sentence.
    mutating func trailingCredit(_ block: Block, isPhotoOnly: Bool) -> [ByteSpan] {
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
}

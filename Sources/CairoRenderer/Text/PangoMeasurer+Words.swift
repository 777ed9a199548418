import CPangoCairo
import SourceText
import Typesetter

extension PangoMeasurer {
    /// A glyph of a text that is being broken into lines.
    struct LetterGlyph {
        var index: UInt32
        var advance: Int32
        var x: Int32
        var y: Int32
        /// Of the text.
        var byte: Int32
        var isSpace: Bool
        var isNewline = false
    }

    /// A font as ``WordShelf`` knows it.
    struct PlainFont {
        /// Of ``WordShelf``.
        var shaper: Int
        /// Of ``FontShelf``.
        var painter: Int
        /// In Pango's units: above the base line, and in all.
        var ascent: Int32
        var height: Int32
    }

    /// Breaks a text into lines without Pango's help for its glyphs.
    ///
    /// - Returns: nil where the text needs more than words side by side.
    func measurePlainly(
        _ composed: ComposedText,
        style: TextStyle,
        width: Points?,
        maximumLines: Int
    ) -> MeasuredText? {
        guard let font = plainFont(of: style) else { return nil }
        let unit = style.size / Self.shapingSize / Double(PANGO_SCALE)
        var text = composed.text
        return text.withUTF8 { text in
            guard collectGlyphs(of: text, font: font) else { return nil }
            let ranges = breakLines(of: text, width: width.map { max(0, Int(min($0 / unit, 1e9))) })
            guard ranges.count <= maximumLines else { return nil }
            let firstLine = store.lines.count
            let height = Double(font.height) * unit
            let extra = height * (style.leading - 1)
            var lines: [MeasuredText.Line] = []
            lines.reserveCapacity(ranges.count)
            for range in ranges {
                let firstRun = store.runs.count
                let advance = Double(keepLetters(range, of: text, font: font, unit: unit)) * unit
                let room = width.map { $0 - advance } ?? 0
                let shift =
                    switch style.alignment {
                    case .start: 0.0
                    case .center: room / 2
                    case .end: room
                    }
                store.endLine(firstRun: firstRun, shift: Float(shift))
                let start = byte(at: range.lowerBound, of: text)
                let last = range.isEmpty || !letters[range.upperBound - 1].isNewline ? 0 : 1
                let end = byte(at: range.upperBound - last, of: text)
                lines.append(
                    MeasuredText.Line(
                        width: advance,
                        ascent: Double(font.ascent) * unit + extra / 2,
                        height: height + extra,
                        bytes: composed.original(start)..<composed.original(end)
                    )
                )
            }
            let id = store.endText(firstLine: firstLine, size: style.size, color: style.color)
            return MeasuredText(id: id, measure: width, lines: lines)
        }
    }

    /// - Returns: nil where the text needs more than words side by side.
    func plainWidth(of composed: ComposedText, style: TextStyle) -> Points? {
        guard let font = plainFont(of: style) else { return nil }
        var text = composed.text
        return text.withUTF8 { text in
            guard !text.contains(0x0A), collectGlyphs(of: text, font: font) else { return nil }
            let units = letters.reduce(0) { $0 + Int($1.advance) }
            return Double(units) * style.size / Self.shapingSize / Double(PANGO_SCALE)
        }
    }

    private func byte(at letter: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
        letter < letters.count ? Int(letters[letter].byte) : text.count
    }

    /// Puts the glyphs of a text side by side from words that were shaped before.
    ///
    /// - Returns: false where the text needs more than that.
    func collectGlyphs(of text: UnsafeBufferPointer<UInt8>, font: PlainFont) -> Bool {
        guard words.covers(text, font: font.shaper) else { return false }
        letters.removeAll(keepingCapacity: true)
        var start = 0
        while start < text.count {
            let isSpace = text[start] == 0x20
            var end = start + 1
            if text[start] == 0x0A {
                letters.append(
                    LetterGlyph(
                        index: 0,
                        advance: 0,
                        x: 0,
                        y: 0,
                        byte: Int32(start),
                        isSpace: true,
                        isNewline: true
                    )
                )
                start = end
                continue
            }
            while !isSpace, end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
            let word = words.word(UnsafeBufferPointer(rebasing: text[start..<end]), font: font.shaper)
            for index in word {
                let glyph = words.glyphs[index]
                letters.append(
                    LetterGlyph(
                        index: glyph.index,
                        advance: glyph.advance,
                        x: glyph.x,
                        y: glyph.y,
                        byte: Int32(start) + glyph.byte,
                        isSpace: isSpace
                    )
                )
            }
            start = end
        }
        return true
    }

    /// Breaks the collected glyphs into lines as Pango would.
    ///
    /// - Returns: ranges of ``letters``, with the newline or the space that each line was broken at.
    func breakLines(of text: UnsafeBufferPointer<UInt8>, width: Int?) -> [Range<Int>] {
        let hasNewline = letters.contains { $0.isNewline }
        let total = letters.reduce(0) { $0 + Int($1.advance) }
        guard hasNewline || total > width ?? .max else { return [0..<letters.count] }
        findBreaks(in: text)
        var lines: [Range<Int>] = []
        var start = 0
        var lastBreak = 0
        var x = 0
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            let mark = breaks[Int(letter.byte)]
            let isClusterStart = index == 0 || letters[index - 1].byte != letter.byte
            if isClusterStart, index > start {
                if mark.contains(.mandatory) {
                    lines.append(start..<index)
                    (start, lastBreak, x) = (index, index, 0)
                } else if mark.contains(.line) {
                    lastBreak = index
                }
            }
            if !letter.isSpace, x + Int(letter.advance) > width ?? .max, index > start, isClusterStart {
                if lastBreak > start {
                    lines.append(start..<lastBreak)
                    start = lastBreak
                    index = start
                    x = 0
                    continue
                }
                if mark.contains(.letter) {
                    lines.append(start..<index)
                    (start, lastBreak, x) = (index, index, 0)
                }
            }
            x += Int(letter.advance)
            index += 1
        }
        lines.append(start..<letters.count)
        // After a newline at the end stands one more line, as in Pango.
        if letters.last?.isNewline == true {
            lines.append(letters.count..<letters.count)
        }
        return lines
    }

    struct Breaks: OptionSet {
        let rawValue: UInt8
        static let line = Breaks(rawValue: 1)
        static let mandatory = Breaks(rawValue: 2)
        static let letter = Breaks(rawValue: 4)
    }

    /// Asks Pango where the text may be broken (UAX 14), by byte.
    private func findBreaks(in text: UnsafeBufferPointer<UInt8>) {
        var count = 1
        for byte in text where byte & 0xC0 != 0x80 { count += 1 }
        if attributes.count < count {
            attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: count * 2)
        }
        text.withMemoryRebound(to: CChar.self) { chars in
            pango_get_log_attrs(
                chars.baseAddress,
                Int32(chars.count),
                -1,
                pango_context_get_language(stage.context),
                &attributes,
                Int32(count)
            )
        }
        breaks.removeAll(keepingCapacity: true)
        var letter = -1
        for byte in text {
            guard byte & 0xC0 != 0x80 else {
                breaks.append([])
                continue
            }
            letter += 1
            let attribute = attributes[letter]
            var mark: Breaks = []
            if attribute.is_line_break != 0 { mark.insert(.line) }
            if attribute.is_mandatory_break != 0 { mark.insert(.mandatory) }
            if attribute.is_char_break != 0 { mark.insert(.letter) }
            breaks.append(mark)
        }
    }

    /// Copies a range of the collected glyphs into the store.
    ///
    /// - Returns: the advance in Pango's units, without trailing space.
    func keepLetters(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, font: PlainFont, unit: Double)
        -> Int
    {
        let start = store.runStart
        var x = 0
        var inkEnd = 0
        var isPlain = true
        var index = range.lowerBound
        while index < range.upperBound {
            let first = letters[index]
            var next = index
            while next < range.upperBound, letters[next].byte == first.byte {
                let letter = letters[next]
                next += 1
                guard !letter.isNewline else { continue }
                store.add(
                    GlyphStore.Glyph(
                        index: letter.index,
                        x: Float(Double(x + Int(letter.x)) * unit),
                        y: Float(Double(letter.y) * unit)
                    )
                )
                x += Int(letter.advance)
            }
            if !first.isSpace { inkEnd = x }
            let end = next < letters.count ? Int(letters[next].byte) : text.count
            if !first.isNewline {
                let bytes = UnsafeRawBufferPointer(
                    rebasing: UnsafeRawBufferPointer(text)[Int(first.byte)..<end]
                )
                store.addCluster(bytes, glyphs: next - index)
                isPlain = isPlain && next - index == 1 && bytes.isOneScalar
            }
            index = next
        }
        store.endRun(start, font: font.painter, isBackward: false, isPlain: isPlain)
        return inkEnd
    }
}

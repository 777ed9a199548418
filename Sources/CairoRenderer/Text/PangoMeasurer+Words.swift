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
        var isBold = false
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

    /// What a text that is set plainly is set with.
    struct PlainSetting {
        var style: TextStyle
        var font: PlainFont
        /// For the letters that stand out.
        var bold: PlainFont
        /// UTF-8 offsets of those letters.
        var emphasis: [Range<Int>]
        var width: Points?
        var maximumLines: Int
        /// Points to one of Pango's units.
        var unit: Double
    }

    /// Breaks a text into lines without Pango's help for its glyphs.
    ///
    /// - Returns: nil where the text needs more than words side by side.
    func measurePlainly(
        _ composed: ComposedText,
        style: TextStyle,
        width: Points?,
        maximumLines: Int,
        emphasis: [Range<Int>]
    ) -> MeasuredText? {
        guard let font = plainFont(of: style) else { return nil }
        var bold = font
        if !emphasis.isEmpty {
            var style = style
            style.weight = .bold
            guard let font = plainFont(of: style) else { return nil }
            bold = font
        }
        let setting = PlainSetting(
            style: style,
            font: font,
            bold: bold,
            emphasis: emphasis,
            width: width,
            maximumLines: maximumLines,
            unit: style.size / Self.shapingSize / Double(PANGO_SCALE)
        )
        var text = composed.text
        return text.withUTF8 { text in
            guard collectGlyphs(of: text, setting) else { return nil }
            let ranges = breakLines(of: text, width: units(setting))
            guard ranges.count > maximumLines else { return keep(ranges, of: text, composed, setting) }
            guard var short = shortened(text, after: ranges[maximumLines - 1], setting) else { return nil }
            return short.withUTF8 { short in
                guard collectGlyphs(of: short, setting) else { return nil }
                let ranges = breakLines(of: short, width: units(setting))
                guard ranges.count <= maximumLines else { return nil }
                return keep(ranges, of: short, composed, setting)
            }
        }
    }

    private func units(_ setting: PlainSetting) -> Int? {
        setting.width.map { max(0, Int(min($0 / setting.unit, 1e9))) }
    }

    /// Leaves out what does not fit after the last line there is room for, a range of ``letters``, from a word on, and
    /// puts "…" in its place; nil where not even one word of the line can stay.
    private func shortened(
        _ text: UnsafeBufferPointer<UInt8>,
        after last: Range<Int>,
        _ setting: PlainSetting
    ) -> String? {
        let sign = Array(Self.ellipsis.utf8)
        let room = sign.withUnsafeBufferPointer { sign -> Int in
            guard let width = units(setting), words.covers(sign, font: setting.font.shaper) else { return -1 }
            return words.word(sign, font: setting.font.shaper).reduce(width) {
                $0 - Int(words.glyphs[$1].advance)
            }
        }
        var x = 0
        var end: Int?
        for index in last {
            let letter = letters[index]
            // After the letter before this one the text may end.
            if letter.isSpace, index > last.lowerBound, !letters[index - 1].isSpace, x <= room {
                end = Int(letter.byte)
            }
            x += Int(letter.advance)
        }
        guard var end else { return nil }
        let start = Int(letters[last.lowerBound].byte)
        while end > start, ",;:-".utf8.contains(text[end - 1]) || text[end - 1] == 0x20 { end -= 1 }
        guard end > start else { return nil }
        return String(decoding: text[..<end], as: UTF8.self) + Self.ellipsis
    }

    /// Keeps the glyphs of broken lines.
    private func keep(
        _ ranges: [Range<Int>],
        of text: UnsafeBufferPointer<UInt8>,
        _ composed: ComposedText,
        _ setting: PlainSetting
    ) -> MeasuredText {
        let style = setting.style
        let firstLine = store.lines.count
        let height = Double(setting.font.height) * setting.unit
        let extra = height * (style.leading - 1)
        var lines: [MeasuredText.Line] = []
        lines.reserveCapacity(ranges.count)
        for range in ranges {
            let firstRun = store.runs.count
            let advance = Double(store.keepLetters(letters, range, of: text, setting)) * setting.unit
            let room = setting.width.map { $0 - advance } ?? 0
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
                    ascent: Double(setting.font.ascent) * setting.unit + extra / 2,
                    height: height + extra,
                    bytes: composed.original(start)..<composed.original(end)
                )
            )
        }
        // A shortened text stands for all of its letters.
        if text.count != composed.text.utf8.count, let last = lines.indices.last {
            lines[last].bytes = lines[last].bytes.lowerBound..<composed.original(composed.text.utf8.count)
        }
        let id = store.endText(firstLine: firstLine, size: style.size, color: style.color)
        return MeasuredText(id: id, measure: setting.width, lines: lines)
    }

    /// - Returns: nil where the text needs more than words side by side.
    func plainWidth(of composed: ComposedText, style: TextStyle) -> Points? {
        guard let font = plainFont(of: style) else { return nil }
        var text = composed.text
        return text.withUTF8 { text in
            let setting = PlainSetting(
                style: style,
                font: font,
                bold: font,
                emphasis: [],
                width: nil,
                maximumLines: 1,
                unit: 1
            )
            guard !text.contains(0x0A), collectGlyphs(of: text, setting) else { return nil }
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
    func collectGlyphs(of text: UnsafeBufferPointer<UInt8>, _ setting: PlainSetting) -> Bool {
        words.collectGlyphs(of: text, setting, into: &letters)
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

    /// Finds where the text may be broken (UAX 14), by byte.
    private func findBreaks(in text: UnsafeBufferPointer<UInt8>) {
        if !PlainBreaks.find(in: text, into: &breaks) { askForBreaks(in: text) }
    }

    /// Asks Pango where the text may be broken.
    func askForBreaks(in text: UnsafeBufferPointer<UInt8>) {
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
        var marks: [Breaks] = []
        swap(&marks, &breaks)
        marks.removeAll(keepingCapacity: true)
        attributes.withUnsafeBufferPointer { attributes in
            var letter = -1
            for byte in text {
                guard byte & 0xC0 != 0x80 else {
                    marks.append([])
                    continue
                }
                letter += 1
                let attribute = attributes[letter]
                var mark: Breaks = []
                if attribute.is_line_break != 0 { mark.insert(.line) }
                if attribute.is_mandatory_break != 0 { mark.insert(.mandatory) }
                if attribute.is_char_break != 0 { mark.insert(.letter) }
                marks.append(mark)
            }
        }
        swap(&marks, &breaks)
    }
}

extension WordShelf {
    /// Puts the glyphs of a text side by side from words that were shaped before.
    ///
    /// - Returns: false where the text needs more than that.
    fileprivate mutating func collectGlyphs(
        of text: UnsafeBufferPointer<UInt8>,
        _ setting: PangoMeasurer.PlainSetting,
        into letters: inout [PangoMeasurer.LetterGlyph]
    ) -> Bool {
        guard covers(text, font: setting.font.shaper),
            setting.emphasis.isEmpty || covers(text, font: setting.bold.shaper)
        else { return false }
        letters.removeAll(keepingCapacity: true)
        var start = 0
        // Where the next change between plain and bold is.
        var marks = setting.emphasis[...]
        var isBold = false
        var turn = marks.first?.lowerBound ?? .max
        while start < text.count {
            if start == turn {
                isBold.toggle()
                turn = isBold ? marks.first?.upperBound ?? .max : .max
                if !isBold {
                    marks = marks.dropFirst()
                    turn = marks.first?.lowerBound ?? .max
                }
            }
            let isSpace = text[start] == 0x20
            var end = start + 1
            if text[start] == 0x0A {
                letters.append(
                    PangoMeasurer.LetterGlyph(
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
            while !isSpace, end < text.count, end != turn, text[end] != 0x20, text[end] != 0x0A { end += 1 }
            let word = word(
                UnsafeBufferPointer(rebasing: text[start..<end]),
                font: isBold ? setting.bold.shaper : setting.font.shaper
            )
            for index in word {
                let glyph = glyphs[index]
                letters.append(
                    PangoMeasurer.LetterGlyph(
                        index: glyph.index,
                        advance: glyph.advance,
                        x: glyph.x,
                        y: glyph.y,
                        byte: Int32(start) + glyph.byte,
                        isSpace: isSpace,
                        isBold: isBold
                    )
                )
            }
            start = end
        }
        return true
    }
}

extension GlyphStore {
    /// Copies a range of collected glyphs.
    ///
    /// - Returns: the advance in Pango's units, without trailing space.
    fileprivate mutating func keepLetters(
        _ letters: [PangoMeasurer.LetterGlyph],
        _ range: Range<Int>,
        of text: UnsafeBufferPointer<UInt8>,
        _ setting: PangoMeasurer.PlainSetting
    ) -> Int {
        var start = runStart
        var x = 0
        var inkEnd = 0
        var isPlain = true
        var index = range.lowerBound
        var isBold = range.isEmpty ? false : letters[index].isBold
        func endRun() {
            let font = isBold ? setting.bold.painter : setting.font.painter
            self.endRun(start, font: font, isBackward: false, isPlain: isPlain)
        }
        while index < range.upperBound {
            let first = letters[index]
            if first.isBold != isBold {
                endRun()
                start = runStart
                isPlain = true
                isBold = first.isBold
            }
            var next = index
            while next < range.upperBound, letters[next].byte == first.byte {
                let letter = letters[next]
                next += 1
                guard !letter.isNewline else { continue }
                add(
                    Glyph(
                        index: letter.index,
                        x: Float(Double(x + Int(letter.x)) * setting.unit),
                        y: Float(Double(letter.y) * setting.unit)
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
                addCluster(bytes, glyphs: next - index)
                isPlain = isPlain && next - index == 1 && bytes.isOneScalar
            }
            index = next
        }
        endRun()
        return inkEnd
    }
}

import CPangoCairo
package import SourceText
package import Typesetter

#if canImport(Glibc)
    import Glibc
#endif

/// Breaks text into lines with Pango and keeps the glyphs for the painter.
///
/// All shaping is done at one size and scaled, so that a family costs one look-up in the font configuration however
/// many sizes the page has; without hinting the outcome is the same.
package final class PangoMeasurer: TextMeasurer {
    /// Missing fonts and letters, each reported once.
    package private(set) var diagnostics: [Diagnostic] = []

    var store = GlyphStore()
    /// Room for the clusters of the run being copied.
    var clusters: [GlyphCluster] = []
    let fonts = FontShelf()

    /// What one text needs on its way, kept for the next one.
    var letters: [LetterGlyph] = []
    var breaks: [Breaks] = []
    var attributes: [PangoLogAttr] = []
    var words: WordShelf

    let stage: PangoStage
    private var plainFonts: [PlainFont?] = []
    private var descriptions: [FontKey: Int] = [:]
    private var openDescriptions: [OpenDescription] = []
    private let features: [OpenFeatures]
    private var currentFont = -1
    private var currentFeatures = -1
    private var reported: Set<String> = []

    private struct FontKey: Hashable {
        var families: [String]
        var weight: TextStyle.Weight
        var isItalic: Bool
    }

    private final class OpenDescription {
        let description: FontDescription
        init(_ description: consuming FontDescription) { self.description = description }
    }

    private final class OpenFeatures {
        let features: FontFeatures
        init(_ features: consuming FontFeatures) { self.features = features }
    }

    /// The size in points that text is shaped at.
    static let shapingSize = 100.0
    static let ellipsis = "\u{2026}"

    /// Opens the machine's fonts.
    ///
    /// - Parameter language: BCP 47, of the document.
    /// - Throws: `font.none` when the machine has no font at all.
    package init(language: String) throws(Diagnostic) {
        guard LibraryStart.shared.findsFonts(for: language), let stage = PangoStage(language: language) else {
            throw Diagnostic(
                id: "font.none",
                "No font is installed",
                hint: "Install the package fonts-noto-core: apt-get install fonts-noto-core"
            )
        }
        self.stage = stage
        words = WordShelf(language: language)
        features = [
            OpenFeatures(FontFeatures(tabularFigures: false, allowsHyphens: false)),
            OpenFeatures(FontFeatures(tabularFigures: true, allowsHyphens: false)),
            OpenFeatures(FontFeatures(tabularFigures: false, allowsHyphens: true)),
            OpenFeatures(FontFeatures(tabularFigures: true, allowsHyphens: true)),
        ]
    }

    package func measure(
        _ text: String,
        style: TextStyle,
        width: Points?,
        maximumLines: Int?,
        emphasis: [Range<Int>],
        field: String
    ) -> MeasuredText {
        let composed = ComposedText(text)
        let emphasis = emphasis.isEmpty ? [] : composed.composed(emphasis)
        let plain = measurePlainly(
            composed,
            style: style,
            width: width,
            maximumLines: max(1, maximumLines ?? .max),
            emphasis: emphasis
        )
        if let plain { return plain }
        let scale = style.size / Self.shapingSize
        var lines: [MeasuredText.Line] = []
        let firstLine = store.lines.count
        prepare(composed.text, style: style, width: width, scale: scale)
        if !emphasis.isEmpty { setBold(emphasis) }
        let count = Int(pango_layout_get_line_count(stage.layout))
        let limit = max(1, maximumLines ?? .max)
        keep(
            lines: 0..<(count > limit ? limit - 1 : count),
            of: composed,
            style,
            width,
            scale,
            field,
            into: &lines
        )
        if count > limit {
            let start = pango_layout_get_line_readonly(stage.layout, Int32(limit - 1)).map {
                Int($0.pointee.start_index)
            }
            keepShortened(from: start ?? 0, of: composed, style, width, scale, field, into: &lines)
        }
        let id = store.endText(firstLine: firstLine, size: style.size, color: style.color)
        return MeasuredText(id: id, measure: width, lines: lines)
    }

    package func width(of text: String, style: TextStyle) -> Points {
        let composed = ComposedText(text)
        if let width = plainWidth(of: composed, style: style) { return width }
        let scale = style.size / Self.shapingSize
        prepare(composed.text, style: style, width: nil, scale: scale)
        var logical = PangoRectangle()
        pango_layout_get_extents(stage.layout, nil, &logical)
        return Double(logical.width) / Double(PANGO_SCALE) * scale
    }

    package func proportion(ofPicture path: String) -> Double? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        // A PNG's signature, then its first chunk: length, "IHDR", width and height.
        var head = [UInt8](repeating: 0, count: 24)
        guard fread(&head, 1, head.count, file) == head.count, head.starts(with: [0x89, 0x50, 0x4E, 0x47])
        else { return nil }
        func number(_ start: Int) -> Double { head[start..<start + 4].reduce(0) { $0 * 256 + Double($1) } }
        return number(16) > 0 && number(20) > 0 ? number(16) / number(20) : nil
    }

    /// Gives the layout its text and look.
    private func prepare(
        _ text: String,
        style: TextStyle,
        width: Points?,
        scale: Double,
        isSingleLine: Bool = false
    ) {
        let layout = stage.layout
        let font = number(of: style)
        if font != currentFont {
            pango_layout_set_font_description(layout, openDescriptions[font].description.pointer)
            currentFont = font
        }
        // A soft hyphen must show where a line breaks at it; an address that is broken anywhere must not get one.
        let hasSoftHyphen = text.utf8.contains(0xAD) && text.unicodeScalars.contains("\u{AD}")
        let wanted = (style.tabularFigures ? 1 : 0) + (hasSoftHyphen ? 2 : 0)
        if wanted != currentFeatures {
            pango_layout_set_attributes(layout, features[wanted].features.pointer)
            currentFeatures = wanted
        }
        let units = width.map { max(0, ($0 / scale * Double(PANGO_SCALE)).rounded(.down)) }
        pango_layout_set_width(layout, units.map { Int32(min($0, 1e9)) } ?? -1)
        pango_layout_set_ellipsize(layout, isSingleLine ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE)
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                pango_layout_set_text(layout, chars.baseAddress, Int32(chars.count))
            }
        }
    }

    /// Sets parts of the layout's text in bold.
    private func setBold(_ ranges: [Range<Int>]) {
        guard let list = pango_attr_list_copy(pango_layout_get_attributes(stage.layout)) else { return }
        for range in ranges {
            guard let weight = pango_attr_weight_new(PANGO_WEIGHT_BOLD) else { continue }
            weight.pointee.start_index = UInt32(range.lowerBound)
            weight.pointee.end_index = UInt32(range.upperBound)
            pango_attr_list_insert(list, weight)
        }
        pango_layout_set_attributes(stage.layout, list)
        pango_attr_list_unref(list)
        currentFeatures = -1
    }

    /// Lays out what is left of a text as one line that ends with "…".
    private func keepShortened(
        from start: Int,
        of composed: ComposedText,
        _ style: TextStyle,
        _ width: Points?,
        _ scale: Double,
        _ field: String,
        into lines: inout [MeasuredText.Line]
    ) {
        let utf8 = composed.text.utf8
        let rest = composed.text[utf8.index(utf8.startIndex, offsetBy: start)...]
        let paragraph = rest.prefix { !$0.isNewline }
        let hasMore = paragraph.endIndex < rest.endIndex
        var text = String(paragraph)
        prepare(text, style: style, width: width, scale: scale, isSingleLine: true)
        if hasMore, pango_layout_is_ellipsized(stage.layout) == 0 {
            text += Self.ellipsis
            prepare(text, style: style, width: width, scale: scale, isSingleLine: true)
        }
        var shortened: [MeasuredText.Line] = []
        keep(lines: 0..<1, of: ComposedText(text), style, width, scale, field, into: &shortened)
        for var line in shortened {
            line.bytes = composed.original(start)..<composed.original(utf8.count)
            lines.append(line)
        }
    }

    /// Copies the glyphs of laid-out lines into the store.
    private func keep(
        lines range: Range<Int>,
        of composed: ComposedText,
        _ style: TextStyle,
        _ width: Points?,
        _ scale: Double,
        _ field: String,
        into lines: inout [MeasuredText.Line]
    ) {
        guard let text = pango_layout_get_text(stage.layout) else { return }
        var list = pango_layout_get_lines_readonly(stage.layout)
        var index = 0
        while let node = list {
            list = node.pointee.next
            defer { index += 1 }
            guard range.contains(index),
                let line = node.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self)
            else { continue }
            var logical = PangoRectangle()
            pango_layout_line_get_extents(line, nil, &logical)
            let firstRun = store.runs.count
            let advance = keepRuns(of: line, text: text, scale: scale, field: field)
            let isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
            let room = (width ?? advance) - advance
            let shift =
                switch style.alignment {
                case .start: isRightToLeft ? room : 0
                case .center: room / 2
                case .end: isRightToLeft ? 0 : room
                }
            store.endLine(firstRun: firstRun, shift: Float(width == nil ? 0 : shift))
            let unit = scale / Double(PANGO_SCALE)
            let height = Double(logical.height) * unit
            let extra = height * (style.leading - 1)
            let start = Int(line.pointee.start_index)
            lines.append(
                MeasuredText.Line(
                    width: advance,
                    ascent: Double(-logical.y) * unit + extra / 2,
                    height: height + extra,
                    bytes: composed.original(start)..<composed.original(start + Int(line.pointee.length))
                )
            )
        }
    }

    /// - Returns: the place of the style's font in ``openDescriptions``.
    private func number(of style: TextStyle) -> Int {
        let key = FontKey(families: style.families, weight: style.weight, isItalic: style.isItalic)
        if let number = descriptions[key] { return number }
        let description = FontDescription(
            families: style.families.isEmpty ? "sans-serif" : style.families.joined(separator: ","),
            weight: style.weight,
            isItalic: style.isItalic,
            size: Self.shapingSize
        )
        reportMissingFamily(style.families, description)
        openDescriptions.append(OpenDescription(description))
        descriptions[key] = openDescriptions.count - 1
        return openDescriptions.count - 1
    }

    /// The first font of a style, for texts whose words stand side by side.
    func plainFont(of style: TextStyle) -> PlainFont? {
        let number = number(of: style) * 2 + (style.tabularFigures ? 1 : 0)
        while plainFonts.count <= number {
            plainFonts.append(openPlainFont(plainFonts.count / 2, tabularFigures: plainFonts.count % 2 == 1))
        }
        return plainFonts[number]
    }

    private func openPlainFont(_ description: Int, tabularFigures: Bool) -> PlainFont? {
        let description = openDescriptions[description]
        guard
            let font = pango_font_map_load_font(stage.fontMap, stage.context, description.description.pointer)
        else { return nil }
        // The shelf keeps the font from here on.
        defer { g_object_unref(font) }
        guard let painter = fonts.number(of: font, size: Self.shapingSize),
            let space = fonts.faces[painter].space,
            let shaper = words.add(font, tabularFigures: tabularFigures)
        else { return nil }
        var logical = PangoRectangle()
        pango_font_get_glyph_extents(font, space, nil, &logical)
        return PlainFont(shaper: shaper, painter: painter, ascent: -logical.y, height: logical.height)
    }

    private func reportMissingFamily(_ families: [String], _ description: borrowing FontDescription) {
        guard let first = families.first(where: { !FontPackage.isGeneric($0) }),
            let font = pango_font_map_load_font(stage.fontMap, stage.context, description.pointer)
        else { return }
        defer { g_object_unref(font) }
        guard let found = pango_font_describe(font) else { return }
        defer { pango_font_description_free(found) }
        let family = pango_font_description_get_family(found).map { String(cString: $0) } ?? ""
        guard !families.contains(where: { $0.lowercased() == family.lowercased() }),
            reported.insert(first).inserted
        else { return }
        diagnostics.append(
            Diagnostic(
                .warning,
                id: "font.missing-family",
                "No font of the family \"\(first)\" is installed; \"\(family)\" stands in",
                hint: "Install the package \(FontPackage.name(for: first))"
            )
        )
    }

    /// Says once for each field that a letter is shown as a box.
    func reportMissingLetter(_ codePoint: UInt32, field: String) {
        let number = String(codePoint, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        guard reported.insert("\(name) \(field)").inserted else { return }
        diagnostics.append(
            Diagnostic(
                .warning,
                id: "font.missing-letter",
                "No font has the letter \(name) of \(field); a box stands in its place",
                hint: "Install a font for its script: fonts-noto-core, fonts-noto-extra or fonts-noto-cjk"
            )
        )
    }

    func reportPicture(_ path: String) {
        guard reported.insert(path).inserted else { return }
        diagnostics.append(
            Diagnostic(
                .warning,
                id: "render.picture",
                "The picture cannot be read as PNG",
                at: SourceLocation(path: path)
            )
        )
    }

    func reportUnknownTarget(_ name: String) {
        guard reported.insert("link \(name)").inserted else { return }
        diagnostics.append(
            Diagnostic(
                .warning,
                id: "render.link",
                "A link leads to \"\(name)\", which is nowhere in the document"
            )
        )
    }
}

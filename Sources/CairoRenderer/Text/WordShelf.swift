import CPangoCairo

/// Words that were shaped once with HarfBuzz and are used again wherever they occur.
///
/// A briefing repeats its words: shaping each of them once is most of the difference between a fast and a slow page.
/// Only for scripts in which a word looks the same whatever stands beside it.
struct WordShelf: ~Copyable {
    struct Glyph {
        var index: UInt32
        /// All in Pango's units, y downwards.
        var advance: Int32
        var x: Int32
        var y: Int32
        /// From the word's first byte.
        var byte: Int32
    }

    private struct Word {
        var hash: UInt64
        var font: Int32
        var bytes: Range<Int32>
        var glyphs: Range<Int32>
    }

    /// A font with the features its text is shaped with.
    private struct Font {
        let font: OpaquePointer
        let features: [hb_feature_t]
        let hasASCII: Bool
        /// By scalar below ``WordShelf/limit``: 0 not looked up, 1 has it, 2 has it not.
        var coverage: [UInt8]
    }

    /// Punctuation, currency and letterlike signs end below it.
    static let limit: UInt32 = 0x2150

    private var fonts: [Font] = []
    private var words: [Word] = []
    private var bytes: [UInt8] = []
    private(set) var glyphs: [Glyph] = []
    /// Places in ``words``, counted from 1, at the word's hash or after it; 0 is free.
    private var table = [Int32](repeating: 0, count: 1024)
    private let buffer: OpaquePointer?
    private let language: OpaquePointer?

    init(language: String) {
        buffer = hb_buffer_create()
        self.language = hb_language_from_string(language, -1)
    }

    deinit { hb_buffer_destroy(buffer) }

    /// Adds a font, which must live as long as the shelf.
    ///
    /// - Returns: the font's number here.
    mutating func add(_ font: UnsafeMutablePointer<PangoFont>, tabularFigures: Bool) -> Int? {
        guard let shaper = pango_font_get_hb_font(font) else { return nil }
        var features = ["liga", "clig", "dlig"].map { Self.feature($0, 0) }
        if tabularFigures { features.append(Self.feature("tnum", 1)) }
        fonts.append(
            Font(
                font: shaper,
                features: features,
                hasASCII: (0x20..<0x7F).allSatisfy { Self.has($0, in: shaper) },
                coverage: [UInt8](repeating: 0, count: Int(Self.limit))
            )
        )
        return fonts.count - 1
    }

    private static func feature(_ name: String, _ value: UInt32) -> hb_feature_t {
        hb_feature_t(tag: name.utf8.reduce(0) { $0 << 8 | UInt32($1) }, value: value, start: 0, end: .max)
    }

    /// Whether each letter stands for itself from left to right, each word is of one script, and the font has it all.
    mutating func covers(_ text: UnsafeBufferPointer<UInt8>, font: Int) -> Bool {
        let hasASCII = fonts[font].hasASCII
        var index = 0
        // Of the word so far.
        var script: Script?
        while index < text.count {
            let lead = UInt32(text[index])
            var scalar = lead
            switch lead {
            case 0x0A, 0x20:
                script = nil
                index += 1
                if lead == 0x0A { continue }
            case 0x21..<0x7F: index += 1
            case 0xC2..<0xE0 where index + 1 < text.count:
                scalar = (lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
                index += 2
            case 0xE1..<0xE3 where index + 2 < text.count:
                scalar =
                    (lead & 0xF) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
                index += 3
            default: return false
            }
            if let own = Script(of: scalar) {
                guard script == nil || script == own else { return false }
                script = own
            }
            if scalar < 0x7F, hasASCII { continue }
            guard Self.standsAlone(scalar), has(scalar, font: font) else { return false }
        }
        return true
    }

    /// A script in which a word looks the same whatever stands beside it.
    private enum Script {
        case latin, greek, cyrillic

        /// - Returns: nil for a sign that goes with any script.
        init?(of scalar: UInt32) {
            switch scalar {
            case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0..<0xD7, 0xD8..<0xF7, 0xF8..<0x250,
                0x1E00..<0x1F00:
                self = .latin
            case 0x370..<0x400: self = .greek
            case 0x400..<0x530: self = .cyrillic
            default: return nil
            }
        }

        var shaped: hb_script_t {
            switch self {
            case .latin: HB_SCRIPT_LATIN
            case .greek: HB_SCRIPT_GREEK
            case .cyrillic: HB_SCRIPT_CYRILLIC
            }
        }
    }

    /// Latin, Greek and Cyrillic letters with their marks, general punctuation, currency and letterlike signs; no soft
    /// hyphen, no mark on its own, no direction or joining control.
    private static func standsAlone(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x250, 0x386, 0x388..<0x3E2, 0x400..<0x483, 0x48A..<0x530,
            0x1E00..<0x1F00, 0x2010..<0x2028, 0x202F..<0x203B, 0x20A0..<0x20C0, 0x2100..<limit:
            true
        default: false
        }
    }

    private mutating func has(_ scalar: UInt32, font: Int) -> Bool {
        let known = fonts[font].coverage[Int(scalar)]
        guard known == 0 else { return known == 1 }
        let found = Self.has(scalar, in: fonts[font].font)
        fonts[font].coverage[Int(scalar)] = found ? 1 : 2
        return found
    }

    private static func has(_ scalar: UInt32, in font: OpaquePointer) -> Bool {
        var glyph: UInt32 = 0
        return hb_font_get_nominal_glyph(font, scalar, &glyph) != 0
    }

    /// Finds or shapes a word of UTF-8: letters without a space, or one space.
    ///
    /// - Returns: where the word's glyphs lie in ``glyphs``.
    mutating func word(_ text: UnsafeBufferPointer<UInt8>, font: Int) -> Range<Int> {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(font)
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 29
        var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[slot] != 0 {
            let word = words[Int(table[slot]) - 1]
            if word.hash == hash, word.font == Int32(font), matches(word, text) {
                return Int(word.glyphs.lowerBound)..<Int(word.glyphs.upperBound)
            }
            slot = (slot + 1) & (table.count - 1)
        }
        let shaped = shape(text, font: font)
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        words.append(
            Word(
                hash: hash,
                font: Int32(font),
                bytes: start..<Int32(bytes.count),
                glyphs: Int32(shaped.lowerBound)..<Int32(shaped.upperBound)
            )
        )
        table[slot] = Int32(words.count)
        if words.count * 2 > table.count { grow() }
        return shaped
    }

    private func matches(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.bytes.count == text.count else { return false }
        let start = Int(word.bytes.lowerBound)
        for index in 0..<text.count where bytes[start + index] != text[index] { return false }
        return true
    }

    private mutating func grow() {
        table = [Int32](repeating: 0, count: table.count * 2)
        for (index, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.hash) & (table.count - 1)
            while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
            table[slot] = Int32(index + 1)
        }
    }

    private mutating func shape(_ text: UnsafeBufferPointer<UInt8>, font: Int) -> Range<Int> {
        hb_buffer_clear_contents(buffer)
        hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
        text.withMemoryRebound(to: CChar.self) { chars in
            hb_buffer_add_utf8(buffer, chars.baseAddress, Int32(chars.count), 0, Int32(chars.count))
        }
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        let script = String(decoding: text, as: UTF8.self).unicodeScalars.lazy.compactMap {
            Script(of: $0.value)
        }
        hb_buffer_set_script(buffer, (script.first ?? .latin).shaped)
        hb_buffer_set_language(buffer, language)
        hb_shape(fonts[font].font, buffer, fonts[font].features, UInt32(fonts[font].features.count))
        let start = glyphs.count
        var count: UInt32 = 0
        if let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        {
            for index in 0..<Int(count) {
                glyphs.append(
                    Glyph(
                        index: infos[index].codepoint,
                        advance: positions[index].x_advance,
                        x: positions[index].x_offset,
                        y: -positions[index].y_offset,
                        byte: Int32(infos[index].cluster)
                    )
                )
            }
        }
        return start..<glyphs.count
    }
}

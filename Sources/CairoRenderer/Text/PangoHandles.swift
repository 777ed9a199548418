import CPangoCairo
import Typesetter

/// Pango's font map, context and the two layouts everything is measured with.
struct PangoStage: ~Copyable {
    let fontMap: UnsafeMutablePointer<PangoFontMap>
    let context: OpaquePointer
    let layout: OpaquePointer

    /// - Parameter language: BCP 47; decides between forms of a letter and between fallback fonts.
    init?(language: String) {
        guard let fontMap = pango_cairo_font_map_new() else { return nil }
        guard let context = pango_font_map_create_context(fontMap) else {
            g_object_unref(fontMap)
            return nil
        }
        if let options = cairo_font_options_create() {
            cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
            cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
            cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
            pango_cairo_context_set_font_options(context, options)
            cairo_font_options_destroy(options)
        }
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(language))
        guard let layout = pango_layout_new(context) else {
            g_object_unref(UnsafeMutableRawPointer(context))
            g_object_unref(fontMap)
            return nil
        }
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        self.fontMap = fontMap
        self.context = context
        self.layout = layout
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }
}

/// A font description at the size all shaping is done at.
struct FontDescription: ~Copyable {
    let pointer: OpaquePointer

    init(families: String, weight: TextStyle.Weight, isItalic: Bool, size: Double) {
        pointer = pango_font_description_new()
        pango_font_description_set_family(pointer, families)
        pango_font_description_set_weight(pointer, PangoWeight(rawValue: UInt32(weight.rawValue)))
        pango_font_description_set_style(pointer, isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(pointer, size * Double(PANGO_SCALE))
    }

    deinit { pango_font_description_free(pointer) }
}

/// The font features of a text.
struct FontFeatures: ~Copyable {
    let pointer: OpaquePointer

    /// Ligatures are off: readers that ignore a PDF's replacement text would lose their letters.
    init(tabularFigures: Bool, allowsHyphens: Bool) {
        pointer = pango_attr_list_new()
        let features = "liga=0,clig=0,dlig=0" + (tabularFigures ? ",tnum=1" : "")
        pango_attr_list_insert(pointer, pango_attr_font_features_new(features))
        if !allowsHyphens { pango_attr_list_insert(pointer, pango_attr_insert_hyphens_new(0)) }
    }

    deinit { pango_attr_list_unref(pointer) }
}

import CPangoCairo

/// The font faces that measured texts use, each opened once.
final class FontShelf {
    /// A face and how it stands at a size of one point.
    struct Face {
        /// Kept by the shelf.
        let face: OpaquePointer
        /// Slants an upright face where the family has no italic.
        let matrix: cairo_matrix_t
        let space: UInt32?
    }

    private(set) var faces: [Face] = []
    private var numbers: [UnsafeMutablePointer<PangoFont>: Int] = [:]

    deinit {
        for face in faces { cairo_font_face_destroy(face.face) }
        for font in numbers.keys { g_object_unref(font) }
    }

    /// Finds a font that was asked for at a size; nil for one that Cairo cannot open.
    func number(of font: UnsafeMutablePointer<PangoFont>, size: Double) -> Int? {
        if let number = numbers[font] { return number }
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
            cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS,
            let face = cairo_font_face_reference(cairo_scaled_font_get_font_face(scaled))
        else { return nil }
        var matrix = cairo_matrix_t()
        cairo_scaled_font_get_font_matrix(scaled, &matrix)
        matrix.xx /= size
        matrix.xy /= size
        matrix.yx /= size
        matrix.yy /= size
        var space: UInt32 = 0
        let hasSpace = hb_font_get_nominal_glyph(pango_font_get_hb_font(font), 0x20, &space) != 0
        g_object_ref(font)
        faces.append(Face(face: face, matrix: matrix, space: hasSpace ? space : nil))
        numbers[font] = faces.count - 1
        return faces.count - 1
    }
}

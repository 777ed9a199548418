import CPangoCairo
import SourceText

/// Bytes that a C library hands over piece by piece.
final class ByteSink {
    var bytes: [UInt8] = []

    /// Hands the bytes over, in no more memory than they take: they grew by doubling.
    func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes.withUnsafeBufferPointer { Array($0) }
    }

    /// For a callback; the sink must outlive it.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    func append(_ data: UnsafePointer<UInt8>?, _ count: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: count))
    }

    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().append(data, Int(length))
        return CAIRO_STATUS_SUCCESS
    }
}

/// A surface and the pen that draws on it.
struct CairoCanvas: ~Copyable {
    let surface: OpaquePointer
    let pen: OpaquePointer
    /// Where the surface writes to, which must live as long.
    let sink: ByteSink

    /// Takes the surface over.
    init(owning surface: OpaquePointer?, writingTo sink: ByteSink) throws(Diagnostic) {
        guard let surface, let pen = cairo_create(surface) else {
            throw CairoCanvas.failure(CAIRO_STATUS_NO_MEMORY)
        }
        self.surface = surface
        self.pen = pen
        self.sink = sink
        if let options = cairo_font_options_create() {
            cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
            cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
            cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
            cairo_set_font_options(pen, options)
            cairo_font_options_destroy(options)
        }
    }

    deinit {
        cairo_destroy(pen)
        cairo_surface_destroy(surface)
    }

    /// Writes what is outstanding; nothing can be drawn afterwards.
    ///
    /// - Throws: `render.cairo` with Cairo's own words if anything went wrong since the canvas was made.
    func finish() throws(Diagnostic) {
        let drawn = cairo_status(pen)
        cairo_surface_finish(surface)
        let written = cairo_surface_status(surface)
        guard drawn == CAIRO_STATUS_SUCCESS else { throw CairoCanvas.failure(drawn) }
        guard written == CAIRO_STATUS_SUCCESS else { throw CairoCanvas.failure(written) }
    }

    static func failure(_ status: cairo_status_t) -> Diagnostic {
        let words = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown"
        return Diagnostic(id: "render.cairo", "The page could not be drawn: \(words)")
    }
}

/// Pictures, each read once.
final class PictureShelf {
    private var surfaces: [String: OpaquePointer] = [:]

    deinit {
        for surface in surfaces.values { cairo_surface_destroy(surface) }
    }

    /// - Returns: nil where the file is not a readable PNG.
    func surface(at path: String) -> OpaquePointer? {
        if let surface = surfaces[path] { return surface }
        guard let surface = cairo_image_surface_create_from_png(path) else { return nil }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        surfaces[path] = surface
        return surface
    }
}

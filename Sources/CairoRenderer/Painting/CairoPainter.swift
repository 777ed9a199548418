import CPangoCairo
import SourceText
import Typesetter

/// Draws a frame's items as they come; it decides nothing.
final class CairoPainter {
    /// How letters reach the surface.
    enum Letters {
        /// As text, with the letters behind each glyph.
        case text
        /// As filled outlines: Cairo 1.16 moves glyphs of pictures to whole pixels.
        case outlines
    }

    /// Runs that Cairo gets at once.
    private struct OpenRun {
        var font: Int32
        var isBackward: Bool
        /// Of the store's letters.
        var bytes: Range<Int32>
    }

    private let pen: OpaquePointer
    private let measurer: PangoMeasurer
    private let pictures: PictureShelf
    private let letters: Letters
    /// nil where the surface has no tags.
    private let tags: TagWriter?
    /// What was added and not shown yet.
    private var open: OpenRun?
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    init(
        pen: OpaquePointer,
        measurer: PangoMeasurer,
        pictures: PictureShelf,
        letters: Letters,
        tags: TagWriter? = nil
    ) {
        self.pen = pen
        self.measurer = measurer
        self.pictures = pictures
        self.letters = letters
        self.tags = tags
    }

    func paint(_ frame: Frame) {
        for item in frame.items { paint(item) }
    }

    private func paint(_ item: FrameItem) {
        switch item {
        case .begin(let tag): tags?.begin(tag)
        case .end: tags?.end()
        case .text(let text, let lines, let point): paint(text, lines: lines, at: point)
        case .rectangle(let rect, let radius, let fill, let stroke):
            outline(rect, radius: radius)
            paintPath(fill: fill, stroke: stroke)
        case .path(let path, let fill, let stroke):
            outline(path)
            paintPath(fill: fill, stroke: stroke)
        case .destination(let name, let point): tags?.destination(name, at: point)
        case .picture(let path, let rect): paintPicture(path, in: rect)
        }
    }

    // MARK: Text

    private func paint(_ text: MeasuredText, lines: Range<Int>, at point: Point) {
        let store = measurer.store
        guard store.texts.indices.contains(text.id) else { return }
        let stored = store.texts[text.id]
        setSource(stored.color)
        var top = point.y
        for index in lines.clamped(to: text.lines.indices) where index < stored.lines.count {
            let line = store.lines[Int(stored.lines.lowerBound) + index]
            let left = point.x + Double(line.shift)
            let base = top + text.lines[index].ascent
            for run in line.runs {
                add(store.runs[Int(run)], of: store, size: stored.size, left: left, base: base)
            }
            top += text.lines[index].height
        }
        show(store, size: stored.size)
    }

    /// Adds a run to those that Cairo gets at once, which costs less than each alone: as many as follow each other in
    /// one font and one direction.
    private func add(_ run: GlyphStore.Run, of store: GlyphStore, size: Points, left: Points, base: Points) {
        if let open,
            open.font != run.font || open.isBackward || run.isBackward
                || open.bytes.upperBound != run.bytes.lowerBound
        {
            show(store, size: size)
        }
        var placed: [cairo_glyph_t] = []
        swap(&placed, &glyphs)
        for glyph in store.glyphs[run.glyphs.asInt] {
            placed.append(
                cairo_glyph_t(index: UInt(glyph.index), x: left + Double(glyph.x), y: base + Double(glyph.y))
            )
        }
        swap(&placed, &glyphs)
        for box in store.boxes[run.boxes.asInt] { paint(box, size: size, left: left, base: base) }
        if letters == .text { collectClusters(of: run, in: store) }
        open = OpenRun(
            font: run.font,
            isBackward: run.isBackward,
            bytes: (open?.bytes.lowerBound ?? run.bytes.lowerBound)..<run.bytes.upperBound
        )
    }

    /// Paints the runs that were added.
    private func show(_ store: GlyphStore, size: Points) {
        guard let run = open else { return }
        open = nil
        defer {
            glyphs.removeAll(keepingCapacity: true)
            clusters.removeAll(keepingCapacity: true)
        }
        let face = measurer.fonts.faces[Int(run.font)]
        var matrix = face.matrix
        matrix.xx *= size
        matrix.xy *= size
        matrix.yx *= size
        matrix.yy *= size
        cairo_set_font_face(pen, face.face)
        cairo_set_font_matrix(pen, &matrix)
        guard letters == .text else {
            cairo_new_path(pen)
            cairo_glyph_path(pen, glyphs, Int32(glyphs.count))
            cairo_fill(pen)
            return
        }
        store.utf8[run.bytes.asInt].withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                cairo_show_text_glyphs(
                    pen,
                    chars.baseAddress,
                    Int32(chars.count),
                    glyphs,
                    Int32(glyphs.count),
                    clusters,
                    Int32(clusters.count),
                    run.isBackward
                        ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
                )
            }
        }
    }

    private func collectClusters(of run: GlyphStore.Run, in store: GlyphStore) {
        var collected: [cairo_text_cluster_t] = []
        swap(&collected, &clusters)
        defer { swap(&collected, &clusters) }
        guard run.clusters.isEmpty else {
            for cluster in store.clusters[run.clusters.asInt] {
                collected.append(
                    cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
                )
            }
            return
        }
        // One glyph a scalar: each byte that is not a continuation begins one.
        for byte in store.utf8[run.bytes.asInt] {
            if byte & 0xC0 == 0x80 {
                collected[collected.count - 1].num_bytes += 1
            } else {
                collected.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
            }
        }
    }

    /// Shows that a letter is missing.
    private func paint(_ box: GlyphStore.Box, size: Points, left: Points, base: Points) {
        let margin = size * 0.08
        let width = max(size * 0.2, Double(box.width) - 2 * margin)
        cairo_rectangle(pen, left + Double(box.x) + margin, base - size * 0.7, width, size * 0.7)
        cairo_set_line_width(pen, size * 0.06)
        cairo_set_dash(pen, nil, 0, 0)
        cairo_stroke(pen)
    }

    // MARK: Shapes

    private func outline(_ rect: Rect, radius: Points) {
        let radius = min(radius, rect.width / 2, rect.height / 2)
        guard radius > 0 else { return cairo_rectangle(pen, rect.x, rect.y, rect.width, rect.height) }
        let right = rect.x + rect.width - radius
        let bottom = rect.y + rect.height - radius
        cairo_new_sub_path(pen)
        cairo_arc(pen, right, rect.y + radius, radius, -.pi / 2, 0)
        cairo_arc(pen, right, bottom, radius, 0, .pi / 2)
        cairo_arc(pen, rect.x + radius, bottom, radius, .pi / 2, .pi)
        cairo_arc(pen, rect.x + radius, rect.y + radius, radius, .pi, .pi * 3 / 2)
        cairo_close_path(pen)
    }

    private func outline(_ path: Path) {
        for step in path.steps {
            switch step {
            case .move(let point): cairo_move_to(pen, point.x, point.y)
            case .line(let point): cairo_line_to(pen, point.x, point.y)
            case .curve(let point, let first, let second):
                cairo_curve_to(pen, first.x, first.y, second.x, second.y, point.x, point.y)
            case .close: cairo_close_path(pen)
            }
        }
    }

    private func paintPath(fill: Color?, stroke: Stroke?) {
        if let fill {
            setSource(fill)
            if stroke == nil { cairo_fill(pen) } else { cairo_fill_preserve(pen) }
        }
        if let stroke {
            setSource(stroke.color)
            cairo_set_line_width(pen, stroke.width)
            cairo_set_dash(pen, stroke.dashes, Int32(stroke.dashes.count), 0)
            cairo_stroke(pen)
        }
        cairo_new_path(pen)
    }

    private func paintPicture(_ path: String, in rect: Rect) {
        guard let surface = pictures.surface(at: path) else { return measurer.reportPicture(path) }
        let width = Double(cairo_image_surface_get_width(surface))
        let height = Double(cairo_image_surface_get_height(surface))
        guard width > 0, height > 0 else { return }
        let scale = min(rect.width / width, rect.height / height)
        cairo_save(pen)
        cairo_translate(
            pen,
            rect.x + (rect.width - width * scale) / 2,
            rect.y + (rect.height - height * scale) / 2
        )
        cairo_scale(pen, scale, scale)
        cairo_set_source_surface(pen, surface, 0, 0)
        cairo_paint(pen)
        cairo_restore(pen)
    }

    private func setSource(_ color: Color) {
        if color.alpha >= 1 {
            cairo_set_source_rgb(pen, color.red, color.green, color.blue)
        } else {
            cairo_set_source_rgba(pen, color.red, color.green, color.blue, color.alpha)
        }
    }
}

extension Range<Int32> {
    fileprivate var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

import CPangoCairo
package import SourceText
package import Typesetter

/// Paints finished pages as PDF, PNG or SVG.
///
/// Every form comes from the same frames through the same painter, so that none can differ from the others.
package struct PageRenderer {
    private let measurer: PangoMeasurer
    private let pictures = PictureShelf()

    /// - Parameter measurer: the one that measured the frames' texts.
    package init(measurer: PangoMeasurer) {
        self.measurer = measurer
    }

    /// - Throws: `render.empty` without a frame, `render.cairo` or `render.qpdf` when a library fails.
    package func pdf(_ frames: [Frame], metadata: DocumentMetadata) throws(Diagnostic) -> [UInt8] {
        try drawn(frames, metadata: metadata).finished()
    }

    /// Draws the pages of a PDF, which is finished apart: by then frames, texts and fonts can be let go of.
    ///
    /// - Throws: `render.empty` without a frame, `render.cairo` when Cairo fails.
    package func drawn(_ frames: [Frame], metadata: DocumentMetadata) throws(Diagnostic) -> DrawnPDF {
        var metadata = metadata
        let attached = AttachedStream.all(of: &metadata)
        let (bytes, tags) = try taggedPDF(frames, metadata: metadata)
        return DrawnPDF(bytes: bytes, tags: tags, metadata: metadata, attached: attached)
    }

    /// Paints a page with so many pixels a point; 1 is 72 dpi.
    package func png(_ frame: Frame, scale: Double) throws(Diagnostic) -> [UInt8] {
        let sink = ByteSink()
        let canvas = try CairoCanvas(
            owning: cairo_image_surface_create(
                CAIRO_FORMAT_RGB24,
                Int32(clamping: Int((frame.size.width * scale).rounded(.up))),
                Int32(clamping: Int((frame.size.height * scale).rounded(.up)))
            ),
            writingTo: sink
        )
        cairo_set_source_rgb(canvas.pen, 1, 1, 1)
        cairo_paint(canvas.pen)
        cairo_scale(canvas.pen, scale, scale)
        paint(frame, on: canvas, letters: .outlines)
        cairo_surface_flush(canvas.surface)
        let status = cairo_surface_write_to_png_stream(canvas.surface, ByteSink.write, sink.closure)
        guard status == CAIRO_STATUS_SUCCESS else { throw CairoCanvas.failure(status) }
        try canvas.finish()
        return sink.bytes
    }

    package func svg(_ frame: Frame) throws(Diagnostic) -> [UInt8] {
        let sink = ByteSink()
        let canvas = try CairoCanvas(
            owning: cairo_svg_surface_create_for_stream(
                ByteSink.write,
                sink.closure,
                frame.size.width,
                frame.size.height
            ),
            writingTo: sink
        )
        paint(frame, on: canvas, letters: .text)
        try canvas.finish()
        return sink.bytes
    }

    private func paint(_ frame: Frame, on canvas: borrowing CairoCanvas, letters: CairoPainter.Letters) {
        CairoPainter(pen: canvas.pen, measurer: measurer, pictures: pictures, letters: letters).paint(frame)
    }

    private func taggedPDF(
        _ frames: [Frame],
        metadata: DocumentMetadata
    ) throws(Diagnostic) -> (bytes: [UInt8], tags: TagNotes) {
        guard let first = frames.first else {
            throw Diagnostic(id: "render.empty", "There is no page to write")
        }
        let sink = ByteSink()
        let canvas = try CairoCanvas(
            owning: cairo_pdf_surface_create_for_stream(
                ByteSink.write,
                sink.closure,
                first.size.width,
                first.size.height
            ),
            writingTo: sink
        )
        let surface = canvas.surface
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
        if let author = metadata.author {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        }
        if let subject = metadata.subject {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
        }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.timestamp)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, metadata.timestamp)
        let tags = TagWriter(pen: canvas.pen, destinations: Self.destinations(of: frames))
        let painter = CairoPainter(
            pen: canvas.pen,
            measurer: measurer,
            pictures: pictures,
            letters: .text,
            tags: tags
        )
        var parents = [Int32(CAIRO_PDF_OUTLINE_ROOT)]
        for (index, frame) in frames.enumerated() {
            cairo_pdf_surface_set_size(surface, frame.size.width, frame.size.height)
            cairo_pdf_surface_set_page_label(surface, String(index + 1))
            tags.pageHeight = frame.size.height
            painter.paint(frame)
            for entry in frame.outline { add(entry, page: index + 1, to: surface, parents: &parents) }
            // Tags still open at the end close before the last page does, or they would open on one more.
            if index == frames.count - 1 { tags.endAll() }
            cairo_show_page(canvas.pen)
        }
        try canvas.finish()
        for name in tags.unknownTargets { measurer.reportUnknownTarget(name) }
        return (sink.takeBytes(), tags.kept)
    }

    /// Adds an entry below the latest one of the level above; the root comes first.
    private func add(_ entry: OutlineEntry, page: Int, to surface: OpaquePointer, parents: inout [Int32]) {
        let level = min(max(entry.level, 1), parents.count)
        parents.removeSubrange(level...)
        let place = "page=\(page) pos=[\(TagWriter.number(entry.at.x)) \(TagWriter.number(entry.at.y))]"
        parents.append(
            cairo_pdf_surface_add_outline(
                surface,
                parents[level - 1],
                entry.title,
                place,
                level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
            )
        )
    }

    private static func destinations(of frames: [Frame]) -> Set<String> {
        var names: Set<String> = []
        for frame in frames {
            for case .destination(let name, _) in frame.items { names.insert(name) }
        }
        return names
    }
}

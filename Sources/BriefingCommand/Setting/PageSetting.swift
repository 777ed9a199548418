import BriefingModel
import CairoRenderer
import LayoutSpec
import SourceText
import Typesetter

/// From a briefing and a layout to the bytes of finished files.
struct PageSetting {
    var layout: LayoutSpec
    var issue: Int?
    /// The only section to set; nil for all.
    var section: LayoutSpec.Section.Kind?

    struct Outcome {
        var files: [OutputFile]
        /// Missing fonts and letters.
        var diagnostics: [Diagnostic]
        var pages: Int
    }

    /// Pixels a point of PNG pages: 144 dpi.
    private static let scale = 2.0

    /// - Throws: the renderer's diagnostic when a library fails or there is no font.
    func files(of briefing: consuming Briefing, plan: OutputPlan) throws(Diagnostic) -> Outcome {
        var outcome = Outcome(files: [], diagnostics: [], pages: 0)
        let model = Array(briefing.json().utf8)
        if plan.formats.contains(.json) {
            outcome.files.append(OutputFile(path: plan.path(.json), bytes: model))
        }
        guard plan.formats.contains(where: { $0 != .json }) else { return outcome }
        // The briefing, its frames and its texts are let go of before the PDF is finished, which needs the room.
        let metadata = metadata(of: briefing, model: model)
        let drawn = try draw(briefing, metadata, plan, &outcome)
        if let drawn {
            let file = OutputFile(path: plan.path(.pdf), bytes: try drawn.pages.finished())
            outcome.files.insert(file, at: drawn.place)
        }
        return outcome
    }

    /// Draws all pages, and keeps those of the PDF with its place among the files.
    private func draw(
        _ briefing: consuming Briefing,
        _ metadata: DocumentMetadata,
        _ plan: OutputPlan,
        _ outcome: inout Outcome
    ) throws(Diagnostic) -> (pages: DrawnPDF, place: Int)? {
        let measurer = try PangoMeasurer(language: layout.locale.language)
        let frames =
            section.map { arrange(only: $0, of: briefing, layout: layout, measurer: measurer) }
            ?? arrange(briefing, layout: layout, measurer: measurer, issue: issue)
        let renderer = PageRenderer(measurer: measurer)
        var drawn: (DrawnPDF, Int)?
        for format in plan.formats {
            switch format {
            case .json: continue
            case .pdf: drawn = (try renderer.drawn(frames, metadata: metadata), outcome.files.count)
            case .png, .svg:
                for (index, frame) in frames.enumerated() {
                    let bytes =
                        try format == .png ? renderer.png(frame, scale: Self.scale) : renderer.svg(frame)
                    let path = plan.path(format, page: index + 1, of: frames.count)
                    outcome.files.append(OutputFile(path: path, bytes: bytes))
                }
            }
        }
        outcome.diagnostics = measurer.diagnostics
        outcome.pages = frames.count
        return drawn
    }

    /// Names of the files that travel in a PDF.
    static let modelName = "briefing.json"
    static let layoutName = "layout.yaml"

    private func metadata(of briefing: Briefing, model: [UInt8]) -> DocumentMetadata {
        var metadata = DocumentMetadata(
            title: briefing.title,
            language: layout.locale.language,
            subject: briefing.subtitle,
            // Without any date the file says the calendar's zero, not the clock's day.
            created: briefing.asOf?.lastDay ?? CalendarDate(dayNumber: 0),
            attachment: DocumentMetadata.Attachment(
                name: Self.modelName,
                description: "The briefing's model: every value with the passage it was read from",
                bytes: model
            )
        )
        // With it the page can be set again by whoever has only the PDF.
        metadata.supplements = [
            DocumentMetadata.Attachment(
                name: Self.layoutName,
                description: "The layout that the pages were set by",
                mediaType: "application/yaml",
                bytes: Array(layout.mergedText.utf8)
            )
        ]
        return metadata
    }
}

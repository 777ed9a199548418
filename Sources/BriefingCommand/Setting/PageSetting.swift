import BriefingModel
import CairoRenderer
import LayoutSpec
import SourceText
import Typesetter

/// From a briefing and a layout to the bytes of finished files.
struct PageSetting {
    var layout: LayoutSpec
    var issue: Int?

    struct Outcome {
        var files: [OutputFile]
        /// Missing fonts and letters.
        var diagnostics: [Diagnostic]
        var pages: Int
    }

    /// Pixels a point of PNG pages: 144 dpi.
    private static let scale = 2.0

    /// - Throws: the renderer's diagnostic when a library fails or there is no font.
    func files(of briefing: Briefing, plan: OutputPlan) throws(Diagnostic) -> Outcome {
        let model = Array(briefing.json().utf8)
        var files: [OutputFile] = []
        if plan.formats.contains(.json) { files.append(OutputFile(path: plan.path(.json), bytes: model)) }
        guard plan.formats.contains(where: { $0 != .json }) else {
            return Outcome(files: files, diagnostics: [], pages: 0)
        }
        let measurer = try PangoMeasurer(language: layout.locale.language)
        let frames = arrange(briefing, layout: layout, measurer: measurer, issue: issue)
        let renderer = PageRenderer(measurer: measurer)
        for format in plan.formats {
            switch format {
            case .json: continue
            case .pdf:
                let bytes = try renderer.pdf(frames, metadata: metadata(of: briefing, model: model))
                files.append(OutputFile(path: plan.path(.pdf), bytes: bytes))
            case .png, .svg:
                for (index, frame) in frames.enumerated() {
                    let bytes =
                        try format == .png ? renderer.png(frame, scale: Self.scale) : renderer.svg(frame)
                    let path = plan.path(format, page: index + 1, of: frames.count)
                    files.append(OutputFile(path: path, bytes: bytes))
                }
            }
        }
        return Outcome(files: files, diagnostics: measurer.diagnostics, pages: frames.count)
    }

    private func metadata(of briefing: Briefing, model: [UInt8]) -> DocumentMetadata {
        DocumentMetadata(
            title: briefing.title,
            language: layout.locale.language,
            subject: briefing.subtitle,
            // Without any date the file says the calendar's zero, not the clock's day.
            created: briefing.asOf?.lastDay ?? CalendarDate(dayNumber: 0),
            attachment: DocumentMetadata.Attachment(
                name: "briefing.json",
                description: "The briefing's model: every value with the passage it was read from",
                bytes: model
            )
        )
    }
}

import BriefingModel
import SourceText
import Typesetter

@testable import CairoRenderer

/// Builds frames by hand, one text below the other.
final class Page {
    let measurer: PangoMeasurer
    var frames: [Frame] = []
    private var y = 40.0

    init(language: String = "en") throws {
        measurer = try PangoMeasurer(language: language)
        frames = [Frame(size: Size(width: 400, height: 842))]
    }

    func next() {
        frames.append(Frame(size: Size(width: 400, height: 842)))
        y = 40
    }

    func add(_ items: FrameItem...) { frames[frames.count - 1].items += items }

    @discardableResult
    func text(
        _ text: String,
        width: Double? = 320,
        lines: Int? = nil,
        alignment: TextStyle.Alignment = .start
    )
        -> MeasuredText
    {
        let measured = measurer.measure(
            text,
            style: Page.style(alignment),
            width: width,
            maximumLines: lines,
            field: "title"
        )
        add(.text(measured, lines: measured.lines.indices, at: Point(40, y)))
        y += measured.height + 4
        return measured
    }

    func tagged(_ tag: StructureTag, _ body: () -> Void) {
        add(.begin(tag))
        body()
        add(.end)
    }

    func paragraph(_ text: String) {
        tagged(StructureTag(.paragraph)) { self.text(text) }
    }

    static func style(_ alignment: TextStyle.Alignment = .start) -> TextStyle {
        TextStyle(
            families: ["Noto Sans"],
            size: 10,
            color: Color(red: 0, green: 0, blue: 0),
            alignment: alignment
        )
    }

    static func metadata(_ title: String = "A page") throws -> DocumentMetadata {
        guard let day = CalendarDate(year: 2025, month: 1, day: 29) else {
            throw Diagnostic(id: "test", "no date")
        }
        return DocumentMetadata(title: title, language: "en", created: day)
    }

    func pdf() throws -> [UInt8] {
        try PageRenderer(measurer: measurer).pdf(frames, metadata: Page.metadata())
    }
}

/// How a run of text looks.
package struct TextStyle: Hashable, Sendable {
    package enum Weight: Int, Hashable, Sendable {
        case regular = 400
        case medium = 500
        case semibold = 600
        case bold = 700
    }

    package enum Alignment: Hashable, Sendable {
        case start, center, end
    }

    /// First choice first; the system's fallback fonts come after.
    package var families: [String]
    package var size: Points
    package var weight: Weight
    package var isItalic: Bool
    package var color: Color
    package var alignment: Alignment
    /// Line height as a multiple of the font's own.
    package var leading: Double
    /// All digits of one width, for columns of numbers.
    package var tabularFigures: Bool

    package init(
        families: [String],
        size: Points,
        weight: Weight = .regular,
        isItalic: Bool = false,
        color: Color,
        alignment: Alignment = .start,
        leading: Double = 1,
        tabularFigures: Bool = false
    ) {
        self.families = families
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
        self.color = color
        self.alignment = alignment
        self.leading = leading
        self.tabularFigures = tabularFigures
    }
}

/// A text broken into lines, ready to be painted; the measurer that made it keeps the glyphs.
package struct MeasuredText: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// Width of the ink's advance, without trailing space.
        package var width: Points
        /// From the line's top to its base line.
        package var ascent: Points
        /// Distance to the next line's top.
        package var height: Points
        /// UTF-8 bytes of the text that stand on this line.
        package var bytes: Range<Int>

        package init(width: Points, ascent: Points, height: Points, bytes: Range<Int>) {
            self.width = width
            self.ascent = ascent
            self.height = height
            self.bytes = bytes
        }
    }

    /// The measurer's own number for the text.
    package var id: Int
    /// The width it was broken to; nil for one that was not broken.
    package var measure: Points?
    package var lines: [Line]

    package init(id: Int, measure: Points?, lines: [Line]) {
        self.id = id
        self.measure = measure
        self.lines = lines
    }

    package var width: Points { lines.reduce(0) { max($0, $1.width) } }
    package var height: Points { height(of: lines.indices) }
    package func height(of range: Range<Int>) -> Points { lines[range].reduce(0) { $0 + $1.height } }
}

/// Breaks text into lines; the renderer answers with real fonts, tests with a fixed pitch.
///
/// Every text is measured once: what comes back is what is painted.
package protocol TextMeasurer: AnyObject {
    /// - Parameters:
    ///   - text: any Unicode; a newline breaks the line.
    ///   - style: one style for the whole text.
    ///   - width: lines are broken at words to fit, and inside a word only where it alone is wider; nil for no
    ///     breaking.
    ///   - maximumLines: what does not fit is left out from a word on and "…" stands at the end of the last line;
    ///     nil for no limit.
    ///   - emphasis: UTF-8 offsets of the text that are set in bold, in order and apart.
    ///   - field: what the text is, for a warning about a letter no font has: "title", "event E4".
    /// - Returns: the lines, at least one, even for an empty text.
    func measure(
        _ text: String,
        style: TextStyle,
        width: Points?,
        maximumLines: Int?,
        emphasis: [Range<Int>],
        field: String
    ) -> MeasuredText

    /// Takes the width of an unbroken text without keeping its glyphs, for choosing sizes.
    func width(of text: String, style: TextStyle) -> Points

    /// Width of a picture as a multiple of its height; nil where the file cannot be read.
    func proportion(ofPicture path: String) -> Double?
}

extension TextMeasurer {
    package func measure(
        _ text: String,
        style: TextStyle,
        width: Points?,
        maximumLines: Int?,
        field: String
    ) -> MeasuredText {
        measure(
            text,
            style: style,
            width: width,
            maximumLines: maximumLines,
            emphasis: [],
            field: field
        )
    }

    package func proportion(ofPicture path: String) -> Double? { nil }
}

import Typesetter

/// The glyphs of every text that was measured, packed so that a thousand passages cost little.
///
/// Pango's own layouts keep attributes, break flags and items for each text; what painting needs is a glyph's number
/// and place, and which letters it stands for.
struct GlyphStore {
    struct Glyph {
        /// The font's own number.
        var index: UInt32
        /// From the line's start edge, in points.
        var x: Float
        /// From the base line, downwards, in points.
        var y: Float
    }

    /// Letters and glyphs that belong together: a letter with its marks, a conjunct.
    struct Cluster {
        var bytes: UInt16
        var glyphs: UInt16
    }

    /// A place where a letter stands that no font has.
    struct Box {
        var x: Float
        var width: Float
    }

    struct Run {
        /// Of ``FontShelf``.
        var font: Int32
        var isBackward: Bool
        var bytes: Range<Int32>
        var glyphs: Range<Int32>
        /// Empty where each glyph stands for one Unicode scalar.
        var clusters: Range<Int32>
        var boxes: Range<Int32>
    }

    struct Text {
        var size: Points
        var color: Color
        var lines: Range<Int32>
    }

    struct Line {
        var runs: Range<Int32>
        /// From the text's left edge to the line's, as the alignment asks.
        var shift: Float
    }

    private(set) var utf8: [UInt8] = []
    private(set) var glyphs: [Glyph] = []
    private(set) var clusters: [Cluster] = []
    private(set) var boxes: [Box] = []
    private(set) var runs: [Run] = []
    private(set) var lines: [Line] = []
    private(set) var texts: [Text] = []

    /// Collects the glyphs of the run that comes next.
    struct RunStart {
        fileprivate var bytes: Int
        fileprivate var glyphs: Int
        fileprivate var clusters: Int
        fileprivate var boxes: Int
    }

    var runStart: RunStart {
        RunStart(bytes: utf8.count, glyphs: glyphs.count, clusters: clusters.count, boxes: boxes.count)
    }

    mutating func add(_ glyph: Glyph) { glyphs.append(glyph) }
    mutating func add(_ box: Box) { boxes.append(box) }

    mutating func addCluster(_ bytes: UnsafeRawBufferPointer, glyphs: Int) {
        utf8.append(contentsOf: bytes)
        clusters.append(Cluster(bytes: UInt16(clamping: bytes.count), glyphs: UInt16(clamping: glyphs)))
    }

    /// Ends a run; where each glyph stands for one Unicode scalar, it is plain and its clusters need not be kept.
    mutating func endRun(_ start: RunStart, font: Int, isBackward: Bool, isPlain: Bool) {
        guard utf8.count > start.bytes else { return }
        if isPlain { clusters.removeLast(clusters.count - start.clusters) }
        runs.append(
            Run(
                font: Int32(font),
                isBackward: isBackward,
                bytes: Int32(start.bytes)..<Int32(utf8.count),
                glyphs: Int32(start.glyphs)..<Int32(glyphs.count),
                clusters: Int32(start.clusters)..<Int32(clusters.count),
                boxes: Int32(start.boxes)..<Int32(boxes.count)
            )
        )
    }

    mutating func endLine(firstRun: Int, shift: Float) {
        lines.append(Line(runs: Int32(firstRun)..<Int32(runs.count), shift: shift))
    }

    /// - Returns: the text's number.
    mutating func endText(firstLine: Int, size: Points, color: Color) -> Int {
        texts.append(Text(size: size, color: color, lines: Int32(firstLine)..<Int32(lines.count)))
        return texts.count - 1
    }
}

import CPangoCairo
import SourceText
import Typesetter

extension PangoMeasurer {
    /// Where the next glyph of a line goes.
    private struct Pen {
        /// Points to one of Pango's units.
        let unit: Double
        /// In Pango's units, so that sums are exact.
        var x: Int32 = 0
        /// Where the last letter ended that is not a space.
        var inkEnd: Int32 = 0
    }

    /// Copies a line's glyphs into the store.
    ///
    /// - Returns: the advance in points, without trailing space.
    func keepRuns(
        of line: UnsafeMutablePointer<PangoLayoutLine>,
        text: UnsafePointer<CChar>,
        scale: Double,
        field: String
    ) -> Double {
        var pen = Pen(unit: scale / Double(PANGO_SCALE))
        var list = line.pointee.runs
        while let node = list {
            list = node.pointee.next
            guard let run = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) else { continue }
            keep(run, text: text, pen: &pen, field: field)
        }
        return Double(pen.inkEnd) * pen.unit
    }

    private func keep(
        _ run: UnsafeMutablePointer<PangoGlyphItem>,
        text: UnsafePointer<CChar>,
        pen: inout Pen,
        field: String
    ) {
        guard let item = run.pointee.item, let glyphs = run.pointee.glyphs, glyphs.pointee.num_glyphs > 0,
            let infos = glyphs.pointee.glyphs
        else { return }
        let glyphCount = Int(glyphs.pointee.num_glyphs)
        let font = item.pointee.analysis.font.flatMap { fonts.number(of: $0, size: Self.shapingSize) }
        guard let font else {
            for index in 0..<glyphCount { pen.x += infos[index].geometry.width }
            pen.inkEnd = pen.x
            return
        }
        let start = store.runStart
        let isBackward = item.pointee.analysis.level & 1 != 0
        pen.x += run.pointee.start_x_offset

        clusters.removeAll(keepingCapacity: true)
        if item.pointee.analysis.flags & UInt8(PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0 {
            // The item's own letters are those left out.
            clusters.append(GlyphCluster(bytes: nil, glyphs: 0..<glyphCount))
        } else {
            collectClusters(of: run, text: text)
        }
        // Glyphs lie from left to right, clusters follow the text.
        for step in clusters.indices {
            let index = isBackward ? clusters.count - 1 - step : step
            let letters = clusters[index].bytes
            let isSpace = letters.map { $0.count == 1 && ($0[0] == 0x20 || $0[0] == 0x09) } ?? false
            for glyph in clusters[index].glyphs {
                let info = infos[glyph]
                if place(
                    info,
                    font: font,
                    letters: letters,
                    isSpace: isSpace,
                    run: run,
                    pen: pen,
                    field: field
                ) {
                    clusters[index].kept += 1
                }
                pen.x += info.geometry.width
            }
            if !isSpace { pen.inkEnd = max(pen.inkEnd, pen.x) }
        }
        var isPlain = !isBackward
        for cluster in clusters where cluster.kept > 0 {
            if let bytes = cluster.bytes {
                store.addCluster(bytes, glyphs: cluster.kept)
                isPlain = isPlain && cluster.kept == 1 && bytes.isOneScalar
            } else {
                Self.ellipsis.utf8.withContiguousStorageIfAvailable {
                    store.addCluster(UnsafeRawBufferPointer($0), glyphs: cluster.kept)
                }
                isPlain = false
            }
        }
        store.endRun(start, font: font, isBackward: isBackward, isPlain: isPlain)
        pen.x += run.pointee.end_x_offset
    }

    private func collectClusters(of run: UnsafeMutablePointer<PangoGlyphItem>, text: UnsafePointer<CChar>) {
        var iterator = PangoGlyphItemIter()
        var hasCluster = pango_glyph_item_iter_init_start(&iterator, run, text) != 0
        while hasCluster {
            let bytes = UnsafeRawBufferPointer(
                start: text + Int(iterator.start_index),
                count: Int(iterator.end_index - iterator.start_index)
            )
            let glyphs =
                iterator.start_glyph <= iterator.end_glyph
                ? iterator.start_glyph..<iterator.end_glyph
                : iterator.end_glyph + 1..<iterator.start_glyph + 1
            clusters.append(
                GlyphCluster(bytes: bytes, glyphs: Int(glyphs.lowerBound)..<Int(glyphs.upperBound))
            )
            hasCluster = pango_glyph_item_iter_next_cluster(&iterator) != 0
        }
    }

    /// Stores one glyph, or a box where no font has the letter.
    ///
    /// - Returns: whether a glyph was stored.
    private func place(
        _ info: PangoGlyphInfo,
        font: Int,
        letters: UnsafeRawBufferPointer?,
        isSpace: Bool,
        run: UnsafeMutablePointer<PangoGlyphItem>,
        pen: Pen,
        field: String
    ) -> Bool {
        let x = Float(Double(pen.x + info.geometry.x_offset) * pen.unit)
        let y = Float(Double(info.geometry.y_offset - run.pointee.y_offset) * pen.unit)
        if info.glyph == Self.emptyGlyph {
            // Pango drops the space a line was broken at; whoever copies the text wants it back.
            guard isSpace, let space = fonts.faces[font].space else { return false }
            store.add(GlyphStore.Glyph(index: space, x: x, y: y))
            return true
        }
        guard info.glyph & Self.unknownGlyphFlag != 0 else {
            store.add(GlyphStore.Glyph(index: info.glyph, x: x, y: y))
            return true
        }
        store.add(GlyphStore.Box(x: x, width: Float(Double(info.geometry.width) * pen.unit)))
        reportMissingLetter(info.glyph & ~Self.unknownGlyphFlag, field: field)
        // A space under the box carries the letter to whoever copies the text.
        guard let space = fonts.faces[font].space else { return false }
        store.add(GlyphStore.Glyph(index: space, x: x, y: y))
        return true
    }

    private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
    private static let unknownGlyphFlag: UInt32 = 0x1000_0000
}

/// A cluster of a run on its way into the store.
struct GlyphCluster {
    /// In Pango's copy of the text; nil for the sign of omission.
    var bytes: UnsafeRawBufferPointer?
    var glyphs: Range<Int>
    /// How many of the glyphs are painted.
    var kept = 0
}

extension UnsafeRawBufferPointer {
    /// Whether valid UTF-8 is a single scalar.
    var isOneScalar: Bool {
        guard let first else { return false }
        return count == (first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
    }
}

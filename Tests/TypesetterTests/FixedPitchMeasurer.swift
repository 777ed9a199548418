import Typesetter

/// Gives every letter the same width, so that layouts can be tested without a font.
final class FixedPitchMeasurer: TextMeasurer {
    private(set) var texts: [String] = []
    /// The parts of each text that stand out.
    private(set) var bold: [[String]] = []

    /// Width of a letter as a share of the size; a little less than that of Noto Sans.
    static let pitch = 0.52

    func width(of text: String, style: TextStyle) -> Points {
        Double(text.unicodeScalars.count) * style.size * Self.pitch
    }

    func measure(
        _ text: String,
        style: TextStyle,
        width: Points?,
        maximumLines: Int?,
        emphasis: [Range<Int>],
        field: String
    ) -> MeasuredText {
        texts.append(text)
        let utf8 = Array(text.utf8)
        bold.append(emphasis.map { String(decoding: utf8[$0], as: UTF8.self) })
        let perLine = width.map { max(1, Int($0 / (style.size * Self.pitch))) } ?? .max
        var lines: [(count: Int, bytes: Range<Int>)] = []
        var line: [Substring] = []
        var start = 0
        var end = 0
        func push() {
            lines.append((line.reduce(-1) { $0 + $1.unicodeScalars.count + 1 }, start..<end))
            line = []
            start = end
        }
        for word in text.split(separator: " ") {
            var word = word
            while word.unicodeScalars.count > perLine {
                if !line.isEmpty { push() }
                let head = word.prefix(perLine)
                line = [head]
                end += head.utf8.count
                push()
                word = word.dropFirst(perLine)
            }
            let used = line.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
            if !line.isEmpty, used + word.unicodeScalars.count > perLine { push() }
            line.append(word)
            end += word.utf8.count + 1
        }
        if !line.isEmpty || lines.isEmpty { push() }
        if let maximumLines { lines = Array(lines.prefix(maximumLines)) }
        let height = style.size * 1.36 * style.leading
        return MeasuredText(
            id: texts.count - 1,
            measure: width,
            lines: lines.map {
                MeasuredText.Line(
                    width: Double(max(0, $0.count)) * style.size * Self.pitch,
                    ascent: style.size * 1.07 * style.leading,
                    height: height,
                    bytes: $0.bytes
                )
            }
        )
    }
}

import Typesetter

/// Frames as text: tags by indentation, the words in them, decoration marked with a tilde.
func outline(of frames: [Frame], _ measurer: FixedPitchMeasurer) -> String {
    var lines: [String] = []
    var open: [StructureTag] = []
    for (index, frame) in frames.enumerated() {
        lines.append("page \(index + 1)")
        for item in frame.items {
            let margin = String(repeating: "  ", count: open.count + 1)
            switch item {
            case .begin(let tag):
                var line = margin + tag.role.rawValue
                if let scope = tag.scope { line += " scope=\(scope.rawValue)" }
                if case .destination(let name) = tag.target { line += " → \(name)" }
                lines.append(line)
                open.append(tag)
            case .end: open.removeLast()
            case .text(let text, let range, _):
                let isLeaf = open.last.map { leaves.contains($0.role) } ?? false
                let words = String(decoding: Array(measurer.texts[text.id].utf8), as: UTF8.self)
                let part = range == text.lines.indices ? "" : " [\(range)]"
                lines.append("\(margin)\(isLeaf ? "" : "~ ")“\(words)”\(part)")
            case .destination(let name, _): lines.append("\(margin)@\(name)")
            case .rectangle, .path, .picture: break
            }
        }
    }
    return lines.joined(separator: "\n")
}

private let leaves: Set<StructureTag.Role> = [
    .span, .link, .heading1, .heading2, .heading3, .paragraph, .listLabel, .headerCell, .cell, .figure,
    .caption,
]

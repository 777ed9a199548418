package import BriefingModel
package import LayoutSpec

/// Sets a briefing as a layout wishes.
///
/// - Parameters:
///   - briefing: what to set.
///   - layout: how.
///   - measurer: breaks the texts into lines; each is measured once.
///   - issue: the number of the issue; nil where issues are not counted.
/// - Returns: the pages in order, at least one.
package func arrange(
    _ briefing: Briefing,
    layout: LayoutSpec,
    measurer: some TextMeasurer,
    issue: Int?
) -> [Frame] {
    var composer = Composer(briefing, layout, measurer, issue: issue)
    var frames = composer.compose()
    for step in 1...4 {
        guard let limit = layout.pageLimit, frames.count > limit else { break }
        var shorter = Composer(briefing, layout.shortened(step), measurer, issue: issue)
        frames = shorter.compose()
    }
    return frames
}

/// Sets one kind of section alone, on pictures that are no larger than it.
///
/// - Parameters:
///   - kind: which one; a layout without it gives it as the standard layout would.
///   - briefing: what to set.
///   - layout: how.
///   - measurer: breaks the texts into lines.
/// - Returns: at least one picture, several where the section takes more than a page.
package func arrange(
    only kind: LayoutSpec.Section.Kind,
    of briefing: Briefing,
    layout: LayoutSpec,
    measurer: some TextMeasurer
) -> [Frame] {
    var layout = layout
    let body = layout.page.width - layout.page.left - layout.page.right
    let edge: Points = 14
    layout.page.width = body + 2 * edge
    layout.page.left = edge
    layout.page.right = edge
    layout.page.top = edge
    layout.page.bottom = edge
    layout.header = LayoutSpec.Running()
    layout.footer = LayoutSpec.Running()
    layout.sections = layout.sections.filter { $0.kind == kind }
    if layout.sections.isEmpty, let standard = try? LayoutSpec.standard() {
        layout.sections = standard.sections.filter { $0.kind == kind }
    }
    return arrange(briefing, layout: layout, measurer: measurer, issue: nil).map { frame in
        var frame = frame
        frame.size.height = min(frame.size.height, frame.lowest + edge)
        return frame
    }
}

extension Frame {
    /// Where the lowest item ends.
    fileprivate var lowest: Points {
        items.reduce(0) { lowest, item in
            switch item {
            case .text(let text, let lines, let at): max(lowest, at.y + text.height(of: lines))
            case .rectangle(let rect, _, _, _), .picture(_, let rect): max(lowest, rect.y + rect.height)
            case .path(let path, _, _):
                path.steps.reduce(lowest) { lowest, step in
                    switch step {
                    case .move(let point), .line(let point), .curve(let point, _, _): max(lowest, point.y)
                    case .close: lowest
                    }
                }
            case .begin, .end, .destination: lowest
            }
        }
    }
}

extension LayoutSpec {
    /// The layout with shorter lists, for a page that they do not fit on: first less of the timeline, at last one
    /// row of cards.
    fileprivate func shortened(_ step: Int) -> LayoutSpec {
        var layout = self
        for index in sections.indices {
            let most = sections[index].maximum
            switch sections[index].kind {
            case .timeline: layout.sections[index].maximum = max(3, (most ?? 12) * (10 - step - 1) / 10)
            case .comparison: layout.sections[index].maximum = max(2, (most ?? 8) - 2 * step)
            case .conflicts, .next, .anniversaries, .changes, .gaps:
                layout.sections[index].maximum = max(1, (most ?? 4) - step)
            case .figures where step == 4: layout.sections[index].maximum = sections[index].columns ?? 4
            default: break
            }
        }
        return layout
    }
}

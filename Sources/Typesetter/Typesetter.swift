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

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
    return composer.compose()
}

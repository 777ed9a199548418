import LayoutSpec

extension Composer {
    mutating func composeTimeline(_ section: LayoutSpec.Section) {
    }
}

import LayoutSpec

/// The layout's styles and colours, ready for measuring and painting.
struct Look {
    let title: TextStyle
    let subtitle: TextStyle
    let heading: TextStyle
    let lead: TextStyle
    let body: TextStyle
    let strong: TextStyle
    let small: TextStyle
    let passage: TextStyle
    let numeral: TextStyle
    let chart: TextStyle
    let running: TextStyle
    /// Body text in grey.
    let muted: TextStyle
    let mark: TextStyle
    let paper: Color
    let ink: Color
    let accent: Color
    let grey: Color
    let rule: Color
    let panel: Color

    let sectionSpace: Points = 13
    let columnGap: Points = 18
    var runningHeight: Points { running.size * 1.4 }

    init(_ layout: LayoutSpec) {
        func color(_ role: String) -> Color {
            let ink = layout.palette[role] ?? LayoutSpec.Ink(red: 0, green: 0, blue: 0)
            return Color(red: ink.red, green: ink.green, blue: ink.blue)
        }
        func style(_ role: String) -> TextStyle {
            guard let style = layout.styles[role] else {
                return TextStyle(families: [], size: 9, color: Color(red: 0, green: 0, blue: 0))
            }
            return TextStyle(
                families: style.families,
                size: style.size,
                weight: TextStyle.Weight(rawValue: style.weight) ?? .regular,
                isItalic: style.isItalic,
                color: Color(red: style.color.red, green: style.color.green, blue: style.color.blue),
                leading: style.leading
            )
        }
        title = style("title")
        subtitle = style("subtitle")
        heading = style("heading")
        lead = style("lead")
        body = style("body")
        strong = style("strong")
        small = style("small")
        passage = style("passage")
        numeral = style("numeral")
        chart = style("chart")
        running = style("running")
        paper = color("paper")
        ink = color("ink")
        accent = color("accent")
        grey = color("muted")
        rule = color("rule")
        panel = color("panel")
        var mutedBody = style("body")
        mutedBody.color = color("muted")
        muted = mutedBody
        var markStyle = style("small")
        markStyle.color = color("accent")
        markStyle.weight = .bold
        mark = markStyle
    }

    /// A colour between one and the paper: a share of 0 is paper, 1 the colour itself.
    func tint(_ color: Color, _ share: Double) -> Color {
        Color(
            red: paper.red + (color.red - paper.red) * share,
            green: paper.green + (color.green - paper.green) * share,
            blue: paper.blue + (color.blue - paper.blue) * share
        )
    }
}

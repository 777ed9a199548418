/// A horizontal piece of the page that is never cut: a line, a table row, a row of cards, a chart.
struct Strip {
    /// How firmly a strip holds on to the one after it.
    enum Hold: Int, Comparable {
        case free
        /// Given up where it would leave a page half empty.
        case weak
        /// A heading and its text, the first two lines of a paragraph, the last two.
        case firm

        static func < (a: Hold, b: Hold) -> Bool { a.rawValue < b.rawValue }
    }

    /// Left out at the head of a page.
    var space: Points = 0
    var height: Points
    /// In coordinates of the strip: the origin is its top left corner.
    var items: [FrameItem] = []
    var hold = Hold.free
    var outline: OutlineEntry?
    /// What stands above this strip where it opens a page, painted as decoration.
    var repeated: Repeated?
    /// Whether a new page is wanted here.
    var startsPage = false

    /// What is painted again at the head of each page.
    struct Repeated {
        var height: Points
        var items: [FrameItem]
    }
}

extension FrameItem {
    func moved(x: Points, y: Points) -> FrameItem {
        switch self {
        case .begin(var tag):
            guard let bounds = tag.bounds else { return self }
            tag.bounds = bounds.moved(x: x, y: y)
            return .begin(tag)
        case .end: return self
        case .text(let text, let lines, let at): return .text(text, lines: lines, at: at.moved(x: x, y: y))
        case .rectangle(let rect, let radius, let fill, let stroke):
            return .rectangle(rect.moved(x: x, y: y), radius: radius, fill: fill, stroke: stroke)
        case .path(let path, let fill, let stroke):
            return .path(path.moved(x: x, y: y), fill: fill, stroke: stroke)
        case .destination(let name, let at): return .destination(name, at: at.moved(x: x, y: y))
        case .picture(let path, let rect): return .picture(path: path, rect.moved(x: x, y: y))
        }
    }
}

extension Point {
    func moved(x dx: Points, y dy: Points) -> Point { Point(x + dx, y + dy) }
}

extension Rect {
    func moved(x dx: Points, y dy: Points) -> Rect {
        Rect(x: x + dx, y: y + dy, width: width, height: height)
    }
}

extension Path {
    func moved(x: Points, y: Points) -> Path {
        Path(
            steps.map { step in
                switch step {
                case .move(let point): .move(point.moved(x: x, y: y))
                case .line(let point): .line(point.moved(x: x, y: y))
                case .curve(let point, let control1, let control2):
                    .curve(
                        point.moved(x: x, y: y),
                        control1: control1.moved(x: x, y: y),
                        control2: control2.moved(x: x, y: y)
                    )
                case .close: .close
                }
            }
        )
    }
}

/// A length in points, 1/72 inch.
package typealias Points = Double

/// A place on a page; the origin is the top left corner and y grows downwards.
package struct Point: Hashable, Sendable {
    package var x: Points
    package var y: Points

    package init(_ x: Points, _ y: Points) {
        self.x = x
        self.y = y
    }
}

package struct Size: Hashable, Sendable {
    package var width: Points
    package var height: Points

    package init(width: Points, height: Points) {
        self.width = width
        self.height = height
    }
}

package struct Rect: Hashable, Sendable {
    package var x: Points
    package var y: Points
    package var width: Points
    package var height: Points

    package init(x: Points, y: Points, width: Points, height: Points) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// A colour of sRGB, each part 0 to 1.
package struct Color: Hashable, Sendable {
    package var red: Double
    package var green: Double
    package var blue: Double
    package var alpha: Double

    package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }
}

package struct Stroke: Hashable, Sendable {
    package var color: Color
    package var width: Points
    /// Lengths of dashes and gaps in turn; empty for a full line.
    package var dashes: [Points]

    package init(_ color: Color, width: Points, dashes: [Points] = []) {
        self.color = color
        self.width = width
        self.dashes = dashes
    }
}

/// A line of straight and curved pieces.
package struct Path: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, control1: Point, control2: Point)
        case close
    }

    package var steps: [Step]

    package init(_ steps: [Step]) {
        self.steps = steps
    }
}

/// What a part of the page means to a reader who does not see it: the structure types of PDF 1.7.
package struct StructureTag: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable {
        case document = "Document"
        case section = "Sect"
        case heading1 = "H1"
        case heading2 = "H2"
        case heading3 = "H3"
        case paragraph = "P"
        case span = "Span"
        case list = "L"
        case listItem = "LI"
        case listLabel = "Lbl"
        case listBody = "LBody"
        case table = "Table"
        case row = "TR"
        case headerCell = "TH"
        case cell = "TD"
        case figure = "Figure"
        case caption = "Caption"
        case link = "Link"
    }

    package enum Scope: String, Hashable, Sendable {
        case row = "Row"
        case column = "Column"
    }

    package enum Target: Hashable, Sendable {
        /// A name given by ``FrameItem/destination(_:at:)``, on any page.
        case destination(String)
        case address(String)
    }

    package var role: Role
    /// What a figure says, or what a link leads to.
    package var alternative: String?
    /// BCP 47, where it differs from the document's.
    package var language: String?
    /// Of a header cell.
    package var scope: Scope?
    /// Of a cell that covers several columns or rows.
    package var columnSpan: Int
    package var rowSpan: Int
    /// Of a link.
    package var target: Target?
    /// Where a figure stands, or which area a link answers in, in page coordinates.
    package var bounds: Rect?

    package init(
        _ role: Role,
        alternative: String? = nil,
        language: String? = nil,
        scope: Scope? = nil,
        columnSpan: Int = 1,
        rowSpan: Int = 1,
        target: Target? = nil,
        bounds: Rect? = nil
    ) {
        self.role = role
        self.alternative = alternative
        self.language = language
        self.scope = scope
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.target = target
        self.bounds = bounds
    }
}

/// One thing to paint or to mark.
///
/// Tags open and close as in a text, may stay open over a page's end, and may nest; text and drawing get their
/// meaning from the innermost tag that is open. A tag that holds other tags holds no text or drawing of its own:
/// put a ``StructureTag/Role/span`` round each run beside a link. What is painted outside of any leaf tag is
/// decoration.
package enum FrameItem: Hashable, Sendable {
    case begin(StructureTag)
    case end
    /// Lines of a measured text, the first one's top left corner at a point.
    case text(MeasuredText, lines: Range<Int>, at: Point)
    case rectangle(Rect, radius: Points, fill: Color?, stroke: Stroke?)
    case path(Path, fill: Color?, stroke: Stroke?)
    /// A place that links lead to.
    case destination(String, at: Point)
    /// A picture from a PNG file, scaled to fit.
    case picture(path: String, Rect)
}

/// An entry of the document's outline.
package struct OutlineEntry: Hashable, Sendable {
    package var title: String
    /// 1 is the outermost.
    package var level: Int
    package var at: Point

    package init(title: String, level: Int, at: Point) {
        self.title = title
        self.level = level
        self.at = at
    }
}

/// A finished page.
package struct Frame: Hashable, Sendable {
    package var size: Size
    /// Back to front, and in reading order.
    package var items: [FrameItem]
    package var outline: [OutlineEntry]

    package init(size: Size, items: [FrameItem] = [], outline: [OutlineEntry] = []) {
        self.size = size
        self.items = items
        self.outline = outline
    }
}

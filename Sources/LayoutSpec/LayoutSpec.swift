package import SourceText

/// How a briefing is set: a checked layout file with everything it takes from others.
package struct LayoutSpec: Sendable {
    /// Points.
    package struct Page: Hashable, Sendable {
        package var width: Double
        package var height: Double
        package var top: Double
        package var right: Double
        package var bottom: Double
        package var left: Double

        package init(
            width: Double,
            height: Double,
            top: Double,
            right: Double,
            bottom: Double,
            left: Double
        ) {
            self.width = width
            self.height = height
            self.top = top
            self.right = right
            self.bottom = bottom
            self.left = left
        }
    }

    /// A colour of sRGB, each part 0 to 1.
    package struct Ink: Hashable, Sendable {
        package var red: Double
        package var green: Double
        package var blue: Double

        package init(red: Double, green: Double, blue: Double) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    package struct Style: Hashable, Sendable {
        package var families: [String]
        package var size: Double
        /// 400, 500, 600 or 700.
        package var weight: Int
        package var isItalic: Bool
        package var color: Ink
        package var leading: Double
    }

    package struct Locale: Hashable, Sendable {
        package var language: String
        package var thousands: String
        package var decimal: String
        /// Words for 10^6, 10^9 and 10^12; an empty one is not used.
        package var scales: [String]
        package var money: String
        package var range: String
        package var ordinal: String
        package var day: String
        package var month: String
        package var quarter: String
        package var decade: String
        package var months: [String]
        package var shortMonth: String
        package var shortDay: String
        package var shortMonths: [String]
    }

    /// Pieces of a line that stands on every page.
    package struct Running: Hashable, Sendable {
        package var left: [String] = []
        package var center: [String] = []
        package var right: [String] = []

        package init(left: [String] = [], center: [String] = [], right: [String] = []) {
            self.left = left
            self.center = center
            self.right = right
        }
    }

    package struct Logo: Hashable, Sendable {
        /// Relative names start at the layout file's folder.
        package var file: String
        package var height: Double
        package var alternative: String
    }

    package struct Section: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case title
            case bottomLine = "bottom-line"
            case changes, figures, facts, comparison, timeline, conflicts, next, anniversaries, events, gaps
            case sources, passages
            case sourcesLine = "sources-line"
            case text
        }

        package enum Condition: String, Hashable, Sendable {
            case always, filled, compared
        }

        package enum Grouping: String, Hashable, Sendable {
            case none, topic, decade
        }

        package var kind: Kind
        package var title: String?
        package var text: String
        package var columns: Int?
        package var maximum: Int?
        package var layers: Int
        package var breaks: Bool
        package var isNumbered: Bool
        package var grouping: Grouping
        package var condition: Condition
        package var hidesWhenEmpty: Bool
        package var keepsTogether: Bool
        package var startsPage: Bool
        package var showsHeading: Bool
        /// Nil for all.
        package var topics: [String]?
        package var statuses: [String]?
        package var importance: Double
    }

    package struct TopicSpec: Hashable, Sendable {
        package var name: String
        package var cues: [String]

        package init(name: String, cues: [String]) {
            self.name = name
            self.cues = cues
        }
    }

    package var path: String
    package var description: String
    package var page: Page
    /// How many pages there may be: lists get shorter until they fit.
    package var pageLimit: Int?
    package var palette: [String: Ink]
    package var styles: [String: Style]
    package var locale: Locale
    package var strings: [String: String]
    package var header: Running
    package var footer: Running
    package var marking: String?
    package var logo: Logo?
    package var sections: [Section]
    package var topics: [TopicSpec]
    /// What is allowed and still not good, such as grey text on grey.
    package var warnings: [Diagnostic]
    /// The layout with all that it takes from others, as it was written.
    package var merged: LayoutNode

    /// The layout with all that it takes from others, as YAML.
    package var mergedText: String { merged.yaml }
}

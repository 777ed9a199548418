import SourceText

/// Looks for values that are each allowed and together make no good page.
struct LayoutMeaning {
    var spec: LayoutSpec
    var node: LayoutNode

    /// Text narrower than this is no page: about twenty letters of body text.
    private static let leastWidth = 144.0
    private static let leastHeight = 200.0
    private static let leastColumn = 72.0

    /// Columns are not looked at where the page itself has no room.
    var problems: [Diagnostic] { (room.isEmpty ? columns : room) + contrast + filters }

    private var bodyWidth: Double { spec.page.width - spec.page.left - spec.page.right }

    private var room: [Diagnostic] {
        let height = spec.page.height - spec.page.top - spec.page.bottom
        guard bodyWidth < Self.leastWidth || height < Self.leastHeight else { return [] }
        return [
            Diagnostic(
                id: "layout.no-room",
                "the margins leave \(Int(bodyWidth)) by \(Int(height)) points for the text, and it needs "
                    + "\(Int(Self.leastWidth)) by \(Int(Self.leastHeight))",
                at: node["page"]?["margins"]?.location,
                hint: "make the margins smaller or the page larger"
            )
        ]
    }

    private var columns: [Diagnostic] {
        (node["sections"]?.elements ?? []).compactMap { section in
            guard let entry = section["columns"], let count = entry.text.flatMap({ Int($0) }),
                bodyWidth / Double(count) < Self.leastColumn
            else { return nil }
            return Diagnostic(
                id: "layout.no-room",
                "\(count) columns leave less than \(Int(Self.leastColumn)) points for each",
                at: entry.location,
                hint: "choose at most \(max(1, Int(bodyWidth / Self.leastColumn)))"
            )
        }
    }

    /// Text needs 4.5 to 1 against its ground, large text 3 to 1 (WCAG 2.1, 1.4.3).
    private var contrast: [Diagnostic] {
        guard let paper = spec.palette["paper"], let panel = spec.palette["panel"] else { return [] }
        var found: [Diagnostic] = []
        for role in ["ink", "muted", "accent"] {
            guard let ink = spec.palette[role] else { continue }
            for (name, ground) in [("paper", paper), ("panel", panel)] {
                let ratio = Self.contrast(ink, ground)
                guard ratio < 4.5 else { continue }
                let tenths = Int(ratio * 10)
                found.append(
                    Diagnostic(
                        .warning,
                        id: "layout.contrast",
                        "'\(role)' on '\(name)' has a contrast of \(tenths / 10).\(tenths % 10) to 1; "
                            + "text needs 4.5 to 1",
                        at: node["palette"]?[role]?.location,
                        hint: "make '\(role)' darker or '\(name)' lighter"
                    )
                )
                break
            }
        }
        return found
    }

    private var filters: [Diagnostic] {
        let known = spec.topics.map(\.name)
        return (node["sections"]?.elements ?? []).flatMap { section in
            (section["filter"]?["topic"]?.elements ?? []).compactMap { topic -> Diagnostic? in
                guard let name = topic.text, !known.contains(name) else { return nil }
                return Diagnostic(
                    .warning,
                    id: "layout.unknown-topic",
                    "no topic is named '\(name)'",
                    at: topic.location,
                    hint: nearestName(to: name, among: known).map { "replace '\(name)' with '\($0)'" }
                        ?? "add it to 'topics'"
                )
            }
        }
    }

    /// Contrast of two colours, 1 to 21 (WCAG 2.1, "contrast ratio").
    static func contrast(_ a: LayoutSpec.Ink, _ b: LayoutSpec.Ink) -> Double {
        let x = luminance(a)
        let y = luminance(b)
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    private static func luminance(_ ink: LayoutSpec.Ink) -> Double {
        func linear(_ part: Double) -> Double { part <= 0.04 ? part / 12.92 : power(part) }
        return 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue)
    }

    /// `((part + 0.055) / 1.055) ^ 2.4`, as the fifth root of the twelfth power.
    private static func power(_ part: Double) -> Double {
        let base = (part + 0.055) / 1.055
        let twelfth = base * base * base * base * base * base * base * base * base * base * base * base
        var root = base
        for _ in 0..<40 {
            root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
        }
        return root
    }
}

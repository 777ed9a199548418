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
    var problems: [Diagnostic] {
        (room.isEmpty ? columns : room) + fonts + writing + words + contrast + filters + topics
    }

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

    /// A font has a name.
    private var fonts: [Diagnostic] {
        LayoutTable.fontRoles.compactMap { role in
            guard let font = node["fonts"]?[role] else { return nil }
            let names = font.elements.compactMap(\.text)
            guard names.isEmpty || names.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
                return nil
            }
            return Diagnostic(
                id: "layout.range",
                "'\(role)' names no font family",
                at: font.location,
                hint: "name one, as in [Noto Sans], or leave the key out"
            )
        }
    }

    /// Language and signs of numbers.
    private var writing: [Diagnostic] {
        var found: [Diagnostic] = []
        if !Self.isLanguageTag(spec.locale.language) {
            found.append(
                Diagnostic(
                    id: "layout.unknown-value",
                    "'\(spec.locale.language)' is no language tag",
                    at: node["locale"]?["language"]?.location,
                    hint: "write it as in 'en', 'vi' or 'pt-BR'"
                )
            )
        }
        if spec.locale.thousands == spec.locale.decimal {
            found.append(
                Diagnostic(
                    id: "layout.ambiguous",
                    "'\(spec.locale.decimal)' parts both thousands and decimal digits, so that nobody can tell "
                        + "1\(spec.locale.decimal)500 from one and a half",
                    at: own(node["locale"]?["decimal"], node["locale"]?["thousands"]),
                    hint: "choose another sign for one of them"
                )
            )
        }
        return found
    }

    /// The place that this file wrote of two that only together are a fault.
    private func own(_ first: LayoutNode?, _ second: LayoutNode?) -> SourceLocation? {
        first?.location.path == spec.path ? first?.location : (second ?? first)?.location
    }

    /// BCP 47: a language of two or three letters, and parts of up to eight after hyphens.
    private static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count) else { return false }
        return language.utf8.allSatisfy { (97...122).contains($0 | 0x20) }
            && parts.dropFirst().allSatisfy { part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) }
            }
    }

    /// A section of words has some.
    private var words: [Diagnostic] {
        (node["sections"]?.elements ?? []).compactMap { section in
            guard section["type"]?.text == "text", section["text"]?.text?.isEmpty ?? true else { return nil }
            return Diagnostic(
                id: "layout.missing-key",
                "'text' is missing in a section of type 'text'",
                at: section.location,
                hint: "add 'text:' with the words to print"
            )
        }
    }

    /// Of two topics of one name the second would never be asked.
    private var topics: [Diagnostic] {
        var seen: Set<String> = []
        return (node["topics"]?.elements ?? []).compactMap { topic in
            guard let name = topic["name"]?.text, !seen.insert(name).inserted else { return nil }
            return Diagnostic(
                .warning,
                id: "layout.duplicate-topic",
                "there are two topics named '\(name)'",
                at: topic["name"]?.location,
                hint: "put all cues into one of them"
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
                        at: own(node["palette"]?[role], node["palette"]?[name]),
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

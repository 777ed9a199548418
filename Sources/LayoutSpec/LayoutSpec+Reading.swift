package import SourceText

extension LayoutSpec {
    /// Reads and checks a layout file, with the ones it extends.
    ///
    /// A file that names no parent takes what it does not say from the standard layout.
    ///
    /// - Parameters:
    ///   - text: the file's YAML.
    ///   - path: its path, for messages.
    ///   - parent: finds the layout that `extends` names; nil for the ones built in.
    /// - Returns: the layout with everything it takes from others.
    /// - Throws: all problems of the files.
    package static func read(
        _ text: String,
        path: String,
        loading parent: (String) throws -> (text: String, path: String)?
    ) throws(Diagnostics) -> LayoutSpec {
        var check = LayoutCheck()
        var problems: [Diagnostic] = []
        var files: [LayoutNode] = []
        var chain: [String] = []
        var next: (text: String, path: String)? = (text, path)
        var chainEndsInStandard = false
        while let file = next {
            next = nil
            chainEndsInStandard = file.text == standardText
            chain.append(file.path)
            let node: LayoutNode
            do { node = try LayoutNode.parse(file.text, path: file.path) } catch {
                problems.append(error)
                break
            }
            check.check(node, LayoutTable.root, name: "")
            files.append(node)
            guard let named = node["extends"], let name = named.text else { break }
            do {
                guard
                    let found = try parent(name)
                        ?? shipped.first(where: { $0.name == name }).map({ ($0.text, $0.name) })
                else {
                    let near = nearestName(to: name, among: shipped.map(\.name))
                    problems.append(
                        Diagnostic(
                            id: "layout.unknown-parent",
                            "there is no layout '\(name)' to extend",
                            at: named.location,
                            hint: near.map { "replace '\(name)' with '\($0)'" } ?? "name a layout file"
                        )
                    )
                    break
                }
                if chain.contains(found.path) {
                    problems.append(
                        Diagnostic(
                            id: "layout.cycle",
                            "layouts extend each other in a circle: "
                                + (chain + [found.path]).joined(separator: " → "),
                            at: named.location,
                            hint: "let one of them extend 'standard'"
                        )
                    )
                    break
                }
                next = found
            } catch {
                problems.append(
                    Diagnostic(
                        id: "layout.unknown-parent",
                        "the layout '\(name)' to extend cannot be read: \(error)",
                        at: named.location,
                        hint: "check the path, which is relative to this file"
                    )
                )
            }
        }
        problems += check.problems
        guard problems.isEmpty else { throw Diagnostics(problems) }

        // The standard layout lies below every other, and is read only where it is not there already.
        var merged: LayoutNode
        if chainEndsInStandard, let last = files.popLast() {
            merged = last
        } else {
            do { merged = try LayoutNode.parse(standardText, path: "standard") } catch {
                throw Diagnostics([error])
            }
        }
        for file in files.reversed() { merged = file.merged(over: merged) }
        if case .map(let entries) = merged.content {
            merged.content = .map(entries.filter { $0.key != "extends" })
        }
        return try LayoutSpec(merged, path: path)
    }

    /// The standard layout, which is always at hand.
    package static func standard() throws(Diagnostics) -> LayoutSpec {
        try read(standardText, path: "standard", loading: { _ in nil })
    }

    private init(_ node: LayoutNode, path: String) throws(Diagnostics) {
        let reader = LayoutReader(node)
        self.path = path
        description = reader.text("description")
        palette = Dictionary(
            uniqueKeysWithValues: LayoutTable.colorRoles.map { ($0, reader.ink("palette", $0)) }
        )
        page = reader.page()
        pageLimit = node["page"]?["limit"]?.text.flatMap { Int($0) }
        var styles: [String: Style] = [:]
        for role in LayoutTable.styleRoles { styles[role] = reader.style(role, palette: palette) }
        self.styles = styles
        locale = reader.locale()
        strings = Dictionary(
            uniqueKeysWithValues: LayoutTable.strings.map { ($0.name, reader.text("strings", $0.name)) }
        )
        header = reader.running("header")
        footer = reader.running("footer")
        marking = node["marking"]?.text
        logo = reader.logo()
        sections = reader.sections()
        topics = (node["topics"]?.elements ?? []).map {
            TopicSpec(name: $0["name"]?.text ?? "", cues: ($0["cues"]?.elements ?? []).compactMap(\.text))
        }
        merged = node
        warnings = []
        let problems = LayoutMeaning(spec: self, node: node).problems
        let errors = problems.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Diagnostics(problems) }
        warnings = problems
    }
}

/// Takes values out of a checked tree.
private struct LayoutReader {
    let node: LayoutNode

    init(_ node: LayoutNode) {
        self.node = node
    }

    func find(_ keys: [String]) -> LayoutNode? {
        var place: LayoutNode? = node
        for key in keys { place = place?[key] }
        return place
    }

    func text(_ keys: String...) -> String { find(keys)?.text ?? "" }
    func number(_ keys: String...) -> Double? { find(keys)?.text.flatMap { Double($0) } }
    func texts(_ keys: String...) -> [String] { (find(keys)?.elements ?? []).compactMap(\.text) }

    func ink(_ keys: String...) -> LayoutSpec.Ink {
        let parts = find(keys)?.text.flatMap(LayoutShape.color) ?? [0, 0, 0]
        return LayoutSpec.Ink(red: parts[0], green: parts[1], blue: parts[2])
    }

    func page() -> LayoutSpec.Page {
        let size = LayoutShape.pageSize(text("page", "size")) ?? (595.28, 841.89)
        let isTurned = text("page", "orientation") == "landscape"
        func margin(_ side: String) -> Double {
            LayoutShape.points(text("page", "margins", side)) ?? 51
        }
        return LayoutSpec.Page(
            width: isTurned ? max(size.width, size.height) : size.width,
            height: isTurned ? min(size.width, size.height) : size.height,
            top: margin("top"),
            right: margin("right"),
            bottom: margin("bottom"),
            left: margin("left")
        )
    }

    func style(_ role: String, palette: [String: LayoutSpec.Ink]) -> LayoutSpec.Style {
        let weights = ["regular": 400, "medium": 500, "semibold": 600, "bold": 700]
        let font = text("styles", role, "font")
        return LayoutSpec.Style(
            families: texts("fonts", font.isEmpty ? "body" : font),
            size: number("styles", role, "size") ?? 9,
            weight: weights[text("styles", role, "weight")] ?? 400,
            isItalic: text("styles", role, "italic") == "true",
            color: palette[text("styles", role, "color")] ?? LayoutSpec.Ink(red: 0, green: 0, blue: 0),
            leading: number("styles", role, "leading") ?? 1
        )
    }

    func locale() -> LayoutSpec.Locale {
        LayoutSpec.Locale(
            language: text("locale", "language"),
            thousands: text("locale", "thousands"),
            decimal: text("locale", "decimal"),
            scales: ["million", "billion", "trillion"].map { text("locale", "scales", $0) },
            money: text("locale", "money"),
            range: text("locale", "range"),
            ordinal: text("locale", "ordinal"),
            day: text("locale", "day"),
            month: text("locale", "month"),
            quarter: text("locale", "quarter"),
            decade: text("locale", "decade"),
            months: texts("locale", "months"),
            shortMonth: text("locale", "short-month"),
            shortDay: text("locale", "short-day"),
            shortMonths: texts("locale", "short-months")
        )
    }

    func running(_ name: String) -> LayoutSpec.Running {
        LayoutSpec.Running(
            left: texts(name, "left"),
            center: texts(name, "center"),
            right: texts(name, "right")
        )
    }

    func logo() -> LayoutSpec.Logo? {
        guard let logo = node["logo"], let named = logo["file"], var file = named.text else { return nil }
        if !file.hasPrefix("/"), let slash = named.location.path.lastIndex(of: "/") {
            file = named.location.path[...slash] + file
        }
        return LayoutSpec.Logo(
            file: file,
            height: logo["height"]?.text.flatMap(LayoutShape.points) ?? 32,
            alternative: logo["alternative"]?.text ?? ""
        )
    }

    func sections() -> [LayoutSpec.Section] {
        (node["sections"]?.elements ?? []).compactMap { entry in
            guard let kind = LayoutSpec.Section.Kind(rawValue: entry["type"]?.text ?? "") else { return nil }
            func list(_ key: String) -> [String]? {
                entry["filter"]?[key].map { $0.elements.compactMap(\.text) }
            }
            return LayoutSpec.Section(
                kind: kind,
                title: entry["title"]?.text,
                text: entry["text"]?.text ?? "",
                columns: entry["columns"]?.text.flatMap { Int($0) },
                maximum: entry["max"]?.text.flatMap { Int($0) },
                layers: entry["layers"]?.text.flatMap { Int($0) } ?? 3,
                breaks: entry["breaks"]?.text != "false",
                isNumbered: entry["numbered"]?.text == "true",
                grouping: LayoutSpec.Section.Grouping(rawValue: entry["group"]?.text ?? "") ?? .none,
                condition: LayoutSpec.Section.Condition(rawValue: entry["when"]?.text ?? "") ?? .always,
                hidesWhenEmpty: entry["empty"]?.text == "hide",
                keepsTogether: entry["keep"]?.text == "true",
                startsPage: entry["break"]?.text == "before",
                showsHeading: entry["heading"]?.text != "false",
                topics: list("topic"),
                statuses: list("status"),
                importance: entry["filter"]?["importance"]?.text.flatMap { Double($0) } ?? 0
            )
        }
    }
}

import SourceText

/// Holds a layout file against the table of keys and collects every fault.
struct LayoutCheck {
    private(set) var problems: [Diagnostic] = []

    /// - Parameters:
    ///   - node: the value as written.
    ///   - shape: what it may be.
    ///   - name: what to call it in a message.
    mutating func check(_ node: LayoutNode, _ shape: LayoutShape, name: String) {
        switch shape {
        case .map(let keys): checkMap(node, keys, name: name)
        case .list(let element, let count):
            guard case .list(let list) = node.content else {
                return wrongType(node, name, "a list", hint: "write it as [one, two]")
            }
            if !count.contains(list.count) {
                report(
                    node,
                    "layout.range",
                    "'\(name)' has \(list.count) entries and needs \(Self.told(count))",
                    hint: "add or remove entries"
                )
            }
            for item in list { check(item, element, name: name) }
        case .oneOrMore(let element):
            guard case .list(let list) = node.content else { return check(node, element, name: name) }
            for item in list { check(item, element, name: name) }
        default: checkScalar(node, shape, name: name)
        }
    }

    private mutating func checkMap(_ node: LayoutNode, _ keys: [LayoutKey], name: String) {
        guard case .map(let entries) = node.content else {
            return wrongType(node, name, "a block of keys", hint: "write 'key: value' on lines of its own")
        }
        for entry in entries {
            guard let key = keys.first(where: { $0.name == entry.key }) else {
                let near = nearestName(to: entry.key, among: keys.map(\.name))
                let known = keys.prefix(8).map { "'\($0.name)'" }.joined(separator: ", ")
                report(
                    at: entry.keyLocation,
                    "layout.unknown-key",
                    "unknown key '\(entry.key)'" + (name.isEmpty ? "" : " in '\(name)'"),
                    hint: near.map { "replace '\(entry.key)' with '\($0)'" }
                        ?? "use one of \(known)\(keys.count > 8 ? " …" : "")"
                )
                continue
            }
            if entry.value.isNull {
                if !key.isRemovable {
                    report(
                        entry.value,
                        "layout.type",
                        "'\(key.name)' has no value",
                        hint: {
                            if case .color = key.shape {
                                return "quote the colour, because '#' starts a comment"
                            }
                            return "give a value or leave the key out"
                        }()
                    )
                }
                continue
            }
            check(entry.value, key.shape, name: key.name)
        }
        for key in keys where key.isNeeded && !entries.contains(where: { $0.key == key.name }) {
            report(
                node,
                "layout.missing-key",
                "'\(key.name)' is missing" + (name.isEmpty ? "" : " in '\(name)'"),
                hint: "add '\(key.name):'"
            )
        }
    }

    private mutating func checkScalar(_ node: LayoutNode, _ shape: LayoutShape, name: String) {
        guard case .scalar(let text, let isQuoted) = node.content else {
            return wrongType(node, name, Self.told(shape), hint: "write a single value")
        }
        switch shape {
        case .text(let maximum):
            if text.count > maximum || text.contains("\n") {
                report(
                    node,
                    "layout.range",
                    "'\(name)' is one line of at most \(maximum) letters",
                    hint: "shorten the text"
                )
            }
        case .template(let fields): checkTemplate(node, text, fields, name: name)
        case .choice(let choices):
            guard !choices.contains(text) else { return }
            let near = nearestName(to: text, among: choices)
            report(
                node,
                "layout.unknown-value",
                "'\(name)' cannot be '\(text)'",
                hint: near.map { "replace '\(text)' with '\($0)'" }
                    ?? "use one of " + choices.map { "'\($0)'" }.joined(separator: ", ")
            )
        case .integer(let range):
            guard !isQuoted, !text.contains("."), let number = LayoutShape.plainNumber(text) else {
                return wrongType(node, name, "a whole number", hint: "write digits without quotes")
            }
            if number < Double(range.lowerBound) || number > Double(range.upperBound) {
                outOfRange(node, name, text, Self.told(range))
            }
        case .number(let range):
            guard !isQuoted, let number = LayoutShape.plainNumber(text) else {
                return wrongType(node, name, "a number", hint: "write digits without quotes")
            }
            if !range.contains(number) { outOfRange(node, name, text, Self.told(range)) }
        case .flag:
            if isQuoted || !["true", "false"].contains(text) {
                wrongType(node, name, "true or false", hint: "write true or false without quotes")
            }
        case .color:
            if LayoutShape.color(text) == nil {
                report(
                    node,
                    "layout.color",
                    "'\(text)' is no colour",
                    hint: "write red, green and blue as in \"#0B4F7D\""
                )
            }
        case .length(let range):
            guard let points = LayoutShape.points(text), !isQuoted || LayoutShape.plainNumber(text) == nil
            else {
                return wrongType(node, name, "a length", hint: "write it as 18 mm, 1.8 cm, 0.7 in or 51 pt")
            }
            if !range.contains(points) {
                outOfRange(node, name, text, Self.told(range) + " points")
            }
        case .pageSize:
            guard let size = LayoutShape.pageSize(text) else {
                let names = LayoutShape.paperSizes.map(\.name)
                let near = nearestName(to: text, among: names)
                report(
                    node,
                    "layout.unknown-value",
                    "'\(text)' is no page size",
                    hint: near.map { "replace '\(text)' with '\($0)'" }
                        ?? "use one of \(names.joined(separator: ", ")), or '210 mm x 297 mm'"
                )
                return
            }
            let range = 200.0...5000.0
            if !range.contains(size.width) || !range.contains(size.height) {
                outOfRange(node, name, text, Self.told(range) + " points each way")
            }
        case .list, .oneOrMore, .map: break
        }
    }

    private mutating func checkTemplate(_ node: LayoutNode, _ text: String, _ fields: [String], name: String)
    {
        guard let names = LayoutShape.fields(of: text) else {
            return report(
                node,
                "layout.template",
                "a brace in '\(name)' stands alone",
                hint: "write fields as {" + (fields.first ?? "field") + "}"
            )
        }
        for field in names where !fields.contains(field) {
            let near = nearestName(to: field, among: fields)
            report(
                node,
                "layout.template",
                "'\(name)' has no field '{\(field)}'",
                hint: near.map { "replace '{\(field)}' with '{\($0)}'" }
                    ?? (fields.isEmpty
                        ? "write the text without braces"
                        : "use " + fields.map { "{\($0)}" }.joined(separator: ", "))
            )
        }
        if text.count > 200 || text.contains("\n") {
            report(
                node,
                "layout.range",
                "'\(name)' is one line of at most 200 letters",
                hint: "shorten the text"
            )
        }
    }

    private mutating func wrongType(_ node: LayoutNode, _ name: String, _ kind: String, hint: String) {
        report(node, "layout.type", (name.isEmpty ? "a layout" : "'\(name)'") + " is \(kind)", hint: hint)
    }

    private mutating func outOfRange(_ node: LayoutNode, _ name: String, _ text: String, _ range: String) {
        report(
            node,
            "layout.range",
            "'\(name)' is \(range), and not \(text)",
            hint: "choose a value in that range"
        )
    }

    private mutating func report(_ node: LayoutNode, _ id: String, _ message: String, hint: String) {
        report(at: node.location, id, message, hint: hint)
    }

    private mutating func report(at place: SourceLocation, _ id: String, _ message: String, hint: String) {
        problems.append(Diagnostic(id: id, message, at: place, hint: hint))
    }

    private static func told(_ range: ClosedRange<Int>) -> String {
        range.upperBound == .max
            ? "at least \(range.lowerBound)"
            : range.lowerBound == range.upperBound
                ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }

    private static func told(_ range: ClosedRange<Double>) -> String {
        "\(short(range.lowerBound)) to \(short(range.upperBound))"
    }

    private static func short(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }

    private static func told(_ shape: LayoutShape) -> String {
        switch shape {
        case .integer: "a whole number"
        case .number: "a number"
        case .flag: "true or false"
        case .color: "a colour"
        case .length: "a length"
        case .pageSize: "a page size"
        case .choice(let choices): "one of " + choices.map { "'\($0)'" }.joined(separator: ", ")
        default: "a text"
        }
    }
}

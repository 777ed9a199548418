extension LayoutSpec {
    /// The form of a layout file as JSON Schema (draft 2020-12), from the same table as the checker.
    package static var schema: String {
        var text = "{\n"
        text += "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
        text += "  \"title\": \"Layout of a briefing\",\n"
        text += LayoutTable.root.schemaMembers(indent: 1).joined(separator: ",\n")
        return text + "\n}\n"
    }
}

extension LayoutShape {
    /// Members of the schema object, each on lines of its own.
    fileprivate func schemaMembers(indent: Int, about: String? = nil, isRemovable: Bool = false) -> [String] {
        let margin = String(repeating: "  ", count: indent)
        var members: [String] = []
        if let about { members.append("\(margin)\"description\": \(Self.quoted(about))") }
        func member(_ name: String, _ value: String) { members.append("\(margin)\"\(name)\": \(value)") }
        func type(_ names: String...) {
            let all = (names + (isRemovable ? ["null"] : [])).map(Self.quoted)
            member("type", all.count == 1 ? all[0] : "[\(all.joined(separator: ", "))]")
        }
        switch self {
        // In YAML a year or a 'yes' is a text as good as any.
        case .text(let maximum):
            type("string", "number", "boolean")
            member("maxLength", "\(maximum)")
            member("pattern", #""^[^\n]*$""#)
        case .template(let fields):
            type("string", "number", "boolean")
            member("maxLength", "200")
            let names = fields.isEmpty ? "" : "|\\\\{(\(fields.joined(separator: "|")))\\\\}"
            member("pattern", "\"^([^{}\\n]\(names))*$\"")
        case .choice(let choices):
            member(
                "enum",
                "[" + (choices.map(Self.quoted) + (isRemovable ? ["null"] : [])).joined(separator: ", ") + "]"
            )
        case .integer(let range):
            type("integer")
            member("minimum", "\(range.lowerBound)")
            member("maximum", "\(range.upperBound)")
        case .number(let range):
            type("number")
            member("minimum", Self.plain(range.lowerBound))
            member("maximum", Self.plain(range.upperBound))
        case .flag: type("boolean")
        case .color:
            type("string")
            member("pattern", "\"^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})$\"")
        case .length(let range):
            let units = Self.units.map(\.name).joined(separator: "|")
            member(
                "anyOf",
                "[{\"type\": \"number\", \"minimum\": \(Self.plain(range.lowerBound)), \"maximum\": "
                    + "\(Self.plain(range.upperBound))}, {\"type\": \"string\", \"pattern\": "
                    + "\"^[0-9]+(\\\\.[0-9]+)? ?(\(units))$\"}]"
            )
        case .pageSize:
            let length = "[0-9]+(\\\\.[0-9]+)? ?(" + Self.units.map(\.name).joined(separator: "|") + ")"
            let names = Self.paperSizes.map(\.name).joined(separator: "|")
            type("string")
            member("pattern", "\"^(\(names)|\(length) *[x×] *\(length))$\"")
        case .list(let element, let count):
            type("array")
            if count.lowerBound > 0 { member("minItems", "\(count.lowerBound)") }
            member("maxItems", "\(count.upperBound)")
            member("items", element.schema(indent: indent))
        case .oneOrMore(let element):
            let one = element.schema(indent: indent)
            let null = isRemovable ? ", {\"type\": \"null\"}" : ""
            member("anyOf", "[\(one), {\"type\": \"array\", \"items\": \(one)}\(null)]")
        case .map(let keys):
            type("object")
            member("additionalProperties", "false")
            let needed = keys.filter(\.isNeeded).map { Self.quoted($0.name) }
            if !needed.isEmpty { member("required", "[\(needed.joined(separator: ", "))]") }
            let inner = keys.map { key in
                "\(margin)  \(Self.quoted(key.name)): "
                    + key.shape.schema(indent: indent + 1, about: key.about, isRemovable: key.isRemovable)
            }
            member("properties", "{\n" + inner.joined(separator: ",\n") + "\n\(margin)}")
        }
        return members
    }

    private func schema(indent: Int, about: String? = nil, isRemovable: Bool = false) -> String {
        let members = schemaMembers(indent: indent + 1, about: about, isRemovable: isRemovable)
        return "{\n" + members.joined(separator: ",\n") + "\n" + String(repeating: "  ", count: indent) + "}"
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() ? "\(Int(number))" : "\(number)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            if character == "\"" || character == "\\" { result += "\\" }
            result.append(character)
        }
        return result + "\""
    }
}

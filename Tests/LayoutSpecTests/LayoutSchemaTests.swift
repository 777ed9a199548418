import Foundation
import SourceText
import Testing

@testable import LayoutSpec

/// The JSON Schema and the checker must say the same of every value at every key.
@Suite struct LayoutSchemaTests {
    /// Holds a value against the part of JSON Schema that ours uses.
    private static func isValid(_ value: Any, _ schema: [String: Any]) -> Bool {
        if let any = schema["anyOf"] as? [[String: Any]] { return any.contains { isValid(value, $0) } }
        if let choices = schema["enum"] as? [Any] {
            return choices.contains {
                if let choice = $0 as? String { choice == value as? String } else { value is NSNull }
            }
        }
        if let type = schema["type"] {
            let types = (type as? [String]) ?? [type as? String ?? ""]
            guard types.contains(where: { isOf(value, type: $0) }) else { return false }
        }
        if let text = value as? String {
            if let most = schema["maxLength"] as? Int, text.count > most { return false }
            if let pattern = schema["pattern"] as? String {
                return text.range(of: pattern, options: .regularExpression) != nil
            }
            return true
        }
        if let number = (value as? Int).map(Double.init) ?? (value as? Double) {
            if let least = schema["minimum"] as? Double, number < least { return false }
            if let most = schema["maximum"] as? Double, number > most { return false }
        }
        if let list = value as? [Any] {
            if let least = schema["minItems"] as? Int, list.count < least { return false }
            if let most = schema["maxItems"] as? Int, list.count > most { return false }
            guard let items = schema["items"] as? [String: Any] else { return true }
            return list.allSatisfy { isValid($0, items) }
        }
        if let map = value as? [String: Any], let properties = schema["properties"] as? [String: Any] {
            for name in schema["required"] as? [String] ?? [] where map[name] == nil { return false }
            return map.allSatisfy { name, member in
                (properties[name] as? [String: Any]).map { isValid(member, $0) } ?? false
            }
        }
        return true
    }

    private static func isOf(_ value: Any, type: String) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "boolean": value is Bool
        case "integer": value is Int
        case "number": value is Int || value is Double
        default: false
        }
    }

    /// Whether the checker finds no fault in the form.
    private static func isAccepted(_ document: Any) throws -> Bool {
        let bytes = try JSONSerialization.data(withJSONObject: document)
        let text = String(decoding: bytes, as: UTF8.self)
        var check = LayoutCheck()
        check.check(try LayoutNode.parse(text, path: "test"), LayoutTable.root, name: "")
        return check.problems.isEmpty
    }

    private static func problems(_ text: String) -> [Diagnostic] {
        do {
            _ = try LayoutSpec.read(text, path: "test", loading: { _ in nil })
            return []
        } catch {
            return error.all
        }
    }

    /// Every place of the schema: a way to put a value there.
    private static func places(_ schema: [String: Any], _ name: String, _ wrap: @escaping (Any) -> Any)
        -> [(name: String, wrap: (Any) -> Any)]
    {
        var places = [(name: name, wrap: wrap)]
        for (key, member) in schema["properties"] as? [String: Any] ?? [:] {
            guard let member = member as? [String: Any] else { continue }
            let needed = (schema["required"] as? [String] ?? []).filter { $0 != key }
            let rest = needed.reduce(into: [String: Any]()) { result, other in
                let values: [String: Any] = ["type": "title", "name": "x", "cues": ["x"], "file": "x.png"]
                result[other] = values[other] ?? "x"
            }
            places += Self.places(member, "\(name).\(key)") {
                wrap(rest.merging([key: $0]) { _, new in new })
            }
        }
        if let items = schema["items"] as? [String: Any] {
            let count = schema["minItems"] as? Int ?? 1
            places += Self.places(items, name + "[]") { value in
                wrap(Array(repeating: value, count: max(1, count)))
            }
        }
        return places
    }

    @Test func schemaAndCheckerAgreeAtEveryKey() throws {
        let data = Data(LayoutSpec.schema.utf8)
        let schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let values: [Any] = [
            NSNull(), true, 1, 7, 20, 0.5, -3, 100_000, "", "x", "7", "A4", "20 mm", "210 mm x 297 mm",
            "#0B4F7D",
            "#0b4", "0B4F7D", "title", "top", "en", "{date}", "{page}", "{", [Any](), ["x"], ["{title}"], [1],
            [String: Any](), ["x": 1], ["type": "title"], String(repeating: "x", count: 3000), "a\nb",
        ]
        let places = Self.places(schema, "", { $0 })
        #expect(places.count > 200)
        for place in places {
            for value in values where !(place.name.isEmpty && !(value is [String: Any] || value is [Any])) {
                let document = place.wrap(value)
                let wanted = Self.isValid(document, schema)
                let found = try Self.isAccepted(document)
                #expect(wanted == found, "schema says \(wanted) to \(value) at \(place.name)")
            }
        }
    }

    @Test func theShippedLayoutsAndTheStartAreOfThatForm() throws {
        for (_, text) in LayoutSpec.shipped + [("new", LayoutSpec.startText)] {
            #expect(Self.problems(text) == [])
        }
    }
}

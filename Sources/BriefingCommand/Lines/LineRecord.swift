import BriefingModel

/// A line of `extract --lines`: `{"id": …, "text": …, "date": …}`.
struct LineRecord {
    /// The id as JSON, ready to be written again; `null` where there is none.
    var id = "null"
    /// UTF-8 with all escapes resolved; offsets of what is found count in it.
    var text: [UInt8] = []
    var date: PartialDate?

    /// What is wrong with a line, where, and the id as far as it was read.
    struct Fault: Error {
        var id: String
        var cause: JSONNode.Fault
    }

    /// - Parameter line: one line's bytes.
    /// - Throws: a fault for anything but an object with a text.
    init(_ line: [UInt8]) throws(Fault) {
        var parser = JSONParser(line)
        do { try read(&parser) } catch { throw Fault(id: id, cause: error) }
    }

    private mutating func read(_ parser: inout JSONParser) throws(JSONNode.Fault) {
        var hasText = false
        parser.skipSpace()
        guard parser.skip("{") else { throw parser.fault("a line is an object") }
        parser.skipSpace()
        var isOpen = !parser.skip("}")
        while isOpen {
            parser.skipSpace()
            let key = try parser.string()
            parser.skipSpace()
            guard parser.skip(":") else { throw parser.fault("a colon is missing after the key") }
            parser.skipSpace()
            if key == Self.textKey {
                text = try parser.string()
                hasText = true
            } else {
                let value = try parser.value(depth: 1)
                if key == Self.idKey { id = try Self.id(value) }
                if key == Self.dateKey { date = try Self.date(value) }
            }
            parser.skipSpace()
            if parser.skip(",") { continue }
            guard parser.skip("}") else { throw parser.fault("a comma or a closing brace is missing") }
            isOpen = false
        }
        parser.skipSpace()
        guard parser.isAtEnd else { throw parser.fault("nothing may follow the object") }
        guard hasText else { throw JSONNode.Fault(message: "the key 'text' is missing", offset: 0) }
    }

    private static let idKey = Array("id".utf8)
    private static let textKey = Array("text".utf8)
    private static let dateKey = Array("date".utf8)

    private static func id(_ value: JSONNode) throws(JSONNode.Fault) -> String {
        switch value.content {
        case .null: return "null"
        case .number(let text): return text
        case .string(let text):
            var json = JSONText(isPretty: false)
            json.string(text)
            return json.text
        default: throw JSONNode.Fault(message: "an id is a string or a number", offset: value.offset)
        }
    }

    /// A clock time after the day is let pass.
    private static func date(_ value: JSONNode) throws(JSONNode.Fault) -> PartialDate? {
        switch value.content {
        case .null: return nil
        case .string(let text):
            if let date = PartialDate(utf8: Array(text.utf8.prefix { $0 != UInt8(ascii: "T") })) {
                return date
            }
            throw JSONNode.Fault(message: "'\(text)' is no date such as 2025-01-29", offset: value.offset)
        default: throw JSONNode.Fault(message: "a date is a string", offset: value.offset)
        }
    }
}

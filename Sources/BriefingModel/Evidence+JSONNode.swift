internal import SourceText

extension Evidence {
    /// Reads evidence straight from its piece of JSON: most of a model is evidence, and a general decoder would take
    /// most of the time of reading one.
    ///
    /// - Throws: the first mismatch, with its place.
    init(_ node: JSONNode) throws(JSONMismatch) {
        let members = Members(of: node)
        guard case .object = node.content else { throw members.mismatch("an entry", "an object", node) }
        source = try members.string("source")
        start = try members.integer("start")
        end = try members.integer("end")
        quote = try members.string("quote")
        mention = try members.value("mention").map { (span) throws(JSONMismatch) in
            let ends = Members(of: span)
            guard case .object = span.content else { throw ends.mismatch("'mention'", "an object", span) }
            return ByteSpan(try ends.integer("start"), try ends.integer("end"))
        }
        line = try members.integer("line")
        column = try members.integer("column")
        page = try members.value("page") == nil ? nil : members.integer("page")
        passage = try members.string("passage")
        recognizer = try members.string("recognizer")
    }
}

/// The members of an object, each asked for by its key.
private struct Members {
    let node: JSONNode

    init(of node: JSONNode) {
        self.node = node
    }

    func mismatch(_ name: String, _ wanted: String, _ found: JSONNode) -> JSONMismatch {
        JSONMismatch(message: "\(name) is \(wanted), not \(found.kind)", offset: found.offset)
    }

    /// Nil where the key is missing or its value is null.
    func value(_ key: String) -> JSONNode? {
        node[key].flatMap { $0.content == .null ? nil : $0 }
    }

    private func required(_ key: String) throws(JSONMismatch) -> JSONNode {
        guard let value = node[key] else {
            throw JSONMismatch(message: "the key '\(key)' is missing", offset: node.offset)
        }
        return value
    }

    func string(_ key: String) throws(JSONMismatch) -> String {
        let value = try required(key)
        guard case .string(let text) = value.content else { throw mismatch("'\(key)'", "a string", value) }
        return text
    }

    func integer(_ key: String) throws(JSONMismatch) -> Int {
        let value = try required(key)
        guard case .number(let text) = value.content, let number = Int(text) else {
            throw mismatch("'\(key)'", "a whole number", value)
        }
        return number
    }
}

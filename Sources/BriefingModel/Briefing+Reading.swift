package import SourceText

extension Briefing {
    /// Reads the text of a model, as `extract` prints it and as a person may have edited it.
    ///
    /// - Parameters:
    ///   - bytes: JSON in UTF-8.
    ///   - path: the file's path, for the message.
    /// - Throws: `model.syntax`, `model.schema` or `model.value`, with line and column.
    package init(json bytes: [UInt8], path: String) throws(Diagnostic) {
        func diagnostic(_ id: String, _ message: String, at offset: Int, hint: String? = nil) -> Diagnostic {
            let place = LineIndex(bytes).place(of: offset, in: bytes)
            return Diagnostic(
                id: id,
                message.prefix(1).uppercased() + message.dropFirst(),
                at: SourceLocation(path: path, line: place.line, column: place.column),
                hint: hint
            )
        }
        let node: JSONNode
        do { node = try JSONNode.parse(bytes) } catch {
            throw diagnostic("model.syntax", "no valid JSON: \(error.message)", at: error.offset)
        }
        guard case .object = node.content else {
            throw diagnostic("model.schema", "a model is an object, not \(node.kind)", at: node.offset)
        }
        guard let schema = node["schema"], schema.string == Self.schema else {
            let given = node["schema"]
            throw diagnostic(
                "model.schema",
                given?.string.map { "the schema '\($0)' is not known" } ?? "the key 'schema' is missing",
                at: given?.offset ?? node.offset,
                hint: "write \"schema\": \"\(Self.schema)\""
            )
        }
        do { self = try node.decoded(as: Briefing.self) } catch {
            throw diagnostic("model.value", error.message, at: error.offset)
        }
        let known = Set(sources.map(\.id))
        for (name, list) in [("figures", figures.map(\.evidence)), ("events", events.map(\.evidence))] {
            for (index, evidence) in list.enumerated() {
                guard let stray = evidence.first(where: { !known.contains($0.source) }) else { continue }
                var place = node.offset
                if case .array(let entries)? = node[name]?.content { place = entries[index].offset }
                throw diagnostic(
                    "model.value",
                    "the evidence names the unknown source '\(stray.source)'",
                    at: place
                )
            }
        }
    }
}

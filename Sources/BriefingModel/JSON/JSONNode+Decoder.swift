/// Why a value could not be made from JSON.
package struct JSONMismatch: Error, Hashable {
    package var message: String
    /// Offset of the piece of JSON that is to blame.
    package var offset: Int
}

extension JSONNode {
    /// Makes a value from this piece of JSON.
    ///
    /// - Throws: the first mismatch, with its place.
    package func decoded<Value: Decodable>(as type: Value.Type) throws(JSONMismatch) -> Value {
        do { return try Value(from: NodeDecoder(node: self, codingPath: [])) } catch {
            switch error {
            case let mismatch as JSONMismatch: throw mismatch
            case DecodingError.dataCorrupted(let context):
                throw JSONMismatch(message: context.debugDescription, offset: place(of: context.codingPath))
            default: throw JSONMismatch(message: "the value has another form", offset: offset)
            }
        }
    }

    /// The offset of what a path leads to, or of the last part of it there is.
    private func place(of path: [any CodingKey]) -> Int {
        var node = self
        for key in path {
            if let index = key.intValue, case .array(let elements) = node.content,
                elements.indices.contains(index)
            {
                node = elements[index]
            } else if let inner = node[key.stringValue] {
                node = inner
            }
        }
        return node.offset
    }
}

private struct NodeDecoder: Decoder {
    let node: JSONNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = node.content else { throw mismatch("an object") }
        return KeyedDecodingContainer(ObjectDecoder(node: node, members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = node.content else { throw mismatch("an array") }
        return ArrayDecoder(node: node, elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func mismatch(_ wanted: String) -> JSONMismatch {
        let name =
            codingPath.last.map { $0.intValue == nil ? "'\($0.stringValue)'" : "an entry" } ?? "the text"
        return JSONMismatch(message: "\(name) is \(wanted), not \(node.kind)", offset: node.offset)
    }
}

extension NodeDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { node.content == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let value) = node.content else { throw mismatch("true or false") }
        return value
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let value) = node.content else { throw mismatch("a string") }
        return value
    }

    func decode(_ type: Double.Type) throws -> Double {
        guard case .number(let text) = node.content, let value = Double(text) else {
            throw mismatch("a number")
        }
        return value
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == ExactNumber.self {
            guard case .number(let text) = node.content, let number = ExactNumber(text),
                let value = number as? Value
            else { throw mismatch("a plain number") }
            return value
        }
        if type == Int.self {
            guard case .number(let text) = node.content, let number = Int(text), let value = number as? Value
            else { throw mismatch("a whole number") }
            return value
        }
        if type == [Evidence].self {
            guard case .array(let entries) = node.content else { throw mismatch("an array") }
            var evidence: [Evidence] = []
            for entry in entries { evidence.append(try Evidence(entry)) }
            if let value = evidence as? Value { return value }
        }
        // Asking for a conformance searches the program; only the standard's integers need it.
        if Self.isInteger(type), let integer = type as? any FixedWidthInteger.Type {
            guard case .number(let text) = node.content, let number = integer.init(text, radix: 10),
                let value = number as? Value
            else { throw mismatch("a whole number") }
            return value
        }
        return try Value(from: self)
    }

    private static func isInteger(_ type: Any.Type) -> Bool {
        type == Int8.self || type == Int16.self || type == Int32.self || type == Int64.self
            || type == UInt.self || type == UInt8.self || type == UInt16.self || type == UInt32.self
            || type == UInt64.self
    }
}

private struct ArrayKey: CodingKey {
    let intValue: Int?
    var stringValue: String { intValue.map(String.init) ?? "" }

    init(intValue: Int) { self.intValue = intValue }
    init?(stringValue: String) { nil }
}

private struct ArrayDecoder: UnkeyedDecodingContainer {
    let node: JSONNode
    let elements: [JSONNode]
    let codingPath: [any CodingKey]
    var currentIndex = 0

    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    private mutating func next() throws -> NodeDecoder {
        guard !isAtEnd else { throw JSONMismatch(message: "an entry is missing", offset: node.offset) }
        let decoder = NodeDecoder(
            node: elements[currentIndex],
            codingPath: codingPath + [ArrayKey(intValue: currentIndex)]
        )
        currentIndex += 1
        return decoder
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex].content == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().decode(type) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<
        Key
    > {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct ObjectDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let node: JSONNode
    let members: [JSONNode.Member]
    let codingPath: [any CodingKey]

    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { members.contains { $0.key == key.stringValue } }

    private func inner(_ key: any CodingKey) throws -> NodeDecoder {
        guard let value = node[key.stringValue] else {
            throw JSONMismatch(message: "the key '\(key.stringValue)' is missing", offset: node.offset)
        }
        return NodeDecoder(node: value, codingPath: codingPath + [key])
    }

    func decodeNil(forKey key: Key) throws -> Bool { try inner(key).decodeNil() }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try inner(key).decode(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try inner(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try inner(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { NodeDecoder(node: node, codingPath: codingPath) }
    func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }
}

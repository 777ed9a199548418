package import SourceText
import Yams

/// A layout file as it was written: values with the place of each, before anything is known of their meaning.
package struct LayoutNode: Sendable {
    package struct Entry: Sendable {
        package var key: String
        package var keyLocation: SourceLocation
        package var value: LayoutNode
    }

    package enum Content: Sendable {
        case null
        /// Quoted text is never taken for a number or a flag.
        case scalar(String, isQuoted: Bool)
        case list([LayoutNode])
        case map([Entry])
    }

    package var content: Content
    package var location: SourceLocation

    init(content: Content, location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// More values than any page needs: what aliases of aliases blow up to is refused and not walked.
    static let maximumCount = 20_000
    /// Deeper than any layout nests, and shallow enough for every stack.
    static let maximumDepth = 64

    /// Reads YAML text.
    ///
    /// - Throws: a diagnostic `layout.syntax` or `layout.duplicate-key` with its place.
    static func parse(_ text: String, path: String) throws(Diagnostic) -> LayoutNode {
        if let place = firstPlace(in: text, where: { $0 == "\u{FFFD}" }) {
            throw Diagnostic(
                id: "layout.encoding",
                "the file holds bytes that are no UTF-8 text",
                at: SourceLocation(path: path, line: place.line, column: place.column),
                hint: "save the file as UTF-8 text"
            )
        }
        if let place = tooDeep(text) {
            throw Diagnostic(
                id: "layout.syntax",
                "brackets nest more than \(maximumDepth) deep",
                at: SourceLocation(path: path, line: place.line, column: place.column),
                hint: "close the brackets"
            )
        }
        do {
            // Without the encoding, Yams asks the environment for it and says so on the standard output.
            let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            guard let root else {
                return LayoutNode(content: .map([]), location: SourceLocation(path: path, line: 1, column: 1))
            }
            var count = 0
            return try LayoutNode(root, path: path, depth: 0, count: &count)
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch let error as YamlError {
            throw diagnostic(of: error, in: text, path: path)
        } catch {
            throw Diagnostic(
                id: "layout.syntax",
                "the file is no YAML",
                at: SourceLocation(path: path),
                hint: "start from the output of 'briefing layouts new'"
            )
        }
    }

    /// - Returns: line and column of the first letter of a kind.
    private static func firstPlace(
        in text: String,
        where isMeant: (Unicode.Scalar) -> Bool
    ) -> (line: Int, column: Int)? {
        var line = 1
        var column = 0
        for scalar in text.unicodeScalars {
            column += 1
            if isMeant(scalar) { return (line, column) }
            if scalar == "\n" {
                line += 1
                column = 0
            }
        }
        return nil
    }

    /// Finds where brackets nest deeper than the parser should follow; a bracket in a text counts too, which no
    /// layout notices.
    private static func tooDeep(_ text: String) -> (line: Int, column: Int)? {
        var depth = 0
        var line = 1
        var column = 0
        for scalar in text.unicodeScalars {
            column += 1
            switch scalar {
            case "[", "{":
                depth += 1
                if depth > maximumDepth { return (line, column) }
            case "]", "}": depth = max(0, depth - 1)
            case "\n":
                line += 1
                column = 0
            default: break
            }
        }
        return nil
    }

    private init(_ node: Node, path: String, depth: Int, count: inout Int) throws(Diagnostic) {
        let place = SourceLocation(path: path, line: node.mark?.line, column: node.mark?.column)
        location = place
        count += 1
        guard count <= Self.maximumCount, depth <= Self.maximumDepth else {
            throw Diagnostic(
                id: "layout.syntax",
                "the file holds more values than a layout can have",
                at: place,
                hint: "write values out instead of repeating them with '*'"
            )
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            content =
                isPlain && ["", "~", "null"].contains(scalar.string)
                ? .null : .scalar(scalar.string, isQuoted: !isPlain)
        case .sequence(let sequence):
            var list: [LayoutNode] = []
            for item in sequence {
                list.append(try LayoutNode(item, path: path, depth: depth + 1, count: &count))
            }
            content = .list(list)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                let keyPlace = SourceLocation(path: path, line: key.mark?.line, column: key.mark?.column)
                guard case .scalar(let name) = key else {
                    throw Diagnostic(
                        id: "layout.type",
                        "a key is a word",
                        at: keyPlace,
                        hint: "quote the text if it starts with a bracket"
                    )
                }
                let child = try LayoutNode(value, path: path, depth: depth + 1, count: &count)
                entries.append(Entry(key: name.string, keyLocation: keyPlace, value: child))
            }
            content = .map(entries)
        case .alias:
            content = .null
        }
    }

    private static func diagnostic(of error: YamlError, in text: String, path: String) -> Diagnostic {
        switch error {
        case .scanner(let context?, let problem, _, _) where problem.contains("end of stream"):
            // The end of the file tells nobody where the quote was opened.
            return Diagnostic(
                id: "layout.syntax",
                "a quote is opened and never closed",
                at: SourceLocation(path: path, line: context.mark.line, column: context.mark.column),
                hint: "close the quote"
            )
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Diagnostic(
                id: "layout.syntax",
                "the file is no YAML: \(problem)",
                at: SourceLocation(path: path, line: mark.line, column: mark.column),
                hint: "check indentation, quotes and brackets on this line and the one before"
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "\($0)" }.sorted()
            let start = (line: context.mark.line, column: context.mark.column)
            let place = names.first.flatMap { secondPlace(of: $0, inBlockAt: start, of: text) } ?? start
            return Diagnostic(
                id: "layout.duplicate-key",
                "key \(names.map { "'\($0)'" }.joined(separator: ", ")) stands twice in one block",
                at: SourceLocation(path: path, line: place.line, column: place.column),
                hint: "keep one of them"
            )
        case .reader(let problem, _, _, _):
            let place = firstPlace(in: text) { scalar in
                scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
                    || (0x7F...0x9F).contains(scalar.value)
                        && scalar.value != 0x85
                    || scalar.value == 0xFFFE || scalar.value == 0xFFFF
            }
            return Diagnostic(
                id: "layout.syntax",
                "the file holds a character YAML does not allow: \(problem)",
                at: SourceLocation(path: path, line: place?.line, column: place?.column),
                hint: "take the character out, or save the file as UTF-8 text"
            )
        default:
            return Diagnostic(
                id: "layout.syntax",
                "the file is no YAML",
                at: SourceLocation(path: path),
                hint: "start from the output of 'briefing layouts new'"
            )
        }
    }
}

extension LayoutNode {
    /// Finds a key's second place in a block, which the parser does not tell.
    ///
    /// - Parameters:
    ///   - key: as it is written.
    ///   - start: where the block's first key or its opening brace stands.
    ///   - text: the file.
    /// - Returns: nil where the key is written in a way that is not followed here.
    private static func secondPlace(
        of key: String,
        inBlockAt start: (line: Int, column: Int),
        of text: String
    ) -> (line: Int, column: Int)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Array($0.unicodeScalars)
        }
        guard lines.indices.contains(start.line - 1) else { return nil }
        let wanted = Array(key.unicodeScalars)
        func stands(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
            var index = column
            let isQuoted = index < line.count && ["\"", "'"].contains(line[index])
            if isQuoted { index += 1 }
            guard line.count - index >= wanted.count, line[index..<index + wanted.count].elementsEqual(wanted)
            else { return false }
            index += wanted.count + (isQuoted ? 1 : 0)
            while index < line.count, line[index] == " " { index += 1 }
            return index < line.count && line[index] == ":"
        }
        var found = 0
        let first = lines[start.line - 1]
        // In braces the block begins with the brace before its first key.
        if let brace = first.prefix(start.column).lastIndex(where: { $0 != " " && $0 != wanted.first }),
            first[brace] == "{"
        {
            var depth = 0
            var column = brace
            for number in (start.line - 1)..<lines.count {
                let line = lines[number]
                while column < line.count {
                    switch line[column] {
                    case "{", "[": depth += 1
                    case "}", "]": depth -= 1
                    default: break
                    }
                    if depth == 0 { return nil }
                    let before = line[..<column].last { $0 != " " }
                    if depth == 1, before == "{" || before == "," || before == nil, stands(line, column) {
                        found += 1
                        if found == 2 { return (number + 1, column + 1) }
                    }
                    column += 1
                }
                column = 0
            }
            return nil
        }
        for number in (start.line - 1)..<lines.count {
            let line = lines[number]
            let isFirst = number == start.line - 1
            let margin = line.prefix { $0 == " " }.count
            if !isFirst, margin < start.column - 1, margin < line.count, line[margin] != "#" { return nil }
            guard isFirst || margin == start.column - 1, stands(line, start.column - 1) else { continue }
            found += 1
            if found == 2 { return (number + 1, start.column) }
        }
        return nil
    }

    var entries: [Entry] {
        if case .map(let entries) = content { entries } else { [] }
    }

    var elements: [LayoutNode] {
        switch content {
        case .list(let list): list
        case .null: []
        default: [self]
        }
    }

    var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    var isNull: Bool {
        if case .null = content { true } else { false }
    }

    subscript(_ key: String) -> LayoutNode? { entries.first { $0.key == key }?.value }

    /// Lays a file's values over those it extends: maps merge key by key, lists and single values replace, null
    /// removes.
    func merged(over base: LayoutNode) -> LayoutNode {
        guard case .map(let mine) = content, case .map(var result) = base.content else { return self }
        var places: [String: Int] = [:]
        for (index, entry) in result.enumerated() { places[entry.key] = index }
        for entry in mine {
            if let index = places[entry.key] {
                result[index].keyLocation = entry.keyLocation
                result[index].value = entry.value.merged(over: result[index].value)
            } else {
                places[entry.key] = result.count
                result.append(entry)
            }
        }
        return LayoutNode(content: .map(result), location: location)
    }

    /// The node as YAML text that reads back to the same values.
    var yaml: String {
        var text = ""
        write(to: &text, indent: 0)
        return text
    }

    private func write(to text: inout String, indent: Int) {
        let margin = String(repeating: "  ", count: indent)
        switch content {
        case .map(let entries):
            for (index, entry) in entries.enumerated() {
                if index > 0 || indent == 0 { text += margin }
                text += Self.quoted(entry.key, isQuoted: false) + ":"
                entry.value.writeValue(to: &text, indent: indent + 1)
            }
        case .list(let list):
            for item in list {
                text += margin + "- "
                switch item.content {
                case .map(let entries) where !entries.isEmpty: item.write(to: &text, indent: indent + 1)
                default: text += item.inline + "\n"
                }
            }
        default:
            text += inline + "\n"
        }
    }

    private func writeValue(to text: inout String, indent: Int) {
        switch content {
        case .map(let entries) where !entries.isEmpty:
            text += "\n"
            for entry in entries {
                text += String(repeating: "  ", count: indent) + Self.quoted(entry.key, isQuoted: false) + ":"
                entry.value.writeValue(to: &text, indent: indent + 1)
            }
        case .list(let list) where list.contains { !$0.entries.isEmpty }:
            text += "\n"
            write(to: &text, indent: indent)
        default:
            text += " " + inline + "\n"
        }
    }

    private var inline: String {
        switch content {
        case .null: "null"
        case .scalar(let text, let isQuoted): Self.quoted(text, isQuoted: isQuoted)
        case .list(let list): "[" + list.map(\.inline).joined(separator: ", ") + "]"
        case .map(let entries):
            "{"
                + entries.map { Self.quoted($0.key, isQuoted: false) + ": " + $0.value.inline }
                .joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String, isQuoted: Bool) -> String {
        let isPlain =
            !isQuoted && !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                switch $0 {
                case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ".", "/": true
                default: $0.properties.isAlphabetic
                }
            }
            && text.first != " " && text.last != " " && text.first != "-" && !["~", "null"].contains(text)
        guard !isPlain else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

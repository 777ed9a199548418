/// A place in a file that a person can go to.
package struct SourceLocation: Hashable, Sendable {
    package var path: String
    /// Counted from 1; nil where the whole file is meant.
    package var line: Int?
    /// Counted from 1, in Unicode scalars, as the YAML parser counts.
    package var column: Int?

    package init(path: String, line: Int? = nil, column: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
    }
}

/// Something a person should know or act on: what is wrong, where, and what to do.
package struct Diagnostic: Error, Hashable, Sendable {
    package enum Severity: String, Sendable {
        case error, warning, note
    }

    package var severity: Severity
    /// Stable, dotted and kebab-case: `layout.unknown-key`.
    package var id: String
    /// Headline style, without a full stop, the user's words in quotes.
    package var message: String
    package var location: SourceLocation?
    /// A verb phrase that says what would help.
    package var hint: String?

    package init(
        _ severity: Severity = .error,
        id: String,
        _ message: String,
        at location: SourceLocation? = nil,
        hint: String? = nil
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.location = location
        self.hint = hint
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: message [id]`, and the hint on a line of its own.
    package var description: String {
        var text = ""
        if let location {
            text += location.path + ":"
            if let line = location.line {
                text += "\(line):"
                if let column = location.column { text += "\(column):" }
            }
            text += " "
        }
        text += "\(severity.rawValue): \(message) [\(id)]"
        if let hint { text += "\n  hint: \(hint)" }
        return text
    }
}

/// All problems found in one go, so that nobody has to mend a file one error at a time.
package struct Diagnostics: Error, Hashable, Sendable {
    package var all: [Diagnostic]

    package init(_ all: [Diagnostic]) {
        self.all = all
    }
}

import CPangoCairo
import SourceText
import Typesetter

/// What Cairo cannot write of the tags, kept for the finishing.
struct TagNotes {
    /// A tag with properties that Cairo has no attribute for.
    struct Note {
        /// Counted over all tags in the order they began.
        var ordinal: Int
        var tag: StructureTag
        /// Of the page the tag began on.
        var pageHeight: Points
    }

    var notes: [Note] = []
    /// Of all tags.
    var count = 0
}

/// Writes the tags of a PDF.
final class TagWriter {
    private(set) var kept = TagNotes()
    /// Where the coming items are painted.
    var pageHeight: Points = 0

    private let pen: OpaquePointer?
    private var open: [String] = []
    private let known: Set<String>
    private var written: Set<String> = []
    /// Links that led nowhere, by name.
    private(set) var unknownTargets: [String] = []

    /// Takes all names that the document gives, on any page.
    init(pen: OpaquePointer?, destinations: Set<String>) {
        self.pen = pen
        known = destinations
    }

    func begin(_ tag: StructureTag) {
        var tag = tag
        var attributes = ""
        if tag.role == .link {
            if let link = linkAttributes(of: tag) {
                attributes = link
            } else {
                // A link without its end would be a promise nobody keeps.
                tag.role = .span
            }
        }
        if tag.alternative != nil || tag.language != nil || tag.scope != nil || tag.columnSpan > 1
            || tag.rowSpan > 1 || tag.role == .figure || tag.role == .headerCell || tag.role == .link
            || tag.role == .list
        {
            kept.notes.append(TagNotes.Note(ordinal: kept.count, tag: tag, pageHeight: pageHeight))
        }
        kept.count += 1
        open.append(tag.role.rawValue)
        cairo_tag_begin(pen, tag.role.rawValue, attributes)
    }

    func end() {
        guard let name = open.popLast() else { return }
        cairo_tag_end(pen, name)
    }

    func endAll() {
        while !open.isEmpty { end() }
    }

    func destination(_ name: String, at point: Point) {
        guard written.insert(name).inserted else { return }
        cairo_tag_begin(
            pen,
            CAIRO_TAG_DEST,
            "name=\(Self.quoted(name)) x=\(Self.number(point.x)) y=\(Self.number(point.y)) internal=true"
        )
        cairo_tag_end(pen, CAIRO_TAG_DEST)
    }

    private func linkAttributes(of tag: StructureTag) -> String? {
        var text: String
        switch tag.target {
        case .destination(let name):
            guard known.contains(name) else {
                unknownTargets.append(name)
                return nil
            }
            text = "dest=\(Self.quoted(name))"
        case .address(let address): text = "uri=\(Self.quoted(Self.percentEncoded(address)))"
        case nil: return nil
        }
        if let rect = tag.bounds {
            text += " rect=[\(Self.number(rect.x)) \(Self.number(rect.y)) "
            text += "\(Self.number(rect.width)) \(Self.number(rect.height))]"
        }
        return text
    }

    // MARK: Attribute strings

    /// Quotes a value as Cairo's attribute reader wants it.
    static func quoted(_ value: String) -> String {
        var text = "'"
        for scalar in value.unicodeScalars {
            if scalar == "'" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "'"
    }

    /// Writes a length with two places, whatever the locale.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let hundredths = Int((value * 100).rounded())
        let rest = abs(hundredths) % 100
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Writes an address in ASCII: what a URI may not hold is percent-encoded (RFC 3986, RFC 3987 section 3.1).
    static func percentEncoded(_ address: String) -> String {
        var text = ""
        for byte in address.utf8 {
            switch byte {
            case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                text += byte < 16 ? "%0" : "%"
                text += String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}

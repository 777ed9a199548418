import SourceText
import Typesetter

/// Turns Cairo's tagged PDF into PDF/UA-1 and PDF/A-3a in one file.
///
/// Cairo 1.16 writes structure and marked content, but no alternative text, scope, language, artifact, metadata
/// packet, output intent or attachment. Those are added here, where each object is copied; all else stays as it is.
/// Cairo's objects are plain text of a few kinds, and a long briefing has tens of thousands of them: a library that
/// holds any PDF as a tree takes longer and more room for them than all the drawing does.
struct ConformanceFinisher: ~Copyable {
    private let file: CairoFile
    private let tags: TagNotes
    private let metadata: DocumentMetadata
    private let compression: Compression
    /// By object: what it is, and the place of the note on an element, or on the link of an annotation.
    private var parts: [Part]
    private var entries: [CairoFile.Entry] = []
    /// Attributes of cells, which many share, with the object that holds them.
    private var attributes: [(syntax: String, number: Int)] = []

    private struct Part {
        enum Kind {
            case other, content, dropped
        }
        var kind = Kind.other
        var note: Int32 = -1
    }

    /// - Throws: `render.finish` where the bytes are not Cairo's, or the tags are not theirs.
    static func finish(
        _ bytes: [UInt8],
        tags: TagNotes,
        metadata: DocumentMetadata
    ) throws(Diagnostic) -> [UInt8] {
        let compression = try Compression()
        let plain = try CairoFile.unpacked(bytes, by: compression)
        let result = plain.withUnsafeBufferPointer { buffer in
            Result { () throws(Diagnostic) in
                var finisher = ConformanceFinisher(try CairoFile(buffer), tags, metadata, compression)
                try finisher.findContents()
                try finisher.matchNotes()
                return try finisher.written()
            }
        }
        return try result.get()
    }

    private init(
        _ file: CairoFile,
        _ tags: TagNotes,
        _ metadata: DocumentMetadata,
        _ compression: Compression
    ) {
        self.file = file
        self.tags = tags
        self.metadata = metadata
        self.compression = compression
        parts = [Part](repeating: Part(), count: file.numbers.upperBound)
        if let information = file.information, parts.indices.contains(information) {
            parts[information].kind = .dropped
        }
    }

    // MARK: Finding

    /// Finds the content of each page.
    private mutating func findContents() throws(Diagnostic) {
        file.entries(of: file.root, into: &entries)
        guard let tree = file.reference("/Pages", in: entries) else { throw CairoFile.unreadable }
        var ahead = [tree]
        var kids: [Int] = []
        var seen = 0
        while let number = ahead.popLast() {
            seen += 1
            guard seen <= parts.count else { throw CairoFile.unreadable }
            file.entries(of: number, into: &entries)
            if let list = file.value(of: "/Kids", in: entries) {
                kids.removeAll(keepingCapacity: true)
                Self.collect(list, elements: &kids) { _ in }
                ahead += kids
            } else {
                guard let content = file.reference("/Contents", in: entries), parts.indices.contains(content)
                else {
                    throw CairoFile.unreadable
                }
                parts[content].kind = .content
            }
        }
    }

    /// Walks the structure in the order the tags began, which is the order of their notes.
    private mutating func matchNotes() throws(Diagnostic) {
        file.entries(of: file.root, into: &entries)
        let tree = file.reference("/StructTreeRoot", in: entries)
        var ahead: [Int] = []
        var kids: [Int] = []
        if let tree {
            file.entries(of: tree, into: &entries)
            if let list = file.value(of: "/K", in: entries) {
                Self.collect(list, elements: &ahead) { _ in }
                ahead.reverse()
            }
        }
        var ordinal = 0
        var next = 0
        while let element = ahead.popLast() {
            guard parts.indices.contains(element), ordinal < tags.count else { throw Self.mismatch }
            file.entries(of: element, into: &entries)
            var note: Int32 = -1
            if next < tags.notes.count, tags.notes[next].ordinal == ordinal {
                guard hasRole(tags.notes[next].tag.role) else { throw Self.mismatch }
                note = Int32(next)
                parts[element].note = note
                next += 1
            }
            if let list = file.value(of: "/K", in: entries) {
                kids.removeAll(keepingCapacity: true)
                Self.collect(list, elements: &kids) { annotation in
                    if parts.indices.contains(annotation) { parts[annotation].note = note }
                }
                ahead.append(contentsOf: kids.reversed())
            }
            ordinal += 1
        }
        guard next == tags.notes.count, ordinal == tags.count else { throw Self.mismatch }
    }

    private func hasRole(_ role: StructureTag.Role) -> Bool {
        var value = file.value(of: "/S", in: entries)
        guard let token = value?.next(), token.kind == .name else { return false }
        return file.bytes[token.range].dropFirst().elementsEqual(role.rawValue.utf8)
    }

    private static var mismatch: Diagnostic {
        Diagnostic(id: "render.finish", "The tags of the PDF are not those of its pages")
    }

    /// Reads the kids of an element, or of a page tree's node.
    ///
    /// Elements are objects of their own; annotations and marked content stand in dictionaries.
    private static func collect(
        _ list: ContentScanner,
        elements: inout [Int],
        annotation: (Int) -> Void
    ) {
        var scanner = list
        var depth = 0
        var isAnnotation = false
        while let token = scanner.next() {
            switch token.kind {
            case .dictionaryStart: depth += 1
            case .dictionaryEnd: depth -= 1
            case .name where depth > 0:
                isAnnotation = scanner.bytes.matches(token.range, "/Obj")
                continue
            case .number:
                scanner.position = token.range.lowerBound
                var ahead = scanner
                if let number = ahead.reference() {
                    if depth == 0 { elements.append(number) } else if isAnnotation { annotation(number) }
                    scanner = ahead
                } else {
                    scanner.position = token.range.upperBound
                }
            default: break
            }
            isAnnotation = false
        }
    }

    // MARK: Writing

    private consuming func written() throws(Diagnostic) -> [UInt8] {
        var writer = PDFWriter(count: parts.count, compression: compression)
        let catalog = try catalogEntries(&writer)
        for number in file.numbers where parts[number].kind != .dropped && number != catalog.names {
            try copy(number, adding: number == file.root ? catalog.syntax : [], to: &writer)
        }
        let information = try writer.object(informationSyntax)
        return try writer.finish(root: file.root, information: information)
    }

    private mutating func copy(
        _ number: Int,
        adding additions: [(key: StaticString, value: [UInt8])],
        to writer: inout PDFWriter
    ) throws(Diagnostic) {
        guard var scanner = file.scanner(of: number) else { return writer.release(number) }
        var syntax: [UInt8] = []
        let start = scanner
        entries.removeAll(keepingCapacity: true)
        guard scanner.dictionary(into: &entries) else {
            append(start, to: &syntax)
            return try writer.object(number, syntax)
        }
        let isPacking = file.has("/Type", "/ObjStm", in: entries) || file.has("/Type", "/XRef", in: entries)
        guard !isPacking else { return writer.release(number) }
        var additions = additions
        try describe(number, &additions, &writer)
        let length = file.value(of: "/Length", in: entries).flatMap { file.number($0) }
        let stream = length.flatMap { file.stream(after: scanner, length: $0.value) }
        for (key, value) in entries {
            if stream != nil, file.bytes.matches(key, "/Length") { continue }
            if additions.contains(where: { file.bytes.matches(key, $0.key) }) { continue }
            syntax += file.bytes[key]
            append(ContentScanner(file.bytes, in: value), to: &syntax)
        }
        for (key, value) in additions where !value.isEmpty {
            key.withUTF8Buffer { syntax += $0 }
            syntax += value
        }
        guard let stream else {
            syntax.insert(contentsOf: "<<".utf8, at: 0)
            syntax += ">>".utf8
            return try writer.object(number, syntax)
        }
        // The length stands in the dictionary now.
        if let object = length?.object, object > number, parts.indices.contains(object) {
            parts[object].kind = .dropped
            writer.release(object)
        }
        let bytes = UnsafeBufferPointer(rebasing: file.bytes[stream])
        guard parts[number].kind == .content else { return writer.stream(number, syntax, holding: bytes) }
        // Left as it is, it would break a promise in silence.
        guard file.has("/Filter", "/FlateDecode", in: entries) else { throw CairoFile.unreadable }
        let marked = PageContent.markingArtifacts(try compression.unpacked(bytes))
        writer.stream(number, syntax, holding: try compression.packed(marked))
    }

    /// Copies a value without the space that a reader can do without.
    private func append(_ value: ContentScanner, to syntax: inout [UInt8]) {
        var scanner = value
        while let token = scanner.next() {
            if token.kind == .keyword, file.bytes.matches(token.range, "endobj") { return }
            if token.kind == .number || token.kind == .keyword, let last = syntax.last,
                ContentScanner.isRegular(last)
            {
                syntax.append(0x20)
            }
            syntax += file.bytes[token.range]
        }
    }

    // MARK: Describing

    /// Finds out what an object is, from its entries, and what is to be added to it or, where that is empty, taken away.
    private mutating func describe(
        _ number: Int,
        _ additions: inout [(key: StaticString, value: [UInt8])],
        _ writer: inout PDFWriter
    ) throws(Diagnostic) {
        if parts[number].note >= 0 {
            let note = tags.notes[Int(parts[number].note)]
            if file.has("/Type", "/Annot", in: entries) {
                describeLink(note.tag, &additions)
            } else {
                try describe(note, &additions, &writer)
            }
        } else if file.has("/Type", "/Page", in: entries) {
            additions.append(("/Tabs", Array("/S".utf8)))
        } else if file.has("/Subtype", "/CIDFontType2", in: entries) {
            // Glyphs are numbered as in the font program (ISO 32000-1, table 117), which Cairo leaves open.
            additions.append(("/CIDToGIDMap", Array("/Identity".utf8)))
        } else if file.has("/Subtype", "/Image", in: entries) {
            // What a picture has no dots for is not to be made up (ISO 19005-3, 6.2.8).
            additions.append(("/Interpolate", []))
        }
    }

    private mutating func describe(
        _ note: TagNotes.Note,
        _ additions: inout [(key: StaticString, value: [UInt8])],
        _ writer: inout PDFWriter
    ) throws(Diagnostic) {
        let tag = note.tag
        if let language = tag.language { additions.append(("/Lang", Self.string(language))) }
        if tag.role != .link, let alternative = tag.alternative {
            additions.append(("/Alt", Self.string(alternative)))
        }
        if tag.role == .figure, let box = tag.bounds {
            let bottom = TagWriter.number(note.pageHeight - box.y - box.height)
            let top = TagWriter.number(note.pageHeight - box.y)
            let (left, right) = (TagWriter.number(box.x), TagWriter.number(box.x + box.width))
            let syntax = "<</O/Layout/Placement/Block/BBox[\(left) \(bottom) \(right) \(top)]>>"
            additions.append(("/A", Array(syntax.utf8)))
        }
        if tag.role == .headerCell || tag.role == .cell {
            var cell = ""
            if let scope = tag.scope { cell += "/Scope/\(scope.rawValue)" }
            if tag.columnSpan > 1 { cell += "/ColSpan \(tag.columnSpan)" }
            if tag.rowSpan > 1 { cell += "/RowSpan \(tag.rowSpan)" }
            guard !cell.isEmpty else { return }
            let attribute: Int
            if let known = attributes.first(where: { $0.syntax == cell }) {
                attribute = known.number
            } else {
                attribute = try writer.object("<</O/Table\(cell)>>")
                attributes.append((cell, attribute))
            }
            additions.append(("/A", Array(" \(attribute) 0 R".utf8)))
        }
    }

    private func describeLink(
        _ tag: StructureTag,
        _ additions: inout [(key: StaticString, value: [UInt8])]
    ) {
        let words: String =
            switch (tag.alternative, tag.target) {
            case (let words?, _): words
            case (nil, .address(let address)): address
            case (nil, .destination(let name)): name
            case (nil, nil): "link"
            }
        // Printed (4), and with words for who does not see where it leads.
        additions.append(("/F", Array(" 4".utf8)))
        additions.append(("/Contents", Self.string(words)))
        // A link of one rectangle says it twice.
        if tag.bounds != nil { additions.append(("/QuadPoints", [])) }
    }

    private static func string(_ text: String) -> [UInt8] {
        var syntax: [UInt8] = []
        syntax.appendString(text)
        return syntax
    }

    // MARK: Document

    private static let producer = "briefing"

    /// Writes what the catalog refers to.
    ///
    /// - Returns: what it gets, and the object that holds its names and has been written with them, if any.
    private mutating func catalogEntries(
        _ writer: inout PDFWriter
    ) throws(Diagnostic) -> (syntax: [(key: StaticString, value: [UInt8])], names: Int?) {
        let packet = try writer.stream(
            "/Type/Metadata/Subtype/XML",
            packing: MetadataPacket.xmp(metadata, producer: Self.producer)
        )
        let profile = try writer.stream("/N 3", packing: ColorProfile.sRGB())
        let intent = try writer.object(
            "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                + "/Info(sRGB IEC61966-2.1)/DestOutputProfile \(profile) 0 R>>"
        )
        var syntax: [(key: StaticString, value: [UInt8])] = [
            ("/Lang", Self.string(metadata.language)),
            ("/MarkInfo", Array("<</Marked true>>".utf8)),
            ("/ViewerPreferences", Array("<</DisplayDocTitle true>>".utf8)),
            ("/Metadata", Array(" \(packet) 0 R".utf8)),
            ("/OutputIntents", Array("[\(intent) 0 R]".utf8)),
        ]
        let attached = try attachments(&writer)
        guard let list = attached.list else { return (syntax, nil) }
        syntax.append(("/AF", attached.references))
        // Cairo writes names where links lead to named places.
        file.entries(of: file.root, into: &entries)
        let names = file.reference("/Names", in: entries)
        if let names {
            try copy(names, adding: [("/EmbeddedFiles", Array(" \(list) 0 R".utf8))], to: &writer)
        } else {
            syntax.append(("/Names", Array("<</EmbeddedFiles \(list) 0 R>>".utf8)))
        }
        return (syntax, names)
    }

    /// Writes the files that travel with the pages.
    ///
    /// - Returns: references to all of them, and the object with their names; nil where there are none.
    private func attachments(
        _ writer: inout PDFWriter
    ) throws(Diagnostic) -> (references: [UInt8], list: Int?) {
        let all =
            (metadata.attachment.map { [($0, "/Source")] } ?? [])
            + metadata.supplements.map { ($0, "/Supplement") }
        var references = Array("[".utf8)
        var names = Array("<</Names[".utf8)
        for (attachment, relation) in all {
            let number = try specification(of: attachment, relation: relation, &writer)
            let reference = " \(number) 0 R".utf8
            references += reference
            names.appendString(attachment.name)
            names += reference
        }
        references += "]".utf8
        names += "]>>".utf8
        guard !all.isEmpty else { return (references, nil) }
        return (references, try writer.object(names))
    }

    private func specification(
        of attachment: DocumentMetadata.Attachment,
        relation: String,
        _ writer: inout PDFWriter
    ) throws(Diagnostic) -> Int {
        var kind = "/Type/EmbeddedFile/Subtype/"
        // A slash would begin a name of its own.
        for byte in attachment.mediaType.utf8 {
            if byte == UInt8(ascii: "/") { kind += "#2F" } else { kind.unicodeScalars.append(.init(byte)) }
        }
        kind += "/Params<</ModDate(\(date))/Size \(attachment.bytes.count)>>"
        let stream = try writer.stream(kind, packing: attachment.bytes)
        var syntax = Array("<</Type/Filespec/AFRelationship\(relation)/F".utf8)
        syntax.appendString(attachment.name)
        syntax += "/UF".utf8
        syntax.appendString(attachment.name)
        syntax += "/Desc".utf8
        syntax.appendString(attachment.description)
        syntax += "/EF<</F \(stream) 0 R/UF \(stream) 0 R>>>>".utf8
        return try writer.object(syntax)
    }

    private var informationSyntax: [UInt8] {
        var syntax = Array("<</Producer(\(Self.producer))/Title".utf8)
        syntax.appendString(metadata.title)
        if let author = metadata.author {
            syntax += "/Author".utf8
            syntax.appendString(author)
        }
        if let subject = metadata.subject {
            syntax += "/Subject".utf8
            syntax.appendString(subject)
        }
        syntax += "/CreationDate(\(date))/ModDate(\(date))>>".utf8
        return syntax
    }

    /// `D:20250129060000Z`, from `2025-01-29T06:00:00Z`.
    private var date: String { "D:" + metadata.timestamp.filter(\.isNumber) + "Z" }
}

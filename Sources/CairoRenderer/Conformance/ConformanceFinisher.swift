import SourceText
import Typesetter

/// Turns Cairo's tagged PDF into PDF/UA-1 and PDF/A-3a in one file.
///
/// Cairo 1.16 writes structure and marked content, but no alternative text, scope, language, artifact, metadata
/// packet, output intent or attachment. Those are added here; all else stays as it is.
struct ConformanceFinisher: ~Copyable {
    private let file: QPDFFile
    private let metadata: DocumentMetadata
    /// Cells and their attributes, which many share; each is written once.
    private var attributes: [(cell: QPDFFile.Object, syntax: String)] = []
    private var finishedFonts: Set<Int> = []
    /// What other cores are packing meanwhile.
    private var pages: [(content: QPDFFile.Object, stream: PackedStream)] = []
    private var programs: [(program: QPDFFile.Object, stream: PackedStream)] = []
    /// Of annotations that are printed (4), the one number for all of them.
    private let printed: QPDFFile.Object

    /// - Throws: `render.qpdf` when libqpdf fails, `render.finish` where the file and the tags do not belong
    ///   together.
    static func finish(
        _ bytes: [UInt8],
        tags: TagNotes,
        metadata: DocumentMetadata,
        attached: [AttachedStream]
    ) throws(Diagnostic) -> [UInt8] {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(Diagnostic) in
                var finisher = ConformanceFinisher(file: try QPDFFile(reading: buffer), metadata: metadata)
                try finisher.finishPages()
                try finisher.describe(tags)
                try finisher.finishCatalog(attaching: attached)
                try finisher.takePacked()
                return try finisher.file.written()
            }
        }
        return try result.get()
    }

    private init(file: consuming QPDFFile, metadata: DocumentMetadata) {
        printed = file.integer(4)
        self.file = file
        self.metadata = metadata
    }

    // MARK: Pages

    private mutating func finishPages() throws(Diagnostic) {
        for index in 0..<file.pageCount {
            let page = file.page(index)
            file.set("/Tabs", of: page, to: file.named("/S"))
            if let content = file.value(of: "/Contents", in: page) {
                let plain = try file.content(ofPage: page)
                pages.append(
                    (content, PackedStream { plain.withUnsafeBufferPointer(PageContent.markingArtifacts) })
                )
            }
            guard let resources = file.value(of: "/Resources", in: page) else { continue }
            if let fonts = file.value(of: "/Font", in: resources) {
                for key in file.keys(of: fonts) {
                    if let font = file.value(of: key, in: fonts) { try finishFont(font) }
                }
            }
            if let pictures = file.value(of: "/XObject", in: resources) {
                for key in file.keys(of: pictures) {
                    if let picture = file.value(of: key, in: pictures) { finishPicture(picture) }
                }
            }
        }
    }

    private mutating func finishFont(_ font: QPDFFile.Object) throws(Diagnostic) {
        guard finishedFonts.insert(file.number(of: font)).inserted else { return }
        guard let descendants = file.value(of: "/DescendantFonts", in: font), file.count(of: descendants) == 1
        else { return try finishProgram(of: font) }
        let descendant = file.item(0, of: descendants)
        if let kind = file.value(of: "/Subtype", in: descendant), file.name(kind) == "/CIDFontType2" {
            // Glyphs are numbered as in the font program (ISO 32000-1, table 117), which Cairo leaves open.
            file.set("/CIDToGIDMap", of: descendant, to: file.named("/Identity"))
        }
        try finishProgram(of: descendant)
    }

    /// Takes out of a TrueType program what only fits glyphs to coarse screens: half of its bytes.
    private mutating func finishProgram(of font: QPDFFile.Object) throws(Diagnostic) {
        guard let descriptor = file.value(of: "/FontDescriptor", in: font),
            let program = file.value(of: "/FontFile2", in: descriptor)
        else { return }
        try FontProgram.openLibrary()
        let hinted = try file.content(of: program)
        programs.append((program, PackedStream { FontProgram.withoutHints(hinted) }))
    }

    /// What a picture has no dots for is not to be made up (ISO 19005-3, 6.2.8), as Cairo asks for.
    private func finishPicture(_ picture: QPDFFile.Object) {
        let entries = file.dictionary(of: picture)
        file.remove("/Interpolate", of: entries)
        guard let mask = file.value(of: "/SMask", in: entries) else { return }
        file.remove("/Interpolate", of: file.dictionary(of: mask))
    }

    // MARK: Structure

    /// Walks the structure in the order the tags began, which is the order of their notes.
    private mutating func describe(_ tags: TagNotes) throws(Diagnostic) {
        var ahead: [QPDFFile.Object] = []
        if let tree = file.value(of: "/StructTreeRoot", in: file.root),
            let kids = file.value(of: "/K", in: tree)
        {
            collectElements(kids, into: &ahead)
        }
        var ordinal = 0
        var notes = tags.notes[...]
        while let element = ahead.popLast() {
            let kids = file.value(of: "/K", in: element)
            if let note = notes.first, note.ordinal == ordinal {
                notes.removeFirst()
                guard hasRole(note.tag.role, element) else { throw Self.mismatch }
                let isKept = describe(element, note)
                if let kids {
                    // A link holds its annotation and marked content, no elements.
                    if note.tag.role == .link {
                        describeLink(note.tag, kids)
                        file.release(kids)
                    } else {
                        collectElements(kids, into: &ahead)
                    }
                }
                if !isKept { file.release(element) }
            } else {
                if let kids { collectElements(kids, into: &ahead) }
                file.release(element)
            }
            ordinal += 1
        }
        guard notes.isEmpty, ordinal == tags.count else { throw Self.mismatch }
        writeAttributes()
    }

    private func hasRole(_ role: StructureTag.Role, _ element: QPDFFile.Object) -> Bool {
        guard let value = file.value(of: "/S", in: element) else { return false }
        defer { file.release(value) }
        return file.name(value) == "/" + role.rawValue
    }

    /// libqpdf reads the whole file before it makes an object of its own, so these come after the walk, which
    /// throws away what is not needed.
    private mutating func writeAttributes() {
        var known: [String: QPDFFile.Object] = [:]
        for (cell, syntax) in attributes {
            let attribute = known[syntax] ?? file.indirect(file.parse(syntax))
            known[syntax] = attribute
            file.set("/A", of: cell, to: attribute)
            file.release(cell)
        }
        attributes = []
    }

    private static var mismatch: Diagnostic {
        Diagnostic(id: "render.finish", "The tags of the PDF are not those of its pages")
    }

    /// Puts the elements among an element's kids on the stack, the first one on top.
    ///
    /// Elements are objects of their own; marked content and annotations are named in place.
    private func collectElements(_ kids: QPDFFile.Object, into stack: inout [QPDFFile.Object]) {
        guard file.isArray(kids) else {
            if file.isIndirect(kids) { stack.append(kids) } else { file.release(kids) }
            return
        }
        defer { file.release(kids) }
        var index = file.count(of: kids)
        while index > 0 {
            index -= 1
            let kid = file.item(index, of: kids)
            if file.isIndirect(kid) { stack.append(kid) } else { file.release(kid) }
        }
    }

    /// - Returns: whether the element is needed once more.
    private mutating func describe(_ element: QPDFFile.Object, _ note: TagNotes.Note) -> Bool {
        let tag = note.tag
        if let language = tag.language { file.set("/Lang", of: element, toNew: file.text(language)) }
        if tag.role != .link, let alternative = tag.alternative {
            file.set("/Alt", of: element, toNew: file.text(alternative))
        }
        if tag.role == .figure, let box = tag.bounds {
            let bottom = TagWriter.number(note.pageHeight - box.y - box.height)
            let top = TagWriter.number(note.pageHeight - box.y)
            let (left, right) = (TagWriter.number(box.x), TagWriter.number(box.x + box.width))
            let syntax = "<< /O /Layout /Placement /Block /BBox [\(left) \(bottom) \(right) \(top)] >>"
            file.set("/A", of: element, toNew: file.parse(syntax))
        }
        if tag.role == .headerCell || tag.role == .cell {
            var cell = ""
            if let scope = tag.scope { cell += " /Scope /\(scope.rawValue)" }
            if tag.columnSpan > 1 { cell += " /ColSpan \(tag.columnSpan)" }
            if tag.rowSpan > 1 { cell += " /RowSpan \(tag.rowSpan)" }
            if !cell.isEmpty {
                attributes.append((element, "<< /O /Table\(cell) >>"))
                return true
            }
        }
        return false
    }

    private func describeLink(_ tag: StructureTag, _ kids: QPDFFile.Object) {
        let words: String =
            switch (tag.alternative, tag.target) {
            case (let words?, _): words
            case (nil, .address(let address)): address
            case (nil, .destination(let name)): name
            case (nil, nil): "link"
            }
        guard file.isArray(kids) else { return }
        for index in 0..<file.count(of: kids) {
            let kid = file.item(index, of: kids)
            defer { file.release(kid) }
            guard file.isDictionary(kid), !file.isIndirect(kid),
                let annotation = file.value(of: "/Obj", in: kid)
            else { continue }
            // With words for who does not see where it leads.
            file.set("/F", of: annotation, to: printed)
            file.set("/Contents", of: annotation, toNew: file.text(words))
            // A link of one rectangle says it twice.
            if tag.bounds != nil { file.remove("/QuadPoints", of: annotation) }
            file.release(annotation)
        }
    }

    // MARK: Document

    private static let producer = "briefing"

    private func finishCatalog(attaching attached: [AttachedStream]) throws(Diagnostic) {
        let root = file.root
        file.set("/Lang", of: root, to: file.text(metadata.language))
        file.set("/MarkInfo", of: root, to: file.parse("<< /Marked true >>"))
        file.set("/ViewerPreferences", of: root, to: file.parse("<< /DisplayDocTitle true >>"))
        let packet = MetadataPacket.xmp(metadata, producer: Self.producer)
        let stream = file.stream(packet, dictionary: "<< /Type /Metadata /Subtype /XML >>")
        file.set("/Metadata", of: root, to: stream)
        let intent = file.parse(
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
                + " /Info (sRGB IEC61966-2.1) >>"
        )
        let profile = file.stream(ColorProfile.sRGB(), dictionary: "<< /N 3 >>")
        file.set("/DestOutputProfile", of: intent, to: profile)
        file.set("/OutputIntents", of: root, to: file.array(intent))
        try attach(attached, to: root)
        describeFile()
    }

    private func describeFile() {
        let information = file.parse("<< /Producer (\(Self.producer)) >>")
        file.set("/Title", of: information, to: file.text(metadata.title))
        if let author = metadata.author { file.set("/Author", of: information, to: file.text(author)) }
        if let subject = metadata.subject { file.set("/Subject", of: information, to: file.text(subject)) }
        file.set("/CreationDate", of: information, to: file.text(date))
        file.set("/ModDate", of: information, to: file.text(date))
        file.set("/Info", of: file.trailer, to: file.indirect(information))
    }

    /// `D:20250129060000Z`, from `2025-01-29T06:00:00Z`.
    private var date: String { "D:" + metadata.timestamp.filter(\.isNumber) + "Z" }

    private func attach(_ attached: [AttachedStream], to root: QPDFFile.Object) throws(Diagnostic) {
        guard !attached.isEmpty else { return }
        let references = file.array()
        let list = file.array()
        for attachment in attached {
            let reference = file.indirect(try specification(of: attachment))
            file.append(reference, to: references)
            file.append(file.text(attachment.about.name), to: list)
            file.append(reference, to: list)
        }
        file.set("/AF", of: root, to: references)
        // Cairo writes names where links lead to named places.
        let names = file.value(of: "/Names", in: root) ?? file.parse("<< >>")
        let files = file.parse("<< >>")
        file.set("/Names", of: files, to: list)
        file.set("/EmbeddedFiles", of: names, to: files)
        file.set("/Names", of: root, to: names)
    }

    private func specification(of attachment: AttachedStream) throws(Diagnostic) -> QPDFFile.Object {
        guard let content = attachment.stream.take() else { throw Self.unpacked }
        let (about, relation) = (attachment.about, attachment.relation)
        let stream = file.stream(
            packed: content.packed,
            dictionary:
                "<< /Type /EmbeddedFile /Params << /ModDate (\(date)) /Size \(content.plainCount) >> >>"
        )
        file.set("/Subtype", of: file.dictionary(of: stream), to: file.named("/" + about.mediaType))
        let specification = file.parse("<< /Type /Filespec /AFRelationship \(relation) >>")
        file.set("/F", of: specification, to: file.text(about.name))
        file.set("/UF", of: specification, to: file.text(about.name))
        file.set("/Desc", of: specification, to: file.text(about.description))
        let embedded = file.parse("<< >>")
        file.set("/F", of: embedded, to: stream)
        file.set("/UF", of: embedded, to: stream)
        file.set("/EF", of: specification, to: embedded)
        return specification
    }

    // MARK: Packed streams

    /// Puts in place what other cores have packed meanwhile.
    private func takePacked() throws(Diagnostic) {
        for (content, stream) in pages {
            guard let marked = stream.take() else { throw Self.unpacked }
            file.replace(content, withPacked: marked.packed)
        }
        for (program, stream) in programs {
            // What HarfBuzz cannot read stays as it is.
            guard let plain = stream.take() else { continue }
            file.replace(program, withPacked: plain.packed)
            file.set("/Length1", of: file.dictionary(of: program), to: file.integer(plain.plainCount))
        }
    }

    private static var unpacked: Diagnostic {
        Diagnostic(id: "render.finish", "There is not enough memory to pack the PDF")
    }
}

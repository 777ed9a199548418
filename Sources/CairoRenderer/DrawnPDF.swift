package import SourceText

/// A PDF whose pages are drawn, before it keeps the standards.
package struct DrawnPDF {
    var bytes: [UInt8]
    var tags: TagNotes
    /// Without the files it is to carry.
    var metadata: DocumentMetadata
    var attached: [AttachedStream]

    /// The file's bytes.
    ///
    /// - Throws: `render.qpdf` when libqpdf fails.
    package consuming func finished() throws(Diagnostic) -> [UInt8] {
        switch metadata.conformance {
        case .none: bytes
        case .accessibleArchive:
            try ConformanceFinisher.finish(bytes, tags: tags, metadata: metadata, attached: attached)
        }
    }
}

package import SourceText

/// A PDF whose pages are drawn, before it keeps the standards.
package struct DrawnPDF {
    var bytes: [UInt8]
    var tags: TagNotes
    var metadata: DocumentMetadata

    /// The file's bytes.
    ///
    /// - Throws: `render.qpdf` when libqpdf fails.
    package consuming func finished() throws(Diagnostic) -> [UInt8] {
        switch metadata.conformance {
        case .none: bytes
        case .accessibleArchive: try ConformanceFinisher.finish(bytes, tags: tags, metadata: metadata)
        }
    }
}

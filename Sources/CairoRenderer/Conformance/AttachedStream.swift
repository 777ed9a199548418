/// A file that a PDF is to carry, packed on another core while the pages are drawn.
struct AttachedStream: Sendable {
    /// Without its bytes, which are gone once they are packed.
    let about: DocumentMetadata.Attachment
    /// How the file bears on the PDF: `/Source`, `/Supplement`.
    let relation: String
    let stream: PackedStream

    /// Takes a document's attachments out of what it says of itself, in their order.
    static func all(of metadata: inout DocumentMetadata) -> [AttachedStream] {
        let files =
            (metadata.attachment.map { [($0, "/Source")] } ?? [])
            + metadata.supplements.map { ($0, "/Supplement") }
        metadata.attachment = nil
        metadata.supplements = []
        return files.map { file, relation in
            var about = file
            about.bytes = []
            return AttachedStream(about: about, relation: relation, stream: PackedStream { file.bytes })
        }
    }
}

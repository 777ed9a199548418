import CQPDF
package import SourceText

#if canImport(Glibc)
    import Glibc
#endif

/// Takes a file out of a PDF that carries it.
///
/// - Parameters:
///   - pdf: the whole file.
///   - name: the attachment's name.
/// - Returns: nil where the PDF carries no file of that name.
/// - Throws: `render.qpdf` when it is no PDF.
package func attachedFile(in pdf: [UInt8], named name: String) throws(Diagnostic) -> [UInt8]? {
    // The bytes must stay in place while the file is open.
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pdf.count)
    defer { copy.deallocate() }
    _ = copy.initialize(from: pdf)
    let file = try QPDFFile(reading: UnsafeBufferPointer(copy))
    guard let names = file.value(of: "/Names", in: file.root),
        let embedded = file.value(of: "/EmbeddedFiles", in: names),
        let list = file.value(of: "/Names", in: embedded), file.isArray(list)
    else { return nil }
    for index in stride(from: 0, to: file.count(of: list) - 1, by: 2)
    where file.string(file.item(index, of: list)) == name {
        let specification = file.item(index + 1, of: list)
        guard let streams = file.value(of: "/EF", in: specification),
            let stream = file.value(of: "/F", in: streams)
        else { continue }
        return try file.content(of: stream)
    }
    return nil
}

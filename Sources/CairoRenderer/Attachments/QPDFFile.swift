import CQPDF
import SourceText

#if canImport(Glibc)
    import Glibc
#endif

/// A PDF of any maker, opened in libqpdf; its objects are handles that live as long as it does.
struct QPDFFile: ~Copyable {
    typealias Object = qpdf_oh

    private let data: qpdf_data

    /// - Parameter bytes: read as needed; they must stay where they are while the file is open.
    /// - Throws: `render.qpdf` when they are no PDF.
    init(reading bytes: UnsafeBufferPointer<UInt8>) throws(Diagnostic) {
        if let failure = QPDFLibrary.failure {
            throw Diagnostic(
                id: "render.qpdf",
                "libqpdf cannot be opened: \(failure)",
                hint: "Install the package libqpdf29: apt-get install libqpdf29"
            )
        }
        guard let data = qpdf_init() else {
            throw Diagnostic(id: "render.qpdf", "libqpdf could not be started")
        }
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, QPDFFile.yes)
        qpdf_set_attempt_recovery(data, QPDFFile.no)
        let status = bytes.withMemoryRebound(to: CChar.self) { chars in
            qpdf_read_memory(data, "page", chars.baseAddress, UInt64(chars.count), nil)
        }
        guard status & QPDFFile.errors == 0 else {
            let failure = QPDFFile.failure(of: data)
            var unread: qpdf_data? = data
            qpdf_cleanup(&unread)
            throw failure
        }
        self.data = data
    }

    deinit {
        var data: qpdf_data? = data
        qpdf_cleanup(&data)
    }

    private static let yes: QPDF_BOOL = 1
    private static let no: QPDF_BOOL = 0
    private static let errors: Int32 = 1 << 1

    private func failure() -> Diagnostic { QPDFFile.failure(of: data) }

    private static func failure(of data: qpdf_data) -> Diagnostic {
        let words = qpdf_get_error(data).flatMap { qpdf_get_error_full_text(data, $0) }.map {
            String(cString: $0)
        }
        return Diagnostic(id: "render.qpdf", "The PDF could not be read: \(words ?? "unknown")")
    }

    // MARK: Reading

    var root: Object { qpdf_get_root(data) }

    func value(of key: String, in dictionary: Object) -> Object? {
        let value = qpdf_oh_get_key_if_dict(data, dictionary, key)
        return qpdf_oh_is_null(data, value) == QPDFFile.no ? value : nil
    }

    func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(data, object) != QPDFFile.no }
    func count(of array: Object) -> Int { Int(qpdf_oh_get_array_n_items(data, array)) }
    func item(_ index: Int, of array: Object) -> Object { qpdf_oh_get_array_item(data, array, Int32(index)) }

    /// The text of a string object; empty for another.
    func string(_ object: Object) -> String {
        qpdf_oh_get_utf8_value(data, object).map { String(cString: $0) } ?? ""
    }

    /// A stream's bytes, without its compression.
    func content(of stream: Object) throws(Diagnostic) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        var isFiltered: QPDF_BOOL = 0
        let status = qpdf_oh_get_stream_data(data, stream, qpdf_dl_generalized, &isFiltered, &buffer, &length)
        defer { free(buffer) }
        guard status & QPDFFile.errors == 0 else { throw failure() }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }
}

/// libqpdf, opened when it is first needed.
enum QPDFLibrary {
    /// Why it cannot be opened; nil once it is.
    static let failure: String? = cqpdf_open().map { String(cString: $0) }
}

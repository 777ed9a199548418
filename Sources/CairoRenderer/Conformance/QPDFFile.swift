import CQPDF
import SourceText

#if canImport(Glibc)
    import Glibc
#endif

/// A PDF opened in libqpdf; its objects are handles that live as long as it does.
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
        return Diagnostic(id: "render.qpdf", "The PDF could not be finished: \(words ?? "unknown")")
    }

    // MARK: Reading

    var root: Object { qpdf_get_root(data) }
    var trailer: Object { qpdf_get_trailer(data) }
    var pageCount: Int { Int(qpdf_get_num_pages(data)) }

    func page(_ index: Int) -> Object { qpdf_get_page_n(data, index) }

    func value(of key: String, in dictionary: Object) -> Object? {
        let value = qpdf_oh_get_key_if_dict(data, dictionary, key)
        if qpdf_oh_is_null(data, value) == QPDFFile.no { return value }
        release(value)
        return nil
    }

    func name(_ object: Object) -> String? {
        guard qpdf_oh_is_name(data, object) != QPDFFile.no else { return nil }
        return qpdf_oh_get_name(data, object).map { String(cString: $0) }
    }

    func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(data, object) != QPDFFile.no }
    func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(data, object) != QPDFFile.no }
    func isIndirect(_ object: Object) -> Bool { qpdf_oh_is_indirect(data, object) != QPDFFile.no }
    func count(of array: Object) -> Int { Int(qpdf_oh_get_array_n_items(data, array)) }
    func item(_ index: Int, of array: Object) -> Object { qpdf_oh_get_array_item(data, array, Int32(index)) }
    func number(of object: Object) -> Int { Int(qpdf_oh_get_object_id(data, object)) }

    func keys(of dictionary: Object) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(data, dictionary)
        while qpdf_oh_dict_more_keys(data) != QPDFFile.no {
            if let key = qpdf_oh_dict_next_key(data) { keys.append(String(cString: key)) }
        }
        return keys
    }

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

    /// Lets go of a handle, not of what it stands for.
    ///
    /// libqpdf keeps every handle until the file closes; what is asked for each tag would add up.
    func release(_ object: Object) { qpdf_oh_release(data, object) }

    // MARK: Changing

    func set(_ key: String, of dictionary: Object, to value: Object) {
        qpdf_oh_replace_key(data, dictionary, key, value)
    }

    /// Sets a key to a value made for it alone, and lets go of the value's handle.
    func set(_ key: String, of dictionary: Object, toNew value: Object) {
        set(key, of: dictionary, to: value)
        release(value)
    }

    func remove(_ key: String, of dictionary: Object) { qpdf_oh_remove_key(data, dictionary, key) }

    func append(_ item: Object, to array: Object) { qpdf_oh_append_item(data, array, item) }

    /// Makes an object from PDF syntax.
    func parse(_ syntax: String) -> Object { qpdf_oh_parse(data, syntax) }

    func text(_ value: String) -> Object { qpdf_oh_new_unicode_string(data, value) }
    func named(_ name: String) -> Object { qpdf_oh_new_name(data, name) }
    func integer(_ value: Int) -> Object { qpdf_oh_new_integer(data, Int64(value)) }
    func array(_ items: Object...) -> Object {
        let array = qpdf_oh_new_array(data)
        for item in items { append(item, to: array) }
        return array
    }

    func indirect(_ object: Object) -> Object { qpdf_make_indirect_object(data, object) }

    /// Gives a stream other bytes, to be compressed when the file is written.
    func replace(_ stream: Object, with bytes: [UInt8]) {
        let null = qpdf_oh_new_null(data)
        qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, null, null)
    }

    /// Gives a stream other bytes, packed already.
    func replace(_ stream: Object, withPacked bytes: [UInt8]) {
        let (filter, parameters) = (named("/FlateDecode"), qpdf_oh_new_null(data))
        qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, filter, parameters)
    }

    /// Makes a stream object with the keys of a dictionary in PDF syntax; its bytes are packed when the file is
    /// written.
    func stream(_ bytes: [UInt8], dictionary syntax: String) -> Object {
        let stream = qpdf_oh_new_stream(data)
        replace(stream, with: bytes)
        return finished(stream, dictionary: syntax)
    }

    /// Makes a stream object of bytes that are packed already.
    func stream(packed bytes: [UInt8], dictionary syntax: String) -> Object {
        let stream = qpdf_oh_new_stream(data)
        replace(stream, withPacked: bytes)
        return finished(stream, dictionary: syntax)
    }

    private func finished(_ stream: Object, dictionary syntax: String) -> Object {
        let entries = parse(syntax)
        let dictionary = qpdf_oh_get_dict(data, stream)
        for key in keys(of: entries) { set(key, of: dictionary, to: qpdf_oh_get_key(data, entries, key)) }
        return indirect(stream)
    }

    /// A stream's own dictionary.
    func dictionary(of stream: Object) -> Object { qpdf_oh_get_dict(data, stream) }

    /// What a page paints, without its compression.
    func content(ofPage page: Object) throws(Diagnostic) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = qpdf_oh_get_page_content_data(data, page, &buffer, &length)
        defer { free(buffer) }
        guard status & QPDFFile.errors == 0 else { throw failure() }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    // MARK: Writing

    /// - Returns: a PDF 1.7 with object streams, the same bytes for the same content.
    func written() throws(Diagnostic) -> [UInt8] {
        guard qpdf_has_error(data) == QPDFFile.no else { throw failure() }
        guard qpdf_init_write_memory(data) & QPDFFile.errors == 0 else { throw failure() }
        qpdf_set_deterministic_ID(data, QPDFFile.yes)
        qpdf_set_object_stream_mode(data, qpdf_o_generate)
        qpdf_set_compress_streams(data, QPDFFile.yes)
        qpdf_set_newline_before_endstream(data, QPDFFile.yes)
        qpdf_force_pdf_version(data, "1.7")
        guard qpdf_write(data) & QPDFFile.errors == 0 else { throw failure() }
        let buffer = UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data))
        return Array(buffer)
    }
}

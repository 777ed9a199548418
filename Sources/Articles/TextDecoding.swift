import SourceText

/// The text of a file as UTF-8, with what had to be done to get it.
struct DecodedText: Hashable, Sendable {
    /// A byte order mark of a UTF-8 file stays, so that offsets are those of the file.
    var bytes: [UInt8]
    /// What a person should know about the conversion; nil for plain UTF-8.
    var note: Diagnostic?
}

/// Turns a file's bytes into UTF-8 or says why it holds no text.
///
/// - Throws: `article.binary` for files that are pictures, archives, documents of other programs or noise.
func decodedText(of file: [UInt8], path: String) throws(Diagnostic) -> DecodedText {
    let location = SourceLocation(path: path)
    if let format = knownFormats.first(where: { file.starts(with: $0.magic) }) {
        throw Diagnostic(
            id: "article.binary",
            "\(format.name) is no text file",
            at: location,
            hint: "save it as plain text or Markdown, in UTF-8"
        )
    }
    let survey = ByteSurvey(file)
    if let order = utf16Order(of: file, hasZeros: survey.nulls > 0) {
        return DecodedText(
            bytes: convertedFromUTF16(file, bigEndian: order.isBigEndian, from: order.start),
            note: Diagnostic(
                .note,
                id: "article.converted",
                "Text is UTF-16 and was converted to UTF-8; offsets count in the converted text",
                at: location
            )
        )
    }
    guard survey.controls * 200 <= file.count, survey.nulls == 0 else {
        throw Diagnostic(
            id: "article.binary",
            "File holds control bytes and is no text",
            at: location,
            hint: "save it as plain text in UTF-8"
        )
    }
    if survey.faults == 0 { return DecodedText(bytes: file, note: nil) }
    if survey.sequences >= survey.faults {
        return DecodedText(
            bytes: Array(String(decoding: file, as: UTF8.self).utf8),
            note: Diagnostic(
                .warning,
                id: "article.damaged-utf8",
                "\(survey.faults) byte\(survey.faults == 1 ? " is" : "s are") no valid UTF-8 and read as a replacement sign",
                at: location,
                hint: "save the file again in UTF-8"
            )
        )
    }
    guard survey.undefinedInWindows1252 == 0, survey.highBytes * 2 <= file.count else {
        throw Diagnostic(
            id: "article.binary",
            "File is in no known text encoding",
            at: location,
            hint: "save it as plain text in UTF-8"
        )
    }
    return DecodedText(
        bytes: convertedFromWindows1252(file),
        note: Diagnostic(
            .note,
            id: "article.converted",
            "Text is no UTF-8, was taken for Windows-1252 and converted; offsets count in the converted text",
            at: location,
            hint: "save the file in UTF-8 if letters look wrong"
        )
    )
}

private let knownFormats: [(name: String, magic: [UInt8])] = [
    ("A PDF document", Array("%PDF-".utf8)),
    ("An archive or office document (ZIP)", [0x50, 0x4B, 0x03, 0x04]),
    ("An office document of the old kind", [0xD0, 0xCF, 0x11, 0xE0]),
    ("A Rich Text document", Array("{\\rtf".utf8)),
    ("A PNG picture", [0x89, 0x50, 0x4E, 0x47]),
    ("A JPEG picture", [0xFF, 0xD8, 0xFF]),
    ("A GIF picture", Array("GIF8".utf8)),
    ("A compressed file (gzip)", [0x1F, 0x8B]),
    ("A program", [0x7F, 0x45, 0x4C, 0x46]),
]

/// Counts, in one pass, what tells the encodings apart.
private struct ByteSurvey {
    var nulls = 0
    /// Control bytes that no text needs; tab, line ends and form feed do not count.
    var controls = 0
    var highBytes = 0
    var undefinedInWindows1252 = 0
    /// Well-formed UTF-8 sequences of two bytes or more.
    var sequences = 0
    /// Bytes above 0x7F that belong to none.
    var faults = 0

    init(_ file: [UInt8]) {
        var index = 0
        while index < file.count {
            index = endOfPlain(file, from: index)
            guard index < file.count else { break }
            let byte = file[index]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F {
                    switch byte {
                    case 0: nulls += 1
                    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D: break
                    default: controls += 1
                    }
                }
                index += 1
                continue
            }
            let length = utf8SequenceLength(file, at: index)
            if length > 0 {
                sequences += 1
                for offset in index..<(index + length) { count(high: file[offset]) }
                index += length
            } else {
                faults += 1
                count(high: byte)
                index += 1
            }
        }
    }

    private mutating func count(high byte: UInt8) {
        highBytes += 1
        switch byte {
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: undefinedInWindows1252 += 1
        default: break
        }
    }
}

/// Goes past printable ASCII, eight bytes at a time.
private func endOfPlain(_ file: [UInt8], from start: Int) -> Int {
    file.withUnsafeBytes { bytes in
        var index = start
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let isBelowSpace = (word &- 0x2020_2020_2020_2020) & ~word
            let isDelete = word &+ 0x0101_0101_0101_0101
            guard (word | isBelowSpace | isDelete) & 0x8080_8080_8080_8080 == 0 else { break }
            index += 8
        }
        return index
    }
}

/// Tells how many bytes the well-formed sequence beginning here has (Unicode table 3-7); 0 if there is none.
private func utf8SequenceLength(_ file: [UInt8], at index: Int) -> Int {
    let first = file[index]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
        length = 3
        if first == 0xE0 { low = 0xA0 }
        if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
        length = 4
        if first == 0xF0 { low = 0x90 }
        if first == 0xF4 { high = 0x8F }
    default: return 0
    }
    guard index + length <= file.count, (low...high).contains(file[index + 1]) else { return 0 }
    for offset in (index + 2)..<max(index + 2, index + length) where file[offset] & 0xC0 != 0x80 { return 0 }
    return length
}

/// Tells UTF-16 by its byte order mark, or without one by where the zero bytes of Latin letters stand.
private func utf16Order(of file: [UInt8], hasZeros: Bool) -> (isBigEndian: Bool, start: Int)? {
    if file.starts(with: [0xFF, 0xFE]) { return (false, 2) }
    if file.starts(with: [0xFE, 0xFF]) { return (true, 2) }
    guard hasZeros, file.count >= 8, file.count % 2 == 0 else { return nil }
    let sample = min(file.count, 4096)
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: sample - 1, by: 2) {
        if file[index] == 0 { zeros.even += 1 }
        if file[index + 1] == 0 { zeros.odd += 1 }
    }
    let units = sample / 2
    // Latin text has nearly all its zeros on one side; binary data has them on both.
    if zeros.odd * 10 > units * 4, zeros.even * 20 < units { return (false, 0) }
    if zeros.even * 10 > units * 4, zeros.odd * 20 < units { return (true, 0) }
    return nil
}

private func convertedFromUTF16(_ file: [UInt8], bigEndian: Bool, from start: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity((file.count - start) / 2)
    for index in stride(from: start, to: file.count - 1, by: 2) {
        let first = UInt16(file[index])
        let second = UInt16(file[index + 1])
        units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
}

private func convertedFromWindows1252(_ file: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + file.count / 8)
    for byte in file {
        guard byte >= 0x80 else {
            bytes.append(byte)
            continue
        }
        let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
        if scalar < 0x800 {
            bytes.append(0xC0 | UInt8(scalar >> 6))
        } else {
            bytes.append(0xE0 | UInt8(scalar >> 12))
            bytes.append(0x80 | UInt8((scalar >> 6) & 0x3F))
        }
        bytes.append(0x80 | UInt8(scalar & 0x3F))
    }
    return bytes
}

/// The scalars of bytes 0x80 to 0x9F, as the WHATWG Encoding Standard lists them.
private let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]

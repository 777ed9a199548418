import SourceText

/// Writes a PDF 1.7 whose objects lie packed in streams, as far as they may (ISO 32000-1, 7.5.7 and 7.5.8).
struct PDFWriter: ~Copyable {
    private enum Place {
        case none
        case at(Int)
        case inside(stream: Int, index: Int)
    }

    /// Readers unpack a whole stream for one of its objects.
    private static let mostInStream = 200

    let compression: Compression
    private var output: [UInt8] = []
    /// By number; 0 is never one.
    private var places: [Place]
    private var free: [Int] = []
    /// The objects that wait for their stream: their numbers and beginnings, and their text.
    private var heads: [UInt8] = []
    private var bodies: [UInt8] = []
    private var waiting = 0
    private var streamNumber = 0

    /// - Parameters:
    ///   - count: as many numbers, from 0 on, are taken.
    ///   - compression: packs the streams.
    init(count: Int, compression: Compression) {
        self.compression = compression
        places = [Place](repeating: .none, count: max(count, 1))
        // Bytes above 127 tell that the file is not text.
        output += "%PDF-1.7\n%\u{BF}\u{F7}\u{A2}\u{FE}\n".utf8
    }

    /// A number for a further object.
    mutating func newNumber() -> Int {
        if let number = free.popLast() { return number }
        places.append(.none)
        return places.count - 1
    }

    /// Gives a number of the taken ones, that nothing was written under, to a further object.
    mutating func release(_ number: Int) {
        if places.indices.contains(number), case .none = places[number] { free.append(number) }
    }

    mutating func object(_ number: Int, _ syntax: [UInt8]) throws(Diagnostic) {
        guard places.indices.contains(number) else { return }
        if waiting == 0 { streamNumber = newNumber() }
        places[number] = .inside(stream: streamNumber, index: waiting)
        heads.appendDecimal(number)
        heads.append(0x20)
        heads.appendDecimal(bodies.count)
        heads.append(0x20)
        bodies += syntax
        bodies.append(0x0A)
        waiting += 1
        if waiting == Self.mostInStream { try flush() }
    }

    /// Writes a further object.
    mutating func object(_ syntax: [UInt8]) throws(Diagnostic) -> Int {
        let number = newNumber()
        try object(number, syntax)
        return number
    }

    mutating func object(_ syntax: String) throws(Diagnostic) -> Int { try object(Array(syntax.utf8)) }

    /// Writes a stream whose bytes are packed already, or are to stay as they are.
    ///
    /// - Parameters:
    ///   - number: the object's.
    ///   - entries: of its dictionary, without the length.
    ///   - bytes: as they are written.
    mutating func stream(_ number: Int, _ entries: [UInt8], holding bytes: UnsafeBufferPointer<UInt8>) {
        guard places.indices.contains(number) else { return }
        places[number] = .at(output.count)
        output.appendDecimal(number)
        output += " 0 obj\n<<".utf8
        output += entries
        output += "/Length ".utf8
        output.appendDecimal(bytes.count)
        output += ">>\nstream\n".utf8
        output += bytes
        output += "\nendstream\nendobj\n".utf8
    }

    /// Packs and writes a further stream.
    mutating func stream(_ entries: String, packing bytes: [UInt8]) throws(Diagnostic) -> Int {
        let number = newNumber()
        stream(number, Array((entries + "/Filter/FlateDecode").utf8), holding: try compression.packed(bytes))
        return number
    }

    private mutating func flush() throws(Diagnostic) {
        guard waiting > 0 else { return }
        let entries = "/Type/ObjStm/N \(waiting)/First \(heads.count)"
        heads += bodies
        let packed = try compression.packed(heads)
        stream(streamNumber, Array((entries + "/Filter/FlateDecode").utf8), holding: packed)
        heads.removeAll(keepingCapacity: true)
        bodies.removeAll(keepingCapacity: true)
        waiting = 0
    }

    /// Writes what waits and the table of objects.
    ///
    /// - Returns: the whole file.
    consuming func finish(root: Int, information: Int) throws(Diagnostic) -> [UInt8] {
        try flush()
        let number = newNumber()
        let start = output.count
        places[number] = .at(start)
        var width = 1
        while max(start, places.count) >> (8 * width) > 0 { width += 1 }
        let packed = try compression.packed(table(width: width))
        let mark = Self.mark(of: output)
        var entries =
            "/Type/XRef/Size \(places.count)/W[1 \(width) 1]/Root \(root) 0 R/Info \(information) 0 R"
        entries += "/ID[<\(mark)><\(mark)>]/Filter/FlateDecode"
        entries += "/DecodeParms<</Predictor 12/Columns \(width + 2)>>"
        stream(number, Array(entries.utf8), holding: packed)
        output += "startxref\n\(start)\n%%EOF\n".utf8
        return output
    }

    /// A line for each object, of which only what differs from the line above is said (PNG's predictor "up").
    private func table(width: Int) -> [UInt8] {
        let size = width + 2
        var rows: [UInt8] = []
        rows.reserveCapacity(places.count * (size + 1))
        var above = [UInt8](repeating: 0, count: size)
        var row = above
        // Each free number names the next one, the last one 0.
        var nextFree = [Int](repeating: 0, count: places.count)
        var last = 0
        for (number, place) in places.enumerated() where number > 0 {
            guard case .none = place else { continue }
            nextFree[last] = number
            last = number
        }
        for (number, place) in places.enumerated() {
            let (kind, middle, end): (UInt8, Int, UInt8) =
                switch place {
                case .none: (0, nextFree[number], 0)
                case .at(let offset): (1, offset, 0)
                case .inside(let stream, let index): (2, stream, UInt8(truncatingIfNeeded: index))
                }
            row[0] = kind
            for byte in 0..<width {
                row[1 + byte] = UInt8(truncatingIfNeeded: middle >> (8 * (width - 1 - byte)))
            }
            row[size - 1] = end
            rows.append(2)
            for byte in 0..<size { rows.append(row[byte] &- above[byte]) }
            swap(&row, &above)
        }
        return rows
    }

    /// Sixteen bytes in hexadecimal that two different files hardly share (ISO 32000-1, 14.4).
    private static func mark(of bytes: [UInt8]) -> String {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in bytes {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second &+ UInt64(byte)) &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
        }
        return [first, second ^ second >> 32].map {
            let digits = String($0, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

extension [UInt8] {
    mutating func appendDecimal(_ number: Int) {
        guard number > 9 else { return append(0x30 | UInt8(truncatingIfNeeded: number)) }
        let start = count
        var rest = number
        while rest > 0 {
            append(0x30 | UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        self[start...].reverse()
    }

    /// Appends a text as a string object: one byte a letter where that is possible (ISO 32000-1, annex D), else
    /// UTF-16.
    mutating func appendString(_ text: String) {
        append(UInt8(ascii: "("))
        // Above, the document encoding is Latin-1, but for the soft hyphen.
        let isPlain = text.unicodeScalars.allSatisfy {
            (0x20..<0x7F).contains($0.value) || (0xA1..<0xAD).contains($0.value)
                || (0xAE..<0xFE).contains($0.value)
        }
        if isPlain {
            for scalar in text.unicodeScalars { appendEscaped(UInt8(truncatingIfNeeded: scalar.value)) }
        } else {
            append(0xFE)
            append(0xFF)
            for unit in text.utf16 {
                appendEscaped(UInt8(truncatingIfNeeded: unit >> 8))
                appendEscaped(UInt8(truncatingIfNeeded: unit))
            }
        }
        append(UInt8(ascii: ")"))
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            append(UInt8(ascii: "\\"))
            append(byte)
        // As it stands it would be read as a line's end.
        case 0x0D: self += "\\r".utf8
        default: append(byte)
        }
    }
}

import SourceText

/// The objects of a PDF as Cairo writes it: a plain table of where each one stands, the latest at the end.
struct CairoFile {
    /// Values of a dictionary by their keys, all as ranges of the file.
    typealias Entry = (key: Range<Int>, value: Range<Int>)

    let bytes: UnsafeBufferPointer<UInt8>
    let root: Int
    /// What the file says of itself.
    let information: Int?
    /// Where objects begin, by number; 0 where there is none.
    let places: [Int]

    init(_ bytes: UnsafeBufferPointer<UInt8>, places: [Int], root: Int, information: Int?) {
        self.bytes = bytes
        self.places = places
        self.root = root
        self.information = information
    }

    /// - Parameter bytes: they must stay where they are as long as this.
    /// - Throws: `render.finish` where they are no PDF with a plain table.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Diagnostic) {
        guard let table = Self.placeOfTable(bytes) else { throw Self.unreadable }
        var scanner = ContentScanner(bytes, in: table..<bytes.count)
        guard scanner.nextIs("xref"), scanner.nextNumber() == 0, let count = scanner.nextNumber(),
            // A line of the table has twenty bytes.
            count > 0, count <= bytes.count / 20
        else { throw Self.unreadable }
        var places: [Int] = []
        places.reserveCapacity(count)
        for _ in 0..<count {
            guard let place = scanner.nextNumber(), scanner.nextNumber() != nil, let kind = scanner.next()
            else { throw Self.unreadable }
            places.append(bytes.matches(kind.range, "n") && place < bytes.count ? place : 0)
        }
        var entries: [Entry] = []
        guard scanner.nextIs("trailer"), scanner.dictionary(into: &entries) else { throw Self.unreadable }
        let trailer = CairoFile(bytes, places: places, root: 0, information: nil)
        guard let root = trailer.reference("/Root", in: entries) else { throw Self.unreadable }
        let information = trailer.reference("/Info", in: entries)
        self.init(bytes, places: places, root: root, information: information)
    }

    static var unreadable: Diagnostic {
        Diagnostic(id: "render.finish", "The PDF is not as Cairo writes it")
    }

    /// Where the table of objects begins.
    static func placeOfTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let last = max(0, bytes.count - 64)
        for start in last..<bytes.count where bytes[start] == UInt8(ascii: "s") {
            var scanner = ContentScanner(bytes, in: start..<bytes.count)
            if scanner.nextIs("startxref"), let place = scanner.nextNumber(), place < bytes.count {
                return place
            }
        }
        return nil
    }

    /// The numbers of objects, some of which may not be there.
    var numbers: Range<Int> { 1..<max(1, places.count) }

    /// Stands before an object's value.
    ///
    /// - Returns: nil where there is none.
    func scanner(of number: Int) -> ContentScanner? {
        guard places.indices.contains(number), places[number] > 0 else { return nil }
        var scanner = ContentScanner(bytes, in: places[number]..<bytes.count)
        guard scanner.nextNumber() == number, scanner.nextNumber() == 0, scanner.nextIs("obj") else {
            return nil
        }
        return scanner
    }

    /// The entries of an object that is a dictionary or a stream; none of another.
    func entries(of number: Int, into entries: inout [Entry]) {
        entries.removeAll(keepingCapacity: true)
        guard var scanner = scanner(of: number) else { return }
        _ = scanner.dictionary(into: &entries)
    }

    func value(of key: StaticString, in entries: [Entry]) -> ContentScanner? {
        for entry in entries where bytes.matches(entry.key, key) {
            return ContentScanner(bytes, in: entry.value)
        }
        return nil
    }

    func reference(_ key: StaticString, in entries: [Entry]) -> Int? {
        var value = value(of: key, in: entries)
        return value?.reference()
    }

    /// Whether an entry is there and a certain name.
    func has(_ key: StaticString, _ name: StaticString, in entries: [Entry]) -> Bool {
        var value = value(of: key, in: entries)
        return value?.nextIs(name) ?? false
    }

    /// The bytes of a stream as they stand there, from after its dictionary on; nil where no stream follows.
    func stream(after scanner: ContentScanner, length: Int) -> Range<Int>? {
        var scanner = scanner
        guard scanner.nextIs("stream") else { return nil }
        var start = scanner.position
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        return length >= 0 && length <= bytes.count - start ? start..<start + length : nil
    }

    /// A number that stands in place or in an object of its own.
    func number(_ value: ContentScanner) -> (value: Int, object: Int?)? {
        var value = value
        var inPlace = value
        if let object = value.reference() {
            var there = scanner(of: object)
            return there?.nextNumber().map { ($0, object) }
        }
        return inPlace.nextNumber().map { ($0, nil) }
    }
}

extension ContentScanner {
    mutating func nextIs(_ word: StaticString) -> Bool {
        guard let token = next() else { return false }
        return bytes.matches(token.range, word)
    }

    /// A whole number of zero or more.
    mutating func nextNumber() -> Int? {
        guard let token = next(), token.kind == .number else { return nil }
        var value = 0
        for byte in bytes[token.range] {
            guard (0x30...0x39).contains(byte), value < 1 << 40 else { return nil }
            value = value * 10 + Int(byte & 0xF)
        }
        return value
    }

    /// The number of an object: `12 0 R`.
    mutating func reference() -> Int? {
        guard let number = nextNumber(), nextNumber() == 0, nextIs("R") else { return nil }
        return number
    }

    /// Passes a dictionary.
    ///
    /// - Returns: whether there is a whole one.
    mutating func dictionary(into entries: inout [CairoFile.Entry]) -> Bool {
        guard next()?.kind == .dictionaryStart else { return false }
        while let key = next() {
            if key.kind == .dictionaryEnd { return true }
            guard key.kind == .name, let value = value() else { return false }
            entries.append((key.range, value))
        }
        return false
    }

    /// Passes a value of any kind.
    private mutating func value() -> Range<Int>? {
        guard let first = next() else { return nil }
        var end = first.range.upperBound
        switch first.kind {
        case .number:
            var ahead = self
            if ahead.nextNumber() != nil, ahead.nextIs("R") {
                end = ahead.position
                self = ahead
            }
        case .arrayStart, .dictionaryStart:
            var depth = 1
            while depth > 0 {
                guard let token = next() else { return nil }
                switch token.kind {
                case .arrayStart, .dictionaryStart: depth += 1
                case .arrayEnd, .dictionaryEnd: depth -= 1
                default: break
                }
                end = token.range.upperBound
            }
        case .arrayEnd, .dictionaryEnd: return nil
        case .name, .string, .keyword: break
        }
        return first.range.lowerBound..<end
    }
}

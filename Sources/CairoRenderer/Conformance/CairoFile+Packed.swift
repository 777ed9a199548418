import SourceText

extension CairoFile {
    private enum Place {
        case none
        case at(Int)
        case inside(stream: Int)
    }

    /// Unpacks a file whose objects lie packed in streams (ISO 32000-1, 7.5.7 and 7.5.8), as Cairo writes it from 1.18
    /// on: the objects are put behind it as plain text, with a plain table.
    ///
    /// - Returns: the bytes as they are where the table is plain.
    /// - Throws: `render.finish` where they are no PDF.
    static func unpacked(_ bytes: [UInt8], by compression: Compression) throws(Diagnostic) -> [UInt8] {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(Diagnostic) in try unpackedObjects(of: buffer, by: compression) }
        }
        guard let objects = try result.get() else { return bytes }
        return bytes + objects
    }

    /// - Returns: what is to stand behind the file; nil where its table is plain.
    private static func unpackedObjects(
        of bytes: UnsafeBufferPointer<UInt8>,
        by compression: Compression
    ) throws(Diagnostic) -> [UInt8]? {
        guard let place = placeOfTable(bytes) else { throw unreadable }
        var scanner = ContentScanner(bytes, in: place..<bytes.count)
        var isPlain = scanner
        if isPlain.nextIs("xref") { return nil }
        var entries: [Entry] = []
        guard scanner.nextNumber() != nil, scanner.nextNumber() != nil, scanner.nextIs("obj"),
            scanner.dictionary(into: &entries)
        else { throw unreadable }
        let table = CairoFile(bytes, places: [], root: 0, information: nil)
        let places = try table.packedPlaces(entries, after: scanner, by: compression)
        guard let root = table.reference("/Root", in: entries) else { throw unreadable }
        let information = table.reference("/Info", in: entries)
        let file = CairoFile(
            bytes,
            places: places.map { if case .at(let place) = $0 { place } else { 0 } },
            root: root,
            information: information
        )
        var output = PlainObjects(start: bytes.count, places: file.places)
        var streams: Set<Int> = []
        for case .inside(let stream) in places where streams.insert(stream).inserted {
            try file.unpack(stream, by: compression) { number, text in
                guard places.indices.contains(number), case .inside(stream) = places[number] else { return }
                output.add(number, text)
            }
        }
        return output.finish(root: root, information: information)
    }

    /// Reads the table that a stream holds.
    private func packedPlaces(
        _ entries: [Entry],
        after scanner: ContentScanner,
        by compression: Compression
    ) throws(Diagnostic) -> [Place] {
        guard let widths = numbers(of: "/W", in: entries), widths.count == 3, widths.allSatisfy({ $0 <= 8 }),
            let size = numbers(of: "/Size", in: entries)?.first,
            let length = numbers(of: "/Length", in: entries)?.first,
            let stream = stream(after: scanner, length: length)
        else { throw Self.unreadable }
        var table = Array(try compression.unpacked(UnsafeBufferPointer(rebasing: bytes[stream])))
        let row = widths.reduce(0, +)
        let ranges = numbers(of: "/Index", in: entries) ?? [0, size]
        guard row > 0, size <= bytes.count, ranges.count % 2 == 0 else { throw Self.unreadable }
        if value(of: "/DecodeParms", in: entries) != nil {
            table = try Self.withoutPrediction(table, row: row)
        }
        var places = [Place](repeating: .none, count: size)
        var at = 0
        for pair in stride(from: 0, to: ranges.count, by: 2) {
            for number in ranges[pair]..<ranges[pair] + ranges[pair + 1] {
                guard at + row <= table.count, number < size else { throw Self.unreadable }
                func field(_ index: Int) -> Int {
                    let start = at + widths[..<index].reduce(0, +)
                    return table[start..<start + widths[index]].reduce(0) { $0 << 8 | Int($1) }
                }
                switch widths[0] == 0 ? 1 : field(0) {
                case 1: places[number] = .at(field(1) < bytes.count ? field(1) : 0)
                case 2: places[number] = .inside(stream: field(1))
                default: break
                }
                at += row
            }
        }
        return places
    }

    /// Undoes PNG's predictors "none" and "up", of which each row says which one it has.
    private static func withoutPrediction(_ table: [UInt8], row: Int) throws(Diagnostic) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(table.count)
        for start in stride(from: 0, to: table.count - row, by: row + 1) {
            guard table[start] == 0 || table[start] == 2 else { throw unreadable }
            let isPredicted = table[start] == 2 && !plain.isEmpty
            for byte in 1...row {
                plain.append(table[start + byte] &+ (isPredicted ? plain[plain.count - row] : 0))
            }
        }
        return plain
    }

    /// Reads the objects of a stream.
    private func unpack(
        _ number: Int,
        by compression: Compression,
        _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void
    ) throws(Diagnostic) {
        var entries: [Entry] = []
        guard var scanner = scanner(of: number), scanner.dictionary(into: &entries),
            let count = numbers(of: "/N", in: entries)?.first,
            let first = numbers(of: "/First", in: entries)?.first,
            let length = value(of: "/Length", in: entries).flatMap({ self.number($0)?.value }),
            let stream = stream(after: scanner, length: length)
        else { throw Self.unreadable }
        let text = try compression.unpacked(UnsafeBufferPointer(rebasing: bytes[stream]))
        var head = ContentScanner(text)
        var objects: [(number: Int, start: Int)] = []
        for _ in 0..<min(count, text.count) {
            guard let number = head.nextNumber(), let start = head.nextNumber(), first + start <= text.count
            else { throw Self.unreadable }
            objects.append((number, first + start))
        }
        for (index, object) in objects.enumerated() {
            let end = index + 1 < objects.count ? objects[index + 1].start : text.count
            guard object.start <= end else { throw Self.unreadable }
            body(object.number, UnsafeBufferPointer(rebasing: text[object.start..<end]))
        }
    }

    /// A number, or the numbers of an array, that stand in place.
    private func numbers(of key: StaticString, in entries: [Entry]) -> [Int]? {
        guard var value = value(of: key, in: entries) else { return nil }
        var numbers: [Int] = []
        while let token = value.next() {
            guard token.kind == .number else { continue }
            var number = ContentScanner(bytes, in: token.range)
            guard let whole = number.nextNumber() else { return nil }
            numbers.append(whole)
        }
        return numbers
    }
}

/// Objects as plain text, with the table of where each one of a file stands.
private struct PlainObjects {
    let start: Int
    var places: [Int]
    var text = Array("\n".utf8)

    init(start: Int, places: [Int]) {
        self.start = start
        self.places = places
    }

    mutating func add(_ number: Int, _ object: UnsafeBufferPointer<UInt8>) {
        places[number] = start + text.count
        text.appendDecimal(number)
        text += " 0 obj\n".utf8
        text += object
        text += "\nendobj\n".utf8
    }

    consuming func finish(root: Int, information: Int?) -> [UInt8] {
        let table = start + text.count
        text += "xref\n0 \(places.count)\n".utf8
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: max(0, 10 - digits.count)).utf8
            text += digits.utf8
            text += (place > 0 ? " 00000 n \n" : " 65535 f \n").utf8
        }
        text += "trailer\n<< /Size \(places.count) /Root \(root) 0 R ".utf8
        if let information { text += "/Info \(information) 0 R ".utf8 }
        text += ">>\nstartxref\n\(table)\n%%EOF\n".utf8
        return text
    }
}

/// What a value of a layout file may be; the checker and the JSON Schema are both read from it.
indirect enum LayoutShape: Sendable {
    /// Text on one line, of at most so many letters.
    case text(maximum: Int)
    /// Text in which only these names stand in braces.
    case template(fields: [String])
    case choice([String])
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case flag
    /// `#RRGGBB` or `#RGB`.
    case color
    /// A number of points, or a text with `mm`, `cm`, `in` or `pt`.
    case length(ClosedRange<Double>)
    /// A name of ``paperSizes``, or width and height with a unit.
    case pageSize
    case list(LayoutShape, count: ClosedRange<Int>)
    /// One value, or a list of them.
    case oneOrMore(LayoutShape)
    case map([LayoutKey])

    /// Name, width and height in points.
    static let paperSizes: [(name: String, width: Double, height: Double)] = [
        ("A3", 841.89, 1190.55), ("A4", 595.28, 841.89), ("A5", 419.53, 595.28), ("Letter", 612, 792),
        ("Legal", 612, 1008),
    ]

    /// Name and points of each unit.
    static let units: [(name: String, points: Double)] = [
        ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1),
    ]
}

/// A key that a map of a layout file may have.
struct LayoutKey: Sendable {
    var name: String
    var shape: LayoutShape
    /// One sentence for people who write layouts.
    var about: String
    /// Whether every map of this kind has to have it, in the file itself.
    var isNeeded: Bool
    /// Whether `null` may take it away.
    var isRemovable: Bool

    init(
        _ name: String,
        _ shape: LayoutShape,
        _ about: String,
        isNeeded: Bool = false,
        isRemovable: Bool = false
    ) {
        self.name = name
        self.shape = shape
        self.about = about
        self.isNeeded = isNeeded
        self.isRemovable = isRemovable
    }
}

extension LayoutShape {
    /// Reads a length written with or without a unit.
    ///
    /// - Returns: points; nil for anything else.
    static func points(_ text: String) -> Double? {
        if let number = plainNumber(text) { return number }
        for unit in units where text.hasSuffix(unit.name) {
            var digits = text.dropLast(unit.name.count)
            if digits.hasSuffix(" ") { digits = digits.dropLast() }
            guard let number = plainNumber(digits) else { return nil }
            return number * unit.points
        }
        return nil
    }

    /// Reads a page size by name, or as `210 mm x 297 mm`.
    static func pageSize(_ text: String) -> (width: Double, height: Double)? {
        if let paper = paperSizes.first(where: { $0.name == text }) { return (paper.width, paper.height) }
        var parts: [Substring] = []
        var rest = text[...]
        while let cross = rest.firstIndex(where: { $0 == "x" || $0 == "×" }) {
            parts.append(rest[..<cross])
            rest = rest[rest.index(after: cross)...]
        }
        parts.append(rest)
        guard parts.count == 2, let width = lengthWithUnit(parts[0]), let height = lengthWithUnit(parts[1])
        else { return nil }
        return (width, height)
    }

    private static func lengthWithUnit(_ text: Substring) -> Double? {
        var text = text
        while text.hasPrefix(" ") { text = text.dropFirst() }
        while text.hasSuffix(" ") { text = text.dropLast() }
        guard plainNumber(text) == nil else { return nil }
        return points(String(text))
    }

    /// Reads `12` or `12.5`, with a minus sign where there is one, and no other form that Swift knows.
    static func plainNumber(_ text: some StringProtocol) -> Double? {
        let digits = Substring(text.hasPrefix("-") ? text.dropFirst() : text[...])
        var points = 0
        guard let first = digits.utf8.first, let last = digits.utf8.last, first != UInt8(ascii: "."),
            last != UInt8(ascii: "."), digits.utf8.count <= 12
        else { return nil }
        for byte in digits.utf8 {
            if byte == UInt8(ascii: ".") { points += 1 } else if !(48...57).contains(byte) { return nil }
        }
        return points <= 1 ? Double(String(text)) : nil
    }

    /// Reads `#RRGGBB` or `#RGB`.
    ///
    /// - Returns: red, green and blue, each 0 to 1.
    static func color(_ text: String) -> [Double]? {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6 || digits.count == 3 else { return nil }
        var values: [Double] = []
        for byte in digits {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): values.append(Double(byte - 48))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): values.append(Double(byte - 87))
            case UInt8(ascii: "A")...UInt8(ascii: "F"): values.append(Double(byte - 55))
            default: return nil
            }
        }
        if values.count == 3 { return values.map { $0 / 15 } }
        return [0, 2, 4].map { (values[$0] * 16 + values[$0 + 1]) / 255 }
    }

    /// Names in braces, in order; nil where a brace stands alone.
    static func fields(of template: String) -> [String]? {
        var names: [String] = []
        var open: String?
        for character in template {
            switch (character, open) {
            case ("{", nil): open = ""
            case ("{", _), ("}", nil): return nil
            case ("}", let name?):
                names.append(name)
                open = nil
            case (_, let name?): open = name + String(character)
            default: break
            }
        }
        return open == nil ? names : nil
    }
}

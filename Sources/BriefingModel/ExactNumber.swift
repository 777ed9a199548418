/// A decimal number kept exactly as it was read: `significand × 10^exponent`, without trailing zeros.
package struct ExactNumber: Hashable, Sendable {
    package let significand: Int
    /// -18 to 30 for every number that a text may hold.
    package let exponent: Int

    @inlinable
    package init(_ significand: Int, exponent: Int = 0) {
        var significand = significand
        var exponent = significand == 0 ? 0 : exponent
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// Reads an optional sign, digits, a point, digits and an optional exponent.
    ///
    /// - Returns: nil for anything else, and for more significant digits than an `Int` holds.
    package init?(_ text: some StringProtocol) {
        var significand = 0
        var exponent = 0
        var negative = false
        var digits = 0
        var afterPoint = false
        var rest = Substring(text)[...]
        if rest.hasPrefix("-") {
            negative = true
            rest = rest.dropFirst()
        }
        while let character = rest.utf8.first {
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (tenfold, overflowed) = significand.multipliedReportingOverflow(by: 10)
                let (sum, spilled) = tenfold.addingReportingOverflow(Int(character) - 48)
                guard !overflowed, !spilled else { return nil }
                significand = sum
                digits += 1
                if afterPoint { exponent -= 1 }
            case UInt8(ascii: ".") where !afterPoint:
                afterPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard digits > 0, let shift = Int(rest.dropFirst()), abs(shift) < 300 else { return nil }
                self.init(negative ? -significand : significand, exponent: exponent + shift)
                return
            default:
                return nil
            }
            rest = rest.dropFirst()
        }
        guard digits > 0 else { return nil }
        self.init(negative ? -significand : significand, exponent: exponent)
    }

    /// The nearest binary number, for drawing and comparing only.
    package var approximation: Double {
        // Both factors are exact up to these bounds, so that the result is rounded once, as it would be from text.
        if significand.magnitude < 1 << 53, Self.powersOfTen.indices.contains(abs(exponent)) {
            let power = Self.powersOfTen[abs(exponent)]
            return exponent < 0 ? Double(significand) / power : Double(significand) * power
        }
        return Double("\(significand)e\(exponent)") ?? 0
    }

    /// 1 to 10^22, beyond which a binary number cannot hold one.
    private static let powersOfTen: [Double] = (0..<22).reduce(into: [1]) { powers, _ in
        powers.append((powers.last ?? 1) * 10)
    }

    /// - Returns: nil where the product has more digits than an `Int` holds.
    package func multiplied(by other: ExactNumber) -> ExactNumber? {
        let (product, overflowed) = significand.multipliedReportingOverflow(by: other.significand)
        return overflowed ? nil : ExactNumber(product, exponent: exponent + other.exponent)
    }

    /// - Returns: nil where the sum has more digits than an `Int` holds.
    package func adding(_ other: ExactNumber) -> ExactNumber? {
        let low = min(exponent, other.exponent)
        guard let a = scaled(to: low), let b = other.scaled(to: low) else { return nil }
        let (sum, overflowed) = a.addingReportingOverflow(b)
        return overflowed ? nil : ExactNumber(sum, exponent: low)
    }

    package var negated: ExactNumber {
        ExactNumber(significand == .min ? .max : -significand, exponent: exponent)
    }

    /// The value as an integer; nil if it is none, or too large.
    @inlinable
    package var integer: Int? { exponent == 0 ? significand : exponent > 0 ? scaled(to: 0) : nil }

    @usableFromInline
    package func scaled(to newExponent: Int) -> Int? {
        var value = significand
        guard exponent >= newExponent, exponent - newExponent < 40 else { return value == 0 ? 0 : nil }
        for _ in newExponent..<exponent {
            let (next, overflowed) = value.multipliedReportingOverflow(by: 10)
            guard !overflowed else { return nil }
            value = next
        }
        return value
    }
}

extension ExactNumber: Comparable {
    @inlinable
    package static func == (a: ExactNumber, b: ExactNumber) -> Bool {
        a.significand == b.significand && a.exponent == b.exponent
    }

    @inlinable
    package static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        a.exponent == b.exponent ? a.significand < b.significand : isLess(a, b)
    }

    @usableFromInline
    package static func isLess(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
        let low = min(a.exponent, b.exponent)
        if let x = a.scaled(to: low), let y = b.scaled(to: low) { return x < y }
        return a.approximation < b.approximation
    }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
    @inlinable
    package init(integerLiteral value: Int) { self.init(value) }
}

extension ExactNumber: CustomStringConvertible {
    /// Plain digits with a point where needed, without exponent: `1500000`, `-4.2`, `0.05`.
    package var description: String {
        ShortText.string(atMost: longestText) { write(to: &$0) }
    }

    /// No fewer bytes than ``description`` has.
    package var longestText: Int { Int.longestDecimal + 2 + abs(exponent) }

    /// Appends the number as ``description`` gives it.
    func write(to text: inout ShortText) {
        let start = text.count + (significand < 0 ? 1 : 0)
        text.append(significand)
        if exponent >= 0 {
            for _ in 0..<exponent { text.append(byte: UInt8(ascii: "0")) }
            return
        }
        let whole = text.count - start + exponent
        if whole > 0 {
            text.insert(UInt8(ascii: "."), times: 1, at: start + whole)
        } else {
            text.insert(UInt8(ascii: "0"), times: 1 - whole, at: start)
            text.insert(UInt8(ascii: "."), times: 1, at: start + 1)
        }
    }
}

extension ExactNumber: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int.self) {
            self.init(integer)
            return
        }
        let number = try container.decode(Double.self)
        guard let exact = ExactNumber("\(number)") else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(number)' is no plain number"
            )
        }
        self = exact
    }
}

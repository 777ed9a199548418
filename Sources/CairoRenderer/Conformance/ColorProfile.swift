/// The colour space of every page, sRGB (IEC 61966-2-1), as an ICC profile of version 2.1.
///
/// Built here from the standard's numbers, so that no profile of somebody else has to travel along.
enum ColorProfile {
    static func sRGB() -> [UInt8] {
        let curve = toneCurve()
        let elements: [(signature: String, data: [UInt8])] = [
            ("desc", description("sRGB")),
            ("cprt", tag("text") + Array("No rights reserved\0".utf8)),
            ("wtpt", tristimulus(0.9642, 1, 0.8249)),
            // The primaries, adapted from D65 to D50 after Bradford.
            ("rXYZ", tristimulus(0.4361, 0.2225, 0.0139)),
            ("gXYZ", tristimulus(0.3851, 0.7169, 0.0971)),
            ("bXYZ", tristimulus(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = big(elements.count)
        var body: [UInt8] = []
        let start = 128 + 4 + 12 * elements.count
        var last: (data: [UInt8], offset: Int) = ([], 0)
        for element in elements {
            // The three curves share their bytes.
            if element.data != last.data {
                last = (element.data, start + body.count)
                body += element.data
                while body.count % 4 != 0 { body.append(0) }
            }
            table += Array(element.signature.utf8) + big(last.offset) + big(element.data.count)
        }
        return header(size: start + body.count) + table + body
    }

    private static func header(size: Int) -> [UInt8] {
        var header = big(size) + big(0) + big(0x0210_0000)
        header += Array("mntrRGB XYZ ".utf8)
        for part in [2025, 1, 1, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 0xFF)] }
        header += Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 28)
        header += fixed(0.9642) + fixed(1) + fixed(0.8249)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    /// Sampled at 64 places, which keeps the error below what eight bits can show.
    private static func toneCurve() -> [UInt8] {
        let count = 64
        var data = tag("curv") + big(count)
        for index in 0..<count {
            let value = Double(index) / Double(count - 1)
            let light = value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
            let sample = Int((light * 65_535).rounded())
            data += [UInt8(sample >> 8), UInt8(sample & 0xFF)]
        }
        return data
    }

    /// Raises to 2.4, the square times the fifth root of the square, by Newton's method: every machine gives the
    /// same bytes.
    private static func power(_ base: Double) -> Double {
        let square = base * base
        var root = 1.0
        for _ in 0..<60 { root -= (root - square / (root * root * root * root)) / 5 }
        return square * root
    }

    private static func description(_ text: String) -> [UInt8] {
        let letters = Array(text.utf8) + [0]
        return tag("desc") + big(letters.count) + letters + [UInt8](repeating: 0, count: 78)
    }

    private static func tristimulus(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        tag("XYZ ") + fixed(x) + fixed(y) + fixed(z)
    }

    private static func tag(_ signature: String) -> [UInt8] { Array(signature.utf8) + big(0) }

    private static func fixed(_ value: Double) -> [UInt8] { big(Int((value * 65_536).rounded())) }

    private static func big(_ value: Int) -> [UInt8] {
        [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
}

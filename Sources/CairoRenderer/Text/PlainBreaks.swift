/// Where a text of words with the usual signs around them may be broken, as the Unicode line breaking algorithm (UAX
/// 14) says; Pango, which knows it all, takes hundreds of steps for each letter.
enum PlainBreaks {
    /// What the algorithm needs to know of a letter, in its own classes.
    private enum Kind {
        /// AL and NU.
        case letter, digit
        /// IS: comma, full stop, colon, semicolon.
        case infix
        /// QU, OP, CP, EX.
        case quote, opening, closing, exclamation
        /// HY, SY, BA (the en dash), B2 (the em dash), IN (the ellipsis).
        case hyphen, solidus, dash, longDash, ellipsis
        /// PO and PR.
        case percent, currency
        /// GL: spaces that hold together what they stand between.
        case glue
    }

    private enum Answer {
        case mayBreak, holds, unknown
    }

    /// - Parameters:
    ///   - text: UTF-8 in composed letters.
    ///   - marks: gets one for each byte; bytes that begin no letter have none.
    /// - Returns: false where a letter or a neighbourhood is not of the usual kind.
    static func find(in text: UnsafeBufferPointer<UInt8>, into marks: inout [PangoMeasurer.Breaks]) -> Bool {
        marks.removeAll(keepingCapacity: true)
        var before: Kind?
        var isAfterSpace = false
        // Whether a digit stands before, and since then only digits, infixes and slashes.
        var isInNumber = false
        var index = 0
        while index < text.count {
            let lead = text[index]
            if lead == 0x20 {
                // Pango has its own view of a text that begins with a space.
                guard before != nil else { return false }
                isAfterSpace = true
                marks.append(.letter)
                index += 1
                continue
            }
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
            guard index + length <= text.count, let kind = kind(of: text, at: index, length: length) else {
                return false
            }
            var mark: PangoMeasurer.Breaks = .letter
            if let before {
                let answer =
                    isAfterSpace
                    ? afterSpace(kind, before: before) : beside(before, kind, isInNumber: isInNumber)
                switch answer {
                case .mayBreak: mark.insert(.line)
                case .holds: break
                case .unknown: return false
                }
            }
            marks.append(mark)
            for _ in 1..<length { marks.append([]) }
            isInNumber = kind == .digit || isInNumber && !isAfterSpace && (kind == .infix || kind == .solidus)
            before = kind
            isAfterSpace = false
            index += length
        }
        return true
    }

    private static func kind(of text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Kind? {
        let lead = UInt32(text[index])
        switch length {
        case 1:
            switch text[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "*"),
                UInt8(ascii: "="), UInt8(ascii: "_"):
                return .letter
            case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): return .infix
            case UInt8(ascii: "'"), UInt8(ascii: "\""): return .quote
            case UInt8(ascii: "("), UInt8(ascii: "["): return .opening
            case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closing
            case UInt8(ascii: "!"), UInt8(ascii: "?"): return .exclamation
            case UInt8(ascii: "-"): return .hyphen
            case UInt8(ascii: "/"): return .solidus
            case UInt8(ascii: "%"): return .percent
            case UInt8(ascii: "$"): return .currency
            default: return nil
            }
        case 2:
            switch (lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F) {
            case 0xC0..<0xD7, 0xD8..<0xF7, 0xF8..<0x250, 0x386, 0x388..<0x3E2, 0x400..<0x483, 0x48A..<0x530:
                return .letter
            case 0xA0: return .glue
            case 0xAB, 0xBB: return .quote
            case 0xA3, 0xA5: return .currency
            default: return nil
            }
        default:
            switch (lead & 0xF) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F) {
            case 0x1E00..<0x1F00: return .letter
            case 0x2013: return .dash
            case 0x2014: return .longDash
            case 0x2018, 0x2019, 0x201C, 0x201D: return .quote
            case 0x2026: return .ellipsis
            case 0x202F: return .glue
            case 0x20AC: return .currency
            default: return nil
            }
        }
    }

    /// Between two letters side by side.
    private static func beside(_ before: Kind, _ after: Kind, isInNumber: Bool) -> Answer {
        switch (before, after) {
        // LB 14, 19, 12
        case (.opening, _), (.quote, _), (.glue, _): .holds
        // LB 12a
        case (.hyphen, .glue), (.dash, .glue): .unknown
        // LB 13, 19, 21, 22
        case (_, .infix), (_, .closing), (_, .exclamation), (_, .solidus), (_, .quote), (_, .hyphen),
            (_, .dash), (_, .ellipsis), (_, .glue):
            .holds
        // LB 25
        case (.infix, .digit), (.solidus, .digit): isInNumber ? .holds : .mayBreak
        // LB 23 to 25, 28 to 30
        case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit), (.infix, .letter),
            (.closing, .letter), (.closing, .digit), (.letter, .opening),
            (.digit, .opening), (.percent, .letter), (.percent, .digit), (.currency, .letter),
            (.currency, .digit), (.letter, .percent), (.digit, .percent), (.letter, .currency),
            (.digit, .currency), (.hyphen, .digit):
            .holds
        // LB 31
        case (.hyphen, .letter), (.solidus, .letter), (.dash, .letter), (.dash, .digit),
            (.exclamation, .letter), (.exclamation, .digit), (.longDash, .letter), (.longDash, .digit),
            (.letter, .longDash), (.digit, .longDash), (.ellipsis, .letter), (.ellipsis, .digit):
            .mayBreak
        default: .unknown
        }
    }

    /// Behind spaces (LB 18), where a few signs hold on to what stands before the space.
    private static func afterSpace(_ after: Kind, before: Kind) -> Answer {
        switch (before, after) {
        case (.opening, _), (_, .infix), (_, .closing), (_, .exclamation), (_, .solidus), (.quote, .opening),
            (.longDash, .longDash), (_, .glue):
            .unknown
        default: .mayBreak
        }
    }
}

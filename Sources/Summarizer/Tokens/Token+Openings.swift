extension Token.Openings {
    /// What a word may begin.
    init(_ entry: WordEntry) {
        self = []
        if entry.startsNumeral { insert(.numeral) }
        if entry.goesOnNumeral { insert(.insideNumeral) }
        let isCalendarWord =
            entry.month > 0 || entry.weekday > 0 || entry.number >= 0 || entry.ordinal >= 0
            || entry.quantity.contains(.periodic)
        if isCalendarWord || !entry.time.isDisjoint(with: TimeParser.openers) { insert(.time) }
        if isCalendarWord || !entry.time.isDisjoint(with: TimeParser.strongOpeners) { insert(.timeAlone) }
        if !entry.time.isDisjoint(with: AnniversaryParser.openers) { insert(.anniversary) }
    }

    /// What a sign may begin: a minus, a decimal point, a fraction; the apostrophe of a short year.
    init(sign scalar: UInt32) {
        switch scalar {
        case 0x2E, 0x2D, 0x2212, 0xBC...0xBE, 0x2150...0x215E: self = .numeral
        case 0x27, 0x2019: self = [.time, .timeAlone]
        default: self = []
        }
    }
}

import BriefingModel

/// When a time zone's clocks stand how far from UTC, from its TZif file (RFC 9636).
struct ZoneRules: Hashable, Sendable {
    /// As in `America/New_York`.
    let name: String
    private var transitions: [(at: Int, offset: Int)] = []
    /// Before the first transition.
    private var firstOffset = 0
    /// What goes on after the last one.
    private var rule: ZoneFooter?

    static func == (a: ZoneRules, b: ZoneRules) -> Bool { a.name == b.name }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }

    static let utc = ZoneRules()

    private init() {
        name = "UTC"
    }

    /// Reads a zone from the system's tables; nil where they have none of the name.
    ///
    /// - Parameter name: as in `Asia/Ho_Chi_Minh`; never a path out of the tables.
    init?(named name: String) {
        if name == "UTC" {
            self = .utc
            return
        }
        guard !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains(".."),
            let bytes = try? FileTree.bytes(of: "/usr/share/zoneinfo/" + name)
        else { return nil }
        self.init(name: name, file: bytes)
    }

    /// The zone of the machine.
    static var local: ZoneRules {
        if let name = Environment.variable("TZ"),
            let zone = ZoneRules(named: name.hasPrefix(":") ? String(name.dropFirst()) : name)
        {
            return zone
        }
        return (try? FileTree.bytes(of: "/etc/localtime")).flatMap { ZoneRules(name: "local time", file: $0) }
            ?? .utc
    }

    init?(name: String, file: [UInt8]) {
        self.name = name
        var reader = BigEndianReader(bytes: file)
        guard let old = ZoneHeader(&reader), reader.skip(old.bodyLength(wordLength: 4)),
            old.version >= UInt8(ascii: "2"), let header = ZoneHeader(&reader)
        else { return nil }
        var times: [Int] = []
        for _ in 0..<header.transitionCount {
            guard let time = reader.integer(bytes: 8) else { return nil }
            times.append(time)
        }
        var kinds: [Int] = []
        for _ in 0..<header.transitionCount {
            guard let kind = reader.integer(bytes: 1) else { return nil }
            kinds.append(kind & 0xFF)
        }
        var offsets: [Int] = []
        for _ in 0..<header.typeCount {
            guard let offset = reader.integer(bytes: 4), reader.skip(2) else { return nil }
            offsets.append(offset)
        }
        guard let first = offsets.first, kinds.allSatisfy({ $0 < offsets.count }) else { return nil }
        firstOffset = first
        transitions = zip(times, kinds).map { ($0, offsets[$1]) }
        guard reader.skip(header.tailLength) else { return nil }
        rule = ZoneFooter(reader.rest.filter { $0 != 0x0A })
    }

    /// Seconds east of UTC at a moment.
    func offset(at moment: Int) -> Int {
        if let last = transitions.last, moment >= last.at { return rule?.offset(at: moment) ?? last.offset }
        guard transitions.first.map({ moment >= $0.at }) ?? false else {
            return transitions.isEmpty ? (rule?.offset(at: moment) ?? firstOffset) : firstOffset
        }
        var low = 0
        var high = transitions.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if transitions[middle].at <= moment { low = middle } else { high = middle }
        }
        return transitions[low].offset
    }

    /// The moment when the clocks first show a time on a day.
    ///
    /// A time that the clocks leap over is the moment of the leap; one that comes twice is the first.
    ///
    /// - Parameters:
    ///   - day: of the zone's calendar.
    ///   - second: since midnight by the clock.
    /// - Returns: seconds since 1970 in UTC.
    func moment(of day: CalendarDate, second: Int) -> Int {
        let wall = day.dayNumber * 86_400 + second
        // The offsets in force a day before and after are the only ones that can matter.
        let offsets = [offset(at: wall - 86_400), offset(at: wall + 86_400)]
        let exact = offsets.map { wall - $0 }.filter { $0 + offset(at: $0) == wall }.min()
        if let exact { return exact }
        var low = wall - 86_400
        var high = wall + 86_400
        while high - low > 1 {
            let middle = (low + high) / 2
            if middle + offset(at: middle) >= wall { high = middle } else { low = middle }
        }
        return high
    }

    /// The day by the zone's calendar.
    func day(at moment: Int) -> CalendarDate {
        let local = moment + offset(at: moment)
        return CalendarDate(dayNumber: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// `2025-01-29 06:00`, by the zone's clocks.
    func text(of moment: Int) -> String {
        let day = day(at: moment)
        let second = moment + offset(at: moment) - day.dayNumber * 86_400
        return "\(day) \(ClockTime(hour: second / 3600, minute: second / 60 % 60))"
    }
}

/// Reads a TZif file's numbers.
private struct BigEndianReader {
    let bytes: [UInt8]
    var index = 0

    var rest: ArraySlice<UInt8> { bytes[index...] }

    mutating func skip(_ count: Int) -> Bool {
        guard count >= 0, index + count <= bytes.count else { return false }
        index += count
        return true
    }

    /// A signed number of 1, 4 or 8 bytes.
    mutating func integer(bytes count: Int) -> Int? {
        let start = index
        guard skip(count) else { return nil }
        var value: UInt64 = bytes[start] & 0x80 != 0 && count > 1 ? .max : 0
        for byte in bytes[start..<index] { value = value << 8 | UInt64(byte) }
        return Int(truncatingIfNeeded: value)
    }
}

private struct ZoneHeader {
    var version: UInt8
    var universalCount: Int
    var standardCount: Int
    var leapCount: Int
    var transitionCount: Int
    var typeCount: Int
    var letterCount: Int

    init?(_ reader: inout BigEndianReader) {
        guard reader.rest.starts(with: "TZif".utf8), reader.skip(4), let version = reader.integer(bytes: 1),
            reader.skip(15), let universal = reader.integer(bytes: 4),
            let standard = reader.integer(bytes: 4),
            let leap = reader.integer(bytes: 4), let transition = reader.integer(bytes: 4),
            let type = reader.integer(bytes: 4), let letter = reader.integer(bytes: 4)
        else { return nil }
        self.version = UInt8(truncatingIfNeeded: version)
        (universalCount, standardCount, leapCount) = (universal, standard, leap)
        (transitionCount, typeCount, letterCount) = (transition, type, letter)
        // Counts beyond any zone's would only make the reader work in vain.
        guard
            [universal, standard, leap, transition, type, letter].allSatisfy({ (0...100_000).contains($0) })
        else {
            return nil
        }
    }

    /// Bytes between the types and the footer in the second part.
    var tailLength: Int { letterCount + leapCount * 12 + standardCount + universalCount }

    func bodyLength(wordLength: Int) -> Int {
        transitionCount * (wordLength + 1) + typeCount * 6 + letterCount + leapCount * (wordLength + 4)
            + standardCount + universalCount
    }
}

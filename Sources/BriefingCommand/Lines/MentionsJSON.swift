import BriefingModel
import Summarizer

extension JSONText {
    /// Writes what was recognised in a text, on one line; the id is JSON already.
    ///
    /// - Returns: the line in UTF-8, with its end.
    static func mentions(_ mentions: [Mention], id: String) -> [UInt8] {
        var json = JSONText(isPretty: false)
        json.literal(#"{"id":"#)
        json.json(id)
        json.literal(#","mentions":["#)
        // Where they lie, since a mention is large and a copy costs as much as its line.
        mentions.withUnsafeBufferPointer { mentions in
            guard var mention = mentions.baseAddress else { return }
            for index in mentions.indices {
                if index > 0 { json.literal(",") }
                json.mention(mention)
                if mention.pointee.kind == .duration, let period = mention.pointee.period {
                    json.literal(",")
                    withUnsafePointer(to: period) { json.mention($0) }
                }
                mention += 1
            }
        }
        json.literal("]}")
        json.endLine()
        return json.bytes
    }
}

extension Mention {
    /// A length that reaches from the document's day is a stretch of the calendar as well: "the next three days".
    ///
    /// For durations only.
    fileprivate var period: Mention? {
        guard let days, setAside == nil else { return nil }
        var period = self
        period.kind = .period
        period.value = .date(days.first, end: days.last == days.first ? nil : days.last)
        period.basis = .derived
        return period
    }
}

extension JSONText {
    /// Writes a mention; set out by hand, since a stream has a hundred of them for each article.
    fileprivate mutating func mention(_ mention: UnsafePointer<Mention>) {
        var length = 400 + mention.pointee.recognizer.utf8.count
        if let unit = mention.pointee.unit { length += ShortText.longest(unit) }
        if let reason = mention.pointee.setAside { length += ShortText.longest(reason) }
        length += mention.pointee.value.longestJSON
        write(atMost: length) { Self.set(mention, in: &$0) }
    }

    private static func set(_ mention: UnsafePointer<Mention>, in json: inout ShortText) {
        json.append(literal: #"{"kind":""#)
        json.append(plain: mention.pointee.kind.rawValue)
        json.append(literal: #"","start":"#)
        json.append(mention.pointee.span.start)
        json.append(literal: #","end":"#)
        json.append(mention.pointee.span.end)
        json.append(literal: #","value":"#)
        switch mention.pointee.value {
        case .number(let value, let upper):
            json.append(value)
            if let upper {
                json.append(literal: #","upper":"#)
                json.append(upper)
            }
        case .date(let first, let end): json.append(first, end: end)
        case .timex(let text), .duration(let text): json.append(json: text)
        case .anniversary(let ordinal, let origin):
            json.append(literal: #"{"n":"#)
            json.append(ordinal)
            json.append(literal: #","origin":"#)
            if let origin { json.append(origin) } else { json.append(literal: "null") }
            json.append(literal: "}")
        }
        json.append(literal: #","unit":"#)
        json.append(json: mention.pointee.unit)
        json.append(literal: #","qualifier":""#)
        json.append(plain: mention.pointee.qualifier.rawValue)
        if let change = mention.pointee.change {
            json.append(literal: #"","change":""#)
            json.append(plain: change.rawValue)
        }
        if let reason = mention.pointee.setAside {
            json.append(literal: #"","setAside":"#)
            json.append(json: reason)
            json.append(literal: #","recognizer":""#)
        } else {
            json.append(literal: #"","recognizer":""#)
        }
        json.append(plain: mention.pointee.recognizer)
        json.append(literal: #""}"#)
    }
}

extension Mention.Value {
    /// No fewer bytes than it takes.
    fileprivate var longestJSON: Int {
        switch self {
        case .number(let value, let upper): value.longestText + (upper?.longestText ?? 0)
        case .date, .anniversary: 2 * PartialDate.longestText
        case .timex(let text), .duration(let text): ShortText.longest(text)
        }
    }
}

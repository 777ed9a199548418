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
            for index in mentions.indices {
                if index > 0 { json.literal(",") }
                mentions[index].write(to: &json)
                guard mentions[index].days != nil, let period = mentions[index].period else { continue }
                json.literal(",")
                period.write(to: &json)
            }
        }
        json.literal("]}")
        json.endLine()
        return json.bytes
    }
}

extension Mention {
    /// A length that reaches from the document's day is a stretch of the calendar as well: "the next three days".
    fileprivate var period: Mention? {
        guard let days, kind == .duration, setAside == nil else { return nil }
        var period = self
        period.kind = .period
        period.value = .date(days.first, end: days.last == days.first ? nil : days.last)
        period.basis = .derived
        return period
    }

    fileprivate func write(to json: inout JSONText) {
        // Set out by hand: a stream has a hundred of them for each article.
        json.literal(#"{"kind":"#)
        json.string(kind.rawValue)
        json.literal(#","start":"#)
        json.number(span.start)
        json.literal(#","end":"#)
        json.number(span.end)
        json.literal(#","value":"#)
        switch value {
        case .number(let number, let upper):
            json.number(number)
            if let upper {
                json.literal(#","upper":"#)
                json.number(upper)
            }
        case .date(let date, let end): json.date(date, end: end)
        case .timex(let text), .duration(let text): json.string(text)
        case .anniversary(let ordinal, let origin):
            json.literal(#"{"n":"#)
            json.number(ordinal)
            json.literal(#","origin":"#)
            json.number(origin)
            json.literal("}")
        }
        json.literal(#","unit":"#)
        json.string(unit)
        json.literal(#","qualifier":"#)
        json.string(qualifier.rawValue)
        if let change {
            json.literal(#","change":"#)
            json.string(change.rawValue)
        }
        if let setAside {
            json.literal(#","setAside":"#)
            json.string(setAside)
        }
        json.literal(#","recognizer":"#)
        json.string(recognizer)
        json.literal("}")
    }
}

import BriefingModel
import Summarizer

extension JSONText {
    /// Writes what was recognised in a text, on one line; the id is JSON already.
    ///
    /// - Returns: the line in UTF-8, with its end.
    static func mentions(_ mentions: [Mention], id: String) -> [UInt8] {
        var json = JSONText(isPretty: false)
        json.object { json in
            json.key("id")
            json.json(id)
            json.key("mentions")
            json.array(mentions) { json, mention in mention.write(to: &json) }
        }
        json.endLine()
        return json.bytes
    }
}

extension Mention {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            json.key("kind")
            json.string(kind.rawValue)
            json.key("start")
            json.number(span.start)
            json.key("end")
            json.number(span.end)
            json.key("value")
            switch value {
            case .number(let number, let upper):
                json.number(number)
                if let upper {
                    json.key("upper")
                    json.number(upper)
                }
            case .date(let date, let end): json.date(date, end: end)
            case .timex(let text), .duration(let text): json.string(text)
            case .anniversary(let ordinal, let origin):
                json.object { json in
                    json.key("n")
                    json.number(ordinal)
                    json.key("origin")
                    json.number(origin)
                }
            }
            json.key("unit")
            json.string(unit)
            json.key("qualifier")
            json.string(qualifier.rawValue)
            if let change {
                json.key("change")
                json.string(change.rawValue)
            }
            if let setAside {
                json.key("setAside")
                json.string(setAside)
            }
            json.key("recognizer")
            json.string(recognizer)
        }
    }
}

extension Briefing {
    /// The model as `briefing/1` text: keys in the order of the format's description, ended by a newline.
    package func json(isPretty: Bool = true) -> String {
        var json = JSONText(isPretty: isPretty)
        write(to: &json)
        json.endLine()
        return json.text
    }

    private func write(to json: inout JSONText) {
        json.object { json in
            json.key("schema")
            json.string(Self.schema)
            json.key("generator")
            json.object { json in
                json.key("name")
                json.string(generator.name)
                json.key("version")
                json.string(generator.version)
            }
            json.key("title")
            json.string(title)
            json.key("subtitle")
            json.string(subtitle)
            json.key("language")
            json.string(language)
            json.key("asOf")
            json.string(asOf?.description)
            json.key("sources")
            json.array(sources) { $1.write(to: &$0) }
            json.key("bottomLine")
            json.array(bottomLine) { json, statement in
                json.object { json in
                    json.key("text")
                    json.string(statement.text)
                    json.evidence(statement.evidence)
                }
            }
            json.key("figures")
            json.array(figures) { $1.write(to: &$0) }
            json.key("events")
            json.array(events) { $1.write(to: &$0) }
            json.key("anniversaries")
            json.array(anniversaries) { $1.write(to: &$0) }
            json.key("conflicts")
            json.array(conflicts) { json, conflict in
                json.object { json in
                    json.key("kind")
                    json.string(conflict.kind)
                    json.key("what")
                    json.string(conflict.what)
                    json.key("items")
                    json.array(conflict.items) { $0.string($1) }
                    json.evidence(conflict.evidence)
                }
            }
            json.key("setAside")
            json.array(setAside) { json, item in
                json.object { json in
                    json.key("text")
                    json.string(item.text)
                    json.key("reason")
                    json.string(item.reason)
                    json.evidence(item.evidence)
                }
            }
            if let omitted {
                json.key("omitted")
                json.object { json in
                    json.key("figures")
                    json.number(omitted.figures)
                    json.key("events")
                    json.number(omitted.events)
                    let others: [(StaticString, Int)] = [
                        ("anniversaries", omitted.anniversaries), ("conflicts", omitted.conflicts),
                        ("setAside", omitted.setAside),
                    ]
                    for (kind, count) in others where count > 0 {
                        json.key(kind)
                        json.number(count)
                    }
                }
            }
            json.key("changes")
            if let changes {
                json.array(changes) { $1.write(to: &$0) }
            } else {
                json.null()
            }
        }
    }
}

extension Source {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.key("id")
            json.string(id)
            json.key("path")
            json.string(path)
            json.key("title")
            json.string(title)
            if let publisher {
                json.key("publisher")
                json.string(publisher)
            }
            if let link {
                json.key("link")
                json.string(link)
            }
            json.key("date")
            json.grounded(date)
            json.key("sha256")
            json.string(sha256)
            json.key("bytes")
            json.number(bytes)
            json.key("status")
            json.string(status.rawValue)
            json.key("problem")
            json.string(problem)
        }
    }
}

extension Figure {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.key("id")
            json.string(id)
            json.key("value")
            json.number(value)
            json.key("upper")
            json.number(upper)
            json.key("qualifier")
            json.string(qualifier.rawValue)
            json.key("unit")
            json.string(unit)
            json.key("unitKind")
            json.string(unitKind.rawValue)
            json.key("currency")
            json.string(currency)
            json.key("change")
            json.string(change?.rawValue)
            json.key("ofWhat")
            json.string(ofWhat)
            json.key("topic")
            json.string(topic)
            json.key("period")
            json.grounded(period)
            json.key("basis")
            json.string(basis?.rawValue)
            json.key("importance")
            json.share(importance)
            json.evidence(evidence)
        }
    }
}

extension DatedEvent {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.key("id")
            json.string(id)
            json.key("date")
            json.object { json in
                json.key("value")
                json.string(date.value.description)
                json.key("end")
                json.string(date.end?.description)
                json.key("grain")
                json.string(date.grain.rawValue)
                json.key("basis")
                json.string(date.basis.rawValue)
                json.key("approximate")
                json.bool(date.approximate)
            }
            json.key("label")
            json.string(label)
            json.key("topic")
            json.string(topic)
            json.key("status")
            json.string(status.rawValue)
            json.key("importance")
            json.share(importance)
            json.evidence(evidence)
        }
    }
}

extension Anniversary {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.key("id")
            json.string(id)
            json.key("ordinal")
            json.number(ordinal)
            json.key("of")
            json.string(of)
            json.key("originYear")
            json.number(originYear)
            json.key("originBasis")
            json.string(originBasis?.rawValue)
            json.key("observed")
            json.string(observed)
            json.key("next")
            if let next {
                json.object { json in
                    json.key("ordinal")
                    json.number(next.ordinal)
                    json.key("date")
                    json.string(next.date)
                }
            } else {
                json.null()
            }
            json.evidence(evidence)
        }
    }
}

extension Change {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.key("kind")
            json.string(kind)
            json.key("what")
            json.string(what)
            json.key("old")
            json.string(old)
            json.key("new")
            json.string(new)
            json.key("items")
            json.array(items) { $0.string($1) }
            json.evidence(evidence)
        }
    }
}

extension JSONText {
    fileprivate mutating func grounded(_ date: GroundedDate?) {
        guard let date else { return null() }
        object { json in
            json.key("value")
            json.string(date.value)
            json.key("basis")
            json.string(date.basis.rawValue)
        }
    }

    fileprivate mutating func evidence(_ all: [Evidence]) {
        key("evidence")
        array(all) { json, evidence in
            json.object { json in
                json.key("source")
                json.string(evidence.source)
                json.key("start")
                json.number(evidence.start)
                json.key("end")
                json.number(evidence.end)
                json.key("quote")
                json.string(evidence.quote)
                json.key("mention")
                if let mention = evidence.mention {
                    json.object { json in
                        json.key("start")
                        json.number(mention.start)
                        json.key("end")
                        json.number(mention.end)
                    }
                } else {
                    json.null()
                }
                json.key("line")
                json.number(evidence.line)
                json.key("column")
                json.number(evidence.column)
                json.key("page")
                json.number(evidence.page)
                json.key("passage")
                json.string(evidence.passage)
                json.key("recognizer")
                json.string(evidence.recognizer)
            }
        }
    }
}

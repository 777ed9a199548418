package import BriefingModel
internal import SourceText

/// One statement of a briefing that may be found again in the next issue.
package enum Fact: Hashable, Sendable {
    case figure(Figure)
    case event(DatedEvent)
    case anniversary(Anniversary)

    package enum Kind: String, Hashable, Sendable {
        case figure, event, anniversary
    }

    /// All facts of a model in its order.
    package static func all(in briefing: Briefing) -> [Fact] {
        briefing.figures.map(Fact.figure) + briefing.events.map(Fact.event)
            + briefing.anniversaries.map(Fact.anniversary)
    }

    package var kind: Kind {
        switch self {
        case .figure: .figure
        case .event: .event
        case .anniversary: .anniversary
        }
    }

    package var id: String {
        switch self {
        case .figure(let figure): figure.id
        case .event(let event): event.id
        case .anniversary(let anniversary): anniversary.id
        }
    }

    package var evidence: [Evidence] {
        switch self {
        case .figure(let figure): figure.evidence
        case .event(let event): event.evidence
        case .anniversary(let anniversary): anniversary.evidence
        }
    }

    package var importance: Double {
        switch self {
        case .figure(let figure): figure.importance
        case .event(let event): event.importance
        case .anniversary: 0.5
        }
    }

    package func write(to json: inout JSONText) {
        switch self {
        case .figure(let figure): figure.write(to: &json)
        case .event(let event): event.write(to: &json)
        case .anniversary(let anniversary): anniversary.write(to: &json)
        }
    }

    init(kind: String, body: String, path: String) throws {
        let node = try JSONNode.parse(Array(body.utf8))
        switch Kind(rawValue: kind) {
        case .figure: self = .figure(try node.decoded(as: Figure.self))
        case .event: self = .event(try node.decoded(as: DatedEvent.self))
        case .anniversary: self = .anniversary(try node.decoded(as: Anniversary.self))
        case nil:
            throw Diagnostic(
                id: "ledger.damaged",
                "The ledger holds a fact of the unknown kind '\(kind)'",
                at: SourceLocation(path: path)
            )
        }
    }
}

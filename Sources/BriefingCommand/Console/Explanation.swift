import BriefingModel

/// A briefing as plain text for somebody who asks where each statement comes from.
struct Explanation {
    let briefing: Briefing

    var text: String {
        var lines: [String] = []
        let paths = Dictionary(
            briefing.sources.map { ($0.id, $0.path) },
            uniquingKeysWith: { first, _ in first }
        )

        func section(_ title: String, _ count: Int) {
            lines.append(lines.isEmpty ? "\(title) (\(count))" : "\n\(title) (\(count))")
        }
        func evidence(_ all: [Evidence]) {
            for one in all {
                let quote = one.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let page = one.page.map { ", page \($0)" } ?? ""
                lines.append(
                    "      \(paths[one.source] ?? one.source):\(one.line):\(one.column)\(page) \(one.passage)"
                )
                lines.append("      « \(quote) »")
                lines.append("      read by \(one.recognizer)")
            }
        }

        section("Key figures", briefing.figures.count)
        for figure in briefing.figures {
            lines.append("  \(figure.id)  \(figure.wording)")
            evidence(figure.evidence)
        }
        section("Dated events", briefing.events.count)
        for event in briefing.events {
            lines.append("  \(event.id)  \(event.wording)")
            evidence(event.evidence)
        }
        section("Anniversaries", briefing.anniversaries.count)
        for anniversary in briefing.anniversaries {
            lines.append("  \(anniversary.id)  \(anniversary.wording)")
            evidence(anniversary.evidence)
        }
        section("Conflicts", briefing.conflicts.count)
        for conflict in briefing.conflicts {
            lines.append("  \(conflict.kind): \(conflict.what)")
            evidence(conflict.evidence)
        }
        section("Set aside", briefing.setAside.count)
        for item in briefing.setAside {
            lines.append("  '\(item.text)': \(item.reason)")
            evidence(item.evidence)
        }
        let unread = briefing.sources.filter { $0.status != .read }
        if !unread.isEmpty {
            section("Sources that gave nothing", unread.count)
            for source in unread {
                lines.append("  \(source.path): \(source.problem ?? source.status.rawValue)")
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Figure {
    /// Value, unit, of what and period in one line.
    fileprivate var wording: String {
        var words = qualifier == .exactly ? "" : qualifier.rawValue + " "
        words += value.description + (upper.map { " to \($0)" } ?? "")
        if unitKind == .percent, unit == "percent" { words += " %" } else { words += " " + unit }
        if let change { words += " (\(change.rawValue))" }
        if let basis { words += " (\(basis.rawValue))" }
        if let ofWhat, !ofWhat.isEmpty { words += ", \(ofWhat)" }
        if let period { words += ", \(period.value) (\(period.basis.rawValue))" }
        if let topic { words += " [\(topic)]" }
        return words
    }
}

extension DatedEvent {
    fileprivate var wording: String {
        let end = date.end.map { "/\($0)" } ?? ""
        let about = date.approximate ? "about " : ""
        return "\(about)\(date.value)\(end) (\(date.basis.rawValue), \(status.rawValue)): \(label)"
    }
}

extension Anniversary {
    fileprivate var wording: String {
        var words = ordinal.map { "\($0) years: " } ?? ""
        words += of
        if let originYear { words += ", since \(originYear) (\((originBasis ?? .stated).rawValue))" }
        if let observed { words += ", observed \(observed)" }
        if let next { words += ", next \(next.ordinal) in \(next.date)" }
        return words
    }
}

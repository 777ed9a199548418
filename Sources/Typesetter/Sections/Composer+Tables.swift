import BriefingModel
import LayoutSpec

extension Composer {
    mutating func composeEvents(_ section: LayoutSpec.Section) {
        var entries = contents.events(of: section)
        if section.grouping == .topic {
            // Topics in the order of the layout, then those it does not name, then events without one.
            let names = layout.topics.map(\.name)
            func rank(_ index: Int) -> (Int, String, Int) {
                guard let topic = entries.shown[index].topic else { return (.max, "", index) }
                return (names.firstIndex(of: topic) ?? names.count, topic, index)
            }
            entries.shown = entries.shown.indices.sorted { rank($0) < rank($1) }.map { entries.shown[$0] }
        }
        composeEventTable(section, "events", entries, saying: "no-events")
    }

    /// What the sources announce, oldest first.
    mutating func composeNext(_ section: LayoutSpec.Section) {
        composeEventTable(section, "next", contents.events(of: section), saying: "no-next")
    }

    private mutating func composeEventTable(
        _ section: LayoutSpec.Section,
        _ name: String,
        _ entries: Contents.Entries<DatedEvent>,
        saying: String
    ) {
        let shown = entries.shown
        if isDone(section, name, isEmpty: shown.isEmpty, saying: saying) { return }
        open(section, name)
        let dates = shown.map { event -> String in
            let ground = [
                wording.ground(event.date.basis),
                event.status == .planned && name != "next" ? wording.status(.planned) : "",
            ].filter { !$0.isEmpty }.joined(separator: ", ")
            return wording.date(event.date) + (ground.isEmpty ? "" : " (\(ground))")
        }
        let date = share(of: dates, look.muted, title: wording.string("date"), most: 0.31)
        let source = markShare(of: shown.map(\.evidence), title: wording.string("source"))
        var names: Set<String> = []
        for event in shown { self.group(of: event, section.grouping).map { _ = names.insert($0) } }
        var table = Table(
            columns: [
                Table.Column(title: wording.string("date"), share: date, isHeader: true),
                Table.Column(title: wording.string("event"), share: 1 - date - source),
                Table.Column(title: wording.string("source"), share: source),
            ],
            width: width,
            rows: shown.count,
            groups: names.count
        )
        begin(&table, title: section.title ?? wording.string(name))
        var group: String?
        for (event, date) in zip(shown, dates) {
            if let name = self.group(of: event, section.grouping), name != group {
                group = name
                add(group: name, to: &table)
            }
            add(
                row: [
                    Table.Cell(date, look.muted), Table.Cell(event.label, look.body),
                    Table.Cell("", look.body, tails: tails(event.evidence)),
                ],
                to: &table,
                field: "event \(event.id)",
                destination: name == "events" || !layout.sections.contains { $0.kind == .events }
                    ? event.id : nil
            )
        }
        end(&table)
        addRest(entries.rest)
        close(section)
    }

    /// The heading an event stands under; nil where events are not gathered.
    private func group(of event: DatedEvent, _ grouping: LayoutSpec.Section.Grouping) -> String? {
        switch grouping {
        case .none: return nil
        case .decade:
            return Wording.fill(wording.locale.decade, ["year": String(event.date.value.year / 10 * 10)])
        case .topic:
            let topic = event.topic ?? "–"
            return topic.prefix(1).uppercased() + topic.dropFirst()
        }
    }

    mutating func composeAnniversaries(_ section: LayoutSpec.Section) {
        let entries = contents.anniversaries(of: section)
        let shown = entries.shown
        if isDone(section, "anniversaries", isEmpty: shown.isEmpty, saying: "no-anniversaries") { return }
        open(section, "anniversaries")
        let rows = shown.map { anniversary -> [String] in
            let origin = anniversary.originYear.map { year -> String in
                let ground = wording.ground(anniversary.originBasis)
                return ground.isEmpty ? String(year) : "\(year) (\(ground))"
            }
            let next = anniversary.next.map {
                wording.string(
                    "next-return-of",
                    ["ordinal": wording.ordinal($0.ordinal), "date": wording.period($0.date)]
                )
            }
            let texts = [
                anniversary.ordinal.map(wording.ordinal), origin,
                anniversary.observed.map { wording.period($0) }, next,
            ]
            return texts.map { $0 ?? "–" }
        }
        let titles = ["return", "origin", "observed", "next-return"].map { wording.string($0) }
        let styles = [look.strong, look.body, look.body, look.body]
        var shares = titles.indices.map { column in
            share(of: rows.map { $0[column] }, styles[column], title: titles[column], most: 0.24)
        }
        let source = markShare(of: shown.map(\.evidence), title: wording.string("source"))
        // What returns gets at least a quarter of the width.
        let excess = shares.reduce(source, +) / 0.75
        if excess > 1 { shares = shares.map { $0 / excess } }
        let name = 1 - shares.reduce(source, +)
        var table = Table(
            columns: [Table.Column(title: wording.string("of"), share: name, isHeader: true)]
                + zip(titles, shares).map { Table.Column(title: $0, share: $1) }
                + [Table.Column(title: wording.string("source"), share: source)],
            width: width,
            rows: shown.count
        )
        begin(&table, title: section.title ?? wording.string("anniversaries"))
        for (anniversary, texts) in zip(shown, rows) {
            add(
                row: [Table.Cell(anniversary.of, look.body)]
                    + zip(texts, styles).map { Table.Cell($0, $1) }
                    + [Table.Cell("", look.body, tails: tails(anniversary.evidence))],
                to: &table,
                field: "anniversary \(anniversary.id)",
                destination: anniversary.id
            )
        }
        end(&table)
        addRest(entries.rest)
        close(section)
    }

    mutating func composeChanges(_ section: LayoutSpec.Section) {
        let all = briefing.changes ?? []
        let shown = all.prefix(section.maximum ?? .max)
        if isDone(section, "changes", isEmpty: shown.isEmpty, saying: "no-changes") { return }
        open(section, "changes")
        var table = Table(
            columns: [
                Table.Column(title: wording.string("kind"), share: 0.13),
                Table.Column(title: wording.string("what"), share: 0.41, isHeader: true),
                Table.Column(title: wording.string("before"), share: 0.17),
                Table.Column(title: wording.string("now"), share: 0.17),
                Table.Column(title: wording.string("source"), share: 0.12),
            ],
            width: width,
            rows: shown.count
        )
        begin(&table, title: section.title ?? wording.string("changes"))
        for (index, change) in shown.enumerated() {
            let id = Citations.change(index)
            let name = change.kind.split(separator: " ").joined(separator: "-")
            let kind = wording.string(name)
            add(
                row: [
                    Table.Cell(kind.isEmpty ? change.kind : kind, look.strong),
                    Table.Cell(change.what, look.body),
                    Table.Cell(change.old ?? "–", look.muted),
                    Table.Cell(change.new ?? "–", look.body),
                    Table.Cell("", look.body, tails: tails(change.evidence)),
                ],
                to: &table,
                field: "change \(index + 1)",
                destination: id
            )
        }
        end(&table)
        addRest(all.count - shown.count)
        close(section)
    }

    /// Statements that cannot all be true, with who says what.
    mutating func composeConflicts(_ section: LayoutSpec.Section) {
        let entries = contents.conflicts(of: section)
        let shown = entries.shown
        if isDone(section, "conflicts", isEmpty: shown.isEmpty, saying: "no-conflicts") { return }
        open(section, "conflicts")
        let figures = Dictionary(
            briefing.figures.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let events = Dictionary(briefing.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let indent: Points = 12
        for (index, conflict) in shown.enumerated() {
            let id = Citations.conflict(index)
            let anchor = anchor(id, at: Point(indent, 0))
            var strips = paragraph(
                conflict.what,
                look.strong,
                x: indent,
                tails: tails(conflict.evidence, hasSides: true),
                field: "conflict \(index + 1)",
                space: index == 0 ? 0 : 6,
                anchor: anchor
            )
            strips[strips.count - 1].hold = .firm
            let sides = conflict.items.compactMap { item -> (String, [Evidence])? in
                if let figure = figures[item] {
                    let words = FigureWording(figure, wording)
                    return (
                        [words.amount, words.unit].filter { !$0.isEmpty }.joined(separator: " "),
                        figure.evidence
                    )
                }
                if let event = events[item] {
                    return ("\(wording.date(event.date)): \(event.label)", event.evidence)
                }
                return nil
            }
            for (text, evidence) in sides {
                let source = evidence.first.map { wording.string("said", ["source": $0.source]) } ?? ""
                let line = source.isEmpty ? text : "\(source): \(text)"
                strips += paragraph(
                    line,
                    look.body,
                    x: indent,
                    tails: tails(evidence),
                    field: "conflict \(index + 1)",
                    space: 1.5
                )
            }
            for row in strips.indices {
                let space = index == 0 && row == 0 ? 0 : strips[row].space
                let bar = Rect(x: 0, y: -space, width: 3, height: strips[row].height + space)
                strips[row].items.append(.rectangle(bar, radius: 0, fill: look.grey, stroke: nil))
                // Who says what is read against each other, on one page where it is short.
                if strips.count <= 8, row < strips.count - 1 { strips[row].hold = .firm }
            }
            add(strips)
        }
        addRest(entries.rest)
        close(section)
    }
}

import BriefingModel
import LayoutSpec

extension Composer {
    /// Title, subtitle and what the reader must know of the issue; the only first-level heading.
    mutating func composeTitle(_ section: LayoutSpec.Section) {
        isFirstSection = false
        var strip = Strip(height: 0)
        strip.hold = .firm
        var logoWidth: Points = 0
        strip.items = [.begin(StructureTag(.section))]
        strip.items.append(
            .rectangle(Rect(x: 0, y: 0, width: 42, height: 3), radius: 0, fill: look.accent, stroke: nil)
        )
        var y: Points = 12
        if let logo = layout.logo {
            // As wide as it is drawn, up to a third of the page; a picture nobody can read leaves its place.
            let wanted = logo.height * (measurer.proportion(ofPicture: logo.file) ?? 2)
            let logoScale = min(1, width / 3 / wanted)
            let size = Size(width: wanted * logoScale, height: logo.height * logoScale)
            let rect = Rect(x: width - size.width, y: 0, width: size.width, height: size.height)
            let picture = FrameItem.picture(path: logo.file, rect)
            // Without words for it a picture is decoration.
            if logo.alternative.isEmpty {
                strip.items.append(picture)
            } else {
                let tag = StructureTag(.figure, alternative: logo.alternative, bounds: rect)
                strip.items += [.begin(tag), picture, .end]
            }
            logoWidth = rect.width + 16
            strip.height = rect.height + 4
        }
        let title = section.title ?? briefing.title
        let measured = measure(title, look.title, width - logoWidth, field: "title")
        strip.items += Piece(measured, tails: [], width: width)
            .items(StructureTag(.heading1), at: Point(0, y))
        strip.outline = OutlineEntry(title: title, level: 1, at: Point(0, 0))
        y += measured.height
        strip.height = max(strip.height, y)
        builder.add(strip)
        if let subtitle = briefing.subtitle, !subtitle.isEmpty {
            var strips = paragraph(subtitle, look.subtitle, field: "subtitle", space: 3)
            for index in strips.indices { strips[index].hold = .firm }
            builder.add(strips)
        }
        let count = briefing.sources.count
        let facts = [
            asOf, issue.map { wording.string("issue", ["number": String($0)]) } ?? "", period,
            count == 0 ? "" : "\(wording.string("sources")): \(wording.digits(count))",
        ]
        let line = facts.filter { !$0.isEmpty }.joined(separator: "  ·  ")
        builder.add(paragraph(line, look.small, language: ownLanguage, field: "issue line", space: 6))
        builder.add(Strip(height: 0, items: [.end]))
    }

    /// The statements that carry the briefing, each with its marks, beside a coloured rule.
    mutating func composeBottomLine(_ section: LayoutSpec.Section) {
        let statements = Array(briefing.bottomLine.prefix(section.maximum ?? .max))
        if isDone(section, "bottom-line", isEmpty: statements.isEmpty, saying: "no-bottom-line") { return }
        open(section, "bottom-line")
        let indent: Points = 12
        for (index, statement) in statements.enumerated() {
            let id = Citations.statement(index)
            let anchor = anchor(id, at: Point(indent, 0))
            let tails = tails(statement.evidence)
            var strips = paragraph(
                statement.text,
                look.lead,
                x: indent,
                tails: tails,
                field: "bottom line \(index + 1)",
                space: index == 0 ? 0 : 5,
                anchor: anchor
            )
            for row in strips.indices {
                let space = row == 0 ? strips[row].space : 0
                let bar = Rect(x: 0, y: -space, width: 3, height: strips[row].height + space)
                // At the end, so that the lines of one text can still be joined.
                strips[row].items.append(.rectangle(bar, radius: 0, fill: look.accent, stroke: nil))
            }
            add(strips)
        }
        addRest(briefing.bottomLine.count - statements.count, x: indent)
        close(section)
    }

    mutating func composeText(_ section: LayoutSpec.Section) {
        guard !section.text.isEmpty else { return }
        open(section, "")
        add(paragraph(section.text, look.body, language: ownLanguage, field: "text"))
        close(section)
    }

    /// The sources in one line, for a page without an annex.
    mutating func composeSourcesLine(_ section: LayoutSpec.Section) {
        if isDone(section, "sources", isEmpty: briefing.sources.isEmpty, saying: "no-sources") { return }
        open(section, "")
        let entries = contents.sources(of: section, cited: citations.sources)
        var names = entries.shown.map { source -> String in
            let date = source.date.map { ", " + wording.period($0.value) } ?? ""
            let problem =
                source.status == .read
                ? "" : " (\(source.problem ?? wording.string("empty-source", ["source": ""])))"
            return "\(source.id) \(source.title)\(date)\(problem)"
        }
        if entries.rest > 0 {
            names.append(wording.string("not-cited", ["count": wording.digits(entries.rest)]))
        }
        let line = wording.string("sources-line", ["sources": names.joined(separator: "; ")])
        var strips = paragraph(line, look.small, field: "sources")
        if !layout.sections.contains(where: { $0.kind == .sources }) {
            strips[0].items.insert(
                contentsOf: entries.shown.map {
                    .destination(Citations.sourceDestination($0.id), at: Point(0, 0))
                },
                at: 0
            )
        }
        add(strips)
        close(section)
    }
}

extension LayoutSpec.Section {
    func shows(topic: String?, importance: Double) -> Bool {
        if let topics, !topics.contains(topic ?? "") { return false }
        return importance >= self.importance
    }

    func shows(_ event: DatedEvent) -> Bool {
        if let statuses, !statuses.contains(event.status.rawValue) { return false }
        return shows(topic: event.topic, importance: event.importance)
    }
}

import BriefingModel
import LayoutSpec

extension Composer {
    private var cardGap: Points { 14 }
    /// The most important figure is a little larger than the others.
    private var leadScale: Double { 1.16 }

    /// Cards with big numerals, as many rows as they need, each row filled from edge to edge.
    mutating func composeFigures(_ section: LayoutSpec.Section) {
        let entries = contents.cards(of: section)
        let shown = entries.shown
        if isDone(section, "figures", isEmpty: shown.isEmpty, saying: "no-figures") { return }
        open(section, "figures")
        let columns = section.columns ?? 4
        let rows = (shown.count + columns - 1) / columns
        // Five cards in rows of four stand three and two, and not four and one.
        let perRow = (shown.count + rows - 1) / rows
        var rest = shown[...]
        var isFirst = true
        while !rest.isEmpty {
            let row = rest.prefix(perRow)
            rest = rest.dropFirst(perRow)
            var strip = cardRow(row, columns: max(row.count, min(perRow, columns)), hasLead: isFirst)
            strip.space = isFirst ? 0 : 12
            if isFirst { strip.items.insert(.begin(StructureTag(.list)), at: 0) }
            if rest.isEmpty { strip.items.append(.end) }
            add(strip)
            isFirst = false
        }
        let hasTable = layout.sections.contains { $0.kind == .facts }
        if !hasTable { addRest(entries.rest) }
        close(section)
    }

    private mutating func cardRow(_ figures: ArraySlice<Figure>, columns: Int, hasLead: Bool) -> Strip {
        let cardWidth = (width - cardGap * Double(columns - 1)) / Double(columns)
        var strip = Strip(height: 0)
        // Numbers of a row stand on one line, whether or not something qualifies them.
        let hasQualifier = figures.contains { !FigureWording($0, wording).qualifier.isEmpty }
        for (index, figure) in figures.enumerated() {
            let x = Double(index) * (cardWidth + cardGap)
            let isLead = hasLead && index == 0
            let card = card(
                figure,
                x: x,
                width: cardWidth,
                isLead: isLead,
                size: look.numeral.size * (hasLead ? leadScale : 1),
                hasQualifier: hasQualifier
            )
            strip.items += card.items
            strip.height = max(strip.height, card.height)
        }
        return strip
    }

    private mutating func card(
        _ figure: Figure,
        x: Points,
        width: Points,
        isLead: Bool,
        size: Points,
        hasQualifier: Bool
    ) -> (items: [FrameItem], height: Points) {
        let words = FigureWording(figure, wording)
        let field = "figure \(figure.id)"
        var items: [FrameItem] = anchor(figure.id, at: Point(x, 0))
        items += [
            .rectangle(
                Rect(x: x, y: 0, width: width, height: isLead ? 2 : 1),
                radius: 0,
                fill: isLead ? look.accent : look.grey,
                stroke: nil
            ),
            .begin(StructureTag(.listItem)), .begin(StructureTag(.listBody)),
            .begin(StructureTag(.paragraph)),
        ]
        var y: Points = 6
        func put(_ text: String, _ style: TextStyle, at place: Point, width: Points? = nil, lines: Int? = nil)
            -> MeasuredText
        {
            let measured = measure(text, style, width, lines: lines, field: field)
            items.append(.text(measured, lines: measured.lines.indices, at: place))
            return measured
        }
        if !words.qualifier.isEmpty {
            y += put(words.qualifier, look.small, at: Point(x, y), width: width, lines: 2).height
        } else if hasQualifier {
            y += look.small.size * 1.36
        }
        y = putNumber(words, &items, at: Point(x, y), width: width, isLead: isLead, size: size, field: field)
        items.append(.end)
        if !words.unit.isEmpty {
            let unit = measure(words.unit, look.strong, width, lines: 4, field: field)
            items += Piece(unit, tails: [], width: width).items(StructureTag(.paragraph), at: Point(x, y))
            y += unit.height + 1
        }
        let detail = [words.ofWhat, words.period].filter { !$0.isEmpty }.joined(separator: ", ")
        let measured = detail.isEmpty ? nil : measure(detail, look.small, width, lines: 6, field: field)
        let piece = Piece(measured, tails: tails(figure.evidence), width: width)
        if piece.rowCount > 0 {
            items += piece.items(StructureTag(.paragraph), at: Point(x, y))
            y += piece.height
        }
        items += [.end, .end]
        return (items, y)
    }

    /// The number as large as its column allows, currency and scale smaller on the same base line.
    ///
    /// - Returns: the bottom of the line.
    private func putNumber(
        _ words: FigureWording,
        _ items: inout [FrameItem],
        at place: Point,
        width: Points,
        isLead: Bool,
        size: Points,
        field: String
    ) -> Points {
        var numeral = look.numeral
        if isLead { numeral.size *= leadScale }
        var side = look.strong
        side.color = numeral.color
        let before = words.isCurrencyFirst ? words.currency : ""
        let after = [words.scale, words.isCurrencyFirst ? "" : words.currency].filter { !$0.isEmpty }
            .joined(separator: " ")
        let gap: Points = 4
        let sides = [before, after].filter { !$0.isEmpty }
            .reduce(0) { $0 + measurer.width(of: $1, style: side) + gap }
        let wanted = measurer.width(of: words.digits, style: numeral)
        let full = numeral.size
        if wanted > width - sides {
            numeral.size = max(look.strong.size, numeral.size * max(0.1, width - sides) / wanted * 0.99)
        }
        let number = measure(
            words.digits,
            numeral,
            wanted * numeral.size / full > width ? width : nil,
            field: field
        )
        // Cards of one row keep one base line, however far a number had to shrink.
        let ascent = number.lines.first?.ascent ?? 0
        let height = number.lines.first?.height ?? 0
        let scale = size / numeral.size
        let baseline = place.y + ascent * scale * 0.96
        var x = place.x
        func put(_ text: MeasuredText) {
            let top = baseline - (text.lines.first?.ascent ?? 0)
            items.append(.text(text, lines: text.lines.indices, at: Point(x, top)))
            x += text.width + gap
        }
        if !before.isEmpty { put(measure(before, side, nil, field: field)) }
        put(number)
        if !after.isEmpty {
            let text = measure(after, side, nil, field: field)
            if x + text.width > place.x + width, !before.isEmpty || number.width + text.width > width {
                x = place.x
                let top = baseline + number.height - ascent
                items.append(.text(text, lines: text.lines.indices, at: Point(x, top)))
                return top + text.height
            }
            put(text)
        }
        return baseline + (height - ascent) * scale * 0.9 + number.height - height
    }

    /// Figures as a table: those that no card shows, or all of them where the layout has no cards.
    mutating func composeFacts(_ section: LayoutSpec.Section) {
        let entries = contents.facts(of: section)
        let shown = entries.shown
        if isDone(section, "facts", isEmpty: shown.isEmpty, saying: "no-figures") { return }
        open(section, "facts")
        let words = shown.map { FigureWording($0, wording) }
        let number: Double = section.isNumbered ? max(0.05, 22 / width) : 0
        let amount = share(of: words.map(\.amount), look.strong, most: 0.31)
        let source = markShare(of: shown.map(\.evidence), title: "")
        var table = Table(
            columns: (section.isNumbered ? [Table.Column(title: "", share: number)] : []) + [
                Table.Column(title: "", share: amount, isHeader: true),
                Table.Column(title: "", share: 1 - number - amount - source),
                Table.Column(title: "", share: source),
            ],
            width: width,
            rows: shown.count,
            showsHeader: false
        )
        begin(&table, title: section.title ?? wording.string("facts"))
        for (index, (figure, words)) in zip(shown, words).enumerated() {
            let what = [words.unit, words.ofWhat, words.period].filter { !$0.isEmpty }
            add(
                row: (section.isNumbered ? [Table.Cell("\(index + 1)", look.muted)] : []) + [
                    Table.Cell(words.amount, look.strong),
                    Table.Cell(what.joined(separator: " · "), look.body),
                    Table.Cell("", look.body, tails: tails(figure.evidence)),
                ],
                to: &table,
                field: "figure \(figure.id)",
                destination: figure.id
            )
        }
        end(&table)
        addRest(entries.rest)
        close(section)
    }
}

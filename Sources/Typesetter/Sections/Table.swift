import BriefingModel

/// A table being filled row by row.
struct Table {
    struct Column {
        var title: String
        /// Part of the width, all together 1.
        var share: Double
        /// Whether its cells name their rows.
        var isHeader = false
    }

    struct Cell {
        var text: String
        var style: TextStyle
        var tails: [Piece.Tail]

        init(_ text: String, _ style: TextStyle, tails: [Piece.Tail] = []) {
            self.text = text
            self.style = style
            self.tails = tails
        }
    }

    let columns: [Column]
    let width: Points
    let showsHeader: Bool
    /// Painted again on each page that the table runs on to.
    var repeated: Strip.Repeated?
    /// The group heading that the rows stand under.
    var group: Strip.Repeated?
    var isFirstRow = true
    var rowCount = 0

    let gap: Points = 10
    let padding: Points = 2.4

    /// Whether group headings are header cells.
    let namesGroups: Bool

    /// - Parameters:
    ///   - columns: from left to right.
    ///   - width: of all together.
    ///   - rows: how many there will be; where cells that name rows and columns would outnumber those that they
    ///     name, rows are named by plain cells.
    ///   - groups: how many headings stand between the rows; many header rows would read as a table in shreds, so
    ///     that more than two of them are plain cells.
    ///   - showsHeader: whether there is a row of titles.
    init(columns: [Column], width: Points, rows: Int, groups: Int = 0, showsHeader: Bool = true) {
        self.showsHeader = showsHeader
        var columns = columns
        if rows * (columns.count - 1) < (showsHeader ? columns.count : 0) + rows + groups {
            for index in columns.indices { columns[index].isHeader = false }
        }
        self.columns = columns
        self.width = width
        namesGroups = groups <= 2
    }

    func x(of column: Int) -> Points { columns[..<column].reduce(0) { $0 + $1.share * width } }
    func width(of column: Int) -> Points {
        columns[column].share * width - (column == columns.count - 1 ? 0 : gap)
    }
}

extension Composer {
    /// The part of the width that a column needs for its texts to stand on one line, up to what it gets at most.
    func share(of texts: [String], _ style: TextStyle, title: String = "", most: Double) -> Double {
        var bold = look.small
        bold.weight = .bold
        var longest: [String] = []
        for text in texts where longest.count < 4 || text.utf8.count > longest[3].utf8.count {
            let place = longest.firstIndex { $0.utf8.count < text.utf8.count } ?? longest.count
            longest.insert(text, at: place)
            if longest.count > 4 { longest.removeLast() }
        }
        let needed = longest.reduce(measurer.width(of: title, style: bold)) {
            max($0, measurer.width(of: $1, style: style))
        }
        return min(most, max(0.08, (needed + 11) / width))
    }

    /// The part of the width that a column of source marks needs for two marks on a line.
    func markShare(of evidence: [[Evidence]], title: String) -> Double {
        let most = evidence.map(\.count).max() ?? 0
        let widest = "P\(citations.passages.count)"
        let marks = Array(repeating: widest, count: min(2, most)).joined(separator: "  ")
        return share(of: [marks], look.mark, title: title, most: 0.16)
    }

    /// Opens a table and sets its header row.
    ///
    /// - Parameters:
    ///   - table: without rows.
    ///   - title: the section's, told again as "continued" where the table runs on.
    mutating func begin(_ table: inout Table, title: String) {
        var strip = Strip(height: 0, items: [.begin(StructureTag(.table))])
        strip.hold = .firm
        let again = measure(
            wording.string("continued", ["title": title]),
            look.mark,
            width,
            field: "heading '\(title)'"
        )
        let above: [FrameItem] = [.text(again, lines: again.lines.indices, at: Point(0, 0))]
        table.repeated = Strip.Repeated(height: again.height + 4, items: above)
        guard table.showsHeader else { return add(strip) }
        strip.items.append(.begin(StructureTag(.row)))
        var plain: [FrameItem] = []
        var height: Points = 0
        var style = look.small
        style.weight = .bold
        for (index, column) in table.columns.enumerated() {
            let text =
                column.title.isEmpty
                ? nil
                : measure(column.title, style, table.width(of: index), field: "column '\(column.title)'")
            let piece = Piece(text, tails: [], width: table.width(of: index))
            let place = Point(table.x(of: index), table.padding)
            strip.items += piece.items(
                StructureTag(.headerCell, language: ownLanguage, scope: .column),
                at: place
            )
            if let text { plain.append(.text(text, lines: text.lines.indices, at: place)) }
            height = max(height, piece.height)
        }
        strip.items.append(.end)
        strip.height = height + table.padding * 2
        let rule = FrameItem.rectangle(
            Rect(x: 0, y: strip.height - 0.8, width: width, height: 0.8),
            radius: 0,
            fill: look.grey,
            stroke: nil
        )
        strip.items.append(rule)
        table.repeated = Strip.Repeated(
            height: again.height + 4 + strip.height,
            items: above + (plain + [rule]).map { $0.moved(x: 0, y: again.height + 4) }
        )
        add(strip)
    }

    /// Adds a row; one too tall for a page goes on in rows of its own.
    mutating func add(
        row cells: [Table.Cell],
        to table: inout Table,
        field: String,
        destination: String? = nil
    ) {
        var pieces: [Piece] = []
        for (index, cell) in cells.enumerated() {
            let width = table.width(of: index)
            let text = cell.text.isEmpty ? nil : measure(cell.text, cell.style, width, field: field)
            pieces.append(Piece(text, tails: cell.tails, width: width, link: link(to: cell.text)))
        }
        let tallest = pieces.map(\.height).max() ?? 0
        let limit = builder.bodyHeight * 0.28
        var starts = pieces.map { _ in 0 }
        var isFirstPart = true
        repeat {
            var strip = Strip(height: 0)
            if isFirstPart, let destination { strip.items += anchor(destination, at: Point(0, 0)) }
            if isFirstPart, !table.isFirstRow {
                strip.items.append(
                    .rectangle(
                        Rect(x: 0, y: 0, width: width, height: 0.4),
                        radius: 0,
                        fill: look.rule,
                        stroke: nil
                    )
                )
            }
            strip.items.append(.begin(StructureTag(.row)))
            let padding = isFirstPart ? table.padding : 0
            var height: Points = 0
            // Base lines of a row's cells agree although their sizes differ.
            let ascent = isFirstPart ? pieces.map(\.firstAscent).max() ?? 0 : 0
            for (index, piece) in pieces.enumerated() {
                let rows =
                    tallest <= limit
                    ? 0..<piece.rowCount
                    : starts[index] >= piece.rowCount
                        ? piece.rowCount..<piece.rowCount : piece.rows(from: starts[index], fitting: limit)
                let drop = isFirstPart && piece.rowCount > 0 ? ascent - piece.firstAscent : 0
                let tag =
                    table.columns[index].isHeader
                    ? StructureTag(.headerCell, scope: .row) : StructureTag(.cell)
                let place = Point(table.x(of: index), padding + drop)
                if rows == 0..<piece.rowCount {
                    strip.items += piece.items(tag, at: place)
                } else {
                    strip.items += [.begin(tag)] + piece.items(of: rows, at: place) + [.end]
                }
                starts[index] = rows.upperBound
                height = max(height, drop + piece.height(of: rows))
            }
            let isLastPart = zip(starts, pieces).allSatisfy { $0 >= $1.rowCount }
            strip.items.append(.end)
            strip.height = height + padding + (isLastPart ? table.padding : 0)
            strip.repeated = repeated(of: table)
            // A first row does not stand alone under its header at a page's foot.
            if table.rowCount == 0, tallest <= limit / 3 { strip.hold = .firm }
            add(strip)
            isFirstPart = false
            if isLastPart { break }
        } while true
        table.isFirstRow = false
        table.rowCount += 1
        flush()
    }

    /// Adds a heading over the rows that follow; it is painted again where they run on to another page.
    mutating func add(group title: String, to table: inout Table) {
        let text = measure(title, look.strong, width, field: "group '\(title)'")
        let again = measure(
            wording.string("continued", ["title": title]),
            look.strong,
            width,
            field: "group '\(title)'"
        )
        let span = table.columns.count
        let tag =
            table.namesGroups
            ? StructureTag(.headerCell, scope: .column, columnSpan: span)
            : StructureTag(.cell, columnSpan: span)
        var strip = Strip(height: text.height + 8)
        strip.items = [.begin(StructureTag(.row))]
        strip.items += Piece(text, tails: [], width: width).items(tag, at: Point(0, 6))
        strip.items.append(.end)
        strip.hold = .firm
        strip.repeated = table.repeated
        table.group = Strip.Repeated(
            height: again.height + 8,
            items: [.text(again, lines: again.lines.indices, at: Point(0, 6))]
        )
        table.isFirstRow = true
        add(strip)
    }

    private func repeated(of table: Table) -> Strip.Repeated? {
        guard let group = table.group else { return table.repeated }
        let header = table.repeated ?? Strip.Repeated(height: 0, items: [])
        return Strip.Repeated(
            height: header.height + group.height,
            items: header.items + group.items.map { $0.moved(x: 0, y: header.height) }
        )
    }

    mutating func end(_ table: inout Table) {
        // Nor does a last row alone at a page's head.
        if table.rowCount > 1 { holdRowBeforeLast(tallest: builder.bodyHeight / 8) }
        add(Strip(height: 0, items: [.end]))
    }
}

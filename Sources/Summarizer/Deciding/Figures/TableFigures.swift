import Articles
import BriefingModel
import SourceText

/// Reads the cells of a table row by their column's head: "Exhibitors | 174" under "2022" is 174 exhibitors in 2022.
struct TableFigures {
    let view: ArticleView

    /// A number of a row with the words of its row and column.
    struct Cell {
        var mention: Mention
        var unit: String
        var ofWhat: String?
        var period: GroundedDate?
        /// The row of heads, where it says the unit.
        var heading: ByteSpan?
    }

    /// - Returns: cells whose number nothing else counts; none for a table without a row of heads.
    func cells(of sentence: ArticleView.Sentence) -> [Cell] {
        let passage = view.reading.passages[sentence.passage]
        guard sentence.kind == .tableRow, let heading = passage.heading else { return [] }
        let heads = columns(heading)
        let columns = columns(passage.span)
        guard heads.count == columns.count, columns.count >= 2 else { return [] }
        let label = view.reading.stream.text(columns[0])
        return columns.indices.dropFirst().compactMap { index in
            guard let mention = sentence.mentions.first(where: { columns[index].contains($0.span) }),
                mention.setAside == nil, mention.kind == .number || mention.kind == .date,
                let number = number(mention)
            else { return nil }
            let head = view.reading.stream.text(heads[index])
            var counted = mention
            counted.kind = .quantity
            counted.value = .number(number, upper: nil)
            counted.unitKind = .count
            counted.recognizer = "table-cell"
            if let unit = ownUnit(head: head, label: label, corner: view.reading.stream.text(heads[0])) {
                counted.value = .number(number.scaled(byPowerOfTen: unit.power), upper: nil)
                counted.kind = unit.kind == .percent ? .percent : .money
                counted.unitKind = unit.kind
                let what = [name(head), name(label)]
                    .filter { !$0.isEmpty && PartialDate($0) == nil }
                return Cell(
                    mention: counted,
                    unit: unit.name,
                    ofWhat: what.isEmpty ? nil : what.joined(separator: ", "),
                    period: (PartialDate(name(head)) ?? PartialDate(label)).map {
                        GroundedDate(value: $0.description, basis: .stated)
                    },
                    heading: heading
                )
            }
            // A head with signs that name no known unit would need more than its words.
            guard !head.contains(where: { "%€$£¥₹(".contains($0) }) else { return nil }
            if let year = PartialDate(head) {
                return Cell(
                    mention: counted,
                    unit: label.prefix(1).lowercased() + label.dropFirst(),
                    period: GroundedDate(value: year.description, basis: .stated)
                )
            }
            let period = PartialDate(label).map { GroundedDate(value: $0.description, basis: .stated) }
            return Cell(
                mention: counted,
                unit: unit(ofHead: head),
                ofWhat: period == nil ? label : nil,
                period: period
            )
        }
    }

    /// The unit that a cell's column says, else its row, else the corner of the table.
    private func ownUnit(head: String, label: String, corner: String) -> ColumnUnit? {
        let lexicon = view.reading.lexicon
        return ColumnUnit(head, lexicon) ?? ColumnUnit(label, lexicon) ?? ColumnUnit(corner, lexicon)
    }

    private func name(_ head: String) -> String { ColumnUnit.name(in: head, view.reading.lexicon) }

    /// "Of whom children" counts children.
    private func unit(ofHead head: String) -> String {
        let unit = head.prefix(1).lowercased() + head.dropFirst()
        return unit.hasPrefix("of whom ") ? String(unit.dropFirst(8)) : unit
    }

    private func number(_ mention: Mention) -> ExactNumber? {
        if case .number(let value, nil) = mention.value { return value }
        // In a column of counts, four digits are a count like the others.
        guard mention.kind == .date, mention.tokens.count == 1,
            view.tokens[mention.tokens.lowerBound].kind == .digits
        else { return nil }
        return ExactNumber(view.reading.stream.text(mention.span))
    }

    /// The cells of a row: between bars, tabs or two blanks and more, without the blanks around them.
    private func columns(_ span: ByteSpan) -> [ByteSpan] {
        let bytes = view.reading.stream.bytes
        var columns: [ByteSpan] = []
        var start = span.start
        var index = span.start
        func close(_ end: Int) {
            var cell = ByteSpan(start, end)
            while cell.count > 0, bytes[cell.start] == 0x20 { cell.start += 1 }
            while cell.count > 0, bytes[cell.end - 1] == 0x20 { cell.end -= 1 }
            if cell.count > 0 { columns.append(cell) }
        }
        while index < span.end {
            let isBar = bytes[index] == UInt8(ascii: "|") || bytes[index] == 0x09
            let isGap = bytes[index] == 0x20 && index + 1 < span.end && bytes[index + 1] == 0x20
            if isBar || isGap {
                close(index)
                while index < span.end, [0x20, 0x09, UInt8(ascii: "|")].contains(bytes[index]) { index += 1 }
                start = index
            } else {
                index += 1
            }
        }
        close(span.end)
        return columns
    }
}

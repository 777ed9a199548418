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
        var heads = columns(heading)
        var columns = columns(passage.span)
        // Over the labels there may be no head.
        if heads.count + 1 == columns.count, heads.count > 1 {
            heads.insert(ByteSpan(heading.start, heading.start), at: 0)
        }
        guard heads.count == columns.count, columns.count >= 2 else { return [] }
        if columns.count > 2, isPlace(columns[0], in: sentence, under: heads[0]) {
            heads.removeFirst()
            columns.removeFirst()
        }
        let label = plain(view.reading.stream.text(columns[0]))
        let shared = caption(over: heading)
        let title = shared == nil ? title(over: heading) : nil
        let isScaled = title.map { tellsScale($0) } ?? false
        return columns.indices.dropFirst().compactMap { index -> Cell? in
            guard let mention = sentence.mentions.first(where: { columns[index].contains($0.span) }),
                mention.setAside == nil
            else { return nil }
            let head = plain(view.reading.stream.text(heads[index]))
            if mention.kind == .percent || mention.kind == .money {
                return told(mention, head, label, heading)
            }
            guard mention.kind == .number || mention.kind == .date, var number = number(mention) else {
                return nil
            }
            if isNegative(mention, in: columns[index]) { number = number.negated }
            var counted = mention
            counted.kind = .quantity
            counted.value = .number(number, upper: nil)
            counted.unitKind = .count
            counted.recognizer = "table-cell"
            let own =
                ownUnit(head: head, label: label, corner: view.reading.stream.text(heads[0]))
                ?? shared.flatMap { countsPeople(head) || countsPeople(label) ? nil : $0 }
            if let unit = own {
                counted.value = .number(number.scaled(byPowerOfTen: unit.power), upper: nil)
                counted.kind = unit.kind == .percent ? .percent : unit.kind == .money ? .money : .quantity
                counted.unitKind = unit.kind
                let labelled = period(label, columns[0], sentence)
                let what = [name(head), labelled == nil ? name(label) : ""]
                    .filter { !$0.isEmpty && PartialDate($0) == nil }
                return Cell(
                    mention: counted,
                    unit: unit.name,
                    ofWhat: what.isEmpty ? nil : what.joined(separator: ", "),
                    period: PartialDate(name(head)).map {
                        GroundedDate(value: $0.description, basis: .stated)
                    } ?? labelled,
                    heading: heading
                )
            }
            // A head with signs that name no known unit, or a line over the table with a scale, would need more than
            // its words.
            guard !head.contains(where: { "%€$£¥₹(".contains($0) }), !isScaled else { return nil }
            if let year = PartialDate(head) {
                return Cell(
                    mention: counted,
                    unit: label.prefix(1).lowercased() + label.dropFirst(),
                    period: GroundedDate(value: year.description, basis: .stated)
                )
            }
            let period = period(label, columns[0], sentence)
            return Cell(
                mention: counted,
                unit: isAll(head)
                    ? title.flatMap { things(in: $0) } ?? unit(ofHead: head) : unit(ofHead: head),
                ofWhat: period == nil ? label : nil,
                period: period
            )
        }
    }

    /// Without the marks of Markdown around it: "**Total**".
    private func plain(_ text: String) -> String {
        guard let first = text.first, "*_`".contains(first) else { return text }
        var plain = text[...]
        while let mark = plain.first, "*_`".contains(mark) { plain = plain.dropFirst() }
        while let mark = plain.last, "*_`".contains(mark) { plain = plain.dropLast() }
        return String(plain)
    }

    /// A share or an amount of money that its cell says whole.
    private func told(_ mention: Mention, _ head: String, _ label: String, _ heading: ByteSpan) -> Cell? {
        guard let unit = mention.unit, PartialDate(head) == nil, !head.isEmpty,
            !head.contains(where: { $0.isNumber })
        else { return nil }
        return Cell(
            mention: mention,
            unit: unit,
            ofWhat: [name(head), label].filter { !$0.isEmpty }.joined(separator: ", "),
            heading: heading
        )
    }

    /// Whether a column only numbers the rows: "1" under "Rank".
    private func isPlace(_ cell: ByteSpan, in sentence: ArticleView.Sentence, under head: ByteSpan) -> Bool {
        let digits = view.reading.stream.text(cell).drop { $0 == "#" }
        guard digits.count <= 3, !digits.isEmpty,
            digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." })
        else {
            return false
        }
        let name = view.reading.stream.text(head).lowercased()
        return [
            "", "#", "rank", "no", "no.", "nr", "nr.", "place", "pos", "pos.", "position", "s.no", "s. no.",
            "sl. no.",
        ]
        .contains(name)
    }

    /// "Trade by quarter, million crowns": the cells are not what they look like.
    private func tellsScale(_ title: String) -> Bool {
        title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" }).contains {
            word in
            let number = view.reading.lexicon.number(of: String(word))
            return word == "000" || word == "'000" || word == "thousands"
                || number >= 0 && view.reading.lexicon.entries[Int(number)].scale > 2 && word.count > 3
        }
    }

    /// A head that only says that all are counted.
    private func isAll(_ head: String) -> Bool {
        ["total", "number", "all", "sum", "overall"].contains(head.lowercased())
    }

    /// "Refugees and asylum-seekers by country of asylum": the things that a table counts.
    private func things(in title: String) -> String? {
        let words = title.split(separator: " ")
        guard let by = words.firstIndex(where: { $0 == "by" }), (1...5).contains(by),
            words[by - 1].hasSuffix("s"),
            words[..<by].allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } })
        else { return nil }
        let things = words[..<by].joined(separator: " ")
        return things.prefix(1).lowercased() + things.dropFirst()
    }

    /// The unit that the line over a table gives all of it, as in "Foreign trade, EUR million".
    private func caption(over heading: ByteSpan) -> ColumnUnit? {
        guard let text = title(over: heading), text.last == ")" || text.contains(",") else { return nil }
        return ColumnUnit(text, view.reading.lexicon).flatMap { $0.kind == .money ? $0 : nil }
    }

    /// The line over a table.
    private func title(over heading: ByteSpan) -> String? {
        let passages = view.reading.passages
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].span.start < heading.start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, low <= passages.count, passages[low - 1].kind == .headline,
            passages[low - 1].span.count < 120
        else { return nil }
        return view.reading.stream.text(passages[low - 1].span)
    }

    private func countsPeople(_ words: String) -> Bool {
        words.split(separator: " ").contains { word in
            let number = view.reading.lexicon.number(of: word.lowercased())
            guard number >= 0 else { return false }
            let known = view.reading.lexicon.entries[Int(number)]
            return known.quantity.contains(.pluralNoun) || known.classes.contains(.inMillions)
                || known.classes.contains(.body) || known.classes.contains(.headcount)
        }
    }

    /// A minus right before the number.
    private func isNegative(_ mention: Mention, in cell: ByteSpan) -> Bool {
        let bytes = view.reading.stream.bytes
        let start = mention.span.start
        guard start > cell.start else { return false }
        return bytes[start - 1] == UInt8(ascii: "-")
            || bytes[cell.start..<start].elementsEqual("\u{2212}".utf8)
    }

    /// "May 2024", "2020-21": the time that a row is of.
    private func period(_ label: String, _ cell: ByteSpan, _ sentence: ArticleView.Sentence) -> GroundedDate?
    {
        if let date = PartialDate(label) { return GroundedDate(value: date.description, basis: .stated) }
        guard let mention = sentence.mentions.first(where: { cell.contains($0.span) }), mention.span == cell,
            let (first, end, basis) = view.dated(mention)
        else { return nil }
        return GroundedDate(value: end.map { "\(first)/\($0)" } ?? first.description, basis: basis)
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

import BriefingModel
import LayoutSpec

/// Figures that say more beside each other: shares of a whole, or one quantity at several times.
struct Comparison {
    enum Kind: Hashable {
        /// Each bar is part of a whole.
        case shares
        /// Bars of one quantity, oldest first.
        case times
    }

    var kind: Kind
    var figures: [Figure]

    /// Finds what can be compared without guessing: shares between 0 and 100, and figures whose unit and
    /// object agree word for word while their periods differ.
    static func all(in figures: [Figure]) -> [Comparison] {
        var comparisons: [Comparison] = []
        var names: [String] = []
        var groups: [String: [Figure]] = [:]
        for figure in figures
        where figure.change == nil && figure.upper == nil && figure.unitKind != .ordinalRank {
            guard let ofWhat = figure.ofWhat, !ofWhat.isEmpty, start(of: figure) != nil,
                figure.value > 0
            else { continue }
            let name = [figure.unitKind.rawValue, figure.currency ?? "", figure.unit, ofWhat].joined(
                separator: "\u{1F}"
            )
            .lowercased()
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(figure)
        }
        var used: Set<String> = []
        for name in names {
            let group = groups[name] ?? []
            guard group.count >= 2, Set(group.compactMap(\.period?.value)).count == group.count else {
                continue
            }
            let sorted = group.sorted { (start(of: $0) ?? 0, $0.id) < (start(of: $1) ?? 0, $1.id) }
            comparisons.append(Comparison(kind: .times, figures: sorted))
            used.formUnion(group.map(\.id))
        }
        let shares = figures.filter {
            $0.unitKind == .percent && $0.change == nil && $0.upper == nil && !used.contains($0.id)
                && $0.value > 0 && $0.value <= 100
        }
        if shares.count >= 2 { comparisons.append(Comparison(kind: .shares, figures: shares)) }
        return comparisons
    }

    private static func start(of figure: Figure) -> Int? {
        guard let parts = figure.period?.value.split(separator: "/"), let first = parts.first,
            let date = PartialDate(first) ?? parts.last.flatMap({ PartialDate($0) })
        else { return nil }
        return date.firstDay.dayNumber
    }
}

extension Composer {
    /// Bars from a common zero, each with its amount in words beside it.
    mutating func composeComparison(_ section: LayoutSpec.Section) {
        let all = Comparison.all(in: figures(of: section))
        if isDone(section, "comparison", isEmpty: all.isEmpty, saying: "nothing") { return }
        open(section, "comparison")
        var left = min(section.maximum ?? 12, 24)
        for (index, comparison) in all.enumerated() where left > 0 {
            let shown = comparison.figures.prefix(left)
            left -= shown.count
            add(chart(Array(shown), comparison.kind, space: index == 0 ? 0 : 9))
        }
        close(section)
    }

    private mutating func chart(_ figures: [Figure], _ kind: Comparison.Kind, space: Points) -> [Strip] {
        var strips: [Strip] = []
        if kind == .times, let figure = figures.first {
            let words = FigureWording(figure, wording)
            let title = [words.unit, words.ofWhat].filter { !$0.isEmpty }.joined(separator: ", ")
            strips += paragraph(title, look.strong, field: "comparison", space: space)
            strips[strips.count - 1].hold = .firm
        }
        let amounts = figures.map {
            measure(FigureWording($0, wording).amount, look.strong, width * 0.3, field: "figure \($0.id)")
        }
        let labels = figures.map { figure -> MeasuredText in
            let words = FigureWording(figure, wording)
            let text =
                kind == .times
                ? words.period
                : [words.unit, words.ofWhat, words.period].filter { !$0.isEmpty }.joined(separator: " · ")
            return measure(
                text.isEmpty ? "–" : text,
                look.body,
                width * 0.34,
                lines: 3,
                field: "figure \(figure.id)"
            )
        }
        let start = width * 0.36
        let amountWidth = amounts.reduce(0) { max($0, $1.width) }
        let length = width - start - amountWidth - 8
        let whole = kind == .shares ? 100 : figures.map(\.value.approximation).max() ?? 1
        let sentences = figures.map { figure -> String in
            let words = FigureWording(figure, wording)
            return [words.amount, words.unit, words.ofWhat, words.period].filter { !$0.isEmpty }.joined(
                separator: " "
            )
        }
        var items: [FrameItem] = []
        var y: Points = 0
        for (index, figure) in figures.enumerated() {
            let height = max(labels[index].height, amounts[index].height)
            let bar = max(0.5, length * min(1, figure.value.approximation / max(whole, 1e-9)))
            items.append(.text(labels[index], lines: labels[index].lines.indices, at: Point(0, y)))
            let top = y + max(0, (look.strong.size * 1.36 - 8) / 2)
            if kind == .shares {
                let track = Rect(x: start, y: top, width: length, height: 8)
                items.append(.rectangle(track, radius: 0, fill: look.tint(look.rule, 0.55), stroke: nil))
            }
            let isLast = kind == .shares || index == figures.count - 1
            items.append(
                .rectangle(
                    Rect(x: start, y: top, width: bar, height: 8),
                    radius: 0,
                    // Earlier values stand back behind the latest.
                    fill: isLast ? look.accent : look.tint(look.accent, 0.45),
                    stroke: nil
                )
            )
            items.append(
                .text(
                    amounts[index],
                    lines: amounts[index].lines.indices,
                    at: Point(start + (kind == .shares ? length : bar) + 8, y)
                )
            )
            y += height + 4
        }
        let tag = StructureTag(
            .figure,
            alternative: wording.string(
                "comparison-alternative",
                ["values": sentences.joined(separator: "; ")]
            ),
            bounds: Rect(x: 0, y: 0, width: width, height: y)
        )
        strips.append(
            Strip(space: strips.isEmpty ? space : 3, height: y, items: [.begin(tag)] + items + [.end])
        )
        return strips
    }
}

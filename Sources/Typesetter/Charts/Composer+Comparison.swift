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

    /// Finds what can be compared without guessing: shares between 0 and 100 that one passage tells, and figures whose
    /// unit and object agree word for word while their periods differ; without an object they have to stand in one
    /// passage.
    static func all(in figures: [Figure]) -> [Comparison] {
        var comparisons: [Comparison] = []
        var names: [String] = []
        var groups: [String: [Figure]] = [:]
        for figure in figures
        where figure.change == nil && figure.upper == nil && figure.unitKind != .ordinalRank {
            guard start(of: figure) != nil, figure.value > 0 else { continue }
            var ofWhat = figure.ofWhat ?? ""
            if ofWhat.isEmpty {
                guard let place = figure.evidence.first else { continue }
                ofWhat = "\(place.source) \(place.start)"
            }
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
        var passages: [String] = []
        var told: [String: [Figure]] = [:]
        for share in shares {
            guard let place = share.evidence.first else { continue }
            let passage = "\(place.source) \(place.start)"
            if told[passage] == nil { passages.append(passage) }
            told[passage, default: []].append(share)
        }
        for passage in passages {
            guard let parts = told[passage], parts.count >= 2 else { continue }
            comparisons.append(Comparison(kind: .shares, figures: parts))
        }
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
        let shown = contents.comparisons(of: section)
        if isDone(section, "comparison", isEmpty: shown.isEmpty, saying: "nothing") { return }
        open(section, "comparison")
        let gap: Points = 24
        let half = (width - gap) / 2
        var rest = shown[...]
        while let first = rest.popFirst() {
            let space: Points = rest.count + 1 == shown.count ? 0 : 9
            if first.kind == .times, let second = rest.first, second.kind == .times {
                // Short bars of one quantity are read as well, and two charts share a row.
                rest = rest.dropFirst()
                let left = chart(first, width: half)
                let right = chart(second, width: half)
                var strip = Strip(space: space, height: max(left.height, right.height))
                strip.items = left.items + right.items.map { $0.moved(x: half + gap, y: 0) }
                add(strip)
            } else {
                let chart = chart(first, width: width)
                add(Strip(space: space, height: chart.height, items: chart.items))
            }
        }
        close(section, floats: true)
    }

    private func chart(_ comparison: Comparison, width: Points) -> (items: [FrameItem], height: Points) {
        let figures = comparison.figures
        let isTimes = comparison.kind == .times
        let words = figures.map { FigureWording($0, wording) }
        var items: [FrameItem] = []
        var y: Points = 0
        if isTimes, let first = words.first {
            let title = [first.unit, first.ofWhat].filter { !$0.isEmpty }.joined(separator: ", ")
            let text = measure(title, look.strong, width, lines: 3, field: "comparison")
            items += Piece(text, tails: [], width: width).items(StructureTag(.paragraph), at: Point(0, 0))
            y = text.height + 3
        }
        let amounts = zip(figures, words).map {
            measure($1.amount, look.strong, width * 0.3, field: "figure \($0.id)")
        }
        let labels = zip(figures, words).map { figure, words -> MeasuredText in
            let text =
                isTimes
                ? words.period
                : [words.unit, words.ofWhat, words.period].filter { !$0.isEmpty }.joined(separator: " · ")
            return measure(
                text.isEmpty ? "–" : text,
                look.body,
                width * (isTimes ? 0.45 : 0.34),
                lines: 3,
                field: "figure \(figure.id)"
            )
        }
        let start = isTimes ? labels.reduce(0) { max($0, $1.width) } + 10 : width * 0.36
        let amountWidth = amounts.reduce(0) { max($0, $1.width) }
        let length = width - start - amountWidth - 8
        let whole = isTimes ? figures.map(\.value.approximation).max() ?? 1 : 100
        let sentences = words.map {
            [$0.amount, $0.unit, $0.ofWhat, $0.period].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let top = y
        var bars: [FrameItem] = []
        for (index, figure) in figures.enumerated() {
            let height = max(labels[index].height, amounts[index].height)
            let bar = max(0.5, length * min(1, figure.value.approximation / max(whole, 1e-9)))
            bars.append(.text(labels[index], lines: labels[index].lines.indices, at: Point(0, y)))
            let barTop = y + max(0, (look.strong.size * 1.36 - 8) / 2)
            if !isTimes {
                let track = Rect(x: start, y: barTop, width: length, height: 8)
                bars.append(.rectangle(track, radius: 0, fill: look.tint(look.rule, 0.55), stroke: nil))
            }
            bars.append(
                .rectangle(
                    Rect(x: start, y: barTop, width: bar, height: 8),
                    radius: 0,
                    // Earlier values stand back behind the latest.
                    fill: !isTimes || index == figures.count - 1 ? look.accent : look.tint(look.accent, 0.45),
                    stroke: nil
                )
            )
            bars.append(
                .text(
                    amounts[index],
                    lines: amounts[index].lines.indices,
                    at: Point(start + (isTimes ? bar : length) + 8, y)
                )
            )
            y += height + 3
        }
        let tag = StructureTag(
            .figure,
            alternative: wording.string(
                "comparison-alternative",
                ["values": sentences.joined(separator: "; ")]
            ),
            bounds: Rect(x: 0, y: top, width: width, height: y - top)
        )
        return (items + [.begin(tag)] + bars + [.end], y)
    }
}

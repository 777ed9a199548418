import BriefingModel

/// What an article says of one thing in two places.
extension ConflictFinder {
    /// "Country sends 870 soldiers" over a report of "850 troops": a headline that is no rounding of what its text tells.
    func headlines() -> [Conflict] {
        let heads = figures.indices.filter { isHead($0) }
        guard !heads.isEmpty else { return [] }
        let traits = FigureTraits.of(figures)
        return heads.compactMap { head in
            let told = figures[head].figure
            let rivals = figures.indices.filter { index in
                index != head && figures[index].article == figures[head].article && !isHead(index)
                    && isOfOneKind(figures[index].figure, told)
            }
            // Where the text has the headline's value as well, it has it right.
            guard !rivals.contains(where: { isRounding(told, of: figures[$0].figure) }) else { return nil }
            let other = rivals.first { index in
                let figure = figures[index].figure
                let ratio = figure.value.approximation / max(1e-9, told.value.approximation)
                return isPlain(index) && (0.85...1.18).contains(ratio)
                    && saysTheSame(traits[head], traits[index], told)
            }
            guard let other else { return nil }
            let text = figures[other].figure
            return Conflict(
                kind: "value",
                what: "\(thing(head)): " + words("%0 in the headline against %1 in the text", [head, other]),
                items: [id(head), id(other)],
                evidence: [told, text].compactMap { $0.evidence.first }
            )
        }
    }

    private func isPlain(_ index: Int) -> Bool {
        let figure = figures[index].figure
        return !figures[index].isComparison && figure.qualifier == .exactly && figure.upper == nil
            && figure.change == nil
    }

    /// A value that only stands above the text.
    private func isHead(_ index: Int) -> Bool {
        isPlain(index) && figures[index].figure.value > 0
            && figures[index].figure.evidence.allSatisfy { $0.passage == "title" || $0.passage == "headline" }
            && (figures[index].figure.unitKind == .count || figures[index].figure.unitKind == .money)
    }

    private func isOfOneKind(_ figure: Figure, _ other: Figure) -> Bool {
        figure.unitKind == other.unitKind && figure.currency == other.currency
    }

    /// Counts of one noun; amounts that share a word of what they are.
    private func saysTheSame(_ head: FigureTraits, _ text: FigureTraits, _ figure: Figure) -> Bool {
        if figure.unitKind == .count { return !head.unit.isEmpty && head.unit == text.unit }
        return !head.content.isDisjoint(with: text.content)
    }

    /// Whether one value is another, written with no more digits.
    private func isRounding(_ short: Figure, of long: Figure) -> Bool {
        let unit = max(step(short.value), 1e-9)
        return abs(short.value.approximation - long.value.approximation) <= unit / 2
            || abs(short.value.approximation - long.value.approximation) < 1e-9
    }

    /// A sentence with the values as their own passages write them.
    private func words(_ sentence: String, _ indices: [Int]) -> String {
        indices.enumerated().reduce(sentence) {
            $0.replacing("%\($1.offset)", with: told($1.element, dated: false))
        }
    }

    // MARK: Trade

    /// "Trade came to 612 million … exports (341 million) … imports stood at 281 million": two that make up the third.
    func trades() -> [Conflict] {
        let amounts = figures.indices.filter { figures[$0].figure.unitKind == .money && isPlain($0) }
        func holds(_ index: Int, _ word: String) -> Bool {
            figures[index].figure.ofWhat?.lowercased().contains(word) ?? false
        }
        return amounts.compactMap { whole in
            guard holds(whole, "trade"), !holds(whole, "export"), !holds(whole, "import") else { return nil }
            func part(_ word: String) -> Int? {
                let found = amounts.filter {
                    $0 != whole && figures[$0].article == figures[whole].article && holds($0, word)
                        && isOfOneKind(figures[$0].figure, figures[whole].figure)
                        && (0...2).contains(figures[$0].sentence - figures[whole].sentence)
                }
                return found.count == 1 ? found[0] : nil
            }
            guard let exports = part("export"), let imports = part("import"), exports != imports else {
                return nil
            }
            let terms = [whole, exports, imports].map { figures[$0].figure }
            let gap =
                terms[0].value.approximation - terms[1].value.approximation - terms[2].value.approximation
            let room = terms.reduce(0) { $0 + step($1.value) } / 2
            guard abs(gap) > room, abs(gap) < terms[0].value.approximation / 5 else { return nil }
            return Conflict(
                kind: "sum",
                what: words(
                    "exports of %0 and imports of %1 do not make up a trade of %2",
                    [exports, imports, whole]
                ),
                items: [whole, exports, imports].map(id),
                evidence: terms.compactMap { $0.evidence.first }
            )
        }
    }

    /// What the last digit of a value stands for.
    private func step(_ value: ExactNumber) -> Double {
        ExactNumber(1, exponent: value.exponent).approximation
    }
}

import BriefingModel

/// Shares: percentages, percentage points and basis points.
extension QuantityScan {
    func share(_ numeral: Numeral) -> Amount? {
        let range = numeral.tokens
        guard var index = next(range.upperBound) else { return nil }
        if isHyphen(index), !token(index).hasSpaceBefore, let word = glued(index + 1), isWord(word) {
            index = word
        }
        var end = index + 1
        let known = classes(index)
        var isPoints = false
        if token(index).kind == .sign {
            switch token(index).word {
            case 0x25, 0xFF05, 0x66A: break
            case 0x2030:
                return Amount(
                    tokens: range.lowerBound..<end,
                    value: numeral.value,
                    kind: .percent,
                    unit: "per mille",
                    unitKind: .ratio,
                    recognizer: "share"
                )
            default: return nil
            }
        } else if known.contains(.percent) {
            // "2 PC" is two police constables.
            if token(index).span.count == 2 {
                guard !token(index).isCapitalized, token(index).hasSpaceBefore || numeral.form != .spelled
                else { return nil }
            }
        } else if known.contains(.per), let cent = next(end), classes(cent).contains(.centOfPer) {
            end = cent + 1
        } else if known.contains(.basis) {
            if known.contains(.point) {
                isPoints = true
            } else {
                guard let point = next(end), classes(point).contains(.point) else { return nil }
                end = point + 1
            }
            return Amount(
                tokens: range.lowerBound..<end,
                value: numeral.value,
                kind: .percent,
                unit: "basis points",
                unitKind: .percentagePoints,
                recognizer: "share"
            )
        } else {
            return nil
        }
        if let point = next(end) ?? nil {
            if classes(point).contains(.point), token(point).hasSpaceBefore || isHyphen(point - 1) {
                isPoints = true
                end = point + 1
            } else if isHyphen(point), let word = glued(point + 1), classes(word).contains(.point) {
                isPoints = true
                end = word + 1
            }
        }
        return Amount(
            tokens: range.lowerBound..<end,
            value: numeral.value,
            kind: .percent,
            unit: isPoints ? "percentage points" : "percent",
            unitKind: isPoints ? .percentagePoints : .percent,
            recognizer: "share"
        )
    }
}

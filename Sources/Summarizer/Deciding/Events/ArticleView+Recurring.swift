import BriefingModel

/// Dates that come again each year.
extension ArticleView {
    /// "by 31 March of each year", "meets every year in May", "snow usually falls in October": a day or month of no year.
    func recurs(_ date: Mention, in sentence: Sentence) -> Bool {
        guard let (value, _, _) = dated(date), value.grain != .year,
            !date.tokens.contains(where: { tokens[$0].kind == .digits && tokens[$0].span.count == 4 })
        else { return false }
        let piece = clause(around: date.tokens, in: sentence)
        return piece.contains { index in
            // "each" or an adverb in "-ly".
            guard !date.tokens.contains(index), tokens[index].kind == .word,
                classes(index).contains(.determiner)
                    || reading.stream.bytes[Int(tokens[index].end) - 1] == UInt8(ascii: "y")
            else { return false }
            switch word(index) {
            case "each", "every": return isYear(index + 1, in: sentence)
            case "annually", "yearly": return true
            case "usually", "normally", "typically", "generally", "traditionally", "customarily":
                // "the usually dry valley was flooded in May" is no habit; a day is mostly this season's.
                return value.grain != .day && index < date.tokens.lowerBound
                    && (index == piece.lowerBound || classes(index - 1).isDisjoint(with: .determiner))
            default: return false
            }
        }
    }

    private func isYear(_ index: Int, in sentence: Sentence) -> Bool {
        index < sentence.tokens.upperBound && ["year", "calendar"].contains(word(index))
    }
}

/// Reads a bare dollar sign as the dollar that the text has named before.
///
/// "a deficit of EC$74.6 million … outlays of $781.5 million": a text of one country writes its dollar in full once.
/// A text for readers elsewhere puts other dollars into brackets, "A$500 million ($330 million)", and means its own.
struct DollarReader {
    let reading: Reading

    /// - Parameter mentions: in the order of the text.
    /// - Returns: the same ones, bare dollars with the currency that the text means.
    func settled(_ mentions: [Mention]) -> [Mention] {
        let dollars = mentions.indices.filter { mentions[$0].kind == .money && sign(of: mentions[$0]) != nil }
        guard dollars.count > 1, let first = dollars.first, !isBare(mentions[first]),
            let named = mentions[first].unit, named.hasSuffix("D"), named != "USD"
        else { return mentions }
        for (last, index) in zip(dollars, dollars.dropFirst()) {
            let own = mentions[index]
            if !isBare(own) {
                guard own.unit == named || own.unit == "USD" else { return mentions }
            } else if !isBare(mentions[last]), own.tokens.lowerBound == mentions[last].tokens.upperBound + 1,
                reading.stream.tokens[own.tokens.lowerBound - 1].isSign("(")
            {
                return mentions
            }
        }
        var settled = mentions
        for index in dollars where isBare(mentions[index]) && mentions[index].unit == "USD" {
            settled[index].unit = named
        }
        return settled
    }

    /// The place of the dollar sign among an amount's words.
    private func sign(of mention: Mention) -> Int? {
        mention.tokens.first { reading.stream.tokens[$0].isSign("$") }
    }

    /// Nothing glued to the sign says whose dollar it is.
    private func isBare(_ mention: Mention) -> Bool {
        guard let sign = sign(of: mention) else { return false }
        return sign == mention.tokens.lowerBound
            && (sign == 0 || reading.stream.tokens[sign].hasSpaceBefore
                || reading.stream.tokens[sign - 1].kind != .word)
    }
}

/// Reads a currency that many countries share as the one that the text has named.
///
/// "a deficit of EC$74.6 million … outlays of $781.5 million": a text of one country writes its dollar in full once.
/// A text for readers elsewhere puts other dollars into brackets, "A$500 million ($330 million)", and means its own.
/// "Sh173.9 billion" in a text that names Kenya at its beginning, and no other country with a shilling anywhere, is in
/// Kenyan shillings.
struct CurrencyReader {
    let reading: Reading

    /// - Parameter mentions: in the order of the text.
    /// - Returns: the same ones, shared currencies as those that the text means where it tells.
    func settled(_ mentions: [Mention]) -> [Mention] { withKin(withDollars(mentions)) }

    /// Names and short forms of one name, where just one of their countries is named, and that at the beginning: a
    /// customer or a neighbour may be named anywhere.
    private func withKin(_ mentions: [Mention]) -> [Mention] {
        let shared = mentions.indices.filter { mentions[$0].kind == .money && name(of: mentions[$0]) != nil }
        guard !shared.isEmpty else { return mentions }
        // Lines of a section or a reading time come before it.
        let lead = reading.passages.first { $0.kind == .paragraph && $0.span.count > 80 }?.span.end ?? 0
        var countries: Set<UInt16> = []
        var ownCountries: Set<UInt16> = []
        for token in reading.stream.tokens where token.kind == .word && token.isCapitalized && token.word >= 0
        {
            let country = reading.lexicon.entries[Int(token.word)].country
            guard country > 0 else { continue }
            countries.insert(country)
            if token.start < lead { ownCountries.insert(country) }
        }
        var settled = mentions
        for index in shared {
            let own = (name(of: mentions[index]).flatMap { EnglishMoney.kin[$0] } ?? []).filter {
                countries.contains(Self.country(of: $0))
            }
            if own.count == 1, ownCountries.contains(Self.country(of: own[0])) {
                settled[index].unit = own[0]
            }
        }
        return settled
    }

    /// The country that an ISO 4217 code begins with, as the lexicon numbers it.
    private static func country(of code: String) -> UInt16 {
        code.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// The shared name behind an amount's unit; nil for a currency of one country, and for one written as a code.
    private func name(of mention: Mention) -> String? {
        guard let unit = mention.unit else { return nil }
        if EnglishMoney.kin[unit] != nil { return unit }
        // "Rs 25 billion" is Indian by default; a sign or a code says so itself.
        guard unit == "INR" else { return nil }
        let isShort = mention.tokens.contains {
            let token = reading.stream.tokens[$0]
            return token.kind == .word && !reading.stream.text(token.span).hasPrefix("INR")
                && reading.lexicon.entry(of: token).currency == Currency.index(of: "INR")
        }
        return isShort ? "rupee" : nil
    }

    private func withDollars(_ mentions: [Mention]) -> [Mention] {
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

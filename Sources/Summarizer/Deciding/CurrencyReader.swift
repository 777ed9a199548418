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
    func settled(_ mentions: [Mention]) -> [Mention] {
        withCents(withOwnDollar(withKin(withDollars(mentions))))
    }

    /// "3.1 US cents … equal to 4.2 cents": the cents that the text has named in full.
    private func withCents(_ mentions: [Mention]) -> [Mention] {
        guard mentions.contains(where: { $0.kind == .money && $0.unit == "cent" }) else { return mentions }
        let named = Set(mentions.compactMap { $0.unit?.hasSuffix(" cents") == true ? $0.unit : nil })
        guard named.count == 1, let unit = named.first else { return mentions }
        var settled = mentions
        for index in mentions.indices where mentions[index].unit == "cent" { settled[index].conclude(unit) }
        return settled
    }

    /// "Canberra's share is $120 million": bare dollars in a text that names a country with a dollar of its own near its
    /// beginning, and no other country or body of many countries anywhere, or that one far more often than any other.
    private func withOwnDollar(_ mentions: [Mention]) -> [Mention] {
        let bare = mentions.indices.filter {
            mentions[$0].kind == .money && mentions[$0].unit == "USD" && isBare(mentions[$0])
        }
        guard !bare.isEmpty,
            !mentions.contains(where: { $0.kind == .money && sign(of: $0) != nil && !isBare($0) })
        else { return mentions }
        let early = reading.passages.lazy.filter { $0.kind == .paragraph }.prefix(3).last?.span.end ?? 0
        var named: [UInt16: Int] = [:]
        var earlyOnes: Set<UInt16> = []
        let tokens = reading.stream.tokens
        for (index, token) in tokens.enumerated() where token.kind == .word && token.isCapitalized {
            if token.span.count == 1 {
                // "U.S."
                if index + 2 < tokens.count, tokens[index + 1].isSign("."), !tokens[index + 2].hasSpaceBefore,
                    reading.stream.bytes[Int(token.start)] == UInt8(ascii: "U")
                {
                    named[Self.country(of: "USD"), default: 0] += 1
                }
                continue
            }
            let known = reading.lexicon.entry(of: token).country
            guard known > 0, token.span.count > 2 || token.flags.contains(.allCapitals) else { continue }
            named[known, default: 0] += 1
            if Int(token.start) < early { earlyOnes.insert(known) }
        }
        guard
            let own = EnglishMoney.ownDollar.first(where: { code in
                let country = Self.country(of: code)
                guard let often = named[country], earlyOnes.contains(country) || often >= Self.farMore
                else { return false }
                return named.allSatisfy { $0 == country || $1 < often }
            }), case let country = Self.country(of: own), let often = named[country]
        else { return mentions }
        let isClear =
            earlyOnes.contains(country)
            && named.allSatisfy { other, times in
                other == country || often >= Self.farMore && often >= times * Self.farMore
            }
        var settled = mentions
        // Named more often than others and no more, it leaves open whose dollar is meant.
        for index in bare { settled[index].conclude(isClear ? own : "$") }
        return settled
    }

    /// How many times as often as any other country the one is named whose dollar is meant.
    private static let farMore = 3

    /// Names and short forms of one name, where just one of their countries is named, and that at the beginning: a
    /// customer or a neighbour may be named anywhere.
    ///
    /// Of several the one that the line of place and date names.
    private func withKin(_ mentions: [Mention]) -> [Mention] {
        let shared = mentions.indices.filter { mentions[$0].kind == .money && name(of: mentions[$0]) != nil }
        guard !shared.isEmpty else { return mentions }
        // Lines of a section or a reading time come before it.
        let lead = reading.passages.first { $0.kind == .paragraph && $0.span.count > 80 }?.span.end ?? 0
        var countries: Set<UInt16> = []
        var ownCountries: Set<UInt16> = []
        var placed: Set<UInt16> = []
        let places = reading.passages.prefix { $0.span.start < lead }.filter { $0.kind == .dateline }.map(
            \.span
        )
        for token in reading.stream.tokens where token.kind == .word && token.isCapitalized && token.word >= 0
        {
            let country = reading.lexicon.entries[Int(token.word)].country
            guard country > 0 else { continue }
            countries.insert(country)
            if token.start < lead { ownCountries.insert(country) }
            if places.contains(where: { $0.range.contains(Int(token.start)) }) { placed.insert(country) }
        }
        var settled = mentions
        for index in shared {
            let own = (name(of: mentions[index]).flatMap { EnglishMoney.kin[$0] } ?? []).filter {
                countries.contains(Self.country(of: $0))
            }
            let here = own.filter { placed.contains(Self.country(of: $0)) }
            if own.count == 1, ownCountries.contains(Self.country(of: own[0])) {
                settled[index].conclude(own[0])
            } else if here.count == 1 {
                settled[index].conclude(here[0])
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
            settled[index].conclude(named)
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
        guard sign > 0, reading.stream.tokens[sign - 1].kind == .word else { return true }
        guard reading.stream.tokens[sign].hasSpaceBefore else { return false }
        // "an estimated $700 million" begins with its doubt, "US $5 million" with whose it is.
        let known = reading.lexicon.entry(of: reading.stream.tokens[sign - 1])
        return sign == mention.tokens.lowerBound
            || known.country == 0 && known.quantity.isDisjoint(with: [.currencyCode, .currencyPrefix])
    }
}

extension Mention {
    /// Takes another unit than its own words say.
    fileprivate mutating func conclude(_ unit: String) {
        guard self.unit != unit else { return }
        self.unit = unit
        // A sign that is left open claims nothing.
        if unit != "$" { basis = .inferred }
    }
}

import BriefingModel

/// Amounts that only tell of what sort a thing is, or what a page, a door or a day's market asks for it.
extension FigureDecider {
    /// Why an amount tells of what sort the noun beside it is; nil where it tells how much.
    func reasonOfSort(_ mention: Mention, _ sentence: ArticleView.Sentence) -> String? {
        if isOpeningHours(mention, sentence) { return "time of day" }
        if isSize(mention) { return "size that tells of what sort a thing is" }
        if isClassRange(mention) { return "range that a class is named by" }
        if isStretchFromZero(mention) { return "stretch within which a value holds" }
        if isPlaceOnMap(mention) { return "a place on the map" }
        if isRanked(mention, sentence) { return "a rank" }
        if isMarked(mention, sentence) { return "a mark" }
        if isRace(mention) { return "length of a race" }
        if isPages(mention) { return "length of a document" }
        if isCalledNumber(mention) { return "number of a thing" }
        if isPerAmount(mention) { return "part of a rate" }
        if isCalibre(mention) { return "calibre" }
        if isCoupon(mention, sentence) { return "rate that a bond is named by" }
        if isFileSize(mention, sentence) { return "size of a file" }
        if isAgeGroup(mention) { return "an age" }
        if isVictory(mention, sentence) { return "score or designation" }
        if isInTitle(mention, sentence) { return "number in a name" }
        guard mention.kind == .money || mention.kind == .percent || mention.unit == "point" else {
            return nil
        }
        if isRoundedWhole(mention, sentence) { return "a note on rounding" }
        if isQuoted(mention, sentence) { return "price of a share or level of an index" }
        if isAdmission(mention, sentence) { return "what a visitor or reader pays" }
        if isToken(mention, sentence) { return "token price" }
        return nil
    }

    /// "Shares may not add up to 100 per cent because of rounding": of nothing in particular.
    private func isRoundedWhole(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.kind == .percent, case .number(100, upper: nil) = mention.value else { return false }
        return sentence.tokens.contains { view.word($0) == "rounding" }
    }

    /// "open on Wednesdays from 10 to 15": hours behind a day of the week.
    private func isOpeningHours(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard case .number(let first, let last?) = mention.value, first.exponent >= 0, last.exponent >= 0,
            first < last, last <= 24, mention.noun.map({ $0.lowerBound < mention.tokens.lowerBound }) ?? true
        else { return false }
        var day = mention.tokens.lowerBound - 1
        if day > sentence.tokens.lowerBound, view.word(day) == "from" { day -= 1 }
        guard day >= sentence.tokens.lowerBound else { return false }
        return view.reading.lexicon.entry(of: view.tokens[day]).weekday > 0
            || view.tokens[day].isCapitalized && view.word(day).hasSuffix("days")
    }

    /// "a 40-foot container", "a 600-gram loaf", "the 220 kV line", "a 30mm turret"; "a 148-kilometre line" tells how
    /// long it is.
    private func isSize(_ mention: Mention) -> Bool {
        guard mention.unitKind == .measure, mention.qualifier == .exactly, mention.change == nil,
            case .number(let value, upper: nil) = mention.value,
            let unit = mention.unit, let limit = EnglishUnits.sizes[unit], value <= limit,
            isNoun(mention.tokens.upperBound), !isBound(mention.tokens.upperBound)
        else { return false }
        if EnglishUnits.alwaysSizes.contains(unit) { return true }
        let isJoined = mention.tokens.contains {
            view.tokens[$0].isSign("-") && !view.tokens[$0].hasSpaceBefore
        }
        if isJoined { return true }
        // "a 30mm turret", "a 1.5 litre bottle"
        let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        if first > 0, ["a", "an"].contains(view.word(first - 1)) { return true }
        // "9mm pistols"; rain is measured in the same unit.
        return unit == "millimetre" && view.tokens[end - 1].kind == .word
            && !view.tokens[end - 1].hasSpaceBefore
            && !["rain", "rainfall", "snow", "snowfall", "precipitation"].contains(view.word(end))
    }

    /// "the 15-litre threshold", "the 45-litre emergency standard": the amount is all that it tells.
    private func isBound(_ index: Int) -> Bool {
        (index..<min(view.tokens.count, index + 3)).contains {
            !view.classes($0).isDisjoint(with: [.bound, .measureNoun])
        }
    }

    /// A word that goes on with the phrase of the amount before it.
    private func isNoun(_ index: Int) -> Bool {
        guard index < view.tokens.count, view.tokens[index].kind == .word,
            !view.tokens[index].flags.contains(.sentenceStart)
        else { return false }
        let known = view.reading.lexicon.entry(of: view.tokens[index])
        return known.classes.isDisjoint(with: [
            .preposition, .conjunction, .auxiliary, .determiner, .relative, .movement, .comparison,
        ])
            && known.quantity.isDisjoint(with: [
                .preposition, .conjunction, .determiner, .pronoun, .auxiliary, .endsPhrase,
            ])
    }

    /// "the 601-650 band", "the 18-24 bracket": from one number to another, before one thing.
    private func isClassRange(_ mention: Mention) -> Bool {
        guard isRange(mention), mention.qualifier == .exactly, mention.kind == .quantity,
            mention.unitKind ?? .count == .count, let noun = mention.noun,
            mention.tokens.contains(where: { view.tokens[$0].kind == .sign }),
            mention.tokens.allSatisfy({ view.tokens[$0].kind != .word })
        else { return false }
        return noun.allSatisfy { index in
            let known = view.reading.lexicon.entry(of: view.tokens[index])
            return view.tokens[index].kind == .word && !view.tokens[index].isCapitalized
                && !known.quantity.contains(.pluralNoun)
                && !view.word(index).hasSuffix("s")
        }
    }

    /// "at 0-100 cm", "from 0 to 5 km".
    private func isStretchFromZero(_ mention: Mention) -> Bool {
        guard mention.unitKind == .measure, case .number(let value, upper: .some) = mention.value else {
            return false
        }
        return value == 0
    }

    /// "999 calls", "911 operators": the number of the emergency service.
    private func isCalledNumber(_ mention: Mention) -> Bool {
        guard let noun = mention.noun?.first, noun < view.tokens.count, noun == mention.tokens.upperBound,
            view.classes(noun).contains(.calledAtNumber), mention.qualifier == .exactly,
            case .number(let value, upper: nil) = mention.value
        else { return false }
        return [112, 911, 999].contains(value)
    }

    /// "12.5 degrees north".
    private func isPlaceOnMap(_ mention: Mention) -> Bool {
        let end = mention.tokens.upperBound
        return mention.unit == "degree" && end < view.tokens.count
            && ["north", "south", "east", "west", "n", "s", "e", "w", "latitude", "longitude"].contains(
                view.word(end)
            )
    }

    /// "ranked 61 out of 180 countries".
    private func isRanked(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var index = mention.tokens.lowerBound - 1
        if index > sentence.tokens.lowerBound, ["at", "number"].contains(view.word(index)) { index -= 1 }
        // "placed 340 mines"
        return index >= sentence.tokens.lowerBound && view.classes(index).contains(.ranking)
            && (view.word(index) != "placed" || mention.noun == nil)
    }

    /// "rifles of 7.62 calibre".
    private func isCalibre(_ mention: Mention) -> Bool {
        let end = mention.tokens.upperBound
        if end < view.tokens.count, ["calibre", "caliber", "cal"].contains(view.word(end)) { return true }
        // "82-mm and 120-mm rounds"
        guard mention.unit == "millimetre", case .number(let value, upper: nil) = mention.value, value < 400
        else {
            return false
        }
        return mention.tokens.contains { view.tokens[$0].isSign("-") && !view.tokens[$0].hasSpaceBefore }
    }

    /// "The 5.25% Senior Notes due 2031".
    private func isCoupon(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.kind == .percent else { return false }
        let end = mention.tokens.upperBound
        return (end..<min(sentence.tokens.upperBound, end + 3)).contains {
            view.tokens[$0].isCapitalized && view.classes($0).contains(.loanPaper)
        }
    }

    /// "(PDF, 1.4 MB)".
    private func isFileSize(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.unitKind == .measure, mention.unit?.hasSuffix("byte") ?? false else { return false }
        let first = mention.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, first - 3)..<first).contains {
            ["pdf", "doc", "docx", "xls", "xlsx", "zip", "csv", "mp3", "mp4"].contains(view.word($0))
        }
    }

    /// "voters in the 85+ age group".
    private func isAgeGroup(_ mention: Mention) -> Bool {
        let end = mention.tokens.upperBound
        return end + 1 < view.tokens.count && view.word(end) == "age"
            && ["group", "groups", "bracket", "cohort", "category"].contains(view.word(end + 1))
    }

    /// "beat them by 43 runs".
    private func isVictory(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (before, end) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
        return before > sentence.tokens.lowerBound && view.word(before) == "by"
            && end < sentence.tokens.upperBound
            && ["runs", "wickets", "goals", "points", "sets"].contains(view.word(end))
            && (sentence.tokens.lowerBound..<before).contains {
                ["beat", "beats", "defeated", "won", "win", "lost", "thrashed"].contains(view.word($0))
            }
    }

    /// The exhibition "50 Frames": between quotation marks with nothing but capital words.
    private func isInTitle(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let (open, end) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
        func isMark(_ index: Int) -> Bool { view.isSign(index, "\"“”") }
        guard open >= sentence.tokens.lowerBound, isMark(open), end < sentence.tokens.upperBound,
            let close = (end..<min(sentence.tokens.upperBound, end + 5)).first(where: isMark), close > end
        else { return false }
        return (end..<close).allSatisfy { view.tokens[$0].isCapitalized || view.tokens[$0].span.count < 4 }
    }

    /// "scored 45 out of 100".
    private func isMarked(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return mention.recognizer == "ratio" && before >= sentence.tokens.lowerBound
            && ["scored", "scores", "score", "rated"].contains(view.word(before))
    }

    /// "the 1,500 m race", "a 100-metre final".
    private func isRace(_ mention: Mention) -> Bool {
        let end = mention.tokens.upperBound
        return mention.unitKind == .measure && end < view.tokens.count && view.classes(end).contains(.race)
    }

    /// "came with 312 pages".
    private func isPages(_ mention: Mention) -> Bool {
        guard let noun = mention.noun, noun.count == 1, case .number(let value, upper: nil) = mention.value,
            value < 10_000
        else { return false }
        return view.word(noun.lowerBound) == "pages"
    }

    /// "9,500 rials per 20 litres".
    private func isPerAmount(_ mention: Mention) -> Bool {
        mention.unitKind == .measure && mention.tokens.lowerBound > 0
            && view.word(mention.tokens.lowerBound - 1) == "per"
    }

    /// "Its shares closed 2.4 percent lower at NOK 118.60", "the KX-50 index slipped 0.4 per cent".
    private func isQuoted(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        var index = mention.tokens.lowerBound
        var isTraded = false
        while index > sentence.tokens.lowerBound, mention.tokens.lowerBound - index < 16 {
            index -= 1
            if view.isSign(index, ";:()") { return false }
            let known = view.classes(index)
            if known.contains(.trading) { isTraded = true }
            guard isTraded else { continue }
            if known.contains(.shareIndex), view.tokens[index].isCapitalized { return true }
            if known.contains(.stock) { return isOfCompany(index, sentence) }
            if known.contains(.market), view.word(index) == "index" { return isOfExchange(index, sentence) }
        }
        return false
    }

    /// "Its shares", "shares of Harmon", "the bank's stock"; no "shares of the market", no "grain stocks".
    private func isOfCompany(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        let next = index + 1
        guard next < sentence.tokens.upperBound else { return false }
        if view.word(next) == "of" || view.word(next) == "in" {
            return next + 1 < sentence.tokens.upperBound && view.tokens[next + 1].isCapitalized
        }
        guard view.tokens[next].kind == .word || view.isSign(next, ","), index > sentence.tokens.lowerBound
        else {
            return index == sentence.tokens.lowerBound
        }
        let before = view.tokens[index - 1]
        return before.kind == .sign || before.isCapitalized || view.classes(index - 1).contains(.possessive)
            || view.word(index - 1) == "s" || view.word(index - 1) == "company"
    }

    /// "the KX-50 index", "the benchmark share index"; the index of prices or of output is none.
    private func isOfExchange(_ index: Int, _ sentence: ArticleView.Sentence) -> Bool {
        (max(sentence.tokens.lowerBound, index - 4)..<index).contains {
            view.tokens[$0].kind == .digits || view.classes($0).contains(.exchange)
        }
    }

    /// "Admission £6", "tickets $12".
    private func isAdmission(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return mention.kind == .money && before >= sentence.tokens.lowerBound
            && view.classes(before).contains(.admission)
    }

    /// "to buy it back for $1", "for a symbolic €1".
    private func isToken(_ mention: Mention, _ sentence: ArticleView.Sentence) -> Bool {
        guard mention.kind == .money, mention.qualifier == .exactly, mention.change == nil,
            case .number(let value, upper: nil) = mention.value, value == 1
        else { return false }
        let end = mention.fullTokens.upperBound
        guard end >= sentence.tokens.upperBound || view.tokens[end].kind == .sign && !view.isSign(end, "/")
        else { return false }
        let start = max(sentence.tokens.lowerBound, mention.tokens.lowerBound - 3)
        return (start..<mention.tokens.lowerBound).contains { view.word($0) == "for" }
    }
}

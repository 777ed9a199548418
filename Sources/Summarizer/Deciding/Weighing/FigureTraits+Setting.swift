import BriefingModel

/// Whether what is said of two figures tells them apart, or shows that both are of one thing.
extension FigureTraits {
    // MARK: The same value

    /// Whether two figures of one value may be one fact: neither names nor deeds tell them apart.
    func mayTellTheSame(as other: FigureTraits, _ places: [ArticlePlace]) -> Bool {
        guard !isOtherDeed(than: other, isStrict: false), !names.differ(from: other.names),
            !isTold(otherSenseThan: other, places), !isOpposite(to: other)
        else { return false }
        guard article != other.article, names.words.isDisjoint(with: other.names.words) else { return true }
        return places[article].names.mayBeAboutTheSame(as: places[other.article].names)
    }

    // MARK: Another value

    /// Whether two figures of one unit are said of the same thing and time and cannot both be true.
    ///
    /// - Returns: false also where too little is known to tell.
    func disagrees(with other: FigureTraits, _ places: [ArticlePlace]) -> Bool {
        guard article != other.article, !isComparison, !other.isComparison,
            key.unitKind == other.key.unitKind,
            key.change == nil, other.key.change == nil,
            !range.overlaps(other.range) || areOfTwoDays(other, places), unit == other.unit, !unit.isEmpty,
            setting.sense != .part, other.setting.sense != .part,
            !isOtherDeed(than: other, isStrict: true), !names.differ(from: other.names),
            !isOpposite(to: other), !isHalfOpposite(to: other), !isTold(otherSenseThan: other, places)
        else { return false }
        switch key.unitKind {
        case .count: break
        case .money, .percent:
            guard key.currency == other.key.currency, unitText == other.unitText else { return false }
        default: return false
        }
        let (place, otherPlace) = (places[article], places[other.article])
        return areOfOneOwner(other) && areInOneSetting(other)
            && haveEnoughInCommon(other, areAboutTheSame: place.names.areAboutTheSame(as: otherPlace.names))
            && (areExtraNamesKnown(other, place.names, otherPlace.names) || isWiderToll(other)
                || other.isWiderToll(self))
            && areFromOneReport(other, place.names, otherPlace.names)
            && timesMayBeEqual(other, place.date, otherPlace.date)
    }

    // MARK: Names

    /// A name that only one of two tellings has must stand in the other's article.
    private func areExtraNamesKnown(_ other: FigureTraits, _ mine: ArticleNames, _ theirs: ArticleNames)
        -> Bool
    {
        func areKnown(_ extra: [String], _ names: ArticleNames) -> Bool {
            extra.allSatisfy {
                names.mayContain(ArticleNames.key($0)) || SettingWord.of($0)?.marks.contains(.body) ?? false
            }
        }
        return areKnown(names.extra(over: other.names), theirs)
            && areKnown(other.names.extra(over: names), mine)
    }

    /// A toll that names no place beside a smaller one of the same disaster in a place.
    private func isWiderToll(_ other: FigureTraits) -> Bool {
        guard setting.deed == .death || setting.deed == .injury, key.value > other.key.value,
            !register.numbers(in: setting.circumstances).contains(
                where: register.numbers(in: setting.names).contains
            )
        else {
            return false
        }
        return namesShared(with: other) > 0 && names.words.isSubset(of: other.names.words)
    }

    // MARK: Deeds and senses

    private func isTold(otherSenseThan other: FigureTraits, _ places: [ArticlePlace]) -> Bool {
        let (a, b) = (sense(at: places[article].date), other.sense(at: places[other.article].date))
        return a != b && a != .part && b != .part
    }

    /// "The budget for 2026 is": whatever holds in time to come is only meant to be.
    private func sense(at date: PartialDate?) -> Sense {
        guard setting.sense == .level, let date, let period,
            // Most periods lie behind, which the year tells.
            Int(period.value.prefix(4)).map({ $0 >= date.year }) ?? true,
            let days = Self.days(period.value, at: date), days.lowerBound > date.lastDay.dayNumber
        else { return setting.sense }
        return .plan
    }

    /// A later report of another count, though the words of both leave it room, tells how the count went on.
    private func areOfTwoDays(_ other: FigureTraits, _ places: [ArticlePlace]) -> Bool {
        guard let date = places[article].date, let otherDate = places[other.article].date else {
            return false
        }
        return date != otherDate && !nearRange.overlaps(other.nearRange)
    }

    private func isOtherDeed(than other: FigureTraits, isStrict: Bool) -> Bool {
        // Two things of one long number are hardly two.
        if !isStrict, setting.isRecalled || other.setting.isRecalled || abs(key.value.significand) >= 100 {
            return false
        }
        // What is only estimated is another count than what is confirmed.
        if isStrict,
            isEstimate != other.isEstimate,
            setting.deed == .counting, other.setting.deed == .counting
        {
            return true
        }
        if let first = setting.deed, let second = other.setting.deed {
            if first == second { return false }
            // "reported 41 dead" says the same as "41 died".
            if first == .counting || second == .counting {
                return isStrict && !Self.reported.contains(first == .counting ? second : first)
            }
            return isStrict || first != .holding && second != .holding
        }
        guard isStrict else { return false }
        // A verb that is no known deed is the same only in the same word.
        if setting.isUnacted || other.setting.isUnacted { return false }
        if setting.deed == .counting || other.setting.deed == .counting { return false }
        return setting.act != other.setting.act
    }

    private var isEstimate: Bool {
        setting.act.map { ["estimated", "estimate"].contains(register.word($0)) } ?? false
    }

    /// What others may be said to have counted.
    private static let reported: Set<Deed> = [
        .death, .injury, .absence, .flight, .arrest, .infection, .holding,
    ]

    /// "the northern districts" beside "the southern districts".
    private func isOpposite(to other: FigureTraits) -> Bool {
        guard mayOppose, other.mayOppose else { return false }
        let (mine, theirs) = (said, other.said)
        let first = mine.subtracting(theirs)
        guard register.count(of: .opposite, in: first) > 0 else { return false }
        return register.count(of: .opposite, in: theirs.subtracting(mine)) > 0
    }

    /// "in the senate" beside another phrase: of two that say where, only one tells the sort.
    private func isHalfOpposite(to other: FigureTraits) -> Bool {
        guard mayOppose || other.mayOppose, !circumstances.isEmpty, !other.circumstances.isEmpty else {
            return false
        }
        let (mine, theirs) = (said, other.said)
        return register.count(of: .opposite, in: mine.subtracting(theirs)) > 0
            || register.count(of: .opposite, in: theirs.subtracting(mine)) > 0
    }

    /// Whether the two articles may speak of one thing: where a figure has no owner of its own, they must be about it.
    private func areFromOneReport(_ other: FigureTraits, _ mine: ArticleNames, _ theirs: ArticleNames) -> Bool
    {
        if setting.owner.isEmpty || other.setting.owner.isEmpty {
            return mine.isSubjectUnknown || theirs.isSubjectUnknown || mine.areAboutTheSame(as: theirs)
        }
        return mine.mayBeAboutTheSame(as: theirs)
    }

    // MARK: Owners and circumstances

    private func areOfOneOwner(_ other: FigureTraits) -> Bool {
        let mine = owner.subtracting(other.said)
        let theirs = other.owner.subtracting(said)
        return mine.isEmpty || theirs.isEmpty
    }

    private func areInOneSetting(_ other: FigureTraits) -> Bool {
        let rows = (said, other.said)
        // "a second convoy", "stations for voters abroad": one more, or some of all.
        if register.count(of: .rank, in: rows.0) != register.count(of: .rank, in: rows.1) { return false }
        if !sorts.isSubset(of: rows.1) || !other.sorts.isSubset(of: rows.0) { return false }
        let mine = circumstances.subtracting(other.said)
        let theirs = other.circumstances.subtracting(said)
        // A share or an amount says what it is of by these words alone.
        if key.unitKind != .count {
            let (all, others) = (said, other.said)
            let extra = all.count + others.count - 2 * all.shared(with: others)
            return extra == 0
                || extra == 1 && key.unitKind == .money && !names.words.isDisjoint(with: other.names.words)
        }
        // Of one that says nothing of what was done, other words do.
        if setting.isUnacted, !mine.isEmpty || other.setting.isUnacted && !theirs.isEmpty { return false }
        if other.setting.isUnacted, !theirs.isEmpty { return false }
        guard !mine.isEmpty, !theirs.isEmpty else { return true }
        return circumstances.shared(with: other.circumstances) >= min(mine.count, theirs.count)
    }

    /// A general noun counts many things; a phrase of three words hardly two.
    private func haveEnoughInCommon(_ other: FigureTraits, areAboutTheSame: Bool) -> Bool {
        if key.unitKind == .count, unit.count >= 3 { return true }
        if namesShared(with: other) > 0 { return true }
        let words = said.shared(with: other.said)
        if words + names.words.shared(with: other.names.words) >= 2 || words == 1 && areAboutTheSame {
            return true
        }
        // "Solund welcomed": one word that is the owner of both.
        if !owner.isEmpty, owner == other.owner, register.count(of: .body, in: owner) < owner.count {
            return true
        }
        // "At least 56 people died": a later report of one disaster.
        let isBare = owner.isEmpty && circumstances.isEmpty && setting.names.isEmpty
        let isOtherBare = other.owner.isEmpty && other.circumstances.isEmpty && other.setting.names.isEmpty
        return areAboutTheSame && (isBare || isOtherBare)
            && setting.deed.map { Self.harms.contains($0) } ?? false
            && setting.deed == other.setting.deed
    }

    /// Deeds of which a report of a disaster tells.
    private static let harms: Set<Deed> = [.death, .injury, .absence, .flight, .destruction, .homelessness]

    /// How many names both have that are no mere words of offices and bodies.
    func namesShared(with other: FigureTraits) -> Int { names.shared(with: other.names) }

    // MARK: Times

    private func timesMayBeEqual(_ other: FigureTraits, _ date: PartialDate?, _ otherDate: PartialDate?)
        -> Bool
    {
        switch (standingPeriod(at: date), other.standingPeriod(at: otherDate)) {
        case (nil, nil):
            if setting.sense == .addition { return false }
            guard let date, let otherDate else { return true }
            let apart = abs(date.firstDay.dayNumber - otherDate.firstDay.dayNumber)
            return apart <= (setting.isStanding && other.setting.isStanding ? Self.standing : Self.news)
        case (let a?, let b?):
            return a.value == b.value || Self.overlap(a, date, b, otherDate)
        case (let a?, nil): return setting.sense != .addition && Self.isNow(a, at: otherDate)
        case (nil, let b?): return setting.sense != .addition && Self.isNow(b, at: date)
        }
    }

    /// The period, unless it is only the day up to which a standing count goes: "as of 14 February".
    private func standingPeriod(at date: PartialDate?) -> GroundedDate? {
        guard setting.isStanding, let date, let period, let days = Self.days(period.value, at: date),
            days.count <= 7, (0...7).contains(date.lastDay.dayNumber - days.upperBound)
        else { return period }
        return nil
    }

    /// For how many days a report of what happened once is corrected.
    private static let news = 60
    /// For how many days a count of what is there is told anew rather than as another one.
    private static let standing = 1_100

    /// The first and last day of a period, its open end on the day of its article.
    private static func days(_ period: String, at date: PartialDate?) -> ClosedRange<Int>? {
        let ends = period.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = ends.first, let last = ends.last else { return nil }
        let start = PartialDate(first)?.firstDay.dayNumber
        let end = PartialDate(last)?.lastDay.dayNumber ?? (last == ".." ? date?.lastDay.dayNumber : nil)
        guard let end, let start = start ?? (first == ".." ? end : nil), start <= end else { return nil }
        return start...end
    }

    /// Stretches worked out from the dates of two articles differ by the days between these.
    private static func overlap(
        _ a: GroundedDate,
        _ date: PartialDate?,
        _ b: GroundedDate,
        _ otherDate: PartialDate?
    ) -> Bool {
        guard a.value.utf8.contains(UInt8(ascii: "/")), b.value.utf8.contains(UInt8(ascii: "/")),
            let first = days(a.value, at: date), let second = days(b.value, at: otherDate),
            first.overlaps(second)
        else { return false }
        let shared = min(first.upperBound, second.upperBound) - max(first.lowerBound, second.lowerBound) + 1
        let whole = max(first.upperBound, second.upperBound) - min(first.lowerBound, second.lowerBound) + 1
        return shared * 3 >= whole * 2
    }

    /// Whether what held in a period and what an article tells without one may be of one time.
    private static func isNow(_ period: GroundedDate, at date: PartialDate?) -> Bool {
        guard let date else { return true }
        guard let days = days(period.value, at: date) else { return false }
        let day = date.lastDay.dayNumber
        if period.value.hasSuffix("..") { return days.count <= 400 }
        return days.upperBound - days.lowerBound <= 62 && days.lowerBound <= day + 3
            && day - days.upperBound <= news
    }
}

/// Words that tell that a number beside them names one thing of a sort, and words of what takes time or is paid.
enum EnglishNaming {
    static let words: [WordList] = [
        (
            .calledAtNumber,
            """
            call calls operator operators hotline line lines number service services dispatcher
            dispatchers emergency
            """
        ),
        (
            .numberedRoute,
            "bus tram train ferry trolleybus minibus coach route line service freeway motorway highway road metro"
        ),
        (
            .becomesOld, "turn turns turned turning"
        ),
        (
            .trading,
            """
            close closed closes closing open opened opens trade traded trades trading slip slipped slips gain gained
            gains lose lost shed sheds add added adds jump jumped jumps drop dropped drops fall fell falls rise rose
            rises climb climbed climbs slide slid slides tumble tumbled tumbles ended end ends edged edge surged soared
            dipped plunged rallied advanced retreated
            """
        ),
        (.stock, "shares stock stocks equities scrip scrips"),
        (
            .exchange,
            """
            benchmark composite blue-chip bourse stock exchange all-share share equities nasdaq nikkei
            """
        ),
        (.admission, "admission entry entrance ticket tickets subscription fare fares"),
        (
            .lasting,
            """
            time times wait waits delay delays duration durations age ages expectancy lifespan sentence sentences
            turnaround turnarounds downtime average averages mean median journey journeys voyage voyages crossing backlog
            """
        ),
        (.ranking, "rank ranks ranked ranking placed"),
        (
            .race,
            "race races final sprint dash hurdles relay freestyle backstroke breaststroke butterfly steeplechase"
        ),
        (.shareIndex, "ftse nikkei nasdaq dax topix sensex nifty cac kospi ibex stoxx jones bovespa"),
        (.waiting, "waited wait waits lasted lasts took takes averaged averages"),
        (
            .harm,
            """
            killed killing wounded wounding injured injuring died dead kidnapped abducted drowned perished slain hurt
            maimed missing shot
            """
        ),
    ].map { WordList($1, WordEntry($0)) }
}

/// What the rules for numbers that name a thing ask of a word.
extension WordClasses {
    /// "calls", "operators": behind the number of the emergency service.
    package static let calledAtNumber = WordClasses(rawValue: 1 << 20)
    /// "bus", "tram": known by a number before it.
    package static let numberedRoute = WordClasses(rawValue: 1 << 21)
    /// "turns": a number of years follows.
    package static let becomesOld = WordClasses(rawValue: 1 << 22)
    /// "closed", "slipped": what a share or an index does on a day.
    package static let trading = WordClasses(rawValue: 1 << 23)
    /// "shares", "stock": what is traded in.
    package static let stock = WordClasses(rawValue: 1 << 24)
    /// "benchmark", "composite": of an index of shares, not of prices or output.
    package static let exchange = WordClasses(rawValue: 1 << 25)
    /// "admission", "tickets": a price behind them is what a visitor pays.
    package static let admission = WordClasses(rawValue: 1 << 26)
    /// "wait", "delay", "median": a length of time is what is told of it.
    package static let lasting = WordClasses(rawValue: 1 << 27)
    /// "waited", "lasted": a length of time follows.
    package static let waiting = WordClasses(rawValue: 1 << 28)
    /// "killed", "dead": harm done to people.
    package static let harm = WordClasses(rawValue: 1 << 29)
    /// "ranked": a place among others follows.
    package static let ranking = WordClasses(rawValue: 1 << 30)
    /// "sprint", "relay": known by the length before it.
    package static let race = WordClasses(rawValue: 1 << 31)
    /// "FTSE", "Nikkei": an index of shares by its name.
    package static let shareIndex = WordClasses(rawValue: 1 << 19)
}

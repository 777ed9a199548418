/// Words by which a text takes back, corrects or contests what it tells.
enum EnglishDoubts {
    /// Verbs that give a number its value: "puts the dead at", "gave the figure as".
    static let puttings: Set<String> = ["put", "puts", "gave", "given", "gives", "stands", "estimated"]

    /// Words for a value that was told before: "the number", "the correct figure".
    static let values: Set<String> = ["number", "figure", "toll", "total", "count"]

    /// What a value is called that replaces another one.
    static let right: Set<String> = ["correct", "corrected", "right", "true", "actual", "real"]

    /// Words of a sentence that puts something right.
    static let corrections: Set<String> = ["corrected", "correct", "correction", "revised", "restated"]

    /// How a number came to be known, where it is taken back: "the 31 deaths given in the bulletin have been revised".
    static let tellings: Set<String> = ["given", "reported", "announced", "published", "stated"]

    /// Verbs that take a number back, and not the things it counts.
    static let revisions: Set<String> = ["revised", "corrected", "retracted"]

    /// Nouns of those who died.
    static let dead: Set<String> = ["dead", "deaths", "fatalities"]

    /// What a side keeps its count in: "171 in the ministry's list".
    static let registers: Set<String> = [
        "list", "lists", "count", "tally", "records", "register", "registers", "figures", "statistics",
    ]

    /// Nouns of what is to be and is not yet.
    static let aims: Set<String> = ["aim", "aims", "goal", "target"]

    /// "the 136 needed for a majority": words of a mark to reach, which is no part of a sum.
    static let thresholds: Set<String> = ["needed", "required", "necessary"]

    /// "together", "combined": of several told one by one.
    static let joints: Set<String> = ["together", "combined", "jointly", "altogether"]

    /// Words that set the two halves of a sentence against each other.
    static let oppositions: Set<String> = ["while", "whereas", "but"]

    /// A step told as a share of the older level.
    static let shares: [String: Double] = [
        "half": 0.5, "third": 1.0 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "twice": 1,
    ]

    /// A step told as a multiple of the older level.
    static let multiples: [String: Double] = [
        "doubled": 2, "twofold": 2, "trebled": 3, "tripled": 3, "threefold": 3, "quadrupled": 4,
        "fourfold": 4,
        "quintupled": 5, "fivefold": 5, "tenfold": 10, "halved": 0.5,
    ]
}

/// What a sentence says of a figure beside what it counts: whose it is, where, what was done, and in what sense it holds.
///
/// Two figures of one noun are of one thing only where nothing of this tells them apart.
struct FigureSetting: Hashable, Sendable {
    /// Meaningful words of the clause's subject, as stems: who did or has it.
    var owner: [String] = []
    /// The other meaningful words of the clause, as stems: where, to whom, of what.
    var circumstances: [String] = []
    /// Those of the circumstances that tell a sort of the things counted: "for voters abroad".
    var sorts: [String] = []
    /// Names among both, in the order of the text, as stems.
    var names: [String] = []
    var deed: Deed?
    /// A verb of the past that is no known deed; empty where there is none.
    var act = ""
    var sense = Sense.level
    /// Whether it holds until something changes: "has", "have been sent"; no single deed of the past.
    var isStanding = false
    /// Whether it points back to what was counted before: "the 2,300 families".
    var isRecalled = false
    /// The clause's subject, as written; of an amount all that leads to it.
    var subject: String?
    /// Who says so, as written.
    var speaker: String?

    /// Whether no verb tells what was done.
    var isUnacted: Bool { deed == nil && act.isEmpty }
}

/// What is done with the things that a figure counts.
enum Deed: String, CaseIterable, Sendable {
    case holding, counting, death, injury, flight, homelessness, absence, sending, withdrawal, delivery,
        winning,
        losing, signing, ratifying, joining, training, dismissal, hiring, building, destruction, ordering,
        selling,
        importing, receiving, rescue, arrest, infection, recovery, treatment, spending, pledging, opening,
        closing,
        search, voting, downing, returning
}

/// In what sense a value is told; values of two senses contradict each other in nothing.
enum Sense: String, CaseIterable, Sendable {
    case level
    /// What is meant to be.
    case plan
    /// What may be at most.
    case cap
    /// What is wanting.
    case need
    /// What comes again and again, or on average.
    case rate
    /// What comes on top of others.
    case addition
    /// Some of those that are counted beside it.
    case part
}

/// What the reading of settings asks of a word.
struct SettingWord: Sendable {
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt16

        static let plan = Marks(rawValue: 1)
        static let cap = Marks(rawValue: 2)
        static let need = Marks(rawValue: 4)
        static let rate = Marks(rawValue: 8)
        static let addition = Marks(rawValue: 16)
        static let total = Marks(rawValue: 32)
        /// Of two things that differ in such a word, neither is the other.
        static let opposite = Marks(rawValue: 64)
        /// Part of many bodies' names.
        static let body = Marks(rawValue: 128)
        /// A verb of the past that does not end in "ed".
        static let verb = Marks(rawValue: 256)
        /// What somebody is called before the name.
        static let title = Marks(rawValue: 512)
        /// "second", "next": another one than the one told without it.
        static let rank = Marks(rawValue: 1024)
    }

    var deed: Deed?
    var marks: Marks = []

    static func of(_ stem: WordStem) -> SettingWord? { mayKnow[stem.mark] ? table[stem] : nil }

    static func of(_ stem: String) -> SettingWord? { of(WordStem(stem)) }

    private static let table: [WordStem: SettingWord] = {
        var table: [WordStem: SettingWord] = [:]
        func each(_ words: String, _ change: (inout SettingWord) -> Void) {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                change(&table[WordStem(String(word)), default: SettingWord()])
            }
        }
        for (deed, words) in EnglishDeeds.lists { each(words) { $0.deed = $0.deed ?? deed } }
        let marked: [(String, Marks)] = [
            (EnglishDeeds.plans, .plan), (EnglishDeeds.caps, .cap), (EnglishDeeds.needs, .need),
            (EnglishDeeds.rates, .rate), (EnglishDeeds.additions, .addition), (EnglishDeeds.totals, .total),
            (EnglishDeeds.opposites, .opposite), (EnglishDeeds.bodies, .body),
            (EnglishDeeds.verbs, .verb), (EnglishDeeds.titles, .title),
            (EnglishDeeds.ranks, .rank),
        ]
        for (words, mark) in marked { each(words) { $0.marks.insert(mark) } }
        return table
    }()

    /// Most words are none of these: told by some bits of a stem's hash before it is looked for.
    private static let mayKnow: [Bool] = {
        var marks = [Bool](repeating: false, count: 4096)
        for stem in table.keys { marks[stem.mark] = true }
        return marks
    }()
}

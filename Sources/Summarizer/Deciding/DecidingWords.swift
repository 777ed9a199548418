/// What the deciding step asks of a word.
extension WordClasses {
    /// "of", "for", "in": opens a phrase after a noun.
    package static let preposition = WordClasses(rawValue: 1 << 32)
    /// "and", "or", "but", "while": joins clauses or things.
    package static let conjunction = WordClasses(rawValue: 1 << 33)
    /// "is", "was", "has", "will", "stood": parts a clause's subject from what is said of it.
    package static let auxiliary = WordClasses(rawValue: 1 << 34)
    /// "the", "a", "its": never ends a label.
    package static let determiner = WordClasses(rawValue: 1 << 35)
    /// "will", "plans", "target", "due": what has not happened.
    package static let future = WordClasses(rawValue: 1 << 36)
    /// "from", "against", "than", "down": an older or other value follows.
    package static let comparison = WordClasses(rawValue: 1 << 37)
    /// "highest", "first", "best": "since 1993" after it tells how long a record stood, no event.
    package static let superlative = WordClasses(rawValue: 1 << 38)
    /// "index", "shares", "stocks": a market's level.
    package static let market = WordClasses(rawValue: 1 << 39)
    /// "remaining", "rest", "others": closes a list of the parts of a whole.
    package static let remainder = WordClasses(rawValue: 1 << 40)
    /// "rose", "fell", "cut", "grew": a value moved.
    package static let movement = WordClasses(rawValue: 1 << 41)
    /// "which", "who", "that": opens a clause about the noun before it.
    package static let relative = WordClasses(rawValue: 1 << 42)
    /// "share", "rate", "figure": speaks of a value named before.
    package static let measureNoun = WordClasses(rawValue: 1 << 43)
    /// "other", "another", "further": counts something beside what the text is about.
    package static let other = WordClasses(rawValue: 1 << 44)
    /// "all", "every": a claim about the whole without a number.
    package static let universal = WordClasses(rawValue: 1 << 45)
    /// "posted", "read", "delivered": a head line's date is an event of its own.
    package static let issuing = WordClasses(rawValue: 1 << 46)
    /// "founded", "signed", "opened", "elected": something happened.
    package static let happening = WordClasses(rawValue: 1 << 47)
    /// "force", "team", "crew": a body of people.
    package static let body = WordClasses(rawValue: 1 << 49)
    /// "ways", "reasons": counted without being things that one could point at.
    package static let abstract = WordClasses(rawValue: 1 << 52)
    /// "exhibition", "summit": ends the name of what people gather for.
    package static let gathering = WordClasses(rawValue: 1 << 51)
    /// "hurt", "missing": people told by what became of them.
    package static let fate = WordClasses(rawValue: 1 << 50)
    /// "bill", "act", "resolution": a year after it belongs to its name.
    package static let documentNoun = WordClasses(rawValue: 1 << 48)
    /// "said", "recalled": tells that somebody spoke, not what happened.
    package static let reporting = WordClasses(rawValue: 1 << 53)
    /// "its", "their": names an owner that only the text around it tells.
    package static let possessive = WordClasses(rawValue: 1 << 54)
    /// "bond", "gilts": named by the year in which they end.
    package static let loanPaper = WordClasses(rawValue: 1 << 55)
    /// "passengers", "barrels": come by the million, and no length in metres stands before them.
    package static let inMillions = WordClasses(rawValue: 1 << 56)
    /// "children", "those": told apart by age with "under" and "over".
    package static let aged = WordClasses(rawValue: 1 << 57)
    /// "strength", "toll", "population": a number is told of it that counts all who belong to it.
    package static let headcount = WordClasses(rawValue: 1 << 58)
    /// "bulletin", "statement", "handout": what an office gives out, whose day is an event.
    package static let paper = WordClasses(rawValue: 1 << 59)
    /// "killed", "sheltering", "employs": verbs whose object is people where no noun is told.
    package static let befalling = WordClasses(rawValue: 1 << 60)
    /// "fled", "voted", "marched": verbs whose subject is people where no noun is told.
    package static let peopleDo = WordClasses(rawValue: 1 << 61)
    /// "ceiling", "target", "capacity": what a count is held against.
    package static let bound = WordClasses(rawValue: 1 << 62)
    /// "town", "camp": people live there.
    package static let settlement = WordClasses(rawValue: 1 << 63)
}

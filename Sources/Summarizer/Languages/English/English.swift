extension Lexicon {
    /// English as news and official texts write it.
    package static let english = Lexicon(
        language: "en",
        words: [
            EnglishSentences.words, EnglishNumbers.words, EnglishQuantities.words, EnglishUnits.words,
            EnglishMoney.words, EnglishTime.words, EnglishTopics.words, EnglishNaming.words,
        ].flatMap { $0 },
        holidays: EnglishTime.holidays
    )
}

extension WordEntry {
    /// An entry that knows nothing but its classes.
    package init(_ classes: WordClasses) {
        self.init()
        self.classes = classes
    }
}

/// Words that decide where a sentence ends.
enum EnglishSentences {
    static let words: [WordList] =
        words(
            "approx ca cf etc eg ie vs incl excl est resp viz al inc ltd co corp bros dept govt assoc min max avg pct",
            WordEntry(.abbreviation)
        )
        + words(
            "no nos nr art arts sec secs para paras cap ch chap fig figs eq vol vols p pp pt ed rev res rs tel ext "
                + "jan feb mar apr jun jul aug sep sept oct nov dec c ca approx est",
            WordEntry(.abbreviationBeforeNumber)
        )
        + words(
            "mr mrs ms dr prof gen lt maj col capt cmdr cdr adm sgt cpl pvt brig sen rep gov pres hon rev st mt ft "
                + "messrs mme mlle fr supt insp amb",
            WordEntry(.abbreviationBeforeName)
        )
        + words(
            "the a an this that these those it its he she they we i you his her their our my there here in on at by "
                + "for from with without under over after before since until while when where as if but and or so yet "
                + "however meanwhile moreover nobody nothing all both each every some many most no not what who which "
                + "how why",
            WordEntry(.sentenceOpener)
        )

    private static func words(_ list: String, _ entry: WordEntry) -> [WordList] { [WordList(list, entry)] }
}

/// Words of time.
enum EnglishTime {
    static let words: [WordList] =
        months + weekdays + units + seasonsAndDays + direction + grammar + verbs + anniversaries

    private static func time(_ list: String, _ classes: TimeClasses, number: Int16 = 0) -> [WordList] {
        var entry = WordEntry()
        entry.time = classes
        entry.timeNumber = number
        return [WordList(list, entry)]
    }

    private static let months: [WordList] = {
        let names = [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ]
        var all: [WordList] = []
        for (index, list) in names.enumerated() {
            for spelling in list.split(separator: " ") {
                var entry = WordEntry()
                entry.month = UInt8(index + 1)
                if spelling.utf8.count < 5, !["may", "june", "july"].contains(spelling) {
                    entry.time = .abbreviated
                }
                if ["may", "march", "mar", "dec", "jan"].contains(spelling) {
                    entry.time.insert(.commonWord)
                }
                if ["april", "may", "june", "august", "jan"].contains(spelling) {
                    entry.time.insert(.givenName)
                }
                all.append(WordList(String(spelling), entry))
            }
        }
        return all
    }()

    private static let weekdays: [WordList] = {
        let names = [
            "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
            "saturday sat",
            "sunday sun",
        ]
        var all: [WordList] = []
        for (index, list) in names.enumerated() {
            for spelling in list.split(separator: " ") {
                var entry = WordEntry()
                entry.weekday = UInt8(index + 1)
                if spelling.utf8.count < 6 { entry.time = .abbreviated }
                all.append(WordList(String(spelling), entry))
            }
        }
        return all
    }()

    private static let units: [WordList] = {
        let names: [(TimeUnit, singular: String, plural: String)] = [
            (.second, "second", "seconds secs"), (.minute, "minute", "minutes mins"),
            (.minute, "min", ""),
            (.hour, "hour", "hours hrs"), (.hour, "hr", ""),
            (.day, "day", "days"), (.night, "night", "nights"), (.week, "week", "weeks wks"),
            (.weekend, "weekend", "weekends"), (.fortnight, "fortnight", "fortnights"),
            (.month, "month", "months mths"), (.quarter, "quarter", "quarters"), (.year, "year", "years yrs"),
            (.year, "yr", ""), (.week, "wk", ""),
            (.decade, "decade", "decades"), (.century, "century", "centuries"),
        ]
        return names.flatMap { unit, singular, plural in
            time(singular, .unit, number: unit.rawValue)
                + time(plural, [.unit, .plural], number: unit.rawValue)
        }
    }()

    private static let seasonsAndDays =
        time("spring", .season, number: 1) + time("summer", .season, number: 2)
        + time("autumn fall", .season, number: 3) + time("winter", .season, number: 4)
        + time("today tonight", .deictic, number: 0) + time("yesterday", .deictic, number: -1)
        + time("tomorrow", .deictic, number: 1) + time("morning afternoon evening", .dayPart)
        + time("twenties", .decadeName, number: 20) + time("thirties", .decadeName, number: 30)
        + time("forties", .decadeName, number: 40) + time("fifties", .decadeName, number: 50)
        + time("sixties", .decadeName, number: 60) + time("seventies", .decadeName, number: 70)
        + time("eighties", .decadeName, number: 80) + time("nineties", .decadeName, number: 90)
        + time(
            "christmas xmas halloween valentine boxing new international saint st bastille armistice palm good easter "
                + "ascension pentecost whit thanksgiving black labor",
            .holiday
        )
        + time(
            "national liberation victory founding army navy police unification reunification armed teachers",
            .holiday,
            number: 1
        )
        + time("independence republic", .holiday, number: 2) + time("eve s workers women patrick", [])

    /// The number of the words for the moment itself, which is no day but ends a span.
    static let nowNumber: Int16 = 99

    private static let direction =
        time("this current", .this) + time("that", .that) + time("same", .same)
        + time("last", .last) + time("previous preceding", [.last, .anaphoric])
        + time("past", [.last, .window])
        + time("next", .next) + time("coming upcoming forthcoming", [.next, .window])
        + time("following ensuing subsequent", [.next, .anaphoric])
        + time("early", .early) + time("mid", .middle) + time("late", .late)
        + time("beginning start outset", [.edge, .early]) + time("middle", [.edge, .middle])
        + time("end close", [.edge, .late])
        + time("ago", .ago) + time("earlier", [.before, .comparative])
        + time("later", [.after, .comparative])
        + time("before prior", .before) + time("after", .after) + time("hence", .after)
        + time("now present", .deictic, number: nowNumber)

    private static let grammar =
        time("the", .the) + time("a an", .indefinite) + time("of", .of) + time("in", .in) + time("and", .and)
        + time("or", .or) + time("to through thru", .to) + time("until till", [.until, .forwardPreposition])
        + time("by", .forwardPreposition) + time("from", .from) + time("between", .between)
        + time("since", .since)
        + time("on", .on)
        + time(
            "in since until till by of from before after during through throughout to for between mid early late "
                + "year circa c ca around over post pre starting ending beginning effective",
            .beforeYear
        )
        + time(
            "in since by until till of from to on last next this early mid late during for before after the between and "
                + "around through throughout late each every",
            .beforeMonth
        )
        + time("st nd rd th", .ordinalSuffix) + time("fiscal financial fy", .fiscal)
        + time("ad bc ce bce", .era) + time("q", .partLetter, number: TimeUnit.quarter.rawValue)
        + time("h", .partLetter, number: TimeUnit.month.rawValue)
        + time("w", .partLetter, number: TimeUnit.week.rawValue)
        + time("half", .half) + time("once twice per each every times", .rate)
        + time(
            "for in within over under about nearly almost than after of during throughout around last roughly "
                + "approximately another just only next past some least most to every lasting took take takes spent nearly "
                + "before further entire whole all off ",
            .beforeDuration
        )
        + time(
            "straight consecutive successive trading business working full more additional extra calendar whole "
                + "further other long entire solid single all",
            .betweenNumberAndUnit
        )
        + time("about around approximately roughly nearly almost over circa some", .approximate)
        + time(
            "resolution resolutions no nos number decision decree circular law act article section flight room boeing "
                + "airbus order directive document regulation regulations form route highway channel code agenda version "
                + "building model page",
            .reference
        )
        + time("old age aged", .age)
        + time("mrs mr ms miss dr theresa minister president secretary lord lady sir", .title)
        + time("period", .period)
        + time("than time starting commencing for through thru business trading working long", [])
        + time("annual yearly", [], number: TimeUnit.year.rawValue)
        + time("quarterly", [], number: TimeUnit.quarter.rawValue)
        + time("monthly", [], number: TimeUnit.month.rawValue)
        + time("weekly", [], number: TimeUnit.week.rawValue)
        + time("daily", [], number: TimeUnit.day.rawValue)
        + time("finish finishes finished finishing ends ending ended closes closing closed", .edge)

    private static let verbs =
        time(
            "will shall would should plans planned planning expected expects scheduled due aims aim hopes intends intend "
                + "upcoming forthcoming ll must going begins opens starts may might could retires departs arrives hosts takes take expires expire slated poised can plan please let payable",
            .forward
        )
        + time(
            "was were had did said went took began came told made held won met left saw led became gave found got "
                + "rose fell grew hit lost sold bought cut spoke wrote built sent paid flew struck drew shot kept put "
                + "has have been told stood fought broke set ran sank chose brought heard agreed freed guaranteed "
                + "tore swept shook blew drove dug fed fled froze hid hung knew laid rang shrank slid slept stuck taught "
                + "threw thought understood woke swam",
            .pastVerb
        )
        + time("be is are", .be)
        // To be known by their numbers.
        + time(
            "put moved pushed postponed deferred delayed rescheduled declared proclaimed designated very",
            []
        )
        + time(EnglishDeeds.disputes.joined(separator: " "), [])
        + time(
            "is was will has had marks marked saw sees witnessed brought began ended became would could should may must "
                + "can also alone proved did does promises turned opened started closed amounts totals stands",
            .yearVerb
        )
        + time(
            "i you we he she they it the a an this that his her their our my your there all god these those",
            .subject
        )

    private static let anniversaries =
        time("anniversary anniversaries", .anniversary) + time("birthday", .anniversary, number: -1)
        + time("jubilee jubilees", .jubilee) + time("candles", .jubilee, number: -1)
        + time("centenary centennial", .anniversary, number: 100)
        + time("bicentenary bicentennial", .anniversary, number: 200)
        + time("tercentenary tricentennial tercentennial", .anniversary, number: 300)
        + time("quatercentenary quadricentennial", .anniversary, number: 400)
        + time("quincentenary quincentennial", .anniversary, number: 500)
        + time("sesquicentennial sesquicentenary", .anniversary, number: 150)
        + time("semicentennial", .anniversary, number: 50)
        + time("silver", .jubileeMetal, number: 25)
        + time("golden", .jubileeMetal, number: 50) + time("ruby", .jubileeMetal, number: 40)
        + time("diamond", .jubileeMetal, number: 60) + time("platinum", .jubileeMetal, number: 70)
        + time("pearl", .jubileeMetal, number: 30) + time("sapphire", .jubileeMetal, number: 45)
        + time("emerald", .jubileeMetal, number: 55)
        + time(
            "mark marks marked marking celebrate celebrates celebrated celebrating commemorate commemorates "
                + "commemorated commemorating observe observes observed observing honour honours honoring honouring",
            .marks
        )
        + time("turn turns turned turning", .turns)
        + time(
            "founded established created formed born launched set opened built inaugurated signed started begun "
                + "adopted ratified",
            .founding
        )

    static let holidays: [Holiday] = [
        Holiday("christmas eve", .fixed(month: 12, day: 24)),
        Holiday("christmas day", .fixed(month: 12, day: 25)),
        Holiday("christmas", .fixed(month: 12, day: 25)), Holiday("xmas", .fixed(month: 12, day: 25)),
        Holiday("boxing day", .fixed(month: 12, day: 26)),
        Holiday("new year ' s eve", .fixed(month: 12, day: 31)),
        Holiday("new year ' s day", .fixed(month: 1, day: 1)),
        Holiday("new year day", .fixed(month: 1, day: 1)),
        Holiday("halloween", .fixed(month: 10, day: 31)),
        Holiday("valentine ' s day", .fixed(month: 2, day: 14)),
        Holiday("may day", .fixed(month: 5, day: 1)),
        Holiday("international workers ' day", .fixed(month: 5, day: 1)),
        Holiday("international women ' s day", .fixed(month: 3, day: 8)),
        Holiday("saint patrick ' s day", .fixed(month: 3, day: 17)),
        Holiday("st patrick ' s day", .fixed(month: 3, day: 17)),
        Holiday("bastille day", .fixed(month: 7, day: 14)),
        Holiday("armistice day", .fixed(month: 11, day: 11)),
        Holiday("palm sunday", .easter(days: -7)), Holiday("good friday", .easter(days: -2)),
        Holiday("easter sunday", .easter(days: 0)), Holiday("easter monday", .easter(days: 1)),
        Holiday("easter", .easter(days: 0)), Holiday("ascension day", .easter(days: 39)),
        Holiday("pentecost", .easter(days: 49)), Holiday("whit monday", .easter(days: 50)),
        Holiday("thanksgiving day", .weekday(4, ordinal: 4, month: 11, days: 0)),
        Holiday("thanksgiving", .weekday(4, ordinal: 4, month: 11, days: 0)),
        Holiday("labor day", .weekday(1, ordinal: 1, month: 9, days: 0)),
        Holiday("black friday", .weekday(4, ordinal: 4, month: 11, days: 1)),
    ]
}

/// A stretch of time that words name.
package enum TimeUnit: Int16, Hashable, Sendable {
    case second = 1, minute, hour, day, night, week, weekend, fortnight, month, quarter, year, decade, century
}

extension TimeClasses {
    private static func bit(_ index: UInt64) -> TimeClasses { TimeClasses(rawValue: 1 << index) }

    /// "day", "weeks"; the word's number is its ``TimeUnit``.
    package static let unit = bit(0)
    package static let plural = bit(1)
    /// The word's number: 1 spring, 2 summer, 3 autumn, 4 winter.
    package static let season = bit(2)
    /// "today", "yesterday"; the word's number is the days from today, 99 for "now".
    package static let deictic = bit(3)
    package static let dayPart = bit(4)
    /// "eighties"; the word's number is 80.
    package static let decadeName = bit(5)
    /// Words that begin the names of days kept each year; the word's number is 1 where their count starts with the event
    /// itself, 2 where countries differ.
    package static let holiday = bit(6)
    package static let this = bit(7)
    package static let that = bit(8)
    package static let same = bit(9)
    package static let last = bit(10)
    package static let next = bit(11)
    /// "past", "coming": with a unit alone they mean a stretch that reaches to today and not a unit of the calendar.
    package static let window = bit(12)
    /// "previous", "following": counted from the date spoken of and not from the document's.
    package static let anaphoric = bit(13)
    package static let early = bit(14)
    package static let middle = bit(15)
    package static let late = bit(16)
    /// "beginning", "end": joined by "of"; verbs of ending too, before "the day".
    package static let edge = bit(17)
    package static let ago = bit(18)
    package static let before = bit(19)
    package static let after = bit(20)
    /// "earlier", "later".
    package static let comparative = bit(21)
    package static let the = bit(22)
    package static let indefinite = bit(23)
    package static let of = bit(24)
    package static let `in` = bit(25)
    package static let and = bit(26)
    package static let or = bit(27)
    package static let to = bit(28)
    package static let until = bit(29)
    package static let from = bit(30)
    package static let between = bit(31)
    package static let since = bit(32)
    package static let on = bit(33)
    /// Words after which four digits are a year.
    package static let beforeYear = bit(34)
    /// Words after which a month's name is a month, though it is also another word.
    package static let beforeMonth = bit(35)
    package static let ordinalSuffix = bit(36)
    package static let fiscal = bit(37)
    package static let era = bit(38)
    /// "Q4", "H1", "W11"; the word's number is the ``TimeUnit`` it stands for: a quarter, a half as ``TimeUnit/month``, a week.
    package static let partLetter = bit(39)
    package static let be = bit(40)
    package static let period = bit(41)
    package static let half = bit(42)
    /// Words after which "a day" is a rate.
    package static let rate = bit(43)
    /// Words after which "a day" is a duration.
    package static let beforeDuration = bit(44)
    /// "six straight days".
    package static let betweenNumberAndUnit = bit(45)
    package static let approximate = bit(46)
    /// Words after which four digits are a number that names.
    package static let reference = bit(47)
    package static let age = bit(48)
    package static let title = bit(49)
    /// "plans", "will": what follows is still to come.
    package static let forward = bit(50)
    package static let pastVerb = bit(51)
    /// Verbs after which a year that opens a sentence is its subject.
    package static let yearVerb = bit(52)
    /// Subjects and determiners: "May" before them at a sentence's start is the verb.
    package static let subject = bit(53)
    /// "by", "until": what follows is still to come.
    package static let forwardPreposition = bit(54)
    /// A shortened month or weekday.
    package static let abbreviated = bit(55)
    /// A month's name that is also another word: "may", "march".
    package static let commonWord = bit(56)
    /// A month's name that is also a person's.
    package static let givenName = bit(57)
    /// "centenary"; the word's number is its years, 0 for the plain "anniversary", -1 for a birthday.
    package static let anniversary = bit(58)
    /// "jubilee"; the word's number is -1 for the candles that are blown out.
    package static let jubilee = bit(59)
    package static let founding = bit(60)
    /// "golden"; the word's number is the years of its jubilee.
    package static let jubileeMetal = bit(61)
    package static let marks = bit(62)
    package static let turns = bit(63)
}

import ArgumentParser
import BriefingModel

/// Options that every command takes.
struct ConsoleOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Print errors only.")
    var quiet = false

    var console: Console { Console(isQuiet: quiet) }
}

/// Options of the commands that read articles.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Date of an article that tells none.",
            discussion: "With a single article, it goes before the date the article tells.",
            valueName: "date"
        )
    )
    var date: PartialDate?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day the briefing speaks of; otherwise SOURCE_DATE_EPOCH, or the newest article's date.",
            valueName: "date"
        )
    )
    var asOf: CalendarDate?

    @Option(name: .long, help: "The briefing's title; otherwise the article's, or the subject's.")
    var title: String?
}

extension PartialDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument[...]) }

    package var defaultValueDescription: String { description }
}

extension CalendarDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument[...]) }

    package var defaultValueDescription: String { description }
}

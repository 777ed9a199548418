/// Every key of a layout file, with what it may hold: the one place that knows.
enum LayoutTable {
    static let root = LayoutShape.map([
        LayoutKey("version", .integer(1...1), "The form of the file; this program reads 1."),
        LayoutKey("description", .text(maximum: 120), "What the layout is for, in a line."),
        LayoutKey(
            "extends",
            .text(maximum: 200),
            "A layout by name or file whose values hold where this one is silent."
        ),
        LayoutKey("page", page, "Paper and margins."),
        LayoutKey(
            "fonts",
            .map(fontRoles.map { LayoutKey($0, families, "Font families, first choice first.") }),
            "Fonts by what they are for."
        ),
        LayoutKey(
            "palette",
            .map(colorRoles.map { LayoutKey($0, .color, "A colour as in \"#0B4F7D\".") }),
            "Colours by what they are for."
        ),
        LayoutKey(
            "styles",
            .map(styleRoles.map { LayoutKey($0, style, "How this kind of text looks.") }),
            "Text styles by what they are for."
        ),
        LayoutKey("locale", locale, "How numbers and dates are written."),
        LayoutKey(
            "strings",
            .map(
                strings.map { LayoutKey($0.name, .template(fields: $0.fields), "A text that the page says.") }
            ),
            "Headings and every other word the page itself says."
        ),
        LayoutKey("header", running, "What stands above the text on each page.", isRemovable: true),
        LayoutKey("footer", running, "What stands below the text on each page.", isRemovable: true),
        LayoutKey(
            "marking",
            .text(maximum: 80),
            "A handling mark, such as FOR OFFICIAL USE.",
            isRemovable: true
        ),
        LayoutKey("logo", logo, "A picture beside the title.", isRemovable: true),
        LayoutKey("sections", .list(section, count: 1...60), "What stands on the page, in order."),
        LayoutKey(
            "topics",
            .list(topic, count: 0...100),
            "Words by which a fact is told to belong to a topic."
        ),
    ])

    static let fontRoles = ["body", "heading", "numerals"]
    static let colorRoles = ["paper", "ink", "muted", "accent", "rule", "panel"]
    static let styleRoles = [
        "title", "subtitle", "heading", "lead", "body", "strong", "small", "passage", "numeral", "chart",
        "running",
    ]
    static let sectionTypes = [
        "title", "bottom-line", "changes", "figures", "facts", "comparison", "timeline", "conflicts", "next",
        "anniversaries", "events", "gaps", "sources", "passages", "sources-line", "text",
    ]
    static let statuses = ["past", "current", "planned"]
    static let runningFields = [
        "title", "subtitle", "as-of", "page", "pages", "page-of", "issue", "marking", "period",
    ]

    private static let families = LayoutShape.oneOrMore(.text(maximum: 80))

    private static let page = LayoutShape.map([
        LayoutKey(
            "size",
            .pageSize,
            "A3, A4, A5, Letter, Legal, or width and height as in '210 mm x 297 mm'."
        ),
        LayoutKey("orientation", .choice(["portrait", "landscape"]), "Which way the paper lies."),
        LayoutKey(
            "margins",
            .map(
                ["top", "right", "bottom", "left"].map {
                    LayoutKey($0, .length(14...400), "A length as in 18 mm.")
                }
            ),
            "White edges round the text."
        ),
        LayoutKey(
            "limit",
            .integer(1...100),
            "How many pages at most, where shorter lists make it so; what they leave out is counted.",
            isRemovable: true
        ),
    ])

    private static let style = LayoutShape.map([
        LayoutKey("font", .choice(fontRoles), "A font by its role."),
        LayoutKey("size", .number(6.5...72), "Points."),
        LayoutKey("weight", .choice(["regular", "medium", "semibold", "bold"]), "How dark the letters are."),
        LayoutKey("italic", .flag, "Whether the letters lean."),
        LayoutKey("color", .choice(colorRoles), "A colour by its role."),
        LayoutKey("leading", .number(0.8...2), "Line height as a multiple of the font's own."),
    ])

    private static let locale = LayoutShape.map([
        LayoutKey("language", .text(maximum: 35), "Language of the page's own words, as in 'en' or 'vi'."),
        LayoutKey(
            "thousands",
            .choice([",", ".", " ", "\u{A0}", "\u{202F}", "'", "’", ""]),
            "What parts thousands."
        ),
        LayoutKey("decimal", .choice([".", ","]), "What parts whole from decimal digits."),
        LayoutKey(
            "scales",
            .map(
                ["million", "billion", "trillion"].map {
                    LayoutKey($0, .text(maximum: 20), "The word for it.", isRemovable: true)
                }
            ),
            "Words for large numbers; without a word the digits are written out."
        ),
        LayoutKey("money", .template(fields: ["currency", "value"]), "Where the currency stands."),
        LayoutKey("range", .template(fields: ["from", "to"]), "How a range is written."),
        LayoutKey(
            "ordinal",
            .template(fields: ["number"]),
            "'english' for 1st, 2nd, 3rd; otherwise a text with {number}."
        ),
        LayoutKey("day", .template(fields: ["day", "month", "year"]), "A day, written out."),
        LayoutKey("month", .template(fields: ["month", "year"]), "A month of a year."),
        LayoutKey("quarter", .template(fields: ["quarter", "year"]), "A quarter of a year."),
        LayoutKey("decade", .template(fields: ["year"]), "Ten years by their first."),
        LayoutKey("months", .list(.text(maximum: 20), count: 12...12), "Names of the months."),
        LayoutKey("short-month", .template(fields: ["month", "year"]), "A month in charts."),
        LayoutKey("short-day", .template(fields: ["day", "month", "year"]), "A day in charts and tables."),
        LayoutKey(
            "short-months",
            .list(.text(maximum: 20), count: 12...12),
            "Names of the months in charts and tables."
        ),
    ])

    private static let running = LayoutShape.map(
        ["left", "center", "right"].map {
            LayoutKey(
                $0,
                .oneOrMore(.template(fields: runningFields)),
                "Pieces of text; one whose field is empty is left out.",
                isRemovable: true
            )
        }
    )

    private static let logo = LayoutShape.map([
        LayoutKey(
            "file",
            .text(maximum: 400),
            "A PNG file, relative to the layout file.",
            isNeeded: true
        ),
        LayoutKey("height", .length(8...120), "How tall it stands."),
        LayoutKey(
            "alternative",
            .text(maximum: 120),
            "What the picture says to someone who does not see it."
        ),
    ])

    private static let section = LayoutShape.map([
        LayoutKey("type", .choice(sectionTypes), "What the section shows.", isNeeded: true),
        LayoutKey("title", .text(maximum: 120), "A heading in place of the usual one.", isRemovable: true),
        LayoutKey("text", .text(maximum: 2000), "The words of a section of type 'text'."),
        LayoutKey("columns", .integer(1...6), "Cards, or columns of text and rows, side by side."),
        LayoutKey(
            "max",
            .integer(1...10_000),
            "How many entries at most; what is left out is counted on the page. Sources that are cited always stand."
        ),
        LayoutKey("layers", .integer(1...6), "Rows of labels on each side of a timeline."),
        LayoutKey("breaks", .flag, "Whether empty years of a timeline may be cut out."),
        LayoutKey("numbered", .flag, "Whether facts are counted: 1, 2, 3."),
        LayoutKey("group", .choice(["none", "topic", "decade"]), "What dated events are gathered under."),
        LayoutKey(
            "when",
            .choice(["always", "filled", "compared"]),
            "always; only when there are entries; or only when the issue was compared with the last one."
        ),
        LayoutKey(
            "empty",
            .choice(["say", "hide"]),
            "What happens without entries: say so, or leave the section out."
        ),
        LayoutKey("keep", .flag, "Whether the section stays on one page where it fits."),
        LayoutKey("break", .choice(["none", "before"]), "Whether a new page starts here."),
        LayoutKey("heading", .flag, "Whether the heading is shown."),
        LayoutKey(
            "filter",
            .map([
                LayoutKey("topic", .oneOrMore(.text(maximum: 60)), "Only entries of these topics."),
                LayoutKey("status", .oneOrMore(.choice(statuses)), "Only events of these kinds."),
                LayoutKey("importance", .number(0...1), "Only entries at least so important."),
            ]),
            "Which entries are shown."
        ),
    ])

    private static let topic = LayoutShape.map([
        LayoutKey("name", .text(maximum: 60), "The topic's name.", isNeeded: true),
        LayoutKey(
            "cues",
            .list(.text(maximum: 80), count: 1...500),
            "Words and phrases, in lower case or as names are written.",
            isNeeded: true
        ),
    ])

    /// Texts of the page and the fields each may hold.
    static let strings: [(name: String, fields: [String])] =
        [
            "bottom-line", "figures", "facts", "comparison", "timeline", "events", "next", "anniversaries",
            "conflicts", "changes", "gaps", "sources", "passages", "undated", "exactly", "about", "nearly",
            "more-than", "less-than", "at-least", "up-to", "rise", "fall", "derived", "inferred", "given",
            "date", "event", "source", "status", "past", "current", "planned", "return", "of", "origin",
            "observed", "next-return", "kind", "what", "before", "now", "new", "changed", "gone",
            "source-vanished", "planned-to-past", "rules", "file", "dated", "fingerprint", "title", "nothing",
            "no-figures", "no-events", "no-anniversaries", "no-conflicts", "no-changes", "no-next", "no-gaps",
            "no-bottom-line", "no-sources", "mark-of-day", "mark-of-month", "mark-of-span", "mark-of-derived",
            "mark-of-approximate", "mark-of-planned", "cited-by",
        ].map { ($0, []) } + [
            ("continued", ["title"]), ("as-of", ["date"]), ("issue", ["number"]),
            ("page-of", ["page", "pages"]), ("period-covered", ["period"]), ("approximate", ["date"]),
            ("since", ["date"]), ("until", ["date"]), ("next-return-of", ["ordinal", "date"]),
            ("said", ["source"]), ("unread", ["source"]), ("empty-source", ["source"]),
            ("set-aside", ["count"]), ("shortened", ["count"]), ("not-on-page", ["section", "count"]),
            ("not-cited", ["count"]),
            ("skipped", ["from", "to"]), ("timeline-alternative", ["count", "from", "to"]),
            ("passage-link", ["mark", "quote"]), ("back-link", ["mark"]), ("source-link", ["mark", "title"]),
            ("address-link", ["address"]), ("line", ["line"]), ("page-number", ["page"]),
            ("sources-line", ["sources"]), ("comparison-alternative", ["values"]),
        ]
}

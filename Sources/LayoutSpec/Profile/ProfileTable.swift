/// Every key of a profile, with what it may hold.
enum ProfileTable {
    static let formats = ["pdf", "png", "svg", "json"]

    static let root = LayoutShape.map([
        LayoutKey("version", .integer(1...1), "The form of the file; this program reads 1."),
        LayoutKey("title", .text(maximum: 200), "The briefing's title; otherwise the article's."),
        LayoutKey(
            "sources",
            .oneOrMore(.text(maximum: 1000)),
            "Files, folders and patterns such as reports/*.md.",
            isNeeded: true
        ),
        LayoutKey("layout", .text(maximum: 1000), "A layout by name or file."),
        LayoutKey(
            "output",
            .template(fields: ["date", "number"]),
            "The file to write, such as output/briefing-{date}.pdf, or a folder with a slash at the end."
        ),
        LayoutKey("format", .oneOrMore(.choice(formats)), "What to write."),
        LayoutKey("time-zone", .text(maximum: 100), "Whose clock tells the day, such as Europe/Berlin."),
        LayoutKey("as-of", .text(maximum: 20), "The day an issue speaks of: newest, today, or a date."),
        LayoutKey("only-if-changed", .flag, "Whether an issue is made only when a fact has changed."),
        LayoutKey("keep", .integer(1...100_000), "How many issues stay."),
        LayoutKey("ledger", .text(maximum: 1000), "The file of past issues."),
        LayoutKey("strict", .flag, "Whether any warning counts as a finding."),
        LayoutKey(
            "after-success",
            .oneOrMore(.text(maximum: 4000)),
            "What runs when all went well."
        ),
        LayoutKey(
            "after-failure",
            .oneOrMore(.text(maximum: 4000)),
            "What runs when no issue could be made."
        ),
    ])
}

extension Profile {
    /// A profile to begin with; every line but the first value is a comment.
    package static let startText = """
        # What the briefing is made from: files, folders and patterns, relative to this file.
        sources: [articles]

        # A layout by name or file.
        # layout: standard

        # {date} is the day of the issue, {number} its number.
        # output: output/briefing-{date}.pdf

        # Whose clock tells the day.
        # time-zone: Europe/Berlin

        # The day an issue speaks of: newest (article), today, or a date.
        # as-of: newest

        # Make an issue only when a fact has changed since the last one.
        # only-if-changed: true

        # How many issues stay.
        # keep: 30

        # What runs afterwards: a line for the shell, or a list of a program and its arguments.
        # after-success: [/usr/local/bin/send, morning-list]
        # after-failure: logger "no briefing today"

        """
}

extension LayoutSpec {
    /// The layouts that travel inside the program, the standard one first.
    package static let shipped: [(name: String, text: String)] = [
        ("standard", standardText),
        ("snapshot", snapshotText),
        ("memo", memoText),
        ("vietnamese", vietnameseText),
    ]

    /// The file of the layout `standard`, byte for byte.
    package static let standardText = """
        # The standard briefing: two pages and a source annex.
        #
        # Every other layout starts from this one: what a layout does not say, it takes from here.
        version: 1
        description: Two pages and a source annex

        page:
          size: A4
          orientation: portrait
          margins: { top: 18 mm, right: 18 mm, bottom: 20 mm, left: 18 mm }

        # Font families, first choice first.
        fonts:
          body: [Noto Sans]
          heading: [Noto Sans]
          numerals: [Noto Sans]

        # Colours by what they are for. The accent is the only colour; everything else is grey.
        palette:
          paper: "#FFFFFF"
          ink: "#1B2126"
          muted: "#59626B"
          accent: "#0B4F7D"
          rule: "#CBD2D8"
          panel: "#F3F5F7"

        # Sizes in points; colours by their name in the palette.
        styles:
          title: { font: heading, size: 21, weight: bold, color: ink }
          subtitle: { font: body, size: 10.5, weight: regular, color: muted }
          heading: { font: heading, size: 11.5, weight: bold, color: accent }
          lead: { font: body, size: 10.5, weight: regular, color: ink, leading: 1.08 }
          body: { font: body, size: 9, weight: regular, color: ink, leading: 1.04 }
          strong: { font: body, size: 9, weight: bold, color: ink }
          small: { font: body, size: 7.5, weight: regular, color: muted }
          passage: { font: body, size: 8.5, weight: regular, color: ink, leading: 1.04 }
          numeral: { font: numerals, size: 25, weight: bold, color: accent }
          chart: { font: body, size: 7.2, weight: regular, color: ink }
          running: { font: body, size: 7.5, weight: regular, color: muted }

        # How numbers, dates and counted years are written.
        locale:
          language: en
          thousands: ","
          decimal: "."
          scales: { million: million, billion: billion, trillion: trillion }
          money: "{currency} {value}"
          range: "{from} to {to}"
          ordinal: english
          day: "{day} {month} {year}"
          month: "{month} {year}"
          quarter: "quarter {quarter} of {year}"
          decade: "{year}s"
          months: [January, February, March, April, May, June, July, August, September, October, November, December]
          short-month: "{month} {year}"
          short-day: "{day} {month} {year}"
          short-months: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]

        # Every word the page itself says.
        strings:
          bottom-line: Bottom line
          figures: Key figures
          facts: Further figures
          comparison: Compared
          timeline: Timeline
          events: Dated events
          next: What comes next
          anniversaries: Anniversaries
          conflicts: Conflicting statements
          changes: Since the last issue
          gaps: What is missing
          sources: Sources
          passages: Cited passages
          continued: "{title} (continued)"
          as-of: As of {date}
          undated: No as-of date
          issue: Issue {number}
          page-of: Page {page} of {pages}
          period-covered: Covers {period}
          exactly: ""
          about: about
          nearly: nearly
          more-than: more than
          less-than: less than
          at-least: at least
          up-to: up to
          rise: up
          fall: down
          derived: worked out
          inferred: inferred
          given: given
          approximate: about {date}
          since: since {date}
          until: until {date}
          date: Date
          event: Event
          source: Source
          status: Status
          past: past
          current: current
          planned: planned
          return: Anniversary
          of: Event
          origin: Origin
          observed: Marked in
          next-return: Next round one
          next-return-of: "{ordinal} in {date}"
          kind: Kind
          what: What
          before: Before
          now: Now
          new: new
          changed: changed
          gone: gone
          source-vanished: source gone
          planned-to-past: now past
          rules: read by new rules
          said: "{source} says"
          file: File
          dated: Dated
          fingerprint: Fingerprint
          title: Title
          unread: "Source not read: {source}"
          empty-source: "Source without text: {source}"
          set-aside: "Numbers and dates seen and left out: {count}"
          shortened: "Not shown here: {count} less important"
          not-on-page: "{section}: {count} more in the model"
          not-cited: "Further sources, read and not cited here: {count}; the attached model names each"
          nothing: "No entries: the sources give none."
          no-figures: No key figure was found in the sources.
          no-events: No dated event was found in the sources.
          no-anniversaries: No anniversary is named in the sources, and none could be worked out.
          no-conflicts: No conflicting statements were found.
          no-changes: Nothing has changed since the last issue.
          no-next: No planned event is named in the sources.
          no-gaps: Every source was read, and no number was left out.
          no-bottom-line: The sources give no statement to lead with.
          no-sources: No source was given.
          mark-of-day: day
          mark-of-month: month or year
          mark-of-span: decade or span
          mark-of-derived: hollow = worked out
          mark-of-approximate: soft = about
          mark-of-planned: light = planned
          skipped: "{from}–{to}"
          timeline-alternative: "Timeline of {count} dated events from {from} to {to}."
          passage-link: Passage {mark}
          cited-by: cited by
          back-link: Back to where {mark} is cited
          source-link: "Source {mark}: {title}"
          address-link: "Open the source at {address}"
          line: line {line}
          page-number: page {page}
          comparison-alternative: "Compared: {values}."
          sources-line: "Sources: {sources}"

        # What stands above and below the text on each page. A piece whose field is empty is left out.
        header:
          left: ["{marking}"]
          right: ["{issue}"]
        footer:
          left: ["{title}", "{as-of}"]
          right: ["{page-of}"]

        marking: null
        logo: null

        # What stands on the page, in order: two pages, then the annex.
        sections:
          - type: title
          - type: bottom-line
            keep: true
          - type: changes
            when: compared
            max: 12
          - type: figures
            columns: 4
            max: 8
          - type: timeline
            layers: 3
            breaks: true
          - type: conflicts
            when: filled
            keep: true
          - type: comparison
            when: filled
            max: 6
          - type: next
            when: filled
            max: 8
          - type: anniversaries
            when: filled
          - type: gaps
            max: 8
          - type: facts
            when: filled
            break: before
          - type: events
            when: filled
            break: before
          # Of more sources than this, those that nothing cites are only counted.
          - type: sources
            max: 40
          - type: passages

        # Words by which a fact is told to belong to a topic.
        topics:
          - name: peacekeeping
            cues: [peacekeeping, peacekeeper, peacekeepers, blue helmets, United Nations mission, UN mission, field hospital, engineering unit, engineering team]
          - name: partners
            cues: [partner, partners, partnership, diplomatic relations, defence ties, defence relations, countries and international organizations, member states]
          - name: money
            cues: [budget, spending, revenue, exports, imports, loan, grant, investment, aid, cost]
          - name: people
            cues: [officers, soldiers, troops, personnel, staff, workers, refugees, households, inhabitants, casualties]
          - name: humanitarian
            cues: [remains, relief, humanitarian, disaster, earthquake, flood, missing in action, unexploded ordnance]
          - name: exhibitions
            cues: [exhibition, expo, fair, trade show]

        """
}

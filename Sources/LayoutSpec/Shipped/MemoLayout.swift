extension LayoutSpec {
    /// The file of the layout `memo`, byte for byte.
    package static let memoText = """
        # A memorandum for a staff office: bottom line, numbered facts, references. No charts, no colour.
        version: 1
        description: "Sober memorandum: bottom line, numbered facts, references"
        extends: standard

        page:
          margins: { top: 25 mm, right: 25 mm, bottom: 25 mm, left: 25 mm }

        fonts:
          body: [Noto Serif, Noto Sans]
          heading: [Noto Serif, Noto Sans]
          numerals: [Noto Serif, Noto Sans]

        palette:
          accent: "#1B2126"
          panel: "#FFFFFF"

        styles:
          title: { size: 16 }
          subtitle: { size: 10 }
          heading: { size: 10.5 }
          lead: { size: 10 }
          body: { size: 9.5 }
          strong: { size: 9.5 }
          passage: { size: 8.8 }

        strings:
          facts: Facts
          bottom-line: Bottom line up front
          events: Chronology
          gaps: Limits of this memorandum
          sources: References

        sections:
          - type: title
          - type: bottom-line
          - type: changes
            when: compared
          - type: facts
            numbered: true
            empty: say
          - type: conflicts
            when: filled
          - type: events
            when: filled
          - type: anniversaries
            when: filled
          - type: gaps
            max: 8
          - type: sources
            max: 40
          - type: passages

        """
}

extension LayoutSpec {
    /// A layout to begin with: it changes nothing yet and says what could be changed.
    package static let startText = """
        # A layout for your house. What it does not say, it takes from the layout it extends; every line below that
        # starts with '#' is a suggestion. Check it with 'briefing check', see all of it with
        # 'briefing layouts show --merged'.
        version: 1
        description: Our house layout
        extends: standard

        # page:
        #   size: A4                # A3, A4, A5, Letter, Legal, or '210 mm x 297 mm'
        #   margins: { left: 20 mm, right: 20 mm }

        # fonts:
        #   body: [Noto Sans]       # first choice first

        # palette:
        #   accent: "#0B4F7D"       # quote colours: '#' starts a comment

        # locale:
        #   thousands: ","
        #   decimal: "."
        #   day: "{day} {month} {year}"

        # strings:
        #   figures: Key figures    # every heading and every other word of the page can be changed

        # marking: FOR OFFICIAL USE
        # logo: { file: logo.png, height: 32 pt, alternative: Our crest }

        # footer:
        #   left: ["{title}", "{as-of}"]
        #   right: ["{page-of}"]

        # A list replaces the whole list of the layout it extends, so name every section you want, in order.
        # sections:
        #   - type: title
        #   - type: bottom-line
        #   - type: figures
        #     columns: 4
        #     max: 8
        #     filter: { topic: [peacekeeping, partners], importance: 0.3 }
        #   - type: timeline
        #   - type: anniversaries
        #     when: filled          # left out when there are none
        #   - type: events
        #     group: topic
        #   - type: sources
        #     break: before
        #   - type: passages

        # topics:
        #   - name: peacekeeping
        #     cues: [peacekeeping, blue helmets, field hospital]

        """
}

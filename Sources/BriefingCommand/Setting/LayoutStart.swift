/// The file that `layouts new` writes.
enum LayoutStart {
    static let text = """
        # A layout of your own. It takes everything from the standard layout; change what should differ.
        #
        #   briefing layouts show --merged NAME   prints all keys with their values
        #   briefing check --layout NAME          finds mistakes, with line and column
        #   briefing layouts schema               prints a schema for editors that check while typing
        version: 1
        extends: standard
        description: Our house style

        # Page size and margins; lengths in mm, cm, in or pt.
        # page:
        #   size: A4
        #   margins: { top: 20 mm, right: 20 mm, bottom: 20 mm, left: 20 mm }

        # The accent is the only colour; figures, headings and the timeline use it.
        palette:
          accent: "#7A1F2B"

        # Sizes in points.
        # styles:
        #   title: { size: 18 }

        # A line at the head of every page, such as a handling mark.
        # marking: For official use

        # Sections in the order of the page; naming any replaces the whole list.
        # sections:
        #   - type: title
        #   - type: bottom-line
        #   - type: figures
        #     max: 6
        #   - type: timeline
        #   - type: sources

        """
}

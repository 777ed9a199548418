extension LayoutSpec {
    /// The file of the layout `snapshot`, byte for byte.
    package static let snapshotText = """
        # One page of cards and charts, for a screen or a handout; the sources stand in a line at its foot.
        version: 1
        description: One page of cards and charts with a source line
        extends: standard

        page:
          margins: { top: 15 mm, bottom: 17 mm }
          limit: 1

        styles:
          title: { size: 20 }
          lead: { size: 10.5 }
          numeral: { size: 25 }

        strings:
          figures: In numbers

        sections:
          - type: title
          - type: bottom-line
            heading: false
            max: 2
          - type: figures
            columns: 4
            max: 8
          - type: timeline
            layers: 3
            max: 10
          - type: comparison
            when: filled
            max: 4
          - type: conflicts
            when: filled
            max: 2
          - type: sources-line

        """
}

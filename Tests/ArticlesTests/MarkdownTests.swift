import Articles
import BriefingModel
import Testing

@Suite struct MarkdownTests {
    @Test func readsFrontMatterHeadingsListsTablesAndLinks() {
        let page = article(
            """
            ---
            title: "Bridges of the south"
            publisher: Office of Roads
            date: 2021-09-14
            language: en
            link: https://example.org/b
            ---

            # Bridges of the south

            The office **opened** [14 bridges](https://example.org/14 "list") in _two_ years.<!-- check 99 -->

            Old bridges
            -----------

            - The oldest dates from 1911.
            - It carries 300 lorries
              a day.

            | Year | Bridges |
            | ---- | ------: |
            | 2020 | 6 |
            | 2021 | 8 |

            ```
            code 12345
            ```

            > The work goes on.
            > It ends in 2025.

            ![Workers on the bridge](b.jpg)

            *Photo: Office of Roads*
            """,
            path: "b.md"
        )
        #expect(
            page.outline == [
                "title: Bridges of the south", "paragraph: The office opened 14 bridges in two years.",
                "headline: Old bridges", "list item: The oldest dates from 1911.",
                "list item: It carries 300 lorries a day.", "headline: Year | Bridges", "table row: 2020 | 6",
                "table row: 2021 | 8", "paragraph: The work goes on. It ends in 2025.",
                "caption: Workers on the bridge", "boilerplate: Photo: Office of Roads",
            ]
        )
        #expect(page.title == "Bridges of the south")
        #expect(page.publisher == "Office of Roads")
        #expect(page.link == "https://example.org/b")
        #expect(page.date?.value == PartialDate("2021-09-14"))
        #expect(page.date?.basis == .given)
        #expect(page.passages[6].heading == page.passages[5].span)
    }

    @Test func takesTheTitleFromTheFirstHeading() {
        #expect(article("# A *new* pier\n\nIt has 3 berths.\n", path: "p.md").title == "A new pier")
    }
}

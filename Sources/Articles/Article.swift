package import BriefingModel
package import SourceText

/// A source read into passages, every one with its place in the text.
package struct Article: Sendable {
    /// As the user named the file, or as the folder it was found in was named.
    package var path: String
    /// The text as UTF-8; all offsets count in it.
    ///
    /// A file in another encoding is converted first.
    package var bytes: [UInt8]
    package var title: String?
    package var publisher: String?
    package var link: String?
    /// BCP 47.
    package var language: String
    /// The document's date with how it is known; nil if neither user, metadata nor dateline give one.
    package var date: (value: PartialDate, basis: Basis)?
    /// In the order of the text, not overlapping.
    package var passages: [Passage]

    package init(
        path: String,
        bytes: [UInt8],
        title: String? = nil,
        publisher: String? = nil,
        link: String? = nil,
        language: String = "en",
        date: (value: PartialDate, basis: Basis)? = nil,
        passages: [Passage] = []
    ) {
        self.path = path
        self.bytes = bytes
        self.title = title
        self.publisher = publisher
        self.link = link
        self.language = language
        self.date = date
        self.passages = passages
    }
}

/// A stretch of text of one kind.
package struct Passage: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case title, headline, paragraph, caption
        case listItem = "list item"
        case tableRow = "table row"
        /// The place and date line of a report.
        case dateline
        /// Menus, comment counts, tails, side headlines, credits: never read for figures.
        case boilerplate
    }

    package var kind: Kind
    package var span: ByteSpan
    /// Mark-up inside the span (emphasis signs, link targets, credits): ascending, to be passed over when reading.
    package var skipped: [ByteSpan]
    /// For a table row, the header cells' spans by column; for a list item, the sentence that leads the list in.
    package var heading: ByteSpan?
    /// From 1, for paged sources.
    package var page: Int?

    package init(
        kind: Kind,
        span: ByteSpan,
        skipped: [ByteSpan] = [],
        heading: ByteSpan? = nil,
        page: Int? = nil
    ) {
        self.kind = kind
        self.span = span
        self.skipped = skipped
        self.heading = heading
        self.page = page
    }
}

package import BriefingModel

/// What a PDF says of itself.
package struct DocumentMetadata: Sendable {
    package enum Conformance: Sendable {
        /// What Cairo writes: tagged, but held to no standard.
        case none
        /// PDF/UA-1 and PDF/A-3a in one file.
        case accessibleArchive
    }

    /// A file that travels inside the PDF as the data it was made from.
    package struct Attachment: Sendable {
        package var name: String
        package var description: String
        /// As in `application/json`.
        package var mediaType: String
        package var bytes: [UInt8]

        package init(
            name: String,
            description: String,
            mediaType: String = "application/json",
            bytes: [UInt8]
        ) {
            self.name = name
            self.description = description
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    package var title: String
    /// BCP 47.
    package var language: String
    package var author: String?
    package var subject: String?
    /// The day the file says it was made; never the clock's.
    package var created: CalendarDate
    /// UTC, 0 to 86,399.
    package var secondOfDay: Int
    package var attachment: Attachment?
    /// Further files, their names after the attachment's and in the order of their letters.
    package var supplements: [Attachment] = []
    package var conformance: Conformance

    package init(
        title: String,
        language: String,
        author: String? = nil,
        subject: String? = nil,
        created: CalendarDate,
        secondOfDay: Int = 0,
        attachment: Attachment? = nil,
        conformance: Conformance = .accessibleArchive
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.subject = subject
        self.created = created
        self.secondOfDay = secondOfDay
        self.attachment = attachment
        self.conformance = conformance
    }

    /// `2025-01-29T06:00:00Z`.
    var timestamp: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let second = min(max(secondOfDay, 0), 86_399)
        return "\(created)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }
}

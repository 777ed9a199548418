package import BriefingModel

/// A briefing that went out.
package struct Issue: Hashable, Sendable {
    /// Counted from 1 in its series.
    package var number: Int
    package var asOf: PartialDate?
    package var title: String
    /// BCP 47 tag.
    package var language: String
    package var programVersion: String
    package var layout: String
    /// Fingerprint of the layout file's bytes, in hexadecimal.
    package var layoutFingerprint: String
    package var output: String
    /// Fingerprint of the finished file's bytes, in hexadecimal.
    package var outputFingerprint: String
    /// What was new since the issue before; nil for the first.
    package var changes: [Change]?

    package init(
        number: Int,
        asOf: PartialDate?,
        title: String,
        language: String = "en",
        programVersion: String = BriefingModel.programVersion,
        layout: String,
        layoutFingerprint: String,
        output: String,
        outputFingerprint: String,
        changes: [Change]? = nil
    ) {
        self.number = number
        self.asOf = asOf
        self.title = title
        self.language = language
        self.programVersion = programVersion
        self.layout = layout
        self.layoutFingerprint = layoutFingerprint
        self.output = output
        self.outputFingerprint = outputFingerprint
        self.changes = changes
    }
}

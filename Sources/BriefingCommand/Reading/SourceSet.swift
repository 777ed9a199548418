import BriefingModel
import SourceText
import Summarizer

/// From paths to a briefing: finds, reads and summarises.
struct SourceSet {
    var paths: [String]
    var options: ReadingOptions
    /// Where relative paths start from.
    var folder = FilePath.current

    /// A briefing and how it came about.
    struct Outcome {
        var briefing: Briefing
        var reading: SourceReading
    }

    /// Opens and reads the sources.
    ///
    /// - Throws: `source.none` where the folders hold no file.
    func reading() throws(Diagnostic) -> SourceReading {
        let found = SourceFinder(folder: folder).sources(paths)
        guard !found.isEmpty else {
            throw Diagnostic(
                id: "source.none",
                "There is no article in \(paths.map { "'\($0)'" }.joined(separator: ", "))",
                hint: "put text or Markdown files there, or name others"
            )
        }
        return SourceReading(found, date: options.date, folder: folder)
    }

    /// Reads the sources into a briefing.
    ///
    /// - Parameter topics: what facts are sorted under.
    /// - Returns: a briefing that names every source, those that gave nothing last.
    /// - Throws: `source.none`, or `environment.epoch` where that variable is no number.
    func outcome(topics: [Topic]) throws(Diagnostic) -> Outcome {
        var asOf = options.asOf
        if asOf == nil { asOf = try Environment.epochDay() }
        let reading = try reading()
        var briefing = Summarizer(topics: topics).briefing(
            of: reading.entries,
            asOf: asOf.map(PartialDate.day),
            title: options.title
        )
        briefing.sources += reading.unread
        return Outcome(briefing: briefing, reading: reading)
    }
}

import BriefingModel
import SourceText

/// Where a briefing's files go.
struct OutputPlan {
    var folder: String
    /// Where lock and half-written files lie: `folder`, or one above it that stays the same from issue to issue.
    var base: String
    /// File name without ending and page number.
    var name: String
    /// What all issues of this output begin with; one run at a time writes to it.
    var stem: String
    var formats: [OutputFormat]

    /// - Parameters:
    ///   - output: a file, or a folder: one that exists or is named with a slash at the end. By default the
    ///     folder `output`.
    ///   - day: goes into the name of a file in a folder.
    ///   - formats: nil for the one that the file's ending names, otherwise PDF.
    init(output: String?, day: CalendarDate, formats: [OutputFormat]?) {
        let output = output ?? "output/"
        if output.hasSuffix("/") || FileTree.isFolder(output) {
            folder = output
            base = output
            stem = "briefing"
            name = "briefing-\(day)"
            self.formats = formats ?? [.pdf]
            return
        }
        folder = FilePath.folder(of: output)
        base = folder
        let file = FilePath.name(of: output)
        let ending = OutputFormat(rawValue: FilePath.ending(of: output))
        name = ending == nil ? file : FilePath.stem(of: file)
        stem = name
        self.formats = formats ?? [ending ?? .pdf]
    }

    /// The plan for an issue of a number.
    func numbered(_ number: Int) -> OutputPlan {
        var plan = self
        plan.folder = folder.replacing("{number}", with: String(number))
        plan.name = name.replacing("{number}", with: String(number))
        return plan
    }

    /// Names a file: a single page has no number in its name.
    func path(_ format: OutputFormat, page: Int = 1, of pages: Int = 1) -> String {
        FilePath.join(folder, pages > 1 ? "\(name)-\(page).\(format.rawValue)" : "\(name).\(format.rawValue)")
    }
}

import BriefingModel
import CairoRenderer
import LayoutSpec
import SourceText

/// What the pages of a PDF print, word by word.
///
/// The text is taken out by `pdftotext`, a reader of other people's making, in a process of its own with a limit of
/// time: the PDF may come from anywhere.
struct PagePrint {
    /// Words of each page in reading order.
    private(set) var pages: [[Substring]]

    private static let reader = "/usr/bin/pdftotext"
    private static let seconds = "60"

    /// - Throws: `verify.no-reader` where the program is missing, `verify.unreadable` where it finds no pages.
    init(of pdf: [UInt8], path: String) throws(Diagnostic) {
        guard FileTree.exists(Self.reader) else {
            throw Diagnostic(
                .warning,
                id: "verify.no-reader",
                "The printed page cannot be compared with its model without \(Self.reader)",
                at: SourceLocation(path: path),
                hint: "install the package poppler-utils"
            )
        }
        let process = ChildProcess(
            program: "/usr/bin/timeout",
            arguments: [Self.seconds, Self.reader, "-enc", "UTF-8", "-", "-"],
            environment: ["LC_ALL=C"]
        )
        let outcome = try? process.run(input: pdf)
        guard let outcome, outcome.code == 0 else {
            throw Diagnostic(
                id: "verify.unreadable",
                "The printed pages cannot be read",
                at: SourceLocation(path: path)
            )
        }
        let text = String(decoding: outcome.output, as: UTF8.self)
        pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map {
            $0.split(whereSeparator: \.isWhitespace)
        }
        if pages.last?.isEmpty ?? false { pages.removeLast() }
    }

    /// Tells where pages print other words than the model gives in a layout.
    ///
    /// The model is set again and its words are compared one by one.
    ///
    /// - Returns: one line for each place, in the order of the pages; none where all is said.
    /// - Throws: what setting or reading a page throws.
    func differences(from briefing: Briefing, in layout: LayoutSpec) throws(Diagnostic) -> [String] {
        let plan = OutputPlan(output: "page.pdf", day: CalendarDate(dayNumber: 0), formats: [.pdf])
        let setting = PageSetting(layout: layout, issue: issue(in: layout))
        guard let file = try setting.files(of: briefing, plan: plan).files.first else { return [] }
        let wanted = try PagePrint(of: file.bytes, path: file.path).pages
        if wanted == pages { return [] }
        var found: [String] = []
        if wanted.count != pages.count {
            found.append("\(pages.count) pages are printed, and the model gives \(wanted.count)")
        }
        for (index, (printed, said)) in zip(pages, wanted).enumerated() where printed != said {
            found += Self.differences(printed, said).prefix(10).map { difference in
                "page \(index + 1): \(difference.text)\(Self.owner(of: difference.words, in: briefing))"
            }
        }
        return found
    }

    /// The number that the page bears, by the layout's own words for it.
    private func issue(in layout: LayoutSpec) -> Int? {
        let parts = (layout.strings["issue"] ?? "").split(
            separator: "{number}",
            omittingEmptySubsequences: false
        )
        guard parts.count == 2 else { return nil }
        let before = parts[0].split(whereSeparator: \.isWhitespace)
        for words in pages where words.count > before.count {
            for start in 0..<(words.count - before.count)
            where words[start..<start + before.count].elementsEqual(before) {
                let number = words[start + before.count].prefix { $0.isASCII && $0.isNumber }
                if let number = Int(number) { return number }
            }
        }
        return nil
    }

    // MARK: Words that differ

    private struct Difference {
        var text: String
        /// What is printed and what is said, digits only where there are any.
        var words: [Substring]
    }

    /// Runs of words that differ, with a few words before each.
    private static func differences(_ printed: [Substring], _ said: [Substring]) -> [Difference] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in printed.difference(from: said) {
            switch change {
            case .insert(let offset, _, _): inserted.insert(offset)
            case .remove(let offset, _, _): removed.insert(offset)
            }
        }
        var found: [Difference] = []
        var (i, j) = (0, 0)
        while i < printed.count || j < said.count {
            let start = (i, j)
            while inserted.contains(i) { i += 1 }
            while removed.contains(j) { j += 1 }
            if (i, j) == start {
                i += 1
                j += 1
                continue
            }
            let before = printed[max(0, start.0 - 4)..<start.0].joined(separator: " ")
            let (prints, says) = (printed[start.0..<i], said[start.1..<j])
            func quoted(_ words: ArraySlice<Substring>) -> String {
                words.isEmpty ? "nothing" : "« \(words.prefix(12).joined(separator: " ")) »"
            }
            found.append(
                Difference(
                    text:
                        "prints \(quoted(prints)) after « \(before) », where the model says \(quoted(says))",
                    words: Array(says) + Array(prints)
                )
            )
        }
        return found
    }

    /// The fact whose value a run of words holds, by its digits, whatever signs the layout puts between them.
    private static func owner(of words: [Substring], in briefing: Briefing) -> String {
        for word in words {
            let digits = word.filter(\.isNumber)
            guard !digits.isEmpty else { continue }
            for figure in briefing.figures
            where [figure.value, figure.upper ?? figure.value].contains(where: {
                $0.description.filter(\.isNumber) == digits
                    || String($0.significand) == digits
            }) {
                return " (figure \(figure.id) '\(figure.value) \(figure.unit)')"
            }
            for anniversary in briefing.anniversaries where anniversary.ordinal.map(String.init) == digits {
                return " (anniversary \(anniversary.id) '\(anniversary.of)')"
            }
            for event in briefing.events where event.date.value.description.hasPrefix(digits) {
                return " (event \(event.id) '\(event.date.value) \(event.label)')"
            }
        }
        return ""
    }
}

import BriefingModel
import LayoutSpec

/// Turns a briefing's parts into strips, in the order the layout names them.
struct Composer<Measurer: TextMeasurer> {
    let briefing: Briefing
    let layout: LayoutSpec
    let measurer: Measurer
    let issue: Int?
    let wording: Wording
    let contents: Contents
    let citations: Citations
    let look: Look
    var builder: PageBuilder
    /// Marks come again and again; each is measured once.
    private var measuredMarks: [String: MeasuredText] = [:]
    /// Places that passages lead back to, as far as they are on the page.
    var destinations: Set<String> = []
    var isFirstSection = true
    /// Strips of the section at hand, waiting for what the section as a whole wants.
    private var section: [Strip] = []
    /// Sections that did not fit where they belong and stand after the next one that fills the page.
    private var floating: [[Strip]] = []

    init(_ briefing: Briefing, _ layout: LayoutSpec, _ measurer: Measurer, issue: Int?) {
        self.briefing = briefing
        self.layout = layout
        self.measurer = measurer
        self.issue = issue
        wording = Wording(layout)
        contents = Contents(briefing: briefing, layout: layout)
        citations = Citations(contents, wording)
        look = Look(layout)
        builder = PageBuilder(page: layout.page)
    }

    var width: Points { builder.bodyWidth }

    /// The language of the page's own words, where it is not that of the sources.
    var ownLanguage: String? {
        layout.locale.language == briefing.language ? nil : layout.locale.language
    }

    mutating func compose() -> [Frame] {
        var opening = Strip(height: 0)
        opening.items = [.begin(StructureTag(.document))]
        opening.hold = .firm
        builder.add(opening)
        for section in layout.sections {
            placeFloating(all: section.startsPage)
            compose(section)
        }
        placeFloating(all: true)
        builder.add(Strip(height: 0, items: [.end]))
        var frames = builder.finish()
        addRunningLines(to: &frames)
        return frames
    }

    private mutating func compose(_ section: LayoutSpec.Section) {
        guard section.condition != .compared || briefing.changes != nil else { return }
        switch section.kind {
        case .title: composeTitle(section)
        case .bottomLine: composeBottomLine(section)
        case .changes: composeChanges(section)
        case .figures: composeFigures(section)
        case .facts: composeFacts(section)
        case .comparison: composeComparison(section)
        case .timeline: composeTimeline(section)
        case .conflicts: composeConflicts(section)
        case .next: composeNext(section)
        case .anniversaries: composeAnniversaries(section)
        case .events: composeEvents(section)
        case .gaps: composeGaps(section)
        case .sources: composeSources(section)
        case .passages: composePassages(section)
        case .sourcesLine: composeSourcesLine(section)
        case .text: composeText(section)
        }
    }

    // MARK: Sections

    /// Opens a section with its heading.
    mutating func open(_ section: LayoutSpec.Section, _ name: String, detail: String = "") {
        let title = section.title ?? wording.string(name)
        var strip = Strip(height: 0)
        strip.items = [.begin(StructureTag(.section))]
        strip.space = isFirstSection ? 0 : look.sectionSpace
        isFirstSection = false
        strip.hold = .firm
        strip.startsPage = section.startsPage
        if section.showsHeading, !title.isEmpty {
            let text = measurer.measure(
                title,
                style: look.heading,
                width: width,
                maximumLines: nil,
                field: "heading '\(title)'"
            )
            strip.items.append(
                .rectangle(
                    Rect(x: 0, y: 0, width: width, height: 0.6),
                    radius: 0,
                    fill: look.rule,
                    stroke: nil
                )
            )
            let top: Points = 6
            strip.items += Piece(text, tails: [], width: width)
                .items(StructureTag(.heading2, language: ownLanguage), at: Point(0, top))
            strip.height = top + text.height + 4
            strip.outline = OutlineEntry(title: title, level: 1, at: Point(0, 0))
        }
        self.section = [strip]
        if let count = section.columns, Self.flowsInColumns.contains(section.kind) {
            flushAll()
            builder.beginColumns(count, gap: look.columnGap)
        }
    }

    /// Sections whose entries run down columns; the others give their columns a meaning of their own.
    private static var flowsInColumns: Set<LayoutSpec.Section.Kind> {
        [.text, .next, .events, .facts, .gaps, .sources, .passages]
    }

    mutating func add(_ strips: [Strip]) { section += strips }
    mutating func add(_ strip: Strip) { section.append(strip) }

    /// Hands strips on in portions, so that a long section is never held whole.
    mutating func flush() {
        guard section.count > 60 else { return }
        // The last ones may still be told to hold on to what comes.
        builder.add(Array(section.dropLast(3)))
        section = Array(section.suffix(3))
    }

    /// Keeps the last two strips together, where they are low enough not to leave a gap.
    mutating func holdRowBeforeLast(tallest: Points) {
        guard section.count >= 2, section[section.count - 1].height < tallest else { return }
        section[section.count - 2].hold = max(section[section.count - 2].hold, .firm)
    }

    /// A place that passages lead back to; of two items with one id only the first gets it.
    mutating func anchor(_ id: String, at place: Point) -> [FrameItem] {
        guard destinations.insert(id).inserted else { return [] }
        return [.destination(Self.itemDestination(id), at: place)]
    }

    static func itemDestination(_ id: String) -> String { "i.\(id)" }

    mutating func flushAll() {
        builder.add(section)
        section = []
    }

    /// The height left on the page after the section at hand.
    mutating func room() -> Points {
        section.reduce(builder.room) { $0 - $1.space - $1.height }
    }

    /// Hands a section on; one that floats may stand further down where it would leave the page's foot empty.
    mutating func close(_ section: LayoutSpec.Section, floats: Bool = false) {
        self.section.append(Strip(height: 0, items: [.end]))
        if self.section.count >= 2 {
            let last = self.section.count - 2
            self.section[last].hold = max(self.section[last].hold, .firm)
            if section.keepsTogether {
                for index in 0..<last { self.section[index].hold = max(self.section[index].hold, .weak) }
            }
        }
        if floats, floating.isEmpty, room() < 0, builder.room > builder.bodyHeight * Self.worthFilling {
            floating.append(self.section)
            self.section = []
            return
        }
        builder.endColumns()
        flushAll()
    }

    /// A gap lower than this share of the body is left as it is.
    private static var worthFilling: Double { 0.12 }

    /// Places what was put off: where it fits, or all of it.
    private mutating func placeFloating(all: Bool) {
        while let strips = floating.first {
            let height = strips.reduce(0) { $0 + $1.space + $1.height }
            guard all || height <= builder.room || builder.room < builder.bodyHeight * Self.worthFilling
            else { return }
            builder.add(strips)
            floating.removeFirst()
        }
    }

    /// Says that a section has no entries, or leaves it out.
    ///
    /// - Returns: whether the section ends here.
    mutating func isDone(_ section: LayoutSpec.Section, _ name: String, isEmpty: Bool, saying: String) -> Bool
    {
        guard isEmpty else { return false }
        guard section.condition != .filled, !section.hidesWhenEmpty else { return true }
        open(section, name)
        add(paragraph(wording.string(saying), look.muted, language: ownLanguage, field: saying))
        close(section)
        return true
    }

    /// Says how many entries the page does not show.
    mutating func addRest(_ count: Int, x: Points = 0) {
        guard count > 0 else { return }
        add(
            paragraph(
                wording.string("shortened", ["count": wording.digits(count)]),
                look.small,
                x: x,
                language: ownLanguage,
                field: "shortened",
                space: 3
            )
        )
    }

    // MARK: Text

    /// Strips of a paragraph: one, or a line each so that it can run over a page's end.
    func paragraph(
        _ text: String,
        _ style: TextStyle,
        x: Points = 0,
        width: Points? = nil,
        role: StructureTag.Role = .paragraph,
        language: String? = nil,
        tails: [Piece.Tail] = [],
        field: String,
        space: Points = 0,
        anchor: [FrameItem] = [],
        emphasis: [Range<Int>] = []
    ) -> [Strip] {
        let width = width ?? self.width - x
        let measured =
            text.isEmpty
            ? nil
            : measure(text, style, width, emphasis: emphasis, field: field)
        let piece = Piece(measured, tails: tails, width: width, link: link(to: text))
        return strips(
            of: piece,
            StructureTag(role, language: language),
            x: x,
            space: space,
            anchor: anchor
        )
    }

    /// A link to the first address that a text shows.
    func link(to text: String) -> StructureTag? {
        guard let address = WebAddress(in: text) else { return nil }
        return StructureTag(
            .link,
            alternative: wording.string("address-link", ["address": address.target]),
            target: .address(address.target)
        )
    }

    func strips(
        of piece: Piece,
        _ tag: StructureTag,
        x: Points,
        space: Points,
        anchor: [FrameItem] = []
    ) -> [Strip] {
        guard piece.rowCount > 3 else {
            return [
                Strip(space: space, height: piece.height, items: anchor + piece.items(tag, at: Point(x, 0)))
            ]
        }
        return (0..<piece.rowCount).map { row in
            var strip = Strip(height: piece.height(of: row..<row + 1))
            strip.items = piece.items(of: row..<row + 1, at: Point(x, 0))
            if row == 0 {
                strip.space = space
                strip.items = anchor + [.begin(tag)] + strip.items
            }
            if row == piece.rowCount - 1 { strip.items.append(.end) }
            if row == 0 || row == piece.rowCount - 2 { strip.hold = .firm }
            return strip
        }
    }

    /// Source marks as links behind a text.
    mutating func tails(_ evidence: [Evidence], hasSides: Bool = false) -> [Piece.Tail] {
        citations.marks(evidence, hasSides: hasSides).map {
            tail($0.text, to: $0.destination, alternative: $0.alternative)
        }
    }

    mutating func tail(_ text: String, to destination: String?, alternative: String) -> Piece.Tail {
        Piece.Tail(
            text: measuredMark(text),
            link: destination.map {
                StructureTag(.link, alternative: alternative, target: .destination($0))
            },
            gap: 4
        )
    }

    private mutating func measuredMark(_ text: String) -> MeasuredText {
        if let known = measuredMarks[text] { return known }
        let measured = measurer.measure(text, style: look.mark, width: nil, maximumLines: 1, field: "mark")
        measuredMarks[text] = measured
        return measured
    }

    func measure(
        _ text: String,
        _ style: TextStyle,
        _ width: Points?,
        lines: Int? = nil,
        emphasis: [Range<Int>] = [],
        field: String
    ) -> MeasuredText {
        measurer.measure(
            text,
            style: style,
            width: width,
            maximumLines: lines,
            emphasis: emphasis,
            field: field
        )
    }

    // MARK: Running lines

    /// Header and footer, which are known only when the pages are counted.
    private func addRunningLines(to frames: inout [Frame]) {
        let page = layout.page
        let pages = frames.count
        for index in frames.indices {
            let fields = runningFields(page: index + 1, of: pages)
            let header = pieces(layout.header, fields)
            let footer = pieces(layout.footer, fields)
            let height = look.runningHeight
            let lines =
                place(header, top: max(4, page.top - height - 8))
                + place(footer, top: page.height - page.bottom + min(14, page.bottom - height - 4))
            if pages == 1, frames[index].items.last == .end {
                // Said once, they are no decoration that repeats: they are read like the rest.
                let read = lines.flatMap {
                    [.begin(StructureTag(.paragraph, language: ownLanguage)), $0, .end]
                }
                frames[index].items.insert(contentsOf: read, at: frames[index].items.count - 1)
            } else {
                frames[index].items += lines
            }
        }
    }

    private func runningFields(page: Int, of pages: Int) -> [String: String] {
        [
            "title": briefing.title,
            "subtitle": briefing.subtitle ?? "",
            "as-of": asOf,
            "page": String(page),
            "pages": String(pages),
            "page-of": wording.string("page-of", ["page": String(page), "pages": String(pages)]),
            "issue": issue.map { wording.string("issue", ["number": String($0)]) } ?? "",
            "marking": layout.marking ?? "",
            "period": period,
        ]
    }

    var asOf: String {
        briefing.asOf.map { wording.string("as-of", ["date": wording.date($0)]) } ?? wording.string("undated")
    }

    /// "Covers 1944 to 2030".
    var period: String {
        let firsts = briefing.events.map(\.date.value.year)
        let lasts = briefing.events.map { ($0.date.end ?? $0.date.value).year }
        guard let first = firsts.min(), let last = lasts.max() else { return "" }
        let span = first == last ? String(first) : wording.range(String(first), String(last))
        return wording.string("period-covered", ["period": span])
    }

    private func pieces(_ line: LayoutSpec.Running, _ fields: [String: String]) -> [(
        text: String, TextStyle.Alignment
    )] {
        func joined(_ pieces: [String]) -> String {
            pieces.compactMap { piece in
                let names = fieldNames(of: piece)
                let isEmpty = names.contains { fields[$0, default: ""].isEmpty }
                let text = Wording.fill(piece, fields)
                return isEmpty || text.isEmpty ? nil : text
            }.joined(separator: "  ·  ")
        }
        return [(joined(line.left), .start), (joined(line.center), .center), (joined(line.right), .end)]
            .filter { !$0.0.isEmpty }
    }

    private func fieldNames(of template: String) -> [String] {
        template.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    }

    private func place(_ pieces: [(text: String, TextStyle.Alignment)], top: Points) -> [FrameItem] {
        var items: [FrameItem] = []
        var free = width
        // The right piece holds the page number and is never shortened for the left one.
        for (text, alignment) in pieces.reversed() {
            var measured = measure(text, look.running, nil, lines: 1, field: "running line")
            if measured.width > free {
                measured = measure(text, look.running, max(36, free), lines: 1, field: "running line")
            }
            let x: Points =
                switch alignment {
                case .start: 0
                case .center: (width - measured.width) / 2
                case .end: width - measured.width
                }
            free = (alignment == .end ? width - measured.width : x) - 12
            items.append(.text(measured, lines: measured.lines.indices, at: Point(layout.page.left + x, top)))
        }
        return items
    }
}

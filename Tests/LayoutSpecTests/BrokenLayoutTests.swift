import LayoutSpec
import SourceText
import Testing

/// Every kind of mistake a layout file may hold is told at its line and column, with a hint that leads out.
@Suite struct BrokenLayoutTests {
    struct Fault: Sendable {
        var text: String
        /// Place and id of a problem that must be among those told.
        var told: String
        /// What its hint holds.
        var hint: String

        init(_ text: String, _ told: String, _ hint: String = "") {
            self.text = text
            self.told = told
            self.hint = hint
        }
    }

    static let faults: [Fault] = [
        Fault("sectons: []", "1:1 layout.unknown-key", "'sections'"),
        Fault("Page: { size: A4 }", "1:1 layout.unknown-key", "'page'"),
        Fault("pages: { size: A4 }", "1:1 layout.unknown-key", "'page'"),
        Fault("font: { body: Noto Sans }", "1:1 layout.unknown-key", "'fonts'"),
        Fault("fonts:\n  bodie: Noto Sans", "2:3 layout.unknown-key", "'body'"),
        Fault("colours: {}", "1:1 layout.unknown-key", "use one of"),
        Fault("palette:\n  acent: \"#123456\"", "2:3 layout.unknown-key", "'accent'"),
        Fault("palette:\n  accent: 123456", "2:11 layout.color"),
        Fault("palette:\n  accent: \"#12345\"", "2:11 layout.color"),
        Fault("palette:\n  accent: \"#1234567\"", "2:11 layout.color"),
        Fault("palette:\n  accent: \"#GG0000\"", "2:11 layout.color"),
        Fault("palette:\n  accent: blue", "2:11 layout.color"),
        Fault("palette:\n  accent: rgb(1,2,3)", "2:11 layout.color"),
        Fault("palette:\n  accent: [1, 2, 3]", "2:11 layout.type"),
        Fault("palette:\n  accent:\n    red: 1", "3:5 layout.type"),
        Fault("palette:\n  accent: true", "2:11 layout.color"),
        Fault("palette: \"#112233\"", "1:10 layout.type", "key: value"),
        Fault("palette:\n  paper: \"#000000\"\n", "2:10 layout.contrast"),
        Fault("palette:\n  panel: \"#333333\"\n", "2:10 layout.contrast"),
        Fault("palette:\n  ink: \"#F0F0F0\"\n", "2:8 layout.contrast"),
        Fault("page:\n  sise: A4", "2:3 layout.unknown-key", "'size'"),
        Fault("page:\n  size: a44", "2:9 layout.unknown-value", "'A4'"),
        Fault("page:\n  size: 210", "2:9 layout.unknown-value"),
        Fault("page:\n  size: 210 x", "2:9 layout.unknown-value"),
        Fault("page:\n  size: -210 mm x 297 mm", "2:9 layout.range"),
        Fault("page:\n  size: [210, 297]", "2:9 layout.type"),
        Fault("page:\n  size: 9 m x 9 m", "2:9 layout.unknown-value"),
        Fault("page:\n  orientation: upright", "2:16 layout.unknown-value", "portrait"),
        Fault("page:\n  orientation: landscpe", "2:16 layout.unknown-value", "'landscape'"),
        Fault("page:\n  margin: 18 mm", "2:3 layout.unknown-key", "'margins'"),
        Fault("page:\n  margins: 18 mm", "2:12 layout.type"),
        Fault("page:\n  margins: { top: -18 mm }", "2:19 layout.range"),
        Fault("page:\n  margins: { top: 1 mm }", "2:19 layout.range"),
        Fault("page:\n  margins: { top: 9000 mm }", "2:19 layout.range"),
        Fault("page:\n  margins: { top: 18mn }", "2:19 layout.type", "mm"),
        Fault("page:\n  margins: { top: eighteen mm }", "2:19 layout.type", "mm"),
        Fault("page:\n  margins: { topp: 18 mm }", "2:14 layout.unknown-key", "'top'"),
        Fault("page:\n  margins: { top: 140 mm, bottom: 140 mm }", "2:12 layout.no-room"),
        Fault("page:\n  margins:\n    top: 140 mm\n    bottom: 140 mm", "3:5 layout.no-room"),
        Fault("page: null", "1:7 layout.type", "give a value"),
        Fault("page:", "1:6 layout.type", "give a value"),
        Fault("styles:\n  titel: { size: 20 }", "2:3 layout.unknown-key", "'title'"),
        Fault("styles:\n  title: 20", "2:10 layout.type"),
        Fault("styles:\n  title: { size: 200 }", "2:18 layout.range"),
        Fault("styles:\n  title: { size: 0 }", "2:18 layout.range"),
        Fault("styles:\n  title: { size: -4 }", "2:18 layout.range"),
        Fault("styles:\n  title: { size: 12pt }", "2:18 layout.type"),
        Fault("styles:\n  title: { size: \"12\" }", "2:18 layout.type"),
        Fault("styles:\n  title: { size: 1e400 }", "2:18 layout.type"),
        Fault("styles:\n  title: { size: .nan }", "2:18 layout.type"),
        Fault("styles:\n  title: { size: 0x20 }", "2:18 layout.type"),
        Fault("styles:\n  title: { weight: boldd }", "2:20 layout.unknown-value", "'bold'"),
        Fault("styles:\n  title: { weight: 700 }", "2:20 layout.unknown-value"),
        Fault("styles:\n  title: { italic: maybe }", "2:20 layout.type"),
        Fault("styles:\n  title: { italic: 1 }", "2:20 layout.type"),
        Fault("styles:\n  title: { colour: ink }", "2:12 layout.unknown-key", "'color'"),
        Fault("styles:\n  title: { color: inc }", "2:19 layout.unknown-value", "'ink'"),
        Fault("styles:\n  title: { color: \"#112233\" }", "2:19 layout.unknown-value"),
        Fault("styles:\n  title: { font: Noto Sans }", "2:18 layout.unknown-value"),
        Fault("styles:\n  title: { leading: 9 }", "2:21 layout.range"),
        Fault("fonts:\n  body: []", "2:9 layout.range"),
        Fault("fonts:\n  body: [[Noto]]", "2:10 layout.type"),
        Fault("fonts:\n  body: \"\"", "2:9 layout.range"),
        Fault("locale:\n  language: 7", "2:13 layout.unknown-value"),
        Fault("locale:\n  language: english", "2:13 layout.unknown-value"),
        Fault("locale:\n  thousands: ;", "2:14 layout.unknown-value"),
        Fault("locale:\n  decimal: \"..\"", "2:12 layout.unknown-value"),
        Fault("locale:\n  thousands: \",\"\n  decimal: \",\"", "3:12 layout.ambiguous"),
        Fault("locale:\n  months: January", "2:11 layout.type"),
        Fault("locale:\n  months: [1, 2, 3]", "2:11 layout.range"),
        Fault("locale:\n  day: \"{dya} {month}\"", "2:8 layout.template", "'{day}'"),
        Fault("locale:\n  day: \"{day\"", "2:8 layout.template"),
        Fault("locale:\n  day: \"day}\"", "2:8 layout.template"),
        Fault("locale:\n  scales: { milion: m }", "2:13 layout.unknown-key", "'million'"),
        Fault("strings:\n  timelin: x", "2:3 layout.unknown-key", "'timeline'"),
        Fault("strings:\n  page-of: \"{page} of {total}\"", "2:12 layout.template"),
        Fault("strings:\n  timeline: [a]", "2:13 layout.type"),
        Fault("strings:\n  timeline: \"{x}\"", "2:13 layout.template"),
        Fault("header:\n  middle: x", "2:3 layout.unknown-key"),
        Fault("header:\n  left: { a: b }", "2:9 layout.type"),
        Fault("footer: page", "1:9 layout.type"),
        Fault("footer:\n  right: [\"{pages-of}\"]", "2:11 layout.template", "'{page-of}'"),
        Fault("marking: [SECRET]", "1:10 layout.type"),
        Fault("marking: " + String(repeating: "x", count: 90), "1:10 layout.range"),
        Fault("logo: a.png", "1:7 layout.type"),
        Fault("logo: { height: 20 mm }", "1:7 layout.missing-key", "file"),
        Fault("logo: { file: a.png, hight: 20 mm }", "1:22 layout.unknown-key", "'height'"),
        Fault("sections: title", "1:11 layout.type"),
        Fault("sections: []", "1:11 layout.range"),
        Fault("sections: { type: title }", "1:11 layout.type"),
        Fault("sections:\n  - title", "2:5 layout.type"),
        Fault("sections:\n  - typ: title", "2:5 layout.unknown-key", "'type'"),
        Fault("sections:\n  - type: titel", "2:11 layout.unknown-value", "'title'"),
        Fault("sections:\n  - type: [title]", "2:11 layout.type"),
        Fault("sections:\n  - type: figures\n    columns: 0", "3:14 layout.range"),
        Fault("sections:\n  - type: figures\n    columns: 2.5", "3:14 layout.type"),
        Fault("sections:\n  - type: figures\n    columns: two", "3:14 layout.type"),
        Fault("sections:\n  - type: figures\n    max: -1", "3:10 layout.range"),
        Fault("sections:\n  - type: figures\n    max: 99999999999999999999999", "3:10 layout.type"),
        Fault("sections:\n  - type: timeline\n    breaks: yess", "3:13 layout.type"),
        Fault("sections:\n  - type: timeline\n    layers: 7", "3:13 layout.range"),
        Fault("sections:\n  - type: events\n    group: by-topic", "3:12 layout.unknown-value", "'topic'"),
        Fault("sections:\n  - type: events\n    when: sometimes", "3:11 layout.unknown-value"),
        Fault("sections:\n  - type: events\n    filter: money", "3:13 layout.type"),
        Fault(
            "sections:\n  - type: events\n    filter: { status: future }",
            "3:23 layout.unknown-value",
            "past"
        ),
        Fault("sections:\n  - type: events\n    filter: { importance: 2 }", "3:27 layout.range"),
        Fault(
            "sections:\n  - type: events\n    filter: { topics: money }",
            "3:15 layout.unknown-key",
            "'topic'"
        ),
        Fault(
            "sections:\n  - type: events\n    filter: { topic: mony }",
            "3:22 layout.unknown-topic",
            "'money'"
        ),
        Fault("sections:\n  - type: text", "2:5 layout.missing-key", "text"),
        Fault("topics: { money: [cost] }", "1:9 layout.type"),
        Fault("topics:\n  - name: x", "2:5 layout.missing-key", "cues"),
        Fault("topics:\n  - cues: [a]", "2:5 layout.missing-key", "name"),
        Fault("topics:\n  - { name: x, cues: cost }", "2:22 layout.type"),
        Fault(
            "topics:\n  - { name: x, cues: [a] }\n  - { name: x, cues: [b] }",
            "3:13 layout.duplicate-topic"
        ),
        Fault("version: 2", "1:10 layout.range"),
        Fault("version: one", "1:10 layout.type"),
        Fault("version: 1.0", "1:10 layout.type"),
        Fault("extends: 7", "1:10 layout.unknown-parent"),
        Fault("extends: nowhere.yaml", "1:10 layout.unknown-parent"),
        Fault("extends: [standard]", "1:10 layout.type"),
        Fault("extends: broken", "1:10 layout.unknown-parent"),
        Fault("extends: snapshto", "1:10 layout.unknown-parent", "'snapshot'"),
        Fault("page: { size: A4 }\npage: { size: A5 }", "2:1 layout.duplicate-key"),
        Fault("page:\n  size: A4\n  size: A5", "3:3 layout.duplicate-key"),
        Fault("page: { size: A4, size: A5 }", "1:19 layout.duplicate-key"),
        Fault("page:\n\tsize: A4", "2:1 layout.syntax"),
        Fault("page:\n  size: A4\n orientation: portrait", "3:2 layout.syntax"),
        Fault("page: {size: A4", "2:1 layout.syntax"),
        Fault("page: [A4", "2:1 layout.syntax"),
        Fault("marking: \"SECRET", "1:10 layout.syntax"),
        Fault("marking: 'SECRET", "1:10 layout.syntax"),
        Fault("marking: \"\\q\"", "1:11 layout.syntax"),
        Fault("marking: @secret", "1:10 layout.syntax"),
        Fault("marking: `secret`", "1:10 layout.syntax"),
        Fault("marking: %x", "1:10 layout.syntax"),
        Fault("marking: a: b", "1:11 layout.syntax"),
        Fault("marking: *mark", "1:10 layout.syntax"),
        Fault("marking: &m &n x", "1:13 layout.syntax"),
        Fault("- a\nb: c", "2:1 layout.syntax"),
        Fault("just text", "1:1 layout.type"),
        Fault("42", "1:1 layout.type"),
        Fault("[]", "1:1 layout.type"),
        Fault("? [a]\n: b", "1:3 layout.type"),
        Fault("page: &p\n  size: A4\n  more: *p", "3:9 layout.syntax"),
        Fault("<<: { page: 1 }", "1:1 layout.unknown-key"),
        Fault("---\nmarking: a\n---\nmarking: b", "3:1 layout.syntax"),
        Fault("marking: a\u{7}b", "1:11 layout.syntax", "UTF-8"),
        Fault("marking: caf\u{FFFD}", "1:13 layout.encoding", "UTF-8"),
        Fault("\u{FFFD}\u{FFFD}m\u{0}a\u{0}", "1:1 layout.encoding", "UTF-8"),
        Fault("marking: |\n  two\n  lines", "1:10 layout.range"),
        Fault("description: " + String(repeating: "d", count: 200), "1:14 layout.range"),
        Fault("strings: { timeline: }", "1:22 layout.type"),
        Fault("sections:\n  - type: figures\n    columns: 6\npage: { size: A5 }", "3:14 layout.no-room"),
        Fault("sections:\n  - null", "2:5 layout.type"),
        Fault("!!binary x", "1:1 layout.type"),
    ]

    @Test(arguments: faults)
    func everyMistakeIsToldWhereItStands(_ fault: Fault) {
        var problems: [Diagnostic] = []
        do {
            problems = try LayoutSpec.read(fault.text, path: "house.yaml") { _ in nil }.warnings
        } catch {
            problems = error.all
        }
        let told = problems.map { problem in
            let place = "\(problem.location?.line ?? 0):\(problem.location?.column ?? 0)"
            return (text: "\(place) \(problem.id)", hint: problem.hint ?? "")
        }
        #expect(
            told.contains {
                $0.text == fault.told && !$0.hint.isEmpty
                    && ($0.hint.contains(fault.hint) || fault.hint.isEmpty)
            },
            "\(told)"
        )
        // Never a place in the standard layout, which the user cannot mend.
        #expect(problems.allSatisfy { $0.location?.path == "house.yaml" })
    }

    @Test func thereAreAHundredKinds() {
        #expect(Set(Self.faults.map(\.text)).count >= 100)
    }
}

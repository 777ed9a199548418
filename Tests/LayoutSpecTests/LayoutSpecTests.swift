import FoundationEssentials
import LayoutSpec
import SourceText
import Testing

@Suite struct LayoutSpecTests {
    static func read(_ text: String, parents: [String: String] = [:]) throws -> LayoutSpec {
        try LayoutSpec.read(text, path: "house.yaml") { name in parents[name].map { ($0, name) } }
    }

    /// Problems as `line:column id: message`.
    static func problems(_ text: String, parents: [String: String] = [:]) -> [String] {
        do {
            return try read(text, parents: parents).warnings.map(told)
        } catch let error as Diagnostics {
            return error.all.map(told)
        } catch {
            return ["\(error)"]
        }
    }

    private static func told(_ problem: Diagnostic) -> String {
        let place = "\(problem.location?.line ?? 0):\(problem.location?.column ?? 0)"
        return "\(place) \(problem.id): \(problem.hint ?? "")"
    }

    @Test func theStandardLayoutHasNoFault() throws {
        let layout = try LayoutSpec.standard()
        #expect(layout.warnings == [])
        #expect(layout.sections.first?.kind == .title)
        #expect(layout.styles.count == 11)
    }

    @Test(arguments: LayoutSpec.shipped.map(\.name))
    func everyShippedLayoutIsItsFileByteForByte(name: String) throws {
        let text = LayoutSpec.shipped.first { $0.name == name }?.text
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try String(contentsOfFile: "/\(folder)/Layouts/\(name).yaml", encoding: .utf8)
        #expect(text == file)
        #expect(Self.problems(file) == [])
    }

    @Test func aLayoutTakesFromStandardWhatItDoesNotSay() throws {
        let layout = try Self.read("palette: { accent: \"#7A0019\" }\nmarking: FOR OFFICIAL USE\n")
        let standard = try LayoutSpec.standard()
        #expect(layout.palette["accent"]?.green == 0)
        #expect(layout.palette["ink"] == standard.palette["ink"])
        #expect(layout.sections == standard.sections)
        #expect(layout.marking == "FOR OFFICIAL USE")
    }

    @Test func parentsMergeDeeplyAndListsReplace() throws {
        let layout = try Self.read(
            "extends: base\nsections: [{type: title}]\nheader: null\n",
            parents: ["base": "strings: { timeline: Chronology }\nfonts: { body: Gentium }\n"]
        )
        #expect(layout.strings["timeline"] == "Chronology")
        #expect(layout.styles["body"]?.families == ["Gentium"])
        #expect(layout.styles["heading"]?.families == ["Noto Sans"])
        #expect(layout.sections.map(\.kind) == [.title])
        #expect(layout.header.left.isEmpty && layout.header.right.isEmpty)
    }

    @Test func aMergedLayoutReadsBackToItself() throws {
        let layout = try Self.read("strings: { title: \"A: \\\"b\\\" # c\" }\nlocale: { thousands: \" \" }\n")
        let again = try Self.read(layout.mergedText)
        #expect(again.mergedText == layout.mergedText)
        #expect(again.strings == layout.strings)
        #expect(again.sections == layout.sections)
    }

    @Test(arguments: [
        ("blokcs: 1\n", ["1:1 layout.unknown-key: use one of"]),
        ("sectoins: []\n", ["1:1 layout.unknown-key: replace 'sectoins' with 'sections'"]),
        ("page:\n  size: A44\n", ["2:9 layout.unknown-value: replace 'A44' with 'A4'"]),
        ("page:\n  size: 90 x 90\n", ["2:9 layout.unknown-value"]),
        ("page: A4\n", ["1:7 layout.type"]),
        ("page:\n  margins: { top: 1 km }\n", ["2:19 layout.type: write it as"]),
        ("page:\n  margins: { left: 100 mm, right: 100 mm }\n", ["2:12 layout.no-room"]),
        ("palette:\n  accent: #0B4F7D\n", ["2:10 layout.type: quote the colour"]),
        ("palette:\n  accent: \"0B4F7D\"\n", ["2:11 layout.color"]),
        ("palette:\n  muted: \"#BBBBBB\"\n", ["2:10 layout.contrast"]),
        ("styles:\n  body: { size: 4 }\n", ["2:17 layout.range"]),
        ("styles:\n  body: { size: big }\n", ["2:17 layout.type"]),
        ("styles:\n  body: { colour: ink }\n", ["2:11 layout.unknown-key: replace 'colour' with 'color'"]),
        ("footer:\n  right: [\"{pge}\"]\n", ["2:11 layout.template: replace '{pge}' with '{page}'"]),
        ("footer:\n  right: [\"{page\"]\n", ["2:11 layout.template: write fields"]),
        ("sections:\n  - type: timline\n", ["2:11 layout.unknown-value: replace 'timline' with 'timeline'"]),
        ("sections:\n  - title: x\n", ["2:5 layout.missing-key: add 'type:'"]),
        ("sections:\n  - type: figures\n    columns: 9\n", ["3:14 layout.range"]),
        ("page:\n  size: A5\nsections:\n  - type: figures\n    columns: 6\n", ["5:14 layout.no-room"]),
        ("sections: []\n", ["1:11 layout.range"]),
        ("version: 2\n", ["1:10 layout.range"]),
        ("version: \"1\"\n", ["1:10 layout.type"]),
        ("a: [1\nb: 2\n", ["2:2 layout.syntax"]),
        ("page: {size: A4}\npage: {size: A5}\n", ["2:1 layout.duplicate-key: keep one"]),
        ("extends: standrd\n", ["1:10 layout.unknown-parent: replace 'standrd' with 'standard'"]),
        ("locale: { months: [Jan, Feb] }\n", ["1:19 layout.range"]),
        ("topics:\n  - { name: x, cues: [] }\n", ["2:22 layout.range"]),
        ("logo: { file: a.png, height: 900 }\n", ["1:30 layout.range"]),
        ("- type: title\n", ["1:1 layout.type"]),
        ("? [a, b]\n: 1\n", ["1:3 layout.type"]),
        (
            "sections:\n  - type: events\n    filter: { topic: peacekeping }\n",
            ["3:22 layout.unknown-topic: replace 'peacekeping' with 'peacekeeping'"]
        ),
        (
            "one: 1\npage: { size: B5 }\nstyles: { body: { size: 1 } }\n",
            [
                "1:1 layout.unknown-key", "2:15 layout.unknown-value", "3:25 layout.range",
            ]
        ),
    ])
    func everyFaultIsToldWithItsPlace(text: String, wanted: [String]) {
        let found = Self.problems(text)
        #expect(found.count == wanted.count, "\(found)")
        for (problem, start) in zip(found, wanted) { #expect(problem.hasPrefix(start), "\(problem)") }
    }

    @Test func layoutsThatExtendEachOtherAreToldWithTheChain() {
        do {
            _ = try Self.read("extends: a\n", parents: ["a": "extends: b\n", "b": "extends: a\n"])
            Issue.record("no error")
        } catch let error as Diagnostics {
            #expect(error.all.first?.message.contains("house.yaml → a → b → a") == true)
        } catch {
            Issue.record(error)
        }
    }

    @Test func deepAndRepeatedStructuresAreRefused() {
        #expect(Self.problems(String(repeating: "[", count: 9000)).first?.contains("layout.syntax") == true)
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<9 {
            let item = "*a\(level - 1)"
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: item, count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(Self.problems(bomb).first?.contains("layout.syntax") == true)
    }
}

import LayoutSpec
import SourceText
import Testing

@Suite struct ProfileTests {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try ProfileSpec(text, path: "/srv/desk/briefing.yaml")
            return []
        } catch {
            return error.all.map {
                "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.id): \($0.hint ?? "")"
            }
        }
    }

    @Test func whatIsNotSaidHasItsDefault() throws {
        let profile = try ProfileSpec("sources: articles\n", path: "briefing.yaml")
        #expect(profile.sources == ["articles"])
        #expect(profile.layout == "standard")
        #expect(profile.output == "output/briefing-{date}.pdf")
        #expect(profile.asOf == .newest)
        #expect(profile.formats.isEmpty)
        #expect(
            profile.keep == nil && profile.timeZone == nil && profile.ledger == nil && profile.title == nil
        )
        #expect(!profile.onlyIfChanged && !profile.isStrict)
        #expect(profile.afterSuccess == nil && profile.afterFailure == nil)
    }

    @Test func valuesAreRead() throws {
        let profile = try ProfileSpec(
            """
            version: 1
            title: Desk news
            sources: [articles, "reports/*.md"]
            format: [pdf, json]
            time-zone: America/New_York
            as-of: 2025-01-29
            only-if-changed: true
            strict: true
            keep: 30
            output: out/desk-{date}-{number}.pdf
            after-success: [bin/send, --list, desk]
            after-failure: logger "no briefing"
            """,
            path: "briefing.yaml"
        )
        #expect(profile.title == "Desk news")
        #expect(profile.sources == ["articles", "reports/*.md"])
        #expect(profile.formats == ["pdf", "json"])
        #expect(profile.timeZone == "America/New_York")
        #expect(profile.place(of: "time-zone").line == 5)
        #expect(profile.asOf == .day("2025-01-29"))
        #expect(profile.onlyIfChanged && profile.isStrict)
        #expect(profile.keep == 30)
        #expect(profile.afterSuccess == .program(["bin/send", "--list", "desk"]))
        #expect(profile.afterFailure == .shell("logger \"no briefing\""))
    }

    @Test func commandsMayStandInOneBlock() throws {
        let profile = try ProfileSpec("after:\n  success: a\n  failure: [b, c]\n", path: "briefing.yaml")
        #expect(profile.afterSuccess == .shell("a"))
        #expect(profile.afterFailure == .program(["b", "c"]))
    }

    @Test(
        arguments: [
            ("surces: a\n", "1:1 profile.unknown-key: replace 'surces' with 'sources'"),
            ("sources: []\n", "1:10 profile.sources: name a file or a folder"),
            ("sources: a\nkeep: 0\n", "2:7 profile.range"),
            ("sources: a\nkeep: many\n", "2:7 profile.type"),
            ("sources: a\nonly-if-changed: yes\n", "2:18 profile.type"),
            ("sources: a\noutput: o/{day}.pdf\n", "2:9 profile.template"),
            ("sources: a\noutput: o/briefing.docx\n", "2:9 profile.output: end the name with '.pdf'"),
            ("sources: a\nformat: pfd\n", "2:9 profile.unknown-value: replace 'pfd' with 'pdf'"),
            ("sources: a\nas-of: tomorrow\n", "2:8 profile.as-of"),
            ("sources: a\nlayout: \"\"\n", "2:9 profile.layout"),
            ("sources: a\nversion: 2\n", "2:10 profile.range"),
            ("sources: [a\nkeep: 1\n", "2:5 profile.syntax"),
            ("- a\n", "1:1 profile.type"),
        ] as [(String, String)]
    )
    func everyFaultIsToldWithItsPlace(_ text: String, _ fault: String) {
        let found = problems(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(fault) ?? false, "\(found)")
    }

    @Test func allFaultsAreToldAtOnce() {
        #expect(problems("sources: a\nkeep: 0\nlayuot: x\nformat: gif\n").count == 3)
    }
}

import LayoutSpec
import SourceText
import Testing

@Suite struct ProfileTests {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try Profile.read(text, path: "/srv/desk/briefing.yaml")
            return []
        } catch {
            return error.all.map {
                "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.id): \($0.hint ?? "")"
            }
        }
    }

    @Test func pathsAreTakenFromTheProfilesFolder() throws {
        let profile = try Profile.read(
            """
            sources: [articles, /data/notes.md, "reports/*.md"]
            layout: house.yaml
            output: out/desk-{date}-{number}.pdf
            ledger: issues.sqlite
            after-success: [bin/send, --list, desk]
            after-failure: logger "no briefing"
            """,
            path: "/srv/desk/briefing.yaml"
        )
        #expect(
            profile.sources.map(\.text) == ["/srv/desk/articles", "/data/notes.md", "/srv/desk/reports/*.md"]
        )
        #expect(profile.layout.text == "/srv/desk/house.yaml")
        #expect(profile.output.text == "/srv/desk/out/desk-{date}-{number}.pdf")
        #expect(profile.ledger?.text == "/srv/desk/issues.sqlite")
        #expect(profile.afterSuccess == .program(["/srv/desk/bin/send", "--list", "desk"]))
        #expect(profile.afterFailure == .shell("logger \"no briefing\""))
    }

    @Test func whatIsNotSaidHasItsDefault() throws {
        let profile = try Profile.read("sources: articles\n", path: "briefing.yaml")
        #expect(profile.sources.map(\.text) == ["articles"])
        #expect(profile.layout.text == "standard")
        #expect(profile.output.text == "output/")
        #expect(profile.asOf == .newest)
        #expect(
            profile.keep == nil && profile.timeZone == nil && profile.ledger == nil && profile.title == nil
        )
        #expect(!profile.onlyIfChanged && !profile.isStrict)
        #expect(profile.afterSuccess == nil && profile.afterFailure == nil)
    }

    @Test func valuesAreRead() throws {
        let profile = try Profile.read(
            """
            version: 1
            title: Desk news
            sources: a
            format: [pdf, json]
            time-zone: America/New_York
            as-of: today
            only-if-changed: true
            strict: true
            keep: 30
            """,
            path: "briefing.yaml"
        )
        #expect(profile.title == "Desk news")
        #expect(profile.formats == ["pdf", "json"])
        #expect(profile.timeZone?.text == "America/New_York")
        #expect(profile.timeZone?.location.line == 5)
        #expect(profile.asOf == .today)
        #expect(profile.onlyIfChanged && profile.isStrict)
        #expect(profile.keep == 30)
    }

    @Test(
        arguments: [
            ("", "1:1 profile.missing-key: add 'sources:'"),
            ("surces: a\nsources: a\n", "1:1 profile.unknown-key: replace 'surces' with 'sources'"),
            ("sources: []\n", "1:1 profile.no-sources: add 'sources:'"),
            ("sources: a\nkeep: 0\n", "2:7 profile.range"),
            ("sources: a\nkeep: many\n", "2:7 profile.type"),
            ("sources: a\nonly-if-changed: yes\n", "2:18 profile.type"),
            ("sources: a\noutput: o/{day}.pdf\n", "2:9 profile.template"),
            ("sources: a\noutput: o/briefing.docx\n", "2:9 profile.output: end the name with '.pdf'"),
            ("sources: a\nformat: pfd\n", "2:9 profile.unknown-value: replace 'pfd' with 'pdf'"),
            ("sources: a\nas-of: tomorrow\n", "2:8 profile.as-of"),
            ("sources: a\ntime-zone: half past\n", "2:12 profile.time-zone"),
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

    @Test func theStartReadsAsItStandsAndWithEveryCommentTakenAway() throws {
        #expect(problems(Profile.startText) == [])
        let all = Profile.startText.split(separator: "\n").map { line in
            line.hasPrefix("# ") && line.contains(": ") && line.dropFirst(2).first?.isLowercase == true
                ? String(line.dropFirst(2)) : String(line)
        }
        let profile = try Profile.read(all.joined(separator: "\n"), path: "briefing.yaml")
        #expect(profile.keep == 30)
        #expect(profile.afterFailure == .shell("logger \"no briefing today\""))
    }
}

import BriefingModel
import Testing

@testable import BriefingCommand

/// Every number that a page prints stands in the sentence it was read from, or was worked out and is so marked.
@Suite(.enabled(if: FileTree.exists("/usr/bin/pdftotext"), "poppler-utils reads the pages back"))
struct PrintedNumberTests {
    let folder = TemporaryFolder()

    static let articles = [
        """
        Coast board counts its year
        14 March 2024

        The board moved between 3,400 and 3,600 containers in 2023, up from 2.9 thousand a year earlier. It spent \
        €3.25 million on lamps and $1.2 billion on quays, 12.5 per cent more than in 2022. More than 60 ports have \
        signed since 1994; nearly two thirds of its 1,080 crews are at sea.

        Its 40th anniversary falls on 1 June 2024. On 2 May 2023 it opened a school in Vinh; between 2026 and 2028 \
        it will build 14 boats. Room 12 is shut, and Resolution 1325 was read.
        """,
        """
        A report in tables

        | Year | Boats | Crews |
        | --- | --- | --- |
        | 2021 | 17 | 230 |
        | 2022 | 23 | 310 |

        In the 1980s some 302 men were trained. The board has 61 partners.
        """,
    ]

    /// Digits and signs between them: `1,200`, `3.25`, `12.5%` without its sign.
    private static func numbers(in text: some StringProtocol) -> [String] {
        var numbers: [String] = []
        var number = ""
        var isWord = false
        for character in String(text) + " " {
            if character.isASCII, character.isNumber {
                if !isWord { number.append(character) }
                continue
            }
            if [",", "."].contains(character), !number.isEmpty {
                number.append(character)
                continue
            }
            while let last = number.last, [",", "."].contains(last) { number.removeLast() }
            if !number.isEmpty, !character.isLetter || "stndrh".contains(character) { numbers.append(number) }
            number = ""
            // "P12", "F-16" and fingerprints are names.
            isWord = character.isLetter || isWord && character == "-"
        }
        return numbers
    }

    private static func plain(_ number: String) -> String { number.replacing(",", with: "") }

    private static func evidence(of briefing: Briefing) -> [Evidence] {
        var all = briefing.figures.flatMap(\.evidence)
        all += briefing.events.flatMap(\.evidence)
        all += briefing.anniversaries.flatMap(\.evidence)
        all += briefing.setAside.flatMap(\.evidence)
        all += briefing.bottomLine.flatMap(\.evidence)
        all += briefing.conflicts.flatMap(\.evidence)
        return all
    }

    /// The numbers of dates, ranks and places, which the page may print beside those of the sentences.
    private func workedOut(_ briefing: Briefing, pages: Int) -> Set<String> {
        var texts = [briefing.asOf?.description ?? ""]
        for event in briefing.events {
            texts += [event.date.value.description, event.date.end?.description ?? ""]
        }
        for row in briefing.anniversaries {
            texts += [row.originYear, row.ordinal, row.next?.ordinal].map { $0.map(String.init) ?? "" }
            texts += [row.observed ?? "", row.next?.date ?? ""]
        }
        for source in briefing.sources {
            texts += [source.date?.value ?? "", source.path, source.title, source.link ?? ""]
        }
        for figure in briefing.figures { texts.append(figure.period?.value ?? "") }
        let everything = Self.evidence(of: briefing)
        texts += everything.map { String($0.line) }
        texts += (0...pages).map(String.init)
        texts += [briefing.sources.count, briefing.setAside.count, briefing.events.count].map(String.init)
        var numbers = Set(texts.flatMap { $0.split { !$0.isNumber }.map { String(Int($0) ?? 0) } })
        // The axis of the timeline marks years between the first and the last event.
        let years = briefing.events.flatMap { [$0.date.value.year, ($0.date.end ?? $0.date.value).year] }
        if let first = years.min(), let last = years.max() {
            numbers.formUnion(((first - 10)...(last + 10)).map(String.init))
        }
        return numbers
    }

    private func check(_ folderName: String) throws {
        let program = Program(folder: folder)
        let made = try program.run(
            "make",
            folderName,
            "--output",
            folder.path + "/page.pdf",
            "--format",
            "pdf,json"
        )
        #expect(made.code == 0, "\(made.errors)")
        let briefing = try Briefing(json: #require(folder.bytes("page.json")), path: "page.json")
        #expect(briefing.figures.count >= 5)
        let pages = try PagePrint(of: #require(folder.bytes("page.pdf")), path: "page.pdf").pages
        let quotes = Self.evidence(of: briefing).map(\.quote)
        let stated = Set(quotes.flatMap { Self.numbers(in: $0).map(Self.plain) })
        let workedOut = workedOut(briefing, pages: pages.count)
        for (index, words) in pages.enumerated() {
            for number in Self.numbers(in: words.joined(separator: " ")).map(Self.plain) {
                #expect(
                    stated.contains(number) || workedOut.contains(number)
                        || briefing.figures.contains { $0.isSpelled && $0.value.description == number },
                    "page \(index + 1): \(number)"
                )
            }
        }
        // Each figure's own number stands in its own sentence, as digits or in words.
        for figure in briefing.figures where !figure.isSpelled {
            let own = figure.evidence.flatMap { Self.numbers(in: $0.quote).map(Self.plain) }
            #expect(
                own.contains { number in
                    guard let value = ExactNumber(number) else { return false }
                    return [0, 3, 6, 9, 12].contains {
                        ExactNumber(value.significand, exponent: value.exponent + $0) == figure.value
                    }
                },
                "\(figure.value) \(figure.unit)"
            )
        }
    }

    @Test func ofArticlesWithEveryFormOfNumber() throws {
        for (index, text) in Self.articles.enumerated() { try folder.file("articles/\(index).md", text) }
        try check("articles")
    }

    @Test func ofTheArticlesThatComeWithTheProgram() throws {
        let top = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        try check("/\(top)/seeds")
    }
}

extension Figure {
    /// Whether a sentence says the number in words.
    fileprivate var isSpelled: Bool {
        evidence.contains { evidence in
            guard let mention = evidence.mention else { return true }
            let start = mention.start - evidence.start
            let said = evidence.quote.utf8.dropFirst(start).prefix(mention.count)
            return !said.contains { (48...57).contains($0) }
        }
    }
}

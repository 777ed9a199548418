import BriefingModel

/// Briefings of any size, the same for the same numbers.
enum Sample {
    static func briefing(events: Int, figures: Int = 8) -> Briefing {
        var state: UInt64 = 42
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        func evidence(_ number: Int) -> Evidence {
            Evidence(
                source: "S1",
                start: number * 100,
                end: number * 100 + 90,
                quote:
                    "Sentence \(number) tells of a bridge that the province opened for carts and lorries in spring.",
                line: number + 1,
                column: 1,
                passage: "paragraph",
                recognizer: "test"
            )
        }
        let all = (0..<events).map { index -> DatedEvent in
            let year = 1950 + random(80)
            let value: PartialDate =
                switch random(3) {
                case 0: .year(year)
                case 1: .month(random(12) + 1, year: year)
                default:
                    CalendarDate(year: year, month: random(12) + 1, day: random(28) + 1).map { .day($0) }
                        ?? .year(year)
                }
            return DatedEvent(
                id: "E\(index + 1)",
                date: EventDate(
                    value: value,
                    end: random(8) == 0 ? .year(year + 1 + random(9)) : nil,
                    basis: random(4) == 0 ? .derived : .stated,
                    approximate: random(10) == 0
                ),
                label: "Bridge number \(index + 1) opened for carts",
                status: year > 2025 ? .planned : .past,
                importance: 0.5,
                evidence: [evidence(index)]
            )
        }.sorted { $0.date.value.firstDay < $1.date.value.firstDay }
        return Briefing(
            title: "Bridges of the province",
            asOf: .year(2025),
            sources: [Source(id: "S1", path: "bridges.txt", title: "Bridges", sha256: "ab12", bytes: 9000)],
            bottomLine: events == 0
                ? [] : [Statement(text: "The province opened many bridges.", evidence: [evidence(0)])],
            figures: (0..<(events == 0 ? 0 : figures)).map {
                Figure(
                    id: "F\($0 + 1)",
                    value: ExactNumber(1000 * ($0 + 1)),
                    qualifier: .moreThan,
                    unit: "bridges",
                    unitKind: .count,
                    ofWhat: "opened for carts and lorries",
                    importance: 1,
                    evidence: [evidence($0)]
                )
            },
            events: all
        )
    }
}

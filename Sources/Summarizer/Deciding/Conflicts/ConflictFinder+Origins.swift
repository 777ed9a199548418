import BriefingModel

/// Beginnings that an anniversary and a report put in different years.
extension ConflictFinder {
    /// "the 50th anniversary of its founding" in 2025 beside "founded in 1973".
    func otherOrigins() -> [Conflict] {
        anniversaries.enumerated().flatMap { index, row -> [Conflict] in
            guard let origin = row.anniversary.originYear, let ordinal = row.anniversary.ordinal,
                let own = row.anniversary.evidence.first, row.content.count >= 2
            else { return [] }
            // A year apart is the count that begins with one; very many are another event of the same kind.
            let reach = 2...max(2, min(10, ordinal / 3))
            return events.enumerated().compactMap { place, decided in
                let event = decided.event
                guard ordinal >= 6, reach.contains(abs(event.date.value.year - origin)),
                    event.date.basis == .stated, event.date.end == nil, event.status == .past,
                    let other = event.evidence.first,
                    other.source != own.source || other.start != own.start,
                    tells(decided, ofBeginning: row)
                else { return nil }
                let count = row.anniversary.observed.map { "\(ordinal) years before \($0) would be" }
                return Conflict(
                    kind: "date",
                    what:
                        "\(row.anniversary.of): \(event.date.value.inWords) is told, "
                        + "\(count ?? "the anniversary counts from") \(origin)",
                    items: ["A\(index + 1)", "E\(place + 1)"],
                    evidence: [own, other]
                )
            }
        }
    }

    /// Whether an event is what an anniversary remembers: it has every word of it, or all but one and no name besides.
    private func tells(_ decided: EventDecider.Decided, ofBeginning row: AnniversaryDecider.Decided) -> Bool {
        let missing = row.content.count { word in !decided.content.contains { isOneWord($0, word) } }
        guard missing <= 1, row.content.count - missing >= 2, decided.content.count <= row.content.count + 3
        else { return false }
        guard missing == 1 else { return true }
        let names = decided.event.label.split(separator: " ").dropFirst().filter {
            $0.first?.isUppercase == true
        }
        return names.allSatisfy { name in
            row.content.contains { isOneWord($0, ArticleView.stem(name.lowercased())) }
        }
    }

    /// "founding" and "founded", "establishment" and "established".
    private func isOneWord(_ a: String, _ b: String) -> Bool {
        let shared = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
        return a == b || shared >= 4 && max(a.utf8.count, b.utf8.count) - shared <= 4
    }
}

/// How many entries of each kind a briefing holds at most, the most important ones; how many there were beyond is told.
package struct BriefingRoom: Sendable {
    package var figures = Int.max
    package var events = Int.max
    package var anniversaries = Int.max
    package var conflicts = Int.max
    package var setAside = Int.max

    package init(
        figures: Int = .max,
        events: Int = .max,
        anniversaries: Int = .max,
        conflicts: Int = .max,
        setAside: Int = .max
    ) {
        self.figures = figures
        self.events = events
        self.anniversaries = anniversaries
        self.conflicts = conflicts
        self.setAside = setAside
    }

    /// For whoever goes on working with the model.
    package static let model = BriefingRoom(figures: 200, events: 400)

    /// For a page that a person reads: a few articles have room for all they state, and a page of very many is an
    /// overview of some sheets.
    package static func page(articles: Int) -> BriefingRoom {
        articles > 100
            ? BriefingRoom(figures: 32, events: 32, anniversaries: 8, conflicts: 8, setAside: 100)
            : BriefingRoom(figures: 80, events: 120, anniversaries: 40, conflicts: 40, setAside: 1_000)
    }
}

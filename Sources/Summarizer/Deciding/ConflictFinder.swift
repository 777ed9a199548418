import BriefingModel

/// Finds statements that cannot all be true; few and right, since a false conflict is worse than none.
struct ConflictFinder {
    let views: [ArticleView]
    /// In the order of the briefing: the first is `F1`.
    let figures: [FigureDecider.Decided]

    func conflicts() -> [Conflict] { [] }
}

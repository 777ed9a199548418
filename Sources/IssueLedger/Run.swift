/// One time the program set out to make an issue, whatever came of it.
package struct Run: Hashable, Sendable {
    package enum Result: String, Hashable, Sendable {
        /// An issue went out.
        case issue
        /// Nothing was new, and only new issues were wanted.
        case unchanged
        /// No issue could be made.
        case failed
    }

    /// When it began, as ISO 8601 text given by the caller; texts of one ledger sort by time.
    package var time: String
    /// The turn of the schedule that it answers, such as `2025-03-09`; nil for a run by hand.
    package var period: String?
    package var result: Result
    package var exitCode: Int
    /// One line for a person.
    package var message: String
    package var programVersion: String
    /// Number of the issue that it made.
    package var issue: Int?

    package init(
        time: String,
        period: String? = nil,
        result: Result,
        exitCode: Int = 0,
        message: String = "",
        programVersion: String,
        issue: Int? = nil
    ) {
        self.time = time
        self.period = period
        self.result = result
        self.exitCode = exitCode
        self.message = message
        self.programVersion = programVersion
        self.issue = issue
    }
}

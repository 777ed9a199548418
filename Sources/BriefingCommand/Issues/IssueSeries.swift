import ArgumentParser
import BriefingModel
import IssueLedger
import LayoutSpec
import SourceText

/// The past issues of a briefing, as a run of `make` uses them.
struct IssueSeries {
    private let ledger: Ledger
    private let settings: MakeSettings
    private let began: String
    /// Read ahead where ``readAhead()`` was called.
    private var lastIssue: LastIssue?

    /// - Throws: exit code 1 after reporting why the ledger cannot be used.
    init(path: String, settings: MakeSettings, _ console: Console) throws {
        self.settings = settings
        began = Self.text(of: Clock.now.seconds)
        ledger = try Self.reported(console) { () throws(Diagnostic) in
            try? FileTree.makeFolder(FilePath.folder(of: path))
            let ledger = try Ledger(at: path)
            try Self.settle(ledger, keeping: settings.keep)
            return ledger
        }
    }

    /// Finishes what a killed run left: its issue went out if its file stands in its place.
    private static func settle(_ ledger: Ledger, keeping: Int?) throws(Diagnostic) {
        guard let issue = try ledger.announcedIssue() else { return }
        let bytes = try? FileTree.bytes(of: issue.output)
        if bytes.map(SHA256.fingerprint(of:)) == issue.outputFingerprint {
            try publish(issue.number, in: ledger, keeping: keeping)
        } else {
            try ledger.withdraw(issue.number)
        }
    }

    /// Files of issues that are too many go first: a kill in between must leave none that nobody knows of.
    private static func publish(_ number: Int, in ledger: Ledger, keeping: Int?) throws(Diagnostic) {
        let surplus = try ledger.surplus(keeping: keeping)
        if let keeping, !surplus.isEmpty {
            let others = keeping > 1 ? try ledger.issues(limit: keeping - 1).map(\.output) : []
            let kept = try Set(others + [ledger.announcedIssue()?.output].compactMap(\.self))
            for old in surplus where !kept.contains(old.output) {
                OutputFolder.removeIssue(old.output, but: kept)
            }
        }
        try ledger.publish(number, keeping: keeping)
    }

    /// Readings of earlier runs, to be used and added to.
    var readings: ReadingCache { ReadingCache(ledger: ledger) }

    /// Begins to read what ``compare(_:_:)`` will need.
    mutating func readAhead() { lastIssue = LastIssue(in: ledger) }

    /// Tells the briefing what is new since the last issue.
    ///
    /// - Returns: that issue's number, and how many texts it did not know; nil where there was none.
    func compare(_ briefing: inout Briefing, _ console: Console) throws -> (issue: Int, newTexts: Int)? {
        try Self.reported(console) { () throws(Diagnostic) in
            guard let last = try (lastIssue ?? LastIssue(in: ledger)).content() else { return nil }
            briefing.changes = FactMatcher.changes(from: last.briefing, to: briefing)
            let texts = Set(last.briefing.sources.map(\.sha256))
            let new = briefing.sources.count { $0.status == .read && !texts.contains($0.sha256) }
            return (last.number, new)
        }
    }

    /// Whether the last issue was made of these sources for this day, by this program and layout under this title, so
    /// that another one would say the same.
    func isLast(_ outline: Briefing, _ layout: LayoutSpec) -> Bool {
        guard let last = try? ledger.latestIssue(), last.programVersion == programVersion,
            last.asOf == outline.asOf, last.layoutFingerprint == Self.fingerprint(of: layout),
            settings.reading.title.map({ $0 == last.title }) ?? true
        else { return false }
        return (try? ledger.isMade(last.number, of: outline.sources)) == true
    }

    /// The last issue's number, where no text is new since it.
    func last(_ console: Console) throws -> (issue: Int, newTexts: Int)? {
        try Self.reported(console) { () throws(Diagnostic) in
            try ledger.latestIssue().map { ($0.number, 0) }
        }
    }

    private static func fingerprint(of layout: LayoutSpec) -> String {
        SHA256.fingerprint(of: Array(layout.mergedText.utf8))
    }

    func nextNumber(_ console: Console) throws -> Int {
        try Self.reported(console) { () throws(Diagnostic) in try ledger.nextNumber() }
    }

    /// Puts an issue's files in place and records it.
    ///
    /// The ledger knows of it before its file stands in its place, and tells of it only afterwards, so that after a
    /// kill at any moment file and ledger can be brought to agree.
    func publish(
        _ number: Int,
        _ briefing: Briefing,
        layout: LayoutSpec,
        file: OutputFile,
        result: RunResult,
        _ console: Console,
        place: () throws -> Void
    ) throws {
        let issue = Issue(
            number: number,
            asOf: briefing.asOf,
            title: briefing.title,
            language: briefing.language,
            layout: settings.page.layout,
            layoutFingerprint: Self.fingerprint(of: layout),
            output: file.path,
            outputFingerprint: SHA256.fingerprint(of: file.bytes),
            changes: briefing.changes
        )
        let summary = Self.summary(briefing.changes, since: number > 1 ? number - 1 : nil)
        let run = run(.issue, code: result.rawValue, message: summary, issue: number)
        try Self.reported(console) { () throws(Diagnostic) in
            try ledger.announce(issue, of: briefing, run: run)
        }
        do { try place() } catch {
            // What cannot be taken back now is taken back by the next run.
            try? ledger.withdraw(number)
            throw error
        }
        try Self.reported(console) { () throws(Diagnostic) in
            try Self.publish(number, in: ledger, keeping: settings.keep)
        }
    }

    func recordUnchanged(_ message: String, _ result: RunResult, _ console: Console) throws {
        let run = run(
            .unchanged,
            code: result.rawValue,
            message: message,
            issue: nil
        )
        try Self.reported(console) { () throws(Diagnostic) in try ledger.record(run) }
    }

    func recordFailure(_ console: Console) {
        let run = run(.failed, code: RunResult.failed.rawValue, message: "no issue could be made", issue: nil)
        do { try ledger.record(run) } catch { console.report(error) }
    }

    private func run(_ result: Run.Result, code: Int32, message: String, issue: Int?) -> Run {
        Run(
            time: began,
            period: Environment.variable(TurnRecord.periodVariable),
            result: result,
            exitCode: Int(code),
            message: message,
            programVersion: programVersion,
            issue: issue
        )
    }

    /// A moment as the ledger and monitors read it: `2025-01-29T06:00Z`.
    static func text(of moment: Int) -> String {
        ZoneRules.utc.text(of: moment).replacing(" ", with: "T") + "Z"
    }

    /// That no fact is new, in one line; texts that add none are not passed over in silence.
    static func unchanged(since issue: Int, newTexts: Int) -> String {
        let texts = newTexts == 1 ? "1 new source changes" : "\(newTexts) new sources change"
        return "nothing new since issue \(issue)" + (newTexts == 0 ? "" : "; \(texts) none of its facts")
    }

    /// What is new, in one line.
    static func summary(_ changes: [Change]?, since issue: Int?) -> String {
        guard let changes, let issue else { return "first issue" }
        var kinds: [(kind: String, count: Int)] = []
        for change in changes {
            if let index = kinds.firstIndex(where: { $0.kind == change.kind }) {
                kinds[index].count += 1
            } else {
                kinds.append((change.kind, 1))
            }
        }
        let words = kinds.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
        return (words.isEmpty ? "nothing new" : words) + " since issue \(issue)"
    }

    private static func reported<Value>(
        _ console: Console,
        _ body: () throws(Diagnostic) -> Value
    ) throws -> Value {
        do { return try body() } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
    }
}

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

    /// - Throws: exit code 1 after reporting why the ledger cannot be used.
    init(path: String, settings: MakeSettings, _ console: Console) throws {
        self.settings = settings
        began = ZoneRules.utc.text(of: Clock.now.seconds).replacing(" ", with: "T") + "Z"
        ledger = try Self.reported(console) { () throws(Diagnostic) in
            try? FileTree.makeFolder(FilePath.folder(of: path))
            return try Ledger(at: path)
        }
    }

    /// Tells the briefing what is new since the last issue.
    ///
    /// - Returns: that issue's number; nil where there was none.
    func compare(_ briefing: inout Briefing, _ console: Console) throws -> Int? {
        try Self.reported(console) { () throws(Diagnostic) in
            guard let last = try ledger.latestIssue(), let old = try ledger.briefing(of: last.number) else {
                return nil
            }
            briefing.changes = FactMatcher.changes(from: old, to: briefing)
            return last.number
        }
    }

    func nextNumber(_ console: Console) throws -> Int {
        try Self.reported(console) { () throws(Diagnostic) in try ledger.nextNumber() }
    }

    /// Records an issue and takes away the files of those that are too many now.
    func record(
        _ number: Int,
        _ briefing: Briefing,
        layout: LayoutSpec,
        file: OutputFile,
        result: RunResult,
        _ console: Console
    ) throws {
        let issue = Issue(
            number: number,
            asOf: briefing.asOf,
            title: briefing.title,
            language: briefing.language,
            layout: settings.page.layout,
            layoutFingerprint: SHA256.fingerprint(of: Array(layout.mergedText.utf8)),
            output: file.path,
            outputFingerprint: SHA256.fingerprint(of: file.bytes),
            changes: briefing.changes
        )
        let summary = Self.summary(briefing.changes, since: number > 1 ? number - 1 : nil)
        let run = run(.issue, code: result.rawValue, message: summary, issue: number)
        let forgotten = try Self.reported(console) { () throws(Diagnostic) in
            try ledger.record(issue, of: briefing, run: run, keeping: settings.keep)
        }
        let kept = try Self.reported(console) { () throws(Diagnostic) in
            try Set(ledger.issues(limit: settings.keep ?? 1).map(\.output))
        }
        for old in forgotten where !kept.contains(old.output) { FileTree.remove(old.output) }
    }

    func recordUnchanged(since issue: Int, _ console: Console) throws {
        let run = run(.unchanged, code: 0, message: "nothing new since issue \(issue)", issue: nil)
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

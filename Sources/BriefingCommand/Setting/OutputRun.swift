import BriefingModel
import SourceText

/// Writes a briefing's files under the lock of its output.
struct OutputRun {
    var plan: OutputPlan
    var console: Console

    /// Makes the files under the lock and puts them in place.
    ///
    /// - Parameter make: called once the lock is held.
    /// - Returns: what `make` gave.
    /// - Throws: the exit code of a lock not had or a failure, after reporting it.
    func write(
        _ make: () throws(Diagnostic) -> PageSetting.Outcome
    ) throws -> PageSetting.Outcome {
        do { try FileTree.makeFolder(plan.folder) } catch {
            console.report(failure(plan.folder, error))
            throw RunResult.failed.exitCode
        }
        let folder = OutputFolder(folder: plan.folder, stem: plan.stem)
        let lock: RunLock
        do { lock = try RunLock(path: folder.lockPath) } catch {
            switch error {
            case .held(let holder):
                console.report(
                    Diagnostic(
                        id: "output.locked",
                        "Another run is writing to \(FilePath.join(plan.folder, plan.stem))"
                            + (holder.isEmpty ? "" : " (\(holder))"),
                        hint: "wait until it is done"
                    )
                )
                throw RunResult.locked.exitCode
            case .system(let error):
                console.report(failure(plan.folder, error))
                throw RunResult.failed.exitCode
            }
        }
        folder.clearLeftovers()
        let outcome: PageSetting.Outcome
        do { outcome = try make() } catch {
            console.report(error)
            throw RunResult.failed.exitCode
        }
        do { try folder.write(outcome.files) } catch {
            console.report(failure(error.path, error.reason))
            throw RunResult.failed.exitCode
        }
        folder.removeSurplus(beyond: outcome.files.map(\.path), name: plan.name)
        _ = consume lock
        return outcome
    }

    private func failure(_ path: String, _ reason: SystemError) -> Diagnostic {
        Diagnostic(
            id: "output.failed",
            "Output cannot be written: \(reason)",
            at: SourceLocation(path: path),
            hint: "what stood there before was left as it was"
        )
    }
}

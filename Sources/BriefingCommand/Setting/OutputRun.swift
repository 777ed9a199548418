import BriefingModel
import SourceText

/// Writes a briefing's files under the lock of its output.
struct OutputRun {
    var plan: OutputPlan
    var console: Console

    private var folder: OutputFolder { OutputFolder(folder: plan.folder, stem: plan.stem, base: plan.base) }

    /// Takes the lock and clears what killed runs left.
    ///
    /// - Returns: the lock, to be kept until all is written.
    /// - Throws: the exit code of a lock not had or a failure, after reporting it.
    func begin() throws -> RunLock {
        do { try FileTree.makeFolder(plan.base) } catch {
            console.report(failure(plan.base, error))
            throw RunResult.failed.exitCode
        }
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
        return lock
    }

    /// Puts the files in place; to be called under the lock.
    ///
    /// - Throws: exit code 1 after reporting a refusal.
    func finish(_ files: [OutputFile]) throws {
        try place(stage(files), files)
    }

    /// Writes the files beside their targets; to be called under the lock.
    ///
    /// - Throws: exit code 1 after reporting a refusal.
    func stage(_ files: [OutputFile]) throws -> StagedFiles {
        do { try FileTree.makeFolder(plan.folder) } catch {
            console.report(failure(plan.folder, error))
            throw RunResult.failed.exitCode
        }
        do { return try folder.stage(files) } catch {
            console.report(failure(error.path, error.reason))
            throw RunResult.failed.exitCode
        }
    }

    /// Puts staged files in place.
    ///
    /// - Throws: exit code 1 after reporting a refusal.
    func place(_ staged: consuming StagedFiles, _ files: [OutputFile]) throws {
        do { try staged.place() } catch {
            console.report(failure(error.path, error.reason))
            throw RunResult.failed.exitCode
        }
        folder.removeSurplus(beyond: files.map(\.path), name: plan.name)
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

import Glibc
import LayoutSpec
import SourceText

/// A profile in force: the process runs in its folder and by its clock.
struct Profile {
    static let usualName = "briefing.yaml"

    var spec: ProfileSpec
    /// Absolute.
    var path: String

    /// Finds, reads and enters a profile.
    ///
    /// All its paths are relative to its folder, so the process goes there.
    ///
    /// - Parameters:
    ///   - named: the file asked for; nil for the usual one of the current folder, which may be missing.
    ///   - console: takes the faults.
    /// - Returns: nil where none was asked for and the usual one is missing.
    /// - Throws: exit code 1 after reporting what is wrong.
    static func enter(_ named: String?, _ console: Console) throws -> Profile? {
        guard named != nil || FileTree.exists(usualName) else { return nil }
        let path = named ?? usualName
        do {
            let text = try FileTree.text(of: path)
            let spec = try ProfileSpec(text, path: path)
            let absolute = FilePath.absolute(path)
            guard chdir(FilePath.folder(of: absolute)) == 0 else { throw SystemError.last }
            if let zone = spec.timeZone {
                guard ZoneRules(named: zone) != nil else {
                    throw Diagnostic(
                        id: "profile.time-zone",
                        "There is no time zone '\(zone)' in /usr/share/zoneinfo",
                        at: spec.timeZonePlace,
                        hint: "write it as in Asia/Ho_Chi_Minh"
                    )
                }
                setenv("TZ", zone, 1)
            }
            return Profile(spec: spec, path: absolute)
        } catch let error as Diagnostics {
            console.report(error.all)
        } catch let error as Diagnostic {
            console.report(error)
        } catch {
            console.report(
                Diagnostic(
                    id: "profile.unreadable",
                    "Profile cannot be read: \(error)",
                    at: SourceLocation(path: path)
                )
            )
        }
        throw RunResult.failed.exitCode
    }

    /// What the names of all issues have in common; one run at a time writes to it.
    var stem: String {
        let name = FilePath.stem(of: FilePath.name(of: spec.output)).replacing("{date}", with: "")
        let trimmed = String(
            name.drop { "-_. ".contains($0) }.reversed().drop { "-_. ".contains($0) }.reversed()
        )
        return trimmed.isEmpty ? "briefing" : trimmed
    }

    /// Where past issues are recorded.
    var ledgerPath: String {
        spec.ledger ?? FilePath.join(FilePath.folder(of: spec.output), stem + ".ledger")
    }
}

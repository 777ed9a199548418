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
                        at: spec.place(of: "time-zone"),
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

    /// The folder that a profile's issues lie in, found without entering it; nil where the profile is faulty.
    static func base(at path: String) -> String? {
        guard let text = try? FileTree.text(of: path), var spec = try? ProfileSpec(text, path: path) else {
            return nil
        }
        let isFolder = spec.output.hasSuffix("/")
        spec.output = FilePath.absolute(spec.output, from: FilePath.folder(of: path)) + (isFolder ? "/" : "")
        return spec.base
    }
}

extension ProfileSpec {
    private static let fields = ["{date}", "{number}"]

    /// What the names of all issues have in common; one run at a time writes to it.
    var stem: String {
        guard !isFolder else { return "briefing" }
        let name = Self.fields.reduce(FilePath.stem(of: FilePath.name(of: output))) {
            $0.replacing($1, with: "")
        }
        let trimmed = String(
            name.drop { "-_. ".contains($0) }.reversed().drop { "-_. ".contains($0) }.reversed()
        )
        return trimmed.isEmpty ? "briefing" : trimmed
    }

    /// The folder that all issues lie in, or below where their own folder has a field in its name.
    var base: String {
        let folder = isFolder ? output : FilePath.folder(of: output)
        guard let field = Self.fields.compactMap({ folder.firstRange(of: $0)?.lowerBound }).min() else {
            return folder
        }
        return FilePath.folder(of: String(folder[..<field]))
    }

    /// Where past issues are recorded.
    var ledgerPath: String { ledger ?? FilePath.join(base, stem + ".ledger") }

    private var isFolder: Bool { output.hasSuffix("/") || FileTree.isFolder(output) }
}

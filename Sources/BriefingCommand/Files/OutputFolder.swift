import Glibc

/// Files that are to appear whole or not at all.
struct OutputFile {
    var path: String
    var bytes: [UInt8]
}

/// Writes files beside their targets and renames them when all are on the disk.
struct OutputFolder {
    let folder: String
    /// What all files of one output begin with; whose lock is held.
    let stem: String
    /// Where lock and half-written files lie, on the same file system as ``folder``.
    let base: String

    /// - Parameters:
    ///   - folder: where the files go.
    ///   - stem: what all files of one output begin with.
    ///   - base: nil for the folder itself.
    init(folder: String, stem: String, base: String? = nil) {
        self.folder = folder
        self.stem = stem
        self.base = base ?? folder
    }

    private static let ending = ".part"

    var lockPath: String { FilePath.join(base, ".\(stem).lock") }

    /// Takes away what runs that were killed left behind; to be called under the lock.
    func clearLeftovers() {
        let start = ".\(stem)"
        for name in (try? FileTree.names(in: base, hidden: true)) ?? []
        where name.hasPrefix(start) && name.hasSuffix(Self.ending) {
            let process = name.dropLast(Self.ending.utf8.count).split(separator: ".").last.flatMap {
                pid_t($0)
            }
            // A run that lives writes to another output whose name begins like this one's.
            guard let process, process == getpid() || kill(process, 0) != 0 else { continue }
            unlink(FilePath.join(base, name))
        }
    }

    /// Takes away the files of an issue that is not kept: all formats and all pages.
    ///
    /// - Parameters:
    ///   - path: its first file.
    ///   - paths: files of other issues, which stay.
    static func removeIssue(_ path: String, but paths: Set<String>) {
        let folder = FilePath.folder(of: path)
        let name = FilePath.stem(of: FilePath.name(of: path))
        for file in (try? FileTree.names(in: folder)) ?? []
        where file.hasPrefix(name) && OutputFormat(rawValue: FilePath.ending(of: file)) != nil {
            let rest = FilePath.stem(of: file).dropFirst(name.utf8.count)
            let isOfIssue = rest.isEmpty || rest.hasPrefix("-") && Int(rest.dropFirst()) != nil
            let found = FilePath.join(folder, file)
            if isOfIssue, found == path || !paths.contains(found) { FileTree.remove(found) }
        }
    }

    /// Takes away pages of an earlier run that had more of them: `NAME-3.png` where there are two now.
    func removeSurplus(beyond paths: [String], name: String) {
        let kept = Set(paths.map(FilePath.name(of:)))
        let endings = Set(paths.map(FilePath.ending(of:))).intersection(["png", "svg"])
        guard !endings.isEmpty else { return }
        for file in (try? FileTree.names(in: folder)) ?? []
        where file.hasPrefix(name) && !kept.contains(file) && endings.contains(FilePath.ending(of: file)) {
            let stem = FilePath.stem(of: file)
            let isPage = stem.hasPrefix(name + "-") && Int(stem.dropFirst(name.utf8.count + 1)) != nil
            if isPage || stem == name { unlink(FilePath.join(folder, file)) }
        }
    }

    /// Puts all files in place, or none of those after the first that fails.
    ///
    /// - Throws: the refusal and the file it was for; no temporary file is left.
    func write(_ files: [OutputFile]) throws(OutputFailure) {
        try stage(files).place()
    }

    /// Writes files beside their targets, where they wait on the disk.
    ///
    /// - Throws: the refusal and the file it was for; no temporary file is left.
    func stage(_ files: [OutputFile]) throws(OutputFailure) -> StagedFiles {
        var staged = StagedFiles(folder: folder)
        for file in files {
            let name = FilePath.name(of: file.path)
            // By the stem the next run knows what it may clear away.
            let marked = name.hasPrefix(stem) ? name : "\(stem).\(name)"
            let part = FilePath.join(base, ".\(marked).\(getpid())\(Self.ending)")
            staged.parts.append((part, file.path))
            do {
                let descriptor = try Descriptor(path: part, flags: O_WRONLY | O_CREAT | O_TRUNC)
                try descriptor.write(file.bytes)
                try descriptor.synchronize()
            } catch {
                throw OutputFailure(path: file.path, reason: error)
            }
        }
        return staged
    }
}

/// Files written beside their targets; those that were not put in place go away with this value.
struct StagedFiles: ~Copyable {
    fileprivate let folder: String
    fileprivate var parts: [(part: String, path: String)] = []

    fileprivate init(folder: String) {
        self.folder = folder
    }

    deinit {
        for (part, _) in parts { unlink(part) }
    }

    /// Puts them in place, the first one last: where it stands, all stand.
    ///
    /// - Throws: the refusal and the file it was for.
    consuming func place() throws(OutputFailure) {
        // What surely fails is not found out halfway.
        for (_, path) in parts where FileTree.isFolder(path) {
            throw OutputFailure(path: path, reason: SystemError(EISDIR))
        }
        for (part, path) in parts.reversed() {
            guard rename(part, path) == 0 else {
                throw OutputFailure(path: path, reason: SystemError.last)
            }
        }
        if let descriptor = try? Descriptor(path: folder, flags: O_RDONLY | O_DIRECTORY) {
            try? descriptor.synchronize()
        }
    }
}

struct OutputFailure: Error {
    var path: String
    var reason: SystemError
}

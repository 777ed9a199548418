import Glibc
import SourceText

/// A file to be read as an article.
struct FoundSource: Hashable {
    /// Where it lies, as the user would write it.
    var path: String
    /// What the briefing calls it: the name of the folder that was asked for, and the path within.
    ///
    /// The same for the same files wherever the folder lies and wherever the command runs.
    var name: String
    /// Why there is nothing to read; nil for a file that may be opened.
    var problem: String?
}

/// Turns files and folders named by the user into a list of sources in a fixed order.
struct SourceFinder {
    /// The folder that relative paths start from.
    var folder: String

    init(folder: String = FilePath.current) {
        self.folder = folder
    }

    /// - Returns: the sources in the order of their names' bytes, each file once.
    func sources(_ paths: [String]) -> [FoundSource] {
        var found: [FoundSource] = []
        var seen: Set<String> = []
        let paths = paths.flatMap(expanded)
        // One folder alone holds no file twice.
        if paths.count == 1 { found = sources(at: paths[0]) }
        for path in paths where paths.count > 1 {
            for source in sources(at: path)
            where seen.insert(FilePath.absolute(source.path, from: folder)).inserted {
                found.append(source)
            }
        }
        return namedApart(found).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The files that a pattern such as `notes/*.md` stands for; a path that exists is no pattern.
    private func expanded(_ path: String) -> [String] {
        let pattern = FilePath.join(folder, path)
        guard path.contains(where: { "*?[".contains($0) }), !FileTree.exists(pattern) else { return [path] }
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(pattern, 0, nil, &matches) == 0, let list = matches.gl_pathv else { return [path] }
        // Told as the pattern was written, not from the root.
        let prefix = pattern.utf8.count - path.utf8.count
        return (0..<Int(matches.gl_pathc)).compactMap { index in
            list[index].map { String(String(cString: $0).utf8.dropFirst(prefix)) ?? path }
        }
    }

    private func sources(at path: String) -> [FoundSource] {
        let absolute = FilePath.absolute(path, from: folder)
        let parent = FilePath.name(of: FilePath.folder(of: absolute))
        let name = parent == "/" ? FilePath.name(of: absolute) : parent + "/" + FilePath.name(of: absolute)
        do {
            switch try FileTree.kind(of: FilePath.join(folder, path)) {
            case .folder:
                var files: [FoundSource] = []
                var visited: Set<[UInt]> = []
                let base = FilePath.name(of: absolute)
                collect(path, named: base == "/" ? "" : base, into: &files, visited: &visited)
                return files
            case .file, .pipe: return [FoundSource(path: path, name: name)]
            case .other: return [FoundSource(path: path, name: name, problem: SystemError(ENXIO).description)]
            }
        } catch {
            return [FoundSource(path: path, name: name, problem: error.description)]
        }
    }

    /// Links to folders are followed, and no folder is entered twice.
    private func collect(
        _ path: String,
        named name: String,
        into files: inout [FoundSource],
        visited: inout Set<[UInt]>
    ) {
        let place = FilePath.join(folder, path)
        var status = stat()
        guard stat(place, &status) == 0, visited.insert([UInt(status.st_dev), UInt(status.st_ino)]).inserted
        else {
            return
        }
        let names: [String]
        do { names = try FileTree.names(in: place) } catch {
            files.append(FoundSource(path: path, name: name, problem: error.description))
            return
        }
        for entry in names {
            let inner = FilePath.join(path, entry)
            let innerName = FilePath.join(name, entry)
            do {
                switch try FileTree.kind(of: FilePath.join(folder, inner)) {
                case .folder: collect(inner, named: innerName, into: &files, visited: &visited)
                case .file: files.append(FoundSource(path: inner, name: innerName))
                case .pipe, .other:
                    files.append(
                        FoundSource(path: inner, name: innerName, problem: SystemError(ENXIO).description)
                    )
                }
            } catch {
                files.append(FoundSource(path: inner, name: innerName, problem: error.description))
            }
        }
    }

    /// Gives sources of one name as many folders more as it takes to tell them apart.
    private func namedApart(_ sources: [FoundSource]) -> [FoundSource] {
        var sources = sources
        var counts: [String: Int] = [:]
        for source in sources { counts[source.name, default: 0] += 1 }
        for index in sources.indices where counts[sources[index].name, default: 0] > 1 {
            sources[index].name = String(FilePath.absolute(sources[index].path, from: folder).dropFirst())
        }
        return sources
    }
}

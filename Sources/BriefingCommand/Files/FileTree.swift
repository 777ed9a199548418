import Glibc

/// Looks into folders and reads whole files.
enum FileTree {
    enum Kind {
        case file, folder
        /// A pipe, read to its end.
        case pipe
        /// A device or socket.
        case other
    }

    /// Larger files are no articles.
    static let largestSource = 256 << 20

    static func kind(of path: String) throws(SystemError) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { throw SystemError.last }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFIFO: .pipe
        default: .other
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool { (try? kind(of: path)) == .folder }

    /// The names in a folder in the order of their bytes, hidden ones only where asked for.
    static func names(in folder: String, hidden: Bool = false) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw SystemError.last }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." || (!hidden && name.hasPrefix(".")) { continue }
            names.append(name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The whole file.
    static func bytes(of path: String, limit: Int = largestSource) throws(SystemError) -> [UInt8] {
        // A pipe that nobody writes to ends at once instead of holding the run for ever.
        let file = try Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK)
        let status = file.status
        if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(EISDIR) }
        if status.st_size > limit { throw SystemError(EFBIG) }
        var bytes: [UInt8] = []
        let known = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
        bytes.reserveCapacity(known + 1)
        while true {
            // As much room as the file needs: a thousand sources lie in memory at once.
            let rest = known + 1 - bytes.count
            let room = known > 0 && rest > 0 ? rest : 64 << 10
            guard try file.read(atMost: room, into: &bytes) > 0 else { return bytes }
            if bytes.count > limit { throw SystemError(EFBIG) }
        }
    }

    /// The whole file, or for `-` all of standard input.
    static func input(_ path: String) throws(SystemError) -> [UInt8] {
        guard path == "-" else { return try bytes(of: path) }
        let input = Descriptor(standard: 0)
        var bytes: [UInt8] = []
        while try input.read(atMost: 64 << 10, into: &bytes) > 0 {
            if bytes.count > largestSource { throw SystemError(EFBIG) }
        }
        return bytes
    }

    /// Takes a file away; one that is not there is no fault.
    static func remove(_ path: String) {
        unlink(path)
    }

    static func text(of path: String) throws(SystemError) -> String {
        String(decoding: try bytes(of: path), as: UTF8.self)
    }

    /// Makes a folder and those above it that are missing.
    static func makeFolder(_ path: String) throws(SystemError) {
        if isFolder(path) { return }
        let above = FilePath.folder(of: path)
        if above != path, above != ".", !exists(above) { try makeFolder(above) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError.last }
    }
}

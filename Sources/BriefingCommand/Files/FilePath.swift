import Glibc

/// Path arithmetic on text; asks the system for the current folder only.
enum FilePath {
    /// The current folder; `/` where it was removed meanwhile.
    static var current: String {
        guard let buffer = getcwd(nil, 0) else { return "/" }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// An absolute path without `.`, `..` and double slashes; links are not followed.
    static func absolute(_ path: String, from folder: String? = nil) -> String {
        let full = path.hasPrefix("/") ? path : (folder ?? current) + "/" + path
        var parts: [Substring] = []
        for part in full.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty || folder == "." || name.hasPrefix("/") { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// What stands after the last slash.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What stands before the last slash; `.` where there is none.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The name without its last ending: `briefing.pdf` is `briefing`.
    static func stem(of name: String) -> String {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
        return String(name[..<point])
    }

    /// The last ending in lower case, without its point; empty where there is none.
    static func ending(of path: String) -> String {
        let name = name(of: path)
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
        return name[name.index(after: point)...].lowercased()
    }

    /// The folder that the running program lies in.
    static var programFolder: String { folder(of: program) }

    /// The running program's own file.
    static var program: String {
        guard let buffer = realpath("/proc/self/exe", nil) else {
            return CommandLine.arguments.first ?? "briefing"
        }
        defer { free(buffer) }
        return String(cString: buffer)
    }
}

import Glibc

/// Why the system refused, in words that are the same under every locale.
struct SystemError: Error, Hashable, CustomStringConvertible {
    /// A value of `errno`.
    let code: Int32

    init(_ code: Int32) {
        self.code = code
    }

    /// The refusal of the call just made.
    static var last: SystemError { SystemError(errno) }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    var description: String {
        switch code {
        case ENOENT, ENOTDIR: "no such file or folder"
        case EACCES, EPERM: "no permission"
        case EISDIR: "is a folder"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "its links lead in a circle"
        case EFBIG: "the file would be too large"
        case EIO: "the disk failed"
        case EMFILE, ENFILE: "too many files are open"
        case ENXIO: "is no regular file"
        default: "system error \(code)"
        }
    }
}

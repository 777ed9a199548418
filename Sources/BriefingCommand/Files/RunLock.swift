import Glibc

/// Keeps two runs for one output apart.
///
/// The kernel holds the lock, so that a run that was killed blocks nobody; the file only says who holds it. It is
/// taken away at the end, and whoever waited on a file taken away looks again.
struct RunLock: ~Copyable {
    private let file: Descriptor
    private let path: String

    /// Why a lock was not had.
    enum Refusal: Error {
        /// Another run holds it; in its own words, who and since when.
        case held(String)
        case system(SystemError)
    }

    /// Takes the lock or leaves at once.
    ///
    /// - Parameter path: the lock file; its folder must exist.
    /// - Throws: who holds it, or the system's refusal.
    init(path: String) throws(Refusal) {
        while true {
            let file: Descriptor
            do { file = try Descriptor(path: path, flags: O_RDWR | O_CREAT, mode: 0o644) } catch {
                throw .system(error)
            }
            guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
                guard errno == EWOULDBLOCK else { throw .system(SystemError.last) }
                throw .held(Self.words(in: file))
            }
            var onDisk = stat()
            guard stat(path, &onDisk) == 0, onDisk.st_ino == file.status.st_ino else { continue }
            ftruncate(file.number, 0)
            try? file.write(Array("process \(getpid()), since \(Clock.now.localText)\n".utf8))
            self.file = file
            self.path = path
            return
        }
    }

    /// What the holder says of itself; it may have taken the lock a moment ago and not have said it yet.
    private static func words(in file: borrowing Descriptor) -> String {
        var words: [UInt8] = []
        for _ in 0..<looks {
            words = []
            lseek(file.number, 0, SEEK_SET)
            _ = try? file.read(atMost: 256, into: &words)
            if words.contains(0x0A) { break }
            usleep(pause)
        }
        return String(decoding: words.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// How often a holder that is silent so far is asked again, and after how many microseconds: for a second in all.
    private static let looks = 200
    private static let pause: UInt32 = 5_000

    deinit {
        unlink(path)
    }
}

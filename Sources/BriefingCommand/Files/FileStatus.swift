import Glibc

/// What the file system says of a file, so that a file nobody has touched is known without being read.
struct FileStatus: Equatable {
    private var device: UInt
    private var inode: UInt
    private(set) var size: Int
    private var modified: Moment
    /// When contents, name or rights changed last; nobody can set it back.
    private var changed: Moment

    private struct Moment: Equatable {
        var seconds: Int
        var nanoseconds: Int

        init(_ time: timespec) {
            seconds = time.tv_sec
            nanoseconds = time.tv_nsec
        }
    }

    /// Whether a change after this was asked would be told by another time.
    ///
    /// Clocks of file systems tick: two changes within a tick have the same time, and what is read may be from
    /// between them. A file that was changed just now is therefore not to be trusted.
    let isSettled: Bool

    static func == (a: FileStatus, b: FileStatus) -> Bool {
        a.device == b.device && a.inode == b.inode && a.size == b.size && a.modified == b.modified
            && a.changed == b.changed
    }

    /// Nil where there is no file.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        size = Int(status.st_size)
        modified = Moment(status.st_mtim)
        changed = Moment(status.st_ctim)
        isSettled = Self.isSettled([modified, changed])
    }

    var text: String {
        "\(device) \(inode) \(size) \(modified.seconds).\(modified.nanoseconds) "
            + "\(changed.seconds).\(changed.nanoseconds)"
    }

    private static func isSettled(_ moments: [Moment]) -> Bool {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return moments.allSatisfy { moment in
            // Without a fraction of a second the tick may be as long as two.
            let tick = moment.nanoseconds == 0 ? 2_500_000_000 : 50_000_000
            let age = (time.tv_sec - moment.seconds, time.tv_nsec - moment.nanoseconds)
            return age.0 > 10 || age.0 >= 0 && age.0 * 1_000_000_000 + age.1 > tick
        }
    }
}

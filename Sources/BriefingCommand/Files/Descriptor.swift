import Glibc

/// An open file; closed when it goes away.
struct Descriptor: ~Copyable {
    let number: Int32
    private let isOwned: Bool

    /// Opens a file; on a pipe that nobody writes to it does not wait.
    init(path: String, flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
        var opened: Int32
        repeat { opened = open(path, flags | O_CLOEXEC, mode) } while opened < 0 && errno == EINTR
        guard opened >= 0 else { throw SystemError.last }
        number = opened
        isOwned = true
    }

    /// Stands for a descriptor that belongs to the process: 0, 1 or 2.
    init(standard number: Int32) {
        self.number = number
        isOwned = false
    }

    deinit {
        if isOwned { _ = Glibc.close(number) }
    }

    var status: stat {
        var status = stat()
        fstat(number, &status)
        return status
    }

    /// Reads what is there, at most `limit` bytes, and appends it.
    ///
    /// - Returns: how many bytes came; 0 at the end.
    func read(atMost limit: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
        let before = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: limit))
        var got = 0
        while true {
            got = bytes.withUnsafeMutableBytes {
                Glibc.read(number, $0.baseAddress?.advanced(by: before), limit)
            }
            if got < 0, errno == EINTR { continue }
            if got < 0, errno == EAGAIN {
                var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
                poll(&wait, 1, -1)
                continue
            }
            break
        }
        let refusal = SystemError.last
        bytes.removeLast(limit - max(got, 0))
        guard got >= 0 else { throw refusal }
        return got
    }

    /// Writes all of it.
    func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
        var start = 0
        let refusal: SystemError? =
            bytes.withContiguousStorageIfAvailable { buffer in
                while start < buffer.count {
                    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start...])
                    let wrote = Glibc.write(number, rest.baseAddress, rest.count)
                    if wrote < 0, errno == EINTR { continue }
                    guard wrote > 0 else { return SystemError.last }
                    start += wrote
                }
                return nil
            } ?? nil
        if let refusal { throw refusal }
        if start < bytes.count { try write(Array(bytes)) }
    }

    /// Waits until the disk holds what was written.
    func synchronize() throws(SystemError) {
        guard fsync(number) == 0 else { throw SystemError.last }
    }
}

extension Descriptor {
    /// Gives the process its three standard descriptors where the caller closed them.
    ///
    /// Without this the first file that is opened becomes standard output, and messages land in it.
    static func openStandard() {
        for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
            _ = open("/dev/null", number == 0 ? O_RDONLY : O_WRONLY)
        }
    }
}

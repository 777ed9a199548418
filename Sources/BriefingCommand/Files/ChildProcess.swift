import Glibc

/// Runs another program, named by its absolute path, and waits for it.
struct ChildProcess {
    var program: String
    var arguments: [String]
    /// What is given instead of the own environment; nil for the own one.
    var environment: [String]?

    struct Outcome {
        /// The exit code; 128 and the signal's number where one ended it.
        var code: Int32
        var output: [UInt8]
    }

    /// - Parameters:
    ///   - input: goes to its standard input.
    ///   - capturesOutput: whether its standard output is kept; otherwise it goes where ours goes.
    /// - Returns: how it ended; its messages go where ours go.
    /// - Throws: the system's refusal to start it.
    func run(input: [UInt8] = [], capturesOutput: Bool = true) throws(SystemError) -> Outcome {
        var toChild: [Int32] = [0, 0]
        var fromChild: [Int32] = [0, 0]
        guard pipe(&toChild) == 0 else { throw SystemError.last }
        guard pipe(&fromChild) == 0 else {
            let refusal = SystemError.last
            toChild.forEach { close($0) }
            throw refusal
        }
        // The child keeps the two ends it is given as its own, and no other.
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        if capturesOutput { posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1) }
        var process = pid_t()
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
        let refusal =
            environment == nil
            ? posix_spawn(&process, program, &actions, nil, &words, environ)
            : posix_spawn(&process, program, &actions, nil, &words, &settings)
        for word in words + settings { free(word) }
        close(toChild[0])
        close(fromChild[1])
        defer { close(fromChild[0]) }
        guard refusal == 0 else {
            close(toChild[1])
            throw SystemError(refusal)
        }
        // A child that leaves its input unread must not end this process.
        let before = signal(SIGPIPE, SIG_IGN)
        _ = input.withUnsafeBytes { write(toChild[1], $0.baseAddress, $0.count) }
        close(toChild[1])
        signal(SIGPIPE, before)
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while capturesOutput {
            let got = chunk.withUnsafeMutableBytes { read(fromChild[0], $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            output += chunk[..<got]
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let end = status & 0x7F
        return Outcome(code: end == 0 ? (status >> 8) & 0xFF : 128 + end, output: output)
    }
}

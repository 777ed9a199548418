import Dispatch
import Glibc
import SourceText
import Synchronization

/// Answers a stream of lines, each with one line, in order, on several threads, with bounded memory.
struct LinePipeline {
    /// Threads at work at once.
    var jobs: Int
    var answer: @Sendable (_ line: [UInt8], _ number: Int) -> Answer

    /// What a line became.
    struct Answer: Sendable {
        /// With its newline.
        var bytes: [UInt8]
        /// The place is within the stream.
        var diagnostic: Diagnostic?
    }

    /// Bytes that a thread is handed in one round; large enough that its start costs nothing beside the work.
    private static let share = 512 << 10
    /// Pieces of a round for each thread, so that none waits long for the slowest.
    private static let pieces = 8
    /// A round waits so many milliseconds for more; then the lines that are there are answered.
    private static let patience: Int32 = 2

    /// Reads to the end of the input.
    ///
    /// - Parameters:
    ///   - input: the lines.
    ///   - write: takes the answers in order.
    /// - Returns: how many lines had a diagnostic.
    /// - Throws: what `write` throws, or the system's refusal to read.
    func run(_ input: borrowing Descriptor, write: ([UInt8], [Diagnostic]) throws -> Void) throws -> Int {
        var buffer: [UInt8] = []
        var number = 1
        var faults = 0
        var isAtEnd = false
        while !isAtEnd {
            isAtEnd = try input.read(atMost: 64 << 10, into: &buffer) == 0
            while !isAtEnd, buffer.count < jobs * Self.share, input.hasMore(within: Self.patience) {
                isAtEnd = try input.read(atMost: 256 << 10, into: &buffer) == 0
            }
            let whole = isAtEnd ? buffer.count : (buffer.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
            guard whole > 0 else {
                guard buffer.count < FileTree.largestSource else { throw SystemError(EFBIG) }
                continue
            }
            let lines = Self.lines(of: buffer, upTo: whole)
            for answers in answers(to: lines, in: buffer, from: number) {
                var bytes: [UInt8] = []
                var diagnostics: [Diagnostic] = []
                for answer in answers {
                    bytes += answer.bytes
                    if let diagnostic = answer.diagnostic { diagnostics.append(diagnostic) }
                }
                faults += diagnostics.count
                try write(bytes, diagnostics)
            }
            number += lines.count
            buffer.removeFirst(whole)
        }
        return faults
    }

    /// The lines without their ends.
    private static func lines(of buffer: [UInt8], upTo end: Int) -> [Range<Int>] {
        buffer.withUnsafeBytes { text in
            var lines: [Range<Int>] = []
            var start = 0
            while start < end, let base = text.baseAddress {
                let stop = memchr(base + start, 0x0A, end - start).map { UnsafeRawPointer($0) - base } ?? end
                lines.append(start..<stop)
                start = stop + 1
            }
            return lines
        }
    }

    /// - Returns: the answers, piece by piece.
    private func answers(to lines: [Range<Int>], in buffer: [UInt8], from number: Int) -> [[Answer]] {
        let total = lines.last?.upperBound ?? 0
        let limit = max(total / (jobs * Self.pieces), 4096)
        var pieces: [Range<Int>] = []
        var first = 0
        for index in lines.indices
        where lines[index].upperBound - lines[first].lowerBound >= limit || index == lines.count - 1 {
            pieces.append(first..<(index + 1))
            first = index + 1
            if first == lines.count { break }
        }
        let work = pieces
        let answer = answer
        @Sendable func piece(_ index: Int) -> [Answer] {
            work[index].compactMap { line in
                let bytes = Array(buffer[lines[line]])
                return bytes.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
                    ? nil : answer(bytes, number + line)
            }
        }
        guard jobs > 1, work.count > 1 else { return work.indices.map(piece) }
        let next = Mutex(0)
        let results = Mutex([[Answer]](repeating: [], count: work.count))
        DispatchQueue.concurrentPerform(iterations: min(jobs, work.count)) { _ in
            while true {
                let index = next.withLock { next in
                    next += 1
                    return next - 1
                }
                guard index < work.count else { return }
                let answers = piece(index)
                results.withLock { $0[index] = answers }
            }
        }
        return results.withLock { $0 }
    }
}

extension Descriptor {
    /// Tells whether there is something to read, or the end, within some milliseconds.
    func hasMore(within milliseconds: Int32) -> Bool {
        var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, milliseconds) > 0
    }
}

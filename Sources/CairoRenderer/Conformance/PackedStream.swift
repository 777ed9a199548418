import CZlib
import Dispatch
import Synchronization

/// A stream of a PDF that is made and packed (`FlateDecode`) on another core while the file is worked on.
final class PackedStream: Sendable {
    struct Content: Sendable, Equatable {
        var packed: [UInt8]
        /// How many bytes there are when they are unpacked.
        var plainCount: Int
    }

    private let work = DispatchGroup()
    private let outcome = Mutex<Content?>(nil)

    /// - Parameter plain: makes the bytes to be packed; nil where there are none after all.
    init(_ plain: @escaping @Sendable () -> [UInt8]?) {
        DispatchQueue.global(qos: .userInitiated).async(group: work) { [self] in
            let content = plain().flatMap(PackedStream.pack)
            outcome.withLock { $0 = content }
        }
    }

    /// Waits for the content and hands it over, once.
    ///
    /// - Returns: nil without bytes, and without memory to pack them in.
    func take() -> Content? {
        work.wait()
        return outcome.withLock { content in
            defer { content = nil }
            return content
        }
    }

    private static func pack(_ plain: [UInt8]) -> Content? {
        var size = compressBound(UInt(plain.count))
        var isPacked = false
        let room = [UInt8](unsafeUninitializedCapacity: Int(size)) { room, count in
            isPacked = compress(room.baseAddress, &size, plain, UInt(plain.count)) == Z_OK
            count = isPacked ? Int(size) : 0
        }
        // Without the room to spare: many are kept until the file is written.
        return isPacked
            ? Content(packed: room.withUnsafeBufferPointer { Array($0) }, plainCount: plain.count) : nil
    }
}

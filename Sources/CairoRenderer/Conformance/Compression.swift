import CZlib
import SourceText

/// Packs and unpacks the streams of a PDF (`FlateDecode`); what zlib needs is kept from one stream to the next.
final class Compression {
    /// The next one takes a quarter longer and saves less than a hundredth.
    private static let level: Int32 = 5

    private let packing: UnsafeMutablePointer<z_stream>
    private let unpacking: UnsafeMutablePointer<z_stream>
    private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)

    /// - Throws: `render.finish` without memory.
    init() throws(Diagnostic) {
        packing = .allocate(capacity: 1)
        packing.initialize(to: z_stream())
        unpacking = .allocate(capacity: 1)
        unpacking.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit_(packing, Self.level, zlibVersion(), size) == Z_OK,
            inflateInit_(unpacking, zlibVersion(), size) == Z_OK
        else { throw Compression.failure }
    }

    deinit {
        deflateEnd(packing)
        inflateEnd(unpacking)
        packing.deallocate()
        unpacking.deallocate()
        room.deallocate()
    }

    private static var failure: Diagnostic {
        Diagnostic(id: "render.finish", "A stream of the PDF could not be packed or unpacked")
    }

    /// - Returns: the packed bytes, which the next call overwrites.
    func packed(_ bytes: [UInt8]) throws(Diagnostic) -> UnsafeBufferPointer<UInt8> {
        deflateReset(packing)
        makeRoom(Int(deflateBound(packing, UInt(bytes.count))), keeping: 0)
        packing.pointee.next_out = room.baseAddress
        packing.pointee.avail_out = UInt32(clamping: room.count)
        let status = bytes.withUnsafeBufferPointer { bytes in
            packing.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            packing.pointee.avail_in = UInt32(clamping: bytes.count)
            return deflate(packing, Z_FINISH)
        }
        guard status == Z_STREAM_END else { throw Compression.failure }
        return UnsafeBufferPointer(rebasing: room[..<Int(packing.pointee.total_out)])
    }

    /// - Returns: the unpacked bytes, which the next call overwrites.
    func unpacked(_ bytes: UnsafeBufferPointer<UInt8>) throws(Diagnostic) -> UnsafeBufferPointer<UInt8> {
        inflateReset(unpacking)
        unpacking.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unpacking.pointee.avail_in = UInt32(clamping: bytes.count)
        while true {
            let done = Int(unpacking.pointee.total_out)
            if done == room.count { makeRoom(room.count * 2, keeping: done) }
            unpacking.pointee.next_out = room.baseAddress.map { $0 + done }
            unpacking.pointee.avail_out = UInt32(clamping: room.count - done)
            switch inflate(unpacking, Z_NO_FLUSH) {
            case Z_STREAM_END: return UnsafeBufferPointer(rebasing: room[..<Int(unpacking.pointee.total_out)])
            case Z_OK where Int(unpacking.pointee.total_out) > done: continue
            default: throw Compression.failure
            }
        }
    }

    private func makeRoom(_ count: Int, keeping kept: Int) {
        guard count > room.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
        _ = larger.update(fromContentsOf: room[..<kept])
        room.deallocate()
        room = larger
    }
}

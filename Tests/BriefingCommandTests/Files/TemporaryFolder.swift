import Glibc

@testable import BriefingCommand

/// A folder of its own for a test; goes away with it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/briefing-test-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        _ = try? ChildProcess(program: "/bin/rm", arguments: ["-rf", path]).run()
    }

    func file(_ name: String, _ text: String) throws {
        try file(name, bytes: Array(text.utf8))
    }

    func file(_ name: String, bytes: [UInt8]) throws {
        let target = FilePath.join(path, name)
        try FileTree.makeFolder(FilePath.folder(of: target))
        let descriptor = try Descriptor(path: target, flags: O_WRONLY | O_CREAT | O_TRUNC)
        try descriptor.write(bytes)
    }

    func bytes(_ name: String) -> [UInt8]? {
        try? FileTree.bytes(of: FilePath.join(path, name))
    }

    func names(_ folder: String = "") -> [String] {
        (try? FileTree.names(in: FilePath.join(path, folder), hidden: true)) ?? []
    }
}

import Foundation
import Glibc
import Testing

@testable import BriefingCommand

@Suite struct OutputFolderTests {
    let folder = TemporaryFolder()

    @Test func clearsWhatAKilledRunLeftAndNothingElse() throws {
        // No process has the largest number a kernel may give.
        try folder.file(".briefing-2025-01-29.pdf.4194304.part", "half a page")
        try folder.file(".briefing-other.pdf.1.part", "of a run that lives")
        try folder.file("briefing-2025-01-28.pdf", "yesterday")
        OutputFolder(folder: folder.path, stem: "briefing").clearLeftovers()
        #expect(folder.names() == [".briefing-other.pdf.1.part", "briefing-2025-01-28.pdf"])
    }

    @Test func leavesTheOldFileWhenTheDiskRefuses() throws {
        try folder.file("a.pdf", "yesterday")
        try FileTree.makeFolder(folder.path + "/b.pdf/full")
        let output = OutputFolder(folder: folder.path, stem: "a")
        #expect(throws: OutputFailure.self) {
            try output.write([
                OutputFile(path: folder.path + "/b.pdf", bytes: [1]),
                OutputFile(path: folder.path + "/a.pdf", bytes: [2]),
            ])
        }
        #expect(folder.bytes("a.pdf") == Array("yesterday".utf8))
        #expect(folder.names() == ["a.pdf", "b.pdf"])
    }

    @Test func removesPagesThatThereAreNoMore() throws {
        for name in ["x-1.png", "x-2.png", "x-3.png", "x-notes.png", "x.pdf", "y-3.png"] {
            try folder.file(name, "")
        }
        OutputFolder(folder: folder.path, stem: "x").removeSurplus(beyond: ["x-1.png", "x-2.png"], name: "x")
        #expect(folder.names() == ["x-1.png", "x-2.png", "x-notes.png", "x.pdf", "y-3.png"])
    }

    /// Between taking the lock and saying who took it lies a moment, in which another run may ask.
    @Test func aHolderThatHasNotSaidWhoItIsIsAskedAgain() throws {
        let path = folder.path + "/.page.lock"
        let file = open(path, O_RDWR | O_CREAT, 0o644)
        defer { close(file) }
        #expect(flock(file, LOCK_EX) == 0)
        // A thread of its own: those of a queue may all be busy with other tests.
        Thread.detachNewThread {
            usleep(20_000)
            let words = Array("process 7, since today\n".utf8)
            _ = write(file, words, words.count)
        }
        #expect(holder(of: path) == "process 7, since today")
    }

    @Test func aLockIsHeldOnceAndLeavesNoFile() throws {
        let path = folder.path + "/.x.lock"
        do {
            let lock = try RunLock(path: path)
            #expect(holder(of: path)?.hasPrefix("process \(getpid()), since ") ?? false)
            _ = consume lock
        }
        #expect(folder.names() == [])
        _ = try RunLock(path: path)
    }

    /// What a run is told that cannot have a lock; nil where it had it.
    private func holder(of path: String) -> String? {
        do {
            _ = try RunLock(path: path)
            Issue.record("the lock was had twice")
        } catch {
            if case .held(let holder) = error { return holder }
            Issue.record("\(error)")
        }
        return nil
    }
}

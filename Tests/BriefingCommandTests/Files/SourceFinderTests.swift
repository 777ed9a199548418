import Glibc
import Testing

@testable import BriefingCommand

@Suite struct SourceFinderTests {
    let folder = TemporaryFolder()

    @Test func namesFilesAfterTheFolderAskedFor() throws {
        try folder.file("seeds/b.txt", "b")
        try folder.file("seeds/a/c.md", "c")
        try folder.file("seeds/.hidden", "x")
        let fromAbove = SourceFinder(folder: folder.path).sources(["seeds"])
        #expect(fromAbove.map(\.name) == ["seeds/a/c.md", "seeds/b.txt"])
        #expect(fromAbove.map(\.path) == ["seeds/a/c.md", "seeds/b.txt"])
        let fromAnywhere = SourceFinder(folder: "/").sources([folder.path + "/seeds/"])
        #expect(fromAnywhere.map(\.name) == fromAbove.map(\.name))
        let fromWithin = SourceFinder(folder: folder.path + "/seeds").sources(["b.txt", "./a"])
        #expect(fromWithin.map(\.name) == ["a/c.md", "seeds/b.txt"])
    }

    @Test func takesEachFileOnceWhateverTheOrder() throws {
        try folder.file("seeds/b.txt", "b")
        try folder.file("seeds/a.txt", "a")
        let finder = SourceFinder(folder: folder.path)
        let one = finder.sources(["seeds/b.txt", "seeds", "./seeds/a.txt"])
        let other = finder.sources(["seeds/a.txt", "seeds/b.txt"])
        #expect(one.map(\.name) == other.map(\.name))
        #expect(one.count == 2)
    }

    @Test func tellsSameNamesApart() throws {
        try folder.file("east/seeds/a.txt", "a")
        try folder.file("west/seeds/a.txt", "b")
        let names = SourceFinder(folder: folder.path).sources(["east/seeds", "west/seeds"]).map(\.name)
        #expect(Set(names).count == 2)
        #expect(names.allSatisfy { $0.hasSuffix("seeds/a.txt") })
    }

    @Test func survivesLinksInACircleAndNamesWhatIsNoFile() throws {
        try folder.file("seeds/a.txt", "a")
        symlink("..", folder.path + "/seeds/up")
        symlink("nowhere", folder.path + "/seeds/broken")
        mkfifo(folder.path + "/seeds/pipe", 0o600)
        let found = SourceFinder(folder: folder.path).sources(["seeds"])
        #expect(found.first { $0.name == "seeds/broken" }?.problem == "no such file or folder")
        #expect(found.first { $0.name == "seeds/pipe" }?.problem == "is no regular file")
        #expect(found.contains { $0.name == "seeds/a.txt" && $0.problem == nil })
    }

    @Test(arguments: [
        ("a/../b", "/x/b"), ("./a//b/", "/x/a/b"), ("/../..", "/"), ("..", "/"), ("", "/x"),
    ])
    func makesPathsAbsolute(_ path: String, _ absolute: String) {
        #expect(FilePath.absolute(path, from: "/x") == absolute)
    }
}

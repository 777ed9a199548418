import CHarfBuzz
import SourceText

#if canImport(Glibc)
    import Glibc
#endif

/// Font programs as a PDF holds them.
enum FontProgram {
    /// - Throws: `render.harfbuzz` when the library for it is missing.
    static func openLibrary() throws(Diagnostic) {
        guard let failure = SubsetLibrary.failure else { return }
        throw Diagnostic(
            id: "render.harfbuzz",
            "libharfbuzz-subset cannot be opened: \(failure)",
            hint: "Install the package libharfbuzz-subset0: apt-get install libharfbuzz-subset0"
        )
    }

    /// A TrueType program without the instructions that fit its glyphs to coarse screens.
    ///
    /// Viewers smooth glyphs, printers have dots enough, and the instructions are half of what the few glyphs of a
    /// briefing take. The library must be open.
    ///
    /// - Returns: nil for a program that HarfBuzz cannot read, which is to stay as it is.
    static func withoutHints(_ program: [UInt8]) -> [UInt8]? {
        var result: UnsafeMutablePointer<UInt8>?
        let count = charfbuzz_without_hints(program, program.count, &result)
        defer { free(result) }
        guard count > 0 else { return nil }
        return Array(UnsafeBufferPointer(start: result, count: count))
    }
}

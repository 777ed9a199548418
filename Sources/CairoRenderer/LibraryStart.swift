import CHarfBuzz
import CPangoCairo
import CQPDF
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Gets the libraries that pages need ready while other work goes on.
///
/// Reading the font configuration costs as much as setting a page, and opening libqpdf half of that. Fonts are
/// begun first, for the first text that is measured needs them; the others when that is done.
package final class LibraryStart: Sendable {
    /// The process's own, begun by whoever first asks for it.
    package static let shared = LibraryStart()

    private let fonts = DispatchGroup()
    private let finishers = DispatchGroup()
    /// Held while the environment changes, which both of them read.
    private let environment = Mutex(())

    private init() {
        DispatchQueue.global(qos: .userInitiated).async(group: fonts) { Self.readFonts() }
    }

    /// Waits until the fonts are known, and has them stand in for each other as a language wants it.
    ///
    /// From here on the libraries that finish a drawn PDF are opened, while its pages are measured and drawn.
    ///
    /// - Parameter language: BCP 47.
    /// - Returns: whether there is a font.
    func findsFonts(for language: String) -> Bool {
        environment.withLock { _ in
            fonts.wait()
            finishers.wait()
            // Which font stands in for a script would otherwise depend on the caller's locale.
            for name in ["PANGO_LANGUAGE", "FC_LANG"]
            where getenv(name).map({ String(cString: $0) }) != language {
                setenv(name, language, 1)
            }
            DispatchQueue.global(qos: .userInitiated).async(group: finishers) {
                _ = QPDFLibrary.failure
                _ = SubsetLibrary.failure
            }
        }
        guard FcInit() != 0, let installed = FcConfigGetFonts(nil, FcSetSystem) else { return false }
        return installed.pointee.nfont > 0
    }

    /// Reads the machine's font configuration, as `FcInit` would, but only what is in force.
    ///
    /// `FcInit` reads the configurations that could be switched on as well, only to be able to describe them: as
    /// many files again.
    private static func readFonts() {
        guard let configuration = FcConfigCreate() else { return }
        defer { FcConfigDestroy(configuration) }
        // Where the machine has none, the library's own stands in.
        guard FcConfigParseAndLoad(configuration, nil, FcBool(FcTrue)) != 0,
            FcConfigSetCurrent(configuration) != 0
        else {
            FcInit()
            return
        }
    }
}

/// libqpdf, opened when it is first needed.
enum QPDFLibrary {
    /// Why it cannot be opened; nil once it is.
    static let failure: String? = cqpdf_open().map { String(cString: $0) }
}

/// HarfBuzz's subsetter, opened when it is first needed.
enum SubsetLibrary {
    /// Why it cannot be opened; nil once it is.
    static let failure: String? = charfbuzz_open().map { String(cString: $0) }
}

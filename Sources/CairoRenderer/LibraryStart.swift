import CHarfBuzz
import CPangoCairo
import CQPDF
import Dispatch

/// Gets the libraries that pages need ready while other work goes on.
///
/// Reading the font configuration costs as much as setting a page, and opening libqpdf half of that; begun first,
/// both are done when the first text is measured.
package final class LibraryStart: Sendable {
    /// The process's own, begun by whoever first asks for it.
    package static let shared = LibraryStart()

    private let group = DispatchGroup()

    private init() {
        let queue = DispatchQueue.global(qos: .userInitiated)
        queue.async(group: group) { FcInit() }
        queue.async(group: group) {
            _ = QPDFLibrary.failure
            _ = SubsetLibrary.failure
        }
    }

    /// Waits until all is ready.
    ///
    /// - Returns: whether there is a font.
    func findsFont() -> Bool {
        group.wait()
        guard FcInit() != 0, let installed = FcConfigGetFonts(nil, FcSetSystem) else { return false }
        return installed.pointee.nfont > 0
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

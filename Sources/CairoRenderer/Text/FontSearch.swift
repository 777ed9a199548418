import CPangoCairo
import Dispatch

/// Finds the machine's fonts while other work goes on.
///
/// Reading the font configuration costs as much as setting a page; begun first, it is done when the first text is
/// measured.
package final class FontSearch: Sendable {
    private let group = DispatchGroup()

    package init() {
        DispatchQueue.global(qos: .userInitiated).async(group: group) { FcInit() }
    }

    deinit { group.wait() }

    /// - Returns: whether there is a font.
    func hasFound() -> Bool {
        group.wait()
        guard FcInit() != 0, let installed = FcConfigGetFonts(nil, FcSetSystem) else { return false }
        return installed.pointee.nfont > 0
    }
}

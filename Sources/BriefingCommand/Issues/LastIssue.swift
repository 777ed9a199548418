import BriefingModel
import Dispatch
import IssueLedger
import SourceText
import Synchronization

/// The issue that a new one is compared with, read on another core while the sources are weighed.
final class LastIssue: Sendable {
    struct Content: Sendable {
        var number: Int
        var briefing: Briefing
    }

    private let work = DispatchGroup()
    private let outcome = Mutex<Result<Content?, Diagnostic>>(.success(nil))

    /// Begins to read.
    init(in ledger: Ledger) {
        DispatchQueue.global(qos: .userInitiated).async(group: work) { [self] in
            let read = Result { () throws(Diagnostic) -> Content? in
                guard let number = try ledger.latestIssue()?.number,
                    let briefing = try ledger.briefing(of: number)
                else { return nil }
                return Content(number: number, briefing: briefing)
            }
            outcome.withLock { $0 = read }
        }
    }

    /// Waits for what was read.
    ///
    /// - Returns: nil where no issue went out yet.
    /// - Throws: what reading a ledger throws.
    func content() throws(Diagnostic) -> Content? {
        work.wait()
        return try outcome.withLock { $0 }.get()
    }
}

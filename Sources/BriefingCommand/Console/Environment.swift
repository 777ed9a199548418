import BriefingModel
import Glibc
import SourceText

/// What the command takes from the environment.
enum Environment {
    /// The day that `SOURCE_DATE_EPOCH` names, in UTC.
    ///
    /// - Returns: nil where the variable is not set or empty.
    /// - Throws: `environment.epoch` where it is no count of seconds.
    static func epochDay() throws(Diagnostic) -> CalendarDate? {
        guard let text = variable("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
        // 9999-12-31 is the last day that the date forms of the model hold.
        guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
            throw Diagnostic(
                id: "environment.epoch",
                "SOURCE_DATE_EPOCH is '\(text)', not a count of seconds since 1970",
                hint: "unset it, or use --as-of"
            )
        }
        return CalendarDate(dayNumber: seconds / 86_400)
    }

    /// All variables, as `NAME=value`.
    static var all: [String] {
        var all: [String] = []
        var next = environ
        while let entry = next.pointee {
            all.append(String(cString: entry))
            next += 1
        }
        return all
    }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

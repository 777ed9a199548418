import BriefingModel
import Glibc

/// A moment; only file names, locks and schedules may ask for it, never what a briefing says.
struct Clock {
    /// Seconds since 1970 in UTC.
    var seconds: Int

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads `2025-01-29T06:00Z`.
    init?(utc text: String) {
        guard text.utf8.count == 17, text.hasSuffix("Z"), let day = CalendarDate(text.prefix(10)),
            let time = ClockTime(argument: String(text.dropFirst(11).dropLast()))
        else { return nil }
        seconds = day.dayNumber * 86_400 + time.second
    }

    static var now: Clock { Clock(seconds: time(nil)) }

    /// The day in the zone the process runs in.
    var localDay: CalendarDate {
        let parts = localParts
        return CalendarDate(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday)
        )
            ?? CalendarDate(dayNumber: seconds / 86_400)
    }

    /// `2025-01-29 06:00:01`, in the zone the process runs in.
    var localText: String {
        let parts = localParts
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(localDay) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    }

    private var localParts: tm {
        var moment = time_t(seconds)
        var parts = tm()
        localtime_r(&moment, &parts)
        return parts
    }
}

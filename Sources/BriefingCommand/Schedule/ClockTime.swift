import ArgumentParser

/// A time by the clock, such as 06:00.
struct ClockTime: Hashable, Sendable, CustomStringConvertible, ExpressibleByArgument {
    /// 0 to 23.
    var hour: Int
    var minute: Int

    init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// Reads `6:00` or `06:00`.
    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    var second: Int { hour * 3600 + minute * 60 }

    var description: String { (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }
}

/// Days of the week.
struct Weekdays: Hashable, Sendable, CustomStringConvertible, ExpressibleByArgument {
    /// 1 (Monday) to 7.
    var days: Set<Int>

    static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let all = Weekdays(days: Set(1...7))

    init(days: Set<Int>) {
        self.days = days
    }

    /// Reads `mon-fri`, `mon,wed,sat-sun` or `daily`.
    init?(argument: String) {
        let text = argument.lowercased()
        if text == "daily" {
            self = .all
            return
        }
        days = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
                .map { Self.names.firstIndex(of: String($0)) }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil
            else {
                return nil
            }
            // A span may go over the week's end.
            for step in 0...((last - first + 7) % 7) { days.insert((first + step) % 7 + 1) }
        }
    }

    /// Runs of three or more as a span.
    var description: String {
        days.count == 7
            ? "daily"
            : runs.map { span(Self.names[$0.lowerBound - 1], Self.names[$0.upperBound - 1], $0) }.joined(
                separator: ","
            )
    }

    /// As a crontab writes them.
    var cron: String {
        days.count == 7
            ? "*" : runs.map { span("\($0.lowerBound)", "\($0.upperBound)", $0) }.joined(separator: ",")
    }

    /// As systemd writes them; empty for all.
    var systemd: String {
        guard days.count < 7 else { return "" }
        return days.sorted().map { Self.names[$0 - 1].withCapital }.joined(separator: ",") + " "
    }

    private func span(_ first: String, _ last: String, _ run: ClosedRange<Int>) -> String {
        switch run.count {
        case 1: first
        case 2: "\(first),\(last)"
        default: "\(first)-\(last)"
        }
    }

    private var runs: [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for day in days.sorted() {
            if let last = runs.last, last.upperBound == day - 1 {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        return runs
    }
}

extension String {
    fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

import BriefingModel

/// Stretches that reach from the document's date back or forward: "the past ten years", "the next three days".
struct TimeWindow {
    let document: PartialDate?

    private var day: CalendarDate? {
        if case .day(let day) = document { return day }
        return nil
    }

    /// A count of units, back where negative.
    func outcome(_ count: Int, _ unit: TimeUnit) -> TimeResolver.Outcome? {
        let text = TimeParser.period(ExactNumber(abs(count)), unit)
        guard !text.isEmpty else { return nil }
        return .duration(text, reach: reach(count, unit), days: days(count, unit))
    }

    func outcome(workdays count: Int) -> TimeResolver.Outcome? {
        var days: Reach?
        if let day, count != 0, abs(count) < 400 {
            var last = day
            var first: CalendarDate?
            var left = abs(count)
            while left > 0 {
                last = last.adding(days: count.signum())
                guard last.weekday < 6 else { continue }
                first = first ?? last
                left -= 1
            }
            if let first { days = Reach(first: .day(min(first, last)), last: .day(max(first, last))) }
        }
        return .duration("P\(abs(count))D", reach: days, days: days)
    }

    /// In the grain that a page tells it in: long stretches in years, shorter ones in months or days.
    private func reach(_ count: Int, _ unit: TimeUnit) -> Reach? {
        func ordered(_ own: PartialDate, _ other: PartialDate) -> Reach {
            count < 0 ? Reach(first: other, last: own) : Reach(first: own, last: other)
        }
        let years: Int? =
            switch unit {
            case .year: count
            case .decade: count * 10
            case .century: count * 100
            default: nil
            }
        if let years, let document, abs(years) > 1 || document.grain == .year || document.grain == .quarter {
            return ordered(.year(document.year), .year(document.year + years))
        }
        if unit == .month || unit == .quarter || unit == .year, let document,
            document.grain == .day || document.grain == .month
        {
            let own = document.firstDay
            let other = own.adding(months: count * (unit == .quarter ? 3 : unit == .year ? 12 : 1))
            return ordered(.month(own.month, year: own.year), .month(other.month, year: other.year))
        }
        let length: Int? = unit == .day ? 1 : unit == .week ? 7 : unit == .fortnight ? 14 : nil
        guard let day, let length else { return nil }
        return ordered(.day(day), .day(day.adding(days: count * length)))
    }

    /// To the day, the document's own day left out; quarters are whole ones.
    private func days(_ count: Int, _ unit: TimeUnit) -> Reach? {
        guard let day, count != 0, abs(count) < 10_000 else { return nil }
        if unit == .quarter {
            let own = day.year * 4 + (day.month - 1) / 3
            let (first, last) = count < 0 ? (own + count, own - 1) : (own + 1, own + count)
            return Reach(
                first: .month(first % 4 * 3 + 1, year: first / 4),
                last: .month(last % 4 * 3 + 3, year: last / 4)
            )
        }
        guard count < 0 else {
            // "The next two months" of the 30th end on a 30th.
            return Self.end(of: count, unit, from: day).map {
                Reach(first: .day(day.adding(days: 1)), last: .day($0.adding(days: 1)))
            }
        }
        return Self.end(of: count, unit, from: day).map {
            Reach(first: .day($0.adding(days: 1)), last: .day(day.adding(days: -1)))
        }
    }

    /// The last day of so many units that begin with a day; nil for units that no calendar counts in days.
    static func end(of count: Int, _ unit: TimeUnit, from first: CalendarDate) -> CalendarDate? {
        switch unit {
        case .day: first.adding(days: count - 1)
        case .week: first.adding(days: count * 7 - 1)
        case .fortnight: first.adding(days: count * 14 - 1)
        case .month: first.adding(months: count).adding(days: -1)
        case .year: first.adding(months: count * 12).adding(days: -1)
        default: nil
        }
    }
}

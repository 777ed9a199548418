import BriefingModel

/// Where days stand on a line: to scale, save for empty stretches that are cut out and drawn as cut out.
struct TimeScale: Hashable {
    /// A stretch drawn to scale.
    struct Segment: Hashable {
        /// First day, and the day after the last.
        var days: Range<Int>
        var x: Points
        var width: Points
    }

    /// A stretch left out.
    struct Break: Hashable {
        var days: Range<Int>
        var x: Points
        var width: Points
        /// First and last year that is wholly left out.
        var years: ClosedRange<Int>
    }

    struct Tick: Hashable {
        enum Label: Hashable {
            case year(Int)
            case month(Int, year: Int)
            case day(CalendarDate)
        }

        var x: Points
        var label: Label
    }

    private(set) var segments: [Segment]
    private(set) var breaks: [Break]
    /// Points a day, the same in every segment.
    let pace: Double
    let width: Points

    /// - Parameters:
    ///   - stretches: the days that something happened on, in any order.
    ///   - width: length of the axis.
    ///   - breakWidth: what a break takes; nil where none is wanted.
    init(_ stretches: [Range<Int>], width: Points, breakWidth: Points?) {
        self.width = width
        let domain = Self.domain(of: stretches)
        let gaps = Self.gaps(in: stretches, of: domain)
        var cut: [(days: Range<Int>, years: ClosedRange<Int>)] = []
        if let breakWidth {
            for gap in gaps.sorted(by: {
                ($1.days.count, $0.days.lowerBound) < ($0.days.count, $1.days.lowerBound)
            }) {
                let left = domain.count - cut.reduce(0) { $0 + $1.days.count }
                let pace = (width - Double(cut.count) * breakWidth) / Double(max(1, left))
                // A cut has to win more room than it costs, and to be worth the reader's second look.
                guard cut.count < 4, Double(gap.days.count) * pace > breakWidth * 1.7,
                    Double(gap.days.count) > Double(domain.count) * 0.18,
                    Double(cut.count + 1) * breakWidth < width * 0.4
                else { break }
                cut.append(gap)
            }
        }
        cut.sort { $0.days.lowerBound < $1.days.lowerBound }
        let shown = domain.count - cut.reduce(0) { $0 + $1.days.count }
        pace = (width - Double(cut.count) * (breakWidth ?? 0)) / Double(max(1, shown))
        segments = []
        breaks = []
        var day = domain.lowerBound
        var x: Points = 0
        for gap in cut {
            let length = Double(gap.days.lowerBound - day) * pace
            segments.append(Segment(days: day..<gap.days.lowerBound, x: x, width: length))
            x += length
            breaks.append(Break(days: gap.days, x: x, width: breakWidth ?? 0, years: gap.years))
            x += breakWidth ?? 0
            day = gap.days.upperBound
        }
        segments.append(Segment(days: day..<domain.upperBound, x: x, width: width - x))
    }

    /// The place of a day's first moment; a day outside of the axis stands at its end, one in a break at its
    /// middle.
    func position(of day: Int) -> Points {
        for segment in segments where day <= segment.days.upperBound {
            if day >= segment.days.lowerBound {
                return segment.x + Double(day - segment.days.lowerBound) * pace
            }
            guard let gap = breaks.first(where: { $0.days.contains(day) }) else { return segment.x }
            return gap.x + gap.width / 2
        }
        return width
    }

    func contains(_ day: Int) -> Bool { segments.contains { $0.days.contains(day) } }

    /// Whole years, or whole months, or days round what happened.
    private static func domain(of stretches: [Range<Int>]) -> Range<Int> {
        let low = stretches.map(\.lowerBound).min() ?? 0
        let high = max(low + 1, stretches.map(\.upperBound).max() ?? 1)
        let first = CalendarDate(dayNumber: low)
        let last = CalendarDate(dayNumber: high - 1)
        if high - low > 900 {
            return yearStart(first.year)..<yearStart(last.year + 1)
        }
        if high - low > 60 {
            return monthStart(first)..<monthStart(last.adding(months: 1))
        }
        return (low - 2)..<(high + 2)
    }

    static func yearStart(_ year: Int) -> Int { CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0 }

    static func monthStart(_ date: CalendarDate) -> Int {
        CalendarDate(year: date.year, month: date.month, day: 1)?.dayNumber ?? date.dayNumber
    }

    /// Whole years in which nothing happened, two or more in a row.
    private static func gaps(in stretches: [Range<Int>], of domain: Range<Int>)
        -> [(days: Range<Int>, years: ClosedRange<Int>)]
    {
        var gaps: [(days: Range<Int>, years: ClosedRange<Int>)] = []
        var end: Int?
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let before = end, stretch.lowerBound > before {
                let from = CalendarDate(dayNumber: before - 1).year + 1
                let to = CalendarDate(dayNumber: stretch.lowerBound).year - 1
                if to > from { gaps.append((yearStart(from)..<yearStart(to + 1), from...to)) }
            }
            end = max(end ?? stretch.upperBound, stretch.upperBound)
        }
        return gaps
    }

    // MARK: Ticks

    private enum Step {
        case days(Int), months(Int), years(Int)

        var days: Double {
            switch self {
            case .days(let count): Double(count)
            case .months(let count): Double(count) * 30.44
            case .years(let count): Double(count) * 365.25
            }
        }
    }

    private static let steps: [Step] = [
        .days(1), .days(2), .days(7), .months(1), .months(3), .months(6), .years(1), .years(2),
        .years(5), .years(10), .years(20), .years(50), .years(100), .years(200), .years(500), .years(1000),
    ]

    /// Regular marks at round dates, as close as a distance allows, in date order.
    func ticks(apart distance: Points) -> [Tick] {
        let step = Self.steps.first { $0.days * pace >= distance } ?? .years(2000)
        return segments.flatMap { ticks(in: $0, step: step) }
    }

    /// Unlabelled marks between the ticks: years between decades, months between years.
    func smallTicks(apart distance: Points, least: Points) -> [Points] {
        let step = Self.steps.first { $0.days * pace >= distance } ?? .years(2000)
        let finer: [Step] =
            switch step {
            case .years(let count) where count >= 100: [.years(count / 10), .years(count / 2)]
            case .years(10): [.years(1), .years(2), .years(5)]
            case .years(20), .years(50): [.years(5), .years(10)]
            case .years(2), .years(5): [.years(1)]
            case .years(1): [.months(1), .months(3), .months(6)]
            case .months(3), .months(6): [.months(1)]
            default: []
            }
        guard let finer = finer.first(where: { $0.days * pace >= least }) else { return [] }
        return segments.flatMap { ticks(in: $0, step: finer).map(\.x) }
    }

    private func ticks(in segment: Segment, step: Step) -> [Tick] {
        let first = CalendarDate(dayNumber: segment.days.lowerBound)
        var ticks: [Tick] = []
        func add(_ day: Int, _ label: Tick.Label) {
            guard segment.days.contains(day) else { return }
            ticks.append(Tick(x: segment.x + Double(day - segment.days.lowerBound) * pace, label: label))
        }
        switch step {
        case .years(let count):
            var year = (first.year + count - 1) / count * count
            while Self.yearStart(year) < segment.days.upperBound {
                add(Self.yearStart(year), .year(year))
                year += count
            }
        case .months(let count):
            var month = first.year * 12 + (first.month - 1 + count - 1) / count * count
            while true {
                guard let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1),
                    date.dayNumber < segment.days.upperBound
                else { break }
                add(date.dayNumber, date.month == 1 ? .year(date.year) : .month(date.month, year: date.year))
                month += count
            }
        case .days(let count):
            var day = segment.days.lowerBound
            // Weeks begin on Monday; 5 January 1970 was one.
            if count >= 7 { day += ((4 - day) % count + count) % count }
            while day < segment.days.upperBound {
                add(day, .day(CalendarDate(dayNumber: day)))
                day += count
            }
        }
        return ticks
    }
}

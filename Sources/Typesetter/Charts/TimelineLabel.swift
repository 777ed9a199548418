import BriefingModel

/// Events of one date, which share a mark and a label.
struct TimelineLabel {
    var events: ArraySlice<DatedEvent>
    /// One for each event, the first one led by the date.
    var texts: [MeasuredText]

    var size: Size {
        Size(
            width: texts.reduce(0) { max($0, $1.width) },
            height: texts.reduce(0) { $0 + $1.height } + Self.textGap * Double(max(0, texts.count - 1))
        )
    }

    /// First day, and the day after the last.
    var days: Range<Int> {
        guard let first = events.first else { return 0..<1 }
        return first.date.days
    }

    /// Hollow only if nobody says the date outright.
    var isHollow: Bool { events.allSatisfy { $0.date.basis == .derived || $0.date.basis == .inferred } }
    var isApproximate: Bool { events.contains { $0.date.approximate } }
    var isPlanned: Bool { events.allSatisfy { $0.status == .planned } }
    var precision: Precision { events.first?.date.precision ?? .point }

    /// How a date is drawn.
    enum Precision {
        case point, whisker, bar
    }

    /// Parts the texts of one date.
    static let textGap: Points = 2

    /// Most events under one label; more of the same day take a second one.
    static let mostEvents = 4

    /// Gathers events of one date, at most ``mostEvents`` to a label.
    static func groups(of events: [DatedEvent]) -> [ArraySlice<DatedEvent>] {
        var groups: [ArraySlice<DatedEvent>] = []
        var start = 0
        while start < events.count {
            var end = start + 1
            while end < events.count, end - start < mostEvents,
                events[end].date.value == events[start].date.value,
                events[end].date.end == events[start].date.end
            {
                end += 1
            }
            groups.append(events[start..<end])
            start = end
        }
        return groups
    }
}

extension EventDate {
    /// Days that the date may mean, or that the span covers: first, and the day after the last.
    var days: Range<Int> {
        let first = value.firstDay.dayNumber
        if end == nil, grain == .decade {
            let year = value.year / 10 * 10
            return TimeScale.yearStart(year)..<TimeScale.yearStart(year + 10)
        }
        let last = (end ?? value).lastDay.dayNumber
        return first..<max(first, last) + 1
    }

    var precision: TimelineLabel.Precision {
        if let end, end != value { return .bar }
        return switch grain {
        case .day: .point
        case .month, .quarter, .year: .whisker
        case .decade, .span: .bar
        }
    }
}

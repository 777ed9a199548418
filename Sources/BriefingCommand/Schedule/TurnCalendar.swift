import BriefingModel

/// When a schedule's turns are: once on each of its days, at a time by the clocks of its zone.
///
/// Pure: whether a turn is due follows from the moment and the last turn taken, so that it does not matter how
/// often or when it is asked.
struct TurnCalendar: Hashable, Sendable {
    var time: ClockTime
    var days: Weekdays
    var zone: ZoneRules

    /// The moment of a day's turn, in seconds since 1970 in UTC; nil on a day without one.
    func moment(of day: CalendarDate) -> Int? {
        days.days.contains(day.weekday) ? zone.moment(of: day, second: time.second) : nil
    }

    /// The turn to take now.
    ///
    /// Of several missed ones only the latest is made up.
    ///
    /// - Parameters:
    ///   - now: seconds since 1970 in UTC.
    ///   - last: the day of the last turn taken.
    ///   - since: turns before this moment do not count.
    /// - Returns: the turn's day; nil where there is nothing to do.
    func due(at now: Int, last: CalendarDate?, since: Int) -> CalendarDate? {
        let today = zone.day(at: now)
        for back in 0...8 {
            let day = today.adding(days: -back)
            guard let moment = moment(of: day), moment <= now else { continue }
            guard moment >= since, last.map({ day > $0 }) ?? true else { return nil }
            return day
        }
        return nil
    }

    /// The moment of the next turn after a moment.
    func next(after moment: Int) -> Int {
        let today = zone.day(at: moment)
        for ahead in -1...8 {
            if let turn = self.moment(of: today.adding(days: ahead)), turn > moment { return turn }
        }
        return moment + 86_400
    }
}

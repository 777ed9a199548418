import BriefingModel

extension ScheduleEntry {
    /// A systemd timer for this schedule, a whole unit file.
    ///
    /// systemd leaves out a day on which the clocks leap over the time; a second entry at the moment of the leap
    /// takes that turn. On all other days the program finds it taken already.
    var systemdTimer: String {
        let zone = turns?.zone.map { " " + $0 } ?? ""
        let times = [time] + timesAfterLeaps
        return """
            [Unit]
            Description=When the briefing '\(name)' is made

            [Timer]
            \(times.map { "OnCalendar=\(days.systemd)\($0)\(zone)" }.joined(separator: "\n"))
            Persistent=true
            AccuracySec=1s

            [Install]
            WantedBy=timers.target

            """
    }

    /// The systemd service that the timer of the same name starts, a whole unit file.
    var systemdService: String {
        """
        [Unit]
        Description=Makes the briefing '\(name)'

        [Service]
        Type=oneshot
        WorkingDirectory=\(Self.escapedForSystemd(folder))
        ExecStart=\(words.map(Self.quotedForSystemd).joined(separator: " "))
        StandardOutput=null
        # Another run was at work: nothing has failed.
        SuccessExitStatus=\(RunResult.locked.rawValue)

        """
    }

    /// systemd takes `%` for a field of its own.
    private static func escapedForSystemd(_ text: String) -> String {
        text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
    }

    /// A word as systemd reads it back: in quotes, with `$` and `%` doubled.
    private static func quotedForSystemd(_ word: String) -> String {
        var text = "\""
        for character in escapedForSystemd(word) {
            switch character {
            case "\"", "\\": text += "\\\(character)"
            case "$": text += "$$"
            default: text.append(character)
            }
        }
        return text + "\""
    }
}

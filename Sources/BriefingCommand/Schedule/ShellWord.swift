/// Words of a command line as `sh` and cron read them.
enum ShellWord {
    /// Puts quotes round what needs them.
    static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "/._-+:,@=".utf8.contains(byte)
                }
            }
        if isPlain { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
            + "'"
    }

    /// The words of a line without its quotes; the reverse of joining quoted ones.
    static func words(_ line: some StringProtocol) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if isQuoted {
                if character == "'" { isQuoted = false } else { word = (word ?? "") + String(character) }
            } else if character == "'" {
                isQuoted = true
                word = word ?? ""
            } else if character == "\\" {
                isEscaped = true
            } else if character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return words
    }

    /// Cron ends a command at a percent sign that has no backslash before it.
    static func escapedForCron(_ command: String) -> String {
        command.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\\%")
    }
}

/// A word in a form that plural and spelling do not change, ready to be compared and looked for.
struct WordStem: Hashable, Sendable {
    private var key: WordKey?
    /// Of a word too long for a key.
    private var text = ""

    /// - Parameter word: in lower case.
    init(_ word: String) {
        var stem = ArticleView.stem(word)
        key = stem.withUTF8 { WordKey($0) }
        if key == nil { text = stem }
    }

    /// Takes a word of ASCII letters without making a string of it.
    ///
    /// - Returns: nil for other words and for those too long for a key.
    init?(letters: UnsafeBufferPointer<UInt8>) {
        guard letters.count <= WordKey.longest, letters.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else {
            return nil
        }
        key = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordKey.longest) { stem in
            for index in letters.indices { stem[index] = letters[index] | 0x20 }
            let length = Self.cut(stem, letters.count)
            return WordKey(UnsafeBufferPointer(rebasing: stem[..<length]))
        }
    }

    /// Some bits that tell most words apart; below 4096.
    var mark: Int { key.map { Int(truncatingIfNeeded: $0.hash >> 52) } ?? 0 }

    /// Does to bytes what ``ArticleView/stem(_:)`` does to a string; returns how many are left.
    private static func cut(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
        func ends(_ suffix: StaticString, _ length: Int) -> Bool {
            let letters = suffix.utf8CodeUnitCount
            guard length >= letters else { return false }
            return suffix.withUTF8Buffer { suffix in
                suffix.elementsEqual(word[(length - letters)..<length])
            }
        }
        guard count > 0 else { return 0 }
        var length = count
        if word[length - 1] == UInt8(ascii: "s") {
            if ends("ies", length), length > 4 {
                length -= 2
                word[length - 1] = UInt8(ascii: "y")
            } else if !ends("ss", length), length > 3 {
                length -= 1
            }
        }
        if word[length - 1] == UInt8(ascii: "e"), ends("nse", length) { word[length - 2] = UInt8(ascii: "c") }
        var end = 7
        // Few words have the letter.
        guard word[..<length].contains(UInt8(ascii: "z")) else { return length }
        while end <= length {
            if ends("ization", end) {
                word[end - 6] = UInt8(ascii: "s")
                break
            }
            end += 1
        }
        return length
    }
}

/// Phrases in lower case, ready to be looked for at the beginning of a line.
///
/// They are kept by their first byte, so that most lines are let go after one look.
package struct CueList: Sendable, ExpressibleByArrayLiteral {
    /// In the order of their first bytes.
    private let phrases: [[UInt8]]
    /// For each first byte where its phrases begin; those of the last byte end at the last place.
    private let places: [Int]

    package init(_ phrases: [String]) {
        let sorted = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
        self.phrases = sorted
        var places = [Int](repeating: 0, count: 257)
        for phrase in sorted { places[Int(phrase[0]) + 1] += 1 }
        for byte in 1..<places.count { places[byte] += places[byte - 1] }
        self.places = places
    }

    package init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Tells whether a line begins with a phrase that passes a test.
    ///
    /// - Parameters:
    ///   - line: in lower case.
    ///   - start: where it begins.
    ///   - test: gets the phrase and the offset in the line after it.
    /// - Returns: whether one passed the test.
    func contains(
        startOf line: [UInt8],
        from start: Int = 0,
        where test: (_ phrase: [UInt8], _ end: Int) -> Bool
    ) -> Bool {
        guard start < line.count else { return false }
        let first = Int(line[start])
        for index in places[first]..<places[first + 1] where line.holds(phrases[index], at: start) {
            if test(phrases[index], start + phrases[index].count) { return true }
        }
        return false
    }

    /// Tells whether a phrase stands anywhere in a text, at the beginning of a word.
    ///
    /// - Parameters:
    ///   - text: in lower case.
    ///   - end: where the text to look at ends.
    /// - Returns: whether one does.
    func contains(in text: [UInt8], before end: Int? = nil) -> Bool {
        firstPlace(in: text, before: end) != nil
    }

    /// Where the first phrase begins in a text, at the beginning of a word; nil where none does.
    func firstPlace(in text: [UInt8], before end: Int? = nil) -> Int? {
        var isInWord = false
        for index in 0..<min(text.count, end ?? .max) {
            let byte = Int(text[index])
            if !isInWord, places[byte] < places[byte + 1],
                contains(startOf: text, from: index, where: { _, after in after <= end ?? .max })
            {
                return index
            }
            isInWord = isASCIILetter(text[index])
        }
        return nil
    }
}

extension [UInt8] {
    /// Tells whether some bytes stand at an offset.
    func holds(_ other: [UInt8], at start: Int) -> Bool {
        guard start + other.count <= count else { return false }
        for index in other.indices where self[start + index] != other[index] { return false }
        return true
    }

    /// Tells whether a text stands at an offset.
    func holds(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, start + length <= count else { return false }
        return text.withUTF8Buffer { letters in
            for index in 0..<length where self[start + index] != letters[index] { return false }
            return true
        }
    }

    /// Tells whether a text stands anywhere from an offset on.
    func contains(_ text: StaticString, from start: Int = 0) -> Bool {
        let last = count - text.utf8CodeUnitCount
        guard start <= last else { return false }
        return (start...last).contains { holds(text, at: $0) }
    }
}

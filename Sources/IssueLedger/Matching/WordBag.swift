/// The words of a text without its numbers, in a form that survives small changes of wording.
///
/// Words are weighed by length, which sets content words above function words in any language without a list.
struct WordBag: Hashable, Sendable {
    /// Stem and weight of each word, in the order of the text, doubles included.
    private(set) var stems: [String] = []
    private(set) var set: Set<String> = []
    /// Stems of words that begin with a capital letter and do not begin the text.
    private(set) var names: Set<String> = []
    private(set) var weight = 0.0

    init(_ text: String) {
        // Most texts are plain letters, which bytes tell much faster than characters do.
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            readPlain(text)
            return
        }
        var word = ""
        var hasDigit = false
        var isCapital = false
        var isFirst = true
        func end() -> String? {
            guard !word.isEmpty, !hasDigit else { return nil }
            return Self.stem(word)
        }
        for character in text {
            if character.isLetter || character.isNumber || (character == "'" && !word.isEmpty) {
                if word.isEmpty { isCapital = character.isUppercase }
                if character.isNumber { hasDigit = true }
                word += character.lowercased()
                continue
            }
            if let stem = end() { append(stem, isName: isCapital && !isFirst) }
            if !word.isEmpty { isFirst = false }
            word = ""
            hasDigit = false
        }
        if let stem = end() { append(stem, isName: isCapital && !isFirst) }
    }

    /// Reads a text of ASCII letters; gives what the reading of characters would.
    private mutating func readPlain(_ text: String) {
        var word: [UInt8] = []
        var hasDigit = false
        var isCapital = false
        var isFirst = true
        func end(_ bag: inout WordBag) {
            guard !word.isEmpty else { return }
            if !hasDigit {
                let stem = String(decoding: word[..<Self.stemLength(of: word)], as: UTF8.self)
                bag.append(stem, isName: isCapital && !isFirst)
            }
            isFirst = false
        }
        for byte in text.utf8 {
            let isUpper = byte >= 65 && byte <= 90
            let isDigit = byte >= 48 && byte <= 57
            if isUpper || isDigit || byte >= 97 && byte <= 122 || byte == 39 && !word.isEmpty {
                if word.isEmpty { isCapital = isUpper }
                if isDigit { hasDigit = true }
                word.append(isUpper ? byte | 0x20 : byte)
                continue
            }
            end(&self)
            word.removeAll(keepingCapacity: true)
            hasDigit = false
        }
        end(&self)
    }

    private mutating func append(_ stem: String, isName: Bool) {
        stems.append(stem)
        if set.insert(stem).inserted { weight += Self.weight(of: stem) }
        if isName { names.insert(stem) }
    }

    mutating func formUnion(_ other: WordBag) {
        stems += other.stems
        names.formUnion(other.names)
        for stem in other.set where set.insert(stem).inserted { weight += Self.weight(of: stem) }
    }

    /// 0 where nothing is shared to 1 where all is; two empty bags share all.
    func similarity(to other: WordBag) -> Double {
        guard weight + other.weight > 0 else { return 1 }
        return 2 * sharedWeight(with: other) / (weight + other.weight)
    }

    /// How much of the smaller bag is in the larger one, 0 to 1; 0 where either is empty.
    func overlap(with other: WordBag) -> Double {
        let smaller = min(weight, other.weight)
        return smaller > 0 ? sharedWeight(with: other) / smaller : 0
    }

    private func sharedWeight(with other: WordBag) -> Double {
        let (small, large) = set.count <= other.set.count ? (set, other.set) : (other.set, set)
        var shared = 0.0
        for stem in small where large.contains(stem) { shared += Self.weight(of: stem) }
        return shared
    }

    private static func weight(of stem: String) -> Double {
        let letters = stem.utf8.allSatisfy { $0 < 0x80 } ? stem.utf8.count : stem.count
        return letters <= 2 ? 0.5 : Double(min(letters - 2, 6))
    }

    /// The stems in order, with blanks between.
    static func stems(of text: String) -> String { WordBag(text).stems.joined(separator: " ") }

    private static let endings = ["ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e"].map {
        Array($0.utf8)
    }

    /// What ``stem(_:)`` leaves of a word of ASCII letters.
    private static func stemLength(of word: [UInt8]) -> Int {
        var length = word.count
        if length >= 2, word[length - 2] == 39, word[length - 1] == 115 { length -= 2 }
        let isDouble = length >= 2 && word[length - 2] == 115 && word[length - 1] == 115
        guard !isDouble, length > 3 else { return length }
        for ending in endings where length - ending.count >= 3 {
            if word[(length - ending.count)..<length].elementsEqual(ending) { return length - ending.count }
        }
        return length
    }

    /// Cuts the common English endings, so that "opens", "opened" and "opening" meet.
    private static func stem(_ word: String) -> String {
        var stem = Substring(word)
        if stem.hasSuffix("'s") { stem = stem.dropLast(2) }
        for ending in ["ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e"]
        where stem.hasSuffix(ending) && stem.count - ending.count >= 3 && !stem.hasSuffix("ss") {
            stem = stem.dropLast(ending.count)
            break
        }
        return String(stem)
    }
}

/// Finds the known name that a mistyped one most likely meant.
///
/// - Returns: the name with the smallest edit distance (a swap of neighbours counts as one), the first of
///   equals; nil if even that one differs in more than a third of its letters, at least two.
package func nearestName(to word: String, among names: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for name in names {
        let distance = editDistance(letters, Array(name.lowercased().unicodeScalars))
        if distance < best?.distance ?? .max { best = (name, distance) }
    }
    guard let best, best.distance <= max(2, max(letters.count, best.name.count) / 3) else { return nil }
    return best.name
}

/// Counts insertions, deletions, replacements and swaps of neighbours that turn one word into another.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row.append(cost)
        }
        before = last
        last = row
    }
    return last[b.count]
}

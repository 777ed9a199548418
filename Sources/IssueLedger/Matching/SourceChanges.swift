internal import BriefingModel

/// How the sources of two issues stand to each other.
struct SourceChanges: Sendable {
    /// What became of an old source, or where a new one comes from.
    enum State: Hashable, Sendable {
        /// The same bytes, under whatever name.
        case unchanged
        /// Other bytes under the same name, or under the same title where that leaves no doubt.
        case edited
        /// Without a counterpart in the other issue.
        case alone
    }

    /// State and common name of the document by source id; sources that gave no text are left out.
    private(set) var old: [String: (state: State, document: Int)] = [:]
    private(set) var new: [String: (state: State, document: Int)] = [:]
    /// Old sources that gave text and do no longer, with what stands in their place now.
    private(set) var vanished: [(source: Source, now: Source?)] = []

    init(from oldSources: [Source], to newSources: [Source]) {
        var document = 0
        let readBefore = oldSources.filter { $0.status == .read }
        let readNow = newSources.filter { $0.status == .read }

        var documentOfText: [String: Int] = [:]
        let textsNow = Set(readNow.map(\.sha256))
        for source in readBefore where !source.sha256.isEmpty && textsNow.contains(source.sha256) {
            let known = documentOfText[source.sha256] ?? document
            if known == document { document += 1 }
            documentOfText[source.sha256] = known
            old[source.id] = (.unchanged, known)
        }
        for source in readNow {
            if let known = documentOfText[source.sha256] { new[source.id] = (.unchanged, known) }
        }

        func pair(by name: (Source) -> String) {
            let openBefore = Dictionary(grouping: readBefore.filter { old[$0.id] == nil }, by: name)
            let openNow = Dictionary(grouping: readNow.filter { new[$0.id] == nil }, by: name)
            for (name, before) in openBefore.sorted(by: { $0.key < $1.key }) where !name.isEmpty {
                guard before.count == 1, let now = openNow[name], now.count == 1 else { continue }
                old[before[0].id] = (.edited, document)
                new[now[0].id] = (.edited, document)
                document += 1
            }
        }
        pair { $0.path }
        pair { $0.title.lowercased() }

        for source in readBefore where old[source.id] == nil {
            old[source.id] = (.alone, document)
            document += 1
            vanished.append((source, newSources.first { $0.path == source.path }))
        }
        for source in readNow where new[source.id] == nil {
            new[source.id] = (.alone, document)
            document += 1
        }
    }
}

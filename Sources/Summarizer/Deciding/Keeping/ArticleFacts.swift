import BriefingModel
import SourceText

/// What one article says by itself, before articles are weighed against each other.
///
/// It follows from the article's text, its date and the topics alone, so that it may be kept for later runs.
package struct ArticleFacts: Sendable {
    var figures: [FigureDecider.Decided] = []
    var events: [EventDecider.Decided] = []
    /// Without their next round return, which depends on the briefing's year.
    var anniversaries: [AnniversaryDecider.Decided] = []
    var setAside: [SetAside] = []
    /// What speaks for each sentence with a fact to lead the briefing; one that cannot is left out.
    var leads: [Int: Double] = [:]
    /// Whether the text must be looked into where its figures are chosen, for what contradicts them.
    var mayContradict = false
    /// What the text contradicts itself in, whatever is chosen.
    var doubts: [Doubt] = []
    var claims: [Claim] = []
    var names: [EventName] = []
    /// The names of people, places and bodies that it writes.
    var proper = ArticleNames()

    /// The words after a word such as "all", far enough for any unit of usual length.
    struct Claim: Hashable, Sendable {
        /// How many tokens the words were taken from.
        static let reach = 21

        var words: Set<String>

        /// Whether the claim may speak of a unit; surely not only where this is false.
        func mayHold(_ unit: Set<String>) -> Bool {
            1 + unit.count * 2 > Self.reach || unit.isSubset(of: words)
        }
    }

    /// A sentence that cannot be right as it stands.
    struct Doubt: Hashable, Sendable {
        enum Kind: Int, CaseIterable, Sendable {
            /// Parts that miss their whole.
            case list
            /// A step that does not lead from one level to the other.
            case step
            /// Days without a year.
            case years
            /// What two sides tell otherwise.
            case voices

            /// As a conflict is called.
            var name: String {
                switch self {
                case .list: "sum"
                case .step: "change"
                case .years: "undated"
                case .voices: "value"
                }
            }
        }

        var kind: Kind
        var what: String
        /// Where the values stand that it is between, as far as they are figures.
        var mentions: [ByteSpan] = []
        var evidence: [Evidence]
    }

    /// A name of an event of three words and more, as one sentence writes it.
    struct EventName: Hashable, Sendable {
        /// As written.
        var name: String
        /// In lower case and in the singular.
        var spelling: [String]
        /// What spelling and plural do not change.
        var stems: [String]
        var evidence: Evidence
    }

    /// Gives the facts their article's place among others.
    ///
    /// - Parameters:
    ///   - article: its index.
    ///   - source: what its evidence names.
    mutating func place(at article: Int, source: String) {
        for index in figures.indices { figures[index].place(at: article, source: source) }
        for index in events.indices { events[index].place(at: article, source: source) }
        for index in anniversaries.indices { anniversaries[index].place(at: article, source: source) }
        for index in names.indices { names[index].place(at: article, source: source) }
        for index in doubts.indices { doubts[index].evidence.place(source) }
        for index in setAside.indices { setAside[index].evidence.place(source) }
    }
}

/// What names its source.
protocol Placed {
    mutating func place(at article: Int, source: String)
}

extension FigureDecider.Decided: Placed {
    mutating func place(at article: Int, source: String) {
        self.article = article
        figure.evidence.place(source)
    }
}

extension EventDecider.Decided: Placed {
    mutating func place(at article: Int, source: String) {
        self.article = article
        event.evidence.place(source)
    }
}

extension AnniversaryDecider.Decided: Placed {
    mutating func place(at article: Int, source: String) { anniversary.evidence.place(source) }
}

extension ArticleFacts.EventName: Placed {
    mutating func place(at article: Int, source: String) { evidence.source = source }
}

extension [Evidence] {
    fileprivate mutating func place(_ source: String) {
        for index in indices { self[index].source = source }
    }
}

internal import BriefingModel

/// How the same fact reads in two issues.
enum FactDifference: Hashable, Sendable {
    case none
    case changed(old: String, new: String)
    /// Something announced has happened.
    case happened(old: String, new: String)

    /// - Parameters:
    ///   - old: the fact in the older issue.
    ///   - new: the same fact in the newer one.
    init(from old: FactTraits, to new: FactTraits) {
        switch (old.fact, new.fact) {
        case (.figure(let a), .figure(let b)): self.init(from: a, of: old, to: b, of: new)
        case (.event(let a), .event(let b)): self.init(from: a, of: old, to: b, of: new)
        case (.anniversary(let a), .anniversary(let b)):
            let isSame =
                a.ordinal == b.ordinal && a.observed == b.observed
                && (a.originYear == b.originYear || a.originYear == nil || b.originYear == nil)
            self = isSame ? .none : .changed(old: old.fact.value, new: new.fact.value)
        default: self = .changed(old: old.fact.value, new: new.fact.value)
        }
    }

    private init(from a: Figure, of old: FactTraits, to b: Figure, of new: FactTraits) {
        if let x = a.statedPeriod, let y = b.statedPeriod, x != y {
            self = .changed(old: "\(old.fact.value) (\(x))", new: "\(new.fact.value) (\(y))")
        } else if a.value != b.value || a.upper != b.upper || a.qualifier != b.qualifier
            || a.change != b.change
            || a.currency != b.currency || a.unitKind != b.unitKind || Self.isUnitReworded(from: old, to: new)
        {
            self = .changed(old: old.fact.value, new: new.fact.value)
        } else if old.speaksOfOtherNames(than: new) {
            self = .changed(old: "\(a.wordingWithSubject)", new: "\(b.wordingWithSubject)")
        } else {
            self = .none
        }
    }

    private init(from a: DatedEvent, of old: FactTraits, to b: DatedEvent, of new: FactTraits) {
        let isSameDate =
            a.date.value == b.date.value && a.date.end == b.date.end
            && a.date.approximate == b.date.approximate
        switch (a.status, b.status) {
        case (.planned, .past):
            self = .happened(old: "planned for \(old.fact.value)", new: new.fact.value)
        case _ where a.status != b.status:
            self = .changed(
                old: "\(old.fact.value), \(a.status.rawValue)",
                new: "\(new.fact.value), \(b.status.rawValue)"
            )
        case _ where !isSameDate:
            self = .changed(old: old.fact.value, new: new.fact.value)
        case _ where old.speaksOfOtherNames(than: new):
            self = .changed(old: a.label, new: b.label)
        default:
            self = .none
        }
    }

    /// Whether the counted thing has another name now, and not only a longer or shorter reading of it.
    private static func isUnitReworded(from old: FactTraits, to new: FactTraits) -> Bool {
        guard old.unit.set != new.unit.set else { return false }
        return !old.unit.set.isSubset(of: new.subject.set) || !new.unit.set.isSubset(of: old.subject.set)
    }
}

extension Figure {
    fileprivate var wordingWithSubject: String {
        let value = Fact.figure(self).value
        return ofWhat.map { "\(value) \($0)" } ?? value
    }
}

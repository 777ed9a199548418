package import BriefingModel

/// A number as written, before anyone asks what it counts: read once and shared by all recognisers.
package struct Numeral: Hashable, Sendable {
    package enum Form: UInt8, Sendable {
        /// Plain digits without any mark: "1954", "6".
        case digits
        /// Digits with grouping or decimal marks: "1,000", "14.5".
        case marked
        /// Words: "eighty-nine", "half a million".
        case spelled
        /// Digits with a word or letter of scale: "1.5 million", "3bn".
        case scaled
        /// A fraction: "two-thirds", "½", "nine in ten".
        case fraction
    }

    /// Indices of its tokens in the stream.
    package var tokens: Range<Int>
    package var value: ExactNumber
    package var form: Form
    /// "3rd", "third", "twenty-first".
    package var isOrdinal: Bool

    package init(tokens: Range<Int>, value: ExactNumber, form: Form, isOrdinal: Bool = false) {
        self.tokens = tokens
        self.value = value
        self.form = form
        self.isOrdinal = isOrdinal
    }
}

import BriefingModel
import SourceText

/// Finds amounts of money, shares, measures, counts with what they count, and numbers that only name a thing.
///
/// One pass over the numbers of a reading; what stands around each decides what it is.
package struct QuantityRecognizer: Recognizer {
    private let phrases: QualifierPhrases

    /// - Parameter lexicon: of the language of the phrases of doubt and limit; the readings must use the same.
    package init(lexicon: Lexicon = .english) {
        phrases = QualifierPhrases(
            lexicon: lexicon,
            before: EnglishQuantities.qualifiersBefore,
            after: EnglishQuantities.qualifiersAfter
        )
    }

    package func mentions(in reading: Reading) -> [Mention] {
        guard !reading.numerals.isEmpty else { return [] }
        return reading.withView { view in
            var builder = QuantityBuilder(scan: QuantityScan(reading: view, phrases: phrases))
            return builder.mentions()
        }
    }
}

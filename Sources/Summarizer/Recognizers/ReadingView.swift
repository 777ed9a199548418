import BriefingModel
import SourceText

/// A reading by the addresses of what it holds, so that a recogniser's many small questions count no references.
///
/// One address itself, since it is handed on more often than it is asked. Valid within ``Reading/withView(_:)`` only.
struct ReadingView {
    fileprivate struct Parts {
        let tokens: UnsafeBufferPointer<Token>
        let bytes: UnsafeBufferPointer<UInt8>
        let sentences: UnsafeBufferPointer<TokenStream.Sentence>
        let numerals: UnsafeBufferPointer<Numeral>
        let numeralAt: UnsafeBufferPointer<Int32>
        let entries: UnsafeBufferPointer<WordEntry>
        let lexicon: UnsafePointer<Lexicon>
        let documentDate: PartialDate?
    }

    fileprivate let parts: UnsafePointer<Parts>

    var tokens: UnsafeBufferPointer<Token> { parts.pointee.tokens }
    var bytes: UnsafeBufferPointer<UInt8> { parts.pointee.bytes }
    var sentences: UnsafeBufferPointer<TokenStream.Sentence> { parts.pointee.sentences }
    var numerals: UnsafeBufferPointer<Numeral> { parts.pointee.numerals }
    /// As ``Reading/numeralAt``.
    var numeralAt: UnsafeBufferPointer<Int32> { parts.pointee.numeralAt }
    var entries: UnsafeBufferPointer<WordEntry> { parts.pointee.entries }
    var lexicon: UnsafePointer<Lexicon> { parts.pointee.lexicon }
    var documentDate: PartialDate? { parts.pointee.documentDate }

    /// What is known of a token's word; an empty entry for an unknown one and for signs and digits.
    @inline(__always)
    func entry(_ index: Int) -> WordEntry {
        let token = tokens[index]
        return token.kind == .word && token.word >= 0 ? entries[Int(token.word)] : .none
    }

    /// The index of the numeral that holds a token.
    @inline(__always)
    func numeralIndex(at token: Int) -> Int? {
        guard token >= 0, token < numeralAt.count, numeralAt[token] >= 0 else { return nil }
        return Int(numeralAt[token])
    }

    @inline(__always)
    func numeral(at token: Int) -> Numeral? { numeralIndex(at: token).map { numerals[$0] } }

    /// Whether a token is a word, given in lower case.
    func reads(_ index: Int, _ word: String) -> Bool {
        tokens[index].word == lexicon.pointee.number(of: word)
    }

    /// The bytes from the first to the last of some tokens, as text.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return text(ByteSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)))
    }

    func text(_ span: ByteSpan) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[span.range]), as: UTF8.self)
    }
}

extension Reading {
    /// Hands out the reading by its addresses.
    func withView<Result>(_ body: (ReadingView) -> Result) -> Result {
        stream.tokens.withUnsafeBufferPointer { tokens in
            stream.bytes.withUnsafeBufferPointer { bytes in
                stream.sentences.withUnsafeBufferPointer { sentences in
                    numerals.withUnsafeBufferPointer { numerals in
                        numeralAt.withUnsafeBufferPointer { numeralAt in
                            lexicon.entries.withUnsafeBufferPointer { entries in
                                withUnsafePointer(to: lexicon) { lexicon in
                                    let parts = ReadingView.Parts(
                                        tokens: tokens,
                                        bytes: bytes,
                                        sentences: sentences,
                                        numerals: numerals,
                                        numeralAt: numeralAt,
                                        entries: entries,
                                        lexicon: lexicon,
                                        documentDate: documentDate
                                    )
                                    return withUnsafePointer(to: parts) { body(ReadingView(parts: $0)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

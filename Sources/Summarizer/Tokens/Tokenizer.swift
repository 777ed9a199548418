package import Articles
import SourceText

/// Cuts an article's passages into tokens and sentences, in one pass over the bytes.
package struct Tokenizer: Sendable {
    package let lexicon: Lexicon

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Reads all passages, boilerplate too, so that what is kept off the page can be named.
    package func stream(of article: Article) -> TokenStream {
        var stream = TokenStream(bytes: article.bytes)
        stream.tokens.reserveCapacity(article.bytes.count / 4)
        stream.sentences.reserveCapacity(article.bytes.count / 100 + article.passages.count)
        let splitter = SentenceSplitter(lexicon: lexicon)
        for (index, passage) in article.passages.enumerated() {
            let first = stream.tokens.count
            article.bytes.withUnsafeBufferPointer { bytes in
                cut(passage, of: bytes, into: &stream.tokens)
            }
            guard stream.tokens.count > first else { continue }
            stream.tokens[first].flags.insert(.passageStart)
            splitter.split(first..<stream.tokens.count, passage: index, in: &stream)
        }
        return stream
    }

    /// Reads a text that is one paragraph a line, as a test or a JSON line gives it.
    package func stream(of text: String) -> TokenStream {
        let bytes = Array(text.utf8)
        return stream(
            of: Article(
                path: "",
                bytes: bytes,
                passages: [Passage(kind: .paragraph, span: ByteSpan(0, bytes.count))]
            )
        )
    }

    private func cut(_ passage: Passage, of bytes: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
        var cursor = passage.span.start
        let end = min(passage.span.end, bytes.count)
        var skips = passage.skipped[...]
        var space = true
        while cursor < end {
            if let skip = skips.first, skip.start <= cursor {
                skips = skips.dropFirst()
                if skip.end > cursor {
                    // Emphasis inside a word joins, a link's target or a credit parts.
                    if skip.count > 3 { space = true }
                    cursor = skip.end
                }
                continue
            }
            let limit = min(end, skips.first.map { max($0.start, cursor + 1) } ?? end)
            let byte = bytes[cursor]
            switch Self.class(of: byte) {
            case .space:
                cursor += 1
                space = true
            case .newline:
                tokens.append(
                    Token(start: cursor, end: cursor + 1, kind: .lineBreak, flags: .spaceBefore, word: 0)
                )
                cursor += 1
                space = true
            case .digit:
                var stop = cursor + 1
                while stop < limit, bytes[stop] &- 0x30 < 10 { stop += 1 }
                tokens.append(
                    Token(
                        start: cursor,
                        end: stop,
                        kind: .digits,
                        flags: space ? .spaceBefore : [],
                        word: 0,
                        openings: .digits
                    )
                )
                cursor = stop
                space = false
            case .letter:
                cursor = appendWord(at: cursor, limit: limit, bytes, space: space, to: &tokens)
                space = false
            case .sign:
                appendSign(UInt32(byte), at: cursor, length: 1, space: space, to: &tokens)
                cursor += 1
                space = false
            case .beyondASCII:
                let (scalar, length) = Self.scalar(at: cursor, limit: limit, bytes)
                switch Self.class(of: scalar) {
                case .space:
                    cursor += length
                    space = true
                case .letter:
                    cursor = appendWord(at: cursor, limit: limit, bytes, space: space, to: &tokens)
                    space = false
                default:
                    appendSign(scalar, at: cursor, length: length, space: space, to: &tokens)
                    cursor += length
                    space = false
                }
            }
        }
    }

    private func appendSign(
        _ scalar: UInt32,
        at start: Int,
        length: Int,
        space: Bool,
        to tokens: inout [Token]
    ) {
        tokens.append(
            Token(
                start: start,
                end: start + length,
                kind: .sign,
                flags: space ? .spaceBefore : [],
                word: Int32(bitPattern: scalar),
                openings: Token.Openings(sign: scalar)
            )
        )
    }

    /// Takes letters and the marks that combine with them; returns the offset after the word.
    private func appendWord(
        at start: Int,
        limit: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        space: Bool,
        to tokens: inout [Token]
    ) -> Int {
        if let word = LetterWord(bytes, at: start), start + word.length <= limit {
            var flags: Token.Flags = space ? .spaceBefore : []
            if bytes[start] < 0x61 { flags.insert(.capitalized) }
            if word.length > 1, word.isInCapitals { flags.insert(.allCapitals) }
            append(lexicon.number(of: word.key), start..<(start + word.length), flags, to: &tokens)
            return start + word.length
        }
        var cursor = start
        var capitals = 0
        while cursor < limit, (bytes[cursor] | 0x20) &- 0x61 < 26 {
            capitals += bytes[cursor] < 0x61 ? 1 : 0
            cursor += 1
        }
        if cursor < limit, bytes[cursor] >= 0x80,
            Self.class(of: Self.scalar(at: cursor, limit: limit, bytes).scalar) == .letter
        {
            return appendForeignWord(at: start, limit: limit, bytes, space: space, to: &tokens)
        }
        var flags: Token.Flags = space ? .spaceBefore : []
        if bytes[start] < 0x61 { flags.insert(.capitalized) }
        if cursor - start > 1, capitals == cursor - start { flags.insert(.allCapitals) }
        let word = WordKey(letters: bytes, start..<cursor).map { lexicon.number(of: $0) } ?? Lexicon.unknown
        append(word, start..<cursor, flags, to: &tokens)
        return cursor
    }

    private func append(_ word: Int32, _ range: Range<Int>, _ flags: Token.Flags, to tokens: inout [Token]) {
        tokens.append(
            Token(
                start: range.lowerBound,
                end: range.upperBound,
                kind: .word,
                flags: flags,
                word: word,
                openings: word >= 0 ? lexicon.openings[Int(word)] : []
            )
        )
    }

    /// Takes a word that holds letters beyond ASCII.
    private func appendForeignWord(
        at start: Int,
        limit: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        space: Bool,
        to tokens: inout [Token]
    ) -> Int {
        var cursor = start
        var capitals = 0
        var letters = 0
        var firstIsCapital = false
        while cursor < limit {
            let (scalar, length) = Self.scalar(at: cursor, limit: limit, bytes)
            guard Self.class(of: scalar) == .letter else { break }
            if Unicode.Scalar(scalar)?.properties.isUppercase ?? false {
                capitals += 1
                if letters == 0 { firstIsCapital = true }
            }
            letters += 1
            cursor += length
        }
        var flags: Token.Flags = space ? .spaceBefore : []
        if firstIsCapital { flags.insert(.capitalized) }
        if letters > 1, capitals == letters { flags.insert(.allCapitals) }
        let range = start..<cursor
        let word =
            capitals == 0
            ? lexicon.number(of: UnsafeBufferPointer(rebasing: bytes[range]))
            : lexicon.number(of: String(decoding: bytes[range], as: UTF8.self).lowercased())
        append(word, range, flags, to: &tokens)
        return cursor
    }

    private enum ByteClass: UInt8 {
        case space, newline, digit, letter, sign, beyondASCII
    }

    @inline(__always)
    private static func `class`(of byte: UInt8) -> ByteClass {
        if (byte | 0x20) &- 0x61 < 26 { return .letter }
        if byte == 0x20 { return .space }
        if byte >= 0x80 { return .beyondASCII }
        if byte &- 0x30 < 10 { return .digit }
        if byte == 0x0A { return .newline }
        return byte < 0x20 || byte == 0x7F ? .space : .sign
    }

    /// Tells letters from signs and spaces outside ASCII; what is unknown counts as a letter.
    private static func `class`(of scalar: UInt32) -> ByteClass {
        switch scalar {
        case 0..<0x80: `class`(of: UInt8(scalar))
        case 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0xAD: .space
        case 0xAA, 0xB5, 0xBA: .letter
        case 0x80...0xBF, 0xD7, 0xF7: .sign
        case 0x2010...0x2BFF, 0x3001...0x303F, 0xFE30...0xFE4F, 0xFF01...0xFF20, 0x200C...0x200F, 0xFFFD:
            .sign
        case 0x1F000...0x1FAFF: .sign
        default: .letter
        }
    }

    /// Decodes one scalar of valid UTF-8; a broken sequence is told as U+FFFD of one byte.
    private static func scalar(
        at cursor: Int,
        limit: Int,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: UInt32, length: Int) {
        let lead = bytes[cursor]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard lead >= 0x80 else { return (UInt32(lead), 1) }
        guard length > 1, cursor + length <= limit else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[cursor + offset] & 0x3F) }
        return (scalar, length)
    }
}

extension Token {
    fileprivate init(
        start: Int,
        end: Int,
        kind: Kind,
        flags: Flags,
        word: Int32,
        openings: Openings = []
    ) {
        self.init(
            start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: end),
            kind: kind,
            flags: flags,
            openings: openings,
            word: word
        )
    }
}

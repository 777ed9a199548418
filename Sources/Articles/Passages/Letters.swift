/// Puts UTF-8 into lower case, scalar by scalar, as `String.lowercased()` does.
func lowercased(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var lowercase = Array(text)
    var index = 0
    while index < lowercase.count {
        index = lowercase.withUnsafeMutableBytes { lowerASCII($0, from: index) }
        guard index < lowercase.count else { break }
        let byte = lowercase[index]
        if byte < 0x80 {
            if byte &- 0x41 < 26 { lowercase[index] = byte | 0x20 }
            index += 1
            continue
        }
        let (scalar, length) = scalar(lowercase, at: index)
        switch scalar {
        // Signs have no case.
        case 0x80...0xBF, 0xD7, 0xDF...0xFF, 0x2000...0x20CF: break
        // Latin-1 and Vietnamese letters: the small one has one bit more.
        case 0xC0...0xDE: lowercase[index + 1] |= 0x20
        case 0x1EA0...0x1EFF: lowercase[index + 2] |= 1
        default:
            let letter = Unicode.Scalar(scalar) ?? "\u{FFFD}"
            let small = Array(letter.properties.lowercaseMapping.utf8)
            lowercase.replaceSubrange(index..<(index + length), with: small)
            index += small.count
            continue
        }
        index += length
    }
    return lowercase
}

/// Puts ASCII into lower case, eight bytes at a time.
///
/// - Returns: where eight bytes hold another scalar, or fewer are left.
private func lowerASCII(_ text: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
        let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let tops: UInt64 = 0x8080_8080_8080_8080
        guard word & tops == 0 else { break }
        // The top bit of a byte tells that it is "A" or above, and not above "Z".
        let capitals = (word &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(word &+ 0x2525_2525_2525_2525) & tops
        text.storeBytes(of: word | capitals >> 2, toByteOffset: index, as: UInt64.self)
        index += 8
    }
    return index
}

/// Decodes the scalar that begins at an offset; a broken sequence is U+FFFD of one byte.
func scalar<Bytes: RandomAccessCollection>(_ text: Bytes, at index: Int) -> (value: UInt32, length: Int)
where Bytes.Element == UInt8, Bytes.Index == Int {
    let lead = text[index]
    guard lead >= 0x80 else { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= text.endIndex else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (value, length)
}

func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a letter of any script begins at an offset.
func isLetter<Bytes: RandomAccessCollection>(_ text: Bytes, at index: Int) -> Bool
where Bytes.Element == UInt8, Bytes.Index == Int {
    let byte = text[index]
    guard byte >= 0x80 else { return isASCIILetter(byte) }
    return Unicode.Scalar(scalar(text, at: index).value)?.properties.isAlphabetic ?? false
}

/// Whether a letter or a sign for a number of any script begins at an offset.
func isLetterOrNumber<Bytes: RandomAccessCollection>(_ text: Bytes, at index: Int) -> Bool
where Bytes.Element == UInt8, Bytes.Index == Int {
    let byte = text[index]
    guard byte >= 0x80 else { return isASCIILetter(byte) || isASCIIDigit(byte) }
    guard let scalar = Unicode.Scalar(scalar(text, at: index).value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

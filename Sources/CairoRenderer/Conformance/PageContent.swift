/// Marks as decoration what a page paints outside of tags (ISO 14289-1, 7.1).
///
/// Cairo 1.16 has no tag for artifacts. What stands between two tagged sequences becomes one artifact if it paints
/// anything.
enum PageContent {
    static func markingArtifacts(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 32 + 64)
        var scanner = ContentScanner(bytes)
        // Where the stretch outside of tags began, and the operator with its operands.
        var stretch = 0
        var operatorStart: Int?
        var hasIdentifier = false
        var isPainted = false
        // Open sequences; the outermost tagged one, counted from 1.
        var depth = 0
        var taggedDepth = 0
        while let token = scanner.next() {
            let start = operatorStart ?? token.range.lowerBound
            operatorStart = start
            guard token.kind == .keyword else {
                if token.kind == .name, bytes.matches(token.range, "/MCID") { hasIdentifier = true }
                continue
            }
            if bytes.matches(token.range, "BDC") || bytes.matches(token.range, "BMC") {
                depth += 1
                if hasIdentifier, taggedDepth == 0 {
                    append(bytes, stretch..<start, isPainted: isPainted, to: &output)
                    stretch = start
                    isPainted = false
                    taggedDepth = depth
                }
            } else if bytes.matches(token.range, "EMC") {
                if depth == taggedDepth, depth > 0 {
                    output += bytes[stretch..<token.range.upperBound]
                    output.append(0x0A)
                    stretch = token.range.upperBound
                    taggedDepth = 0
                }
                depth = max(0, depth - 1)
            } else if taggedDepth == 0, !isPainted {
                isPainted = paints(bytes, token.range)
            }
            operatorStart = nil
            hasIdentifier = false
        }
        append(bytes, stretch..<bytes.count, isPainted: isPainted && taggedDepth == 0, to: &output)
        return output
    }

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ stretch: Range<Int>,
        isPainted: Bool,
        to output: inout [UInt8]
    ) {
        if isPainted { output += "/Artifact BMC\n".utf8 }
        output += bytes[stretch]
        if isPainted { output += "\nEMC\n".utf8 }
    }

    private static func paints(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        switch range.count {
        case 1: "fFSsBb'\"".utf8.contains(bytes[range.lowerBound])
        case 2:
            switch (bytes[range.lowerBound], bytes[range.lowerBound + 1]) {
            case (0x66, 0x2A), (0x42, 0x2A), (0x62, 0x2A): true  // f* B* b*
            case (0x44, 0x6F), (0x73, 0x68): true  // Do sh
            case (0x54, 0x6A), (0x54, 0x4A): true  // Tj TJ
            default: false
            }
        default: false
        }
    }
}

import Testing

@testable import Summarizer

@Suite struct WordMaskTests {
    /// A mask may take two sets for alike that are not, never the other way round.
    @Test func aMaskNeverHidesWhatTwoSetsShare() {
        var state: UInt64 = 7
        func next(_ limit: UInt64) -> Int32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int32((state >> 33) % limit)
        }
        for limit in [12, 300, 5_000] as [UInt64] {
            let sets = (0..<60).map { _ in Array(Set((0..<Int(next(14))).map { _ in next(limit) })) }
            for first in sets {
                for second in sets {
                    let shared = WordSet(first).shared(with: WordSet(second))
                    #expect(WordMask(first[...]).mayShare(shared, with: WordMask(second[...])))
                }
            }
        }
    }

    @Test func aMaskTellsMostSetsApart() {
        let first = WordMask([1, 2, 3, 4])
        #expect(!first.mayShare(2, with: WordMask([4, 5, 6, 7])))
        #expect(first.mayShare(2, with: WordMask([3, 4, 5])))
    }
}

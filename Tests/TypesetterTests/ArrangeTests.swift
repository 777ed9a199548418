import BriefingModel
import LayoutSpec
import Testing

@testable import Typesetter

@Suite struct ArrangeTests {
    /// Begin and end of tags match, links and leaves hold text, nothing leaves the page.
    static func problems(of frames: [Frame]) -> [String] {
        var problems: [String] = []
        var open: [StructureTag.Role] = []
        for (index, frame) in frames.enumerated() {
            for item in frame.items {
                switch item {
                case .begin(let tag): open.append(tag.role)
                case .end:
                    if open.popLast() == nil { problems.append("page \(index + 1): end without begin") }
                case .text(let text, let lines, let at):
                    let height = text.height(of: lines)
                    let width = lines.map { text.lines[$0].width }.max() ?? 0
                    if at.x < 0 || at.x + width > frame.size.width + 0.5 || at.y < 0
                        || at.y + height > frame.size.height
                    {
                        problems.append("page \(index + 1): text leaves the page at \(at)")
                    }
                default: break
                }
            }
        }
        if !open.isEmpty { problems.append("left open: \(open.map(\.rawValue))") }
        return problems
    }

    @Test func anEmptyBriefingSaysSo() throws {
        let measurer = FixedPitchMeasurer()
        let frames = arrange(
            Briefing(title: "Nothing"),
            layout: try LayoutSpec.standard(),
            measurer: measurer,
            issue: nil
        )
        #expect(frames.count == 1)
        #expect(Self.problems(of: frames) == [])
        #expect(measurer.texts.contains("No key figure was found in the sources."))
        #expect(measurer.texts.contains("Page 1 of 1"))
    }

    @Test(arguments: [0, 1, 14, 200])
    func everyTagIsClosedAndNothingLeavesThePage(events: Int) throws {
        let measurer = FixedPitchMeasurer()
        let frames = arrange(
            Sample.briefing(events: events),
            layout: try LayoutSpec.standard(),
            measurer: measurer,
            issue: 3
        )
        #expect(Self.problems(of: frames) == [])
        for frame in frames.dropLast() {
            let lowest = frame.items.reduce(0) { lowest, item in
                guard case .text(let text, let lines, let at) = item, at.y < 785 else { return lowest }
                return max(lowest, at.y + text.height(of: lines))
            }
            #expect(lowest / frame.size.height >= 0.6)
        }
    }
}

import BriefingModel
import LayoutSpec

extension LayoutSpec {
    /// The layout's topics for reading; the built-in ones where it names none.
    var readingTopics: [Topic] {
        topics.isEmpty ? Topic.standard : topics.map { Topic(name: $0.name, cues: $0.cues) }
    }
}

import ArgumentParser

/// A form that a briefing can be written in.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg, json
}

/// Forms separated by commas, each once: `pdf,png`.
struct OutputFormats: ExpressibleByArgument {
    var all: [OutputFormat]

    init(_ all: [OutputFormat]) {
        self.all = all
    }

    init?(argument: String) {
        all = []
        for word in argument.split(separator: ",") {
            guard let format = OutputFormat(argument: word.lowercased()) else { return nil }
            if !all.contains(format) { all.append(format) }
        }
        if all.isEmpty { return nil }
    }

    var defaultValueDescription: String { all.map(\.rawValue).joined(separator: ",") }
}

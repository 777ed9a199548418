import Foundation

/// A program that reads PDFs, used where the machine has it.
enum Tool {
    static func isInstalled(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Runs it on a file with the bytes, which `FILE` among the arguments stands for.
    static func run(_ path: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    static let pdftotext = "/usr/bin/pdftotext"
    static let pdfinfo = "/usr/bin/pdfinfo"
    static let qpdf = "/usr/bin/qpdf"

    static func text(of bytes: [UInt8]) throws -> String { try run(pdftotext, ["FILE", "-"], on: bytes) }
}

import Foundation
import Testing

/// A text that was judged once and is kept in a file of `Golden`.
enum GoldenText {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    /// Holds a text against the file. To record anew set FINSAM_RECORD; a run that records fails.
    static func hold(_ text: String, against name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["FINSAM_RECORD"] != nil {
            try Data(text.utf8).write(to: file)
            Issue.record("\(name) is recorded; run again without FINSAM_RECORD", sourceLocation: sourceLocation)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        let (lines, wanted) = (text.split(separator: "\n"), golden.split(separator: "\n"))
        for (line, (now, was)) in zip(lines, wanted).enumerated() where now != was {
            Issue.record("\(name), line \(line + 1) is\n\(now)\nand was\n\(was)", sourceLocation: sourceLocation)
            return
        }
        #expect(text == golden, "\(name): more or fewer lines", sourceLocation: sourceLocation)
    }
}

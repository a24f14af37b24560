import Foundation
import Testing

/// The study of README.md, put together from its pieces as a reader would.
enum ExampleStudy {
    static let text: String = {
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let all = (try? String(contentsOf: readme, encoding: .utf8)) ?? ""
        var isInside = false
        var lines: [Substring] = []
        for line in all.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```yaml" {
                isInside = true
            } else if line == "```" {
                isInside = false
            } else if isInside {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    /// The study with a piece of it changed.
    static func with(_ old: String, _ new: String) -> String {
        precondition(text.contains(old), "README.md has no “\(old)”")
        return text.replacingOccurrences(of: old, with: new)
    }

    /// A table that was published, with one figure, for the study's end.
    static func published(office: Int) -> String {
        """
        published-tables:
          plan:
            published: "A budget"
            title: Budget
            document: "A budget"
            association: storstadsbygden
            columns:
              budget: {name: "Budget 2024", alternative: stay, year: 2024}
            rows:
              - name: Kansli
                quantity: line
                of: office
                cells: {budget: \(office)}

        """
    }

    /// A folder with the study in `example.yaml`.
    static func folder() throws -> Folder {
        let folder = try Folder()
        try folder.write(text, to: "example.yaml")
        return folder
    }

    static let resultFiles = ["comparison.csv", "comparison.md", "provenance.json", "results.json"]
    static let namesInOutput = "comparison.md, comparison.csv, results.json, provenance.json"
}

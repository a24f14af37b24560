import Foundation
import Testing

/// `Files.md`, the page that says what the files of a run hold, read as data.
struct FilesPage {
    private let sections: [String: [Substring]]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Finsam/Finsam.docc/Files.md")
        var sections: [String: [Substring]] = [:]
        var section = ""
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("#") {
                section = String(line.drop { $0 == "#" || $0 == " " })
            } else {
                sections[section, default: []].append(line)
            }
        }
        self.sections = sections
    }

    private func lines(_ section: String) throws -> [Substring] {
        try #require(sections[section], "Files.md has no section “\(section)”")
    }

    /// What stands in backticks in a text, list marks left out.
    private func code(_ text: some StringProtocol) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element).replacingOccurrences(of: "[]", with: "") }
    }

    /// The names in the first column of a section's tables, in order.
    func list(inTableOf section: String) throws -> [String] {
        let names = try lines(section).filter { $0.hasPrefix("| `") }.flatMap { code($0.split(separator: "|")[0]) }
        #expect(!names.isEmpty)
        return names
    }

    func names(inTableOf section: String) throws -> Set<String> { Set(try list(inTableOf: section)) }

    /// The names in a section's prose, up to the first that is explained as something else.
    func names(inTextOf section: String) throws -> Set<String> {
        let text = try lines(section).joined(separator: " ")
        let names = code(
            section == "Rules"
                ? text.prefix(upTo: text.firstRange(of: "`first-year-broken`")?.lowerBound ?? text.endIndex) : text[...]
        )
        return Set(names)
    }

    /// The keys of levels, with those that the page only hints at by `…`, but for tail means.
    var levels: Set<String> {
        get throws {
            let names = try names(inTableOf: "Levels").filter { !$0.hasPrefix("tail-mean") }
            #expect(names.contains("p05-standard-error"))
            let quantiles = names.filter { $0.wholeMatch(of: /p\d+/) != nil }
            return names.union(quantiles.map { $0 + "-standard-error" })
        }
    }

    /// The keys that only differences have, but for the shares of paths.
    var differences: Set<String> {
        get throws {
            let shares: Set = ["better", "worse", "equal", "lower", "higher"]
            let names = try names(inTableOf: "Differences")
            #expect(names.isSuperset(of: shares))
            return names.subtracting(shares)
        }
    }

    /// The key paths of the tree of results.json.
    func tree() throws -> Set<String> {
        let all = try lines("results.json")
        let fences = all.indices.filter { all[$0].hasPrefix("```") }
        try #require(fences.count == 2, "Files.md has one tree")
        var above: [String] = []
        var paths: Set<String> = []
        for line in all[fences[0] + 1..<fences[1]] {
            let depth = line.prefix { $0 == " " }.count / 2
            let text = line.drop { $0 == " " }
            // Names that share their children stand on one line, with a comma between.
            let parts = text.split(separator: "  ", maxSplits: 1)
            let names = parts[0].split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces).replacing("[]", with: "")
            }
            above = Array(above.prefix(depth))
            for name in names {
                var path = ""
                for key in above + [name] {
                    path += path.isEmpty ? key : ".\(key)"
                    paths.formUnion(Self.prefixes(path))
                }
                // “probability, never” behind an object of numbers are its keys.
                if parts.count > 1, let keys = Self.keys(parts[1]) { paths.formUnion(keys.map { "\(path).\($0)" }) }
            }
            above.append(names[0])
        }
        return paths
    }

    private static func prefixes(_ path: String) -> [String] {
        let keys = path.split(separator: ".")
        return keys.indices.map { keys[...$0].joined(separator: ".") }
    }

    /// The keys of an object that stand before a colon or alone, as in “probability, never”.
    private static func keys(_ text: Substring) -> [String]? {
        let list = text.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" && $0 != ";" }
        let keys = list.components(separatedBy: ", ")
        return keys.count > 1 && keys.allSatisfy { $0.wholeMatch(of: /[a-z-]+/) != nil } ? keys : nil
    }
}

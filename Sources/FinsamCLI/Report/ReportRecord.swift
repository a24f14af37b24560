import Finsam
import Foundation
import Reports

/// Of which results the reports in a folder were made, as their `tables.json` notes it.
struct ReportRecord {
    private let folder: String
    /// The hash of results.json, by the name of a report that is there.
    private(set) var hashes: [String: String]

    init(of folder: String) {
        self.folder = folder
        let tables = (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/tables.json"))).flatMap {
            try? JSONSerialization.jsonObject(with: $0) as? [String: Any]
        }
        hashes = tables?["reports"] as? [String: String] ?? [:]
        hashes = hashes.filter { Self.names(in: folder).contains($0.key) }
    }

    private static func names(in folder: String) -> [String] {
        ReportFormat.allCases.map(\.fileName).filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    }

    /// Notes that reports have been made of the results with a hash.
    mutating func note(_ reports: [String], madeOf results: String) {
        for report in reports { hashes[report] = results }
    }

    /// What to tell a reader if some of the reports were made of others than the results with a hash.
    func staleness(for results: String, in language: Language) -> String? {
        let stale = Self.names(in: folder).filter { hashes[$0] != results }
        guard !stale.isEmpty else { return nil }
        let words = Words(language: language)
        return words(
            "\(words.list(stale)) i \(folder) är gjorda av andra resultat än de som står där nu; finsam report gör dem på nytt.\n",
            "\(words.list(stale)) in \(folder) were made of other results than those that stand there now; finsam report makes them anew.\n"
        )
    }
}

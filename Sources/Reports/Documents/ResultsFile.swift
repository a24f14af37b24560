internal import Foundation

/// What reports need of `results.json`, format finsam-results/1, see `Files.md`.
struct ResultsFile: Decodable {
    let schema: String
    let study: String
    let studyHash: String
    let engineVersion: String
    let mode: String
    let seed: UInt64
    let paths: Int
    let sampling: String?
    let stopping: Stopping?
    let reference: String
    let scenarios: [Scenario]

    static let schema = "finsam-results/1"

    /// Figures by name, each with a number for every period.
    typealias Columns = [String: [Double?]]

    struct Scenario: Decodable {
        let scenario: String
        let alternatives: [Alternative]
    }

    struct Alternative: Decodable {
        let alternative: String
        let associations: [Association]
        let municipalities: [Municipality]
        let paidBack: Columns?
        let differences: Differences?

        private enum CodingKeys: String, CodingKey {
            case alternative, associations, municipalities
            case paidBack = "paid-back"
            case differences = "differences-from-reference"
        }
    }

    struct Differences: Decodable {
        let associations: [Association]
        let municipalities: [Municipality]
        let netDistribution: Distribution?

        private enum CodingKeys: String, CodingKey {
            case associations, municipalities
            case netDistribution = "net-distribution"
        }
    }

    struct Association: Decodable {
        let association: String
        let outcomes: [String: Columns]
        let rules: [String: Columns]?
    }

    struct Municipality: Decodable {
        let municipality: String
        let outcomes: [String: Columns]
        let ownAssociation: [String: Columns]?

        private enum CodingKeys: String, CodingKey {
            case municipality, outcomes
            case ownAssociation = "own-association"
        }
    }

    struct Distribution: Decodable {
        let edges: [Double]
        let shares: [Double]
    }

    struct Stopping: Decodable {
        let goal: String
        let limit: Double
        let mostPaths: Int
        let paths: Int
        let looks: Int
        let differences: [Difference]

        private enum CodingKeys: String, CodingKey {
            case goal, limit, paths, looks, differences
            case mostPaths = "most-paths"
        }

        struct Difference: Decodable {
            let alternative: String
            let mean: Double
            let standardError: Double?
            let reached: Bool

            private enum CodingKeys: String, CodingKey {
                case alternative, mean, reached
                case standardError = "standard-error"
            }
        }
    }

    private enum CodingKeys: String, CodingKey {
        case schema, study, mode, seed, paths, sampling, stopping, reference, scenarios
        case studyHash = "study-hash"
        case engineVersion = "engine-version"
    }

    private struct Header: Decodable { let schema: String }

    /// Reads a file.
    ///
    /// - Throws: ``FileFault``, which says what is wrong with it
    static func read(_ bytes: [UInt8]) throws(FileFault) -> ResultsFile {
        let decoder = JSONDecoder()
        do {
            let file = try decoder.value(ResultsFile.self, from: bytes)
            try check(file.schema)
            return file
        } catch {
            // What is missing in a file of another format is explained by that.
            if let header = try? decoder.value(Header.self, from: bytes) { try check(header.schema) }
            throw error
        }
    }

    private static func check(_ found: String) throws(FileFault) {
        if found != schema { throw FileFault(place: "", what: .schema(found: found, allowed: schema)) }
    }
}

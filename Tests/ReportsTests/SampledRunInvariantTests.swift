import Finsam
import Foundation
import Simulation
import Stochastics
import Testing

@testable import Reports

/// Results, provenance and tables say how paths were chosen and where standard errors come from.
@Suite struct SampledRunInvariantTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static let cases: [(sampling: Sampling, replicates: Int, swedish: String, english: String)] = [
        (.pseudo, 1, "frö 3 ·", "seed 3 ·"),
        (.antithetic, 16, "frö 3, spegelvända par ·", "seed 3, antithetic pairs ·"),
        (.sobol, 16, "frö 3, Sobolpunkter ·", "seed 3, Sobol points ·"),
    ]

    @Test(arguments: cases.indices) func `every file says how paths were chosen`(index: Int) async throws {
        let wanted = Self.cases[index]
        let run = try await SmallStudy.run(.monteCarlo, sampling: wanted.sampling)
        for text in [await ResultsDocument(run).json(), ProvenanceDocument(run, outputs: []).json()] {
            let file = try object(text)
            #expect(file["sampling"] as? String == wanted.sampling.rawValue)
            #expect(file["replicates"] as? Int == wanted.replicates)
            #expect(file["paths"] as? Int == (wanted.replicates == 1 ? 64 : 1_024))
        }
        let swedish = Comparison(run, language: .swedish).markdown
        let english = Comparison(run, language: .english).markdown
        #expect(swedish.contains(wanted.swedish) && english.contains(wanted.english))
        #expect(swedish.contains("16 oberoende upprepningar") == (wanted.replicates == 16))
        #expect(english.contains("16 independent replicates") == (wanted.replicates == 16))
    }

    @Test func `without randomness nothing is said of sampling`() async throws {
        let run = try await SmallStudy.run(.expected, sampling: .sobol)
        #expect(try await object(ResultsDocument(run).json())["sampling"] == nil)
        #expect(try object(ProvenanceDocument(run, outputs: []).json())["replicates"] == nil)
    }

    @Test(arguments: [(Sampling.pseudo, 1.959963984540054), (.sobol, 2.131449546)])
    func `intervals are as wide as normal or Student's distribution says`(
        sampling: Sampling, width: Double
    ) async throws {
        let results = try await object(ResultsDocument(SmallStudy.run(.monteCarlo, sampling: sampling)).json())
        let scenarios = try #require(results["scenarios"] as? [[String: Any]])
        let alternatives = try #require(scenarios[0]["alternatives"] as? [[String: Any]])
        let join = try #require(alternatives.first { $0["alternative"] as? String == "join" })
        let differences = try #require(join["differences-from-reference"] as? [String: Any])
        let municipality = try #require((differences["municipalities"] as? [[String: Any]])?.first)
        let net = try #require((municipality["outcomes"] as? [String: [String: Any]])?["net"])
        func last(_ key: String) throws -> Double { try #require((net[key] as? [Double])?.last) }
        let (mean, error) = (try last("mean"), try last("standard-error"))
        #expect(error > 0)
        #expect((try last("interval-95-high") - mean - width * error).magnitude < 1e-6 * error)
        #expect((mean - (try last("interval-95-low")) - width * error).magnitude < 1e-6 * error)
    }
}

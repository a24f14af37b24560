import Finsam
import Foundation
import Simulation
import Stochastics
import Testing

@testable import Reports

/// A report that is made from `results.json` says what the run said.
@Suite struct ResultsReadingInvariantTests {
    private static let cases: [(Mode, Sampling)] = [
        (.monteCarlo, .pseudo), (.monteCarlo, .sobol), (.expected, .pseudo), (.plan, .pseudo),
    ]

    private func read(_ text: String, like run: CompletedRun) throws -> CompletedRun {
        try CompletedRun.reading(
            Array(text.utf8), of: run.study, engineVersion: run.engineVersion, files: run.files,
            resolvedInputs: run.resolvedInputs)
    }

    @Test(arguments: cases.indices) func `tables and sentences are the same to the letter`(index: Int) async throws {
        let (mode, sampling) = Self.cases[index]
        let run = try await SmallStudy.run(mode, sampling: sampling)
        let again = try read(await ResultsDocument(run).json(), like: run)
        for language in Language.allCases {
            #expect(Comparison(again, language: language).markdown == Comparison(run, language: language).markdown)
        }
    }

    @Test func `every figure of every period comes back`() async throws {
        let run = try await SmallStudy.run(.monteCarlo)
        let again = try read(await ResultsDocument(run).json(), like: run)
        let (one, other) = (run.results[0], again.results[0])
        var compared = 0
        for alternative in run.study.alternatives.indices {
            #expect(one.netDistributions[alternative] == other.netDistributions[alternative])
            for period in one.periods {
                for outcome in AssociationOutcome.allCases {
                    let first = one.outcome(outcome, of: .association(0), alternative: alternative, period: period)
                    let second = other.outcome(outcome, of: .association(0), alternative: alternative, period: period)
                    #expect(first?.mean == second?.mean)
                    #expect(first?.quantile(0.25) == second?.quantile(0.25))
                    compared += 1
                }
                for outcome in MunicipalOutcome.allCases {
                    let first = one.difference(outcome, of: 1, alternative: alternative, period: period)
                    let second = other.difference(outcome, of: 1, alternative: alternative, period: period)
                    #expect(first?.quantile(0.975) == second?.quantile(0.975))
                    #expect(first?.shareAboveZero.value == second?.shareAboveZero.value)
                }
                for rule in Rule.allCases {
                    let first = one.probability(of: rule, in: .together, alternative: alternative, period: period)
                    let second = other.probability(of: rule, in: .together, alternative: alternative, period: period)
                    #expect(first?.mean == second?.mean)
                }
            }
        }
        #expect(compared > 100)
    }

    @Test func `the bins of the difference hold all paths`() async throws {
        let run = try await SmallStudy.run(.monteCarlo)
        let distributions = run.results[0].netDistributions.compactMap(\.self)
        #expect(!distributions.isEmpty)
        for distribution in distributions {
            let sum: Double = distribution.shares.reduce(0, +)
            #expect(abs(sum - 1) < 1e-12)
            #expect(zip(distribution.edges.dropFirst(), distribution.edges).allSatisfy { $0 > $1 })
        }
    }

    /// A change of the file, and words that the message must have.
    private static let faults: [(from: String, to: String, says: [String])] = [
        ("finsam-results/1", "finsam-results/2", ["finsam-results/2", "finsam-results/1"]),
        ("\"mode\": \"montecarlo\"", "\"mode\": \"dice\"", ["mode", "dice"]),
        ("\"study\": \"small\"", "\"study\": \"other\"", ["another version of it", "other"]),
        ("\"seed\": 3", "\"seed\": three", ["is not JSON (line "]),
        ("\"alternative\": \"stay\"", "\"alternative\": \"gone\"", ["scenarios[0].alternatives", "gone"]),
        ("\"association\": \"west\"", "\"association\": \"gone\"", ["associations[0].association", "gone", "west"]),
        ("\"engine-version\": \"", "\"engine-version\": \"9", ["was made by finsam 9"]),
        ("\"p25\": [", "\"p26\": [", ["scenarios[0].alternatives[0].associations[0].outcomes.room.p25"]),
        ("\"mean\": [", "\"mean\": [1, ", ["outcomes.room.mean", "has 6 values, should have 5"]),
    ]

    @Test(arguments: faults.indices) func `what is wrong with the file is said, and where`(index: Int) async throws {
        let fault = Self.faults[index]
        let run = try await SmallStudy.run(.monteCarlo)
        let text = await ResultsDocument(run).json()
        let place = try #require(text.range(of: fault.from))
        let wrong = text.replacingCharacters(in: place, with: fault.to)
        let error = #expect(throws: FileFault.self) { try read(wrong, like: run) }
        let said = error?.text(remedy: "Do it again.", in: .english) ?? ""
        for word in fault.says + ["Do it again."] { #expect(said.contains(word), "\(said)") }
    }
}

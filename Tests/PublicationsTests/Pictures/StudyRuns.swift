import Finsam
import Foundation
import Reports
import Simulation
import Stochastics
import StudyFiles
import Testing

/// Runs of the studies in the repository, each made once.
actor StudyRuns {
    private static let shared = StudyRuns()
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private var runs: [String: Task<CompletedRun, any Error>] = [:]

    /// The comparison of a study's alternatives in its first scenario.
    static func comparison(
        _ path: String, mode: Mode = .monteCarlo, pathCount: Int = 64, language: Language = .swedish
    ) async throws -> Comparison {
        Comparison(try await shared.run(path, mode: mode, pathCount: pathCount).value, language: language)
    }

    private func run(_ path: String, mode: Mode, pathCount: Int) -> Task<CompletedRun, any Error> {
        let key = "\(path) \(mode) \(pathCount)"
        let task = runs[key] ?? Task { try await Self.run(path, mode: mode, pathCount: pathCount) }
        runs[key] = task
        return task
    }

    private static func run(_ path: String, mode: Mode, pathCount: Int) async throws -> CompletedRun {
        let document = try StudyDocument.read(root.appendingPathComponent(path).path)
        let simulation = Simulation(
            document.study, mode: mode, sampling: .pseudo, seed: document.study.seed, pathCount: pathCount,
            threadCount: 2)
        return CompletedRun(
            study: document.study, simulation: simulation, engineVersion: "0.0.0",
            results: [try #require(await simulation.run(scenario: 0))], files: document.files,
            resolvedInputs: document.resolvedInputs)
    }
}

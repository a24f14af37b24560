import Finsam
import Foundation
import Reports
import Simulation
import StudyFiles

/// The calculation in Python beside this file, which was written from the description of the model and not from the engine.
enum IndependentCalculation {
    struct Answer {
        let agrees: Bool
        let report: String
    }

    /// Runs a study's base scenario in a mode without randomness and lets the other calculation judge every cell.
    ///
    /// - Parameter spoil: changes the engine's results before they are judged, to show that a wrong one is rejected
    static func judge(
        _ document: StudyDocument, mode: Mode, spoil: (String) -> String = { $0 }
    ) async throws -> Answer {
        let study = document.study
        let simulation = Simulation(study, mode: mode, seed: 1, pathCount: 1, threadCount: 1)
        guard let result = await simulation.run(scenario: 0) else { return Answer(agrees: false, report: "no result") }
        let run = CompletedRun(
            study: study, simulation: simulation, engineVersion: "test", results: [result], files: document.files,
            resolvedInputs: document.resolvedInputs)
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let provenance = folder.appendingPathComponent("provenance.json")
        let results = folder.appendingPathComponent("results.json")
        try Data(ProvenanceDocument(run, outputs: []).json().utf8).write(to: provenance)
        try await Data(spoil(ResultsDocument(run).json()).utf8).write(to: results)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("expected.py")
        return try python(["-B", script.path, provenance.path, results.path, "--mode", mode.rawValue])
    }

    private static func python(_ arguments: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Answer(agrees: process.terminationStatus == 0, report: String(bytes: bytes, encoding: .utf8) ?? "")
    }
}

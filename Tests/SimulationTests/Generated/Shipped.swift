import Finsam
import Foundation
import Simulation
import StudyFiles

/// The folder that the package lies in.
let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Studies that are shipped with the program.
enum Shipped {
    static func read(_ name: String) throws -> StudyDocument {
        try StudyDocument.read(packageFolder.appendingPathComponent("scenarios/\(name)").path)
    }
}

extension Study {
    /// A single path, without a run.
    func trace(
        path: Int = 0, mode: Mode = .monteCarlo, seed: UInt64 = 7, alternative: Int, scenario: Int = 0,
        pathCount: Int = 64
    ) -> PathTrace {
        Simulation(self, mode: mode, seed: seed, pathCount: pathCount, threadCount: 1)
            .trace(path: path, alternative: alternative, scenario: scenario)
    }
}

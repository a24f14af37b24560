internal import Finsam
internal import JSONText
internal import Simulation

/// What a run rests on: `provenance.json`, format finsam-provenance/1, see `Files.md`.
public struct ProvenanceDocument {
    private let run: CompletedRun
    private let outputs: [OutputFile]

    /// The provenance of a run.
    ///
    /// - Parameter outputs: the other files that the run writes, whose hashes are recorded
    public init(_ run: CompletedRun, outputs: [OutputFile]) {
        self.run = run
        self.outputs = outputs
    }

    /// The file's text.
    public func json() -> String {
        JSON.members([
            "schema": .text("finsam-provenance/1"), "study": .text(run.study.identifier),
            "study-hash": .text(run.studyHash), "engine-version": .text(run.engineVersion),
            "mode": .text(run.simulation.mode.rawValue), "seed": .number(String(run.simulation.seed)),
            "paths": .number(run.simulation.pathCount), "sampling": run.samplingName, "replicates": run.replicateCount,
            "stopping": run.stopping.map { $0.json(run.study) },
            "scenarios": .array(run.results.map { .text(run.study.scenarios[$0.scenario].identifier) }),
            "alternatives": .array(run.study.alternatives.map { .text($0.identifier) }),
            "study-files": .array(run.files.map { hash($0.name, SHA256.hexadecimal(of: $0.bytes)) }),
            "output-files": .array(outputs.map { hash($0.name, $0.hash) }),
            "inputs": .array(run.study.inputs.map(input)), "resolved": .raw(run.resolvedInputs),
        ]).pretty() + "\n"
    }

    private func hash(_ name: String, _ hash: String) -> JSON {
        .members(["name": .text(name), "sha-256": .text(hash)])
    }

    private func input(_ record: InputRecord) -> JSON {
        .members([
            "path": .text(record.path), "value": .number(record.value), "kind": .text(record.provenance.kind),
            "source": record.provenance.reason.json, "place": .text(record.place),
        ])
    }
}

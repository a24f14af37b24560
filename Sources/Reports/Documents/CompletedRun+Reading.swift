internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

/// A run as `results.json` keeps it: its figures without running any path again.
extension CompletedRun {
    /// Reads the results of a study.
    ///
    /// - Parameters:
    ///   - bytes: the file `results.json`
    ///   - study: the whole study; the run has those of its alternatives and scenarios that the file has
    ///   - engineVersion: the version of the engine, which must be that of the file
    ///   - files: the files that the study was read from
    ///   - resolvedInputs: the inputs after defaults, as JSON
    /// - Throws: what makes the file unfit for a report
    package static func reading(
        _ bytes: [UInt8], of study: Study, engineVersion: String, files: [(name: String, bytes: [UInt8])],
        resolvedInputs: String
    ) throws(FileFault) -> CompletedRun {
        let file = try ResultsFile.read(bytes)
        let hash = SHA256.ofStudy(files)
        guard file.study == study.identifier, file.studyHash == hash else {
            throw FileFault(
                place: "",
                what: .study(found: file.study, hashFound: file.studyHash, study: study.identifier, hash: hash))
        }
        guard file.engineVersion == engineVersion else {
            throw FileFault(
                place: "", what: .engine(found: file.engineVersion, version: engineVersion))
        }
        let mode: Mode = try word(file.mode, "mode")
        let sampling: Sampling = try word(file.sampling ?? Sampling.pseudo.rawValue, "sampling")
        guard file.paths >= 1 else { throw FileFault(place: "paths", what: .kind(.wholeNumber)) }
        guard let first = file.scenarios.first else { throw FileFault(place: "scenarios", what: .missing) }
        var alternatives: [Int] = []
        for name in first.alternatives.map(\.alternative) {
            alternatives.append(
                try index(of: name, among: study.alternatives.map(\.identifier), "scenarios[0].alternatives"))
        }
        var scenarios: [Int] = []
        for name in file.scenarios.map(\.scenario) {
            scenarios.append(try index(of: name, among: study.scenarios.map(\.identifier), "scenarios"))
        }
        let reference = try index(of: file.reference, among: first.alternatives.map(\.alternative), "reference")
        let chosen = study.selecting(alternatives: alternatives, reference: reference, scenarios: scenarios)
        let simulation = Simulation(
            chosen, mode: mode, sampling: sampling, seed: file.seed, pathCount: file.paths, threadCount: 1)
        var results: [ScenarioResult] = []
        for (position, scenario) in file.scenarios.enumerated() {
            var reader = FigureReader(simulation, scenario: position)
            results.append(try reader.result(of: scenario))
        }
        return CompletedRun(
            study: chosen, simulation: simulation, engineVersion: engineVersion, results: results, files: files,
            resolvedInputs: resolvedInputs,
            stopping: try file.stopping.map { part throws(FileFault) in
                try stopping(part, chosen)
            })
    }

    private static func index(of name: String, among names: [String], _ place: String) throws(FileFault) -> Int {
        guard let index = names.firstIndex(of: name) else {
            throw FileFault(place: place, what: .word(name, allowed: names))
        }
        return index
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ place: String
    ) throws(FileFault) -> Word {
        guard let word = Word(rawValue: text) else {
            throw FileFault(place: place, what: .word(text, allowed: Word.allCases.map(\.rawValue)))
        }
        return word
    }

    private static func stopping(_ part: ResultsFile.Stopping, _ study: Study) throws(FileFault) -> Stopping {
        let goal: StoppingRule.Goal
        switch part.goal {
        case "sign" where part.limit > 0.5 && part.limit < 1: goal = .sign(confidence: part.limit)
        case "standard-error" where part.limit > 0: goal = .standardError(atMost: part.limit)
        case "sign", "standard-error":
            throw FileFault(
                place: "stopping.limit",
                what: .rule(
                    LocalText(
                        swedish: "\(part.limit) är inget som \(part.goal) kan ha.",
                        english: "\(part.limit) is nothing that \(part.goal) can have.")))
        default:
            throw FileFault(place: "stopping.goal", what: .word(part.goal, allowed: ["sign", "standard-error"]))
        }
        var differences: [Stopping.Difference] = []
        for difference in part.differences {
            differences.append(
                Stopping.Difference(
                    alternative: try index(
                        of: difference.alternative, among: study.alternatives.map(\.identifier), "stopping.differences"),
                    mean: Estimate(value: difference.mean, standardError: difference.standardError),
                    isReached: difference.reached, isZero: difference.mean == 0 && difference.standardError == 0))
        }
        return Stopping(
            rule: StoppingRule(goal, of: study.netOfFocus, largestPathCount: part.mostPaths), pathCount: part.paths,
            lookCount: part.looks, differences: differences)
    }
}

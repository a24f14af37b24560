internal import Finsam
public import Simulation
internal import Stochastics

/// Puts every alternative through every world and compares it with itself in the base, path by path.
///
/// *Stresstest.* Path *n* draws the same latents in every world, so what differs is the shock alone (common random numbers:
/// P. Glasserman, Monte Carlo Methods in Financial Engineering, 2004, section 7.1).
public struct StressTest: Sendable {
    private let simulation: Simulation

    /// - Parameter simulation: of a study whose first scenario is the base and whose others are the shocks, with their
    ///   factors in the same order
    public init(_ simulation: Simulation) { self.simulation = simulation }

    /// Runs all worlds, one after the other.
    ///
    /// Memory: the values of two worlds, some 16 quantities and two for each year, of 8 bytes a path and alternative.
    ///
    /// - Parameter progress: told the world and the share of it that is done, from any thread; returns whether to go on
    /// - Returns: the result, or nil if `progress` said to stop
    public func run(
        progress: @escaping @Sendable (Int, Double) -> Bool = { _, _ in true }
    ) async -> StressResult? {
        let study = simulation.study
        let quantities = StressQuantities(study)
        guard
            let base = await simulation.values(of: quantities.all, scenario: 0, progress: { progress(0, $0) })
        else { return nil }
        var worlds = [world(base, base, quantities)]
        for scenario in study.scenarios.indices.dropFirst() {
            guard
                let values = await simulation.values(
                    of: quantities.all, scenario: scenario, progress: { progress(scenario, $0) })
            else { return nil }
            worlds.append(world(values, base, quantities))
        }
        return StressResult(worlds: worlds, years: study.years)
    }

    private func world(_ values: PathValues, _ base: PathValues, _ quantities: StressQuantities) -> StressWorld {
        func sample(_ values: [Double]) -> PathSample { PathSample(values, sampling: simulation.sampling) }
        let (alternatives, years) = (simulation.study.alternatives.indices, simulation.study.years.count)
        let cells = alternatives.map { alternative in
            let levels = StressOutcome.allCases.map {
                sample(quantities.outcome($0, values, alternative: alternative))
            }
            let changes = StressOutcome.allCases.map {
                levels[$0.rawValue] - sample(quantities.outcome($0, base, alternative: alternative))
            }
            let broken = (0..<years).map { sample(quantities.brokenBy($0, values, alternative: alternative)) }
            let brokenInBase = (0..<years).map { sample(quantities.brokenBy($0, base, alternative: alternative)) }
            return StressCell(
                levels: levels.map(\.mean), changes: changes.map(PairedChange.init), brokenBy: broken.map(\.mean),
                brokenByChanges: zip(broken, brokenInBase).map { PairedChange($0 - $1) })
        }
        let nets = alternatives.map { sample(quantities.outcome(.net, values, alternative: $0)) }
        let leads = nets.map { first in nets.map { PairedChange(first - $0) } }
        return StressWorld(cells: cells, leads: leads)
    }
}

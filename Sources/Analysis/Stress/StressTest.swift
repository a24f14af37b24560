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
    /// Memory: 8 bytes a path and alternative for each year of the base and twice that of the world that is run.
    ///
    /// - Parameter progress: told the world and the share of it that is done, from any thread; returns whether to go on
    /// - Returns: the result, or nil if `progress` said to stop
    public func run(
        progress: @escaping @Sendable (Int, Double) -> Bool = { _, _ in true }
    ) async -> StressResult? {
        let quantities = StressQuantities(simulation.study)
        var samples: [StressSamples] = []
        var worlds: [StressWorld] = []
        for scenario in simulation.study.scenarios.indices {
            guard
                let values = await simulation.values(
                    of: quantities.all, scenario: scenario, progress: { progress(scenario, $0) })
            else { return nil }
            let here = StressSamples(values, quantities, alternativeCount: simulation.study.alternatives.count)
            if samples.isEmpty { samples = [here] }
            worlds.append(here.world(against: samples[0]))
        }
        return StressResult(worlds: worlds, years: simulation.study.years)
    }
}

/// What a world gives on each path.
private struct StressSamples {
    /// By alternative and outcome.
    let outcomes: [[PathSample]]
    /// Whether a rule has been broken, by alternative and year.
    let brokenBy: [[PathSample]]

    init(_ values: PathValues, _ quantities: StressQuantities, alternativeCount: Int) {
        outcomes = (0..<alternativeCount).map { alternative in
            StressOutcome.allCases.map {
                PathSample(quantities.outcome($0, values, alternative: alternative), sampling: values.sampling)
            }
        }
        brokenBy = (0..<alternativeCount).map { alternative in
            quantities.years.map {
                PathSample(quantities.brokenBy($0, values, alternative: alternative), sampling: values.sampling)
            }
        }
    }

    func world(against base: StressSamples) -> StressWorld {
        func changes(_ here: [PathSample], _ there: [PathSample]) -> [PairedChange] {
            zip(here, there).map { PairedChange($0 - $1) }
        }
        let cells = outcomes.indices.map { alternative in
            StressCell(
                levels: outcomes[alternative].map(\.mean),
                changes: changes(outcomes[alternative], base.outcomes[alternative]),
                brokenBy: brokenBy[alternative].map(\.mean),
                brokenByChanges: changes(brokenBy[alternative], base.brokenBy[alternative]))
        }
        let nets = outcomes.map { $0[StressOutcome.net.rawValue] }
        return StressWorld(cells: cells, leads: nets.map { first in nets.map { PairedChange(first - $0) } })
    }
}

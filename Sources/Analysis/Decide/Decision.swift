internal import Finsam
public import Simulation
internal import Stochastics

/// What speaks for each alternative, how sure that is, and what it would be worth to know more before choosing.
///
/// *Beslutsunderlag.* All alternatives on the same paths. Depends on study, seed, paths and sampling alone.
public struct Decision: Sendable {
    /// What is wanted: more of it, or less.
    public let quantity: Quantity
    /// Which alternative is best, and regret.
    public let choice: BestChoice
    /// Dominance between all ordered pairs, the first order before the second.
    public let dominance: [Dominance]
    /// How often the study's demands are met; nil where it has none.
    public let thresholds: ThresholdShares?
    /// What each alternative means for every municipality.
    public let municipalities: WinnersAndLosers
    /// The value of knowing everything.
    public let perfect: PerfectInformation
    /// The value of knowing something, the largest first within each kind of it.
    public let information: [(source: InformationSource, value: InformationValue)]
    /// What waiting for the state's letter is worth; nil where no change can be delayed or no letter awaited.
    public let waiting: Waiting?

    /// Why no decision can be prepared.
    public enum Problem: Error, Hashable, Sendable {
        /// There is nothing to choose between.
        case oneAlternative
        /// Neither more nor less of the outcome is better.
        case noDirection
        /// The outcome is of an association that an alternative, by index, has not.
        case noAssociation(alternative: Int)
    }

    /// Prepares a decision.
    ///
    /// - Parameters:
    ///   - quantity: what the choice is made by
    ///   - simulation: how paths are run
    ///   - scenario: the scenario's index
    ///   - progress: told the share of the work that is done; returns whether to go on
    /// - Returns: nil if `progress` said to stop
    public init?(
        by quantity: Quantity, in simulation: Simulation, scenario: Int,
        progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async throws(Problem) {
        let study = simulation.study
        guard study.alternatives.count > 1 else { throw .oneAlternative }
        guard quantity.better != .neutral else { throw .noDirection }
        let readings = DecisionReadings(quantity, study, scenario: scenario)
        guard
            let values = await simulation.values(
                of: readings.quantities, world: readings.world, scenario: scenario, progress: { progress(0.4 * $0) })
        else { return nil }
        var gains: [PathSample] = []
        for alternative in study.alternatives.indices {
            guard let sample = quantity.gains(values, alternative) else {
                throw .noAssociation(alternative: alternative)
            }
            gains.append(sample)
        }
        let choice = BestChoice(gains, slack: quantity.slack)
        self.quantity = quantity
        self.choice = choice
        guard progress(0.45) else { return nil }
        dominance = DominanceTest(gains, seed: simulation.seed).verdicts()
        guard progress(0.55) else { return nil }
        thresholds =
            study.thresholds.isEmpty
            ? nil
            : ThresholdShares(
                study.thresholds, in: study, values: values, first: readings.firstThreshold, like: gains[0])
        municipalities = WinnersAndLosers(
            in: study, values: values, first: readings.firstMunicipality, like: gains[0])
        guard progress(0.65) else { return nil }
        perfect = PerfectInformation(among: gains, best: choice.best)
        information = await Self.information(
            readings.sources.map { ($0.source, $0.columns(values, study)) }, gains: gains, best: choice.best,
            threadCount: simulation.threadCount)
        guard progress(0.8) else { return nil }
        guard let letter = readings.letter, study.alternatives.contains(where: { $0.changeYear != nil }) else {
            waiting = nil
            return
        }
        let later = Simulation(
            study.postponed(by: letter.delay), sampling: simulation.sampling, seed: simulation.seed,
            pathCount: simulation.pathCount, threadCount: simulation.threadCount)
        guard
            let delayed = await later.values(
                of: [quantity], scenario: scenario, progress: { progress(0.8 + 0.15 * $0) })
        else { return nil }
        let gainsLater = study.alternatives.indices.compactMap { quantity.gains(delayed, $0) }
        guard gainsLater.count == gains.count else {
            waiting = nil
            return
        }
        waiting = Waiting(
            letter, now: gains, later: gainsLater, rooms: readings.rooms(values, study), best: choice.best)
    }

    /// The values of all sources, shared between the workers.
    private static func information(
        _ sources: [(source: InformationSource, columns: [[Double]])], gains: [PathSample], best: Int,
        threadCount: Int
    ) async -> [(source: InformationSource, value: InformationValue)] {
        let workerCount = min(threadCount, max(1, sources.count))
        let values = await withTaskGroup(of: [(Int, InformationValue)].self) { group in
            for worker in 0..<workerCount {
                group.addTask {
                    stride(from: worker, to: sources.count, by: workerCount).map {
                        ($0, InformationValue(knowing: sources[$0].columns, choosingAmong: gains, best: best))
                    }
                }
            }
            var all: [(Int, InformationValue)] = []
            for await part in group { all += part }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
        let order = sources.indices.sorted { first, second in
            let (one, other) = (sources[first].source.rank, sources[second].source.rank)
            if one != other { return one < other }
            let (value, next) = (values[first].value?.value ?? 0, values[second].value?.value ?? 0)
            return value != next ? value > next : first < second
        }
        return order.map { (sources[$0].source, values[$0]) }
    }
}

extension Quantity {
    /// What an alternative gains: more is better; nil where there is nothing to measure.
    fileprivate func gains(_ values: PathValues, _ alternative: Int) -> PathSample? {
        let column = values[quantity: 0, alternative: alternative]
        guard !column.isEmpty else { return nil }
        return PathSample(better == .less ? column.map { -$0 } : column, sampling: values.sampling)
    }
}

extension Study {
    /// The same study with every change later.
    fileprivate func postponed(by years: Int) -> Study {
        replacing(
            scenarios: scenarios.map { scenario in
                Scenario(
                    identifier: scenario.identifier, name: scenario.name, world: scenario.world,
                    alternatives: scenario.alternatives.map { $0.postponed(by: years) })
            })
    }
}

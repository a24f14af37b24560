public import Finsam

/// Laws that hold for every study, whatever its numbers, checked on the study itself.
///
/// *Självkontroll.* A law that does not hold is a fault of the engine, not of the study.
public struct SelfCheck: Sendable {
    /// A law and what was found.
    public struct Finding: Hashable, Sendable {
        /// The law.
        public let law: Law
        /// How many comparisons were made.
        public let comparisonCount: Int
        /// The largest deviation, in SEK or as a ratio.
        public let largestDeviation: Double
        /// The largest deviation that the law allows, for rounding in the last digits.
        public let tolerance: Double
        /// Whether the law holds.
        public var holds: Bool { comparisonCount > 0 && largestDeviation <= tolerance }
    }

    /// The laws.
    public enum Law: String, CaseIterable, Sendable {
        /// A copy of an alternative differs from it by exactly 0 on every path.
        case copyDiffersByNothing = "copy"
        /// Rows that are taken over from the reference are those that a full run gives, bit for bit.
        case reuse = "reuse"
        /// Municipalities in another order give the same results in that order.
        case orderOfMunicipalities = "order"
        /// Money in = money out + change of balance, on every path and in every year.
        case moneyIsKept = "money"
        /// The law's shares hold, and the municipalities' parts sum to their quarter.
        case sharesOfTheLaw = "shares"
        /// One thread and several give the same bits.
        case threads = "threads"
        /// Single paths are those of the run.
        case pathsOfTheRun = "paths"
    }

    private let study: Study
    private let seed: UInt64
    private let pathCount: Int

    /// The checks of a study, on so many paths.
    public init(_ study: Study, seed: UInt64, pathCount: Int = 256) {
        self.study = study
        self.seed = seed
        self.pathCount = pathCount
    }

    /// Makes all checks.
    ///
    /// - Parameter progress: told the number of a law and the share of its check that is done; returns whether to go on
    /// - Returns: a finding for each law, or `nil` if `progress` said to stop
    public func run(progress: (Int, Double) -> Bool = { _, _ in true }) async -> [Finding]? {
        var findings: [Finding] = []
        for (number, law) in Law.allCases.enumerated() {
            guard let finding = await finding(law, progress: { progress(number, $0) }) else { return nil }
            findings.append(finding)
        }
        return findings
    }

    private func finding(_ law: Law, progress: (Double) -> Bool) async -> Finding? {
        var deviation = Deviation()
        for scenario in study.scenarios.indices {
            guard progress(Double(scenario) / Double(study.scenarios.count)) else { return nil }
            switch law {
            case .copyDiffersByNothing: await checkCopies(scenario, &deviation)
            case .reuse: await checkReuse(scenario, &deviation)
            case .orderOfMunicipalities: await checkOrder(scenario, &deviation)
            case .moneyIsKept: checkMoney(scenario, &deviation)
            case .sharesOfTheLaw: checkShares(scenario, &deviation)
            case .threads: await checkThreads(scenario, &deviation)
            case .pathsOfTheRun: await checkPaths(scenario, &deviation)
            }
        }
        let isExact = [.copyDiffersByNothing, .reuse, .threads].contains(law)
        return Finding(
            law: law, comparisonCount: deviation.count, largestDeviation: deviation.largest,
            tolerance: isExact ? 0 : 0.001)
    }

    private func simulation(_ study: Study, threads: Int = 1, paths: Int? = nil) -> Simulation {
        Simulation(study, seed: seed, pathCount: paths ?? pathCount, threadCount: threads)
    }

    private func checkCopies(_ scenario: Int, _ deviation: inout Deviation) async {
        for alternative in study.alternatives.indices {
            let copies = study.selecting(alternatives: [alternative, alternative], reference: 0, scenarios: [scenario])
            guard let result = await withoutReuse(copies).run(scenario: 0) else { continue }
            for statistics in result.allDifferences(alternative: 1) {
                deviation.add(abs(statistics.mean))
                deviation.add(statistics.standardDeviation ?? 0)
            }
        }
    }

    /// Every row is summarised, also those that are the reference's by construction.
    private func withoutReuse(_ study: Study) -> Simulation {
        var simulation = simulation(study)
        simulation.reusesRows = false
        return simulation
    }

    private func checkReuse(_ scenario: Int, _ deviation: inout Deviation) async {
        guard let reused = await simulation(study).run(scenario: scenario),
            let full = await withoutReuse(study).run(scenario: scenario)
        else { return }
        for alternative in study.alternatives.indices {
            for period in full.periods {
                for row in 0..<full.plan.layout.rowCount {
                    let (one, other) = (reused.level(row, alternative, period), full.level(row, alternative, period))
                    deviation.add(one?.mean == other?.mean && one?.quantile(0.5) == other?.quantile(0.5) ? 0 : 1)
                    let first = reused.difference(row, alternative, period)
                    let second = full.difference(row, alternative, period)
                    deviation.add(first?.mean == second?.mean && first?.shareAtZero == second?.shareAtZero ? 0 : 1)
                }
            }
        }
    }

    private func checkOrder(_ scenario: Int, _ deviation: inout Deviation) async {
        let order = Array(study.municipalities.indices.reversed())
        let chosen = study.selecting(
            alternatives: Array(study.alternatives.indices), reference: study.reference, scenarios: [scenario])
        guard let straight = await simulation(chosen).run(scenario: 0),
            let permuted = await simulation(chosen.permutingMunicipalities(order)).run(scenario: 0)
        else { return }
        for alternative in study.alternatives.indices {
            for period in straight.periods {
                for (position, municipality) in order.enumerated() {
                    for outcome in MunicipalOutcome.allCases {
                        deviation.add(
                            straight.outcome(outcome, of: municipality, alternative: alternative, period: period)?.mean,
                            permuted.outcome(outcome, of: position, alternative: alternative, period: period)?.mean)
                    }
                }
                deviation.add(
                    straight.outcome(.closingBalance, of: .together, alternative: alternative, period: period)?.mean,
                    permuted.outcome(.closingBalance, of: .together, alternative: alternative, period: period)?.mean)
            }
        }
    }

    private func traces(_ scenario: Int, _ body: (PathTrace.Year) -> Void) {
        // Once: it compiles the factors.
        let simulation = simulation(study)
        for alternative in study.alternatives.indices {
            for path in stride(from: 0, to: pathCount, by: 37) {
                let trace = simulation.trace(path: path, alternative: alternative, scenario: scenario)
                for year in trace.years { body(year) }
            }
        }
    }

    private func checkMoney(_ scenario: Int, _ deviation: inout Deviation) {
        traces(scenario) { year in
            for association in year.associations {
                let spent = association.lines.reduce(association.oneOff) { $0 + $1.outcome }
                let change = association.closingBalance - association.balanceBefore - association.movedIn
                deviation.add(abs(association.contributions - spent - change))
            }
        }
    }

    private func checkShares(_ scenario: Int, _ deviation: inout Deviation) {
        traces(scenario) { year in
            for association in year.associations {
                let quarter = association.members.reduce(0) { $0 + year.municipalities[$1].contribution }
                deviation.add(abs(quarter - association.contributions * Contribution.municipalShare))
                let administration = association.members.reduce(0) { $0 + year.municipalities[$1].administrationBorne }
                deviation.add(max(0, administration - association.contributions))
            }
        }
    }

    private func checkThreads(_ scenario: Int, _ deviation: inout Deviation) async {
        let paths = 3 * Summariser.superblockPathCount + 17
        guard let one = await simulation(study, threads: 1, paths: paths).run(scenario: scenario),
            let several = await simulation(study, threads: 4, paths: paths).run(scenario: scenario)
        else { return }
        guard case .run(_, let ofOne) = one.figures, case .run(_, let ofSeveral) = several.figures else { return }
        for (first, second) in zip(ofOne, ofSeveral) {
            deviation.add(first.mean.bitPattern == second.mean.bitPattern ? 0 : 1)
            deviation.add(first.standardDeviation == second.standardDeviation ? 0 : 1)
        }
    }

    private func checkPaths(_ scenario: Int, _ deviation: inout Deviation) async {
        let paths = 70
        let simulation = simulation(study, paths: paths)
        guard let result = await simulation.run(scenario: scenario) else { return }
        for alternative in study.alternatives.indices {
            let traces = (0..<paths).map {
                simulation.trace(path: $0, alternative: alternative, scenario: scenario)
            }
            for year in 0..<study.years.count {
                for municipality in study.municipalities.indices {
                    let mean =
                        traces.reduce(0) { $0 + $1.years[year].municipalities[municipality].reach } / Double(paths)
                    deviation.add(
                        mean, result.outcome(.reach, of: municipality, alternative: alternative, period: year)?.mean)
                }
            }
        }
    }

    private struct Deviation {
        var count = 0
        var largest = 0.0

        mutating func add(_ value: Double) {
            count += 1
            largest = value.isNaN ? .infinity : max(largest, value)
        }

        /// Values of the order of kronor are compared as they are; both missing is agreement.
        mutating func add(_ first: Double?, _ second: Double?) {
            switch (first, second) {
            case (nil, nil): add(0)
            case (let first?, let second?): add(abs(first - second))
            default: add(.infinity)
            }
        }
    }
}

extension ScenarioResult {
    /// All differences of an alternative from the reference.
    func allDifferences(alternative: Int) -> [OutcomeSummary] {
        guard case .run(let index, let summaries) = figures else { return [] }
        return periods.flatMap { period in
            (0..<index.layout.rowCount).compactMap { row -> OutcomeSummary? in
                guard case .series(let series) = index.difference(alternative, period, row) else { return nil }
                return summaries[series]
            }
        }
    }
}

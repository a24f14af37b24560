internal import Finsam
internal import JSONText
internal import Simulation
internal import Stochastics

/// Every result of a run in full precision: `results.json`, format finsam-results/1, see `Files.md`.
public struct ResultsDocument: Sendable {
    private let run: CompletedRun

    /// The results of a run.
    public init(_ run: CompletedRun) { self.run = run }

    /// The file's text; the alternatives of each scenario are written at the same time.
    public func json() async -> String {
        let texts = await Parts.of(run) { result, alternative in
            self.alternative(alternative, result).pretty(depth: Self.depthOfAlternatives)
        }
        return JSON.members([
            "schema": .text("finsam-results/1"), "study": .text(run.study.identifier),
            "study-hash": .text(run.studyHash), "engine-version": .text(run.engineVersion),
            "mode": .text(run.simulation.mode.rawValue), "seed": .number(String(run.simulation.seed)),
            "paths": .number(run.simulation.pathCount), "sampling": run.samplingName, "replicates": run.replicateCount,
            "stopping": run.stopping.map { $0.json(run.study) },
            "reference": .text(run.study.alternatives[run.study.reference].identifier),
            "focus": .text(run.study.municipalities[run.study.focus].identifier),
            "periods": .array(run.periodNames.map(JSON.text)),
            "scenarios": .array(zip(run.results, texts).map { scenario($0, alternatives: $1) }),
        ]).pretty() + "\n"
    }

    /// In the list of alternatives, in a scenario, in the list of scenarios, in the document.
    private static let depthOfAlternatives = 4

    private func scenario(_ result: ScenarioResult, alternatives: [String]) -> JSON {
        .members([
            "scenario": .text(run.study.scenarios[result.scenario].identifier),
            "alternatives": .array(alternatives.map(JSON.raw)),
        ])
    }

    private var bodies: [(name: String, body: ScenarioResult.Body)] {
        run.study.associations.enumerated().map { ($1.identifier, .association($0)) } + [("together", .together)]
    }

    private func alternative(_ alternative: Int, _ result: ScenarioResult) -> JSON {
        let isReference = alternative == run.study.reference
        let levels = Levels(result: result, alternative: alternative, isMonteCarlo: run.isMonteCarlo)
        let differences = Differences(
            result: result, alternative: alternative, isMonteCarlo: run.isMonteCarlo, intervalWidth: run.intervalWidth)
        return .members([
            "alternative": .text(run.study.alternatives[alternative].identifier),
            "associations": .array(bodies.map { levels.association($0.name, $0.body) }),
            "municipalities": .array(
                run.study.municipalities.enumerated().map { levels.municipality($1.identifier, $0) }),
            "paid-back": levels.paidBack,
            "differences-from-reference": isReference
                ? nil
                : .members([
                    "associations": .array(bodies.map { differences.association($0.name, $0.body) }),
                    "municipalities": .array(
                        run.study.municipalities.enumerated().map { differences.municipality($1.identifier, $0) }),
                    "net-distribution": result.netDistributions[alternative].map {
                        .members(["edges": .numbers($0.edges), "shares": .numbers($0.shares)])
                    },
                ]),
        ])
    }
}

/// The levels of one alternative.
private struct Levels {
    let result: ScenarioResult
    let alternative: Int
    let isMonteCarlo: Bool

    func association(_ name: String, _ body: ScenarioResult.Body) -> JSON {
        let outcomes = AssociationOutcome.allCases.map { outcome in
            JSON.Member(
                key: outcome.key,
                value: columns(tail: outcome.better.worseTail) {
                    result.outcome(outcome, of: body, alternative: alternative, period: $0)
                })
        }
        var rules = Rule.allCases.map { rule in
            JSON.Member(
                key: rule.key,
                value: probability { result.probability(of: rule, in: body, alternative: alternative, period: $0) })
        }
        rules.append(
            JSON.Member(
                key: "any-this-year",
                value: probability { result.probabilityOfAnyRule(in: body, alternative: alternative, period: $0) }))
        rules.append(
            JSON.Member(
                key: "any-so-far",
                value: probability { result.probabilityOfAnyRuleSoFar(in: body, alternative: alternative, period: $0) })
        )
        return .members([
            "association": .text(name), "outcomes": .object(outcomes), "rules": .object(rules),
            "first-year-broken": firstBroken(body),
        ])
    }

    func municipality(_ name: String, _ municipality: Int) -> JSON {
        let outcomes = MunicipalOutcome.allCases.map { outcome in
            JSON.Member(
                key: outcome.key,
                value: columns(tail: outcome.better.worseTail) {
                    result.outcome(outcome, of: municipality, alternative: alternative, period: $0)
                })
        }
        let associations = result.study.associations
        let memberOf = (0..<result.horizon).map {
            JSON.text(associations[result.association(of: municipality, alternative: alternative, year: $0)].identifier)
        }
        return .members([
            "municipality": .text(name), "association": .array(memberOf), "outcomes": .object(outcomes),
            "own-association": .members([
                "curtailment": probability {
                    result.probabilityOfOwnCurtailment(of: municipality, alternative: alternative, period: $0)
                },
                "any-rule": probability {
                    result.probabilityOfOwnRule(of: municipality, alternative: alternative, period: $0)
                },
            ]),
        ])
    }

    var paidBack: JSON? {
        guard result.probabilityOfPayback(alternative: alternative, period: 0) != nil else { return nil }
        return probability { result.probabilityOfPayback(alternative: alternative, period: $0) }
    }

    /// The probability that a rule is broken for the first time in each year, and that it never is.
    private func firstBroken(_ body: ScenarioResult.Body) -> JSON {
        var before = 0.0
        var shares: [Double?] = []
        for period in 0..<result.horizon {
            let soFar = result.probabilityOfAnyRuleSoFar(in: body, alternative: alternative, period: period)?.mean
            shares.append(soFar.map { max(0, $0 - before) })
            before = soFar ?? before
        }
        return .members(["probability": .numbers(shares), "never": .number(max(0, 1 - before))])
    }

    private func probability(_ statistics: (Int) -> OutcomeSummary?) -> JSON {
        let all = result.periods.map(statistics)
        return .members([
            "probability": .numbers(all.map { $0?.mean }),
            "standard-error": isMonteCarlo ? .numbers(all.map { $0?.standardError }) : nil,
        ])
    }

    private func columns(tail: Tail, _ statistics: (Int) -> OutcomeSummary?) -> JSON {
        let all = result.periods.map(statistics)
        return StatisticsColumns(
            all, isMonteCarlo: isMonteCarlo, quantiles: StatisticsColumns.quantiles(isDifference: false), tail: tail
        ).json
    }
}

/// The differences of one alternative from the reference.
private struct Differences {
    let result: ScenarioResult
    let alternative: Int
    let isMonteCarlo: Bool
    /// Standard errors on each side of the mean in an interval of 95 %.
    let intervalWidth: Double

    func association(_ name: String, _ body: ScenarioResult.Body) -> JSON {
        let outcomes = AssociationOutcome.allCases.map { outcome in
            JSON.Member(
                key: outcome.key,
                value: columns(outcome.better) {
                    result.difference(outcome, of: body, alternative: alternative, period: $0)
                })
        }
        return .members(["association": .text(name), "outcomes": .object(outcomes)])
    }

    func municipality(_ name: String, _ municipality: Int) -> JSON {
        let outcomes = MunicipalOutcome.allCases.map { outcome in
            JSON.Member(
                key: outcome.key,
                value: columns(outcome.better) {
                    result.difference(outcome, of: municipality, alternative: alternative, period: $0)
                })
        }
        return .members(["municipality": .text(name), "outcomes": .object(outcomes)])
    }

    private func columns(_ better: Direction, _ statistics: (Int) -> OutcomeSummary?) -> JSON {
        let all = result.periods.map(statistics)
        let columns = StatisticsColumns(
            all, isMonteCarlo: isMonteCarlo, quantiles: StatisticsColumns.quantiles(isDifference: true),
            tail: better.worseTail, intervalWidth: intervalWidth)
        guard isMonteCarlo else { return columns.json }
        func shares(_ estimate: (OutcomeSummary) -> Estimate) -> JSON { .numbers(all.map { $0.map(estimate)?.value }) }
        let sides = StatisticsColumns.sides(better)
        return columns.json.adding([
            sides.below: shares { $0.shareBelowZero }, sides.above: shares { $0.shareAboveZero },
            "equal": shares { $0.shareAtZero },
        ])
    }
}

extension Direction {
    /// The end of a distribution where it is worst.
    var worseTail: Tail { self == .less ? .high : .low }
}

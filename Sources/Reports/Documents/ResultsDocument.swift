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
        return StatisticsColumns(all, isMonteCarlo: isMonteCarlo, quantiles: [0.05, 0.25, 0.5, 0.75, 0.95], tail: tail)
            .json
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
            all, isMonteCarlo: isMonteCarlo, quantiles: [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975],
            tail: better.worseTail, intervalWidth: intervalWidth)
        guard isMonteCarlo else { return columns.json }
        func shares(_ estimate: (OutcomeSummary) -> Estimate) -> JSON { .numbers(all.map { $0.map(estimate)?.value }) }
        return columns.json.adding([
            better == .less ? "better" : better == .more ? "worse" : "lower": shares { $0.shareBelowZero },
            better == .less ? "worse" : better == .more ? "better" : "higher": shares { $0.shareAboveZero },
            "equal": shares { $0.shareAtZero },
        ])
    }
}

/// Statistics of a series in every period, as arrays with one number for each.
private struct StatisticsColumns {
    let json: JSON

    init(
        _ all: [OutcomeSummary?], isMonteCarlo: Bool, quantiles: [Double], tail: Tail, intervalWidth: Double? = nil
    ) {
        var members = [JSON.Member(key: "mean", value: .numbers(all.map { $0?.mean }))]
        func add(_ key: String, _ value: (OutcomeSummary) -> Double?) {
            members.append(JSON.Member(key: key, value: .numbers(all.map { $0.flatMap(value) })))
        }
        if isMonteCarlo {
            add("standard-error") { $0.standardError }
            if let width = intervalWidth {
                add("interval-95-low") { statistics in statistics.standardError.map { statistics.mean - width * $0 } }
                add("interval-95-high") { statistics in statistics.standardError.map { statistics.mean + width * $0 } }
            }
            add("standard-deviation") { $0.standardDeviation }
            for quantile in quantiles {
                let estimates = all.map { $0?.quantile(quantile) }
                let key = Self.name(of: quantile)
                members.append(JSON.Member(key: key, value: .numbers(estimates.map { $0?.value })))
                members.append(
                    JSON.Member(key: key + "-standard-error", value: .numbers(estimates.map { $0?.standardError })))
            }
            let tails = all.map { tail == .low ? $0?.lowTail : $0?.highTail }
            let key = tail == .low ? "tail-mean-low-05" : "tail-mean-high-05"
            members.append(JSON.Member(key: key, value: .numbers(tails.map { $0?.value })))
            members.append(JSON.Member(key: key + "-standard-error", value: .numbers(tails.map { $0?.standardError })))
        }
        json = .object(members)
    }

    /// 0.05 → p05, 0.025 → p025.
    private static func name(of quantile: Double) -> String {
        let permille = String(Int((quantile * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 3 - permille.count)) + permille
        return "p" + (padded.hasSuffix("0") ? String(padded.dropLast()) : padded)
    }
}

extension Direction {
    /// The end of a distribution where it is worst.
    var worseTail: Tail { self == .less ? .high : .low }
}

internal import Finsam
internal import Simulation
internal import Stochastics

/// Reads the figures of a scenario out of `results.json`.
struct FigureReader {
    private var figures: KeptFigures
    private let study: Study
    private let pathCount: Int
    private let isMonteCarlo: Bool
    private let scenario: Int

    init(_ simulation: Simulation, scenario: Int) {
        figures = KeptFigures(of: simulation, scenario: scenario)
        study = simulation.study
        pathCount = simulation.pathCount
        isMonteCarlo = simulation.mode == .monteCarlo
        self.scenario = scenario
    }

    mutating func result(of part: ResultsFile.Scenario) throws(FileFault) -> ScenarioResult {
        let place = "scenarios[\(scenario)]"
        guard part.alternatives.map(\.alternative) == study.alternatives.map(\.identifier) else {
            throw FileFault(
                place: place,
                what: .rule(
                    LocalText(
                        swedish: "ska ha samma alternativ som det första scenariot.",
                        english: "should have the alternatives of the first scenario.")))
        }
        var distributions: [BinnedDistribution?] = []
        for (number, alternative) in part.alternatives.enumerated() {
            let place = "\(place).alternatives[\(number)]"
            try put(alternative.associations, number, place + ".associations", isDifference: false)
            try put(alternative.municipalities, number, place + ".municipalities", isDifference: false)
            if let paidBack = alternative.paidBack {
                try put(paidBack, .paidBack, number, place + ".paid-back")
            }
            let differencePlace = place + ".differences-from-reference"
            if let differences = alternative.differences {
                try put(differences.associations, number, differencePlace + ".associations", isDifference: true)
                try put(differences.municipalities, number, differencePlace + ".municipalities", isDifference: true)
            }
            let distribution = alternative.differences?.netDistribution
            distributions.append(
                try distribution.map { part throws(FileFault) in
                    guard part.edges.count == part.shares.count + 1, !part.shares.isEmpty else {
                        throw FileFault(
                            place: differencePlace + ".net-distribution.edges",
                            what: .count(part.edges.count, expected: part.shares.count + 1))
                    }
                    return BinnedDistribution(edges: part.edges, shares: part.shares)
                })
        }
        return figures.result(netDistributions: distributions)
    }

    private mutating func put(
        _ parts: [ResultsFile.Association], _ alternative: Int, _ place: String, isDifference: Bool
    ) throws(FileFault) {
        for (position, part) in parts.enumerated() {
            let place = "\(place)[\(position)]"
            let body: ScenarioResult.Body
            if part.association == "together" {
                body = .together
            } else if let index = study.associations.firstIndex(where: { $0.identifier == part.association }) {
                body = .association(index)
            } else {
                throw FileFault(
                    place: place + ".association",
                    what: .word(part.association, allowed: study.associations.map(\.identifier) + ["together"]))
            }
            for outcome in AssociationOutcome.allCases {
                try put(
                    part.outcomes, outcome.key, .outcome(outcome, body), outcome.better, alternative,
                    place + ".outcomes",
                    isDifference: isDifference)
            }
            guard let rules = part.rules, !isDifference else { continue }
            let subjects =
                Rule.allCases.map { ($0.key, KeptFigures.Subject.rule($0, body)) } + [
                    ("any-this-year", .anyRuleThisYear(body)), ("any-so-far", .anyRuleSoFar(body)),
                ]
            for (key, subject) in subjects {
                guard let columns = rules[key] else {
                    throw FileFault(place: "\(place).rules.\(key)", what: .missing)
                }
                try put(columns, subject, alternative, "\(place).rules.\(key)")
            }
        }
    }

    private mutating func put(
        _ parts: [ResultsFile.Municipality], _ alternative: Int, _ place: String, isDifference: Bool
    ) throws(FileFault) {
        for (position, part) in parts.enumerated() {
            let place = "\(place)[\(position)]"
            guard let index = study.municipalities.firstIndex(where: { $0.identifier == part.municipality }) else {
                throw FileFault(
                    place: place + ".municipality",
                    what: .word(part.municipality, allowed: study.municipalities.map(\.identifier)))
            }
            for outcome in MunicipalOutcome.allCases {
                try put(
                    part.outcomes, outcome.key, .municipal(outcome, index), outcome.better, alternative,
                    place + ".outcomes", isDifference: isDifference)
            }
            guard let own = part.ownAssociation, !isDifference else { continue }
            let subjects = [("curtailment", KeptFigures.Subject.ownCurtailment(index)), ("any-rule", .ownRule(index))]
            for (key, subject) in subjects {
                let place = "\(place).own-association.\(key)"
                guard let columns = own[key] else { throw FileFault(place: place, what: .missing) }
                try put(columns, subject, alternative, place)
            }
        }
    }

    /// A probability: its mean and standard error in every period.
    private mutating func put(
        _ columns: ResultsFile.Columns, _ subject: KeptFigures.Subject, _ alternative: Int, _ place: String
    ) throws(FileFault) {
        let shares = try column("probability", of: columns, place)
        let errors = isMonteCarlo ? try column("standard-error", of: columns, place) : shares.map { _ in nil }
        for (period, share) in shares.enumerated() {
            guard let share else { continue }
            figures.put(
                OutcomeSummary(
                    count: pathCount, mean: share, standardError: errors[period], standardDeviation: nil,
                    quantiles: [:],
                    sides: nil), subject, alternative: alternative, period: period)
        }
    }

    /// An amount or ratio: what is kept of its distribution in every period.
    private mutating func put(
        _ outcomes: [String: ResultsFile.Columns], _ key: String, _ subject: KeptFigures.Subject, _ better: Direction,
        _ alternative: Int, _ place: String, isDifference: Bool
    ) throws(FileFault) {
        let place = "\(place).\(key)"
        guard let columns = outcomes[key] else { throw FileFault(place: place, what: .missing) }
        let means = try column("mean", of: columns, place)
        var others: ResultsFile.Columns = [:]
        if isMonteCarlo {
            let names = StatisticsColumns.names(isDifference: isDifference, better: better)
            for name in names { others[name] = try column(name, of: columns, place) }
        }
        for (period, mean) in means.enumerated() {
            guard let mean else { continue }
            func figure(_ name: String) -> Double? { others[name].flatMap { $0[period] } }
            var quantiles: [Double: Estimate] = [:]
            for probability in isMonteCarlo ? StatisticsColumns.quantiles(isDifference: isDifference) : [] {
                let name = StatisticsColumns.name(of: probability)
                guard let value = figure(name) else {
                    throw FileFault(place: "\(place).\(name)[\(period)]", what: .missing)
                }
                quantiles[probability] = Estimate(value: value, standardError: figure(name + "-standard-error"))
            }
            var sides: (below: Estimate, at: Estimate, above: Estimate)?
            if isDifference, isMonteCarlo {
                let names = StatisticsColumns.sides(better)
                guard let below = figure(names.below), let at = figure("equal"), let above = figure(names.above) else {
                    throw FileFault(place: "\(place).equal[\(period)]", what: .missing)
                }
                func share(_ value: Double) -> Estimate { Estimate(value: value, standardError: nil) }
                sides = (share(below), share(at), share(above))
            }
            figures.put(
                OutcomeSummary(
                    count: pathCount, mean: mean, standardError: figure("standard-error"),
                    standardDeviation: figure("standard-deviation"), quantiles: quantiles, sides: sides),
                subject, alternative: alternative, period: period, isDifference: isDifference)
        }
    }

    /// A column with a number, or none, for every period.
    private func column(
        _ name: String, of columns: ResultsFile.Columns, _ place: String
    ) throws(FileFault) -> [Double?] {
        guard let column = columns[name] else { throw FileFault(place: "\(place).\(name)", what: .missing) }
        guard column.count == study.years.count + 1 else {
            throw FileFault(
                place: "\(place).\(name)", what: .count(column.count, expected: study.years.count + 1))
        }
        return column
    }
}

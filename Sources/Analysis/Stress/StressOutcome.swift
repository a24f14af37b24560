public import Finsam
internal import Simulation

/// What a stress test measures in each world, for the municipality in focus and the association that it belongs to.
///
/// *Utfall i stresstestet.* Where the municipality changes association, its own is that of the year.
public enum StressOutcome: Int, CaseIterable, Sendable {
    /// Whether its association breaks any rule in any year; the mean is a probability.
    case anyRule
    /// What its association curtails, summed over the years, SEK. *Neddragning.*
    case curtailment
    /// Carried-forward result of its association after the last year, SEK. *Balanserat resultat.*
    case closingBalance
    /// What it pays, SEK a year. *Medlemsbidrag.*
    case contribution
    /// Initiative money that reaches its inhabitants, SEK a year.
    case reach
    /// Reach less contribution, SEK a year. *Netto.*
    case net

    /// Whether more or less of it is better.
    public var better: Direction {
        switch self {
        case .anyRule, .curtailment, .contribution: .less
        case .closingBalance, .reach, .net: .more
        }
    }

    /// The name in machine-readable files.
    public var key: String {
        switch self {
        case .anyRule: "any-rule"
        case .curtailment: AssociationOutcome.curtailment.key
        case .closingBalance: AssociationOutcome.closingBalance.key
        case .contribution: MunicipalOutcome.contribution.key
        case .reach: MunicipalOutcome.reach.key
        case .net: MunicipalOutcome.net.key
        }
    }
}

/// The quantities that the outcomes of a stress test are made of, and how.
struct StressQuantities {
    /// What is read of each path.
    let all: [Quantity]
    private let yearCount: Int

    /// The years by their positions.
    var years: Range<Int> { 0..<yearCount }

    init(_ study: Study) {
        yearCount = study.years.count
        let (own, years) = (Quantity.Body.own(municipality: study.focus), 0..<study.years.count)
        func horizon(_ outcome: MunicipalOutcome) -> Quantity {
            Quantity(.municipality(outcome, study.focus), period: study.years.count)
        }
        all =
            years.map { Quantity(.hasBrokenAny(own), period: $0) }
            + years.map { Quantity(.association(.curtailment, own), period: $0) }
            + [
                Quantity(.association(.closingBalance, own), period: study.years.count - 1), horizon(.contribution),
                horizon(.reach), horizon(.net),
            ]
    }

    /// Whether any rule has been broken by a year, on each path.
    func brokenBy(_ period: Int, _ values: PathValues, alternative: Int) -> [Double] {
        values[quantity: period, alternative: alternative]
    }

    /// An outcome on each path.
    func outcome(_ outcome: StressOutcome, _ values: PathValues, alternative: Int) -> [Double] {
        func value(_ position: Int) -> [Double] { values[quantity: 2 * yearCount + position, alternative: alternative] }
        func perYear(_ position: Int) -> [Double] { value(position).map { $0 / Double(yearCount) } }
        switch outcome {
        case .anyRule: return brokenBy(yearCount - 1, values, alternative: alternative)
        case .curtailment:
            var sums = values[quantity: yearCount, alternative: alternative]
            for year in 1..<yearCount {
                let added = values[quantity: yearCount + year, alternative: alternative]
                for path in sums.indices { sums[path] += added[path] }
            }
            return sums
        case .closingBalance: return value(0)
        case .contribution: return perYear(1)
        case .reach: return perYear(2)
        case .net: return perYear(3)
        }
    }
}

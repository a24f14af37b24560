internal import Finsam
internal import Reports
internal import Simulation

/// Where an association's money of a year comes from and what becomes of it, in whole tkr that add up on both sides.
///
/// *Penningflöde.* Means over all paths; as everything is a sum, the means of a year balance as the year of each path does.
struct MoneyFlow {
    /// Who pays, or what was there before.
    enum Source: Hashable { case state, region, focus, otherMunicipalities, broughtForward, deficitCarried }
    /// What becomes of the money.
    enum Use: Hashable { case initiatives, operations, administration, oneOff, carriedForward, deficitBrought }

    /// An amount in whole tkr.
    struct Part<Kind> {
        let kind: Kind
        let tkr: Int
    }

    /// The name of the association.
    let association: String
    /// Where the money comes from; what is less than half a tkr is left out.
    let sources: [Part<Source>]
    /// What becomes of it.
    let uses: [Part<Use>]
    /// Both sides' sum, tkr.
    let total: Int

    /// The money of the association of the municipality in focus.
    ///
    /// - Returns: nothing if the association does not exist in that year
    init?(_ comparison: Comparison, alternative: Int, period: Int) {
        let (base, focus) = (comparison.base, comparison.study.focus)
        let own = base.association(of: focus, alternative: alternative, year: period)
        func amount(_ outcome: AssociationOutcome) -> Double? {
            base.outcome(outcome, of: .association(own), alternative: alternative, period: period)?.mean
        }
        guard let contributions = amount(.contributions), let closing = amount(.closingBalance),
            let focusPays = base.outcome(.contribution, of: focus, alternative: alternative, period: period)?.mean
        else { return nil }
        let spent: [(Use, Double)] = [
            (.initiatives, amount(.spend) ?? 0), (.operations, amount(.operations) ?? 0),
            (.administration, amount(.administration) ?? 0), (.oneOff, amount(.oneOff) ?? 0),
        ]
        // What the year began with, with what a merger or a settlement brought on 1 January: all that is neither paid in
        // during the year is spent or left.
        let opening = spent.reduce(closing) { $0 + $1.1 } - contributions
        let sources: [(Source, Double)] = [
            (.state, contributions * Contribution.stateShare), (.region, contributions * Contribution.regionShare),
            (.focus, focusPays), (.otherMunicipalities, contributions * Contribution.municipalShare - focusPays),
            (.broughtForward, max(opening, 0)), (.deficitCarried, max(-closing, 0)),
        ]
        let uses = spent + [(.carriedForward, max(closing, 0)), (.deficitBrought, max(-opening, 0))]
        let rounded = Self.rounded(sources.map(\.1), uses.map(\.1))
        association = comparison.associationName(own, alternative: alternative, year: comparison.year(period))
        self.sources = zip(sources, rounded.sources).map { Part(kind: $0.0, tkr: $1) }.filter { $0.tkr != 0 }
        self.uses = zip(uses, rounded.uses).map { Part(kind: $0.0, tkr: $1) }.filter { $0.tkr != 0 }
        total = rounded.sources.reduce(0, +)
    }

    /// Rounded to whole tkr, so that both sides add up to the same total.
    ///
    /// The sources go into one account, from which the total goes to another, from which the uses go: every account
    /// balances before, so it does after.
    static func rounded(_ sources: [Double], _ uses: [Double]) -> (sources: [Int], uses: [Int]) {
        let total = sources.reduce(0, +)
        let table = ControlledRounding(
            cells: [
                sources + [-total], sources.map { _ in 0 } + [total] + uses.map { -$0 },
            ], unit: 1000)
        return (
            Array(table.cellsInUnits[0].prefix(sources.count)),
            table.cellsInUnits[1].dropFirst(sources.count + 1).map { -$0 }
        )
    }
}

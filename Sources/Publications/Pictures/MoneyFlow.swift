internal import Finsam
internal import Reports
internal import Simulation

/// Where the money of the association of the municipality in focus comes from in a year and what becomes of it, in whole
/// tkr: the amounts of ``Reports/Comparison/flowTable(year:)``, which add up on both sides.
///
/// *Penningflöde.*
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
    /// Where the money comes from, but for what is nothing.
    let sources: [Part<Source>]
    /// What becomes of it, but for what is nothing.
    let uses: [Part<Use>]

    /// The sum of either side, tkr.
    var total: Int { sources.reduce(0) { $0 + $1.tkr } }

    /// The money of a year.
    ///
    /// - Parameters:
    ///   - table: that of the year
    init(_ comparison: Comparison, _ table: RoundedTable, alternative: Int, year: Int) {
        let period = year - comparison.study.years.lowerBound
        let (base, focus) = (comparison.base, comparison.study.focus)
        func tkr(_ row: Int, group: Int) -> Int { Int(table.part(row, group: group, column: alternative) / 1000) }
        let municipalities = tkr(2, group: 0)
        let pays = base.outcome(.contribution, of: focus, alternative: alternative, period: period)?.mean ?? 0
        let focusPays = min(municipalities, Int((pays / 1000).rounded()))
        let (opening, closing) = (tkr(3, group: 0), tkr(4, group: 1))
        let association = base.association(of: focus, alternative: alternative, year: period)
        self.association = comparison.associationName(association, alternative: alternative, year: year)
        // What is below zero stands on the other side: a deficit from before is paid off, one at the end is owed.
        sources = [
            Part(kind: .state, tkr: tkr(0, group: 0)), Part(kind: .region, tkr: tkr(1, group: 0)),
            Part(kind: .focus, tkr: focusPays), Part(kind: .otherMunicipalities, tkr: municipalities - focusPays),
            Part(kind: .broughtForward, tkr: max(opening, 0)), Part(kind: .deficitCarried, tkr: max(-closing, 0)),
        ].filter { $0.tkr != 0 }
        uses = [
            Part(kind: .initiatives, tkr: tkr(0, group: 1)), Part(kind: .operations, tkr: tkr(1, group: 1)),
            Part(kind: .administration, tkr: tkr(2, group: 1)), Part(kind: .oneOff, tkr: tkr(3, group: 1)),
            Part(kind: .carriedForward, tkr: max(closing, 0)), Part(kind: .deficitBrought, tkr: max(-opening, 0)),
        ].filter { $0.tkr != 0 }
    }
}

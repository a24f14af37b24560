internal import Finsam
internal import Simulation

/// The accounts of an association on a path, in whole kronor that add up as they are printed, from line to subtotal and
/// from year to year.
struct BudgetAccounts {
    /// A year as the path left it, and what it takes to read it.
    struct Source {
        let year: PathTrace.AssociationYear
        /// The members' contributions, in the order of the members.
        let contributions: [Double]
        /// For each line whether it is one of administration.
        let isAdministration: [Bool]
    }

    /// The most cells that are rounded together; 11 years of 25 lines are 27 000. Beyond that each year is rounded by
    /// itself, and what it begins with may differ by a krona from what the year before ended with.
    static let largestTable = 400_000

    private var amounts = BalancedAmounts()
    private var years: [BudgetYear<BalancedAmounts.Amount>] = []
    /// The account into which the last year's closing balance goes, and that balance.
    private var carriedForward: (account: BalancedAmounts.Account, exact: Double, amount: BalancedAmounts.Amount)?

    /// The years in whole kronor, in order.
    static func rounded(_ sources: [Source]) -> [BudgetYear<Double>] {
        var together = BudgetAccounts()
        for source in sources { together.add(source) }
        if together.amounts.cellCount <= largestTable { return together.rounded() }
        return sources.flatMap { source in
            var single = BudgetAccounts()
            single.add(source)
            return single.rounded()
        }
    }

    private func rounded() -> [BudgetYear<Double>] {
        let amount = amounts.rounded()
        return years.map { $0.map(amount) }
    }

    /// Adds the year after the last.
    private mutating func add(_ source: Source) {
        let year = source.year
        // Money runs from income through the balance to costs, groups and lines.
        let opening = carriedForward.flatMap { abs($0.exact - year.balanceBefore) < 1e-6 ? $0 : nil }
        let income = opening?.account ?? amounts.account()
        let (quarter, balance, spent) = (amounts.account(), amounts.account(), amounts.account())
        let (activities, administration, following) = (amounts.account(), amounts.account(), amounts.account())
        let lines = zip(year.lines, source.isAdministration).map { line, isAdministration in
            amounts.add(line.outcome, from: isAdministration ? administration : activities)
        }
        func sum(_ isAdministration: Bool) -> Double {
            zip(year.lines, source.isAdministration).reduce(0) { $0 + ($1.1 == isAdministration ? $1.0.outcome : 0) }
        }
        let costs = sum(false) + sum(true) + year.oneOff
        let closing = amounts.add(year.closingBalance, from: balance, to: following)
        years.append(
            BudgetYear(
                state: amounts.add(year.contributions * Contribution.stateShare, to: income),
                region: amounts.add(year.contributions * Contribution.regionShare, to: income),
                members: source.contributions.map { amounts.add($0, to: quarter) },
                municipal: amounts.add(year.contributions * Contribution.municipalShare, from: quarter, to: income),
                balanceBefore: opening?.amount ?? amounts.add(year.balanceBefore, to: income),
                movedIn: amounts.add(year.movedIn, to: income),
                means: amounts.add(year.contributions + year.balanceBefore + year.movedIn, from: income, to: balance),
                lines: lines, activities: amounts.add(sum(false), from: spent, to: activities),
                administration: amounts.add(sum(true), from: spent, to: administration),
                oneOff: amounts.add(year.oneOff, from: spent), costs: amounts.add(costs, from: balance, to: spent),
                closingBalance: closing))
        carriedForward = (following, year.closingBalance, closing)
    }
}

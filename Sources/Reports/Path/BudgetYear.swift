/// What a budget table shows of an association's year, each amount with everything that it is a sum of.
package struct BudgetYear<Value> {
    /// The state's contribution.
    package var state: Value
    /// The region's contribution.
    package var region: Value
    /// The members' contributions, in the order of the members.
    package var members: [Value]
    /// The sum of ``members``.
    package var municipal: Value
    /// The balance of the year before.
    package var balanceBefore: Value
    /// What mergers and settlements brought on 1 January.
    package var movedIn: Value
    /// The sum of the contributions, ``balanceBefore`` and ``movedIn``.
    package var means: Value
    /// The outcomes of the lines.
    package var lines: [Value]
    /// The sum of the lines of initiatives and operations.
    package var activities: Value
    /// The sum of the lines of administration.
    package var administration: Value
    /// The cost of a change, paid once.
    package var oneOff: Value
    /// The sum of ``activities``, ``administration`` and ``oneOff``.
    package var costs: Value
    /// ``means`` less ``costs``, and the ``balanceBefore`` of the year after.
    package var closingBalance: Value

    /// The same with each amount transformed.
    func map<Other>(_ transform: (Value) -> Other) -> BudgetYear<Other> {
        BudgetYear<Other>(
            state: transform(state), region: transform(region), members: members.map(transform),
            municipal: transform(municipal), balanceBefore: transform(balanceBefore), movedIn: transform(movedIn),
            means: transform(means), lines: lines.map(transform), activities: transform(activities),
            administration: transform(administration), oneOff: transform(oneOff), costs: transform(costs),
            closingBalance: transform(closingBalance))
    }
}

extension BudgetYear: Sendable where Value: Sendable {}

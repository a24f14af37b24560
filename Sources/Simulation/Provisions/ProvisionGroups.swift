/// Which provisions are taken together, because they cannot be told apart or because there would be too many.
struct ProvisionGroups {
    /// The parts of the room work on each other by rules on last year's room or on capital, or the room is given.
    let roomIsWhole: Bool
    /// What is granted follows what was granted last year, and so the initiatives that there were.
    let holdsGrants: Bool

    /// What is joined where there are too many, in this order: what is least often asked about apart comes first.
    private static let lessOftenApart: [(Provision, Provision)] = [
        (.ask, .split), (.grantPolicy, .initiatives), (.operations, .administration), (.oneOff, .capital),
    ]

    /// The groups of the provisions that differ, in the order of the provisions.
    func groups(of differing: [Provision], atMost count: Int) -> [[Provision]] {
        var groups = differing.map { [$0] }
        func join(_ one: Provision, _ other: Provision) {
            guard let first = groups.firstIndex(where: { $0.contains(one) }),
                let second = groups.firstIndex(where: { $0.contains(other) }), first != second
            else { return }
            groups[first] += groups[second]
            groups.remove(at: second)
        }
        if roomIsWhole { join(.baseAmount, .variableRoom) }
        if holdsGrants { join(.grantPolicy, .initiatives) }
        for (one, other) in Self.lessOftenApart where groups.count > count { join(one, other) }
        precondition(groups.count <= count, "more provisions differ than can be joined")
        return groups
    }
}

internal import Finsam
internal import Stochastics

extension BlendYear {
    /// Whether a provision of the year can be another in one alternative than in the other.
    ///
    /// Where that depends on what has been before (capital, grants that are held, an ask by last year's contribution), any
    /// chance of a difference counts: a provision too many is found to change nothing, one too few would be missed.
    func differs(_ provision: Provision, in plan: WorldPlan) -> Bool {
        let hasOtherMembers = from.members != to.members
        let remembersRoom = plan.state.largestDecrease != nil || !plan.state.capitalSteps.isEmpty
        switch provision {
        case .baseAmount:
            return hasOtherMembers || from.associationsInCountry != to.associationsInCountry || remembersRoom
                || from.roomIsGiven || to.roomIsGiven
        case .variableRoom: return hasOtherMembers
        case .ask: return asksDiffer
        case .split:
            return from.givenPart != to.givenPart || (from.givenPart != nil && hasOtherMembers)
        case .operations: return hasOtherMembers || from.operationsGroups != to.operationsGroups
        case .administration:
            return hasOtherMembers || from.administrationTerms.map(\.group) != to.administrationTerms.map(\.group)
        case .saving: return from.savings != to.savings
        case .oneOff:
            return from.paysOneOff != to.paysOneOff || (from.paysOneOff && (hasOtherMembers || oneOffsDiffer))
        case .capital: return from.startsAnew || to.startsAnew
        case .grantPolicy: return from.policy != to.policy
        case .initiatives:
            return hasOtherMembers || from.grantTerms.map(\.group) != to.grantTerms.map(\.group)
                || from.policy == .hold || to.policy == .hold
        case .access:
            return from.access != to.access
        case .size: return hasOtherMembers
        case .years: return false
        }
    }

    private var asksDiffer: Bool {
        let hasOtherMembers = from.members != to.members
        for side in [from, to] {
            // An ask by last year's contribution carries along whatever was another before.
            if case .last = side.ask { return true }
        }
        return from.ask != to.ask || from.ceiling != to.ceiling
            || (hasOtherMembers && (from.ask != .room || from.ceiling < .infinity))
    }

    private var oneOffsDiffer: Bool { from.oneOffRow != to.oneOffRow || from.oneOffShare != to.oneOffShare }

    /// Whether the first year opens alike.
    var opensAlike: Bool {
        from.association == to.association && from.members == to.members && from.opening == to.opening
    }
}

extension BlendSide {
    fileprivate var paysOneOff: Bool { oneOffShare != 0 }

    /// How far which saving acts on which costs; the saving does not matter where nothing of it acts.
    fileprivate var savings: [[Double]] {
        administrationTerms.allSatisfy { $0.phase == 0 }
            ? [] : administrationTerms.map { [Double($0.group), $0.phase, Double(savingRow)] }
    }
}

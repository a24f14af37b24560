internal import Analysis
internal import Finsam
internal import Simulation

/// Conditions as they stand in a sentence.
extension Words {
    /// What a condition compares: “sannolikheten för neddragning i det förbund som Vaggeryd tillhör till och med 2027”.
    func statistic(_ condition: Condition, in study: Study) -> String {
        let quantity = condition.quantity
        switch condition.statistic {
        case .mean: return self("medelvärdet av ", "the mean of ") + name(quantity, in: study)
        case .quantile(let p):
            let share = NumberFormat(language: language).percent(p, decimals: 0)
            return self("\(share)-kvantilen av ", "the \(share) quantile of ") + name(quantity, in: study)
        case .probability(let relation, let amount):
            if quantity.isIndicator { return probability(quantity, in: study) }
            if case .association(.closingBalance, let body) = quantity.measure, relation == .atMost, amount == 0 {
                let (place, time) = (place(body, in: study), time(quantity, in: study))
                return self(
                    "sannolikheten att balanserat resultat \(place) har tagit slut\(time)",
                    "the probability that the carried-forward result \(place) has run out\(time)")
            }
            let limit = self.relation(relation) + " " + self.amount(amount, quantity)
            return self("sannolikheten att ", "the probability that ") + name(quantity, in: study)
                + self(" är ", " is ") + limit
        }
    }

    /// What it is compared with: “minst 50 %”.
    func level(_ condition: Condition) -> String {
        relation(condition.relation) + " " + value(condition.level, of: condition)
    }

    /// A value of what a condition compares, with its unit.
    func value(_ value: Double, of condition: Condition, count: Int? = nil) -> String {
        if case .probability = condition.statistic {
            let format = NumberFormat(language: language)
            if let count { return format.probability(value, count: count) }
            let percent = value * 100
            return format.percent(value, decimals: abs(percent - percent.rounded()) < 1e-9 ? 0 : 1)
        }
        return amount(value, condition.quantity)
    }

    /// “sannolikheten för neddragning i det förbund som Vaggeryd tillhör till och med 2027”.
    func probability(_ quantity: Quantity, in study: Study) -> String {
        let body: Quantity.Body
        switch quantity.measure {
        case .breaks(_, let owner), .hasBroken(_, let owner), .breaksAny(let owner), .hasBrokenAny(let owner):
            body = owner
        case .association, .municipality: preconditionFailure("An outcome is not an event.")
        }
        return "\(probability(quantity)) \(place(body, in: study))\(time(quantity, in: study))"
    }

    /// The same without where and when.
    func probability(_ quantity: Quantity) -> String {
        switch quantity.measure {
        case .breaks(let rule, _), .hasBroken(let rule, _): return probability(rule)
        default: return self("sannolikheten att \(anyRule)", "the probability that \(anyRule)")
        }
    }

    private func probability(_ rule: Rule) -> String {
        switch rule {
        case .curtailment, .insolvency:
            self("sannolikheten för \(name(rule))", "the probability of \(name(rule))")
        case .budgetNotCovered:
            self("sannolikheten att budgeten inte går ihop", "the probability that the budget does not add up")
        case .capitalAboveReasonable:
            self("sannolikheten för \(name(rule))", "the probability of \(name(rule))")
        }
    }

    private func relation(_ relation: Relation) -> String {
        switch relation {
        case .less: self("under", "below")
        case .atMost: self("högst", "at most")
        case .more: self("över", "above")
        case .atLeast: self("minst", "at least")
        }
    }

    private func amount(_ value: Double, _ quantity: Quantity) -> String {
        let format = NumberFormat(language: language)
        return quantity.isIndicator || quantity.isRatio
            ? format.number(value, decimals: 3) : format.withUnit(format.number(value))
    }
}

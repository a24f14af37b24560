import Finsam
import Simulation

/// Laws that every path obeys, each as the list of its breaches, so that a test can show that a wrong path is found.
enum Laws {
    /// A krona's rounding in the last digits of sums of some tens of millions.
    static let tolerance = 1e-6

    /// Money in = money out + change of balance; and what an association opens with is what was there the year before.
    static func money(_ trace: PathTrace) -> [String] {
        var breaches: [String] = []
        var closings: [Int: Double] = [:]
        for year in trace.years {
            for association in year.associations {
                let spent = association.lines.reduce(association.oneOff) { $0 + $1.outcome }
                let change = association.closingBalance - association.balanceBefore - association.movedIn
                if abs(association.contributions - spent - change) > tolerance {
                    breaches.append("\(year.year): money of association \(association.association)")
                }
                if let closing = closings[association.association], abs(closing - association.balanceBefore) > tolerance
                {
                    breaches.append("\(year.year): opening of association \(association.association)")
                }
            }
            let opening = year.associations.reduce(0) { $0 + $1.balanceBefore + $1.movedIn }
            if !closings.isEmpty, abs(closings.values.reduce(0, +) - opening) > tolerance {
                breaches.append("\(year.year): capital is made or lost on 1 January")
            }
            closings = Dictionary(
                uniqueKeysWithValues: year.associations.map { ($0.association, $0.closingBalance) })
        }
        return breaches
    }

    /// 5 § lag (2003:1210): the municipalities pay a quarter; the state's half is no more than it offers or is asked for.
    static func shares(_ trace: PathTrace) -> [String] {
        var breaches: [String] = []
        for year in trace.years {
            for association in year.associations {
                let name = "\(year.year): association \(association.association)"
                let quarter = association.members.reduce(0) { $0 + year.municipalities[$1].contribution }
                if abs(quarter - association.contributions / 4) > tolerance { breaches.append("\(name): quarter") }
                let state = association.contributions / 2
                if state > min(association.room, association.ask) + tolerance { breaches.append("\(name): state") }
                let binding = association.binding
                if binding == .room, state != association.room { breaches.append("\(name): room does not bind") }
                if binding == .ask, state != association.ask { breaches.append("\(name): ask does not bind") }
            }
        }
        return breaches
    }

    /// No association borrows: a balance is negative only where nothing is left of the initiatives, and is then shown.
    static func debt(_ trace: PathTrace) -> [String] {
        var breaches: [String] = []
        for year in trace.years {
            for association in year.associations where association.closingBalance < -tolerance {
                let name = "\(year.year): association \(association.association)"
                let initiatives = association.lines.filter { $0.granted != nil }.reduce(0) { $0 + $1.outcome }
                if abs(initiatives) > tolerance { breaches.append("\(name): spends and is in debt") }
                if association.closingBalance <= -1, !association.brokenRules.contains(.insolvency) {
                    breaches.append("\(name): debt without a word")
                }
            }
        }
        return breaches
    }

    /// An initiative uses between nothing and all of what it is granted; nobody is granted a negative sum.
    static func spending(_ trace: PathTrace) -> [String] {
        trace.years.flatMap { year in
            year.associations.flatMap { association in
                association.lines.filter { line in
                    guard let granted = line.granted else { return line.outcome < 0 }
                    return line.outcome < 0 || line.outcome > granted + tolerance
                }.map { "\(year.year): line \($0.line) of association \(association.association)" }
            }
        }
    }

    static func all(_ trace: PathTrace) -> [String] {
        money(trace) + shares(trace) + debt(trace) + spending(trace)
    }
}

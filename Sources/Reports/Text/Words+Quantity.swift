internal import Finsam
internal import Simulation

/// Quantities as they stand in a sentence.
extension Words {
    /// A quantity with whose it is and when: “balanserat resultat i Finnvedens samordningsförbund 2027”.
    func name(_ quantity: Quantity, in study: Study) -> String {
        let time = time(quantity, in: study)
        switch quantity.measure {
        case .association(let outcome, let body): return "\(name(outcome)) \(place(body, in: study))\(time)"
        case .municipality(let outcome, let municipality):
            let owner = genitive(study.municipalities[municipality].name)
            return outcome == .reach
                ? self("insatsmedel som når \(owner) invånare", "initiative money that reaches \(owner) inhabitants")
                    + time
                : "\(owner) \(name(outcome))\(time)"
        case .breaks(let rule, let body), .hasBroken(let rule, let body):
            return "\(name(rule)) \(place(body, in: study))\(time)"
        case .breaksAny(let body), .hasBrokenAny(let body):
            return "\(anyRule) \(place(body, in: study))\(time)"
        }
    }

    /// A unit in words.
    func unit(_ quantity: Quantity) -> String {
        quantity.isIndicator ? self("ja/nej", "yes/no") : quantity.isRatio ? self("kvot", "ratio") : self("kr", "SEK")
    }

    func place(_ body: Quantity.Body, in study: Study) -> String {
        switch body {
        case .together: self("i alla förbund tillsammans", "in all associations together")
        case .association(let index): self("i ", "in ") + study.associations[index].name
        case .own(let municipality):
            self(
                "i det förbund som \(study.municipalities[municipality].name) tillhör",
                "in the association that \(study.municipalities[municipality].name) belongs to")
        }
    }

    func time(_ quantity: Quantity, in study: Study) -> String {
        let year = study.years.lowerBound + quantity.period
        let isWhole = quantity.period == study.years.count
        switch quantity.measure {
        case .hasBroken, .hasBrokenAny:
            return isWhole
                ? self(
                    " något år \(study.years.lowerBound)–\(study.years.upperBound)",
                    " in any year \(study.years.lowerBound)–\(study.years.upperBound)")
                : self(" till och med \(year)", " by \(year)")
        case .association(.closingBalance, _) where isWhole: return " \(study.years.upperBound)"
        default: return isWhole ? " \(study.years.lowerBound)–\(study.years.upperBound)" : " \(year)"
        }
    }
}

internal import Finsam
internal import Stochastics

extension StudyReader {
    mutating func world(_ tree: WorldTree) -> World {
        // By name: a scenario has exactly the factors of the study, whatever was written.
        let factors = factorNames.map { factor(tree.factors[$0], name: $0) }
        let correlations = self.correlations(factors)
        let state = self.state(tree.state, factors)
        checkWhole(tree.economy["split-lag-years"])
        let written = tree.economy["split-lag-years"].number
        // With a lag that is wrong, no population is held to be too old.
        let lag = written >= 1 && written == written.rounded() ? Int(written) : years.lowerBound
        checkRooms(tree)
        let municipalities = root["municipalities"].entries.map {
            municipality($0.item, identifier: $0.key, lag: lag, factors)
        }
        return World(
            state: state, wages: driver(tree.economy["wages-per-year"], within: -0.5...1, factors),
            prices: driver(tree.economy["prices-per-year"], within: -0.5...1, factors), splitLag: lag,
            municipalities: municipalities, factors: factors, correlations: correlations)
    }

    private mutating func state(_ item: Item, _ factors: [Factor]) -> StateAllocation {
        let steps = item["own-capital-steps"].items.map {
            CapitalStep(
                aboveShareOfContributions: $0["above-share-of-contributions"].number,
                roomReduction: $0["room-reduction"].number)
        }
        if item["own-capital-steps"].isValid,
            zip(steps, steps.dropFirst()).contains(where: {
                $0.aboveShareOfContributions >= $1.aboveShareOfContributions
            })
        {
            report(.capitalStepsNotAscending, at: item["own-capital-steps"])
        }
        let appropriation = item["appropriation-sek"].number
        let base = item["base-amount-sek"].number * item["associations-in-country"].number
        let areValid = ["appropriation-sek", "base-amount-sek", "associations-in-country"].allSatisfy {
            item[$0].isValid
        }
        if item.isPresent, areValid, appropriation <= base {
            report(.potSmallerThanBase(appropriation: appropriation, base: base), at: item["appropriation-sek"])
        }
        let count = item["associations-in-country"]
        checkWhole(count)
        if count.isPresent, count.isValid, count.number < Double(associationNames.count) {
            report(.fewerInCountry(count.number, inStudy: associationNames.count), at: count)
        }
        return StateAllocation(
            appropriation: appropriation,
            growth: driver(item["appropriation-growth-per-year"], within: -0.9...1, factors),
            cut: driver(item["appropriation-cut-share"], within: 0...1, factors, standard: 0),
            changes: yearAmounts(item["appropriation-changes"], fromEarlier: false),
            associationCount: item["associations-in-country"].number,
            baseAmount: item["base-amount-sek"].number,
            baseAmountChanges: yearAmounts(item["base-amount-changes-sek"], fromEarlier: false),
            needWeight: item["need-weight"].number,
            nationalPopulationGrowth: item["national-population-growth-per-year"].number,
            largestDecrease: item["largest-decrease"].isPresent ? item["largest-decrease"].number : nil,
            capitalSteps: steps)
    }

    /// The variable part of a room cannot be negative.
    private mutating func checkRooms(_ tree: WorldTree) {
        let base = tree.state["base-amount-sek"]
        for entry in tree.associations.entries {
            let room = entry.item["room"]["calibrated-sek"]
            if room.isPresent, room.isValid, base.isPresent, base.isValid, room.number < base.number {
                report(.roomSmallerThanBase(room: room.number, base: base.number), at: room)
            }
        }
    }

    private mutating func municipality(
        _ item: Item, identifier: String, lag: Int, _ factors: [Factor]
    ) -> Municipality {
        var populations = yearAmounts(item["population"])
        if populations.isEmpty {
            if item["population"].isValid, item["population"].isPresent { report(.noYears, at: item["population"]) }
            populations = [YearAmount(year: years.upperBound, amount: 1)]
        }
        let lastKnown = populations[populations.count - 1].year
        if item["population"].isValid, hasYears, lastKnown < years.lowerBound - lag {
            report(.populationUnknown(at: years.lowerBound - lag, last: lastKnown), at: item["population"])
        }
        return Municipality(
            identifier: identifier, name: item["name"].text, populations: populations,
            growth: driver(item["population-growth-per-year"], within: -0.2...0.2, factors),
            needChange: driver(item["need-change-per-year"], within: -0.5...0.5, factors, standard: 0))
    }
}

internal import Finsam
internal import Stochastics

/// Turns an alternative into the plan of every year.
struct AlternativeCompiler {
    let alternative: Alternative
    let world: World
    let years: ClosedRange<Int>
    let mode: Mode

    private var associations: [Association] { alternative.associations }
    private var municipalityCount: Int { world.municipalities.count }

    func compile(into parts: inout WorldParts) -> AlternativePlan {
        let lines = associations.indices.flatMap { home in
            associations[home].lines.map { compile($0, home: home, into: &parts) }
        }
        let homeLines = associations.indices.map { home in lines.indices.filter { lines[$0].home == home } }
        let homeGroups = homeLines.map { groups(of: $0.map { lines[$0] }, into: &parts) }
        var plans: [AlternativePlan.Year] = []
        for year in years {
            plans.append(
                compile(
                    year: year, before: plans.last, lines: lines, homeLines: homeLines, homeGroups: homeGroups,
                    into: &parts
                ))
        }
        return AlternativePlan(
            associationCount: associations.count, lines: lines,
            groupOfLines: lines.map { line in
                homeGroups[line.home].first { parts.costGroups[$0].lines.contains(line) } ?? -1
            }, homeLines: homeLines,
            openings: associations.map { ($0.openingBalance, parts.row(of: $0.openingBalanceLevel)) },
            grants: associations.map(\.grants), capitalSteps: world.state.capitalSteps,
            largestDecrease: world.state.largestDecrease, previousContributions: previousContributions,
            savingRow: parts.row(of: alternative.sharedAdministration?.saving ?? .fixed(0)),
            oneOffRow: parts.row(of: alternative.oneOff?.amount ?? .fixed(0)), hasOneOff: alternative.oneOff != nil,
            settlement: alternative.settlement, years: plans,
            remembersContributions: remembersContributions(plans), remembersRooms: world.state.largestDecrease != nil)
    }

    /// Where some association asks by last year's contribution, is limited by its capital, or settles with a leaver.
    private func remembersContributions(_ plans: [AlternativePlan.Year]) -> Bool {
        let asksByLastYear = plans.contains { year in
            year.existing.contains { if case .last = year.ask[$0] { true } else { false } }
        }
        return asksByLastYear || !world.state.capitalSteps.isEmpty || alternative.settlement != .none
    }

    /// The numbers of the groups that the lines of one budget fall into, in order of declaration.
    private func groups(of lines: [AlternativePlan.LinePlan], into parts: inout WorldParts) -> [Int] {
        struct Likeness: Hashable {
            let kind: CostKind
            let costIndex: Int
        }
        var members: [Likeness: [AlternativePlan.LinePlan]] = [:]
        var order: [Likeness] = []
        for line in lines {
            let likeness = Likeness(kind: line.kind, costIndex: line.costIndex)
            if members[likeness] == nil { order.append(likeness) }
            members[likeness, default: []].append(line)
        }
        return order.map { parts.number(ofGroup: members[$0] ?? []) }
    }

    private func compile(
        _ line: CostLine, home: Int, into parts: inout WorldParts
    ) -> AlternativePlan.LinePlan {
        let index = WorldPlan.CostIndex(
            wageShare: line.wageShare, lastPlanYear: line.lastPlanYear ?? years.lowerBound)
        let outcome: Driver
        switch (mode, line.kind) {
        case (.plan, .initiative): outcome = .fixed(line.countedShare)
        case (.plan, _): outcome = .fixed(1)
        default: outcome = line.outcome
        }
        return AlternativePlan.LinePlan(
            home: home, kind: line.kind, costIndex: parts.number(of: index),
            amounts: years.map { line.budget.latestAmount(in: $0) ?? 0 }, lastPlanYear: index.lastPlanYear,
            countedShare: line.countedShare, outcomeRow: parts.row(of: outcome),
            budgetLevelRow: parts.row(of: associations[home].budgetLevel),
            access: line.access.map {
                AlternativePlan.AccessRow(municipality: $0.municipality, row: parts.row(of: $0.access))
            })
    }

    /// What each municipality paid in the year before the horizon: its association's quarter, split as in the first year.
    private var previousContributions: [Double] {
        var result = [Double](repeating: 0, count: municipalityCount)
        for association in associations {
            let quarter = association.previousStateContribution / Contribution.stateShare * Contribution.municipalShare
            let weights =
                association.split.weights(in: years.lowerBound, members: Set(association.members))
                ?? association.members.map {
                    MunicipalAmount(
                        municipality: $0,
                        amount: world.municipalities[$0].population(on: years.lowerBound - world.splitLag))
                }
            let sum = weights.reduce(0) { $0 + $1.amount }
            for weight in weights { result[weight.municipality] = quarter * weight.amount / sum }
        }
        return result
    }

    // MARK: The timetable

    private func owner(of association: Int, in year: Int) -> Int {
        alternative.timetable.owner(of: association, in: year)
    }

    private func association(of municipality: Int, in year: Int) -> Int {
        alternative.timetable.association(of: municipality, in: year)
    }

    private func leaving(_ move: Move) -> AlternativePlan.Leaving {
        let from = association(of: move.municipality, in: move.year - 1)
        let lookBack: Int
        if case .proportional(_, let years) = alternative.settlement { lookBack = years } else { lookBack = 0 }
        let past = (max(years.lowerBound, move.year - lookBack)..<move.year).map { year in
            let become = associations.indices.filter {
                owner(of: $0, in: year) == $0 && owner(of: $0, in: move.year - 1) == from
            }
            return AlternativePlan.PastYear(
                year: year, associations: become,
                isMember: become.contains(association(of: move.municipality, in: year)))
        }
        return AlternativePlan.Leaving(
            municipality: move.municipality, from: from, to: move.association, past: past)
    }

    private func compile(
        year: Int, before: AlternativePlan.Year?, lines: [AlternativePlan.LinePlan], homeLines: [[Int]],
        homeGroups: [[Int]], into parts: inout WorldParts
    ) -> AlternativePlan.Year {
        let period = year - years.lowerBound
        let all = associations.indices
        let associationOf = (0..<municipalityCount).map { association(of: $0, in: year) }
        let members = all.map { association in associationOf.indices.filter { associationOf[$0] == association } }
        let existing = all.filter { owner(of: $0, in: year) == $0 }
        let merger = alternative.merger
        let dissolvedCount = merger.map { year >= $0.year ? $0.from.count : 0 } ?? 0
        let inCountry = world.state.associationCount - Double(dissolvedCount)
        let ownedLines = all.map { association in
            all.filter { owner(of: $0, in: year) == association }.flatMap { homeLines[$0] }
        }
        func owned(_ kind: CostKind) -> [[Int]] { ownedLines.map { $0.filter { lines[$0].kind == kind } } }
        let formerGroups = all.map { association -> [AlternativePlan.FormerGroup] in
            guard let before, existing.contains(association), members[association] != before.members[association]
            else { return [] }
            return before.existing.filter { owner(of: $0, in: year) == association }
                .map {
                    AlternativePlan.FormerGroup(
                        association: $0, members: before.members[$0],
                        memberSet: parts.number(ofSet: before.members[$0], period: period))
                }
        }
        func phase(_ association: Int) -> Double {
            guard let shared = alternative.sharedAdministration, shared.associations.contains(association) else {
                return 0
            }
            return shared.phase(in: year)
        }
        func ownedGroups(_ kind: CostKind) -> [[Int]] {
            all.map { association in
                all.filter { owner(of: $0, in: year) == association }.flatMap { homeGroups[$0] }
                    .filter { parts.costGroups[$0].kind == kind }
            }
        }
        let grantTerms = ownedGroups(.initiative).map { groups in
            groups.map { number in
                let group = parts.costGroups[number]
                return AlternativePlan.GrantTerm(
                    group: number, costIndex: group.costIndex, isInPlan: year <= group.lastPlanYear,
                    counted: group.counted(period), granted: group.granted(period))
            }
        }
        let splitWeights = all.map { association in
            associations[association].split.weights(in: year, members: Set(members[association])).map { weights in
                members[association].map { member in
                    weights.first { $0.municipality == member }?.amount ?? 0
                }
            }
        }
        var accessTerms: [AlternativePlan.AccessTerm] = []
        /// What a municipality can use of its association's grants, appended to those of the year.
        func access(_ municipality: Int, _ association: Int) -> Range<Int> {
            let first = accessTerms.count
            let terms = grantTerms[association].map { term in
                let group = parts.costGroups[term.group]
                let number = group.accessMunicipalities.firstIndex(of: municipality).map { group.firstAccess + $0 }
                return AlternativePlan.AccessTerm(group: term.group, number: number ?? -1)
            }
            if terms.contains(where: { $0.number >= 0 }) { accessTerms += terms }
            return first..<accessTerms.count
        }
        let memberTerms = all.map { association in
            members[association].enumerated().map { position, municipality in
                AlternativePlan.MemberTerm(
                    municipality: municipality, position: position,
                    givenPart: splitWeights[association].map { weights in
                        MunicipalQuarter.part(
                            weight: Lanes(repeating: weights[position]), weights: Lanes(repeating: weights.reduce(0, +))
                        )[0]
                    }, access: access(municipality, association))
            }
        }
        return AlternativePlan.Year(
            year: year, associationsInCountry: inCountry, baseAmount: world.state.baseAmount(in: year),
            existing: existing, members: members, associationOf: associationOf,
            memberSet: all.map { existing.contains($0) ? parts.number(ofSet: members[$0], period: period) : -1 },
            memberTerms: memberTerms, accessTerms: accessTerms, grantTerms: grantTerms,
            operationsGroups: ownedGroups(.operations),
            administrationTerms: ownedGroups(.administration).map { groups in
                groups.map {
                    AlternativePlan.AdministrationTerm(group: $0, phase: phase(parts.costGroups[$0].home))
                }
            },
            dissolving: merger.map { merger in
                merger.year == year ? merger.from.map { (from: $0, into: merger.into) } : []
            } ?? [],
            leaving: before == nil
                ? []
                : alternative.moves.filter { $0.year == year }.map(leaving),
            formerGroups: formerGroups, associationsInCountryBefore: before?.associationsInCountry ?? inCountry,
            initiatives: owned(.initiative), operations: owned(.operations),
            administration: owned(.administration),
            ask: associations.map { $0.ask.ask(in: year) },
            regionCeiling: associations.map { $0.regionCeiling.latestAmount(in: year) ?? .infinity },
            municipalCeiling: associations.map { $0.municipalCeiling.latestAmount(in: year) ?? .infinity },
            givenRoom: associations.map { association in
                guard case .given(let amounts) = association.room else { return nil }
                return amounts.latestAmount(in: year) ?? amounts.first?.amount
            },
            splitWeights: splitWeights,
            phase: all.map(phase),
            oneOffShare: all.map { association in
                guard let oneOff = alternative.oneOff, oneOff.year == year else { return 0 }
                return oneOff.payers.filter { owner(of: $0.association, in: year) == association }
                    .reduce(0) { $0 + $1.share }
            })
    }
}

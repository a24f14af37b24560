internal import Finsam

/// Which associations and municipalities fare in an alternative exactly as in the reference, by construction.
///
/// Before its change, and for associations that it never touches, an alternative runs the same rules on the same numbers
/// in the same world. Its rows are then the reference's, bit for bit, so they need not be summarised again, and their
/// differences are 0 on every path.
struct Sameness: Sendable {
    /// For each association the number of periods, from the first, in which all is the same.
    private let associationPeriods: [Int]
    /// The same for each municipality.
    private let municipalPeriods: [Int]
    /// The same for all associations together.
    private let togetherPeriods: Int

    /// - Parameter municipalityCount: the number of municipalities of the study
    init(_ plan: AlternativePlan, reference: AlternativePlan, municipalityCount: Int) {
        let yearCount = plan.years.count
        /// Whether each association fares the same in each year. What it takes over from others (what new members paid
        /// and had as their part of a room, balances and grants of those that dissolve, what is settled) is the same only
        /// where those fared the same before.
        var isSame: [[Bool]] = []
        for year in 0..<yearCount {
            isSame.append(
                (0..<plan.associationCount).map { association in
                    Part(association, year: year, of: plan) == Part(association, year: year, of: reference)
                        && (year == 0 || plan.sources(of: association, year: year).allSatisfy { isSame[year - 1][$0] })
                })
        }
        /// The leading years of which a statement holds, and the horizon if it holds of all.
        func periods(_ holds: (Int) -> Bool) -> Int {
            let years = (0..<yearCount).first { !holds($0) } ?? yearCount
            return years == yearCount ? yearCount + 1 : years
        }
        let associations = (0..<plan.associationCount).map { association in
            periods { isSame[$0][association] }
        }
        associationPeriods = associations
        municipalPeriods = (0..<municipalityCount).map { municipality in
            periods {
                let association = plan.years[$0].associationOf[municipality]
                return association == reference.years[$0].associationOf[municipality] && $0 < associations[association]
            }
        }
        togetherPeriods = periods { year in
            plan.years[year].existing == reference.years[year].existing && associations.allSatisfy { year < $0 }
        }
    }

    /// Whether a row is the reference's in a period.
    func holds(row: Int, period: Int, layout: OutcomeLayout) -> Bool {
        if row == layout.paidBackRow { return false }
        if let association = layout.association(of: row) {
            return period < (association == layout.together ? togetherPeriods : associationPeriods[association])
        }
        return period < municipalPeriods[layout.municipality(of: row)]
    }

    /// All that decides what an association does in a year, beside the world and its own past.
    private struct Part: Equatable {
        let exists: Bool
        let members: [Int]
        let lines: [[AlternativePlan.LinePlan]]
        let associationsInCountry: Double
        let ask: YearAsk
        let ceilings: [Double]
        let givenRoom: Double?
        let splitWeights: [Double]?
        let savings: [Saving]
        let oneOff: Saving?
        let moved: [Int]
        let settlement: Settlement
        let opening: [Double]
        let grants: GrantPolicy
        let previousContributions: [Double]

        /// A column and how much of it acts; the column does not matter where nothing of it does.
        struct Saving: Equatable {
            let row: Int
            let part: Double
        }

        init(_ association: Int, year: Int, of plan: AlternativePlan) {
            let timetable = plan.years[year]
            let owned = [timetable.initiatives, timetable.operations, timetable.administration].map {
                $0[association].map { plan.lines[$0] }
            }
            exists = timetable.existing.contains(association)
            members = timetable.members[association]
            lines = owned
            associationsInCountry = timetable.associationsInCountry
            ask = timetable.ask[association]
            ceilings = [timetable.regionCeiling[association], timetable.municipalCeiling[association]]
            givenRoom = timetable.givenRoom[association]
            splitWeights = timetable.splitWeights[association]
            savings = owned[2].map { timetable.phase[$0.home] }.map {
                Saving(row: $0 == 0 ? -1 : plan.savingRow, part: $0)
            }
            let share = timetable.oneOffShare[association]
            oneOff = share == 0 ? nil : Saving(row: plan.oneOffRow, part: share)
            moved =
                timetable.dissolving.filter { $0.into == association }.map(\.from)
                + timetable.leaving.filter { $0.from == association || $0.to == association }.map(\.municipality)
            settlement = timetable.leaving.isEmpty ? .none : plan.settlement
            opening = [plan.openings[association].balance, Double(plan.openings[association].levelRow)]
            grants = plan.grants[association]
            previousContributions = timetable.members[association].map { plan.previousContributions[$0] }
        }
    }
}

extension AlternativePlan {
    /// The associations whose year before decides what one starts a year with: its own, its members', those that dissolve
    /// into it, and those that it settles with.
    fileprivate func sources(of association: Int, year: Int) -> Set<Int> {
        let timetable = years[year]
        return Set(
            [association] + timetable.members[association].map { years[year - 1].associationOf[$0] }
                + timetable.dissolving.filter { $0.into == association }.map(\.from)
                + timetable.leaving.filter { $0.from == association || $0.to == association }.flatMap {
                    [$0.from, $0.to]
                })
    }
}

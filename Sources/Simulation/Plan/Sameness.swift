internal import Finsam

/// Which associations and municipalities fare in an alternative exactly as in the reference, by construction.
///
/// Before its change, and for associations that it never touches, an alternative runs the same rules on the same numbers
/// in the same world. Its rows are then the reference's, bit for bit, so they need not be summarised again, and their
/// differences are 0 on every path. What parties pay is decided before what it is used for, so that it can be the same
/// where only costs differ.
struct Sameness: Sendable {
    /// Where everything is the same.
    private let everything: Periods
    /// Where room and contributions are.
    private let contributions: Periods

    /// The number of periods, from the first, in which something is the same.
    private struct Periods {
        let associations: [Int]
        let municipalities: [Int]
        let together: Int

        /// - Parameter isSame: for each year and association
        init(_ isSame: [[Bool]], _ plan: AlternativePlan, _ reference: AlternativePlan, municipalityCount: Int) {
            let yearCount = plan.years.count
            /// The leading years of which a statement holds, and the horizon if it holds of all.
            func periods(_ holds: (Int) -> Bool) -> Int {
                let years = (0..<yearCount).first { !holds($0) } ?? yearCount
                return years == yearCount ? yearCount + 1 : years
            }
            let associations = (0..<plan.associationCount).map { association in
                periods { isSame[$0][association] }
            }
            self.associations = associations
            municipalities = (0..<municipalityCount).map { municipality in
                periods {
                    let association = plan.years[$0].associationOf[municipality]
                    return association == reference.years[$0].associationOf[municipality]
                        && $0 < associations[association]
                }
            }
            together = periods { year in
                plan.years[year].existing == reference.years[year].existing && associations.allSatisfy { year < $0 }
            }
        }
    }

    /// - Parameter municipalityCount: the number of municipalities of the study
    init(_ plan: AlternativePlan, reference: AlternativePlan, municipalityCount: Int) {
        /// Whether a statement holds of each association in each year. What it takes over from others (what new members
        /// paid and had as their part of a room, balances and grants of those that dissolve, what is settled) is the same
        /// only where those fared the same before.
        func years(_ holds: (_ association: Int, _ year: Int, _ before: [Bool]?) -> Bool) -> [[Bool]] {
            var isSame: [[Bool]] = []
            for year in plan.years.indices {
                isSame.append((0..<plan.associationCount).map { holds($0, year, isSame.last) })
            }
            return isSame
        }
        let everything = years { association, year, before in
            Part(association, year: year, of: plan) == Part(association, year: year, of: reference)
                && plan.sources(of: association, year: year).allSatisfy { before?[$0] ?? true }
        }
        // Own capital reduces a room where a study has steps for it.
        let needsCapital = !plan.capitalSteps.isEmpty || !reference.capitalSteps.isEmpty
        let contributions = years { association, year, before in
            PartOfContributions(association, year: year, of: plan)
                == PartOfContributions(association, year: year, of: reference)
                && plan.sources(of: association, year: year).allSatisfy { before?[$0] ?? true }
                && (!needsCapital || everything[year][association])
        }
        self.everything = Periods(everything, plan, reference, municipalityCount: municipalityCount)
        self.contributions = Periods(contributions, plan, reference, municipalityCount: municipalityCount)
    }

    /// Whether a row is the reference's in a period.
    func holds(row: Int, period: Int, layout: OutcomeLayout) -> Bool {
        if row == layout.paidBackRow { return false }
        let periods = layout.isContribution(row) ? contributions : everything
        if let association = layout.association(of: row) {
            return period < (association == layout.together ? periods.together : periods.associations[association])
        }
        return period < periods.municipalities[layout.municipality(of: row)]
    }

    /// The leading years in which everything is the same.
    var leadingYears: Int { everything.together }

    /// All that decides what an association does in a year, beside the world and its own past.
    private struct Part: Equatable {
        let contributions: PartOfContributions
        let lines: [[AlternativePlan.LinePlan]]
        let savings: [Saving]
        let oneOff: Saving?
        let moved: [Int]
        let settlement: Settlement
        let opening: [Double]
        let grants: GrantPolicy

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
            contributions = PartOfContributions(association, year: year, of: plan)
            lines = owned
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
        }
    }

    /// All that decides what is paid to an association in a year, beside the world and what was paid before.
    private struct PartOfContributions: Equatable {
        let exists: Bool
        let members: [Int]
        let associationsInCountry: Double
        let ask: YearAsk
        let ceilings: [Double]
        let givenRoom: Double?
        let splitWeights: [Double]?
        let baseAmount: Double
        let largestDecrease: Double?
        let capitalSteps: [CapitalStep]
        let previousContributions: [Double]

        init(_ association: Int, year: Int, of plan: AlternativePlan) {
            let timetable = plan.years[year]
            exists = timetable.existing.contains(association)
            members = timetable.members[association]
            associationsInCountry = timetable.associationsInCountry
            ask = timetable.ask[association]
            ceilings = [timetable.regionCeiling[association], timetable.municipalCeiling[association]]
            givenRoom = timetable.givenRoom[association]
            splitWeights = timetable.splitWeights[association]
            baseAmount = timetable.baseAmount
            largestDecrease = plan.largestDecrease
            capitalSteps = plan.capitalSteps
            previousContributions = timetable.members[association].map { plan.previousContributions[$0] }
        }
    }
}

extension AlternativePlan {
    /// The years, from the first, in which this is the reference by construction, and after which it can be carried on with
    /// from what the reference remembers.
    func leadingYears(of reference: AlternativePlan, municipalityCount: Int) -> Int {
        guard historyLength == reference.historyLength, remembersContributions == reference.remembersContributions,
            remembersRooms == reference.remembersRooms
        else { return 0 }
        let years = Sameness(self, reference: reference, municipalityCount: municipalityCount).leadingYears
        return min(years, self.years.count)
    }

    /// The associations whose year before decides what one starts a year with: its own, its members', those that dissolve
    /// into it, and those that it settles with.
    fileprivate func sources(of association: Int, year: Int) -> Set<Int> {
        guard year > 0 else { return [] }
        let timetable = years[year]
        return Set(
            [association] + timetable.members[association].map { years[year - 1].associationOf[$0] }
                + timetable.dissolving.filter { $0.into == association }.map(\.from)
                + timetable.leaving.filter { $0.from == association || $0.to == association }.flatMap {
                    [$0.from, $0.to]
                })
    }
}

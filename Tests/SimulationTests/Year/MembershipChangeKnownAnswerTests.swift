import Finsam
import Simulation
import Testing

/// What a change of members does to money in the same year, worked by hand. Source: model of the project; lag (2003:1210).
///
/// Association 0 has municipalities of 3 000 and 1 000 people and a room of 1 000 000: σ = 600 000 / 80 000 000 = 0.0075, of
/// which a quarter, 0.001875, is the small one's. Association 1 has one of 4 000 and a room of 800 000: σ = 0.005.
@Suite struct MembershipChangeKnownAnswerTests {
    private func county() -> HandmadeCounty {
        var county = HandmadeCounty()
        county.populations = [[3_000, 1_000], [4_000]]
        county.associations = [
            HandmadeCounty.Body(
                opening: 500_000, lines: [HandmadeCounty.Line(plan: [1_900_000])]),
            HandmadeCounty.Body(
                opening: 100_000, previousState: 800_000, room: .calibrated(800_000),
                lines: [HandmadeCounty.Line(plan: [1_600_000])]),
        ]
        return county
    }

    /// Without it association 0 keeps σ = 0.005625: 400 000 + 450 000. Association 1 has 0.006875: 400 000 + 550 000.
    @Test
    func `a municipality that moves takes its share of the room along, and its association's quarter is split anew`() {
        var county = county()
        county.moves = [Move(municipality: 1, association: 1, year: 2025)]
        let years = county.path()
        #expect(years[0].associations.map(\.room).map { $0.rounded() } == [1_000_000, 800_000])
        #expect(years[1].associations.map(\.members) == [[0], [1, 2]])
        #expect(agree(years[1].associations.map(\.room), [850_000, 950_000]))
        // A quarter of 2 000 000 by 3 : 1; then a quarter of 1 700 000 alone and of 1 900 000 by 1 : 4.
        #expect(agree(years[0].municipalities.map(\.contribution), [375_000, 125_000, 400_000]))
        #expect(agree(years[1].municipalities.map(\.contribution), [425_000, 95_000, 380_000]))
    }

    /// Last year the state paid 1 000 000 and 800 000; the small municipality's part is 2 · 125 000 = 250 000. So association 1
    /// starts from 1 050 000, a tenth more than which is above its room of 950 000; 5 % less is not.
    @Test func `a ladder goes on from what its present members' parts brought last year`() {
        var county = county()
        county.moves = [Move(municipality: 1, association: 1, year: 2025)]
        county.associations[1].ask = .ladder(growth: 0.1)
        #expect(agree(county.path()[1].associations[1].ask, 1_050_000 * 1.1))
        #expect(agree(county.path()[1].associations[1].contributions, 2 * 950_000))
        county.associations[1].ask = .ladder(growth: -0.1)
        // 720 000 in 2024, to which come 250 000: 970 000 · 0.9 = 873 000.
        #expect(agree(county.path()[1].associations[1].ask, 873_000))
        #expect(agree(county.path()[1].associations[1].contributions, 1_746_000))
        county.associations[0].ask = .freeze
        // What is left behind: 2 · 375 000.
        #expect(agree(county.path()[1].associations[0].ask, 750_000))
    }

    /// 2024 closes on 500 000 + 2 000 000 − 1 900 000 = 600 000. The small one paid 125 000 of 2 000 000: 37 500 at share 1.
    @Test func `capital moves with a municipality by the settlement rule, and without one it stays`() {
        var county = county()
        county.moves = [Move(municipality: 1, association: 1, year: 2025)]
        let without = county.path()[1].associations
        #expect(agree(without.map(\.movedIn), [0, 0]))
        county.settlement = .proportional(share: 1, years: 1)
        let all = county.path()[1].associations
        #expect(agree(all.map(\.balanceBefore), [600_000, 100_000]))
        #expect(agree(all.map(\.movedIn), [-37_500, 37_500]))
        county.settlement = .proportional(share: 0.4, years: 1)
        #expect(agree(county.path()[1].associations.map(\.movedIn), [-15_000, 15_000]))
    }

    /// −3 000 000 + 2 000 000, and all of the initiative is cut: a debt of 1 000 000.
    @Test func `of an association in debt nothing is taken, and nothing of its debt`() {
        var county = county()
        county.associations[0].opening = -3_000_000
        county.moves = [Move(municipality: 1, association: 1, year: 2025)]
        county.settlement = .proportional(share: 1, years: 1)
        let years = county.path()
        #expect(years[0].associations[0].closingBalance == -1_000_000)
        #expect(years[1].associations.map(\.movedIn) == [0, 0])
    }

    /// Over two years: paid 250 000 of 4 000 000, so a sixteenth again, of 700 000: 43 750.
    @Test func `a settlement over several years sums what was paid in them`() {
        var county = county()
        county.moves = [Move(municipality: 1, association: 1, year: 2026)]
        county.settlement = .proportional(share: 1, years: 2)
        let year = county.path()[2]
        #expect(agree(year.associations.map(\.balanceBefore), [700_000, 100_000]))
        #expect(agree(year.associations.map(\.movedIn), [-43_750, 43_750]))
    }

    /// In a country of 49 the rest of the pot is 100 000 000 − 49 · 400 000 = 80 400 000; together σ = 0.0125:
    /// 400 000 + 1 005 000. The balances of 600 000 and 100 000 become one, and both associations' lines go on.
    @Test func `a merger lowers the number of associations, adds balances and runs both budgets`() {
        var county = county()
        county.merger = Merger(year: 2025, into: 0, from: [1], name: "Länet")
        let year = county.path()[1]
        #expect(year.associations.count == 1)
        #expect(agree(year.associations[0].room, 1_405_000))
        #expect(agree(year.associations[0].balanceBefore + year.associations[0].movedIn, 700_000))
        #expect(agree(year.associations[0].movedIn, 100_000))
        #expect(year.associations[0].lines.map(\.home) == [0, 1])
        #expect(year.municipalities.map(\.association) == [0, 0, 0])
        // A quarter of 2 810 000 by 3 : 1 : 4.
        #expect(
            agree(year.municipalities.map(\.contribution), [263_437.5, 87_812.5, 351_250]))
    }

    /// Held grants follow contributions with the new members / what the old ones would have brought: 1 900 000 / 1 600 000 for
    /// association 1, 1 700 000 / 2 000 000 for association 0. The year after they stay.
    @Test func `held grants rise and fall with the contributions that a change of members brings`() {
        var county = county()
        county.moves = [Move(municipality: 1, association: 1, year: 2025)]
        let granted = county.path().map { year in year.associations.map { $0.lines[0].granted ?? .nan } }
        #expect(agree(granted[0], [1_900_000, 1_600_000]))
        #expect(agree(granted[1], [1_900_000 * 0.85, 1_900_000]))
        #expect(agree(granted[2], [1_900_000 * 0.85, 1_900_000]))
    }
}

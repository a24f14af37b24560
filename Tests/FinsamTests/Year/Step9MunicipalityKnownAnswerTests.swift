import Finsam
import Testing

/// Source: SCB, total population on 31 December 2024 (Vaggeryd 14 825 of the four members' 183 529); Verksamhetsplan 2024 for
/// contributions and administration of 2024.
@Suite struct Step9MunicipalityKnownAnswerTests {
    /// 10 000 000 · 14 825 / 183 529 = 807 774.25
    @Test func `initiative money reaches inhabitants by their number`() {
        func reach(_ spend: Double, _ people: Double, of all: Double) -> Double {
            MunicipalResult.reach(
                accessibleSpend: lanes(spend),
                populationPart: MunicipalQuarter.part(weight: lanes(people), weights: lanes(all)))[0]
        }
        #expect((reach(10_000_000, 14_825, of: 183_529) - 807_774.25).magnitude < 0.01)
        #expect(reach(0, 14_825, of: 183_529) == 0)
        #expect(reach(500, 7, of: 7) == 500)
    }

    /// 807 774 / 228 500 = 3.535
    @Test func `leverage is what reaches inhabitants of each krona paid, and nothing where nothing is paid`() {
        let leverage = MunicipalResult.leverage(
            reach: lanes([807_774, 228_500, 100, 0]), contribution: lanes([228_500, 228_500, 0, 228_500]))
        #expect((leverage[0] - 3.535).magnitude < 0.0005)
        #expect(values(leverage, 4).dropFirst() == [1, 0, 0])
    }

    /// 1 090 000 · 228 500 / 11 148 000 = 22 341.68: Vaggeryd's krona bears as much as any other party's.
    @Test func `a contribution bears its part of the administration`() {
        func borne(_ administration: Double, _ contribution: Double, of contributions: Double) -> Double {
            let quarter = contributions * Contribution.municipalShare
            return MunicipalResult.administrationBorne(
                administration: lanes(administration),
                part: MunicipalQuarter.part(weight: lanes(contribution), weights: lanes(quarter)),
                contributions: lanes(contributions))[0]
        }
        #expect((borne(1_090_000, 228_500, of: 11_148_000) - 22_341.68).magnitude < 0.005)
        #expect(borne(1_090_000, 2_787_000, of: 11_148_000) == 272_500)
        #expect(borne(1_090_000, 0, of: 11_148_000) == 0)
        #expect(borne(1_000, 0, of: 0) == 0)
    }
}

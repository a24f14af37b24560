import Finsam
import Testing

/// Source: SCB, total population on 31 December 2024 (Vaggeryd 14 825 of the four members' 183 529); document 002 for
/// contributions and administration of 2024.
@Suite struct Step9MunicipalityKnownAnswerTests {
    /// 10 000 000 · 14 825 / 183 529 = 807 774.25
    @Test func `initiative money reaches inhabitants by their number`() {
        let reach = MunicipalResult.reach(
            accessibleSpend: lanes(10_000_000), population: lanes(14_825), membersPopulation: lanes(183_529))
        #expect((reach[0] - 807_774.25).magnitude < 0.01)
        #expect(
            MunicipalResult.reach(
                accessibleSpend: lanes(0), population: lanes(14_825), membersPopulation: lanes(183_529)
            ).are(0))
        #expect(
            MunicipalResult.reach(accessibleSpend: lanes(500), population: lanes(7), membersPopulation: lanes(7))
                .are(500))
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
        let borne = MunicipalResult.administrationBorne(
            administration: lanes(1_090_000), contribution: lanes([228_500, 5_574_000, 11_148_000, 0]),
            contributions: lanes(11_148_000))
        #expect((borne[0] - 22_341.68).magnitude < 0.005)
        #expect(values(borne, 4).dropFirst() == [545_000, 1_090_000, 0])
        #expect(
            MunicipalResult.administrationBorne(
                administration: lanes(1_000), contribution: lanes(0), contributions: lanes(0)
            ).are(0))
    }
}

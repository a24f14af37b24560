import Finsam
import Stochastics
import Testing

/// Source: Verksamhetsplan 2024, section 7: only 90 % of what initiatives are granted is counted; the buffer is the project's own
/// policy, stated by each study.
@Suite struct Step6GrantKnownAnswerTests {
    /// Enter's budget of 2 819 000 for 2023 counts 90 % of 3 132 222; IT-spåret's procurement is counted in full.
    @Test func `what is granted is the counted sum divided by the counted share`() {
        #expect((Grant.granted(counted: lanes(2_819_000), countedShare: 0.9)[0] - 3_132_222.22).magnitude < 0.005)
        #expect(Grant.granted(counted: lanes(562_500), countedShare: 1).are(562_500))
        #expect(Grant.granted(counted: lanes(0), countedShare: 0.9).are(0))
    }

    /// Income of 1 000 000, operations 120 000, administration 80 000.
    private func envelope(
        opening: Double, buffer: Double, release: Double = 1, rebuild: Double = 0, administration: Double = 80_000
    ) -> Double {
        Grant.envelope(
            contributions: lanes(1_000_000), opening: lanes(opening), operations: lanes(120_000),
            administration: lanes(administration), bufferShare: buffer, releaseShare: release, rebuildShare: rebuild)[0]
    }

    /// A buffer of 5 % is 50 000, so of 80 000 there are 30 000 to release.
    @Test func `capital above the buffer is released by its share`() {
        #expect(envelope(opening: 80_000, buffer: 0.05) == 830_000)
        #expect(envelope(opening: 80_000, buffer: 0.05, release: 0.5) == 815_000)
        #expect(envelope(opening: 80_000, buffer: 0.05, release: 0) == 800_000)
        #expect(envelope(opening: 80_000, buffer: 0) == 880_000)
    }

    /// Of 20 000 there lack 30 000 of the buffer; a debt of 10 000 lacks 60 000.
    @Test func `what the capital lacks of the buffer is set aside by the rebuild share`() {
        #expect(envelope(opening: 20_000, buffer: 0.05) == 800_000)
        #expect(envelope(opening: 20_000, buffer: 0.05, rebuild: 0.5) == 785_000)
        #expect(envelope(opening: 20_000, buffer: 0.05, rebuild: 1) == 770_000)
        #expect(envelope(opening: -10_000, buffer: 0.05, rebuild: 1) == 740_000)
        #expect(envelope(opening: -10_000, buffer: 0.05) == 800_000)
    }

    @Test func `at the buffer exactly nothing is released and nothing set aside`() {
        #expect(envelope(opening: 50_000, buffer: 0.05, release: 1, rebuild: 1) == 800_000)
    }

    @Test func `an envelope is never below nothing`() {
        #expect(envelope(opening: 0, buffer: 0, administration: 880_000) == 0)
        #expect(envelope(opening: 0, buffer: 0, administration: 900_000) == 0)
        #expect(envelope(opening: 0, buffer: 0.1, rebuild: 1, administration: 800_000) == 0)
    }

    /// 900 000 less 300 000 is 600 000 on budgets of 800 000.
    @Test func `initiatives without a plan share what those with a plan leave`() {
        func level(_ envelope: Double, _ inPlan: Double, _ mix: Double) -> Double {
            Grant.level(envelope: lanes(envelope), countedInPlan: lanes(inPlan), mix: lanes(mix))[0]
        }
        #expect(level(900_000, 300_000, 800_000) == 0.75)
        #expect(level(200_000, 300_000, 800_000) == 0)
        #expect(level(900_000, 300_000, 0) == 0)
    }

    @Test func `releasing and rebuilding are decided path by path`() {
        let result = Grant.envelope(
            contributions: lanes(1_000_000), opening: lanes([80_000, 50_000, 20_000, -10_000]),
            operations: lanes(120_000), administration: lanes(80_000), bufferShare: 0.05, releaseShare: 0.5,
            rebuildShare: 0.5)
        #expect(values(result, 4) == [815_000, 800_000, 785_000, 770_000])
    }

    /// Without a buffer and at a use of exactly β, all income and capital are spent: 80 000 + 1 000 000 − 120 000 − 80 000 −
    /// 880 000 = 0. That is why a study must state a buffer.
    @Test func `without a buffer and with all that is counted used the balance aims at nothing`() {
        let counted = Grant.envelope(
            contributions: lanes(1_000_000), opening: lanes(80_000), operations: lanes(120_000),
            administration: lanes(80_000), bufferShare: 0, releaseShare: 1, rebuildShare: 0)
        let spend = Spend.spend(granted: Grant.granted(counted: counted, countedShare: 0.8), utilisation: lanes(0.8))
        let closing = NoDebt.result(
            opening: lanes(80_000), contributions: lanes(1_000_000), operations: lanes(120_000),
            administration: lanes(80_000), oneOff: lanes(0), spend: spend)
        #expect(closing.are(0))
    }

    @Test func `held grants follow contributions at a change of members`() {
        let ratio = Grant.membershipRatio(
            contributions: lanes([1_200_000, 800_000, 1_000_000, 500_000]),
            oldMembersContributions: lanes([1_000_000, 1_000_000, 1_000_000, 0]))
        #expect(values(ratio, 4) == [1.2, 0.8, 1, 1])
    }
}

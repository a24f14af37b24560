import Finsam
import Stochastics
import Testing

@testable import Analysis

/// What the result makes of given figures: who passes whom, and what is settled.
@Suite struct StressOrderKnownAnswerTests {
    private func change(_ values: [Double]) -> PairedChange { PairedChange(PathSample(values, sampling: .pseudo)) }

    @Test func `a difference is settled from two standard errors on`() {
        // Mean 2, variance 4 / 3 · … : values 1, 3 have standard error 1.
        #expect(change([1, 3]).clarity == .settled && change([1, 3]).sign == 1)
        #expect(change([1, 3.01]).clarity == .unclear && change([1, 3.01]).sign == 0)
        #expect(change([-1, -3]).sign == -1 && (-change([-1, -3])).sign == 1)
        #expect(change([0, 0]).clarity == .none)
        #expect(change([7]).clarity == .unclear)
        // Replicates need Student's 2.13: 16 block means of 1.03 ± 2 have standard error 0.5 · …
        let replicated = PathSample(
            (0..<Replicates.extent).map { ($0 / 64) % 2 == 0 ? 2.0 : 0 }, sampling: .sobol)
        let error = replicated.mean.standardError ?? 0
        func shifted(_ errors: Double) -> PairedChange {
            PairedChange(
                PathSample(replicated.values.map { $0 - 1 + errors * error }, sampling: .sobol))
        }
        #expect(shifted(2.1).clarity == .unclear && shifted(2.2).clarity == .settled)
    }

    /// A world of three alternatives whose nets are these on two paths.
    private func world(_ nets: [[Double]]) -> StressWorld {
        let samples = nets.map { PathSample($0, sampling: .pseudo) }
        let cells = samples.map { sample in
            StressCell(
                levels: StressOutcome.allCases.map { _ in sample.mean },
                changes: StressOutcome.allCases.map { _ in change(sample.values) },
                brokenBy: [Estimate(value: 0.49, standardError: 0.01)], brokenByChanges: [change([0, 0])])
        }
        return StressWorld(cells: cells, leads: samples.map { a in samples.map { PairedChange(a - $0) } })
    }

    @Test func `an alternative passes another one only where both orders are settled`() {
        let result = StressResult(
            worlds: [
                world([[3, 3], [2, 2], [1, 1.5]]), world([[2, 2], [3, 3], [1, 1]]), world([[2, 3], [3, 2], [9, 9]]),
                world([[3, 3], [2, 2], [2, 2]]),
            ], years: 2024...2024)
        #expect(result.worlds.map(\.order) == [[0, 1, 2], [1, 0, 2], [2, 0, 1], [0, 1, 2]])
        #expect(result.overtakings(in: 1) == [.init(ahead: 0, behind: 1)])
        #expect(result.ties(in: 1) == [])
        #expect(result.overtakings(in: 2) == [.init(ahead: 0, behind: 2), .init(ahead: 1, behind: 2)])
        #expect(result.ties(in: 2) == [.init(ahead: 0, behind: 1)])
        #expect(result.overtakings(in: 3) == [] && result.ties(in: 3) == [.init(ahead: 1, behind: 2)])
        #expect(result.overtakings(in: 0) == [])
    }

    @Test func `the median year carries the doubt of the probabilities`() {
        let cell = world([[1, 1]]).cells[0]
        #expect(cell.medianFirstYear == nil)
        #expect(cell.medianInterval.earliest == 0 && cell.medianInterval.latest == nil)
    }
}

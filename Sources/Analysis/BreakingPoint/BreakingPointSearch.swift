public import Finsam
public import Simulation
internal import Stochastics

/// Searches the smallest change of an input that makes a condition hold.
///
/// *Omvänt stresstest.* All changes are put through the same paths, so that the statistic is a function of the change and
/// of nothing else. A coarse grid over the range shows where the condition holds at all; then the bracket nearest to no
/// change is narrowed (``BracketSearch``).
///
/// The interval inverts a test (G. Casella and R. L. Berger, Statistical Inference, 2002, theorem 9.2.2): it holds the
/// changes at which the paths leave open whether the condition is met. Its ends are where the statistic with all doubt in
/// favour of the condition begins to meet it, and with all doubt against it. No slope has to be estimated, and the ends
/// may lie unevenly, as the statistic bends.
public struct BreakingPointSearch: Sendable {
    /// The condition.
    public let condition: Condition
    /// The changes that are searched; 0 is among them.
    public let range: ClosedRange<Double>
    /// How paths are run.
    public let simulation: Simulation

    /// A search.
    public init(_ condition: Condition, in range: ClosedRange<Double>, _ simulation: Simulation) {
        precondition(range.contains(0) && range.lowerBound < range.upperBound, "A search begins at no change.")
        self.condition = condition
        self.range = range
        self.simulation = simulation
    }

    /// The grid has this many steps on the wider side of 0, and as many in proportion on the other.
    static let gridStepCount = 8
    /// The range holds this many widths of the last bracket: a power of 2, so that values stay short.
    static let resolution = 8_192.0

    /// The ends of the interval need not be as sharp: a part of what they are wide.
    static let endTolerance = 4.0

    /// How near a breaking point is looked for.
    public var tolerance: Double { (range.upperBound - range.lowerBound) / Self.resolution }

    /// The changes of the grid, ascending.
    var grid: [Double] {
        let step = max(-range.lowerBound, range.upperBound) / Double(Self.gridStepCount)
        func side(_ end: Double) -> [Double] {
            let count = Int((abs(end) / step).rounded(.up))
            return count == 0 ? [] : (1...count).map { end * (Double($0) / Double(count)) }
        }
        return side(range.lowerBound).reversed() + [0] + side(range.upperBound)
    }

    /// Roughly how many runs the search of all alternatives takes, for progress.
    public var expectedRunCount: Int { grid.count + simulation.study.alternatives.count * 20 }

    /// Searches.
    ///
    /// - Parameters:
    ///   - study: gives the study at a change: its first scenario is asked
    ///   - progress: told the number of runs so far and the share of the present one, from any thread; returns whether to
    ///     go on
    /// - Returns: a breaking point for each alternative, or `nil` if `progress` said to stop
    public func run(
        study: (Double) throws -> Study, progress: @escaping @Sendable (Int, Double) -> Bool = { _, _ in true }
    ) async throws -> [BreakingPoint]? {
        var runCount = 0
        func values(_ shift: Double, alternative: Int?) async throws -> PathValues? {
            var changed = try study(shift)
            if let alternative {
                changed = changed.selecting(alternatives: [alternative], reference: 0, scenarios: [0])
            }
            let run = runCount
            runCount += 1
            return await simulation.asked(of: changed).values(of: [condition.quantity], scenario: 0) {
                progress(run, $0)
            }
        }
        var probes = [[Looked]](repeating: [], count: simulation.study.alternatives.count)
        for shift in grid {
            guard let values = try await values(shift, alternative: nil) else { return nil }
            for alternative in probes.indices {
                if let looked = looked(values, alternative, shift) { probes[alternative].append(looked) }
            }
        }
        var points: [BreakingPoint] = []
        for (alternative, probes) in probes.enumerated() {
            let before = runCount
            let finding = try await find(probes) { shift in
                guard let values = try await values(shift, alternative: alternative) else { return nil }
                return looked(values, 0, shift)
            }
            guard let finding else { return nil }
            points.append(
                BreakingPoint(
                    finding: finding,
                    grid: probes.map { .init(shift: $0.shift, estimate: $0.estimate, isMet: $0.standing.isMet) },
                    isMonotone: zip(probes, probes.dropFirst()).count { $0.standing.isMet != $1.standing.isMet } <= 1,
                    runCount: grid.count + runCount - before))
        }
        return points
    }

    /// Searches once for each change of another input.
    ///
    /// - Parameters:
    ///   - others: the changes of the other input, such as 0 alone
    ///   - study: gives the study at a change of the first and of the other input: its first scenario is asked
    ///   - progress: as in ``run(study:progress:)``
    public func run(
        others: [Double], study: (Double, Double) throws -> Study,
        progress: @escaping @Sendable (Int, Double) -> Bool = { _, _ in true }
    ) async throws -> BreakingPoints? {
        var slices: [BreakingPoints.Slice] = []
        for (number, other) in others.enumerated() {
            let (before, most) = (number * expectedRunCount, expectedRunCount - 1)
            let points = try await run(study: { try study($0, other) }) { progress(before + min($0, most), $1) }
            guard let points else { return nil }
            slices.append(BreakingPoints.Slice(other: other, points: points))
        }
        return BreakingPoints(range: range, tolerance: tolerance, slices: slices)
    }

    /// What was seen of an alternative at a change.
    private struct Looked {
        let shift: Double
        let estimate: Estimate
        let standing: Standing
    }

    private func looked(_ values: PathValues, _ alternative: Int, _ shift: Double) -> Looked? {
        let column = values[quantity: 0, alternative: alternative]
        guard !column.isEmpty else { return nil }
        let sample = PathSample(column, sampling: values.sampling)
        return Looked(shift: shift, estimate: condition.estimate(sample), standing: condition.standing(sample))
    }

    private func find(
        _ grid: [Looked], look: (Double) async throws -> Looked?
    ) async throws -> BreakingPoint.Finding? {
        guard let present = grid.first(where: { $0.shift == 0 }) else { return .doesNotExist }
        if present.standing.isMet { return .alreadyMet }
        var best: BreakingPoint.Point?
        let endTolerance = tolerance * Self.endTolerance
        for isUpward in [false, true] {
            // Away from no change.
            var probes = grid.filter { isUpward ? $0.shift >= 0 : $0.shift <= 0 }
            if !isUpward { probes.reverse() }
            guard probes.contains(where: \.standing.isMet) else { continue }
            func border(
                within tolerance: Double, _ margin: (Standing) -> Double, _ holds: (Standing) -> Bool
            ) async throws -> (fails: Looked, holds: Looked)? {
                guard let first = probes.firstIndex(where: { holds($0.standing) }), first > 0 else { return nil }
                func probe(_ looked: Looked) -> BracketSearch.Probe {
                    .init(value: looked.shift, margin: margin(looked.standing), holds: holds(looked.standing))
                }
                let bracket = try await BracketSearch.narrow(
                    probe(probes[first - 1]), probe(probes[first]), tolerance: tolerance
                ) { shift in
                    guard let looked = try await look(shift) else { return nil }
                    let place = probes.firstIndex { abs($0.shift) > abs(shift) } ?? probes.count
                    probes.insert(looked, at: place)
                    return probe(looked)
                }
                guard let bracket, let fails = probes.first(where: { $0.shift == bracket.fails.value }),
                    let holds = probes.first(where: { $0.shift == bracket.holds.value })
                else { return nil }
                return (fails, holds)
            }
            guard let point = try await border(within: tolerance, { $0.margin }, { $0.isMet }) else { return nil }
            if let best, abs(best.shift) <= abs(point.holds.shift) { continue }
            var near = 0.0
            if !present.standing.mayBeMet {
                guard let border = try await border(within: endTolerance, { $0.margin + $0.doubt }, { $0.mayBeMet })
                else { return nil }
                near = border.fails.shift
            }
            var far: Double?
            if probes.contains(where: \.standing.isSurelyMet) {
                guard let border = try await border(within: endTolerance, { $0.margin - $0.doubt }, { $0.isSurelyMet })
                else { return nil }
                far = border.holds.shift
            }
            best = BreakingPoint.Point(
                shift: point.holds.shift, estimate: point.holds.estimate, near: near, far: far,
                lastUnmet: point.fails.shift)
        }
        return best.map { .found($0) } ?? .notMet
    }
}

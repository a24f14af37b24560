/// A ``Distribution`` made ready for evaluation on rows: parameters transformed, thresholds and tables computed.
///
/// One monotone function of z, the same for every mode of simulation; evaluation allocates nothing and decides on the
/// shape once a row, not once a lane.
public struct CompiledDistribution: Sendable {
    private enum Shape: Sendable {
        case fixed
        case normal
        case lognormal(logStandardDeviation: Double)
        case uniform
        case triangular(leftShare: Double)
        case table(QuantileTable)
        case logistic(logOdds: Double, standardDeviation: Double)
        case discrete(values: [Double], thresholds: [Double])
    }

    private var shape: Shape
    private var shift: Double
    private var scale: Double
    /// For an event: it happens above this z; what it is worth if it does not happen.
    private var event: (threshold: Double, absent: Double)?

    /// Whether the distribution is an event, whose size reads a second latent.
    public var isEvent: Bool { event != nil }

    /// - Precondition: the distribution has no ``Distribution/problem``.
    /// - Complexity: constant, but for beta and PERT, whose table takes some milliseconds.
    public init(_ distribution: Distribution) {
        precondition(distribution.problem == nil, "The distribution's parameters are unlawful.")
        self = Self.compile(distribution)
    }

    private init(shape: Shape, shift: Double, scale: Double) {
        self.shape = shape
        self.shift = shift
        self.scale = scale
    }

    private static func compile(_ distribution: Distribution) -> CompiledDistribution {
        switch distribution {
        case .fixed(let value):
            return Self(shape: .fixed, shift: value, scale: 1)
        case .normal(let mean, let sd):
            return Self(shape: .normal, shift: mean, scale: sd)
        case .lognormal(let median, let sd):
            return Self(shape: .lognormal(logStandardDeviation: sd), shift: 0, scale: median)
        case .uniform(let low, let high):
            return Self(shape: .uniform, shift: low, scale: high - low)
        case .triangular(let low, let mode, let high):
            guard low < high else { return compile(.fixed(low)) }
            return Self(shape: .triangular(leftShare: (mode - low) / (high - low)), shift: low, scale: high - low)
        case .pert(let low, let mode, let high):
            guard low < high else { return compile(.fixed(low)) }
            let a = 1 + 4 * (mode - low) / (high - low)
            return Self(shape: .table(QuantileTable(betaShapes: a, 6 - a)), shift: low, scale: high - low)
        case .beta(let mean, let sd):
            guard sd > 0 else { return compile(.fixed(mean)) }
            let total = mean * (1 - mean) / (sd * sd) - 1
            let table = QuantileTable(betaShapes: mean * total, (1 - mean) * total)
            return Self(shape: .table(table), shift: 0, scale: 1)
        case .logitNormal(let median, let sd):
            let logOdds = SetUpMath.log(median) - SetUpMath.log(1 - median)
            return Self(shape: .logistic(logOdds: logOdds, standardDeviation: sd), shift: 0, scale: 1)
        case .event(let probability, let size):
            var compiled = compile(size)
            compiled.event = (-SetUpMath.standardNormalQuantile(probability), 0)
            return compiled
        case .discrete(let values, let probabilities):
            var cumulative = 0.0
            let thresholds = probabilities.dropLast().map { probability in
                cumulative += probability
                return SetUpMath.standardNormalQuantile(min(cumulative, 1))
            }
            return Self(shape: .discrete(values: values, thresholds: thresholds), shift: 0, scale: 1)
        case .affine(let inner, let addend, let factor):
            var compiled = compile(inner)
            compiled.shift = compiled.shift * factor + addend
            compiled.scale *= factor
            if let event = compiled.event { compiled.event = (event.threshold, event.absent * factor + addend) }
            return compiled
        }
    }

    /// The outcome at one pair of latents: lane 0 of what rows are evaluated with.
    public func value(latent: Double, sizeLatent: Double) -> Double {
        let buffer = LaneBuffer(rowCount: 3)
        buffer.set(latent, row: 0)
        buffer.set(sizeLatent, row: 1)
        evaluate(latents: buffer, row: 0, sizeLatents: buffer, row: 1, into: buffer, row: 2)
        return buffer.value(row: 2, path: 0)
    }

    /// Evaluates a row of latents.
    ///
    /// - Parameters:
    ///   - latents: standard normals in `row`; for an event they decide whether it happens, −∞ meaning never.
    ///   - sizeLatents: standard normals of an event's size; not read otherwise.
    ///   - outcomes: where the outcomes are put; may be the row of the latents.
    /// - Complexity: 64 values; linear in the number of values of a discrete distribution.
    public func evaluate(
        latents: borrowing LaneBuffer, row: Int, sizeLatents: borrowing LaneBuffer, row sizeRow: Int,
        into outcomes: borrowing LaneBuffer, row outcomeRow: Int
    ) {
        guard let event else {
            evaluateShape(latents, row, outcomes, outcomeRow) { _, outcome in outcome }
            return
        }
        let threshold = Lanes.all(event.threshold)
        let absent = Lanes.all(event.absent)
        evaluateShape(sizeLatents, sizeRow, outcomes, outcomeRow) { group, size in
            Lanes.choose(latents[row, group] .> threshold, size, else: absent)
        }
    }

    @inline(__always)
    private func evaluateShape(
        _ latents: borrowing LaneBuffer, _ row: Int, _ outcomes: borrowing LaneBuffer, _ outcomeRow: Int,
        _ finish: (_ group: Int, _ outcome: Lanes) -> Lanes
    ) {
        let shift = Lanes.all(shift)
        let scale = Lanes.all(scale)
        @inline(__always)
        func each(_ standard: (Lanes) -> Lanes) {
            for group in 0..<Block.groupCount {
                outcomes[outcomeRow, group] = finish(group, shift + scale * standard(latents[row, group]))
            }
        }
        switch shape {
        case .fixed:
            each { _ in Lanes.all(0) }
        case .normal:
            each { $0 }
        case .lognormal(let sd):
            let sd = Lanes.all(sd)
            each { Lanes.exp(sd * $0) }
        case .uniform:
            each { Lanes.standardNormalCumulative($0) }
        case .triangular(let leftShare):
            let share = Lanes.all(leftShare)
            let rest = Lanes.all(1 - leftShare)
            each { z in
                let tails = Lanes.standardNormalTails(z)
                let left = Lanes.squareRoot(tails.lower * share)
                let right = Lanes.all(1) - Lanes.squareRoot(tails.upper * rest)
                return Lanes.choose(tails.lower .< share, left, else: right)
            }
        case .table(let table):
            each { table($0) }
        case .logistic(let logOdds, let sd):
            let logOdds = Lanes.all(logOdds)
            let sd = Lanes.all(sd)
            each { Lanes.all(1) / (Lanes.all(1) + Lanes.exp(Lanes.all(0) - (logOdds + sd * $0))) }
        case .discrete(let values, let thresholds):
            each { z in
                var outcome = Lanes.all(values[0])
                for (value, threshold) in zip(values.dropFirst(), thresholds) {
                    outcome = Lanes.choose(z .> Lanes.all(threshold), Lanes.all(value), else: outcome)
                }
                return outcome
            }
        }
    }
}

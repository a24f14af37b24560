internal import Simulation
internal import Stochastics

/// Which variations of a block are run, in which order, and what is made of their values.
///
/// Paths as they are drawn (A); if variances are shared out, the other world (B), then A with each input from B, then the
/// chains between A and B. Apart from them, the steps of a screening.
struct SensitivityDesign: Sendable {
    private let question: Sensitivity.Question
    private let parts: [[Int]]
    /// What is uncertain, factor by factor.
    private let screened: [Int]
    /// By screened factor, what is added to the latents of each year to move its average by a standard deviation.
    private let stepLengths: [Double]
    private let signs: [StreamID]
    private let seed: UInt64
    private let methods: Set<Sensitivity.Method>

    init(
        _ question: Sensitivity.Question, parts: [[Int]], factors: [Factor], yearCount: Int, seed: UInt64,
        methods: Set<Sensitivity.Method>
    ) {
        self.question = question
        self.parts = parts
        // Where variances are shared out, a screening tells which factors of a correlated part act.
        screened =
            methods == [.tornado] ? [] : parts.joined().filter { !factors[$0].distribution.isFixed }.sorted()
        stepLengths = screened.map { factors[$0].time.spreadOfAverage(years: yearCount) }
        signs = screened.map { StreamID(factors[$0].name + "#step") }
        self.seed = seed
        self.methods = methods
    }

    private var sharesVariance: Bool { methods.contains(.sobol) || methods.contains(.shapley) }
    private var firstChain: Int { methods.contains(.sobol) ? 2 + parts.count : 2 }

    /// The number of variations that exchange inputs, A and B among them.
    var exchangeCount: Int {
        sharesVariance ? firstChain + (methods.contains(.shapley) ? parts.count - 1 : 0) : 1
    }

    /// The number of variations that step.
    var stepCount: Int { screened.count }

    /// A variation of a block that exchanges inputs.
    func exchange(block: Int, number: Int) -> Variation? {
        switch number {
        case 0: return nil
        case 1: return Variation(exchanged: Set(parts.joined()))
        case ..<firstChain: return Variation(exchanged: Set(parts[number - 2]))
        default:
            return Variation(exchanged: Set(order(ofBlock: block)[...(number - firstChain)].flatMap { parts[$0] }))
        }
    }

    /// A variation of a block that steps.
    func step(block: Int, number: Int) -> Variation? {
        let length = stepLengths[number]
        return Variation(shifts: [screened[number]: signs(block: block, number: number).map { $0 * length }])
    }

    /// Up or down, for each path of a block.
    private func signs(block: Int, number: Int) -> [Double] {
        let normals = LaneBuffer(rowCount: 1)
        NormalSource(seed: seed).fill(normals, row: 0, stream: signs[number], year: 0, block: block)
        return (0..<Block.pathCount).map { normals.value(row: 0, path: $0) < 0 ? -1 : 1 }
    }

    private func order(ofBlock block: Int) -> [Int] {
        ResamplingSource(seed: seed, name: "exchange").order(block, count: parts.count)
    }

    /// The answer that the values give.
    ///
    /// - Parameters:
    ///   - exchanged: the values of the variations that exchange inputs
    ///   - stepped: the values of the variations that step
    func evaluate(
        exchanged: [[Double]], stepped: [[Double]], resamples: Int, swings: [FactorSwing]?, sampling: Sampling
    ) -> Sensitivity {
        let a = exchanged[0]
        let b = sharesVariance ? exchanged[1] : []
        let single = methods.contains(.sobol) ? Array(exchanged[2..<firstChain]) : []
        let blocks = 0..<(a.count / Block.pathCount)
        let shapley =
            methods.contains(.shapley)
            ? ShapleyEffects(
                chains: [a] + exchanged[firstChain...] + [b], orders: blocks.map(order), batch: Block.pathCount,
                resamples: resamples, seed: seed) : nil
        let steps = screened.indices.map { number in
            stride(from: 0, to: stepped[number].count, by: Block.pathCount).flatMap {
                signs(block: $0 / Block.pathCount, number: number)
            }.prefix(stepped[number].count)
        }.map(Array.init)
        let base = Array(a.prefix(stepped.first?.count ?? 0))
        let sample = PathSample(a, sampling: sampling)
        return Sensitivity(
            question: question, methods: methods, inputs: sharesVariance ? parts : [], mean: sample.mean,
            standardDeviation: sample.standardDeviation ?? 0,
            sobol: methods.contains(.sobol)
                ? SobolIndices(a: a, b: b, exchanged: single, resamples: resamples, seed: seed) : nil,
            shapley: shapley, screened: screened,
            effects: screened.isEmpty
                ? nil : ElementaryEffects(base: base, moved: stepped, steps: steps, resamples: resamples, seed: seed),
            swings: swings, resamples: resamples,
            samples: Sensitivity.Samples(a: a, b: b, exchanged: single, moved: stepped, steps: steps))
    }
}

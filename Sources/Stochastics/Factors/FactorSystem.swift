/// All factors of a study, ready to be drawn: addresses, correlation and compiled distributions.
///
/// Year by year: ε of each time-varying factor from its own stream, correlated within its group, made a latent z by the
/// time structure, made a value by the distribution. Constant factors are drawn once a path, under year 0.
public struct FactorSystem: Sendable {
    /// The factors, in order of declaration.
    public let factors: [Factor]
    let groups: [CorrelationGroup]
    let compiled: [CompiledDistribution]
    let streams: [StreamID]
    let sizeStreams: [StreamID]
    /// The addresses in the other world that a ``Variation`` takes paths from.
    let otherStreams: [StreamID]
    let otherSizeStreams: [StreamID]
    /// Whether a factor needs an ε: not if it is fixed, unless others in its group are made from it.
    let isDrawn: [Bool]

    /// A system of factors.
    ///
    /// - Parameter correlations: between ε of time-varying factors in the same year, or between constant factors.
    /// - Throws: the first problem of the correlations.
    /// - Precondition: no two names, as they are or with `#size`, `#other` or `#other#size` appended, have the same
    ///   ``StreamID``.
    /// - Complexity: cubic in the size of the largest correlated group; some milliseconds a beta or PERT factor.
    public init(factors: [Factor], correlations: [Correlation]) throws(CorrelationProblem) {
        self.init(
            factors: factors, groups: try CorrelationGroup.groups(factors: factors, correlations: correlations),
            like: nil)
    }

    /// - Parameter other: a system of as many factors, whose compiled distributions are taken over where they are the same.
    private init(factors: [Factor], groups: [CorrelationGroup], like other: FactorSystem?) {
        self.factors = factors
        self.groups = groups
        var known: [Distribution: CompiledDistribution] = [:]
        if let other {
            for (factor, compiled) in zip(other.factors, other.compiled) { known[factor.distribution] = compiled }
        }
        compiled = factors.map { factor in
            let compiled = known[factor.distribution] ?? CompiledDistribution(factor.distribution)
            known[factor.distribution] = compiled
            return compiled
        }
        streams = factors.map { StreamID($0.name) }
        sizeStreams = factors.map { StreamID.size(of: $0.name) }
        otherStreams = factors.map { StreamID(StreamID.other($0.name)) }
        otherSizeStreams = factors.map { StreamID.size(of: StreamID.other($0.name)) }
        precondition(
            Set(streams + sizeStreams + otherStreams + otherSizeStreams).count == 4 * factors.count,
            "Two factors would share their random numbers.")
        let grouped = Set(groups.flatMap(\.members))
        isDrawn = factors.indices.map { !factors[$0].distribution.isFixed || grouped.contains($0) }
    }

    /// The same names, time structures and correlation with other distributions: a scenario. No draw changes.
    ///
    /// - Precondition: one lawful distribution a factor.
    public func withDistributions(_ distributions: [Distribution]) -> FactorSystem {
        precondition(distributions.count == factors.count, "One distribution a factor is needed.")
        let replaced = zip(factors, distributions).map {
            Factor(name: $0.name, distribution: $1, time: $0.time)
        }
        return FactorSystem(factors: replaced, groups: groups, like: self)
    }

    /// Working storage for one worker: about 2.5 kB a factor. It serves every system with as many factors.
    public func makeState() -> FactorState { FactorState(factorCount: factors.count) }

    /// Starts a block: draws the constant factors and sets random walks to their start.
    ///
    /// - Precondition: the state has a row for every factor; given latents have 64 paths for every factor.
    public func begin(_ state: FactorState, source: FactorSource) {
        precondition(state.values.rowCount == factors.count, "The state belongs to another system.")
        state.year = nil
        state.draws = nil
        if !state.isExchanged.isEmpty {
            state.isExchanged = []
            state.isShifted = []
        }
        switch source {
        case .random(let seed, let block):
            state.draws = .pseudo(NormalSource(seed: seed), block: block)
        case .sampled(let sampling, let seed, let block, let years):
            state.draws = draws(sampling, seed: seed, block: block, years: years, state)
        case .varied(let variation, let sampling, let seed, let block, let years):
            for group in groups {
                let count = group.members.count { variation.exchanged.contains($0) }
                precondition(count == 0 || count == group.members.count, "Correlated factors are exchanged together.")
            }
            state.vary(variation)
            state.draws = draws(sampling, seed: seed, block: block, years: years, state)
        case .median:
            for index in factors.indices {
                state.latents.set(compiled[index].isEvent ? -.infinity : 0, row: index)
                state.sizes.set(0, row: index)
            }
        case .latents(let latents):
            precondition(latents.count == factors.count, "One list of latents a factor is needed.")
            for index in factors.indices {
                precondition(latents[index].count == Block.pathCount, "64 latents a factor are needed.")
                for path in 0..<Block.pathCount { state.latents.set(latents[index][path], row: index, path: path) }
                state.sizes.set(0, row: index)
            }
        }
        if state.draws != nil {
            draw(state, year: 0, constant: true)
            for index in factors.indices where factors[index].isConstant { keepEpsilon(state, index) }
        }
        for index in factors.indices {
            switch factors[index].time {
            case .constant: evaluate(state, index)
            case .randomWalk(let start): state.values.set(start, row: index)
            case .independent, .autoregressive: state.values.set(0, row: index)
            }
        }
    }

    /// Moves on to a year and fills ``FactorState/values``.
    ///
    /// - Precondition: `year` is 1…65 535, and after the first call one more than the year before.
    public func advance(_ state: FactorState, toYear year: Int) {
        precondition((1...65_535).contains(year), "The year \(year) is outside 1…65 535.")
        if let previous = state.year { precondition(year == previous + 1, "Year \(year) does not follow \(previous).") }
        let isFirst = state.year == nil
        state.year = year
        if state.draws != nil { draw(state, year: year, constant: false) }
        for index in factors.indices {
            switch factors[index].time {
            case .constant:
                break
            case .independent:
                if state.draws != nil { keepEpsilon(state, index) }
                evaluate(state, index)
            case .autoregressive(let rho):
                if state.draws != nil {
                    if isFirst { keepEpsilon(state, index) } else { follow(state, index, rho) }
                }
                evaluate(state, index)
            case .randomWalk:
                if state.draws != nil { keepEpsilon(state, index) }
                step(state, index)
            }
        }
    }

    private func keepEpsilon(_ state: FactorState, _ index: Int) {
        for group in 0..<Block.groupCount { state.latents[index, group] = state.epsilon[index, group] }
    }

    private func follow(_ state: FactorState, _ index: Int, _ rho: Double) {
        let memory = Lanes.all(rho)
        let news = Lanes.all((1 - rho * rho).squareRoot())
        for group in 0..<Block.groupCount {
            state.latents[index, group] = memory * state.latents[index, group] + news * state.epsilon[index, group]
        }
    }

    private func evaluate(_ state: FactorState, _ index: Int) {
        guard !state.isShifted.isEmpty, state.isShifted[index] else {
            compiled[index].evaluate(
                latents: state.latents, row: index, sizeLatents: state.sizes, row: index, into: state.values, row: index
            )
            return
        }
        // The latents themselves stay, since an autoregressive factor goes on from them.
        for group in 0..<Block.groupCount {
            state.moved[0, group] = state.latents[index, group] + state.shifts[index, group]
        }
        compiled[index].evaluate(
            latents: state.moved, row: 0, sizeLatents: state.sizes, row: index, into: state.values, row: index)
    }

    /// A random walk's step; the row of ε, already kept as the latent, serves as scratch.
    private func step(_ state: FactorState, _ index: Int) {
        if !state.isShifted.isEmpty, state.isShifted[index] {
            for group in 0..<Block.groupCount {
                state.latents[index, group] = state.latents[index, group] + state.shifts[index, group]
            }
        }
        compiled[index].evaluate(
            latents: state.latents, row: index, sizeLatents: state.sizes, row: index, into: state.epsilon, row: index)
        for group in 0..<Block.groupCount {
            state.values[index, group] = state.values[index, group] + state.epsilon[index, group]
        }
    }
}

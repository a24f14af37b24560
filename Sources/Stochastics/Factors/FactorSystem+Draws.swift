extension FactorSystem {
    /// How a block is drawn; draws the whole horizon where that is the way.
    func draws(
        _ sampling: Sampling, seed: UInt64, block: Int, years: ClosedRange<Int>, _ state: FactorState
    ) -> FactorState.Draws {
        switch sampling {
        case .pseudo: return .pseudo(NormalSource(seed: seed), block: block)
        case .antithetic: return .antithetic(NormalSource(seed: seed), block: block)
        case .sobol:
            let horizon = horizon(of: state, yearCount: years.count)
            horizon.draw(seed: seed, block: block)
            return .horizon(horizon, firstYear: years.lowerBound)
        }
    }

    /// The state's storage for draws of whole horizons, made when it is first needed: plain Monte Carlo needs none.
    private func horizon(of state: FactorState, yearCount: Int) -> HorizonDraws {
        if let horizon = state.horizon, horizon.yearCount == yearCount, horizon.factors == factors,
            horizon.groups == groups
        {
            return horizon
        }
        let horizon = HorizonDraws(construction(yearCount: yearCount), factors: factors, groups: groups)
        state.horizon = horizon
        return horizon
    }

    /// How the paths of so many years are made of Sobol's points.
    func construction(yearCount: Int) -> PathConstruction {
        PathConstruction(
            factors, correlated: groups, isEvent: compiled.map(\.isEvent), isDrawn: isDrawn, yearCount: yearCount)
    }

    /// Fills the ε of the constant or of the time-varying factors, and the latents of event sizes.
    func draw(_ state: FactorState, year: Int, constant: Bool) {
        guard let draws = state.draws else { return }
        switch draws {
        case .pseudo(let source, let block):
            for index in factors.indices where factors[index].isConstant == constant && isDrawn[index] {
                source.fill(state.epsilon, row: index, stream: streams[index], year: year, block: block)
                guard compiled[index].isEvent else { continue }
                source.fill(state.sizes, row: index, stream: sizeStreams[index], year: year, block: block)
            }
        case .antithetic(let source, let block):
            for index in factors.indices where factors[index].isConstant == constant && isDrawn[index] {
                source.fillAntithetic(state.epsilon, row: index, stream: streams[index], year: year, block: block)
                guard compiled[index].isEvent else { continue }
                source.fillAntithetic(state.sizes, row: index, stream: sizeStreams[index], year: year, block: block)
            }
        case .horizon(let horizon, let firstYear):
            let position = constant ? 0 : year - firstYear
            precondition(position >= 0 && position < horizon.yearCount, "The year \(year) is outside the horizon.")
            for index in factors.indices where factors[index].isConstant == constant && isDrawn[index] {
                horizon.copy(factor: index, year: position, into: state.epsilon, row: index)
                horizon.copySize(factor: index, year: position, into: state.sizes, row: index)
            }
            return
        }
        for group in groups where factors[group.members[0]].isConstant == constant { group.correlate(state.epsilon) }
    }
}

extension FactorSystem {
    /// How a block is drawn; draws the whole horizon where that is the way.
    func draws(
        _ sampling: Sampling, seed: UInt64, block: Int, years: ClosedRange<Int>, _ state: FactorState
    ) -> FactorState.Draws {
        switch sampling {
        case .pseudo: return .pseudo(NormalSource(seed: seed), block: block)
        case .antithetic: return .antithetic(NormalSource(seed: seed), block: block)
        case .sobol:
            let horizon = horizon(state.horizon, yearCount: years.count, isOther: false)
            state.horizon = horizon
            horizon.draw(seed: seed, block: block)
            guard state.isExchanged.contains(true) else {
                return .horizon(horizon, other: nil, firstYear: years.lowerBound)
            }
            let other = self.horizon(state.otherHorizon, yearCount: years.count, isOther: true)
            state.otherHorizon = other
            other.draw(seed: seed, block: block)
            return .horizon(horizon, other: other, firstYear: years.lowerBound)
        }
    }

    /// Storage for draws of whole horizons, made when it is first needed: plain Monte Carlo needs none.
    private func horizon(_ kept: HorizonDraws?, yearCount: Int, isOther: Bool) -> HorizonDraws {
        if let kept, kept.yearCount == yearCount, kept.factors == factors, kept.groups == groups { return kept }
        return HorizonDraws(
            construction(yearCount: yearCount, isOther: isOther), factors: factors, groups: groups)
    }

    /// How the paths of so many years are made of Sobol's points.
    ///
    /// - Parameter isOther: whether it is those of the other world that a ``Variation`` takes paths from
    func construction(yearCount: Int, isOther: Bool = false) -> PathConstruction {
        PathConstruction(
            factors, correlated: groups, isEvent: compiled.map(\.isEvent), isDrawn: isDrawn, yearCount: yearCount,
            isOther: isOther)
    }

    /// Fills the ε of the constant or of the time-varying factors, and the latents of event sizes.
    func draw(_ state: FactorState, year: Int, constant: Bool) {
        guard let draws = state.draws else { return }
        func isExchanged(_ index: Int) -> Bool { !state.isExchanged.isEmpty && state.isExchanged[index] }
        func stream(_ index: Int) -> StreamID { isExchanged(index) ? otherStreams[index] : streams[index] }
        func sizeStream(_ index: Int) -> StreamID { isExchanged(index) ? otherSizeStreams[index] : sizeStreams[index] }
        switch draws {
        case .pseudo(let source, let block):
            for index in factors.indices where factors[index].isConstant == constant && isDrawn[index] {
                source.fill(state.epsilon, row: index, stream: stream(index), year: year, block: block)
                guard compiled[index].isEvent else { continue }
                source.fill(state.sizes, row: index, stream: sizeStream(index), year: year, block: block)
            }
        case .antithetic(let source, let block):
            for index in factors.indices where factors[index].isConstant == constant && isDrawn[index] {
                source.fillAntithetic(state.epsilon, row: index, stream: stream(index), year: year, block: block)
                guard compiled[index].isEvent else { continue }
                source.fillAntithetic(state.sizes, row: index, stream: sizeStream(index), year: year, block: block)
            }
        case .horizon(let own, let other, let firstYear):
            let position = constant ? 0 : year - firstYear
            precondition(position >= 0 && position < own.yearCount, "The year \(year) is outside the horizon.")
            for index in factors.indices where factors[index].isConstant == constant && isDrawn[index] {
                let horizon = isExchanged(index) ? other ?? own : own
                horizon.copy(factor: index, year: position, into: state.epsilon, row: index)
                horizon.copySize(factor: index, year: position, into: state.sizes, row: index)
            }
            return
        }
        for group in groups where factors[group.members[0]].isConstant == constant { group.correlate(state.epsilon) }
    }
}

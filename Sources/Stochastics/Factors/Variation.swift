/// How a block of paths differs from the same block as it is drawn: what an analysis of sensitivity runs beside it.
///
/// *Variation.* All that is not named here is drawn as ever, from the same addresses; so a varied path and the path itself
/// are the same world but for what was changed on purpose.
public struct Variation: Sendable, Hashable {
    /// The factors whose whole paths, all years and the sizes of events, are those of another, independent world.
    public let exchanged: Set<Int>
    /// What is added to the latents of a factor in every year, for each of the 64 paths.
    public let shifts: [Int: [Double]]

    /// A variation; without arguments none at all.
    public init(exchanged: Set<Int> = [], shifts: [Int: [Double]] = [:]) {
        self.exchanged = exchanged
        self.shifts = shifts
    }
}

extension FactorSystem {
    /// The parts of the system that vary on their own: a factor, or the factors that are correlated with each other.
    ///
    /// Indices, ascending; in order of the first one. What is fixed is left out, but where it stands in a part that varies.
    /// Only whole parts can be exchanged.
    public var parts: [[Int]] {
        factors.indices.compactMap { index in
            let group = groups.first { $0.members.contains(index) }?.members ?? [index]
            guard group[0] == index, group.contains(where: { !factors[$0].distribution.isFixed }) else { return nil }
            return group
        }
    }
}

extension FactorState {
    /// Takes up a variation of the block that is about to begin.
    ///
    /// - Precondition: the factors exist; shifts are 64 numbers
    func vary(_ variation: Variation) {
        isExchanged = [Bool](repeating: false, count: values.rowCount)
        for factor in variation.exchanged { isExchanged[factor] = true }
        isShifted = [Bool](repeating: false, count: values.rowCount)
        for (factor, shift) in variation.shifts {
            precondition(shift.count == Block.pathCount, "64 shifts a factor are needed.")
            isShifted[factor] = true
            for path in shift.indices { shifts.set(shift[path], row: factor, path: path) }
        }
    }
}

/// One worker's ε of all factors and years of a block, drawn at its beginning from Sobol's points.
///
/// Memory: 512 bytes for each factor and year, and twice that of the largest group.
final class HorizonDraws {
    private let construction: PathConstruction
    /// What the construction is of.
    let factors: [Factor]
    /// What the construction is of.
    let groups: [CorrelationGroup]
    /// The ε: rows as ``PathConstruction`` numbers them.
    private let epsilon: LaneBuffer
    private let normals: LaneBuffer
    private let components: LaneBuffer
    /// The randomised dimensions of each group; rebuilt for another seed, replicate or more bits.
    private var dimensions: [[ScrambledDimension]] = []
    private var randomisation: Randomisation?

    /// What is drawn now: the variations of a block follow each other.
    private var drawn: (seed: UInt64, block: Int)?

    /// What the randomised dimensions depend on.
    private struct Randomisation: Hashable {
        let seed: UInt64
        let replicate: Int
        let bitCount: Int
    }

    init(_ construction: PathConstruction, factors: [Factor], groups: [CorrelationGroup]) {
        self.construction = construction
        self.factors = factors
        self.groups = groups
        epsilon = LaneBuffer(rowCount: construction.rowCount)
        let largest = construction.groups.map(\.order.count).max() ?? 0
        normals = LaneBuffer(rowCount: largest)
        components = LaneBuffer(rowCount: largest)
    }

    /// The years that are drawn at once.
    var yearCount: Int { construction.yearCount }

    /// Draws a block.
    func draw(seed: UInt64, block: Int) {
        if let drawn, drawn == (seed, block) { return }
        drawn = (seed, block)
        let position = Replicates.position(ofBlock: block)
        randomise(seed: seed, replicate: Replicates.replicate(ofBlock: block), position: position)
        let rest = NormalSource(seed: seed)
        for (group, dimensions) in zip(construction.groups, dimensions) {
            for (dimension, row) in group.order.enumerated() {
                if dimension < dimensions.count {
                    dimensions[dimension].fillNormals(normals, row: row, position: position)
                } else {
                    rest.fill(normals, row: row, stream: group.stream, year: dimension, block: block)
                }
            }
            construct(group)
        }
    }

    /// Makes ε of a group's normals: over the years first, then over the members.
    private func construct(_ group: PathConstruction.Group) {
        let years = group.yearCount
        let size = group.targets.count
        for component in 0..<size {
            for year in 0..<years {
                normals.combine(
                    first: component * years, stride: 1, count: years, coefficients: group.rotations[component],
                    from: year * years, into: components, row: component * years + year)
            }
        }
        for (member, target) in group.targets.enumerated() {
            for year in 0..<years {
                components.combine(
                    first: year, stride: years, count: size, coefficients: group.mixing, from: member * size,
                    into: epsilon, row: target + year)
            }
        }
    }

    private func randomise(seed: UInt64, replicate: Int, position: Int) {
        // Positions of 16 bits serve 64 million paths; the columns are the same however many there are.
        let bitCount = position >> 16 == 0 ? 22 : SobolDirections.bitCount
        let wanted = Randomisation(seed: seed, replicate: replicate, bitCount: bitCount)
        guard wanted != randomisation else { return }
        let source = ScrambleSource(seed: seed, replicate: replicate)
        dimensions = construction.groups.map { group in
            let mixing = source.mixing(group.stream, bitCount: bitCount)
            return (0..<min(group.order.count, SobolDirections.dimensionCount)).map { dimension in
                ScrambledDimension(
                    dimension: dimension, of: .table, mixing: mixing,
                    words: source.words(group.stream, dimension: dimension))
            }
        }
        randomisation = wanted
    }

    /// Copies the ε of a factor, in a year of the horizon from 0, into a row.
    func copy(factor: Int, year: Int, into buffer: borrowing LaneBuffer, row: Int) {
        epsilon.copy(row: construction.firstRows[factor] + year, into: buffer, row: row)
    }

    /// Copies the ε of the size of an event into a row.
    func copySize(factor: Int, year: Int, into buffer: borrowing LaneBuffer, row: Int) {
        guard let first = construction.firstSizeRows[factor] else { return }
        epsilon.copy(row: first + year, into: buffer, row: row)
    }
}

extension LaneBuffer {
    /// Copies a row into another buffer's.
    func copy(row: Int, into buffer: borrowing LaneBuffer, row target: Int) {
        for group in 0..<Block.groupCount { buffer[target, group] = self[row, group] }
    }

    /// A row of another buffer becomes Σ coefficients[from + k] · row `first` + k · `stride`, k in 0 ..< `count`.
    func combine(
        first: Int, stride: Int, count: Int, coefficients: [Double], from: Int, into buffer: borrowing LaneBuffer,
        row target: Int
    ) {
        for group in Swift.stride(from: 0, to: Block.groupCount, by: 4) {
            var sum0 = Lanes.all(0)
            var sum1 = Lanes.all(0)
            var sum2 = Lanes.all(0)
            var sum3 = Lanes.all(0)
            for k in 0..<count {
                let coefficient = Lanes.all(coefficients[from + k])
                let row = first + k * stride
                sum0 = sum0 + coefficient * self[row, group]
                sum1 = sum1 + coefficient * self[row, group + 1]
                sum2 = sum2 + coefficient * self[row, group + 2]
                sum3 = sum3 + coefficient * self[row, group + 3]
            }
            buffer[target, group] = sum0
            buffer[target, group + 1] = sum1
            buffer[target, group + 2] = sum2
            buffer[target, group + 3] = sum3
        }
    }
}

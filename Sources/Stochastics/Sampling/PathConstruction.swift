/// How the ε of all factors and years are made of independent normals, the important ones first. *bankonstruktion*
///
/// A group is a set of correlated factors, a factor on its own, or the sizes of an event. With C its correlation matrix
/// and C = Q·Λ·Qᵀ, its ε in a year are Q·√Λ·m; and the m of component j over the years are V·x, where x are independent
/// normals and V is orthogonal. So ε has the stated correlation in each year and is independent between years, whatever V:
/// the distribution of a path is exactly that of plain Monte Carlo, only the order of importance of what it is made of
/// differs. V holds the principal axes of the latents accumulated over the years, since most drivers are rates of growth
/// or amounts that add up in a balance (P. Acworth, M. Broadie and P. Glasserman, "A comparison of some Monte Carlo and
/// quasi Monte Carlo techniques for option pricing", MCQMC 1996). Dimension d of a group is the x with the largest share
/// but d of the variance of what is accumulated.
struct PathConstruction: Sendable {
    /// The groups, in order of their first factors.
    let groups: [Group]
    /// Years of the horizon.
    let yearCount: Int
    /// The row of a factor's first year among the ε of the horizon.
    let firstRows: [Int]
    /// The row of the first year of an event's size; nil where there is none.
    let firstSizeRows: [Int?]
    /// Rows of the ε of the horizon.
    let rowCount: Int

    /// Factors whose ε are made of the same normals.
    struct Group: Sendable {
        /// The rows of the members' first years.
        let targets: [Int]
        /// The name that the group's random numbers are addressed by: its first member's.
        let stream: StreamID
        /// Years with an ε of their own; 1 for constants.
        let yearCount: Int
        /// Row f: how member f is made of the components, √λ·q.
        let mixing: [Double]
        /// For each component, row y: how its value in year y is made of its x.
        let rotations: [[Double]]
        /// Component · yearCount + number of x, by dimension.
        let order: [Int]
    }

    /// The construction for a system of factors.
    ///
    /// - Parameter isOther: whether names are those of the other world that a ``Variation`` takes paths from
    init(
        _ factors: [Factor], correlated: [CorrelationGroup], isEvent: [Bool], isDrawn: [Bool], yearCount: Int,
        isOther: Bool = false
    ) {
        func name(_ factor: Int) -> String {
            isOther ? StreamID.other(factors[factor].name) : factors[factor].name
        }
        var rowCount = 0
        func reserve(_ factor: Int) -> Int {
            defer { rowCount += factors[factor].isConstant ? 1 : yearCount }
            return rowCount
        }
        let firstRows = factors.indices.map(reserve)
        let firstSizeRows = factors.indices.map { isEvent[$0] ? reserve($0) : nil }
        var groups: [Group] = []
        for factor in factors.indices where isDrawn[factor] {
            let group = correlated.first { $0.members.contains(factor) }
            if group == nil || group?.members[0] == factor {
                let members = group?.members ?? [factor]
                groups.append(
                    Group(
                        members.map { factors[$0] }, correlation: group?.matrix ?? CorrelationMatrix(size: 1),
                        targets: members.map { firstRows[$0] }, stream: StreamID(name(factor)),
                        yearCount: yearCount))
            }
            if let row = firstSizeRows[factor] {
                groups.append(
                    Group(
                        [factors[factor]], correlation: CorrelationMatrix(size: 1), targets: [row],
                        stream: StreamID.size(of: name(factor)), yearCount: yearCount))
            }
        }
        self.groups = groups
        self.yearCount = yearCount
        self.firstRows = firstRows
        self.firstSizeRows = firstSizeRows
        self.rowCount = rowCount
    }
}

extension PathConstruction.Group {
    init(
        _ members: [Factor], correlation: CorrelationMatrix, targets: [Int], stream: StreamID, yearCount: Int
    ) {
        let size = members.count
        let years = members[0].isConstant ? 1 : yearCount
        let axes = JacobiEigensystem(correlation.elements, size: size)
        var mixing = [Double](repeating: 0, count: size * size)
        var rotations: [[Double]] = []
        var importance: [Double] = []
        for component in 0..<size {
            let variance = max(0, axes.values[component])
            var memory = 0.0
            for member in 0..<size {
                let loading = axes.vectors[member * size + component]
                mixing[member * size + component] = loading * variance.squareRoot()
                memory += loading * loading * members[member].time.memory
            }
            if members[0].distribution.jumps, size == 1 {
                rotations.append(CorrelationMatrix(size: years).elements)
                importance += [Double](repeating: variance, count: years)
            } else {
                let time = JacobiEigensystem(Self.accumulated(memory: memory, yearCount: years), size: years)
                rotations.append(time.vectors)
                importance += time.values.map { variance * $0 }
            }
        }
        self.targets = targets
        self.stream = stream
        self.yearCount = years
        self.mixing = mixing
        self.rotations = rotations
        order = importance.indices.sorted { (importance[$1], $0) < (importance[$0], $1) }
    }

    /// BᵀB, where row y of B says how the latents of the years up to y, added up, are made of the ε of each year.
    private static func accumulated(memory: Double, yearCount: Int) -> [Double] {
        let news = (1 - memory * memory).squareRoot()
        var response = [Double](repeating: 0, count: yearCount * yearCount)
        for source in 0..<yearCount {
            var latent = source == 0 ? 1 : news
            var sum = 0.0
            for year in source..<yearCount {
                sum += latent
                response[year * yearCount + source] = sum
                latent *= memory
            }
        }
        var product = response
        for row in 0..<yearCount {
            for column in 0..<yearCount {
                var sum = 0.0
                for year in 0..<yearCount {
                    sum += response[year * yearCount + row] * response[year * yearCount + column]
                }
                product[row * yearCount + column] = sum
            }
        }
        return product
    }
}

extension TimeStructure {
    /// How much of a latent is left a year later.
    fileprivate var memory: Double {
        if case .autoregressive(let memory) = self { return memory }
        return 0
    }
}

extension Distribution {
    /// Whether the outcome jumps as the latent grows, so that a rotation between years would spread each year's jump over
    /// all dimensions.
    fileprivate var jumps: Bool {
        switch self {
        case .event, .discrete: true
        case .affine(let inner, _, _): inner.jumps
        default: false
        }
    }
}

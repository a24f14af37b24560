internal import Finsam
public import Stochastics

/// Some quantities of all alternatives on every path, for questions that need the paths themselves.
///
/// *Utfall bana för bana.* Path *n* is the same world in every alternative and every scenario with the same factors.
public struct PathValues: Sendable {
    /// The numbers of the paths that were run.
    public let paths: Range<Int>
    /// How paths were chosen.
    public let sampling: Sampling
    /// The values, by alternative and quantity, and last those of the world; empty where an association does not exist.
    private let columns: [[[Double]]]

    init(paths: Range<Int>, sampling: Sampling, columns: [[[Double]]]) {
        self.paths = paths
        self.sampling = sampling
        self.columns = columns
    }

    /// The values of a quantity, one for each path in order; empty where the association does not exist.
    ///
    /// - Parameters:
    ///   - quantity: its position among those that were asked for
    ///   - alternative: the alternative's index
    public subscript(quantity quantity: Int, alternative alternative: Int) -> [Double] {
        columns[alternative][quantity]
    }

    /// The values of a quantity of the world, one for each path in order.
    ///
    /// - Parameter quantity: its position among those that were asked for
    public subscript(world quantity: Int) -> [Double] { columns[columns.count - 1][quantity] }
}

extension Simulation {
    /// Runs paths of a scenario and keeps some quantities of each.
    ///
    /// The same code and the same draws as a run, so the numbers are those that the run summarises. Memory: 8 bytes a
    /// path, quantity and alternative.
    ///
    /// - Parameters:
    ///   - quantities: what is kept of each alternative
    ///   - world: what is kept of the world that they share
    ///   - scenario: the scenario's index
    ///   - paths: which paths; by default all. The bounds are multiples of 64 but for the last
    ///   - progress: told the share of paths that are done, from any thread; returns whether to go on
    /// - Returns: the values, or `nil` if `progress` said to stop
    public func values(
        of quantities: [Quantity], world: [WorldQuantity] = [], scenario: Int, paths: Range<Int>? = nil,
        progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async -> PathValues? {
        await values(
            of: quantities, world: world, scenario: scenario, paths: paths, variations: 1,
            variation: { _, _ in nil }, progress: progress)?[0]
    }

    /// Runs paths of a scenario as they are drawn and varied, and keeps some quantities of each.
    ///
    /// All variations of a block are run together. Memory: 8 bytes a path, variation, quantity and alternative.
    ///
    /// - Parameters:
    ///   - quantities: what is kept of each alternative
    ///   - world: what is kept of the world that they share
    ///   - scenario: the scenario's index
    ///   - paths: which paths; by default all. The bounds are multiples of 64 but for the last
    ///   - count: the number of variations
    ///   - variation: a block's variation, by the numbers of both; `nil` is the block as it is drawn
    ///   - progress: told the share of paths that are done, from any thread; returns whether to go on
    /// - Returns: the values of each variation, or `nil` if `progress` said to stop
    public func values(
        of quantities: [Quantity], world: [WorldQuantity] = [], scenario: Int, paths: Range<Int>? = nil,
        variations count: Int, variation: @escaping @Sendable (_ block: Int, _ number: Int) -> Variation?,
        progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async -> [PathValues]? {
        let paths = paths ?? 0..<pathCount
        precondition(paths.lowerBound % Block.pathCount == 0, "Paths begin with a block of 64.")
        let plan = plan(scenario: scenario, mode: mode)
        let readings = PathReadings(quantities, world, plan)
        let columns = (0..<count).map { _ in PathColumns(exists: readings.exists, pathCount: paths.count) }
        // What is drawn for one variation of a block serves the others.
        let extent = count == 1 ? Summariser.superblockPathCount / Block.pathCount : 1
        let isComplete = await inStretches(of: paths, extent: extent, progress: progress) {
            let runner = BlockRunner(plan, reference: study.reference)
            return { blocks, first in
                for (number, columns) in columns.enumerated() {
                    let values = readings.run(blocks, runner) {
                        source(block: $0, years: plan.world.years, variation($0, number))
                    }
                    columns.keep(values, from: first)
                }
            }
        }
        guard isComplete else { return nil }
        return columns.map { PathValues(paths: paths, sampling: sampling, columns: $0.now) }
    }

    /// Shares the blocks of some paths between workers, in stretches that do not depend on their number.
    ///
    /// - Parameters:
    ///   - extent: the number of blocks in a stretch
    ///   - makeWorker: makes what each worker does with the blocks of a stretch and the position of its first path
    /// - Returns: `false` if `progress` said to stop
    func inStretches(
        of paths: Range<Int>, extent: Int = Summariser.superblockPathCount / Block.pathCount,
        progress: @escaping @Sendable (Double) -> Bool,
        makeWorker: @escaping @Sendable () -> ((_ blocks: Range<Int>, _ firstPath: Int) -> Void)
    ) async -> Bool {
        let blocks = (paths.lowerBound / Block.pathCount)..<((paths.upperBound + Block.pathCount - 1) / Block.pathCount)
        let taskCount = (blocks.count + extent - 1) / extent
        let counter = Counter()
        return await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<min(threadCount, max(1, taskCount)) {
                group.addTask {
                    let work = makeWorker()
                    while true {
                        let task = counter.next()
                        guard task < taskCount else { return true }
                        guard progress(Double(task) / Double(taskCount)) else { return false }
                        let first = blocks.lowerBound + task * extent
                        work(
                            first..<min(first + extent, blocks.upperBound),
                            (first - blocks.lowerBound) * Block.pathCount)
                    }
                }
            }
            return await group.allSatisfy { $0 }
        }
    }
}

/// Which rows of which alternative and period are kept, and where.
struct PathReadings: Sendable {
    /// What several rows of one quantity make.
    enum Combining {
        /// There is only one.
        case only
        /// True as soon as any row is.
        case any
        /// Their sum, in the order of the years.
        case sum
    }
    struct Reading: Sendable {
        let row: Int
        let quantity: Int
        let combining: Combining
    }
    /// By alternative and period.
    private let readings: [[[Reading]]]
    private let world: [WorldQuantity]
    /// By alternative and quantity, and last for the world, whether there is anything to read.
    let exists: [[Bool]]
    /// The last period that is read.
    private let lastPeriod: Int

    init(_ quantities: [Quantity], _ world: [WorldQuantity], _ plan: ScenarioPlan) {
        var readings = [[[Reading]]](
            repeating: Array(repeating: [], count: plan.world.years.count + 1), count: plan.alternatives.count)
        var exists = [[Bool]](
            repeating: Array(repeating: false, count: quantities.count), count: plan.alternatives.count)
        for (number, alternative) in plan.alternatives.enumerated() {
            for (position, quantity) in quantities.enumerated() {
                let sources = quantity.sources(in: alternative, plan.layout)
                exists[number][position] = !sources.isEmpty
                for source in sources {
                    readings[number][source.period].append(
                        Reading(
                            row: source.row, quantity: position,
                            combining: quantity.isIndicator ? .any : sources.count > 1 ? .sum : .only))
                }
            }
        }
        self.readings = readings
        self.world = world
        self.exists = exists + [world.map { _ in true }]
        let periods = readings.flatMap { periods in periods.indices.filter { !periods[$0].isEmpty } }
        lastPeriod = world.isEmpty ? periods.max() ?? 0 : .max
    }

    /// The values of some blocks, by alternative and quantity.
    func run(_ blocks: Range<Int>, _ runner: BlockRunner, source: (Int) -> FactorSource) -> [[[Double]]] {
        var values = exists.map { $0.map { [Double](repeating: 0, count: $0 ? blocks.count * Block.pathCount : 0) } }
        for (position, block) in blocks.enumerated() {
            let first = position * Block.pathCount
            runner.run(source(block), through: lastPeriod) { alternative, period, rows in
                if alternative == runner.reference {
                    addWorld(runner.world, period, to: &values[values.count - 1], first)
                }
                for reading in readings[alternative][period] {
                    switch reading.combining {
                    case .any:
                        let flags = rows.flags[reading.row]
                        for path in 0..<Block.pathCount where flags >> UInt64(path) & 1 == 1 {
                            values[alternative][reading.quantity][first + path] = 1
                        }
                    case .only:
                        for path in 0..<Block.pathCount {
                            values[alternative][reading.quantity][first + path] = rows.amounts.value(
                                row: reading.row, path: path)
                        }
                    case .sum:
                        for path in 0..<Block.pathCount {
                            values[alternative][reading.quantity][first + path] += rows.amounts.value(
                                row: reading.row, path: path)
                        }
                    }
                }
            }
        }
        return values
    }

    /// Adds a year of the world to the means that it is part of.
    private func addWorld(_ state: WorldState, _ period: Int, to values: inout [[Double]], _ first: Int) {
        for (position, quantity) in world.enumerated() where quantity.periods.contains(period) {
            let row = quantity.row(in: state.plan, period: period)
            let count = Double(quantity.periods.count)
            for path in 0..<Block.pathCount {
                values[position][first + path] += state.columns.value(row: row, path: path) / count
            }
        }
    }
}

/// The columns that workers fill, each its own stretch.
final class PathColumns: Sendable {
    private let pathCount: Int
    private let columns: Guarded<[[[Double]]]>

    /// - Parameter exists: by alternative and quantity
    init(exists: [[Bool]], pathCount: Int) {
        self.pathCount = pathCount
        columns = Guarded(exists.map { $0.map { [Double](repeating: 0, count: $0 ? pathCount : 0) } })
    }

    func keep(_ values: [[[Double]]], from first: Int) {
        columns.locked { columns in
            for (alternative, quantities) in values.enumerated() {
                for (quantity, values) in quantities.enumerated() where !values.isEmpty {
                    let count = min(values.count, pathCount - first)
                    columns[alternative][quantity].replaceSubrange(first..<(first + count), with: values[..<count])
                }
            }
        }
    }

    var now: [[[Double]]] { columns.locked { $0 } }
}

public import Stochastics

extension Simulation {
    /// Runs all blends of two alternatives on every path, and keeps what is made of them.
    ///
    /// A block's values are given away before the next block is run, so that memory does not grow with the number of blends.
    ///
    /// - Parameters:
    ///   - blending: the alternatives
    ///   - columnCount: how many numbers are made of the blends of a path
    ///   - progress: told the share of paths that are done, from any thread; returns whether to go on
    ///   - combine: given the values of a block (a row for each set of groups, by its bits, then the first and the second
    ///     alternative's own values) and a group of eight paths, sets a row of its second buffer for each column
    /// - Returns: the columns, a number for each path in order, or `nil` if `progress` said to stop
    public func blends(
        _ blending: Blending, columnCount: Int, progress: @escaping @Sendable (Double) -> Bool = { _ in true },
        combine:
            @escaping @Sendable (_ values: borrowing LaneBuffer, _ group: Int, _ into: borrowing LaneBuffer) -> Void
    ) async -> [[Double]]? {
        let columns = PathColumns(exists: [Array(repeating: true, count: columnCount)], pathCount: pathCount)
        let isComplete = await inStretches(of: 0..<pathCount, progress: progress) {
            let runner = BlendRunner(blending)
            let combined = LaneBuffer(rowCount: columnCount)
            return { blocks, first in
                var values = [[Double]](repeating: [], count: columnCount)
                for column in values.indices { values[column].reserveCapacity(blocks.count * Block.pathCount) }
                for block in blocks {
                    runner.run(source(block: block, years: blending.plan.world.years))
                    for group in 0..<Block.groupCount { combine(runner.values, group, combined) }
                    for column in 0..<columnCount {
                        for path in 0..<Block.pathCount {
                            values[column].append(combined.value(row: column, path: path))
                        }
                    }
                }
                columns.keep([values], from: first)
            }
        }
        return isComplete ? columns.now[0] : nil
    }
}

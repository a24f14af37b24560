import Testing

@testable import Stochastics

/// All memory that the module handles by itself is a buffer's.
@Suite struct LaneBufferSanitizerTests {
    @Test(arguments: [0, 1, 2, 7, 63]) func `every lane of a buffer is its own, from the first to the last`(rows: Int) {
        let buffer = LaneBuffer(rowCount: rows)
        let neighbour = LaneBuffer(rowCount: rows)
        for row in 0..<rows {
            for group in 0..<Block.groupCount { #expect(all(buffer[row, group] .== Lanes.all(0))) }
            for path in 0..<Block.pathCount { buffer.set(Double(row * 64 + path), row: row, path: path) }
            neighbour.set(-1, row: row)
        }
        for row in 0..<rows {
            for path in 0..<Block.pathCount {
                #expect(buffer.value(row: row, path: path) == Double(row * 64 + path))
                #expect(neighbour.value(row: row, path: path) == -1)
            }
        }
    }

    @Test(arguments: [(2, 0), (-1, 0), (0, 8), (0, -1)])
    func `a row or a group that does not exist stops the program`(row: Int, group: Int) async {
        await #expect(processExitsWith: .failure) { [row, group] in
            let buffer = LaneBuffer(rowCount: 2)
            _ = buffer[row, group]
        }
    }
}

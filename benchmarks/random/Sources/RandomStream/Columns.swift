import Stochastics

/// Rows of normals that must be independent of each other: 64 samples of every row at a time.
struct Columns {
    let name: String
    let count: Int
    /// Fills a buffer with samples 64·number ..< 64·number + 64.
    let fill: (borrowing LaneBuffer, _ number: Int) -> Void

    /// A row for each address.
    init(_ name: String, _ addresses: [Address]) {
        self.name = name
        count = addresses.count
        fill = { buffer, number in
            for (row, address) in addresses.enumerated() {
                NormalSource(seed: address.seed).fill(
                    buffer, row: row, stream: StreamID(address.factor), year: address.year,
                    block: address.firstBlock + number)
            }
        }
    }

    /// A row for each path of a block; a sample is a block.
    init(neighboursOf address: Address) {
        name = "neighbouring paths"
        count = Block.pathCount
        let source = NormalSource(seed: address.seed)
        let stream = StreamID(address.factor)
        fill = { buffer, number in
            let block = LaneBuffer(rowCount: 1)
            for sample in 0..<Block.pathCount {
                source.fill(block, row: 0, stream: stream, year: address.year, block: number * Block.pathCount + sample)
                for path in 0..<Block.pathCount { buffer.set(block.value(row: 0, path: path), row: path, path: sample) }
            }
        }
    }

    /// Faults for the checks to find. All rows: 3 % of a common number in each (a correlation of 0.0009), and 3 % of another
    /// in its size. One pair alone: 1 % of the first number in the second; the size of the fourth follows the third.
    func spoilt() -> Columns {
        Columns(name: name, count: count) { buffer, number in
            fill(buffer, number)
            let common = LaneBuffer(rowCount: 2)
            for (row, factor) in ["common number", "common size"].enumerated() {
                NormalSource(seed: 99).fill(common, row: row, stream: StreamID(factor), year: 1, block: number)
            }
            for group in 0..<Block.groupCount {
                for row in 0..<count {
                    let size = Lanes(repeating: 1) + 0.03 * common[1, group]
                    buffer[row, group] = size * buffer[row, group] + 0.03 * common[0, group]
                }
                buffer[1, group] += 0.01 * buffer[0, group]
                buffer[3, group] *= Lanes(repeating: 1) + 0.1 * buffer[2, group]
            }
        }
    }

    private init(name: String, count: Int, fill: @escaping (borrowing LaneBuffer, Int) -> Void) {
        self.name = name
        self.count = count
        self.fill = fill
    }
}

/// Where a row of normals comes from.
struct Address {
    var seed: UInt64 = 0
    var factor = "wages"
    var year = 2026
    var firstBlock = 0
}

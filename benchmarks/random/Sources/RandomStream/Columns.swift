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

    /// A fault for the checks to find: every row gets 3 % of a common one, a correlation of 0.0009.
    func spoilt() -> Columns {
        Columns(name: name, count: count) { buffer, number in
            fill(buffer, number)
            let common = LaneBuffer(rowCount: 1)
            NormalSource(seed: 99).fill(common, row: 0, stream: StreamID("common"), year: 1, block: number)
            for row in 0..<count {
                for group in 0..<Block.groupCount { buffer[row, group] += 0.03 * common[0, group] }
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

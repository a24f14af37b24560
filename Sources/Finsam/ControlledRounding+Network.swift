extension ControlledRounding {
    /// The network in which a controlled rounding is a flow: the total runs from the source through the row sums into
    /// the rows, through the cells into the columns and through the column sums into the sink.
    ///
    /// Each number starts where conventional rounding puts it. That is the cheapest of all tables, but one that need
    /// not add up: a node may get more than it gives. Its surplus is sent, a unit at a time, by the cheapest way to any
    /// node with a deficit. Each step on the way moves one number to its other neighbour, so a number is at any time an
    /// arc in one direction only, and going it turns it round. The flow stays the cheapest for the surpluses that are
    /// left (successive shortest paths: Ahuja, Magnanti & Orlin 1993, Network Flows, section 9.7), and when none is
    /// left it is the controlled rounding. Last, equally good roundings are told apart.
    struct RoundingNetwork {
        /// The numbers in the order in which they were added: cells in reading order, row sums, column sums.
        private(set) var numbers: [Number] = []
        private let rowCount: Int
        private let columnCount: Int

        init(rowCount: Int, columnCount: Int) {
            self.rowCount = rowCount
            self.columnCount = columnCount
        }

        /// Adds a cell. Cells come first, in reading order.
        mutating func addCell(_ neighbours: NeighbouringUnits, row: Int, column: Int) {
            numbers.append(
                Number(neighbours, from: node(row: row), to: node(column: column), priced: Price.init(cellDistance:)))
        }

        /// Adds a row sum.
        mutating func addSum(_ neighbours: NeighbouringUnits, row: Int) {
            numbers.append(Number(neighbours, from: source, to: node(row: row), priced: Price.init(sumDistance:)))
        }

        /// Adds a column sum.
        mutating func addSum(_ neighbours: NeighbouringUnits, column: Int) {
            numbers.append(Number(neighbours, from: node(column: column), to: sink, priced: Price.init(sumDistance:)))
        }

        /// Rounds the numbers so that they add up.
        mutating func solve(totalInUnits: Int) {
            let movable = numbers.indices.filter { !numbers[$0].neighbours.isMultiple }
            clearSurpluses(totalInUnits: totalInUnits, over: movable)
            settleTies(over: movable)
        }

        // MARK: The nodes

        private var source: Int { 0 }
        private func node(row: Int) -> Int { 1 + row }
        private func node(column: Int) -> Int { 1 + rowCount + column }
        private var sink: Int { 1 + rowCount + columnCount }
        private var nodeCount: Int { sink + 1 }

        /// What each node gets beyond what it gives.
        private func surpluses(totalInUnits: Int) -> [Int] {
            var surplus = [Int](repeating: 0, count: nodeCount)
            surplus[source] += totalInUnits
            surplus[sink] -= totalInUnits
            for number in numbers {
                surplus[number.origin] -= number.units
                surplus[number.destination] += number.units
            }
            return surplus
        }

        // MARK: The two phases

        private mutating func clearSurpluses(totalInUnits: Int, over movable: [Int]) {
            var surplus = surpluses(totalInUnits: totalInUnits)
            while surplus.contains(where: { $0 > 0 }) {
                let ways = cheapestWays(from: surplus.indices.filter { surplus[$0] > 0 }, over: movable)
                guard let goal = surplus.indices.first(where: { surplus[$0] < 0 && ways.price[$0] != nil }) else {
                    preconditionFailure("a two-way table without a controlled rounding cannot be")
                }
                surplus[move(along: ways, to: goal)] -= 1
                surplus[goal] += 1
            }
        }

        /// Goes through the cells in reading order and moves each away from zero if that costs nothing and leaves the
        /// earlier ones alone.
        ///
        /// Only arcs that are tight, whose price is the difference between their ends in the cheapest ways from
        /// anywhere, take part in a cycle that costs nothing; and they stay tight when they are turned round.
        private mutating func settleTies(over movable: [Int]) {
            let price = cheapestWays(from: Array(0..<nodeCount), over: movable).price.map { $0 ?? .zero }
            var tight = movable.filter { price[numbers[$0].tail] + numbers[$0].price == price[numbers[$0].head] }
            for position in tight {
                let cell = numbers[position]
                guard cell.origin != source, cell.destination != sink else { return }
                if !cell.isAwayFromZero {
                    let ways = cheapestWays(from: [cell.head], over: tight)
                    if ways.price[cell.tail] != nil {
                        _ = move(along: ways, to: cell.tail)
                        numbers[position].move()
                    }
                }
                tight.removeAll { $0 == position }
            }
        }

        // MARK: Ways

        /// What it costs to come to each node, and the last number on the way there; `nil` where no way leads.
        private struct Ways {
            var price: [Price?]
            var lastNumber: [Int?]
        }

        /// The cheapest ways from the nearest of some nodes (Bellman and Ford; there are no cycles of negative price).
        private func cheapestWays(from starts: [Int], over arcs: [Int]) -> Ways {
            var ways = Ways(
                price: [Price?](repeating: nil, count: nodeCount), lastNumber: [Int?](repeating: nil, count: nodeCount))
            for start in starts { ways.price[start] = .zero }
            var isImproved = true
            while isImproved {
                isImproved = false
                for position in arcs {
                    let number = numbers[position]
                    guard let soFar = ways.price[number.tail] else { continue }
                    let price = soFar + number.price
                    if let known = ways.price[number.head], known <= price { continue }
                    ways.price[number.head] = price
                    ways.lastNumber[number.head] = position
                    isImproved = true
                }
            }
            return ways
        }

        /// Moves every number on the way to a node, and returns the node where the way starts.
        private mutating func move(along ways: Ways, to goal: Int) -> Int {
            var node = goal
            while let position = ways.lastNumber[node] {
                node = numbers[position].tail
                numbers[position].move()
            }
            return node
        }
    }

    /// A number of the table: an arc of the network that carries one of its two neighbouring multiples.
    struct Number {
        let neighbours: NeighbouringUnits
        /// The node that the number flows from.
        let origin: Int
        /// The node that the number flows to.
        let destination: Int
        /// Whether it is rounded to its upper neighbour.
        private(set) var isAbove: Bool
        /// What it costs to move it to its other neighbour.
        private(set) var price: Price

        init(_ neighbours: NeighbouringUnits, from origin: Int, to destination: Int, priced: (Int) -> Price) {
            self.neighbours = neighbours
            self.origin = origin
            self.destination = destination
            isAbove = neighbours.isNearestAbove
            price = priced(neighbours.extraMillionths)
        }

        /// The multiple that it is rounded to.
        var units: Int { isAbove ? neighbours.below + 1 : neighbours.below }
        /// Whether it is not where conventional rounding puts it.
        var isMoved: Bool { isAbove != neighbours.isNearestAbove }
        /// Whether it is rounded to the neighbour farther from zero.
        var isAwayFromZero: Bool { isAbove == neighbours.isAwayUpwards }
        /// The node whose surplus shrinks by one when the number is moved.
        var tail: Int { isAbove ? destination : origin }
        /// The node whose surplus grows by one when the number is moved.
        var head: Int { isAbove ? origin : destination }

        /// Moves it to its other neighbour.
        mutating func move() {
            isAbove.toggle()
            price = .zero - price
        }
    }

    /// The price of a rounding beyond that of the conventional one, the weightiest part first: rules 2 to 5 of
    /// ``ControlledRounding``.
    struct Price: Comparable {
        private let sumDistance: Int
        private let movedSums: Int
        private let cellDistance: Int
        private let movedCells: Int

        static var zero: Price { Price(0, 0, 0, 0) }

        private init(_ sumDistance: Int, _ movedSums: Int, _ cellDistance: Int, _ movedCells: Int) {
            self.sumDistance = sumDistance
            self.movedSums = movedSums
            self.cellDistance = cellDistance
            self.movedCells = movedCells
        }

        /// The price of moving one row or column sum, its distance in millionths of the unit.
        init(sumDistance: Int) { self.init(sumDistance, 1, 0, 0) }

        /// The price of moving one cell, its distance in millionths of the unit.
        init(cellDistance: Int) { self.init(0, 0, cellDistance, 1) }

        static func < (left: Price, right: Price) -> Bool {
            (left.sumDistance, left.movedSums, left.cellDistance, left.movedCells)
                < (right.sumDistance, right.movedSums, right.cellDistance, right.movedCells)
        }

        static func + (left: Price, right: Price) -> Price {
            Price(
                left.sumDistance + right.sumDistance, left.movedSums + right.movedSums,
                left.cellDistance + right.cellDistance, left.movedCells + right.movedCells)
        }

        static func - (left: Price, right: Price) -> Price {
            Price(
                left.sumDistance - right.sumDistance, left.movedSums - right.movedSums,
                left.cellDistance - right.cellDistance, left.movedCells - right.movedCells)
        }
    }
}

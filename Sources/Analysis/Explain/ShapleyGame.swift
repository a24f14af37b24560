internal import Stochastics

/// Shapley values from the values of all sets of players, eight paths at a time.
///
/// `φᵢ = Σ_{T ∌ i} |T|! (k − |T| − 1)! / k! · (v(T ∪ i) − v(T))` (Shapley 1953, equation 12). A player that never changes a
/// value gets exactly 0.
struct ShapleyGame: Sendable {
    let playerCount: Int
    /// The weight of a set by its size.
    private let weights: [Double]

    init(playerCount: Int) {
        precondition((0...20).contains(playerCount), "all sets of \(playerCount) players are too many")
        self.playerCount = playerCount
        func factorial(_ number: Int) -> Double { (0..<max(0, number)).reduce(1.0) { $0 * Double($1 + 1) } }
        weights = (0..<playerCount).map {
            factorial($0) * factorial(playerCount - $0 - 1) / factorial(playerCount)
        }
    }

    private var coalitionCount: Int { 1 << playerCount }

    /// The columns that are made of the values.
    var columnCount: Int { 3 * playerCount + 3 }
    func value(_ player: Int) -> Int { player }
    func alone(_ player: Int) -> Int { playerCount + player }
    func last(_ player: Int) -> Int { 2 * playerCount + player }
    var from: Int { 3 * playerCount }
    var to: Int { 3 * playerCount + 1 }
    /// The value of the set of all players, which is the second alternative's but for rounding.
    var blendedTo: Int { 3 * playerCount + 2 }

    /// - Parameters:
    ///   - values: a row for each set of players by its bits, then the two ends' own values
    ///   - columns: the columns' rows
    @Sendable
    func combine(_ values: borrowing LaneBuffer, _ group: Int, _ columns: borrowing LaneBuffer) {
        let everybody = coalitionCount - 1
        for player in 0..<playerCount {
            let bit = 1 << player
            var sum = Lanes.zero
            for set in 0..<coalitionCount where set & bit == 0 {
                sum += weights[set.nonzeroBitCount] * (values[set | bit, group] - values[set, group])
            }
            columns[value(player), group] = sum
            columns[alone(player), group] = values[bit, group] - values[0, group]
            columns[last(player), group] = values[everybody, group] - values[everybody ^ bit, group]
        }
        columns[from, group] = values[coalitionCount, group]
        columns[to, group] = values[coalitionCount + 1, group]
        columns[blendedTo, group] = values[everybody, group]
    }
}
